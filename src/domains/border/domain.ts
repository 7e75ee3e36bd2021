import { type Domain, isMeasuredBy } from '#model/domain.ts';
import { isPlaceCode, levelOf } from '#model/place.ts';
import { checks } from './checks.ts';
import { preferences } from './preferences.ts';
import { viewOf } from './view.ts';
import { vocabulary } from './vocabulary.ts';

const isCountry = (party: string): boolean => isPlaceCode(party) && levelOf(party) === 'country';

export const domain: Domain = {
  id: 'border',
  name: { ru: 'Граница', kk: 'Шекара', en: 'Border' },
  summary: {
    ru: 'Длина границы по источникам, шаги договоров, демаркация по годам, совместные комиссии',
    kk: 'Дереккөздер бойынша шекара ұзындығы, шарттардың кезеңдері, жылдар бойынша шегендеу, бірлескен комиссиялар',
    en: 'Lengths of the border by source, steps of treaties, demarcation over time, joint commissions',
  },
  ...vocabulary,
  checks,
  preferences,
  holds: (fact) =>
    isMeasuredBy(vocabulary, fact) ||
    fact.kind === 'legal-step' ||
    (fact.kind === 'signing' &&
      ['treaty', 'protocol'].includes(fact.slots.instrument ?? '') &&
      (fact.slots.parties ?? []).every(isCountry)) ||
    (fact.kind === 'event' && fact.slots.type === 'commission'),
  view: viewOf,
};
