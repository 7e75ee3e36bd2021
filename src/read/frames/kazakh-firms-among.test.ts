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

test('the firms of one of the two countries among all foreign ones just counted are told', () => {
  assert.deepEqual(
    told('Ақтөбе облысында шетел қатысқан 1084 кәсіпорын бар, оның 534-і ресейлік капиталмен жұмыс істейді.'),
    ['business.companies level 534 1: KZ-15 RU'],
  );
  assert.deepEqual(
    told('Қостанай облысы Ресеймен шектеседі. Өңірде 900 шетелдік компания тіркелген, соның 300-і Ресейден.'),
    ['business.companies level 300 1: KZ-39 RU'],
  );
  assert.deepEqual(
    told('Қазақстанда 45 мың шетелдік кәсіпорын тіркелген. Оның 20 мыңы – ресейлік компаниялар.'),
    ['business.companies level 20000 1: KZ RU'],
  );
});

test('firms of a third country, guests of a forum and those who sell over the border are none', () => {
  for (const text of [
    'Қазақстанда шетел капиталы бар 45 мың компания жұмыс істейді. Олардың 5 мыңы Қытайдан. Ресей де бар.',
    'Қазақстандағы форумға 200 компания қатысты, оның 80-і ресейлік.',
  ])
    assert.deepEqual(told(text), [], text);
});

test('neighbours, treaties and shares of the trade are counted in the words of the press', () => {
  assert.deepEqual(
    told('Батыс Қазақстан облысының Ресеймен шекарасы ұзын. Өңір көрші елдің бес облысымен шектеседі.'),
    ['border.regions level 5 1: KZ-27 RU'],
  );
  assert.deepEqual(told('Қазақстан мен Ресейдің жоғары оқу орындары арасында 1500 шарт жасалған.'), [
    'cooperation.agreements level 1500 1: KZ RU',
  ]);
  assert.deepEqual(told('Инвесторлар Қазақстан мен Ресейге 5 шарт қойды.'), []);
  assert.deepEqual(told('Қазақстан мен Ресей саудасының үштен бірінен астамы шекаралас өңірлерге тиесілі.'), [
    'trade.turnover share 33.3 %: KZ RU',
  ]);
});
