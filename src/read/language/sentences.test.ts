import assert from 'node:assert/strict';
import test from 'node:test';
import { tokenise } from './tokenise.ts';

const sentences = (text: string): readonly string[] =>
  tokenise(text).sentences.map(({ start, end }) => text.slice(start, end));
const roles = (text: string): readonly string[] =>
  tokenise(text).sentences.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`);

/** Each text with `|` where a sentence ends and the next begins. */
const CUTS = [
  'Губернатор И. Бабушкин принял гостей. | Встречу открыл А.С. Пушкин. | Пел К.-Ж. Турсынов.',
  'Жители г. Уральска и п. Озинки с ул. Ленина, д. 5, благодарны. | Им. Абая назвали театр.',
  'В 2031 г. Казахстан продал зерно. | В 2030–2031 гг. Россия купила его.',
  '27–28 апреля 2031 г. Омскую область посетил аким. | Вчера, 3 мая 2031 г. Павлодар принял гостей. | Мост сдали 3 мая 2031 г. | Омск рад.',
  'По итогам 2031 г. Атырау вырос. | Завод сдали весной 2031 г. | Город доволен.',
  'Ввезли 12 тыс. т. | Ещё 5 тыс. тонн ждут. | Площадь склада 100 кв. м. | Новый цех откроют.',
  'Стоимость 2,7 млрд руб. | Работы начнутся весной, т. е. в марте, в т. ч. на мосту.',
  'Продают рыбу, овощи и т. д. | Это много. | Везут соль, уголь и др. | Хватает всем.',
  '«Дорога готова. Мы рады.» | Так сказал аким.',
  '«Фраза! Ещё фраза», — сказал он. | Потом уехал.',
  '«Мы рады!» — сказал он. | «А мы нет?» — спросили гости.',
  'Он сказал: «Филиал работает. Закрываться не будет». | Потом ушёл.',
  '«За год оборот двух областей вырос на пять процентов. | Это хороший знак для нашей торговли», – сказал аким.',
  'Аким сказал: «За год оборот двух областей вырос. | Это хороший знак для нашей торговли». | Потом ушёл.',
  'На форуме «Россия и Казахстан: дружба и мир. Приграничное сотрудничество двух наших регионов» выступил аким.',
  'Оборот составил 1124,8 млн. долл. США, из них 89 млн. долл. – с областью. | Экспорт упал до 2 млн долл. | Россия купила его.',
  '«Незакрытая кавычка. | Второе предложение.',
  'Завод «Каспий «Север» сдан. | Рыба ушла.',
  'Экспорт вырос… | Импорт упал. | Что делать?! | Ждать... | Долго ждать.',
  'Всего 5,5 млн. тонн за 2031 год. | 12 судов ждут.',
  'Сделано (см. рис. 2). | (Это в скобках.) | Конец.',
  'Вуз имени Н. Э. Веткина открыт. | Город стоит с III века до н. э. | Он стар.',
  'Акция прошла в г.Уральск.| Потом гости уехали.',
  '1. Развитие торговли. | 2. Развитие культуры. | II. Спорт.',
  '– Облыста 512 кәсіпорын бар, – деді Нұрлан Сапаров. | Ол риза.',
  '2031 ж. Қазақстан астық сатты, көмір, мұнай т.б. тауарлар өтті. | Қ.К. Тоқаев келді.',
  'Құны 4 млрд. теңге, 3 мың. адам жұмыс істейді. | Жоба 2032 ж. аяқталады.',
  'Mr. Smith met Dr. Jones at 5 p.m. on Jan. 5. | He left. | The U.S. Senate agreed. | They live in the U.S. | They work at No. 5 St. James St.',
  'Caspian Oil Co. Ltd. Astana bought 4.5 million tonnes. | Kazakhstan sold it to Ural Inc. | The price is secret.',
  '"The road is ready. We are glad," he said. | "It cost $4.5 million." | Then he left.',
  '“The road is ready,” said Mr. Omarov. | “We are glad.”',
];
for (const marked of CUTS)
  test(`sentences: ${marked}`, () => {
    const expected = marked.split('|').map((sentence) => sentence.trim());
    assert.deepEqual(sentences(marked.replace(/ ?\|/g, '')), expected);
  });

test('a line end closes a sentence and a paragraph', () => {
  const text = 'Прошли:\n- форум;\n- выставка\r\n\r\nИ всё.';
  assert.deepEqual(sentences(text), ['Прошли:', '- форум;', '- выставка', 'И всё.']);
  assert.deepEqual(
    tokenise(text).sentences.map(({ paragraph }) => paragraph),
    [0, 1, 2, 3],
  );
});

const DATELINES = [
  ['Саратов, 8 октября 2031 года.', 'Главы подписали план.'],
  ['KOSTANAY, May 6, 2032 –', 'Akim received a delegation.'],
  ['АСТРАХАНЬ, 5 марта /ТАСС/.', 'Порт открыт.'],
  ['АСТРАХАНЬ, 5 марта. /ТАСС/.', 'Порт открыт.'],
  ['Костанай. 5 марта 2031 г.', 'Порт открыт.'],
  ['ASTANA (Reuters) —', 'The port opened.'],
  ['ASTANA.', 'The port opened.'],
  ['УРАЛЬСК – САРАТОВ.', '«Порт открыт», – сказал аким.'],
  ['UST-KAMENOGORSK.', 'The port opened.'],
  ['10 сәуір 2031 жыл.', 'Порт ашылды.'],
  ['20.05.2031', 'Порт открыт.'],
  ['20.05.2031, 14:30', 'Порт открыт.'],
  ['20 мая 2031, 14:30.', 'Порт открыт.'],
  ['20 мая –', 'Порт открыт.'],
  ['20 мая, СТЕПНОЕ АГЕНТСТВО –', 'Порт открыт.'],
  ['(Уральск)', 'Порт открыт.'],
];
for (const [dateline, body] of DATELINES)
  test(`«${dateline}» before a report is its dateline`, () =>
    assert.deepEqual(roles(`${dateline} ${body}`), [`dateline: ${dateline}`, `body: ${body}`]));

for (const line of [
  '16 февраля 2032 года',
  '20.05.2031',
  '20.05.2031, 14:30',
  '2031-05-20',
  'Published July 2, 2031',
  '2033 жылғы 18 қаңтар',
  'Омск, 3 марта 2032 г.',
  'Опубликовано: 2 июля 2031',
])
  test(`a line «${line}» is a dateline`, () =>
    assert.equal(tokenise(`${line}\nПорт открыт.`).sentences[0]!.role, 'dateline'));

for (const text of [
  'Астрахань — Мангышлак работает с 2023 года.',
  'Астрахань, Атырау и Актау подписали меморандум в 2022 году.',
  '5 марта 2031 года порт открыт.',
  '9 мая – праздник двух народов.',
  'В 2031 г. Казахстан продал зерно.',
  'May 2031 was warm.',
  'ASTANA opened a port.',
  '(Уральск и Актобе) – порты.',
  '20.05.2031 порт открыт.',
])
  test(`«${text}» has no dateline`, () => assert.deepEqual(roles(text), [`body: ${text}`]));

test('a line without a final stop is a heading when it opens the document or stands above text', () => {
  const text =
    'Граница в цифрах\n20.05.2031\nЛиния длинна.\nПодвели итоги\nЭкспорт рос.\nСреди товаров\nрыба\nсоль';
  assert.deepEqual(roles(text), [
    'heading: Граница в цифрах',
    'dateline: 20.05.2031',
    'body: Линия длинна.',
    'heading: Подвели итоги',
    'body: Экспорт рос.',
    'body: Среди товаров',
    'body: рыба',
    'body: соль',
  ]);
});

test('all short lines that open a document are headings, and so is a long first line', () => {
  assert.deepEqual(roles('Порт\nЭкспорт вырос\nИз Омска\nПорт рад.'), [
    'heading: Порт',
    'heading: Экспорт вырос',
    'heading: Из Омска',
    'body: Порт рад.',
  ]);
  const long = `Экспорт ${'области и города '.repeat(8)}вырос`;
  assert.deepEqual(roles(`${long}\nПорт рад.\n${long}\nДорога готова.`), [
    `heading: ${long}`,
    'body: Порт рад.',
    `body: ${long}`,
    'body: Дорога готова.',
  ]);
  assert.deepEqual(roles('**Порт вырос**\n* рыба\nПорт рад.')[0], 'heading: Порт вырос');
});

test('a title may have its stop when the paragraph below it is twice as long', () => {
  const title = 'Экспорт вырос.';
  assert.equal(
    roles(`${title}\nЗа год из области в Казахстан вывезли больше муки и зерна.`)[0],
    `heading: ${title}`,
  );
  assert.equal(roles(`${title}\nИмпорт упал.`)[0], `body: ${title}`);
  assert.equal(roles(`${title} Импорт упал.\n${'Рыбу и соль везли зимой. '.repeat(3)}`)[0], `body: ${title}`);
});

test('marks of bold letters are no words of the text', () =>
  assert.deepEqual(sentences('Экспорт вырос на **12 %**, до __80 млн__ рублей.'), [
    'Экспорт вырос на **12 %**, до __80 млн__ рублей.',
  ]));

test('a line that is all there is to read is body', () =>
  assert.deepEqual(roles('Экспорт вырос на 5 %'), ['body: Экспорт вырос на 5 %']));

test('a long line that the next one goes on in a small letter was only wrapped; short lines and marks end a paragraph', () => {
  assert.deepEqual(
    sentences(
      'Губернатор области и аким соседней области подписали в сентябре\nсоглашение о туризме. Гости уехали.',
    ),
    [
      'Губернатор области и аким соседней области подписали в сентябре\nсоглашение о туризме.',
      'Гости уехали.',
    ],
  );
  assert.deepEqual(
    sentences(
      'Губернатор области и аким соседней области подписали в сентябре\nсоглашение о туризме и договорились через год построить\nдом дружбы, в котором разместят представительство двух\n14 сёл. Гости уехали вечером того же дня на вокзал, откуда\nПётр Ильин отбыл домой.',
    ),
    [
      'Губернатор области и аким соседней области подписали в сентябре\nсоглашение о туризме и договорились через год построить\nдом дружбы, в котором разместят представительство двух\n14 сёл.',
      'Гости уехали вечером того же дня на вокзал, откуда\nПётр Ильин отбыл домой.',
    ],
    'where lines are wrapped, so are those before a figure or a name',
  );
  assert.equal(sentences('картофель\nморковь').length, 2);
  assert.equal(
    sentences('Из Оренбургской области в соседний Казахстан везут весной и летом:\nкартофель').length,
    2,
  );
  assert.equal(
    sentences('Губернатор области и аким соседней области подписали в сентябре\n\nсоглашение').length,
    2,
  );
});
