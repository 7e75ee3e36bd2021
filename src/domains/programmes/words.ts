import type { Trilingual } from '#model/language.ts';

/** The words of this page. */
export const words = {
  papers: {
    ru: 'Программы и документы сторон',
    kk: 'Тараптардың бағдарламалары мен құжаттары',
    en: 'Programmes and papers of the sides',
  },
  series: { ru: 'Проекты и соглашения', kk: 'Жобалар мен келісімдер', en: 'Projects and agreements' },
  overTime: { ru: 'Сколько их по годам', kk: 'Жылдар бойынша саны', en: 'How many, over time' },
  assets: { ru: 'Общие объекты', kk: 'Ортақ нысандар', en: 'Joint works' },
  meetings: { ru: 'Встречи и визиты', kk: 'Кездесулер мен сапарлар', en: 'Meetings and visits' },
  noPapers: {
    ru: 'Программ в документах пока нет.',
    kk: 'Құжаттарда әзірге бағдарлама жоқ.',
    en: 'No document speaks of a programme yet.',
  },
} as const satisfies Readonly<Record<string, Trilingual>>;
