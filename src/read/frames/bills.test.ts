import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const modality = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-06-10' })
    .claims.flatMap((claim) => (claim.kind === 'legal-step' ? [claim.modality] : []));

for (const [language, text, expected] of [
  [
    'ru',
    'Комитет рассмотрел проект закона «О ратификации соглашения между Россией и Казахстаном о рыбе».',
    'planned',
  ],
  [
    'ru',
    'Законопроект о ратификации соглашения между Россией и Казахстаном о рыбе внесён в парламент.',
    'planned',
  ],
  ['ru', 'Сенат одобрил законопроект о ратификации соглашения между Россией и Казахстаном о рыбе.', 'stated'],
  ['ru', 'Мажилис принял закон о ратификации соглашения с Россией о рыбе.', 'stated'],
  [
    'kk',
    'Қазақстан мен Ресей арасындағы балық туралы келісімді ратификациялау туралы заң жобасы талқыланды.',
    'planned',
  ],
  [
    'kk',
    'Сенат Қазақстан мен Ресей арасындағы балық туралы келісімді ратификациялау туралы заңды мақұлдады.',
    'stated',
  ],
  [
    'en',
    'A bill to ratify the agreement between Kazakhstan and Russia on fisheries was discussed.',
    'planned',
  ],
] as const)
  test(`a paper is ratified when its bill is passed: ${text}`, () => {
    assert.deepEqual(modality(language, text), [expected]);
  });
