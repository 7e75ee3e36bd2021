import type { Context } from '../context.ts';
import type { QuantityMention } from '../mention.ts';
import { hasWord, type Line, quantitiesOf } from '../scene.ts';
import { type Found, isRelative } from './measured.ts';
import { isSent } from './traded.ts';

/** «Показатель 2031 года превышен вдвое», «За 2031 год отгружено 30 тыс. тонн»: of the goods that the sentence before told of, where its measure is the one meant. */
export const productMeant = (
  line: Line,
  { last: { figure } }: Context,
  mention: QuantityMention,
  hit: Found | undefined,
): string | undefined =>
  line.scene.language === 'ru' &&
  ((isRelative(mention.quantity.unit) && hit?.span.first === mention.first) ||
    (mention.quantity.unit === 't' &&
      hit !== undefined &&
      isSent(line, hit.span) &&
      mention.first - hit.span.after <= 1 &&
      quantitiesOf(line).every(({ first, ordinal }) => ordinal || first === mention.first))) &&
  figure?.line === line.index - 1 &&
  figure.slots.measure === 'trade.shipments'
    ? figure.slots.product
    : undefined;

/** «Два рейса в неделю. Частота вырастет до четырёх»: of a Russian sentence that speaks of how often, behind one that counts by the week. */
export const isOfRate = (line: Line, { last: { figure } }: Context): boolean =>
  line.scene.language === 'ru' &&
  figure !== undefined &&
  line.index - figure.line <= 1 &&
  figure.slots.measure === 'transport.flights' &&
  figure.slots.value?.unit === '1/wk' &&
  hasWord(line, /^частот/u);
