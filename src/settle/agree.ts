import { type Claim, KINDS } from '#model/claim.ts';
import { boundsOf, overlap } from '#model/period.ts';
import { inBaseUnit, type Quantity } from '#model/quantity.ts';
import { lastFigure } from '#model/span.ts';

/** Two claims of one key agree when every value that both give can be true at once; amounts in different units say nothing of each other. */
export function agree(a: Claim, b: Claim): boolean {
  const types = KINDS[a.kind].value as Readonly<Record<string, string>>;
  const left = valuesOf(a);
  const right = valuesOf(b);
  return Object.entries(types).every(([slot, type]) => {
    if (left[slot] === undefined || right[slot] === undefined) return true;
    if (type === 'quantity') {
      const [one, other] = [left[slot] as Quantity, right[slot] as Quantity];
      return inBaseUnit(one).unit !== inBaseUnit(other).unit || quantitiesAgree(one, other);
    }
    if (type === 'period')
      return overlap(boundsOf(left[slot] as string) ?? {}, boundsOf(right[slot] as string) ?? {});
    return true;
  });
}

/** The slots of a claim; a capacity that gives both ends gives their difference too: 110 → 170 agrees with +60. */
function valuesOf({ kind, slots }: Claim): Readonly<Record<string, unknown>> {
  if (kind !== 'capacity' || slots.change || !slots.before || !slots.after) return slots;
  const { before, after } = slots;
  if (before.unit !== after.unit || before.max !== undefined || after.max !== undefined) return slots;
  const cmp = before.cmp || after.cmp ? { cmp: '~' as const } : {};
  return { ...slots, change: { n: after.n - before.n, unit: after.unit, ...cmp } };
}

/**
 * Whether two amounts of one dimension can be true at once: 12.4 and «more than 12» agree, «about 700» and 690 too, 170 within 110–170,
 * 214.6 million rounded to 215; 172 and 177 do not, nor 170 and 172.
 */
export function quantitiesAgree(a: Quantity, b: Quantity): boolean {
  const left = inBaseUnit(a);
  const right = inBaseUnit(b);
  if (left.unit !== right.unit) return false;
  const [from, to] = rangeOf(left);
  const [low, high] = rangeOf(right);
  return (from <= high && low <= to) || isRounding(a, b) || isRounding(b, a);
}

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
function isRounding(coarse: Quantity, fine: Quantity): boolean {
  if (coarse.unit !== fine.unit || coarse.max !== undefined || fine.max !== undefined) return false;
  if (coarse.cmp || fine.cmp) return false;
  const step = lastFigure(coarse.n);
  const isShare = coarse.unit === '%' || coarse.unit === 'pp';
  if (lastFigure(fine.n) >= step || (isShare && step > 1)) return false;
  const off = Math.abs(coarse.n - fine.n);
  return off <= step / 2 + 1e-9 * Math.abs(coarse.n) && (isShare || off <= Math.abs(fine.n) * 0.01);
}
