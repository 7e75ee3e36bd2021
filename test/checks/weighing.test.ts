import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { inGravity } from '#model/check.ts';
import { loadGazetteer } from '../../src/read/gazetteer.ts';
import { assetNaming } from '../../src/settle/entities.ts';
import type { Voiced } from '../../src/settle/settle.ts';
import { openSettlement } from '../../src/settle/settlement.ts';
import { openWeighing } from '../../src/settle/weighing.ts';
import { openShelf } from '../../src/shelf.ts';
import { CHECKS, find, read, type Told } from './findings.ts';

const { vocabulary } = await openShelf();
const { places } = loadGazetteer();
const folder = new URL('../../samples/', import.meta.url);
const samples = readdirSync(folder, { encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map(
    (name, index): Told => [
      readFileSync(new URL(name, folder), 'utf8'),
      `20${10 + (index % 15)}-03-0${1 + (index % 9)}`,
    ],
  );

/** Figures at odds in every way that a check knows, a few of each drawn at random. */
function drawn(next: () => number): readonly Told[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const n = (): number => 10 + Math.floor(next() * 300);
  const sentence = (): string =>
    pick([
      `В 20${10 + (n() % 10)} году товарооборот Омской области с Павлодарской областью составил ${n()} млн долларов.`,
      `В 20${10 + (n() % 10)} году товарооборот Омской области с Павлодарской областью вырос на ${n()}%.`,
      `В 2023 году экспорт Омской области в Павлодарскую область составил ${n()} млн долларов, импорт — ${n()} млн долларов.`,
      `В 2023 году экспорт России в Казахстан составил ${n()} млн долларов.`,
      `В 2023 году импорт Казахстана из России составил ${n()} млрд долларов.`,
      `Демаркировано ${n() % 100} процентов границы между Россией и Казахстаном.`,
      `Протяжённость границы между Россией и Казахстаном составляет ${n()} км, ещё 85,8 километра проходит по морю.`,
      `Пропускная способность водовода Астрахань – Мангышлак выросла со 110 до ${n()} тысяч кубометров в сутки.`,
      `Построено 60 км автодороги Омск – Павлодар. Автодорога Омск – Павлодар имеет длину ${n()} километров.`,
      `${1 + (n() % 20)}-й Форум межрегионального сотрудничества России и Казахстана прошёл в Омске в ноябре 20${10 + (n() % 10)} года.`,
      `Губернатор Астраханской области ${pick(['Игорь Бабушкин', 'Олег Миронов'])} принял делегацию.`,
      `Товарооборот вырос на ${n()}%, экспорт России в Казахстан вырос на ${n()}%, импорт — на ${n()}%.`,
    ]);
  return Array.from(
    { length: 60 },
    (): Told => [
      Array.from({ length: 1 + (n() % 3) }, sentence).join(' '),
      `20${20 + (n() % 5)}-0${1 + (n() % 9)}-1${n() % 10}`,
    ],
  );
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

test('what is weighed group by group, as facts come in any order, is what all checks find at once', () => {
  for (const seed of [1, 2, 3]) {
    const next = random(seed);
    const voiced = read([...samples, ...drawn(next)]);
    const expected = find(voiced);
    assert.ok(expected.length > 20, `${expected.length} findings`);
    assert.ok(new Set(expected.map(({ check }) => check)).size >= 7);
    const shuffled = voiced.map((voice) => ({ voice, at: next() })).sort((a, b) => a.at - b.at);
    const database = new DatabaseSync(':memory:');
    const settlement = openSettlement(database, assetNaming(vocabulary.assets));
    const weighing = openWeighing(database, CHECKS, [], places);
    const take = (voices: readonly Voiced[]): void => {
      const { facts, retired, statements } = settlement.add(voices);
      for (const id of retired) weighing.remove(id);
      for (const fact of facts) weighing.put(fact, statements.get(fact.id)!);
      weighing.weigh();
    };
    let from = 0;
    for (const size of [Math.floor(shuffled.length / 2), 40, 1, 1, 1, 7, shuffled.length]) {
      take(shuffled.slice(from, from + size).map(({ voice }) => voice));
      from += size;
    }
    const heads = new Map([...weighing.heads()].flat().map((head) => [head.id, head]));
    assert.deepEqual(
      [...heads.values()].sort(inGravity).map(({ id }) => weighing.finding(id)),
      expected,
    );
  }
});
