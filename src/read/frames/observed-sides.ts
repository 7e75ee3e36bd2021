import type { SlotsOf } from '#model/claim.ts';
import { asRegion, countryAcross, countryOf, isOfEitherSide, isPlaceCode, regionOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { homeOfTeller } from '../floor.ts';
import type { Span } from '../mention.ts';
import { groupsOf, otherSide } from '../parties.ts';
import { roleOf } from '../roles.ts';
import {
  carries,
  formAt,
  has,
  hasWord,
  hitsOf,
  isOfTie,
  type Line,
  linesBefore,
  namesBoth,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import {
  borderBefore,
  borderNamed,
  borderOf,
  borderOfRegion,
  neighboursOf,
  regionOfHead,
} from './borders.ts';
import { routeBehind } from './english-counts.ts';
import { firmsWith, investedFrom, investorsIn, isOfJointProject } from './english-figures.ts';
import { facing, paired, type Sides } from './facing.ts';
import { hostOf } from './hosts.ts';
import { investedBy, investorsAbroad } from './investors.ts';
import { firmsToldOn, jointFirmsIn } from './joint-firms.ts';
import { endsOfLine } from './kazakh-lines.ts';
import {
  boughtBy,
  capitalOf,
  investmentOf,
  lengthArea,
  shipmentFlow,
  studentsOf,
  waterGoal,
} from './kazakh-sides.ts';
import { stretchOfRegion } from './kazakh-stretch.ts';
import { TRAITS } from './measures.ts';
import { crossingNamed } from './passing.ts';
import { isAttributive } from './products.ts';
import { sidesOf } from './sides.ts';
import { isOfSeller } from './sides-in-hand.ts';
import { regionOfOffice } from './told-on-sides.ts';
import { wayByVerb } from './traded.ts';
import { transitOf } from './transit-sides.ts';

type Observation = SlotsOf<'observation'>;

/** Whose figure of a measure it is and towards whom: by the kind of sides that the measure has. Undefined when the text leaves it open. */
export function sidesFor(
  line: Line,
  context: Context,
  measure: string,
  near: Span,
): Partial<Observation> | undefined {
  switch (TRAITS[measure]?.sides) {
    case 'pair':
      return sidesOfTie(line, context, measure, near);
    case 'host':
      return sidesOfHost(line, context, measure, near);
    case 'line':
      return borderOf(line, context, near);
    default:
      return sidesOfPlace(line, context, measure, near);
  }
}

/** Between whom a tie is. */
function sidesOfTie(
  line: Line,
  context: Context,
  measure: string,
  near: Span,
): Partial<Observation> | undefined {
  if (measure === 'event.count') return asWritten(line, sidesOf(line, context, near, 'none'));
  if (measure === 'trade.transit') return transitOf(line, context, near);
  if (measure === 'cooperation.projects' && line.scene.language !== 'kk') {
    const abroad = investorsAbroad(line, context, near);
    if (abroad) return abroad;
  }
  if (measure === 'trade.shipments' && line.scene.language === 'kk') {
    const bought = boughtBy(line, near);
    if (bought) return bought;
  }
  if (measure === 'transport.flights' && line.scene.language === 'kk') {
    const ends = endsOfLine(line, near);
    if (ends) return ends;
  }
  return ofSeller(
    line,
    context,
    measure,
    (measure === 'trade.shipments' && quantitiesOf(line).some(({ first }) => first === near.first)
      ? routeBehind(line, near)
      : undefined) ?? sidesOf(line, context, near, flowOf(line, measure, near)),
  );
}

/** In whose place things or people of the other side are. */
function sidesOfHost(
  line: Line,
  context: Context,
  measure: string,
  near: Span,
): Partial<Observation> | undefined {
  if (measure === 'border.regions') return neighboursOf(line, context, near);
  const isKazakh = line.scene.language === 'kk';
  const invested =
    measure === 'business.investment'
      ? ((isKazakh ? investmentOf(line, context, near) : undefined) ??
        investedFrom(line, near) ??
        (isKazakh ? undefined : investorsAbroad(line, context, near)) ??
        investedBy(line, near))
      : isKazakh && measure === 'education.students'
        ? studentsOf(line, context, near)
        : undefined;
  if (invested) return invested;
  if (measure === 'business.investment' && isOfJointProject(line)) return undefined;
  const told = measure === 'business.investment' ? investorsIn(line, near) : undefined;
  if (told) return told;
  // «На границе Омской области с Казахстаном действуют …»: of the region whose stretch it is.
  const stretch =
    measure !== 'transport.crossings'
      ? undefined
      : line.scene.language === 'ru'
        ? borderOfRegion(line, context, near)
        : stretchOfRegion(line);
  if (stretch) return stretch;
  if (measure === 'business.joint-ventures' && isOfJointProject(line)) return ofTeller(line, context);
  const founded = measure === 'business.joint-ventures' ? jointFirmsIn(line, context, near) : undefined;
  if (founded) return founded;
  const faced = facingIn(hostOf(line, context, near, measure === 'education.students'));
  const host = FIRMS.test(measure) ? firmsWith(line, near, faced) : faced;
  const ours = line.scene.language === 'ru' ? ownRegion(line, context, near, host) : undefined;
  if (ours) return ours;
  const [here] = host.area ?? [];
  const taught =
    line.scene.language === 'ru' && !here ? studiesToldOn(line, context, measure, host) : undefined;
  if (taught) return taught;
  const joint =
    here && !host.counterpart
      ? (jointWith(line, countryOf(here)) ??
        (isKazakh && FIRMS.test(measure) ? capitalOf(line, countryOf(here)) : undefined))
      : undefined;
  if (joint) return { ...host, counterpart: [joint] };
  const before = context.last.sides;
  if (
    FIRMS.test(measure) &&
    here &&
    !host.counterpart &&
    before?.area.includes(here) &&
    line.index - before.line <= FIRMS_REACH
  )
    return { ...host, counterpart: before.counterpart };
  if (measure === 'business.joint-ventures' && here && !host.counterpart) {
    // A region counts its firms by the country of its partners, whichever region the text faces it with.
    const [other] = otherSide(context, here);
    if (other) return { ...host, counterpart: [countryOf(other)] };
  }
  const toldOn = FIRMS.test(measure) && !here && !host.counterpart ? firmsToldOn(line, context) : undefined;
  if (toldOn) return toldOn;
  if (isKazakh && FIRMS.test(measure) && !here && before && line.index - before.line <= FIRMS_REACH)
    return { area: before.area, counterpart: before.counterpart };
  if (measure === 'transport.crossings' && !here)
    return borderNamed(line, context) ?? borderBefore(line, context) ?? borderOfRegion(line, context, near);
  if (measure === 'transport.crossings' && here && !host.counterpart)
    return { ...host, counterpart: [here.startsWith('KZ') ? 'RU' : 'KZ'] };
  return host.counterpart || TRAITS[measure]?.domestic ? host : undefined;
}

/** Where something is, with the other side where the text tells it. */
function sidesOfPlace(
  line: Line,
  context: Context,
  measure: string,
  near: Span,
): Partial<Observation> | undefined {
  if (line.scene.language === 'kk' && /^(transport|water)\.length$/.test(measure))
    return lengthArea(line, context);
  const crossing = measure === 'transport.throughput' ? crossingNamed(line, context) : undefined;
  if (crossing) return crossing;
  const between = measure === 'transport.throughput' ? flowBetween(line, context, near) : undefined;
  if (between) return between;
  const { area, counterpart } = facingIn(hostOf(line, context, near));
  if (line.scene.language === 'kk' && measure.startsWith('water.') && !isOfSharedWater(line))
    return undefined;
  const goal = line.scene.language === 'kk' && measure === 'water.throughput' && waterGoal(line);
  if (goal) return goal;
  const border = area || measure !== 'transport.throughput' ? undefined : borderInHand(line, context, near);
  if (area && measure === 'transport.throughput' && counterpart) return { area, counterpart };
  // «Российско-казахстанскую границу в Саратовской области пересекает …».
  if (
    line.scene.language === 'ru' &&
    measure === 'transport.throughput' &&
    area &&
    borderNamed(line, context)
  )
    return { area, counterpart: [countryAcross(countryOf(area[0]!))] };
  if (!border && !area && !context.subject && measure === 'transport.throughput')
    return line.scene.language === 'kk' && has(line, 'asset:crossing') ? {} : undefined;
  return border ?? (area ? { area } : context.subject ? { area: [context.subject] } : {});
}

/** The border that a sentence names; of a daily rate in Russian, where it names no place, that of the two sides whose crossings or border one of those before did. */
function borderInHand(line: Line, context: Context, near: Span): Partial<Observation> | undefined {
  const named = borderNamed(line, context);
  if (named || line.scene.language !== 'ru' || context.subject || placesOf(line).length > 0) return named;
  const isRate = quantitiesOf(line).some(
    ({ first, quantity }) => first === near.first && quantity.unit.endsWith('/d'),
  );
  if (!isRate) return undefined;
  const before = linesBefore(line, FARTHEST_SPOKEN).find(
    (one) => has(one, 'border', 'asset:crossing') && placesOf(one).some(({ code }) => /^(RU|KZ)$/.test(code)),
  );
  return before && namesBoth(before) ? { area: ['RU'], counterpart: ['KZ'] } : undefined;
}

/** «Закупили в А 5 тыс. тонн круп»: goods by their mass go from where a Russian sentence says that they were bought; from whom, «у А», where the text has spoken of them. */
function ofSeller(
  line: Line,
  context: Context,
  measure: string,
  found: Sides | undefined,
): Sides | undefined {
  const sides = ofRegions(line, context, measure, found);
  const isBoughtThere =
    sides &&
    measure === 'trade.shipments' &&
    line.scene.language === 'ru' &&
    hasWord(line, /^((за|по)?куп(ил|ля|ае|аю|ле|ка|ки|ит|ят)|приобр)/u) &&
    groupsOf(line, context).some(
      (group) =>
        !group.office &&
        group.places.every((code) => sides.counterpart.includes(code)) &&
        (group.role === 'in' || (isOfSeller(line, group) && isSpokenOf(line, group.places))),
    );
  return isBoughtThere ? { area: sides.counterpart, counterpart: sides.area } : sides;
}

const isSpokenOf = (line: Line, codes: readonly string[]): boolean =>
  linesBefore(line, FARTHEST_SPOKEN).some((one) =>
    placesOf(one).some(({ code, others }) => [code, ...others].some((place) => codes.includes(place))),
  );
/** In sentences. */
const FARTHEST_SPOKEN = 3;

/** «Joint Russian-Kazakh enterprises have grown in number, he said»: in English in the country, or the region, for which whoever says it speaks. */
function ofTeller(line: Line, context: Context): Partial<Observation> | undefined {
  const home = homeOfTeller(line, context);
  return home ? { area: [home], counterpart: [countryAcross(countryOf(home))] } : undefined;
}

/**
 * «In Omsk 30% of foreign trade falls to Kazakhstan»: a town of which trade is counted by its region; in English where it faces a country or the text
 * names the region, in the other languages where both hold and the sentence does not name the town.
 */
function ofRegions(
  line: Line,
  context: Context,
  measure: string,
  sides: Sides | undefined,
): Sides | undefined {
  if (!sides) return sides;
  const facesCountry = sides.counterpart.every((code) => code.length === 2);
  if (measure === 'trade.shipments') return facesCountry ? ofProducers(line, sides) : sides;
  if (!/^trade\.(turnover|export|import)$/.test(measure)) return sides;
  const isRegionNamed = sides.area.every((code) => context.named.includes(asRegion(code)));
  const isTold = placesOf(line).some(
    ({ code, form }) => sides.area.includes(code) && !(line.scene.language === 'ru' && form === 'adjective'),
  );
  if (
    line.scene.language === 'en' &&
    areRegions(line) &&
    [...sides.area, ...sides.counterpart].every((code) => code.includes('/'))
  )
    return { area: sides.area.map(asRegion), counterpart: sides.counterpart.map(asRegion) };
  const isOfRegion =
    line.scene.language === 'en' ? facesCountry || isRegionNamed : facesCountry && isRegionNamed && !isTold;
  return isOfRegion ? { ...sides, area: sides.area.map(asRegion) } : sides;
}

/** «Astrakhan fish processors», «Omsk food»: a town by its name before whoever makes goods stands for its region, in English. */
const ofProducers = (line: Line, { area, counterpart }: Sides): Sides => ({
  area: area.map((code) =>
    code.includes('/') &&
    placesOf(line).some((place) => place.code === code && isAttributive(line, place)) &&
    !placesOf(line).some((place) => place.code === code && roleOf(line, place) === 'in')
      ? asRegion(code)
      : code,
  ),
  counterpart,
});

/** «The Kazakhstan–Russian working group»: the country that an English compound names first speaks. */
function asWritten(line: Line, sides: Sides | undefined): Sides | undefined {
  if (sides?.area[0] !== 'RU' || sides.counterpart[0] !== 'KZ') return sides;
  const { tokens } = line.scene;
  const written = tokens.text.slice(line.sentence.start, line.sentence.end);
  return /\bKazakh\p{L}*\s?[-–]\s?Russian?\b/u.test(written)
    ? { area: sides.counterpart, counterpart: sides.area }
    : sides;
}

/** «Kostanay and Chelyabinsk … The two regions' trade …»: English towns that the sentence, or the one before, calls regions. */
const areRegions = (line: Line): boolean =>
  [line, line.scene.lines[line.index - 1]].some(
    (one) => one !== undefined && hasWord(one, /^regions(['’]s?)?$/),
  );

/** «У нас работают 160 предприятий с российским капиталом»: in the region of whoever speaks. */
function ownRegion(
  line: Line,
  context: Context,
  near: Span,
  { area, counterpart }: Partial<Observation>,
): Partial<Observation> | undefined {
  const clause = clauseAt(line, near.first);
  const isOurs = [...Array(clause.after - clause.first).keys()].some(
    (step) =>
      formAt(line.scene, clause.first + step) === 'у' &&
      formAt(line.scene, clause.first + step + 1) === 'нас',
  );
  const [other] = counterpart ?? [];
  const home =
    isOurs && other && isPlaceCode(other)
      ? regionOfHead(context, countryAcross(countryOf(other)))
      : area
        ? undefined
        : regionOfOffice(line, context, other);
  return home ? { area: [home], counterpart: counterpart! } : undefined;
}

/** «Ещё 500 казахстанцев учатся в колледжах»: where those study of whom the figure just before tells. */
function studiesToldOn(
  line: Line,
  { last: { figure } }: Context,
  measure: string,
  { counterpart }: Partial<Observation>,
): Partial<Observation> | undefined {
  const before =
    measure === 'education.students' && figure && line.index - figure.line <= 1 ? figure.slots : undefined;
  const [from] = counterpart ?? [];
  return before?.measure === measure && before.area && (!from || from === before.counterpart?.[0])
    ? { area: before.area, ...(before.counterpart ? { counterpart: before.counterpart } : {}) }
    : undefined;
}

const FIRMS = /^business\.(joint-ventures|companies)$/;
/** Between whom firms are counted, where a text last told of two sides, holds for so many sentences. */
const FIRMS_REACH = 3;

/** Water that comes from the other country, by the conduit or near where the text names it. */
const isOfSharedWater = (line: Line): boolean => has(line, 'asset:conduit', 'volga') || isOfTie(line, 2);

/** «Freight traffic between Kazakhstan and Russia»: both ends of what flows, in English in the clause of its word. */
function flowBetween(line: Line, context: Context, near: Span): Partial<Observation> | undefined {
  if (line.scene.language === 'ru') return carriedAcross(line, context, near);
  if (line.scene.language !== 'en') return undefined;
  const clause = clauseAt(line, near.first);
  // «The border with the Russian Federation»: between it and the other one.
  const neighbour = groupsOf(line, context).find(
    ({ role, first, places }) =>
      role === 'with' &&
      places.every((code) => /^(RU|KZ)$/.test(code)) &&
      hitsOf(line, ['border']).some((border) => border.after <= first && first - border.after <= 2),
  )?.places[0];
  if (neighbour) {
    const home = countryAcross(neighbour);
    const part = hostOf(line, context, near).area?.filter((code) => countryOf(code) === home) ?? [];
    const there =
      context.subject && countryOf(context.subject) === home && hasWord(line, /^(there|here)$/, clause)
        ? [regionOf(context.subject) ?? context.subject]
        : [home];
    return { area: part.length > 0 ? part : there, counterpart: [neighbour] };
  }
  const ends = groupsOf(line, context)
    .filter(({ role, first }) => role === 'between' && clause.first <= first && first < clause.after)
    .flatMap(({ places }) => places);
  return facing(ends);
}

/** «Перевезли из России в Казахстан 5 млн тонн», «грузопоток между Россией и Казахстаном»: in a Russian clause from where, and where to. */
function carriedAcross(line: Line, context: Context, near: Span): Sides | undefined {
  const clause = clauseAt(line, near.first);
  const ends = groupsOf(line, context).filter(
    ({ office, first, places }) =>
      !office && clause.first <= first && first < clause.after && places.every(isOfEitherSide),
  );
  return (
    paired(
      ends.find(({ role }) => role === 'from')?.places,
      ends.find(({ role }) => role === 'to')?.places,
    ) ??
    facing(ends.filter(({ role }) => role === 'between').flatMap(({ places }) => places)) ??
    (isBetweenBoth(line, clause) ? { area: ['RU'], counterpart: ['KZ'] } : undefined)
  );
}

/** «Перевозки между странами», where the text has just named both. */
const isBetweenBoth = (line: Line, clause: Span): boolean =>
  hasWord(line, /^(странами|государствами)$/u, clause) &&
  hasWord(line, /^между$/u, clause) &&
  isOfTie(line, 1);

/** «На границе Казахстана и России»: of two countries in one place each is the other's counterpart. */
const facingIn = (host: Partial<Observation>): Partial<Observation> => {
  const tie = facing(host.area ?? []);
  if (tie) return tie;
  // «Joint Russian-Kazakh enterprises»: an adjective for both tells only of the other one.
  const [here] = host.area ?? [];
  const others = host.counterpart?.filter((code) => !here || countryOf(code) !== countryOf(here));
  return others && others.length > 0 && others.length < host.counterpart!.length
    ? { ...host, counterpart: others }
    : host;
};

/** Which way goods go: a mass of exported goods is a shipment that goes as the export does. */
function flowOf(line: Line, measure: string, near: Span): 'export' | 'import' | 'none' {
  const first = line.scene.language === 'kk' ? flowJustTold(line, measure, near) : undefined;
  if (first) return first;
  if (measure === 'trade.export') return 'export';
  if (measure === 'trade.import') return 'import';
  if (measure !== 'trade.shipments') return 'none';
  const way = line.scene.language === 'ru' ? russianFlow(line, near) : undefined;
  if (way) return way;
  const inKazakh = line.scene.language === 'kk' ? shipmentFlow(line, near) : 'none';
  if (inKazakh !== 'none') return inKazakh;
  if (carries(line, near.first, 'measure:trade.export')) return 'export';
  return carries(line, near.first, 'measure:trade.import') ? 'import' : 'none';
}

/** «Қазақстаннан Ресейге экспорт – 9 млрд, импорт – 16 млрд»: the ends are told once, as those of the first flow; the other one is of the same side. */
function flowJustTold(line: Line, measure: string, near: Span): 'export' | 'import' | undefined {
  if (!/^trade\.(export|import)$/.test(measure)) return undefined;
  const places = placesOf(line).filter(({ after }) => after <= near.first);
  const last = places.at(-1);
  const [told, ...others] = hitsOf(line, ['measure:trade.export', 'measure:trade.import']).filter(
    ({ first, after }) => after <= near.first && first >= (last?.after ?? near.first),
  );
  return told &&
    last &&
    told.first - last.after <= 1 &&
    others.every(({ concept }) => concept === told.concept)
    ? told.concept === 'measure:trade.export'
      ? 'export'
      : 'import'
    : undefined;
}

function russianFlow(line: Line, near: Span): 'export' | 'import' | undefined {
  const way = wayByVerb(line, near.first);
  if (way === 'export' || way === 'import') return way;
  // «Отгрузки в Казахстан составили 12 тыс. тонн».
  if (/^(отгруз(ка|ки|ок)|отправк(а|и)|отправок|вывоз)$/u.test(formAt(line.scene, near.first)))
    return 'export';
  if (hitsOf(line, ['deliver'], clauseAt(line, near.first)).length > 0) return 'export';
  // «Импорт сыра вырос: за год страна закупила 900 тонн».
  const upTo = { first: line.sentence.first, after: near.after };
  return hitsOf(line, ['measure:trade.import', 'buy'], upTo).length > 0 && !has(line, 'measure:trade.export')
    ? 'import'
    : undefined;
}

/** «Российско-казахстанских предприятий»: the country other than the host's in an adjective for both. */
const jointWith = (line: Line, here: string): string | undefined =>
  placesOf(line)
    .flatMap(({ form, code, others }) => (form === 'adjective' ? [code, ...others] : []))
    .find((code) => /^(RU|KZ)$/.test(code) && code !== here);
