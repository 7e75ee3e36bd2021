import { countryOf, isPlaceCode } from '#model/place.ts';
import {
  ADJECTIVE,
  CASES,
  GENITIVE,
  GUESSED,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  PLURAL,
  POSSESSED,
  SINGULAR,
} from '../language/features.ts';
import { CAPITAL, MARK } from '../language/tokens.ts';
import { UNDECLINED_DEPUTY } from '../lexicon/offices.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { carries, featuresAt, formAt, hitsOf, type Line, mentionAt, placesOf, textOf } from '../scene.ts';
import { isHeading, positionHeaded } from './english-relative.ts';
import { kazakhPosition } from './kazakh-office.ts';

/** The title in its base form, without the place or body it belongs to. */
export function positionOf(
  line: Line,
  title: Span,
  holder: Span | undefined,
  party: string | undefined,
): string | undefined {
  const { scene } = line;
  const words: string[] = [];
  let isHeadOpen = true;
  for (let token = title.first; token < title.after; token += 1) {
    if (isActing(line, token)) {
      words.push('и. о.');
      isHeadOpen = false;
      token += 3;
      continue;
    }
    if (isActingBehind(line, token)) {
      words.push('м.а.');
      token += 3;
      continue;
    }
    if (isTownMark(line, token)) continue;
    if (holder && holder.first <= token && token < holder.after) continue;
    // «Chairman of the Senate | of the Kazakh Parliament».
    if (
      scene.language === 'en' &&
      holder &&
      words.length > 0 &&
      token === holder.after &&
      isCouncil(line, holder) &&
      scene.tokens.kind[token] !== MARK
    )
      break;
    // «CEO of Altyn Trade | from Kazakhstan».
    if (
      scene.language === 'en' &&
      holder &&
      words.length > 0 &&
      token >= holder.after &&
      /^(from|in|at)$/.test(formAt(scene, token))
    )
      break;
    if (isCountryOf(line, token, party) || isHost(line, token, title)) continue;
    if (scene.language === 'ru' && party && isPlaceCode(party) && OF_THE_REGION.test(formAt(scene, token)))
      continue;
    if (scene.language === 'ru' && words.length > 0 && isSeatOf(line, token, party)) continue;
    // «Senate Speaker of Kazakhstan», «Chairman of the parliament's Senate»: which chamber it is.
    if (scene.language === 'en' && holder && isCouncil(line, holder) && isOfChamber(line, token)) continue;
    const form = formAt(scene, token);
    if (
      scene.language === 'ru' &&
      ((words.length === 0 && NEW.test(form)) || (party === 'KZ' && form === 'республики'))
    )
      continue;
    // «Цифрлық даму, инновациялар және … министрі»: fields in a row.
    if (form === ',' && scene.language === 'kk' && words.length > 0) words.push(`${words.pop()},`);
    if (scene.tokens.kind[token] === MARK && !/^[–—-]$/u.test(form)) continue;
    if (isBracketed(line, token - 1) || HONORIFIC.test(form)) continue;
    const written = textOf(scene, { first: token, after: token + 1 });
    const isHead = isHeadOpen && carries(line, token, 'office', 'office-word');
    words.push(isHead && scene.language === 'ru' ? nominative(line, token, written) : written);
    if ((carries(line, token, 'office') && !isAttribute(line, token)) || form === 'обязанности')
      isHeadOpen = false;
  }
  // «Татарстан Республикасының президенті»: the kind of place belongs to its name.
  while (
    scene.language === 'kk' &&
    words.length > 1 &&
    /^(республикасының|облысының|қаласының|өлкесінің)$/iu.test(words[0]!)
  )
    words.shift();
  // «Облыс әкімі», «өңір басшысы»: of the region that the text has told.
  if (
    scene.language === 'kk' &&
    words.length === 2 &&
    party &&
    isPlaceCode(party) &&
    /^(облыс|өңір)$/iu.test(words[0]!)
  )
    words.shift();
  // «Басшысы әрі форумның тең төрағасы»: another office.
  const also = scene.language === 'kk' ? words.indexOf('әрі') : -1;
  if (also > 0) words.splice(also);
  if (scene.language === 'kk' && words.length > 0)
    return kazakhPosition(words, (word) => withoutPossessive(line, word));
  if (scene.language === 'en') {
    // «Akim of [Atyrau] city»: the kind of place belongs to its name.
    if (/^(city|town|region|oblast|district)$/i.test(words.at(-1) ?? '') && words.at(-2) === 'of')
      words.pop();
    while (/^(of|the|for|in|at)$/i.test(words.at(-1) ?? '')) words.pop();
    while (/^(the|a|’s|'s)$/i.test(words[0] ?? '')) words.shift();
  }
  // «Губернатор региона», «аким соседней области»: the office itself.
  if (
    scene.language === 'ru' &&
    words.length > 1 &&
    HELD_BY_PLACE.test(words[0]!) &&
    OF_ANY_PLACE.test(words.at(-1)!) &&
    words.slice(1, -1).every((word) => WHICH_PLACE.test(word))
  )
    words.splice(1);
  // «Председатель [сената] этой республики».
  if (scene.language === 'ru' && /^(этой|этого|данной|данного)$/u.test(words.at(-2) ?? '')) words.splice(-2);
  // «Director general of the Russian atomic energy corporation | Rosatom»: what kind of body it is, right before its name.
  if (scene.language === 'en' && holder && words.length > 2 && OF_KIND.test(words.join(' ')))
    words.splice(words.lastIndexOf('of'));
  // «Representative of [the Omsk region] to the Government»: nothing is left behind «of the».
  while (scene.language === 'ru' && /^(в|на|по|при)$/u.test(words.at(-1) ?? '')) words.pop();
  // «Директор компании [KazTrans]»: what its name is of stands outside both.
  if (
    scene.language === 'ru' &&
    party &&
    !isPlaceCode(party) &&
    holder?.after &&
    words.length > 1 &&
    OF_FIRM.test(words.at(-1)!)
  ) {
    words.pop();
    // «Гендиректор оренбургского завода [«Уралмет»]».
    while (words.length > 1 && /ск(ого|ой)$/u.test(words.at(-1)!)) words.pop();
  }
  // «Гендиректор российской [компании «KazTrans»]».
  if (
    scene.language === 'ru' &&
    party &&
    !isPlaceCode(party) &&
    holder &&
    placeAt(line, holder.first - 1)?.form === 'adjective'
  )
    while (words.length > 1 && /ск(ого|ой)$/u.test(words.at(-1)!)) words.pop();
  const position = words
    .join(' ')
    .replace(/ of( the)? (to|in|for) .*$/u, '')
    // «Deputy akim of the region»: of whichever the text has told.
    .replace(
      party && isPlaceCode(party) ? / of the (\p{Ll}+ )?(region|city|town|republic|territory)$/iu : '',
      '',
    )
    // «Deputy Speaker and co-chair of its part of the commission»: another office.
    .replace(/ and (the )?(co-?chair|member)\p{L}* of .*$/iu, '');
  if (isHeading(line, title)) return positionHeaded(position);
  return position || undefined;
}

/** «Директор регионального департамента»: of the region that holds it. */
const OF_THE_REGION = /^(региональн|областн|краев)(ого|ой)$/u;
const OF_FIRM = /^(компании|корпорации|группы|холдинга|концерна|фирмы|предприятия|оператора|завода)$/u;
const OF_KIND =
  / of (the )?(\p{L}+ )*(corporation|company|group|holding|concern|bank|operator|airline|carrier|manufacturer|producer)$/u;

const isCouncil = ({ scene }: Line, { after }: Span): boolean =>
  /^(senate|majilis|mazhilis|maslikhat|council|duma|parliament|assembly|\))$/.test(formAt(scene, after - 1));

const isOfChamber = (line: Line, token: number): boolean =>
  /^[A-Z]{2}$/.test(placeAt(line, token)?.code ?? '') ||
  /^parliament(['’]s)?$/u.test(formAt(line.scene, token));

/** «И. о. министра», «и.о. главы»: the marks of one who only acts, four tokens before the office. */
export const isActing = (line: Line, token: number): boolean =>
  line.scene.language === 'ru' &&
  token >= line.sentence.first &&
  ['и', '.', 'о', '.'].every((form, step) => formAt(line.scene, token + step) === form);

/** «Басқарма басшысы м.а.»: the marks of one who only acts, behind a Kazakh office. */
const isActingBehind = ({ scene }: Line, token: number): boolean =>
  scene.language === 'kk' && ['м', '.', 'а', '.'].every((form, step) => formAt(scene, token + step) === form);

/** «Аким г.Атырау»: the mark of a town before its name. */
const isTownMark = (line: Line, token: number): boolean =>
  /^(г|гор)$/u.test(formAt(line.scene, token)) && formAt(line.scene, token + 1) === '.';

/** «Akim (governor)»: the other word for the same office. */
const isBracketed = (line: Line, token: number): boolean =>
  formAt(line.scene, token) === '(' && isGloss(line, token);

/** «Akim (governor)», «Deputy Prime Minister – Minister of Trade»: marks inside one title. */
export const isGloss = (line: Line, token: number): boolean =>
  isInField(line, token) ||
  isSecondOffice(line, token) ||
  (/^[–—-]$/u.test(formAt(line.scene, token)) &&
    carries(line, token - 1, 'office') &&
    carries(line, token + 1, 'office')) ||
  (formAt(line.scene, token) === '(' && carries(line, token + 1, 'office')) ||
  (formAt(line.scene, token) === ')' && carries(line, token - 1, 'office')) ||
  (formAt(line.scene, token) === '(' &&
    placeAt(line, token + 1) !== undefined &&
    formAt(line.scene, token + 2) === ')') ||
  (formAt(line.scene, token) === ')' &&
    placeAt(line, token - 1) !== undefined &&
    formAt(line.scene, token - 2) === '(');

/** «Заместитель председателя комитета – директор службы»: the dash between two offices of one Russian title, nothing but what the first is of before it. */
export function isSecondOffice(line: Line, token: number): boolean {
  const { scene, sentence } = line;
  if (scene.language !== 'ru' || !/^[–—]$/u.test(formAt(scene, token)) || !carries(line, token + 1, 'office'))
    return false;
  for (let at = token - 1; at >= Math.max(sentence.first, token - LONGEST_FIELD); at -= 1) {
    if (carries(line, at, 'office')) return true;
    if (!(featuresAt(scene, at) & GENITIVE || placeAt(line, at)) || mentionAt(line, at)?.kind === 'person')
      return false;
  }
  return false;
}

/** «Minister of Ecology, Geology and Natural Resources»: a comma in a minister's field, by the capitals around it and the «and» behind. */
function isInField(line: Line, token: number): boolean {
  const { scene } = line;
  if (scene.language === 'ru') return isInRussianField(line, token);
  const isCapital = (at: number) =>
    Boolean(scene.tokens.flags[at]! & CAPITAL) && mentionAt(line, at) === undefined;
  if (
    scene.language !== 'en' ||
    formAt(scene, token) !== ',' ||
    !isCapital(token - 1) ||
    !isCapital(token + 1)
  )
    return false;
  let isMinister = false;
  for (let at = token - 1; at >= Math.max(line.sentence.first, token - LONGEST_FIELD); at -= 1)
    isMinister ||= /^(minister|ministry)$/.test(formAt(scene, at));
  if (!isMinister) return false;
  for (let at = token + 1; at <= token + LONGEST_FIELD; at += 1) {
    if (formAt(scene, at) === 'and') return isCapital(at + 1);
    if (!isCapital(at) && formAt(scene, at) !== ',') return false;
  }
  return false;
}
/** «Министр экологии, геологии и природных ресурсов»: a comma between genitives of a Russian minister's field, an «и» with one more behind it. */
function isInRussianField(line: Line, token: number): boolean {
  const { scene } = line;
  const isOf = (at: number) => Boolean(featuresAt(scene, at) & GENITIVE) && mentionAt(line, at) === undefined;
  if (formAt(scene, token) !== ',' || !isOf(token - 1) || !isOf(token + 1)) return false;
  let isMinister = false;
  for (let at = token - 1; at >= Math.max(line.sentence.first, token - LONGEST_FIELD); at -= 1)
    isMinister ||= /^(вице-)?министр|^министерств/u.test(formAt(scene, at));
  for (let at = token + 1; isMinister && at <= token + LONGEST_FIELD; at += 1) {
    if (formAt(scene, at) === 'и') return isOf(at + 1);
    if (!isOf(at) && formAt(scene, at) !== ',') return false;
  }
  return false;
}

/** A field with its lists of matters is not longer than this on either side of a comma, in tokens. */
const LONGEST_FIELD = 7;

export const placeAt = (line: Line, token: number): PlaceMention | undefined =>
  placesOf(line).find((place) => place.first <= token && token < place.after);

/** «Губернатор Оренбургской области РФ»: the country only says where the region lies. */
function isCountryOf(line: Line, token: number, party: string | undefined): boolean {
  const place = placeAt(line, token);
  return Boolean(place && party && isPlaceCode(party) && place.code === countryOf(party));
}

/** «Директор [музея] в Уральске»: where a body is. */
function isSeatOf(line: Line, token: number, party: string | undefined): boolean {
  if (!party || isPlaceCode(party)) return false;
  const place =
    placeAt(line, token) ?? (formAt(line.scene, token) === 'в' ? placeAt(line, token + 1) : undefined);
  return place !== undefined && roleOf(line, place) === 'in';
}

/** «Посол Казахстана в России», Ambassador of Kazakhstan to the Russian Federation: the host country of an envoy and what leads to it. */
function isHost(line: Line, token: number, title: Span): boolean {
  if (hitsOf(line, ['envoy'], title).length === 0) return false;
  // «Consul General in Omsk City».
  const isLead = /^(to|in|the|в)$/u.test(formAt(line.scene, token));
  if (formAt(line.scene, token) === 'city' && placeAt(line, token - 1)) return isHost(line, token - 1, title);
  const place =
    placeAt(line, token) ?? (isLead ? (placeAt(line, token + 1) ?? placeAt(line, token + 2)) : undefined);
  return place !== undefined && ['in', 'to'].includes(roleOf(line, place));
}

/** «Новый аким»: since when, not what. */
const NEW = /^нов(ый|ого|ому|ым|ая|ой|ую)$/u;
const HELD_BY_PLACE = /^(вице-)?(губернатор|аким|мэр|глава)$/u;
const OF_ANY_PLACE = /^(региона|области|края|республики|города|района)$/u;
const WHICH_PLACE = /^(приграничн|соседн|сопредельн|дружественн|казахстанск|российск)\p{L}+$/u;

const HONORIFIC = /^(mr|mrs|ms|messrs|г-н|г-жа|мырза|ханым)$/u;

/** «Әкімі» is the office of «әкім»: without the possessive that ties it to its place. */
function withoutPossessive(line: Line, word: string): string {
  // A Tatar word that the Kazakh forms do not know.
  if (/^раис[ыі]$/iu.test(word)) return word.slice(0, -1);
  const { morphology } = line.scene;
  const readings = morphology.analyse(word, 'kk');
  // «Сарапшы», «елші»: the base itself.
  if (/(шы|ші)$/u.test(word) && readings.some(({ lemma }) => lemma === word.toLowerCase())) return word;
  const reading = readings.find(({ features }) => features & POSSESSED && features & NOUN);
  // «Әкімшілігі»: its last letter is hard again at the end of a word.
  return reading ? word.slice(0, reading.lemma.length).replace(/г$/u, 'к').replace(/ғ$/u, 'қ') : word;
}

function nominative(line: Line, token: number, written: string): string {
  const all = line.scene.morphology.analyse(formAt(line.scene, token), 'ru');
  // The dictionary has it under «один».
  if (/^перв(ого|ому|ым|ом)$/iu.test(written)) return 'первый';
  // It knows the given name Раиса only.
  if (/^раис(а|у|ом|е)$/iu.test(written)) return 'раис';
  const partOfSpeech = carries(line, token, 'office') && !isAttribute(line, token) ? NOUN : ADJECTIVE;
  const fitting = all.filter(({ features }) => features & partOfSpeech);
  const analyses = fitting.length > 0 ? fitting : all;
  if (UNDECLINED_DEPUTY.test(written)) return lowerFirst(written);
  // «Исполняющий обязанности»: always of several.
  if (/^обязанност(и|ей|ям|ями|ях)$/iu.test(written)) return 'обязанности';
  const isOne = analyses.some(({ features }) => features & SINGULAR);
  const isBase = (features: number) =>
    features & NOMINATIVE && !(features & PARTICIPLE) && (features & SINGULAR || !isOne);
  if (analyses.some(({ features }) => isBase(features))) return lowerFirst(written);
  const reading = analyses.find(({ features }) => features & (NOUN | ADJECTIVE) && features & CASES);
  return reading ? reading.lemma : lowerFirst(written);
}

/** «Главным (врачом)»: within the words for a Russian office an adjective that agrees with the noun behind it. */
function isAttribute(line: Line, token: number): boolean {
  const { scene } = line;
  if (scene.language !== 'ru' || !carries(line, token + 1, 'office')) return false;
  const nouns = scene.morphology
    .analyse(formAt(scene, token + 1), 'ru')
    .filter(({ features }) => features & NOUN);
  return scene.morphology
    .analyse(formAt(scene, token), 'ru')
    .some(
      ({ features, gender }) =>
        features & ADJECTIVE &&
        !(features & GUESSED) &&
        nouns.some(
          (noun) =>
            features & noun.features & CASES &&
            features & noun.features & (SINGULAR | PLURAL) &&
            (features & PLURAL || gender === noun.gender),
        ),
    );
}

const lowerFirst = (word: string): string =>
  word.length > 1 && word === word.toUpperCase() ? word : word.charAt(0).toLowerCase() + word.slice(1);
