import type { BareClaim } from '#model/claim.ts';
import type { QuantityMention } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { carries, formAt, hitsOf, type Line, quantitiesOf } from '../scene.ts';
import { quoteOf } from './frame.ts';

/**
 * «The works will double the capacity of the crossing», "throughput at the checkpoint is to triple": by how many times an asset will carry more, where an English
 * sentence tells no amount of it.
 */
export function capacityTimes(line: Line, assetOf: () => string | undefined): readonly BareClaim[] {
  if (line.scene.language !== 'en' || line.sentence.role !== 'body') return [];
  const times = quantitiesOf(line).find(
    (mention) => mention.quantity.unit === 'x' && isOfCapacity(line, mention),
  );
  if (!times || quantitiesOf(line).some(({ quantity }) => /^(1|t|m3|person)\//.test(quantity.unit)))
    return [];
  const asset = assetOf();
  const modality = modalityAt(line, times);
  if (!asset || modality === 'denied') return [];
  return [
    {
      kind: 'capacity',
      modality: modality === 'wished' ? 'planned' : modality,
      slots: { asset, change: times.quantity },
      quote: quoteOf(line),
    },
  ];
}

/** «Double its traffic capacity», «capacity will be doubled», «throughput is to rise threefold»: the word for capacity is what the verb of the multiple governs, or its subject with no other noun of a figure between. */
function isOfCapacity(line: Line, { first, after }: QuantityMention): boolean {
  const { scene, sentence } = line;
  const isVerb = /^(doubl|tripl|trebl|quadrupl)/.test(formAt(scene, first));
  for (let token = after; isVerb && token < Math.min(sentence.after, after + LONGEST_OBJECT); token += 1) {
    if (carries(line, token, 'capacity')) return true;
    if (
      /^(the|its|their|of|by|traffic|handling|production|annual|daily|total|overall|current|existing|present)$/.test(
        formAt(scene, token),
      )
    )
      continue;
    break;
  }
  return hitsOf(line, ['capacity']).some(
    (hit) =>
      hit.after <= first &&
      first - hit.after <= LONGEST_SUBJECT &&
      !quantitiesOf(line).some((other) => other.first >= hit.after && other.after <= first),
  );
}
/** «Double the current traffic capacity». */
const LONGEST_OBJECT = 5;
/** «The capacity of the A checkpoint on the border with B | will be doubled». */
const LONGEST_SUBJECT = 18;
