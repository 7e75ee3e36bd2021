import { type Domain, isMeasuredBy } from '#model/domain.ts';
import { viewOf } from './view.ts';
import { vocabulary } from './vocabulary.ts';

const EVENTS = ['culture-days', 'festival', 'exhibition', 'conference', 'other'];

export const domain: Domain = {
  id: 'exchange',
  name: { ru: 'Обмены', kk: 'Алмасу', en: 'Exchange' },
  summary: {
    ru: 'Календарь Дней культуры, фестивалей и выставок, студенты по годам, люди соседней страны',
    kk: 'Мәдениет күндерінің, фестивальдер мен көрмелердің күнтізбесі, жылдар бойынша студенттер, көрші елдің адамдары',
    en: 'A calendar of Days of Culture, festivals and exhibitions, students over the years, people of the neighbour',
  },
  ...vocabulary,
  holds: (fact) =>
    isMeasuredBy(vocabulary, fact) ||
    (fact.kind === 'event' && EVENTS.includes(fact.slots.type ?? 'other')) ||
    (fact.kind === 'intent' && fact.slots.action === 'exchange'),
  view: viewOf,
};
