import { sectionsOf } from '#methods/sections.ts';
import type { Domain } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { vocabulary } from './vocabulary.ts';

const own = new Set(vocabulary.measures.map(({ id }) => id));
const measures = (fact: Fact): boolean => 'measure' in fact.slots && own.has(fact.slots.measure ?? '');

export const domain: Domain = {
  id: 'transport',
  order: 5,
  name: { ru: 'Транспорт', kk: 'Көлік', en: 'Transport' },
  summary: {
    ru: 'Дороги, пункты пропуска и другие пути: работы, обещанные и настоящие сроки',
    kk: 'Жолдар, өткізу пункттері: жұмыстар, уәде етілген және нақты мерзімдер',
    en: 'Roads, crossings and other ways: works with promised and actual dates',
  },
  ...vocabulary,
  holds: (fact) =>
    measures(fact) ||
    (fact.kind === 'works' &&
      ['road', 'railway', 'crossing', 'port', 'airport'].includes(fact.slots.assetType ?? '')) ||
    (fact.kind === 'capacity' && !/водовод|водопровод|су құбыр|conduit|water/iu.test(fact.slots.asset ?? '')),
  view: (facts) =>
    sectionsOf(facts, [
      { id: 'works', kinds: ['works'] },
      { id: 'capacities', kinds: ['capacity'] },
      { id: 'figures', kinds: ['observation'] },
    ]),
};
