import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CERTAINTIES } from '#model/claim.ts';
import { LEAST_SHARES } from '../../../src/read/odds.ts';
import { leftOut, oddsOf, told } from './told.ts';

/** Fits the odds anew from the table of what was told: prints how they hold on articles they were not fitted on; with `--write` writes them. */
const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
const everything = told();

if (values.write) {
  const odds = Object.entries(oddsOf(everything)).map(
    ([name, odds]) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${odds},`,
  );
  writeFileSync(
    join(import.meta.dirname, '../../../src/read/odds-table.ts'),
    `/** The log odds that each trait of a claim adds to its being wholly right. Written by \`test/reading/odds/fit.ts\`. */\nexport const ODDS: Readonly<Record<string, number>> = {\n${odds.join('\n')}\n};\n`,
  );
}

const judged = leftOut(everything);
console.log(
  `${judged.length} claims told of articles that no rule was written from, each by odds fitted on the others`,
);
let above = 2;
for (const certainty of CERTAINTIES) {
  line(certainty, LEAST_SHARES[certainty], above);
  above = LEAST_SHARES[certainty];
}
for (const certainty of CERTAINTIES) line(`${certainty} or surer`, LEAST_SHARES[certainty], 2);

function line(name: string, low: number, high: number): void {
  const its = judged.filter(({ share }) => share >= low && share < high);
  const right = its.filter(({ isRight }) => isRight).length;
  console.log(
    `${name.padEnd(20)}${`${right} of ${its.length}`.padStart(12)} right${(right / Math.max(1, its.length)).toFixed(3).padStart(8)}`,
  );
}
