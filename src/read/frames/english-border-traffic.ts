import type { SlotsOf } from '#model/claim.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { formIs } from '../language/wordings.ts';
import type { QuantityMention, Span } from '../mention.ts';
import { formAt, type Line, placesOf } from '../scene.ts';
import type { Told } from './russian-figures.ts';

type Observation = SlotsOf<'observation'>;

/** The border is spoken of for so many sentences behind its last figure. */
const REACH = 4;

/**
 * What an English text goes on to tell of the border of the two sides: who crosses it («last year it was crossed by 5.5 million vehicles», "11 million people
 * crossed the border"), and parts of that traffic or of its crossings by their kind («trucks accounted for 2.2 million of them», "of which 30 serve road traffic").
 */
export function borderGoneOn(
  line: Line,
  mention: QuantityMention,
  context: Context,
  previous: Observation | undefined,
): Told | undefined {
  const { unit } = mention.quantity;
  if (line.scene.language !== 'en' || mention.ordinal || !/^(1|person)$/.test(unit)) return undefined;
  const { figure } = context.last;
  const told = figure && line.index - figure.line <= REACH ? [figure.slots, figure.first] : [];
  const before = previous ?? told.find((slots) => slots?.aspect === 'level');
  const { measure = '', area, counterpart, value, period } = before ?? {};
  if (!area || !counterpart || !value || placesOf(line).length > 0) return undefined;
  const sides = { area, counterpart };
  if (
    /^(border\.length|transport\.crossings|transport\.throughput)/.test(measure) &&
    isCrossing(line, mention)
  ) {
    line.goesOn = true;
    return { measure: 'transport.throughput', span: mention, sides };
  }
  const isNext = previous !== undefined || (figure !== undefined && line.index - figure.line <= 1);
  if (!isNext || value.n <= mention.quantity.n || !isPart(line, mention, measure)) return undefined;
  line.goesOn = true;
  return { measure, span: mention, sides, ...(period ? { period } : {}) };
}

/** «It was crossed by 5.5 million vehicles», "5.5 million vehicles crossed it". */
function isCrossing(line: Line, mention: Span): boolean {
  const { scene } = line;
  if (!isTraveller(line, mention)) return false;
  const { first, after } = clauseAt(line, mention.first);
  for (let token = first; token < after; token += 1) {
    if (formAt(scene, token) !== 'crossed') continue;
    const by = token + 1;
    if (formAt(scene, by) === 'by' && mention.first - by <= 2)
      return [token - 1, token - 2, token - 3].some((back) =>
        /^(it|border|frontier)$/.test(formAt(scene, back)),
      );
    if (token >= mention.after)
      return /^(it|border|frontier)$/.test(formAt(scene, formAt(scene, by) === 'the' ? by + 1 : by));
  }
  return false;
}

const isTraveller = ({ scene }: Line, { first, after }: Span): boolean => {
  for (let token = first; token < after + 2; token += 1) if (isTravelling(scene.tokens, token)) return true;
  return false;
};
const isTravelling = formIs(
  /^(trucks?|lorries|cars?|vehicles?|buses|coaches|people|persons|travell?ers|passengers|citizens|motorists|trains)$/,
);

/** A part by its kind of what the figure before counted: «trucks accounted for 2.2 million (of them)», "of which 30 serve road traffic", "of these, 2.2 million were trucks". */
function isPart(line: Line, mention: QuantityMention, measure: string): boolean {
  const { scene } = line;
  const { first, after } = mention;
  if (measure === 'transport.crossings') return isOfWhich(line, mention) && isOfWay(line, after);
  if (measure !== 'transport.throughput') return false;
  const isOfThem =
    formAt(scene, after) === 'of' && /^(them|these|those|which)$/.test(formAt(scene, after + 1));
  if (isOfThem || isOfWhich(line, mention)) return hasTraveller(line);
  const verb = first - 1;
  return (
    /^(for|up)$/.test(formAt(scene, verb)) &&
    /^(accounted|account|made|make)$/.test(formAt(scene, verb - 1)) &&
    isTravelling(scene.tokens, verb - 2)
  );
}

const hasTraveller = (line: Line): boolean => {
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (isTravelling(line.scene.tokens, token)) return true;
  return false;
};

/** «Of which 30», "of them, 30", "including 30". */
const isOfWhich = ({ scene, sentence }: Line, { first }: Span): boolean =>
  formAt(scene, first - 1) === 'including' ||
  [1, 2].some(
    (back) =>
      first - back > sentence.first &&
      /^(which|them|these|those)$/.test(formAt(scene, first - back)) &&
      formAt(scene, first - back - 1) === 'of',
  );

/** What kind of crossings they are, right behind their number: «30 serve road traffic», "30 are for cars", "30 road ones". */
const isOfWay = ({ scene }: Line, after: number): boolean =>
  [0, 1, 2, 3].some((ahead) =>
    /^(road|railway|rail|automobile|car|cars|vehicles|river|sea|air|multilateral|bilateral|trucks)$/.test(
      formAt(scene, after + ahead),
    ),
  );
