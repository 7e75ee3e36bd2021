import { type Claim, KINDS } from '#model/claim.ts';
import { type Bounds, boundsOf, overlap } from '#model/period.ts';
import { inBaseUnit, type Quantity } from '#model/quantity.ts';
import { lastFigure } from '#model/span.ts';

/** Two claims of one key agree when every value that both give can be true at once; amounts in different units say nothing of each other. */
export function agree(a: Claim, b: Claim): boolean {
  const left = readingOf(a);
  const right = readingOf(b);
  return left.every((one, slot) => {
    const other = right[slot];
    if (one === undefined || other === undefined) return true;
    if ('unit' in one) return one.unit !== (other as Amount).unit || amountsAgree(one, other as Amount);
    return overlap(one, other as Bounds);
  });
}

/** What a claim says in each slot that agreeing looks at, in the order of the slots of its kind. */
type Reading = readonly (Amount | Bounds | undefined)[];

/** Worked out once for claims that share their slots: each is held against many. */
const readings = new WeakMap<Claim['slots'], Reading>();

function readingOf(claim: Claim): Reading {
  let reading = readings.get(claim.slots);
  if (!reading) {
    const values = valuesOf(claim);
    reading = Object.entries(KINDS[claim.kind].value as Readonly<Record<string, string>>).map(
      ([slot, type]) => {
        const value = values[slot];
        if (value === undefined) return undefined;
        if (type === 'quantity') return amountOf(value as Quantity);
        return type === 'period' ? (boundsOf(value as string) ?? {}) : undefined;
      },
    );
    readings.set(claim.slots, reading);
  }
  return reading;
}

/** The slots of a claim; a capacity that gives both ends gives their difference too: 110 → 170 agrees with +60. */
function valuesOf({ kind, slots }: Claim): Readonly<Record<string, unknown>> {
  if (kind !== 'capacity' || slots.change || !slots.before || !slots.after) return slots;
  const { before, after } = slots;
  if (before.unit !== after.unit || before.max !== undefined || after.max !== undefined) return slots;
  const cmp = before.cmp || after.cmp ? { cmp: '~' as const } : {};
  return { ...slots, change: { n: after.n - before.n, unit: after.unit, ...cmp } };
}

/** An amount with what it allows, in its base unit. */
interface Amount {
  readonly said: Quantity;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** The unit of the last figure that it gives, in the unit in which it is said. */
  readonly step: number;
}

function amountOf(said: Quantity): Amount {
  const base = inBaseUnit(said);
  const [from, to] = rangeOf(base);
  return { said, unit: base.unit, from, to, step: lastFigure(said.n) };
}

/**
 * Whether two amounts of one dimension can be true at once: 12.4 and «more than 12» agree, «about 700» and 690 too, 170 within 110–170,
 * 214.6 million rounded to 215; 172 and 177 do not, nor 170 and 172.
 */
export const quantitiesAgree = (a: Quantity, b: Quantity): boolean => amountsAgree(amountOf(a), amountOf(b));

const amountsAgree = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit && ((a.from <= b.to && b.from <= a.to) || isRounding(a, b) || isRounding(b, a));

/** What an amount allows: a hedge «about» five percent to each side, «more than» up to a quarter more. */
function rangeOf({ n, max, cmp }: Quantity): readonly [number, number] {
  const size = Math.abs(n);
  const hair = size * 1e-6;
  switch (cmp) {
    case '~':
      return [n - size * 0.05, (max ?? n) + size * 0.05];
    case '>':
    case '>=':
      return [n - hair, n + size * 0.25];
    case '<':
    case '<=':
      return [n - size * 0.25, n + hair];
    default:
      return [n - hair, (max ?? n) + hair];
  }
}

/** Whether the coarse amount is the fine one, rounded to the last figure the coarse one gives; within one percent, or half a point of percentages. */
function isRounding({ said: coarse, step }: Amount, { said: fine, step: finer }: Amount): boolean {
  if (coarse.unit !== fine.unit || coarse.max !== undefined || fine.max !== undefined) return false;
  if (coarse.cmp || fine.cmp) return false;
  const isShare = coarse.unit === '%' || coarse.unit === 'pp';
  if (finer >= step || (isShare && step > 1)) return false;
  const off = Math.abs(coarse.n - fine.n);
  return off <= step / 2 + 1e-9 * Math.abs(coarse.n) && (isShare || off <= Math.abs(fine.n) * 0.01);
}
