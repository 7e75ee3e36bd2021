import { type Claim, KINDS } from '#model/claim.ts';
import { boundsOf, overlap } from '#model/period.ts';
import { inBaseUnit, type Quantity } from '#model/quantity.ts';

/** Two claims of one key agree when every value that both give can be true at once. */
export function agree(a: Claim, b: Claim): boolean {
  const types = KINDS[a.kind].value as Readonly<Record<string, string>>;
  const left = a.slots as Readonly<Record<string, unknown>>;
  const right = b.slots as Readonly<Record<string, unknown>>;
  return Object.entries(types).every(([slot, type]) => {
    if (left[slot] === undefined || right[slot] === undefined) return true;
    if (type === 'quantity') return quantitiesAgree(left[slot] as Quantity, right[slot] as Quantity);
    if (type === 'period')
      return overlap(boundsOf(left[slot] as string) ?? {}, boundsOf(right[slot] as string) ?? {});
    return true;
  });
}

/** 12.4 and «more than 12» agree, «about 700» and 690 too, 170 within 110–170; 172 and 177 do not. */
export function quantitiesAgree(a: Quantity, b: Quantity): boolean {
  const left = inBaseUnit(a);
  const right = inBaseUnit(b);
  if (left.unit !== right.unit) return false;
  const [from, to] = rangeOf(left);
  const [low, high] = rangeOf(right);
  return from <= high && low <= to;
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
