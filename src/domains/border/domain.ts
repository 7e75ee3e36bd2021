import { sectionsOf } from '#methods/sections.ts';
import type { Domain } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { vocabulary } from './vocabulary.ts';

const own = new Set(vocabulary.measures.map(({ id }) => id));
const measures = (fact: Fact): boolean => 'measure' in fact.slots && own.has(fact.slots.measure ?? '');

export const domain: Domain = {
  id: 'border',
  order: 9,
  name: { ru: 'Граница', kk: 'Шекара', en: 'Border' },
  summary: {
    ru: 'Длина границы, шаги договоров, демаркация по годам',
    kk: 'Шекара ұзындығы, шарттар кезеңдері, жылдар бойынша шегендеу',
    en: 'Lengths of the border, steps of treaties, demarcation over time',
  },
  ...vocabulary,
  holds: (fact) =>
    measures(fact) ||
    fact.kind === 'legal-step' ||
    (fact.kind === 'event' && fact.slots.type === 'commission'),
  view: (facts) =>
    sectionsOf(facts, [
      { id: 'lengths', kinds: ['observation'] },
      { id: 'steps', kinds: ['legal-step'] },
      { id: 'meetings', kinds: ['event'] },
    ]),
};
