import type { BareClaim, SlotsOf } from '#model/claim.ts';
import type { Quantity } from '#model/quantity.ts';
import type { Clause } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, NOUN } from '../language/features.ts';
import { isWithin } from '../mention.ts';
import { featuresAt, formAt, hasWord, hitsOf, type Line, quantitiesOf } from '../scene.ts';
import { ASSETS } from './assets.ts';
import { costIn as costInEnglish, toldBehind } from './english-costs.ts';
import { countedIn } from './english-works.ts';
import { lengthBehind } from './kazakh-lengths.ts';
import { costBehind, costOf } from './kazakh-works.ts';
import { numberBefore } from './russian-assets.ts';
import { ACTIONS } from './works-when.ts';

type Works = SlotsOf<'works'>;
const MONEY = /^[A-Z]{3}$/;
/** Things that have a length. */
const LONG = /^(road|railway|conduit|airport|other)$/;

/** How long the stretch is that is worked on. */
export function extentOf(line: Line, clause: Clause, type: string): Quantity | undefined {
  const { language } = line.scene;
  const own =
    language === 'ru' && LONG.test(type) ? (stretchOf(line, clause) ?? partOf(line, clause)) : undefined;
  if (own) return own;
  const told = quantitiesOf(line).find(
    ({ quantity, ...span }) =>
      (quantity.unit === 'km' || (language === 'en' && isFloor(quantity.unit, type))) &&
      isWithin(span, clause),
  );
  if (told) return told.quantity;
  if (language === 'en') return countedIn(line, clause);
  if (language === 'ru' && type === 'crossing') return crossingsCounted(line, clause);
  if (language !== 'ru' || !LONG.test(type)) return undefined;
  const lengths = quantitiesOf(line).filter(({ quantity }) => /^k?m$/.test(quantity.unit));
  const [only, more] = lengths;
  const isOnly = only && !more && hitsOf(line, ASSETS).every(({ concept }) => concept === `asset:${type}`);
  return isOnly && (only.quantity.unit === 'km' || hitsOf(line, ['extent']).length > 0)
    ? only.quantity
    : undefined;
}

/** «80-километровый участок»: a length as an adjective. */
const stretchOf = (line: Line, clause: Clause): Quantity | undefined => {
  const long = quantitiesOf(line).find(
    ({ bare, ordinal, after, ...span }) =>
      bare === true &&
      !ordinal &&
      isWithin({ ...span, after }, clause) &&
      /^километров(ый|ого|ому|ым|ом|ая|ой|ую|ое)$/u.test(formAt(line.scene, after)),
  );
  return long && { ...long.quantity, unit: 'km' };
};

/** «277 км, из них сдадут 272», «из 144 км отремонтируют 60 км»: of a whole length the part with which something is done. */
function partOf(line: Line, { first, after }: Clause): Quantity | undefined {
  const [whole, part, more] = quantitiesOf(line).filter(
    ({ quantity, bare, ordinal, ...span }) =>
      quantity.unit === 'km' ||
      (bare === true && !ordinal && !(featuresAt(line.scene, span.after) & (NOUN | ADJECTIVE))),
  );
  if (!whole || !part || more || whole.quantity.unit !== 'km' || part.first < first || part.after > after)
    return undefined;
  const isOfWhole =
    formAt(line.scene, whole.first - 1) === 'из' ||
    hasWord(line, /^(них|которых)$/u, { first: whole.after, after: part.first });
  return isOfWhole ? { ...part.quantity, unit: 'km' } : undefined;
}

/** «Модернизируют восемь пунктов пропуска»: how many of them. */
const crossingsCounted = (line: Line, clause: Clause): Quantity | undefined =>
  hitsOf(line, ['asset:crossing'], clause)
    .map((hit) => numberBefore(line, hit)?.quantity)
    .find((count) => count !== undefined);

/** Square metres, of what has floors. */
const isFloor = (unit: string, type: string): boolean =>
  unit === 'm2' && /^(building|plant|port|airport)$/.test(type);

/** What the works cost, by a word for it, in Russian also by «за 1,1 млрд тенге». */
export function costIn(line: Line, clause: Clause): Quantity | undefined {
  if (line.scene.language === 'kk') return costOf(line, clause);
  if (line.scene.language === 'en') return costInEnglish(line, clause);
  const sum = quantitiesOf(line).find(({ quantity }) => MONEY.test(quantity.unit));
  if (!sum) return undefined;
  return hitsOf(line, ['cost']).length > 0 || formAt(line.scene, sum.first - 1) === 'за'
    ? sum.quantity
    : undefined;
}

/** One thing's works with what the sentences behind tell of their cost and length. */
export function withFiguresBehind(
  line: Line,
  context: Context,
  claim: BareClaim & { kind: 'works' },
): BareClaim {
  const behind = figuresBehind(line, context, claim);
  if (!behind) return claim;
  const { end, ...figures } = behind;
  return { ...claim, slots: { ...claim.slots, ...figures }, quote: { start: claim.quote.start, end } };
}

/** What the sentences behind tell of works by the language of the text, with the end of the last of them. */
function figuresBehind(line: Line, context: Context, claim: BareClaim & { kind: 'works' }) {
  switch (line.scene.language) {
    case 'ru':
      return russianBehind(line, claim.slots);
    case 'kk':
      return kazakhBehind(line, claim.slots);
    case 'en':
      return toldBehind(line, context, claim);
  }
}

/** What a Kazakh text says of the cost and the length of works in the sentences right behind. */
function kazakhBehind(line: Line, { assetType, cost, extent }: Works): FiguresBehind | undefined {
  const sum = cost ? undefined : costBehind(line);
  const length = !extent && LONG.test(assetType ?? '') ? lengthBehind(line) : undefined;
  return sum || length
    ? {
        ...(sum ? { cost: sum.cost } : {}),
        ...(length ? { extent: length.extent } : {}),
        end: Math.max(sum?.end ?? 0, length?.end ?? 0),
      }
    : undefined;
}

/** What a Russian text says of the cost and the length of works in the sentences right behind. */
function russianBehind(line: Line, { assetType, cost, extent }: Works): FiguresBehind | undefined {
  let found: FiguresBehind | undefined;
  for (const next of line.scene.lines.slice(line.index + 1, line.index + 1 + FARTHEST)) {
    if (next.sentence.role !== 'body' || next.sentence.paragraph !== line.sentence.paragraph) break;
    if (
      hitsOf(next, ASSETS).some(
        ({ concept }) => concept !== `asset:${assetType}` && concept !== 'asset:other',
      )
    )
      break;
    if (!speaksOfWorks(next)) {
      if (hitsOf(next, ACTIONS).length > 0) break;
      continue;
    }
    const sums = quantitiesOf(next).filter(({ quantity }) => MONEY.test(quantity.unit));
    const lengths = quantitiesOf(next).filter(({ quantity }) => /^k?m$/.test(quantity.unit));
    const sum =
      !cost && !found?.cost && sums.length === 1 && hitsOf(next, ['cost', 'allot', 'carry-out']).length > 0
        ? sums[0]!.quantity
        : undefined;
    const length =
      !extent &&
      !found?.extent &&
      lengths.length === 1 &&
      hitsOf(next, ['extent']).length > 0 &&
      LONG.test(assetType ?? '')
        ? lengths[0]!.quantity
        : undefined;
    if (sum || length)
      found = {
        ...found,
        ...(sum ? { cost: sum } : {}),
        ...(length ? { extent: length } : {}),
        end: next.sentence.end,
      };
  }
  return found;
}

interface FiguresBehind {
  readonly cost?: Quantity;
  readonly extent?: Quantity;
  readonly end: number;
}
const FARTHEST = 2;

/** «Проект обойдётся в …», «на эти цели направят …», «его длина …»: a sentence whose first words speak of the works told before it, not of a part of them. */
const speaksOfWorks = (line: Line): boolean =>
  hasWord(line, OF_WORKS, {
    first: line.sentence.first,
    after: Math.min(line.sentence.after, line.sentence.first + 4),
  }) &&
  !hasWord(line, /^(участок|этап|очередь|ежегодно|уже|год)$/u, {
    first: line.sentence.first,
    after: line.sentence.first + 4,
  });
const OF_WORKS =
  /^(проект|проекта|работы|работ|стройк\p{L}|строительств\p{L}|реконструкци\p{L}|ремонт\p{L}{0,2}|модернизаци\p{L}|стоимость|объем|вложени\p{L}|инвестици\p{L}|капвложени\p{L}|затраты|бюджет|смета|цена|средства|его|ее|их|нее|него|объект\p{L}{0,2}|длина|протяженность|эти|это|этого|завод|комплекс|мост|дорог\p{L}|трасс\p{L}|предприяти\p{L}|потрачено|затрачено|израсходовано|обошлось|обошлась|обойдется|обошелся|обойдутся|общая|сметная|финансирование|выделено|направлено|всего)$/u;
