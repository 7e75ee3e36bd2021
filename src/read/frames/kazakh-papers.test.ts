import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'kk', published: '2032-02-10' }).claims.flatMap((claim) => {
    if (claim.kind === 'legal-step')
      return [`${claim.modality} ${claim.slots.step} ${claim.slots.date ?? '?'}: ${claim.slots.instrument}`];
    if (claim.kind !== 'signing') return [];
    const { instrument, parties = [], date, place } = claim.slots;
    return [`${claim.modality} ${instrument} ${date ?? '?'} ${place ?? '?'}: ${parties.join(' + ')}`];
  });

test('a step whose verb is to come is planned', () => {
  assert.deepEqual(told('Ресей мен Қазақстан арасындағы балық аулау туралы келісім наурызда күшіне енеді.'), [
    'planned in-force 2032-03: балық аулау туралы келісім',
  ]);
  assert.deepEqual(told('Ресей мен Қазақстан арасындағы балық аулау туралы келісім қаңтарда күшіне енді.'), [
    'stated in-force 2032-01: балық аулау туралы келісім',
  ]);
  assert.deepEqual(
    told(
      'Қазақстан мен Ресей арасындағы шекараны демаркациялау 2035 жылдың аяғына дейін аяқталады деп отыр.',
    ),
    ['planned demarcation ../2035: Ресей мен Қазақстанның мемлекеттік шекарасы'],
  );
});

test('a law that ends a paper ratifies none', () => {
  assert.deepEqual(
    told(
      'Мәжіліс Қазақстан мен Ресей арасындағы балық аулау туралы келісімді бұзу туралы заңды қабылдады. Құжат 1 наурызда күшін жояды.',
    ),
    ['planned terminated 2032-03-01: балық аулау туралы келісім'],
  );
});

test('a paper that is to be signed is of those of whom the sentence before tells', () => {
  assert.deepEqual(
    told(
      'Қазақстан мен Ресейдің қаржы министрліктері салық жөнінде хаттамаға қол қоюға келісті. Құжатқа 2033 жылғы ақпанда Мәскеуде қол қойылады.',
    ),
    ['planned protocol 2033-02 RU-MOW: KZ + RU'],
  );
});

test('what a paper founds is told with where and whose it is, and is no place of signing', () => {
  assert.deepEqual(told('Қазақстан мен Ресей Омбыда қазақ мектебін ашу туралы келісімге қол қойды.'), [
    'stated agreement ? ?: KZ + RU',
  ]);
  assert.deepEqual(told('Қазақстан мен Ресей Омбыда көлік дәлізі туралы келісімге қол қойды.'), [
    'stated agreement ? RU-OMS/omsk: KZ + RU',
  ]);
  assert.deepEqual(
    told(
      'Қазақстан мен Ресейдің үкіметтері 2000 жылғы 9 қазанда Омбыда Қазақстан Республикасының Консулдығын, Қостанайда Ресей Федерациясының Консулдығын ашу туралы келісім жасасқан еді.',
    ).at(-1),
    'stated signed 2000-10-09: Омбыда Қазақстан Республикасының Консулдығын, Қостанайда Ресей Федерациясының Консулдығын ашу туралы келісім',
  );
});

test('a place that holds a forum is no party to what is signed there, though its region is named with it', () => {
  assert.deepEqual(
    told(
      'Қостанай облысының орталығы Қостанай қаласында өткен форумда Ақмола облысының әкімдігі мен Түмен облысының үкіметі арасында туризм туралы меморандум жасалды.',
    ),
    ['stated memorandum ? KZ-39/kostanay: KZ-11 + RU-TYU'],
  );
});

test('who came and then signed is one of those who sign', () => {
  const signers = (text: string) =>
    reader
      .read({ text, language: 'kk', published: '2033-05-20' })
      .claims.flatMap(({ kind, slots }) => (kind === 'signing' ? (slots.signers ?? []) : []));
  assert.deepEqual(
    signers(
      'Алтай өлкесінің губернаторы Пётр Ларин Өскеменге келіп, Шығыс Қазақстан облысының әкімі Асан Үсеновпен туризм туралы келісімге қол қойды.',
    ),
    ['Пётр Ларин', 'Асан Үсенов'],
  );
  assert.deepEqual(
    signers(
      'Губернатор Пётр Ларин Өскеменге келді, ал Шығыс Қазақстан облысының әкімі Асан Үсенов Алтай өлкесімен келісімге қол қойды.',
    ),
    ['Асан Үсенов'],
  );
});

test('where a signer went is no party beside the office of the other one, and is one where nobody is named', () => {
  const parties = (text: string) =>
    reader
      .read({ text, language: 'kk', published: '2033-05-20' })
      .claims.flatMap(({ kind, slots }) => (kind === 'signing' ? (slots.parties ?? []) : []));
  assert.deepEqual(
    parties(
      'Түмен облысының губернаторы Пётр Ларин Қостанайға барып, облыс әкімі Асан Үсеновпен туризм туралы меморандумға қол қойды.',
    ),
    ['RU-TYU', 'KZ-39'],
  );
  assert.deepEqual(
    parties('Челябі облысының делегациясы Қостанай облысына келіп, туризм туралы меморандумға қол қойды.'),
    ['RU-CHE', 'KZ-39'],
  );
});

test('papers signed at a forum of two countries in a region are theirs, not that region’s', () => {
  assert.deepEqual(
    told(
      'Қостанай облысында өткен Қазақстан мен Ресейдің өңіраралық форумы барысында 9 келісімге қол қойылды.',
    ),
    ['stated agreement ? ?: KZ + RU'],
  );
});

test('a paper told again by its kind alone is the one told of before, and another one is not', () => {
  const signed = 'Қазақстан мен Ресей арасындағы шекара туралы шартқа 2031 жылы қол қойылды.';
  const first = 'stated signed 2031: шекара туралы шарт';
  assert.deepEqual(told(`${signed} Мәжіліс шартты 2031 жылғы желтоқсанда ратификациялады.`), [
    first,
    'stated ratified 2031-12: шекара туралы шарт',
  ]);
  assert.deepEqual(told(`${signed} Шартты екі ел де 2031 жылы ратификациялады.`), [
    first,
    'stated ratified 2031: шекара туралы шарт',
  ]);
  assert.deepEqual(told(`${signed} Газ тасымалы жөніндегі келісімді Сенат 2030 жылы ратификациялады.`), [
    first,
    'stated ratified 2030: Газ тасымалы жөніндегі келісім',
  ]);
});

test('a law on ratification that is signed ratifies on its day, and no paper is signed by it', () => {
  assert.deepEqual(
    told(
      'Президент Қазақстан мен Ресей арасындағы газ туралы келісімді ратификациялау туралы заңға 2032 жылғы 2 ақпанда қол қойды.',
    ),
    ['stated ratified 2032-02-02: газ туралы келісім'],
  );
});
