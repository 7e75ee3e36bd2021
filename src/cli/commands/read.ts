import { ABOUT, type Command, type Options, usage } from '../command.ts';
import { submissionsFrom } from '../input.ts';
import { inWords, marked } from '../words.ts';

export const command: Command = {
  name: 'read',
  operands: '[FILE|DIR|-] …',
  summary: 'prints the claims of documents without storing anything',
  options: {
    ...ABOUT,
    json: { type: 'boolean', about: 'prints {"document", "claims"}' },
    jsonl: { type: 'boolean', about: 'reads {"id", "text"} lines from standard input' },
  },
  examples: [
    'pobratim read article.txt --published 2024-11-28',
    'pobratim read papers/ --json',
    'pobratim read --jsonl < texts.jsonl > claims.jsonl',
  ],
  run: read,
};

async function read(options: Options, paths: readonly string[]): Promise<number> {
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
  if (paths.length === 0) throw usage('a file, a folder or -', 'none', 'see pobratim read --help');
  for (const path of paths)
    for (const submission of submissionsFrom(path, options)) {
      const { document, issues } = await admit(submission, new Date().toISOString());
      const { claims } = reader.read(document);
      for (const { where, expected, found } of issues)
        console.error(`${submission.name ?? path}: ${where}: expected ${expected}; found ${found}`);
      if (options.json) console.log(JSON.stringify({ document, claims }, null, 2));
      else {
        console.log(
          `${document.title ?? submission.name ?? path}  (${document.language}, ${claims.length} claims)`,
        );
        for (const claim of claims)
          console.log(
            `\n  ${inWords(claim as never)}${claim.speaker ? `  — ${claim.speaker}` : ''}\n    ${marked(document.text.slice(claim.quote.start, claim.quote.end), Boolean(process.stdout.isTTY))}`,
          );
        console.log('');
      }
    }
  return 0;
}
