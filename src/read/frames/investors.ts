import type { SlotsOf } from '#model/claim.ts';
import {
  countryAcross,
  countryOf,
  isOfEitherSide,
  isPlaceCode,
  levelOf,
  type PlaceCode,
  regionOf,
} from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { homeOfTeller } from '../floor.ts';
import type { Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, type Line, placesOf, quantityBefore } from '../scene.ts';
import type { Sides } from './facing.ts';

type Observation = SlotsOf<'observation'>;

/**
 * «Российский инвестор запустит три проекта», Russian firms had put $12 million into the region's farms: who puts money in by the adjective of their
 * country, and where: by the sentence, else the region that the text has been speaking of, else that of whoever speaks.
 */
export function investorsAbroad(line: Line, context: Context, near: Span): Partial<Observation> | undefined {
  const owner = placesOf(line).find(
    ({ form, code, others, first, after }) =>
      form === 'adjective' &&
      others.length === 0 &&
      /^(RU|KZ)$/.test(code) &&
      first < near.after + REACH &&
      INVESTOR.test(formAt(line.scene, after)),
  );
  if (!owner) return undefined;
  const home = countryAcross(owner.code);
  const isHome = (code: string | undefined): code is PlaceCode =>
    code !== undefined && isPlaceCode(code) && countryOf(code) === home;
  const here = groupsOf(line, context).find(
    ({ office, form, role, places }) =>
      !office && form !== 'adjective' && role !== 'from' && role !== 'with' && places.every(isHome),
  )?.places;
  const area = here ?? [
    spokenOf(context, isHome) ??
      ofRegion(homeOfTeller(line, context), isHome) ??
      onlyNamed(context, isHome) ??
      home,
  ];
  return { area, counterpart: [owner.code] };
}
/** The adjective stands before the word for the money, or right behind it. */
const REACH = 3;
const INVESTOR =
  /^(инвестор(ы|а|ам|ами|ов)?|компани(я|и|ями|й)|бизнеса|капитала|бизнесмен\p{L}*|предпринимател\p{L}+|investors?|firms|companies|businessmen|entrepreneurs)$/u;

/** The region that the text has been speaking of, of a town of it the region that it named. */
function spokenOf(
  { subject, region }: Context,
  isHome: (code: string | undefined) => code is PlaceCode,
): PlaceCode | undefined {
  if (!isHome(subject)) return isHome(region) ? region : undefined;
  return levelOf(subject) === 'city' && region !== undefined && regionOf(subject) === region
    ? region
    : subject;
}

/** The one region of the country that the text has named. */
function onlyNamed(
  { named }: Context,
  isHome: (code: string | undefined) => code is PlaceCode,
): PlaceCode | undefined {
  const [region, other] = new Set(named.filter(isHome).flatMap((code) => regionOf(code) ?? []));
  return other ? undefined : region;
}

const ofRegion = (
  code: PlaceCode | undefined,
  isHome: (code: string | undefined) => code is PlaceCode,
): PlaceCode | undefined => (isHome(code) && levelOf(code) !== 'country' ? code : undefined);

/** «Russian investment in A is $13 billion, A's in Russia nearly $4 billion», «казахстанские в России – 4 млрд»: a piece without the word, whose money and where. */
export function investedInTurn(line: Line, { first }: Span): Partial<Observation> | undefined {
  const last = quantityBefore(line, first);
  if (!last) return undefined;
  const [whose, where, other] = placesOf(line).filter(
    (place) => place.first >= last.after && place.after <= first,
  );
  if (!whose || !where || other || countryOf(whose.code) === countryOf(where.code)) return undefined;
  const isOwner =
    whose.form === 'adjective' ||
    // «…, Казахстан в Россию – почти 9 млрд».
    (line.scene.language === 'ru' &&
      where.first - whose.after === 1 &&
      formAt(line.scene, whose.first - 1) === ',') ||
    /['’]s?$/u.test(formAt(line.scene, whose.after - 1));
  return isOwner && /^(in|into|в)$/u.test(formAt(line.scene, where.first - 1))
    ? { area: [where.code], counterpart: [whose.code] }
    : undefined;
}

/** «Российские капиталовложения», Kazakh investments: whose adjective stands before the word, the money is; it is in the other country. */
export function investedBy(line: Line, near: Span): Sides | undefined {
  const owner = placesOf(line).find(
    ({ form, code, others, first, after }) =>
      form === 'adjective' &&
      others.length === 0 &&
      /^(RU|KZ)$/.test(code) &&
      (after === near.first ||
        after === near.first - 1 ||
        // «Инвестиции российского бизнеса в регион»: whose they are stands right behind in the genitive.
        (line.scene.language === 'ru' &&
          first === near.after &&
          /^(бизнеса|капитала|компаний|инвесторов|предприятий|предпринимателей|партнеров|стороны|фирм|корпораций)$/u.test(
            formAt(line.scene, after),
          ))),
  );
  const into = owner ? undefined : investedInto(line, near);
  if (into) return into;
  const investor = owner ? undefined : investorIn(line, near);
  if (investor) return { area: [countryAcross(investor)], counterpart: [investor] };
  if (!owner) return undefined;
  const host = placesOf(line).find(
    ({ form, code }) => form === 'noun' && isOfEitherSide(code) && countryOf(code) !== owner.code,
  );
  return { area: [host?.code ?? countryAcross(owner.code)], counterpart: [owner.code] };
}

/** «Капиталовложения Казахстана в экономику России»: whose they are stands in the genitive behind them, where they go behind «в». */
function investedInto(line: Line, near: Span): Sides | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const behind = placesOf(line).filter(
    ({ first, form, code }) =>
      form === 'noun' && isOfEitherSide(code) && first >= near.after && first - near.after <= 5,
  );
  const [whose, where] = behind;
  if (!whose || !where || whose.first - near.after > 1 || countryOf(whose.code) === countryOf(where.code))
    return undefined;
  return formAt(line.scene, whose.after) === 'в'
    ? { area: [where.code], counterpart: [whose.code] }
    : undefined;
}

/** «Казахстан инвестировал в соседа 6 млрд»: the country that is the subject of investing. */
function investorIn(line: Line, near: Span): string | undefined {
  const clause = clauseAt(line, near.first);
  let verb = -1;
  for (let token = clause.first; token < clause.after; token += 1)
    if (/^(вложил|вложила|инвестировал|инвестировала|invested)$/u.test(formAt(line.scene, token)))
      verb = token;
  if (verb < 0) return undefined;
  return placesOf(line).find(
    ({ code, form, first, after }) =>
      /^(RU|KZ)$/.test(code) &&
      form === 'noun' &&
      first >= clause.first &&
      after <= verb &&
      verb - after <= 5,
  )?.code;
}
