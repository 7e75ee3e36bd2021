import { type BareClaim, CERTAINTIES } from '#model/claim.ts';
import { add, emptyTally, shares, type Tally, type Verdict } from './pairing.ts';

/** Tallies summed under their labels. */
export function summed(rows: Iterable<readonly [label: string, tally: Tally]>): ReadonlyMap<string, Tally> {
  const sums = new Map<string, Tally>();
  for (const [label, tally] of rows) {
    if (!sums.has(label)) sums.set(label, emptyTally());
    add(sums.get(label)!, tally);
  }
  return sums;
}

export const printHeading = (): void =>
  console.log(
    `${''.padEnd(20)}${['gold', 'read', 'P', 'R', 'F1', 'slot F1'].map((name) => name.padStart(9)).join('')}`,
  );

/** A line for each label: how much gold there is and how much was read; precision, recall and F1 of what is wholly right and F1 of slots, in percent. */
export function printScores(sums: ReadonlyMap<string, Tally>): void {
  for (const [name, tally] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const strict = shares(tally.strict, tally.read, tally.gold);
    const slots = shares(tally.credit, tally.readSlots, tally.goldSlots);
    const percents = [strict.precision, strict.recall, strict.f1, slots.f1].map((share) =>
      (100 * share).toFixed(1),
    );
    const cells = [String(tally.gold), String(tally.read), ...percents].map((cell) => cell.padStart(9));
    console.log(`${name.padEnd(20)}${cells.join('')}`);
  }
}

/** How often claims of each class of certainty are wholly right. */
export function printClasses(
  readings: readonly { readonly claim: BareClaim; readonly isRight: boolean }[],
): void {
  for (const certainty of CERTAINTIES) {
    const its = readings.filter(({ claim }) => claim.certainty === certainty);
    const right = its.filter(({ isRight }) => isRight).length;
    console.log(
      `  ${certainty.padEnd(10)}${String(right).padStart(5)} of ${String(its.length).padStart(4)} right: ${((100 * right) / Math.max(1, its.length)).toFixed(1)} %`,
    );
  }
}

/** What was missed, read wrongly and told without being there in one document, each under what the document says there if `quoted` gives it. */
export function printFailures(
  heading: string,
  { missed, wrong, extra }: Verdict,
  quoted: (claim: BareClaim) => string = () => '',
): void {
  if (missed.length + wrong.length + extra.length === 0) return;
  const said = ({ kind, modality, slots }: BareClaim) => `${kind} ${modality} ${JSON.stringify(slots)}`;
  console.log(`\n${heading}`);
  for (const claim of missed) console.log(`  missed ${said(claim)}${quoted(claim)}`);
  for (const { gold, read, slots } of wrong)
    console.log(`  wrong ${slots.join(', ')}\n    gold ${said(gold)}\n    read ${said(read)}${quoted(gold)}`);
  for (const claim of extra) console.log(`  extra  ${said(claim)}${quoted(claim)}`);
}
