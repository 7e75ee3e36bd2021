import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'kk', published: '2032-09-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, aspect, value, area, counterpart, product, period } = claim.slots;
    const amount = `${value?.n} ${value?.unit}${product ? ` ${product}` : ''}`;
    return [`${measure} ${aspect} ${amount}: ${area} ${counterpart ?? '?'}${period ? ` ${period}` : ''}`];
  });

test('by how much what was just counted is more than another time’s is told of it, whatever it counts', () => {
  assert.deepEqual(
    told('2031 жылы Ресейге 15 мың тонна ұн экспортталды. Бұл алдыңғы жылғыдан 4 пайызға көп.').slice(-1),
    ['trade.shipments growth 4 % ұн: KZ RU 2031'],
  );
  assert.deepEqual(
    told(
      '2031 жылы Ресейден Қазақстанға 5 млрд доллар инвестиция тартылды, бұл 2030 жылғы көрсеткіштен 1,3 есе артық.',
    ).slice(-1),
    ['business.investment multiple 1.3 x: KZ RU 2031'],
  );
  assert.deepEqual(
    told(
      'Қазақстанда Ресей капиталы бар 22 мың кәсіпорын жұмыс істейді. Бұл былтырғымен салыстырғанда 7 пайызға аз.',
    ).slice(-1),
    ['business.companies growth -7 %: KZ RU'],
  );
  assert.deepEqual(
    told('Былтыр Ресейге 200 мың тонна мұнай жөнелтілді. Көрсеткіш 5 пайызға өскен.').slice(-1),
    ['trade.shipments growth 5 % мұнай: KZ RU 2031'],
  );
});

test('against a plan, of a price or of a region nothing is told of what was just counted', () => {
  const sent = 'Былтыр Ақтөбе облысынан Ресейге 15 мың тонна ұн жөнелтілді.';
  for (const next of [
    'Бұл жоспардан 3 пайызға көп.',
    'Бұл облыста ұн өндірісі 4 пайызға артқан.',
    'Ұн бағасы 4 пайызға өсті.',
    'Бұл жалпы өнімнің 12 пайызы.',
  ])
    assert.deepEqual(told(`${sent} ${next}`), ['trade.shipments level 15000 t ұн: KZ-15 RU 2031'], next);
});
