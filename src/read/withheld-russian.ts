import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { isPlaceCode } from '#model/place.ts';
import { isBareWorks } from './bare-works.ts';
import { NOMINATIVE } from './language/features.ts';
import { has, type Line, namesBoth, placesOf } from './scene.ts';

type ClaimOf<Kind extends BareClaim['kind']> = Extract<BareClaim, { kind: Kind }>;

/**
 * Whether a claim of a Russian text is of a class that is misread more often than read, as counted on articles that no rule had been written from: what is
 * told of nothing in particular, or without the side or the place that makes it a claim of the two countries.
 */
export function isWithheldInRussian(claim: BareClaim, lines: readonly Line[]): boolean {
  switch (claim.kind) {
    case 'observation':
      return isOfNowhere(claim.slots) || isWaterToCome(claim) || isOfFew(claim.slots);
    case 'event':
      return isLooseShow(claim.slots) || isSomeOccasion(claim.slots);
    case 'works':
      return (
        (claim.modality === 'planned' &&
          isBareWorks(claim.slots) &&
          !isNamed(claim.slots.asset) &&
          !isPlantOfBoth(claim.slots, lines)) ||
        isOnSomething(claim.slots)
      );
    case 'capacity':
      return (claim.modality === 'stated' && isOneWord(claim.slots.asset)) || isOnlyBefore(claim);
    case 'order':
      return claim.slots.supplier === undefined && !isNamed(claim.slots.goods);
    case 'legal-step':
      return isSomePaper(claim.slots);
    case 'intent':
      return isOnlyToCome(claim, lines);
    default:
      return false;
  }
}

/** «Казахстан представляли 25 компаний»: firms, and an amount of water, of which where they are is not told. */
const isOfNowhere = ({ measure = '', value, area }: SlotsOf<'observation'>): boolean =>
  (/^business\.(companies|joint-ventures)$/.test(measure) ||
    (measure === 'water.throughput' && value?.unit === 'm3')) &&
  !area?.length;

/** «Ещё три соглашения заключены», «откроют три проекта»: a few are those that the text tells of, not how many there are. */
const isOfFew = ({ measure = '', value }: SlotsOf<'observation'>): boolean =>
  /^cooperation\.(projects|agreements)$/.test(measure) && (value?.n ?? 0) < FEWEST;
const FEWEST = 4;

/** «Будут получать 60 тыс. кубометров воды»: an amount of water to come, in no time. */
const isWaterToCome = ({ modality, slots }: ClaimOf<'observation'>): boolean =>
  modality === 'planned' && slots.measure === 'water.throughput' && slots.value?.unit === 'm3';

/** «Строится завод мощностью 50 тыс. кубометров в сутки», in a story of an upgrade of something else: what a thing carries before nothing is told to change. */
const isOnlyBefore = ({ modality, slots }: ClaimOf<'capacity'>): boolean =>
  modality === 'stated' && slots.after === undefined && slots.change === undefined;

/** «На ярмарке в марте», «праздник плуга прошёл в парке»: shows and talks without a place or a number of their own, and a festival without its day. */
const isLooseShow = ({ type = '', ordinal, place, date }: SlotsOf<'event'>): boolean =>
  (/^(conference|exhibition|festival|culture-days)$/.test(type) &&
    place === undefined &&
    ordinal === undefined) ||
  (type === 'festival' && date === undefined);

/** «В области проходят семинары»: an occasion for anyone by its common noun, told with only a place. */
const isSomeOccasion = ({
  type = '',
  ordinal,
  name,
  place,
  date,
  participants,
  count,
}: SlotsOf<'event'>): boolean =>
  /^(exhibition|conference|festival)$/.test(type) &&
  !name &&
  ordinal === undefined &&
  !count &&
  !participants?.length &&
  !(place && date);

/** «Построен мост», «открыли пункт пропуска»: a thing by one common word, and any thing but a plant without a name of which no time, extent or cost is told. */
const isOnSomething = (slots: SlotsOf<'works'>): boolean =>
  !isNamed(slots.asset) && (isOneWord(slots.asset) || (slots.assetType !== 'plant' && isBareWorks(slots)));

/** «Россия и Казахстан построят в Сарани завод по выпуску шин»: by what it makes and where it stands, in a sentence of both countries. */
const isPlantOfBoth = ({ asset, assetType, area }: SlotsOf<'works'>, lines: readonly Line[]): boolean =>
  assetType === 'plant' && area !== undefined && !isOneWord(asset) && lines.some((line) => namesBoth(line));

/** By a capital that no sentence opens with. */
const isNamed = (name = ''): boolean => /(?<=.)\p{Lu}/u.test(name.trim());
const isOneWord = (name = ''): boolean => !/\s/u.test(name.trim());

/** «Соглашение», «межправительственное соглашение»: which one, neither its subject nor its sides tell. There is one border. */
const isSomePaper = ({ instrument = '', step = '' }: SlotsOf<'legal-step'>): boolean =>
  !/^de/.test(step) && instrument.trim().split(/\s+/u).length <= 2 && !/казах|росси/iu.test(instrument);

/** «Казахстанский инвестор построит фабрику», «алтайские мукомолы построят элеватор»: by people of a place, with no word that says they mean to. */
const isOnlyToCome = ({ modality, slots }: ClaimOf<'intent'>, lines: readonly Line[]): boolean =>
  modality === 'planned' &&
  slots.action !== 'open' &&
  isPlaceCode(slots.actor ?? '') &&
  !lines.some(
    (line) =>
      has(line, 'intended') ||
      placesOf(line).some(
        ({ code, form, cases }) => code === slots.actor && form === 'noun' && cases & NOMINATIVE,
      ),
  );
