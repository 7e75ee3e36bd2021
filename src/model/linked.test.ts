import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedFact } from './linked.ts';
import type { FactInContext } from './register.ts';

const document = {
  id: 'd1',
  sha256: 'ab',
  language: 'ru',
  title: 'Торговля',
  published: '2025-02-20',
  obtained: { at: '', how: 'paste', mediaType: 'text/plain' },
  claimCount: 1,
};
const KNOWN = {
  fact: {
    id: 'f1',
    kind: 'observation',
    modality: 'stated',
    slots: { measure: 'trade.turnover', value: { n: 214.6, unit: 'USD' } },
    state: 'disputed',
    preference: 'most-documents',
    voices: [
      { claim: 'c1', document: 'd1', role: 'support' },
      { claim: 'c2', document: 'd1', role: 'rival' },
    ],
    places: ['RU-AST'],
    period: '2024',
    domains: ['trade'],
  },
  claims: ['c1', 'c2'].map((id, at) => ({
    claim: { id, quote: { start: at * 10, end: at * 10 + 9 } },
    sentence: `Фраза ${at}`,
    document,
  })),
} as unknown as FactInContext;

const linked = linkedFact(KNOWN, {
  origin: 'https://register.example',
  name: 'Товарооборот',
  places: { 'RU-AST': 'Астраханская область' },
}) as Readonly<Record<string, unknown>>;

test('a fact has a permanent address, and every prefix that it uses is declared with it', () => {
  assert.equal(linked['@id'], 'https://register.example/facts/f1');
  const declared = Object.keys(linked['@context'] as object);
  const used = [
    ...JSON.stringify({ ...linked, '@context': undefined }).matchAll(/"([a-z]+):[A-Za-z]\w*"/g),
  ].map(([, prefix]) => prefix!);
  assert.deepEqual(
    [...new Set(used)].filter((prefix) => !declared.includes(prefix)),
    [],
  );
});

test('each sentence stands with its position and quote, and whether it speaks for the fact', () => {
  const [support, rival] = linked['schema:appearance'] as unknown as readonly Readonly<
    Record<string, Readonly<Record<string, unknown>>>
  >[];
  assert.equal(support!['@id'], 'https://register.example/documents/d1#claim-c1');
  assert.deepEqual(support!['oa:hasTarget']!['oa:hasSelector'], [
    { '@type': 'oa:TextPositionSelector', 'oa:start': 0, 'oa:end': 9 },
    { '@type': 'oa:TextQuoteSelector', 'oa:exact': 'Фраза 0' },
  ]);
  assert.deepEqual(support!['oa:motivatedBy'], { '@id': 'oa:identifying' });
  assert.deepEqual(rival!['oa:motivatedBy'], { '@id': 'oa:questioning' });
});
