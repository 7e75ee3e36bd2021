import { at, type Drawing, fitting, LETTER, type Sheet, safe, text, widthOf } from './drawing.ts';

/** Amounts by row and column. */
export interface Cells {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Undefined where there is nothing. */
  readonly values: readonly (readonly (number | undefined)[])[];
}

/** A matrix whose cells are the stronger coloured the more they hold, each with its amount; names of columns stand upright. */
export function grid(
  { rows, columns, values }: Cells,
  said: { readonly amount: (n: number) => string; readonly exact: (n: number) => string },
  { width, paint }: Sheet,
): Drawing {
  const isNarrow = width <= 500;
  const names = Math.min(isNarrow ? 110 : 190, Math.max(...rows.map((name) => widthOf(name))) + 10);
  const top = Math.min(isNarrow ? 120 : 150, Math.max(...columns.map((name) => widthOf(name, 12))) + 12);
  const wide = (width - names) / columns.length;
  const high = 30;
  const largest = Math.max(1, ...values.flat().map((value) => value ?? 0));
  const head = columns.map((name, n) => {
    const x = names + wide * n + wide / 2 + 4;
    return `<text x="${at(x)}" y="${at(top - 6)}" transform="rotate(-90 ${at(x)} ${at(top - 6)})" fill="${paint.quiet}" font-size="12">${safe(fitting(name, top - 8, 12))}</text>`;
  });
  const body = rows.flatMap((name, r) => {
    const y = top + r * high;
    return [
      text(names - 6, y + 20, fitting(name, names - 6), { fill: paint.ink, anchor: 'end' }),
      ...columns.map((column, c) => {
        const value = values[r]![c];
        const x = names + wide * c;
        if (value === undefined)
          return `<rect x="${at(x + 1)}" y="${y + 1}" width="${at(wide - 2)}" height="${high - 2}" fill="${paint.well}"/>`;
        const strength = 0.06 + 0.3 * Math.sqrt(value / largest);
        const words = fitting(said.amount(value), wide - 2, 11);
        return `<g><title>${safe(`${name} – ${column}: ${said.exact(value)}`)}</title><rect x="${at(x + 1)}" y="${y + 1}" width="${at(wide - 2)}" height="${high - 2}" fill="${paint.link}" fill-opacity="${at(strength)}"/>${words === said.amount(value) ? text(x + wide / 2, y + 19, words, { fill: paint.ink, size: Math.min(11, LETTER), anchor: 'middle' }) : ''}</g>`;
      }),
    ];
  });
  return { height: top + rows.length * high + 4, body: [...head, ...body].join('') };
}
