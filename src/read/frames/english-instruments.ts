import { isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { VERB } from '../language/features.ts';
import type { Span } from '../mention.ts';
import { featuresAt, formAt, hasWord, hitsOf, type Line, periodsOf, placesOf, textOf } from '../scene.ts';
import { phraseSpan } from './phrase.ts';

/**
 * The English name of a paper with what it is about, where that stands behind those whose it is or in a clause of its own: «agreement of A and B on
 * pensions», "protocol that lets residents of the border cross it", "agreement under which a branch works in C". Undefined where neither does.
 */
export function paperAbout(line: Line, paper: Span): string | undefined {
  const { scene, sentence } = line;
  const phrase = phraseSpan(line, paper);
  let from = paper.after;
  // «With Kazakhstan», "of the governments of A and B".
  while (
    from < sentence.after &&
    (WHOSE.test(formAt(scene, from)) ||
      placesOf(line).some((place) => place.first <= from && from < place.after))
  )
    from += 1;
  const opens = formAt(scene, from);
  const isAim =
    opens === 'to' &&
    Boolean(featuresAt(scene, from + 1) & VERB) &&
    !/^(be|enter|come)$/.test(formAt(scene, from + 1));
  const isTopic = (/^(on|about)$/.test(opens) && from > paper.after) || isAim;
  const isClause =
    /^(that|which)$/.test(opens) || (/^(under|by)$/.test(opens) && formAt(scene, from + 1) === 'which');
  if (!isTopic && !isClause) return undefined;
  const times = periodsOf(line);
  let after = from + 1;
  while (
    after < sentence.after &&
    after - from < LONGEST &&
    !/^[,;:.()”"–—]$/u.test(formAt(scene, after)) &&
    !times.some(({ first }) => first === after) &&
    !(isTopic && ENDS_TOPIC.test(formAt(scene, after)))
  )
    after += 1;
  const about = { first: from, after };
  // «The agreement that A and B signed»: what became of it, not what it is about.
  if (isClause && hitsOf(line, ['sign', 'ratify', 'in-force', 'terminate', 'approve'], about).length > 0)
    return undefined;
  while (/^(and|of|on|the|between|for|to|with|in|at)$/.test(formAt(scene, after - 1))) after -= 1;
  return after > from + 1
    ? textOf(scene, { first: Math.min(phrase.first, paper.first), after }).replace(/^(the|an?) /i, '')
    : undefined;
}
const LONGEST = 18;
const WHOSE = /^(of|with|between|the|and|both|two|governments?|countries|states|sides|presidents)$/;
const ENDS_TOPIC = /^(was|were|is|are|has|have|will|would|signed|entered|came|which|that|said|by)$/;

/** «The protocol between the governments of A and B on amendments to the agreement»: the parties stand between. */
export function isAmendingFar(line: Line, from: number): boolean {
  if (line.scene.language !== 'en' || formAt(line.scene, from) !== 'between') return false;
  for (let token = from; token < Math.min(line.sentence.after, from + FARTHEST_CHANGE); token += 1) {
    if (/^(amending|amendments?|additions)$/.test(formAt(line.scene, token))) return true;
    if (isPredicate(line, token)) return false;
  }
  return false;
}
const FARTHEST_CHANGE = 20;

/** «Extended automatically unless denounced by one of the parties»: what would have to be done, in English. */
export const isProviso = (line: Line, { first }: Hit): boolean =>
  line.scene.language === 'en' &&
  [1, 2, 3].some((back) => /^(unless|if)$/.test(formAt(line.scene, first - back)));

/** «The delimitation of sea bottoms»: in English of what stands behind «of», which is no border. */
export const isOfOtherLine = (line: Line, { concept, after }: Hit): boolean =>
  line.scene.language === 'en' &&
  /^(delimit|demarcate)$/.test(concept) &&
  formAt(line.scene, after) === 'of' &&
  !hasWord(line, /^(border|borders|frontier|boundary|boundaries)$/, {
    first: after,
    after: Math.min(line.sentence.after, after + 7),
  });
