import type { BareClaim, SlotsOf } from '#model/claim.ts';
import type { Context } from '../context.ts';
import type { QuantityMention } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { bodiesOf, formAt, has, hitsOf, type Line, quantitiesOf } from '../scene.ts';
import { type Frame, prune, quoteOf } from './frame.ts';
import { ASSETS, assetName, fullest } from './works.ts';

type Capacity = SlotsOf<'capacity'>;

/** Amounts in a unit of time, tonnes and cubic metres: what an asset carries. */
const CARRIED = /^(1|person|t|m3|m3\/[dah]|t\/[ad]|1\/[da]|person\/[hda])$/;

/** What an asset could and can carry: a rate told with the word for capacity, or «пропускает до … машин в сутки». */
export const capacity: Frame = {
  name: 'capacity',
  triggers: ['capacity', 'pass'],
  fill: (line, context) => {
    const named = hitsOf(line, ['capacity']).length > 0;
    const amounts = quantitiesOf(line).filter(
      (quantity) =>
        !quantity.ordinal &&
        CARRIED.test(quantity.quantity.unit) &&
        (quantity.quantity.unit !== '1' || quantity.quantity.n >= 100),
    );
    const rated = amounts.filter((quantity) => /\/[dah]$/.test(quantity.quantity.unit));
    if (amounts.length === 0 || (!named && rated.length === 0)) return [];
    const asset = assetOf(line, context);
    if (!asset) return [];
    const slots = slotsOf(line, context, amounts, named);
    if (!slots) return [];
    const last = amounts.at(-1)!;
    const modality = slots.after ? modalityAt(line, last) : 'stated';
    const claim: BareClaim = {
      kind: 'capacity',
      modality: modality === 'wished' ? 'planned' : modality,
      slots: { asset, ...slots },
      quote: quoteOf(line),
    };
    return modality === 'denied' ? [] : [claim];
  },
};

function assetOf(line: Line, context: Context): string | undefined {
  const hit = hitsOf(line, ASSETS)[0];
  if (hit) return fullest(context, hit.concept.slice('asset:'.length), assetName(line, hit));
  const body = bodiesOf(line)[0];
  return context.last.asset?.name ?? body?.name;
}

function slotsOf(
  line: Line,
  context: Context,
  amounts: readonly QuantityMention[],
  named: boolean,
): Omit<Capacity, 'asset'> | undefined {
  const rateUnit = amounts.map(({ quantity }) => quantity.unit).find((unit) => unit.includes('/'));
  const value = (mention: QuantityMention) =>
    rateUnit && /^(1|person|t|m3)$/.test(mention.quantity.unit)
      ? { ...mention.quantity, unit: rateUnit }
      : mention.quantity;
  const [first, second] = amounts;
  if (first && second) {
    if (!named && !rateUnit) return undefined;
    const isTurned = hitsOf(line, ['again']).some(
      (hit) => hit.first >= first.after && hit.after <= second.first,
    );
    return prune(
      isTurned
        ? { before: value(second), after: value(first) }
        : { before: value(first), after: value(second) },
    ) as Omit<Capacity, 'asset'>;
  }
  if (!first) return undefined;
  const isChange = /^(на|by)$/u.test(formAt(line.scene, first.first - 1)) && has(line, 'grow', 'fall');
  if (isChange) return { change: value(first) };
  const modality = modalityAt(line, first);
  const isReached =
    modality !== 'stated' ||
    has(line, 'grow', 'fall') ||
    /^(до|to)$/u.test(formAt(line.scene, first.first - 1));
  if (!named && amounts.every((mention) => mention !== first || !mention.quantity.unit.includes('/')))
    return undefined;
  return context.isOfUpgrade && !isReached ? { before: value(first) } : { after: value(first) };
}
