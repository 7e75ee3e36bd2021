import type { Trilingual } from '#model/language.ts';

/** The words of this page. */
export const words = {
  lengths: { ru: 'Длина по источникам', kk: 'Дереккөздер бойынша ұзындығы', en: 'Length by source' },
  part: { ru: 'Участок', kk: 'Бөлігі', en: 'Part' },
  length: { ru: 'Длина', kk: 'Ұзындығы', en: 'Length' },
  whole: { ru: 'Вся граница', kk: 'Бүкіл шекара', en: 'The whole border' },
  land: { ru: 'Суша', kk: 'Құрлық', en: 'Land' },
  river: { ru: 'Реки', kk: 'Өзендер', en: 'Rivers' },
  lake: { ru: 'Озёра', kk: 'Көлдер', en: 'Lakes' },
  sea: { ru: 'Море', kk: 'Теңіз', en: 'Sea' },
  note: {
    ru: 'Длина зависит от масштаба и от того, что сосчитано: у каждой цифры свой источник.',
    kk: 'Ұзындық масштаб пен не есептелгеніне байланысты: әр санның өз дереккөзі бар.',
    en: 'A length depends on the scale and on what is counted: each figure has its own source.',
  },
  demarcation: { ru: 'Демаркация', kk: 'Шегендеу', en: 'Demarcation' },
  chart: {
    ru: 'Доля демаркированной границы по годам, %',
    kk: 'Жылдар бойынша шегенделген шекара үлесі, %',
    en: 'Share of the border demarcated over time, %',
  },
  told: { ru: 'Что сообщалось', kk: 'Не хабарланды', en: 'What was told' },
  year: { ru: 'Когда', kk: 'Қашан', en: 'When' },
  share: { ru: 'Доля', kk: 'Үлесі', en: 'Share' },
  steps: { ru: 'Шаги договоров', kk: 'Шарттардың кезеңдері', en: 'Treaty steps' },
  papers: { ru: 'Подписанные документы', kk: 'Қол қойылған құжаттар', en: 'Papers signed' },
  regions: { ru: 'Приграничные регионы', kk: 'Шекаралас өңірлер', en: 'Border regions' },
  commissions: { ru: 'Совместные комиссии', kk: 'Бірлескен комиссиялар', en: 'Joint commissions' },
  nothing: {
    ru: 'О границе документов пока нет.',
    kk: 'Шекара туралы құжат әзірге жоқ.',
    en: 'No document speaks of the border yet.',
  },
} as const satisfies Readonly<Record<string, Trilingual>>;
