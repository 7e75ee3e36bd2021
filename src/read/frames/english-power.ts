import type { BareClaim, SlotsOf } from '#model/claim.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import type { QuantityMention } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { formAt, hitsOf, isOfTie, type Line, placesOf, quantitiesOf, textOf } from '../scene.ts';
import { assetName, fullest } from './assets.ts';
import { prune, quoteOf } from './frame.ts';
import { nounPhrase } from './phrase.ts';

/**
 * «A power plant with a capacity of 240 MW will be built in A», "in A (240 MW) and B (360 MW)", "it will have a capacity of 2,400 MW": what an English power
 * station yields, in a text of both countries; each of a list is named by its town.
 */
export function powerOf(line: Line, context: Context): readonly BareClaim[] {
  if (line.scene.language !== 'en' || line.sentence.role !== 'body') return [];
  const amounts = quantitiesOf(line).filter(({ quantity, ordinal }) => quantity.unit === 'MW' && !ordinal);
  const [first] = amounts;
  if (!first || !isOfTie(line, 2)) return [];
  const listed = amounts.flatMap((amount): readonly Told[] => {
    const asset = inBracketsOfTown(line, amount);
    return asset ? [{ amount, asset }] : [];
  });
  const told =
    listed.length > 0
      ? listed
      : amounts.length <= 2 && !isOfParts(line, first)
        ? alone(line, context, amounts)
        : [];
  return told.map(({ amount, before, asset }): BareClaim => {
    const slots = prune({ asset, before: before?.quantity, after: amount.quantity }) as SlotsOf<'capacity'>;
    const said = modalityAt(line, amount);
    const isToCome = said === 'planned' || context.last.asset?.isToCome === true || isPlanned(line);
    return {
      kind: 'capacity',
      modality: said === 'stated' && isToCome ? 'planned' : said,
      slots,
      quote: quoteOf(line),
    };
  });
}

interface Told {
  readonly amount: QuantityMention;
  readonly before?: QuantityMention;
  readonly asset: string;
}

/** «In Kokshetau (240 MW)»: the station by the town right before its brackets. */
function inBracketsOfTown(line: Line, { first }: QuantityMention): string | undefined {
  if (formAt(line.scene, first - 1) !== '(') return undefined;
  const town = placesOf(line).find(({ after, code }) => after === first - 1 && code.length > 2);
  const station = stationIn(line);
  if (!town || !station) return undefined;
  const name = nounPhrase(line, station).replace(/ies$/, 'y').replace(/s$/, '');
  return `${name} in ${textOf(line.scene, town)}`;
}

/** One station: named in the sentence, or the one told of right before; its level of before behind «from». */
function alone(line: Line, context: Context, amounts: readonly QuantityMention[]): readonly Told[] {
  const [one, other] = amounts;
  const [before, amount] =
    other && formAt(line.scene, one!.first - 1) === 'from' ? [one, other] : [undefined, one!];
  if (other && !before) return [];
  const station = stationIn(line);
  const last = context.last.asset;
  const isOfLast = last?.type === 'plant' && line.index - last.line <= 2;
  const sentenceBefore = line.scene.lines[line.index - 1];
  const toldBefore = sentenceBefore && stationIn(sentenceBefore);
  const name = station
    ? called(line, context, station)
    : toldBefore
      ? called(sentenceBefore, context, toldBefore)
      : isOfLast
        ? last.name
        : undefined;
  return name && !/s$/.test(name) ? [{ amount, ...(before ? { before } : {}), asset: name }] : [];
}

/** The fullest name of a station; a common noun is told from others by where the sentence says it is. */
function called(line: Line, context: Context, station: Hit): string {
  const name = fullest(context, 'plant', assetName(line, station));
  if (/\p{Lu}/u.test(name)) return name;
  const place = placesOf(line).find(
    (one) => one.form === 'noun' && one.code.length > 2 && formAt(line.scene, one.first - 1) === 'in',
  );
  return place ? `${name} in ${textOf(line.scene, place)}` : name;
}

const stationIn = (line: Line): Hit | undefined => {
  const all = hitsOf(line, ['asset:plant']);
  const [one, ...others] = all;
  return one && others.every(({ first }) => first < one.after) ? one : undefined;
};

/** «Two units of 1,200 MW each», "a 300 MW unit": what a part of it yields. */
const isOfParts = ({ scene }: Line, { first, after }: QuantityMention): boolean =>
  [0, 1, 2, 3].some((ahead) =>
    /^(each|apiece|units?|reactors?|turbines?|blocks?)$/.test(formAt(scene, after + ahead)),
  ) ||
  [1, 2, 3].some((back) =>
    /^(units?|reactors?|turbines?|blocks?|by|another)$/.test(formAt(scene, first - back)),
  );

const isPlanned = ({ scene, sentence }: Line): boolean => {
  for (let token = sentence.first; token < sentence.after - 1; token += 1)
    if (
      /^(will|planned|to|plans?|proposed)$/.test(formAt(scene, token)) &&
      /^(be|build|construct|have|the)$/.test(formAt(scene, token + 1))
    )
      return true;
  return false;
};
