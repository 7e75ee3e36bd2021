import { clauseAt } from '../clauses.ts';
import {
  ACCUSATIVE,
  ADJECTIVE,
  DATIVE,
  GENITIVE,
  INFINITIVE,
  INSTRUMENTAL,
  LOCATIVE,
  NOMINATIVE,
  NOUN,
  VERB,
} from '../language/features.ts';
import { MARK } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { hasDateAhead } from '../modality.ts';
import { roleOf } from '../roles.ts';
import { featuresAt, formAt, hasWord, hitsOf, type Line, mentionAt, placesOf, textOf } from '../scene.ts';
import type { Cue, Deed } from './intent-parties.ts';
import {
  type Action,
  actionAt,
  cueAt,
  deedToComeAt,
  isPhase,
  isToLaunch,
  LAUNCH,
  NO_GOODS,
  nounCueAt,
  PHASE_TO_COME,
  ROUTE,
} from './russian-intent-words.ts';
import { nounInNominative, type RussianObject, russianObject, russianRow } from './russian-object.ts';

/** A deed stands no farther behind what tells of the wish, in tokens. */
const REACH = 14;

/** The words of a Russian sentence that tell of a wish or a plan, in its order. */
export function russianCues(line: Line): readonly Cue[] {
  const cues: Cue[] = [];
  const { tokens } = line.scene;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    const modality = cueAt(tokens, token) ?? nounCueOf(line, token);
    const told = cues.at(-1);
    if (told && !modality && isNextDeed(line, token)) {
      cues.push({ token: token - 1, modality: told.modality, isNoun: false, isGoingOn: true });
      continue;
    }
    if (!modality || mentionAt(line, token)) continue;
    const form = formAt(line.scene, token);
    const before = formAt(line.scene, token - 1);
    if (/^ли$/u.test(formAt(line.scene, token + 1)) || /^(был|была|были|было)$/u.test(before)) continue;
    if (/^хотел/u.test(form) && !hasParticle(line, token)) continue;
    if (/^(рассматрива|изуча)/u.test(form) && isView(line, token)) continue;
    if (/^исключа/u.test(form) && before !== 'не') continue;
    if (form === 'переговоры' && !isHeldOnDeed(line, token)) continue;
    if (PHASE_TO_COME.test(form) && !isOfDeed(line, token)) continue;
    const toCome = deedToComeAt(tokens, token);
    if (toCome && isOfTravellers(line, token)) continue;
    if ((toCome === 'build' || toCome === 'export') && isOfWares(line, token)) continue;
    const isDenied = before === 'не' && !/^(прочь|исключа)/u.test(form);
    cues.push({
      token,
      modality: isDenied ? 'denied' : COUNTS_ON.test(form) && hasDateAhead(line) ? 'planned' : modality,
      isNoun: nounCueAt(tokens, token) !== null && cueAt(tokens, token) === null,
    });
  }
  return cues;
}

/** «Рассчитывает запустить рейсы в следующем году»: with a date what is weighed is planned. */
const COUNTS_ON = /^(рассчит|рассматр|изуча|прорабат)/u;

/** «В планах завода», «о планах», «сообщил о намерении»: no plan as such, nor an interest that someone has in the work. */
function nounCueOf(line: Line, token: number): Cue['modality'] | undefined {
  const modality = nounCueAt(line.scene.tokens, token);
  if (!modality) return undefined;
  const before = formAt(line.scene, token - 1);
  if (/^план/u.test(formAt(line.scene, token))) return /^(в|о)$/u.test(before) ? modality : undefined;
  // «Приняла решение открыть».
  if (formAt(line.scene, token) === 'решение')
    return /^принял[аи]?$/u.test(before) && featuresAt(line.scene, token + 1) & INFINITIVE
      ? modality
      : undefined;
  return modality;
}

/** «…, а взамен отгружать шпалы», «… и закупать подсолнечник»: an infinitive behind a joint, of the wish told before it. */
function isNextDeed(line: Line, token: number): boolean {
  const { scene } = line;
  if (!actionAt(scene.tokens, token) || !(featuresAt(scene, token) & INFINITIVE)) return false;
  if (featuresAt(scene, token) & NOUN) return false;
  for (let at = token - 1; at >= Math.max(line.sentence.first, token - 4); at -= 1) {
    if (/^(и|а)$/u.test(formAt(scene, at))) return true;
    if (
      !/^(взамен|ответ|обмен|в|также|обратно|оттуда|туда|еще|потом|затем|навстречу)$/u.test(formAt(scene, at))
    )
      return false;
  }
  return false;
}

/** «Ведёт переговоры о поставках», «переговоры о поставках ведут»: talks that someone holds on a deed. */
const isHeldOnDeed = (line: Line, token: number): boolean =>
  (HOLDS.test(formAt(line.scene, token - 1)) ||
    hasWord(line, HOLDS, { first: token + 1, after: clauseAt(line, token).after })) &&
  [1, 2, 3, 4, 5].some((ahead) => /^(о|об|по)$/u.test(formAt(line.scene, token + ahead)));
const HOLDS = /^(ведет|ведут|начал|начала|начали|начнет|начнут)$/u;

/** «Начнёт поставки», «будет закупать»: the deed stands at most a few words behind. */
function isOfDeed(line: Line, cue: number): boolean {
  const isLaunch = isToLaunch(line.scene.tokens, cue);
  for (let token = cue + 1; token < Math.min(line.sentence.after, cue + FARTHEST_DEED); token += 1) {
    if (actionAt(line.scene.tokens, token) || (isLaunch && ROUTE.test(formAt(line.scene, token))))
      return true;
    if (/^[,;:]$/u.test(formAt(line.scene, token))) return false;
  }
  return false;
}
const FARTHEST_DEED = 7;

/** «Туристы из Уральска купят сувениры»: people on their way, who speak for no side. */
const isOfTravellers = (line: Line, cue: number): boolean =>
  hasWord(
    line,
    /^(турист|пассажир|студент|гост|жител|школьник|дет|водител|покупател|горожан|участник|зрител|люд)\p{L}{0,3}$/u,
    clauseAt(line, cue),
  );

/** «Построит три судна», «купят 40 автобусов»: things by the piece that someone buys or builds are an order. */
const isOfWares = (line: Line, cue: number): boolean =>
  hitsOf(line, ['goods'], { first: cue, after: Math.min(line.sentence.after, cue + REACH) }).length > 0;

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
  const wanted = isGoods
    ? caseOfGoods(line, cue, act)
    : formAt(line.scene, act) === 'торговать'
      ? INSTRUMENTAL
      : caseBehind(passed, action, isVerb);
  const isPronoun = PRONOUN.test(formAt(line.scene, passed.at));
  const meant = isPronoun ? goodsMeant(line, passed.at) : undefined;
  const object = isPronoun ? meant : russianRow(line, passed.at, wanted);
  if (!object || (action === 'export' && PEOPLE.test(formAt(line.scene, object.first)))) return undefined;
  if (CREATES.test(formAt(line.scene, act)) && !FOUNDED.test(object.name)) return undefined;
  const isPlaced = /^(open|build|other)$/.test(action);
  const where = isPlaced ? (placesBehind(line, object.after) ?? passed.where) : undefined;
  // «Нарастить поставки сыра» is of cheese; «увеличение поставок сыра» is what is wished for itself.
  const isOfGoods = /^(export|import)$/.test(action) && !isNounOfPhase(line, act - 1);
  const isNoun = !isVerb && !isGoods && action !== 'open' && !isOfGoods;
  const what = isNoun
    ? `${nounInNominative(line, act)} ${textOf(line.scene, object)}`
    : action === 'other'
      ? `${formAt(line.scene, act)} ${object.name}`
      : object.name;
  const after = Math.max(object.after, where?.after ?? 0);
  // «Открыть отделения намерены три вуза»: a deed that stands before ends before its verb.
  if (!forward && after > cue.token) return undefined;
  if (forward && isObjectBefore(line, cue)) return undefined;
  return {
    action,
    object: where ? `${what} ${textOf(line.scene, where)}` : what,
    first: forward ? cue.token : clauseAt(line, cue.token).first,
    after,
    isGoods,
    isBefore: !forward,
    ...(meant ? { whose: meant.whose } : {}),
  };
}

/** «Закупать их»: goods by whose they are, told in Russian before the pronoun or in the sentence before. */
function goodsMeant(line: Line, at: number): (RussianObject & { readonly whose: string }) | undefined {
  const before = line.scene.lines[line.index - 1];
  const isNear = before?.sentence.paragraph === line.sentence.paragraph && before.sentence.role === 'body';
  for (const told of isNear ? [line, before] : [line])
    for (const { form, first, code } of placesOf(told).toReversed()) {
      if (form !== 'adjective' || first >= at) continue;
      const goods = CASES_MET.map((wanted) => russianObject(told, first, wanted)).find(Boolean);
      if (
        goods &&
        !NO_GOODS.test(formAt(line.scene, goods.after - 1)) &&
        !PEOPLE.test(formAt(line.scene, goods.after - 1))
      )
        return { first: at, after: at + 1, name: goods.name, whose: code };
    }
  return undefined;
}
const PRONOUN = /^(их|его|ее)$/u;
const CASES_MET = [NOMINATIVE, INSTRUMENTAL, GENITIVE, LOCATIVE];

/** «Создать условия», «создание рабочих мест»: nothing that is opened. */
const CREATES = /^созда/u;
const FOUNDED =
  /предприяти|филиал|школ|университет|(^| )дом|представительств|консульств|центр|хаб|парк|зон(а|у|ы)|компани|завод|комплекс|терминал|кластер|производств/iu;

const isNounOfPhase = (line: Line, token: number): boolean =>
  isPhase(line.scene.tokens, token) && !(featuresAt(line.scene, token) & INFINITIVE);

/** «Свои филиалы хотят открыть два вуза»: the object opens the sentence, who wants it stands behind. */
const isObjectBefore = (line: Line, cue: Cue): boolean =>
  /^(свой|свою|свое|свои)$/u.test(formAt(line.scene, clauseAt(line, cue.token).first));

/** «Отправить делегацию»: whoever is sent is no goods. */
const PEOPLE =
  /^(делегаци|студент|специалист|дет|групп|команд|представител(ь|я|ей|и|ям)$|артист|турист|гост|коллег|учен|молод)/u;

/** The verb or the noun of what is to be done: behind words of phase, of place and time; not behind another deed. */
function actOf(line: Line, cue: Cue): { act: number; action: Action; isGoods: boolean } | undefined {
  const { scene, sentence } = line;
  const isOffer = /^(предл|пообещ|обеща)/u.test(formAt(scene, cue.token));
  const isSearch = /^ищ/u.test(formAt(scene, cue.token));
  const isAsked = isAsk(line, cue);
  let hasReceiver = false;
  const toCome = deedToComeAt(scene.tokens, cue.token);
  if (toCome) return { act: cue.token, action: toCome, isGoods: false };
  let launch = isToLaunch(scene.tokens, cue.token) ? cue.token : undefined;
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
    if (isAsked) {
      if (featuresAt(scene, token) & INFINITIVE)
        return { act: token, action: askedOf(actionAt(scene.tokens, token)), isGoods: false };
      continue;
    }
    const action = actionAt(scene.tokens, token);
    if (action)
      return { act: token, action: isAwaited(line, cue, token) ? 'import' : action, isGoods: false };
    if (isPhase(scene.tokens, token) || (isSearch && SOUGHT.test(form))) {
      if (LAUNCH.test(form)) launch ??= token;
      continue;
    }
    if (launch !== undefined && ROUTE.test(form)) return { act: launch, action: 'open', isGoods: false };
    const bits = featuresAt(scene, token);
    if (bits & INFINITIVE || (bits & VERB && !(bits & (NOUN | ADJECTIVE)))) return undefined;
    if (!(bits & NOUN) || bits & ADJECTIVE || /^(в|во|к|о|с|со|на|до|по|для)$/u.test(form)) continue;
    if (isOffer && bits & DATIVE && !(bits & ACCUSATIVE && hasReceiver)) {
      hasReceiver = true;
      continue;
    }
    if (
      isOffer &&
      hasReceiver &&
      bits & ACCUSATIVE &&
      !NO_GOODS.test(form) &&
      !/(ние|ство|ция|цию|дом|хаб)$/u.test(form)
    )
      return { act: firstOfPhrase(line, token), action: 'export', isGoods: true };
    if (isOwner(line, cue, token)) continue;
    return isWantedGoods(line, cue, token)
      ? { act: firstOfPhrase(line, token), action: 'import', isGoods: true }
      : undefined;
  }
  return undefined;
}

/** «Попросил Россию поставлять муку»: what is asked of others to do comes to whoever asks. */
const isAsk = (line: Line, cue: Cue): boolean => /^(попрос|прос)/u.test(formAt(line.scene, cue.token));
const askedOf = (action: Action | null): Action =>
  action === 'export' ? 'import' : action === 'import' ? 'export' : (action ?? 'other');

/** «Рассчитывает на поставки»: whoever counts on deliveries is to receive them. */
const isAwaited = (line: Line, cue: Cue, act: number): boolean =>
  /^(рассчитыва|наде)/u.test(formAt(line.scene, cue.token)) &&
  /^постав/u.test(formAt(line.scene, act)) &&
  formAt(line.scene, act - 1) === 'на';

/** «Ищет партнёров для сборки»: those with whom it is to be done. */
const SOUGHT = /^(партнер|инвестор|подрядчик|поставщик|покупател)(ов|а|ей|я)$/u;

/** «Открыть отделения в Казахстане намерены …»: a verb that opens the clause of the cue, whose subject stands behind. */
function actBefore(line: Line, cue: Cue): { act: number; action: Action; isGoods: boolean } | undefined {
  const { first } = clauseAt(line, cue.token);
  if (cue.isNoun || !(featuresAt(line.scene, first) & INFINITIVE)) return undefined;
  const action = actionAt(line.scene.tokens, first);
  if (action) return { act: first, action, isGoods: false };
  // «Начать в Костанае сборку планирует …».
  if (!isPhase(line.scene.tokens, first)) return undefined;
  for (let act = first + 1; act < Math.min(cue.token, first + FARTHEST_DEED); act += 1) {
    const told = mentionAt(line, act) ? null : actionAt(line.scene.tokens, act);
    if (told) return { act, action: told, isGoods: false };
  }
  return undefined;
}

/** «В планах агрохолдинга – купить», «о намерении области расширить»: whose plans they are. */
const isOwner = (line: Line, cue: Cue, token: number): boolean =>
  (/^план/u.test(formAt(line.scene, cue.token)) || (cue.isNoun && token === cue.token + 1)) &&
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
  /^предл/u.test(formAt(line.scene, cue.token)) ? ACCUSATIVE : wantedCase(line, cue, act);

const wantedCase = (line: Line, cue: Cue, act: number): number =>
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
    // «В Аксае (ЗКО) линию».
    if (form === '(') {
      const closes = [2, 3, 4].find((ahead) => formAt(scene, token + ahead) === ')');
      if (closes === undefined) return undefined;
      token += closes + 1;
      continue;
    }
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
  /^(и|совместно|вместе|ежегодно|ежемесячно|еще|также|уже|здесь|там|туда|сюда|сразу|собственн\p{L}{2,3}|свой|свою|свое|свои|своего|своей|своих|как|минимум|городе|году|год|ближайшее|время|этом|том|числе|первую|очередь|напрямую|регулярно|больше)$/u;

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
    if (after > at && formAt(line.scene, after) === ',' && isPlaceAt(line, after + 1)) first += 1;
    while (
      /^(в|во|из|до|между|и|с|–|—|-|:|город|городе|городах|города|г|\.)$/u.test(formAt(line.scene, first))
    )
      first += 1;
    if (first > after) first = pastTownNoun(line, first);
    const place = placesOf(line).find((mention) => mention.first === first && mention.form === 'noun');
    if (!place || (first === after && after > at)) return after > at ? { first: at, after } : undefined;
    after = place.after;
  }
}

/** «В А, | Б и В». */
const isPlaceAt = (line: Line, token: number): boolean =>
  placesOf(line).some(({ first, form }) => form === 'noun' && first === token);

/** «(В) казахстанском городе Актау», «портовом городе Актау»: past what a town is called before its name. */
function pastTownNoun(line: Line, at: number): number {
  let token = at;
  for (;;) {
    const mention = mentionAt(line, token);
    const bits = featuresAt(line.scene, token);
    const isAttribute = mention
      ? mention.kind === 'place' && mention.form === 'adjective'
      : bits & ADJECTIVE && !(bits & NOUN);
    if (!isAttribute) break;
    token = mention?.after ?? token + 1;
  }
  return TOWN.test(formAt(line.scene, token)) && !mentionAt(line, token) ? token + 1 : at;
}
const TOWN = /^(городе|городах|городке|столице|центре)$/u;
