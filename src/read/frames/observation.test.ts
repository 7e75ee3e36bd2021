import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The figures of a text: measure, aspect, amount, whose and towards whom, when. */
const figures = (language: Language, text: string): readonly string[] =>
  reader.read({ text, language, published: '2033-09-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, aspect, value, area, counterpart, period } = claim.slots;
    return [`${measure} ${aspect} ${value?.n} ${value?.unit} ${area} ${counterpart} ${period}`];
  });

test('students are of the country whose citizens they are, wherever their universities stand in the sentence', () => {
  assert.deepEqual(
    figures('en', 'Some 58,000 citizens of Kazakhstan study at universities of the Russian Federation.'),
    ['education.students level 58000 person RU KZ undefined'],
  );
  assert.deepEqual(figures('kk', 'Ресейдің жоғары оқу орындарында 58 мыңға жуық Қазақстан азаматы оқиды.'), [
    'education.students level 58000 person RU KZ undefined',
  ]);
});

test('a flow over the border is of both countries, by the day where the sentence says so', () => {
  assert.deepEqual(
    figures('en', 'In 2032 more than 9,000 trucks crossed the Kazakh-Russian border every day.'),
    ['transport.throughput level 9000 1/d KZ RU 2032'],
  );
  assert.deepEqual(figures('en', "The two countries' border was crossed."), []);
});

test('a share of a whole, a lead over others and a reason are no growth, no plan', () => {
  assert.deepEqual(
    figures(
      'en',
      'Trade between Russia and Kazakhstan exceeded the national total by 10%, with 70% of this amount in the regions.',
    ),
    [],
  );
  assert.deepEqual(
    figures('en', 'Mutual trade of Russia and Kazakhstan fell by 5% in 2032, mainly due to the weather.'),
    ['trade.turnover growth -5 % RU KZ 2032'],
  );
});

test('an amount in brackets is the same in another currency, and a span of years is that of its growth', () => {
  assert.deepEqual(
    figures(
      'en',
      'In January-July trade between Russia and Kazakhstan exceeded 1.5 trillion rubles ($15.6 bln).',
    ),
    ['trade.turnover level 1500000000000 RUB RU KZ 2033-01/2033-07'],
  );
  assert.deepEqual(
    figures(
      'kk',
      'Соңғы 5 жылда Ақтөбе облысы мен Ресейдің тауар айналымы 1,6 есе өсіп, 697 млн долларға жетті.',
    ),
    [
      'trade.turnover multiple 1.6 x KZ-15 RU 2028/2033',
      'trade.turnover level 697000000 USD KZ-15 RU undefined',
    ],
  );
});

test('papers concluded by now are counted, papers that are being signed are not', () => {
  const kinds = (text: string) =>
    reader.read({ text, language: 'en', published: '2033-09-10' }).claims.map(({ kind }) => kind);
  assert.deepEqual(
    kinds('Eighty-two agreements have been concluded between regions of Russia and Kazakhstan.'),
    ['observation'],
  );
  assert.deepEqual(kinds('Several agreements of Russia and Kazakhstan are being prepared for signing.'), []);
});

test('what is told of a third country is not carried to the two', () => {
  assert.deepEqual(
    figures(
      'en',
      'Kyrgyzstan and Kazakhstan agreed on water. Trade between the two countries grew by 12 percent.\nFuel comes from Russia.',
    ),
    [],
  );
});

test('a Kazakh figure of months that are over is no plan, though its verb might be of the future', () => {
  const [claim] = reader.read({
    text: 'Алтай өлкесі мен Шығыс Қазақстанның тауар айналымы 8 айда 30 млн долларды құрады.',
    language: 'kk',
    published: '2033-09-10',
  }).claims;
  assert.equal(claim?.modality, 'stated');
});

test('a Kazakh figure told of the other half of the trade has its unit, and of two behind each other the later one counts', () => {
  assert.deepEqual(figures('kk', 'Павлодар облысының Ресеймен экспорты 3 млн, импорты 5 млн доллар болды.'), [
    'trade.export level 3000000 USD KZ-55 RU undefined',
    'trade.import level 5000000 USD KZ-55 RU undefined',
  ]);
  assert.deepEqual(figures('kk', 'Орал – Самара бағытында рейстер саны аптасына 2-ден 5-ке көбейді.'), [
    'transport.flights level 5 1/wk KZ-27/uralsk RU-SAM/samara undefined',
  ]);
});

test('what goes abroad, how many schools there are and jobs by a foreign investor are of no side that a Kazakh text tells', () => {
  for (const text of [
    'Орынбор облысынан шетелге 20 мың тонна астық жөнелтілді.',
    'Қазақстанда Ресейдің жеті жоғары оқу орны бар, онда жастар оқиды.',
    'Зауытта 350 адам жұмыс істейтін болады, деді ресейлік инвестор.',
  ])
    assert.deepEqual(figures('kk', text), [], text);
});

test('a Kazakh region counts its own neighbours, a city its own firms', () => {
  assert.deepEqual(figures('kk', 'Батыс Қазақстан облысы кең. Өңір Ресейдің бес облысымен шектеседі.'), [
    'border.regions level 5 1 KZ-27 RU undefined',
  ]);
  assert.deepEqual(
    figures(
      'kk',
      'Алматы әкімі Ресей елшісімен кездесті. Қалада ресейлік капиталы бар 900 кәсіпорын жұмыс істейді.',
    ),
    ['business.companies level 900 1 KZ-75 RU undefined'],
  );
});

test('people of a consular district are of no one region in it', () => {
  const { claims } = reader.read({
    text: 'В Екатеринбурге открыли генконсульство Казахстана. В границах консульского округа живут 80 тысяч казахов. Среди них 6 тысяч студентов из Казахстана. В Пермском крае учатся 900 студентов из Казахстана.',
    language: 'ru',
    published: '2032-06-10',
  });
  assert.deepEqual(
    claims.flatMap((claim) => (claim.kind === 'observation' ? [claim.slots.area] : [])),
    [['консульский округ'], ['консульский округ'], ['RU-PER']],
  );
});

test('a Kazakh figure goes on about the trade that the sentence before was about, by its bare word or its volume', () => {
  assert.deepEqual(
    figures(
      'kk',
      'Атырау облысы мен Астрахан облысының сауда байланысы сөз болды. Жеті айда көрсеткіш 31 млн долларға жетті.',
    ),
    ['trade.turnover level 31000000 USD KZ-23 RU-AST 2033-01/2033-07'],
  );
  assert.deepEqual(
    figures(
      'kk',
      'Теміржолмен Ресейден Қазақстанға былтыр 7,9 млн тонна жүк тасымалданды. Жүк көлемі 4 пайызға өсті.',
    ),
    ['trade.shipments level 7900000 t RU KZ 2032', 'trade.shipments growth 4 % RU KZ 2032'],
  );
});

test('a Kazakh percentage of trade in the genitive is a share, of firms that were just counted as well', () => {
  assert.deepEqual(figures('kk', 'Ақтөбе облысы экспортының 62 пайызы Ресейге жөнелтіледі.'), [
    'trade.export share 62 % KZ-15 RU undefined',
  ]);
  assert.deepEqual(
    figures(
      'kk',
      'Қазақстанда ресейлік капиталы бар 900 кәсіпорын жұмыс істейді, бұл шетелдік компаниялардың 40 пайызын құрайды.',
    ),
    ['business.companies level 900 1 KZ RU undefined', 'business.companies share 40 % KZ RU undefined'],
  );
});

test('flights that are to be raised to a number are planned, by the week as those told before', () => {
  const claims = reader.read({
    text: 'Қазақстан мен Ресей арасында аптасына 62 рейс орындалады. Рейстер саны 81-ге жеткізіледі.',
    language: 'kk',
    published: '2033-09-10',
  }).claims;
  assert.deepEqual(
    claims.map(({ modality, slots }) => [modality, 'value' in slots ? slots.value : undefined]),
    [
      ['stated', { n: 62, unit: '1/wk' }],
      ['planned', { n: 81, unit: '1/wk' }],
    ],
  );
});

test('the students of one university are not in each of the towns told before', () => {
  const { claims } = reader.read({
    text: 'Власти Казани и Уфы договорились о Днях Казахстана. Уфимский университет принял 60 студентов из Казахстана.',
    language: 'ru',
    published: '2032-06-10',
  });
  assert.deepEqual(
    claims.flatMap((claim) => (claim.kind === 'observation' ? [claim.slots.area] : [])),
    [['RU-BA/ufa']],
  );
});

const russian = (text: string) =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) => (claim.kind === 'observation' ? [claim] : []));

test('flights of the carriers of two states «с каждой стороны» are those of the two countries', () => {
  const sides = (tail: string) =>
    russian(
      `Омск и Шымкент связал рейс. Перевозчики двух стран вправе выполнять до 20 рейсов в неделю${tail}.`,
    ).map(({ slots }) => [slots.area, slots.counterpart]);
  assert.deepEqual(sides(' с каждой стороны'), [[['KZ'], ['RU']]]);
  assert.deepEqual(sides(''), [[['KZ'], ['RU']]]);
});

test('a Russian flow is of the goods behind it, whatever else their form may be, and of both of a row', () => {
  const goods = (flow: string) =>
    russian(`${flow} из Омской области в Казахстан в 2031 году вырос на 8%.`).map(
      ({ slots }) => slots.product,
    );
  assert.deepEqual(goods('Экспорт мороженого'), ['мороженое']);
  assert.deepEqual(goods('Экспорт зерновых'), ['зерновые']);
  assert.deepEqual(goods('Экспорт рыбы и морепродуктов'), ['рыба и морепродукты']);
  assert.deepEqual(goods('Экспорт'), [undefined]);
  assert.deepEqual(
    russian('На Казахстан пришлось 40% отправленной из Омской области муки.').map(({ slots }) => [
      slots.measure,
      slots.product,
    ]),
    [['trade.shipments', 'мука']],
  );
});

test('what is not marked of a border is no length of it, and takes nothing from the whole', () => {
  const told = (text: string) =>
    russian(text).map(({ modality, slots }) => `${modality} ${slots.measure} ${slots.value?.n}`);
  assert.deepEqual(told('Около 300 км границы Казахстана с Россией остаются необозначенными.'), []);
  assert.deepEqual(told('Граница Казахстана с Россией – 7,6 тыс. км, из них 300 км не обозначены.'), [
    'stated border.length 7600',
  ]);
  assert.deepEqual(told('Демаркировано 7000 км границы Казахстана с Россией.'), [
    'stated border.demarcated 7000',
  ]);
});

test('crossings with which something is to be done are not how many there are', () => {
  const at = 'пунктов пропуска на границе Костанайской области с Россией';
  assert.deepEqual(russian(`Аким попросил изменить статус двух ${at}.`), []);
  assert.equal(russian(`Работают семь ${at}.`).length, 1);
});

test('a town where one of many is does not hold them all', () => {
  assert.deepEqual(
    russian(
      'В Казахстане открыты восемь филиалов российских вузов, в том числе два в Астане; в них учатся 5 тыс. студентов.',
    ).map(({ slots }) => slots.area),
    [['KZ']],
  );
});

test('one flow that a Russian heading calls shipments and its text export is told once', () => {
  assert.deepEqual(
    russian(
      'Омская область на 15% нарастила поставки мороженого в Казахстан\nЭкспорт мороженого из Омской области в Казахстан в 2031 году вырос на 15,1%.',
    ).map(({ slots }) => [slots.measure, slots.value?.n]),
    [['trade.export', 15.1]],
  );
});

test('what is only considered in Russian is planned once it has a cost', () => {
  const told = (text: string) => russian(text).map(({ modality }) => modality);
  const projects = 'Между Россией и Казахстаном прорабатываются 12 проектов';
  assert.deepEqual(told(`${projects} на 900 млн долларов.`), ['planned', 'planned']);
  assert.deepEqual(told(`${projects}.`), ['wished']);
});
