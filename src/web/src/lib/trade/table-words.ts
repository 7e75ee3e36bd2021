import type { Language, Trilingual } from '#model/language.ts';
import type { TableEffect, TableProblemKind } from '#model/trade-table.ts';

/** What can be wrong in a table, as its report names it. */
export const PROBLEMS: Readonly<Record<TableProblemKind, Trilingual>> = {
  'unreadable-row': { ru: 'строка не читается', kk: 'жол оқылмайды', en: 'row cannot be read' },
  'wrong-period': { ru: 'не месяц и не год', kk: 'ай да, жыл да емес', en: 'no month or year' },
  'wrong-area': {
    ru: 'нет такой страны или области',
    kk: 'мұндай ел не облыс жоқ',
    en: 'no such country or region',
  },
  'wrong-flow': {
    ru: 'не экспорт и не импорт',
    kk: 'экспорт та, импорт та емес',
    en: 'neither export nor import',
  },
  'wrong-product': { ru: 'нет такого кода товара', kk: 'мұндай тауар коды жоқ', en: 'no such product code' },
  'wrong-currency': { ru: 'нет такой валюты', kk: 'мұндай валюта жоқ', en: 'no such currency' },
  'wrong-price-basis': { ru: 'не FOB и не CIF', kk: 'FOB та, CIF те емес', en: 'neither FOB nor CIF' },
  'wrong-unit': { ru: 'неизвестная единица', kk: 'белгісіз бірлік', en: 'unknown unit' },
  'no-value': { ru: 'нет суммы', kk: 'сома жоқ', en: 'no amount' },
  'negative-value': { ru: 'сумма меньше нуля', kk: 'сома нөлден кем', en: 'amount below zero' },
  'wrong-weight': { ru: 'вес — не число', kk: 'салмағы сан емес', en: 'weight is no number' },
  'negative-weight': { ru: 'вес меньше нуля', kk: 'салмағы нөлден кем', en: 'weight below zero' },
  'wrong-quantity': { ru: 'количество — не число', kk: 'саны сан емес', en: 'quantity is no number' },
  'negative-quantity': { ru: 'количество меньше нуля', kk: 'саны нөлден кем', en: 'quantity below zero' },
  'repeated-row': { ru: 'строка повторяется', kk: 'жол қайталанады', en: 'row is repeated' },
  'two-units': {
    ru: 'разные единицы у одного товара',
    kk: 'бір тауардың бірліктері әртүрлі',
    en: 'several units of one product',
  },
  'parts-exceed-total': {
    ru: 'части больше итога',
    kk: 'бөліктер жиынтықтан көп',
    en: 'parts exceed the total',
  },
  'parts-fall-short': {
    ru: 'части меньше итога',
    kk: 'бөліктер жиынтықтан аз',
    en: 'parts fall short of the total',
  },
  'divided-region': {
    ru: 'область с тех пор разделена',
    kk: 'облыс содан бері бөлінген',
    en: 'region divided since',
  },
};

export const EFFECTS: Readonly<Record<TableEffect, Trilingual>> = {
  'left-out': { ru: 'строка не вошла', kk: 'жол кірмеді', en: 'row left out' },
  'loaded-without': { ru: 'вошла без этого', kk: 'онсыз кірді', en: 'loaded without it' },
  noted: { ru: 'вошла, отмечено', kk: 'кірді, белгіленді', en: 'loaded, noted' },
};

/** What the report says was expected and found, in English in its file; each sentence as it reads in the other languages. */
const SENTENCES: readonly (readonly [pattern: RegExp, ru: string, kk: string])[] = [
  [/^nothing$/u, 'пусто', 'бос'],
  [/^a number$/u, 'число', 'сан'],
  [/^no less than 0$/u, 'не меньше 0', '0-ден кем емес'],
  [/^a row like the others$/u, 'строка как остальные', 'басқалары сияқты жол'],
  [/^a month or a year$/u, 'месяц или год', 'ай немесе жыл'],
  [/^a country or region$/u, 'страна или область', 'ел немесе облыс'],
  [
    /^export, import, re-export or re-import$/u,
    'экспорт, импорт, реэкспорт или реимпорт',
    'экспорт, импорт, кері экспорт не кері импорт',
  ],
  [
    /^2, 4, 6 or 10 digits of the Harmonized System$/u,
    '2, 4, 6 или 10 знаков Гармонизированной системы',
    'Үйлестірілген жүйенің 2, 4, 6 не 10 таңбасы',
  ],
  [/^a currency of ISO 4217$/u, 'валюта по ISO 4217', 'ISO 4217 бойынша валюта'],
  [/^FOB or CIF$/u, 'FOB или CIF', 'FOB не CIF'],
  [/^a unit of the WCO or OKEI$/u, 'единица ВТамО или ОКЕИ', 'ДКҰ не ОКЕИ бірлігі'],
  [/^one row for each flow$/u, 'по строке на поток', 'әр ағынға бір жол'],
  [
    /^tells of the same flow as row (\d+), added to it: (.*)$/u,
    'тот же поток, что в строке $1, прибавлено: $2',
    '$1-жолдағы ағынмен бірдей, қосылды: $2',
  ],
  [
    /^tells of the same flow as row (\d+): (.*)$/u,
    'тот же поток, что в строке $1: $2',
    '$1-жолдағы ағынмен бірдей: $2',
  ],
  [/^one unit for product (\d+): (.*)$/u, 'одна единица у товара $1: $2', '$1 тауарында бір бірлік: $2'],
  [
    /^(\d+) flows in (.*); their quantities are not added to the others$/u,
    'потоков в $2: $1; с остальными не сложены',
    '$2 бірлігіндегі ағын: $1; басқаларына қосылмаған',
  ],
  [/^at most ([\d.]+): (.*)$/u, 'не больше $1: $2', '$1-ден аспауы керек: $2'],
  [
    /^([\d.]+) in (\d+) parts; the rest counts as not broken down$/u,
    '$1 в частях ($2); остальное считается нераспределённым',
    '$2 бөлікте $1; қалғаны бөлінбеген деп саналады',
  ],
  [/^([\d.]+) in (\d+) parts$/u, '$1 в частях ($2)', '$2 бөлікте $1'],
  [/^([\d.]+) over partners$/u, '$1 по партнёрам', 'серіктестер бойынша $1'],
  [/^a region with the borders of today$/u, 'область в нынешних границах', 'бүгінгі шекарадағы облыс'],
  [
    /^(\d+) flows of (\S+) in (\S+): given to (.*) by their people, as it was divided in (\S+)$/u,
    'потоков области $2 за $3: $1; разделены по населению: $4; область разделена в $5',
    '$2 облысының $3 ағыны: $1; халық санына қарай бөлінді: $4; облыс $5 бөлінген',
  ],
];

/** A text of the report in the reader's language; what the file itself says stays as it is. */
export function saidIn(language: Language, text: string): string {
  if (language === 'en') return text;
  const [pattern, ru, kk] = SENTENCES.find(([like]) => like.test(text)) ?? [];
  return pattern ? text.replace(pattern, language === 'ru' ? ru! : kk!) : text;
}

/** The words of the pages of tables and rates. */
const WORDS = {
  load: { ru: 'Загрузить таблицу', kk: 'Кесте жүктеу', en: 'Load a table' },
  loadHint: {
    ru: 'CSV, XLSX, XLS, JSON, Parquet или ZIP с одной такой таблицей. Формат узнаётся по столбцам. Большие файлы — командой: pobratim trade import FILE.',
    kk: 'CSV, XLSX, XLS, JSON, Parquet немесе ішінде осындай бір кесте бар ZIP. Пішімі бағандарынан танылады. Үлкен файлдар командамен: pobratim trade import FILE.',
    en: 'CSV, XLSX, XLS, JSON, Parquet, or a ZIP with one such table. Its layout is told by the columns. Large files go by the command: pobratim trade import FILE.',
  },
  file: { ru: 'Файл', kk: 'Файл', en: 'File' },
  layout: { ru: 'Формат', kk: 'Пішім', en: 'Layout' },
  byColumns: { ru: 'узнать по столбцам', kk: 'бағандарынан тану', en: 'tell by the columns' },
  description: {
    ru: 'Своё описание формата, JSON',
    kk: 'Пішімнің өз сипаттамасы, JSON',
    en: 'A layout of your own, JSON',
  },
  source: { ru: 'Имя источника', kk: 'Дереккөз аты', en: 'Name of the source' },
  published: { ru: 'Когда опубликована', kk: 'Жарияланған күні', en: 'Published' },
  loaded: { ru: 'Загружена', kk: 'Жүктелді', en: 'Loaded' },
  known: { ru: 'Такая таблица уже есть', kk: 'Мұндай кесте бар', en: 'This table is held already' },
  revision: { ru: 'редакция', kk: 'редакция', en: 'revision' },
  flows: { ru: 'Потоков', kk: 'Ағын', en: 'Flows' },
  shown: { ru: 'Показано', kk: 'Көрсетілген', en: 'Shown' },
  rows: { ru: 'Строк', kk: 'Жол', en: 'Rows' },
  leftOut: { ru: 'Не вошло строк', kk: 'Кірмеген жол', en: 'Rows left out' },
  problems: { ru: 'Замечания', kk: 'Ескертулер', en: 'Problems' },
  noProblems: { ru: 'Замечаний нет.', kk: 'Ескерту жоқ.', en: 'There are no problems.' },
  report: { ru: 'Отчёт по строкам', kk: 'Жолдар бойынша есеп', en: 'Report by row' },
  rejected: { ru: 'Строки, которые не вошли', kk: 'Кірмеген жолдар', en: 'Rows left out' },
  row: { ru: 'Строка', kk: 'Жол', en: 'Row' },
  expected: { ru: 'ожидалось', kk: 'күтілген', en: 'expected' },
  found: { ru: 'найдено', kk: 'табылған', en: 'found' },
  allKinds: { ru: 'все', kk: 'барлығы', en: 'all' },
  byReporter: {
    ru: 'Что есть по каждой стороне',
    kk: 'Әр тарап бойынша не бар',
    en: 'What is held of each reporter',
  },
  loadings: { ru: 'Загруженные таблицы', kk: 'Жүктелген кестелер', en: 'Loaded tables' },
  layouts: { ru: 'Известные форматы', kk: 'Белгілі пішімдер', en: 'Known layouts' },
  ratesTitle: { ru: 'Курсы валют', kk: 'Валюта бағамдары', en: 'Exchange rates' },
  ratesLead: {
    ru: 'Сколько единиц валюты за доллар США, в среднем за месяц или год. Курс месяца важнее курса года, ваш — важнее нашего.',
    kk: 'АҚШ долларына валютаның неше бірлігі, ай не жыл бойынша орташа. Ай бағамы жыл бағамынан, сіздікі біздікінен бұрын алынады.',
    en: 'Units of a currency for a US dollar, on the mean of a month or a year. A month’s rate goes before its year’s, yours before ours.',
  },
  missing: { ru: 'Не хватает курсов', kk: 'Жетіспейтін бағамдар', en: 'Missing rates' },
  inNoSum: {
    ru: 'суммы таблиц в этой валюте не вошли ни в один итог',
    kk: 'кестелердің осы валютадағы сомалары ешбір қосындыға кірмеген',
    en: 'amounts that tables report in it are in no sum',
  },
  notShown: {
    ru: 'суммы этих лет нельзя показать в этой валюте',
    kk: 'осы жылдардың сомаларын бұл валютада көрсету мүмкін емес',
    en: 'amounts of these years cannot be shown in it',
  },
  noneMissing: {
    ru: 'Для загруженных таблиц хватает всех курсов.',
    kk: 'Жүктелген кестелерге барлық бағам жетеді.',
    en: 'No rate is missing for the loaded tables.',
  },
  giveRates: { ru: 'Дать свои курсы', kk: 'Өз бағамдарыңызды беру', en: 'Give your own rates' },
  giveHint: {
    ru: 'CSV со столбцами currency, period, per_usd и, если хотите, source. Новый файл заменяет прежний; чего в нём нет, остаётся нашим.',
    kk: 'Бағандары currency, period, per_usd және қаласаңыз source болатын CSV. Жаңа файл бұрынғысын ауыстырады; онда жоғы біздікі болып қалады.',
    en: 'CSV with the columns currency, period, per_usd and, if you like, source. A new file takes the place of the one before; what it does not tell stays ours.',
  },
  perUsd: { ru: 'За доллар США', kk: 'АҚШ долларына', en: 'For a US dollar' },
  held: { ru: 'Курсы, которые есть', kk: 'Бар бағамдар', en: 'Rates held' },
  notTold: { ru: 'не указано', kk: 'көрсетілмеген', en: 'not told' },
  yours: { ru: 'ваш', kk: 'сіздікі', en: 'yours' },
  kept: { ru: 'Курсы приняты.', kk: 'Бағамдар қабылданды.', en: 'The rates are in place.' },
} as const satisfies Readonly<Record<string, Trilingual>>;

export const tellTable = (language: Language, word: keyof typeof WORDS): string => WORDS[word][language];
