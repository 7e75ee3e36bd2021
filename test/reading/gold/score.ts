import { parseArgs } from 'node:util';
import type { BareClaim } from '#model/claim.ts';
import { createReader } from '../../../src/read/reader.ts';
import { openShelf } from '../../../src/shelf.ts';
import { type GoldDocument, goldOf, LANGUAGES, type Part } from './corpus.ts';
import { add, emptyTally, judge, shares, type Tally, type Verdict } from './pairing.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rule: { type: 'boolean' }, held: { type: 'boolean' }, failures: { type: 'boolean' } },
});
const parts: readonly Part[] =
  values.rule === values.held ? ['rule', 'held'] : values.rule ? ['rule'] : ['held'];
const reader = createReader((await openShelf()).vocabulary);

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
    if (values.failures && part === 'rule') judged.forEach(failures);
  }
}

interface Judged {
  readonly document: GoldDocument;
  readonly verdict: Verdict;
}

/** Prints precision, recall and F1 of all claims, then by kind, then by phenomenon. */
function table(judged: readonly Judged[]): void {
  const head = `${''.padEnd(20)}${'gold'.padStart(6)}${'read'.padStart(6)}${'strict P'.padStart(10)}${'R'.padStart(7)}${'F1'.padStart(7)}${'slots F1'.padStart(10)}`;
  const sums = (name: (document: GoldDocument, kind: string) => string) => {
    const all = new Map<string, Tally>();
    for (const { document, verdict } of judged)
      for (const { kind, tally } of verdict.rows) {
        const key = name(document, kind);
        if (!all.has(key)) all.set(key, emptyTally());
        add(all.get(key)!, tally);
      }
    return [...all].sort(([a], [b]) => a.localeCompare(b));
  };
  const percent = (share: number, width: number) => (100 * share).toFixed(1).padStart(width);
  const print = ([label, t]: readonly [string, Tally]) => {
    const strict = shares(t.strict, t.read, t.gold);
    const slots = shares(t.credit, t.readSlots, t.goldSlots);
    console.log(
      `${label.padEnd(20)}${String(t.gold).padStart(6)}${String(t.read).padStart(6)}${percent(strict.precision, 10)}${percent(strict.recall, 7)}${percent(strict.f1, 7)}${percent(slots.f1, 10)}`,
    );
  };
  console.log(head);
  sums((document) => (/^(article|off-topic)$/.test(document.phenomenon) ? 'all articles' : 'all items')).map(
    print,
  );
  sums(() => 'all').map(print);
  console.log('by kind');
  sums((_, kind) => `  ${kind}`).map(print);
  console.log('by phenomenon');
  sums(({ phenomenon }) => `  ${phenomenon}`).map(print);
  const free = judged.filter(({ document }) => document.claims.length === 0);
  const length = free.reduce((sum, { document }) => sum + document.text.length, 0);
  const alarms = free.reduce((sum, { verdict }) => sum + verdict.extra.length, 0);
  console.log(
    `false claims: ${alarms} in ${free.length} claim-free documents, ${((1000 * alarms) / length).toFixed(2)} per 1,000 characters`,
  );
}

function failures({ document, verdict }: Judged): void {
  const { missed, wrong, extra } = verdict;
  if (missed.length + wrong.length + extra.length === 0) return;
  const said = ({ kind, modality, slots }: BareClaim) => `${kind} ${modality} ${JSON.stringify(slots)}`;
  console.log(`\n${document.id}${document.phenomenon === 'article' ? '' : `: ${document.text}`}`);
  for (const claim of missed) console.log(`  missed ${said(claim)}`);
  for (const { gold, read, slots } of wrong)
    console.log(`  wrong ${slots.join(', ')}\n    gold ${said(gold)}\n    read ${said(read)}`);
  for (const claim of extra) console.log(`  extra  ${said(claim)}`);
}
