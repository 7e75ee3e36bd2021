import { sectionsOf } from '#methods/sections.ts';
import type { Domain } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { vocabulary } from './vocabulary.ts';

const own = new Set(vocabulary.measures.map(({ id }) => id));
const measures = (fact: Fact): boolean => 'measure' in fact.slots && own.has(fact.slots.measure ?? '');

export const domain: Domain = {
  id: 'twinning',
  order: 1,
  name: { ru: 'Побратимы', kk: 'Бауырластар', en: 'Twinning' },
  summary: {
    ru: 'Города-побратимы, меморандумы и планы с их сроками, форумы, на которых их подписали',
    kk: 'Бауырлас қалалар, меморандумдар мен жоспарлар, олардың мерзімі мен қол қойылған форумдар',
    en: 'Twin cities, memoranda and plans with their terms, and the forums where they were signed',
  },
  ...vocabulary,
  holds: (fact) =>
    fact.kind === 'twinning' ||
    fact.kind === 'signing' ||
    (fact.kind === 'event' && fact.slots.type === 'forum') ||
    measures(fact),
  view: (facts) =>
    sectionsOf(facts, [
      { id: 'ties', kinds: ['twinning'] },
      { id: 'papers', kinds: ['signing'] },
      { id: 'forums', kinds: ['event'] },
      { id: 'figures', kinds: ['observation'] },
    ]),
};
