import type { BareClaim } from '#model/claim.ts';
import { type Agreement, agreement, type GoldClaim, KINDS, weight } from './agreement.ts';

export interface Pair extends Agreement {
  readonly gold: number;
  readonly read: number;
}

/** Pairs the gold and the read claims of one document, one to one within each kind, for the greatest summed agreement. */
export function pairs(gold: readonly GoldClaim[], read: readonly BareClaim[]): readonly Pair[] {
  return KINDS.flatMap((kind) => {
    const rows = [...gold.keys()].filter((i) => gold[i]!.kind === kind);
    const columns = [...read.keys()].filter((j) => read[j]!.kind === kind);
    const found = rows.map((i) => columns.map((j) => agreement(gold[i]!, read[j]!)));
    const weights = found.map((row, i) =>
      row.map(({ share, strict }, j) => {
        if (share === 0) return 0;
        const tie = (strict ? 0.02 : 0) + (gold[rows[i]!]!.optional ? 0 : 0.01);
        return share + tie + 0.005 * overlap(gold[rows[i]!]!.quote, read[columns[j]!]!.quote);
      }),
    );
    return assign(weights).flatMap((j, i) =>
      j === undefined ? [] : [{ gold: rows[i]!, read: columns[j]!, ...found[i]![j]! }],
    );
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}
function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** The column of each row in the assignment of greatest total weight (Hungarian method, Kuhn 1955, with potentials). */
function assign(weights: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  const n = Math.max(rows, columns);
  const cost = (i: number, j: number) => -(weights[i - 1]?.[j - 1] ?? 0);
  const u = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  const rowOf = new Int32Array(n + 1);
  for (let i = 1; i <= n; i += 1) {
    const way = new Int32Array(n + 1);
    const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(n + 1);
    let at = 0;
    rowOf[0] = i;
    while (rowOf[at] !== 0) {
      used[at] = 1;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= n; j += 1) {
        if (used[j]) continue;
        const reduced = cost(rowOf[at]!, j) - u[rowOf[at]!]! - v[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          way[j] = at;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= n; j += 1) {
        if (used[j]) {
          u[rowOf[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      at = next;
    }
    while (at !== 0) {
      rowOf[at] = rowOf[way[at]!]!;
      at = way[at]!;
    }
  }
  const out: (number | undefined)[] = new Array(rows).fill(undefined);
  for (let j = 1; j <= columns; j += 1) {
    const i = rowOf[j]! - 1;
    if (i < rows && weights[i]![j - 1]! > 0) out[i] = j - 1;
  }
  return out;
}

/** What a reading of one document, or of many, is worth. */
export interface Tally {
  gold: number;
  read: number;
  strict: number;
  goldSlots: number;
  readSlots: number;
  credit: number;
}
export const emptyTally = (): Tally => ({
  gold: 0,
  read: 0,
  strict: 0,
  goldSlots: 0,
  readSlots: 0,
  credit: 0,
});

export interface Verdict {
  /** One row per claim that counts, to be summed by whatever the caller asks about. */
  readonly rows: readonly { readonly kind: BareClaim['kind']; readonly tally: Tally }[];
  readonly missed: readonly GoldClaim[];
  readonly wrong: readonly {
    readonly gold: GoldClaim;
    readonly read: BareClaim;
    readonly slots: readonly string[];
  }[];
  readonly extra: readonly BareClaim[];
  /** Every claim that counts, and whether it is wholly right. */
  readonly readings: readonly { readonly claim: BareClaim; readonly isRight: boolean }[];
}

/** Judges the claims read from one document: optional gold and repeats of what gold says count neither way. */
export function judge(gold: readonly GoldClaim[], read: readonly BareClaim[]): Verdict {
  const all = pairs(gold, read);
  const ofGold = new Map(all.map((pair) => [pair.gold, pair]));
  const ofRead = new Map(all.map((pair) => [pair.read, pair]));
  const rows: { kind: BareClaim['kind']; tally: Tally }[] = [];
  const extra: BareClaim[] = [];
  const readings: { claim: BareClaim; isRight: boolean }[] = [];
  gold.forEach((claim, i) => {
    if (claim.optional) return;
    const pair = ofGold.get(i);
    const tally = {
      ...emptyTally(),
      gold: 1,
      goldSlots: weight(claim).slots,
      strict: pair?.strict ? 1 : 0,
      credit: pair?.credit ?? 0,
    };
    rows.push({ kind: claim.kind, tally });
  });
  read.forEach((claim, j) => {
    const pair = ofRead.get(j);
    if (pair && gold[pair.gold]!.optional) return;
    if (
      !pair &&
      weight(claim).rich &&
      gold.some((g) => g.kind === claim.kind && agreement(g, claim).subsumed)
    )
      return;
    rows.push({ kind: claim.kind, tally: { ...emptyTally(), read: 1, readSlots: weight(claim).slots } });
    readings.push({ claim, isRight: pair?.strict ?? false });
    if (!pair) extra.push(claim);
  });
  return {
    rows,
    missed: gold.filter((claim, i) => !claim.optional && !ofGold.has(i)),
    wrong: all
      .filter((pair) => !pair.strict && !gold[pair.gold]!.optional)
      .map((pair) => ({ gold: gold[pair.gold]!, read: read[pair.read]!, slots: pair.wrong })),
    extra,
    readings,
  };
}

/** Adds one tally to another. */
export function add(sum: Tally, next: Tally): void {
  for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] += next[name];
}

/** Precision, recall and F1 of a tally; nothing wanted and nothing read is perfect. */
export function shares(right: number, read: number, gold: number) {
  const precision = read ? right / read : gold ? 0 : 1;
  const recall = gold ? right / gold : 1;
  return {
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
  };
}
