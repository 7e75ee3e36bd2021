import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { CERTAINTIES, type Certainty, isAsSureAs } from '#model/claim.ts';
import { createReader } from '../../../src/read/reader.ts';
import { openShelf } from '../../../src/shelf.ts';
import { add, emptyTally, judge, shares, type Tally } from '../gold/pairing.ts';
import { articlesIn } from './articles.ts';

/** What is read of annotated articles: scores by kind and by class; with `--rows` a row for each claim that counts, for `told.tsv`. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'boolean' },
    opened: { type: 'boolean' },
    set: { type: 'string', default: '' },
    least: { type: 'string', default: 'doubtful' },
  },
});

/** The traits of each claim of the document that is read, in the order of its claims. */
let traits: (readonly string[])[] = [];
const noted = (its: readonly string[]): Certainty => {
  traits.push(its);
  return 'certain';
};
const { vocabulary } = await openShelf();
const reader = values.rows ? createReader(vocabulary, undefined, undefined, noted) : createReader(vocabulary);

const sums = new Map<string, Tally>();
const classes = new Map<string, { right: number; told: number }>();
for (const file of positionals)
  for (const { id, text, language, published, claims: gold } of articlesIn(file)) {
    traits = [];
    const { claims } = reader.read({ text, language, ...(published ? { published } : {}) });
    const { rows, readings } = judge(
      gold,
      claims.filter((claim) => isAsSureAs(claim, values.least as Certainty)),
    );
    if (values.rows) {
      const article = [values.set, basename(dirname(file)), id].join('/');
      for (const { claim, isRight } of readings)
        console.log(
          [
            values.opened ? 'opened' : 'fresh',
            article,
            Number(isRight),
            ...traits[claims.indexOf(claim)]!,
          ].join('\t'),
        );
      continue;
    }
    for (const { kind, tally } of rows)
      for (const name of [kind, 'all']) {
        if (!sums.has(name)) sums.set(name, emptyTally());
        add(sums.get(name)!, tally);
      }
    for (const { claim, isRight } of readings) {
      const its = classes.get(claim.certainty!) ?? { right: 0, told: 0 };
      classes.set(claim.certainty!, { right: its.right + Number(isRight), told: its.told + 1 });
    }
  }

if (!values.rows) {
  console.log(
    `${''.padEnd(14)}${['gold', 'told', 'P', 'R', 'slot F1'].map((name) => name.padStart(9)).join('')}`,
  );
  for (const [name, tally] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { precision, recall } = shares(tally.strict, tally.read, tally.gold);
    const { f1 } = shares(tally.credit, tally.readSlots, tally.goldSlots);
    const cells = [tally.gold, tally.read, ...[precision, recall, f1].map((share) => share.toFixed(3))];
    console.log(`${name.padEnd(14)}${cells.map((cell) => String(cell).padStart(9)).join('')}`);
  }
  for (const certainty of CERTAINTIES) {
    const { right, told } = classes.get(certainty) ?? { right: 0, told: 0 };
    if (told > 0) console.log(`${certainty.padEnd(14)}${`${right} of ${told} right`.padStart(18)}`);
  }
}
