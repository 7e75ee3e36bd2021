import { namesOneOf } from '#methods/name-key.ts';
import { assetWords, type Domain, isBuiltBy, isMeasuredBy } from '#model/domain.ts';
import { checks } from './checks.ts';
import { viewOf } from './view.ts';
import { vocabulary } from './vocabulary.ts';

/** Vehicles or people in a time: what roads, crossings and airports carry. */
const TRAFFIC = /^(1|person)\//;

export const domain: Domain = {
  id: 'transport',
  name: { ru: 'Транспорт', kk: 'Көлік', en: 'Transport' },
  summary: {
    ru: 'Дороги, железные дороги, пункты пропуска, порты и аэропорты: работы, обещанные и настоящие сроки, стоимость и пропускная способность',
    kk: 'Автомобиль және темір жолдар, өткізу пункттері, порттар мен әуежайлар: жұмыстар, уәде етілген және нақты мерзімдер, құны мен өткізу қабілеті',
    en: 'Roads, railways, crossings, ports and airports: works, promised and actual dates, cost and capacity',
  },
  ...vocabulary,
  checks,
  holds: (fact) =>
    isMeasuredBy(vocabulary, fact) ||
    isBuiltBy(vocabulary, fact) ||
    (fact.kind === 'capacity' &&
      (TRAFFIC.test((fact.slots.after ?? fact.slots.before ?? fact.slots.change)?.unit ?? '') ||
        namesOneOf(fact.slots.asset ?? '', assetWords(vocabulary)))),
  view: (facts, today) => viewOf(vocabulary, facts, today),
};
