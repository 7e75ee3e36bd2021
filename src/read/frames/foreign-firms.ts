import { asRegion, countryOf, isOfEitherSide, isPlaceCode, type PlaceCode } from '#model/place.ts';
import type { Context } from '../context.ts';
import type { PlaceMention, QuantityMention, Span } from '../mention.ts';
import { formAt, hasWord, hitsOf, type Line, placesOf, quantitiesOf } from '../scene.ts';
import type { Sides } from './facing.ts';
import { hostOf } from './hosts.ts';
import type { Told } from './russian-figures.ts';

/** «900 предприятий с иностранным участием», «фирм с участием зарубежного капитала»: the Russian firms behind a number are of all foreigners together. */
export function areWithForeigners(line: Line, after: number): boolean {
  const firms = firmsIn(line).find(({ first }) => first >= after);
  if (!firms || firms.first - after > 2) return false;
  const by = [0, 1].map((step) => firms.after + step).find((at) => /^(с|со)$/u.test(formAt(line.scene, at)));
  return (
    by !== undefined &&
    [1, 2, 3].some((ahead) => /^(иностранн|зарубежн)\p{L}+$/u.test(formAt(line.scene, by + ahead)))
  );
}

/**
 * The firms of one of the two countries among those of all foreigners: «…, из них 300 – с российским капиталом», «половина из которых российские», «из
 * 900 предприятий с иностранным капиталом 300 созданы россиянами», in a sentence of their own as well: «Из них 300 – российские».
 */
export function firmsAmongForeign(line: Line, mention: QuantityMention, context: Context): Told | undefined {
  const { unit } = mention.quantity;
  const aspect = unit === '%' ? ('share' as const) : undefined;
  const firms = firmsIn(line);
  const part = firms.find(({ first }) => first >= mention.after && first - mention.after <= 2);
  // «Треть предприятий с иностранным участием – российские».
  if (aspect && part && areWithForeigners(line, mention.after))
    return isOfOneCountry(line, part.after, FARTHEST_SAID)
      ? { measure: 'business.companies', span: part, aspect }
      : undefined;
  const whole = wholeBefore(line, mention);
  const isNamedOf = whole !== undefined && isOutOf(line, whole);
  if (!isNamedOf && !isOfThem(line, mention)) return undefined;
  if (!isOfOneCountry(line, mention.after, isNamedOf ? FARTHEST_SAID : FARTHEST)) return undefined;
  const span = whole && firms.find(({ first }) => first >= whole.after);
  const sides = span && sidesWithin(line, context, whole, mention);
  if (span)
    return {
      measure: 'business.companies',
      span,
      ...(sides ? { sides } : {}),
      ...(aspect ? { aspect } : {}),
    };
  const before = whole ? undefined : line.scene.lines[line.index - 1];
  const told = before?.sentence.role === 'body' ? wholeBefore(before, undefined) : undefined;
  const [here] = (before && told && hostOf(before, context, told).area) ?? [];
  const other = oneCountryBehind(line, mention.after, FARTHEST);
  return here && other && countryOf(here) !== other
    ? {
        measure: 'business.companies',
        span: mention,
        sides: { area: [here], counterpart: [other] },
        ...(aspect ? { aspect } : {}),
      }
    : undefined;
}

/** «По данным омского минэкономики, из 900 предприятий 300 созданы казахстанцами»: where nothing else says so, in the region that the sentence, or the text, is of. */
function sidesWithin(line: Line, context: Context, whole: Span, { after }: Span): Sides | undefined {
  const other = oneCountryBehind(line, after, FARTHEST_SAID);
  const [host] = hostOf(line, context, whole).area ?? [];
  if (!other || (host && countryOf(host) !== other)) return undefined;
  const home = [
    ...placesOf(line).map(({ code }) => code),
    ...(context.subject ? [context.subject] : []),
  ].find((code) => isPlaceCode(code) && isOfEitherSide(code) && countryOf(code) !== other);
  return home ? { area: [asRegion(home)], counterpart: [other] } : undefined;
}

/** The number of all firms with foreigners that a sentence tells, before an amount where one is given. */
const wholeBefore = (line: Line, mention: Span | undefined): QuantityMention | undefined =>
  quantitiesOf(line).findLast(
    ({ after, quantity }) =>
      quantity.unit === '1' &&
      (mention === undefined || after <= mention.first) &&
      areWithForeigners(line, after),
  );

/** «Из 900 предприятий …», «среди почти 900 …». */
const isOutOf = ({ scene }: Line, { first }: Span): boolean =>
  [1, 2].some((back) => /^(из|среди)$/u.test(formAt(scene, first - back)));

const firmsIn = (line: Line): readonly Span[] => hitsOf(line, ['measure:business.companies']);

const isOfThem = ({ scene }: Line, { first, after }: Span): boolean =>
  [first - 2, after].some(
    (at) => formAt(scene, at) === 'из' && /^(них|которых)$/u.test(formAt(scene, at + 1)),
  );

const isOfOneCountry = (line: Line, after: number, reach: number): boolean =>
  oneCountryBehind(line, after, reach) !== undefined;

/**
 * Russia or Kazakhstan, whose firms they are, before the next amount: by an adjective alone or with a noun for capital, by its people, or by itself
 * behind such a noun, «при участии казахстанцев», «с капиталом из России».
 */
function oneCountryBehind(line: Line, after: number, reach: number): PlaceCode | undefined {
  const next = quantitiesOf(line).find(({ first }) => first >= after)?.first ?? line.sentence.after;
  return placesOf(line).find(
    (place) =>
      /^(RU|KZ)$/.test(place.code) &&
      place.others.length === 0 &&
      place.first >= after &&
      place.first < Math.min(next, after + reach) &&
      (place.form === 'adjective'
        ? CAPITAL.test(formAt(line.scene, place.after)) ||
          /^(\p{P}|и)?$/u.test(formAt(line.scene, place.after))
        : isByPeople(line, place)),
  )?.code;
}

/** «Созданы россиянами», «при участии казахстанцев», «с капиталом из России», «с участием Казахстана». */
const isByPeople = (line: Line, { form, first }: PlaceMention): boolean =>
  (form === 'resident' && hasWord(line, FOUNDED, { first: first - 3, after: first })) ||
  [1, 2].some((back) => CAPITAL.test(formAt(line.scene, first - back)));
const CAPITAL =
  /^(капитал|участи|инвест|учредител|партн[её]р|компани|предприяти|фирм|бизнес|предпринимател)/u;
const FOUNDED =
  /^(участи(и|ем)|созда(ны|но|ли)|открыт[ыо]|открыли|учрежден[ыо]|учредили|принадлеж(ит|ат)|основа(ны|ли))$/u;
/** «Из них – с участием российского капитала». */
const FARTHEST = 6;
/** «Из 900 предприятий с иностранным участием, что работают в области, 300 …»: behind the firms, up to what is said of them. */
const FARTHEST_SAID = 10;
