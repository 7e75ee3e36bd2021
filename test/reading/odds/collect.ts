import { basename, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { CERTAINTIES, type Certainty, isAsSureAs } from '#model/claim.ts';
import { createReader } from '../../../src/read/reader.ts';
import { openShelf } from '../../../src/shelf.ts';
import { judge, type Verdict } from '../gold/pairing.ts';
import { printClasses, printFailures, printHeading, printScores, summed } from '../gold/tables.ts';
import { articlesIn } from './articles.ts';

/**
 * What is read of annotated articles: scores by kind and by class; with `--failures` what went wrong before them, each with its sentence;
 * with `--rows` a row for each claim that counts, for `told.tsv`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'boolean' },
    failures: { type: 'boolean' },
    opened: { type: 'boolean' },
    set: { type: 'string', default: '' },
    least: { type: 'string', default: 'doubtful' },
  },
});

const least = CERTAINTIES.find((certainty) => certainty === values.least);
if (!least) throw new Error(`expected --least ${CERTAINTIES.join(', ')}; found ${values.least}`);

/** The traits of each claim of the document that is read, in the order of its claims. */
let traits: (readonly string[])[] = [];
const noted = (its: readonly string[]): Certainty => {
  traits.push(its);
  return 'certain';
};
const { vocabulary } = await openShelf();
const reader = values.rows ? createReader(vocabulary, undefined, undefined, noted) : createReader(vocabulary);

const verdicts: Verdict[] = [];
for (const file of positionals)
  for (const { id, text, language, published, claims: gold } of articlesIn(file)) {
    traits = [];
    const { claims } = reader.read({ text, language, ...(published ? { published } : {}) });
    const verdict = judge(
      gold,
      claims.filter((claim) => isAsSureAs(claim, least)),
    );
    verdicts.push(verdict);
    if (values.failures)
      printFailures(
        `${id}, ${published ?? 'no day'}`,
        verdict,
        ({ quote }) => `\n      « ${text.slice(quote.start, quote.end)} »`,
      );
    if (!values.rows) continue;
    const age = values.opened ? 'opened' : 'fresh';
    const article = [values.set, basename(dirname(file)), id].join('/');
    for (const { claim, isRight } of verdict.readings)
      console.log([age, article, Number(isRight), ...traits[claims.indexOf(claim)]!].join('\t'));
  }

if (!values.rows) {
  printHeading();
  printScores(
    summed(
      verdicts.flatMap(({ rows }) =>
        rows.flatMap(({ kind, tally }) => [[`  ${kind}`, tally] as const, ['all', tally] as const]),
      ),
    ),
  );
  printClasses(verdicts.flatMap(({ readings }) => readings));
}
