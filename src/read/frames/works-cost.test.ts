import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const costs = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-03-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'works' && claim.slots.cost
        ? [`${claim.modality} ${claim.slots.action} ${claim.slots.asset} ${claim.slots.cost.n}`]
        : [],
    );

const CROSSING = 'Пункт пропуска «Сырым» на границе Казахстана с Россией реконструируют.';

test('the cost alone of works told right before is of those works', () => {
  assert.deepEqual(costs('ru', `${CROSSING}\nСтоимость работ оценивается в 22 млрд тенге.`), [
    'planned reconstruct пункт пропуска «Сырым» 22000000000',
  ]);
  assert.deepEqual(costs('ru', `${CROSSING}\nПроект обошёлся в 22 млрд тенге.`), [
    'stated reconstruct пункт пропуска «Сырым» 22000000000',
  ]);
  assert.deepEqual(
    costs(
      'en',
      'The Syrym checkpoint on the border of Kazakhstan with Russia is being reconstructed.\nThe cost of the work is estimated at 22 billion tenge.',
    ),
    ['planned reconstruct Syrym checkpoint 22000000000'],
  );
});

test('a cost of something else, or of works told long before, is none of theirs', () => {
  assert.deepEqual(costs('ru', `${CROSSING}\nСтоимость тонны зерна – 22 тыс. тенге.`), []);
  assert.deepEqual(
    costs('ru', `${CROSSING}\nВодители ждут. Их много. Погода плохая. Стоимость работ – 22 млрд тенге.`),
    [],
  );
});
