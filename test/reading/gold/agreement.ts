import type { BareClaim, ClaimKind } from '#model/claim.ts';
import { SYMMETRIC_MEASURES } from '#model/claim.ts';

/** A claim as gold writes it: an `optional` one is arguable, so that neither finding nor missing it counts. */
export type GoldClaim = BareClaim & { readonly optional?: boolean };

type SlotKind = 'term' | 'number' | 'period' | 'quantity' | 'text' | 'person' | 'party';
type Slots = Readonly<Record<string, unknown>>;

/** What is compared in each slot. `*` marks a slot of the claim's key; a list is compared as a set. */
const SLOTS: Readonly<Record<ClaimKind, Readonly<Record<string, string>>>> = {
  observation: {
    measure: 'term*',
    aspect: 'term*',
    area: 'party*',
    counterpart: 'party*',
    product: 'text*',
    label: 'text*',
    period: 'period*',
    value: 'quantity',
    base: 'period',
  },
  signing: {
    instrument: 'term*',
    parties: 'party*',
    date: 'period*',
    signers: 'person',
    place: 'party',
    event: 'text',
    term: 'period',
    subject: 'text',
    count: 'quantity',
  },
  twinning: { a: 'party*', b: 'party*', since: 'period' },
  event: {
    type: 'term*',
    ordinal: 'number*',
    place: 'party*',
    date: 'period*',
    name: 'text',
    participants: 'party',
    count: 'quantity',
  },
  works: {
    asset: 'text*',
    assetType: 'term*',
    action: 'term*',
    status: 'term',
    start: 'period',
    finish: 'period',
    extent: 'quantity',
    cost: 'quantity',
    area: 'party',
  },
  capacity: { asset: 'text*', before: 'quantity', after: 'quantity', change: 'quantity', area: 'party' },
  order: { goods: 'text*', supplier: 'party*', customer: 'party*', count: 'quantity', date: 'period' },
  office: { person: 'person*', position: 'text*', of: 'party*' },
  'legal-step': { instrument: 'text*', step: 'term*', date: 'period' },
  intent: { actor: 'party*', action: 'term*', object: 'text*', counterpart: 'party*' },
};
export const KINDS = Object.keys(SLOTS) as readonly ClaimKind[];

const slotKind = (kind: ClaimKind, slot: string) => SLOTS[kind][slot]!.replace('*', '') as SlotKind;
const isKey = (kind: ClaimKind, slot: string) => SLOTS[kind][slot]!.endsWith('*');

/** The filled slots of a claim; an observation without an aspect is a level. */
function slotsOf(claim: BareClaim): Slots {
  const filled = Object.entries(claim.slots).filter(
    ([name, value]) =>
      name in SLOTS[claim.kind] && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return {
    ...(claim.kind === 'observation' ? { aspect: 'level' } : {}),
    ...Object.fromEntries(filled),
  };
}

/** Units met in the genre that are multiples of another. */
const MULTIPLES: Readonly<Record<string, readonly [string, number]>> = {
  km: ['m', 1e3],
  t: ['kg', 1e3],
  kt: ['kg', 1e6],
  km3: ['m3', 1e9],
  ha: ['m2', 1e4],
  km2: ['m2', 1e6],
  MW: ['W', 1e6],
  kW: ['W', 1e3],
};

interface Amount {
  readonly n: number;
  readonly max?: number;
  readonly unit: string;
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));

/** Equal amounts in the same dimension; whether a hedge is the same is not asked. */
function sameAmount(a: Amount, b: Amount): boolean {
  const base = ({ unit }: Amount) => {
    const [numerator = '', denominator] = unit.split('/');
    const [name, factor] = MULTIPLES[numerator] ?? [numerator, 1];
    return { name: denominator ? `${name}/${denominator}` : name, factor };
  };
  const x = base(a);
  const y = base(b);
  return (
    x.name === y.name &&
    near(a.n * x.factor, b.n * y.factor) &&
    near((a.max ?? a.n) * x.factor, (b.max ?? b.n) * y.factor)
  );
}

/** First and last day of an EDTF period: `2024` and `2024-01/2024-12` are the same. */
function days(period: string): string {
  const parts = period.split('/');
  const day = (part: string, end: boolean) => {
    const [year, month, date] = part.split('-');
    if (!/^\d{4}$/.test(year!)) return '..';
    const m = month ?? (end ? '12' : '01');
    const last = new Date(Date.UTC(Number(year), Number(m), 0)).getUTCDate();
    return `${year}-${m}-${date ?? (end ? String(last).padStart(2, '0') : '01')}`;
  };
  return `${day(parts[0]!, false)}/${day(parts.at(-1)!, true)}`;
}

const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е').normalize('NFC');

const SMALL_WORDS = new Set(
  (
    'и в во на о об по с со к от до для из за между при а the a an of in on for to and with at by between ' +
    'мен пен бен және үшін туралы арасындағы'
  ).split(' '),
);
const words = (text: string) =>
  new Set(
    (fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !SMALL_WORDS.has(word))
      .map((word) => (/^\p{Script=Cyrillic}{7,}$/u.test(word) ? word.slice(0, 5) : word)),
  );

/** Texts agree when the Dice overlap of their words, long Cyrillic ones cut to a stem, is at least 0.6. */
function sameText(a: string, b: string): boolean {
  const x = words(a);
  const y = words(b);
  if (x.size === 0 || y.size === 0) return fold(a) === fold(b);
  return (2 * x.intersection(y).size) / (x.size + y.size) >= 0.6;
}

/** The same last name, and the same first initial where both give one. */
export function samePerson(a: string, b: string): boolean {
  const parts = (name: string) => {
    const all = fold(name).match(/[\p{L}’'-]+/gu) ?? [];
    return { last: all.at(-1), first: all.length > 1 ? all[0]![0] : undefined };
  };
  const x = parts(a);
  const y = parts(b);
  return x.last !== undefined && x.last === y.last && (!x.first || !y.first || x.first === y.first);
}

/** Cities that are regions of their own are written either way. */
const CITY_REGIONS = /^(KZ-71\/astana|KZ-75\/almaty|KZ-79\/shymkent|RU-MOW\/moscow|RU-SPE\/st-petersburg)$/;
const CITY_NAMES: Readonly<Record<string, string>> = {
  oral: 'uralsk',
  qostanay: 'kostanay',
  kostanai: 'kostanay',
  petropavlovsk: 'petropavl',
  oskemen: 'ust-kamenogorsk',
  'nur-sultan': 'astana',
  nursultan: 'astana',
  aqtobe: 'aktobe',
  aktyubinsk: 'aktobe',
  aqtau: 'aktau',
  'alma-ata': 'almaty',
  semipalatinsk: 'semey',
  kokchetav: 'kokshetau',
  oryol: 'orel',
  'saint-petersburg': 'st-petersburg',
  'st.-petersburg': 'st-petersburg',
  petersburg: 'st-petersburg',
  karaganda: 'qaraghandy',
  qaragandy: 'qaraghandy',
};
const isPlace = (text: string) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?(\/\S+)?$/.test(text);
function place(code: string): string {
  const [region, city] = code.split('/');
  const named = city ? `${region}/${CITY_NAMES[city] ?? city}` : code;
  return CITY_REGIONS.test(named) ? region! : named;
}
const looksLikePerson = (text: string) =>
  /^\s*\p{Lu}[\p{L}.'’-]*(\s+\p{Lu}[\p{L}.'’-]*){1,2}\s*$/u.test(text) ||
  /^\s*\p{Lu}\.\s*(\p{Lu}\.\s*)?\p{Lu}\p{L}+\s*$/u.test(text);

function sameParty(a: string, b: string): boolean {
  if (isPlace(a) !== isPlace(b)) return false;
  if (isPlace(a)) return place(a) === place(b);
  return looksLikePerson(a) && looksLikePerson(b) ? samePerson(a, b) : sameText(a, b);
}

const same: Readonly<Record<SlotKind, (a: never, b: never) => boolean>> = {
  term: (a, b) => a === b,
  number: (a, b) => Number(a) === Number(b),
  period: (a: string, b: string) => days(a) === days(b),
  quantity: sameAmount,
  text: sameText,
  person: samePerson,
  party: sameParty,
};

/** 0…1: how far two values of one slot agree: a differing hedge halves a quantity, lists agree by their overlap. */
function credit(kind: SlotKind, a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return 0;
  const equal = same[kind] as (a: unknown, b: unknown) => boolean;
  if (Array.isArray(a) || Array.isArray(b)) {
    const left = [b].flat();
    const all = [a].flat();
    const common = all.filter((x) => {
      const found = left.findIndex((y) => equal(x, y));
      if (found >= 0) left.splice(found, 1);
      return found >= 0;
    }).length;
    return (2 * common) / (all.length + [b].flat().length);
  }
  if (!equal(a, b)) return 0;
  const hedge = (value: unknown) => (value as { cmp?: string }).cmp ?? '=';
  return kind === 'quantity' && hedge(a) !== hedge(b) ? 0.5 : 1;
}

export interface Agreement {
  /** Every key slot, every quantity gold fills, and the modality are equal. */
  readonly strict: boolean;
  /** Every slot the read claim fills is in gold, with the same modality: it says nothing new. */
  readonly subsumed: boolean;
  /** Summed slot agreement, and its share of the slots that either side fills. */
  readonly credit: number;
  readonly share: number;
  /** The slots that gold fills and the reader got wrong or left out. */
  readonly wrong: readonly string[];
}

/** How far a read claim agrees with a gold claim of the same kind. */
export function agreement(gold: BareClaim, read: BareClaim): Agreement {
  const wanted = slotsOf(gold);
  return variants(read)
    .map((slots) => compare(gold, wanted, read, slots))
    .reduce((best, next) => (next.share > best.share ? next : best));
}

/** The two sides of a symmetric relation may be told either way round. */
function variants(claim: BareClaim): readonly Slots[] {
  const slots = slotsOf(claim);
  const swapped = (one: string, other: string): Slots => {
    const { [one]: a, [other]: b, ...rest } = slots;
    return {
      ...rest,
      ...(b === undefined ? {} : { [one]: b }),
      ...(a === undefined ? {} : { [other]: a }),
    };
  };
  if (claim.kind === 'twinning') return [slots, swapped('a', 'b')];
  if (claim.kind === 'observation' && SYMMETRIC_MEASURES.includes(String(slots.measure)))
    return [slots, swapped('area', 'counterpart')];
  return [slots];
}

function compare(gold: BareClaim, wanted: Slots, read: BareClaim, slots: Slots): Agreement {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(slots)])];
  const credits = Object.fromEntries(
    names.map((name) => [name, credit(slotKind(gold.kind, name), wanted[name], slots[name])]),
  );
  const sum = names.reduce((total, name) => total + credits[name]!, 0);
  const equal = (name: string) =>
    slotKind(gold.kind, name) === 'quantity' ? credits[name]! > 0 : credits[name] === 1;
  const sameModality = gold.modality === read.modality;
  const wrong = Object.keys(wanted).filter((name) => !equal(name));
  const matters = (name: string) => isKey(gold.kind, name) || slotKind(gold.kind, name) === 'quantity';
  return {
    strict: sameModality && !wrong.some(matters),
    subsumed: sameModality && Object.keys(slots).every(equal),
    credit: sum,
    share: names.some((name) => name !== 'aspect' && credits[name]! > 0) ? sum / names.length : 0,
    wrong: sameModality ? wrong : [...wrong, 'modality'],
  };
}

/** How many slots a claim fills, and whether that is enough to be a repeat: a quantity, or two slots. */
export function weight(claim: BareClaim): { readonly slots: number; readonly rich: boolean } {
  const names = Object.keys(slotsOf(claim));
  return {
    slots: names.length,
    rich:
      names.filter((name) => name !== 'aspect').length >= 2 ||
      names.some((name) => slotKind(claim.kind, name) === 'quantity'),
  };
}
