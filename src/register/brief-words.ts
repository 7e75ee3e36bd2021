import { counted } from '#model/counts.ts';
import { IN_ROW, type Language } from '#model/language.ts';
import { period } from '#model/wording.ts';

/** The words of a brief in Russian, Kazakh and English. */
const BRIEF_WORDS = {
  signed: [
    'Что подписано и когда истекает',
    'Қол қойылғандар және олардың мерзімі',
    'What is signed and when it runs out',
  ],
  promises: ['Обещания и сроки', 'Уәделер мен мерзімдер', 'Promises and their days'],
  trade: ['Торговля', 'Сауда', 'Trade'],
  works: ['Стройки и мощности', 'Құрылыс пен қуаттар', 'Works and capacities'],
  events: ['События и заказы', 'Оқиғалар мен тапсырыстар', 'Events and orders'],
  people: ['Люди', 'Адамдар', 'People'],
  contradictions: ['Где источники расходятся', 'Дереккөздер қайшы тұстар', 'Where sources differ'],
  notes: ['Источники', 'Дереккөздер', 'Sources'],
  past: ['срок истёк', 'мерзімі өтті', 'its term is over'],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>;

export const briefWord = (word: keyof typeof BRIEF_WORDS, language: Language): string =>
  BRIEF_WORDS[word][IN_ROW[language]];

export const sectionTitle = briefWord;

/** For which meeting it is made. */
export function subtitle(language: Language, on: string | undefined, today: string): string {
  const made = period(today, language);
  if (!on)
    return {
      ru: `Справка, ${made}`,
      kk: `Анықтама, ${made}`,
      en: `Brief, ${made}`,
    }[language];
  const day = period(on, language);
  return {
    ru: `Справка к встрече ${day}`,
    kk: `${day} күнгі кездесуге арналған анықтама`,
    en: `Brief for a meeting on ${day}`,
  }[language];
}

/** How long a paper is still in force. */
export const runsOutIn = (days: number, language: Language): string =>
  ({
    ru: `истекает через ${counted('ru', days, 'days')}`,
    kk: `мерзіміне ${counted('kk', days, 'days')} қалды`,
    en: `runs out in ${counted('en', days, 'days')}`,
  })[language];

export const signedTimes = (n: number, language: Language): string =>
  ({
    ru: `подписал(а) ${counted('ru', n, 'papers')}`,
    kk: `${counted('kk', n, 'papers')}қа қол қойған`,
    en: `signed ${counted('en', n, 'papers')}`,
  })[language];

/** What the reader should know of where a brief comes from. */
export const foot = (language: Language, today: string): string =>
  ({
    ru: `Составлено программой Pobratim ${period(today, 'ru')} из документов реестра. Читала машина: прежде чем назвать цифру, прочтите предложение в сноске.`,
    kk: `Pobratim бағдарламасы ${period(today, 'kk')} тізілім құжаттарынан құрастырған. Мәтінді машина оқыған: санды айтар алдында сілтемедегі сөйлемді оқыңыз.`,
    en: `Made by Pobratim on ${period(today, 'en')} from the documents of the register. A machine read them: read the sentence in the note before you quote a figure.`,
  })[language];
