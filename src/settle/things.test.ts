import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { canonicalJson } from '#model/canonical.ts';
import { type BareClaim, claimOf } from '#model/claim.ts';
import type { Fact } from '#model/fact.ts';
import type { Judgement } from '#model/judgement.ts';
import { numbersFrom } from '../../test/numbers.ts';
import { assetNaming } from './entities.ts';
import { identify, standing } from './identity.ts';
import { settle, type Voiced } from './settle.ts';
import { openSettlement } from './settlement.ts';

const naming = assetNaming([
  {
    id: 'road',
    name: { ru: '', kk: '', en: '' },
    words: { ru: ['автодорога', 'дорога'], kk: ['автожолы'], en: ['road'] },
  },
]);
const ROADS = ['', 'Атырау', 'Астрахань – Атырау', 'Астрахон – Атырау', 'Атырау – Актау', 'Омск – Павлодар'];
const TREATIES = [
  'Договор о делимитации',
  'Delimitation treaty',
  'Договор о делимитации границы',
  'Соглашение о водах',
];
const HEADS = ['Игорь Бабушкин', 'Бабушкин', 'Бабушкина', 'Серик Шапкенов'];
const DAYS = ['2022', '2022-11', '2022-11-28', '2022-11-29', '2023-01-05', '2022-12-20'];

/** A claim that names a road, a treaty, a head of a region, a forum or a signing. */
function claimed(any: (below: number) => number): Voiced {
  const one = <T>(of: readonly T[]): T => of[any(of.length)]!;
  const kinds: readonly (() => readonly [string, object])[] = [
    () => [
      'works',
      {
        asset: `${one(['дорога', 'автодорога'])} ${one(ROADS)}`.trim(),
        assetType: 'road',
        action: 'build',
        status: 'completed',
        extent: { n: 100 + any(3), unit: 'km' },
      },
    ],
    () => ['legal-step', { instrument: one(TREATIES), step: one(['signed', 'ratified']), date: one(DAYS) }],
    () => ['office', { person: one(HEADS), office: 'head', of: one(['RU-AST', 'KZ-23']) }],
    () => ['event', { type: 'forum', ordinal: 18 + any(2), date: one(DAYS) }],
    () => ['signing', { instrument: 'memorandum', parties: ['RU-AST', 'KZ-23'], date: one(DAYS) }],
  ];
  const [kind, slots] = one(kinds)();
  const bare = { kind, modality: any(12) ? 'stated' : 'denied', slots, quote: { start: any(3), end: 9 } };
  const claim = claimOf(`document${any(30)}`, bare as BareClaim);
  return { claim, sentence: `sentence ${any(4)}`, language: 'ru' };
}

test('names in tables give the candidates and the facts of looking at all claims at once, in any order, any split, and whatever persons judge', () => {
  for (let seed = 1; seed <= 15; seed += 1) {
    const any = numbersFrom(seed);
    const all = Array.from({ length: 60 }, () => claimed(any));
    const voiced = [...new Map(all.map((voice) => [voice.claim.id, voice])).values()];
    const database = new DatabaseSync(':memory:');
    let settlement = openSettlement(database, naming);
    const facts = new Map<string, Fact>();
    const judgements: Judgement[] = [];
    const taken: Voiced[] = [];
    for (const rest = [...voiced]; rest.length > 0; ) {
      const some = rest.splice(0, 1 + any(any(2) ? 3 : 30));
      taken.push(...some);
      const changes = [settlement.add(some)];
      const candidates = settlement.identity().candidates;
      if (candidates.length > 0 && any(2)) {
        const { a, b } = candidates[any(candidates.length)]!;
        const verdict = (['same', 'not-same', 'unsure', 'withdrawn'] as const)[any(4)]!;
        judgements.push({ a: a.id, b: b.id, verdict });
        changes.push(settlement.judge(judgements.slice(-1)));
      }
      for (const { facts: made, retired } of changes) {
        for (const id of retired) facts.delete(id);
        for (const fact of made) facts.set(fact.id, fact);
      }
      const identity = identify(taken, naming, standing(judgements));
      assert.equal(
        canonicalJson(settlement.identity().candidates),
        canonicalJson(identity.candidates),
        `candidates of seed ${seed}`,
      );
      assert.equal(
        canonicalJson([...facts.values()].sort((a, b) => (a.id < b.id ? -1 : 1))),
        canonicalJson(settle(taken, identity.of)),
        `facts of seed ${seed}`,
      );
      if (any(4) === 0)
        settlement = openSettlement(database, naming, [], { judgements, preferences: [], words: [] });
    }
  }
});
