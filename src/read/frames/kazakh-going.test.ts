import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'kk', published: '2032-09-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, aspect, value, area, counterpart, product, period } = claim.slots;
    const amount = `${value?.n} ${value?.unit}${product ? ` ${product}` : ''}`;
    return [`${measure} ${aspect} ${amount}: ${area} ${counterpart ?? '?'}${period ? ` ${period}` : ''}`];
  });

test('goods that go over the border are shipments, whatever the verb', () => {
  assert.deepEqual(told('Былтыр Қостанай облысынан Челябі облысына 14 мың тонна ұн аттандырылды.'), [
    'trade.shipments level 14000 t ұн: KZ-39 RU-CHE 2031',
  ]);
  assert.deepEqual(told('Ақтөбе облысынан Ресейге 2031 жылы 40 мың тонна хром кеткен.'), [
    'trade.shipments level 40000 t хром: KZ-15 RU 2031',
  ]);
  assert.deepEqual(told('Биыл Орынбордан Ақтөбе облысына 9 мың тонна шпал әкелінді.'), [
    'trade.shipments level 9000 t шпал: KZ-15 RU-ORE/orenburg 2032',
  ]);
  assert.deepEqual(told('Қостанай облысынан Ақмола облысына 14 мың тонна ұн кетті. Ресей де көрші.'), []);
});

test('money that goods are worth is exports or imports, by the way they go', () => {
  assert.deepEqual(
    told('2031 жылы Атырау облысынан Астрахань облысына 12 млн доллардың тауары жөнелтілді.'),
    ['trade.export level 12000000 USD: KZ-23 RU-AST 2031'],
  );
  assert.deepEqual(told('Былтыр Павлодар облысына Омбы облысынан 30 млн доллардың өнімі келді.'), [
    'trade.import level 30000000 USD: KZ-55 RU-OMS 2031',
  ]);
});

test('the volume of goods told just before is of the same goods between the same sides', () => {
  assert.deepEqual(
    told(
      'Былтыр Павлодар облысынан Ресейге 90 мың тонна тұз жөнелтілді. Келер жылы көлемді 120 мың тоннаға жеткізу көзделген.',
    ),
    ['trade.shipments level 90000 t тұз: KZ-55 RU 2031', 'trade.shipments level 120000 t тұз: KZ-55 RU 2033'],
  );
});

test('a growth past the level of another time is none of a fall', () => {
  assert.deepEqual(
    told(
      'Қостанай облысының Ресеймен тауар айналымы былтыр 2 млрд долларды құрап, 2030 жылғы көрсеткіштен 12 пайызға асып түсті.',
    ),
    ['trade.turnover level 2000000000 USD: KZ-39 RU 2031', 'trade.turnover growth 12 %: KZ-39 RU 2031'],
  );
});

test('whose stretch of the border it is, is told by the sentence before', () => {
  assert.deepEqual(
    told(
      'Атырау облысы Ресеймен іргелес. Өңір көршінің екі облысымен шектеседі, шекарасының ұзындығы 390 шақырым. Онда төрт өткізу бекеті бар.',
    ),
    [
      'border.regions level 2 1: KZ-23 RU',
      'border.length level 390 km: KZ-23 RU',
      'transport.crossings level 4 1: KZ-23 RU',
    ],
  );
});

test('water that comes from the neighbour is supplied by it, though a river has brought it', () => {
  assert.deepEqual(
    told('Былтыр Ресейден Қазақстанға Жайық өзені арқылы 7 млрд текше метр су келді.').map((one) =>
      one.replace(/ product.*/, ''),
    ),
    ['water.supply level 7000000000 m3: KZ RU 2031'],
  );
});

test('goods within a quota are those that are brought, not the quota', () => {
  assert.deepEqual(told('Биыл 80 мың тонналық квота аясында Ресейден әкелінген қант елді қамтыды.'), [
    'trade.shipments level 80000 t қант: KZ RU 2032',
  ]);
});

test('two countries that do something and two regions told before are no count of anything', () => {
  assert.deepEqual(told('Қазақстан мен Ресей көрші. Екі ел бірлескен кәсіпорын құруға уағдаласты.'), []);
  assert.deepEqual(told('Ақтөбе мен Орынбор облыстары достас. Көрші екі өңір арасында сауда жанданды.'), []);
});

test('of goods just weighed the part that the neighbour got is a shipment to it', () => {
  assert.deepEqual(told('Ет экспорты 6 мың тоннаға жетті, соның 2 мың тоннасы Ресейге кетті.'), [
    'trade.shipments level 2000 t ет: KZ RU',
  ]);
  assert.deepEqual(told('Былтыр 40 мың тонна ұн экспортқа шықты, оның 7 мың тоннасы Ресейге жөнелтілді.'), [
    'trade.shipments level 7000 t ұн: KZ RU 2031',
  ]);
});

test('each of the goods of a Kazakh row is told with its own money', () => {
  assert.deepEqual(
    told('Омбы облысы 2031 жылы Қазақстанға 30 млн долларға астық, 12 млн долларға май экспорттады.'),
    [
      'trade.export level 30000000 USD астық: RU-OMS KZ 2031',
      'trade.export level 12000000 USD май: RU-OMS KZ 2031',
    ],
  );
  assert.deepEqual(told('Былтыр Қазақстанға Орынбор облысынан 4,5 млн долларға техника жеткізілді.'), [
    'trade.export level 4500000 USD техника: RU-ORE KZ 2031',
  ]);
  assert.deepEqual(
    told('Қазақстаннан Ресейге негізінен уран (300 млн доллар) мен мыс (150 млн доллар) экспортталды.'),
    ['trade.export level 300000000 USD уран: KZ RU', 'trade.export level 150000000 USD мыс: KZ RU'],
  );
  assert.deepEqual(told('Былтыр Қазақстан Ресейге 200 млн долларлық ет пен сүт өнімдерін экспорттады.'), [
    'trade.export level 200000000 USD ет пен сүт өнімдері: KZ RU 2031',
  ]);
  assert.deepEqual(told('Былтыр Қазақстанның Ресейге экспорты 30 млн долларға артты.'), [
    'trade.export change 30000000 USD: KZ RU 2031',
  ]);
});

test('the second flow of a pair is of the side whose ends were told with the first', () => {
  assert.deepEqual(told('Қазақстаннан Ресейге экспорт – 9 млрд доллар, импорт – 16 млрд доллар.'), [
    'trade.export level 9000000000 USD: KZ RU',
    'trade.import level 16000000000 USD: KZ RU',
  ]);
  assert.deepEqual(
    told('Ресейден Қазақстанға импорт 16 млрд доллар болса, экспорт 9 млрд долларды құрады.'),
    ['trade.import level 16000000000 USD: KZ RU', 'trade.export level 9000000000 USD: KZ RU'],
  );
});

test('what is put into the region or the country spoken of is told of it, and money is no goods', () => {
  assert.deepEqual(
    told('Қостанай облысында жаңа зауыттар бар. Ресей компаниялары облысқа 250 млн доллар инвестиция құйды.'),
    ['business.investment level 250000000 USD: KZ-39 RU'],
  );
  assert.deepEqual(
    told('Ресейден келген инвестиция көлемі 2031 жылы 1,5 есе өсіп, 3 млрд долларға жетті.').slice(-1),
    ['business.investment level 3000000000 USD: KZ RU 2031'],
  );
});
