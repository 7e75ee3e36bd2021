import { sectionsOf } from '#methods/sections.ts';
import type { Domain } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { vocabulary } from './vocabulary.ts';

const own = new Set(vocabulary.measures.map(({ id }) => id));
const measures = (fact: Fact): boolean => 'measure' in fact.slots && own.has(fact.slots.measure ?? '');

export const domain: Domain = {
  id: 'business',
  order: 4,
  name: { ru: 'Бизнес', kk: 'Бизнес', en: 'Business' },
  summary: {
    ru: 'Совместные предприятия, инвестиции, бизнес-миссии и намерения',
    kk: 'Бірлескен кәсіпорындар, инвестициялар, іскерлік миссиялар мен ниеттер',
    en: 'Joint ventures, investment, business missions and intents',
  },
  ...vocabulary,
  holds: (fact) =>
    measures(fact) ||
    fact.kind === 'intent' ||
    (fact.kind === 'event' && ['mission', 'visit', 'exhibition'].includes(fact.slots.type ?? '')) ||
    (fact.kind === 'works' && ['plant', 'building'].includes(fact.slots.assetType ?? '')),
  view: (facts) =>
    sectionsOf(facts, [
      { id: 'leads', kinds: ['intent'] },
      { id: 'missions', kinds: ['event'] },
      { id: 'figures', kinds: ['observation'] },
      { id: 'works', kinds: ['works'] },
    ]),
};
