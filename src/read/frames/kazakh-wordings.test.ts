import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);
const claimsOf = (text: string) => reader.read({ text, language: 'kk', published: '2032-06-10' }).claims;

const figures = (text: string): readonly string[] =>
  claimsOf(text).flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, aspect, value, area, counterpart, product } = claim.slots;
    const amount = `${value?.cmp ?? ''}${value?.n} ${value?.unit}${product ? ` ${product}` : ''}`;
    return [`${measure} ${aspect} ${amount}: ${area} ${counterpart ?? '?'}`];
  });

const works = (text: string): readonly string[] =>
  claimsOf(text).flatMap((claim) => {
    if (claim.kind !== 'works') return [];
    const { asset, action, status, finish, cost } = claim.slots;
    return [
      `${asset}: ${action} ${status}${finish ? ` ${finish}` : ''}${cost ? ` ${cost.n} ${cost.unit}` : ''}`,
    ];
  });

test('the volume of goods that a participle sends over the border is a shipment', () => {
  assert.deepEqual(figures('Ресейден әкелінген қант көлемі 210 мың тоннадан асты.'), [
    'trade.shipments level >210000 t қант: KZ RU',
  ]);
  assert.deepEqual(
    figures('Ресей нарығына шығарылған еттің көлемі 30 пайызға артып, 11 мың тоннаға жетті.'),
    ['trade.shipments growth 30 % ет: KZ RU', 'trade.shipments level 11000 t ет: KZ RU'],
  );
  assert.deepEqual(figures('Ресейлік тұтынушылар Қазақстаннан 18 мың тонна сүт өнімін сатып алды.'), [
    'trade.shipments level 18000 t сүт өнімі: KZ RU',
  ]);
});

test('money that someone puts in or draws is investment of the side that it comes from', () => {
  assert.deepEqual(figures('Ресей Қазақстан экономикасына 17 млрд доллар құйды.'), [
    'business.investment level 17000000000 USD: KZ RU',
  ]);
  assert.deepEqual(figures('Қостанай облысы Ресей инвесторларынан 90 млрд теңге тартты.'), [
    'business.investment level 90000000000 KZT: KZ-39 RU',
  ]);
});

test('a people is counted by any verb of living, a region by the name of its town', () => {
  assert.deepEqual(figures('Волгоград облысын 46 мың қазақ мекен етеді.'), [
    'people.diaspora level 46000 person: RU-VGG ?',
  ]);
  assert.deepEqual(figures('Саратов өңірінде қандастарымыздың саны 70 мыңнан асады.'), [
    'people.diaspora level >70000 person: RU-SAR ?',
  ]);
});

test('firms are joint though their number stands between', () => {
  assert.deepEqual(figures('Астрахань облысында Қазақстанмен бірлескен 28 кәсіпорын бар.'), [
    'business.joint-ventures level 28 1: RU-AST KZ',
  ]);
});

test('a foundation that is laid is a building begun, a ribbon that is cut an opening', () => {
  assert.deepEqual(works('Ресейлік компания Ақмола облысында вагон зауытының іргетасын қалады.'), [
    'вагон зауыты: build under-way',
  ]);
});

test('what works take is their cost, a season that is opened is none of them', () => {
  assert.deepEqual(works('Ресей кәсіпкерлері Петропавлда кабель зауытын салуға 7 миллиард теңге салмақ.'), [
    'кабель зауыты: build planned 7000000000 KZT',
  ]);
  assert.deepEqual(works('Ресеймен іргелес Павлодардың өзен порты жаңа маусымды 2 мамырда ашты.'), []);
});

test('a road is named by the ends of its way', () => {
  assert.deepEqual(
    works('Семей – Барнаул бағытындағы тас жолдың 96 шақырымдық бөлігі биыл күрделі жөндеуден өтеді.'),
    ['Семей – Барнаул бағытындағы тас жол: repair planned 2032'],
  );
});

test('what any town builds and a way between two towns at home are no tie, wherever the neighbour is named', () => {
  assert.deepEqual(
    works('Ресейдің Қорған облысында жаңа аурухана ашылды. Құрылысқа 2 млрд рубль жұмсалды.'),
    [],
  );
  assert.deepEqual(
    works('Астана мен Алматы арасындағы трасса 2028 жылы салына бастаған. Бұл жол Ресейге жетпейді.'),
    [],
  );
});

test('who buys by the piece orders from whom it buys; how long something is let is no goods', () => {
  const orders = (text: string) =>
    claimsOf(text).flatMap(({ kind, slots }) => (kind === 'order' ? [slots] : []));
  assert.deepEqual(orders('Биыл «Теміртас» компаниясы Ресейден 40 вагон сатып алды.'), [
    {
      goods: 'вагон',
      supplier: 'RU',
      customer: '«Теміртас» компаниясы',
      count: { n: 40, unit: '1' },
      date: '2032',
    },
  ]);
  assert.deepEqual(orders('Павлодарда жасалған 40 трамвай вагоны Омбыға жеткізілді.'), [
    {
      goods: 'трамвай вагоны',
      supplier: 'KZ-55/pavlodar',
      customer: 'RU-OMS/omsk',
      count: { n: 40, unit: '1' },
    },
  ]);
  assert.deepEqual(orders('1994 жылы Қазақстан айлақты Ресейге 20 жылға жалға берді.'), []);
  assert.deepEqual(
    orders('Қазақстан компаниясы Ресейден 40 вагон сатып алған деген ақпарат расталмады.'),
    [],
  );
});

test('whose the students are stands right before their number', () => {
  assert.deepEqual(figures('Қазір Ресейдің жоғары оқу орындарында Қазақстанның 67 мың азаматы оқиды.'), [
    'education.students level 67000 person: RU KZ',
  ]);
});

test('decades, sides and how dear a thing is are no figures of the tie', () => {
  assert.deepEqual(
    figures('Қазақстан 1990-жылдары-ақ үздік студенттерін Мәскеуге жіберіп, екі жақтың байланысын үзбеді.'),
    [],
  );
  assert.deepEqual(figures('Ресейден келетін импорт өнімнен ол екі есеге жуық арзан.'), []);
});

test('what is carried through a country is its transit, how much goods go there its exports', () => {
  assert.deepEqual(figures('Былтыр Ресей арқылы 59 млн тонна қазақ мұнайы тасымалданды.'), [
    'trade.transit level 59000000 t: RU KZ',
  ]);
  assert.deepEqual(figures('Қостанай облысынан Ресейге жөнелтілген тауардың көлемі 12 пайызға өсті.'), [
    'trade.export growth 12 %: KZ-39 RU',
  ]);
});

test('a row of places, each with its amount, is told of each by what the last one says', () => {
  assert.deepEqual(figures('Омбыда 3,2 мың, Новосібірде 5,6 мың қазақстандық оқиды.'), [
    'education.students level 3200 person: RU-OMS/omsk KZ',
    'education.students level 5600 person: RU-NVS/novosibirsk KZ',
  ]);
  assert.deepEqual(figures('Алматыдан Мәскеуге аптасына 28, Қазанға 3 рейс жасалады. Ресей көрші.'), [
    'transport.flights level 28 1/wk: KZ-75 RU-MOW',
    'transport.flights level 3 1/wk: KZ-75 RU-TA/kazan',
  ]);
});

test('«айналым» by itself is the trade told of before, and its parts are of the exports and the imports', () => {
  assert.deepEqual(
    figures(
      'Министрлік Қостанай облысы мен Омбы облысының сауда нәтижесін жариялады. Айналым – 1 млрд доллар. Мұның 600 миллионы экспортқа, 400 миллионы импортқа тиесілі.',
    ),
    [
      'trade.turnover level 1000000000 USD: KZ-39 RU-OMS',
      'trade.export level 600000000 USD: KZ-39 RU-OMS',
      'trade.import level 400000000 USD: KZ-39 RU-OMS',
    ],
  );
});

test('what a project costs is put in where it is by whom it comes from', () => {
  assert.deepEqual(
    figures(
      'Ресейдің «Кабель» компаниясы Қарағандыда зауыт салып жатыр. Инвестиция көлемі – 18 миллиард теңге.',
    ),
    ['business.investment level 18000000000 KZT: KZ-35/karaganda RU'],
  );
});

test('goods are on their way in reported speech too, and by what they are worth', () => {
  assert.deepEqual(figures('Қостанай облысының әкімі Ресейге 210 мың тонна астық сатылғанын айтты.'), [
    'trade.shipments level 210000 t астық: KZ-39 RU',
  ]);
});

test('works under a condition are not told, and «демек» says nothing of what is to come', () => {
  assert.deepEqual(
    works('Астрахань – Маңғышлақ құбырының екінші желісі 2034 жылы іске қосылса, су жетеді.'),
    [],
  );
  assert.deepEqual(figures('Демек, Қазақстан мен Ресей шекарасының 90 пайызы демаркацияланды.'), [
    'border.demarcated share 90 %: RU KZ',
  ]);
});

test('the work of opening that begins is no launch', () => {
  assert.deepEqual(works('Орал қаласында Самара университетінің филиалын ашу жұмыстары басталды.'), [
    'Самара университетінің филиалы: open under-way',
  ]);
});

test('a port that opens its season is not opened itself', () => {
  assert.deepEqual(works('Ресейге кеме жүретін Ақтау порты 3 мамырда жаңа маусымын ашты.'), []);
  assert.deepEqual(works('Омбыда Қазақстан университетінің филиалы есігін ашты.'), [
    'Қазақстан университетінің филиалы: open completed',
  ]);
});

test('a crossing that has been closed for repairs is closed; one that will be is to be repaired', () => {
  assert.deepEqual(works('Ресеймен шекарадағы «Аят» өткізу бекеті жаңғыртуға жабылды.'), [
    '«Аят» өткізу бекеті: close completed',
  ]);
  assert.deepEqual(works('Ресеймен шекарадағы «Аят» бекеті жабылған соң көліктер Троицк арқылы өтті.'), [
    '«Аят» бекеті: close completed',
  ]);
  assert.deepEqual(works('Ресеймен шекарадағы «Аят» өткізу бекеті жөндеуге жабылады.'), [
    '«Аят» өткізу бекеті: repair planned',
  ]);
});

test('a company that is known by its name is not part of what it builds', () => {
  assert.deepEqual(works('Алматы облысында ресейлік «Росатом» электр станциясын салуға кірісті.'), [
    'электр станциясы: build under-way',
  ]);
});

test('goods stand behind what they are worth in brackets, or before the noun for bringing them', () => {
  assert.deepEqual(figures('Биыл Түркістан облысынан Ресейге 500 тонна (80 мың доллар) шабдалы жіберілді.'), [
    'trade.shipments level 500 t шабдалы: KZ-61 RU',
  ]);
  assert.deepEqual(figures('Астрахан облысынан Қазақстанға көкөніс жеткізу көлемі 4 есе өсті.'), [
    'trade.shipments multiple 4 x көкөніс: RU-AST KZ',
  ]);
});

test('the length of a road that is being rebuilt tells how much of it the works take in', () => {
  assert.deepEqual(works('Қайта құрылып жатқан Атырау – Астрахан жолының ұзындығы 212 шақырым.'), [
    'Атырау – Астрахан жолы: reconstruct under-way',
  ]);
});

test('a liner is a vessel, and a name in marks that does nothing is that of the thing', () => {
  assert.deepEqual(works('«Жайық» круиз лайнері Астраханда салынды. Кеме Ақтауға да келеді.'), [
    '«Жайық» круиз лайнері: build completed',
  ]);
  assert.deepEqual(works('Қазақстан мен Ресей «Бәйтерек» ғарыш кешенін салып жатыр.'), [
    '«Бәйтерек» ғарыш кешені: build under-way',
  ]);
});

test('works that go on are told though they are only the cause of something else', () => {
  assert.deepEqual(
    works(
      '«Аят» өткізу пунктінде жүріп жатқан реконструкцияға байланысты көліктер Ресейге «Бозтал» арқылы өтеді.',
    ),
    ['«Аят» өткізу пункті: reconstruct under-way'],
  );
  assert.deepEqual(works('«Аят» бекетінің жөнделуіне байланысты Ресейге кезек көбейді.'), []);
});

test('a quoted name with «пункт» alone is the crossing that the text has told of', () => {
  assert.deepEqual(
    works('Ресеймен шекарадағы «Аят» өткізу бекетінде кезек көп. «Аят» пунктінде жөндеу жүріп жатыр.'),
    ['«Аят» өткізу бекеті: repair under-way'],
  );
});

test('neither with whom nor where it is done is part of a thing’s name, but for the border', () => {
  assert.deepEqual(works('Қостанайда ресейлік «КамАЗ» компаниясымен бірге шойын құю зауыты салынуда.'), [
    'шойын құю зауыты: build under-way',
  ]);
  assert.deepEqual(works('Ресейдің Астрахань қаласында, Астраханьда Құрманғазы атындағы музей ашылды.'), [
    'Құрманғазы атындағы музей: open completed',
  ]);
  assert.deepEqual(works('Ресеймен шекарадағы бекеттерді жаңғырту жұмыстары жалғасып жатыр.'), [
    'Ресеймен шекарадағы бекеттер: modernise under-way',
  ]);
});

test('neither a plan of former times, nor what comes of a building, nor a culvert is works', () => {
  assert.deepEqual(
    works('Бұған дейін Көкшетауда ресейлік компанияның несиесіне станция салу жоспарланған еді.'),
    [],
  );
  assert.deepEqual(works('Ресейдің Амур облысында айлақтың салынуы Қазақстанға әсер етпейді.'), []);
  assert.deepEqual(works('Ресейге апаратын жолда 12 су өткізгіш құбыр салынып жатыр.'), []);
});

test('the length told behind works is theirs, and no figure of a road', () => {
  const both = (text: string) =>
    claimsOf(text).map(({ kind, slots }) => `${kind} ${'extent' in slots ? slots.extent?.n : ''}`);
  assert.deepEqual(both('Өскемен – Рубцовск тас жолы жөнделіп жатыр. Жолдың ұзындығы – 42 км.'), [
    'works 42',
  ]);
  assert.deepEqual(both('Орал – Самара автожолы Ресейге апарады. Жолдың ұзындығы 65 шақырым.'), [
    'observation ',
  ]);
});

test('power stations are plants by their abbreviations, with and without endings', () => {
  assert.deepEqual(works('Ресейлік «Росатом» Үлкен ауылында АЭС салуға кірісті.'), ['АЭС: build under-way']);
  assert.deepEqual(works('Ресей компаниясы салатын Көкшетау ЖЭО-сының құрылысы 2035 жылы басталады.'), [
    'Көкшетау ЖЭО-сы: build planned',
  ]);
  assert.deepEqual(
    works('Ресейдің «Росатом» корпорациясы Балқаш АЭС-ін салады. Құрылысқа 14 млрд доллар жұмсалады.'),
    ['Балқаш АЭС-і: build planned 14000000000 USD'],
  );
});
