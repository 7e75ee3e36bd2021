import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Application } from '#model/application.ts';
import { Failure } from '#model/failure.ts';
import type { LogSource } from '#model/log.ts';
import { pullFrom } from '../../src/ledger/exchange.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { fileOf, importFrom } from '../../src/ledger/log-file.ts';
import { verify } from '../../src/ledger/verify.ts';
import { newFolder } from '../folders.ts';
import { numbersFrom } from '../numbers.ts';
import { BACKENDS, skipOf } from '../store/place.ts';
import { type Node, SAMPLES, sourceOf, twoNodes } from './nodes.ts';

const SCHEDULES = Number(process.env.SCHEDULES ?? 4);

/** Everything of the register that both sides must have alike. */
async function bytesOf(application: Application): Promise<string> {
  const facts = [];
  for await (const fact of application.exportFacts()) facts.push(fact);
  const documents = await application.documents({}, { limit: 500 });
  return JSON.stringify([await application.overview(), facts, documents]);
}

/** A source whose network drops, repeats, cuts short and lets entries through late. */
function unsteady(source: LogSource, below: (n: number) => number): LogSource {
  const hindered = async <T>(answer: () => Promise<T>): Promise<T> => {
    if (below(4) === 0) throw new Failure('input', { expected: 'a network', found: 'none', remedy: 'wait' });
    return answer();
  };
  return {
    name: source.name,
    offers: () => hindered(source.offers),
    lines: (side, after, limit) => hindered(() => source.lines(side, after, 1 + below(limit))),
  };
}

/** Two nodes that add, pull over an unsteady network and are restarted, as the numbers say; then both pull until nothing is new. */
async function schedule(nodes: readonly [Node, Node], below: (n: number) => number): Promise<void> {
  const running = [await nodes[0].open(), await nodes[1].open()];
  const pull = async (at: number, hinder: boolean): Promise<number> => {
    const source = sourceOf(running[1 - at]!);
    const taken = await running[at]!.pull(hinder ? unsteady(source, below) : source, nodes[1 - at]!.side);
    return taken.reduce((sum, { stored }) => sum + stored, 0);
  };
  for (let step = 0; step < 14; step += 1) {
    const at = below(2);
    const what = below(8);
    if (what < 4) await running[at]!.add(SAMPLES[below(SAMPLES.length)]!);
    else if (what < 7) await pull(at, true).catch((error: unknown) => assert.ok(error instanceof Failure));
    else {
      await running[at]!.close();
      running[at] = await nodes[at]!.open();
    }
  }
  await pull(0, false);
  await pull(1, false);
  assert.equal(
    (await pull(0, false)) + (await pull(1, false)),
    0,
    'a pull that brings nothing new stores nothing',
  );
  const [one, other] = [await bytesOf(running[0]!), await bytesOf(running[1]!)];
  assert.equal(one, other);
  await running[0]!.rebuild();
  assert.equal(await bytesOf(running[0]!), one);
  for (const application of running) await application.close();
}

test(`${SCHEDULES} random schedules of adding, broken pulls and restarts end with the same register on both nodes`, async () => {
  for (let seed = 1; seed <= SCHEDULES; seed += 1) await schedule(await twoNodes(), numbersFrom(seed));
});

for (const backend of BACKENDS)
  test(
    `${backend}: judgements of both sides are settled by their time, whichever log came first`,
    { skip: skipOf(backend) },
    async () => {
      const nodes = await twoNodes(backend);
      const [a, b] = [await nodes[0].open(), await nodes[1].open()];
      for (const sample of SAMPLES.slice(0, 12)) await a.add(sample);
      await b.pull(sourceOf(a), 'KZ');
      const { items } = await a.candidates({}, {});
      for (const [index, { a: one, b: other }] of items.slice(0, 4).entries()) {
        await (index % 2 ? a : b).judge({ a: one.id, b: other.id, verdict: 'same' });
        await (index % 2 ? b : a).judge({
          a: one.id,
          b: other.id,
          verdict: index > 1 ? 'not-same' : 'unsure',
        });
      }
      await b.pull(sourceOf(a), 'KZ');
      await a.pull(sourceOf(b), 'RU');
      assert.ok(items.length > 0);
      assert.equal(await bytesOf(a), await bytesOf(b));
      await a.close();
      await b.close();
      for (const { place } of nodes) assert.deepEqual((await verify(place)).faults, []);
    },
  );

test('what a side withholds does not reach the other node, and both settle the same', async () => {
  const nodes = await twoNodes();
  const [a, b] = [await nodes[0].open(), await nodes[1].open()];
  const secret = 'Город Астрахань и город Актау — побратимы с 2031 года. Об остальном договорились молчать.';
  const bytes = new TextEncoder().encode(secret);
  const quoted = await a.add({ bytes, how: 'paste', withhold: 'text' });
  const hidden = await a.add({ bytes, how: 'paste', withhold: 'all', address: 'https://example.org/a' });
  assert.ok(quoted.claims.length > 0);
  for (const sample of SAMPLES.slice(0, 4)) await a.add(sample);
  await b.pull(sourceOf(a), 'KZ');
  assert.equal(await bytesOf(a), await bytesOf(b));
  for (const node of [a, b]) {
    const { document, claims } = (await node.document(quoted.document.id))!;
    const [{ quote }] = claims as unknown as readonly [{ quote: { start: number; end: number } }];
    assert.match(document.text.slice(quote.start, quote.end), /побратимы с 2031 года/);
    assert.doesNotMatch(document.text, /молчать/);
    assert.equal((await node.document(hidden.document.id))!.document.text, '');
    assert.equal((await node.search('молчать', {})).total, 0);
  }
  const lines = (await a.logs.lines('KZ', 0, 100)).join('\n');
  assert.doesNotMatch(lines, /молчать/);
  await a.close();
  await b.close();
  const held = await nodes[1].openLedger();
  assert.equal(await held.textOf(quoted.document.id), undefined);
  await held.close();
  assert.equal((await verify(nodes[0].place)).withheld, 2);
});

test('an entry that was changed on the way is refused and named, and nothing of its batch is stored', async () => {
  const [one, other] = await twoNodes();
  const application = await one.open();
  for (const sample of SAMPLES.slice(0, 2)) await application.add(sample);
  const ledger = await other.openLedger();
  const honest = sourceOf(application);
  for (const change of [
    (line: string) => line.replace(/"author":"test"/, '"author":"tesu"'),
    // One signature in 64 begins with the plus that would take its first letter's place.
    (line: string) => line.replace(/(?<="signature":")./, (first) => (first === '+' ? '/' : '+')),
    (line: string) => line.replace(/"text":"./, '"text":"+'),
    (line: string) => line.replace(/"time":"2026/, '"time":"2025'),
    (line: string) => line.replace(/"kind":"document"/, '"kind":"constructor"'),
    (line: string) => line.slice(0, -20),
  ]) {
    const source: LogSource = {
      ...honest,
      lines: async (side, after, limit) =>
        (await honest.lines(side, after, limit)).map((line, index) =>
          after + index === 3 ? change(line) : line,
        ),
    };
    await assert.rejects(
      pullFrom(ledger, source),
      (error) => error instanceof Failure && error.reason === 'input',
    );
    assert.equal((await ledger.entries()).length, 0);
  }
  await pullFrom(ledger, honest);
  assert.equal((await ledger.entries()).length, 5);
  await ledger.close();
  await application.close();
});

test('what a side signs in a form that no node can settle is refused', async () => {
  const [one, other] = await twoNodes();
  const signing = await one.openLedger();
  const odd = [
    { kind: 'claims', document: 'x', reader: 'r', claims: [{ document: 'x', kind: 'observation' }] },
    { kind: 'claims', document: 'x', reader: 'r', claims: null },
    { kind: 'document', document: { id: 'x' } },
    { kind: 'judgement', judgement: { a: 1, b: 'b', verdict: 'same' } },
    { kind: 'ruling', ruling: { finding: 'x', status: 'perhaps' } },
    { kind: 'toString' },
    { kind: 'key', key: 'AAAA' },
  ] as const;
  const receiving = await other.openLedger();
  const ruling = { finding: 'f', status: 'open' } as const;
  await signing.append([{ kind: 'ruling', ruling }], []);
  await pullFrom(receiving, sourceOf(signing));
  for (const assertion of odd) {
    const folder = newFolder();
    cpSync(one.place.data, folder, { recursive: true });
    const twin = await openLedger({ data: folder, side: 'KZ', author: 'test', clock: signing.clock });
    await twin.append([assertion as never], []);
    await assert.rejects(pullFrom(receiving, sourceOf(twin)), Failure, JSON.stringify(assertion));
    await twin.close();
  }
  assert.equal((await receiving.entries()).length, 2);
  await receiving.close();
  await signing.close();
});

test('a side that signs two histories is found out: the evidence is kept and shown, the other history refused', async () => {
  const [one, other] = await twoNodes();
  const said = (finding: string) => [{ kind: 'ruling', ruling: { finding, status: 'open' } }] as const;
  const first = await one.openLedger();
  for (const finding of ['a', 'b']) await first.append(said(finding), []);
  await first.close();
  const folder = newFolder();
  cpSync(one.place.data, folder, { recursive: true });
  const honest = await one.openLedger();
  const second = await openLedger({ data: folder, side: 'KZ', author: 'test', clock: honest.clock });
  for (const finding of ['c', 'd']) await honest.append(said(finding), []);
  for (const finding of ['e', 'f', 'g']) await second.append(said(finding), []);
  const receiving = await other.openLedger();
  await pullFrom(receiving, sourceOf(honest));
  const held = await receiving.entries();
  for (let round = 0; round < 2; round += 1)
    await assert.rejects(
      pullFrom(receiving, sourceOf(second, 'another address')),
      /another history, which parts at entry 4/,
    );
  assert.deepEqual(await receiving.entries(), held);
  const { forks } = await receiving.logs.book();
  assert.deepEqual(
    forks.map(({ side, sequence, kind, source }) => [side, sequence, kind, source]),
    [['KZ', 4, 'entry', 'another address']],
  );
  await receiving.close();
  const { faults, forks: count } = await verify(other.place);
  assert.deepEqual([faults, count], [[], 1]);
  await honest.close();
  await second.close();
});

test('a file goes through an office without a network: cut off, repeated, in parts, and lost logs come back', async () => {
  const [one, other] = await twoNodes();
  const application = await one.open();
  for (const sample of SAMPLES.slice(0, 5)) await application.add(sample);
  await application.close();
  const sending = await one.openLedger();
  const written = async (after: number, cut = 0): Promise<string> => {
    const lines = [];
    for await (const line of fileOf(sending, 'KZ', after)) lines.push(`${line}\n`);
    const file = join(newFolder(), 'log.jsonl');
    const text = lines.join('');
    writeFileSync(file, cut ? text.slice(0, -cut) : text);
    return file;
  };
  const receiving = await other.openLedger();
  await assert.rejects(importFrom(receiving, await written(6)), /entry 1 next/);
  await assert.rejects(importFrom(receiving, await written(0, 400)), /cut off/);
  const known = (await receiving.entries()).length;
  assert.ok(known > 1 && known < 11, String(known));
  const whole = await written(0);
  assert.deepEqual(await importFrom(receiving, whole), { side: 'KZ', stored: 11 - known, known });
  assert.deepEqual(await importFrom(receiving, whole), { side: 'KZ', stored: 0, known: 11 });
  assert.deepEqual(await importFrom(receiving, await written(6)), { side: 'KZ', stored: 0, known: 5 });

  const folder = newFolder();
  cpSync(join(one.place.data, 'keys'), join(folder, 'keys'), { recursive: true });
  const restored = await openLedger({ data: folder, side: 'KZ', author: 'test', clock: sending.clock });
  await pullFrom(restored, sourceOf(receiving));
  assert.deepEqual(await restored.entries(), await sending.entries());
  const [next] = await restored.append([{ kind: 'ruling', ruling: { finding: 'f', status: 'open' } }], []);
  assert.equal(next?.sequence, 12);
  for (const ledger of [sending, receiving, restored]) await ledger.close();
});
