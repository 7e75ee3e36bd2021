import type { Hit } from '../concepts.ts';
import {
  ADJECTIVE,
  FUTURE,
  INFINITIVE,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  POSSESSED,
  VERB,
} from '../language/features.ts';
import {
  AND,
  GENITIVE_ENDING,
  isHeadOfMany,
  isIzafetHead,
  oneOf,
  WITH_ENDING,
  WITHIN_ENDING,
  withoutCase,
} from '../language/kazakh-words.ts';
import { CAPITAL, MARK, WORD } from '../language/tokens.ts';
import { bodyCountry } from '../lexicon/english-bodies.ts';
import type { Span } from '../mention.ts';
import {
  bodiesOf,
  carries,
  featuresAt,
  formAt,
  isBareNoun,
  type Line,
  mentionAt,
  placesOf,
  quantitiesOf,
  textOf,
} from '../scene.ts';
import { honouredBy } from './honoured.ts';
import { routeBetween, startOfWay } from './kazakh-routes.ts';
import { wideStart } from './kazakh-wide-names.ts';
import { kazakhNominative, nounPhrase, phraseSpan, quotedBefore } from './phrase.ts';

/** How far before its noun a name may begin, in words that only describe it. */
const DESCRIBED = 4;
/** A quoted name with its marks is not longer than this, in tokens. */
const LONGEST_NAME = 9;
/** What has parts that are assets of their own: «порттың терминалы». */
const OWNERS = ['asset:port', 'asset:airport', 'asset:crossing', 'asset:conduit'];

/**
 * Kazakh names stand before their noun: Астрахань – Маңғышлақ су құбыры, «Сырым» өткізу бекеті, Семей әуежайы, Ақтөбе мен Орынбор арасындағы
 * теміржол, шекараға дейінгі теміржол, Сағарчин бекетіне апаратын жол.
 */
export function kazakhAssetName(line: Line, hit: Hit): string {
  let name = named.get(hit);
  if (name === undefined) named.set(hit, (name = wholeName(line, hit)));
  return name;
}
/** The names of things asked for before. */
const named = new WeakMap<Hit, string>();

function wholeName(line: Line, hit: Hit): string {
  const short = shortName(line, hit);
  const name = (kazakhCore(short) === '' && routeBetween(line, hit, short)) || short;
  if (!/^asset:(building|plant|other)$/.test(hit.concept) || /^[«"“]/u.test(name)) return name;
  const first = wideStart(line, hit);
  const isWider = hit.after - first > name.split(/[\s–—]+/u).length;
  return isWider
    ? lowered(line, { first, after: hit.after }, kazakhNominative(line, { first, after: hit.after }))
    : name;
}

function shortName(line: Line, hit: Hit): string {
  const body = bodiesOf(line).find((one) => one.first < hit.first && one.after === hit.after);
  const head = lowerHead(line, hit);
  const doer = body && doerIn(line, body, hit);
  // «Ресейдің «Татнефть» компаниясы | шина зауытын салады»: who does it, and what.
  if (doer !== undefined)
    return doer < hit.first ? `${textOf(line.scene, { first: doer, after: hit.first })} ${head}` : head;
  if (body) return body.name;
  const ends = endsBefore(line, hit.first);
  if (ends) return `${ends} ${head}`;
  const described = describedSpan(line, hit);
  // «Осы бағыттағы жол»: the one that the text has told of.
  if (
    /^(бағыт|аралық|бөлік|учаске)(тағы|тегі|дегі)$/u.test(formAt(line.scene, described.first - 1)) &&
    /^(осы|бұл|сол|аталған)$/u.test(formAt(line.scene, described.first - 2))
  )
    return head;
  // «Доссор – Құлсары жаңа теміржол желісі»: new is no part of the name.
  const route =
    formAt(line.scene, described.first - 1) === 'жаңа' ? endsBefore(line, described.first - 1) : undefined;
  if (route)
    return `${route} ${described.first < hit.first ? `${textOf(line.scene, described)} ` : ''}${head}`;
  const words = described.first < hit.first ? `${textOf(line.scene, described)} ${head}` : head;
  const length = beforeLength(line, described.first);
  const at = formAt(line.scene, length - 1) === 'жаңа' ? length - 2 : length - 1;
  const quoted = quotedBefore(line, described.first, LONGEST_NAME);
  if (quoted && isBuilder(line, quoted, hit)) return words;
  if (quoted) return `${textOf(line.scene, quoted)} ${words}`;
  const honoured = honouredBy(line, hit);
  if (honoured) return `${honoured} ${words}`;
  const proper = endBefore(line, described.first);
  if (proper && !mentionAt(line, proper.first) && proper.first > line.sentence.first)
    return `${textOf(line.scene, proper)} ${words}`;
  const place = placesOf(line).find((mention) => mention.after === described.first);
  // «Қазақстан мен Ресей зауыт салады»: whose deed it is; what is called by a place is told with its ending.
  const isDoer = place && /^(RU|KZ)$/.test(place.code) && !isIzafetHead(formAt(line.scene, hit.after - 1));
  if (place && !isDoer && place.form === 'noun' && place.cases & NOMINATIVE)
    return `${endsBefore(line, described.first) ?? textOf(line.scene, place)} ${words}`;
  if (
    at >= line.sentence.first &&
    carries(line, at, ...OWNERS) &&
    GENITIVE_ENDING.test(formAt(line.scene, at))
  )
    return lowered(
      line,
      { ...hit, first: at },
      `${textOf(line.scene, { first: at, after: at + 1 })} ${words}`,
    );
  const owner = hit.concept === 'asset:building' ? ownerBefore(line, at) : undefined;
  if (owner) return `${textOf(line.scene, owner)} ${words}`;
  const opens = openingOf(line, at);
  if (opens !== undefined) {
    const span = { first: opens, after: at + 1 };
    return lowered(line, span, `${textOf(line.scene, span)} ${words}`);
  }
  if (place) return head;
  return ACTOR.test(formAt(line.scene, described.first - 1))
    ? words
    : lowered(line, phraseSpan(line, hit), nounPhrase(line, hit));
}

/** Behind which word for a firm, of a name that ends in the thing, the thing begins. */
function doerIn(line: Line, body: Span, hit: Hit): number | undefined {
  for (let token = hit.first - 1; token > body.first; token -= 1)
    if (ACTOR.test(formAt(line.scene, token)) && /^[»"”]$/u.test(formAt(line.scene, token - 1)))
      return token + 1;
  return undefined;
}

/** «Семейде «Интер РАО» станция салады»: a company that is known by its name, before what it does something with. */
const isBuilder = (line: Line, quoted: Span, { after }: Hit): boolean =>
  // «АЭС салады»: an abbreviation has no ending here.
  (/(ды|ді|ты|ті|ны|ні|ын|ін)$/u.test(formAt(line.scene, after - 1)) ||
    /^(аэс|жэо|жэс|сэс|грэс)$/u.test(formAt(line.scene, after - 1))) &&
  (quoted.first === line.sentence.first ||
    /([лдт](ық|ік)|[ндт]([ыі]ң)|[дт][ае])$/u.test(formAt(line.scene, quoted.first - 1))) &&
  bodyCountry(textOf(line.scene, quoted).replace(/[«»"“”]/gu, '')) !== undefined;

/** «СҚО өнімдерінің орталығы», «Ресей мәдениетінің үйі»: whose things it is for, with the name before them. */
function ownerBefore(line: Line, token: number): Span | undefined {
  if (
    token <= line.sentence.first ||
    mentionAt(line, token) ||
    !/(ының|інің|[дт]ың|[дт]ің)$/u.test(formAt(line.scene, token))
  )
    return undefined;
  const place = placesOf(line).find(({ after }) => after === token);
  return place?.form === 'noun' && place.cases & NOMINATIVE
    ? { first: place.first, after: token + 1 }
    : undefined;
}

/** The head in its base form; a capital that only opens the sentence goes. */
const lowerHead = (line: Line, hit: Hit): string => lowered(line, hit, kazakhNominative(line, hit));

function lowered(line: Line, span: Span, name: string): string {
  let first = line.sentence.first;
  while (first < span.first && line.scene.tokens.kind[first] === MARK) first += 1;
  return first === span.first &&
    !mentionAt(line, first) &&
    !/^\p{Lu}{2}/u.test(name) &&
    !NATURE.test(formAt(line.scene, first + 1))
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
}

/** «Жайық өзені арқылы өтетін көпір»: a river or a lake by its name. */
const NATURE = /^(өзен|көл|теңіз|канал|тау)(і|ы)/u;

/** «Астрахань – Маңғышлақ» before the noun or what describes it. */
function endsBefore(line: Line, at: number): string | undefined {
  const second = endBefore(line, at);
  if (!second || !/^[–—-]$/u.test(formAt(line.scene, second.first - 1))) return undefined;
  let first = endBefore(line, second.first - 1);
  if (!first) return undefined;
  const names = [textOf(line.scene, first), textOf(line.scene, second)];
  while (/^[–—-]$/u.test(formAt(line.scene, first.first - 1))) {
    const further = endBefore(line, first.first - 1);
    if (!further) break;
    names.unshift(textOf(line.scene, further));
    first = further;
  }
  return names.join(' – ');
}

/** Where a row of ends that dashes join begins: «Семей – Барнаул» before «бағытындағы». */
function firstEnd(line: Line, at: number): number | undefined {
  let end = endBefore(line, at);
  let joined: Span | undefined;
  while (end && /^[–—-]$/u.test(formAt(line.scene, end.first - 1))) {
    joined = endBefore(line, end.first - 1);
    if (!joined) return undefined;
    end = joined;
  }
  return joined?.first;
}

function endBefore(line: Line, at: number): Span | undefined {
  const token = at - 1;
  if (token < line.sentence.first) return undefined;
  const place = placesOf(line).find((mention) => mention.after === at);
  if (place) return place.form === 'noun' && place.cases & NOMINATIVE ? place : undefined;
  const { kind, flags } = line.scene.tokens;
  if (/(да|де|та|те|ға|ге|қа|ке|дан|ден|тан|тен|нан|нен)$/u.test(formAt(line.scene, token))) return undefined;
  return kind[token] === WORD && flags[token]! & CAPITAL ? { first: token, after: at } : undefined;
}

/** The words that describe the noun and belong to its name: «өткізу бекеті», «халықаралық әуежайы», «құрғақ жүк терминалы». */
function describedSpan(line: Line, hit: Hit): Span {
  let first = hit.first;
  while (first > line.sentence.first && hit.first - first < DESCRIBED && isDescribing(line, first - 1))
    first -= 1;
  return { first, after: hit.first };
}

/** «Апаратын 27 км жол», «апаратын ұзындығы 27 км жол»: a length inside the phrase is no part of the name. */
function beforeLength(line: Line, at: number): number {
  const length = quantitiesOf(line).find(
    (quantity) => quantity.after === at && quantity.quantity.unit === 'km',
  );
  if (!length) return at;
  let first = length.first;
  while (first > line.sentence.first && /^(жалпы|ұзындығы|ұзындықтағы)$/u.test(formAt(line.scene, first - 1)))
    first -= 1;
  return first;
}

/** «Өндіріс ошағы», «жол картасы»: a bare noun that only says what kind of thing the next one is. */
export function isModifier(line: Line, hit: Hit): boolean {
  const { scene } = line;
  const next = hit.after;
  const bits = featuresAt(scene, next);
  // «Консулдық есігін ашты»: it opened.
  if (/^(есігін|жұмысын)$/u.test(formAt(scene, next))) return false;
  if (isOwnerOfNext(line, hit) || isAdjectiveOfNext(line, hit)) return true;
  return (
    next < line.sentence.after &&
    scene.tokens.kind[next] === WORD &&
    !mentionAt(line, next) &&
    isBareNoun(scene, hit.after - 1) &&
    Boolean(bits & NOUN && bits & POSSESSED) &&
    !(bits & VERB) &&
    /(ы|і)(н|на|не|ның|нің|нда|нде|нан|нен)?$/u.test(formAt(scene, next)) &&
    !carries(
      line,
      next,
      'work',
      'section',
      'build',
      'repair',
      'reconstruct',
      'modernise',
      'extent',
      'finish',
    ) &&
    !line.hits.some(
      ({ concept, first, after }) => concept.startsWith('asset:') && first <= next && next < after,
    )
  );
}

/** «Кәсіпорындарының алтыншы көрмесі», «университетінің филиалы»: whose the thing behind it is, not what is done. */
function isOwnerOfNext(line: Line, hit: Hit): boolean {
  if (
    !/^asset:(building|plant|other)$/.test(hit.concept) ||
    !GENITIVE_ENDING.test(formAt(line.scene, hit.after - 1))
  )
    return false;
  const { scene, sentence } = line;
  for (let token = hit.after; token < Math.min(sentence.after, hit.after + OWNED_REACH); token += 1) {
    if (
      /^(көрме|филиал|жәрмеңке|форум|күндер|делегация|бөлімше|өкілдіг|павильон|ғимарат|орталығ|сессия|отырыс)/u.test(
        formAt(scene, token),
      ) ||
      // «Университетінің ректоры … тапсырды»: whoever heads it.
      carries(line, token, 'office', 'office-word') ||
      line.hits.some(
        ({ concept, first }) => first === token && /^asset:(building|plant|other)$/.test(concept),
      )
    )
      return true;
    if (mentionAt(line, token)) continue;
    if (scene.tokens.kind[token] === MARK || featuresAt(scene, token) & VERB) return false;
  }
  return false;
}
/** What is owned stands no farther behind, in tokens. */
const OWNED_REACH = 4;

/** «Жаңа консулдық мекемелер»: of a consulate, as an adjective. */
const isAdjectiveOfNext = (line: Line, { after }: Hit): boolean =>
  /^(консул|елші|өкіл)(дық|лік|дік)$/u.test(formAt(line.scene, after - 1)) &&
  Boolean(featuresAt(line.scene, after) & NOUN) &&
  !carries(line, after, 'open', 'close', 'launch', 'build', 'repair', 'reconstruct');

/** «Байланысты кеңейту жолдары», «шешу жолы»: ways of doing something. */
export const isWayOf = (line: Line, hit: Hit): boolean =>
  hit.concept === 'asset:road' &&
  /^жол(дар)?(ы|ын|ына|ының|ында|ындағы)?$/u.test(formAt(line.scene, hit.first)) &&
  /[ую]$/u.test(formAt(line.scene, hit.first - 1)) &&
  Boolean(featuresAt(line.scene, hit.first - 1) & INFINITIVE);

/** «Орталықтарының бірінде көрме ашылды», «зауыттың аумағында цех салынды»: where something else is done. */
export const isPlaceOf = (line: Line, hit: Hit): boolean =>
  GENITIVE_ENDING.test(formAt(line.scene, hit.after - 1)) &&
  /^(бір|іш|аумағ|маң|жан|база|негіз|қас|бой|құрам|алаң|шеңбер|аяс)(сы|сі|ы|і)?(нда|нде)$/u.test(
    formAt(line.scene, hit.after),
  );

/** «Астрахандағы Бас консулы Нұржан Әлібек»: right before somebody's name it is his title. */
export const isTitleOf = (line: Line, { after }: Hit): boolean =>
  mentionAt(line, after)?.kind === 'person' && mentionAt(line, after)!.first === after;

/** «Облыс орталығында форум жұмысын бастады», «қорға қайтарылды»: where or to what something is done; only of repairs is it where they are done: «бекетінде жөндеу жүріп жатыр». */
export const isWhereDone = (line: Line, thing: Hit, action: Hit): boolean =>
  OBLIQUE.test(formAt(line.scene, thing.after - 1)) &&
  !isBareNoun(line.scene, thing.after - 1) &&
  !/^(repair|reconstruct|modernise)$/.test(action.concept);
const OBLIQUE = /(нда|нде|да|де|та|те|нан|нен|дан|ден|тан|тен|мен|пен|бен)$/u;

/** «480 шақырым жол жөнделеді»: of no road in particular. */
export const isOfSomeRoads = (line: Line, hit: Hit): boolean =>
  /^asset:(road|railway)$/.test(hit.concept) &&
  quantitiesOf(line).some(({ after, quantity }) => after === hit.first && quantity.unit === 'km') &&
  /^\p{Ll}+$/u.test(kazakhAssetName(line, hit));

function isDescribing(line: Line, token: number): boolean {
  const { scene } = line;
  if (scene.tokens.kind[token] !== WORD || mentionAt(line, token) || scene.tokens.flags[token]! & CAPITAL)
    return false;
  const form = formAt(scene, token);
  if (
    AND.test(form) ||
    ACTOR.test(form) ||
    /^(сәйкес|қатысты|байланысты|бірге|бірлесіп|соң|бері)$/u.test(form) ||
    form === 'жаңа' ||
    form === 'дейінгі' ||
    (CASED.test(form) && !isBareNoun(scene, token)) ||
    carries(line, token, 'build', 'repair', 'launch', 'say')
  )
    return false;
  return Boolean(featuresAt(scene, token) & (NOUN | ADJECTIVE));
}
/** «Ресей компаниясы зауыт салады»: who does it, right before what is done with. */
export const ACTOR =
  /^(инвестор|кәсіпкер|компания|серіктестік|серіктестіг|фирма|корпорация|холдинг|концерн|кәсіпорн|үкімет|әкімдік|әкімдіг|тарап|жағ|бизнес)(лар|лер|дар|дер)?(ы|і|сы|сі)$/u;
const CASED =
  /(ның|нің|дың|дің|тың|тің|дағы|дегі|тағы|тегі|ға|ге|қа|ке|да|де|та|те|дан|ден|тан|тен|мен|пен|бен|ған|ген|қан|кен|жаңа|бұл|осы|арасында)$/u;

/** What opens a name that a participle or postposition closes: «Ақтөбе мен Орынбор арасындағы», «шекараға дейінгі», «бекетіне апаратын», «шекарадағы». */
function openingOf(line: Line, closer: number): number | undefined {
  const { scene, sentence } = line;
  if (closer <= sentence.first) return undefined;
  const form = formAt(scene, closer);
  if (form === 'дейінгі') return startOfWay(line, closer - 1);
  if (/^(бағытындағы|аралығындағы)$/u.test(form)) {
    const quoted = quotedBefore(line, closer, LONGEST_NAME)?.first ?? firstEnd(line, closer);
    if (quoted !== undefined || form !== 'аралығындағы') return quoted;
  }
  if (/^(арасындағы|аралығындағы)$/u.test(form)) {
    const ends = placesOf(line).filter((place) => place.after <= closer && closer - place.first <= 8);
    const near = ends.at(-1);
    return near && near.after === closer ? (ends.at(-2) ?? near).first : undefined;
  }
  // «Өскемен мен Рубцовскіні жалғайтын жол»: the places that it joins or leads to.
  if (/^(жалғайтын|байланыстыратын|қосатын|апаратын|баратын|шығатын|жалғастыратын)$/u.test(form)) {
    const last = placesOf(line).find((place) => place.after === closer && place.form === 'noun');
    const one = last && AND.test(formAt(scene, last.first - 1)) ? last.first - 1 : undefined;
    const first = one === undefined ? last : placesOf(line).find((place) => place.after === one);
    if (first && one !== undefined) return first.first;
  }
  const mention = mentionAt(line, closer);
  // «Шекара маңындағы теміржол»: what it is beside.
  if (/^(маң|жан|бой|аумағ|іш|аст|үст|орта|шет|жағалау)\p{L}*(дағы|дегі)$/u.test(form))
    return placesOf(line).find((place) => place.after === closer)?.first ?? closer - 1;
  if (!mention && WITHIN_ENDING.test(form))
    return (
      placesOf(line).find(
        ({ after, cases }) =>
          after === closer &&
          // «Ресеймен шекарадағы бекеттер».
          (cases & NOMINATIVE || (form === 'шекарадағы' && WITH_ENDING.test(formAt(scene, after - 1)))),
      )?.first ?? closer
    );
  const bits = featuresAt(scene, closer);
  if (!(bits & PARTICIPLE && bits & FUTURE) || !/(тын|тін)$/u.test(form)) return undefined;
  const object = closer - 1;
  if (object < sentence.first || scene.tokens.kind[object] === MARK) return undefined;
  // «(Министрліктің өкілдері) Ресейге шығатын бекет»: where it leads is all of it.
  if (mention?.kind !== 'place' && mentionAt(line, object)?.kind === 'place')
    return mentionAt(line, object)!.first;
  let first = object;
  while (
    first > sentence.first &&
    closer - first < 4 &&
    (endBefore(line, first) || isDescribing(line, first - 1))
  )
    first = endBefore(line, first)?.first ?? first - 1;
  return first;
}

/** «Қайрақ» пен «Аят» бекеттері: each thing of a row under one plural head, by its own name. */
export function assetsTogether(line: Line, hit: Hit): readonly string[] {
  const { scene } = line;
  if (!isHeadOfMany(formAt(scene, hit.after - 1))) return [];
  const head = oneOf(textOf(scene, hit));
  const described = describedSpan(line, hit);
  const words = described.first < hit.first ? `${textOf(scene, described)} ${head}` : head;
  const names: string[] = [];
  let at = described.first;
  while (names.length < 6) {
    const name =
      quotedBefore(line, at, LONGEST_NAME) ??
      placesOf(line).find((place) => place.after === at && place.form === 'noun');
    if (!name) break;
    names.unshift(`${textOf(scene, name)} ${words}`);
    at = name.first;
    if (!AND.test(formAt(scene, at - 1)) && formAt(scene, at - 1) !== ',') break;
    at -= 1;
  }
  return names.length > 1 ? names : [];
}

/** «X филиалын және Y филиалын ашу»: two named things of one kind in a row before what is done with both. */
export function rowOfAssets(line: Line, action: Hit, assets: readonly Hit[]): readonly Hit[] | undefined {
  const widest = assets.filter(
    (hit) => !assets.some((other) => other !== hit && other.first <= hit.first && hit.after <= other.after),
  );
  const [one, other] = widest;
  if (!one || !other || widest.length > 2 || !(one.concept === other.concept || areBuilt(one, other)))
    return undefined;
  const isPair =
    AND.test(formAt(line.scene, one.after)) &&
    other.after <= action.first &&
    [one, other].every((hit) => {
      const name = kazakhAssetName(line, hit);
      return kazakhCore(name) !== '' || /\s/u.test(name);
    }) &&
    (formAt(line.scene, one.after - 1).slice(-2) === formAt(line.scene, other.after - 1).slice(-2) ||
      // «Құс фабрикасы мен жем зауытын»: the last one has the case of both.
      withoutCase(formAt(line.scene, one.after - 1)) === formAt(line.scene, one.after - 1));
  return isPair ? [one, other] : undefined;
}

const areBuilt = (...hits: readonly Hit[]): boolean =>
  hits.every(({ concept }) => /^asset:(building|plant)$/.test(concept));

/** Whether a bare noun may stand for the name: its head is the same noun. «Астық терминалы» is not «Ақтау порты». */
export const isOneKind = (name: string, other: string): boolean => {
  if (kazakhCore(name)) return true;
  if (name.includes(' ')) return other.endsWith(name);
  const stem = name.toLowerCase().replace(/(сы|сі|ы|і)$/u, '');
  return (other.split(' ').at(-1) ?? '').includes(stem.replace(/[кқпгғб]$/u, ''));
};

/** The proper part of a Kazakh name, which comes first, whatever its marks: empty for a bare noun. */
export const kazakhCore = (name: string): string =>
  /^[\p{Lu}«"“]/u.test(name)
    ? (/^[«"“].*[»"”]|^.*\p{Lu}\p{L}*/u.exec(name)?.[0] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    : '';
