import type { BareClaim } from '#model/claim.ts';
import { countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { CASES, NOUN, PLURAL, SINGULAR } from '../language/features.ts';
import { soundsKazakh } from '../language/kazakh-names.ts';
import type { PersonMention, PlaceMention } from '../mention.ts';
import { carries, featuresAt, formAt, hitsOf, type Line, personsOf, placesOf, textOf } from '../scene.ts';
import { isHeadOfNoCountry } from './english-heads.ts';
import { quoteOf } from './frame.ts';
import { countryLed } from './leaders-known.ts';
import { atLevelOf, type Rank, rankOf } from './ranks.ts';

type Office = Extract<BareClaim, { kind: 'office' }>;

/**
 * «Президенты РФ и Казахстана Владимир Путин и Касым-Жомарт Токаев»: one Russian title in the plural, as many places as people, each
 * his own in order.
 */
export function officesInRow(line: Line, context: Context): readonly Office[] {
  if (line.scene.language === 'en') return englishRow(line);
  if (line.scene.language === 'kk')
    return [...kazakhRow(line), ...commonRow(line, context), ...kazakhLeaders(line)];
  return hitsOf(line, ['office'])
    .filter((head) => isOfMany(line, head))
    .flatMap((head) => {
      const alternating = eachWithPlace(line, head);
      if (alternating.length > 0) return alternating;
      const people = rowOf(line, personsOf(line), head.after);
      const [first] = people;
      const places = first
        ? placesOf(line).filter((place) => place.first >= head.after && place.after <= first.first)
        : [];
      if (people.length > 1 && places.length === 0)
        return leadersKnown(line, head, people, headsOf(line, head));
      if (people.length < 2 || places.length !== people.length || !isRow(line, places)) return [];
      return officesOf(line, people, positionOf(line, head, places[0]!), places);
    });
}

interface Heads {
  readonly rank: Rank;
  readonly position: string;
}

/** «Президенты Владимир Путин и Касым-Жомарт Токаев», «главы правительств A и B»: each of the country that he led when the text was published; none where one is unknown. */
function leadersKnown(
  line: Line,
  head: Hit,
  people: readonly PersonMention[],
  heads: Heads | undefined,
): readonly Office[] {
  const { language, published } = line.scene;
  if (!heads || (language === 'en' && rankOf(line, head) !== heads.rank)) return [];
  const led = people.map(({ name }) => countryLed(name, heads.rank, language, published));
  if (!led.every((country) => country !== undefined)) return [];
  return people.map(({ name }, index) => ({
    kind: 'office',
    modality: 'stated',
    slots: { person: name, position: heads.position, of: led[index]! },
    quote: quoteOf(line),
  }));
}

/** Of what two Russian heads are that a title names at once: «президенты», «главы двух государств», «премьеры», «главы правительств». */
function headsOf(line: Line, head: Hit): Heads | undefined {
  const form = formAt(line.scene, head.first);
  if (/^президент/u.test(form)) return { rank: 'state', position: 'президент' };
  if (/^премьер-министр/u.test(form)) return { rank: 'cabinet', position: 'премьер-министр' };
  if (/^премьер/u.test(form)) return { rank: 'cabinet', position: 'премьер' };
  const of = formAt(line.scene, head.after + (formAt(line.scene, head.after) === 'двух' ? 1 : 0));
  if (!/^глав/u.test(form)) return undefined;
  if (of === 'государств') return { rank: 'state', position: 'глава государства' };
  return /^(правительств|кабминов)$/u.test(of)
    ? { rank: 'cabinet', position: 'глава правительства' }
    : undefined;
}

/** «Губернаторы Омской области P и Курганской области Q», «премьеры России P, Казахстана Q»: each place right before whose office it is. */
function eachWithPlace(line: Line, head: Hit): readonly Office[] {
  const places: PlaceMention[] = [];
  const people: PersonMention[] = [];
  let at = head.after;
  for (;;) {
    const place = placesOf(line).find(({ first, form }) => first === at && form === 'noun');
    const person = place && personsOf(line).find(({ first }) => first === place.after);
    if (!person) break;
    places.push(place);
    people.push(person);
    if (!/^(и|,)$/u.test(formAt(line.scene, person.after))) break;
    at = person.after + 1;
  }
  const isOfTwo = people.length > 1 && places.every(({ code }) => isPlaceCode(code));
  return isOfTwo
    ? officesOf(line, people, positionOf(line, head, places[0]!), places).filter(({ slots: { of } }) =>
        /^(RU|KZ)/.test(of ?? ''),
      )
    : [];
}

/** «Қазақстан мен Ресейдің ауыл шаруашылығы министрлері P пен Q»: one Kazakh title in the plural behind two places, each his own in order. */
function kazakhRow(line: Line): readonly Office[] {
  return hitsOf(line, ['office']).flatMap((head) => {
    const last = formAt(line.scene, head.after - 1);
    if (!/(лері|лары|тері|тары|дері|дары)$/u.test(last)) return [];
    const people = rowOf(line, personsOf(line), head.after);
    const places = placesOf(line).filter(
      ({ after }) => after <= head.first && head.first - after <= LONGEST_FIELD,
    );
    const [one, other] = places;
    if (people.length !== 2 || people[0]!.first !== head.after || places.length !== 2) return [];
    if (!/^(мен|пен|бен|және)$/u.test(formAt(line.scene, one!.after)) || other!.first - one!.after !== 1)
      return [];
    const title = textOf(line.scene, { first: other!.after, after: head.after });
    const position = title.replace(/(?:лер|тер|дер)і$/u, 'і').replace(/(?:лар|тар|дар)ы$/u, 'ы');
    return officesOf(line, people, /\s/.test(position) ? position : position.slice(0, -1), places);
  });
}
/**
 * «Екі мемлекет басшылары P мен Q», «қос өңірдің басшылары P мен Q»: of the two countries, or of the two regions that the text has named
 * together, to each the one whose names his sounds like.
 */
function commonRow(line: Line, { pair }: Context): readonly Office[] {
  return hitsOf(line, ['office']).flatMap((head) => {
    const { scene } = line;
    const last = formAt(scene, head.after - 1);
    const of = head.first - 1;
    const noun = /^(ел|мемлекет|өңір|облыс|аймақ|қала)([дт]ің|[дт]ың|ның)?$/u.exec(formAt(scene, of))?.[1];
    if (!noun || !/^(басшылары|президенттері|әкімдері)$/u.test(last)) return [];
    if (!/^(екі|қос)$/u.test(formAt(scene, of - 1))) return [];
    const people = rowOf(line, personsOf(line), head.after);
    const kazakh = people.filter(({ name }) => soundsKazakh(name.split(' ')[0]!));
    if (people.length !== 2 || people[0]!.first !== head.after || kazakh.length !== 1) return [];
    const isOfCountries = noun === 'ел' || noun === 'мемлекет';
    const sides = isOfCountries ? ['KZ', 'RU'] : [...(pair?.a ?? []), ...(pair?.b ?? [])];
    const [home, other] = ['KZ', 'RU'].map((country) => sides.filter((code) => countryOf(code) === country));
    if (home!.length !== 1 || other!.length !== 1) return [];
    const base = last.replace(/(тері|дері|лары)$/u, '');
    const position = noun === 'мемлекет' && base === 'басшы' ? 'мемлекет басшысы' : base;
    return people.map(({ name }) => ({
      kind: 'office',
      modality: 'stated',
      slots: { person: name, position, of: (name === kazakh[0]!.name ? home : other)![0]! },
      quote: quoteOf(line),
    }));
  });
}

/** «Президенттер A мен B», «үкімет басшылары A мен B»: of the countries that they led, where no place stands before the title. */
const kazakhLeaders = (line: Line): readonly Office[] =>
  hitsOf(line, ['office']).flatMap((head) => {
    const heads = kazakhHeads(formAt(line.scene, head.first - 1), formAt(line.scene, head.after - 1));
    const people = heads ? rowOf(line, personsOf(line), head.after) : [];
    const isOfPlaces = placesOf(line).some(
      ({ after }) => after <= head.first && head.first - after < LONGEST_FIELD,
    );
    return people.length > 1 && people[0]!.first === head.after && !isOfPlaces
      ? leadersKnown(line, head, people, heads)
      : [];
  });

function kazakhHeads(before: string, form: string): Heads | undefined {
  if (/^президенттер(і)?$/u.test(form)) return { rank: 'state', position: 'президент' };
  if (/^премьер-министрлер(і)?$/u.test(form)) return { rank: 'cabinet', position: 'премьер-министр' };
  if (!/^басшылар(ы)?$/u.test(form)) return undefined;
  if (/^мемлекет(тер)?$/u.test(before)) return { rank: 'state', position: 'мемлекет басшысы' };
  return /^үкімет(тер)?$/u.test(before) ? { rank: 'cabinet', position: 'үкімет басшысы' } : undefined;
}

/** «Ауыл шаруашылығы», «сыртқы істер»: what stands between two countries and their ministers is not longer. */
const LONGEST_FIELD = 6;

const ENGLISH_HEADS: Readonly<Record<string, string>> = {
  presidents: 'President',
  governors: 'Governor',
  mayors: 'Mayor',
  akims: 'Akim',
  ministers: 'Minister',
  heads: 'Head',
  ambassadors: 'Ambassador',
};

/** «Governors of A and B – P and Q –», "Russian and Kazakh Presidents P and Q": as many places as people, each his own in order. */
function englishRow(line: Line): readonly Office[] {
  const heads = hitsOf(line, ['office']).filter(
    ({ first, after }) => ENGLISH_HEADS[formAt(line.scene, after - 1)] && after - first <= 2,
  );
  return heads.flatMap((head) => {
    const people = rowOf(line, personsOf(line), head.after);
    const [first] = people;
    if (!first || people.length < 2) return [];
    const own = people.map(({ after }) =>
      formAt(line.scene, after) === 'of'
        ? placesOf(line).find((place) => place.first - after >= 1 && place.first - after <= 2)
        : undefined,
    );
    const behind = placesOf(line).filter(
      (place) => place.first >= head.after && place.after <= first.first && !isPossessed(line, place),
    );
    const before = placesOf(line)
      .filter((place) => place.after <= head.first && head.first - place.after <= 4)
      .filter(({ form }) => form === 'adjective');
    // «Presidents A of Russia and B of Kazakhstan».
    const isOwn = own.every((place) => place !== undefined);
    const places = isOwn ? own : behind.length > 0 ? behind : before;
    if (places.length === 0)
      return leadersKnown(line, head, people, { rank: 'state', position: 'President' });
    if (!isOwn && (places.length !== people.length || !isRow(line, places))) return [];
    const isDeputy = /^(deputy|vice|first)$/.test(formAt(line.scene, head.first - 1));
    const field = textOf(line.scene, { first: head.first - Number(isDeputy), after: head.after })
      .split(' ')
      .slice(0, -1);
    const position = [...field, ENGLISH_HEADS[formAt(line.scene, head.after - 1)]].join(' ');
    const offices = officesOf(line, people, position, places);
    if (!isHeadOfNoCountry(line, head)) return offices;
    return offices
      .filter(({ slots: { of } }) => of && !(isPlaceCode(of) && levelOf(of) === 'country'))
      .map((told) => ({ ...told, slots: { ...told.slots, of: atLevelOf(line, head, told.slots.of!) } }));
  });
}

/** One office for each of the people, in the place that stands where his name does. */
const officesOf = (
  line: Line,
  people: readonly PersonMention[],
  position: string,
  places: readonly (PlaceMention | undefined)[],
): readonly Office[] =>
  people.map((person, index) => ({
    kind: 'office',
    modality: 'stated',
    slots: { person: person.name, position, of: places[index]!.code },
    quote: quoteOf(line),
  }));

/** «Russia's Tyumen region»: the country says only where the region lies. */
const isPossessed = (line: Line, place: PlaceMention): boolean =>
  /['’]s?$/u.test(formAt(line.scene, place.after - 1)) &&
  placesOf(line).some(({ first }) => first === place.after);

const isOfMany = (line: Line, head: Hit): boolean => {
  const bits = line.scene.morphology
    .analyse(formAt(line.scene, head.first), 'ru')
    .filter(({ features }) => features & NOUN);
  return bits.length > 0 && bits.some(({ features }) => features & PLURAL) && !isSingularHere(line, head);
};

/** «Главы», «акима»: a form that is a singular as well counts as one where its name is one. */
const isSingularHere = (line: Line, head: Hit): boolean =>
  Boolean(featuresAt(line.scene, head.first) & SINGULAR) && !/(ы|и)$/u.test(formAt(line.scene, head.first));

/** The people named one behind the other after a title, whom nothing but joints and places part; the first not far behind it. */
export function rowOf(line: Line, people: readonly PersonMention[], from: number): readonly PersonMention[] {
  const row: PersonMention[] = [];
  for (const person of people.filter(({ first }) => first >= from)) {
    const last = row.at(-1);
    if (last && !isJoint(line, last.after, person.first)) break;
    if (!last && person.first - from > FARTHEST_NAME) break;
    row.push(person);
  }
  return row;
}
const FARTHEST_NAME = 12;

const isRow = (line: Line, places: readonly PlaceMention[]): boolean =>
  places.every(
    (place, index) =>
      isPlaceCode(place.code) && (index === 0 || isJoint(line, places[index - 1]!.after, place.first)),
  );

const isJoint = (line: Line, from: number, to: number): boolean => {
  for (let token = from; token < to; token += 1)
    if (
      !/^(и|,|and|the|of|мен|пен|бен|және)$/u.test(formAt(line.scene, token)) &&
      !carries(line, token, 'region') &&
      !placesOf(line).some((place) => place.first <= token && token < place.after)
    )
      return false;
  return to > from;
};

/** The head in the singular and what stands between it and the first place. */
function positionOf(line: Line, head: Hit, place: PlaceMention): string {
  const noun = line.scene.morphology
    .analyse(formAt(line.scene, head.first), 'ru')
    .find(({ features }) => features & NOUN && features & CASES);
  const rest =
    place.first > head.first + 1 ? textOf(line.scene, { first: head.first + 1, after: place.first }) : '';
  return [noun?.lemma ?? formAt(line.scene, head.first), rest].filter(Boolean).join(' ');
}
