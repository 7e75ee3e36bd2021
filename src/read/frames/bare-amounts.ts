import type { SlotsOf } from '#model/claim.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, GENITIVE, NOUN, VERB } from '../language/features.ts';
import type { QuantityMention } from '../mention.ts';
import { featuresAt, formAt, hitsOf, type Line, quantitiesOf } from '../scene.ts';
import { areTimesMet } from './english-held.ts';
import { TRADE } from './measures.ts';

type Observation = SlotsOf<'observation'>;

const AMOUNT = /^([A-Z]{3}|t)$/;

/**
 * A bare number takes the unit of the figure before: «590,5 километра – по рекам и 37,5 – по озёрам», «380 млн долларов, а импорт –
 * 96 млн», «вырос на 11 процентов, а импорт снизился на 4».
 */
export function withUnitOf(
  line: Line,
  context: Context,
  here: Observation | undefined,
  mention: QuantityMention,
): QuantityMention {
  if (areTimesMet(line, mention)) return { ...mention, quantity: { ...mention.quantity, unit: '1' } };
  if (!mention.bare || mention.ordinal) return mention;
  const left = unitLeftOut(line, mention);
  if (left) return { ...mention, bare: false, quantity: { ...mention.quantity, unit: left } };
  const told = (here ?? recent(line, context))?.value?.unit;
  const unit = told && AMOUNT.test(told) ? told : (unitBeside(line, mention) ?? told);
  if (!unit) return mention;
  const isPart =
    here?.measure?.startsWith('border.length') &&
    !(featuresAt(line.scene, mention.after) & (NOUN | ADJECTIVE));
  const isAmount =
    AMOUNT.test(unit) &&
    !(line.scene.language === 'ru' && isOfNoun(line, mention)) &&
    mention.quantity.n >= 1000 &&
    !(line.scene.language === 'en' && /^(19|20)\d\d$/.test(String(mention.quantity.n))) &&
    !(
      line.scene.language !== 'ru' &&
      !/^(миллион|миллиард)ы$/u.test(formAt(line.scene, mention.after - 1)) &&
      Boolean(featuresAt(line.scene, mention.after) & (NOUN | ADJECTIVE))
    );
  const isStep =
    unit === '%' &&
    /^(на|by)$/u.test(formAt(line.scene, mention.first - 1)) &&
    hitsOf(line, ['grow', 'fall'], clauseAt(line, mention.first)).length > 0 &&
    !(featuresAt(line.scene, mention.after) & NOUN);
  return isPart || isAmount || isStep
    ? { ...mention, bare: false, quantity: { ...mention.quantity, unit } }
    : mention;
}

/**
 * «Вывоз – 291 млн, ввоз – 95 млн долларов», «(+9 %), ввоз – 95 млн»: the unit of the amount before it in a Russian sentence, else of the one behind,
 * where the number is a scaled one that counts no noun of its own.
 */
function unitBeside(line: Line, mention: QuantityMention): string | undefined {
  if (line.scene.language !== 'ru' || mention.quantity.n < LEAST_SCALED || isOfNoun(line, mention))
    return undefined;
  const amounts = quantitiesOf(line).filter(({ bare, quantity }) => !bare && AMOUNT.test(quantity.unit));
  const beside = amounts.findLast(({ after }) => after <= mention.first) ?? amounts[0];
  if (beside) return beside.quantity.unit;
  // «Экспорт составил 40 млн долларов. Импорт удвоился – до 20 млн».
  const before = line.scene.lines[line.index - 1];
  const isOfTrade =
    hitsOf(line, TRADE, clauseAt(line, mention.first)).length > 0 ||
    hitsOf(line, ['measure:business.investment']).length > 0;
  return before && isOfTrade
    ? quantitiesOf(before).findLast(({ bare, quantity }) => !bare && /^[A-Z]{3}$/.test(quantity.unit))
        ?.quantity.unit
    : undefined;
}
const LEAST_SCALED = 100_000;

/** «Поля забирают 2 млрд кубометров, население – около 140 млн»: a Russian piece that leaves its verb out behind a dash leaves out its unit as well. */
function unitLeftOut(line: Line, mention: QuantityMention): string | undefined {
  if (line.scene.language !== 'ru' || mention.quantity.n < LEAST_SCALED || isOfNoun(line, mention))
    return undefined;
  const before = quantitiesOf(line).findLast(({ after, ordinal }) => after <= mention.first && !ordinal);
  if (!before || before.bare || !CONSUMED.test(before.quantity.unit)) return undefined;
  const isOfVerb = !isSetOff(line, before.first) && clauseAt(line, before.first).predicates.length > 0;
  return isOfVerb && isSetOff(line, mention.first) ? before.quantity.unit : undefined;
}
/** Units of what whoever is named takes or uses. */
const CONSUMED = /^(m3|km3|[kMGT]?Wh)(\/|$)/;

/** Whether a dash, and a word of how sure at most, leads up to an amount. */
const isSetOff = ({ scene }: Line, first: number): boolean =>
  [1, 2].some(
    (back) =>
      /^[–—-]$/u.test(formAt(scene, first - back)) &&
      (back === 1 || !(featuresAt(scene, first - 1) & (NOUN | ADJECTIVE))),
  );

/** «3 млрд дали области»: a form that may be a verb is one there. */
const isOfNoun = ({ scene }: Line, { after }: QuantityMention): boolean => {
  const bits = featuresAt(scene, after);
  return Boolean(bits & (NOUN | ADJECTIVE) && bits & GENITIVE) && !(bits & VERB);
};

/** The figure of the sentence before, for a number that leaves its unit out. */
const recent = (line: Line, context: Context): Observation | undefined =>
  context.last.figure && line.index - context.last.figure.line === 1 ? context.last.figure.slots : undefined;
