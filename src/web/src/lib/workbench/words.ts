import { IN_ROW, type Language } from '#model/language.ts';

/** The words of the blocks that the workbenches share, in Russian, Kazakh and English. */
const WORDS = {
  term: ['срок', 'мерзімі', 'term'],
  signers: ['подписали', 'қол қойғандар', 'signed by'],
  past: ['срок истёк', 'мерзімі өтті', 'over'],
  current: ['действует', 'күшінде', 'running'],
  future: ['ещё не начался', 'әлі басталған жоқ', 'to come'],
  left: ['осталось', 'қалды:', 'left:'],
  what: ['Что', 'Не', 'What'],
  when: ['Когда', 'Қашан', 'When'],
  value: ['Значение', 'Мәні', 'Value'],
  coming: ['Предстоит', 'Алда', 'Coming'],
  gone: ['Прошло', 'Өтті', 'Past'],
  undated: ['Без даты', 'Күні көрсетілмеген', 'Without a date'],
  unreported: [
    'было в планах; о том, что вышло, не сообщали',
    'жоспарда болған; нәтижесі туралы хабар жоқ',
    'was planned; what became of it is not told',
  ],
  promised: ['Обещано', 'Уәде етілген', 'Promised'],
  ended: ['Завершено', 'Аяқталды', 'Completed'],
  begun: ['Начато', 'Басталды', 'Begun'],
  extent: ['Протяжённость', 'Ұзындығы', 'Extent'],
  cost: ['Стоимость', 'Құны', 'Cost'],
  carries: ['Мощность', 'Қуаты', 'Capacity'],
  late: ['позже первого обещания:', 'алғашқы уәдеден кеш:', 'later than first promised:'],
  overdue: ['первый обещанный срок прошёл:', 'алғашқы уәде мерзімі өтті:', 'past the first promised date:'],
  inTime: ['в обещанный срок', 'уәде етілген мерзімде', 'as promised'],
  due: ['до первого обещанного срока:', 'алғашқы уәде мерзіміне дейін:', 'to the first promised date:'],
  works: ['Работы', 'Жұмыстар', 'Works'],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>;

/** A text of the shared blocks in a language. */
export const tell = (language: Language, word: keyof typeof WORDS): string => WORDS[word][IN_ROW[language]];

export { lengthOfTime as span } from '#model/wording.ts';
