import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '#model/canonical.ts';
import { type BareClaim, claimOf } from '#model/claim.ts';
import type { Judgement } from '#model/judgement.ts';
import { openShelf } from '../shelf.ts';
import { assetNaming } from './entities.ts';
import { identify } from './identity.ts';
import { settle, type Voiced } from './settle.ts';

const naming = assetNaming((await openShelf()).vocabulary.assets);
let count = 0;
const said = (kind: string, slots: object, language: 'ru' | 'kk' | 'en' = 'ru'): Voiced => {
  count += 1;
  const document = `d${count}`;
  const bare = { kind, modality: 'stated', slots, quote: { start: 0, end: 9 } } as BareClaim;
  return { claim: claimOf(document, bare), sentence: `${document} говорит`, language };
};
const pipe = (asset: string, km: number, language: 'ru' | 'kk' | 'en' = 'ru') =>
  said(
    'works',
    { asset, assetType: 'conduit', action: 'build', status: 'completed', extent: { n: km, unit: 'km' } },
    language,
  );
const settled = (voiced: readonly Voiced[], judgements: readonly Judgement[] = []) => {
  const identity = identify(voiced, naming, judgements);
  return { identity, facts: settle(voiced, identity.of) };
};

const CONDUIT = [
  pipe('водовод Астрахань – Мангышлак', 170),
  pipe('Astrakhan–Mangyshlak water conduit', 177, 'en'),
  pipe('Маңғышлақ су құбыры', 176, 'kk'),
];

test('new pipe of one conduit, 170, 176 or 177 km in three languages, is one disputed fact', () => {
  const { facts } = settled(CONDUIT);
  assert.deepEqual(
    facts.map(({ state, voices }) => [state, voices.length]),
    [['disputed', 3]],
  );
});

test('a merge by rule is undone by a judgement, and the judgement by a later one', () => {
  const { identity } = settled(CONDUIT);
  const [candidate, ...others] = identity.candidates;
  assert.equal(others.length, 0);
  assert.equal(candidate!.merged, true);
  const [a, b] = [candidate!.a.id, candidate!.b.id];
  const apart = settled(CONDUIT, [{ a, b, verdict: 'not-same' }]);
  assert.equal(apart.facts.length, 2);
  assert.deepEqual(
    apart.identity.candidates.map(({ merged, verdict }) => [merged, verdict]),
    [[false, 'not-same']],
  );
  assert.equal(settled(CONDUIT, [{ a: b, b: a, verdict: 'same' }]).facts.length, 1);
  assert.equal(settled(CONDUIT, [{ a, b, verdict: 'unsure' }]).facts.length, 2);
});

test('where two fuller names would do, a person judges', () => {
  const voiced = [...CONDUIT, pipe('водовод Мангышлак – Актау', 20)];
  const { identity, facts } = settled(voiced);
  assert.equal(facts.length, 3);
  const open = identity.candidates.filter(({ merged }) => !merged);
  assert.equal(open.length, 2);
  assert.ok(open.every(({ evidence }) => evidence.length > 0));
});

test('a stage of a road is not the road, nor a railway between the same towns', () => {
  const build = (asset: string, assetType = 'road') => said('works', { asset, assetType, action: 'build' });
  const { facts, identity } = settled([
    build('дорога Атырау – Астрахань'),
    build('дорога Атырау – Астрахань, первый этап'),
    build('железная дорога Атырау – Астрахань', 'railway'),
  ]);
  assert.equal(facts.length, 3);
  assert.equal(identity.candidates.length, 0);
});

test('a forum told with its day, its month or its year is one event, unless two would do', () => {
  const forum = (ordinal: number, date: string, place?: string) =>
    said('event', { type: 'forum', ordinal, date, ...(place ? { place } : {}) });
  const once = [
    forum(18, '2022-11-28', 'RU-ORE/orenburg'),
    forum(18, '2022-11'),
    forum(18, '2022', 'RU-ORE'),
  ];
  assert.equal(settled(once).facts.length, 1);
  assert.equal(settled([...once, forum(19, '2023-11')]).facts.length, 2);
  const meeting = (date: string) => said('event', { type: 'meeting', place: 'RU-OMS/omsk', date });
  const { facts, identity } = settled([meeting('2024'), meeting('2024-03-05'), meeting('2024-09-07')]);
  assert.equal(facts.length, 3);
  assert.equal(identity.candidates.filter(({ merged }) => !merged).length, 2);
});

test('one memorandum told with its day and its month is one, another of the next year is not', () => {
  const signed = (date: string, parties = ['RU-AST/astrakhan', 'KZ-47/aktau']) =>
    said('signing', { instrument: 'memorandum', parties, date });
  const voiced = [
    signed('2022-11-28'),
    signed('2022-11', ['KZ-47/aktau', 'RU-AST/astrakhan']),
    signed('2024-05-05'),
  ];
  assert.equal(settled(voiced).facts.length, 2);
});

test('a head of a region spelt two ways, and a treaty named in two languages, are for a person to judge', () => {
  const office = (person: string) => said('office', { person, position: 'аким', of: 'KZ-55' });
  const step = (instrument: string, language: 'ru' | 'en') =>
    said('legal-step', { instrument, step: 'signed', date: '2005-01-18' }, language);
  const { facts, identity } = settled([
    office('Асаин Байханов'),
    office('Асаин Байхонов'),
    office('Ерлан Кошанов'),
    step('Договор о государственной границе', 'ru'),
    step('Treaty on the State Border', 'en'),
  ]);
  assert.equal(facts.length, 5);
  assert.deepEqual(identity.candidates.map(({ kind }) => kind).sort(), ['instrument', 'person']);
});

test('what is judged not the same stays apart even along a chain', () => {
  const [a, b, c] = ['дорога Уральск – Саратов', 'дорога Уральск – Саратов – Пенза', 'дорога Саратов'].map(
    (asset) => said('works', { asset, assetType: 'road', action: 'build' }),
  ) as [Voiced, Voiced, Voiced];
  const free = identify([a, b, c], naming, []);
  const [x, y, z] = [a, b, c].map(
    ({ claim, language }) =>
      identify([{ claim, sentence: '', language: language! }], naming, []).of(claim, language)!,
  );
  assert.equal(free.of(a.claim, 'ru'), free.of(b.claim, 'ru'));
  const judged = identify([a, b, c], naming, [
    { a: x!, b: z!, verdict: 'same' },
    { a: z!, b: y!, verdict: 'not-same' },
  ]);
  assert.notEqual(judged.of(b.claim, 'ru'), judged.of(a.claim, 'ru'));
  assert.equal(judged.of(c.claim, 'ru'), judged.of(a.claim, 'ru'));
});

test('any order of claims gives the same identity and the same facts', () => {
  const voiced = [...CONDUIT, pipe('водовод Мангышлак – Актау', 20), pipe('водовод Кигач', 5)];
  const { identity, facts } = settled(voiced);
  for (const turned of [voiced.toReversed(), [...voiced.slice(2), ...voiced.slice(0, 2)]]) {
    const other = settled(turned);
    assert.equal(canonicalJson(other.facts), canonicalJson(facts));
    assert.equal(canonicalJson(other.identity.candidates), canonicalJson(identity.candidates));
  }
});

test('«the conduit» is the one that its document names, and in two documents that name none it is two', () => {
  const inOne = (voiced: readonly Voiced[]): readonly Voiced[] =>
    voiced.map(({ claim, ...rest }) => ({ ...rest, claim: claimOf('one', claim as unknown as BareClaim) }));
  const capacity = (asset: string) => said('capacity', { asset, after: { n: 170_000, unit: 'm3/d' } });
  const { facts } = settled(inOne([capacity('водовод Астрахань – Мангышлак'), capacity('водовод')]));
  assert.equal(facts.length, 1);
  assert.equal(settled([capacity('водовод'), capacity('водовод')]).facts.length, 2);
});

test('a pair that two rules find alike is one candidate with the evidence of both', () => {
  const step = (instrument: string) =>
    said('legal-step', { instrument, step: 'signed', date: '2005-01-18' }, 'en');
  const { identity } = settled([
    step('treaty on the state border between Russia and Kazakhstan'),
    step('state border between Russia and Kazakhstan'),
  ]);
  assert.deepEqual(
    identity.candidates.map(({ evidence }) => evidence.length > 1),
    [true],
  );
});
