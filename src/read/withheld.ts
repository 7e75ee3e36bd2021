import { type BareClaim, type SlotsOf, TERMS } from '#model/claim.ts';
import { countryOf, isOfEitherSide, isPlaceCode, levelOf } from '#model/place.ts';
import { isBareWorks, isProper } from './bare-works.ts';
import type { Directness } from './directness.ts';
import { isOnProgramme } from './frames/english-events.ts';
import { isSpokenOn } from './frames/english-figures.ts';
import { TRADE, TRAITS } from './frames/measures.ts';
import { isRemembrance } from './frames/remembrance.ts';
import { isOfEarlier } from './frames/signed-again.ts';
import {
  formAt,
  has,
  hasWord,
  hitsOf,
  isOfTie,
  type Line,
  namesBoth,
  periodsOf,
  placesOf,
  textOf,
} from './scene.ts';
import { isWithheldInKazakh } from './withheld-kazakh.ts';
import { isWithheldInRussian } from './withheld-russian.ts';

/**
 * Whether a claim is of a class that the reader does not tell: what the words do not tie to its slots is misread about as often as not, as counted on
 * English articles that no rule had been written from; the classes of Russian and Kazakh stand in `withheld-russian` and `withheld-kazakh`; in any
 * language, a treaty whose signature is only remembered and papers of which nothing is told. `lines` are the sentences that it quotes.
 */
export const isWithheld = (claim: BareClaim, lines: readonly Line[], directness: Directness): boolean => {
  if (isSomePaper(claim, directness, lines) && !lines.some((line) => isDatedEarlier(claim, line)))
    return true;
  if (claim.kind === 'signing' && lines.some((line) => isOnlyRemembered(claim.slots, line))) return true;
  if (lines[0]?.scene.language === 'ru') return isWithheldInRussian(claim, lines);
  if (lines[0]?.scene.language === 'kk') return isWithheldInKazakh(claim);
  if (lines[0]?.scene.language !== 'en') return false;
  switch (claim.kind) {
    case 'observation':
      return isSupposed(lines[0]) || isLooseFigure(claim.slots, claim.modality === 'stated', lines);
    case 'event':
      return isLooseEvent(claim.slots, claim.modality === 'planned', lines);
    case 'works':
      return isLooseWorks(claim.slots, lines);
    case 'capacity':
      return isLooseCapacity(claim.slots, lines);
    case 'intent':
      return isLooseIntent(claim.slots);
    case 'signing':
      return claim.modality === 'denied' || isOfUnequals(claim.slots);
    case 'legal-step':
      return (
        claim.slots.step === 'signed' &&
        !/treaty|border/i.test(claim.slots.instrument ?? '') &&
        !lines.some((line) => isOfTie(line))
      );
    case 'order':
      return [claim.slots.supplier, claim.slots.customer].some(
        (side) => side === undefined || COMMON.test(side),
      );
    case 'office':
      return (
        /\bof( the)? (and|or)\b/.test(claim.slots.position ?? '') ||
        isBodyLeft(claim.slots) ||
        isOfSome(claim.slots) ||
        lines.some((line) => isToThird(claim.slots, line))
      );
    default:
      return false;
  }
};

/** «20 лет со дня подписания договора», «договор подписали в 1992 году»: a treaty of states signed in years gone by is where it stands, no ceremony told. */
const isOnlyRemembered = ({ instrument, date, parties = [] }: SlotsOf<'signing'>, line: Line): boolean =>
  instrument === 'treaty' &&
  parties.every((party) => party === 'RU' || party === 'KZ') &&
  (isRemembrance(line, line.sentence) ||
    (date !== undefined &&
      line.scene.published !== undefined &&
      date.slice(0, 4) < line.scene.published.slice(0, 4)));

/** A town or a region signs with one of its kind, or with a firm: beside a whole country, which of its places it is has not been understood. */
const isOfUnequals = ({ parties = [] }: SlotsOf<'signing'>): boolean =>
  parties.length === 2 &&
  parties.every(isPlaceCode) &&
  parties.filter((code) => levelOf(code) === 'country').length === 1;

/** «Было подписано несколько документов»: of nothing, and of places that the text told of before; right in about one of four. */
const isSomePaper = ({ kind, slots }: BareClaim, directness: Directness, lines: readonly Line[]): boolean =>
  kind === 'signing' &&
  directness === 'concluded' &&
  !isToldApart(slots, lines) &&
  // «Подписан меморандум между A и B. Подписи поставили …»: of both sides by name, and of who signed it.
  !('signers' in slots && lines.some((line) => namesBoth(line))) &&
  !('subject' in slots) &&
  !('term' in slots) &&
  ((slots as SlotsOf<'signing'>).parties ?? []).every((party) => isPlaceCode(party));

/** «Предыдущий документ стороны подписали в 2027 году»: a paper told by the one that took its place. */
const isDatedEarlier = ({ slots }: BareClaim, line: Line): boolean =>
  'date' in slots && hitsOf(line, TERMS.instrument).some((paper) => isOfEarlier(line, paper));

/** «После переговоров стороны подписали восемь меморандумов», «предыдущий документ подписали в 2028 году в Актобе»: so many of those who met, or with a time and a town or a count of its own; and a declaration of states on a day. */
const isToldApart = (slots: BareClaim['slots'], lines: readonly Line[]): boolean =>
  lines.some(
    (line) =>
      ('count' in slots &&
        has(line, 'side') &&
        /^(after|following|после|по)$/u.test(formAt(line.scene, line.sentence.first))) ||
      ('date' in slots &&
        (('place' in slots && placesOf(line).length > 0) || 'count' in slots) &&
        periodsOf(line).length > 0),
  ) ||
  ('date' in slots && 'instrument' in slots && slots.instrument === 'statement');

type Slots = SlotsOf<'observation'>;

/** «If imports grew by 40 percent, exports must have made up 65»: reckoned, not told. */
const isSupposed = ({ scene, sentence }: Line): boolean => formAt(scene, sentence.first) === 'if';

/** «Plants make parts for A»: who delivers is told by no name. */
const COMMON =
  /^(the )?(plants?|factor(y|ies)|compan(y|ies)|yards?|shipyards?|enterprises?|firms?|manufacturers?|producers?|suppliers?|partners?)$/i;

const OF_VALUE: ReadonlySet<string> = new Set(['trade.turnover', 'trade.export', 'trade.import']);
const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

function isLooseFigure(slots: Slots, isStated: boolean, lines: readonly Line[]): boolean {
  const measure = slots.measure ?? 'other';
  const traits = TRAITS[measure];
  const isOfValue = OF_VALUE.has(measure);
  // A tie of two sides is told of both; whoever stays at home is told with where they come from.
  if ((traits?.sides === 'pair' || traits?.sides === 'host') && !slots.counterpart?.length)
    return measure !== 'transport.crossings' || !isStated;
  if (isStated && lines[0]!.goesOn && GONE_ON.test(measure)) return false;
  // What is to come is a goal of trade, or of the water, or jobs: other plans are told beside what there is.
  if (
    !isStated &&
    !isOfValue &&
    measure !== 'people.jobs' &&
    !measure.startsWith('water.') &&
    !(
      /^trade\.(transit|shipments)$/.test(measure) &&
      slots.product &&
      slots.period &&
      areNamed(slots, lines)
    ) &&
    !(measure === 'transport.flights' && isRate(slots))
  )
    return true;
  if (!isStated && slots.aspect === 'share') return true;
  // «Will double its capacity to 40,000 cubic metres»: an amount of water in no time, unless it is so much more.
  if (!isStated && measure.startsWith('water.') && slots.value?.unit === 'm3' && slots.aspect !== 'change')
    return true;
  if (
    /^trade\.(export|import)$/.test(measure) &&
    slots.aspect !== 'share' &&
    isOfAll(slots, lines) &&
    !(isToldAsTrade(slots, lines[0]!) && isOfTieBefore(slots, lines[0]!))
  )
    return true;
  if (slots.aspect === 'multiple' && !(isStated && isOfValue && (slots.period || areNamed(slots, lines))))
    return true;
  // «Two more documents deal with it»: a few papers are those just told of, not how many there are.
  if (measure === 'cooperation.agreements' && (slots.value?.n ?? 0) < FEWEST_PAPERS) return true;
  if (/^people\.(diaspora|population)$/.test(measure))
    return slots.aspect === 'share' || !slots.area?.length || !areNamed(slots, lines);
  if (measure === 'transport.length') return !areNamed(slots, lines);
  // What passes through a port that the text has told of is told with where it comes from.
  if (measure === 'trade.transit')
    return slots.aspect === 'share' || !areNamed({ counterpart: slots.counterpart ?? [] }, lines);
  if (measure === 'trade.shipments')
    return slots.aspect === 'share' || !areToldOf(slots, lines) || A_DAY.test(slots.period ?? '');
  if (measure === 'transport.flights')
    return (
      !isRate(slots) ||
      !(
        areNamed(slots, lines) ||
        // «The number of weekly flights will rise to 74»: of both countries, not of a line.
        (!hasWord(lines[0]!, /^(routes?|lines?|destinations?)$/) &&
          [...(slots.area ?? []), ...(slots.counterpart ?? [])].every((code) => code.length === 2) &&
          isOfTieBefore(slots, lines[0]!, ['measure:transport.flights']))
      )
    );
  // Goods and people that pass in a year are no throughput of a place, unless it is told by the day, or of the border between the two.
  if (measure === 'transport.throughput' && (slots.aspect ?? 'level') === 'level')
    return !isRate(slots) && !isOfBorder(slots, lines) && !isBetweenCountries(slots, lines);
  return false;
}
/** What a text goes on to tell of goods or traffic between the sides of the figure before. */
const GONE_ON = /^(trade\.(transit|shipments|export|import)|transport\.(throughput|crossings))$/;

/** «Total exports grew by 24 billion», «Kazakhstan's exports reached 84 billion»: what goes to all partners, where the sentences name none. */
const isOfAll = ({ area, counterpart }: Slots, lines: readonly Line[]): boolean =>
  counterpart?.[0]?.length === 2 &&
  !lines.some((line) => has(line, 'two', 'side', 'country') || hasWord(line, /^(mutual|bilateral)$/)) &&
  (!areNamed({ counterpart: counterpart ?? [] }, lines) ||
    // «Exports from the EU to Kazakhstan»: of others.
    (!areNamed({ area: area ?? [] }, lines) && lines.some((line) => hasWord(line, OTHERS))));
const OTHERS = /^(eu|europe|european|western|china|chinese|turkey|turkish|germany|belarus|uzbekistan)$/;

/** «Trade between A and B came to … . Exports rose by 12%»: without a place of its own a sentence goes on about the trade of the two sides told before it. */
function isOfTieBefore(slots: Slots, line: Line, concepts: readonly string[] = OF_TRADE): boolean {
  if (placesOf(line).length > 0 || line.ends.length > 0 || hasWord(line, OF_ALL)) return false;
  let isOfSame = has(line, 'measure:trade.turnover');
  for (const before of line.scene.lines.slice(Math.max(0, line.index - TIE_REACH), line.index).reverse()) {
    if (before.sentence.role !== 'body') return false;
    isOfSame ||= has(before, ...concepts);
    if (placesOf(before).length > 0)
      return isOfSame && areNamed({ area: slots.area ?? [], counterpart: slots.counterpart ?? [] }, [before]);
  }
  return false;
}
const TIE_REACH = 3;
const OF_TRADE = [...TRADE, 'measure:trade.shipments', 'tonne'];

/** Whether a sentence says by a word of its own, its goods or an amount that it tells of the trade spoken of. */
const isToldAsTrade = ({ product, aspect }: Slots, line: Line): boolean =>
  product !== undefined ||
  aspect === 'level' ||
  has(line, ...TRADE) ||
  hasWord(line, /^(volume|value|figure|indicator)$/);

/** «Kazakhstan buys more from the Urals. The republic received 9,000 tons»: the one side by its common noun, both by name in the sentence before. */
const isOfSideBefore = (slots: Slots, line: Line): boolean => {
  const before = line.scene.lines[line.index - 1];
  return (
    before?.sentence.role === 'body' &&
    placesOf(line).length === 0 &&
    has(line, 'region', 'country', 'side') &&
    areNamed(slots, [before])
  );
};
const OF_ALL = /^(total|overall|foreign|world|global|national|other|all)$/;

const FEWEST_PAPERS = 4;

const isOfBorder = ({ period, area, value }: Slots, lines: readonly Line[]): boolean =>
  period !== undefined &&
  (value?.n ?? 0) >= LEAST_ACROSS &&
  /^(1|person)$/.test(value?.unit ?? '') &&
  (area ?? []).every((code) => code.length === 2) &&
  lines.some((line) => hasWord(line, /^borders?$/));
/** Fewer vehicles or people are those of a place, a day or a case. */
const LEAST_ACROSS = 10_000;

const isRate = ({ value }: Slots): boolean => /\/(d|wk|a|h)$/.test(value?.unit ?? '');

/** «Rail freight between Russia and Kazakhstan totalled 90 million tonnes»: goods and people that go between the two countries, at a time of their own. */
const isBetweenCountries = (slots: Slots, lines: readonly Line[]): boolean =>
  /^(t|person)$/.test(slots.value?.unit ?? '') &&
  slots.period !== undefined &&
  /^(RU|KZ)$/.test(slots.area?.join() ?? '') &&
  /^(RU|KZ)$/.test(slots.counterpart?.join() ?? '') &&
  areNamed(slots, lines);

/** Whether the quoted sentences name a place of each side. */
function areNamed({ area, counterpart }: Slots, lines: readonly Line[]): boolean {
  const named = new Set<string>();
  for (const line of lines)
    for (const { code, others } of placesOf(line))
      for (const one of [code, ...others]) if (isPlaceCode(one)) named.add(countryOf(one));
  return [...(area ?? []), ...(counterpart ?? [])].every((code) => named.has(countryOf(code)));
}

/** «The region shipped vegetables to Kazakhstan», «another 300 tons went in May»: whoever sends was named before, and is spoken of. */
const areToldOf = ({ area, counterpart }: Slots, lines: readonly Line[]): boolean =>
  lines.some(isSpokenOn) ||
  (areNamed({ counterpart: counterpart ?? [] }, lines) &&
    (areNamed({ area: area ?? [] }, lines) ||
      lines.some((line) => hasWord(line, /^(region|oblast|province|city)$/)))) ||
  isOfTieBefore({ area: area ?? [], counterpart: counterpart ?? [] }, lines[0]!) ||
  isOfSideBefore({ area: area ?? [], counterpart: counterpart ?? [] }, lines[0]!);

/** «A director at Ural Airlines», of Moscow: the body is still in the title. */
const isBodyLeft = ({ position = '', of = '' }: SlotsOf<'office'>): boolean =>
  isPlaceCode(of) && (/\bat\b/.test(position) || /\bBoard of (the )?\p{Lu}/u.test(position));

/** «Heads a farm near Uralsk», «vice-president of the Kazakh company», «its director»: of a body that has no name, which no place stands for. */
const isOfSome = ({ position = '', of = '' }: SlotsOf<'office'>): boolean =>
  /\bof( the)? an? /.test(position) ||
  (isPlaceCode(of)
    ? /^((general|executive|commercial|acting|deputy) )*director$/i.test(position)
    : /^(the )?(Russian|Kazakh|Kazakhstani|Kazakhstan['’]s|Russia['’]s)?( ?\p{Ll}+)+$/u.test(of));

/** «Ambassador of Kazakhstan to Belarus»: an envoy to a third country, in a sentence that names none of the other of the two. */
const isToThird = ({ position = '', of = '' }: SlotsOf<'office'>, line: Line): boolean =>
  /ambassador|consul|envoy/i.test(position) &&
  placesOf(line).some(
    ({ code, first }) =>
      isPlaceCode(code) &&
      !/^(RU|KZ)/.test(code) &&
      [1, 2, 3, 4].some((back) => formAt(line.scene, first - back) === 'to'),
  ) &&
  placesOf(line).every(({ code }) => !isOfEitherSide(code) || countryOf(code) === of);

/** A visit to come that has no day, and an occasion of which neither where nor the how manieth it is, is told: mentioned, not announced on a programme. */
const isLooseEvent = (
  { type, ordinal, place, date, name, count }: SlotsOf<'event'>,
  isPlanned: boolean,
  lines: readonly Line[],
): boolean =>
  (type === 'visit' && isPlanned && !A_DAY.test(date ?? '') && !/^\d{4}-\d{2}-\d{2}\//.test(date ?? '')) ||
  (type === 'meeting' && place === undefined && date === undefined && lines.some(isSomewhere)) ||
  // «Shuts its trade mission»: an office, or a journey of which nothing is told.
  (type === 'mission' && place === undefined && count === undefined) ||
  (type === 'forum' &&
    ordinal === undefined &&
    place === undefined &&
    !(
      isProper(name) &&
      lines.some((line) => isOnProgramme(line, { ...line.sentence, first: line.sentence.after }))
    )) ||
  // «Where ensembles would give concerts and exhibitions»: of what a place is for.
  (type === 'exhibition' && isPlanned && !date && !ordinal && !isProper(name)) ||
  (/^(conference|festival)$/.test(type ?? '') &&
    [ordinal, place, date].filter((slot) => slot !== undefined).length < 2);

/** «In the pavilion A met B», "on the margins of the fair", "In Vienna": two who met where the sentence says, which has not been understood; or who opened a session together. */
const isSomewhere = (line: Line): boolean => {
  const { scene, sentence } = line;
  if (hasWord(line, /^session$/) && has(line, 'open')) return true;
  if (hasWord(line, /^(sidelines|margins|fringes)$/)) return true;
  const isSetting = /^(in|at)$/.test(formAt(scene, sentence.first));
  const next = sentence.first + 1;
  return isSetting && !line.mentions.some(({ first, after }) => first <= next + 1 && next < after);
};

const SEVERAL = /\b(schools|branches|universities|buildings|hospitals|houses|institutions)\b/i;

/** Works on something of no kind, on several buildings, roads or crossings at once, or on ways, vessels and plants without a name, of which no time, extent or cost is told. */
function isLooseWorks(slots: SlotsOf<'works'>, lines: readonly Line[]): boolean {
  const { asset, assetType, extent, cost, area } = slots;
  const isBare = isBareWorks(slots);
  if (assetType === 'other') return !isProper(asset) || (isBare && !lines.some((line) => namesBoth(line)));
  if (assetType === 'building') return SEVERAL.test(asset ?? '') || (isBare && !isProper(asset));
  if (assetType === 'vessel') return !isProper(asset) && !extent;
  // «A factory is being put up in Troitsk»: by where it stands.
  if (assetType === 'plant') return isBare && !isProper(asset) && !area;
  if (isProper(asset) && !lines.some((line) => isOnlyOpening(line, asset))) return false;
  const isMeasured = extent !== undefined || cost !== undefined;
  const isOfMany = /s$/.test(asset ?? '');
  // A way by its common noun is one of the tie where its length or cost is told and the words around it name both countries, or the border.
  if (/^(road|railway)$/.test(assetType ?? ''))
    return (
      !isMeasured ||
      isOfMany ||
      !lines.some((line) => isOfTie(line, 0) || hasWord(line, /^(border|borders)$/))
    );
  // Several crossings are told by how many there are.
  return (
    (assetType === 'conduit' && !lines.some((line) => namesBoth(line))) ||
    (assetType === 'crossing' && isOfMany && !isMeasured)
  );
}

/** «Road checkpoints will be modernised»: a common noun with the capital of the sentence that it opens. */
const isOnlyOpening = (line: Line, asset = ''): boolean =>
  !isProper(asset.slice(1)) && textOf(line.scene, line.sentence).startsWith(asset);

/** One value of a thing without a name, or of one that carries no people, vehicles or water, says neither what it could nor what it can. */
const isLooseCapacity = (
  { asset, before, after, change }: SlotsOf<'capacity'>,
  lines: readonly Line[],
): boolean => {
  if (change !== undefined || (before !== undefined && after !== undefined)) return false;
  const isUnnamed = !isProper(asset);
  if (isUnnamed && PLANT.test(asset ?? '') && !lines.some((line) => namesBoth(line))) return true;
  return (
    before === undefined &&
    ((isUnnamed && !(asset ?? '').includes(' ')) || !/^MW$|\/[dah]$/.test(after?.unit ?? ''))
  );
};
/** «Assembly plant», «desalination plant»: a maker of things by its common noun, told of both countries only where its sentence names them. */
const PLANT = /\b(plant|factory|workshop|works)$/;

/** A wish in a sentence's length is none that is told by its name. */
const isLooseIntent = ({ object }: SlotsOf<'intent'>): boolean =>
  (object ?? '').split(/\s+/u).length > LONGEST_OBJECT;
const LONGEST_OBJECT = 14;
