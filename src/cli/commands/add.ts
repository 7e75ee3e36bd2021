import type { Admission, Application } from '#model/application.ts';
import { receive } from '#model/receiving.ts';
import { ABOUT, type Command, MANY, STORE } from '../command.ts';
import { givenBy, type Source, sourcesIn } from '../input.ts';
import { policyIn, withNode } from '../node.ts';
import { personBehind } from '../signed-by.ts';
import { workThrough } from '../work.ts';

export const command: Command = {
  name: 'add',
  operands: 'FILE|DIR|URL|- …',
  summary: 'reads documents and appends them to the ledger',
  options: {
    ...ABOUT,
    ...STORE,
    title: { type: 'string', about: 'title' },
    address: { type: 'string', about: 'where it was published' },
    publisher: { type: 'string', about: 'who published it' },
    withhold: {
      type: 'string',
      about: 'what stays with this side: none, text or all; POBRATIM_WITHHOLD unless told',
    },
  },
  examples: [
    'pobratim add papers/',
    'pobratim add plan.docx --published 2026-01-15 --publisher "Администрация города"',
    'pobratim add https://example.org/news/2026/15',
    'curl -s https://example.org/news | pobratim add - --address https://example.org/news',
  ],
  exits: MANY,
  run: async (options, paths) => {
    const { withhold } = options;
    const policy = withhold === undefined ? {} : { withhold: policyIn(String(withhold), '--withhold') };
    const sources = sourcesIn(paths, { ...givenBy(options), ...policy });
    const person = await personBehind(options, 'edit');
    return withNode(options, (application) =>
      workThrough(sources, { act: (source) => addFrom(application, source, person), done: 'added or known' }),
    );
  },
};

/** Each document is stored whole before the next one is opened, so that an end at any moment loses none. */
async function addFrom(
  application: Application,
  source: Source,
  person: string | undefined,
): Promise<string> {
  const received = await receive(application, await source.open(), person);
  return received
    .map((each) => {
      const name = each.name ?? source.name;
      if ('admission' in each) return lineOf(each.admission, name);
      const { expected, found, remedy } = each.refused;
      return `refused  ${name}: expected ${expected}; found ${found}; ${remedy}`;
    })
    .join('\n');
}

/** What became of one document; what is odd about it is told on standard error. */
function lineOf({ added, document, claims, issues }: Admission, name: string): string {
  for (const { where, expected, found } of issues)
    console.error(`${name}: ${where}: expected ${expected}; found ${found}`);
  return `${added ? 'added' : 'known'}  ${document.id}  ${String(claims.length).padStart(3)} ${claims.length === 1 ? 'claim ' : 'claims'}  ${document.title ?? ''}`;
}
