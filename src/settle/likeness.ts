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
const SAME_TIME_DAYS = 31;

/** Entities that are alike, kept as claims come: a claim costs the entities that share a word with what it names, not all of them. */
export interface Likenesses {
  /** Takes in that a claim speaks of an entity. */
  tell(entity: Entity, isNew: boolean, voice: Voiced): void;
  /** Each pair once, in a stable order, the same for any order of telling. */
  pairs(): readonly Pair[];
}

/** Compares entities only within a frame and a shared word, so that it stays near-linear. */
export function gatherLikenesses(): Likenesses {
  const frames = new Map<string, Frame>();
  let known: readonly Pair[] | undefined = [];
  return {
    tell: (entity, isNew, voice) => {
      const id = `${entity.kind} ${entity.frame}`;
      const frame = frames.get(id) ?? FRAMES[entity.kind]();
      frames.set(id, frame);
      if (frame.tell(entity, isNew, voice)) known = undefined;
    },
    pairs: () => (known ??= once([...frames.values()].flatMap((frame) => frame.pairs()))),
  };
}

function once(found: readonly Pair[]): readonly Pair[] {
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
  evidence: [...new Set([...one.evidence, ...other.evidence])],
});

/** The entities of one kind and frame. `tell` returns whether its pairs may be others now. */
interface Frame {
  tell(entity: Entity, isNew: boolean, voice: Voiced): boolean;
  pairs(): readonly Pair[];
}

const FRAMES: Readonly<Record<Entity['kind'], () => Frame>> = {
  asset: () => both(named(), bare()),
  instrument: () => both(named(), instruments()),
  person: () => weighedWhole(persons),
  event: () => weighedWhole(dated),
  signing: () => weighedWhole(dated),
};

const both = (one: Frame, other: Frame): Frame => ({
  tell: (...told) => [one.tell(...told), other.tell(...told)].includes(true),
  pairs: () => [...one.pairs(), ...other.pairs()],
});

/** A frame whose pairs are found anew when an entity is new to it. */
function weighedWhole(pairsOf: (entities: readonly Entity[]) => readonly Pair[]): Frame {
  const entities: Entity[] = [];
  let known: readonly Pair[] | undefined = [];
  return {
    tell: (entity, isNew) => {
      if (!isNew) return false;
      entities.push(entity);
      known = undefined;
      return true;
    },
    pairs: () => (known ??= pairsOf(entities)),
  };
}

const pair = (a: Entity, b: Entity, isSure: boolean, ...evidence: readonly Trilingual[]): Pair => {
  const [first, second] = [a.id, b.id].sort() as [string, string];
  return { a: first, b: second, isSure, evidence };
};

interface Name {
  readonly entity: Entity;
  readonly words: readonly string[];
}

/** Names of which one holds all words of the other, or that share most of their words up to a letter of spelling. */
function named(): Frame {
  const blocks = new Map<string, Set<Name>>();
  const found = new Map<Name, readonly Pair[]>();
  const stale = new Set<Name>();
  const near = (name: Name): ReadonlySet<Name> => {
    const others = new Set(
      name.words.flatMap((word) => {
        const block = blocks.get(blockOf(word))!;
        return block.size <= COMMON ? [...block] : [];
      }),
    );
    others.delete(name);
    return others;
  };
  return {
    tell: (entity, isNew) => {
      if (!isNew || entity.isBare) return false;
      const name = { entity, words: entity.key.split(' ').filter(Boolean) };
      stale.add(name);
      for (const block of new Set(name.words.map(blockOf))) {
        const its = blocks.get(block) ?? new Set();
        blocks.set(block, its.add(name));
        // One more than common: until now its names were compared.
        if (its.size <= COMMON + 1) for (const other of its) stale.add(other);
      }
      return true;
    },
    pairs: () => {
      for (const name of stale) found.set(name, pairsOfName(name, near(name)));
      stale.clear();
      return [...found.values()].flat();
    },
  };
}

function pairsOfName({ entity, words }: Name, near: ReadonlySet<Name>): readonly Pair[] {
  const fuller = [...near].filter((other) => holdsAll(other.words, words));
  return [...near].flatMap((other) => {
    if (fuller.includes(other))
      return [pair(entity, other.entity, entity.kind === 'asset' && fuller.length === 1, HOLDS)];
    return other.entity.id > entity.id && areAlike(words, other.words)
      ? [pair(entity, other.entity, false, SPELLING)]
      : [];
  });
}

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
function bare(): Frame {
  const inDocument = new Map<string, Entity | 'several'>();
  const generic = new Map<string, Entity>();
  return {
    tell: (entity, isNew, { claim: { document } }) => {
      if (entity.isBare) {
        generic.set(document, entity);
        return isNew;
      }
      const known = inDocument.get(document);
      if (known === entity || known === 'several') return false;
      inDocument.set(document, known ? 'several' : entity);
      return generic.has(document);
    },
    pairs: () =>
      [...generic].flatMap(([document, entity]) => {
        const its = inDocument.get(document);
        return its && its !== 'several' ? [pair(entity, its, true, ONLY_ONE)] : [];
      }),
  };
}

/** Treaties named in two languages whose steps fall on the same days. */
function instruments(): Frame {
  const byStep = new Map<string, Set<Entity>>();
  return {
    tell: (entity, _, { claim }) => {
      if (claim.kind !== 'legal-step' || !claim.slots.date) return false;
      if (boundsOf(claim.slots.date)?.from !== claim.slots.date) return false;
      const step = `${claim.slots.step} ${claim.slots.date}`;
      const its = byStep.get(step) ?? new Set();
      byStep.set(step, its);
      const isKnown = its.has(entity);
      its.add(entity);
      return !isKnown;
    },
    pairs: () => {
      const pairs = [...byStep.values()].flatMap((its) => {
        const all = [...its];
        return all.length > COMMON
          ? []
          : all.flatMap((a, index) => all.slice(index + 1).map((b) => pair(a, b, false, SAME_STEP)));
      });
      return [...new Map(pairs.map((its) => [its.a + its.b, its])).values()];
    },
  };
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
