import { formIs } from '../language/wordings.ts';
import type { Span } from '../mention.ts';
import { formAt, hasWord, isCapitalWord, type Line, placesOf } from '../scene.ts';

/** «The Kaztal – Zhanybek – border of Russia road», "road Aktobe – Atyrau – Russian border (to Astrakhan)": the ends of an English way that leads to a border, joined by dashes right before or behind its noun. */
export function borderRoute(line: Line, { first, after }: Span): Span | undefined {
  if (!hasWord(line, BORDER)) return undefined;
  const behind = chainFrom(line, after);
  if (behind) return { first: after, after: behind };
  if (
    !/^(–|—|-|\)|border|frontier)$/u.test(formAt(line.scene, first - 1)) &&
    !placesOf(line).some((place) => place.after === first)
  )
    return undefined;
  for (let from = Math.max(line.sentence.first, first - LONGEST_ROUTE); from < first - 1; from += 1)
    if (chainFrom(line, from) === first) return { first: from, after: first };
  return undefined;
}
/** The named ends in the name of an English way, without the border that it leads to: «aktobe martuk». */
export function endsOf(name: string): string | undefined {
  if (!/[-–—]/u.test(name)) return undefined;
  return /\p{Lu}\p{L}+(?: ?[-–—] ?\p{Lu}\p{L}+)+/u
    .exec(name.replace(/ ?[-–—] ?(?:(?:Russian|Kazakh) )?(?:border|frontier)\b.*$/u, ''))?.[0]
    .toLowerCase()
    .replace(/ ?[-–—] ?/gu, ' ');
}
const LONGEST_ROUTE = 18;

/** Where ends joined by dashes stop, if one of them is a border, with where it leads on to in brackets. */
function chainFrom(line: Line, from: number): number | undefined {
  const { scene } = line;
  if (formAt(scene, from) === 'the') return undefined;
  let end = endAt(line, from);
  let ends = 1;
  let isToBorder = false;
  for (let at = from; end !== undefined; ends += 1) {
    isToBorder ||= hasWord(line, BORDER, { first: at, after: end });
    if (!/^[–—-]$/u.test(formAt(scene, end))) break;
    const next = endAt(line, end + 1);
    if (next === undefined) break;
    at = end + 1;
    end = next;
  }
  if (end === undefined || ends < 2 || !isToBorder) return undefined;
  if (formAt(scene, end) !== '(' || formAt(scene, end + 1) !== 'to') return end;
  for (let token = end + 2; token < end + LONGEST_GOAL; token += 1)
    if (formAt(scene, token) === ')') return token + 1;
  return end;
}
const LONGEST_GOAL = 7;

const BORDER = /^(border|frontier)$/;
const isBorder = formIs(BORDER);

/** One end: a place or a name with capitals, «border of the Russian Federation», "Russian border". */
function endAt(line: Line, at: number): number | undefined {
  const { scene } = line;
  const placeAt = (token: number) => placesOf(line).find(({ first }) => first === token)?.after;
  if (isBorder(scene.tokens, at)) {
    if (!/^(of|with)$/.test(formAt(scene, at + 1))) return undefined;
    return placeAt(formAt(scene, at + 2) === 'the' ? at + 3 : at + 2);
  }
  let end = placeAt(at) ?? at;
  while (end === at || end - at < LONGEST_END) {
    if (!isCapitalWord(line, end)) break;
    end += 1;
  }
  if (end === at) return undefined;
  return isBorder(scene.tokens, end) ? end + 1 : end;
}
/** «Khan Ordasy», in tokens. */
const LONGEST_END = 2;
