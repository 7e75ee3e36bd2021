import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'kk', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'event') return [];
    const { type, place, participants } = claim.slots;
    return [`${claim.modality} ${type} ${place ?? '?'}: ${participants?.join(', ') ?? ''}`];
  });

test('officials of both countries who met are told without a day or a town', () => {
  assert.deepEqual(told('Мемлекет басшысы Асан Үсенов Татарстан Президенті Марат Сафинмен жүздесті.'), [
    'stated meeting ?: Асан Үсенов, Марат Сафин',
  ]);
  assert.deepEqual(told('ҚР Премьер-министрі Ресейдің Омбы облысының губернаторы Пётр Ларинді қабылдады.'), [
    'stated meeting ?: Пётр Ларин, KZ',
  ]);
  assert.deepEqual(told('Ресейлік делегацияны Павлодар облысы әкімінің орынбасары Асан Үсенов қабылдады.'), [
    'stated meeting ?: Асан Үсенов, RU',
  ]);
});

test('a meeting is told beside the forum that it took place at, and in passing by its noun', () => {
  assert.deepEqual(
    told(
      'Абай облысының әкімі Асан Үсенов XX өңіраралық форум аясында Алтай өлкесінің губернаторы Пётр Ларинмен кездесті.',
    ).slice(1),
    ['stated meeting ?: Асан Үсенов, Пётр Ларин'],
  );
  assert.deepEqual(
    told('Сауда өсті, деді Ресей елшісі Пётр Ларин Қазақстан министрі Асан Үсеновпен кездесуінде.'),
    ['stated meeting ?: Пётр Ларин, Асан Үсенов'],
  );
});

test('no one of the other side, or a programme that a government adopted, is no meeting', () => {
  assert.deepEqual(told('Қазақстан үкіметі жаңа бағдарлама қабылдады, деді Ресей елшісі Пётр Ларин.'), []);
  assert.deepEqual(told('Үкімет басшысы Асан Үсенов Омбыға баратын кәсіпкерлермен кездесті.'), []);
});

test('a visit is told in the course of which something was done, and where a delegation was at work', () => {
  assert.deepEqual(
    told('Қазақстанның Ресейдегі елшісі Асан Үсенов Татарстанға жұмыс сапары барысында зауытты аралады.'),
    ['stated visit RU-TA: Асан Үсенов'],
  );
  assert.deepEqual(told('Самара облысының делегациясы екі күн Оралда жұмыс істеді.'), [
    'stated visit KZ-27/uralsk: RU-SAM',
  ]);
});

test('a journey has its day from the sentence behind it, and «елімізге» is Kazakhstan', () => {
  const [claim] = reader
    .read({
      text: 'Ресей елшісі Пётр Ларин Қостанай облысына барады. Сапар 3-4 тамызда өтеді.',
      language: 'kk',
      published: '2032-06-10',
    })
    .claims.flatMap((one) => (one.kind === 'event' ? [one] : []));
  assert.equal(claim?.slots.date, '2032-08-03/2032-08-04');
  assert.deepEqual(told('Татарстан басшысы Марат Сафин елімізге жұмыс сапарымен келді.'), [
    'stated visit KZ: Марат Сафин',
  ]);
});

test('days of a country or a town held elsewhere are days of culture, and who goes and meets is told of both', () => {
  assert.deepEqual(told('Самарада Қазақстан күндері өтті.'), ['stated culture-days RU-SAM/samara: KZ']);
  assert.deepEqual(
    told(
      'Абай облысының әкімі Асан Үсенов Қорған облысына барып, Қорған губернаторы Пётр Ларинмен кездесті.',
    ),
    ['stated visit RU-KGN: Асан Үсенов', 'stated meeting ?: Асан Үсенов, Пётр Ларин'],
  );
});

test('a Kazakh forum is where its host is, to come on its eve, and nothing by its bare noun alone', () => {
  assert.deepEqual(
    told('Павлодар облысының Екібастұз қаласы Қазақстан мен Ресейдің IX өңіраралық форумын қабылдап жатыр.'),
    ['stated forum KZ-55/ekibastuz: '],
  );
  assert.deepEqual(
    told('Екі ел мамандары Омбы қаласындағы 12-ші өңіраралық форум қарсаңында жаңа жобаны талқылады.'),
    ['planned forum RU-OMS/omsk: '],
  );
  assert.deepEqual(told('Форумға биыл жаңа тақырып таңдалған. Қазақстан мен Ресей одақтас.'), []);
  assert.deepEqual(told('Алматы әкімі Асан Үсенов пен Ресейдің елшісі Пётр Ларин жүз көрісті.'), [
    'stated meeting ?: Асан Үсенов, Пётр Ларин',
  ]);
});

test('a visitor told of before is meant by a pronoun or the word for guests', () => {
  const ties = 'Қазақстан мен Ресейдің байланысы нығаюда. ';
  assert.deepEqual(
    told(
      `${ties}Самара облысының делегациясы Ақтөбеге келді. Қонақтарды облыс әкімі Асан Үсенов қабылдады.`,
    )[1],
    'stated meeting KZ-15/aktobe: RU-SAM, Асан Үсенов',
  );
  assert.deepEqual(
    told(`${ties}Самара облысының делегациясы Ақтөбеге келді. Шаруаларды облыс әкімі Асан Үсенов қабылдады.`)
      .length,
    1,
  );
});

test('the people of a firm are met for the firm, with the country that is told before it', () => {
  assert.deepEqual(
    told('Алматы облысының әкімі Асан Үсенов ресейлік «Дон-Пласт» корпорациясының өкілдерімен кездесті.'),
    ['stated meeting ?: Асан Үсенов, «Дон-Пласт» корпорациясы'],
  );
  assert.deepEqual(
    told('Алматы облысының әкімі Асан Үсенов «Дон-Пласт» корпорациясының өкілдерімен кездесті. Ресей көрші.'),
    [],
  );
});

test('the Kremlin is in Moscow, unless it is that of another town', () => {
  const president = 'Қазақстан Президенті Асан Үсенов';
  const guest = 'Ресей Президенті Пётр Ларинмен';
  assert.deepEqual(told(`${president} ${guest} Кремльде келіссөз жүргізді.`), [
    'stated meeting RU-MOW/moscow: Асан Үсенов, Пётр Ларин',
  ]);
  assert.deepEqual(told(`${president} Қазанда ${guest} Кремльде келіссөз жүргізді.`), [
    'stated meeting RU-TA/kazan: Асан Үсенов, Пётр Ларин',
  ]);
});
