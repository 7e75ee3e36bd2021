import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The intents of a text, each in one line: who, what, with what, whom it reaches, how sure. */
const intents = (text: string, language: Language = 'en'): readonly string[] =>
  reader.read({ text, language, published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'intent') return [];
    const { actor, action, object, counterpart = [] } = claim.slots;
    return [`${actor} ${action} ${object} → ${counterpart.join(', ')} ${claim.modality}`];
  });

const MET = 'Anton Vlasov, Governor of the Penza region, met Kanat Ermekov, Akim of Turkistan region.';

test('a thing that is suggested is wished for by whose office suggests it, and faces the other side of the talks', () => {
  assert.deepEqual(intents(`${MET} The Russian governor proposed a joint bee station.`), [
    'RU-PNZ other joint bee station → KZ-61 wished',
  ]);
  assert.deepEqual(intents(`${MET} Ermekov, in turn, suggested student exchange.`), [
    'KZ-61 exchange student exchange → RU-PNZ wished',
  ]);
  assert.deepEqual(intents(`${MET} He spoke of creating a trade house in Penza.`), [
    'RU-PNZ open trade house in Penza → KZ-61 wished',
  ]);
});

test('an interest in a field is one of working together, and goodwill is none', () => {
  assert.deepEqual(intents(`${MET} Penza businesses are interested in herbal medicine.`), [
    'RU-PNZ cooperate herbal medicine → KZ-61 wished',
  ]);
  assert.deepEqual(
    intents(`${MET} Vlasov wants peace. Both are interested in further cooperation. Trade could grow.`),
    [],
  );
});

test('those whom talks are with would do what they are about', () => {
  assert.deepEqual(intents(`${MET} Talks are under way with Russian firms about a plant for garden tools.`), [
    'RU build plant for garden tools → KZ-61 wished',
  ]);
});

test('a row of goods is one object, and those invited are the other side', () => {
  assert.deepEqual(intents(`${MET} “We could supply you with nets, floats and winches,” Vlasov said.`), [
    'RU-PNZ export nets, floats and winches → KZ-61 wished',
  ]);
  assert.deepEqual(intents(`${MET} Firms of Kazakhstan were invited by Vlasov to cooperate in forestry.`), [
    'RU-PNZ cooperate forestry → KZ wished',
  ]);
});

test('an institution that is to be opened abroad is planned by whose it is, and is no works', () => {
  assert.deepEqual(intents('A Russian consulate general is about to appear in Taraz.'), [
    'RU open consulate general in Taraz → KZ planned',
  ]);
  assert.deepEqual(intents('Tomsk Polytechnic University is to have a branch in Oskemen.'), [
    'Tomsk Polytechnic University open branch in Oskemen → KZ planned',
  ]);
  const { claims } = reader.read({ text: 'В Барнауле появится консульство Казахстана.', language: 'ru' });
  assert.deepEqual(
    claims.map(({ kind }) => kind),
    ['intent'],
  );
  assert.deepEqual(intents('В Самаре работает консульство Казахстана.', 'ru'), []);
});

test('universities in a row that a plan stands before are told one by one', () => {
  assert.deepEqual(
    intents(
      'Открыть филиалы в Казахстане намерены РГУ почв и вод имени Н. Э. Лапина, Томский и Омский госуниверситеты.',
      'ru',
    ),
    [
      'РГУ почв и вод имени Н. Э. Лапина open филиалы в Казахстане → KZ planned',
      'Томский госуниверситет open филиалы в Казахстане → KZ planned',
      'Омский госуниверситет open филиалы в Казахстане → KZ planned',
    ],
  );
});

test('what is to be built, fields of work and the readiness of a region are told as they stand', () => {
  assert.deepEqual(intents(`${MET} Vlasov proposed to Akim Kanat Ermekov that a seed plant be built.`), [
    'RU-PNZ build seed plant → KZ-61 wished',
  ]);
  assert.deepEqual(
    intents(
      `${MET} Ermekov spoke of the readiness of the region to cooperate in such areas as farming, smelting and wool.`,
    ),
    ['KZ-61 cooperate farming, smelting and wool → RU-PNZ wished'],
  );
  assert.deepEqual(intents(`${MET} The region can make 500,000 tonnes of salt.`), []);
});

test('what is organised says what is done, and to whom it is suggested is no part of it', () => {
  assert.deepEqual(
    intents('The akim of Pavlodar region suggested to Omsk region organising an exchange of students.'),
    ['KZ-55 exchange exchange of students → RU-OMS wished'],
  );
  assert.deepEqual(intents('The akim of Pavlodar region suggested to Omsk region holding a joint fair.'), [
    'KZ-55 other joint fair → RU-OMS wished',
  ]);
});

test('whoever is interested in guests works on nothing together', () => {
  assert.deepEqual(
    intents(
      'Bekbolat Serikov, akim of Akmola region, said: "We are very interested in more guests from Russia."',
    ),
    ['KZ-11 other guests from Russia → RU wished'],
  );
});

test('whoever holds talks would have what they are about', () => {
  assert.deepEqual(
    intents(
      'Kazakhstan is holding negotiations with the Russian side on opening new branches of Russian universities.',
    ),
    ['KZ open new branches of Russian universities → RU wished'],
  );
  assert.deepEqual(intents('With Russian businessmen talks go on about a plant in Kostanay region.'), [
    'RU build plant in Kostanay region → KZ-39 wished',
  ]);
});

test('whoever asks others to supply goods, or is interested in supplies of theirs, imports them', () => {
  assert.deepEqual(intents('Russia has asked Kazakhstan to supply more wheat.'), [
    'RU import wheat → KZ wished',
  ]);
  assert.deepEqual(intents('Kazakhstan proposed that Russia supply drones to its farms.'), [
    'KZ import drones → RU wished',
  ]);
  assert.deepEqual(intents('Omsk region is interested above all in coal supplies from Kazakhstan.'), [
    'RU-OMS import coal → KZ wished',
  ]);
  assert.deepEqual(intents('Omsk region is interested in flour supplies to Kazakhstan.'), [
    'RU-OMS export flour → KZ wished',
  ]);
});

test('a relative clause tells of whoever stands right before it', () => {
  assert.deepEqual(
    intents('The akim of Pavlodar region met Russian investors, who plan to build a mill in Ekibastuz.'),
    ['RU build mill in Ekibastuz → KZ-55/ekibastuz planned'],
  );
});

test('a forum that is proposed, and products of no kind, are no lead', () => {
  assert.deepEqual(
    intents('Omsk’s proposal to hold a jubilee forum in Omsk was supported by Kazakhstan.'),
    [],
  );
  assert.deepEqual(intents('Sixty Kazakh producers are ready to deliver their products to Russia.'), []);
});
