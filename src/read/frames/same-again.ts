import type { SlotsOf } from '#model/claim.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, NOUN, PREPOSITION } from '../language/features.ts';
import { resolve } from '../language/resolve.ts';
import { MARK } from '../language/tokens.ts';
import type { QuantityMention } from '../mention.ts';
import {
  featuresAt,
  formAt,
  type Line,
  mentionAt,
  periodsOf,
  quantitiesOf,
  quantityBefore,
} from '../scene.ts';
import { periodFor } from './figure-periods.ts';
import { TRAITS } from './measures.ts';

type Observation = SlotsOf<'observation'>;

/**
 * «В сутки проходит 900 машин, в пиковые дни – до 1,2 тыс.», «в 2031-м – 83 млн, в 2032-м – 117 млн»: in Russian the same once more at another time, in a
 * piece of the sentence that holds nothing but the time and the amount.
 */
export function sameAgain(
  line: Line,
  context: Context,
  mention: QuantityMention,
  before: Observation | undefined,
): Observation | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const previous = before ?? toldJustBefore(line, context, mention);
  if (!previous?.measure || !previous.value || previous.aspect !== 'level') return undefined;
  const unit = unitAgain(mention, previous.value.unit);
  const start = unit === undefined ? undefined : startOfPiece(line, mention);
  if (unit === undefined || start === undefined || !endsHere(line, mention)) return undefined;
  const year = yearWord(line, context, start, mention.first);
  const isTimed =
    year === undefined &&
    periodsOf(line).some(({ first, after }) => first >= start && after <= mention.first);
  if (!isTimed && year === undefined && !isOfDays(line, start)) return undefined;
  const then =
    year === undefined || !previous.period
      ? undefined
      : resolve({ type: 'same', offset: 0, year }, { spoken: previous.period });
  if (year !== undefined && !then) return undefined;
  const period =
    then ?? (isTimed ? periodFor(line, context, mention, previous.measure, 'level') : previous.period);
  if (isTimed && (!period || period === previous.period)) return undefined;
  const { aspect, value: _, base: __, period: ___, ...same } = previous;
  return { ...same, aspect, value: { ...mention.quantity, unit }, ...(period ? { period } : {}) };
}

/** «За аналогичный период 2030 года – 9 тыс. тонн», «в 2030 году он был 700 млн»: the level of the sentence before, where this one has but a time and one amount. */
function toldJustBefore(
  line: Line,
  { last: { figure } }: Context,
  mention: QuantityMention,
): Observation | undefined {
  if (!figure || line.index - figure.line !== 1 || quantitiesOf(line).length !== 1) return undefined;
  if (!TRAITS[figure.slots.measure ?? '']?.carriesPeriod || !figure.slots.period) return undefined;
  const isTimed = periodsOf(line).some(
    ({ after, first }) => after <= mention.first && first - line.sentence.first <= 2,
  );
  const level = [figure.slots, figure.first].find((slots) => slots?.aspect === 'level');
  return isTimed ? level : undefined;
}

/** «В прошлом году … 6 тыс. тонн, в нынешнем – 9»: a year by its adjective alone. */
function yearWord({ scene }: Line, { published }: Context, first: number, after: number): string | undefined {
  for (let token = first; token < after; token += 1) {
    const offset = /^(нынешн(ем|ий)|текущ(ем|ий)|этом)$/u.test(formAt(scene, token))
      ? 0
      : /^(прошл(ом|ый)|минувш(ем|ий)|предыдущ(ем|ий))$/u.test(formAt(scene, token))
        ? 1
        : undefined;
    if (offset !== undefined && published && !/^год/u.test(formAt(scene, token + 1)))
      return String(Number(published.slice(0, 4)) - offset);
  }
  return undefined;
}

/** The unit of the figure before, where the amount has that one or none. */
const unitAgain = ({ quantity, bare }: QuantityMention, unit: string): string | undefined =>
  quantity.unit === unit || ((bare || quantity.unit === '1') && /^(1|person|t|[A-Z]{3})(\/|$)/.test(unit))
    ? unit
    : undefined;

/** Where the piece behind the figure before begins, where only a time, its attributes and a dash or a hedge stand before the amount. */
function startOfPiece(line: Line, { first }: QuantityMention): number | undefined {
  const { scene } = line;
  const last = quantityBefore(line, first);
  const opening = last?.after ?? line.sentence.first;
  let start = first;
  while (start > opening && !/^[,;]$/u.test(formAt(scene, start - 1))) start -= 1;
  if ((last && start === opening) || start === first) return undefined;
  for (let token = start; token < first; token += 1) {
    const isTime = mentionAt(line, token)?.kind === 'period' || TIME.test(formAt(scene, token));
    const isSmall =
      Boolean(featuresAt(scene, token) & (PREPOSITION | ADJECTIVE)) ||
      SMALL.test(formAt(scene, token)) ||
      (!last && BEING.test(formAt(scene, token)));
    if (!isTime && !isSmall && scene.tokens.kind[token] !== MARK) return undefined;
  }
  return start;
}
const TIME =
  /^(день|дни|сутки|выходные|будни|праздники|сезон|период|летом|зимой|сейчас|теперь|ранее|прежде|раньше|году|год|месяце|нынешнем|текущем|прошлом|минувшем|предыдущем|этом|тогда)$/u;
const SMALL = /^(а|и|то|же|уже|около|до|более|свыше|почти|порядка|лишь|только|примерно)$/u;

/** What says of a figure only that it was. */
const BEING =
  /^(он|она|оно|они|этот|эта|это|показатель|объем|цифра|был[аио]?|составлял[аио]?|составил[аио]?|равнял(ся|ась|ось)|достигал[аио]?|насчитывал(ся|ась|ось))$/u;

/** «В выходные», «в пиковые дни»: days of a kind. */
const isOfDays = (line: Line, start: number): boolean =>
  [1, 2].some((ahead) =>
    /^(дни|выходные|будни|праздники|сезон|период)$/u.test(formAt(line.scene, start + ahead)),
  );

/** Nothing is counted behind the amount. */
const endsHere = (line: Line, { after }: QuantityMention): boolean =>
  after >= line.sentence.after ||
  line.scene.tokens.kind[after] === MARK ||
  !(featuresAt(line.scene, after) & (NOUN | ADJECTIVE));
