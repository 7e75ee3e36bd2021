import type { Period } from '#model/period.ts';
import { clauseAt, tenseAt } from './clauses.ts';
import { PAST, VERB } from './language/features.ts';
import { resolve } from './language/resolve.ts';
import type { PeriodMention, Span, When } from './mention.ts';
import { featuresAt, formAt, hitsOf, type Line, periodsOf } from './scene.ts';

/**
 * Months and days without a year that the calendar of the publication would put ahead, told of what has been: «в декабре прошёл форум», read in March, is of last
 * December. `published` is a day or a month.
 */
export function goneBy(lines: readonly Line[], published: Period | undefined): ReadonlySet<When> {
  const gone = new Set<When>();
  if (!published || published.length < 7) return gone;
  for (const line of lines)
    for (const period of periodsOf(line)) {
      if (period.when.type !== 'yearless' || period.edge === 'until') continue;
      const told = resolve(period.when, { published });
      if (told && told.slice(0, published.length) > published && isToldAsPast(line, period))
        gone.add(period.when);
    }
  return gone;
}

/** Whether all that its clause says is done: past verbs, and nothing meant, wished or left to do. */
function isToldAsPast(line: Line, { first }: PeriodMention): boolean {
  // «Перенесли на декабрь»: where to, not when.
  if (/^(на|for|to|until|till)$/u.test(formAt(line.scene, first - 1)) || formAt(line.scene, first) === 'на')
    return false;
  const clause = clauseAt(line, first);
  const tenses = clause.predicates.map((token) => tenseAt(line, token));
  return (
    tenses.some(({ past }) => past) &&
    // «Құрады»: the Kazakh past of one stem is the future of another.
    tenses.every(
      ({ past, future, infinitive }) => past && !infinitive && (!future || line.scene.language === 'kk'),
    ) &&
    hitsOf(line, ['intended', 'wish'], clause).length === 0 &&
    !isLeftToDo(line, clause)
  );
}

/** «Agreed to sign in July», «өткізуге келісті», "a fair, which runs in May": what was agreed or is told beside it need not be over. */
function isLeftToDo({ scene }: Line, { first, after }: Span): boolean {
  for (let token = first; token < after - 1; token += 1) {
    const form = formAt(scene, token);
    const next = featuresAt(scene, token + 1);
    if (scene.language === 'en' && /^(to|which|that|who)$/.test(form) && next & VERB && !(next & PAST))
      return true;
    if (scene.language === 'kk' && /[ую](ға|ге)$/u.test(form)) return true;
  }
  return false;
}
