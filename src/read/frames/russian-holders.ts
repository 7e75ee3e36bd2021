import { isPlaceCode, levelOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { ACCUSATIVE, GENITIVE } from '../language/features.ts';
import type { Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import {
  bodiesOf,
  carries,
  formAt,
  hasWord,
  hitsOf,
  isCapital,
  type Line,
  personsOf,
  placesOf,
  textOf,
} from '../scene.ts';
import { type Holder, NAMELESS } from './holder.ts';
import { allQuoted, isSpeech } from './phrase.ts';
import { LEGAL_FORM, wholeFirm } from './russian-office.ts';

/** What kind of body a Russian title names by its common noun alone: «ректор вуза», «гендиректор компании». */
export type BodyKind = 'school' | 'firm' | 'place';

const KINDS: readonly (readonly [BodyKind, RegExp])[] = [
  ['school', /^(вуза|университета|института|академии|госуниверситета)$/u],
  [
    'firm',
    /^((авиа|авто|нефте|нац)?компании|(пред|авто)приятия|завода|комбината|фабрики|фирмы|(агро)?холдинга|(гос)?корпорации|организации|банка|(судо)?верфи|концерна|перевозчика|оператора|ведомства|производителя)$/u,
  ],
];

/** «Начальник станции», «директор школы»: things that have a head of their own and are no town; which one, their noun does not say. */
const OF_A_PLACE =
  /^(дороги|станции|порта|аэропорта|вокзала|школы|больницы|лицея|гимназии|рынка|клуба|команды|цеха|участка|проекта|программы|форума|выставки|заповедника|парка|заставы|части|отряда)$/u;

/** The kind by the last word of a title, where no name of a place or a body stands in it. */
export function bodyKindOf(line: Line, title: Span): BodyKind | undefined {
  if (line.scene.language !== 'ru') return undefined;
  if (isDirectorOfIt(line, title)) return 'firm';
  if (isRectorAlone(line, title)) return 'school';
  if (title.after - title.first < 2) return undefined;
  const form = formAt(line.scene, title.after - 1);
  const isNamed = line.mentions.some(
    ({ kind, first, after }) =>
      (kind === 'body' || kind === 'place') && first >= title.first && after <= title.after,
  );
  if (isNamed) return undefined;
  return OF_A_PLACE.test(form) ? 'place' : KINDS.find(([, pattern]) => pattern.test(form))?.[0];
}

/** «Компания «Тобол» …, сообщил её директор»: of the firm that the text named last, no place. */
const isDirectorOfIt = ({ scene }: Line, { first, after }: Span): boolean =>
  /^(его|ее)$/u.test(formAt(scene, first - 1)) &&
  /^(гендиректор|директор|управляющий|основатель|учредитель)$/u.test(formAt(scene, after - 1));

/** «Университет откроет филиал, сообщил ректор A»: of a school, no place. */
const isRectorAlone = ({ scene }: Line, { first, after }: Span): boolean =>
  after - first === 1 && /^(ректор|проректор)$/u.test(formAt(scene, first));

/** «Ректор вуза-партнёра», «мэр города-побратима»: of the other one, whichever that is. */
export const isOfPartner = (line: Line, title: Span): boolean =>
  line.scene.language === 'ru' && /-(партнера|побратима|соседа)$/u.test(formAt(line.scene, title.after - 1));

/** The one school that the text has named beside those of the sentence, for the head of a partner; the abbreviation of one begins like its whole name. */
export function partnerOf(line: Line, { bodies, people }: Context, title: Span): Holder | undefined {
  if (!/^(вуза|университета|института|академии)-/u.test(formAt(line.scene, title.after - 1)))
    return undefined;
  const opening = (name: string) => name.slice(0, 2).toLowerCase();
  const hosts = personsOf(line).flatMap(({ name }) => people.get(name) ?? []);
  const here = new Set(hosts.filter((name) => SCHOOL.test(name)).map(opening));
  if (here.size === 0) return undefined;
  const others = bodies.filter((name) => SCHOOL.test(name) && !here.has(opening(name)));
  const isOne = new Set(others.map(opening)).size === 1;
  const mention = { first: title.after - 1, after: title.after, ...NAMELESS };
  return isOne ? { party: others.at(-1)!, mention } : undefined;
}

/** The one body of that kind that the text named last, up to the title: none where its nearest sentence names two alike. */
export function bodyOfKind(line: Line, context: Context, title: Span, kind: BodyKind): Holder | undefined {
  if (kind === 'place') return undefined;
  const mention = { first: title.after - 1, after: title.after, ...NAMELESS };
  const { lines } = line.scene;
  const near = lines
    .slice(Math.max(0, line.index - FARTHEST), line.index + 1)
    .map((one) => namesIn(one, one === line ? title.first : one.sentence.after, kind))
    .filter((names) => names.size > 0);
  const called = calledBy(line, title);
  const own = new Map(
    near.flatMap((names) => [...names].filter(([name, noun]) => called(`${noun} ${name}`))),
  );
  const party =
    own.size === 1
      ? [...own.keys()][0]
      : own.size > 1
        ? undefined
        : (context.bodies.findLast(called) ?? onlyOf(near.at(-1)) ?? schoolIn(context, kind));
  if (party === undefined) return undefined;
  return isDirectorOfIt(line, title) || isRectorAlone(line, title) ? { party } : { party, mention };
}

/** «Даст заводу рабочие места, отметила директор предприятия»: whether a name holds a noun that the sentence has for the body, other than «компания». */
function calledBy(line: Line, title: Span): (name: string) => boolean {
  const stems = [
    title.after - 1,
    ...hitsOf(line, ['body'], { first: line.sentence.first, after: title.first }).map(({ first }) => first),
  ]
    .map((token) => formAt(line.scene, token))
    .filter((form) => OF_A_TRADE.test(form))
    .map((form) => new RegExp(`(^|\\s)${form.slice(0, STEM)}`, 'iu'));
  return (name) => stems.some((stem) => stem.test(name));
}
const OF_A_TRADE =
  /^(завод|верф|судоверф|комбинат|фабрик|банк|авиакомпан|агрохолдинг|холдинг|корпорац|концерн|порт)/u;

const onlyOf = (names: ReadonlyMap<string, string> | undefined): string | undefined =>
  names?.size === 1 ? [...names.keys()][0] : undefined;

const schoolIn = ({ bodies }: Context, kind: BodyKind): string | undefined =>
  kind === 'school' ? bodies.findLast((name) => SCHOOL.test(name)) : undefined;

/** A body is taken up by its kind no farther behind its name than this, in sentences. */
const FARTHEST = 4;
/** Letters by which a noun is known in all its cases. */
const STEM = 4;
const SCHOOL = /университет|институт|академи|^\p{Lu}\p{L}*(У|НИ|ГИ|ФИ|ГА)$/iu;

/** The bodies of a kind up to a token, with the noun before each name. */
function namesIn(line: Line, until: number, kind: BodyKind): ReadonlyMap<string, string> {
  const { scene, sentence } = line;
  const names = new Map<string, string>();
  const taken: Span[] = [];
  for (const body of bodiesOf(line)) {
    if (body.after > until || body.place) continue;
    taken.push(body);
    if (SCHOOL.test(body.name) !== (kind === 'school') || OF_STATE.test(body.name)) continue;
    names.set(body.name, formAt(scene, body.first));
  }
  const isFree = (token: number) => !taken.some(({ first, after }) => first <= token && token < after);
  if (kind === 'firm')
    for (const quoted of allQuoted(line, { first: sentence.first, after: until })) {
      const { first } = quoted;
      const isName =
        isFree(first) &&
        isCapital(line, first + 1) &&
        !isSpeech(line, quoted) &&
        !NO_FIRM.test(formAt(scene, first - 1)) &&
        !carries(line, first - 1, 'asset:vessel', 'asset:road', 'asset:conduit', 'asset:crossing');
      if (isName) names.set(textOf(scene, wholeFirm(line, quoted)), formAt(scene, first - 1));
    }
  else if (kind === 'school')
    for (let token = sentence.first; token < until && names.size === 0; token += 1)
      if (isFree(token) && isSchoolInShort(line, token))
        names.set(textOf(scene, { first: token, after: token + 1 }), '');
  return names;
}

const OF_STATE = /^(министерств|комитет|департамент|управлени|правительств|администраци|дум[аы]|маслихат)/iu;
/** What bears a quoted name and is no firm. */
const NO_FIRM =
  /^(форум|выставк|фестивал|проект|программ|конкурс|преми|газет|журнал|(теле)?канал|портал|агентств|издани|зон|сэз|парк|технопарк|кластер|поезд|марк|бренд|иа|риа|дворц|центр|зал|отел|гостиниц|карт)/u;

/** «НГУ», «ОмГУ», «МИФИ»: a school by its letters. */
const isSchoolInShort = (line: Line, token: number): boolean => {
  const written = textOf(line.scene, { first: token, after: token + 1 });
  return /^\p{Lu}\p{L}*\p{Lu}(У|И)$|^\p{Lu}\p{L}*(ГУ|НУ)$/u.test(written) && !LEGAL_FORM.test(written);
};

/**
 * The place of those whom an officer leads or stands for: «делегация Челябинской области во главе с первым заместителем губернатора», «омскую делегацию
 * привёз мэр», «омичей представлял вице-губернатор».
 */
export function senderOf(line: Line, title: Span): readonly string[] {
  const delegation = hitsOf(line, ['delegation']).findLast(
    (hit) => hit.after <= title.first && title.first - hit.after <= 14,
  );
  if (!delegation) return representedIn(line, title);
  // «A delegation of the region, which Deputy Governor A leads».
  const behind = { first: title.after, after: title.after + LONGEST_NAME + 1 };
  const isHeaded =
    hasWord(line, LED, { first: delegation.after, after: title.first }) ||
    isListed(line, { first: delegation.after, after: title.first }) ||
    hasWord(line, /^(leads?|led|heads?|headed)$/, behind);
  if (!isHeaded) return [];
  const sender = placesOf(line).find(
    (place) =>
      place.first >= delegation.first - 4 &&
      place.after <= title.first &&
      isPlaceCode(place.code) &&
      (place.form === 'adjective'
        ? line.scene.language === 'ru' && place.after === delegation.first
        : !['to', 'in'].includes(roleOf(line, place))),
  );
  return sender ? [sender.code, ...sender.others, ...capitalsOf(line, sender.code)] : [];
}
/** «Приехала делегация Оренбурга: глава города A, …»: those who make up the delegation. */
const isListed = (line: Line, between: Span): boolean => {
  for (let token = between.first; token < between.after && token - between.first < LONGEST_NAME; token += 1)
    if (formAt(line.scene, token) === ':') return line.scene.language === 'ru';
  return false;
};
const LED =
  /^(главе|составе|возглав\p{L}+|прив[её]з|привезла|прив[её]л|привела|представ(или?|ила|ляли?|ляла|ля[ею]т|[ия]т)|вошли|led|headed|бастаған|бастап)$/u;

const LONGEST_NAME = 4;

/** «Делегация Законодательного Собрания области во главе с председателем A», «… с ректором A»: the body that sent whoever its bare head leads. */
export function bodyLed(line: Line, title: Span): Holder | undefined {
  if (line.scene.language !== 'ru' || !isBareHead(line, title)) return undefined;
  const delegation = hitsOf(line, ['delegation']).findLast(({ after }) => after <= title.first);
  const body = delegation && bodiesOf(line).find(({ first, place }) => first === delegation.after && !place);
  if (!body || title.first - body.after > LONGEST_LEAD) return undefined;
  if (!hasWord(line, /^(главе|руководством)$/u, { first: body.after, after: title.first })) return undefined;
  const seat = placesOf(line).find(({ first, form }) => first === body.after && form === 'noun');
  return { party: seat ? `${body.name} ${textOf(line.scene, seat)}` : body.name };
}
/** «Области во главе с». */
const LONGEST_LEAD = 6;

/** «Председатель», «ректор», «председатель верхней палаты»: the head of a body that the title does not name. */
const isBareHead = (line: Line, title: Span): boolean =>
  /^(председател|спикер|ректор|директор|руководител|проректор)/u.test(formAt(line.scene, title.first)) &&
  (title.after - title.first === 1 || formAt(line.scene, title.after - 1) === 'палаты');

/** «Омичей представлял вице-губернатор», «Астрахань на форуме представил мэр». */
function representedIn(line: Line, title: Span): readonly string[] {
  if (line.scene.language !== 'ru') return [];
  let verb = title.first - 1;
  while (
    verb > line.sentence.first &&
    !/^представ(ил|ила|лял|ляла|ляет|ляют|ит)$/u.test(formAt(line.scene, verb))
  )
    verb -= 1;
  if (verb <= line.sentence.first || title.first - verb > LONGEST_BETWEEN) return [];
  const place = placesOf(line).find(
    ({ form, cases, after }) =>
      form !== 'adjective' && after <= verb && Boolean(cases & (form === 'resident' ? GENITIVE : ACCUSATIVE)),
  );
  return place && isPlaceCode(place.code)
    ? [place.code, ...place.others, ...capitalsOf(line, place.code)]
    : [];
}
const LONGEST_BETWEEN = 4;

/** «Омскую» means the region or its town: the town where the text names it. */
const capitalsOf = (line: Line, code: string): readonly string[] =>
  levelOf(code) === 'region'
    ? line.scene.lines
        .flatMap(placesOf)
        .filter((place) => levelOf(place.code) === 'city' && place.code.startsWith(`${code}/`))
        .map((place) => place.code)
        .slice(0, 1)
    : [];
