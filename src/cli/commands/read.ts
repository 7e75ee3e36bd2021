import { availableParallelism } from 'node:os';
import { CERTAINTIES, type Certainty, isAsSureAs } from '#model/claim.ts';
import type { Document } from '#model/document.ts';
import type { NamedMention } from '../../read/mentions/mentions.ts';
import { ABOUT, type Command, MANY, type Options, usage } from '../command.ts';
import { givenBy, sourcesIn } from '../input.ts';
import { readerOf } from '../reader.ts';
import { counted, inWords, marked } from '../words.ts';
import { workThrough } from '../work.ts';

export const command: Command = {
  name: 'read',
  operands: '[FILE|DIR|URL|-] …',
  summary: 'prints the claims of documents without storing anything',
  options: {
    ...ABOUT,
    json: { type: 'boolean', about: 'prints {"document", "claims"}' },
    jsonl: {
      type: 'boolean',
      about: 'reads {"id", "text", "published"?, "lang"?} lines from standard input',
    },
    threads: { type: 'string', about: 'with --jsonl: on how many threads; one for each core unless told' },
    certainty: {
      type: 'string',
      about: 'the least: certain, likely, doubtful or unreliable (all); doubtful unless told',
    },
    mentions: { type: 'boolean', about: 'adds every person, place, body, quantity and period' },
  },
  examples: [
    'pobratim read article.txt --published 2024-11-28',
    'pobratim read papers/ --json',
    'pobratim read --jsonl < texts.jsonl > claims.jsonl',
    'pobratim read article.txt --mentions',
    'pobratim read article.txt --certainty certain',
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
  const threads = threadsIn(options);
  const least = leastIn(options);
  const sources = sourcesIn(paths, given);
  // Loaded here, so that help and a wrong command line do not wait for the dictionary.
  const [{ admit }, reader] = await Promise.all([import('../../read/document.ts'), readerOf()]);
  const mentionsOf = options.mentions
    ? (await import('../../read/mentions/mentions.ts')).createMentionReader(reader)
    : undefined;
  if (options.jsonl) {
    const [{ readLines }, { answered }] = await Promise.all([
      import('../jsonl-threads.ts'),
      import('../jsonl.ts'),
    ]);
    return readLines(
      process.stdin,
      process.stdout,
      threads,
      { withMentions: Boolean(options.mentions), least },
      (batch) => answered(batch, reader, mentionsOf, least),
    );
  }
  return workThrough(sources, {
    act: async ({ name, open }) => {
      const { document, issues } = await admit(await open(), new Date().toISOString());
      const reading = reader.read(document);
      const claims = reading.claims.filter((claim) => isAsSureAs(claim, least));
      const mentions = mentionsOf?.(document);
      for (const { where, expected, found } of [...issues, ...reading.issues])
        console.error(`${name}: ${where}: expected ${expected}; found ${found}`);
      return options.json
        ? JSON.stringify({ document, claims, ...(mentions ? { mentions } : {}) }, null, 2)
        : inLines(name, document, claims, mentions);
    },
    done: 'read',
  });
}

function threadsIn({ threads, jsonl }: Options): number {
  if (threads === undefined) return availableParallelism();
  if (!jsonl || !/^[1-9]\d?$/.test(String(threads)))
    throw usage('--threads 1 to 99 with --jsonl', String(threads), 'correct --threads');
  return Number(threads);
}

function leastIn({ certainty = 'doubtful' }: Options): Certainty {
  const least = CERTAINTIES.find((known) => known === certainty);
  if (!least) throw usage(CERTAINTIES.join(', '), `"${certainty}"`, 'correct --certainty');
  return least;
}

type Claims = ReturnType<ReturnType<typeof import('../../read/reader.ts').createReader>['read']>['claims'];

function inLines(
  name: string,
  { title, language, text }: Document,
  claims: Claims,
  mentions: readonly NamedMention[] = [],
): string {
  const isTerminal = Boolean(process.stdout.isTTY);
  return [
    `${title ?? name}  (${language}, ${counted(claims.length, 'claim')})`,
    ...claims.map(({ quote, speaker, ...claim }) => {
      const sentence = marked(text.slice(quote.start, quote.end), isTerminal);
      return `\n  ${inWords(claim)}${speaker ? `  — ${speaker}` : ''}\n    ${sentence}`;
    }),
    ...mentions.map(({ type, text: written, normal }) => {
      const said = typeof normal === 'object' ? JSON.stringify(normal) : normal;
      return `  ${type.padEnd(9)}${written.replace(/\s+/gu, ' ')}${said === undefined || said === written ? '' : `  ${said}`}`;
    }),
    '',
  ].join('\n');
}
