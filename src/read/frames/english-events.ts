import type { SlotsOf } from '#model/claim.ts';
import { type Clause, clausesOf } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, NOUN, PARTICIPLE } from '../language/features.ts';
import type { Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { featuresAt, formAt, hitsOf, type Line } from '../scene.ts';

/** «The forum to be held in Kokshetau», "scheduled for this autumn": behind its noun, or by a day after that of publication. */
export function isYetToBe(
  line: Line,
  { published }: Context,
  hit: Hit,
  { date }: SlotsOf<'event'>,
  types: readonly string[],
): boolean {
  if (line.scene.language !== 'en') return false;
  const opens = date?.split('/')[0] ?? '';
  if (published && opens > published && opens.slice(0, published.length) !== published) return true;
  return hitsOf(line, ['hold']).some(
    ({ first }) =>
      first > hit.after &&
      formAt(line.scene, first - 1) === 'be' &&
      formAt(line.scene, first - 2) === 'to' &&
      !hitsOf(line, types).some((other) => other.first > hit.after && other.first < first),
  );
}

/** «The agreement adopted in 2016 at the forum»: an occasion of another time, which the text does not go on with. */
export const isAside = (line: Line, hit: Hit, phrase: Span): boolean =>
  line.scene.language === 'en' &&
  [1, 2].some((back) => formAt(line.scene, phrase.first - back) === 'at') &&
  [1, 2, 3, 4, 5, 6, 7, 8].some((back) =>
    /^(adopted|concluded|reached)$/.test(formAt(line.scene, hit.first - back)),
  );

/** «The minister had a working meeting with …», "held talks with": a meeting told by its verb, not in passing. */
export function isHeldBy(line: Line, meeting: Span): boolean {
  for (let token = meeting.first - 1; token >= Math.max(line.sentence.first, meeting.first - 5); token -= 1) {
    const form = formAt(line.scene, token);
    if (/^(had|has|have|holds?|held)$/.test(form)) return true;
    const isAttribute = featuresAt(line.scene, token) & (ADJECTIVE | PARTICIPLE | NOUN);
    if (!/^(a|an|the|another|also|new|second)$/.test(form) && !isAttribute) return false;
  }
  return false;
}

/** «To participate in the exhibition»: what someone came for. */
export const isAttended = (line: Line, occasion: Span): boolean =>
  hitsOf(line, ['participate']).some(
    ({ first, after }) =>
      after <= occasion.first &&
      occasion.first - after <= LONGEST_AIM &&
      formAt(line.scene, first - 1) === 'to',
  );
/** An occasion that someone came for stands at most so many tokens behind «to participate». */
const LONGEST_AIM = 9;

/** «The festival, dedicated to the anniversary, | will be held …»: the verb of a subject that an inserted phrase parts from it. */
export function mainBehind(line: Line, own: Clause): Clause | undefined {
  if (formAt(line.scene, own.after - 1) !== ',' || hitsOf(line, ['hold', 'begin', 'finish'], own).length > 0)
    return undefined;
  const next = clausesOf(line).find(({ first }) => first === own.after);
  return next && next.predicates[0] === next.first && hitsOf(line, ['hold', 'begin'], next).length > 0
    ? next
    : undefined;
}

/** «The state visit of the president to Kazakhstan»: a country by «to» behind an English visit, in its clause. */
export function countryVisited(line: Line, context: Context, hit: Hit): string | undefined {
  const clause = clausesOf(line).find(({ first, after }) => first <= hit.first && hit.first < after);
  const goal = groupsOf(line, context).find(
    ({ role, first, office }) =>
      role === 'to' && !office && first >= hit.after && clause !== undefined && first < clause.after,
  );
  return goal?.places[0];
}
