import { type Called, nameIn } from './called.ts';
import { type Fact, type FactOf, factsOfKind, latestFirst } from './fact.ts';
import { LANGUAGES } from './language.ts';
import { boundsOf, daysBetween } from './period.ts';

type Works = FactOf<'works'>;
type Capacity = FactOf<'capacity'>;

/** How works stand to the first day promised for their end. */
export interface Slip {
  /** The last day of the earliest promised period, ISO. */
  readonly promised: string;
  /** The last day of the period in which they ended; absent while they go on. */
  readonly completed?: string;
  /** Whole days after the promised day, at completion or else today; negative or zero when in time. */
  readonly days: number;
}

/** One asset and all that the register holds of it: what was promised, what came of it, what it carries. */
export interface Asset {
  readonly key: string;
  /** The name most facts use, of equals the longest. */
  readonly name: string;
  readonly called?: Called;
  readonly assetType?: string;
  readonly status?: string;
  /** Latest first. */
  readonly works: readonly Works[];
  readonly capacities: readonly Capacity[];
  /** Works with a promised end, earliest promise first. */
  readonly promises: readonly Works[];
  readonly completion?: Works;
  readonly slip?: Slip;
}

/** Where works stand, from what decides to what gives way. */
const STATUSES = ['completed', 'suspended', 'under-way', 'planned'];

/**
 * Gathers works and capacities into assets by the key of their name, most told of first. A name that leaves words out joins the one
 * fuller name that holds them all («водовод Мангышлак», «водовод Астрахань – Мангышлак»); a part after a comma stays its own asset. Facts of
 * one thing, whatever their documents call it, are of one asset.
 * The terms are OC4IDS's: a promised end is a forecast of the completion period, compared with the actual one.
 *
 * @param keyOf the key of a name, words with spaces between: the same for all names of one asset
 */
export function assetsOf(
  facts: readonly Fact[],
  keyOf: (name: string) => string,
  today: string,
): readonly Asset[] {
  const named = [...factsOfKind(facts, 'works'), ...factsOfKind(facts, 'capacity')];
  const joined = joinNames(named.map(fullestIn), keyOf);
  return [...Map.groupBy(named, (fact) => joined(fullestIn(fact)))]
    .map(([key, members]) => assetOf(key, members, today))
    .sort((a, b) => factsIn(b) - factsIn(a) || (a.key < b.key ? -1 : 1));
}

/**
 * The key of each name, such that a name that leaves words out has the key of the one fuller name that holds them all; where two fuller
 * names would do, and for a part after a comma, it keeps its own.
 */
export function joinNames(
  names: readonly string[],
  keyOf: (name: string) => string,
): (name: string) => string {
  const byWord = new Map<string, string[]>();
  for (const whole of new Set(names.filter(isWhole).map((name) => keyOf(name))))
    for (const word of new Set(whole.split(' '))) {
      const holders = byWord.get(word);
      if (holders) holders.push(whole);
      else byWord.set(word, [whole]);
    }
  const known = new Map<string, string>();
  return (name) => {
    const key = keyOf(name);
    if (!isWhole(name)) return key;
    let joined = known.get(key);
    if (joined === undefined) {
      const words = key.split(' ');
      const fuller = (byWord.get(words[0]!) ?? []).filter((other) => other !== key && holdsAll(other, words));
      joined = fuller.length === 1 ? fuller[0]! : key;
      known.set(key, joined);
    }
    return joined;
  };
}

/** What documents of the same thing call it, which a bare «водовод» is known by too; else its own name. */
const fullestIn = (fact: Works | Capacity): string =>
  LANGUAGES.map((language) => fact.called?.[language]).find(Boolean) ?? assetIn(fact);
const assetIn = (fact: Works | Capacity): string => nameIn(fact) ?? '';
const isWhole = (name: string): boolean => !name.includes(',');

function holdsAll(fuller: string, words: readonly string[]): boolean {
  const all = fuller.split(' ');
  return words.every((word) => all.includes(word));
}

function assetOf(key: string, members: readonly (Works | Capacity)[], today: string): Asset {
  const works = latestFirst(factsOfKind(members as readonly Fact[], 'works'));
  const capacities = latestFirst(factsOfKind(members as readonly Fact[], 'capacity'));
  const told = works.filter(({ modality }) => modality === 'stated');
  const promises = works
    .filter(({ modality, slots }) => modality === 'planned' && lastDay(slots.finish))
    .sort((a, b) => (lastDay(a.slots.finish)! < lastDay(b.slots.finish)! ? -1 : 1));
  const completion = told.find(({ slots }) => slots.status === 'completed');
  const status = STATUSES.find((candidate) => told.some(({ slots }) => slots.status === candidate));
  const slip = slipOf(promises, told, today);
  const assetType = works.find(({ slots }) => slots.assetType)?.slots.assetType;
  const name = nameOf(members);
  const called = members.find((fact) => assetIn(fact) === name)?.called;
  return {
    key,
    name,
    ...(called ? { called } : {}),
    ...(assetType ? { assetType } : {}),
    ...((status ?? (promises.length > 0 ? 'planned' : undefined)) ? { status: status ?? 'planned' } : {}),
    works,
    capacities,
    promises,
    ...(completion ? { completion } : {}),
    ...(slip ? { slip } : {}),
  };
}

/** Undefined where nothing was promised, or where it ended on a day that is not known. */
function slipOf(promises: readonly Works[], told: readonly Works[], today: string): Slip | undefined {
  const [first] = promises;
  const promised = lastDay(first?.slots.finish);
  if (!first || !promised) return undefined;
  const completion = told.find(
    ({ slots }) => slots.status === 'completed' && endsWith(first.slots.action, slots.action),
  );
  if (!completion) return { promised, days: daysBetween(promised, today) };
  const completed = lastDay(completion.slots.finish);
  return completed ? { promised, completed, days: daysBetween(promised, completed) } : undefined;
}

/** Whether works of one action are over once those of the other are: what is rebuilt is done when it is launched. */
export const endsWith = (promised: string | undefined, done: string | undefined): boolean =>
  promised === done || [promised, done].some((action) => action === 'launch' || action === 'open');

const lastDay = (period: string | undefined): string | undefined => period && boundsOf(period)?.to;
const factsIn = ({ works, capacities }: Asset): number => works.length + capacities.length;

function nameOf(members: readonly (Works | Capacity)[]): string {
  const names = Map.groupBy(members, assetIn);
  return [...names].sort(
    ([a, of], [b, others]) => others.length - of.length || b.length - a.length || (a < b ? -1 : 1),
  )[0]![0];
}

/** Whether a conduit carries gas or oil and no water, by its name in any of the three languages. */
export const carriesFuel = (name: string): boolean => FUEL.test(name);
const FUEL = /газо|газов|нефте|продуктопров|мұнай|(^|[^\p{L}])(газ|gas|oil)([^\p{L}]|$)/iu;
