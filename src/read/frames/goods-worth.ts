import { clauseAt } from '../clauses.ts';
import type { QuantityMention } from '../mention.ts';
import { has, hitsOf, type Line, quantitiesOf } from '../scene.ts';
import type { Found } from './measured.ts';

const MONEY = /^[A-Z]{3}$/;

/** «Supplies of Omsk food to Kazakhstan were worth $70 million»: English deliveries told by their money are an export. */
export function worthOfDeliveries(line: Line, mention: QuantityMention): Found | undefined {
  if (line.scene.language !== 'en' || !MONEY.test(mention.quantity.unit) || has(line, ...DEALS))
    return undefined;
  const clause = clauseAt(line, mention.first);
  const flow = hitsOf(line, ['measure:trade.shipments'], clause).findLast(
    ({ after }) => after <= mention.first,
  );
  return flow && { measure: 'trade.export', span: { first: flow.first, after: flow.after } };
}
/** What is agreed or costs something is no delivery made. */
const DEALS = [
  'contract',
  'sign',
  'signing',
  'agreement',
  'memorandum',
  'measure:cooperation.projects',
  'order',
];

/** «Grew by 20 percent to $70 million»: the growth of deliveries that the English sentence tells by money alone. */
export const isGrowthInValue = (line: Line, { quantity }: QuantityMention): boolean =>
  line.scene.language === 'en' &&
  /^(%|x)$/.test(quantity.unit) &&
  !has(line, ...DEALS) &&
  quantitiesOf(line).some((other) => MONEY.test(other.quantity.unit)) &&
  !quantitiesOf(line).some((other) => /^(t|kg|m3)/.test(other.quantity.unit));
