import type { Passage } from '#model/document.ts';
import type { Language } from '#model/language.ts';
import { areOfBothSides, countryOf, isPlaceCode } from '#model/place.ts';
import type { Clause } from './clauses.ts';
import type { Hit } from './concepts.ts';
import { ACCUSATIVE, GUESSED, NOMINATIVE, NOUN } from './language/features.ts';
import type { Morphology } from './language/morphology.ts';
import { CAPITAL, type Sentence, type Tokens, formAt as tokenForm, WORD } from './language/tokens.ts';
import { formIs } from './language/wordings.ts';
import {
  type BodyMention,
  isWithin,
  type Mention,
  type PeriodMention,
  type PersonMention,
  type PlaceMention,
  type QuantityMention,
  type Span,
} from './mention.ts';
import type { GroupsInContext } from './parties.ts';

/** A document with everything that was found in it, ready for the frames: tokens, concepts, mentions. */
export interface Scene {
  readonly tokens: Tokens;
  readonly language: Language;
  readonly morphology: Morphology;
  readonly published?: string;
  /** ISO 3166-1 codes of the countries that the document speaks of, by its places or by what implies them. */
  readonly countries: ReadonlySet<string>;
  readonly lines: readonly Line[];
  /** Those of them that are headings. */
  readonly headings: readonly Line[];
}

interface ByKind {
  readonly place: readonly PlaceMention[];
  readonly quantity: readonly QuantityMention[];
  readonly period: readonly PeriodMention[];
  readonly person: readonly PersonMention[];
  readonly body: readonly BodyMention[];
}

/** One sentence of a scene. */
export interface Line {
  readonly scene: Scene;
  readonly index: number;
  readonly sentence: Sentence;
  readonly hits: readonly Hit[];
  readonly mentions: readonly Mention[];
  /** The mention that covers each token, by its distance from the first of the sentence. */
  readonly covering: readonly (Mention | undefined)[];
  /** The countries at the ends of routes that a word of the sentence names: «Астрахань-Маңғышлақ». */
  readonly ends: readonly string[];
  readonly byKind: ByKind;
  /** What was told of the sentence before: its clauses, the hits of each concept that it carries, and its groups of places in a context. */
  clauses: readonly Clause[] | undefined;
  byConcept: ReadonlyMap<string, readonly Hit[]> | undefined;
  groups: GroupsInContext | undefined;
  /** It goes on about a flow told before, between the sides of that. */
  goesOn: boolean;
}

/** Cuts what was found in a document into its sentences. */
export function sceneOf(found: {
  readonly tokens: Tokens;
  readonly language: Language;
  readonly morphology: Morphology;
  readonly published?: string;
  readonly countries: ReadonlySet<string>;
  /** The countries of the ends that one word names, by its token, in the order of the text. */
  readonly routes: ReadonlyMap<number, readonly string[]>;
  readonly hits: readonly Hit[];
  readonly mentions: readonly Mention[];
}): Scene {
  const lines: Line[] = [];
  const { hits, mentions, routes: named, ...rest } = found;
  const routes = [...named];
  const headings: Line[] = [];
  const scene: Scene = { ...rest, lines, headings };
  let hit = 0;
  let mention = 0;
  let route = 0;
  for (const [index, sentence] of found.tokens.sentences.entries()) {
    const { after } = sentence;
    const [firstHit, firstMention] = [hit, mention];
    while (hit < hits.length && hits[hit]!.first < after) hit += 1;
    while (mention < mentions.length && mentions[mention]!.first < after) mention += 1;
    const within = {
      hits: hit > firstHit ? hits.slice(firstHit, hit) : NONE,
      mentions: mention > firstMention ? mentions.slice(firstMention, mention) : NO_MENTIONS,
    };
    let ends: string[] | undefined;
    for (; route < routes.length && routes[route]![0] < after; route += 1)
      ends = ends ? [...ends, ...routes[route]![1]] : [...routes[route]![1]];
    const line: Line = {
      scene,
      index,
      sentence,
      ...within,
      covering: coveringOf(within.mentions, sentence),
      ends: ends ?? NO_ENDS,
      byKind: within.mentions.length > 0 ? byKindOf(within.mentions) : NO_KINDS,
      clauses: undefined,
      byConcept: within.hits.length > 0 ? undefined : NO_CONCEPTS,
      groups: undefined,
      goesOn: false,
    };
    lines.push(line);
    if (sentence.role === 'heading') headings.push(line);
  }
  return scene;
}

/** The hits of each concept that a sentence carries: of many sentences nobody asks. */
const conceptsOf = (line: Line): ReadonlyMap<string, readonly Hit[]> =>
  (line.byConcept ??= byConceptOf(line.hits));

function byConceptOf(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const byConcept = new Map<string, Hit[]>();
  for (const hit of hits) {
    const same = byConcept.get(hit.concept);
    if (same) same.push(hit);
    else byConcept.set(hit.concept, [hit]);
  }
  return byConcept;
}

function byKindOf(mentions: readonly Mention[]): ByKind {
  let place: PlaceMention[] | undefined;
  let quantity: QuantityMention[] | undefined;
  let period: PeriodMention[] | undefined;
  let person: PersonMention[] | undefined;
  let body: BodyMention[] | undefined;
  for (const mention of mentions)
    switch (mention.kind) {
      case 'place':
        (place ??= []).push(mention);
        break;
      case 'quantity':
        (quantity ??= []).push(mention);
        break;
      case 'period':
        (period ??= []).push(mention);
        break;
      case 'person':
        (person ??= []).push(mention);
        break;
      case 'body':
        (body ??= []).push(mention);
    }
  return {
    place: place ?? NO_KINDS.place,
    quantity: quantity ?? NO_KINDS.quantity,
    period: period ?? NO_KINDS.period,
    person: person ?? NO_KINDS.person,
    body: body ?? NO_KINDS.body,
  };
}

const NONE: readonly Hit[] = [];
const NO_MENTIONS: readonly Mention[] = [];
const NO_ENDS: readonly string[] = [];
const NO_CONCEPTS: ReadonlyMap<string, readonly Hit[]> = new Map();
const NO_KINDS: ByKind = { place: [], quantity: [], period: [], person: [], body: [] };
const NO_COVERING: Line['covering'] = [];

function coveringOf(
  mentions: readonly Mention[],
  { first, after }: Sentence,
): readonly (Mention | undefined)[] {
  if (mentions.length === 0) return NO_COVERING;
  const covering: (Mention | undefined)[] = new Array(after - first);
  // Of mentions that overlap the first stands, so it is written last.
  for (let at = mentions.length - 1; at >= 0; at -= 1) {
    const mention = mentions[at]!;
    covering.fill(mention, mention.first - first, mention.after - first);
  }
  return covering;
}

/** Whether a token of the line carries the concept. */
export function carries(line: Line, token: number, ...concepts: readonly string[]): boolean {
  for (const { concept, first, after } of line.hits)
    if (first <= token && token < after && concepts.includes(concept)) return true;
  return false;
}

/** A sentence of one side and a third country is no tie between the two. */
export function isOfOthers(line: Line): boolean {
  let isOfRussia = false;
  let isOfKazakhstan = false;
  let isOfThird = false;
  const take = (country: string): void => {
    if (country === 'RU') isOfRussia = true;
    else if (country === 'KZ') isOfKazakhstan = true;
    else isOfThird = true;
  };
  for (const end of line.ends) take(end);
  for (const { code, others } of placesOf(line)) {
    if (isPlaceCode(code)) take(countryOf(code));
    for (const other of others) if (isPlaceCode(other)) take(countryOf(other));
  }
  return isOfThird && !(isOfRussia && isOfKazakhstan) && !isAmongGoals(line) && !isThroughOne(line);
}

/** «Отправки транзитом через Казахстан в Китай выросли на 50%»: what goes through one side of two that a Russian text has just named together, to third countries and from none. */
function isThroughOne(line: Line): boolean {
  const { scene, sentence } = line;
  if (scene.language !== 'ru' || sentence.role !== 'body' || quantitiesOf(line).length === 0) return false;
  if (!has(line, 'measure:trade.transit')) return false;
  const places = placesOf(line);
  const isThrough = ({ first }: Span) =>
    [1, 2].some((back) => /^(через|по)$/u.test(formAt(scene, first - back)));
  const isGoal = ({ first, cases }: PlaceMention) =>
    Boolean(cases & ACCUSATIVE) && formAt(scene, first - 1) !== 'из';
  return (
    places.some((place) => /^(RU|KZ)$/.test(place.code) && isThrough(place)) &&
    places.every(
      (place) => isThrough(place) || (place.form === 'noun' && !/^(RU|KZ)/.test(place.code) && isGoal(place)),
    ) &&
    linesBefore(line, FARTHEST_TIE).some((one) => namesBoth(one))
  );
}
/** In sentences. */
const FARTHEST_TIE = 5;

/**
 * «В Казахстан – 40 тыс. тонн, в Китай – 12», «Казахстан (40 тыс. тонн), Китай (12)», «в Казахстан и Киргизию ушло 9 тыс. тонн»: in a Russian row of countries
 * with amounts one of the two is a partner of the other, of whom the text has been telling.
 */
function isAmongGoals(line: Line): boolean {
  const { scene, sentence } = line;
  if (scene.language !== 'ru' || sentence.role !== 'body' || quantitiesOf(line).length === 0) return false;
  const goals = placesOf(line).filter(({ form, code }) => form === 'noun' && code.length === 2);
  return goals.some(
    ({ code, first, after }) =>
      (code === 'KZ' || code === 'RU') &&
      (isAmountBehind(line, after) ||
        (formAt(scene, first - 1) === 'в' && goals.every((goal) => goal.cases & ACCUSATIVE))),
  );
}

/** A bracket or a dash, and a hedge at most, lead to an amount. */
const isAmountBehind = (line: Line, token: number): boolean =>
  /^[(–—-]$/u.test(formAt(line.scene, token)) &&
  quantitiesOf(line).some(({ first, ordinal }) => !ordinal && first > token && first - token <= 2);

/** Whether a sentence, those around it or a heading name both countries, or a people of one in the other: no affair at home. */
export function isOfTie(line: Line, reach = 1): boolean {
  const { lines } = line.scene;
  const near = [
    ...line.scene.headings,
    ...lines.slice(Math.max(0, line.index - reach), line.index + reach + 1),
  ].filter((one) => one === line || !isOfOthers(one));
  if (near.some((one) => has(one, 'volga') || speaksOfKin(one))) return true;
  const named = new Set(near.flatMap((one) => [...countriesOf(one)]));
  return named.has('RU') && (named.has('KZ') || line.scene.language === 'kk');
}

/** A people of one country in the other; the English adjective, «Kazakh media», tells of none. */
const speaksOfKin = (line: Line): boolean =>
  hitsOf(line, ['measure:people.diaspora']).some(
    ({ first, after }) =>
      line.scene.language !== 'en' ||
      after - first > 1 ||
      !/^(kazakh|kazakhstani|russian)$/.test(formAt(line.scene, first)),
  );

/** Whether a Kazakh sentence names the other country, or a place in it. */
export const namesOther = (line: Line): boolean => countriesOf(line).has('RU');

/** A text that speaks of Russia and Kazakhstan and of no third country. */
export const isOfTwoAlone = ({ countries }: Pick<Scene, 'countries'>): boolean =>
  countries.size === 2 && countries.has('RU') && countries.has('KZ');

/** Whether a run of tokens, the whole sentence unless told, names a place of each country. */
export function namesBoth(line: Line, within: Span = line.sentence): boolean {
  const named = placesOf(line).filter((place) => isWithin(place, within));
  return areOfBothSides(named.flatMap(({ code, others }) => [code, ...others]));
}

const countriesOf = (line: Line): ReadonlySet<string> =>
  new Set([
    ...line.ends,
    ...bodiesOf(line).flatMap(({ seat }) => (seat ? [countryOf(seat)] : [])),
    ...placesOf(line).flatMap(({ code, others }) =>
      [code, ...others].flatMap((one) => (isPlaceCode(one) ? [countryOf(one)] : [])),
    ),
  ]);

/** The hits of a line that carry any of the concepts, within a run of tokens when one is given. */
export function hitsOf(
  line: Line,
  concepts: readonly string[],
  within?: { first: number; after: number },
): readonly Hit[] {
  if (concepts.length === 1) {
    const hits = conceptsOf(line).get(concepts[0]!);
    return hits === undefined ? NONE : within ? hitsWithin(hits, within) : hits;
  }
  if (line.hits.length === 0) return NONE;
  if (concepts.length > FEW) return hitsOfMany(line, concepts, within);
  // Of several concepts a sentence mostly carries one.
  let only: readonly Hit[] = NONE;
  let carried = 0;
  const byConcept = conceptsOf(line);
  for (const concept of concepts) {
    const hits = byConcept.get(concept);
    if (hits === undefined || hits === only) continue;
    only = hits;
    carried += 1;
  }
  if (carried === 0) return NONE;
  if (carried === 1) return within ? hitsWithin(only, within) : only;
  const any = line.hits.filter(({ concept }) => concepts.includes(concept));
  return within ? hitsWithin(any, within) : any;
}

/** A list of more concepts than this is asked which of a sentence's hits it holds, not the sentence which of the list it carries. */
const FEW = 8;
const listed = new WeakMap<readonly string[], ReadonlySet<string>>();

/** A list of many concepts stands in a constant, for which its set is made once. */
function hitsOfMany(line: Line, concepts: readonly string[], within: Span = line.sentence): readonly Hit[] {
  let wanted = listed.get(concepts);
  if (!wanted) listed.set(concepts, (wanted = new Set(concepts)));
  let found: Hit[] | undefined;
  for (const hit of line.hits)
    if (hit.first >= within.first && hit.after <= within.after && wanted.has(hit.concept))
      (found ??= []).push(hit);
  return found ?? NONE;
}

/** Those of a list that lie in a run of tokens; the list itself where all do. */
function hitsWithin(hits: readonly Hit[], { first, after }: Span): readonly Hit[] {
  let inside = 0;
  for (const hit of hits) if (hit.first >= first && hit.after <= after) inside += 1;
  if (inside === 0) return NONE;
  return inside === hits.length ? hits : hits.filter((hit) => hit.first >= first && hit.after <= after);
}

export function has(line: Line, ...concepts: readonly string[]): boolean {
  if (line.hits.length === 0) return false;
  const byConcept = conceptsOf(line);
  for (const concept of concepts) if (byConcept.has(concept)) return true;
  return false;
}

// Each asks for a field of its own: a field told by a variable would be looked up anew each time.
export const placesOf = ({ byKind }: Line): readonly PlaceMention[] => byKind.place;
export const quantitiesOf = ({ byKind }: Line): readonly QuantityMention[] => byKind.quantity;
export const periodsOf = ({ byKind }: Line): readonly PeriodMention[] => byKind.period;
export const personsOf = ({ byKind }: Line): readonly PersonMention[] => byKind.person;
export const bodiesOf = ({ byKind }: Line): readonly BodyMention[] => byKind.body;

/** The last amount that ends before a token. */
export const quantityBefore = (line: Line, token: number): QuantityMention | undefined =>
  quantitiesOf(line).findLast(({ after }) => after <= token);

/** Whether a sentence tells no other amount. */
export const isOnlyAmount = (line: Line, amount: QuantityMention): boolean =>
  quantitiesOf(line).every(({ first, ordinal }) => ordinal || first === amount.first);

/** The folded form of a token. */
export const formAt = (scene: Scene, token: number): string => tokenForm(scene.tokens, token);

/** Whether a word of the line, or of a part of it, is as a pattern says: told once for each distinct word. */
export function hasWord({ scene, sentence }: Line, pattern: RegExp, within: Span = sentence): boolean {
  let is = asked.get(pattern.source);
  if (!is) asked.set(pattern.source, (is = formIs(pattern)));
  for (let token = within.first; token < within.after; token += 1) if (is(scene.tokens, token)) return true;
  return false;
}
/** The patterns of words asked for so far, by their sources. */
const asked = new Map<string, ReturnType<typeof formIs>>();

/** Whether a token begins with a capital letter. */
export const isCapital = ({ scene }: Line, token: number): boolean =>
  Boolean(scene.tokens.flags[token]! & CAPITAL);

/** Whether a token is a word that begins with a capital letter. */
export const isCapitalWord = (line: Line, token: number): boolean =>
  line.scene.tokens.kind[token] === WORD && isCapital(line, token);

/** Every grammatical feature that a token may have. */
export const featuresAt = (scene: Scene, token: number): number =>
  scene.morphology.featuresAt(scene.tokens, token, scene.language);

export const lemmasAt = (scene: Scene, token: number): readonly string[] =>
  scene.morphology.analysesAt(scene.tokens, token, scene.language).map(({ lemma }) => lemma);

/** Whether the lexicon knows the form as a noun that stands without a case of its own: сауда is no locative. */
export const isBareNoun = (scene: Scene, token: number): boolean => {
  const bits = featuresAt(scene, token);
  return (bits & (NOUN | NOMINATIVE)) === (NOUN | NOMINATIVE) && !(bits & GUESSED);
};

/** The sentences right before one, the nearest first, no more of them than told. */
export const linesBefore = ({ scene, index }: Line, most: number): readonly Line[] =>
  scene.lines.slice(Math.max(0, index - most), index).reverse();

/** The sentences that lie in a passage, which begins and ends with sentences. */
export function linesWithin(lines: readonly Line[], { start, end }: Passage): readonly Line[] {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.sentence.start < start) low = middle + 1;
    else high = middle;
  }
  while (high < lines.length && lines[high]!.sentence.end <= end) high += 1;
  return lines.slice(low, high);
}

/** The text of a run of tokens as written. */
export const textOf = (scene: Scene, span: { readonly first: number; readonly after: number }): string =>
  scene.tokens.text.slice(scene.tokens.start[span.first], scene.tokens.end[span.after - 1]);

/** The mention that covers a token. */
export function mentionAt({ sentence, covering }: Line, token: number): Mention | undefined {
  const at = token - sentence.first;
  return at >= 0 && at < covering.length ? covering[at] : undefined;
}

/** Whether a word is an adjective from a place: «омский», Kazakh, «ресейлік». */
export function isOfPlace(line: Line, token: number): boolean {
  const mention = mentionAt(line, token);
  return mention?.kind === 'place' && mention.form === 'adjective';
}
