import { sectionsOf } from '#methods/sections.ts';
import type { Domain } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { vocabulary } from './vocabulary.ts';

const own = new Set(vocabulary.measures.map(({ id }) => id));
const measures = (fact: Fact): boolean => 'measure' in fact.slots && own.has(fact.slots.measure ?? '');

export const domain: Domain = {
  id: 'water',
  order: 6,
  name: { ru: 'Вода', kk: 'Су', en: 'Water' },
  summary: {
    ru: 'Водоводы: сколько могли и могут, что построено',
    kk: 'Су құбырлары: бұрынғы және қазіргі қуаты, құрылыс',
    en: 'Conduits: what they could and can carry, what is built',
  },
  ...vocabulary,
  holds: (fact) =>
    measures(fact) ||
    (fact.kind === 'works' && fact.slots.assetType === 'conduit') ||
    (fact.kind === 'capacity' && /водовод|водопровод|су құбыр|conduit|water/iu.test(fact.slots.asset ?? '')),
  view: (facts) =>
    sectionsOf(facts, [
      { id: 'capacities', kinds: ['capacity'] },
      { id: 'works', kinds: ['works'] },
      { id: 'figures', kinds: ['observation'] },
    ]),
};
