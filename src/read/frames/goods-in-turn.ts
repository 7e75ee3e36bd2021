import type { SlotsOf } from '#model/claim.ts';
import type { QuantityMention } from '../mention.ts';
import { carries, formAt, hitsOf, type Line, quantityBefore } from '../scene.ts';
import { goodsOfPiece } from './flow-goods.ts';
import { isRelative } from './measured.ts';
import { isOfNoGoods } from './russian-goods.ts';

type Observation = SlotsOf<'observation'>;

/** «Закупки огурцов выросли на треть, лука – на 12 %, моркови – вдвое»: of a Russian row of goods each next one, by the verb told once. */
export function grownInTurn(
  line: Line,
  mention: QuantityMention,
  previous: Observation | undefined,
): Observation | undefined {
  const { unit, n } = mention.quantity;
  if (line.scene.language !== 'ru' || !previous?.product || !isRelative(unit) || unit === 'pp')
    return undefined;
  if (!/^trade\.(shipments|export|import)$/.test(previous.measure ?? '')) return undefined;
  const last = quantityBefore(line, mention.first);
  const piece = last && goodsOfPiece(line, { first: last.first, after: last.after }, mention);
  const move = hitsOf(line, ['grow', 'fall', 'growth', 'decline']).findLast(
    ({ after }) => after <= mention.first,
  );
  if (!piece || isOfNoGoods(piece) || !move || !opensPiece(line, mention)) return undefined;
  const isFall = carries(line, move.first, 'fall', 'decline') && !carries(line, move.first, 'grow', 'growth');
  if (unit === 'x' && isFall) return undefined;
  return {
    ...previous,
    aspect: unit === 'x' ? 'multiple' : 'growth',
    value: { ...mention.quantity, n: isFall ? -n : n },
    product: piece,
  };
}

/** Nothing but «на», «в» and hedges between the dash and the figure. */
function opensPiece({ scene }: Line, { first }: QuantityMention): boolean {
  let token = first - 1;
  while (/^(на|в|почти|более|чем|около|примерно|свыше|сразу)$/u.test(formAt(scene, token))) token -= 1;
  return /^[–—-]$/u.test(formAt(scene, token));
}
