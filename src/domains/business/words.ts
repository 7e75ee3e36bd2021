import type { Trilingual } from '#model/language.ts';

/** The words of this page. */
export const words = {
  leads: {
    ru: 'Намерения: повод написать',
    kk: 'Ниеттер: хат жазуға себеп',
    en: 'Intents: leads for the other side',
  },
  unknown: {
    ru: 'Стороны, известные по имени',
    kk: 'Атымен ғана белгілі тараптар',
    en: 'Parties known by name',
  },
  series: {
    ru: 'Предприятия и инвестиции',
    kk: 'Кәсіпорындар мен инвестиция',
    en: 'Companies and investment',
  },
  overTime: { ru: 'По годам', kk: 'Жылдар бойынша', en: 'Over time' },
  missions: {
    ru: 'Бизнес-миссии и выставки',
    kk: 'Іскерлік миссиялар мен көрмелер',
    en: 'Business missions and exhibitions',
  },
  contracts: { ru: 'Контракты', kk: 'Келісімшарттар', en: 'Contracts' },
  assets: { ru: 'Предприятия и здания', kk: 'Кәсіпорындар мен ғимараттар', en: 'Plants and buildings' },
  institutions: {
    ru: 'Институты и те, кто ими руководит',
    kk: 'Институттар және олардың басшылары',
    en: 'Institutions and who leads them',
  },
  noLeads: {
    ru: 'Намерений в документах пока нет.',
    kk: 'Құжаттарда әзірге ниет жоқ.',
    en: 'No document speaks of an intent yet.',
  },
} as const satisfies Readonly<Record<string, Trilingual>>;
