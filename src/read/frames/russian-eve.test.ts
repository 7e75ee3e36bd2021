import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string, published = '2032-06-10') =>
  reader
    .read({ text, language: 'ru', ...(published ? { published } : {}) })
    .claims.flatMap((claim) =>
      claim.kind === 'event'
        ? [
            `${claim.modality} ${claim.slots.type} ${claim.slots.ordinal ?? '-'} ${claim.slots.place ?? '?'} ${claim.slots.date ?? '?'}`,
          ]
        : [],
    );

test('an occasion on whose eve something is done, or that is prepared, is yet to be', () => {
  assert.deepEqual(
    told(
      'Совещание министров прошло в преддверии официального визита президента Казахстана Ерлана Сейтова в Россию.',
    ),
    ['planned visit - RU ?'],
  );
  assert.deepEqual(
    told('Накануне визита президента Казахстана Ерлана Сейтова в Омск ведомства согласовали план работ.'),
    ['planned visit - RU-OMS/omsk ?'],
  );
  assert.deepEqual(
    told(
      'В преддверии XXVII Форума межрегионального сотрудничества России и Казахстана в Оренбурге приняли гостей.',
    ),
    ['planned forum 27 RU-ORE/orenburg ?'],
  );
  assert.deepEqual(
    told('Рассмотрен ход подготовки к 30-му заседанию Межправительственной комиссии России и Казахстана.'),
    ['planned commission 30 ? ?'],
  );
});

test('«накануне» of a day, and the eve of what is long over, await nothing', () => {
  assert.deepEqual(told('Накануне в Оренбурге завершился визит делегации Актюбинской области.'), [
    'stated visit - RU-ORE/orenburg 2032-06-09',
  ]);
  assert.deepEqual(
    told('В преддверии визита президента России в Казахстан в ноябре 2029 года открыли генконсульство.'),
    ['stated visit - KZ 2029-11'],
  );
});

test('what has to be arranged for occasions is told of neither of them', () => {
  assert.deepEqual(
    told(
      'Говорили о том, как подготовить XXVII Форум межрегионального сотрудничества и 31-е заседание Межправительственной комиссии России и Казахстана.',
    ),
    [],
  );
});

test('a commission that has begun to work is a body, on a day it sits', () => {
  assert.deepEqual(
    told('Совместная российско-казахстанская комиссия по Уралу приступила к работе в июле 2009 года.'),
    [],
  );
  assert.deepEqual(told('Российско-казахстанская комиссия по Уралу начала работу в 2011 году.'), []);
  assert.deepEqual(told('В Оренбурге 5 мая начала работу российско-казахстанская комиссия по Уралу.'), [
    'stated commission - RU-ORE/orenburg 2032-05-05',
  ]);
});

test('what is held over and over by its common noun is no occasion of its own', () => {
  assert.deepEqual(
    told('В Петропавловске ежегодно проводятся совместные с Омском конференции и выставки.'),
    [],
  );
  assert.deepEqual(told('В Петропавловске 5 мая прошла ежегодная конференция учёных России и Казахстана.'), [
    'stated conference - KZ-59/petropavl 2032-05-05',
  ]);
});

test('the clause that goes on with «и состоится» tells on whose territory', () => {
  assert.deepEqual(
    told(
      'Следующее заседание комиссии России и Казахстана намечено на сентябрь и состоится на территории России.',
    ),
    ['planned commission - RU 2032-09'],
  );
});

test('in a text of no known day a month is of the year that the text opens with, and no later', () => {
  const opening =
    '20 и 21 июня 2031 года в Омской области с визитом находится делегация Павлодарской области.';
  assert.deepEqual(
    told(
      `${opening} В мае в Астане прошло 21-е заседание комиссии по сотрудничеству России и Казахстана.`,
      '',
    )[1],
    'stated commission 21 KZ-71 2031-05',
  );
  assert.deepEqual(
    told(
      `${opening} В ноябре в Астане прошло 21-е заседание комиссии по сотрудничеству России и Казахстана.`,
      '',
    )[1],
    'stated commission 21 KZ-71 ?',
  );
});

test('an occasion that was put off or cancelled is told of neither its day nor its town', () => {
  assert.deepEqual(
    told(
      'XVII Форум межрегионального сотрудничества России и Казахстана, который должен был пройти в июле в Кокшетау, перенесён.',
    ),
    [],
  );
  assert.deepEqual(told('Визит делегации Омской области в Павлодар отменили.'), []);
});

test('an occasion of which the next sentence says that it will be held is yet to be', () => {
  assert.deepEqual(
    told(
      'Форум приграничья России и Казахстана традиционно собирает сотни участников. В этот раз он пройдёт в Саратове 4 сентября.',
    ),
    ['planned forum - RU-SAR/saratov 2032-09-04'],
  );
});

test('regions that are represented count who takes part', () => {
  const { claims } = reader.read({
    text: '14 регионов представлены на Форуме межрегионального сотрудничества России и Казахстана. Он проходит в Кокшетау 4 июня.',
    language: 'ru',
    published: '2032-06-10',
  });
  assert.deepEqual(
    claims.flatMap((claim) => (claim.kind === 'event' ? [claim.slots.count] : [])),
    [{ n: 14, unit: '1' }],
  );
});

test('a delegation on its way counts no forum', () => {
  const { claims } = reader.read({
    text: 'Оренбургская делегация в составе 25 человек отправилась в Актобе на форум молодёжи приграничья. Форум открылся сегодня, его участниками стали 150 человек.',
    language: 'ru',
    published: '2032-06-10',
  });
  assert.deepEqual(
    claims
      .flatMap((claim) => (claim.kind === 'event' ? [`${claim.slots.type} ${claim.slots.count?.n}`] : []))
      .sort(),
    ['forum 150', 'visit 25'],
  );
});

test('a session told by its number right behind its town is one with it, and its closing day is none of its own', () => {
  assert.deepEqual(
    told(
      'Депутаты Казахстана приняли участие в заседании межпарламентской комиссии в Омске. 21-е заседание комиссии вели спикеры двух стран.',
    ),
    ['stated commission 21 RU-OMS/omsk ?'],
  );
  assert.deepEqual(
    told(
      'Форум «Дни молодёжи» начался в Актобе. Гости приехали из Оренбурга. Завершится форум в воскресенье.',
    ),
    ['stated forum - KZ-15/aktobe ?'],
  );
});

test('both occasions of a row that is prepared are yet to be, where and when a relative clause or the next sentence says', () => {
  const forum = 'XXVII Форуму межрегионального сотрудничества России и Казахстана';
  const session = '31-му заседанию Межправительственной комиссии двух стран';
  assert.deepEqual(told(`Темой стала подготовка к ${forum} и ${session}.`), [
    'planned commission 31 ? ?',
    'planned forum 27 ? ?',
  ]);
  assert.deepEqual(
    told(`Темой стала подготовка к ${forum} и ${session}, которые пройдут в Омске в 2034 году.`),
    ['planned commission 31 RU-OMS/omsk 2034', 'planned forum 27 RU-OMS/omsk 2034'],
  );
  assert.deepEqual(told(`Темой стала подготовка к ${forum}. Он пройдёт в Омске в 2034 году.`), [
    'planned forum 27 RU-OMS/omsk 2034',
  ]);
});

test('the day of what comes before a visit is not that of the visit, which is yet to be', () =>
  assert.deepEqual(told('Оно прошло 8 мая, накануне визита президента Казахстана Ерлана Абишева в Россию.'), [
    'planned visit - RU ?',
  ]));
