import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const offices = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'office' ? [`${claim.slots.person}, ${claim.slots.position}, ${claim.slots.of}`] : [],
    );

test('a minister of no told country is Kazakhstan’s by his name, in a text of the two countries alone', () => {
  const opened = 'В Омске открыли консульство Казахстана.';
  assert.deepEqual(offices(`${opened} На церемонию приехал премьер-министр Ерлан Сатпаев.`), [
    'Ерлан Сатпаев, премьер-министр, KZ',
  ]);
  assert.deepEqual(
    offices(`${opened} Гости из Узбекистана приехали. Выступил вице-премьер Алишер Азизов.`),
    [],
  );
  assert.deepEqual(offices(`${opened} На церемонию приехал премьер-министр Марат Гайнуллин.`), []);
});

test('a consul whose country is not told has that of the ambassador named before him, never the city where he sits', () => {
  assert.deepEqual(
    offices(
      'В Самаре выступили посол Казахстана Ермек Сатов и почётный консул Александр Ларин, гостей встречали в Самаре.',
    ),
    ['Ермек Сатов, посол, KZ', 'Александр Ларин, почётный консул, KZ'],
  );
  assert.deepEqual(
    offices('Самара и Уральск дружат. Гостей в Самаре встретил почётный консул Александр Ларин.'),
    [],
  );
});

const tie = 'Россия и Казахстан дружат.';

test('a firm that its title governs is named in the nominative, one behind a common noun as it stands', () => {
  assert.deepEqual(offices(`${tie} Гостей принял генеральный директор «ВолгАЗа» Сергей Котин.`), [
    'Сергей Котин, генеральный директор, «ВолгАЗ»',
  ]);
  assert.deepEqual(offices(`${tie} Гостей принял директор «Лотоса» Сергей Котин.`), [
    'Сергей Котин, директор, «Лотос»',
  ]);
  assert.deepEqual(offices(`${tie} Гостей принял глава «Звезда» Сергей Котин.`), [
    'Сергей Котин, глава, «Звезда»',
  ]);
  assert.deepEqual(offices(`${tie} CEO компании KazVolga Trans Тимур Алиев ждёт поставок.`), [
    'Тимур Алиев, CEO, KazVolga Trans',
  ]);
});

test('a body is named with what its branch is of, with its small letters, and without where it is', () => {
  assert.deepEqual(offices(`${tie} Директор Рудненского филиала ОмГУ Рустем Тюлин принял студентов.`), [
    'Рустем Тюлин, директор, Рудненский филиал ОмГУ',
  ]);
  assert.deepEqual(offices(`${tie} Президент Торгово-промышленной палаты РФ Елена Дымова прилетела.`), [
    'Елена Дымова, президент, Торгово-промышленная палата РФ',
  ]);
  assert.deepEqual(offices(`${tie} Директор музея имени Пушкина в Уральске Светлана Ким ждёт гостей.`), [
    'Светлана Ким, директор, музей имени Пушкина',
  ]);
  assert.deepEqual(
    offices(`${tie} Начальник Южно-Уральской железной дороги Иван Ткачёв доложил о поездах.`),
    ['Иван Ткачёв, начальник, Южно-Уральская железная дорога'],
  );
});

test('the region of a district and a department of the state in a region stay out of the body', () => {
  assert.deepEqual(offices(`${tie} Глава Троицкого района Челябинской области Олег Дзюба приехал.`), [
    'Олег Дзюба, глава, Троицкий район',
  ]);
  assert.deepEqual(offices(`${tie} Начальник управления МЧС по Оренбургской области Андрей Сухов приехал.`), [
    'Андрей Сухов, начальник управления МЧС, RU-ORE',
  ]);
});

test('each of several governors has the place that stands right before his name', () => {
  assert.deepEqual(
    offices(`${tie} Выступили губернаторы Омской области Виталий Хотин и Тюменской области Александр Моров.`),
    ['Виталий Хотин, губернатор, RU-OMS', 'Александр Моров, губернатор, RU-TYU'],
  );
  assert.deepEqual(
    offices(
      `${tie} Премьеры России Михаил Мишин, Казахстана Алихан Сатов и Белоруссии Роман Головин выступили.`,
    ),
    ['Михаил Мишин, премьер, RU', 'Алихан Сатов, премьер, KZ'],
  );
});

test('an inspector of an akim’s office is no akim', () => {
  assert.deepEqual(
    offices(
      'Россия и Казахстан. Приехали заместитель акима Кызылординской области Сабит Кожамов и главный инспектор аппарата акима Айгуль Сагымова.',
    )[1],
    'Айгуль Сагымова, главный инспектор аппарата акима, KZ-43',
  );
});

test('an officer of a body told by its kind alone is of the one body of that kind that the text named last', () => {
  assert.deepEqual(
    offices('Самарский университет открыл центр в Уральске. Об этом рассказал ректор вуза Пётр Ладыгин.'),
    ['Пётр Ладыгин, ректор, Самарский университет'],
  );
  assert.deepEqual(
    offices(
      'Поставки из Самары в Казахстан «ВолгаТранс» начнёт осенью, сказал гендиректор компании Игорь Лужин.',
    ),
    ['Игорь Лужин, гендиректор, «ВолгаТранс»'],
  );
  // Of two firms neither; no school is a town.
  assert.deepEqual(
    offices('«КазТрансКом» и омская «Волна» проложат кабель. Срок назвал директор компании Данияр Оспанов.'),
    [],
  );
  assert.deepEqual(offices('Из Омска в Уральск приехал ректор вуза Пётр Ладыгин.'), []);
  assert.deepEqual(
    offices(
      'Верфь «Рейд» из Астрахани построит баржи для компании «Актау Флот», сказал директор верфи Фёдор Ким.',
    ),
    ['Фёдор Ким, директор, «Рейд»'],
  );
});

test('whoever leads a delegation or stands for residents holds an office of their town or region', () => {
  const opened = 'В Семее прошли Дни Барнаула.';
  assert.deepEqual(offices(`${opened} Барнаульскую делегацию привёз мэр Виктор Седых.`), [
    'Виктор Седых, мэр, RU-ALT/barnaul',
  ]);
  assert.deepEqual(
    offices('В Павлодаре встретились предприниматели. Омичей представлял вице-губернатор Антон Гаврилов.'),
    ['Антон Гаврилов, вице-губернатор, RU-OMS'],
  );
});

test('a minister of agriculture heads no body that his field names', () => {
  assert.deepEqual(
    offices('Казахстан и Омск торгуют зерном. Министр сельского хозяйства Олжас Ыбраев поблагодарил омичей.'),
    ['Олжас Ыбраев, министр сельского хозяйства, KZ'],
  );
});

test('who heads a station or a school is told where it is named, and a regional department is of the region', () => {
  assert.deepEqual(offices('Озинки и Уральск дружат. Начальник станции Глеб Сотников ждёт поезда.'), []);
  assert.deepEqual(
    offices(
      'Курган и Костанай строят мост. Так сказал директор регионального департамента дорог Кирилл Носов.',
    ),
    ['Кирилл Носов, директор департамента дорог, RU-KGN'],
  );
  assert.deepEqual(offices('С Актобе договорился гендиректор оренбургского завода «Уралмет» Павел Гуров.'), [
    'Павел Гуров, гендиректор, «Уралмет»',
  ]);
});

test('a firm in Latin letters within a title is whose office it is', () => {
  assert.deepEqual(
    offices('Поставки из Самары в Атырау начнутся в июне, сказал гендиректор Logitrans Егор Сизов.'),
    ['Егор Сизов, гендиректор, Logitrans'],
  );
});

test('a minister by a Kazakh given name in Russian letters is Kazakhstan’s where the text speaks of it, whoever else it names', () => {
  assert.deepEqual(
    offices(
      'Казахстан отказался от испанских поездов и ждёт вагоны из Твери. Вице-министр транспорта Берик Оспанов назвал срок.',
    ),
    ['Берик Оспанов, вице-министр транспорта, KZ'],
  );
});

test('whoever makes up a delegation is of the place that sent it, not of the one it came to', () => {
  assert.deepEqual(
    offices(
      'На праздник в Уральск приехала оренбургская делегация: глава города Юрий Мельников и врачи Казахстана.',
    ),
    ['Юрий Мельников, глава, RU-ORE/orenburg'],
  );
  assert.deepEqual(
    offices(
      'В Уральск приехала делегация Оренбурга, которую представляли глава города Юрий Мельников и директор департамента культуры Анна Орлова.',
    ),
    [
      'Юрий Мельников, глава, RU-ORE/orenburg',
      'Анна Орлова, директор департамента культуры, RU-ORE/orenburg',
    ],
  );
});

test('a title ends with the sentence that a quotation goes on behind, and begins behind «ставший»', () => {
  assert.deepEqual(
    offices(
      '«Повидались и с Дауреном Сапаровым, послом Казахстана в России. Вопросов накопилось много», — рассказал гость.',
    ),
    ['Даурен Сапаров, посол, KZ'],
  );
  assert.deepEqual(
    offices('Марат Сапаров, ставший почётным консулом Казахстана в Тюмени, поблагодарил власти региона.'),
    ['Марат Сапаров, почетный консул, KZ'],
  );
});

test('a university bears the whole name behind «им.», and none of whoever is told of next', () => {
  assert.deepEqual(
    offices(
      'С Казахстаном дружат ректор Омского государственного университета им. Ф. М. Ларина Иван Котов и ректор Павлодарского университета имени Абая Оспанова Даурен Сапаров.',
    ),
    [
      'Иван Котов, ректор, Омский государственный университет им. Ф. М. Ларина',
      'Даурен Сапаров, ректор, Павлодарский университет имени Абая Оспанова',
    ],
  );
});

test('whose office was told is not given to another place by his bare title', () => {
  assert.deepEqual(
    offices(
      'Губернатор Курганской области Олег Зотов принял гостей из Петропавловска. Они побывали в Тюмени. Губернатор Олег Зотов вручил им подарки.',
    ),
    ['Олег Зотов, губернатор, RU-KGN'],
  );
  assert.deepEqual(
    offices(
      'Губернатор Курганской области Олег Зотов принял гостей из Петропавловска. Губернатор Тюменской области Олег Зотов был в Астане.',
    ).length,
    2,
  );
});

test('the heads of several regions are no head of one, and an embassy is of a country', () => {
  assert.deepEqual(
    offices(
      'Челябинская и Костанайская области сошлись. План подписали главы двух регионов Борис Зотов и Нурлан Садыков.',
    ),
    [],
  );
  const guests = 'Делегация Курганской области побывала в Астане.';
  assert.deepEqual(
    offices(`${guests} Её встретил советник посольства Павел Дронов, работу посольства России похвалили.`),
    ['Павел Дронов, советник посольства, RU'],
  );
  assert.deepEqual(offices(`${guests} Её встретил советник посольства Павел Дронов.`), []);
});

test('a foreign minister is of his country, and the heads of governments are no head of a town', () => {
  assert.deepEqual(
    offices(
      'Президент Казахстана Асет Куанов прибыл в Москву. Его встретил министр иностранных дел Сергей Дорин.',
    ).slice(1),
    ['Сергей Дорин, министр иностранных дел, RU'],
  );
  assert.deepEqual(
    offices(
      'Форум России и Казахстана пройдёт в Оренбурге. Главы правительств Михаил Дорин и Алихан Сагин проведут переговоры.',
    ),
    [],
  );
});

test('whoever leads the delegation of a body by a bare title heads that body, and a council is told with its adjectives', () => {
  assert.deepEqual(
    offices(
      'Делегация Законодательного Собрания Оренбургской области под руководством председателя Сергея Гудкова прибыла в Актобе.',
    ),
    ['Сергей Гудков, председатель, Законодательное собрание Оренбургской области'],
  );
  assert.deepEqual(
    offices('Делегация Томского университета во главе с ректором Эдуардом Галиным посетила Семей.'),
    ['Эдуард Галин, ректор, Томский университет'],
  );
  assert.deepEqual(
    offices(
      'Делегация Омской области во главе с председателем правительства Виктором Зотовым посетила Павлодар.',
    ),
    ['Виктор Зотов, председатель правительства, RU-OMS'],
  );
  assert.deepEqual(offices('Омичей в Актобе принял секретарь областного маслихата Мирбулат Есенов.'), [
    'Мирбулат Есенов, секретарь, областной маслихат',
  ]);
});

test('the leader of a delegation is of whoever the text sent, never of where it went', () => {
  assert.deepEqual(
    offices(
      'Оренбургская делегация отправилась в Актобе. Руководитель делегации Анна Котова рассказала о лагере.',
    ),
    ['Анна Котова, руководитель делегации, RU-ORE'],
  );
  assert.deepEqual(
    offices('Гости отправились в Актобе из Омска. Руководитель делегации Анна Котова рада.'),
    [],
  );
});

test('an authority, a station and a house are bodies by the whole names that their adjectives begin, a department of a region is none', () => {
  assert.deepEqual(offices(`${tie} Выступил начальник отдела Нижне-Волжского БВУ Иван Седов.`), [
    'Иван Седов, начальник отдела, Нижне-Волжское БВУ',
  ]);
  assert.deepEqual(
    offices(`${tie} Выступил руководитель Жайык-Каспийской бассейновой инспекции по охране рыбы Иван Седов.`),
    ['Иван Седов, руководитель, Жайык-Каспийская бассейновая инспекция по охране рыбы'],
  );
  assert.deepEqual(offices(`${tie} Выступил директор Омской ТЭЦ Иван Седов.`), [
    'Иван Седов, директор, Омская ТЭЦ',
  ]);
  assert.deepEqual(offices(`${tie} Выступил начальник управления культуры Омской области Иван Седов.`), [
    'Иван Седов, начальник управления культуры, RU-OMS',
  ]);
});

test('a firm’s form in words and a town in marks go with their names', () => {
  assert.deepEqual(
    offices(`${tie} Выступил директор товарищества с ограниченной ответственностью «Нива» Иван Седов.`),
    ['Иван Седов, директор, товарищество с ограниченной ответственностью «Нива»'],
  );
  assert.deepEqual(
    offices(`${tie} Выступил глава крестьянского хозяйства «Нива» Энгельсского района Иван Седов.`),
    ['Иван Седов, глава, крестьянское хозяйство «Нива»'],
  );
  assert.deepEqual(offices(`${tie} Выступил глава городского округа «Город Орск» Иван Седов.`), [
    'Иван Седов, глава, RU-ORE/orsk',
  ]);
});

test('who stands beside a president holds an office of his own or none', () => {
  assert.deepEqual(offices(`${tie} Выступил помощник президента России Юрий Лосев.`), [
    'Юрий Лосев, помощник президента, RU',
  ]);
  assert.deepEqual(offices(`${tie} Приехала супруга президента России Анна Лосева.`), []);
});

test('two heads told at once by what they head are each of the country that he led', () => {
  assert.deepEqual(
    offices(`${tie} В Омск приедут главы двух государств Владимир Путин и Касым-Жомарт Токаев.`),
    ['Владимир Путин, глава государства, RU', 'Касым-Жомарт Токаев, глава государства, KZ'],
  );
  assert.deepEqual(offices(`${tie} В Омск приедут главы регионов Иван Седов и Марат Исин.`), []);
});

test('two offices that a dash joins are one title', () => {
  assert.deepEqual(
    offices(`${tie} Приехал заместитель губернатора Омской области – министр экономики Иван Седов.`),
    ['Иван Седов, заместитель губернатора – министр экономики, RU-OMS'],
  );
  assert.deepEqual(
    offices(`${tie} Аким области ждёт перемен – министр экономики Омской области Иван Седов тоже.`),
    ['Иван Седов, министр экономики, RU-OMS'],
  );
});

test('the head of a partner is of the other school that the text names, or of nobody told', () => {
  const two = 'Павлодарский государственный университет и Омский государственный университет дружат.';
  assert.deepEqual(offices(`${two} Приехали ректор ОмГУ Иван Кротов и ректор вуза-партнёра Марат Исин.`), [
    'Иван Кротов, ректор, ОмГУ',
    'Марат Исин, ректор, Павлодарский государственный университет',
  ]);
  assert.deepEqual(offices('ОмГУ дружит с Павлодаром. Ректор вуза-партнёра Марат Исин приехал в Омск.'), []);
});

test('speech that opens a sentence names no firm, and «её директор» is of the firm told before', () => {
  const firm = 'Самарская компания «Волгапласт» поставит в Казахстан трубы.';
  const director = ['Андрей Котов, директор, «Волгапласт»'];
  assert.deepEqual(offices(`${firm} «Нам нужен рынок», – заявил директор компании Андрей Котов.`), director);
  assert.deepEqual(offices(`${firm} Об этом рассказал её директор Андрей Котов.`), director);
  assert.deepEqual(offices('Самарская область торгует с Казахстаном, сообщил её губернатор Андрей Котов.'), [
    'Андрей Котов, губернатор, RU-SAM',
  ]);
});

test('a rector without a noun of his own is of the school that the text has named, of no place', () => {
  assert.deepEqual(
    offices('Самарский технический университет откроет филиал в Уральске, сообщил ректор Дмитрий Быков.'),
    ['Дмитрий Быков, ректор, Самарский технический университет'],
  );
  assert.deepEqual(offices('Самарская область торгует с Казахстаном, сообщил ректор Дмитрий Быков.'), []);
});

test('the adjective of an office of two words agrees with its noun', () => {
  const led = 'Делегация Северо-Казахстанской областной больницы во главе с главным врачом Маратом Тасовым';
  assert.deepEqual(offices(`${led} прибыла в Тюмень.`), ['Марат Тасов, главный врач, KZ-59']);
});
