import type { Trilingual } from '#model/language.ts';

/** The words of this page. */
export const words = {
  orders: { ru: 'Заказы', kk: 'Тапсырыстар', en: 'Orders' },
  goods: { ru: 'Что', kk: 'Не', en: 'What' },
  count: { ru: 'Сколько', kk: 'Саны', en: 'How many' },
  date: { ru: 'Срок', kk: 'Мерзімі', en: 'When' },
  vessels: { ru: 'Суда', kk: 'Кемелер', en: 'Vessels' },
  series: { ru: 'Суда в числах', kk: 'Кемелер саны', en: 'Vessels in figures' },
  overTime: { ru: 'По годам', kk: 'Жылдар бойынша', en: 'Over time' },
  nothing: {
    ru: 'О судах документов пока нет.',
    kk: 'Кемелер туралы құжат әзірге жоқ.',
    en: 'No document speaks of vessels yet.',
  },
} as const satisfies Readonly<Record<string, Trilingual>>;
