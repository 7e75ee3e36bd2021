import { carriesFuel } from '#model/asset.ts';
import { type Domain, isBuiltBy, isMeasuredBy } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { isPlaceCode, levelOf } from '#model/place.ts';
import { viewOf } from './view.ts';
import { vocabulary } from './vocabulary.ts';

const MEETINGS = ['meeting', 'visit', 'commission', 'conference'];
/** Water and traffic in a time: capacities of conduits, roads and crossings have their own workbench. */
const FLOW = /^(m3|1|person)\//;

/** Pipelines of gas and oil: conduits of water have a workbench of their own. */
const isOfFuel = (fact: Fact): boolean =>
  fact.kind === 'works' && fact.slots.assetType === 'conduit' && carriesFuel(fact.slots.asset ?? '');

const isCountry = (party: string): boolean => isPlaceCode(party) && levelOf(party) === 'country';

export const domain: Domain = {
  id: 'programmes',
  name: { ru: 'Программы', kk: 'Бағдарламалар', en: 'Programmes' },
  summary: {
    ru: 'Программы и планы с их сроками, совместные проекты по годам, встречи и визиты сторон',
    kk: 'Бағдарламалар мен жоспарлар, олардың мерзімдері, жылдар бойынша бірлескен жобалар, тараптардың кездесулері мен сапарлары',
    en: 'Programmes and plans with their terms, joint projects over the years, meetings and visits of the sides',
  },
  ...vocabulary,
  holds: (fact) =>
    isMeasuredBy(vocabulary, fact) ||
    isBuiltBy(vocabulary, fact) ||
    isOfFuel(fact) ||
    (fact.kind === 'signing' &&
      (['programme', 'plan'].includes(fact.slots.instrument ?? '') ||
        (fact.slots.instrument !== 'contract' && (fact.slots.parties ?? []).every(isCountry)))) ||
    (fact.kind === 'event' && MEETINGS.includes(fact.slots.type ?? '')) ||
    (fact.kind === 'capacity' &&
      (carriesFuel(fact.slots.asset ?? '') ||
        !FLOW.test((fact.slots.after ?? fact.slots.before ?? fact.slots.change)?.unit ?? ''))),
  view: viewOf,
};
