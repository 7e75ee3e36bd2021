import type { SlotsOf } from '#model/claim.ts';
import { clauseAt } from '../clauses.ts';
import {
  ACCUSATIVE,
  ADJECTIVE,
  DATIVE,
  GENITIVE,
  INFINITIVE,
  INSTRUMENTAL,
  LOCATIVE,
  NOUN,
  VERB,
} from '../language/features.ts';
import { ofForm } from '../language/forms.ts';
import { MARK } from '../language/tokens.ts';
import { wordings } from '../language/wordings.ts';
import type { Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { featuresAt, formAt, hasWord, type Line, mentionAt, placesOf, textOf } from '../scene.ts';
import type { Cue, Deed } from './intent-parties.ts';
import { nounInNominative, russianObject } from './russian-object.ts';

type Action = SlotsOf<'intent'>['action'] & string;

/** Verbs and short adjectives by which someone wants or plans to do something. */
const cueIn = wordings<Cue['modality']>([
  [
    String.raw`заинтересован\p{L}{0,2}|заинтересова(лся|лась|лось|лись)|готов[аоы]?|хо(чет|тят|тим)|хотел[аои]?|жела(ет|ют|ем)|предлага(ет|ют|ем)|предложил[аи]?|рассматрива(ет|ют|ем)|изуча(ет|ют|ем)|прорабатыва(ет|ют|ем)|рассчитыва(ет|ют|ем)|наде(ется|ются|емся)|стрем(ится|ятся|имся)|дума(ет|ют|ем)|мечта(ет|ют|ем)|исключа(ет|ют|ем)|прочь`,
    'wished',
  ],
  [
    'намерен[аоы]?|планиру(ет|ют|ем)|собира(ется|ются|емся)|обеща(ет|ют|ем)|пообещал[аи]?|реши(л|ла|ли)',
    'planned',
  ],
]);
const cueAt = ofForm((form) => cueIn(form) ?? (/^откро(ет|ют)$/u.test(form) ? 'planned' : null));
const isOpening = ofForm((form) => /^откро(ет|ют)$/u.test(form));

/** Nouns by which it is told: «выразил готовность», «проявили интерес к», «заявил о желании», «в планах завода». */
const nounIn = wordings<Cue['modality']>([
  ['готовность|желани(е|и|ем)|интерес[ае]?|заинтересованность', 'wished'],
  ['намерени(е|и|ях|я)|план(ы|ах)', 'planned'],
]);
const nounCueAt = ofForm((form) => nounIn(form) ?? null);

const actionIn = wordings<Action>([
  [
    'постав(ить|лять)|постав(ка|ки|ке|ку|кой|ок|кам|ками|ках)|экспорт(а|у|ом|е|ировать)?|вывоз(а|у|ом|е|ить)?|прода(ть|вать|жа|жи|же|жу|жей|жам|жах)|отгру(зить|жать|зке|зки|зку)|отправ(ить|лять)|отправк(и|е|у|ах|ам)',
    'export',
  ],
  [
    'закуп(ать|ить)|закуп(ка|ки|ке|ку|кой|ок|кам|ками|ках)|импорт(а|у|ом|е|ировать)?|покупать|купить|покупк(а|и|е|у|ой|ам|ах)|приобре(сти|тать)|приобретени(е|я|и|ю)|ввоз(ить|а|е|у|ом)?|ввезти|завозить|завезти',
    'import',
  ],
  ['инвестировать|вложить|вкладывать', 'invest'],
  ['открыть|открывать|открыти(е|я|и|ю)|учредить|учреждени(е|я|и|ю)', 'open'],
  ['построить|строить|строительств(о|а|е|у|ом)|возвести|возводить|возведени(е|я|и)', 'build'],
  [
    'произв(одить|ести)|производств(о|а|е|у|ом)|выпускать|выпуск(а|е|у|ом)?|изготавливать|изготовлени(е|я|и|ю)|собирать|сборк(а|и|е|у|ой)|выращивать|выращивани(е|я|и|ю)',
    'produce',
  ],
  ['обменива(ться)|обмен(а|е|у|ом)?', 'exchange'],
  [
    'закр(ыть|ывать)|закрыти(е|я|и)|остановить|останавливать|приостановить|прекратить|ограничить|арендовать|отремонтировать|ремонтировать|ремонт(а|е|у)?|модернизировать',
    'other',
  ],
]);
const actionAt = ofForm((form) => actionIn(form) ?? null);

/** Words that only say how a thing is gone about: «начать поставки», «рассмотреть возможность строительства», «запуск производства». */
const isPhase = ofForm((form) =>
  /^(начать|начинать|начал(о|а|е|у|ом)|налади(ть)|налаживать|налаживани(е|я|и)|организовать|организаци(я|ю|и)|расширить|расширять|расширени(е|я|и)|увеличить|увеличивать|увеличени(е|я|и)|нарастить|наращивать|наращивани(е|я|и)|возобновить|возобновлени(е|я|и)|запустить|запускать|запуск(а|е|у|ом)?|освоить|локализовать|продолжить|продолжать|рассмотреть|рассматривать|изучить|проработать|прорабатывать|обсудить|возможност(ь|и|ей|ью)|вопрос(ы|а|ов)?|вариант(ы|а|ов)?|иде(я|ю|и))$/u.test(
    form,
  ),
);

/** What a route is: to launch or to resume one is to open it. */
const ROUTE =
  /^(рейс|рейсы|рейса|рейсов|авиарейс\p{L}{0,2}|маршрут\p{L}{0,2}|поезд\p{L}{0,2}|электричк\p{L}{0,2}|паром\p{L}{0,2}|автобус\p{L}{0,2}|авиасообщени\p{L}|сообщени\p{L}|полет\p{L}{0,2}|авиалини\p{L}|лини\p{L}|движени\p{L}|перелет\p{L}{0,2})$/u;
const LAUNCH = /^(запусти|запуск|возобнов|организова)/u;

/** What one is interested in that is no goods. */
const NO_GOODS =
  /^(рын|опыт|сотрудничеств|проект|развити|площадк|предложени|инвест|партнер|кадр|участи|специалист|турист|туризм|студент|молодеж|территори|город|стран|регион|област|край|вопрос|тем|решени|встреч|диалог|работ|дел|мероприяти|выставк|форум|истори|культур|стороны|сторон|взаимодействи|связ|контакт|совместн|возможност|программ|компани|предприяти|предпринимател|люд|технологи|перспектив)/u;

/** A deed stands no farther behind what tells of the wish, in tokens. */
const REACH = 14;

/** The words of a Russian sentence that tell of a wish or a plan, in its order. */
export function russianCues(line: Line): readonly Cue[] {
  const cues: Cue[] = [];
  const { tokens } = line.scene;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    const modality = cueAt(tokens, token) ?? nounCueOf(line, token);
    if (!modality || mentionAt(line, token)) continue;
    const form = formAt(line.scene, token);
    const before = formAt(line.scene, token - 1);
    if (/^ли$/u.test(formAt(line.scene, token + 1)) || /^(был|была|были|было)$/u.test(before)) continue;
    if (/^хотел/u.test(form) && !hasParticle(line, token)) continue;
    if (/^(рассматрива|изуча)/u.test(form) && isView(line, token)) continue;
    if (/^исключа/u.test(form) && before !== 'не') continue;
    const isDenied = before === 'не' && !/^(прочь|исключа)/u.test(form);
    cues.push({
      token,
      modality: isDenied ? 'denied' : modality,
      isNoun: nounCueAt(tokens, token) !== null && cueAt(tokens, token) === null,
    });
  }
  return cues;
}

/** «В планах завода», «о планах», «сообщил о намерении»: no plan as such, nor an interest that someone has in the work. */
function nounCueOf(line: Line, token: number): Cue['modality'] | undefined {
  const modality = nounCueAt(line.scene.tokens, token);
  if (!modality) return undefined;
  const before = formAt(line.scene, token - 1);
  if (/^план/u.test(formAt(line.scene, token))) return /^(в|о)$/u.test(before) ? modality : undefined;
  return modality;
}

const hasParticle = (line: Line, token: number): boolean =>
  [token - 1, token + 1, token + 2].some((near) => formAt(line.scene, near) === 'бы');

/** «Рассматривает регион как транспортный узел»: what someone holds it to be. */
const isView = (line: Line, cue: number): boolean =>
  hasWord(line, /^как$/u, { first: cue + 1, after: Math.min(line.sentence.after, cue + 8) });

/** What a Russian cue says is to be done, with what. */
export function russianDeed(line: Line, cue: Cue): Deed | undefined {
  const forward = actOf(line, cue);
  const found = forward ?? actBefore(line, cue);
  if (!found) return undefined;
  const { act, action, isGoods } = found;
  const start = isGoods ? act : act + 1;
  const passed = passCircumstances(line, start, action);
  if (!passed) return undefined;
  const isVerb = Boolean(featuresAt(line.scene, act) & (VERB | INFINITIVE));
  const wanted = isGoods ? caseOfGoods(line, cue, act) : caseBehind(passed, action, isVerb);
  const object = russianObject(line, passed.at, wanted);
  if (!object || (action === 'export' && PEOPLE.test(formAt(line.scene, object.first)))) return undefined;
  const isPlaced = /^(open|build|other)$/.test(action);
  const where = isPlaced ? (placesBehind(line, object.after) ?? passed.where) : undefined;
  const isNoun = !isVerb && !isGoods && action !== 'open';
  const what = isNoun
    ? `${nounInNominative(line, act)} ${textOf(line.scene, object)}`
    : action === 'other'
      ? `${formAt(line.scene, act)} ${object.name}`
      : object.name;
  const after = Math.max(object.after, where?.after ?? 0);
  // «Открыть отделения намерены три вуза»: a deed that stands before ends before its verb.
  if (!forward && after > cue.token) return undefined;
  return {
    action,
    object: where ? `${what} ${textOf(line.scene, where)}` : what,
    first: forward ? cue.token : act,
    after,
    isGoods,
    isBefore: !forward,
  };
}

/** «Отправить делегацию»: whoever is sent is no goods. */
const PEOPLE =
  /^(делегаци|студент|специалист|дет|групп|команд|представител(ь|я|ей|и|ям)$|артист|турист|гост|коллег|учен|молод)/u;

/** The verb or the noun of what is to be done: behind words of phase, of place and time; not behind another deed. */
function actOf(line: Line, cue: Cue): { act: number; action: Action; isGoods: boolean } | undefined {
  const { scene, sentence } = line;
  const isOffer = /^(предл|пообещ|обеща)/u.test(formAt(scene, cue.token));
  if (isOpening(scene.tokens, cue.token)) return { act: cue.token, action: 'open', isGoods: false };
  let launch: number | undefined;
  const end = Math.min(sentence.after, cue.token + REACH);
  for (let token = cue.token + 1; token < end; token += 1) {
    const mention = mentionAt(line, token);
    if (mention) {
      token = mention.after - 1;
      continue;
    }
    const form = formAt(scene, token);
    if (scene.tokens.kind[token] === MARK) {
      if (cue.isNoun && /^[–—«»"“”-]$/u.test(form)) continue;
      return undefined;
    }
    const action = actionAt(scene.tokens, token);
    if (action) return { act: token, action, isGoods: false };
    if (isPhase(scene.tokens, token)) {
      if (LAUNCH.test(form)) launch ??= token;
      continue;
    }
    if (launch !== undefined && ROUTE.test(form)) return { act: launch, action: 'open', isGoods: false };
    const bits = featuresAt(scene, token);
    if (bits & INFINITIVE || (bits & VERB && !(bits & (NOUN | ADJECTIVE)))) return undefined;
    if (!(bits & NOUN) || bits & ADJECTIVE || /^(в|во|к|о|с|со|на|до|по|для)$/u.test(form)) continue;
    if (isOffer && bits & DATIVE) continue;
    if (isOwner(line, cue, token)) continue;
    return isWantedGoods(line, cue, token)
      ? { act: firstOfPhrase(line, token), action: 'import', isGoods: true }
      : undefined;
  }
  return undefined;
}

/** «Открыть отделения в Казахстане намерены …»: a verb that opens the clause of the cue, whose subject stands behind. */
function actBefore(line: Line, cue: Cue): { act: number; action: Action; isGoods: boolean } | undefined {
  const { first } = clauseAt(line, cue.token);
  if (cue.isNoun || !(featuresAt(line.scene, first) & INFINITIVE)) return undefined;
  const action = actionAt(line.scene.tokens, first);
  return action ? { act: first, action, isGoods: false } : undefined;
}

/** «В планах агрохолдинга – купить»: whose plans they are. */
const isOwner = (line: Line, cue: Cue, token: number): boolean =>
  /^план/u.test(formAt(line.scene, cue.token)) &&
  (Boolean(featuresAt(line.scene, token) & GENITIVE) || /^[«"“]$/u.test(formAt(line.scene, token - 1)));

/** «Заинтересовались казахстанским зерном», «интерес к оренбургским сеялкам»: goods of the other side that are wanted. */
function isWantedGoods(line: Line, cue: Cue, token: number): boolean {
  const form = formAt(line.scene, token);
  if (!/^(заинтересова|интерес)/u.test(formAt(line.scene, cue.token)) || NO_GOODS.test(form)) return false;
  const first = firstOfPhrase(line, token);
  return first < token && mentionAt(line, first)?.kind === 'place';
}

function firstOfPhrase(line: Line, head: number): number {
  let first = head;
  while (first > line.sentence.first) {
    const mention = mentionAt(line, first - 1);
    const isPlace = mention?.kind === 'place' && mention.form === 'adjective';
    if (isPlace) return mention.first;
    if (!(featuresAt(line.scene, first - 1) & ADJECTIVE) || mention) return first;
    first -= 1;
  }
  return first;
}

const caseOfGoods = (line: Line, cue: Cue, act: number): number =>
  /^(в|во)$/u.test(formAt(line.scene, act - 1))
    ? LOCATIVE
    : /^(к|ко)$/u.test(formAt(line.scene, act - 1))
      ? DATIVE
      : /^заинтересовал/u.test(formAt(line.scene, cue.token))
        ? INSTRUMENTAL
        : LOCATIVE;

interface Passed {
  /** Where the object begins. */
  readonly at: number;
  /** «В Омске», passed on the way. */
  readonly where?: Span;
  readonly isPastAmount: boolean;
}

/** Past «в Казахстан», «с декабря», «ежегодно», «до 20 тысяч тонн» to what the deed is done with. */
function passCircumstances(line: Line, start: number, action: Action): Passed | undefined {
  const { scene, sentence } = line;
  let where: Span | undefined;
  let isPastAmount = false;
  let token = start;
  while (token < sentence.after && token - start < REACH) {
    const mention = mentionAt(line, token);
    if (mention?.kind === 'place' && mention.form === 'adjective')
      return { at: token, ...(where ? { where } : {}), isPastAmount };
    if (mention?.kind === 'quantity' && mention.quantity.unit === '1' && !mention.ordinal) {
      if (featuresAt(scene, mention.after) & (NOUN | ADJECTIVE))
        return { at: token, ...(where ? { where } : {}), isPastAmount };
    }
    if (mention) {
      if (mention.kind === 'quantity') isPastAmount = true;
      if (mention.kind === 'place' && roleOf(line, mention) === 'in')
        where = { first: startOfPlace(line, mention.first), after: mention.after };
      token = mention.after;
      continue;
    }
    const form = formAt(scene, token);
    if (scene.tokens.kind[token] === MARK && !/^[«"“]$/u.test(form)) return undefined;
    if (isPreposition(form)) {
      const next = mentionAt(line, token + 1);
      if (action === 'invest' && /^(в|во)$/u.test(form) && (!next || next.kind === 'body'))
        return { at: token + 1, ...(where ? { where } : {}), isPastAmount: false };
      if (next && !(next.kind === 'place' && next.form === 'adjective')) {
        token += 1;
        continue;
      }
      const after = pastPhrase(line, token + 1);
      if (after === undefined) return undefined;
      token = after;
      continue;
    }
    if (SKIPPED.test(form) || isReceiver(line, token)) {
      token += 1;
      continue;
    }
    return { at: token, ...(where ? { where } : {}), isPastAmount };
  }
  return undefined;
}

/** «Продавать соседям оборудование»: whom it is for. */
const isReceiver = (line: Line, token: number): boolean => {
  const bits = featuresAt(line.scene, token);
  return Boolean(bits & NOUN && bits & DATIVE) && /(ам|ям)$/u.test(formAt(line.scene, token));
};

const isPreposition = (form: string): boolean =>
  /^(в|во|на|из|с|со|у|от|до|к|ко|для|по|через|при|за|около|порядка|свыше|более)$/u.test(form);
const SKIPPED =
  /^(совместно|вместе|ежегодно|ежемесячно|еще|также|уже|здесь|там|туда|сюда|сразу|собственн\p{L}{2,3}|свой|свою|свое|свои|своего|своей|своих|как|минимум|городе|году|год|ближайшее|время|этом|том|числе|первую|очередь|напрямую|регулярно|больше)$/u;

const startOfPlace = (line: Line, first: number): number => {
  let start = first;
  while (start > line.sentence.first && /^(городе|г|\.|республике)$/u.test(formAt(line.scene, start - 1)))
    start -= 1;
  return /^(в|во)$/u.test(formAt(line.scene, start - 1)) ? start - 1 : start;
};

/** «(с) партнёрами из Тюмени», «(на) электростанции области»: past a noun behind a preposition and what belongs to it. */
function pastPhrase(line: Line, at: number): number | undefined {
  let token = at;
  while (token < Math.min(line.sentence.after, at + 4)) {
    const mention = mentionAt(line, token);
    const bits = featuresAt(line.scene, token);
    if (mention?.kind === 'place' && mention.form === 'adjective') token = mention.after;
    else if (!mention && bits & ADJECTIVE && !(bits & NOUN)) token += 1;
    else break;
  }
  if (mentionAt(line, token) || !(featuresAt(line.scene, token) & NOUN)) return undefined;
  return token + 1;
}

/** The case in which the object of a deed stands: of a verb in the accusative, of a noun and behind an amount in the genitive. */
const caseBehind = (passed: Passed, action: Action, isVerb: boolean): number =>
  action === 'exchange'
    ? INSTRUMENTAL
    : (isVerb || action === 'invest') && !passed.isPastAmount
      ? ACCUSATIVE
      : GENITIVE;

/** «… в Омске», «из Шымкента в Барнаул», «Ишим – Петропавловск»: the places right behind an object. */
function placesBehind(line: Line, at: number): Span | undefined {
  let after = at;
  for (;;) {
    let first = after;
    while (/^(в|во|из|до|между|и|с|–|—|-|город|городе|городах|города|г|\.)$/u.test(formAt(line.scene, first)))
      first += 1;
    const place = placesOf(line).find((mention) => mention.first === first && mention.form === 'noun');
    if (!place || (first === after && after > at)) return after > at ? { first: at, after } : undefined;
    after = place.after;
  }
}
