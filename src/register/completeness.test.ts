import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { type BareClaim, claimOf } from '#model/claim.ts';
import type { Fact } from '#model/fact.ts';
import { LANGUAGES } from '#model/language.ts';
import { loadGazetteer } from '../read/gazetteer.ts';
import { assetNaming } from '../settle/entities.ts';
import { identify } from '../settle/identity.ts';
import type { Voiced } from '../settle/settle.ts';
import { openSettlement } from '../settle/settlement.ts';
import { openShelf } from '../shelf.ts';
import { createAnswers } from './answers.ts';
import { surveyOf } from './completeness.ts';
import { openDocumentTable } from './document-table.ts';
import { FIELDS } from './fields.ts';
import { undertakingsOf } from './promises.ts';
import { openRegister } from './register.ts';
import { openSurveyTable } from './survey-table.ts';

const shelf = await openShelf();
const { places } = loadGazetteer();
const naming = assetNaming(shelf.vocabulary.assets);
const TODAY = '2026-11-25';

/** Answers over claims, one a document that came out on the last day of its year. */
function asking(bare: readonly (Omit<BareClaim, 'quote' | 'modality'> & { readonly modality?: string })[]) {
  const documents = bare.map((_, index) => ({
    id: `d${index}`,
    language: 'ru' as const,
    published: '2025-01-31',
    sha256: '',
    obtained: { how: 'paste' as const, at: '2026-01-01T00:00:00Z', mediaType: 'text/plain' },
  }));
  const claims = bare.map((one, index) =>
    claimOf(`d${index}`, { modality: 'stated', quote: { start: 0, end: 9 }, ...one } as BareClaim),
  );
  const voiced: readonly Voiced[] = claims.map((claim) => ({
    claim,
    sentence: claim.document,
    language: 'ru',
    published: '2025-01-31',
  }));
  const identity = identify(voiced, naming, []);
  const database = new DatabaseSync(':memory:');
  const settlement = openSettlement(database, naming);
  const register = openRegister(database, settlement, places);
  for (const document of documents) register.describe(document, '');
  const surveys = openSurveyTable(database, register.parts.documents, {
    domains: shelf.domains,
    places,
    subjectOf: ({ id, voices }) => settlement.thingOf(voices[0]!.claim) ?? id,
    isNamed: ({ voices }) => {
      const { claim } = settlement.voice(voices[0]!.claim)!;
      return claim.kind !== 'works' || !naming(claim, 'ru').isBare;
    },
  });
  const facts = settlement.add(voiced).facts.map(shelf.placed);
  register.admit({ facts, retired: [] });
  for (const fact of facts) surveys.change(undefined, fact);
  surveys.settle();
  return createAnswers({
    register: () => register,
    surveys: () => surveys,
    undertakings: (day) => undertakingsOf(voiced, identity.of, day),
    domains: shelf.domains,
    places,
  });
}

const turnover = (area: string, period: string, n: number) => ({
  kind: 'observation' as const,
  slots: { measure: 'trade.turnover', area: [area], counterpart: ['KZ'], period, value: { n, unit: 'USD' } },
});
const road = (slots: object, modality = 'stated') => ({
  kind: 'works' as const,
  modality,
  slots: { asset: 'дорога Атырау – Астрахань', assetType: 'road', action: 'reconstruct', ...slots },
});
const coverage = (answers: ReturnType<typeof asking>, side: string, field: string) =>
  answers.survey(TODAY).find(({ coverage: its }) => its.side === side && its.field === field)?.coverage;

test('a measure is known for the border regions that have a figure, from so many documents, of such an age', () => {
  const answers = asking([turnover('RU-AST', '2024', 9e8), turnover('RU-OMS', '2023', 8e8)]);
  const its = coverage(answers, 'RU', 'trade.turnover')!;
  assert.deepEqual([its.known, its.of, its.facts, its.sources], [2, 12, 2, 2]);
  assert.deepEqual([its.latest, its.published, its.ageDays], ['2024-12-31', '2025-01-31', 694]);
  assert.deepEqual([coverage(answers, 'KZ', 'trade.turnover')!.known], [0]);
  assert.equal(coverage(answers, 'KZ', 'trade.import')!.sources, 0);
});

test('records of one thing are one, and fill a field when one of them does', () => {
  const answers = asking([
    road({ finish: '2030' }, 'planned'),
    road({ asset: 'автодорога Атырау – Астрахань', status: 'under-way', start: '2018' }),
    road({ asset: 'дорога Омск – Павлодар', status: 'under-way' }),
  ]);
  const finish = coverage(answers, 'KZ', 'finish')!;
  assert.deepEqual([finish.known, finish.of], [1, 2]);
  const [question] = answers
    .questions(TODAY)
    .filter(({ side, reason }) => side === 'KZ' && reason === 'field');
  assert.match(
    question!.items[0]!.text.ru + question!.items[1]!.text.ru,
    /Омск – Павлодар.*срок окончания работ/u,
  );
  assert.equal(question!.items.filter(({ text }) => /начало работ/u.test(text.ru)).length, 1);
});

test('each side is asked for what nobody told, for what has aged, for the right of rivals and for promises past', () => {
  const answers = asking([
    turnover('RU-AST', '2025', 9e8),
    turnover('RU-OMS', '2023', 8e8),
    turnover('RU-OMS', '2023', 5e8),
    road({ finish: '2020' }, 'planned'),
  ]);
  const ru = answers.questions(TODAY).filter(({ side }) => side === 'RU');
  const of = (reason: string) => ru.filter((question) => question.reason === reason);
  const missing = of('missing').find(({ text }) => text.ru.includes('«Товарооборот»'))!;
  assert.equal(missing.items.length, 10);
  assert.ok(missing.text.ru.includes('2025'));
  assert.deepEqual(
    of('aging').map(({ items }) => items.map(({ text }) => text.ru)),
    [['Омская область (последний — 2023)']],
  );
  assert.equal(of('disputed').length, 1);
  assert.equal(of('disputed')[0]!.items.length, 2);
  assert.match(of('overdue')[0]!.text.ru, /дорога Атырау – Астрахань: реконструкция/u);
  for (const { text, items } of ru)
    for (const told of [text, ...items.map((item) => item.text)])
      for (const language of LANGUAGES) assert.ok(told[language] && !/undefined/u.test(told[language]));
});

test('nobody is asked about a road that has no name', () => {
  const answers = asking([road({ asset: 'дорога', status: 'under-way' })]);
  assert.deepEqual(
    answers.questions(TODAY).filter(({ reason }) => reason === 'field'),
    [],
  );
});

test('a length does not age', () => {
  const answers = asking([
    {
      kind: 'observation',
      slots: {
        measure: 'border.length',
        area: ['RU'],
        counterpart: ['KZ'],
        period: '2005',
        value: { n: 7591, unit: 'km' },
      },
    },
  ]);
  assert.deepEqual(
    answers.questions(TODAY).filter(({ domain, reason }) => domain === 'border' && reason === 'aging'),
    [],
  );
});

test('what is reckoned is reckoned once, until the facts change', () => {
  const answers = asking([turnover('RU-AST', '2024', 9e8)]);
  assert.equal(answers.survey(TODAY), answers.survey(TODAY));
  const before = answers.survey(TODAY);
  answers.forget();
  assert.notEqual(answers.survey(TODAY), before);
});

test('a survey kept in step with facts that come, change and go is what a survey of all of them gives', () => {
  const places_ = places.filter(({ border }) => border);
  let state = 7;
  const any = (below: number): number => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39;
    return (state >>> 8) % below;
  };
  const facts = new Map<string, Fact>();
  const factOf = (id: number): Fact => {
    const isFigure = any(2) === 0;
    const areas = any(5) === 0 ? [] : [places_[any(places_.length)]!.code];
    return {
      id: String(id).padStart(4, '0'),
      kind: isFigure ? 'observation' : 'works',
      modality: ['stated', 'planned', 'wished'][any(3)],
      state: ['single', 'agreed', 'superseded'][any(3)],
      slots: isFigure
        ? { measure: ['trade.turnover', 'trade.export', 'border.length'][any(3)] }
        : {
            asset: 'road',
            ...(any(2) ? { finish: '2020' } : {}),
            ...(any(2) ? { extent: { n: 1, unit: 'km' } } : {}),
          },
      voices: Array.from({ length: 1 + any(3) }, (_, at) => ({
        claim: `c${id}`,
        document: `d${any(20) + at}`,
        role: 'support',
      })),
      places: areas,
      ...(any(4) ? { period: `${2018 + any(8)}` } : {}),
      domains: [['trade'], ['trade', 'transport'], ['border']][any(3)],
    } as unknown as Fact;
  };
  const knowing = {
    domains: shelf.domains,
    places,
    subjectOf: ({ id }: Fact) => `subject ${Number(id) % 9}`,
    isNamed: ({ id }: Fact) => Number(id) % 4 > 0,
  };
  const published = (document: string): string | undefined =>
    document === 'd3' ? undefined : `2024-0${1 + (Number(document.slice(1)) % 5)}`;
  const database = new DatabaseSync(':memory:');
  const documents = openDocumentTable(database);
  for (let at = 0; at < 23; at += 1) {
    const on = published(`d${at}`);
    documents.put({ id: `d${at}`, language: 'ru', ...(on ? { published: on } : {}) } as never, '');
  }
  documents.index();
  const table = openSurveyTable(database, documents, knowing);
  for (let turn = 0; turn < 400; turn += 1) {
    const fact = factOf(any(60));
    const before = facts.get(fact.id);
    const now = any(5) === 0 ? undefined : fact;
    table.change(before, now);
    if (now) facts.set(fact.id, now);
    else facts.delete(fact.id);
    if (turn % 25 < 24) continue;
    table.settle();
    if (turn % 50 < 49) continue;
    const all = [...facts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const expected = surveyOf({ ...knowing, published, facts: all }, TODAY);
    assert.deepEqual(
      table.survey(TODAY),
      expected.map(({ open: _, field: __, ...row }) => row),
    );
    for (const side of ['KZ', 'RU'])
      for (const { id: domain } of shelf.domains) {
        const left = new Map<string, number>();
        for (const { coverage, field, open } of expected)
          if (coverage.side === side && coverage.domain === domain)
            for (const { id, domains } of open)
              if (domains[0] === domain) left.set(id, (left.get(id) ?? 0) | (1 << FIELDS.indexOf(field!)));
        const first = [...left]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([fact, fields]) => ({ fact, fields }));
        assert.deepEqual(table.open(side, domain, 100), { first, total: first.length });
      }
  }
});
