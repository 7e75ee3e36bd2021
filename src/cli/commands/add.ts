import type { Application } from '#model/application.ts';
import { ABOUT, type Command, MANY, STORE } from '../command.ts';
import { givenBy, type Source, sourcesIn } from '../input.ts';
import { withNode } from '../node.ts';
import { workThrough } from '../work.ts';

export const command: Command = {
  name: 'add',
  operands: 'FILE|DIR|- …',
  summary: 'reads documents and appends them to the ledger',
  options: {
    ...ABOUT,
    ...STORE,
    title: { type: 'string', about: 'title' },
    address: { type: 'string', about: 'where it was published' },
    publisher: { type: 'string', about: 'who published it' },
  },
  examples: [
    'pobratim add papers/',
    'pobratim add plan.docx --published 2026-01-15 --publisher "Администрация города"',
    'curl -s https://example.org/news | pobratim add - --address https://example.org/news',
  ],
  exits: MANY,
  run: async (options, paths) => {
    const sources = sourcesIn(paths, givenBy(options));
    return withNode(options, (application) =>
      workThrough(sources, { act: (source) => addFrom(application, source), done: 'added or known' }),
    );
  },
};

/** Each document is stored whole before the next one is opened, so that an end at any moment loses none. */
async function addFrom(application: Application, source: Source): Promise<string> {
  const { added, document, claims, issues } = await application.add(await source.open());
  for (const { where, expected, found } of issues)
    console.error(`${source.name}: ${where}: expected ${expected}; found ${found}`);
  return `${added ? 'added' : 'known'}  ${document.id}  ${String(claims.length).padStart(3)} claims  ${document.title ?? ''}`;
}
