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

test('a meeting is told by its noun and those of both sides who were at it', () => {
  assert.deepEqual(told('Семейдегі жиынға Абай облысының әкімі мен Алтай өлкесінің губернаторы қатысты.'), [
    'stated meeting KZ-10/semey: KZ-10, RU-ALT',
  ]);
  assert.deepEqual(
    told('Басқосуға Ресейдің бас консулы Пётр Ларин мен ШҚО әкімінің орынбасары Асан Үсенов келді.'),
    ['stated meeting ?: Пётр Ларин, Асан Үсенов'],
  );
  assert.deepEqual(told('Қазақстан мен Ресей сарапшыларының кездесуінде тасқын жайы сөз болды.'), [
    'stated meeting ?: KZ, RU',
  ]);
  assert.deepEqual(
    told('Облыс әкімдігіндегі кездесуге Ақтөбе облысының әкімі мен Орынбор облысының губернаторы жиналады.'),
    ['planned meeting KZ-15: KZ-15, RU-ORE'],
  );
});

test('«екі тарап» are the two countries of the text, once', () => {
  const first = 'Қазақстан мен Ресей Жайықтың суын бөлісіп отыр. ';
  const second = 'Жүздесу кезінде екі тарап тасқын жайын қарады.';
  assert.deepEqual(told(first + second), ['stated meeting ?: KZ, RU']);
  assert.deepEqual(told(`${first}${second} Кездесу барысында екі жақ дерек алмасты.`), [
    'stated meeting ?: KZ, RU',
  ]);
});

test('a meeting that is asked for, made ready, or told of by one side alone is none', () => {
  assert.deepEqual(told('Облыс әкімі Ресейдің бас консулын кездесуге шақырды.'), []);
  assert.deepEqual(told('Премьер-министр Ресей елшісімен кездесуге дайындалып жатыр.'), []);
  assert.deepEqual(told('Кездесуде Павлодар облысының әкімі Асан Үсенов Ресей нарығы туралы айтты.'), []);
});

test('a journey is told in two words, by a noun, and by where people were', () => {
  assert.deepEqual(told('Орынбор облысының губернаторы Пётр Ларин Ақтөбеге ат басын бұрды.'), [
    'stated visit KZ-15/aktobe: Пётр Ларин',
  ]);
  assert.deepEqual(told('Ресей президенті Пётр Лариннің Қазақстанға сапармен келгені көпке ой салды.'), [
    'stated visit KZ: Пётр Ларин',
  ]);
  assert.deepEqual(told('Қазақстан Премьер-министрі Асан Үсенов Қазан қаласында болды.'), [
    'stated visit RU-TA/kazan: Асан Үсенов',
  ]);
  assert.deepEqual(told('Таяуда Ресейдің Саратов облысынан кәсіпкерлер делегациясы Орал қаласына келді.'), [
    'stated visit KZ-27/uralsk: RU-SAR',
  ]);
  assert.deepEqual(told('Ресей президенті Пётр Ларин Астанаға ат басын бұрмады.'), []);
});

test('a delegation was where it looked at things, and met whom its leader met', () => {
  assert.deepEqual(told('Абай облысының делегациясы Барнаулдағы зауыттармен танысты.'), [
    'stated visit RU-ALT/barnaul: KZ-10',
  ]);
  assert.deepEqual(
    told('Павлодар облысының әкімі Асан Үсенов бастап барған делегация Омбыда қазақ мектебін аралады.'),
    ['stated visit RU-OMS/omsk: KZ-55, Асан Үсенов'],
  );
  assert.deepEqual(
    told(
      'Дөңгелек үстелге Саратов облысынан келген сарапшылар мен Ақтөбе облысының әкімі Асан Үсенов қатысты.',
    ),
    ['stated meeting ?: Асан Үсенов, RU-SAR'],
  );
  assert.deepEqual(told('Челябі облысының делегациясы Қостанайға келген жоқ.'), []);
});

test('who meets may be told in the sentence before', () => {
  assert.deepEqual(
    told(
      'Қазақстан президенті Асан Үсенов Ресейге барады. Онда РФ президенті Пётр Ларинмен келіссөз өткізеді.',
    ).slice(1),
    ['planned meeting ?: Асан Үсенов, Пётр Ларин'],
  );
});

test('visitors met whom the sentences behind their visit name, and were where they go on', () => {
  assert.deepEqual(
    told(
      'Қостанай облысының әкімі Асан Үсенов Челябіге барып келді. Челябі облысының губернаторы Пётр Ларинмен жүздесуде сауда жайы сөз болды.',
    ),
    ['stated visit RU-CHE/chelyabinsk: Асан Үсенов', 'stated meeting ?: Асан Үсенов, Пётр Ларин'],
  );
  assert.deepEqual(told('Алматы облысының делегациясы Татарстандағы сапарын жалғастыруда.'), [
    'stated visit RU-TA: KZ-19',
  ]);
  assert.deepEqual(told('Алтай өлкесінен келген делегация Өскеменде концерт өткізбек.'), [
    'stated visit KZ-63/oskemen: RU-ALT',
  ]);
  assert.deepEqual(told('Қазақстаннан келген кәсіпкерлер Омбыда зауыт салса, екі жақ та ұтады.'), []);
});

test('guests of the sitting told before met at no meeting of its own', () => {
  const sat = 'Омбыда су жөніндегі Қазақстан-Ресей бірлескен комиссиясының отырысы өтті.';
  const two = 'Қазақстан вице-министрі Асан Үсенов пен Ресей министрінің орынбасары Пётр Ларин';
  const types = (text: string) =>
    reader
      .read({ text, language: 'kk', published: '2032-06-10' })
      .claims.flatMap(({ kind, slots }) => (kind === 'event' ? [slots.type] : []));
  assert.deepEqual(types(`${sat} Кездесуге ${two} қатысты.`), ['commission']);
  assert.deepEqual(types(`${sat} Отырыстан кейін ${two} кездесті.`), ['commission', 'meeting']);
});

test('of whom something is told at a sitting is not at it', () => {
  const types = (text: string) =>
    reader
      .read({ text, language: 'kk', published: '2032-06-10' })
      .claims.flatMap(({ kind, slots }) => (kind === 'event' ? [slots.type] : []));
  assert.deepEqual(
    types(
      'Баспасөз отырысында вице-премьер Асан Үсенов Ресей Президенті Пётр Лариннің шекара маңы форумына келетінін хабарлады.',
    ),
    [],
  );
});
