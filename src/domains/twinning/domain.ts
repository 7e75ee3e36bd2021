import { type Domain, isMeasuredBy } from '#model/domain.ts';
import { isPlaceCode, levelOf } from '#model/place.ts';
import { viewOf } from './view.ts';
import { vocabulary } from './vocabulary.ts';

/** Regions, cities and towns tie themselves; papers of two countries alone belong to programmes or to the border. */
const isLocal = (party: string): boolean => isPlaceCode(party) && levelOf(party) !== 'country';

export const domain: Domain = {
  id: 'twinning',
  name: { ru: 'Побратимы', kk: 'Бауырластар', en: 'Twinning' },
  summary: {
    ru: 'Города-побратимы, меморандумы и планы с их сроками, форумы, на которых их подписали, и те, кто говорит за стороны',
    kk: 'Бауырлас қалалар, меморандумдар мен жоспарлардың мерзімдері, қол қойылған форумдар және тараптар атынан сөйлейтіндер',
    en: 'Twin cities, memoranda and plans with their terms, the forums where they were signed, and who speaks for each side',
  },
  ...vocabulary,
  holds: (fact) =>
    isMeasuredBy(vocabulary, fact) ||
    fact.kind === 'twinning' ||
    (fact.kind === 'signing' &&
      fact.slots.instrument !== 'contract' &&
      (fact.slots.parties ?? []).some(isLocal)) ||
    (fact.kind === 'event' && fact.slots.type === 'forum') ||
    (fact.kind === 'office' && isPlaceCode(fact.slots.of ?? '')),
  view: viewOf,
};
