import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type KnownPlace, loadPlaces } from '../../src/read/places.ts';

const FOLDER = new URL('../../reference/', import.meta.url);
const PLACES = loadPlaces();
const byLevel = Map.groupBy(PLACES, ({ level }) => level);
const COUNTRIES = byLevel.get('country')!;
const REGIONS = byLevel.get('region')!;
const CITIES = byLevel.get('city')!;
const codes = new Set<string>(PLACES.map(({ code }) => code));

/** ISO 3166-2:KZ as of 2022-11-29 and ISO 3166-2:RU. */
const KAZAKHSTAN = '10 11 15 19 23 27 31 33 35 39 43 47 55 59 61 62 63 71 75 79';
const RUSSIA =
  'AD AL ALT AMU ARK AST BA BEL BRY BU CE CHE CHU CU DA IN IRK IVA KAM KB KC KDA KEM KGD KGN KHA KHM KIR KK KL KLU KO KOS KR KRS KYA LEN LIP MAG ME MO MOS MOW MUR NEN NGR NIZ NVS OMS ORE ORL PER PNZ PRI PSK ROS RYA SA SAK SAM SAR SE SMO SPE STA SVE TA TAM TOM TUL TVE TY TYU UD ULY VGG VLA VLG VOR YAN YAR YEV ZAB';
const BORDER =
  'KZ-10 KZ-15 KZ-23 KZ-27 KZ-39 KZ-47 KZ-55 KZ-59 KZ-63 RU-AL RU-ALT RU-AST RU-CHE RU-KGN RU-NVS RU-OMS RU-ORE RU-SAM RU-SAR RU-TYU RU-VGG';
/** Cities, and regions whose adjective is another's («алтайский», «московский» of the region), an ethnonym («еврейский») or does not exist. */
const WITHOUT_STEM = 'KZ-71 KZ-75 KZ-79 RU-AL RU-KO RU-MOS RU-YEV';
/** Degrees: south, north, west, east. Russia ends beyond 180°; no place here lies there. */
const BOXES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  KZ: [40.5, 55.5, 46.4, 87.4],
  RU: [41.1, 82, 19.6, 180],
};

/** Towns of the regions of Kazakhstan along the border, then those of Russia less than about 100 km from it. */
const TOWNS: Readonly<Record<string, string>> = {
  'KZ-10': 'semey kurchatov ayagoz shar',
  'KZ-15': 'aktobe alga emba kandyagash khromtau shalkar temir zhem',
  'KZ-23': 'atyrau kulsary',
  'KZ-27': 'uralsk aksay',
  'KZ-39': 'kostanay arkalyk lisakovsk rudny tobyl zhitikara',
  'KZ-47': 'aktau fort-shevchenko zhanaozen',
  'KZ-55': 'pavlodar aksu ekibastuz',
  'KZ-59': 'petropavl bulaevo mamlyutka sergeyevka tayynsha',
  'KZ-63': 'oskemen ridder serebryansk shemonaikha zaysan zyryanovsk',
  'RU-ALT': 'gornyak rubtsovsk slavgorod yarovoye zmeinogorsk',
  'RU-AST': 'akhtubinsk astrakhan kamyzyak kharabali narimanov znamensk',
  'RU-CHE': 'kartaly korkino magnitogorsk plast troitsk yemanzhelinsk yuzhnouralsk',
  'RU-KGN': 'kurgan kurtamysh makushino petukhovo',
  'RU-NVS': 'karasuk kupino tatarsk',
  'RU-OMS': 'isilkul nazyvayevsk omsk',
  'RU-ORE': 'gay kuvandyk mednogorsk novotroitsk orenburg orsk sol-iletsk sorochinsk yasny',
  'RU-SAM': 'samara',
  'RU-SAR': 'krasny-kut novouzensk saratov yershov',
  'RU-TYU': 'ishim tyumen',
  'RU-VGG': 'leninsk pallasovka volgograd',
};
/** Cities of Kazakhstan of more than 50,000 people on 1 January 2024 that are no regional centres: Bureau of National Statistics. */
const LARGE =
  'KZ-35/temirtau KZ-55/ekibastuz KZ-39/rudny KZ-19/kaskelen KZ-47/zhanaozen KZ-61/kentau KZ-35/balkhash KZ-62/satpaev KZ-23/kulsary KZ-19/talgar KZ-61/saryagash KZ-33/zharkent KZ-61/arys KZ-55/aksu';

const sorted = (list: Iterable<string>): readonly string[] => [...list].sort();
const inCountry = (places: readonly KnownPlace[], country: string): readonly KnownPlace[] =>
  places.filter(({ code }) => code.startsWith(`${country}-`));

test('the 20 regions of Kazakhstan and the 83 of Russia that ISO 3166-2 lists are there, each once', () => {
  const found = (country: string): readonly string[] =>
    sorted(inCountry(REGIONS, country).map(({ code }) => code.slice(3)));
  assert.deepEqual(found('KZ'), sorted(KAZAKHSTAN.split(' ')));
  assert.deepEqual(found('RU'), sorted(RUSSIA.split(' ')));
  assert.equal(codes.size, PLACES.length);
});

test('the regions of 2022 carry the names that the decree of 3 May 2022 gave them', () => {
  const names = REGIONS.filter(({ code }) => /^KZ-(?:10|33|62)$/.test(code)).map(({ name }) => [
    name.ru,
    name.kk,
  ]);
  assert.deepEqual(names, [
    ['область Абай', 'Абай облысы'],
    ['область Жетысу', 'Жетісу облысы'],
    ['область Улытау', 'Ұлытау облысы'],
  ]);
});

test('the border marks the regions that touch it', () => {
  assert.deepEqual(
    sorted(REGIONS.filter(({ border }) => border).map(({ code }) => code)),
    sorted(BORDER.split(' ')),
  );
});

test('both countries, all their neighbours and the members of the CIS are known', () => {
  const neighbours = 'AZ BY CN EE FI GE KG KP KZ LT LV MN NO PL RU TM UA UZ JP US AM MD TJ';
  for (const code of neighbours.split(' ')) assert.ok(codes.has(code), code);
});

test('every name is in the letters of its language', () => {
  for (const { code, name } of PLACES) {
    assert.match(name.ru, /^[А-ЯЁа-яё– -]+$/u, code);
    assert.match(name.kk, /^[А-ЯЁа-яёәғқңөұүһіӘҒҚҢӨҰҮҺІ -]+$/u, code);
    assert.match(name.en, /^[A-Za-z. -]+$/u, code);
    assert.doesNotMatch(name.en, /[iy]y(?![a-z])/u, code);
  }
});

test('every region and country has the stem of its Russian adjective, or a reason not to', () => {
  const without = new Set(WITHOUT_STEM.split(' '));
  const stems = new Map<string, string>();
  for (const { code, stem } of [...REGIONS, ...COUNTRIES]) {
    assert.equal(stem === undefined, without.has(code), code);
    for (const one of stem?.split('|') ?? []) {
      assert.match(one, /^[а-яё-]+[сц]к$/u, code);
      assert.ok(!stems.has(one), `${code} and ${stems.get(one)} share «${one}»`);
      stems.set(one, code);
    }
  }
});

test('every city lies in a listed region and within its country', () => {
  for (const { code, latitude, longitude } of CITIES) {
    assert.ok(codes.has(code.split('/')[0]!), code);
    const [south, north, west, east] = BOXES[code.slice(0, 2)]!;
    assert.ok(latitude! >= south && latitude! <= north, `${code}: latitude ${latitude}`);
    assert.ok(longitude! >= west && longitude! <= east, `${code}: longitude ${longitude}`);
  }
});

test('no city is far from the others of its region', () => {
  const far = 1000;
  for (const [region, cities] of Map.groupBy(CITIES, ({ code }) => code.split('/')[0]!)) {
    if (/RU-(?:SA|KYA|KHA|KHM|IRK|YAN)$/.test(region)) continue;
    for (const city of cities)
      for (const other of cities) assert.ok(kilometres(city, other) < far, `${city.code} and ${other.code}`);
  }
});

test('every region has a city to be placed at', () => {
  for (const { code } of REGIONS)
    assert.ok(
      CITIES.some((city) => city.code.startsWith(`${code}/`)),
      code,
    );
});

test('the towns along the border are there, and near it', () => {
  const { line } = JSON.parse(readFileSync(new URL('border.json', FOLDER), 'utf8')) as {
    readonly line: readonly (readonly [number, number])[];
  };
  const farthest = { KZ: 700, RU: 300 };
  for (const [region, slugs] of Object.entries(TOWNS))
    for (const slug of slugs.split(' ')) {
      const city = CITIES.find(({ code }) => code === `${region}/${slug}`);
      assert.ok(city, `${region}/${slug}`);
      const distance = Math.min(
        ...line.map(([longitude, latitude]) => kilometres(city, { latitude, longitude })),
      );
      assert.ok(
        distance < farthest[region.slice(0, 2) as 'KZ' | 'RU'],
        `${city.code} is ${Math.round(distance)} km from the border`,
      );
    }
});

test('cities of Kazakhstan and Russia over 50,000 people are there', () => {
  for (const code of LARGE.split(' ')) assert.ok(codes.has(code), code);
  const large = inCountry(CITIES, 'RU').filter(({ population }) => (population ?? 0) >= 50_000);
  assert.ok(large.length >= 310, `${large.length}`);
  for (const name of ['Орёл', 'Королёв', 'Старый Оскол', 'Хасавюрт', 'Комсомольск-на-Амуре', 'Сергиев Посад'])
    assert.ok(
      CITIES.some(({ name: names }) => names.ru === name),
      name,
    );
});

test('no district of another city passes for a city', () => {
  for (const name of ['Адлер', 'Эжва', 'Талнах', 'Климовск', 'Железнодорожный', 'Красная Глинка'])
    assert.ok(!CITIES.some(({ name: names }) => names.ru === name), name);
});

test('every file of the folder says in the README where it comes from and under which licence', () => {
  const readme = readFileSync(new URL('README.md', FOLDER), 'utf8').split('\n');
  for (const file of readdirSync(FOLDER).filter((name) => /\.(?:csv|json)$/.test(name))) {
    const row = readme.find((line) => line.startsWith('|') && line.includes(`\`${file}\``));
    assert.ok(row, file);
    const [, , , source, licence] = row.split('|').map((cell) => cell.trim());
    assert.ok(source && source.length > 10, `${file} has no source`);
    assert.match(licence ?? '', /CC|ODbL|MIT/, `${file} has no licence`);
  }
});

/** Great-circle distance on a sphere of the Earth's mean radius. */
function kilometres(
  a: Pick<KnownPlace, 'latitude' | 'longitude'>,
  b: Pick<KnownPlace, 'latitude' | 'longitude'>,
): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [from, to] = [radians(a.latitude!), radians(b.latitude!)];
  const half =
    Math.sin((to - from) / 2) ** 2 +
    Math.cos(from) * Math.cos(to) * Math.sin(radians(b.longitude! - a.longitude!) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}
