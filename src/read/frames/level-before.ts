import type { SlotsOf } from '#model/claim.ts';
import type { Period } from '#model/period.ts';
import type { Context } from '../context.ts';
import { resolve } from '../language/resolve.ts';
import type { QuantityMention } from '../mention.ts';
import { formAt, hitsOf, type Line, linesBefore, periodsOf, quantityBefore } from '../scene.ts';
import { basePeriod } from './figure-periods.ts';
import { isStart } from './figures-aside.ts';

type Observation = SlotsOf<'observation'>;

/** «Вывоз вырос с 46 до 92 тыс. тонн»: the level from which a Russian figure of a year, or of a part of one, has grown or fallen, a year earlier, where the text sets the two years beside each other. */
export function levelBefore(
  line: Line,
  context: Context,
  mention: QuantityMention,
  told: Observation,
): Observation | undefined {
  const { scene } = line;
  if (scene.language !== 'ru' || told.aspect !== 'level') return undefined;
  const ofService = flownBefore(line, mention, told);
  if (ofService) return ofService;
  if (!told.period || !/^\d{4}/.test(told.period)) return undefined;
  if (formAt(scene, mention.first - 1) !== 'до' || !isOver(line)) return undefined;
  const start = quantityBefore(line, mention.first);
  if (!start || !isStart(line, start) || start.quantity.unit !== mention.quantity.unit) return undefined;
  const period = basePeriod(line, context, mention) ?? yearBefore(line, told.period);
  if (!period || period === told.period) return undefined;
  const { base: _, ...same } = told;
  return { ...same, value: { ...start.quantity, unit: told.value!.unit }, period };
}

/** «Увеличить число рейсов с 11 до 33 в неделю»: so many there are, or were, whether it has risen or is to rise; of no time that is told. */
function flownBefore(line: Line, mention: QuantityMention, told: Observation): Observation | undefined {
  if (told.measure !== 'transport.flights' || formAt(line.scene, mention.first - 1) !== 'до')
    return undefined;
  const start = quantityBefore(line, mention.first);
  if (!start || !isStart(line, start) || !/^1(\/|$)/.test(start.quantity.unit)) return undefined;
  const { base: _, period: __, ...same } = told;
  return { ...same, value: { ...start.quantity, unit: told.value!.unit } };
}

/** Whether a figure is the level from which the one beside it is to go: it stands, whatever is planned. */
export const isLeftBehind = (
  line: Line,
  mention: QuantityMention,
  { measure, value }: Observation,
): boolean =>
  line.scene.language === 'ru' &&
  measure === 'transport.flights' &&
  value?.n !== mention.quantity.n &&
  quantityBefore(line, mention.first)?.quantity.n === value?.n;

/** The growth or the fall is told in the past tense: it is no plan. */
const isOver = (line: Line): boolean =>
  hitsOf(line, ['grow', 'fall', 'double']).some(({ first }) =>
    /(л|ла|ло|ли|рос)(сь|ся)?$/u.test(formAt(line.scene, first)),
  );

/** The same time a year earlier, where the sentence or those right before it name that year: «годом ранее», «в 2030 году». */
function yearBefore(line: Line, period: Period): Period | undefined {
  const year = String(Number(period.slice(0, 4)) - 1);
  const isNamed = [line, ...linesBefore(line, FARTHEST)].some((one) =>
    periodsOf(one).some(
      ({ when }) =>
        (when.type === 'same' && when.offset === -1) ||
        (when.type === 'absolute' && when.period.slice(0, 4) === year),
    ),
  );
  return isNamed ? resolve({ type: 'same', offset: -1 }, { spoken: period }) : undefined;
}
/** So many sentences before, a text still sets its figures against the year that it has named. */
const FARTHEST = 6;
