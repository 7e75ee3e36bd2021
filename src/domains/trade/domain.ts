import { sectionsOf } from '#methods/sections.ts';
import type { Domain } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { vocabulary } from './vocabulary.ts';

const own = new Set(vocabulary.measures.map(({ id }) => id));
const measures = (fact: Fact): boolean => 'measure' in fact.slots && own.has(fact.slots.measure ?? '');

export const domain: Domain = {
  id: 'trade',
  order: 3,
  name: { ru: 'Торговля', kk: 'Сауда', en: 'Trade' },
  summary: {
    ru: 'Товарооборот, экспорт, импорт, рост и товары по парам мест',
    kk: 'Тауар айналымы, экспорт, импорт, өсім және тауарлар',
    en: 'Turnover, exports, imports, growth and products by pair of places',
  },
  ...vocabulary,
  holds: (fact) => measures(fact),
  view: (facts) => sectionsOf(facts, [{ id: 'figures', kinds: ['observation'] }]),
};
