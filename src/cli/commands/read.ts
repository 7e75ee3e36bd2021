import type { Document } from '#model/document.ts';
import { ABOUT, type Command, MANY, type Options, usage } from '../command.ts';
import { givenBy, sourcesIn } from '../input.ts';
import { inWords, marked } from '../words.ts';
import { workThrough } from '../work.ts';

export const command: Command = {
  name: 'read',
  operands: '[FILE|DIR|-] …',
  summary: 'prints the claims of documents without storing anything',
  options: {
    ...ABOUT,
    json: { type: 'boolean', about: 'prints {"document", "claims"}' },
    jsonl: {
      type: 'boolean',
      about: 'reads {"id", "text", "published"?, "lang"?} lines from standard input',
    },
  },
  examples: [
    'pobratim read article.txt --published 2024-11-28',
    'pobratim read papers/ --json',
    'pobratim read --jsonl < texts.jsonl > claims.jsonl',
  ],
  exits: MANY,
  run: read,
};

async function read(options: Options, paths: readonly string[]): Promise<number> {
  const given = givenBy(options);
  if (options.jsonl && paths.length > 0)
    throw usage('--jsonl with standard input', paths.join(' '), 'give the lines on standard input');
  if (!options.jsonl && paths.length === 0)
    throw usage('a file, a folder or -', 'none', 'see pobratim read --help');
  const sources = sourcesIn(paths, given);
  // Loaded here, so that help and a wrong command line do not wait for the dictionary.
  const [{ openShelf }, { admit }, { createReader }] = await Promise.all([
    import('../../shelf.ts'),
    import('../../read/document.ts'),
    import('../../read/reader.ts'),
  ]);
  const reader = createReader((await openShelf()).vocabulary);
  if (options.jsonl) {
    const { readLines } = await import('../jsonl.ts');
    return readLines(reader, process.stdin, process.stdout);
  }
  return workThrough(sources, {
    act: async ({ name, open }) => {
      const { document, issues } = await admit(await open(), new Date().toISOString());
      const { claims, issues: more } = reader.read(document);
      for (const { where, expected, found } of [...issues, ...more])
        console.error(`${name}: ${where}: expected ${expected}; found ${found}`);
      return options.json ? JSON.stringify({ document, claims }, null, 2) : inLines(name, document, claims);
    },
    done: 'read',
  });
}

type Claims = ReturnType<ReturnType<typeof import('../../read/reader.ts').createReader>['read']>['claims'];

function inLines(name: string, { title, language, text }: Document, claims: Claims): string {
  const isTerminal = Boolean(process.stdout.isTTY);
  return [
    `${title ?? name}  (${language}, ${claims.length} claims)`,
    ...claims.map(({ quote, speaker, ...claim }) => {
      const sentence = marked(text.slice(quote.start, quote.end), isTerminal);
      return `\n  ${inWords(claim)}${speaker ? `  — ${speaker}` : ''}\n    ${sentence}`;
    }),
    '',
  ].join('\n');
}
