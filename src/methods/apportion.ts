/**
 * Whole numbers that are the given ones rounded and add up to their rounded sum: each is rounded down, and what is then missing goes to the
 * largest remainders, one each, the earlier of equal ones first (Hamilton's method; M. Balinski and H. P. Young, Fair Representation, 1982).
 * Each differs from what it rounds by less than one. Throws when a value is not finite or their sum passes the safe integers.
 */
export function apportioned(values: readonly number[]): readonly number[] {
  const whole = values.map(Math.floor);
  const remainders = values.map((value, at) => value - whole[at]!);
  const total = Math.round(remainders.reduce((all, value) => all + value, 0));
  const sum = whole.reduce((all, value) => all + value, total);
  if (!Number.isSafeInteger(sum)) throw new RangeError(`expected a sum of safe integers; found ${sum}`);
  const order = remainders.map((_, at) => at).sort((a, b) => remainders[b]! - remainders[a]! || a - b);
  for (const at of order.slice(0, total)) whole[at]! += 1;
  return whole;
}

/**
 * Each of the whole numbers as parts of `per` of a whole, rounded so that they add up to the rounded parts of their sum: shares in per cent
 * with `per` 100, contributions in hundredths of a percentage point with 10,000. Exact: computed in integers. The whole must be positive.
 */
export function apportionedOf(
  values: readonly number[],
  whole: number,
  per: number,
): { readonly parts: readonly number[]; readonly total: number } {
  const size = BigInt(whole);
  if (size <= 0n) throw new RangeError(`expected a positive whole; found ${whole}`);
  const scaled = values.map((value) => BigInt(value) * BigInt(per));
  const floors = scaled.map((value) => floorOf(value, size));
  const remainders = scaled.map((value, at) => value - floors[at]! * size);
  const sum = scaled.reduce((all, value) => all + value, 0n);
  const total = floorOf(2n * sum + size, 2n * size);
  const missing = Number(total - floors.reduce((all, value) => all + value, 0n));
  const order = remainders
    .map((_, at) => at)
    .sort((a, b) => (remainders[a]! > remainders[b]! ? -1 : remainders[a]! < remainders[b]! ? 1 : a - b));
  for (const at of order.slice(0, missing)) floors[at]! += 1n;
  return { parts: floors.map(Number), total: Number(total) };
}

function floorOf(value: bigint, size: bigint): bigint {
  const quotient = value / size;
  return value % size < 0n ? quotient - 1n : quotient;
}
