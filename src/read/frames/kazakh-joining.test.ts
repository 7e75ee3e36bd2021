import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'kk', published: '2032-09-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, value, area, counterpart } = claim.slots;
    return [`${measure} ${value?.n} ${value?.unit}: ${area} ${counterpart ?? '?'}`];
  });

test('the length of what joins the two countries is of both, before the thing or in the sentence behind', () => {
  assert.deepEqual(told('Ұзындығы 210 км болатын тасжол Қазақстан мен Ресейді байланыстырады.'), [
    'transport.length 210 km: KZ RU',
  ]);
  assert.deepEqual(
    told(
      'Ұзындығы 1,4 мың шақырымды құрайтын мұнай құбыры Қазақстанның батысындағы кеніштерді Ресейдің порттарымен жалғайды.',
    ),
    ['transport.length 1400 km: KZ RU'],
  );
  assert.deepEqual(
    told(
      'Құбыр Ресей мен Қазақстан кеніштерін портқа қосады. Құбырдың ұзындығы – 1 320 км, ол мұнай тасиды.',
    ),
    ['transport.length 1320 km: RU KZ'],
  );
});

test('a way between two towns of one country or to a third one, and how much of a road is built, are none', () => {
  assert.deepEqual(
    told('Ұзындығы 210 км болатын тасжол Қостанай мен Арқалықты байланыстырады. Ресей де көрші.'),
    [],
  );
  assert.deepEqual(
    told('Жол Қазақстан мен Өзбекстанды жалғайды. Жолдың ұзындығы – 700 км. Ресей де көрші.'),
    [],
  );
  assert.deepEqual(told('Ресей шекарасына дейін ұзындығы 48 км болатын жол салынды.'), []);
});
