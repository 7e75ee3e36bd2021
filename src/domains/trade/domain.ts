import { type Domain, isMeasuredBy } from '#model/domain.ts';
import { checks } from './checks.ts';
import { preferences } from './preferences.ts';
import { questions } from './questions/questions.ts';
import { tableChecks } from './table-checks.ts';
import { viewOf } from './view.ts';
import { vocabulary } from './vocabulary.ts';

export const domain: Domain = {
  id: 'trade',
  name: { ru: 'Торговля', kk: 'Сауда', en: 'Trade' },
  summary: {
    ru: 'Товарооборот, экспорт, импорт и рост по парам мест и периодам, поставки, транзит и заказы',
    kk: 'Жерлер жұбы мен кезеңдер бойынша тауар айналымы, экспорт, импорт және өсім, жеткізілім, транзит пен тапсырыстар',
    en: 'Turnover, exports, imports and growth by pair of places and period, with shipments, transit and orders',
  },
  ...vocabulary,
  checks,
  tableChecks,
  questions,
  preferences,
  holds: (fact) =>
    isMeasuredBy(vocabulary, fact) ||
    fact.kind === 'order' ||
    (fact.kind === 'intent' && ['export', 'import'].includes(fact.slots.action ?? '')),
  view: viewOf,
};
