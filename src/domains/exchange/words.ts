import type { Trilingual } from '#model/language.ts';

/** The words of this page. */
export const words = {
  calendar: { ru: 'Календарь', kk: 'Күнтізбе', en: 'Calendar' },
  students: { ru: 'Студенты', kk: 'Студенттер', en: 'Students' },
  studentsCaption: {
    ru: 'Где учатся ↔ откуда приехали',
    kk: 'Қайда оқиды ↔ қайдан келді',
    en: 'Where they study ↔ where they come from',
  },
  people: { ru: 'Люди', kk: 'Адамдар', en: 'People' },
  peopleCaption: { ru: 'Диаспора и население', kk: 'Диаспора және халық', en: 'Diaspora and population' },
  leads: { ru: 'Что хотят обменивать', kk: 'Не алмасқысы келеді', en: 'What sides want to exchange' },
  noEvents: {
    ru: 'Событий в документах пока нет.',
    kk: 'Құжаттарда әзірге оқиға жоқ.',
    en: 'No document speaks of an event yet.',
  },
} as const satisfies Readonly<Record<string, Trilingual>>;
