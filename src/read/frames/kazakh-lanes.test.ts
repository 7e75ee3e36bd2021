import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const lanes = (text: string): readonly string[] =>
  reader.read({ text, language: 'kk', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'capacity') return [];
    const { asset, before, after } = claim.slots;
    return [`${claim.modality} ${asset}: ${before?.n ?? '?'} → ${after?.n ?? '?'} ${after?.unit}`];
  });

test('how many lanes a crossing has and will have is what it can carry', () => {
  assert.deepEqual(
    lanes(
      'Ресеймен шекарадағы «Аят» бекетінде 4 жолақ бар, жаңғыртудан кейін олардың саны 10-ға дейін ұлғаяды.',
    ),
    ['planned «Аят» бекеті: 4 → 10 1'],
  );
  assert.deepEqual(lanes('Ресеймен шекарадағы «Аят» бекетінде жолақ саны төрттен сегізге артты.'), [
    'stated «Аят» бекеті: 4 → 8 1',
  ]);
  assert.deepEqual(lanes('Ресеймен шекарадағы «Аят» бекетінің жолақтары 5-тен 12-ге дейін көбейді.'), [
    'stated «Аят» бекеті: 5 → 12 1',
  ]);
  assert.deepEqual(
    lanes(
      'Ресеймен шекарадағы «Аят» бекетінде кезек көп. Жаңғырту аяқталған соң бекеттегі жолақтар саны 4-тен 9-ға көбейеді.',
    ),
    ['planned «Аят» бекеті: 4 → 9 1'],
  );
});

test('lanes that are only there, and other things counted beside them, are none', () => {
  assert.deepEqual(lanes('Ресеймен шекарадағы «Аят» бекетінің жанындағы жолдың төрт жолағы бар.'), []);
  assert.deepEqual(lanes('Ресеймен шекарадағы «Аят» бекетінде кезек 20-ға жетеді, жолақ аз.'), []);
});
