import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '#model/canonical.ts';
import { type Certainty, claimOf } from '#model/claim.ts';
import { faultOfClaim } from '#model/claim-shape.ts';
import { openShelf } from '../shelf.ts';
import { shareRight, traitsOf } from './odds.ts';
import { createReader } from './reader.ts';

const reader = createReader((await openShelf()).vocabulary);
const read = (text: string) => reader.read({ text, language: 'ru', published: '2032-03-10' }).claims;

const CASES: readonly (readonly [Certainty, string, string])[] = [
  [
    'certain',
    'office',
    'Аким Павлодарской области Канат Есимов принял губернатора Омской области Льва Морозова.',
  ],
  ['likely', 'observation', 'В 2031 году экспорт Омской области в Казахстан составил 310 млн долларов.'],
  [
    'doubtful',
    'observation',
    'В прошлом году товарооборот Оренбургской области с Казахстаном составил 3,4 млрд долларов. Экспорт достиг 2,1 млрд долларов.',
  ],
  ['unreliable', 'intent', 'Предприниматели Омской области хотят поставлять в Казахстан картофель.'],
];
for (const [certainty, kind, text] of CASES)
  test(`«${text}» has a ${kind} that is ${certainty}`, () => {
    const its = read(text).filter((claim) => claim.kind === kind);
    assert.ok(its.length > 0);
    assert.equal(its.at(-1)!.certainty, certainty);
  });

test('the odds look at the shape of a claim, not at its names, places and figures', () => {
  const traits = (place: string, n: number) =>
    traitsOf(
      {
        kind: 'observation',
        modality: 'stated',
        slots: { measure: 'trade.export', area: [place], value: { n, unit: 'USD' } },
        quote: { start: 0, end: 9 },
      },
      'partly',
      'ru',
    );
  assert.deepEqual(traits('RU-OMS', 3), traits('KZ-55', 70));
  assert.ok(traits('RU-OMS', 3).includes('observation measure=trade.export'));
  assert.ok(!traits('RU-OMS', 3).some((trait) => trait.includes('OMS')));
});

test('a claim that is said outright is no less sure than the same one concluded', () => {
  const [claim] = read(CASES[1]![2]);
  const shares = (['outright', 'partly', 'concluded'] as const).map((directness) =>
    shareRight(traitsOf(claim!, directness, 'ru')),
  );
  assert.ok(shares.every((share) => share > 0 && share < 1));
  assert.ok(shares[0]! > shares[2]!, shares.join(', '));
});

test('what is certain of a claim is no part of what it says: its id stays, and other words than the classes are refused', () => {
  const [bare] = read(CASES[0]![2]);
  const { certainty: _, ...unsure } = bare!;
  const claim = claimOf('d', bare!);
  assert.equal(claim.certainty, 'certain');
  assert.equal(claim.id, claimOf('d', unsure as typeof bare & {}).id);
  const stored = JSON.parse(canonicalJson(claim)) as object;
  assert.equal(faultOfClaim(stored), undefined);
  assert.match(faultOfClaim({ ...stored, certainty: 'sure' }) ?? '', /certainty "sure"/);
});
