import { countryOf, isPlaceCode, levelOf, regionOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { soundsKazakh } from '../language/kazakh-names.ts';
import type { PersonMention, PlaceMention, Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { carries, formAt, hitsOf, type Line, placesOf, textOf } from '../scene.ts';

/** «Глава региона Ерлан …» where the text last spoke of a region of Russia: a Kazakh given name makes that doubtful. */
export const isOfOtherPeople = (line: Line, person: PersonMention, code: string): boolean =>
  line.scene.language === 'ru' && countryOf(code) === 'RU' && soundsKazakh(person.name.split(' ')[0]!);

/** «Глава российского региона». */
export const isHeadOfRegion = (line: Line, title: Span): boolean =>
  line.scene.language === 'ru' &&
  /^глав/u.test(formAt(line.scene, title.first)) &&
  formAt(line.scene, title.after - 1) === 'региона';

/** «Мэр российского города»: of the city of that country that the text spoke of last. */
export function isOfCity(line: Line, title: Span): boolean {
  for (let token = title.first; token < title.after; token += 1)
    if (formAt(line.scene, token) === 'города') return line.scene.language === 'ru';
  return false;
}

/** «Губернатор российского региона Олег Ларин»: the region of that country that the sentence, or else the text, spoke of last. */
export function regionTold(line: Line, context: Context, country: PlaceMention): string | undefined {
  const known = [
    ...context.named,
    ...placesOf(line)
      .filter((place) => place.after <= country.first && !isSeatOfEnvoy(line, place))
      .map(({ code }) => code),
  ];
  const code = known.findLast(
    (other) => isPlaceCode(other) && levelOf(other) !== 'country' && countryOf(other) === country.code,
  );
  return code === undefined ? undefined : (regionOf(code) ?? code);
}

/** «Представителя Казахстана в Омске»: where an envoy sits. */
const isSeatOfEnvoy = (line: Line, place: PlaceMention): boolean =>
  roleOf(line, place) === 'in' &&
  [2, 3, 4, 5].some(
    (back) =>
      carries(line, place.first - back, 'envoy') ||
      /^представител/u.test(formAt(line.scene, place.first - back)),
  );

/** «Посетил Омскую область и встретился с главой региона»: the region that the sentence has just named. */
export const regionBefore = (line: Line, title: Span): string | undefined =>
  placesOf(line).findLast(
    ({ after, form, code }) => after <= title.first && form === 'noun' && levelOf(code) === 'region',
  )?.code;

/** «Генеральный консул республики в Казани»: of the other country, where only the seat is named. */
export const isEnvoyAway = (line: Line, title: Span, place: PlaceMention): boolean =>
  line.scene.language === 'ru' &&
  hitsOf(line, ['envoy'], title).length > 0 &&
  roleOf(line, place) === 'in' &&
  /^(RU|KZ)/.test(place.code);

/** What a firm is in law, before its name in marks: «АО «НК …»». */
export const LEGAL_FORM = /^(АО|ПАО|ОАО|ЗАО|ООО|ТОО|НК|ГК|УК|НПО|ФГУП|ГУП|РГП|ИП)$/u;

const isForm = (line: Line, token: number): boolean =>
  token >= line.sentence.first && LEGAL_FORM.test(textOf(line.scene, { first: token, after: token + 1 }));

/** Whether a firm's name has its legal form before it, its marks aside. */
export const isLegalForm = (line: Line, first: number): boolean =>
  isForm(line, first - (/^[«"“]$/u.test(formAt(line.scene, first - 1)) ? 2 : 1));

/** A firm's name with its marks and what it is in law. */
export function wholeFirm(line: Line, name: Span): Span {
  let { first, after } = name;
  if (/^[«"“]$/u.test(formAt(line.scene, first - 1))) first -= 1;
  if (/^[»"”]$/u.test(formAt(line.scene, after)) && first < name.first) after += 1;
  while (isForm(line, first - 1)) first -= 1;
  return { first, after };
}
