import { clauseAt } from '../clauses.ts';
import type { QuantityMention, Span } from '../mention.ts';
import { formAt, hasWord, isOfTie, type Line, namesBoth } from '../scene.ts';
import type { Found } from './measured.ts';

/** «The joint commission has met 23 times», "the working group held two meetings": how often a body of both countries sat, in English. */
export function timesHeld(line: Line, mention: QuantityMention): Found | undefined {
  const { scene } = line;
  if (scene.language !== 'en' || mention.ordinal || mention.quantity.unit !== '1') return undefined;
  const isCounted =
    /^(meetings|sessions|sittings)$/.test(formAt(scene, mention.after)) &&
    hasWord(line, /^(held|holds|had|convened|conducted)$/, clauseAt(line, mention.first));
  return (isCounted || areTimesMet(line, mention)) && isOfJointBody(line)
    ? { measure: 'event.count', span: mention }
    : undefined;
}

/** «Met 23 times»: a count and no multiple, in English. */
export const areTimesMet = (line: Line, mention: QuantityMention): boolean =>
  line.scene.language === 'en' &&
  formAt(line.scene, mention.after - 1) === 'times' &&
  hasWord(line, /^(met|sat|convened|gathered)$/, before(clauseAt(line, mention.first), mention));

const before = (clause: Span, { first }: Span): Span => ({ first: clause.first, after: first });

/** A commission, council or group of both countries, in the sentence or the one before. */
const isOfJointBody = (line: Line): boolean =>
  [line, line.scene.lines[line.index - 1]].some(
    (one) =>
      one !== undefined &&
      hasWord(one, /^(commission|committee|subcommittee|council|subcommission|group)$/) &&
      (namesBoth(one) || hasWord(one, /^(joint|intergovernmental|bilateral)$/)) &&
      isOfTie(one, 0),
  );
