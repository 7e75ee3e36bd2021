import type { BareClaim, SlotsOf } from '#model/claim.ts';
import type { Quantity } from '#model/quantity.ts';
import { type Context, periodOf } from '../context.ts';
import { isTimeItself, isWithin, type QuantityMention, type Span } from '../mention.ts';
import { carries, formAt, hasWord, hitsOf, type Line, periodsOf, quantitiesOf } from '../scene.ts';
import { ASSETS } from './assets.ts';
import { isWay } from './english-works.ts';
import { ACTIONS } from './works-when.ts';

type Works = BareClaim & { readonly kind: 'works'; readonly slots: SlotsOf<'works'> };

const MONEY = /^[A-Z]{3}$/;
const OF_COST = ['cost', 'allot', 'measure:business.investment'];

/** «Will cost 11 billion roubles», "the 4-billion-rouble plant", "into which a holding has put 15 billion tenge": what English works cost, in their clause before the rest of the sentence. */
export function costIn(line: Line, clause: Span): Quantity | undefined {
  const sums = quantitiesOf(line).filter(({ quantity }) => MONEY.test(quantity.unit));
  const of = sums.filter((sum) => isOfThing(line, sum) || hitsOf(line, OF_COST).length > 0);
  return (of.find((sum) => isWithin(sum, clause)) ?? of[0])?.quantity;
}

/** «The 4-billion-rouble plant»: a sum set before the thing that it is the price of. */
const isOfThing = (line: Line, { after }: Span): boolean =>
  [0, 1, 2].some((ahead) => carries(line, after + ahead, ...ASSETS)) &&
  !/^(for|on|to|of|in)$/.test(formAt(line.scene, after));

/** «… A road will be built. Its length is 420 km and its cost 480 billion tenge»: what the next English sentence tells of the same works. */
export function toldBehind(
  line: Line,
  context: Context,
  { modality, slots }: Works,
): (Pick<Works['slots'], 'extent' | 'cost' | 'finish'> & { readonly end: number }) | undefined {
  const next = line.scene.lines[line.index + 1];
  if (!next || next.sentence.role !== 'body' || next.sentence.paragraph !== line.sentence.paragraph)
    return undefined;
  if (!speaksOn(next) && !isInvestedIn(next)) return undefined;
  const only = (fits: (one: QuantityMention) => boolean) => {
    const found = quantitiesOf(next).filter((one) => !one.ordinal && fits(one));
    return found.length === 1 ? found[0]!.quantity : undefined;
  };
  const extent =
    slots.extent === undefined && isWay(slots.assetType ?? '') && hasWord(next, OF_EXTENT)
      ? only(({ quantity }) => quantity.unit === 'km')
      : undefined;
  const cost =
    slots.cost === undefined && hitsOf(next, OF_COST).length > 0
      ? only(({ quantity }) => MONEY.test(quantity.unit))
      : undefined;
  const finish =
    modality === 'planned' && slots.finish === undefined && slots.start === undefined && isOfEnd(next)
      ? timeOf(next, context)
      : undefined;
  return extent || cost || finish
    ? {
        ...(extent ? { extent } : {}),
        ...(cost ? { cost } : {}),
        ...(finish ? { finish } : {}),
        end: next.sentence.end,
      }
    : undefined;
}
/** «The builders will hand it over in November». */
const isOfEnd = (line: Line): boolean => hitsOf(line, ['finish', 'launch', 'deliver', 'open']).length > 0;

/** The one time that a sentence names. */
function timeOf(line: Line, context: Context): string | undefined {
  const times = periodsOf(line).filter(isTimeItself);
  return times.length === 1 ? periodOf({ ...times[0]!, edge: 'in' }, context) : undefined;
}

const OF_EXTENT = /^(length|long|stretch(es)?|runs?|extends?|total)$/;

/** Whether a sentence opens by the works of the one before it, and tells of nothing else that is built. */
function speaksOn(line: Line): boolean {
  const { scene, sentence } = line;
  const opening = { first: sentence.first, after: Math.min(sentence.after, sentence.first + OPENING) };
  if (!hasWord(line, TOLD_ON, opening)) return false;
  return (
    hitsOf(line, ASSETS).every(
      ({ first, after }) => after - first === 1 && /^(the|this|its)$/.test(formAt(scene, first - 1)),
    ) &&
    hitsOf(line, ACTIONS).every((hit) => hit.concept === 'build' || hasWord(line, /^(its|the|it)$/, opening))
  );
}
const TOLD_ON =
  /^(it|its|project|projects?|work|works|construction|reconstruction|repairs?|cost|costs|price|financing|funding|budget|investments?|builders)$/;
const OPENING = 5;

/** «More than 2 billion tenge was invested in the enterprise»: money put into what the sentence before tells of, by a common noun. */
const isInvestedIn = (line: Line): boolean =>
  hasWord(line, /^(invested|spent|allocated)$/) &&
  hitsOf(line, ASSETS).every(({ first }) => /^(the|this)$/.test(formAt(line.scene, first - 1))) &&
  hasWord(
    line,
    /^(enterprise|facility|plant|project|construction|reconstruction|works?|repairs?|it|them|purpose|site)$/,
  );
