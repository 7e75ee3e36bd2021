import type { SlotsOf } from '#model/claim.ts';
import type { Context } from '../context.ts';
import { formIs } from '../language/wordings.ts';
import type { QuantityMention } from '../mention.ts';
import { formAt, hasWord, type Line, quantityBefore } from '../scene.ts';
import type { Told } from './russian-figures.ts';
import { namesNoOther } from './sides-in-hand.ts';

type Observation = SlotsOf<'observation'>;

/** «В денежном выражении поставки составили 5 млн долларов», «стоимость отгруженного – 5 млн»: what the Russian consignment weighed in the sentence before is worth. */
export function worthTold(line: Line, mention: QuantityMention, context: Context): Told | undefined {
  const { figure, sides } = context.last;
  const product = figure?.slots.product;
  if (!figure || !sides || !product || line.index - figure.line !== 1) return undefined;
  if (figure.slots.measure !== 'trade.shipments' || figure.first?.product !== product) return undefined;
  const opening = { first: line.sentence.first, after: mention.first };
  const isWorth = hasWord(line, IN_MONEY, opening) || hasWord(line, /^стоимость$/u, opening);
  if (!isWorth || !namesNoOther(line, sides) || quantityBefore(line, mention.first)) return undefined;
  const isBought = [line, line.scene.lines[figure.line]].some((one) => one && hasWord(one, BOUGHT));
  return { measure: isBought ? 'trade.import' : 'trade.export', span: mention, isOfRow: true, product };
}
const IN_MONEY = /^(денежном|стоимостном|ценовом|долларовом|финансовом)$/u;
const BOUGHT = /^((за)?купил|закуп(к|ок|ил|а[ею]т)|импорт|приобр|вв[её]з|ввоз)/u;

/** «Отгружено 45 тыс. тонн на 170 млн долларов»: the goods of the mass right before its worth. */
export function weighedBefore(
  line: Line,
  mention: QuantityMention,
  previous: Observation | undefined,
): string | undefined {
  const last = quantityBefore(line, mention.first);
  if (previous?.measure !== 'trade.shipments' || previous.aspect !== 'level' || last?.quantity.unit !== 't')
    return undefined;
  for (let token = last.after; token < mention.first; token += 1)
    if (!isLeading(line.scene.tokens, token)) return undefined;
  return previous.product;
}
const isLeading = formIs(/^(на|общую|сумму|около|более|свыше|почти|порядка|примерно)$/u);

/** «Вырос на 21 % в натуральном выражении и на 30 % в денежном»: by weight it is the shipments that grew, by money the trade. */
export function reckoned(line: Line, mention: QuantityMention, slots: Observation): Observation {
  if (line.scene.language !== 'ru' || !slots.product) return slots;
  if (!/^trade\.(export|import|shipments)$/.test(slots.measure ?? '') || mention.quantity.unit !== '%')
    return slots;
  const by = [formAt(line.scene, mention.after + 1), formAt(line.scene, mention.after)].find((form) =>
    /ном$|ском$/u.test(form),
  );
  if (by && /^(натуральном|физическом|количественном)$/u.test(by))
    return { ...slots, measure: 'trade.shipments' };
  return by && IN_MONEY.test(by) && slots.measure === 'trade.shipments'
    ? { ...slots, measure: 'trade.export' }
    : slots;
}
