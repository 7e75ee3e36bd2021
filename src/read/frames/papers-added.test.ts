import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** Papers signed and steps of treaties in a text, each in one line. */
const told = (language: Language, text: string): readonly string[] =>
  reader.read({ text, language, published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind === 'signing') return [`signed ${claim.slots.instrument} | ${claim.slots.subject ?? '-'}`];
    if (claim.kind === 'legal-step') return [`${claim.slots.step} | ${claim.slots.instrument}`];
    return [];
  });

for (const [language, text, ...expected] of [
  [
    'ru',
    'Протокол к соглашению о лесных пожарах Россия и Казахстан подписали 5 июня.',
    'signed protocol | лесные пожары',
    'signed | Протокол к соглашению о лесных пожарах',
  ],
  [
    'ru',
    'Сенат Казахстана ратифицировал протокол к действующему соглашению с Россией о рыбе. Протокол был подписан 3 мая 2031 года.',
    'ratified | протокол к действующему соглашению с Россией о рыбе',
    'signed | протокол к действующему соглашению с Россией о рыбе',
  ],
  [
    'en',
    'A second protocol to the bilateral agreement on forest fires has been signed by Russia and Kazakhstan.',
    'signed protocol | forest fires',
  ],
  [
    'en',
    'The Senate of Kazakhstan ratified the Additional Protocol to the Treaty with Russia on Fisheries. The Additional Protocol to the treaty was signed by the presidents of Kazakhstan and Russia on March 4, 2031.',
    'ratified | Additional Protocol to the Treaty with Russia on Fisheries',
    'signed | Additional Protocol to the Treaty with Russia on Fisheries',
  ],
  [
    'kk',
    'Ресей мен Қазақстан орман өрті туралы келісімге қосымша хаттамаға 5 маусымда қол қойды.',
    'signed protocol | орман өрті',
    'signed | орман өрті туралы келісімге қосымша хаттама',
  ],
  [
    'kk',
    'Сенат Қазақстан мен Ресей арасындағы орман өрті туралы келісімге хаттаманы ратификациялады.',
    'ratified | орман өрті туралы келісімге хаттама',
  ],
] as const)
  test(`the paper told of is the one that is added: ${text}`, () => {
    assert.deepEqual(told(language, text), expected);
  });

test('papers side by side, and a paper by which another is changed in deed, are no additions', () => {
  assert.deepEqual(
    told(
      'en',
      'Russia and Kazakhstan signed a memorandum on trade and an agreement on forest fires on June 5.',
    ).filter((one) => one.includes('memorandum')),
    ['signed memorandum | trade'],
  );
  assert.deepEqual(
    told('kk', 'Ресей мен Қазақстан 2033–2035 жылдарға арналған іс-шаралар жоспарына қол қойды.').map(
      (one) => one.split(' |')[0],
    ),
    ['signed plan'],
  );
});
