import { countryOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type QuantityMention } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, type Line, placesOf } from '../scene.ts';
import type { Sides } from './facing.ts';
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
  const told = !from && !to ? sidesOfFreight(line, context) : undefined;
  if (!from && !to && !told) return undefined;
  // «Из А в Б ввезли»: whichever way the verb looks, they come from there.
  const sides =
    from && to && countryOf(from[0]!) !== countryOf(to[0]!) ? { area: from, counterpart: to } : told;
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

/** «Из А в Б проследовало 20 млн тонн грузов. В том числе перевезено 25 тыс. контейнеров»: the sides of the freight that the sentence before told by its mass. */
function sidesOfFreight(line: Line, { last: { figure } }: Context): Sides | undefined {
  const { measure, value, area, counterpart } = figure?.slots ?? {};
  return figure &&
    line.index - figure.line <= 1 &&
    /^(trade\.shipments|transport\.throughput)$/.test(measure ?? '') &&
    /^(t|%)$/.test(value?.unit ?? '') &&
    placesOf(line).length === 0 &&
    area &&
    counterpart
    ? { area, counterpart }
    : undefined;
}

/** «12 млн штук яиц», «40 тыс. контейнеров ДФЭ», «40 тыс. ДФЭ»: what a Russian number counts in pieces. */
export const goodsInPieces = (
  line: Line,
  { quantity, ordinal, after }: QuantityMention,
): string | undefined =>
  line.scene.language !== 'ru' || quantity.unit !== '1' || ordinal
    ? undefined
    : isContainer(line.scene.tokens, after)
      ? 'контейнеры'
      : /^(штук|голов|экземпляров)$/u.test(formAt(line.scene, after))
        ? inParticular(goodsFrom(line, after + 1))
        : undefined;
const isContainer = formIs(/^(контейнер(ов|а)?|дфэ|teu)$/u);
