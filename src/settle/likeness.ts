import { editDistance } from '#methods/edit-distance.ts';
import type { Trilingual } from '#model/language.ts';
import { boundsOf } from '#model/period.ts';
import type { Entity } from './entities.ts';
import type { Voiced } from './settle.ts';

/** Two entities that are alike: `isSure` when the rule alone makes them one. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly isSure: boolean;
  readonly evidence: readonly Trilingual[];
}

/** A word that more entities share than this tells nothing, and would make the work quadratic. */
const COMMON = 60;
/** In how large a block entities of a kind are compared: times are near or they are not. */
export const mostIn = ({ kind }: Entity): number =>
  kind === 'event' || kind === 'signing' ? Number.MAX_SAFE_INTEGER : COMMON;
const SAME_TIME_DAYS = 31;

/** Where entities stand by what they share: only entities of one block are compared, so that it stays near-linear. */
export interface Blocks {
  /** By id; nothing where there are more than so many. */
  in(block: string, most: number): ReadonlyMap<string, Entity>;
  /** The blocks of steps in which an instrument stands. */
  stepsOf(instrument: string): readonly string[];
  /** The one asset of a frame that a document names by more than its kind; undefined where it names none or several. */
  only(document: string, frame: string): Entity | undefined;
}

/** The blocks in which an entity stands by itself, whatever claims say of it. */
export function blocksOf(entity: Entity): readonly string[] {
  if (entity.isBare) return [];
  const block = (tag: string): string => `${entity.kind} ${entity.frame}\n${tag}`;
  switch (entity.kind) {
    case 'asset':
    case 'instrument':
      return [...new Set(wordsOf(entity).map(beginningOf))].map(block);
    case 'person':
      return [block(entity.key.slice(0, 2))];
    default:
      return monthsOf(entity).map(block);
  }
}

/** The block of a step that a claim tells of a treaty: the step and its day. */
export function stepOf(entity: Entity, { claim }: Voiced): string | undefined {
  if (entity.kind !== 'instrument' || claim.kind !== 'legal-step' || !claim.slots.date) return undefined;
  if (boundsOf(claim.slots.date)?.from !== claim.slots.date) return undefined;
  return `step\n${claim.slots.step} ${claim.slots.date}`;
}

/** The document that alone tells what a bare entity is. */
export const documentOf = ({ key }: Entity): string => key.slice(key.lastIndexOf(' ') + 1);

/** The pairs that are found by looking at an entity: every pair by one or both of its two. */
export function pairsOf(entity: Entity, blocks: Blocks): readonly Pair[] {
  switch (entity.kind) {
    case 'asset':
      return entity.isBare ? bare(entity, blocks) : named(entity, blocks);
    case 'instrument':
      return [...named(entity, blocks), ...steps(entity, blocks)];
    case 'person':
      return persons(entity, blocks);
    default:
      return dated(entity, blocks);
  }
}

/** Whether the pairs that are found by looking at an entity may be others once another one stands in one of its blocks. */
export function bearsOn(newcomer: Entity, entity: Entity): boolean {
  switch (entity.kind) {
    case 'asset':
    case 'instrument': {
      const [words, others] = [wordsOf(entity), wordsOf(newcomer)];
      return holdsAll(others, words) || (newcomer.id > entity.id && areAlike(words, others));
    }
    case 'person':
      return newcomer.id > entity.id && evidenceOfPersons(entity, newcomer) !== undefined;
    default: {
      const [wide, other] = [timed(entity), timed(newcomer)];
      return wide !== undefined && other !== undefined && isNear(wide, afterwards(wide.to), other);
    }
  }
}

/** Every pair once, in the order of their ids. */
export function once(found: Iterable<Pair>): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const one of found) {
    const key = one.a + one.b;
    const known = pairs.get(key);
    pairs.set(key, known ? joined(known, one) : one);
  }
  return [...pairs].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, one]) => one);
}

/** A pair that several rules found alike. */
const joined = (one: Pair, other: Pair): Pair => ({
  ...one,
  isSure: one.isSure || other.isSure,
  evidence: EVIDENCE.filter((its) => one.evidence.includes(its) || other.evidence.includes(its)),
});

/** Likenesses of all entities at once, in memory. */
export interface Likenesses {
  /** Takes in that a claim speaks of an entity. */
  tell(entity: Entity, isNew: boolean, voice: Voiced): void;
  /** By whom they are found. */
  pairs(): ReadonlyMap<string, readonly Pair[]>;
  /** Every block with those that stand in it. */
  blocks(): Iterable<readonly [block: string, entities: ReadonlyMap<string, Entity>]>;
}

export function gatherLikenesses(): Likenesses {
  const all: Entity[] = [];
  const members = new Map<string, Map<string, Entity>>();
  const steps = new Map<string, Set<string>>();
  const inDocument = new Map<string, Entity | 'several'>();
  const put = (block: string, entity: Entity): void => {
    const its = members.get(block);
    if (its) its.set(entity.id, entity);
    else members.set(block, new Map([[entity.id, entity]]));
  };
  const blocks: Blocks = {
    in: (block, most) => {
      const its = members.get(block)!;
      return its.size > most ? NONE : its;
    },
    stepsOf: (instrument) => [...(steps.get(instrument) ?? [])],
    only: (document, frame) => {
      const its = inDocument.get(`${frame} ${document}`);
      return its === 'several' ? undefined : its;
    },
  };
  return {
    tell: (entity, isNew, voice) => {
      if (isNew) {
        all.push(entity);
        for (const block of blocksOf(entity)) put(block, entity);
      }
      const step = stepOf(entity, voice);
      if (step) {
        put(step, entity);
        steps.set(entity.id, (steps.get(entity.id) ?? new Set()).add(step));
      }
      if (entity.kind !== 'asset' || entity.isBare) return;
      const place = `${entity.frame} ${voice.claim.document}`;
      const known = inDocument.get(place);
      if (known !== entity) inDocument.set(place, known ? 'several' : entity);
    },
    pairs: () => new Map(all.map((entity) => [entity.id, once(pairsOf(entity, blocks))])),
    blocks: () => members,
  };
}

const pair = (a: Entity, b: Entity, isSure: boolean, ...evidence: readonly Trilingual[]): Pair => {
  const [first, second] = [a.id, b.id].sort() as [string, string];
  return { a: first, b: second, isSure, evidence };
};

const NONE: ReadonlyMap<string, Entity> = new Map();

/** The others of some blocks, but for those that are common. */
function near(entity: Entity, its: readonly string[], blocks: Blocks): readonly Entity[] {
  const others = new Map<string, Entity>();
  for (const block of its) for (const [id, other] of blocks.in(block, mostIn(entity))) others.set(id, other);
  others.delete(entity.id);
  return [...others.values()];
}

/** Names of which one holds all words of the other, or that share most of their words up to a letter of spelling. */
function named(entity: Entity, blocks: Blocks): readonly Pair[] {
  const words = wordsOf(entity);
  const others = near(entity, blocksOf(entity), blocks);
  const fuller = new Set(others.filter((other) => holdsAll(wordsOf(other), words)));
  return others.flatMap((other) => {
    if (fuller.has(other)) return [pair(entity, other, entity.kind === 'asset' && fuller.size === 1, HOLDS)];
    return other.id > entity.id && areAlike(words, wordsOf(other))
      ? [pair(entity, other, false, SPELLING)]
      : [];
  });
}

const split = new WeakMap<Entity, readonly string[]>();
function wordsOf(entity: Entity): readonly string[] {
  let words = split.get(entity);
  if (!words) {
    words = entity.key.split(' ').filter(Boolean);
    split.set(entity, words);
  }
  return words;
}

/** Spellings of one word mostly begin alike. */
const beginningOf = (word: string): string => word.slice(0, 3);

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
function bare(entity: Entity, { only }: Blocks): readonly Pair[] {
  const its = only(documentOf(entity), entity.frame);
  return its ? [pair(entity, its, true, ONLY_ONE)] : [];
}

/** Treaties named in two languages whose steps fall on the same days. */
const steps = (entity: Entity, blocks: Blocks): readonly Pair[] =>
  near(entity, blocks.stepsOf(entity.id), blocks)
    .filter((other) => other.id > entity.id)
    .map((other) => pair(entity, other, false, SAME_STEP));

/** Heads of one place whose surnames are alike up to a letter, or the same with another first name. */
const persons = (entity: Entity, blocks: Blocks): readonly Pair[] =>
  near(entity, blocksOf(entity), blocks)
    .filter(({ id }) => id > entity.id)
    .flatMap((one) => {
      const evidence = evidenceOfPersons(entity, one);
      return evidence ? [pair(entity, one, false, evidence)] : [];
    });

function evidenceOfPersons(a: Entity, b: Entity): Trilingual | undefined {
  const [surname = '', initial] = a.key.split(' ');
  const [other = '', letter] = b.key.split(' ');
  if (surname === other) return SURNAME;
  return isSpelling(surname, other) && (!initial || !letter || initial === letter) ? SPELLING : undefined;
}

/** Events and signings of one kind: sure when one date lies in the other, as all that lie in it lie in each other; unsure when they are days apart. */
function dated(entity: Entity, blocks: Blocks): readonly Pair[] {
  const wide = timed(entity);
  if (!wide) return [];
  const until = afterwards(wide.to);
  const others = near(entity, blocksOf(entity), blocks)
    .map((other) => ({ ...timed(other)!, entity: other }))
    .filter((other) => isNear(wide, until, other));
  const inside = others.filter(
    ({ from, to, entity: { id } }) =>
      from <= wide.to && (to < wide.to || (to === wide.to && (from > wide.from || id > entity.id))),
  );
  const from = inside.reduce((latest, other) => (other.from > latest ? other.from : latest), wide.from);
  const to = inside.reduce((earliest, other) => (other.to < earliest ? other.to : earliest), wide.to);
  const isChain = inside.some((narrowest) => narrowest.from === from && narrowest.to === to);
  return [
    ...inside.map((narrow) => pair(entity, narrow.entity, isChain, SAME_DAY)),
    ...others
      .filter((other) => other.from > wide.to)
      .map((other) => pair(entity, other.entity, false, NEAR_DAY)),
  ];
}

interface Timed {
  readonly place: string;
  readonly from: string;
  readonly to: string;
}

/** Whether another time begins in one or soon after it, until a day (ISO), at a place that may be the same. */
const isNear = (wide: Timed, until: string, { from, place }: Timed): boolean =>
  from >= wide.from && from <= until && mayBeOne(wide.place, place);
const mayBeOne = (a: string, b: string): boolean =>
  !a || !b || a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

/** Where and when an event or a signing was, as its key tells; undefined where one end of its time is open. */
function timed({ kind, key }: Entity): Timed | undefined {
  const date = key.slice(key.lastIndexOf(' ') + 1);
  const { from, to } = boundsOf(date) ?? {};
  return from && to ? { place: kind === 'event' ? key.slice(0, -date.length - 1) : '', from, to } : undefined;
}

/** The last day that is near a day. */
const afterwards = (day: string): string =>
  new Date(Date.parse(day) + SAME_TIME_DAYS * 86_400_000).toISOString().slice(0, 10);

/** The months from the first day of a time to the last that is near it. */
function monthsOf(entity: Entity): readonly string[] {
  const its = timed(entity);
  if (!its) return [];
  const last = monthIn(afterwards(its.to));
  const months: string[] = [];
  for (let month = monthIn(its.from); month <= last; month += 1) months.push(String(month));
  return months;
}
const monthIn = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));

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

/** All that speaks for a pair, in the order in which it is told. */
export const EVIDENCE: readonly Trilingual[] = [
  HOLDS,
  SPELLING,
  ONLY_ONE,
  SAME_STEP,
  SURNAME,
  SAME_DAY,
  NEAR_DAY,
];
