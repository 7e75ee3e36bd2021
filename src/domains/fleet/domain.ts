import { namesOneOf } from '#methods/name-key.ts';
import { assetWords, type Domain, isBuiltBy, isMeasuredBy } from '#model/domain.ts';
import { viewOf } from './view.ts';
import { vocabulary } from './vocabulary.ts';

const YARDS = ['верфь', 'судостроительный', 'судоремонтный', 'кеме жасау', 'shipyard', 'shipbuilding'];

export const domain: Domain = {
  id: 'fleet',
  name: { ru: 'Флот', kk: 'Флот', en: 'Fleet' },
  summary: {
    ru: 'Суда, которые одна сторона заказывает другой, их постройка и передача',
    kk: 'Бір тарап екіншісіне тапсырыс берген кемелер, олардың құрылысы мен тапсырылуы',
    en: 'Vessels that one side orders from the other, their building and delivery',
  },
  ...vocabulary,
  holds: (fact) =>
    isMeasuredBy(vocabulary, fact) ||
    isBuiltBy(vocabulary, fact) ||
    (fact.kind === 'order' &&
      (namesOneOf(fact.slots.goods ?? '', assetWords(vocabulary)) ||
        namesOneOf(fact.slots.supplier ?? '', YARDS))),
  view: (facts, today) => viewOf(vocabulary, facts, today),
};
