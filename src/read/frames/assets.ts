import { carriesFuel } from '#model/asset.ts';
import { TERMS } from '#model/claim.ts';
import { clausesOf, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { AssetsNamed, Context } from '../context.ts';
import {
  ADJECTIVE,
  CASES,
  GENITIVE,
  INFINITIVE,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  PASSIVE,
  PLURAL,
  PREPOSITION,
  SINGULAR,
  VERB,
} from '../language/features.ts';
import { OPENS_SENTENCE } from '../language/tokens.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type Span } from '../mention.ts';
import { featuresAt, formAt, has, hitsOf, type Line, mentionAt, quantitiesOf, textOf } from '../scene.ts';
import { assetCore, isOneAsset, isSameCore } from './asset-cores.ts';
import { isCrossed, isFacing, isTakingPart } from './bystanders.ts';
import { englishAssetName, isNew, isOfSeveral, isWithinName } from './english-assets.ts';
import {
  isModifier,
  isOneKind,
  isPlaceOf,
  isTitleOf,
  isWayOf,
  isWhereDone,
  kazakhAssetName,
} from './kazakh-assets.ts';
import { describedInFull, isElsewhere } from './kazakh-described.ts';
import { beforeAdjectives, kazakhNominative, nominativeOf, phraseSpan, quotedBehind } from './phrase.ts';
import {
  BY_PLACE,
  endAt,
  isLastByKind,
  isOfOtherVerb,
  ROUTES,
  russianName,
  typeOf,
} from './russian-assets.ts';
import { ACTIONS, STAGES } from './works-when.ts';

/** Something that is built, rebuilt, opened or closed, by its fullest name. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  /** A stage of the asset told of before, an asset of its own. */
  readonly stage?: boolean;
}

export const ASSETS = TERMS.assetType.map((type) => `asset:${type}`);

/** The asset of a clause, nearest to what is done with it. */
export function assetIn(line: Line, context: Context, clause: Span, action: Hit): Asset | undefined {
  const all = hitsOf(line, ASSETS, clause);
  const hits = all.filter(
    (hit) =>
      hit.first !== action.first &&
      !isBuilder(line, hit, action) &&
      !isOfNext(line, hit, all) &&
      !isOfOtherVerb(line, hit, action) &&
      !(
        line.scene.language === 'kk' &&
        (isModifier(line, hit) ||
          isTitleOf(line, hit) ||
          isWayOf(line, hit) ||
          isPlaceOf(line, hit) ||
          isWhereDone(line, hit, action))
      ) &&
      !isProduct(line, hit) &&
      !isWithinName(line, hit) &&
      !isCrossed(line, hit) &&
      !isScene(line, hit, action) &&
      !isTakingPart(line, hit) &&
      !all.some((other) => isWithin(hit, other) && other.after - other.first > hit.after - hit.first),
  );
  const distance = (hit: Hit) =>
    Math.min(Math.abs(hit.first - action.after), Math.abs(action.first - hit.after)) +
    (isAside(line, hit) ? 50 : 0) +
    (isFacing(line, hit) ? 100 : 0);
  const hit = hits.toSorted(
    (a, b) => distance(a) - distance(b) || b.after - b.first - (a.after - a.first),
  )[0];
  if (!hit) return undefined;
  const last = context.last.asset;
  if (last && /^(объект|нысан|facility)/u.test(formAt(line.scene, hit.first))) return last;
  // «Аталған жолдағы жөндеу»: of what the text has just told.
  if (last && /^(аталған|аталмыш)$/u.test(formAt(line.scene, hit.first - 1))) return last;
  const type = isOfAirport(line, hit, last) ? 'airport' : typeOf(hit);
  const named = assetName(line, namedInApposition(line, hit) ?? hit);
  const name = /\s/u.test(named) ? named : `${named}${harbourOf(line, hit, all)}`;
  const same = line.scene.language === 'ru' && isLastByKind(line, hit, name, last) ? last : undefined;
  if (same) return same;
  return { name: isNew(line, hit) || isNumbered(line, hit) ? name : inFull(line, context, type, name), type };
}

/** The fullest name that the text gives to a thing told of here; in Kazakh also by a longer description, and none of a thing elsewhere. */
function inFull(line: Line, context: Context, type: string, name: string): string {
  const whole = fullest(context, type, name);
  if (line.scene.language !== 'kk') return whole;
  return (
    (whole === name ? describedInFull(line, type, name) : isElsewhere(line, whole) ? name : whole) ?? whole
  );
}

/** «Новый терминал» in a text that has just told of an airport, in Russian. */
const isOfAirport = (line: Line, hit: Hit, last: Asset | undefined): boolean =>
  line.scene.language === 'ru' &&
  /^терминал/u.test(formAt(line.scene, hit.first)) &&
  hit.after - hit.first === 1 &&
  (last?.type === 'airport' ||
    [line, line.scene.lines[line.index - 1]].some((one) => one && has(one, 'asset:airport')));

/** «В порту Оля строят терминал»: the port or the airport that a thing of a bare Russian noun belongs to. */
function harbourOf(line: Line, hit: Hit, all: readonly Hit[]): string {
  const harbour =
    line.scene.language === 'ru' && typeOf(hit) === 'port'
      ? all.find(
          (other) => /^(порту|аэропорту)$/u.test(formAt(line.scene, other.first)) && isAside(line, other),
        )
      : undefined;
  const name = harbour && /\s(.+)$/u.exec(assetName(line, harbour))?.[1];
  return name ? ` в ${formAt(line.scene, harbour!.first)} ${name}` : '';
}

/** «Второй путь»: in Russian not the one that the text names. */
const isNumbered = (line: Line, hit: Hit): boolean =>
  line.scene.language === 'ru' &&
  /^(втор|трет|четверт)(ой|ый|ий|ого|ую|ая|ые|ых|ья|ью|ьего)$/u.test(formAt(line.scene, hit.first - 1));

/** «Магистрали, которой ездят в Казахстан, – автодороги А – Б»: the same thing by its name, behind a dash. */
function namedInApposition(line: Line, hit: Hit): Hit | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const behind = hitsOf(line, [hit.concept]).find(
    (other) =>
      other.first > hit.after &&
      [1, 2].some((back) => /^[–—]$/u.test(formAt(line.scene, other.first - back))) &&
      Boolean(featuresAt(line.scene, other.first) & featuresAt(line.scene, hit.after - 1) & CASES) &&
      assetCore(assetName(line, other), 'ru') !== '',
  );
  return behind && !assetCore(assetName(line, hit), 'ru') ? behind : undefined;
}

/** «The production of elevators», «производство вагонов»: what is made there, no asset. */
const isProduct = (line: Line, hit: Hit): boolean =>
  line.scene.language === 'en'
    ? formAt(line.scene, hit.first - 1) === 'of' &&
      /^(production|manufacture|manufacturing|assembly)$/.test(formAt(line.scene, hit.first - 2))
    : /^(производств|выпуск|сборк)/u.test(formAt(line.scene, beforeAdjectives(line, hit.first))) ||
      isPartOf(line, hit);

/** «Завод главных передач ведущих мостов»: in Russian several bridges behind a noun that is neither works nor a stretch of a way are parts of something. */
function isPartOf(line: Line, hit: Hit): boolean {
  const { scene } = line;
  if (scene.language !== 'ru' || formAt(scene, hit.first) !== 'мостов') return false;
  let token = hit.first - 1;
  while (
    token > line.sentence.first &&
    featuresAt(scene, token) & (ADJECTIVE | PARTICIPLE) &&
    !mentionAt(line, token)
  )
    token -= 1;
  return (
    Boolean(featuresAt(scene, token) & NOUN) &&
    !mentionAt(line, token) &&
    line.hits.every(({ first, concept }) => first !== token || !WORKED_ON.has(concept))
  );
}
const WORKED_ON: ReadonlySet<string> = new Set([...ACTIONS, ...STAGES, 'section', 'work']);

/** «Road border crossing checkpoints»: of English nouns in a row the last one is the thing. */
const isOfNext = (line: Line, hit: Hit, all: readonly Hit[]): boolean =>
  line.scene.language === 'en' &&
  all.some((next) => next.first <= hit.after && next.after > hit.after && next.first > hit.first);

/** «Ремонт 11 тысяч километров дорог»: of no one road in particular. */
export const isOfRoads = (line: Line, hit: Hit): boolean => {
  if (line.scene.language !== 'ru' || !/^(road|railway|building)$/.test(typeOf(hit))) return false;
  const nouns = line.scene.morphology
    .analyse(formAt(line.scene, hit.first), 'ru')
    .filter(({ features }) => features & NOUN);
  if (nouns.length === 0 || !nouns.every(({ features }) => features & PLURAL && !(features & SINGULAR)))
    return false;
  const name = assetName(line, hit);
  return typeOf(hit) === 'building' ? !/[«"“]/u.test(name) : !assetCore(name, 'ru');
};

/** «Мост на дороге», «у порта»: only where the asset stands. */
export function isAside(line: Line, hit: Hit): boolean {
  let token = (line.scene.language === 'en' ? phraseSpan(line, hit).first : hit.first) - 1;
  if (line.scene.language === 'en' && /^(the|a|an|this|its)$/.test(formAt(line.scene, token))) token -= 1;
  while (
    token > line.sentence.first &&
    (featuresAt(line.scene, token) & ADJECTIVE || /^(наш|сво|их$|его$|ее$)/u.test(formAt(line.scene, token)))
  )
    token -= 1;
  return /^(на|у|в|при|около|возле|вблизи|напротив|площадке|территории|near|at|in)$/u.test(
    formAt(line.scene, token),
  );
}

/** «В Доме дружбы закрылся фестиваль», «открыл выставку на заводе», "was launched at a shipyard": where something else is opened, closed or launched. */
const isScene = (line: Line, hit: Hit, action: Hit): boolean =>
  line.scene.language !== 'kk' &&
  /^(open|close|launch|build)$/.test(action.concept) &&
  /^(plant|building|other)$/.test(typeOf(hit)) &&
  isAside(line, hit);

/** «Верфь построит …»: the plant that does the work, by the singular of its active verb. */
function isBuilder(line: Line, hit: Hit, action: Span): boolean {
  if (typeOf(hit) !== 'plant' || line.scene.language !== 'ru') return false;
  if (isAside(line, hit) && Boolean(featuresAt(line.scene, action.first) & (VERB | INFINITIVE))) return true;
  if (hit.first > action.first && !isBuiltElse(line, hit, action)) return false;
  const verb = featuresAt(line.scene, action.first);
  const isActive =
    Boolean(verb & VERB) &&
    !(verb & (PASSIVE | INFINITIVE | NOUN | PLURAL)) &&
    !/с[яь]$/u.test(formAt(line.scene, action.first));
  // «Завод удобрений компания построит …»: who builds stands nearer to the verb.
  const isOfAnother = hitsOf(line, ['body'], { first: hit.after, after: action.first }).some(
    ({ first, after }) =>
      after <= action.first &&
      featuresAt(line.scene, first) & NOMINATIVE &&
      !hitsOf(line, ASSETS).some((one) => one.first === first),
  );
  if (hit.after <= action.first && isOfAnother) return false;
  return isActive && Boolean(featuresAt(line.scene, hit.first) & NOMINATIVE);
}

/** «Три баржи построила верфь», «барж, которые строила верфь»: behind the verb a plant is what is built, unless another thing is. */
const isBuiltElse = (line: Line, plant: Hit, action: Span): boolean =>
  hitsOf(line, ASSETS).some(
    (other) =>
      other.first >= plant.after ||
      (other.after <= action.first &&
        (featuresAt(line.scene, other.first) & (NOMINATIVE | SINGULAR)) !== (NOMINATIVE | SINGULAR)),
  );

/** «Третья очередь», «первый этап»: a part of the asset told of before, with figures of its own. */
export function stageOf(line: Line, whole: Asset | undefined, clause: Span): Asset | undefined {
  if (!whole) return undefined;
  const section = hitsOf(line, ['section'], clause)[0];
  if (!section) return undefined;
  const ordinal = quantitiesOf(line).find((quantity) => quantity.ordinal && quantity.after === section.first);
  if (!ordinal) return undefined;
  const { scene } = line;
  const written = (span: Span) => textOf(scene, span).toLowerCase();
  if (scene.language === 'kk')
    return {
      name: `${whole.name}, ${written(ordinal)} ${kazakhNominative(line, section)}`,
      type: whole.type,
      stage: true,
    };
  if (scene.language === 'en')
    return { name: `${whole.name}, ${written(ordinal)} ${written(section)}`, type: whole.type, stage: true };
  const noun = nominativeOf(line, section.first, section).toLowerCase();
  const [masculine, feminine] = ORDINALS[ordinal.quantity.n - 1] ?? [];
  const word = /(ь|а)$/u.test(noun) ? feminine : masculine;
  return word ? { name: `${whole.name}, ${word} ${noun}`, type: whole.type, stage: true } : undefined;
}

const ORDINALS: readonly (readonly [masculine: string, feminine: string])[] = [
  ['первый', 'первая'],
  ['второй', 'вторая'],
  ['третий', 'третья'],
  ['четвёртый', 'четвёртая'],
  ['пятый', 'пятая'],
  ['шестой', 'шестая'],
];

/** The asset of the clause before, for a clause that only says on what was done with it: «дорогу построили и открыли». */
export function assetBefore(line: Line, context: Context, clause: Span): Asset | undefined {
  const clauses = clausesOf(line);
  let at = clauses.findIndex(({ first }) => first === clause.first) - 1;
  while (at > 0 && isInserted(line, clauses[at]!)) at -= 1;
  const before = clauses[at];
  if (!before || line.mentions.some((mention) => mention.kind === 'body' && isWithin(mention, clause)))
    return undefined;
  const all = hitsOf(line, ASSETS, before);
  const hit = all.findLast(
    (one) => !all.some((other) => isWithin(one, other) && other.after - other.first > one.after - one.first),
  );
  return hit && { name: fullest(context, typeOf(hit), assetName(line, hit)), type: typeOf(hit) };
}

/** «…, widened after a full reconstruction, …», «…, which cost 3 billion, …»: an English clause set between a subject and its verb. */
const isInserted = (line: Line, clause: Span): boolean =>
  line.scene.language === 'en' &&
  formAt(line.scene, clause.first - 1) === ',' &&
  (/^(which|who|that)$/.test(formAt(line.scene, clause.first)) ||
    /(ed|built)$/.test(formAt(line.scene, clause.first))) &&
  hitsOf(line, ASSETS, clause).length === 0;

/** «Пункт» alone is the one crossing that the document names. */
export function crossingMeant(line: Line, context: Context, clause: Span): Asset | undefined {
  for (let token = clause.first; token < clause.after; token += 1)
    if (isPoint(line.scene.tokens, token) && !isOfElse(line, token + 1)) {
      const name = fullest(context, 'crossing', '');
      return name ? { name, type: 'crossing' } : undefined;
    }
  return undefined;
}

/** «Пункт весового контроля»: a point that is told by what is done at it. */
const isOfElse = (line: Line, token: number): boolean =>
  line.scene.language === 'ru' &&
  token < line.sentence.after &&
  !mentionAt(line, token) &&
  Boolean(featuresAt(line.scene, token) & (NOUN | ADJECTIVE)) &&
  Boolean(featuresAt(line.scene, token) & GENITIVE) &&
  !(featuresAt(line.scene, token) & PREPOSITION) &&
  !/^пропуска$/u.test(formAt(line.scene, token));

/** «Заменили 177 километров труб»: of the one conduit that the document names. */
export function pipesMeant(line: Line, context: Context, clause: Span): Asset | undefined {
  const isMeasured = quantitiesOf(line).some(
    (quantity) =>
      quantity.quantity.unit === 'km' &&
      isWithin(quantity, clause) &&
      [0, 1, 2].some((ahead) =>
        /^(труб|трубы|трубопровода|құбыр|құбырды|құбыры|pipe|pipes)$/u.test(
          formAt(line.scene, quantity.after + ahead),
        ),
      ),
  );
  const name = isMeasured && fullest(context, 'conduit', '');
  return name ? { name, type: 'conduit' } : undefined;
}

/** A bare noun, or another spelling, stands for the one asset of its type that the document names in full. */
export function fullest(context: Context, type: string, name: string): string {
  const core = assetCore(name, context.language);
  // «The main checkpoints», "800 km of roads": several are not the one that the text names.
  if (context.language === 'en' && !core && isOfSeveral(name)) return name;
  const last = context.last.asset;
  if (context.language === 'kk' && !core && last?.type === type && isOneKind(name, last.name))
    return last.name;
  // «72 километра дороги отремонтированы»: of several roads the one that the text has just told of.
  if (
    context.language !== 'kk' &&
    !core &&
    ROUTES.test(type) &&
    last?.type === type &&
    assetCore(last.name, context.language)
  )
    return last.name;
  // «The pipeline will have a capacity of …»: of the one that the text has just told of, though another is named later.
  if (
    context.language === 'en' &&
    !core &&
    last?.type === type &&
    !assetCore(last.name, 'en') &&
    last.name.split(' ').at(-1) === name.split(' ').at(-1)
  )
    return last.name;
  // «Бейнеу-Ақжігіт» автожолы is not the whole of «Бейнеу-Ақжігіт-Астрахань» жолы.
  const isWhole = context.language === 'kk' && /^[«"“]\p{L}+ ?[–—-] ?\p{L}+[»"”]/u.test(name);
  const head = headOf(name);
  const all = [...(context.assets(type).get(type) ?? [])].filter(([other]) =>
    context.language === 'kk'
      ? isOneKind(name, other)
      : (ROUTES.test(type) && carriesFuel(name) === carriesFuel(other)) || other.toLowerCase().includes(head),
  );
  const same = core
    ? all.filter(([, other]) => (isWhole ? core === other : isSameCore(core, other, context.language)))
    : isOneAsset(
          all.map(([, other]) => other),
          context.language,
        )
      ? all
      : [];
  return same.map(([other]) => other).toSorted((a, b) => b.length - a.length)[0] ?? name;
}

/** Of ships, plants and buildings a bare noun means only one of its own kind: «баржа» is no named «теплоход». */
const headOf = (name: string): string => name.toLowerCase().split(/\s+/u)[0]?.slice(0, 5) ?? '';

/**
 * The assets that a document names in full, of one type or of all: looked for in the whole of it when they are first asked for, since the fullest mention may
 * come late.
 */
export function assetsNamed(lines: readonly Line[]): Context['assets'] {
  const known = new Map<string | undefined, AssetsNamed>();
  return (type) => {
    let named = known.get(type);
    if (!named) known.set(type, (named = namedOf(lines, type === undefined ? ASSETS : [`asset:${type}`])));
    return named;
  };
}

function namedOf(lines: readonly Line[], concepts: readonly string[]): AssetsNamed {
  const named = new Map<string, Map<string, string>>();
  for (const line of lines)
    for (const hit of hitsOf(line, concepts)) {
      const name = assetName(line, hit);
      const core = assetCore(name, line.scene.language);
      if (!core) continue;
      const type = typeOf(hit);
      named.set(type, (named.get(type) ?? new Map<string, string>()).set(name, core));
    }
  return named;
}

/** An asset's name in the nominative, with its quoted name, its two ends or the place it is called by. */
export function assetName(line: Line, hit: Hit): string {
  let name = named.get(hit);
  if (name === undefined) named.set(hit, (name = nameOf(line, hit)));
  return name;
}
/** The names of things asked for before. */
const named = new WeakMap<Hit, string>();

function nameOf(line: Line, hit: Hit): string {
  switch (line.scene.language) {
    case 'kk':
      return kazakhAssetName(line, hit).replace(/^(Ал|Сондай-ақ|Сонымен қатар) /u, '');
    case 'en':
      return englishAssetName(line, hit);
    default: {
      const name = russianName(line, hit);
      const opens = line.scene.tokens.flags[hit.first]! & OPENS_SENTENCE && /^\p{Lu}\p{Ll}/u.test(name);
      return opens ? name.charAt(0).toLowerCase() + name.slice(1) : name;
    }
  }
}

/** «Пункты пропуска Бугристое и Петухово», «порты «Курык» и Актау»: each by its own name. */
export function namedTogether(line: Line, hit: Hit): readonly string[] {
  const isMany =
    Boolean(featuresAt(line.scene, hit.first) & PLURAL) || FEW.test(formAt(line.scene, hit.first - 1));
  if (!BY_PLACE.test(typeOf(hit)) || !isMany) return [];
  const base = ofOne(line, hit);
  const names: string[] = [];
  for (let at = namesOpen(line, hit); at < line.sentence.after; at += 1) {
    const name = quotedBehind(line, at) ?? endAt(line, at);
    if (!name) break;
    names.push(`${base} ${textOf(line.scene, name)}`);
    at = name.after;
    if (!/^(и|,)$/u.test(formAt(line.scene, at))) break;
  }
  return names;
}

/** «Пункты пропуска»: of each of them in the singular. */
function ofOne(line: Line, hit: Hit): string {
  const noun = line.scene.morphology
    .analyse(formAt(line.scene, hit.first), 'ru')
    .find(({ features }) => features & NOUN);
  const name = nominativeOf(line, hit.first, hit);
  return noun ? name.replace(/^\S+/u, noun.lemma) : name;
}

/** «Два пункта»: with these the noun stands in the singular. */
const FEW = /^(два|три|четыре|оба)$/u;

/** Where the names of a row begin: behind its noun, or behind the mark that where the things are leads up to, «трёх пунктов на границе с Казахстаном – «А», «Б» и «В»». */
function namesOpen(line: Line, { after }: Hit): number {
  for (let at = after; at < Math.min(line.sentence.after, after + LONGEST_WHERE); at += 1) {
    if (isPredicate(line, at)) break;
    if (!/^[–—:-]$/u.test(formAt(line.scene, at))) continue;
    if (at === after || quotedBehind(line, at + 1)) return at + 1;
  }
  return after;
}
const LONGEST_WHERE = 9;

const isPoint = formIs(/^пункт(а|у|ом|е)?$/u);
