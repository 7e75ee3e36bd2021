import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const carried = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'capacity'
        ? [`${claim.modality} ${claim.slots.asset} ×${claim.slots.change?.n} ${claim.slots.after?.n}`]
        : [],
    );

test('a crossing whose capacity is to double will carry twice as much', () => {
  assert.deepEqual(
    carried(
      'Reconstruction of the Karatal checkpoint on the border of Russia and Kazakhstan has begun. The project ends in 2033 and will double the capacity of the crossing.',
    ),
    ['planned Karatal checkpoint ×2 undefined'],
  );
  assert.deepEqual(
    carried(
      'The throughput of the Karatal checkpoint on the border of Russia and Kazakhstan will triple once the works are over.',
    ),
    ['planned Karatal checkpoint ×3 undefined'],
  );
});

test('trade that doubles beside a crossing is no capacity of it', () => {
  assert.deepEqual(
    carried(
      'Trade of Russia and Kazakhstan through the Karatal checkpoint doubled last year, and its queues grew.',
    ),
    [],
  );
});
