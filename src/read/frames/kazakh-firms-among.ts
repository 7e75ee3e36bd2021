import { countryAcross, countryOf, isPlaceCode, type PlaceCode } from '#model/place.ts';
import type { Context } from '../context.ts';
import type { QuantityMention, Span } from '../mention.ts';
import { formAt, hasWord, hitsOf, type Line, placesOf, quantitiesOf } from '../scene.ts';
import type { Told } from './russian-figures.ts';

const FIRMS = ['measure:business.companies', 'measure:business.joint-ventures'];
const HERE = /^(облыста|облысымызда|өңірде|өңірімізде|аймақта)$/u;
/** «Оның ішінде шамамен | 534-і», in tokens. */
const NEAR_WHOLE = 4;
/** «534-і толығымен | ресейлік капиталмен», in tokens. */
const NEAR_COUNTRY = 3;

/** «Шетел қатысқан 1084 кәсіпорын бар, оның 534-і ресейлік капиталмен жұмыс істейді»: the firms of one of the two countries among those just counted. */
export function kazakhFirmsAmong(
  line: Line,
  mention: QuantityMention,
  { region }: Context,
): Told | undefined {
  if (!mention.bare || mention.ordinal || !isOfThem(line, mention)) return undefined;
  const before = line.scene.lines[line.index - 1];
  const firms =
    firmsCounted(line, mention.first, mention.quantity.n) ??
    (before && quantitiesOf(line)[0] === mention
      ? firmsCounted(before, before.sentence.after, mention.quantity.n)
      : undefined);
  const owner = firms && ownerBehind(line, mention.after);
  if (!owner) return undefined;
  const told = before && firms.first < line.sentence.first ? before : line;
  const host =
    placesOf(told).find(
      ({ code, after }) =>
        isPlaceCode(code) &&
        countryOf(code) === countryAcross(owner) &&
        /[дт][ае]$/u.test(formAt(line.scene, after - 1)),
    )?.code ??
    (region && countryOf(region) === countryAcross(owner) && hasWord(told, HERE) ? region : undefined);
  return {
    measure: 'business.companies',
    span: mention,
    ...(host ? { sides: { area: [host], counterpart: [owner] } } : {}),
  };
}

const isOfThem = ({ scene, sentence }: Line, { first, after }: Span): boolean =>
  /(ы|і)$/u.test(formAt(scene, after - 1)) &&
  Array.from({ length: NEAR_WHOLE }, (_, at) => first - 1 - at).some(
    (token) =>
      token >= sentence.first && /^(оның|соның|олардың|солардың|бұлардың)$/u.test(formAt(scene, token)),
  );

/** The firms that an amount larger than their part counts. */
function firmsCounted(line: Line, until: number, part: number): Span | undefined {
  const firms = hitsOf(line, FIRMS).find(({ after }) => after <= until);
  const counts = quantitiesOf(line).some(
    ({ quantity, ordinal, after }) =>
      /^(1|person)$/.test(quantity.unit) &&
      !ordinal &&
      quantity.n > part &&
      firms !== undefined &&
      after <= until,
  );
  return counts ? firms : undefined;
}

/** Whose the firms are, behind their number. */
function ownerBehind(line: Line, after: number): PlaceCode | undefined {
  const next = quantitiesOf(line).find(({ first }) => first >= after)?.first ?? line.sentence.after;
  return placesOf(line).find(
    (place) =>
      /^(RU|KZ)$/.test(place.code) &&
      place.first >= after &&
      place.first < Math.min(next, after + NEAR_COUNTRY) &&
      (place.form === 'adjective' ||
        /(дан|ден|нан|нен)$/u.test(formAt(line.scene, place.after - 1)) ||
        /^(капитал|үлес|инвест|қатысу|компания|кәсіпорын|бизнес|инвестор)/u.test(
          formAt(line.scene, place.after),
        )),
  )?.code as PlaceCode | undefined;
}
