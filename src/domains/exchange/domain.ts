import { sectionsOf } from '#methods/sections.ts';
import type { Domain } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { vocabulary } from './vocabulary.ts';

const own = new Set(vocabulary.measures.map(({ id }) => id));
const measures = (fact: Fact): boolean => 'measure' in fact.slots && own.has(fact.slots.measure ?? '');

export const domain: Domain = {
  id: 'exchange',
  order: 8,
  name: { ru: 'Обмены', kk: 'Алмасу', en: 'Exchange' },
  summary: {
    ru: 'Студенты, Дни культуры, фестивали и календарь встреч',
    kk: 'Студенттер, мәдениет күндері, фестивальдер мен күнтізбе',
    en: 'Students, Days of Culture, festivals and a calendar',
  },
  ...vocabulary,
  holds: (fact) =>
    measures(fact) ||
    (fact.kind === 'event' &&
      ['culture-days', 'festival', 'conference', 'exhibition'].includes(fact.slots.type ?? '')),
  view: (facts) =>
    sectionsOf(facts, [
      { id: 'calendar', kinds: ['event'] },
      { id: 'figures', kinds: ['observation'] },
    ]),
};
