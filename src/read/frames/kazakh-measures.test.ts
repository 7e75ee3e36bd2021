import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'kk', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, aspect, value, area, counterpart, period } = claim.slots;
    const amount = `${value?.cmp ?? ''}${value?.n} ${value?.unit}`;
    return [`${measure} ${aspect} ${amount}: ${area} ${counterpart ?? '?'}${period ? ` ${period}` : ''}`];
  });

test('a share of firms is told by whose they are', () => {
  assert.deepEqual(told('Қорған облысындағы шетелдік кәсіпорындардың төрттен бірі – қазақстандық.'), [
    'business.companies share ~25 %: RU-KGN KZ',
  ]);
  assert.deepEqual(
    told('Ақтөбе облысында шетелдіктердің үлесі бар 900 компания болса, олардың 40 пайызы – ресейлік.'),
    ['business.companies share 40 %: KZ-15 RU'],
  );
  assert.deepEqual(
    told('Орал қаласында ресейлік капиталы бар 120 кәсіпорынның жартысы құрылыспен айналысады.'),
    ['business.companies level 120 1: KZ-27/uralsk RU'],
  );
});

test('a part of the people counted before has their sides, across a sentence as well', () => {
  assert.deepEqual(
    told(
      'Ресейде оқитын қазақстандық студенттердің саны 75 мыңнан асады. Олардың 30 мыңнан астамы – грант иегері.',
    ),
    ['education.students level >75000 person: RU KZ', 'education.students level >30000 person: RU KZ'],
  );
  assert.deepEqual(told('Омбы облысын 78 мың қазақ мекендейді.'), [
    'people.diaspora level 78000 person: RU-OMS ?',
  ]);
});

test('trade over years is of all of them where nothing grows, and «алыс-беріс» is trade', () => {
  assert.deepEqual(told('Атырау облысының Ресеймен алыс-берісі соңғы үш жылда 2 млрд доллардан асты.'), [
    'trade.turnover level >2000000000 USD: KZ-23 RU 2029/2032',
  ]);
});

test('«қаладағы» is the one city that the text has named', () => {
  assert.deepEqual(
    told('Петропавл Ресеймен іргелес. Қаладағы ресейлік капиталы бар 300 кәсіпорын өсіп келеді.'),
    ['business.companies level 300 1: KZ-59/petropavl RU'],
  );
});

test('a people is counted by all that is said of it, where it lives or nowhere', () => {
  assert.deepEqual(
    told(
      'Астрахан облысын Қазақстанмен жалғайтын көпір – қазақ диаспорасы, ондағы қандастар 150 000 шамасында.',
    ),
    ['people.diaspora level ~150000 person: RU-AST ?'],
  );
  assert.deepEqual(told('Ресейде қазақ көп. Қандастар 150 000 шамасында.'), []);
});

test('«екі жақ» are the two countries of the text', () => {
  assert.deepEqual(told('Қазақстан мен Ресей көрші. Екі жақтың саудасы былтыр 12 млрд долларға жетті.'), [
    'trade.turnover level 12000000000 USD: KZ RU 2031',
  ]);
});

test('a region counts its neighbours and its crossings, and a crossing its traffic by the day', () => {
  assert.deepEqual(
    told(
      'Батыс Қазақстан облысы Ресеймен көршілес. Өңір Ресейдің бес облысымен шектеседі, облыста алты өткізу бекеті жұмыс істейді.',
    ),
    ['border.regions level 5 1: KZ-27 RU', 'transport.crossings level 6 1: KZ-27 RU'],
  );
  assert.deepEqual(told('Ресеймен шекарадағы «Сырым» бекетінен бір тәулікте 1200 көлік өтеді.'), [
    'transport.throughput level 1200 1/d: KZ RU',
  ]);
});

test('what Russia buys is what Kazakhstan sends', () => {
  assert.deepEqual(told('Қазақстан шетелге бидай шығарды. Ресей 61,3 мың тонна бидай сатып алды.'), [
    'trade.shipments level 61300 t: KZ RU',
  ]);
  assert.deepEqual(told('Былтыр Қазақстан Ресейден 410 мың тонна астық сатып алды.'), [
    'trade.shipments level 410000 t: KZ RU 2031',
  ]);
});

test('people are counted by their living there', () => {
  assert.deepEqual(told('Қорған облысында 744 мың адам тұрады, ол Қазақстанмен шектеседі.'), [
    'people.population level 744000 person: RU-KGN ?',
  ]);
});

test('exports and imports within the turnover of a sentence are their own measures', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'kk', published: '2032-06-10' })
      .claims.flatMap(({ kind, slots }) =>
        kind === 'observation' ? [`${slots.measure} ${slots.value?.n}`] : [],
      );
  const turnover = 'Қазақстан мен Ресейдің тауар айналымы 20 млрд доллар болды';
  const each = ['trade.turnover 20000000000', 'trade.export 9000000000', 'trade.import 11000000000'];
  assert.deepEqual(told(`${turnover}, оның ішінде экспорт – 9 млрд доллар, импорт – 11 млрд доллар.`), each);
  assert.deepEqual(told(`${turnover}, оның ішінде экспорт 9 млрд, импорт 11 млрд доллар.`), each);
  assert.deepEqual(told('Қазақстан Ресеймен сауда жасайды. Айналым – 20 млрд доллар.'), [
    'trade.turnover 20000000000',
  ]);
});

test('regions that border on a country are those of the other one', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'kk', published: '2032-06-10' })
      .claims.flatMap(({ kind, slots }) =>
        kind === 'observation' ? [`${slots.area} / ${slots.counterpart}`] : [],
      );
  assert.deepEqual(told('Ресеймен жеті облыс шектеседі.'), ['KZ / RU']);
  assert.deepEqual(told('Батыс Қазақстан облысы Ресейдің бес облысымен шектеседі.'), ['KZ-27 / RU']);
});

test('what goods were bought or sold for in another country is trade, what a plant was bought for is not', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'kk', published: '2032-06-10' })
      .claims.flatMap(({ kind, slots }) =>
        kind === 'observation'
          ? [`${slots.measure} ${slots.value?.n}: ${slots.area} / ${slots.counterpart}`]
          : [],
      );
  assert.deepEqual(told('Қазақстан Ресейден былтыр 1,3 млрд долларға мұнай өнімдерін сатып алды.'), [
    'trade.import 1300000000: KZ / RU',
  ]);
  assert.deepEqual(told('Қазақстан Ресейге былтыр 900 млн долларға уран сатты.'), [
    'trade.export 900000000: KZ / RU',
  ]);
  assert.deepEqual(told('Ресейлік компания Ақтөбедегі зауытты 50 млн долларға сатып алды.'), []);
});
