import type { BareClaim, Modality, SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { type Clause, clauseAt, clausesOf, isPredicate, tenseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { type Context, periodOf } from '../context.ts';
import {
  ACCUSATIVE,
  ADJECTIVE,
  DATIVE,
  GENITIVE,
  GUESSED,
  INFINITIVE,
  NOMINATIVE,
  NOUN,
  PLURAL,
  PREPOSITION,
  SINGULAR,
  SURNAME,
} from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import {
  featuresAt,
  formAt,
  has,
  hasWord,
  hitsOf,
  isOfOthers,
  isOfPlace,
  isOfTie,
  type Line,
  periodsOf,
  placesOf,
} from '../scene.ts';
import { ASSETS } from './assets.ts';
import { quoteOf } from './frame.ts';
import { isUnfinished } from './kazakh-works.ts';
import { ACTIONS } from './works-when.ts';

type Works = SlotsOf<'works'>;

/** «В 2019 году собирались открыть цех»: a plan for a year gone by, of which the text tells no more. */
export const isOfYearsAgo = (line: Line, { finish, start }: Works): boolean => {
  const year = (finish ?? start)?.replace('../', '').slice(0, 4);
  return (
    line.scene.language === 'ru' &&
    year !== undefined &&
    line.scene.published !== undefined &&
    year < line.scene.published.slice(0, 4)
  );
};

/** «Пункт планировали закрыть», «мост собирались открыть в мае»: by the past of the verb a Russian plan of that time, which may be none any more. */
export const isPlannedThen = (line: Line, { predicates }: Clause, action: Hit): boolean =>
  line.scene.language === 'ru' &&
  Boolean(featuresAt(line.scene, action.first) & INFINITIVE) &&
  predicates.some(
    (token) =>
      token < action.first + PLAN_REACH && isPlanOfThen(line.scene.tokens, token) && !isOfNow(line, token),
  );
const isPlanOfThen = formIs(
  /^(планировал[аи]?|собирал(ся|ась|ись)|намеревал(ся|ась|ись)|предполагал[аи]?|намечал[аи]?|рассчитывал[аи]?)$/u,
);
/** «И раньше планировали, и теперь намерены»: the plan holds on. */
const isOfNow = (line: Line, verb: number): boolean =>
  hasWord(line, /^(теперь|по-прежнему|сейчас|намерен\p{L}*|планиру\p{L}+)$/u, {
    first: verb + 1,
    after: line.sentence.after,
  });
/** The infinitive may stand before the verb of the plan. */
const PLAN_REACH = 4;

/** «Откроет удобный путь», «открывают возможности», «закрыт проезд»: a Russian figure of speech, or traffic that is stopped; nothing that is built. */
export function isOpenedInSpeech(line: Line, { concept, first, after }: Hit): boolean {
  if (line.scene.language !== 'ru' || (concept !== 'open' && concept !== 'close')) return false;
  if (concept === 'open' && isTrafficOver(line)) return false;
  const isOther = concept === 'open' ? isProspect : isTraffic;
  for (let token = after; token < Math.min(after + REACH, line.sentence.after); token += 1)
    if (isOther(line.scene.tokens, token) || (concept === 'open' && isWayFor(line, token))) return true;
  return isOther(line.scene.tokens, first - 1);
}
/** «Откроет дорогу деловой инициативе», «открыло дорогу инвесторам»: for whom a way is cleared, by the first noun behind it in the dative. */
function isWayFor({ scene, sentence }: Line, way: number): boolean {
  if (!/^дорог[ау]$/u.test(formAt(scene, way))) return false;
  for (let token = way + 1; token < Math.min(way + 1 + REACH, sentence.after); token += 1) {
    if (/^(и|или|,)$/u.test(formAt(scene, token))) continue;
    const bits = featuresAt(scene, token);
    const isBesideNoun =
      bits & ADJECTIVE &&
      (featuresAt(scene, token + 1) & (NOUN | ADJECTIVE) || formAt(scene, token + 1) === 'и');
    if (bits & NOUN && !isBesideNoun)
      return Boolean(bits & DATIVE) && !(bits & (GENITIVE | NOMINATIVE | PREPOSITION));
    if (!(bits & ADJECTIVE)) return false;
  }
  return false;
}
/** «Движение через пункт пропуска открыто», «проезд по нему открыли»: what traffic goes over is opened. */
const isTrafficOver = ({ scene, sentence }: Line): boolean => {
  for (let token = sentence.first; token < sentence.after - 1; token += 1)
    if (isTraffic(scene.tokens, token) && /^(по|через)$/u.test(formAt(scene, token + 1))) return true;
  return false;
};
/** «Открыли движение по участку трассы», «по мосту открыли движение»: in Russian a way that is put to use. */
export const isTrafficStarted = (line: Line, { concept }: Hit, type: string): boolean =>
  concept === 'open' &&
  /^(road|railway|other)$/.test(type) &&
  line.scene.language === 'ru' &&
  isTrafficOver(line);

/** «Предстоит отремонтировать пункт: расширить въезды, сделать полосы»: what Russian works consist of, behind a colon. */
export const isDetail = (line: Line, { first }: Hit, all: readonly Hit[]): boolean =>
  line.scene.language === 'ru' &&
  all.some((told) => told.after < first && hasWord(line, /^:$/u, { first: told.after, after: first }));
const isTraffic = formIs(/^(проезд|движение|въезд|выезд|доступ|пропуск)$/u);
const isProspect = formIs(
  /^(путь|пути|возможност(ь|и|ей|ям)|перспектив(а|ы|у)|горизонт(ы|ов)?|двер(ь|и)|доступ|рынок|рынки|страниц(а|у|ы)|счет|счета)$/u,
);
/** Adjectives between the verb and what it opens. */
const REACH = 4;

/** «Необходимо завершить ремонт», «сдать объект они обязаны»: a Russian duty, not yet done. */
export function isDue(line: Line, { first, after }: Span): boolean {
  if (line.scene.language !== 'ru') return false;
  let isOwed = false;
  let isToDo = false;
  for (let token = first; token < after; token += 1) {
    if (isDuty(line.scene.tokens, token)) isOwed = true;
    else if (featuresAt(line.scene, token) & INFINITIVE) isToDo = true;
  }
  return isOwed && isToDo;
}
const isDuty = formIs(/^(необходимо|надо|нужно|следует|предстоит|надлежит|обязан\p{L}*|должн[оыа]|должен)$/u);

/**
 * Russian works that the text does not tie to anything of both countries, or that are said of no one thing: «участок дороги обновят», «отремонтировали школу», «на
 * большинстве заводов региона прошла модернизация», a road at home in a text that names the other country elsewhere.
 */
export function isUntied(line: Line, clause: Clause, slots: Works): boolean {
  if (line.scene.language !== 'ru') return false;
  const { asset = '', assetType } = slots;
  if (isCommon(asset))
    return isBareNoun(asset)
      ? isAnyRoad(asset, assetType) || (assetType === 'building' && !isOfTie(line, 0))
      : isOfMany(line, clause) ||
          ((assetType === 'plant' || assetType === 'building') &&
            !isNearTie(line, assetType) &&
            !has(line, 'measure:business.joint-ventures'));
  return !/^(crossing|conduit|building)$/.test(assetType ?? '') && !isNearTie(line, assetType ?? 'other');
}

/**
 * The things of a row that the same is done with: «реконструкция дороги … и пункта пропуска «Бугристое»» behind a Russian noun of action, «строятся
 * литейный завод и комбинат кормов» beside a verb.
 */
export function assetsInRow(line: Line, action: Hit, assets: readonly Hit[]): readonly Hit[] | undefined {
  const { scene } = line;
  if (scene.language !== 'ru') return undefined;
  const widest = assets.filter(
    (hit, at) =>
      !assets.some(
        (other, before) => other !== hit && isWithin(hit, other) && (!isWithin(other, hit) || before < at),
      ),
  );
  const isNoun = Boolean(featuresAt(scene, action.after - 1) & NOUN);
  // «В промышленной зоне строятся завод и комбинат»: where they are is none of them.
  const things = widest.filter((hit) => !isPreposition(scene.tokens, openingOf(line, hit) - 1));
  const cases = isNoun ? GENITIVE : NOMINATIVE | ACCUSATIVE;
  const row: Hit[] = [];
  for (const hit of isNoun ? widest.filter(({ first }) => first >= action.after) : things) {
    const last = row.at(-1);
    if (!(featuresAt(scene, hit.first) & cases)) break;
    const opens = openingOf(line, hit);
    if (!last) {
      if (isNoun && hit.first - action.after > 2) return undefined;
    } else if (!/^(и|,)$/u.test(formAt(scene, opens - 1)) || !isNameTo(line, last, opens - 1)) break;
    row.push(hit);
  }
  return row.length > 1 ? row : undefined;
}

/** Whether up to a joint nothing but a thing's own name stands behind it. */
function isNameTo(line: Line, hit: Hit, until: number): boolean {
  for (let token = hit.after; token < until; token += 1)
    if (
      isPredicate(line, token) ||
      /^([,:;(]|на|в|во|с|со|из|у|при|около|к|который|которая|которое)$/u.test(formAt(line.scene, token))
    )
      return false;
  return true;
}

/** Where the adjectives before a noun begin. */
function openingOf(line: Line, { first }: Hit): number {
  let opens = first;
  while (
    opens - 1 > line.sentence.first &&
    (isOfPlace(line, opens - 1) || featuresAt(line.scene, opens - 1) & ADJECTIVE)
  )
    opens -= 1;
  return opens;
}
const isPreposition = formIs(
  /^(на|в|во|у|при|около|возле|вблизи|к|от|для|с|со|по|через|площадке|территории)$/u,
);

/** Without a name: no capital behind the first letter, no quotation, no number. */
const isCommon = (asset: string): boolean =>
  !/[«"“\d]|(?<=.)\p{Lu}/u.test(asset.trim().replace(/ (в|на|под|близ|у) \p{Lu}.*$/u, ''));

/** «Дорога», «трасса», «судно»: which one, the sentence does not tell. */
export const isAnyRoad = (asset: string, assetType: Works['assetType']): boolean =>
  isCommon(asset) && isBareNoun(asset) && /^(road|railway|vessel|plant)$/.test(assetType ?? '');

const isBareNoun = (asset: string): boolean =>
  !/\s/u.test(asset.trim().replace(/^железная |, \p{L}+ (очередь|этап|участок)$/gu, ''));

/** «Металлургических заводов», «школы»: several, by no name. */
const isOfMany = (line: Line, clause: Clause): boolean =>
  hitsOf(line, ASSETS, clause).some((hit) => {
    if (isMadeThere(line, hit)) return false;
    const { after } = hit;
    const nouns = line.scene.morphology
      .analysesAt(line.scene.tokens, after - 1, 'ru')
      .filter(({ features }) => features & NOUN && !(features & (SURNAME | GUESSED)));
    return nouns.length > 0 && nouns.every(({ features }) => features & PLURAL && !(features & SINGULAR));
  });

/** «Завод по выпуску ведущих мостов», «сборка котельных»: what is made is nothing that is built. */
function isMadeThere({ scene, sentence }: Line, { first }: Span): boolean {
  let token = first - 1;
  while (token > sentence.first && featuresAt(scene, token) & ADJECTIVE) token -= 1;
  return /^(выпуск|производств|сборк|изготовлени)/u.test(formAt(scene, token));
}

/** Both countries, or their border, are named beside the works, or where the text told of things of the same kind before. */
const isNearTie = (line: Line, assetType: string): boolean =>
  isTiedTogether(line) ||
  line.scene.lines
    .slice(Math.max(0, line.index - FARTHEST_TIE), line.index + 2)
    .some(
      (one) =>
        (Math.abs(one.index - line.index) <= 1 || has(one, `asset:${assetType}`)) &&
        (isOfTie(one, 0) || (has(one, 'border', 'asset:crossing') && !isOfOthers(one))),
    );

/** «В Атырау начали строить завод. Предприятие возводит саратовская фирма»: one country beside the works, the other where the next sentences of the paragraph speak of them. */
function isTiedTogether(line: Line): boolean {
  const { lines } = line.scene;
  const isOfWorks = (one: Line | undefined): one is Line =>
    one !== undefined &&
    one.sentence.paragraph === line.sentence.paragraph &&
    one.sentence.role === 'body' &&
    !isOfOthers(one) &&
    has(
      one,
      'build',
      'reconstruct',
      'repair',
      'modernise',
      'launch',
      'work',
      'cost',
      'measure:business.investment',
    );
  const codes = [line, ...[lines[line.index - 1], lines[line.index + 1]].filter(isOfWorks)].flatMap((one) =>
    placesOf(one).map(({ code }) => code),
  );
  return ['RU', 'KZ'].every((country) =>
    codes.some((code) => isPlaceCode(code) && countryOf(code) === country),
  );
}

/** The tie is told no farther before the works than this, in sentences. */
const FARTHEST_TIE = 12;

/** «На магистрали идут строительно-монтажные работы»: Russian works told of before are under way. */
export const workGoingOn = (line: Line, clause: Clause): Hit | undefined =>
  line.scene.language === 'ru' &&
  clause.predicates.some((token) =>
    /^(идут|ведутся|продолжаются|проводятся)$/u.test(formAt(line.scene, token)),
  )
    ? hitsOf(line, ['work'], clause).find(
        ({ first }) => /^работы$/u.test(formAt(line.scene, first)) && !isPartly(line, first),
      )
    : undefined;

export const isOfNoOther = (line: Line, clause: Clause, type: string): boolean =>
  hitsOf(line, ASSETS, clause).every(({ concept }) => [`asset:${type}`, 'asset:road'].includes(concept));

/** «Другие работы», «подготовительные работы»: not the whole of them. */
export const isPartly = (line: Line, work: number): boolean =>
  line.scene.language === 'ru' &&
  /^(друг|проч|част|подготовит|перв|основн|отдельн|некотор)/u.test(formAt(line.scene, work - 1));

/** «Срок завершения работ – до конца 2034 года»: when works told of before are to end. */
export function deadlineOf(line: Line, context: Context): readonly BareClaim[] {
  const { scene, sentence } = line;
  const { asset } = context.last;
  if (scene.language !== 'ru' || !asset?.action || line.index - asset.line > FARTHEST_DEADLINE) return [];
  let term = sentence.first;
  while (term < sentence.after && !/^сроки?$/u.test(formAt(scene, term))) term += 1;
  const work = hitsOf(line, ['work', 'reconstruct', 'repair', 'build', 'modernise', 'launch', 'finish']).find(
    ({ first }) => first > term && first - term <= 3,
  );
  const [period, ...others] = periodsOf(line).filter(({ first }) => first > term);
  if (!work || !period || others.length > 0) return [];
  const finish = periodOf({ ...period, edge: 'in' }, context);
  if (
    !finish ||
    !(period.edge === 'until' || /^(заверш|окончан|сдач|ввод|готовност)/u.test(formAt(scene, term + 1)))
  )
    return [];
  const slots = { asset: asset.name, assetType: asset.type, action: asset.action, status: 'planned', finish };
  return [{ kind: 'works', modality: 'planned', slots: slots as Works, quote: quoteOf(line) }];
}
/** A deadline speaks of works told no farther before it than this, in sentences. */
export const FARTHEST_DEADLINE = 6;

/** «Завершить работы», «работы начнут в мае», "the works are to start": where works told of before end, or in Russian and English begin. */
export const endOrStart = (line: Line, clause: Clause): Hit | undefined =>
  hitsOf(line, ['finish'], clause)[0] ??
  (line.scene.language === 'ru'
    ? hitsOf(line, ['begin'], clause).find(({ first, after }) =>
        [first - 1, after].some((token) => /^работ(ы|у)$/u.test(formAt(line.scene, token))),
      )
    : line.scene.language === 'en'
      ? hitsOf(line, ['begin'], clause).find(({ first }) => isWorkOpening(line, clause, first))
      : undefined);

/** «The works are scheduled to start»: they open the English clause, and nothing but how sure it is stands before the verb. */
const isWorkOpening = ({ scene }: Line, { first }: Span, verb: number): boolean => {
  const subject = /^(the|this|these)$/.test(formAt(scene, first)) ? first + 1 : first;
  if (!/^works?$/.test(formAt(scene, subject))) return false;
  for (let token = subject + 1; token < verb; token += 1)
    if (
      !/^(will|is|are|was|were|to|scheduled|expected|planned|due|set|has|have|already)$/.test(
        formAt(scene, token),
      )
    )
      return false;
  return true;
};

/** «Стройка, которую ведёт фирма, завершится в мае»: what a Russian sentence says of its subject on both sides of a relative clause, as one clause. */
export function clausesSpanned(line: Line): readonly Clause[] {
  const clauses = clausesOf(line);
  if (line.scene.language !== 'ru' || clauses.length < 2) return clauses;
  const spanned: Clause[] = [];
  for (const clause of clauses) {
    const last = spanned.at(-1);
    const opens = last && relativeIn(line, last);
    if (
      last &&
      opens !== undefined &&
      isGoingOn(line, clause) &&
      last.predicates.every((token) => token > opens) &&
      hitsOf(line, ACTIONS, { first: opens, after: last.after }).length === 0
    )
      spanned[spanned.length - 1] = { first: last.first, after: clause.after, predicates: clause.predicates };
    else spanned.push(clause);
  }
  return spanned;
}

/** «Завод, который строят инвесторы, создаст рабочие места»: what a Russian relative clause says in the present or the past is so, whatever its noun will do. */
function isToldWithin(line: Line, clause: Clause, action: Hit): boolean {
  if (!clause.predicates.includes(action.first)) return false;
  const opens = relativeIn(line, clause);
  if (opens === undefined || action.first < opens) return false;
  const { present, past } = tenseAt(line, action.first);
  const others = clause.predicates.filter((token) => token !== action.first && token < action.first);
  return (present || past) && others.every((token) => token < opens);
}

/** Where a relative clause opens behind the words that it is about. */
function relativeIn(line: Line, { first, after }: Span): number | undefined {
  for (let token = first + 1; token < after; token += 1)
    if (isRelative(line.scene.tokens, token)) return openingOfRelative(line, token, first);
  return undefined;
}
export const isRelative = formIs(/^котор/u);

/** The comma before «который», «по которому», that stands behind a token. */
export const openingOfRelative = ({ scene }: Line, which: number, behind: number): number | undefined =>
  [which - 1, which - 2].find((at) => at > behind && formAt(scene, at) === ',');

/** Behind a comma a clause that opens with its predicate. */
const isGoingOn = (line: Line, { first, predicates }: Clause): boolean =>
  formAt(line.scene, first - 1) === ',' &&
  (predicates.includes(first) ||
    (predicates.includes(first + 1) &&
      /^(не|уже|также|теперь|скоро|вскоре|тоже|еще)$/u.test(formAt(line.scene, first))));

/** «Договорились построить», «договорённость о строительстве»: agreed on, and yet to be done. */
const isAgreedOn = ({ scene }: Line, { first }: Span): boolean =>
  /^договорил(ся|ись|ась)$/u.test(formAt(scene, first - 1)) ||
  (/^(о|об)$/u.test(formAt(scene, first - 1)) && /^договор[её]нност/u.test(formAt(scene, first - 2)));

/** How sure the works are: by the clause that their verb stands in, which a relative clause may part from their noun. */
export const modalityIn = (line: Line, clause: Clause, action: Hit): Modality => {
  const own = modalityAt(line, action);
  if (own === 'denied' && isUnfinished(line, clause, action)) return 'stated';
  if (line.scene.language !== 'ru') return own;
  if (isToldWithin(line, clause, action)) return 'stated';
  if (own === 'stated' && isAgreedOn(line, action)) return 'planned';
  const verb = clause.predicates[0];
  return own === 'stated' &&
    verb !== undefined &&
    !isWithin({ first: verb, after: verb + 1 }, clauseAt(line, action.first))
    ? modalityAt(line, { first: verb, after: verb + 1 })
    : own;
};
