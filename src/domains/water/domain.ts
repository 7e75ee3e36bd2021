import { namesOneOf } from '#methods/name-key.ts';
import { carriesFuel } from '#model/asset.ts';
import { assetWords, type Domain, isBuiltBy, isMeasuredBy } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { viewOf } from './view.ts';
import { vocabulary } from './vocabulary.ts';

const WATER = /^m3(\/|$)/;

const isOfFuel = (fact: Fact): boolean => fact.kind === 'works' && carriesFuel(fact.slots.asset ?? '');

export const domain: Domain = {
  id: 'water',
  name: { ru: 'Вода', kk: 'Су', en: 'Water' },
  summary: {
    ru: 'Водоводы: сколько несли и несут, что построено, какие длины называют источники',
    kk: 'Су құбырлары: бұрынғы және қазіргі қуаты, не салынды, дереккөздер қандай ұзындықты атайды',
    en: 'Conduits: what they carried and carry, what was built, and which lengths the sources give',
  },
  ...vocabulary,
  holds: (fact) =>
    isMeasuredBy(vocabulary, fact) ||
    (isBuiltBy(vocabulary, fact) && !isOfFuel(fact)) ||
    (fact.kind === 'capacity' &&
      !carriesFuel(fact.slots.asset ?? '') &&
      (WATER.test((fact.slots.after ?? fact.slots.before ?? fact.slots.change)?.unit ?? '') ||
        namesOneOf(fact.slots.asset ?? '', assetWords(vocabulary)))),
  view: (facts, today) => viewOf(vocabulary, facts, today),
};
