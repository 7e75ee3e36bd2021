import type { Coverage, Question } from '#model/completeness.ts';
import { everyItem } from '#model/every-item.ts';
import { isLanguage, type Language } from '#model/language.ts';
import { boundsOf } from '#model/period.ts';
import { languageOf } from '#model/side.ts';
import { type Command, STORE, usage } from '../command.ts';
import { filterIn, withNode } from '../node.ts';

export const command: Command = {
  name: 'completeness',
  operands: '',
  summary: 'lists what is known of each field, or what a side can be asked',
  options: {
    ...STORE,
    side: { type: 'string', about: 'KZ or RU' },
    domain: { type: 'string', about: 'such as water' },
    questions: { type: 'boolean', about: 'lists the questions that would close the gaps' },
    lang: { type: 'string', about: 'ru, kk or en; for questions the language of the side unless told' },
    on: { type: 'string', about: 'the day that looks at them, such as 2026-01-31; today unless told' },
    json: { type: 'boolean', about: 'prints JSON lines' },
  },
  examples: ['pobratim completeness --side KZ', 'pobratim completeness --questions --side KZ --lang ru'],
  run: (options) =>
    withNode(options, async (application) => {
      const { on, lang, questions, json } = options as Readonly<Record<string, string>>;
      const remedy = 'see pobratim completeness --help';
      if (on && boundsOf(on)?.from !== on) throw usage('a day such as 2026-01-31', `"${on}"`, remedy);
      if (lang !== undefined && !isLanguage(lang)) throw usage('ru, kk or en', `"${lang}"`, remedy);
      const filter = await filterIn(application, options, ['side', 'domain', 'on']);
      if (questions)
        for await (const question of everyItem((cursor) => application.questions(filter, cursor)))
          console.log(json ? JSON.stringify(question) : asked(question, lang ?? languageOf(question.side)));
      else
        for await (const coverage of everyItem((cursor) => application.completeness(filter, cursor)))
          console.log(json ? JSON.stringify(coverage) : told(coverage, lang ?? 'en'));
      return 0;
    }),
};

function told(coverage: Coverage, language: Language): string {
  const { side, domain, name, known, of, sources, latest, published } = coverage;
  const share = of === undefined ? String(known) : `${known}/${of}`;
  return [
    side,
    domain.padEnd(11),
    share.padStart(7),
    `${sources} documents`.padStart(14),
    (latest ?? published ?? '—').padEnd(11),
    name[language],
  ].join('  ');
}

function asked({ side, domain, text, items, more }: Question, language: Language): string {
  const listed = items.map(({ text: its }) => `    – ${its[language]}`);
  return [`${side}  ${domain}  ${text[language]}`, ...listed, ...(more ? [`    + ${more}`] : [])].join('\n');
}
