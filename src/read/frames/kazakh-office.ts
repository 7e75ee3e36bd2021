import {
  asRegion,
  countryAcross,
  countryOf,
  isOfEitherSide,
  isPlaceCode,
  levelOf,
  type PlaceCode,
  regionOf,
} from '#model/place.ts';
import type { Context } from '../context.ts';
import {
  ACCUSATIVE,
  ADJECTIVE,
  CONJUNCTION,
  DATIVE,
  GENITIVE,
  INFINITIVE,
  NOUN,
  VERB,
} from '../language/features.ts';
import { isKazakhGivenName, isRussianGivenName, soundsKazakh } from '../language/kazakh-names.ts';
import { WITHIN_ENDING } from '../language/kazakh-words.ts';
import { CAPITAL, MARK, WORD } from '../language/tokens.ts';
import type { PersonMention, PlaceMention, Span } from '../mention.ts';
import {
  bodiesOf,
  carries,
  featuresAt,
  formAt,
  hasWord,
  isBareNoun,
  type Line,
  mentionAt,
  personsOf,
  placesOf,
} from '../scene.ts';
import { isElsewhere, isHeading } from './kazakh-titles.ts';
import { kazakhNominative, quotedBefore, unquoted } from './phrase.ts';

/** A department's name and its office are not longer than this, in words. */
const LONGEST_TITLE = 12;
/** Not «тағайындалуымен құттықтады»: what someone else does about it. */
const APPOINTED =
  /^(тағайындал|сайлан|бекітіл|кіріс(ті|кен)|келген$|келді$|атқарып$|атқаратын$|атқарады$)(?!у)/u;
const OF_REGION = /^(облыстық|қалалық|аудандық|өлкелік|республикалық)$/u;

/**
 * The office that someone is told to be given or to have taken up: «губернаторы болып Артём Гущин тағайындалды», «Артём Гущин губернатор болып
 * сайланды», «губернатор қызметіне кіріскен Артём Гущин».
 */
export function appointmentOf(line: Line, person: PersonMention): Span | undefined {
  const { scene, sentence } = line;
  const isTold = (first: number) =>
    hasWord(line, APPOINTED, { first, after: Math.min(sentence.after, first + 4) });
  const isAsOffice = (as: number) => AS.test(formAt(scene, as)) && carries(line, as - 1, 'office');
  const before = person.first - 1;
  const told =
    isAsOffice(before) && isTold(person.after)
      ? before
      : APPOINTED.test(formAt(scene, before))
        ? [before - 1, before - 2].find(isAsOffice)
        : undefined;
  if (told !== undefined) return withDepartment(line, { first: told - 1, after: told });
  for (let token = person.after; token < Math.min(sentence.after, person.after + 8); token += 1)
    if (isAsOffice(token) && isTold(token + 1))
      return withDepartment(line, { first: token - 1, after: token });
  return undefined;
}
const AS = /^(болып|қызметіне|лауазымына|қызметін|міндетін|орнына)$/u;

/** «Алтай Көшербаев, Батыс Қазақстан облысының әкімі:»: the title behind the name of whom a report lets speak. */
export function titleBehind(line: Line, person: PersonMention): Span | undefined {
  const { scene, sentence } = line;
  // «Пётр Ларин – Омбы облысының губернаторы».
  if (!/^[,–—(]$/u.test(formAt(scene, person.after))) return undefined;
  for (
    let token = person.after + 1;
    token < Math.min(sentence.after, person.after + LONGEST_BEHIND);
    token += 1
  ) {
    const isEnd = token + 1 >= sentence.after || /^[:.–—)]$/u.test(formAt(scene, token + 1));
    if (carries(line, token, 'office') && isEnd)
      return withDepartment(line, { first: token, after: token + 1 });
    if (featuresAt(scene, token) & VERB && !(featuresAt(scene, token) & NOUN)) return undefined;
    const isInitials = formAt(scene, token) === '.' && isOneLetter(line, token - 1);
    if (scene.tokens.kind[token] === MARK && !isInitials && !/^[«»"“”-]$/u.test(formAt(scene, token)))
      return undefined;
  }
  return undefined;
}

const LONGEST_BEHIND = 14;

const isOneLetter = ({ scene }: Line, token: number): boolean =>
  scene.tokens.end[token]! - scene.tokens.start[token]! === 1;

/** «Ресейдің Қазақстандағы сауда өкілі»: where someone serves, not who sent him. */
export const isServedIn = (line: Line, { after }: Span): boolean =>
  line.scene.language === 'kk' && WITHIN_ENDING.test(formAt(line.scene, after - 1));

/** «Еліміздің Ресейдегі елшісі»: the host of an envoy where no other country is named. */
export const isKazakhHost = (line: Line, place: PlaceMention): boolean =>
  /^(RU|KZ)/.test(place.code) && isServedIn(line, place);

/** «Мемлекет басшысы», «Мемлекет басшысының кеңесшісі»: in Kazakh texts the head of the Kazakh state. */
export const isOfKazakhState = (line: Line, title: Span): boolean =>
  line.scene.language === 'kk' &&
  [title.first - 1, title.first].some(
    (token) =>
      /^(мемлекет$|елбасы)/u.test(formAt(line.scene, token)) ||
      (isOfSecretary(line, token) &&
        !placesOf(line).some((place) => place.after === token && !isElsewhere(line, place))),
  );

/** «Мемлекеттік хатшы», «Мемлекеттік кеңесшінің …». */
const isOfSecretary = ({ scene }: Line, token: number): boolean =>
  formAt(scene, token) === 'мемлекеттік' && /^(хатшы|кеңесші)/u.test(formAt(scene, token + 1));

/** «Президентіміз», «елбасымыз»: of the country of those who write. */
export const isOurOwn = (line: Line, { after }: Span): boolean =>
  line.scene.language === 'kk' && /(мыз|міз)$/u.test(formAt(line.scene, after - 1));

/** «Мәжіліс спикері», «Сенат төрағасы»: a chamber that needs no name of its own. */
export function chamberOf(
  line: Line,
  title: Span,
): { readonly name: string; readonly span: Span } | undefined {
  for (const token of [title.first - 1, title.first]) {
    if (token < line.sentence.first) continue;
    const council = councilAt(line, token);
    if (council) return { name: kazakhNominative(line, council), span: council };
    const found = /^(мәжіліс|сенат|парламент)/u.exec(formAt(line.scene, token))?.[1];
    if (found)
      return {
        name: found.charAt(0).toUpperCase() + found.slice(1),
        span: { first: token, after: token + 1 },
      };
  }
  return undefined;
}

/** «Қазақстан кәсіпкерлер одағының төрағасы», «Омбы облыстық заң шығару жиналысының …»: a body of a place, told in small letters within a title. */
export function institutionIn(
  line: Line,
  title: Span,
  place: PlaceMention | undefined,
): { readonly name: string; readonly span: Span } | undefined {
  if (!place || place.after > title.first + 1) return undefined;
  for (let token = place.after; token < title.after; token += 1)
    if (INSTITUTION.test(formAt(line.scene, token))) {
      const span = { first: place.first, after: token + 1 };
      return { name: kazakhNominative(line, span), span };
    }
  return undefined;
}
const INSTITUTION =
  /^(одағы|қауымдастығы|палатасы|қоғамы|жиналысы|ассамблеясы|федерациясы|конфедерациясы|бірлестігі|порты|айлағы|әуежайы|вокзалы|бекеті|депосы|зауыты|комбинаты|фабрикасы|кеніші|электр\p{L}*|университеті|институты|академиясы|колледжі|училищесі|лицейі|гимназиясы|мектебі|кафедрасы|орталығы|ауруханасы|емханасы|диспансері|театры|музейі|кітапханасы|филармониясы|консерваториясы|қорығы|банкі|биржасы|клубы|паркі|аймағы)(ның|нің|дың|дің|тың|тің)/u;

/** «Мәскеу қалалық думасы», «Орал қаласы мәслихатының»: a council with its place. */
function councilAt(line: Line, token: number): Span | undefined {
  if (!/^(дума|мәслихат)/u.test(formAt(line.scene, token))) return undefined;
  const place = placesOf(line).findLast(({ after }) => after <= token && token - after <= 1);
  return place && { first: place.first, after: token + 1 };
}

/** «Мемлекет | басшысы», «Үкімет | басшысы»: the head of the state or of its government by the whole title. */
export const ofState = (line: Line, title: Span): Span =>
  title.first > line.sentence.first && /^(мемлекет|үкімет)$/u.test(formAt(line.scene, title.first - 1))
    ? { ...title, first: title.first - 1 }
    : title;

/** A title with the department before it, up to the place or body that it belongs to: «облысы | экономика комитетінің төрайымы». */
export function withDepartment(line: Line, title: Span): Span {
  const { scene, sentence } = line;
  let first = title.first;
  let isOfMatter = false;
  while (
    first > sentence.first &&
    title.first - first < LONGEST_TITLE &&
    (isOfTitle(line, first - 1) ||
      formAt(scene, first - 1) === 'жөніндегі' ||
      (isOfMatter && isMatter(line, first - 1)))
  ) {
    if (formAt(scene, first - 1) === 'жөніндегі') isOfMatter = true;
    // «Облыстық» is the place's own; of a firm it says which of its branches.
    if (OF_REGION.test(formAt(scene, first - 1)))
      return { ...title, first: mentionAt(line, first - 2)?.kind === 'body' ? first - 1 : first };
    first -= 1;
  }
  // «… жағдайды | Сыртқы істер министрлігінің ресми өкілі»: a ministry from its capital on.
  for (let token = title.first - 1; token > first; token -= 1)
    if (/^министрлігінің$/u.test(formAt(scene, token))) {
      let opens = token;
      while (opens > first && !(scene.tokens.flags[opens]! & CAPITAL)) opens -= 1;
      if (scene.tokens.flags[opens]! & CAPITAL) return { ...title, first: opens };
    }
  const holder = first > sentence.first ? mentionAt(line, first - 1) : undefined;
  if (holder?.kind === 'place' || holder?.kind === 'body') return { ...title, first };
  const field = /^(вице-)?министр/u.test(formAt(scene, title.first))
    ? fieldBefore(line, title.first, first)
    : undefined;
  if (field !== undefined) return { ...title, first: field };
  first = title.first;
  while (first > sentence.first && isOfTitle(line, first - 1) && isOfWhole(line, first - 1)) first -= 1;
  return { ...title, first };
}

/** «Сыртқы істер министрі», «Ұлттық экономика министрі»: the capitalised word with which a minister's field begins. */
function fieldBefore(line: Line, title: number, from: number): number | undefined {
  const isCapital = (token: number) => Boolean(line.scene.tokens.flags[token]! & CAPITAL);
  // «Экология, геология және табиғи ресурстар министрі»: fields in a row.
  let first = from;
  while (
    first > line.sentence.first &&
    title - first < LONGEST_TITLE &&
    !isCapital(first) &&
    (formAt(line.scene, first - 1) === ',' || isOfTitle(line, first - 1)) &&
    !carries(line, first - 1, 'office')
  )
    first -= 1;
  if (isCapital(first) && !mentionAt(line, first)) return first;
  // «Вице-губернаторы – ауыл шаруашылығы министрі»: the second office of one.
  if (/^[,–—]$/u.test(formAt(line.scene, from - 1)) && carries(line, from - 2, 'office')) return from;
  for (let token = from; token < title; token += 1) if (isCapital(token)) return token;
  // «Энергетика министрі»: a field in small letters is one word.
  const field = title - 1;
  return field >= from && isOfTitle(line, field) && !/[ыі]$/u.test(formAt(line.scene, field))
    ? field
    : undefined;
}

/** «Жерге орналастыру жөніндегі | комитет»: what a department is for, in any case. */
const isMatter = (line: Line, token: number): boolean =>
  line.scene.tokens.kind[token] === WORD &&
  !mentionAt(line, token) &&
  Boolean(featuresAt(line.scene, token) & (NOUN | ADJECTIVE | CONJUNCTION | INFINITIVE));

export const isOfTitle = (line: Line, token: number): boolean => {
  const bits = featuresAt(line.scene, token);
  return (
    line.scene.tokens.kind[token] === WORD &&
    !mentionAt(line, token) &&
    !isHeading(line, token) &&
    Boolean(bits & (NOUN | ADJECTIVE | CONJUNCTION)) &&
    // «Көлік және коммуникациялар», «тұрғын үй-коммуналдық шаруашылық»: what may be taken for a verb.
    !(
      bits & VERB &&
      !isBareNoun(line.scene, token) &&
      !/[лдт][ае]р$|-\p{L}+[лдт][ыі][қк]$/u.test(formAt(line.scene, token))
    ) &&
    !carries(line, token, 'say', 'about') &&
    !(
      bits & ACCUSATIVE &&
      !(bits & ADJECTIVE) &&
      /(ды|ді|ты|ті|ны|ні|сын|сін)$/u.test(formAt(line.scene, token))
    ) &&
    !/^(арасындағы|туралы)$/u.test(formAt(line.scene, token)) &&
    (isBareNoun(line.scene, token) ||
      !/(ға|ге|қа|ке|дан|ден|тан|тен|нан|нен|да|де|та|те|нда|нде|ған|ген|қан|кен)$/u.test(
        formAt(line.scene, token),
      ))
  );
};

/** «Облыс әкімінің | орынбасары»: what the office is part of. */
const isOfWhole = (line: Line, token: number): boolean =>
  (carries(line, token, 'office', 'akimat') && Boolean(featuresAt(line.scene, token) & GENITIVE)) ||
  carries(line, token, 'office-word') ||
  (carries(line, token, 'region', 'city', 'district') &&
    /^(облыс|қала|аудан|өлке)$/u.test(formAt(line.scene, token)) &&
    Boolean(featuresAt(line.scene, token + 1) & GENITIVE));

/** An akim is Kazakh, a governor Russian, a head of a region what his name says: the place of that country named last, in the sentence or before it. */
export function seatMeant(
  line: Line,
  context: Context,
  title: Span,
  { name }: PersonMention,
): PlaceCode | undefined {
  const country = countryOfTitle(line, title, name);
  if (!country) return undefined;
  const isCity = carries(line, title.first - 1, 'city');
  const here = placesOf(line)
    .filter((place) => place.after <= title.first)
    .map(({ code }) => code);
  const dateline = context.dateline ? [context.dateline] : [];
  const known = [
    ...here.toReversed(),
    ...(context.subject ? [context.subject] : []),
    ...context.named.toReversed(),
    ...dateline,
  ]
    .filter(isPlaceCode)
    .filter((code) => countryOf(code) === country && levelOf(code) !== 'country');
  if (isCity) return known.find((code) => levelOf(code) === 'city');
  return isOfBareRegion(line, title) ? regionMeant(line, context, known) : known[0];
}

export function countryOfTitle(line: Line, title: Span, name: string): string | undefined {
  let country = isHeadOfBareRegion(line, title) ? countryByName(name) : undefined;
  for (let token = title.first; token < title.after; token += 1) {
    const form = formAt(line.scene, token);
    if (/^әкім(?!шіл)/u.test(form)) country = 'KZ';
    else if (/^(вице-)?губернатор/u.test(form)) country = 'RU';
  }
  return country;
}

/** «Облыс әкімі», «өңір губернаторы»: of a region that only the text around tells. */
export const isOfBareRegion = (line: Line, title: Span): boolean =>
  [title.first - 1, title.first].some((token) =>
    /^(облыс(тық)?|өңір|аймақ)$/u.test(formAt(line.scene, token)),
  );

/** «Өңір басшысы», «облыс басшылығының …»: an office of either country. */
const isHeadOfBareRegion = (line: Line, title: Span): boolean =>
  isOfBareRegion(line, title) &&
  /^(басшы|бастығы|директор|орынбасар)/u.test(formAt(line.scene, title.after - 1));

/** Of which of the two countries a given name is, where it can be of one only. */
export function countryByName(name: string): string | undefined {
  const [given = ''] = name.split(' ');
  if (isRussianGivenName(given)) return isKazakhGivenName(given) ? undefined : 'RU';
  return soundsKazakh(given) || /[ғқұі]/iu.test(given) ? 'KZ' : undefined;
}

/** The region that the text speaks for, else the only one that it names of a country; of several, one that a forum is held in is not meant. */
function regionMeant(line: Line, context: Context, known: readonly PlaceCode[]): PlaceCode | undefined {
  const regions = known.map(asRegion);
  const spokenFor = [context.region, context.subject].find(
    (code) => code !== undefined && regions.includes(asRegion(code)),
  );
  if (spokenFor) return asRegion(spokenFor);
  const all = new Set(
    line.scene.lines.flatMap((other) =>
      placesOf(other).flatMap(({ code }) =>
        isPlaceCode(code) && countryOf(code) === countryOf(known[0] ?? '') && levelOf(code) !== 'country'
          ? [regionOf(code)]
          : [],
      ),
    ),
  );
  return all.size === 1 ? regions[0] : undefined;
}

/** «ҚазМұнайГаз» ҰК АҚ | басқарма төрағасы: the quoted name before a title, its legal form between them. */
export function companyNamed(line: Line, title: Span): Span | undefined {
  let at = title.first;
  while (at - 1 > line.sentence.first && LEGAL_FORM.test(formAt(line.scene, at - 1))) at -= 1;
  const quoted = quotedBefore(line, at, LONGEST_NAME);
  const isName = quoted && /^\p{Lu}/u.test(unquoted(line, quoted));
  if (!isName) return undefined;
  return at < title.first
    ? { first: quoted.first, after: title.first }
    : { first: quoted.first + 1, after: quoted.after - 1 };
}

/** What may stand between a name in marks and a title: a legal form, or what kind of body it names, «Қазақстан» павильоны. */
const LEGAL_FORM =
  /^(ұк|ұқ|аақ|ааққ|ақ(?:-(?:ның|тың))?|аақ-(?:ның|тың)|(?:жақ|жшқ|кеақ|қеақ)(?:-(?:ның|тың))?|жшс(?:-ның|-тің)?|жк|ммк|кмк|ұлттық|ғарыш|(?:павильоны|орталығы|қоры|одағы|қауымдастығы|бірлестігі|корпорациясы|газеті|порталы|комитеті|агенттігі)(?:ның|нің)?|компанияс\p{L}+|серіктестіг\p{L}+|қоғам\p{L}+)$/u;
/** A quoted name with its marks is not longer than this, in tokens. */
const LONGEST_NAME = 8;

/** «Топтың бас директоры», «кәсіпорын директоры»: the body named before, by its common noun. */
export function bodyMeant(line: Line, title: Span, known: readonly string[]): string | undefined {
  const noun = title.first - 1;
  if (noun < line.sentence.first || mentionAt(line, noun) || !carries(line, noun, 'body')) return undefined;
  return bodiesOf(line).findLast((body) => body.after <= noun && !body.place)?.name ?? known[0];
}

/**
 * «Ресей президенті Б. президент Н-ның шақыруымен …», «Президент Т-ның Ресейге барған сапары»: a head of state or of a cabinet by an office
 * that no place is tied to is of the other country than the one whose head the sentence names before, or the one he goes to.
 */
export function ownHead(
  line: Line,
  title: Span,
  person: Span,
  place: PlaceMention | undefined,
): PlaceCode | undefined {
  if (!BARE_HEAD.test(formAt(line.scene, title.first))) return undefined;
  const isOfAnother =
    place && personsOf(line).some(({ first, after }) => first >= place.after && after <= title.first);
  const goal = placesOf(line).find(
    ({ first, after, cases }) =>
      first === person.after && Boolean(cases & DATIVE) && !isOfAnotherGuest(line, after),
  );
  const other = isOfAnother ? place : place ? undefined : goal;
  return other && isOfEitherSide(other.code) ? countryAcross(other.code) : undefined;
}
/** «Президент P Ресейге келген Q-ның құрметіне …»: where somebody else has come. */
const isOfAnotherGuest = (line: Line, at: number): boolean =>
  /^(кел|бар)(ген|ған|етін|атын)$/u.test(formAt(line.scene, at)) &&
  personsOf(line).some(({ first }) => first === at + 1);

export const BARE_HEAD = /^(президент|(вице-)?премьер-министр|премьер)(тің|дің|ті|ді|пен|мен)?$/u;

/** «Кәсіпорын өкілі», «зауыт директоры»: of a firm or a school that is not named; no place has such an office. */
export const isOfNamelessFirm = (line: Line, title: Span): boolean =>
  [title.first - 1, title.first].some((token) =>
    /^(кәсіпорын|компания|фирма|зауыт|фабрика|серіктестік|филиал|мектеп|институт|университет|театр|мекеме|ұйым|банк)\p{L}{0,7}$/u.test(
      formAt(line.scene, token),
    ),
  );

/** A position in its base form: әкімі is әкім, Бас консулы is бас консул; what comes first loses the tie to its place as well: Үкіметінің төрағасы is Үкімет төрағасы. */
export function kazakhPosition(written: readonly string[], base: (word: string) => string): string {
  // «Елбасымыз»: its ending is no part of the title.
  const words = written.map((word) => word.replace(/(?<=басы)мыз$/u, ''));
  const isPlain = words.slice(0, -1).every((word) => PLAIN.test(word));
  if (isPlain)
    return [...words.slice(0, -1).map((word) => word.toLowerCase()), base(words.at(-1)!)].join(' ');
  const [first, ...rest] = words as [string, ...string[]];
  if (OFFICE_OF.test(first)) return [unpossessed(first), ...rest].join(' ');
  return [ITS_OFFICE.test(first) ? base(first) : first, ...rest].join(' ');
}

/** «Әкімінің» — «әкімнің», «президентінің» — «президенттің», «төрағасының» — «төрағаның»: the genitive's first letter goes with the letter before it. */
const unpossessed = (word: string): string =>
  /[аеыі]с[ыі]н(ың|ің)$/u.test(word)
    ? word.replace(/с[ыі](?=н(ың|ің)$)/u, '')
    : word.replace(/(.)[ыі]н(?=(ың|ің)$)/u, (_, letter: string) => {
        const ending = /[тпксшқф]/u.test(letter) ? 'т' : /[рлзжйу]/u.test(letter) ? 'д' : 'н';
        return letter + ending;
      });

const PLAIN =
  /^(бас|бірінші|аға|құрметті|бұрынғы|төтенше|өкілетті|атқарушы|техникалық|қаржы|коммерциялық|және)$/iu;
const OFFICE_OF =
  /^(вице-)?(әкім(?!шіл)|губернатор|министр|премьер|президент|ректор|директор|мэр|басшы|төраға|жетекші|бастық|бастығ|спикер|елші|консул)\p{L}*(ының|інің)$/iu;
/** «Үкіметінің | төрағасы», «филиалы | директорының орынбасары»: the whole by a lone noun, whatever place or firm has it. */
const ITS_OFFICE =
  /^(үкімет|әкімшілі[кг]|парламент|кеңес|аппарат|филиал|департамент|басқарма|комитет|министрлі[кг]|агентті[кг]|бөлім|қызмет|өкілді[кг]|бөлімше|палата|қор|кафедра|факультет)с?[ыі](ның|нің)?$/iu;
