import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The intents of a text, each in one line: who, what, with what, whom it reaches, how sure. */
const intents = (language: Language, text: string): readonly string[] =>
  reader.read({ text, language, published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'intent') return [];
    const { actor, action, object, counterpart = [] } = claim.slots;
    return [`${actor} ${action} ${object} → ${counterpart.join(', ')} ${claim.modality}`];
  });

test('what is wanted is the deed behind words of phase, place and time, its object in the nominative', () => {
  assert.deepEqual(
    intents('ru', 'Курганская область готова с осени начать поставлять в Костанай деревянную тару.'),
    ['RU-KGN export деревянная тара → KZ-39/kostanay wished'],
  );
  assert.deepEqual(
    intents('ru', 'Жамбылская область планирует закупить в Барнауле племенных жеребят и поилки.'),
    ['KZ-31 import племенные жеребята и поилки → RU-ALT/barnaul planned'],
  );
  assert.deepEqual(
    intents('ru', 'Павлодар рассматривает возможность строительства в Томске кирпичного завода.'),
    ['KZ-55/pavlodar build строительство кирпичного завода в Томске → RU-TOM/tomsk wished'],
  );
  assert.deepEqual(intents('en', 'Kurgan Region is ready to begin supplying wooden crates to Kostanay.'), [
    'RU-KGN export wooden crates → KZ-39/kostanay wished',
  ]);
});

test('a noun of wishing tells it as well, and whoever wants may stand behind', () => {
  assert.deepEqual(
    intents('ru', 'О намерении открыть клинику в Томске сообщили предприниматели Павлодарской области.'),
    ['KZ-55 open клиника в Томске → RU-TOM/tomsk planned'],
  );
  assert.deepEqual(intents('ru', 'Интерес к пензенским станкам проявил Карагандинский завод «Жез».'), [
    'Карагандинский завод «Жез» import пензенские станки → RU-PNZ wished',
  ]);
  assert.deepEqual(intents('en', 'Farmers of Kostanay Region expressed interest in ploughs from Kurgan.'), [
    'KZ-39 import ploughs → RU-KGN/kurgan wished',
  ]);
  assert.deepEqual(intents('kk', 'Қостанайлық шаруалар қорғандық соқаға қызығушылық танытты.'), [
    'KZ-39/kostanay import соқа → RU-KGN/kurgan wished',
  ]);
});

test('a firm that no list holds is the actor by its capitals, at home where its apposition says', () => {
  assert.deepEqual(
    intents('en', 'Tobolmash, a pump maker from Kurgan, plans to open a warehouse in Kostanay.'),
    ['Tobolmash open warehouse in Kostanay → KZ-39/kostanay planned'],
  );
  assert.deepEqual(intents('en', 'Russian carrier Ural Wings plans to launch flights from Perm to Atyrau.'), [
    'Ural Wings open flights from Perm to Atyrau → KZ-23/atyrau planned',
  ]);
});

test('what is refused is denied, what was meant once and what is a view of someone is no plan', () => {
  assert.deepEqual(intents('ru', 'Атырауская область не планирует импортировать рыбу из Астрахани.'), [
    'KZ-23 import рыба → RU-AST/astrakhan denied',
  ]);
  assert.deepEqual(intents('ru', 'Омский завод когда-то хотел открыть склад в Павлодаре, но передумал.'), []);
  assert.deepEqual(intents('ru', 'Омская область рассматривает Павлодар как место для продаж муки.'), []);
  assert.deepEqual(
    intents('en', 'Students of Omsk want to visit Pavlodar and see how flour is produced.'),
    [],
  );
});

test('third countries and affairs at home are no intents of the two', () => {
  assert.deepEqual(intents('ru', 'Китай намерен построить в Костанае завод, рядом с границей России.'), []);
  assert.deepEqual(
    intents('ru', 'Омская область планирует построить больницу в Таре. Гости из Казахстана одобрили.'),
    [],
  );
});

test('money goes into what a Kazakh dative names, and a route put into service is opened', () => {
  assert.deepEqual(
    intents('kk', 'Томск кәсіпкерлері Павлодардағы тері зауытына 2 млрд рубль инвестиция салуға дайын.'),
    ['RU-TOM/tomsk invest Павлодардағы тері зауыты → KZ-55/pavlodar wished'],
  );
  assert.deepEqual(intents('kk', 'Қостанай облысы Челябіге тікелей рейсті іске қосуды жоспарлап отыр.'), [
    'KZ-39 open тікелей рейс → RU-CHE/chelyabinsk planned',
  ]);
});

test('a deed that stands before its verb has all who are named behind it', () => {
  assert.deepEqual(
    intents(
      'ru',
      'Открыть филиалы в Казахстане намерены Томский институт «Кедр» и Омский университет «Сибирь».',
    ),
    [
      'Томский институт «Кедр» open филиалы в Казахстане → KZ planned',
      'Омский университет «Сибирь» open филиалы в Казахстане → KZ planned',
    ],
  );
});

test('a Russian firm by its name in Latin letters plans itself, and a country opens its consulate in a country', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap(({ kind, slots }) => (kind === 'intent' ? [[slots.actor, slots.counterpart]] : []));
  assert.deepEqual(told('Тобольская компания Ferrumax планирует построить в Казахстане завод.'), [
    ['Ferrumax', ['KZ']],
  ]);
  assert.deepEqual(told('Компании Тюменской области планируют построить в Казахстане завод.'), [
    ['RU-TYU', ['KZ']],
  ]);
  assert.deepEqual(told('Казахстан намерен открыть в Курганской области почётное консульство республики.'), [
    ['KZ', ['RU']],
  ]);
});

test('whoever stands between the object and its Kazakh verb is no object', () => {
  assert.deepEqual(intents('kk', 'Семейдегі станцияны Ресей компаниясы салмақ.'), []);
});

test('who asks in Kazakh for deliveries wants to buy, of the other country where none is named', () => {
  assert.deepEqual(intents('kk', 'Омбы облысы Павлодардан картоп жеткізуді сұрады.'), [
    'RU-OMS import картоп → KZ-55/pavlodar wished',
  ]);
  assert.deepEqual(
    intents('kk', 'Кездесуде ресейлік тарап ұн жеткізу жөнінде өтініш білдірді. Қазақстан тарапы қарайды.'),
    ['RU import ұн → KZ wished'],
  );
  assert.deepEqual(intents('kk', 'Омбы облысы Павлодардан жолды жөндеуді сұрады.'), []);
});

test('more of what comes or goes already is wanted, and one neighbour among other countries is reached', () => {
  assert.deepEqual(intents('kk', 'Қазақстан Ресейден тасымалданатын шпалдың көлемін ұлғайтпақ.'), [
    'KZ import шпал → RU planned',
  ]);
  assert.deepEqual(intents('kk', 'Қазақстан Қырғызстанға және Ресейге ұн экспорттауға дайын.'), [
    'KZ export ұн → RU wished',
  ]);
});

test('a mission whose opening is agreed on and approved is meant by the country whose it is', () => {
  assert.deepEqual(
    intents(
      'kk',
      'Қазақстан Үкіметі Ақтау қаласында Ресейдің Бас консулдығын ашу туралы келісімді мақұлдады.',
    ),
    ['RU open Ақтаудағы Бас консулдық → KZ planned'],
  );
  assert.deepEqual(
    intents(
      'kk',
      'Қазақстан Үкіметі Ақтауда Жапонияның консулдығын ашу туралы келісімді мақұлдады. Ресей көрші.',
    ),
    [],
  );
});

test('a joint venture keeps its name whole', () => {
  assert.deepEqual(
    intents('kk', 'Қазақстан мен Ресей көрші. Екі ел бірлескен кәсіпорын құруға уағдаласты.'),
    ['KZ build бірлескен кәсіпорын → RU planned'],
  );
});
