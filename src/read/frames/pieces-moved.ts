import { countryOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { isWithin, type QuantityMention } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, type Line } from '../scene.ts';
import { inParticular } from './flow-goods.ts';
import { goodsFrom } from './products.ts';
import type { Told } from './russian-figures.ts';
import { wayByVerb } from './traded.ts';

/** «В Казахстан отправлено 12 млн штук яиц», «ввезли 900 голов скота»: goods that a Russian sentence counts in pieces go over the border by its verb. */
export function piecesMoved(line: Line, mention: QuantityMention, context: Context): Told | undefined {
  const product = goodsInPieces(line, mention);
  if (!product) return undefined;
  const clause = clauseAt(line, mention.first);
  const ends = groupsOf(line, context).filter(
    ({ office, first, after }) => !office && isWithin({ first, after }, clause),
  );
  const from = ends.find(({ role }) => role === 'from')?.places;
  const to = ends.find(({ role }) => role === 'to')?.places;
  if (!from && !to) return undefined;
  // «Из А в Б ввезли»: whichever way the verb looks, they come from there.
  const sides =
    from && to && countryOf(from[0]!) !== countryOf(to[0]!) ? { area: from, counterpart: to } : undefined;
  for (let token = clause.first; token < clause.after; token += 1) {
    const way = wayByVerb(line, token);
    if (way && way !== 'turnover')
      return {
        measure: 'trade.shipments',
        span: { first: token, after: token + 1 },
        product,
        inPieces: true,
        ...(sides ? { sides } : {}),
      };
  }
  return undefined;
}

/** «12 млн штук яиц»: what a Russian number counts in pieces. */
export const goodsInPieces = (
  line: Line,
  { quantity, ordinal, after }: QuantityMention,
): string | undefined =>
  line.scene.language === 'ru' &&
  quantity.unit === '1' &&
  !ordinal &&
  /^(штук|голов|экземпляров)$/u.test(formAt(line.scene, after))
    ? inParticular(goodsFrom(line, after + 1))
    : undefined;
