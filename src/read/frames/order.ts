import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { type Context, periodOf } from '../context.ts';
import { NOUN } from '../language/features.ts';
import { nearestTo } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { groupsOf } from '../parties.ts';
import { bodiesOf, featuresAt, has, hitsOf, type Line, lemmasAt, periodsOf, quantitiesOf } from '../scene.ts';
import { type Frame, prune, quoteOf } from './frame.ts';
import { kazakhOrders } from './kazakh-order.ts';
import { nounPhrase } from './phrase.ts';

const GOODS = ['asset:vessel'];

/** One side orders or delivers goods for the other: goods with an order, a supplier and a customer of two countries. */
export const order: Frame = {
  name: 'order',
  triggers: ['order', 'make'],
  fill: (line, context) => {
    if (line.scene.language === 'kk') return kazakhOrders(line, context);
    const act = hitsOf(line, ['order'])[0];
    const goods = act && nearestTo(hitsOf(line, GOODS), act);
    if (!goods) return [];
    const parties = partiesOf(line, context);
    if (!parties) return [];
    const modality = modalityAt(line, act);
    if (modality === 'denied' || modality === 'wished') return [];
    const count = quantitiesOf(line).find(
      (quantity) =>
        quantity.bare &&
        !quantity.ordinal &&
        quantity.after <= goods.first &&
        goods.first - quantity.after <= 3 &&
        quantity.quantity.n > 1,
    )?.quantity;
    const date = periodsOf(line).find((period) => period.edge === 'in' && period.when.type === 'absolute');
    const slots = prune({
      goods: goodsName(line, goods),
      ...parties,
      count,
      date: date ? periodOf(date, context) : undefined,
    }) as SlotsOf<'order'>;
    return [
      {
        kind: 'order',
        modality: has(line, 'intended') ? modality : 'stated',
        slots,
        quote: quoteOf(line),
      } satisfies BareClaim,
    ];
  },
};

const goodsName = (line: Line, goods: { first: number; after: number }): string => {
  const phrase = nounPhrase(line, goods);
  const isPlural = line.scene.language === 'ru' && goods.after - goods.first === 1 && !phrase.includes(' ');
  return isPlural && featuresAt(line.scene, goods.first) & NOUN
    ? (lemmasAt(line.scene, goods.first)[0] ?? phrase)
    : phrase;
};

/** «По заказу X», «заказанных Y»: the customer stands by the order, the supplier is the other one. */
function partiesOf(line: Line, context: Context): { supplier: string; customer: string } | undefined {
  const act = hitsOf(line, ['order'])[0]!;
  const bodies = bodiesOf(line).filter((body) => !body.place);
  if (bodies.length >= 2) return { supplier: bodies[0]!.name, customer: bodies[1]!.name };
  const groups = groupsOf(line, context).filter((group) => !group.office && isPlaceCode(group.places[0]!));
  const customer =
    line.scene.language === 'kk'
      ? groups.find((group) => group.after <= act.first && act.first - group.after <= 1)
      : groups.find((group) => group.first >= act.first && group.first - act.after <= 3);
  const supplier = groups.find(
    (group) =>
      group !== customer && customer && countryOf(group.places[0]!) !== countryOf(customer.places[0]!),
  );
  if (customer && supplier) return { supplier: supplier.places[0]!, customer: customer.places[0]! };
  return undefined;
}
