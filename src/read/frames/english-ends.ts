import { type Clause, clauseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { isWithin, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { formAt, hasWord, hitsOf, type Line } from '../scene.ts';
import { ASSETS } from './assets.ts';

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
