import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationOf, dateOf } from './citation.ts';
import { perLanguage } from './language.ts';
import { lineNames } from './line.ts';
import type { ClaimInContext, FactInContext } from './register.ts';

const MEASURES = [
  { id: 'border.length', name: { ru: 'Длина границы', kk: 'Шекара ұзындығы', en: 'Length of the border' } },
];
const said = (id: string, n: number, document: object): ClaimInContext =>
  ({
    claim: {
      id,
      kind: 'observation',
      modality: 'stated',
      slots: { measure: 'border.length', value: { n, unit: 'km' } },
      quote: { start: 0, end: 7 },
    },
    sentence: `Length: ${n} km.`,
    document: { language: 'en', ...document },
  }) as unknown as ClaimInContext;
const CLAIMS = [
  said('a', 7598.6, {
    id: 'd1',
    title: 'The border',
    publisher: 'TASS',
    published: '2025-01-20',
    address: 'https://tass.example/1',
  }),
  said('b', 7598.6, {
    id: 'd1',
    title: 'The border',
    publisher: 'TASS',
    published: '2025-01-20',
    address: 'https://tass.example/1',
  }),
  said('c', 7591, { id: 'd2', title: 'Шекара', language: 'kk', published: '2005' }),
];
const KNOWN = {
  fact: {
    ...CLAIMS[0]!.claim,
    id: 'f1',
    voices: CLAIMS.map(({ claim, document }) => ({
      claim: claim.id,
      document: document.id,
      role: claim.id === 'c' ? 'rival' : 'support',
    })),
  },
  claims: CLAIMS,
} as unknown as FactInContext;
const CITED = citationOf(KNOWN, {
  origin: 'https://register.example',
  on: '2026-11-26',
  names: perLanguage((language) => lineNames(language, [], MEASURES)),
  language: 'ru',
});
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('a citation says the fact, its documents, what others say, where it stands for good and when it was looked up, in each language', () => {
  assert.equal(
    plain(CITED.text.en),
    'Length of the border: 7,598.6 km. Sources: “The border”, TASS, 20 January 2025, https://tass.example/1. Elsewhere: 7,591 km. ' +
      'Pobratim, the shared register of a borderland. https://register.example/facts/f1 (accessed 26 November 2026).',
  );
  assert.equal(
    plain(CITED.text.ru),
    'Длина границы: 7 598,6 км. По документам: «The border», TASS, 20 января 2025 г., https://tass.example/1. В других источниках: 7 591 км. ' +
      'Pobratim, общий реестр приграничья. https://register.example/facts/f1 (дата обращения: 26 ноября 2026 г.).',
  );
  assert.match(
    plain(CITED.text.kk),
    /^Шекара ұзындығы: 7 598,6 км\. Құжаттар: .*қаралған күні: 2026 ж\. 26 қараша/,
  );
});

test('the fact and each document once are items for reference managers, the rival’s is not', () => {
  assert.deepEqual(
    CITED.items.map(({ id, type, URL, publisher }) => [id, type, URL, publisher]),
    [
      ['f1', 'entry', 'https://register.example/facts/f1', undefined],
      ['d1', 'webpage', 'https://tass.example/1', 'TASS'],
    ],
  );
  assert.deepEqual(CITED.items[1]!.issued, { 'date-parts': [[2025, 1, 20]] });
  assert.equal(CITED.items[1]!.note, '“Length: 7598.6 km.” https://register.example/documents/d1#claim-a');
});

test('a date that CSL has no parts for is left out', () => {
  assert.deepEqual(dateOf('2024/2025-03'), { 'date-parts': [[2024], [2025, 3]] });
  assert.equal(dateOf('2024-XX'), undefined);
  assert.equal(dateOf('../2024'), undefined);
});
