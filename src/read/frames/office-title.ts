import { isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { FIELDS } from '../english-titled.ts';
import { ADJECTIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE, NOUN, PAST } from '../language/features.ts';
import { CAPITAL, MARK, WORD } from '../language/tokens.ts';
import { formIs } from '../language/wordings.ts';
import type { PersonMention, Span } from '../mention.ts';
import { carries, featuresAt, formAt, hitsOf, type Line, mentionAt, personsOf, placesOf } from '../scene.ts';
import { isOfBefore } from './english-office.ts';
import { appointedTitle, isTitleUpTo, relativeAt, relativeTitle } from './english-relative.ts';
import { appointmentOf, ofState, titleBehind, withDepartment } from './kazakh-office.ts';
import { isActing, isGloss, isSecondOffice, placeAt } from './position.ts';

/** The title's run of tokens: directly before the name, or after it between commas. */
export function titleOf(line: Line, person: PersonMention): Span | undefined {
  const before = runBefore(line, person.first);
  const isFormer = (token: number) =>
    /^(former|formerly|ex|бывший|экс|бұрынғы)$/u.test(formAt(line.scene, token));
  if (before && (isFormer(before.first - 1) || (line.scene.language === 'kk' && isFormer(before.first))))
    return line.scene.language === 'kk' ? appointmentOf(line, person) : undefined;
  if (line.scene.language === 'kk')
    return before
      ? withDepartment(line, ofState(line, beforeDegree(line, before) ?? before))
      : (appointmentOf(line, person) ?? titleBehind(line, person));
  if (before) return before;
  const named = line.scene.language === 'ru' ? (namedTo(line, person) ?? becameOf(line, person)) : undefined;
  if (named) return named;
  if (relativeAt(line, person) !== undefined) return relativeTitle(line, person);
  const appointed = appointedTitle(line, person);
  if (appointed) return appointed;
  const comma = formAt(line.scene, person.after);
  if (!/^(,|–|—|\()$/.test(comma)) return undefined;
  const head = hitsOf(line, ['office']).find(
    (hit) =>
      hit.first > person.after &&
      (hit.first - person.after <= 3 || isTitleUpTo(line, person.after + 1, hit.first)),
  );
  if (!head) return undefined;
  let after = head.after;
  while (
    after < line.sentence.after &&
    !isBoundary(line, after) &&
    after - head.after < 14 &&
    !startsVerb(line, after) &&
    !(
      line.scene.language === 'en' &&
      /^(has|have|had|is|was|are|were|will|said)$/.test(formAt(line.scene, after))
    )
  )
    after += 1;
  if (line.scene.language === 'en') after = withoutMarks(line, head.after, after);
  // «With A, the minister revealed …»: the subject of another clause.
  if (line.scene.language === 'en' && isSubjectOfVerb(line, head.after)) return undefined;
  if (line.scene.language === 'en' && isSubjectBehind(line, person, { first: head.after, after }))
    return undefined;
  // «A, President B of C»: the title is that of the next one named.
  if (
    personsOf(line).some(
      (other) =>
        other.first >= head.after &&
        (other.first < after || (line.scene.language === 'ru' && other.first === after)),
    )
  )
    return undefined;
  const first = leftEdge(line, head.first, person.after + 1);
  const from =
    person.after + (/^(ставш|назначенн|избранн)/u.test(formAt(line.scene, person.after + 1)) ? 2 : 1);
  return line.scene.language === 'ru' && first > from ? undefined : { first, after };
}

/** «Университеттің проректоры, профессор А»: the office before a degree. */
function beforeDegree(line: Line, { first, after }: Span): Span | undefined {
  const isDegree =
    after - first === 1 && /^(профессор|доцент|академик|доктор)$/u.test(formAt(line.scene, first));
  if (!isDegree || formAt(line.scene, first - 1) !== ',') return undefined;
  const head = hitsOf(line, ['office']).findLast((hit) => hit.after === first - 1);
  return head && { first: leftEdge(line, head.first, line.sentence.first), after: head.after };
}

/** A full stop or a quotation mark at the end of a sentence belongs to no title. */
function withoutMarks({ scene, sentence }: Line, head: number, end: number): number {
  let after = end;
  while (after > head && after >= sentence.after - 2 && /^[.«»"“”„]$/u.test(formAt(scene, after - 1)))
    after -= 1;
  return after;
}

/** A verb in the past stands directly behind, no participle with «by», and no name. */
const isSubjectOfVerb = (line: Line, token: number): boolean =>
  isPredicate(line, token) &&
  !(line.scene.tokens.flags[token]! & CAPITAL) &&
  !/^(by|at|in|for)$/.test(formAt(line.scene, token + 1)) &&
  !carries(line, token, 'office', 'office-word');

/** «Welcoming A, the president of C recalled …», «according to A, the governor of D plans …»: behind a phrase that opens a sentence with a name, the title is the subject. */
function isSubjectBehind(line: Line, person: PersonMention, { first, after }: Span): boolean {
  const { scene, sentence } = line;
  if (!OPENS_PHRASE.test(formAt(scene, sentence.first)) || formAt(scene, person.after) !== ',') return false;
  for (let token = first; token <= after && token < sentence.after; token += 1)
    if (
      isPredicate(line, token) &&
      !(scene.tokens.flags[token]! & CAPITAL) &&
      !/^(by|at|in)$/.test(formAt(scene, token + 1))
    )
      return personsOf(line).every((other) => other.first < person.after || other.first > token);
  return false;
}
const OPENS_PHRASE =
  /^(\p{L}{3,}ing|according|after|before|with|together|alongside|besides|unlike|like|thanks|at|on|in|to|for)$/u;

const BECAME = /^(стал|стала|назначен|назначена|избран|избрана|утвержден|утверждена|является)$/u;

/** «Почётным консулом Казахстана в Тюмени стал Сергей Макашев», «новым акимом области назначена …»: the office before the verb, the name behind it. */
function becameOf(line: Line, person: PersonMention): Span | undefined {
  const { scene, sentence } = line;
  const verb = person.first - 1;
  if (!BECAME.test(formAt(scene, verb)) || formAt(scene, verb - 1) === 'не') return undefined;
  const head = hitsOf(line, ['office']).findLast(
    (hit) =>
      hit.after <= verb && verb - hit.first <= 12 && Boolean(featuresAt(scene, hit.first) & INSTRUMENTAL),
  );
  if (!head || crossesMark(line, head.after, verb)) return undefined;
  let first = head.first;
  while (
    first > sentence.first &&
    carries(line, first - 1, 'office-word') &&
    featuresAt(scene, first - 1) & INSTRUMENTAL
  )
    first -= 1;
  return { first, after: verb };
}

/** «Иван Ларин назначен генеральным консулом России в Актау»: the office behind the verb. */
function namedTo(line: Line, person: PersonMention): Span | undefined {
  const { scene, sentence } = line;
  const verb = person.after;
  if (!BECAME.test(formAt(scene, verb)) || !(person.cases & NOMINATIVE)) return undefined;
  const head = hitsOf(line, ['office']).find(
    (hit) =>
      hit.first > verb && hit.first - verb <= 4 && Boolean(featuresAt(scene, hit.first) & INSTRUMENTAL),
  );
  if (!head || crossesMark(line, verb, head.first)) return undefined;
  let after = head.after;
  while (
    after < sentence.after &&
    after - head.after < 10 &&
    !isBoundary(line, after) &&
    !isOutsideOffice(line, after)
  )
    after += 1;
  return { first: leftEdge(line, head.first, verb + 1), after };
}

/** A verb, a time or a joint ends what belongs to an office. */
const isOutsideOffice = (line: Line, token: number): boolean =>
  isPredicate(line, token) ||
  mentionAt(line, token)?.kind === 'period' ||
  mentionAt(line, token)?.kind === 'person' ||
  /^(на|вместо|с|со|после|до|указом|распоряжением|решением|а|но)$/u.test(formAt(line.scene, token));

/** From the office's head word up to the name, when nothing but the office's own words, its place or its body stand between. */
function runBefore(line: Line, name: number): Span | undefined {
  const heads = hitsOf(line, ['office']).filter(
    (hit) => hit.after <= name && name - hit.after <= 16 && !/^во$/u.test(formAt(line.scene, hit.first - 1)),
  );
  const isSetOff = formAt(line.scene, name - 1) === ',' && line.scene.language === 'en';
  const touching = heads.filter((hit) => !crossesBoundary(line, hit.after, isSetOff ? name - 1 : name));
  if (touching.length === 0 || (isSetOff && isOfBefore(line, touching[0]!))) return undefined;
  let first = touching.at(-1)!;
  for (const hit of touching.toReversed()) if (chained(line, hit, first)) first = hit;
  if (line.scene.language === 'ru' && isOfKin(line, first)) return undefined;
  return { first: leftEdge(line, first.first, line.sentence.first), after: isSetOff ? name - 1 : name };
}

/** «Супруга президента Анна …», «водитель акима»: someone beside whoever holds the office. */
const isOfKin = (line: Line, head: Hit): boolean =>
  isKin(line.scene.tokens, head.first - 1) && Boolean(featuresAt(line.scene, head.first) & GENITIVE);
const isKin = formIs(
  /^(супруг|жен[аыеу]|женой|муж|доч[ьке]|сын|брат|сестр|вдов|отец|отц|мать|матер|племянни|внук|внучк|водител|охранник|соратник|однокурсни|предшественни|преемни|соперни)\p{L}*$/u,
);

/** «Заместитель министра», «руководитель департамента»: one office within another's title. */
const chained = (line: Line, outer: Hit, inner: Hit): boolean => {
  // «Акима области и губернатора края»: two offices, the first with its own place.
  if (
    line.scene.language === 'ru' &&
    formAt(line.scene, inner.first - 1) === 'и' &&
    placesOf(line).some(({ first, after }) => first >= outer.after && after <= inner.first)
  )
    return false;
  for (let token = outer.after; token < inner.first; token += 1)
    if (
      startsVerb(line, token) ||
      carries(line, token, 'say') ||
      isPredicate(line, token) ||
      // «Мәжіліс кулуарында Көлік министрі»: where it was said.
      (line.scene.language === 'kk' && /(?:нда|нде)$/u.test(formAt(line.scene, token))) ||
      (line.scene.language === 'en' && !isLink(line, token))
    )
      return false;
  // «Мемлекет басшысы | Президент Владимир Путинмен»: two people's offices side by side.
  return line.scene.language === 'kk'
    ? inner.first - outer.after <= 2 &&
        !HELD.test(formAt(line.scene, outer.after - 1)) &&
        // «Президенті Омбы губернаторы …»: the place of another office.
        !placesOf(line).some(({ first, after }) => first >= outer.after && after <= inner.first)
    : line.scene.language === 'en'
      ? inner.first - outer.after <= 2
      : Boolean(featuresAt(line.scene, inner.first) & GENITIVE) ||
        inner.first - outer.after <= 1 ||
        isSecondOffice(line, inner.first - 1);
};

/** What may stand between two offices of one English title: «Head of the Department of the Minister». */
const isLink = (line: Line, token: number): boolean =>
  /^(of|the|to|and|–|—|-|\(|\))$/.test(formAt(line.scene, token)) ||
  Boolean(line.scene.tokens.flags[token]! & CAPITAL) ||
  (Boolean(featuresAt(line.scene, token) & (NOUN | ADJECTIVE)) && !(featuresAt(line.scene, token) & PAST)) ||
  carries(line, token, 'office-word');

/** A Kazakh office with what it is of behind it: another title begins. */
const HELD = /(басшысы|министрі|әкімі|губернаторы|президенті|елшісі|консулы|төрағасы|төрайымы|спикері)$/u;

/** Titles grow to the left over their own adjectives: «первый заместитель», «генеральный директор», First Deputy. */
function leftEdge(line: Line, head: number, limit: number): number {
  let first = head;
  if (line.scene.language === 'en' && /^ministers?$/.test(formAt(line.scene, head)))
    while (first > limit && (isFieldAt(line, first - 1) || isPlainField(line, first - 1))) first -= 1;
  for (;;) {
    if (first - 4 >= limit && isActing(line, first - 4)) return first - 4;
    const isPair = /^(и|and)$/.test(formAt(line.scene, first - 1)) && carries(line, first - 2, 'office-word');
    const next = first - (isPair ? 2 : 1);
    if (
      next < limit ||
      // «Мамыр айының басында | Мәжіліс депутаты»: when it was.
      (line.scene.language === 'kk' && /(?:нда|нде)$/u.test(formAt(line.scene, next))) ||
      HELD.test(formAt(line.scene, next)) ||
      line.scene.tokens.kind[next] !== WORD ||
      !carries(line, next, 'office-word', 'office') ||
      (isPair && line.scene.language === 'ru' && !(featuresAt(line.scene, next) & ADJECTIVE))
    )
      return first;
    first = next;
  }
}

/** «Economic Development | Minister»: a capitalised word of a field, no place and no end of another name. */
const isFieldAt = (line: Line, token: number): boolean =>
  line.scene.tokens.kind[token] === WORD &&
  Boolean(line.scene.tokens.flags[token]! & CAPITAL) &&
  !line.mentions.some(({ first, after }) => first <= token && token < after) &&
  !carries(line, token, 'office', 'office-word') &&
  !/['’]s$/u.test(formAt(line.scene, token)) &&
  !/^(the|its|his|their|a)$/u.test(formAt(line.scene, token));

/** «Kazakhstan's | culture minister»: a field in small type, no part of another word's phrase. */
const isPlainField = (line: Line, token: number): boolean =>
  line.scene.tokens.kind[token] === WORD &&
  (FIELDS.has(formAt(line.scene, token)) ||
    /^(foreign|interior|economics|labour|emergency)$/.test(formAt(line.scene, token))) &&
  !line.mentions.some(({ first, after }) => first <= token && token < after);

/** «Послом Казахстана в России. Вопросов накопилось …»: a full stop within a quotation ends a title, that of an initial or a short form does not. */
const isFullStop = ({ scene }: Line, token: number): boolean =>
  formAt(scene, token) === '.' &&
  scene.tokens.end[token - 1]! - scene.tokens.start[token - 1]! >= LONG_WORD &&
  Boolean(scene.tokens.flags[token + 1]! & CAPITAL) &&
  scene.tokens.start[token + 1]! > scene.tokens.end[token]!;
/** No word is shortened to so many letters. */
const LONG_WORD = 6;

const isBoundary = (line: Line, token: number): boolean =>
  line.scene.tokens.kind[token] === MARK &&
  (isFullStop(line, token) || !/^[«»"“”„.-]$/u.test(formAt(line.scene, token))) &&
  !isGloss(line, token) &&
  // «Volga Airlines' | Cargo Department».
  !(
    line.scene.language === 'en' &&
    /^['’]$/u.test(formAt(line.scene, token)) &&
    /s$/u.test(formAt(line.scene, token - 1))
  ) &&
  // «Speaker of the Senate (upper house)».
  !(line.scene.language === 'en' && mentionAt(line, token)?.kind === 'body');

export const crossesMark = (line: Line, from: number, to: number): boolean => {
  for (let token = from; token < to; token += 1) if (isBoundary(line, token)) return true;
  return false;
};

function crossesBoundary(line: Line, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    if (personsOf(line).some((person) => person.first <= token && token < person.after)) return true;
    if (isBoundary(line, token) || (startsVerb(line, token) && !placeAt(line, token))) return true;
    if (isOutsideTitle(line, token) || isAside(line, token, to)) return true;
    if (
      /^(и|and|мен|пен|бен|және)$/u.test(formAt(line.scene, token)) &&
      personsOf(line).some((person) => person.after <= to && person.first > from)
    )
      return true;
  }
  return false;
}

/** «Глава региона обратился к …», «аким на встрече с …»: verbs and these prepositions stand in no title. */
const isOutsideTitle = (line: Line, token: number): boolean =>
  (line.scene.language === 'en' &&
    /^(by|with|against|when|as|that|whom|during|after|before|while|because)$/.test(
      formAt(line.scene, token),
    )) ||
  (line.scene.language === 'en' &&
    isPredicate(line, token) &&
    !(line.scene.tokens.flags[token]! & CAPITAL) &&
    !/-owned$/.test(formAt(line.scene, token)) &&
    !carries(line, token, 'office', 'office-word')) ||
  (line.scene.language === 'ru' &&
    (isPredicate(line, token) ||
      (/^(с|со|к|ко|у|от|о|об|перед|для|из|под|через|между)$/u.test(formAt(line.scene, token)) &&
        // «Директор товарищества с ограниченной ответственностью «Нива»».
        formAt(line.scene, token + 1) !== 'ограниченной')));

/** «Президент жасалатын сапары қарсаңында Путинмен …»: a participle, or a noun that says when and in what, between an office and a name. */
const isAside = (line: Line, token: number, name: number): boolean =>
  line.scene.language === 'kk' &&
  !mentionAt(line, token) &&
  !(line.scene.tokens.flags[token]! & CAPITAL) &&
  /(?:(?<!тағайындал|сайлан|бекітіл)(?:ған|ген|қан|кен)(?:да|де)?|(?:жасал|өт|кел|бар)(?:атын|етін)|(?:аясы|барысы|қарсаңы|кезі|сапары|кездесуі|отырысы)нда|(?:кезі|кездесуі)нде)$/u.test(
    formAt(line.scene, token),
  ) &&
  // «Әкімінің құрылысқа жауап беретін орынбасары»: an office within another's.
  hitsOf(line, ['office'], { first: token, after: name }).length === 0;

const startsVerb = (line: Line, token: number): boolean =>
  carries(line, token, 'say', 'sign', 'go', 'hold') &&
  !carries(line, token, 'office') &&
  !isStateOwned(line, token) &&
  // «Omsk State University».
  !(line.scene.language === 'en' && Boolean(line.scene.tokens.flags[token]! & CAPITAL));

/** «The Russian | state corporation»: whose it is, no verb. */
const isStateOwned = (line: Line, token: number): boolean =>
  formAt(line.scene, token) === 'state' &&
  (/^(the|a|of)$/.test(formAt(line.scene, token - 1)) || placeAt(line, token - 1)?.form === 'adjective');
