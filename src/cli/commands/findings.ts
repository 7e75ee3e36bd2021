import { everyItem } from '#model/every-item.ts';
import { isLanguage } from '#model/language.ts';
import { type Command, STORE, usage } from '../command.ts';
import { filterIn, withNode } from '../node.ts';

export const command: Command = {
  name: 'findings',
  operands: '',
  summary: 'lists what does not fit together, with the sentences and the reasoning',
  options: {
    ...STORE,
    check: { type: 'string', about: 'such as parts-and-whole' },
    severity: { type: 'string', about: 'error, doubt or note' },
    place: { type: 'string', about: 'code or name' },
    domain: { type: 'string', about: 'such as border' },
    status: { type: 'string', about: 'open, explained, source-error or our-error' },
    lang: { type: 'string', about: 'language of the reasoning: ru, kk or en; en unless told' },
    json: { type: 'boolean', about: 'prints JSON lines' },
  },
  examples: ['pobratim findings --severity error', 'pobratim findings --domain border --lang ru'],
  run: (options) =>
    withNode(options, async (application) => {
      const language = options.lang ?? 'en';
      if (!isLanguage(language)) throw usage('ru, kk or en', `"${language}"`, 'see pobratim findings --help');
      const filter = await filterIn(application, options, ['check', 'severity', 'domain', 'status', 'place']);
      for await (const finding of everyItem((cursor) => application.findings(filter, cursor))) {
        if (options.json) {
          console.log(JSON.stringify(finding));
          continue;
        }
        const { id, severity, check, reasoning, ruling } = finding;
        console.log(`${severity}  ${check}  ${id}  ${reasoning[language]}`);
        if (ruling) console.log(`    ${[ruling.status, ruling.note].filter(Boolean).join(': ')}`);
        for (const { sentence, document } of finding.claims)
          console.log(`    ${document.published ?? '?'}  ${sentence.replace(/\s+/gu, ' ')}`);
        console.log(`    → ${finding.repair[language]}\n`);
      }
      return 0;
    }),
};
