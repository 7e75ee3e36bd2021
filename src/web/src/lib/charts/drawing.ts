import type { Language } from '#model/language.ts';

/** Colours of a drawing: variables of the page, or fixed ones of a file that leaves it. */
export interface Paint {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
  readonly well: string;
  readonly link: string;
  readonly good: string;
  readonly warn: string;
}

export const PAGE: Paint = {
  ink: 'var(--ink)',
  quiet: 'var(--quiet)',
  line: 'var(--line)',
  paper: 'var(--paper)',
  well: 'var(--well)',
  link: 'var(--link)',
  good: 'var(--good)',
  warn: 'var(--warn)',
};

export const SHEET: Paint = {
  ink: '#1c2326',
  quiet: '#56636a',
  line: '#d9dedc',
  paper: '#fdfdfb',
  well: '#f2f4f1',
  link: '#0b5a78',
  good: '#1f6b45',
  warn: '#9a3412',
};

/** How a drawing is made: its width in pixels, in whose language, in which colours. */
export interface Sheet {
  readonly width: number;
  readonly language: Language;
  readonly paint: Paint;
}

/** A picture: what stands in its SVG, and how high it is. */
export interface Drawing {
  readonly height: number;
  readonly body: string;
}

/** The size of letters, in pixels. */
export const LETTER = 13;

/** Text as it may stand in SVG. */
export const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A number as SVG takes it, to a hundredth of a pixel. */
export const at = (n: number): string => String(Math.round(n * 100) / 100);

export interface Writing {
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly weight?: number;
}

export const text = (
  x: number,
  y: number,
  words: string,
  { fill, anchor = 'start', size = LETTER, weight }: Writing,
): string =>
  `<text x="${at(x)}" y="${at(y)}" fill="${fill}" font-size="${size}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${weight ? ` font-weight="${weight}"` : ''}>${safe(words)}</text>`;

/** How much of their size letters of a proportional face are wide, Cyrillic ones in bold at most. */
const WIDE = 0.63;

export const widthOf = (words: string, size = LETTER): number => words.length * size * WIDE;

/** A text cut to a width, with dots where it was cut; nothing where not even three letters fit. */
export function fitting(words: string, width: number, size = LETTER): string {
  const letters = Math.floor(width / (size * WIDE));
  if (words.length <= letters) return words;
  return letters < 4 ? '' : `${words.slice(0, letters - 1).trimEnd()}…`;
}

/** A text in lines of a width, at most so many, words whole; the last line is cut where more would follow, and nothing is said where not even its first word fits. */
export function inLines(words: string, width: number, most: number, size = LETTER): readonly string[] {
  const letters = Math.floor(width / (size * WIDE));
  const lines: string[] = [];
  let rest = words;
  while (rest && lines.length < most) {
    if (rest.length <= letters || lines.length === most - 1) {
      lines.push(fitting(rest, width, size));
      break;
    }
    const end = rest.lastIndexOf(' ', letters);
    if (end <= 0) {
      if (lines.length === 0) return [];
      lines.push(fitting(rest, width, size));
      break;
    }
    lines.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return lines.filter(Boolean);
}

/** The SVG of a drawing that names itself: `title` for those who listen, or in a file. */
export function svgOf(
  { body, height }: Drawing,
  { width, paint }: Sheet,
  title: string,
  isFile = false,
): string {
  const ground = isFile ? `<rect width="${width}" height="${at(height)}" fill="${paint.paper}"/>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${at(height)}"${isFile ? ` width="${width}" height="${at(height)}"` : ''} role="img" aria-label="${safe(title)}" font-family="system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif">${isFile ? `<title>${safe(title)}</title>` : ''}${ground}${body}</svg>`;
}
