import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The occasions of a Russian text, each in one line: what, where, when, who, how many. */
const occasions = (text: string): readonly string[] =>
  reader.read({ text, language: 'ru', published: '2032-03-20' }).claims.flatMap((claim) => {
    if (claim.kind !== 'event') return [];
    const { type, ordinal, place = '-', date = '-', participants = [], count } = claim.slots;
    const isStated = claim.modality === 'stated' ? [] : [claim.modality];
    return [
      [
        type,
        ...(ordinal === undefined ? [] : [ordinal]),
        place,
        date,
        participants.join(', ') || '-',
        ...(count ? [count.n] : []),
        ...isStated,
      ].join(' '),
    ];
  });

for (const [text, told] of [
  ['Делегация Новосибирской области продолжает рабочую поездку по Казахстану.', 'visit KZ - RU-NVS'],
  [
    'Губернатор Тюменской области Олег Рябинин завершает рабочий визит в Петропавловск.',
    'visit KZ-59/petropavl - Олег Рябинин',
  ],
  [
    'Глава Заксобрания Тюменской области Фёдор Ложкин отправляется в Петропавловск с рабочим визитом.',
    'visit KZ-59/petropavl - Фёдор Ложкин planned',
  ],
  [
    'Казахстан соседствует с краем. В Барнаул наведались восточноказахстанские фермеры.',
    'visit RU-ALT/barnaul - KZ-63',
  ],
  [
    'Делегация Жамбылской области, побывавшая в Пензе 11 марта, подписала протокол.',
    'visit RU-PNZ/penza 2032-03-11 KZ-31',
  ],
  [
    'Губернатор Самарской области Пётр Вешняков возглавит делегацию, которая 28 марта вылетит в Актобе.',
    'visit KZ-15/aktobe 2032-03-28 Пётр Вешняков planned',
  ],
  [
    'Бизнесмены Костанайской области 12 марта прибыли с ответным визитом в Омск.',
    'mission RU-OMS/omsk 2032-03-12 KZ-39',
  ],
  ['Врачи из Павлодара побывали в Республике Алтай и в Барнауле.', 'visit RU-AL - KZ-55/pavlodar'],
  ['Двенадцать врачей из Орска съездили в Актобе.', 'visit KZ-15/aktobe - RU-ORE/orsk 12'],
  [
    'Омск встречал гостей: сюда заглянул аким Павлодарской области Ерлан Тасов.',
    'visit RU-OMS/omsk - Ерлан Тасов',
  ],
  [
    'Чиновники правительства Башкортостана под руководством министра Рустама Галина совершили поездку в Актюбинскую область.',
    'visit KZ-15 - RU-BA, Рустам Галин',
  ],
  [
    'Журналисты из Семея, Павлодара и Караганды прилетели в Казань.',
    'visit RU-TA/kazan - KZ-10/semey, KZ-55/pavlodar, KZ-35/karaganda',
  ],
  [
    'Представители Таскалинского района Казахстана побывали в Саратове 5 марта.',
    'visit RU-SAR/saratov 2032-03-05 Таскалинский район',
  ],
  [
    'Курганские аграрии едут в Петропавловск\nПосмотреть элеваторы фермеры Курганской области поедут 26 марта.',
    'visit KZ-59/petropavl 2032-03-26 RU-KGN planned',
  ],
  [
    'Бизнесмены из Актау прилетели в Волгоград. Их восемнадцать, половина из порта.',
    'mission RU-VGG/volgograd - KZ-47/aktau 18',
  ],
  [
    'В Астане открылась 18 марта выставка «Томский знак» из России. Закроется она в воскресенье. Работают 70 предприятий.',
    'exhibition KZ-71 2032-03-18/2032-03-21 -',
  ],
  [
    'Выставка «Уральский мастер» из России переедет из Костаная в Рудный 28 марта.',
    'exhibition KZ-39/rudny 2032-03-28 - planned',
  ],
  [
    'Казахстан близко. 27 марта в Атырау выезжает бизнес-миссия Самарской области.',
    'mission KZ-23/atyrau 2032-03-27 RU-SAM planned',
  ],
  [
    'Делегация Костаная во главе с акимом Ерланом Тасовым завершила визит в Челябинск. Он продолжался с 7 по 9 марта.',
    'visit RU-CHE/chelyabinsk 2032-03-07/2032-03-09 KZ-39/kostanay, Ерлан Тасов',
  ],
  [
    'Казахстан рядом. Актюбинские депутаты в Оренбурге изучили работу законодателей 10 марта.',
    'visit RU-ORE/orenburg 2032-03-10 KZ-15',
  ],
  [
    'Вчера в Петропавловске завершили работу четвёртые Дни Тюменской области. Открывал их 16 марта губернатор.',
    'culture-days 4 KZ-59/petropavl 2032-03-16/2032-03-19 RU-TYU',
  ],
  ['В Кургане подвели итоги приграничной ярмарки с Казахстаном.', 'exhibition RU-KGN/kurgan - -'],
  [
    'Астана и Москва проведут в мае 31-е заседание межправительственной комиссии. Сессию примет Москва.',
    'commission 31 RU-MOW 2032-05 - planned',
  ],
  [
    'Очередное, двадцать девятое по счёту, заседание российско-казахстанской межправкомиссии прошло в Омске 6 февраля.',
    'commission 29 RU-OMS/omsk 2032-02-06 RU, KZ',
  ],
  ['Казахстан рядом. Тюменские нефтесервисники вылетели в Актау.', 'visit KZ-47/aktau - RU-TYU'],
] as const)
  test(`who goes where is told by any word of going: ${text}`, () =>
    assert.deepEqual(occasions(text), [told]));

for (const text of [
  'Делегация Омской области продолжает готовить поездку в Казахстан.',
  'Казахстан рядом. Омские грузовики прибыли в Павлодар.',
  'Фермеры Костаная направили прибыли в Омск.',
  'Россияне чаще ездят в Алматы, на озёра Борового и в Астану.',
  'Фермеры из Курганской области часто ездят в Петропавловск.',
  'Если аким Костаная Ерлан Тасов примет приглашение, летом он посетит Челябинск.',
  'Губернатор Томской области Пётр Лосев съездил в Кемерово, а о Казахстане не говорил.',
  'В Омске форум России и Казахстана: участие приняли делегации Павлодарской области.',
] as const)
  test(`no visit is made of what is usual, supposed or at home: ${text}`, () =>
    assert.deepEqual(
      occasions(text).filter((one) => one.startsWith('visit')),
      [],
    ));

test('firms that are at work in a region are on no mission there', () => {
  const events = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.filter(({ kind }) => kind === 'event').length;
  const region = 'Омскую область на форуме в Павлодаре представляет делегация.';
  assert.equal(events(`${region} В области работают 12 казахстанских предприятий.`), 0);
  assert.equal(events('На выставке в Астане работают 12 омских предприятий.'), 1);
});

test('a heading that has guests at an occasion of the text tells no visit beside it', () => {
  const events = (heading: string) =>
    reader
      .read({
        text: `${heading}\nДелегация Саратовской области принимает участие в XXI Форуме межрегионального сотрудничества России и Казахстана, который проходит в Уральске.`,
        language: 'ru',
        published: '2032-06-10',
      })
      .claims.flatMap((claim) => (claim.kind === 'event' ? [claim.slots.type] : []));
  assert.deepEqual(events('Саратовская делегация работает на форуме в Уральске'), ['forum']);
  assert.ok(events('Самарская делегация посетила Актобе').includes('visit'));
});
