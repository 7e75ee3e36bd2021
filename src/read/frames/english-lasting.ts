import { type Context, periodOf } from '../context.ts';
import { formAt, type Line, periodsOf } from '../scene.ts';
import { A_DAY } from './when.ts';

/** «Opened on June 7 and will last until June 20», "begins on May 3 and ends on May 9": the days of an English occasion, from its first, that its sentence tells the last of. */
export function lastingFrom(line: Line, context: Context, begins: string | undefined): string | undefined {
  if (line.scene.language !== 'en' || begins?.length !== A_DAY) return begins;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    const isEnd = ENDS.test(formAt(line.scene, token));
    if (!isEnd && !LASTS.test(formAt(line.scene, token))) continue;
    const last = periodsOf(line).find(
      ({ first, edge }) => first > token && first - token <= NEAR && edge === (isEnd ? 'in' : 'until'),
    );
    const end = last && periodOf({ ...last, edge: 'in' }, context);
    if (end?.length === A_DAY && end > begins) return `${begins}/${end}`;
  }
  return begins;
}
const LASTS = /^(lasts?|lasting|runs?|running|continues?|continuing|going|goes|open|work|works)$/;
const ENDS = /^(ends?|closes?|finish(es)?|ending|closing|conclude[sd]?|concluding|closed|ended|finished)$/;
/** «Will last | there | until». */
const NEAR = 4;
