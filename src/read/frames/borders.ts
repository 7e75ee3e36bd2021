import type { SlotsOf } from '#model/claim.ts';
import { areOfBothSides, asRegion, countryAcross, countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { homeOfTeller } from '../floor.ts';
import { NOMINATIVE } from '../language/features.ts';
import { WITH_ENDING } from '../language/kazakh-words.ts';
import { isWithin, type PlaceMention, type QuantityMention, type Span } from '../mention.ts';
import { type Group, groupsOf, isOur } from '../parties.ts';
import {
  carries,
  featuresAt,
  formAt,
  has,
  hasWord,
  hitsOf,
  type Line,
  mentionAt,
  placesOf,
} from '../scene.ts';
import { facing } from './facing.ts';
import { stretchOfRegion } from './kazakh-stretch.ts';

type Observation = SlotsOf<'observation'>;

/** «12 регионов России», «с казахстанской стороны – три области»: the country beside the counted regions faces the other one. */
export function neighboursOf(line: Line, context: Context, near: Span): Partial<Observation> | undefined {
  const clause = clauseAt(line, near.first);
  const countries = placesOf(line).filter((place) => isWithin(place, clause) && /^(RU|KZ)$/.test(place.code));
  // In Kazakh whose the regions are stands before them: «Қазақстанның жеті облысы Ресейдің 12 өңірімен».
  const behind =
    line.scene.language === 'kk'
      ? undefined
      : countries.find((place) => place.first >= near.after && place.first - near.after <= 1);
  const borders =
    (line.scene.language === 'en' && formAt(line.scene, near.first - 2) === 'on') ||
    // «Область граничит с пятью регионами России».
    (line.scene.language === 'ru' && /^(с|со)$/u.test(formAt(line.scene, near.first - 2)));
  const subject = borders
    ? placesOf(line).find(
        (place) =>
          isWithin(place, clause) &&
          place.after <= near.first &&
          levelOf(place.code) === 'region' &&
          /^(RU|KZ)/.test(place.code),
      )
    : undefined;
  if (subject && behind && countryOf(subject.code) !== behind.code)
    return { area: [subject.code], counterpart: [behind.code] };
  const borderedOn = behind && line.scene.language === 'en' ? regionBorderedOn(line, behind) : undefined;
  if (behind && borderedOn) return { area: [borderedOn], counterpart: [behind.code] };
  // «Граница нашей области …, это пять регионов России».
  if (line.scene.language === 'ru' && behind) {
    const own = groupsOf(line, context).find(
      ({ after, places, office }) =>
        !office &&
        after <= near.first &&
        places.every((code) => levelOf(code) === 'region' && countryOf(code) === countryAcross(behind.code)),
    );
    if (own) return { area: own.places, counterpart: [behind.code] };
  }
  // «С тремя регионами которой граничит область».
  if (borders && line.scene.language === 'ru' && !subject) return undefined;
  const stretch = stretchOfRegion(line);
  if (stretch) return stretch;
  const own = behind ?? countries.filter((place) => place.after <= near.first).at(-1) ?? countries[0];
  const region = own && line.scene.language === 'kk' ? regionBeside(line, context, own, clause) : undefined;
  // «Ресеймен жеті облыс шектеседі»: whose border it is that they lie on.
  if (own && line.scene.language === 'kk' && isBorderedOn(line, own, near))
    return { area: [countryAcross(own.code)], counterpart: [own.code] };
  // «Батыс Қазақстан облысы Ресейдің бес облысымен шектеседі».
  if (own && region) return { area: region, counterpart: [own.code] };
  return own
    ? { area: [own.code], counterpart: [countryAcross(own.code)] }
    : line.scene.language === 'kk'
      ? ofThatCountry(line, context, clause)
      : undefined;
}

/** «Өңір көрші елдің бес облысымен шектеседі»: the region in hand, and the country across from it by what it is. */
function ofThatCountry(line: Line, context: Context, clause: Span): Partial<Observation> | undefined {
  if (
    !hasWord(line, /^(көрші|көршілес|іргелес)$/u, clause) ||
    !hasWord(line, /^(елдің|мемлекеттің|республиканың)$/u, clause)
  )
    return undefined;
  const named = groupsOf(line, context).find(
    ({ first, places, office }) =>
      !office &&
      first >= clause.first &&
      first < clause.after &&
      places.every((code) => levelOf(code) === 'region'),
  );
  const area =
    named?.places ?? (context.region && levelOf(context.region) === 'region' ? [context.region] : undefined);
  return area && { area, counterpart: [countryAcross(area[0]!)] };
}

const isBorderedOn = ({ scene }: Line, { after }: PlaceMention, near: Span): boolean =>
  WITH_ENDING.test(formAt(scene, after - 1)) && !WITH_ENDING.test(formAt(scene, near.after));

/** «Five regions of Russia border on the West Kazakhstan region»: whose neighbours an English sentence counts, behind its verb. */
function regionBorderedOn(line: Line, counted: PlaceMention): string | undefined {
  const { scene } = line;
  for (
    let token = counted.after;
    token < Math.min(line.sentence.after, counted.after + FAR_VERB);
    token += 1
  ) {
    if (!/^(border|borders|adjoin|adjoins|neighbou?r|neighbou?rs|abut)$/.test(formAt(scene, token))) continue;
    const next = /^(on|with|upon|to)$/.test(formAt(scene, token + 1)) ? token + 2 : token + 1;
    return placesOf(line).find(
      ({ code, first }) =>
        first - next >= 0 &&
        first - next <= 1 &&
        isPlaceCode(code) &&
        levelOf(code) === 'region' &&
        countryOf(code) === countryAcross(counted.code),
    )?.code;
  }
  return undefined;
}
/** «Regions of Russia | – A, B and C – border on». */
const FAR_VERB = 12;

/** «Батыс Қазақстан | Ресейдің бес облысымен шектеседі», «өңір Ресейдің …»: the region whose neighbours a Kazakh clause counts. */
function regionBeside(
  line: Line,
  context: Context,
  own: PlaceMention,
  clause: Span,
): readonly string[] | undefined {
  const other = countryAcross(own.code);
  const regions = groupsOf(line, context).filter(
    ({ places, office }) =>
      !office && places.every((code) => levelOf(code) === 'region' && countryOf(code) === other),
  );
  const ahead = regions.find(
    ({ first, after, role }) =>
      first >= clause.first && after <= own.first && ['subject', 'name', 'unknown'].includes(role),
  );
  // «Ресейдің жеті облысымен шектесетін Батыс Қазақстанда».
  const isBordering = hasWord(line, /^(шектес|шекаралас|іргелес)/u, clause);
  return (ahead ?? (isBordering && regions.length === 1 ? regions[0] : undefined))?.places;
}

/** «Граница между Россией и Казахстаном составляет 7,5 тысячи километров», «область граничит с А на протяжении 565 км»: the line itself, with a verb of extent or of lying beside. */
export function isOfBorderLine(line: Line, { first, quantity }: QuantityMention): boolean {
  if (quantity.unit !== 'km' || line.scene.language !== 'ru') return false;
  const clause = clauseAt(line, first);
  if (isLengthOfStretch(line, clause, first)) return true;
  const before = { first: clause.first, after: first };
  if (hasWord(line, BESIDE, before))
    return hasWord(line, ALONG, { first: Math.max(clause.first, first - 4), after: first });
  const border = hitsOf(line, ['border'], clause).find(
    (hit) => hit.after <= first && Boolean(featuresAt(line.scene, hit.first) & NOMINATIVE),
  );
  return border !== undefined && hasWord(line, EXTENDS, { first: border.after, after: first });
}
/** «Длина этого участка – 316 км», behind a sentence of who borders on whom. */
function isLengthOfStretch(line: Line, { first }: Span, after: number): boolean {
  const before = line.scene.lines[line.index - 1];
  return (
    hasWord(line, /^(длин|протяженност)/u, { first, after }) &&
    hasWord(line, /^(участк|линии|границ)/u, { first, after }) &&
    before !== undefined &&
    (hasWord(before, BESIDE) || has(before, 'border'))
  );
}
const BESIDE = /^(грани(чит|чат|чащ\p{L}+)|соседству(ет|ют))$/u;
const ALONG = /^(протяжении|протяженност(ь|ью)|длин(а|ой)|почти|на)$/u;
const EXTENDS =
  /^(составля\p{L}+|составила|насчитыва\p{L}+|тян\p{L}+|протян\p{L}+|растян\p{L}+|превыша\p{L}+|превысила|проходит|простира\p{L}+|равн\p{L}+)$/u;

/** «1,100 km of the border fall on our regions»: a part of the line whose holders are not named. */
export const isPartOfLine = (
  line: Line,
  mention: Span,
  measure: string,
  { area }: Partial<Observation>,
): boolean =>
  measure === 'border.length' &&
  (isEndOfRoute(line) ||
    (formAt(line.scene, mention.after) === 'of' &&
      formAt(line.scene, mention.after + 1) === 'the' &&
      (area ?? []).every((code) => code.length === 2)));

/** «Казталовка – Жанибек – граница РФ (142 км)», "Kaztal – Zhanybek – Russian border": only the end of a way, by the dash before it, wherever a border is named. */
function isEndOfRoute(line: Line): boolean {
  const { scene, sentence } = line;
  let isEnd = false;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (!/^(borders?|границ(а|ы|е|у|ей)|шекарас?ы?)$/u.test(formAt(scene, token))) continue;
    let before = token - 1;
    while (before > sentence.first && mentionAt(line, before)?.kind === 'place') before -= 1;
    // «– Граница нашей области – 565 км, – напомнил он»: the dash that opens what is said.
    if (before <= sentence.first) return false;
    if (!/^[–—-]$/u.test(formAt(scene, before)) || mentionAt(line, before - 1)?.kind === 'period')
      return false;
    isEnd = true;
  }
  return isEnd;
}

/** Whose stretch of the border is meant: that of the regions named in the clause, else the whole line. */
export function borderOf(line: Line, context: Context, near: Span): Partial<Observation> {
  const clause = clauseAt(line, near.first);
  const groups = groupsOf(line, context).filter(
    (group) =>
      isWithin(group, clause) &&
      !group.office &&
      (group.form !== 'common' || isOurs(line, group) || isOfTwo(line, group)),
  );
  const isOfRegions = (group: Group) =>
    group.places.every((code) => levelOf(code) === 'region' && /^(RU|KZ)/.test(code));
  const regions = groups.find(isOfRegions) ?? neighbourBefore(line, context, clause).find(isOfRegions);
  if (!regions)
    return (
      betweenUnequals(groups) ??
      stretchOfRegion(line) ??
      ofSpeaker(line, context, groups) ??
      ofSubject(context, groups) ??
      (line.scene.language === 'ru' && groups.length === 0 ? stretchBefore(line, context) : undefined) ?? {
        area: ['RU'],
        counterpart: ['KZ'],
      }
    );
  const here = countryOf(regions.places[0]!);
  const own = regions.places.filter((code) => countryOf(code) === here);
  const facing = [regions, ...groups]
    .map((group) => group.places.filter((code) => /^(RU|KZ)/.test(code) && countryOf(code) !== here))
    .find((places) => places.length > 0);
  return { area: own, counterpart: facing ?? [countryAcross(here)] };
}

/** «Саратовскую область и Казахстан разделяет граница», "the Saratov region and Kazakhstan share a border": a region and the country across, told together. */
function betweenUnequals(groups: readonly Group[]): Partial<Observation> | undefined {
  for (const { places } of groups) {
    const [region, ...others] = places.filter((code) => levelOf(code) === 'region' && /^(RU|KZ)/.test(code));
    const across = region && countryAcross(region);
    if (across && others.length === 0 && places.length === 2 && places.includes(across))
      return { area: [region], counterpart: [across] };
  }
  return undefined;
}

/** «Область граничит с республикой: 393 км идут по суше»: who borders, in the clause before the figures. */
const neighbourBefore = (line: Line, context: Context, clause: Span): readonly Group[] =>
  (line.scene.language === 'ru' || line.scene.language === 'kk') &&
  hasWord(line, /^(грани(чит|чат)|шектес(еді|ін|іп)|шекаралас(ады|ып)?|іргелес)$/u, {
    first: line.sentence.first,
    after: clause.first,
  })
    ? groupsOf(line, context).filter(
        ({ after, office, form }) => after <= clause.first && !office && form !== 'common',
      )
    : [];

/** «Граница двух областей»: regions of both countries that the text knows. */
const isOfTwo = (line: Line, { first, places }: Group): boolean =>
  carries(line, first, 'region') &&
  places.every((code) => levelOf(code) === 'region') &&
  areOfBothSides(places);

/** «Наша область»: whose stretch someone speaks of. */
const isOurs = (line: Line, { first }: Span): boolean => isOur(line.scene.tokens, first - 1);
/** «На российско-казахстанской границе», «the border between Russia and Kazakhstan»: the two countries whose line is named. */
export function borderNamed(line: Line, context: Context): Partial<Observation> | undefined {
  if (hitsOf(line, ['border']).length === 0) return undefined;
  const countries = groupsOf(line, context)
    .filter((group) => !group.office && group.form !== 'common')
    .flatMap((group) => group.places)
    .filter((code) => /^(RU|KZ)$/.test(code));
  const only = new Set(countries);
  // «Ресеймен шекарадан»: in Kazakh of the text's own country with it.
  if (line.scene.language === 'kk' && only.size === 1 && only.has('RU'))
    return { area: ['KZ'], counterpart: ['RU'] };
  return facing([...only]);
}

/** «It has 50 crossings»: of the border whose length the sentence before tells. */
export const borderBefore = (line: Line, context: Context): Partial<Observation> | undefined => {
  const last = context.last.figure;
  return last && line.index - last.line === 1 && last.slots.measure?.startsWith('border.')
    ? {
        ...(last.slots.area ? { area: last.slots.area } : {}),
        ...(last.slots.counterpart ? { counterpart: last.slots.counterpart } : {}),
      }
    : undefined;
};

/** «Область граничит с А. Длина участка – 316 км», «… Протяжённость границы – 1 020 км»: of the border that the Russian sentence before tells a figure of, or across which it names both sides. */
function stretchBefore(line: Line, context: Context): Partial<Observation> | undefined {
  const told = borderBefore(line, context);
  if (told) return told;
  const before = line.scene.lines[line.index - 1];
  if (!before || !(has(before, 'border', 'asset:crossing') || hasWord(before, BESIDE))) return undefined;
  const places = groupsOf(before, context)
    .filter(({ office, form }) => !office && form !== 'common')
    .flatMap((group) => group.places)
    .filter((code) => /^(RU|KZ)/.test(code) && levelOf(code) !== 'city');
  return facing([...new Set(places)]);
}

/** «Наша граница с Россией», «граница области с Казахстаном»: of the region whose head the text has told, across from the country named. */
function ofSpeaker(line: Line, context: Context, groups: readonly Group[]): Partial<Observation> | undefined {
  if (line.scene.language === 'en') {
    // «We share 1,900 km of border with Kazakhstan», the governor says.
    const own = hasWord(line, /^(we|our|us)$/) ? homeOfTeller(line, context) : undefined;
    return own && levelOf(own) === 'region' ? { area: [own], counterpart: [countryAcross(own)] } : undefined;
  }
  if (line.scene.language !== 'ru') return undefined;
  const isOfRegion = hitsOf(line, ['border']).some(
    ({ first, after }) =>
      isOur(line.scene.tokens, first - 1) ||
      /^(области|региона|края)$/u.test(
        formAt(line.scene, isOur(line.scene.tokens, after) ? after + 1 : after),
      ),
  );
  const neighbour = groups.find(({ role, places }) => role === 'with' && /^(RU|KZ)$/.test(places[0] ?? ''))
    ?.places[0];
  const home = isOfRegion && neighbour ? regionOfHead(context, countryAcross(neighbour)) : undefined;
  return home ? { area: [home], counterpart: [neighbour!] } : undefined;
}

/** The region of that country whose office the text told last. */
export const regionOfHead = ({ people }: Context, country: string): string | undefined =>
  [...people.values()].findLast(
    (party) => isPlaceCode(party) && levelOf(party) === 'region' && countryOf(party) === country,
  );

/** «Общая граница с Казахстаном – 565 км» of a region that the text has just spoken of. */
function ofSubject({ subject }: Context, groups: readonly Group[]): Partial<Observation> | undefined {
  const [group, other] = groups.filter(({ form }) => form === 'noun');
  const [country] = group?.places ?? [];
  return group?.role === 'with' &&
    !other &&
    country?.length === 2 &&
    subject &&
    countryOf(subject) !== country
    ? { area: [asRegion(subject)], counterpart: [country] }
    : undefined;
}

/** «West Kazakhstan region's border with Russia»: a region's own stretch, where the sentence names one. */
export function borderOfRegion(line: Line, context: Context, near: Span): Partial<Observation> | undefined {
  if (hitsOf(line, ['border']).length === 0) return undefined;
  const border = borderOf(line, context, near);
  return border.area?.every((code) => code.length > 2) ? border : undefined;
}
