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

test('heads named together are each of his own country or region', () => {
  assert.deepEqual(
    told('Қазақстан мен Ресей көрші. Екі мемлекет басшылары Пётр Ларин мен Асан Үсенов сөйлесті.'),
    ['Пётр Ларин: мемлекет басшысы, RU', 'Асан Үсенов: мемлекет басшысы, KZ'],
  );
  assert.deepEqual(
    told(
      'Атырау облысы мен Астрахан облысы келісті. Қос өңірдің басшылары Асан Үсенов пен Пётр Ларин сөз алды.',
    ),
    ['Асан Үсенов: басшы, KZ-23', 'Пётр Ларин: басшы, RU-AST'],
  );
  assert.deepEqual(
    told('Қазақстан мен Ресей көрші. Екі мемлекет басшылары Пётр Ларин мен Иван Громов сөйлесті.'),
    [],
  );
});

test('an office stands behind a dash, and is of whoever the text speaks for', () => {
  assert.deepEqual(told('Асан Үсенов – Қазақстанның Астрахандағы бас консулы.'), [
    'Асан Үсенов: бас консул, KZ',
  ]);
  assert.deepEqual(told('Елбасымыз Асан Үсенов Мәскеуге барды.'), ['Асан Үсенов: Елбасы, KZ']);
  assert.deepEqual(told('Ресейдің Омбы облысын басқаратын губернатор Пётр Ларин Астанаға келді.'), [
    'Пётр Ларин: губернатор, RU-OMS',
  ]);
  assert.deepEqual(told('Пётр Ларин – тәжірибелі адам. Ол Ресейден Қазақстанға келген.'), []);
});

test('an agency of a state stays in the title, a body of its own is whose it is', () => {
  assert.deepEqual(told('Ресей туризм федералды агенттігінің төрайымы Анна Ларина Алматыға келді.'), [
    'Анна Ларина: туризм федералды агенттігінің төрайымы, RU',
  ]);
  assert.deepEqual(
    told('Омбыдағы «Достық» халықаралық кәсіпкерлер қауымдастығының төрағасы Асан Үсенов келді.'),
    ['Асан Үсенов: төраға, «Достық» халықаралық кәсіпкерлер қауымдастығы'],
  );
  assert.deepEqual(told('М.Горький атындағы университеттің ректоры Асан Үсенов Ресейге барды.'), [
    'Асан Үсенов: ректор, М.Горький атындағы университет',
  ]);
});

test('two ranks beside each other are of two people', () => {
  assert.deepEqual(
    reader
      .read({
        text: 'Елші облыс әкімі Асхат Шаһаровпен Оралда кездесті.',
        language: 'kk',
        published: '2033-03-05',
      })
      .claims.filter(({ kind }) => kind === 'office'),
    [],
  );
});

test('the akim of a district is that of the district, not of a region told beside it', () => {
  assert.deepEqual(
    reader
      .read({
        text: 'Жиынға Түркістан облысының әкімі Өмір Шөкенов пен Келес ауданының әкімі Абай Жаңбырбаев, Омбы мэрі Глеб Мельник қатысты.',
        language: 'kk',
        published: '2033-03-05',
      })
      .claims.flatMap(({ kind, slots }) => (kind === 'office' ? [`${slots.person}: ${slots.of}`] : [])),
    ['Өмір Шөкенов: KZ-61', 'Абай Жаңбырбаев: Келес ауданы', 'Глеб Мельник: RU-OMS/omsk'],
  );
});

test('an office loses the tie to its place at its first word, and keeps which of a firm’s branches it is', () => {
  assert.deepEqual(told('Астанаға Ресей Үкіметінің Төрағасы Пётр Ларин келді.'), [
    'Пётр Ларин: Үкімет Төрағасы, RU',
  ]);
  assert.deepEqual(told('Оралға Омбы қаласы әкімшілігінің басшысы Пётр Ларин келді.'), [
    'Пётр Ларин: әкімшілік басшысы, RU-OMS/omsk',
  ]);
  assert.deepEqual(told('Оралға Омбы қалалық думасы төрағасының орынбасары Пётр Ларин келді.'), [
    'Пётр Ларин: төрағаның орынбасары, Омбы қалалық думасы',
  ]);
  assert.deepEqual(
    told(
      'Астрахан губернаторы Пётр Ларинмен «ТеңізТранс» АҚ облыстық филиалы директорының орынбасары Асан Үсенов кездесті.',
    ),
    [
      'Пётр Ларин: губернатор, RU-AST',
      'Асан Үсенов: облыстық филиалы директорының орынбасары, «ТеңізТранс» АҚ',
    ],
  );
  assert.deepEqual(told('Оралға Ресейдің көлік министрлігінің өкілі Пётр Ларин келді.'), [
    'Пётр Ларин: көлік министрлігінің өкілі, RU',
  ]);
});

test('a field with a hyphen in it is one field, and a head of Tatarstan is its rais', () => {
  assert.deepEqual(
    told(
      'Астанаға Омбы облысының энергетика және тұрғын үй-коммуналдық шаруашылық министрі Пётр Ларин келді.',
    ),
    ['Пётр Ларин: энергетика және тұрғын үй-коммуналдық шаруашылық министрі, RU-OMS'],
  );
  assert.deepEqual(told('Астанаға Татарстан раисі Пётр Ларин келді.'), ['Пётр Ларин: раис, RU-TA']);
});
