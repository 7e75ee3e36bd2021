import { type Clause, clauseAt, tenseAt } from '../clauses.ts';
import { type Context, periodOf } from '../context.ts';
import { isWithin, nearestTo, type PeriodMention, type Span } from '../mention.ts';
import { formAt, hitsOf, type Line, periodsOf } from '../scene.ts';
import { isOfTelling } from './english-telling.ts';

/** When an occasion is: the nearest time in its clause, else close by. Spans of years are terms, not days. */
export function dateOf(line: Line, context: Context, hit: Span): string | undefined {
  const clause = clauseAt(line, hit.first);
  const dates = periodsOf(line).filter(
    (period) =>
      (['absolute', 'yearless', 'relative', 'later', 'weekday'].includes(period.when.type) ||
        isToday(line, period)) &&
      !(period.when.type === 'absolute' && /^\d{4}\/\d{4}$/.test(period.when.period)) &&
      period.edge === 'in' &&
      !isOfResults(line, period) &&
      !isOfTelling(line, period, hit),
  );
  const reported = dates.filter((period) => !isOfReport(line, period, clause));
  const inClause = reported.filter((period) => isWithin(period, clause));
  const near = nearestTo(
    inClause.length > 0
      ? inClause
      : areOneTime(reported)
        ? reported.slice(0, 1)
        : reported.filter((period) => Math.abs(period.first - hit.first) < 14),
    hit,
  );
  return near ? dayOf(line, context, near) : (sameDay(line, context) ?? theseDays(line, context, clause));
}

/** «Сегодня, 16 апреля»: a sentence tells one time, which may be told twice. */
const areOneTime = ([first, ...others]: readonly PeriodMention[]): boolean =>
  first !== undefined && others.every((other) => other.first - first.after <= APPOSITION);

/** «В эти дни проходит», told in the present where no day was told before: the month in which the text came out. */
function theseDays(line: Line, { published, last }: Context, clause: Clause): string | undefined {
  if (line.scene.language !== 'ru' || published === undefined || last.event?.date) return undefined;
  const isNow = clause.predicates.some((token) => {
    const { present, past } = tenseAt(line, token);
    return present && !past;
  });
  if (!isNow) return undefined;
  for (let token = clause.first; token < clause.after; token += 1)
    if (formAt(line.scene, token) === 'эти' && formAt(line.scene, token + 1) === 'дни')
      return published.slice(0, A_MONTH);
  return undefined;
}
const A_MONTH = 'YYYY-MM'.length;

/** «В тот же день», «тем же вечером», "that day", сол күні: the day of the occasion told before, else the one that the sentence before names. */
export function sameDay(line: Line, context: Context): string | undefined {
  for (let token = line.sentence.first; token < line.sentence.after - 1; token += 1) {
    const [form, next] = [formAt(line.scene, token), formAt(line.scene, token + 1)];
    if (
      (form === 'же' && /^(день|вечером?|утром?)$/u.test(next)) ||
      (/^(same|that)$/.test(form) && next === 'day') ||
      (/^(сол|осы|дәл)$/u.test(form) && next === 'күні')
    )
      return dayToldBefore(line, context);
    // «Тогда же»: at whatever time the sentence before names.
    const before = form === 'тогда' && next === 'же' ? line.scene.lines[line.index - 1] : undefined;
    if (before) return timeNamed(before, context);
  }
  return undefined;
}
function dayToldBefore(line: Line, context: Context): string | undefined {
  const { event } = context.last;
  if (event?.date?.length === A_DAY && line.index - event.line <= FAR_DAY) return event.date;
  const before = line.scene.lines[line.index - 1];
  if (line.scene.language !== 'ru' || !before) return undefined;
  return dayNamed(before, context);
}

/** The one time that a sentence names, where it is a day. */
export function dayNamed(line: Line, context: Context): string | undefined {
  const time = timeNamed(line, context);
  return time?.length === A_DAY ? time : undefined;
}

function timeNamed(line: Line, context: Context): string | undefined {
  const times = periodsOf(line).flatMap((period) => periodOf(period, context) ?? []);
  return times.length === 1 ? times[0] : undefined;
}

/** How long a time is that is told by its day. */
export const A_DAY = 'YYYY-MM-DD'.length;
/** The day is that of an occasion no more sentences before. */
const FAR_DAY = 3;

/** Whether a time opens past the one at which its text came out, as finely as that is told. */
export function isAhead(date: string | undefined, { published }: Pick<Context, 'published'>): boolean {
  const opens = date?.split('/')[0];
  return opens !== undefined && published !== undefined && opens.slice(0, published.length) > published;
}

/** The day, month or year of a time, and of the one that stands in apposition to it where that is finer: «три года назад, в ноябре 2022 года» is November. */
export function dayOf(line: Line, context: Context, near: PeriodMention): string | undefined {
  const told = periodOf(near, context);
  const beside = periodsOf(line).find(
    ({ first, edge }) => edge === 'in' && first > near.first && first - near.after <= APPOSITION,
  );
  const finer = beside && periodOf(beside, context);
  return told && finer && (finer.startsWith(`${told}-`) || isDayOf(finer, told)) ? finer : told;
}
/** «На прошлой неделе, 4 июня»: a day of the days told. */
function isDayOf(day: string, days: string): boolean {
  const [from, to] = days.split('/');
  return day.length === A_DAY && to !== undefined && from! <= day && day <= to;
}
/** A comma and a preposition stand between. */
const APPOSITION = 2;

/** «Сообщил губернатор в понедельник»: when it was said, in a clause of saying other than the event's own. */
export const isOfReport = (line: Line, period: Span, own: Span): boolean => {
  const clause = clauseAt(line, period.first);
  if (clause.first === own.first) return false;
  return hitsOf(line, ['say'], clause).some(({ first, after }) => {
    if (/^(напомним|отметим|добавим|уточним|заметим)$/u.test(formAt(line.scene, first))) return false;
    for (let token = after; token < period.first; token += 1)
      if (/^(что|that)$/u.test(formAt(line.scene, token))) return false;
    return true;
  });
};

/** «Подвели итоги 2030 года»: what was reckoned up, not when. */
const isOfResults = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'ru' &&
  [1, 2].some((back) => /^(итог(и|ов|ам|ах)|результат(ы|ов|ам))$/u.test(formAt(line.scene, first - back)));

/** «Сегодня» is a day, «сейчас» is not. */
export const isToday = (line: Line, period: PeriodMention): boolean =>
  period.when.type === 'now' && /^(сегодня|бүгін|today)$/u.test(formAt(line.scene, period.first));
