import type { QuantityMention, Span } from '../mention.ts';
import { numeralAt, times } from './numerals.ts';
import { formAt, MARK, type Tokens } from './tokens.ts';

/**
 * «С 24 до 36–40 тыс. кубометров в сутки», from 3 to 4.5 million tonnes: of amounts that stand together the one takes scale and unit of the other.
 */
export function sharedUnits(
  tokens: Tokens,
  mentions: readonly QuantityMention[],
): readonly QuantityMention[] {
  const shared = mentions.map((mention, index) => {
    const next = mentions[index + 1];
    const before = mentions[index - 1];
    // «Аптасына 3-тен 7-ге»: what it grew to is told in the unit of what it grew from.
    if (
      before &&
      mention.bare &&
      before.after === mention.first &&
      /^1\/(wk|d)$/.test(before.quantity.unit) &&
      /(тен|тан|ден|дан|нен|нан)$/u.test(formAt(tokens, before.after - 1))
    ) {
      const { bare: _, ...told } = mention;
      return { ...told, quantity: { ...mention.quantity, unit: before.quantity.unit } };
    }
    if (!next || !mention.bare || mention.ordinal || next.ordinal) return mention;
    // What joins two amounts is one word.
    const between = next.first - mention.after === 1 ? formAt(tokens, mention.after) : '';
    if (
      /^(и|және|мен|пен|бен|and)$/u.test(between) &&
      /^([A-Z]{3}|t|km|m3)$/.test(next.quantity.unit) &&
      scaleWithin(tokens, mention) > 1
    ) {
      const { bare: _, ...listed } = mention;
      return { ...listed, quantity: { ...mention.quantity, unit: next.quantity.unit } };
    }
    // «Between 300 and 400 tonnes».
    if (between === 'and' && formAt(tokens, mention.first - 1) === 'between' && next.quantity.unit !== '1') {
      const { bare: _, ...told } = mention;
      return { ...told, quantity: { ...mention.quantity, unit: next.quantity.unit } };
    }
    if (isOfTradeRow(tokens, mention, next)) {
      const { bare: _, ...listed } = mention;
      return { ...listed, quantity: { ...mention.quantity, unit: next.quantity.unit } };
    }
    if (!/^(до|to|и|мен|ден|дан|-дан|тан|нан)$/u.test(between)) return mention;
    const from = formAt(tokens, mention.first - 1);
    const scale = scaleWithin(tokens, next);
    const isOfUnits = next.quantity.unit !== '1';
    if (!/^(с|c|со|от|from|between)$/u.test(from) || !(isOfUnits || scale > 1)) return mention;
    const n =
      mention.quantity.n < (next.quantity.n / Math.max(scale, 1)) * 1000 &&
      mention.quantity.n * scale <= (next.quantity.max ?? next.quantity.n) * 10
        ? times(mention.quantity.n, scale)
        : mention.quantity.n;
    const { bare: _bare, ...rest } = mention;
    return {
      ...(isOfUnits ? rest : mention),
      quantity: { ...mention.quantity, n, unit: next.quantity.unit },
    };
  });
  return withRanges(tokens, shared);
}

/** «Экспорт 7,5 млрд, импорт 14,5 млрд доллар»: money whose unit only the other half of the trade tells. */
const isOfTradeRow = (tokens: Tokens, mention: QuantityMention, next: QuantityMention): boolean =>
  /^[A-Z]{3}$/.test(next.quantity.unit) &&
  scaleWithin(tokens, mention) > 1 &&
  formAt(tokens, mention.after) === ',' &&
  next.first - mention.after <= 4 &&
  [1, 2].some((step) => /^(экспорт|импорт)/u.test(formAt(tokens, mention.after + step)));

/** «От 1 500 до 1 800 машин», between 200 and 250 students: one amount with two ends. */
function withRanges(tokens: Tokens, mentions: readonly QuantityMention[]): readonly QuantityMention[] {
  const ranged: QuantityMention[] = [];
  for (const mention of mentions) {
    const from = ranged.at(-1);
    const opens = from && formAt(tokens, from.first - 1);
    const link = from && mention.first - from.after <= 1 ? formAt(tokens, mention.first - 1) : '';
    const isRange =
      from &&
      from.quantity.unit === mention.quantity.unit &&
      from.quantity.n < mention.quantity.n &&
      ((opens === 'от' && (link === 'до' || formAt(tokens, mention.first) === 'до')) ||
        (opens === 'between' && link === 'and'));
    if (isRange) {
      const { cmp: _, ...quantity } = from.quantity;
      ranged[ranged.length - 1] = {
        ...from,
        after: mention.after,
        quantity: { ...quantity, max: mention.quantity.n },
      };
    } else ranged.push(mention);
  }
  return ranged;
}

function scaleWithin(tokens: Tokens, span: Span): number {
  let scale = 1;
  for (let token = span.first; token < span.after; token += 1) {
    const numeral = tokens.kind[token] === MARK ? undefined : numeralAt(tokens, token);
    if (numeral?.scale) scale *= numeral.n;
  }
  return scale;
}
