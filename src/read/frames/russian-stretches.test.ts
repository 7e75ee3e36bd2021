import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

test('stretches of a Russian way by their ends, kilometres of the way told of last, as many plants as towns', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-03-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'works'
          ? [[claim.modality, claim.slots.action, claim.slots.asset, claim.slots.extent?.n].join(' | ')]
          : [],
      );
  const road = 'На границе России и Казахстана реконструируют трассу Троицк – Костанай.';
  const first = 'stated | reconstruct | трасса Троицк – Костанай | ';
  assert.deepEqual(
    told(`${road} Подрядчик сдал 30-километровый отрезок от Троицка до перехода «Бугристое».`),
    [first, 'stated | launch | отрезок от Троицка до перехода «Бугристое» | 30'],
  );
  assert.deepEqual(told(`${road} В 2031 году построили 60 км.`), [
    first,
    'stated | build | трасса Троицк – Костанай | 60',
  ]);
  assert.deepEqual(told(`${road} Рабочие прошли 60 км.`), [first]);
  assert.deepEqual(told('В Казахстане при участии России построят три ТЭЦ: в Кокшетау, Семее и Риддере.'), [
    'planned | build | ТЭЦ в Кокшетау | ',
    'planned | build | ТЭЦ в Семее | ',
    'planned | build | ТЭЦ в Риддере | ',
  ]);
});
