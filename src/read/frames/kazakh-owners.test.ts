import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'kk', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'office') return [];
    const { person, position, of } = claim.slots;
    return [`${person}: ${position}, ${of}`];
  });

test('a place owns a title only where nothing but words of a title stands between', () => {
  assert.deepEqual(told('Ресей елшісі Пётр Ларин көлік министрі Нұрлан Әшімовпен кездесті.'), [
    'Пётр Ларин: елші, RU',
    'Нұрлан Әшімов: көлік министрі, KZ',
  ]);
  assert.deepEqual(told('Атырау облысында жол салынды. Мұны Орынборда көлік министрі Нұрлан Әшімов айтты.'), [
    'Нұрлан Әшімов: көлік министрі, KZ',
  ]);
  assert.deepEqual(told('Омбы облысына барған облыс әкімінің орынбасары Нұрлан Әшімов келісім жасады.'), []);
  assert.deepEqual(told('Омбы облысында ауыл шаруашылығы министрі Пётр Ларин қазақ фермерлерін қабылдады.'), [
    'Пётр Ларин: ауыл шаруашылығы министрі, RU-OMS',
  ]);
  assert.deepEqual(told('Барнаулдағы Қазақстан тарапынан комиссияны вице-министр Нұрлан Әшімов басқарды.'), [
    'Нұрлан Әшімов: вице-министр, KZ',
  ]);
});

test('colleagues in a row share their place unless a name is of the other country', () => {
  assert.deepEqual(
    told('Омбы облысының губернаторы Пётр Ларин мен экономика министрі Иван Громов Павлодарға келді.'),
    ['Пётр Ларин: губернатор, RU-OMS', 'Иван Громов: экономика министрі, RU-OMS'],
  );
  assert.deepEqual(
    told('Ресейдің көлік министрі Пётр Ларин мен Білім министрі Нұрлан Әшімов Астанада кездесті.'),
    ['Пётр Ларин: көлік министрі, RU', 'Нұрлан Әшімов: Білім министрі, KZ'],
  );
  assert.deepEqual(
    told(
      'Челябі облысынан қонақтар келді. Топта Ресейдің осы өңірінің вице-губернаторы Пётр Ларин мен сауда министрі Анна Громова бар. Қостанай шекаралас.',
    ),
    ['Пётр Ларин: вице-губернатор, RU-CHE', 'Анна Громова: сауда министрі, RU-CHE'],
  );
});

test('a plant, a port or a school in small letters is the body whose head is named', () => {
  assert.deepEqual(told('Ресейлік қонақтарды Ақтау теңіз портының басшысы Асан Үсенов қабылдады.'), [
    'Асан Үсенов: басшы, Ақтау теңіз порты',
  ]);
  assert.deepEqual(told('Делегацияны Орал жол колледжінің директоры Асан Үсенов Саратовқа ертіп барды.'), [
    'Асан Үсенов: директор, Орал жол колледжі',
  ]);
});

test('a head of a region, an envoy and a head of state are of whom the text or the name tells', () => {
  assert.deepEqual(
    told(
      'Солтүстік Қазақстан облысында кездесу өтті. Оған өңір басшысы Нұрлан Әшімов пен Қорған губернаторы Пётр Ларин қатысты.',
    ),
    ['Нұрлан Әшімов: басшы, KZ-59', 'Пётр Ларин: губернатор, RU-KGN'],
  );
  assert.deepEqual(
    told('Ресейдің жаңа елшісі Қазақстанда грамотасын тапсырды. Рәсімде елші Пётр Ларин сауда туралы айтты.'),
    ['Пётр Ларин: елші, RU'],
  );
  assert.deepEqual(
    told('Татарстан Раисы Марат Сафин Астанада Мемлекеттік хатшы Нұрлан Әшімовпен кездесті.'),
    ['Марат Сафин: Раис, RU-TA', 'Нұрлан Әшімов: Мемлекеттік хатшы, KZ'],
  );
});

test('titles in brackets, before a degree, taken up or acted in are told', () => {
  assert.deepEqual(told('Пётр Ларин (Омбы облысының губернаторы) Павлодарға келді.'), [
    'Пётр Ларин: губернатор, RU-OMS',
  ]);
  assert.deepEqual(
    told('М.Горький атындағы университеттің проректоры, профессор Асан Үсенов Ресейге барды.'),
    ['Асан Үсенов: проректор, М.Горький атындағы университет'],
  );
  assert.deepEqual(told('Омбы облысының губернаторы қызметіне кіріскен Пётр Ларин Павлодарға келді.'), [
    'Пётр Ларин: губернатор, RU-OMS',
  ]);
  assert.deepEqual(told('Омбы облысы сауда басқармасының басшысы м.а. Пётр Ларин Павлодарға келді.'), [
    'Пётр Ларин: сауда басқармасының басшысы м.а., RU-OMS',
  ]);
  assert.deepEqual(told('Бұрынғы әкім Асан Үсенов Қазақстанның Ресейдегі елшісі болып тағайындалды.'), [
    'Асан Үсенов: елші, KZ',
  ]);
});

test('guests by an adjective of a country own no title of another who met them', () => {
  assert.deepEqual(
    told('Бұл туралы ресейлік қонақтар бүгін Экономика вице-министрі Нұрлан Әшімовпен кездесуде айтты.'),
    ['Нұрлан Әшімов: Экономика вице-министрі, KZ'],
  );
});

test('a president who receives somebody that has come is of the country where he receives him', () => {
  assert.deepEqual(
    told('Президент Владимир Путин Ресейге келген Қасым-Жомарт Тоқаевтың құрметіне қабылдау берді.'),
    ['Владимир Путин: Президент, RU'],
  );
});

test('a premier at an occasion of both countries is not of the one named last', () => {
  assert.deepEqual(
    told(
      'Қостанайда өткен Қазақстан – Ресей форумында Премьер-Министрдің орынбасары Серік Қанатов сөз сөйледі.',
    ),
    ['Серік Қанатов: Премьер-Министрдің орынбасары, KZ'],
  );
  assert.deepEqual(told('Форумда Ресей Премьер-Министрінің орынбасары Пётр Ларин Астанаға келді.'), [
    'Пётр Ларин: Премьер-Министрінің орынбасары, RU',
  ]);
});
