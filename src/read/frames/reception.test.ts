import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'event'
        ? [`${claim.slots.type} ${claim.slots.place ?? '?'}: ${claim.slots.participants?.join(', ')}`]
        : [],
    );

test('a journey told in passing is a visit, though the traveller’s title stands right behind where he went', () => {
  assert.deepEqual(
    told('В ходе поездки в Казахстан вице-премьер РФ Олег Ларин встретился со студентами филиала.'),
    ['visit KZ: Олег Ларин'],
  );
  assert.deepEqual(
    told(
      'Россия и Казахстан дружат. В ходе рабочей поездки в республику министр спорта РФ Олег Ларин увидел стройку.',
    ),
    ['visit KZ: Олег Ларин'],
  );
});

test('whoever tells that he held a meeting with an official of the other side took part in it', () => {
  assert.deepEqual(
    told(
      '«Провёл встречу с послом Казахстана в России Ерланом Сатовым», – написал губернатор Омской области Олег Ларин.',
    ),
    ['meeting ?: Олег Ларин, Ерлан Сатов'],
  );
});
