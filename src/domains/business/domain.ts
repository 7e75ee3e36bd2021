import { namesOneOf } from '#methods/name-key.ts';
import { assetWords, type Domain, isBuiltBy, isMeasuredBy } from '#model/domain.ts';
import { isPlaceCode } from '#model/place.ts';
import { desk } from './desk.ts';
import { viewOf } from './view.ts';
import { vocabulary } from './vocabulary.ts';

export const domain: Domain = {
  id: 'business',
  name: { ru: 'Бизнес', kk: 'Бизнес', en: 'Business' },
  summary: {
    ru: 'Намерения одной стороны как повод для другой, совместные предприятия, инвестиции, бизнес-миссии, контракты и институты',
    kk: 'Бір тараптың ниеті екіншісіне себеп ретінде, бірлескен кәсіпорындар, инвестиция, іскерлік миссиялар, келісімшарттар мен институттар',
    en: 'What one side wants as a lead for the other, joint ventures, investment, business missions, contracts and institutions',
  },
  ...vocabulary,
  holds: (fact) =>
    isMeasuredBy(vocabulary, fact) ||
    isBuiltBy(vocabulary, fact) ||
    fact.kind === 'intent' ||
    (fact.kind === 'event' && ['mission', 'exhibition'].includes(fact.slots.type ?? '')) ||
    (fact.kind === 'signing' &&
      (fact.slots.instrument === 'contract' || !(fact.slots.parties ?? []).some(isPlaceCode))) ||
    (fact.kind === 'office' && !isPlaceCode(fact.slots.of ?? '')) ||
    (fact.kind === 'capacity' && namesOneOf(fact.slots.asset ?? '', assetWords(vocabulary))),
  desk,
  view: (facts, today) => viewOf(vocabulary, facts, today),
};
