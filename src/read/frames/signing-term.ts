import { type Context, periodOf } from '../context.ts';
import type { PeriodMention, Span } from '../mention.ts';
import { formAt, type Line, periodsOf } from '../scene.ts';

/** What an instrument runs for: «на 2025–2027 годы», «на 2032 год», 2033–2035 жылдарға, for 2025–2027. */
export function termMention(line: Line, instrument: Span): PeriodMention | undefined {
  return periodsOf(line).find(
    (period) =>
      period.when.type === 'absolute' &&
      (/^\d{4}\/\d{4}$/.test(period.when.period)
        ? Math.abs(period.first - instrument.after) <= NEAR_TERM ||
          isFor(line, period) ||
          /^арналған$/u.test(formAt(line.scene, period.after))
        : /^\d{4}$/.test(period.when.period) && isOfOneYear(line, period, instrument)),
  );
}
const NEAR_TERM = 10;

const isFor = (line: Line, { first }: Span): boolean => /^(на|for)$/u.test(formAt(line.scene, first - 1));

/** «План мероприятий | на 2032 год», "an action plan | for 2032", «2032 жылға арналған | жоспар»: one year, close behind the paper or right before it. */
const isOfOneYear = (line: Line, { first, after }: Span, instrument: Span): boolean =>
  line.scene.language === 'kk'
    ? formAt(line.scene, after - 1) === 'жылға' && formAt(line.scene, after) === 'арналған'
    : first >= instrument.after &&
      first - instrument.after <= (line.scene.language === 'ru' ? LONGEST_SUBJECT : NEAR_TERM) &&
      (isFor(line, { first, after }) || formAt(line.scene, first) === 'на');
/** What a paper is about stands before its year. */
const LONGEST_SUBJECT = 16;

export const termOf = (line: Line, context: Context, instrument: Span): string | undefined => {
  const mention = termMention(line, instrument);
  return mention
    ? periodOf(mention.edge === 'in' ? mention : { ...mention, edge: 'in' }, context)
    : undefined;
};

/** A year and nothing more. */
export const isBareYear = ({ when }: Pick<PeriodMention, 'when'>): boolean =>
  when.type === 'absolute' ? /^\d{4}$/.test(when.period) : when.type === 'relative' && when.unit === 'year';
