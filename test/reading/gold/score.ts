import { parseArgs } from 'node:util';
import type { BareClaim } from '#model/claim.ts';
import { createReader } from '../../../src/read/reader.ts';
import { openShelf } from '../../../src/shelf.ts';
import { type GoldDocument, goldOf, LANGUAGES, type Part } from './corpus.ts';
import { judge, type Verdict } from './pairing.ts';
import { printClasses, printFailures, printHeading, printScores, summed } from './tables.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rule: { type: 'boolean' }, held: { type: 'boolean' }, failures: { type: 'boolean' } },
});
const parts: readonly Part[] =
  values.rule === values.held ? ['rule', 'held'] : values.rule ? ['rule'] : ['held'];
const reader = createReader((await openShelf()).vocabulary);

const everyVerdict: Record<Part, Verdict[]> = { rule: [], held: [] };
for (const language of LANGUAGES) {
  if (positionals.length > 0 && !positionals.includes(language)) continue;
  for (const part of parts) {
    const documents = goldOf(language, part);
    if (documents.length === 0) continue;
    const judged = documents.map((document) => ({
      document,
      verdict: judge(document.claims, reader.read({ ...document, language }).claims),
    }));
    console.log(`\n${language}, ${part} part: ${documents.length} documents`);
    table(judged);
    everyVerdict[part].push(...judged.map(({ verdict }) => verdict));
    if (!values.failures || part !== 'rule') continue;
    for (const { document, verdict } of judged)
      printFailures(
        document.phenomenon === 'article' ? document.id : `${document.id}: ${document.text}`,
        verdict,
      );
  }
}

for (const part of parts) {
  console.log(`\ncertainty, ${part} part, all languages`);
  printClasses(everyVerdict[part].flatMap(({ readings }) => readings));
}

interface Judged {
  readonly document: GoldDocument;
  readonly verdict: Verdict;
}

/** Prints precision, recall and F1: items, articles and all, then by kind, then by phenomenon; and false claims. */
function table(judged: readonly Judged[]): void {
  printHeading();
  const whole = /^(article|off-topic)$/;
  rows(judged, ({ phenomenon }) => (whole.test(phenomenon) ? 'articles' : 'items'));
  rows(judged, () => 'all');
  console.log('by kind');
  rows(judged, (_, kind) => `  ${kind}`);
  console.log('by phenomenon');
  rows(judged, ({ phenomenon }) => `  ${phenomenon}`);
  const free = judged.filter(({ document }) => document.claims.length === 0);
  const characters = free.reduce((sum, { document }) => sum + document.text.length, 0);
  const alarms = free.reduce((sum, { verdict }) => sum + verdict.extra.length, 0);
  console.log(
    `false claims: ${alarms} in ${free.length} claim-free documents of ${characters} characters: ${((1000 * alarms) / Math.max(1, characters)).toFixed(2)} per 1,000`,
  );
}

/** Sums what was judged under a label of each document and kind, and prints a line for each label. */
function rows(
  judged: readonly Judged[],
  label: (document: GoldDocument, kind: BareClaim['kind']) => string,
): void {
  printScores(
    summed(
      judged.flatMap(({ document, verdict }) =>
        verdict.rows.map(({ kind, tally }) => [label(document, kind), tally] as const),
      ),
    ),
  );
}
