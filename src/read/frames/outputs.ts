import type { BareClaim } from '#model/claim.ts';
import type { Quantity } from '#model/quantity.ts';
import type { Context } from '../context.ts';
import { rateOf } from '../language/units.ts';
import type { QuantityMention } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { carries, formAt, hasWord, hitsOf, isOfTie, type Line, quantitiesOf } from '../scene.ts';
import { type Asset, assetName, fullest } from './assets.ts';
import { isOfStaff } from './capacity-staff.ts';
import { quoteOf } from './frame.ts';
import { isModifier, isOneKind } from './kazakh-assets.ts';

/** What can be or is yet to be done: an amount that was made in a year gone by is no capacity. */
const ABLE = {
  en: /^(can|could|able|capable|capacity|design|designed|will|would|to|expected|planned|plans?|intends?|means?)$/,
  kk: /^(алады|алатын|қауқарлы|қабілетті|мүмкіндігі|мүмкіндік|болады|болмақ|есептелген|жоспарла\p{L}+|көзде\p{L}+|(шығар|өндір|өңде|өңдел|құрастыр|құрастырыл|дайында|жина)(ыл|іл)?(мақ|мек|пақ|пек))$/u,
} as const;

/** A Kazakh -ады of what is yet to be built. */
const MAKES = /^(шығар|өндір|өңде|құрастыр|дайында|жина)(ыл|іл)?(ады|еді|йды|йді)$/u;

/**
 * What an English or a Kazakh plant makes by the day or the year: «It will make 4,000 engines a year», "300,000 tonnes can be turned out yearly",
 * «жылына 36 мың тонна өнім шығаруға қауқарлы». The plant is named in the sentence, or was in one of the two before it, which spoke of no other; each amount is a capacity.
 */
export function outputsOf(line: Line, context: Context): readonly BareClaim[] {
  const { scene } = line;
  if (scene.language === 'ru' || line.sentence.role !== 'body' || quantitiesOf(line).length === 0) return [];
  const act = hitsOf(line, ['make', 'capacity', 'pass'])[0];
  const isOfWorks = context.last.asset?.isToCome === true && line.index - context.last.asset.line <= 2;
  if (
    !(act || scene.language === 'kk') ||
    !(hasWord(line, ABLE[scene.language]) || (isOfWorks && hasWord(line, MAKES)))
  )
    return [];
  const amounts = ratedAmounts(line);
  const plant = amounts.length > 0 && isOfTie(line, 2) ? plantOf(line, context) : undefined;
  if (!plant) return [];
  const isToCome = context.last.asset?.name === plant.name && context.last.asset.isToCome === true;
  return amounts.flatMap(({ mention, quantity }): readonly BareClaim[] => {
    const told = modalityAt(line, mention);
    if (told === 'denied') return [];
    const modality = !isToCome && (told === 'stated' || isAbleNow(line)) ? 'stated' : 'planned';
    return [
      { kind: 'capacity', modality, slots: { asset: plant.name, after: quantity }, quote: quoteOf(line) },
    ];
  });
}

/** «Can make 500,000 tons a year»: what it is able to now. */
const isAbleNow = (line: Line): boolean =>
  line.scene.language === 'kk'
    ? !hasWord(line, /^(болмақ|жоспарла\p{L}+|көзде\p{L}+|\p{L}{3,}(мақ|мек|пақ|пек))$/u)
    : hasWord(line, /^(can|capable)$/) &&
      !hasWord(line, /^(will|would|expected|planned|plans?|design|designed)$/);

/** Amounts of goods by the year or the day, whether their rate stands behind them or behind the last of a row. */
function ratedAmounts(
  line: Line,
): readonly { readonly mention: QuantityMention; readonly quantity: Quantity }[] {
  const counted = quantitiesOf(line).filter(
    (mention) =>
      !mention.ordinal &&
      /^(1|t|m3|l|t\/[ad]|1\/[ad]|m3\/[ad])$/.test(mention.quantity.unit) &&
      (mention.quantity.unit !== '1' || (mention.quantity.n >= FEWEST && !isOfSize(line, mention))),
  );
  const rate = counted.map((mention) => ratedBy(line, mention)).find((per) => per !== undefined);
  if (!rate) return [];
  return counted.map((mention) => ({
    mention,
    quantity: mention.quantity.unit.includes('/')
      ? mention.quantity
      : { ...mention.quantity, unit: `${mention.quantity.unit}/${rate}` },
  }));
}
/** «From 13 to 24 inches across», "on 25 lines", "employs 180": an English number of something else than what is made. */
function isOfSize(line: Line, mention: QuantityMention): boolean {
  const { scene } = line;
  if (scene.language !== 'en') return false;
  const { after } = mention;
  const isRange = /^(to|or|and|–|—|-)$/u.test(formAt(scene, after));
  return (
    SIZE.test(formAt(scene, after)) ||
    (isRange && SIZE.test(formAt(scene, after + 2))) ||
    isOfStaff(line, mention)
  );
}
const SIZE =
  /^(inch(es)?|hp|horsepower|kw|mm|cm|(milli|centi)?met(re|er)s?|feet|degrees?|lines?|shifts?|workers?|people|jobs|hectares?|stor(ey|ie)s|types?|kinds?|models?|sizes?|countries|hours?|days?|months?|years?)$/;

/** Fewer things are no series. */
const FEWEST = 10;

/** «A year», "annually", "per day" at most some words behind an amount, or «annual», "daily" before it. */
function ratedBy(line: Line, { first, after, quantity }: QuantityMention): string | undefined {
  const [, per] = quantity.unit.split('/');
  if (per) return per;
  for (let token = after; token < Math.min(line.sentence.after, after + FARTHEST_RATE); token += 1) {
    const form = formAt(line.scene, token);
    if (/^(annually|yearly)$/.test(form)) return 'a';
    if (form === 'daily') return 'd';
    const rate = rateOf(form, formAt(line.scene, token + 1));
    if (rate && /^[ad]$/.test(rate.per)) return rate.per;
  }
  for (let token = Math.max(line.sentence.first, first - FARTHEST_BEFORE); token < first; token += 1)
    if (/^(annual|yearly|жылына)$/u.test(formAt(line.scene, token))) return 'a';
    else if (/^(тәулігіне|күніне)$/u.test(formAt(line.scene, token))) return 'd';
  return undefined;
}
const FARTHEST_RATE = 9;
const FARTHEST_BEFORE = 6;

/** The one plant that the sentence names, else the one that the two sentences before named last. */
function plantOf(line: Line, context: Context): Asset | undefined {
  const own = plantIn(line, context);
  if (own) return own;
  for (let back = 1; back <= 2; back += 1) {
    const before = line.scene.lines[line.index - back];
    if (!before || before.sentence.role === 'dateline') return undefined;
    const { asset } = context.last;
    const isLast = asset?.type === 'plant' && asset.line === before.index && !/\bplants$/.test(asset.name);
    const told = isLast ? asset : plantIn(before, context);
    if (told) return told;
  }
  return undefined;
}

function plantIn(line: Line, context: Context): Asset | undefined {
  if (line.scene.language === 'kk') return kazakhPlantIn(line, context);
  const hits = hitsOf(line, ['asset:plant']).filter(
    (hit) =>
      !/s$/.test(formAt(line.scene, hit.after - 1)) || /^works$/.test(formAt(line.scene, hit.after - 1)),
  );
  const hit = hits.find(({ first }) => !carries(line, first - 1, 'office'));
  const { asset } = context.last;
  // «The factory will make …»: by another noun the one that was just told of.
  const isBare = hit && /^(the )?(plant|factory|works|facility|enterprise)$/i.test(assetName(line, hit));
  if (isBare && asset?.type === 'plant' && line.index - asset.line <= 2) return asset;
  return hit && { name: fullest(context, 'plant', assetName(line, hit)), type: 'plant' };
}

/** «Зауыт», «кәсіпорын»: the plant that a Kazakh sentence names last, told of before where it is a bare noun. */
function kazakhPlantIn(line: Line, context: Context): Asset | undefined {
  const hit = hitsOf(line, ['asset:plant']).findLast((one) => !isModifier(line, one));
  if (!hit) return undefined;
  const { asset } = context.last;
  const name = fullest(context, 'plant', assetName(line, hit));
  if (/[\s«"“]/u.test(name)) return { name, type: 'plant' };
  const isSpokenOn =
    asset?.type === 'plant' &&
    line.index - asset.line <= 2 &&
    (/^кәсіпорын/u.test(name) || isOneKind(name, asset.name));
  return isSpokenOn ? asset : undefined;
}
