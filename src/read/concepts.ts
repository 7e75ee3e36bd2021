import type { Language, Words } from '#model/language.ts';
import { IS, marksOf, ofForm } from './language/forms.ts';
import type { Morphology } from './language/morphology.ts';
import { type Sentence, type Tokens, WORD } from './language/tokens.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

/** A run of tokens that carries a concept. */
export interface Hit {
  readonly concept: string;
  readonly first: number;
  readonly after: number;
}

/** Finds the concepts of one language in a document's tokens, in the order they begin; hits may overlap. */
export type ConceptFinder = (
  tokens: Pick<Tokens, 'forms' | 'kind' | 'type'> & {
    readonly sentences: readonly Pick<Sentence, 'first' | 'after'>[];
  },
) => readonly Hit[];

/** Most are the last word of their phrase: these have no map of their own. */
interface Node {
  concepts: readonly Concept[];
  /** By the numbers of words. */
  next?: Map<number, Node>;
  /** Behind `…`. */
  gap?: Node;
}

interface Concept {
  readonly name: string;
  readonly isThing: boolean;
}

const NONE: readonly Node[] = [];
const NO_CONCEPTS: readonly Concept[] = [];
const NO_KEYS: readonly number[] = [];
/** The number of `…`. */
const ANY = 0;

/** How many words may stand in place of `…` within a phrase. */
const GAP = 3;

/** Compiles words into a trie over lemmas. A word matches in any of its forms. */
export function compileConcepts(
  lexicons: readonly Lexicon[],
  language: Language,
  morphology: Morphology,
): ConceptFinder {
  const openings = new Map<number, Node>();
  const root: Node = { concepts: NO_CONCEPTS, next: openings };
  /** The words that phrases are made of, numbered: what a word of a text is otherwise leads nowhere. */
  const numbers = new Map<string, number>([['…', ANY]]);
  /** The last words of what things are called by. */
  const heads = new Set<string>();
  for (const lexicon of lexicons)
    for (const [name, words] of Object.entries(lexicon)) {
      const concept: Concept = { name, isThing: isThing(name) };
      for (const phrase of (words as Words)[language]) plant(concept, phrase);
    }

  function plant(concept: Concept, phrase: string): void {
    let nodes = [root];
    const words = phrase.split(' ');
    if (concept.isThing) heads.add(words.at(-1)!);
    for (const word of words) {
      const keys = word === '…' ? ['…'] : keysOf(word, words.length > 1);
      const reached = new Map<string, Node>();
      for (const node of nodes)
        for (const key of keys) {
          let number = numbers.get(key);
          if (number === undefined) numbers.set(key, (number = numbers.size));
          node.next ??= new Map();
          let next = node.next.get(number);
          if (!next) node.next.set(number, (next = { concepts: NO_CONCEPTS }));
          if (number === ANY) node.gap = next;
          reached.set(key, next);
        }
      nodes = [...reached.values()];
    }
    for (const node of nodes)
      if (!node.concepts.some(({ name }) => name === concept.name))
        node.concepts = [...node.concepts, concept];
  }

  /** A single word is taken as the base form it is; words of a phrase may stand in the form the phrase needs. */
  function keysOf(word: string, inPhrase: boolean): readonly string[] {
    const form = fold(word);
    const lemmas = morphology.analyse(form, language).map((analysis) => analysis.lemma);
    return inPhrase
      ? [...new Set([form, ...lemmas])]
      : lemmas.includes(form) || !lemmas.length
        ? [form]
        : [form, lemmas[0]!];
  }

  const keysOfForm = (form: string): readonly number[] => {
    const keys: number[] = [];
    for (const key of tokenKeys(form)) {
      const number = numbers.get(key);
      if (number !== undefined) keys.push(number);
    }
    return keys.length > 0 ? keys : NO_KEYS;
  };
  const keysAt = ofForm(keysOfForm);
  /** The nodes that a word leads to from the root: most words lead nowhere. */
  const opened = ofForm((form) => {
    const nodes = new Set<Node>();
    for (const key of keysOfForm(form)) {
      const next = openings.get(key);
      if (next) nodes.add(next);
    }
    return nodes.size > 0 ? [...nodes] : NONE;
  });
  const opening = marksOf((form) => keysOfForm(form).some((key) => openings.has(key)));

  return (tokens) => {
    const hits: Hit[] = [];
    const walk = (node: Node, first: number, token: number, limit: number): void => {
      for (const { name, isThing } of node.concepts)
        if (
          !(isThing && language === 'en' && isVerbal(tokens.forms[tokens.type[token - 1]!]!)) &&
          !(language === 'kk' && name === 'asset:road' && isMap(tokens, token)) &&
          !(language === 'ru' && name === 'asset:crossing' && isPassage(tokens, first, token))
        )
          hits.push({ concept: name, first, after: token });
      if (!node.next || token >= limit) return;
      const { gap } = node;
      if (gap)
        for (let skip = 0; skip <= GAP && token + skip < limit; skip += 1)
          step(gap, first, token + skip, limit);
      step(node, first, token, limit);
    };
    const step = (node: Node, first: number, token: number, limit: number): void => {
      if (tokens.kind[token] !== WORD) return;
      const keys = keysAt(tokens, token);
      // Each word of a phrase leads to a node of its own, whichever base form of the text's word it is: none is walked twice.
      for (const key of keys) {
        const next = node.next?.get(key);
        if (next) walk(next, first, token + 1, limit);
      }
    };
    const opens = opening(tokens);
    const { kind, type } = tokens;
    for (const { first, after } of tokens.sentences)
      for (let token = first; token < after; token += 1)
        if (opens[type[token]!] === IS && kind[token] === WORD)
          for (const node of opened(tokens, token)) walk(node, token, token + 1, after);
    return withoutRepeats(hits);
  };

  /** «Shipped» is no ship and «training» no train, in English; a crossing is called so. */
  function isVerbal(form: string): boolean {
    return form.endsWith('ing')
      ? !heads.has(form)
      : form.endsWith('ed') && !morphology.analyse(form, 'en').some(({ lemma }) => lemma === form);
  }

  /** Both halves of «города-побратимы» are declined. */
  function lemmasOf(form: string): readonly string[] {
    return [...new Set(morphology.analyse(form, language).map(({ lemma }) => lemma))].slice(0, 2);
  }

  function tokenKeys(form: string): readonly string[] {
    const keys = new Set<string>([form]);
    for (const { lemma } of morphology.analyse(form, language)) keys.add(lemma);
    const [first, second, more] = form.split('-');
    if (first && second && !more)
      for (const a of lemmasOf(first)) for (const b of lemmasOf(second)) keys.add(`${a}-${b}`);
    return [...keys].filter((key) => key !== '…');
  }
}

/** «Жол картасы» is a plan, no road. */
const isMap = (tokens: Pick<Tokens, 'forms' | 'type'>, token: number): boolean =>
  tokens.forms[tokens.type[token] ?? -1]?.startsWith('карта') ?? false;

/** «Переход «Маштаково»» is a crossing by its name; any other «переход» is a passage of some kind. */
const isPassage = (tokens: Pick<Tokens, 'forms' | 'type'>, first: number, after: number): boolean =>
  after - first === 1 &&
  /^переход/u.test(tokens.forms[tokens.type[first]!]!) &&
  !/^[«"“]$/u.test(tokens.forms[tokens.type[after] ?? -1] ?? '');

const isThing = (concept: string): boolean => concept.startsWith('asset:') || concept === 'goods';

/** Of hits of one concept that begin at one token only the longest stays. They come in the order they begin; of one beginning the longest goes first. */
function withoutRepeats(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  for (let from = 0; from < hits.length; ) {
    const { first } = hits[from]!;
    const start = kept.length;
    let isSorted = true;
    for (; from < hits.length && hits[from]!.first === first; from += 1) {
      const hit = hits[from]!;
      let at = start;
      while (at < kept.length && kept[at]!.concept !== hit.concept) at += 1;
      if (at === kept.length) kept.push(hit);
      else if (kept[at]!.after < hit.after) kept[at] = hit;
      if (kept.length - start > 1) isSorted = false;
    }
    if (!isSorted) longestFirst(kept, start);
  }
  return kept;
}

/** Puts the end of a list in order by insertion: it is short, and of hits as long the earlier stays before. */
function longestFirst(hits: Hit[], start: number): void {
  for (let at = start + 1; at < hits.length; at += 1) {
    const hit = hits[at]!;
    let to = at;
    for (; to > start && hits[to - 1]!.after < hit.after; to -= 1) hits[to] = hits[to - 1]!;
    hits[to] = hit;
  }
}

const fold = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');
