import { sectionsOf } from '#methods/sections.ts';
import type { Domain } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { vocabulary } from './vocabulary.ts';

const own = new Set(vocabulary.measures.map(({ id }) => id));
const measures = (fact: Fact): boolean => 'measure' in fact.slots && own.has(fact.slots.measure ?? '');

export const domain: Domain = {
  id: 'fleet',
  order: 7,
  name: { ru: 'Флот', kk: 'Флот', en: 'Fleet' },
  summary: {
    ru: 'Заказы на суда и их постройка',
    kk: 'Кемелерге тапсырыстар мен құрылысы',
    en: 'Orders for vessels and their building',
  },
  ...vocabulary,
  holds: (fact) =>
    measures(fact) || fact.kind === 'order' || (fact.kind === 'works' && fact.slots.assetType === 'vessel'),
  view: (facts) =>
    sectionsOf(facts, [
      { id: 'orders', kinds: ['order'] },
      { id: 'works', kinds: ['works'] },
      { id: 'figures', kinds: ['observation'] },
    ]),
};
