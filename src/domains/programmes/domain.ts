import { sectionsOf } from '#methods/sections.ts';
import type { Domain } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { vocabulary } from './vocabulary.ts';

const own = new Set(vocabulary.measures.map(({ id }) => id));
const measures = (fact: Fact): boolean => 'measure' in fact.slots && own.has(fact.slots.measure ?? '');

export const domain: Domain = {
  id: 'programmes',
  order: 2,
  name: { ru: 'Программы', kk: 'Бағдарламалар', en: 'Programmes' },
  summary: {
    ru: 'Программы и совместные проекты: что обещано и сколько их',
    kk: 'Бағдарламалар мен бірлескен жобалар: не уәде етілді және олардың саны',
    en: 'Programmes and joint projects: what is promised and how many there are',
  },
  ...vocabulary,
  holds: (fact) =>
    measures(fact) ||
    (fact.kind === 'signing' && ['programme', 'plan'].includes(fact.slots.instrument ?? '')) ||
    (fact.kind === 'works' && fact.slots.assetType === 'other'),
  view: (facts) =>
    sectionsOf(facts, [
      { id: 'papers', kinds: ['signing'] },
      { id: 'figures', kinds: ['observation'] },
      { id: 'works', kinds: ['works'] },
    ]),
};
