import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'kk', published: '2033-04-02' })
    .claims.flatMap(({ kind, slots }) => (kind === 'works' ? [`${slots.action}: ${slots.asset}`] : []));

const BUILT =
  'Ресейлік инвестор Рудныйда комбайндарға арналған бөлшектер шығаратын кәсіпорынның құрылысын бастады. ';

test('a plant told anew by a part of its description is the one described in full', () => {
  assert.deepEqual(
    told(`${BUILT}Бөлшек жасайтын зауыт 2035 жылы іске қосылады.`).at(-1),
    'launch: комбайндарға арналған бөлшектер шығаратын кәсіпорын',
  );
});

test('a plant described by other words is another one', () => {
  assert.deepEqual(
    told(`${BUILT}Шина жасайтын зауыт 2035 жылы іске қосылады.`).at(-1),
    'launch: шина жасайтын зауыт',
  );
});

test('what opens here is none that the text puts elsewhere, and whose mission opens is no works', () => {
  assert.deepEqual(
    told(
      'Петропавлда Ресейдің Бас консулдығы ашылады\nБұған дейін өңір Ресей Федерациясының Қостанай қаласындағы Бас консулдығына қарап келген.',
    ),
    [],
  );
});

test('whoever calls at a crossing builds none; a lane repaired opposite one is not repaired in it', () => {
  assert.deepEqual(
    told('Сенаторлар Ресеймен шекарадағы «Ақбұлақ» өткізу бекетіне соғып, қызметкерлермен әңгімелесті.'),
    [],
  );
  assert.deepEqual(told('Ресеймен шекарада «Ақбұлақ» өткізу бекеті жаңадан соғылды.'), [
    'build: «Ақбұлақ» өткізу бекеті',
  ]);
  assert.deepEqual(
    told(
      'Ресейдегі «Сағарчин» бекетінде, біздегі Жайсаң бекетіне қарама-қарсы тұста, жолақты күрделі жөндеу 5 мамырда басталады.',
    ),
    ['repair: «Сағарчин» бекеті'],
  );
});

test('works of an investor from a third country are no tie of the two', () => {
  assert.deepEqual(
    told(
      'Ресей компаниясы Көкшетауда шина зауытын салып жатыр. Қатарлық «Дафна» қағаз фабрикасын сала бастады.',
    ),
    ['build: шина зауыты'],
  );
});

test('jobs that are to be opened are no works', () => {
  assert.deepEqual(
    told('Ресейлік «Сладкар» Көкшетауда кондитер фабрикасына қаржы салды: 380 жұмыс орнын ашу көзделуде.'),
    [],
  );
});

test('what someone once meant to open and who heads an institution are no works', () => {
  assert.deepEqual(
    told('2029 жылы саратовтық фабрика Оралда цех ашпақ болған еді, бірақ кейін ол ойынан бас тартты.'),
    [],
  );
  assert.deepEqual(
    told('Қазақстан университетінің өкілі Саратов университетінің ректорына мақтау қағазын тапсырды.'),
    [],
  );
});

test('of a crossing only the lane that is repaired is told, and who builds is no part of a name', () => {
  assert.deepEqual(
    told('Ресейдегі «Сағарчин» бекетінде жүк көліктері жүретін жолақты күрделі жөндеу 5 мамырда басталады.'),
    ['repair: «Сағарчин» бекеті, жүк көліктері жүретін жолақ'],
  );
  assert.deepEqual(told('Ресейдегі «Сағарчин» бекетін күрделі жөндеу 5 мамырда басталады.'), [
    'repair: «Сағарчин» бекеті',
  ]);
  assert.deepEqual(told('Қостанайда Ресей компаниясы бекет соғып жатыр.'), ['build: бекет']);
});
