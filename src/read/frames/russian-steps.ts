import { type Clause, isPredicate, tenseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { NOMINATIVE } from '../language/features.ts';
import type { PeriodMention } from '../mention.ts';
import { bodiesOf, formAt, hasWord, hitsOf, type Line } from '../scene.ts';

/** «Действие соглашения о депо прекращено»: in Russian the noun and its verb may stand far from each other. */
export function endedIn(line: Line, clause: Clause): Hit | undefined {
  if (line.scene.language !== 'ru' || !hasWord(line, /^(действие|действия)$/u, clause)) return undefined;
  const verb = clause.predicates.find((token) => /^прекра(щен|ти)/u.test(formAt(line.scene, token)));
  return verb === undefined ? undefined : { concept: 'terminate', first: verb, after: verb + 1 };
}

/** «С 1 октября вступил в действие»: the first day of a Russian treaty's force is the day of the step. */
export const isFirstDay = (line: Line, { edge, when }: PeriodMention, { concept }: Hit): boolean =>
  line.scene.language === 'ru' && edge === 'from' && concept === 'in-force' && when.type !== 'span';

/** «Демаркация идёт», «ведутся работы по демаркации», "is being demarcated", «шегендеу жұмыстары жүргізілуде»: a step that is told to be going on needs no day. */
export const isGoingOn = (line: Line, clause: Clause, { concept }: Hit): boolean =>
  concept === 'demarcate' &&
  (hasWord(line, GOING_ON[line.scene.language], clause) ||
    (hasWord(line, /^under$/, clause) && hasWord(line, /^way$/, clause)) ||
    (line.scene.language === 'ru' &&
      hitsOf(line, ['go-on'], clause).some(
        ({ first }) => tenseAt(line, first).present && !tenseAt(line, first).past,
      )));
const GOING_ON = {
  ru: /^(вед(ет|ут)(ся)?|провод(ит|ят)(ся)?|осуществля(ет|ют)(ся)?|выполня(ет|ют)(ся)?)$/u,
  kk: /^(жүргізілуде|жалғасуда|атқарылуда|жатыр)$/u,
  en: /^(being|ongoing|underway|continues?|continuing)$/,
};

/** A Russian paper's name ends before what is said of it. */
export const isVerbOf = (line: Line, token: number): boolean =>
  line.scene.language === 'ru' && isPredicate(line, token);

/** «Соглашение, подписанное главами двух компаний в присутствии президентов», «область и банк подписали соглашение о намерениях»: a Russian paper of bodies. */
export const isOfFirms = (line: Line): boolean =>
  line.scene.language === 'ru' &&
  hitsOf(line, ['treaty']).length === 0 &&
  (hasWord(line, /^намерениях$/u) ||
    (hasWord(line, /^присутствии$/u) && bodiesOf(line).length > 0) ||
    bodiesOf(line).some(
      ({ place, after, first, cases }) => !place && after - first > 1 && cases & NOMINATIVE,
    ));
