import { type Clause, clauseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { isWithin, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { formAt, hasWord, hitsOf, type Line } from '../scene.ts';
import { ASSETS } from './assets.ts';
import { phraseSpan } from './phrase.ts';

/** «When completed at the end of 2034, …», "once the works are over, in 2034, it will …": an end that is yet to come, in English. */
export function isAwaited(line: Line, clause: Clause): boolean {
  const { scene } = line;
  if (scene.language !== 'en' || !/^(when|once|upon|after)$/.test(formAt(scene, clause.first))) return false;
  if (/^(completed|finished|built|rebuilt|opened|launched|completion)$/.test(formAt(scene, clause.first + 1)))
    return true;
  const [end] = hitsOf(line, ['finish'], clause);
  const rest = { first: clause.after, after: line.sentence.after };
  return (
    end !== undefined &&
    hasWord(line, /^(is|are|has|have)$/, clause) &&
    !hasWord(line, /^(was|were|had)$/, clause) &&
    hasWord(line, /^(will|would|can|should|to)$/, rest)
  );
}

/** «The bridge over the Kigach is finished», "a dry port is planned at Troitsk": the building of a thing, by no other word than that it is over or meant. */
export function endOfThing(line: Line, context: Context, clause: Clause): Hit | undefined {
  const { scene } = line;
  if (scene.language !== 'en') return undefined;
  const end = hitsOf(line, ['finish', 'intended'], clause).find(
    ({ first, after }) =>
      DONE.test(formAt(scene, after - 1)) || /^(ready|finished)$/.test(formAt(scene, first)),
  );
  if (!end) return undefined;
  let be = end.first - 1;
  while (
    be > clause.first &&
    /^(now|already|almost|nearly|also|been|fully|to|be|being)$/.test(formAt(scene, be))
  )
    be -= 1;
  if (end.concept === 'finish' && /^be$/.test(formAt(scene, end.first))) be = end.first;
  if (!/^(is|are|was|were|has|have|will|be|been)$/.test(formAt(scene, be))) return undefined;
  const thing = hitsOf(line, ASSETS, clause).findLast(({ after }) => after <= end.first);
  const last = context.last.asset;
  if (!thing || (last && isSameThing(line, thing, last.type))) return undefined;
  return isSubjectOf(line, thing, be) ? { ...end, concept: 'build' } : undefined;
}
const DONE = /^(finished|completed|planned|envisaged|proposed)$/;

/** Whether up to its verb nothing but its own name and place stands behind a thing, and no preposition before it. */
function isSubjectOf(line: Line, thing: Span, verb: number): boolean {
  const { scene } = line;
  const before = formAt(scene, phraseSpan(line, thing).first - 1);
  const opens = /^(the|a|an|this|new)$/.test(before)
    ? formAt(scene, phraseSpan(line, thing).first - 2)
    : before;
  if (/^(in|at|of|for|from|near|on|to|with|by)$/.test(opens)) return false;
  for (let token = thing.after; token < verb; token += 1)
    if (/^(,|;|:|which|that|where|project|projects|construction|works?|repairs?)$/.test(formAt(scene, token)))
      return false;
  return true;
}

/** «Completion is due in 2034», "the builders are to finish in May": an English end to come of the works that the sentence before tells of. */
export const isEndToCome = (line: Line, clause: Clause, end: Hit): boolean =>
  line.scene.language === 'en' &&
  modalityAt(line, end) === 'planned' &&
  isWithin(end, clauseAt(line, clause.first)) &&
  hitsOf(line, ['meeting', 'forum', 'signing', 'visit', 'conference', 'goods'], clause).length === 0;

/** «The crossing is to be ready in 2034»: the thing told of before by its bare English noun. */
export const isSameThing = (line: Line, asset: Span & Pick<Hit, 'concept'>, type: string): boolean =>
  line.scene.language === 'en' &&
  asset.concept === `asset:${type}` &&
  asset.after - asset.first === 1 &&
  /^(the|this|that)$/.test(formAt(line.scene, asset.first - 1)) &&
  hitsOf(line, ASSETS).every((other) => other === asset || other.first === asset.first);
