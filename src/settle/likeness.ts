import { editDistance } from '#methods/edit-distance.ts';
import type { Trilingual } from '#model/language.ts';
import { boundsOf } from '#model/period.ts';
import type { Entity } from './entities.ts';

/** Two entities that are alike: `isSure` when the rule alone makes them one. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly isSure: boolean;
  readonly evidence: readonly Trilingual[];
}

/** A word that more entities share than this tells nothing, and would make the work quadratic. */
const COMMON = 60;
const SAME_TIME_DAYS = 31;

/** Pairs that are alike, each once, in a stable order; compared only within a frame and a shared word, so that it stays near-linear. */
export function pairsOf(entities: readonly Entity[]): readonly Pair[] {
  const frames = Map.groupBy(entities, ({ kind, frame }) => `${kind} ${frame}`);
  const found = [...frames.values()].flatMap((its) => {
    if (its.length < 2) return [];
    switch (its[0]!.kind) {
      case 'asset':
        return [...named(its.filter(({ isBare }) => !isBare)), ...bare(its)];
      case 'instrument':
        return [...named(its), ...instruments(its)];
      case 'person':
        return persons(its);
      default:
        return dated(its);
    }
  });
  const once = new Map<string, Pair>();
  for (const one of found) {
    const key = one.a + one.b;
    const known = once.get(key);
    once.set(key, known ? joined(known, one) : one);
  }
  return [...once].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, one]) => one);
}

/** A pair that several rules found alike. */
const joined = (one: Pair, other: Pair): Pair => ({
  ...one,
  isSure: one.isSure || other.isSure,
  evidence: [...new Set([...one.evidence, ...other.evidence])],
});

const pair = (a: Entity, b: Entity, isSure: boolean, ...evidence: readonly Trilingual[]): Pair => {
  const [first, second] = [a.id, b.id].sort() as [string, string];
  return { a: first, b: second, isSure, evidence };
};

/** Names of which one holds all words of the other, or that share most of their words up to a letter of spelling. */
function named(entities: readonly Entity[]): readonly Pair[] {
  const byWord = new Map<string, Entity[]>();
  for (const entity of entities)
    for (const word of wordsOf(entity))
      byWord.set(blockOf(word), [...(byWord.get(blockOf(word)) ?? []), entity]);
  return entities.flatMap((entity) => {
    const words = wordsOf(entity);
    const near = new Set(
      words.flatMap((word) => {
        const block = byWord.get(blockOf(word)) ?? [];
        return block.length <= COMMON ? block : [];
      }),
    );
    near.delete(entity);
    const fuller = [...near].filter((other) => holdsAll(wordsOf(other), words));
    return [...near].flatMap((other) => {
      if (fuller.includes(other))
        return [pair(entity, other, entity.kind === 'asset' && fuller.length === 1, HOLDS)];
      return other.id > entity.id && areAlike(words, wordsOf(other))
        ? [pair(entity, other, false, SPELLING)]
        : [];
    });
  });
}

const wordsOf = ({ key }: Entity): readonly string[] => key.split(' ').filter(Boolean);
/** Spellings of one word mostly begin alike. */
const blockOf = (word: string): string => word.slice(0, 3);

/** Whether a name holds all words of another and more; numbers and parts make another thing. */
const holdsAll = (fuller: readonly string[], words: readonly string[]): boolean =>
  fuller.length > words.length &&
  words.every((word) => fuller.includes(word)) &&
  !fuller.some(
    (word) =>
      !words.includes(word) &&
      /^\d|^(etap|uchastk|ocheredi?|kezen|stag|section|phas|pervi|vtoro)/u.test(word),
  );

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const rest = [...many];
  let shared = 0;
  for (const word of few) {
    const at = rest.findIndex((other) => word === other || isSpelling(word, other));
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return shared / (a.length + b.length - shared) >= 0.6;
}

/** One letter of six, two of nine; figures are never misspelt. */
const isSpelling = (a: string, b: string): boolean => {
  const limit = Math.min(a.length, b.length) >= 9 ? 2 : Math.min(a.length, b.length) >= 6 ? 1 : 0;
  return limit > 0 && !/\d/u.test(a + b) && editDistance(a, b, limit) <= limit;
};

/** «The conduit», in a document that names one conduit. */
function bare(entities: readonly Entity[]): readonly Pair[] {
  const named = new Map<string, Set<Entity>>();
  for (const entity of entities)
    if (!entity.isBare)
      for (const { claim } of entity.voices)
        named.set(claim.document, (named.get(claim.document) ?? new Set()).add(entity));
  return entities
    .filter(({ isBare }) => isBare)
    .flatMap((entity) => {
      const its = [...(named.get(entity.voices[0]!.claim.document) ?? [])];
      return its.length === 1 ? [pair(entity, its[0]!, true, ONLY_ONE)] : [];
    });
}

/** Treaties named in two languages whose steps fall on the same days. */
function instruments(entities: readonly Entity[]): readonly Pair[] {
  const byStep = new Map<string, Set<Entity>>();
  for (const entity of entities)
    for (const { claim } of entity.voices)
      if (
        claim.kind === 'legal-step' &&
        claim.slots.date &&
        boundsOf(claim.slots.date)?.from === claim.slots.date
      ) {
        const step = `${claim.slots.step} ${claim.slots.date}`;
        byStep.set(step, (byStep.get(step) ?? new Set()).add(entity));
      }
  const pairs = [...byStep.values()].flatMap((its) => {
    const all = [...its];
    return all.length > COMMON
      ? []
      : all.flatMap((a, index) => all.slice(index + 1).map((b) => pair(a, b, false, SAME_STEP)));
  });
  return [...new Map(pairs.map((its) => [its.a + its.b, its])).values()];
}

/** Heads of one place whose surnames are alike up to a letter, or the same with another first name. */
function persons(entities: readonly Entity[]): readonly Pair[] {
  const blocks = Map.groupBy(entities, ({ key }) => key.slice(0, 2));
  return [...blocks.values()].flatMap((its) =>
    its.length > COMMON
      ? []
      : its.flatMap((a, index) =>
          its.slice(index + 1).flatMap((b) => {
            const [[surname = '', initial], [other = '', letter]] = [a.key.split(' '), b.key.split(' ')];
            if (surname === other) return [pair(a, b, false, SURNAME)];
            return isSpelling(surname, other) && (!initial || !letter || initial === letter)
              ? [pair(a, b, false, SPELLING)]
              : [];
          }),
        ),
  );
}

/** Events and signings of one kind: sure when one date lies in the other, as all that lie in it lie in each other; unsure when they are days apart. */
function dated(entities: readonly Entity[]): readonly Pair[] {
  const days = entities
    .map((entity) => {
      const date = entity.key.split(' ').at(-1)!;
      const place = entity.kind === 'event' ? entity.key.slice(0, -date.length - 1) : '';
      return { entity, place, bounds: boundsOf(date) };
    })
    .flatMap(({ bounds, ...rest }) =>
      bounds?.from && bounds.to ? [{ ...rest, from: bounds.from, to: bounds.to }] : [],
    )
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.entity.id < b.entity.id ? -1 : 1));
  const fits = (a: string, b: string): boolean =>
    !a || !b || a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
  return days.flatMap((wide, index) => {
    const until = new Date(Date.parse(wide.to) + SAME_TIME_DAYS * 86_400_000).toISOString().slice(0, 10);
    let first = index;
    while (first > 0 && days[first - 1]!.from === wide.from) first -= 1;
    const inside: typeof days = [];
    const near: Entity[] = [];
    for (let at = first; at < days.length && days[at]!.from <= until; at += 1) {
      const other = days[at]!;
      if (other === wide || !fits(wide.place, other.place)) continue;
      if (other.from > wide.to) near.push(other.entity);
      else if (
        other.to < wide.to ||
        (other.to === wide.to && (other.from > wide.from || other.entity.id > wide.entity.id))
      )
        inside.push(other);
    }
    const from = inside.reduce((latest, other) => (other.from > latest ? other.from : latest), wide.from);
    const to = inside.reduce((earliest, other) => (other.to < earliest ? other.to : earliest), wide.to);
    const isChain = inside.some((narrowest) => narrowest.from === from && narrowest.to === to);
    return [
      ...inside.map((narrow) => pair(wide.entity, narrow.entity, isChain, SAME_DAY)),
      ...near.map((other) => pair(wide.entity, other, false, NEAR_DAY)),
    ];
  });
}

const ONLY_ONE: Trilingual = {
  ru: 'документ называет один объект этого вида',
  kk: 'құжатта осы түрдегі бір ғана нысан аталған',
  en: 'the document names one asset of this kind',
};
const HOLDS: Trilingual = {
  ru: 'одно имя содержит все слова другого',
  kk: 'бір атау екіншісінің барлық сөзін қамтиды',
  en: 'one name holds all the words of the other',
};
const SPELLING: Trilingual = {
  ru: 'имена сходны с точностью до написания',
  kk: 'атаулар жазылуында ғана ерекшеленеді',
  en: 'the names are alike but for their spelling',
};
const SAME_STEP: Trilingual = {
  ru: 'тот же шаг в тот же день',
  kk: 'сол күнгі сол кезең',
  en: 'the same step on the same day',
};
const SURNAME: Trilingual = {
  ru: 'та же фамилия и та же должность',
  kk: 'тегі де, қызметі де бірдей',
  en: 'the same surname and the same office',
};
const SAME_DAY: Trilingual = {
  ru: 'те же стороны или номер, и одна дата лежит в другой',
  kk: 'тараптары не реті бірдей, бір күн екіншісінің ішінде',
  en: 'the same parties or ordinal, and one date lies in the other',
};
const NEAR_DAY: Trilingual = {
  ru: 'те же стороны или номер, даты рядом',
  kk: 'тараптары не реті бірдей, күндері жақын',
  en: 'the same parties or ordinal, and the dates are near',
};
