import { type Clause, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { NOMINATIVE } from '../language/features.ts';
import type { PeriodMention } from '../mention.ts';
import { bodiesOf, formAt, hasWord, hitsOf, type Line, personsOf } from '../scene.ts';
import { allQuoted } from './phrase.ts';

/** «Действие соглашения о депо прекращено»: in Russian the noun and its verb may stand far from each other. */
export function endedIn(line: Line, clause: Clause): Hit | undefined {
  if (line.scene.language !== 'ru' || !hasWord(line, /^(действие|действия)$/u, clause)) return undefined;
  const verb = clause.predicates.find((token) => /^прекра(щен|ти)/u.test(formAt(line.scene, token)));
  return verb === undefined ? undefined : { concept: 'terminate', first: verb, after: verb + 1 };
}

/** «С 1 октября вступил в действие»: the first day of a Russian treaty's force is the day of the step. */
export const isFirstDay = (line: Line, { edge, when }: PeriodMention, { concept }: Hit): boolean =>
  /^(ru|kk)$/.test(line.scene.language) && edge === 'from' && concept === 'in-force' && when.type !== 'span';

/** A Russian paper's name ends before what is said of it. */
export const isVerbOf = (line: Line, token: number): boolean =>
  line.scene.language === 'ru' && isPredicate(line, token);

/** «Соглашение, подписанное главами двух компаний в присутствии президентов», «область и банк подписали соглашение о намерениях»: a Russian paper of bodies. */
export const isOfFirms = (line: Line): boolean =>
  line.scene.language === 'ru' &&
  hitsOf(line, ['treaty']).length === 0 &&
  (hasWord(line, /^намерениях$/u) ||
    // «Глава «Ветра» Иван Лосев и министр подписали соглашение».
    allQuoted(line, line.sentence).some(({ after }) =>
      personsOf(line).some(({ first }) => first === after),
    ) ||
    (hasWord(line, /^присутствии$/u) && bodiesOf(line).length > 0) ||
    bodiesOf(line).some(
      ({ place, after, first, cases }) => !place && after - first > 1 && cases & NOMINATIVE,
    ));
