import type { Language } from '#model/language.ts';

/** A text of a kind that could take a reader more time than its length warrants, of about so many UTF-16 units. */
export interface Hostile {
  readonly language: Language;
  readonly text: (units: number) => string;
}

/** Names both countries, so that the whole text is read. */
const HEADS: Readonly<Record<Language, string>> = {
  ru: 'Омская область России и Павлодарская область Казахстана. ',
  kk: 'Ресейдің Омбы облысы мен Қазақстанның Павлодар облысы. ',
  en: 'The Omsk region of Russia and the Pavlodar region of Kazakhstan. ',
};
const of = (piece: string, language: Language = 'ru'): Hostile => ({
  language,
  text: (units) => HEADS[language] + piece.repeat(Math.max(1, Math.floor(units / piece.length))),
});
const counted = (piece: (n: number) => string): Hostile => ({
  language: 'ru',
  text: (units) => {
    const pieces = [HEADS.ru];
    for (let n = 0, length = 0; length < units; n += 1) {
      pieces.push(piece(n));
      length += pieces.at(-1)!.length;
    }
    return pieces.join('');
  },
});
const day = (n: number): string => `${1 + (n % 28)} мая ${1900 + (n % 200)} года`;

/** Lines without an end, digits, quotation marks, combining marks, mixed scripts, broken UTF-16, and sentences that wake every rule. */
export const HOSTILE: Readonly<Record<string, Hostile>> = {
  'one line of words': of('товарооборот области '),
  'one line of figures': of('экспорт вырос импорт 5 млн долларов в Казахстан из России '),
  'one line of places': of('Омск, Павлодар и Астрахань, '),
  'one line of adjectives': of('Омской и Павлодарской, '),
  'one line of offices': of('аким Павлодара, губернатор Омской области, министр '),
  'one line of persons': of('Айдар Касымов и Иван Петров, '),
  'one line of goods': of('5 тонн муки, 6 тонн соли, '),
  'one line of Kazakh': of('облысының қаласының ауданының әкімі ', 'kk'),
  'one line of English': of('the mayor of Omsk signed a memorandum with Pavlodar in ', 'en'),
  digits: of('7'),
  'groups of digits': of('111 '),
  'dotted digits': of('1.'),
  ranges: of('5–7 '),
  quotes: of('«'),
  'quotes of all kinds': of('«"„“”»'),
  brackets: of('('),
  'combining marks': of('е\u0301\u0308'),
  'combining marks alone': of('\u0301'),
  'mixed scripts': of('аbвgдd '),
  joiners: of('\u200da'),
  'lone high surrogates': of('\ud800'),
  'lone low surrogates': of('\udc00 '),
  pairs: of('😀'),
  'one word': of('а'),
  hyphens: of('а-'),
  initials: of('А. Б. '),
  numerals: of('двадцать два '),
  'Roman numerals': of('XIV '),
  months: of('мая июня '),
  stops: of('. '),
  newlines: of('\n'),
  'short lines': of('Омск\n'),
  datelines: of('ОМСК, 5 мая 2031 года.\n'),
  speech: of('«Да», – сказал он. '),
  nulls: of('\u0000'),
  figures: counted(
    (n) =>
      `В ${1900 + (n % 200)} году экспорт Омской области в Казахстан вырос на ${n} процентов, до ${n * 3} млн долларов. `,
  ),
  events: counted((n) => `${day(n)} в Омске прошёл форум с делегацией Павлодара, приехали ${n} компаний.\n`),
  papers: counted(
    (n) =>
      `Омск и Павлодар подписали меморандум о перевозках номер ${n}. Документ подписали Иван Петров и Айдар Касымов. `,
  ),
  works: counted(
    (n) =>
      `Дорогу Омск – Павлодар-${n} длиной ${n} км в Казахстане реконструируют в ${1900 + (n % 200)} году. `,
  ),
  officials: counted(
    (n) =>
      `Аким Павлодара Айдар Бек${'абвгдеж'[n % 7]}${'абвгдеж'[Math.floor(n / 7) % 7]}ов сообщил об этом. `,
  ),
};
