import { ABOUT, type Command, STORE } from '../command.ts';
import { submissionsFrom } from '../input.ts';
import { withNode } from '../node.ts';

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
  run: (options, paths) =>
    withNode(options, async (application) => {
      for (const path of paths)
        for (const submission of submissionsFrom(path, options)) {
          const { added, document, claims } = await application.add(submission);
          console.log(
            `${added ? 'added' : 'known'}  ${document.id}  ${String(claims.length).padStart(3)} claims  ${document.title ?? ''}`,
          );
        }
      return 0;
    }),
};
