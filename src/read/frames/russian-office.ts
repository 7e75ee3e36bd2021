import { asRegion, countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, GENITIVE, GUESSED, NOMINATIVE, NOUN, SINGULAR } from '../language/features.ts';
import { isRussianGivenName, soundsKazakh } from '../language/kazakh-names.ts';
import { CAPITAL } from '../language/tokens.ts';
import type { PersonMention, PlaceMention, Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import {
  carries,
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  isOfTwoAlone,
  type Line,
  placesOf,
  textOf,
} from '../scene.ts';
import type { Holder } from './holder.ts';
import { nominativeOf } from './phrase.ts';
import type { Rank } from './ranks.ts';

/** «Аким района», «руководитель районной администрации»: of a Russian text's district, named before or not at all, never of the whole region. */
export function withinRegion(line: Line, title: Span, holder: Holder | undefined): Holder | undefined {
  if (!holder || line.scene.language !== 'ru') return holder;
  if (isPlaceCode(holder.party) && isOfStateAlone(line, title))
    return { ...holder, party: countryOf(holder.party) };
  if (!holder.mention && hasWord(line, /^делегации$/u, title)) return delegationTold(line);
  if (isOfMission(line, title) && (!isPlaceCode(holder.party) || levelOf(holder.party) !== 'country'))
    return senderTold(line);
  if (!isPlaceCode(holder.party))
    return holder.mention && isOfDistrict(line, title) ? withItsRegion(line, holder, holder.mention) : holder;
  // «Глава правительства»: of no town.
  if (levelOf(holder.party) === 'city' && isOfGovernment(line, title)) return undefined;
  if (!isOfDistrict(line, title)) return holder;
  const near = [...(line.scene.lines[line.index - 1] ? [line.scene.lines[line.index - 1]!] : []), line];
  const district = near
    .flatMap(placesOf)
    .findLast(
      ({ code, after, first }) => !isPlaceCode(code) && (first > title.after || after <= title.first),
    );
  return district && { party: district.code };
}

/** «Министр иностранных дел», «министр обороны»: no region has one. */
const isOfStateAlone = (line: Line, title: Span): boolean =>
  hasWord(line, /^(министр\p{L}*|замминистр\p{L}*|глав(а|ы|у|ой|е))$/u, title) &&
  hasWord(line, /^(иностранных|обороны|внутренних|мид|минобороны)$/u, title);

/** «Советник посольства», «сотрудник генконсульства». */
const isOfMission = (line: Line, title: Span): boolean =>
  hasWord(line, /^(посольства|консульства|генконсульства)$/u, title);

/** «Оренбургская делегация отправилась в Актобе. … руководитель делегации A»: of those whom the text sent. */
function delegationTold(line: Line): Holder | undefined {
  for (const told of line.scene.lines
    .slice(Math.max(0, line.index - FAR_DELEGATION), line.index + 1)
    .reverse()) {
    const sender = hitsOf(told, ['delegation']).flatMap((delegation) =>
      placesOf(told).filter(({ form, first, after }) =>
        form === 'adjective' ? after === delegation.first : first === delegation.after,
      ),
    )[0];
    if (sender) return { party: sender.code };
  }
  return undefined;
}
const FAR_DELEGATION = 4;

/** Whose embassy or consulate a text speaks of: the country last named beside its envoy or its house. */
function senderTold(line: Line): Holder | undefined {
  for (const told of line.scene.lines.slice(0, line.index + 1).reverse()) {
    const sender = placesOf(told).findLast(
      ({ code, first }) =>
        /^(RU|KZ)$/.test(code) && [1, 2].some((back) => OF_ENVOYS.test(formAt(told.scene, first - back))),
    );
    if (sender) return { party: sender.code };
  }
  return undefined;
}
const OF_ENVOYS = /^(посольств|консульств|генконсульств|посол|посл[ауо]|консул|генконсул)/u;

/** «Глава Троицкого района Челябинской области»: where the district lies is no part of the title. */
function withItsRegion(line: Line, holder: Holder, district: NonNullable<Holder['mention']>): Holder {
  const region = placesOf(line).find(({ first }) => first === district.after);
  return region ? { ...holder, mention: { ...district, after: region.after } } : holder;
}

const isOfGovernment = (line: Line, title: Span): boolean =>
  /^(глав|председател)/u.test(formAt(line.scene, title.first)) &&
  formAt(line.scene, title.first + 1) === 'правительства';

const isOfDistrict = (line: Line, title: Span): boolean =>
  hasWord(line, /^(района|районной|районного|поселка|поселковой|сельсовета|села|станицы)$/u, title);

/** «Глава региона Ерлан …» where the text last spoke of a region of Russia: a Kazakh given name makes that doubtful. */
export const isOfOtherPeople = (line: Line, person: PersonMention, code: string): boolean =>
  line.scene.language === 'ru' && countryOf(code) === 'RU' && soundsKazakh(person.name.split(' ')[0]!);

/**
 * «Премьер-министр Ерлан …», «министр торговли Арман …» in a text of the two countries alone, or one that speaks of Kazakhstan just now: a minister by a Kazakh given name, of whom no
 * country or region is told, is of Kazakhstan, whose regions have none. «Марат …уллин» is a Tatar.
 */
export const isOfKazakhCabinet = (
  line: Line,
  title: Span,
  { name }: PersonMention,
  rank: Rank,
  spoken: string | undefined,
): boolean =>
  (spoken === 'KZ' || isOfTwoAlone(line.scene)) &&
  (rank !== 'state' || title.after - title.first === 1) &&
  soundsKazakh(name.split(' ')[0]!) &&
  !/(лл?ин|тдинов|зянов)$/u.test(name);

/** «Президент Олег …», «премьер-министр Иван …» in such a text: by a Russian given name of Russia, whose heads of state and cabinet have one. */
export const isOfRussianState = (line: Line, title: Span, { name }: PersonMention, rank: Rank): boolean =>
  rank !== 'minister' &&
  (/^(президент|премьер)\S*$/iu.test(textOf(line.scene, title)) ||
    OF_STATES_HEAD.test(textOf(line.scene, title))) &&
  isOfTwoAlone(line.scene) &&
  isRussianGivenName(name.split(' ')[0]!) &&
  !soundsKazakh(name.split(' ').at(-1)!);

/** «Помощник президента», «пресс-секретаря главы государства». */
const OF_STATES_HEAD =
  /^(помощник|советник|пресс-секретар|спецпредставител)\p{L}* (президента|главы государства|премьер-министра)$/iu;

/** «Посол Казахстана Ермек … и почётный консул Олег …»: the country of the envoy told before in the sentence. */
export function senderBefore(line: Line, title: Span): Holder | undefined {
  const envoy = hitsOf(line, ['envoy']).findLast(({ after }) => after <= title.first);
  const sender =
    envoy &&
    placesOf(line).find(
      ({ first, code }) => /^(RU|KZ)$/.test(code) && first >= envoy.after && first - envoy.after <= 1,
    );
  return sender && { party: sender.code };
}

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
  return code === undefined ? undefined : asRegion(code);
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
export const LEGAL_FORM =
  /^(АО|ПАО|ОАО|ЗАО|ООО|ТОО|НК|ГК|УК|НПО|НПП|ФГУП|ГУП|МУП|РГП|ГКП|КГП|АНО|ИП|КХ|КФХ)$/u;

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

/** «Директор «Лотоса»», «глава «Волготранса»», «владелица «Звонкого ручья»»: a name of one word, or of an adjective and a noun, that its title governs, with its marks, in the nominative. */
export function nominativeOfFirm(line: Line, quoted: Span): string {
  const { scene } = line;
  const written = textOf(scene, quoted);
  const at = quoted.first + 1;
  if (scene.language !== 'ru' || !carries(line, quoted.first - 1, 'office')) return written;
  if (quoted.after - quoted.first === 4 && isOfOne(line, at))
    return written.replace(
      textOf(scene, { first: at, after: at + 2 }),
      nominativeOf(line, at, { first: at + 1, after: at + 2 }),
    );
  if (quoted.after - quoted.first !== 3) return written;
  const word = textOf(scene, { first: at, after: at + 1 });
  const nouns = scene.morphology.analyse(formAt(scene, at), 'ru').filter(({ features }) => features & NOUN);
  const known = nouns.filter(({ features }) => !(features & GUESSED));
  const base = known.some(({ features }) => features & NOMINATIVE && features & SINGULAR)
    ? undefined
    : known.find(({ features }) => features & GENITIVE && features & SINGULAR)?.lemma;
  const soft = /(нефт|стал|связ|сет|печат)и$/iu.test(word) ? word.replace(/и$/u, 'ь') : undefined;
  const bare = base ?? (known.length === 0 && MADE_OF_WORDS.test(word) ? word.slice(0, -1) : soft);
  if (!bare) return written;
  const name =
    word === word.toUpperCase() ? bare.toUpperCase() : bare.charAt(0).toUpperCase() + bare.slice(1);
  return written.replace(word, base ? name : bare);
}
/** «Звонкого ручья»: an adjective and a noun of one thing in the genitive. */
const isOfOne = ({ scene }: Line, adjective: number): boolean =>
  /(ого|его|ой|ей)$/u.test(formAt(scene, adjective)) &&
  Boolean(featuresAt(scene, adjective) & ADJECTIVE) &&
  scene.morphology
    .analyse(formAt(scene, adjective + 1), 'ru')
    .some(({ features }) => features & NOUN && features & GENITIVE && features & SINGULAR);

/** Names made of the beginnings of words, and abbreviations, in the genitive: «Казтранса», «УралАЗа». */
const MADE_OF_WORDS =
  /(\p{Lu}|транс|газ|строй|банк|маш|завод|хим|нефт|пром|маркет|сервис|груп|фарм|торг|мост|лайн|снаб|монтаж|цинк|ресурс|экспорт|импорт|инвест|вагон|трест|сбыт|холдинг|центр|парк|порт|телеком|ком|транзит|союз|продукт|прибор|механик|атом|космос|тех|лес|рыбфлот|флот|металл)а$/u;

/** «Премьер-министр Республики»: with a capital letter and no other name, Kazakhstan's. */
export function ofRepublic(line: Line, title: Span, isOfState: boolean): boolean {
  if (line.scene.language !== 'ru') return false;
  for (let token = title.first; token < title.after; token += 1)
    if (formAt(line.scene, token) === 'республики')
      return isOfState || Boolean(line.scene.tokens.flags[token]! & CAPITAL);
  return false;
}
