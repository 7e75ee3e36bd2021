import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CERTAINTIES } from '#model/claim.ts';
import { classOf, LEAST_SHARES } from '../../../src/read/odds.ts';
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
for (const certainty of CERTAINTIES) line(certainty, (share) => classOf(share) === certainty);
for (const certainty of CERTAINTIES)
  line(`${certainty} or surer`, (share) => share >= LEAST_SHARES[certainty]);

function line(name: string, isMeant: (share: number) => boolean): void {
  const its = judged.filter(({ share }) => isMeant(share));
  const right = its.filter(({ isRight }) => isRight).length;
  console.log(
    `${name.padEnd(20)}${`${right} of ${its.length}`.padStart(12)} right${(right / Math.max(1, its.length)).toFixed(3).padStart(8)}`,
  );
}
