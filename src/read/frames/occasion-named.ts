import type { Context } from '../context.ts';
import type { Span } from '../mention.ts';
import { formAt, hitsOf, type Line } from '../scene.ts';

/** The occasions that papers are signed at, and as what else a text tells of them. */
const OCCASIONS: readonly (readonly [concept: string, types: readonly string[]])[] = [
  ['forum', ['forum']],
  ['visit', ['visit', 'mission']],
  ['mission', ['mission', 'visit']],
  ['meeting', ['meeting']],
  ['exhibition', ['exhibition']],
  ['conference', ['conference']],
  ['commission', ['commission', 'meeting']],
  ['culture-days', ['culture-days']],
];
/** An occasion is spoken of again no farther on than this, in sentences. */
const FARTHEST = 12;

/** The day of the forum, visit … that a sentence names as one told of before: «в рамках форума», "during the visit", «сапар барысында». */
export function dateOfNamed(
  line: Line,
  { last: { occasions } }: Context,
  isPlanned: boolean,
): string | undefined {
  for (const [concept, types] of OCCASIONS) {
    const hit = hitsOf(line, [concept])[0];
    if (!hit || isAnother(line, hit)) continue;
    for (const type of types) {
      const occasion = occasions.get(type);
      if (occasion && line.index - occasion.line <= FARTHEST && (isPlanned || !occasion.isPlanned))
        return occasion.date;
    }
  }
  return undefined;
}

/** Whether a sentence names an occasion, and only ones that the text has not told of. */
export const isOfAnother = (line: Line): boolean => {
  const named = OCCASIONS.flatMap(([concept]) => hitsOf(line, [concept]));
  return named.length > 0 && named.every((hit) => isAnother(line, hit));
};

/** «На прошлом форуме», "at the previous forum", «келесі форумда»: none that the text has told of. */
const isAnother = (line: Line, { first }: Span): boolean =>
  [1, 2].some((back) =>
    /^(прошл|предыдущ|следующ|будущ|очередн|previous|last$|next$|upcoming|алдыңғы|келесі|былтыр)/u.test(
      formAt(line.scene, first - back),
    ),
  );
