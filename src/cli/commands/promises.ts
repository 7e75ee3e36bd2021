import { everyItem } from '#model/every-item.ts';
import { isLanguage, type Trilingual } from '#model/language.ts';
import { lineNames } from '#model/line.ts';
import { boundsOf } from '#model/period.ts';
import { promiseSlips, promiseStanding, promiseTitle } from '#model/promise-line.ts';
import { period, quantity } from '#model/wording.ts';
import { type Command, STORE, usage } from '../command.ts';
import { filterIn, withNode } from '../node.ts';

export const command: Command = {
  name: 'promises',
  operands: '',
  summary: 'lists what was announced, the slip, and whether it is done',
  options: {
    ...STORE,
    state: { type: 'string', about: 'overdue, slipped, due, late, kept, done, ended or open' },
    kind: { type: 'string', about: 'works, legal-step, signing, event, order, observation or capacity' },
    place: { type: 'string', about: 'code or name' },
    on: { type: 'string', about: 'the day that looks at them, such as 2026-01-31; today unless told' },
    lang: { type: 'string', about: 'ru, kk or en; en unless told' },
    json: { type: 'boolean', about: 'prints JSON lines' },
  },
  examples: [
    'pobratim promises --state overdue',
    'pobratim promises --lang ru',
    'pobratim promises --on 2023-01-01 --json',
  ],
  run: (options) =>
    withNode(options, async (application) => {
      const { on } = options as Readonly<Record<string, string>>;
      if (on && boundsOf(on)?.from !== on)
        throw usage('a day such as 2026-01-31', `"${on}"`, 'see pobratim promises --help');
      const language = options.lang ?? 'en';
      if (!isLanguage(language)) throw usage('ru, kk or en', `"${language}"`, 'see pobratim promises --help');
      const filter = await filterIn(application, options, ['state', 'kind', 'on', 'place']);
      const [places, domains] = await Promise.all([application.places(), application.domains()]);
      const names = lineNames(
        language,
        places,
        domains.flatMap(({ measures }) => measures),
      );
      for await (const undertaking of everyItem((cursor) => application.promises(filter, cursor))) {
        if (options.json) {
          console.log(JSON.stringify(undertaking));
          continue;
        }
        const { announcements, done } = undertaking;
        console.log(`${promiseTitle(undertaking, names)}  (${promiseStanding(undertaking, names)})`);
        for (const [name, line] of promiseSlips(undertaking, names)) console.log(`    ${name}  ${line}`);
        for (const { published, speaker, deadline, cost, extent, amount } of announcements) {
          const amounts = [cost, extent, amount].map((told) => told && quantity(told, language));
          const figures = [deadline && period(deadline, language), ...amounts].filter(Boolean);
          const told = figures.length > 0 ? figures : [ANNOUNCED[language]];
          console.log(
            `    ${[published ?? '?', ...told, speaker && `— ${speaker}`].filter(Boolean).join('  ')}`,
          );
        }
        if (done) {
          const day = done.day && period(done.day, language);
          console.log(`    ${[done.published ?? '?', DONE[language], day].filter(Boolean).join('  ')}`);
        }
      }
      return 0;
    }),
};

const ANNOUNCED: Trilingual = { ru: 'объявлено', kk: 'жарияланды', en: 'announced' };
const DONE: Trilingual = { ru: 'сделано', kk: 'орындалды', en: 'done' };
