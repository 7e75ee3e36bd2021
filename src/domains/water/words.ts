import type { Trilingual } from '#model/language.ts';

/** The words of this page. */
export const words = {
  conduits: { ru: 'Водоводы', kk: 'Су құбырлары', en: 'Conduits' },
  differ: {
    ru: 'Источники называют разные длины:',
    kk: 'Дереккөздер әртүрлі ұзындықты атайды:',
    en: 'Sources give different lengths:',
  },
  lengths: {
    ru: 'Длина водоводов по местам',
    kk: 'Жерлер бойынша су құбырларының ұзындығы',
    en: 'Length of conduits by place',
  },
  series: { ru: 'Подача и обеспеченность', kk: 'Су беру және қамту', en: 'Delivery and supply' },
  overTime: { ru: 'По годам', kk: 'Жылдар бойынша', en: 'Over time' },
  nothing: {
    ru: 'О воде документов пока нет.',
    kk: 'Су туралы құжат әзірге жоқ.',
    en: 'No document speaks of water yet.',
  },
} as const satisfies Readonly<Record<string, Trilingual>>;
