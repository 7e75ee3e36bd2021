import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Application } from '#model/application.ts';
import type { Fact } from '#model/fact.ts';
import { Failure } from '#model/failure.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { keepPeer } from '../../src/ledger/peers.ts';
import { verify } from '../../src/ledger/verify.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openShelf } from '../../src/shelf.ts';
import { sourceOf, twoNodes } from '../exchange/nodes.ts';
import { BACKENDS, placeFor, skipOf } from '../store/place.ts';

const paste = (text: string, published = '2026-01-01') => ({
  bytes: new TextEncoder().encode(text),
  how: 'paste' as const,
  published,
});
const CROSSINGS = (n: number): string =>
  `На границе Астраханской области и Атырауской области действуют ${n} пунктов пропуска.`;

async function factsOf(application: Application): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for await (const fact of application.exportFacts()) facts.push(fact);
  return facts;
}
const oneOf = async (application: Application): Promise<Fact> => {
  const facts = await factsOf(application);
  assert.equal(facts.length, 1, JSON.stringify(facts));
  return facts[0]!;
};
const stands = ({ stances = [], accord }: Fact): string =>
  [accord, ...stances.map(({ side, standing }) => `${side} ${standing}`)].join(', ');

for (const backend of BACKENDS)
  test(
    `${backend}: what each side says is in its own log alone, reaches the other node, and outlives deriving anew, new claims and corrections`,
    { skip: skipOf(backend) },
    async () => {
      const nodes = await twoNodes(backend);
      let [kz, ru] = [await nodes[0].open(), await nodes[1].open()];
      const both = async (): Promise<void> => {
        await kz.pull(sourceOf(ru), 'RU');
        await ru.pull(sourceOf(kz), 'KZ');
      };
      const alike = async (expected: string): Promise<Fact> => {
        await both();
        const fact = await oneOf(kz);
        assert.equal(stands(fact), expected);
        assert.deepEqual(await factsOf(ru), [fact]);
        assert.deepEqual((await ru.overview()).digest, (await kz.overview()).digest);
        return fact;
      };
      await kz.add(paste(CROSSINGS(5)));
      await both();
      const { id } = await oneOf(ru);
      assert.equal((await kz.inbox({}, {}, [])).items[0]!.due.cause, 'unheard');
      await kz.confirm({ fact: id, verdict: 'confirmed' }, 'aliya');
      assert.equal((await kz.inbox({}, {}, [])).total, 0);
      await alike('one, KZ confirmed');
      assert.equal((await ru.inbox({}, {}, [])).items[0]!.due.cause, 'awaited');

      const { sequence } = await ru.confirm({ fact: id, verdict: 'confirmed' }, 'boris');
      await alike('both, KZ confirmed, RU confirmed');
      assert.equal((await ru.facts({ accord: 'both' }, {})).total, 1);

      await ru.add(paste(CROSSINGS(7), '2026-02-01'));
      await ru.add(paste(`Сообщают: ${CROSSINGS(7)}`, '2026-02-02'));
      const held = await alike('both, KZ confirmed, RU confirmed');
      assert.deepEqual(
        [(held.slots as { value: { n: number } }).value.n, held.preference, held.state],
        [5, 'confirmed-by-both', 'disputed'],
      );

      await ru.confirm({ fact: held.id, verdict: 'withdrawn', sequence }, 'boris');
      const outdated = await alike('outdated, KZ outdated');
      assert.equal((outdated.slots as { value: { n: number } }).value.n, 7);
      assert.equal((await kz.inbox({}, {}, [])).items[0]!.due.cause, 'changed');

      await ru.confirm({ fact: outdated.id, verdict: 'confirmed' }, 'boris');
      await both();
      await kz.confirm(
        { fact: outdated.id, verdict: 'corrected', values: { value: '6' }, reason: 'акт' },
        'aliya',
      );
      const contested = await alike('contested, KZ disputed, RU confirmed');
      assert.equal((await ru.inbox({}, {}, [])).items[0]!.due.cause, 'objection');
      assert.equal((await kz.inbox({}, {}, [])).total, 0);
      const [own] = contested.stances!;
      assert.deepEqual(
        [(own!.slots as { value: { n: number } }).value.n, own!.reason, own!.author],
        [6, 'акт', 'aliya'],
      );

      const said = await kz.confirmations({}, {});
      assert.deepEqual(
        said.items.map(({ side, verdict }) => `${side} ${verdict}`),
        ['KZ corrected', 'RU confirmed', 'RU withdrawn', 'RU confirmed', 'KZ confirmed'],
      );
      const before = await factsOf(kz);
      await kz.rebuild();
      assert.deepEqual(await factsOf(kz), before);
      await kz.close();
      await ru.close();
      [kz, ru] = [await nodes[0].open(), await nodes[1].open()];
      assert.deepEqual(await factsOf(kz), before);
      assert.deepEqual(await factsOf(ru), before);
      await kz.close();
      await ru.close();
      for (const { place } of nodes) assert.deepEqual((await verify(place)).faults, []);
    },
  );

test('a word that reaches a node before the claim it is of waits for it', async () => {
  const nodes = await twoNodes();
  const [kz, ru] = [await nodes[0].open(), await nodes[1].open()];
  await kz.add(paste(CROSSINGS(5)));
  await ru.pull(sourceOf(kz), 'KZ');
  const { id } = await oneOf(ru);
  await ru.confirm({ fact: id, verdict: 'disputed', reason: 'закрыты' }, 'boris');
  await ru.close();
  const ruAgain = await nodes[1].open();
  const place = {
    ...(await placeFor('sqlite')),
    side: 'UZ',
    author: 'test',
    clock: () => new Date('2026-03-01T00:00:00Z'),
  };
  const ledger = await openLedger(place);
  for (const { side, key } of (await ruAgain.logs.book()).logs)
    await keepPeer(ledger.store, { side, key: key!, by: 'test', at: '2026-01-01T00:00:00Z' });
  await ledger.close();
  const late = await openApplication({ ...place, shelf: await openShelf() });
  const only = (side: string) => {
    const source = sourceOf(ruAgain);
    return {
      ...source,
      offers: async () => ({
        side: 'RU',
        logs: (await source.offers()).logs.filter(({ side: its }) => its === side),
      }),
    };
  };
  await late.pull(only('RU'), 'RU');
  assert.deepEqual(await factsOf(late), []);
  assert.equal((await late.confirmations({}, {})).items[0]!.now, undefined);
  await late.pull(only('KZ'), 'KZ');
  assert.equal(stands(await oneOf(late)), 'contested, RU disputed');
  for (const application of [kz, ruAgain, late]) await application.close();
});

test('whoever speaks of a value that is no longer quoted, or gives one that cannot be, is told so and nothing is signed', async () => {
  const [node] = await twoNodes();
  const kz = await node.open();
  await kz.add(paste(CROSSINGS(5)));
  const seen = (await oneOf(kz)).voices[0]!.claim;
  await kz.add(paste(CROSSINGS(7), '2026-01-10'));
  await kz.add(paste(`Сообщают: ${CROSSINGS(7)}`, '2026-01-11'));
  const { id: fact, voices } = await oneOf(kz);
  const size = (await kz.logs.book()).logs[0]!.size;
  for (const asked of [
    { verdict: 'confirmed', seen },
    { verdict: 'disputed' },
    { verdict: 'corrected', reason: 'r' },
    { verdict: 'corrected', reason: 'r', values: { value: 'семь' } },
    { verdict: 'corrected', reason: 'r', values: { value: '7' } },
    { verdict: 'corrected', reason: 'r', values: { value: '6 км' } },
    { verdict: 'corrected', reason: 'r', values: { cost: '6' } },
    { verdict: 'corrected', reason: 'r', rival: 'none' },
    { verdict: 'withdrawn' },
  ] as const)
    await assert.rejects(kz.confirm({ fact, ...asked }), Failure, JSON.stringify(asked));
  await assert.rejects(kz.confirm({ fact: 'none', verdict: 'confirmed' }), /a fact/);
  assert.equal((await kz.logs.book()).logs[0]!.size, size);
  const rival = voices.find(({ role }) => role === 'rival')!.claim;
  const { fact: corrected } = await kz.confirm({ fact, verdict: 'corrected', rival, reason: 'r' });
  assert.equal((corrected.stances![0]!.slots as { value: { n: number } }).value.n, 5);
  await kz.close();
});
