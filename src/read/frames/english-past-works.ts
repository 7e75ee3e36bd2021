import type { Context } from '../context.ts';
import { shifted } from '../language/resolve.ts';
import type { Span } from '../mention.ts';
import { formAt, hasWord, type Line } from '../scene.ts';

interface Dates {
  readonly start?: string;
  readonly finish?: string;
}

/** «Was closed in November», told in June: what an English verb tells as done, in a month of no year that is yet to come, was done a year before. */
export function doneIn(line: Line, { published }: Context, act: Span, dates: Dates): Dates {
  if (line.scene.language !== 'en' || !published || !isDone(line, act) || hasWord(line, YEARS)) return dates;
  const before = (date: string): string => (isYetToCome(date, published) ? shifted(date, -1) : date);
  return {
    ...(dates.start ? { start: before(dates.start) } : {}),
    ...(dates.finish ? { finish: before(dates.finish) } : {}),
  };
}
const YEARS = /^(19|20)\d\d$|^years?$/;

/** A month or a day behind that of publication, in its year. */
const isYetToCome = (date: string, published: string): boolean =>
  /^\d{4}-\d{2}/.test(date) &&
  published.length >= 'YYYY-MM'.length &&
  date.slice(0, 4) === published.slice(0, 4) &&
  date.slice(0, 7) > published.slice(0, 7);

/** «Was opened», «have been rebuilt», «opened»: a past form, with nothing before it that puts it off. */
function isDone({ scene }: Line, { first }: Span): boolean {
  // «Was closed for repairs».
  if (formAt(scene, first - 1) === 'for' && formAt(scene, first - 2) === 'closed')
    return /^(was|were|been)$/.test(formAt(scene, first - 3));
  if (!/(ed|built|laid)$/.test(formAt(scene, first))) return false;
  return (
    ![1, 2, 3].some((back) => PUT_OFF.test(formAt(scene, first - back))) &&
    !/^(is|are|being)$/.test(formAt(scene, first - 1))
  );
}
const PUT_OFF = /^(will|shall|to|be|would|may|could|can|must|should)$/;
