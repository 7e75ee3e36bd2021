import { wordings } from './wordings.ts';

/** Months, seasons and parts of the year by the words that name them, in three languages, as EDTF parts of a year. */
const MONTHS: readonly (readonly [string, string])[] = [
  ['январ(?:ь|я|е|ю|ем)|қаңтар\\p{L}*|january|jan', '01'],
  ['феврал(?:ь|я|е|ю|ем)|ақпан\\p{L}*|february|feb', '02'],
  ['март(?:а|е|у|ом)?|наурыз\\p{L}*|march|mar', '03'],
  ['апрел(?:ь|я|е|ю|ем)|сәуір\\p{L}*|april|apr', '04'],
  ['ма(?:й|я|е|ю|ем)|мамыр\\p{L}*|may', '05'],
  ['июн(?:ь|я|е|ю|ем)|маусым\\p{L}*|june|jun', '06'],
  ['июл(?:ь|я|е|ю|ем)|шілде\\p{L}*|july|jul', '07'],
  ['август(?:а|е|у|ом)?|тамыз\\p{L}*|august|aug', '08'],
  ['сентябр(?:ь|я|е|ю|ем)|қыркүйек\\p{L}*|қыркүйег\\p{L}*|september|sept|sep', '09'],
  ['октябр(?:ь|я|е|ю|ем)|қазан\\p{L}*|october|oct', '10'],
  ['ноябр(?:ь|я|е|ю|ем)|қараша\\p{L}*|november|nov', '11'],
  ['декабр(?:ь|я|е|ю|ем)|желтоқсан\\p{L}*|december|dec', '12'],
];
const SEASONS: readonly (readonly [string, string])[] = [
  ['весн(?:ой|ы|а|у|е)|көктем\\p{L}*|spring', '03/05'],
  ['лет(?:ом|а|о)|жаз(?:да|ында|ы|ғы)|summer', '06/08'],
  ['осен(?:ью|и|ь)|күз\\p{L}*|autumn|fall', '09/11'],
  ['зим(?:ой|ы|а|у)|қыс(?:та|ында|ы)|winter', '12/02'],
];
const PARTS: readonly (readonly [string, string])[] = [
  [
    '(?:перв\\p{L}+|1|i|бірінші|алғашқы|first) (?:й |м |го |ом )?(?:полугоди\\p{L}+|половин\\p{L}{1,2}(?! (?!прошл|минувш|нынешн|текущ|эт|следующ|будущ|года|19|20|21))|жартыжылдық\\p{L}*|жартыжылдығы\\p{L}*|жартысы\\p{L}*|half)|h ?1',
    '01/06',
  ],
  [
    '(?:втор\\p{L}+|2|ii|екінші|second) (?:й |м |го |ом )?(?:полугоди\\p{L}+|половин\\p{L}{1,2}(?! (?!прошл|минувш|нынешн|текущ|эт|следующ|будущ|года|19|20|21))|жартыжылдық\\p{L}*|жартыжылдығы\\p{L}*|жартысы\\p{L}*|half)|h ?2',
    '07/12',
  ],
  [
    '(?:перв\\p{L}+|1|i|бірінші|алғашқы|first) (?:й |м |го |ом |ші )?(?:квартал\\p{L}*|тоқсан\\p{L}*|quarter|q)|q ?1',
    '01/03',
  ],
  [
    '(?:втор\\p{L}+|2|ii|екінші|second) (?:й |м |го |ом |ші )?(?:квартал\\p{L}*|тоқсан\\p{L}*|quarter|q)|q ?2',
    '04/06',
  ],
  [
    '(?:трет\\p{L}+|3|iii|үшінші|third) (?:й |м |го |ем |ші )?(?:квартал\\p{L}*|тоқсан\\p{L}*|quarter|q)|q ?3',
    '07/09',
  ],
  [
    '(?:четверт\\p{L}+|4|iv|төртінші|fourth) (?:й |м |го |ом |ші )?(?:квартал\\p{L}*|тоқсан\\p{L}*|quarter|q)|q ?4',
    '10/12',
  ],
  ['(?:три|трех|3) квартал(?:а|ов)', '01/09'],
  [
    '(?:перв\\p{L}+|алғашқы|(?:the )?first) (?:2|два|двух|екі|two) (?:месяц\\p{L}*|мес(?: \\.|(?! \\.))|айда|айы\\p{L}*|ай\\p{L}{0,3}|months)',
    '01/02',
  ],
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11].map((count): readonly [string, string] => [
    `(?:перв\\p{L}+ |алғашқы |the )?(?:first )?${monthCount(count)} (?:месяц\\p{L}*|мес(?: \\.|(?! \\.))|айда|айы\\p{L}*|ай\\p{L}{0,3}|months)`,
    `01/${String(count).padStart(2, '0')}`,
  ]),
];

function monthCount(count: number): string {
  const words: Readonly<Record<number, string>> = {
    3: 'три|трех|үш|three',
    4: 'четыре|четырех|төрт|four',
    5: 'пять|пяти|бес|five',
    6: 'шесть|шести|алты|six',
    7: 'семь|семи|жеті|seven',
    8: 'восемь|восьми|сегіз|eight',
    9: 'девять|девяти|тоғыз|nine',
    10: 'десять|десяти|он|ten',
    11: 'одиннадцать|одиннадцати|он бір|eleven',
  };
  return `(?:${count}|${words[count]})`;
}

/** Regular-expression source that matches any of a table's words. */
const anyOf = (table: readonly (readonly [string, string])[]): string =>
  table.map(([pattern]) => pattern).join('|');

export const MONTH = `(?:${anyOf(MONTHS)})`;
/** What stands between the first and the last month of a row, one word with them or not: «январь-июль», January to July. */
export const TO_MONTH = '(?: (?:–|—|-|по|to|through|и|мен|пен|бен) |-)';
export const SEASON = `(?:${anyOf(SEASONS)})`;
/** Halves and quarters by name. */
export const HALVES = `(?:${PARTS.filter(([pattern]) => /полугоди|квартал/.test(pattern))
  .map(([pattern]) => pattern)
  .join('|')})`;
/** «Девять месяцев», тоғыз айда: from January on. */
export const MONTHS_SO_FAR = `(?:${PARTS.filter(([pattern]) => pattern.includes('месяц'))
  .map(([pattern]) => pattern)
  .join('|')})`;
export const PART = `(?:${anyOf(PARTS)})`;

/** The month that a word names, `01` to `12`. */
export const monthOf = wordings(MONTHS);
const partNamed = wordings([...MONTHS, ...SEASONS, ...PARTS]);

/** The part of a year that words name: `11`, `09/11`, `01/06`. */
export const partOf = (words: string): string | undefined => partNamed(words.trim());

/** A part of a year in a year: `09/11` of 2024 is `2024-09/2024-11`; winter begins in December of the year before. */
export function inYear(part: string, year: number): string {
  const [from = '', to] = part.split('/');
  if (!to) return `${year}-${from}`;
  return `${to < from ? year - 1 : year}-${from}/${year}-${to}`;
}

const WEEKDAYS: readonly string[] = [
  'понедельник|дүйсенбі(?:де|сінде| күні)|monday',
  'вторник|сейсенбі(?:де|сінде| күні)|tuesday',
  'среду|сәрсенбі(?:де|сінде| күні)|wednesday',
  'четверг|бейсенбі(?:де|сінде| күні)|thursday',
  'пятницу|жұма(?:да|сында| күні)|friday',
  'субботу|сенбі(?:де|сінде| күні)|saturday',
  'воскресенье|жексенбі(?:де|сінде| күні)|sunday',
];

/** A day of the week, with what may stand before it; the group `day` is its name. */
export const WEEKDAY = `(?:(?:в |во )(?:минувш|прошл|прошедш)(?:ий|ый|ую|ее|ое) |в |во |on |өткен |осы )?(?<day>${WEEKDAYS.join('|')})`;

/** The day of the week that a word names, Monday 0 to Sunday 6. */
export const weekdayOf = (word: string): number => weekdayNamed(word) ?? -1;
const weekdayNamed = wordings(WEEKDAYS.map((pattern, day) => [pattern, day] as const));
