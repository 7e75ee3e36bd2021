import type { SlotsOf } from '#model/claim.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { QuantityMention, Span } from '../mention.ts';
import { formAt, has, hasWord, hitsOf, type Line, mentionAt, placesOf } from '../scene.ts';
import { comparedNear, isFallInTimes, signed } from './aspect.ts';
import { basePeriod, hasOwnTime, periodFor } from './figure-periods.ts';
import { MEASURE_CONCEPTS, TRAITS } from './measures.ts';

type Observation = SlotsOf<'observation'>;

/**
 * «Ресейге 15 мың тонна ұн жіберілді. Бұл былтырғыдан 4 пайызға көп», «…, бұл 2023 жылғы көрсеткіштен 1,5 есе артық», «Көрсеткіш 5 пайызға өскен»: in
 * Kazakh by how much what the figure just before counts is more or less than another time's, whatever it counts.
 */
export function grownOfLast(
  line: Line,
  context: Context,
  mention: QuantityMention,
  previous: Observation | undefined,
): Observation | undefined {
  if (line.scene.language !== 'kk' || !/^(%|x)$/.test(mention.quantity.unit)) return undefined;
  const clause = pieceAt(line, mention.first);
  if (placesOf(line).some(({ first }) => first >= clause.first && first < clause.after)) return undefined;
  if (hitsOf(line, MEASURE_CONCEPTS, clause).length > 0 || hasWord(line, NO_TIME, clause)) return undefined;
  const subject = subjectOf(line, clause.first, mention.first);
  if (!subject || !isGrowth(line, mention, subject === 'growth')) return undefined;
  const told = previous ? [previous] : toldJustBefore(line, context);
  const level = told.find(
    ({ measure = '', aspect }) => aspect === 'level' && !TRAITS[measure]?.still && !MONEY_FLOW.test(measure),
  );
  const aspect = mention.quantity.unit === 'x' ? 'multiple' : 'growth';
  if (!level || isFallInTimes(line, mention, aspect)) return undefined;
  const own = hasOwnTime(line, mention)
    ? periodFor(line, context, mention, level.measure!, aspect)
    : undefined;
  const period = own ?? level.period;
  const base = basePeriod(line, period ? { ...context, spoken: period } : context, mention);
  const { value: _, aspect: __, base: ___, period: ____, ...same } = level;
  return {
    ...same,
    aspect,
    value: signed(line, mention, aspect),
    ...(period && period !== base ? { period } : {}),
    ...(base ? { base } : {}),
  };
}

/** The clause, or what of it a comma and «бұл» begin. */
function pieceAt(line: Line, token: number): Span {
  const clause = clauseAt(line, token);
  let first = token;
  while (
    first > clause.first &&
    !(formAt(line.scene, first) === 'бұл' && formAt(line.scene, first - 1) === ',')
  )
    first -= 1;
  return { first, after: clause.after };
}

/** Flows of money have ways of their own to be spoken on of. */
const MONEY_FLOW = /^trade\.(turnover|export|import)$/;
/** «Жоспардан 3 пайызға көп», «орташа көрсеткіштен»: against no time. */
const NO_TIME = /^(жоспар|межеленген|болжам|орташа|нормадан|республикалық|басқа|өзге|қалған)\p{L}*$/u;

/** What the clause is of: the figure before by a pronoun, or by the word for any figure. */
function subjectOf(line: Line, first: number, until: number): 'figure' | 'growth' | undefined {
  for (let token = first; token < until; token += 1) {
    const form = formAt(line.scene, token);
    if (/^(бұл|ол)$/u.test(form) && OF_FIGURE.test(`${formAt(line.scene, token + 1)} `)) return 'figure';
    if (/^(көрсеткіш|көлемі|саны|мөлшері|тасымал|жөнелтілім)$/u.test(form)) return 'figure';
    if (/^(өсім|өсімі)$/u.test(form)) return 'growth';
    const isTime = mentionAt(line, token)?.kind === 'period' || AGAINST.test(form);
    if (!isTime) return undefined;
  }
  return undefined;
}
/** «Бұл облыс …» points at something else. */
const OF_FIGURE =
  /^(көрсеткіш|көлем|сан|[–—,-]|\d|\p{L}*(дан|ден|тан|тен|нан|нен|мен|бен|пен|ғы|гі|қы|кі|ғыға|дің|ның|нің|дың|тың)\s|бір|екі|өткен|алдыңғы|былтыр|шамамен)/u;
const AGAINST = /^(салыстырғанда|қарағанда|оның|осы|ал|яғни|соның|тиісті|сәйкес|кезеңімен|[,–—-])$/u;

function isGrowth(line: Line, mention: QuantityMention, isOfGrowth: boolean): boolean {
  if (isOfGrowth) return /(пайыз(ды|ға)?|%|есе)$/u.test(formAt(line.scene, mention.after - 1));
  return (
    /(ға|ге|қа|ке|есе|%)$/u.test(formAt(line.scene, mention.after - 1)) &&
    (comparedNear(line, mention) || has(line, 'grow', 'fall'))
  );
}

const toldJustBefore = (line: Line, { last: { figure } }: Context): readonly Observation[] =>
  figure && line.index - figure.line === 1
    ? [figure.slots, figure.first].filter((one) => one !== undefined)
    : [];
