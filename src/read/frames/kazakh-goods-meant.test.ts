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

test('goods sent to «this country» go to the one just named, from the nearest place of the other', () => {
  assert.deepEqual(
    told(
      'Орынбор облысында экспортқа шығарылған астықтың көлемі есептелді. Ең ірі сатып алушы – Қазақстан, бұл елге 14 мың тонна өнім жеткізілді.',
    ),
    ['trade.shipments level 14000 t астық: RU-ORE KZ'],
  );
  assert.deepEqual(
    told(
      'Қазақстан сыртқа сыра сатады. Сыраның басым бөлігін Ресей алды, бұл елге 6,5 млн литр жөнелтілген.',
    ),
    ['trade.shipments level 6500000 l сыра: KZ RU'],
  );
  assert.deepEqual(
    told('Ең ірі сатып алушы – Өзбекстан, бұл елге 40 мың тонна ұн жеткізілді. Ресей мен Қазақстан – көрші.'),
    [],
  );
});

test('«өнім» is of the goods that were told by their part or their volume', () => {
  assert.deepEqual(
    told(
      'Қазақстандағы қанттың 30 пайызы сырттан әкелінеді. Ресейден маусымда 42 мың тонна өнім импортталды.',
    ),
    ['trade.shipments level 42000 t қант: KZ RU 2032-06'],
  );
  assert.deepEqual(
    told('Бензиннің басым бөлігі сырттан келеді. Көрші Ресейден шілдеде 31 мың тонна өнім импортталды.'),
    ['trade.shipments level 31000 t бензин: KZ RU 2032-07'],
  );
  assert.deepEqual(told('Былтыр Қазақстаннан Ресейге 12 мың тонна өнім жөнелтілді.'), [
    'trade.shipments level 12000 t: KZ RU 2031',
  ]);
});

test('goods whose name ends like a case are told whole', () => {
  assert.deepEqual(told('Былтыр Қазақстаннан Ресейге 900 тонна шойын жөнелтілді.'), [
    'trade.shipments level 900 t шойын: KZ RU 2031',
  ]);
});

test('a volume behind its time is of the goods just weighed', () => {
  assert.deepEqual(
    told('Павлодар облысы Ресейге 20 мың тонна картоп сатты. Бір айда көлем 8 пайызға азайды.'),
    ['trade.shipments level 20000 t картоп: KZ-55 RU', 'trade.shipments growth -8 % картоп: KZ-55 RU'],
  );
});
