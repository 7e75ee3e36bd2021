import { isPlaceCode, levelOf } from '#model/place.ts';
import { isPredicate } from '../clauses.ts';
import { DATIVE, GENITIVE, INSTRUMENTAL, LOCATIVE, NOMINATIVE } from '../language/features.ts';
import { soundsKazakh } from '../language/kazakh-names.ts';
import { AND } from '../language/kazakh-words.ts';
import { MARK } from '../language/tokens.ts';
import type { PersonMention, PlaceMention, Span } from '../mention.ts';
import {
  carries,
  formAt,
  hasWord,
  hitsOf,
  isBareNoun,
  type Line,
  personsOf,
  placesOf,
  textOf,
} from '../scene.ts';
import type { Holder } from './holder.ts';

/**
 * Whether a run of Kazakh words is one title of the name beside it: a chain of nouns that ends in the office, in the nominative. «Сарапшы
 * Президенттің Дональд Трампқа …» and «сарапшы … бағалады және Қасым-Жомарт …» have the words of an office before a name, and none is his.
 */
export function isOneTitle(line: Line, title: Span): boolean {
  if (line.scene.language !== 'kk') return true;
  const last = formAt(line.scene, title.after - 1);
  if (OBLIQUE.test(last) && !isBareNoun(line.scene, title.after - 1)) return false;
  if (LOOSE.test(last)) return false;
  for (let token = title.first; token < title.after - 1; token += 1) {
    if (line.scene.tokens.kind[token] === MARK) continue;
    if (SAYS.test(formAt(line.scene, token))) return false;
    // «Елші облыс әкімі Асхат …пен кездесті»: two people, the first by his rank alone.
    if (RANK.test(formAt(line.scene, token)) && OF_ANOTHER.test(formAt(line.scene, token + 1))) return false;
    if (isPredicate(line, token) && FINITE.test(formAt(line.scene, token)) && !carries(line, token, 'office'))
      return false;
  }
  return true;
}
const OBLIQUE = /(ның|нің|дың|дің|тың|тің|ына|іне|ында|інде|ынан|інен|ын|ін|ды|ді|ны|ні)$/u;
const RANK = /^(елші|консул|министр|президент|әкім|губернатор|мэр|премьер|спикер|сенатор|депутат)$/u;
const OF_ANOTHER = /^(облыс|өңір|аймақ|қала|аудан|губернатор|әкім|мэр|министр|президент)$/u;
const LOOSE = /^(және|мен|пен|бен|деп|үшін|туралы|бойынша|кейін|дейін|осылай|әрі)$/u;
const SAYS = /^(деп|деді|екенін|үшін|әсіресе)$/u;
const FINITE = /(ды|ді|ты|ті|ады|еді|йды|йді|ып|іп|уда|уде)$/u;

/** A title that is nobody's now or here: of a third country, one that was held before, a group's, or a chain of possessors of which the first is left out. */
export const isNoneToTell = (position: string, { party, mention }: Holder): boolean =>
  (/^[A-Z]{2}$/.test(party) && !/^(RU|KZ)$/.test(party)) ||
  /(?<!\p{L})(бұрынғы|экс|қызметкерлері|өкілдері|басшылары|төрағалары|жары|зайыбы|жұбайы|қызы|ұлы|жүргізушісі)(?!\p{L})/iu.test(
    position,
  ) ||
  (!mention && CUT_OFF.test(position));
/** «… комитетінің басқарма басшысы»; «министрдің орынбасары» is whole. */
const CUT_OFF =
  /^(?!(?:вице-)?(?:әкім|губернатор|министр|премьер|президент|ректор|директор|мэр|төраға|басшы))\p{L}+(?:ының|інің)(?= )/iu;

/** «Сыртқы істер министрлігінің ресми өкілі»: whom a Kazakh head or speaker serves, where the sentence names a ministry and no state. */
export const isOfOwnMinistry = (line: Line, { first, after }: Span): boolean => {
  if (placesOf(line).some((place) => place.code.startsWith('RU') && !isOnlyBeside(line, place))) return false;
  return hasWord(line, /^министрлігі(нің)?$/u, { first, after });
};

/** «Министр Айдарбек Сапаров»: a minister by a Kazakh name whose country a Kazakh text does not say, as long as it speaks of no other people that bears such names. */
export const isOfOwnCabinet = (line: Line, title: Span, { name }: PersonMention): boolean =>
  line.scene.language === 'kk' &&
  soundsKazakh(name.split(' ')[0]!) &&
  !placesOf(line).some(
    (place) =>
      place.after <= title.first && title.first - place.after <= 2 && !isOfOccasion(line, place, title),
  ) &&
  ![...line.scene.countries].some((code) => /^(AZ|KG|TJ|TM|TR|UZ)$/.test(code));

/** «Қазақстан – Ресей форумында | Премьер-Министр P»: of an occasion that stands between, not of the head. */
export function isOfOccasion({ scene }: Line, { after }: Span, title: Span): boolean {
  for (let token = after; token < title.first; token += 1)
    if (OCCASION.test(formAt(scene, token))) return true;
  return false;
}
const OCCASION =
  /^(форум|кездесу|келіссөз|отырыс|жиын|саммит|сапар|көрме|конференция|мәжіліс|комиссия)(ында|інде|да|де|сында|сінде|ы|нда|нде)$/u;

/** «Президент Самат Ержанов», «вице-премьер Бауыржан Төлепов»: the head of a state or of a cabinet, or his deputy, by nothing but the office. */
export const isOfOwnState = (line: Line, title: Span): boolean =>
  /^(президент|премьер-министр|вице-премьер|премьер-министр(дің|інің) (бірінші )?орынбасар)(і|ы)?$/u.test(
    textOf(line.scene, title).toLowerCase(),
  ) && !/(ның|нің|дың|дің|тың|тің|сы|сі)$/u.test(formAt(line.scene, title.first - 1));

/** «Ресей арқылы тасымалдаймыз, деді министр …»: a place of what someone says, before who it is. */
export const isInSpeech = (line: Line, place: Span, title: Span): boolean =>
  line.scene.language === 'kk' &&
  hasWord(line, /^(деді|дейді|деген|айтты|мәлімдеді)$/u, { first: place.after, after: title.first });

/** «Ресеймен ынтымақтастық басқармасы»: a place in an oblique case is whom it deals with, not whose it is; «облысын басқаратын губернатор» is of it. */
export const isOnlyBeside = (line: Line, { form, cases, after }: PlaceMention): boolean =>
  line.scene.language === 'kk' &&
  form === 'noun' &&
  cases !== 0 &&
  !(cases & (NOMINATIVE | GENITIVE)) &&
  !isHeading(line, after);

/** «Орынборда», «Омбы облысына», «Ресеймен»: where, where to, with whom. */
export const isElsewhere = (line: Line, { cases, after }: PlaceMention): boolean =>
  /(ға|ге|қа|ке|да|де|та|те|мен|пен|бен)$/u.test(formAt(line.scene, after - 1)) &&
  Boolean(cases & (DATIVE | LOCATIVE | INSTRUMENTAL));

/** «Басқаратын», «басқарып отырған»: that someone heads what stands before. */
export const isHeading = ({ scene }: Line, token: number): boolean =>
  /^басқар(атын|ған|ып)$/u.test(formAt(scene, token));

/** «Мәжіліс төрағасы Ерлан Қошанов Ресейдің елшісі …»: a body of whom the sentence names before the title. */
export const isOfOneNamed = (line: Line, body: Span, title: Span): boolean =>
  line.scene.language === 'kk' &&
  // «… фирмасы мен Павлодар облысының …»: the other one of two.
  ((body.after < title.first && AND.test(formAt(line.scene, body.after))) ||
    personsOf(line).some(({ first, after }) => first >= body.after && after <= title.first));

/** «Мәскеуде … елші сөз сөйледі»: a town that the context knows is where an envoy serves, not who sent him. */
export const isAbroad = (line: Line, title: Span, code: string): boolean =>
  line.scene.language === 'kk' &&
  hitsOf(line, ['envoy'], title).length > 0 &&
  isPlaceCode(code) &&
  levelOf(code) !== 'country' &&
  /^(RU|KZ)/.test(code);
