import { asRegion, countryAcross, countryOf, levelOf, type PlaceCode, regionOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { homeOfTeller } from '../floor.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type Span } from '../mention.ts';
import { type Group, groupsOf, spokenFor } from '../parties.ts';
import { formAt, hasWord, hitsOf, type Line, mentionAt } from '../scene.ts';
import {
  facing,
  fromContext,
  isNeighbourly,
  nearest,
  opposite,
  paired,
  type Sides,
  sameCountry,
} from './facing.ts';
import { isOnlyStage } from './meeting-places.ts';
import { boughtIn, isMutual, metFor, pairInHand, regionBefore } from './sides-in-hand.ts';
import { missionsQuoted } from './sources.ts';
import { countriesOfFirms, partnerMeant } from './told-on-sides.ts';
import { isWhereSaid } from './where-said.ts';

/**
 * The two sides of a tie told in a sentence: «между А и Б», «А с Б», «из А в Б», A and B; what the sentence leaves out comes from
 * the pair or the place spoken of before. Undefined when no two countries face each other.
 */
export function sidesOf(
  line: Line,
  context: Context,
  near: Span,
  flow: 'export' | 'import' | 'none',
): Sides | undefined {
  // A region told as the partner of a whole country does not speak for its city.
  const isOfCountry = context.pair?.b.every((code) => levelOf(code) === 'country');
  const pair = line.scene.language === 'ru' && isOfCountry ? undefined : context.pair;
  const found = told(line, context, near, flow);
  const kept = found && (pairInHand(line, context, near, found) ?? found);
  const sides = kept && line.scene.language !== 'en' ? ofCountries(line, kept) : kept;
  return sides && { area: atLevelOf(pair, sides.area), counterpart: atLevelOf(pair, sides.counterpart) };
}

/** A capital that was only a stage faces no country: the sides are the two countries where the sentence does not name it. */
function ofCountries(line: Line, { area, counterpart }: Sides): Sides {
  const isStage = (places: readonly PlaceCode[]) => isOnlyStage(line, places);
  const isWhole = (places: readonly PlaceCode[]) => places.every((code) => levelOf(code) === 'country');
  return {
    area: isStage(area) && isWhole(counterpart) ? area.map(countryOf) : area,
    counterpart: isStage(counterpart) && isWhole(area) ? counterpart.map(countryOf) : counterpart,
  };
}

/** A city that stands for its region, where the text has been speaking of the regions. */
const atLevelOf = (pair: Context['pair'], places: readonly PlaceCode[]): readonly PlaceCode[] => [
  ...new Set(
    places.map(
      (code) => [...(pair?.a ?? []), ...(pair?.b ?? [])].find((known) => known === regionOf(code)) ?? code,
    ),
  ),
];

function told(
  line: Line,
  context: Context,
  near: Span,
  flow: 'export' | 'import' | 'none',
): Sides | undefined {
  const met = metFor(line, groupsOf(line, context), near);
  if (met) return met;
  const parts = partsBehind(line, near);
  const missions = missionsQuoted(line);
  const all = groupsOf(line, context).filter(
    (group) =>
      !group.office &&
      group.first < parts &&
      !missions.some((source) => isWithin(group, source)) &&
      !(line.scene.language === 'en' && isWhereSaid(line, group, near)),
  );
  if (isOfOthers(line, all, near)) return undefined;
  const kept = keptFrom(line, context, all);
  if (kept) return kept;
  const groups = all.filter((group) => group.places.every(isNeighbourly));
  const route = groups
    .filter(({ places }) => places.every((code) => levelOf(code) !== 'country'))
    .map(({ places }) => facing(places))
    .find((tie) => tie !== undefined);
  if (route && groups.some(({ places }) => places.some((code) => levelOf(code) === 'country'))) return route;
  const between = groups.filter((group) => group.role === 'between').flatMap((group) => group.places);
  const tied = facing(between);
  if (tied) return tied;
  const pick = (...roles: readonly Group['role'][]) =>
    nearest(
      groups.filter((group) => roles.includes(group.role)),
      near,
    );
  const goal = nearest(
    groups.filter(({ role, first }) => role === 'to' || (role === 'on' && !isBy(line, first))),
    near,
  );
  const served = partnersFor(line, groups);
  if (served) return served;
  const destination = goal?.places.every((code) => sameCountry([code], goal.places)) ? goal : undefined;
  if (flow === 'export' && !destination && speaksOfThere(line, near)) {
    const own =
      line.scene.language === 'ru'
        ? groups.find(({ role, form }) => role === 'subject' && form !== 'common')?.places
        : undefined;
    const from = own ?? (context.subject ? [context.subject] : undefined);
    const there = from && lastAcross(context, from);
    if (there) return paired(from, there);
  }
  const origin = nearest(
    groups.filter((group) => group.role === 'from' && clauseAt(line, near.first).first <= group.first),
    near,
  );
  if (flow === 'export' && destination)
    return paired(
      opposite(groups, destination) ??
        ours(line, context) ??
        homeAcross(line, context, destination) ??
        fromContext(context, destination.places) ??
        homeOf(line, destination),
      destination.places,
    );
  const source = flow === 'import' ? (origin ?? boughtIn(line, groups, near)) : undefined;
  if (source)
    return paired(
      opposite(groups, source) ??
        homeAcross(line, context, source) ??
        fromContext(context, source.places) ??
        homeOf(line, source),
      source.places,
    );
  if (flow === 'import' && line.scene.language === 'kk' && isToldAfterExport(line, context, near))
    return context.last.sides;
  if (flow === 'import' && destination && isWithin(destination, clauseAt(line, near.first))) {
    const tie = paired(
      destination.places,
      opposite(groups, destination) ?? fromContext(context, destination.places),
    );
    if (tie) return tie;
  }
  const meant = partnerMeant(line);
  const facingIt = meant && paired(fromContext(context, meant) ?? lastAcross(context, meant), meant);
  if (facingIt) return facingIt;
  const partner = pick('with');
  if (partner)
    return paired(
      opposite(groups, partner) ??
        opposite(officesOf(line, context), partner) ??
        regionMeant(line, context, partner) ??
        homeAcross(line, context, partner) ??
        fromContext(context, partner.places) ??
        homeOf(line, partner),
      partner.places,
    );
  if (origin && destination) {
    const tie =
      flow === 'import'
        ? paired(destination.places, origin.places)
        : paired(origin.places, destination.places);
    if (tie) return tie;
  }
  const holders = groups.filter((group) => ['of', 'name', 'subject', 'in'].includes(group.role));
  const own = nearest(holders.length > 0 ? holders : groups.filter((group) => group.role !== 'with'), near);
  if (own) {
    const tie = facing(own.places);
    if (tie) return tie;
    const other = opposite(groups, own);
    if (other) return paired(own.places, other);
    return paired(own.places, fromContext(context, own.places));
  }
  if (
    officesOf(line, context).some((group) => group.places.every((code) => code.length === 2)) &&
    isMutual(line)
  )
    return { area: ['RU'], counterpart: ['KZ'] };
  const office = context.last.office;
  if (office && isMutual(line) && line.index - office.line <= 1 && levelOf(office.party) === 'region')
    return { area: [office.party], counterpart: [countryAcross(office.party)] };
  const before = context.last.sides;
  const firms = countriesOfFirms(line, context);
  if (firms && !(before && line.index - before.line <= 1)) return firms;
  const narrowed =
    regionBefore(line, context) ?? (before && line.index - before.line <= 2 ? before : undefined);
  if (narrowed) return narrowed;
  if (!context.pair) return undefined;
  const { a, b } = context.pair;
  return context.subject && b.includes(context.subject)
    ? { area: b, counterpart: a }
    : { area: a, counterpart: b };
}

/** «Астрахань облысымен тауар айналымы»: a Kazakh text that names only the Russian partner speaks for its own country. */
const homeOf = (line: Line, { places }: Group): readonly PlaceCode[] | undefined =>
  line.scene.language === 'kk' && places.every((code) => countryOf(code) === 'RU') ? ['KZ'] : undefined;

/** «Оборот с РФ – 900 млн, в том числе с Омской областью – 89 млн», «…; в Казахстан ушла треть»: where a Russian sentence goes on to parts of the figure, or to others. */
function partsBehind({ scene, sentence }: Line, { after }: Span): number {
  for (let token = after; scene.language === 'ru' && token < sentence.after - 2; token += 1) {
    const form = formAt(scene, token);
    if (form === ';' || (form === 'том' && formAt(scene, token + 1) === 'числе')) return token;
  }
  return sentence.after;
}

/** «Экспорт овса соседям вырос»: with no place of its own the sentence tells on of the sides of the figures just before. */
function keptFrom(line: Line, { last: { sides } }: Context, groups: readonly Group[]): Sides | undefined {
  if (line.scene.language !== 'ru' || !sides || groups.length === 0 || line.index - sides.line > 2)
    return undefined;
  const isKnown = ({ form, places }: Group) =>
    form === 'common' && places.every((code) => [...sides.area, ...sides.counterpart].includes(code));
  return groups.every(isKnown) ? sides : undefined;
}

/** «Управление по Новосибирской области»: not where anything goes. */
const isBy = (line: Line, first: number): boolean =>
  line.scene.language === 'ru' && [1, 2].some((back) => formAt(line.scene, first - back) === 'по');

/** The last place named of the other country than one's own. */
function lastAcross({ named }: Context, [own]: readonly PlaceCode[]): readonly PlaceCode[] | undefined {
  const across = named.findLast((code) => isNeighbourly(code) && countryOf(code) !== countryOf(own!));
  return across === undefined ? undefined : [across];
}

/** «Для Омской области Казахстан – один из главных партнёров»: the text speaks for the one whose partner it is. */
function partnersFor(line: Line, groups: readonly Group[]): Sides | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const own = groups.find(({ role }) => role === 'for');
  return own && hasWord(line, /^партнер/u) ? paired(own.places, opposite(groups, own)) : undefined;
}

/** «Туда вывезли 52 тыс. тонн»: to the country that was named last. */
const speaksOfThere = (line: Line, near: Span): boolean =>
  hasWord(line, /^(туда|онда|there)$/u, clauseAt(line, near.first));

/** «Мы поставили»: whoever speaks. */
function ours(line: Line, context: Context): readonly PlaceCode[] | undefined {
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (isWe(line.scene.tokens, token)) {
      const own = spokenFor(context);
      return own === undefined ? undefined : [own];
    }
  return undefined;
}

/** «The region's trade with Kazakhstan», «торговля региона с Казахстаном»: the region of the other country that was named last. */
function regionMeant(line: Line, context: Context, partner: Group): readonly PlaceCode[] | undefined {
  const isMeant = hitsOf(line, ['region']).some(
    ({ first }) =>
      (line.scene.language === 'en' && formAt(line.scene, first - 1) === 'the') ||
      (line.scene.language === 'ru' &&
        /^(регион|област|кра[йяюе])/u.test(formAt(line.scene, first)) &&
        mentionAt(line, first)?.kind !== 'place'),
  );
  if (!isMeant) return undefined;
  const known = context.named.findLast(
    (code) => levelOf(code) !== 'country' && !sameCountry([code], partner.places) && isNeighbourly(code),
  );
  return known === undefined ? undefined : [asRegion(known)];
}

/** «Trade with Russia had grown, the governor said»: the place that whoever has the floor speaks for, where it faces the side named. */
function homeAcross(line: Line, context: Context, { places }: Group): readonly PlaceCode[] | undefined {
  const home = homeOfTeller(line, context);
  return home !== undefined && isNeighbourly(home) && !sameCountry([home], places) ? [home] : undefined;
}

/** «Ресейге экспорты 61 млн долларға, ал импорты 140 млн долларға жетті»: the same sides, without a word of whence. */
const isToldAfterExport = (line: Line, context: Context, near: Span): boolean => {
  const before = context.last.sides;
  if (!before || line.index - before.line > 1) return false;
  return (
    before.line < line.index || hitsOf(line, ['measure:trade.export']).some((hit) => hit.after <= near.first)
  );
};

/** The places whom the named officials of a sentence speak for. */
const officesOf = (line: Line, context: Context): readonly Group[] =>
  groupsOf(line, context).filter((group) => group.office && group.places.every(isNeighbourly));

/** «Торговля с Китаем достигла 44 млрд»: the partner that stands first behind the measure is a third country. */
function isOfOthers(line: Line, groups: readonly Group[], near: Span): boolean {
  const clause = clauseAt(line, near.first);
  const partner = groups.find(
    (group) =>
      group.first >= near.after && group.after <= clause.after && ['with', 'to', 'from'].includes(group.role),
  );
  return partner !== undefined && !partner.places.some(isNeighbourly);
}

const isWe = formIs(/^(мы|нами|наш\p{L}*)$/u);
