/** A line of a printed page; lengths in points, from the lower left. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
  readonly pageHeight: number;
}

/** A running head or foot stands within this share of the page's height from its edge. */
const EDGE = 0.1;

/**
 * Joins the lines of pages into paragraphs, also across pages. A paragraph ends where the next line is indented, stands farther off than
 * the lines within, has another size, or follows a short line that ends a sentence. Words cut by a hyphen are joined; page numbers and
 * lines that repeat at the edge of most pages go.
 */
export function paragraphsOf(pages: readonly (readonly Line[])[]): readonly string[] {
  const repeated = repeatedAtEdges(pages);
  const lines = pages.flatMap((page) =>
    page.filter((line) => !(isAtEdge(line) && (isPageNumber(line.text) || repeated.has(masked(line.text))))),
  );
  const measure = { leading: usualLeading(lines), right: Math.max(0, ...lines.map((line) => line.right)) };
  const paragraphs: string[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (previous && last !== undefined && continues(previous, line, measure))
      paragraphs[paragraphs.length - 1] = joined(last, line.text);
    else paragraphs.push(line.text);
    previous = line;
  }
  return paragraphs;
}

function continues(
  previous: Line,
  line: Line,
  { leading, right }: { readonly leading: number; readonly right: number },
): boolean {
  if (Math.abs(previous.size - line.size) > 0.6) return false;
  const drop = previous.y - line.y;
  if (drop > leading * 1.35) return false;
  const isFull = previous.right > right - (right - previous.x) * 0.25;
  if (!isFull) return false;
  if (line.x > previous.x + line.size * 0.8) return false;
  return !(/[.!?…]["»”)]?$/.test(previous.text) && previous.right < right - line.size * 3);
}

/** A hyphen at the end of a line cuts a word where a small letter follows. */
const joined = (before: string, after: string): string =>
  /\p{L}[-\u00ad‐]$/u.test(before) && /^\p{Ll}/u.test(after)
    ? before.slice(0, -1) + after
    : `${before} ${after}`;

const isAtEdge = ({ y, pageHeight }: Line): boolean => y < pageHeight * EDGE || y > pageHeight * (1 - EDGE);
const isPageNumber = (text: string): boolean =>
  /^(?:[-–—]\s*)?(?:(?:page|стр\.?|страница|бет)\s*)?\d{1,4}(?:\s*(?:\/|из|of|-)\s*\d{1,4})?(?:\s*[-–—])?$/iu.test(
    text,
  );
const masked = (text: string): string => text.replace(/\d+/g, '#');

/** The lines, digits aside, that stand at an edge of at least two pages and of half of them. */
function repeatedAtEdges(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const text of new Set(page.filter(isAtEdge).map((line) => masked(line.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set(
    [...counts].filter(([, count]) => count >= 2 && count >= pages.length / 2).map(([text]) => text),
  );
}

/** The most frequent distance between lines. */
function usualLeading(lines: readonly Line[]): number {
  const drops = lines.slice(1).map((line, index) => Math.round((lines[index]!.y - line.y) * 2) / 2);
  return usual(drops.filter((drop) => drop > 0)) || Number.POSITIVE_INFINITY;
}

function usual(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0] as [number, number])[0];
}
