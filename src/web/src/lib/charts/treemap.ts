import { hierarchy, treemap as laidOut, treemapSquarify } from 'd3-hierarchy';
import { at, type Drawing, fitting, inLines, LETTER, type Sheet, safe, text, widthOf } from './drawing.ts';

/** One rectangle: its size is `value`; `said` stands under its name, or `share` where that has no room. */
export interface Tile {
  readonly name: string;
  readonly value: number;
  readonly said: string;
  readonly share: string;
  readonly href?: string;
}

interface Node {
  readonly children?: readonly Tile[];
}

/** Rectangles that are as large as what they stand for (squarified: M. Bruls, K. Huizing and J. van Wijk, 2000), largest first. */
export function treemap(tiles: readonly Tile[], { width, paint }: Sheet): Drawing {
  const height = width > 500 ? 340 : 420;
  const root = hierarchy<Node | Tile>({ children: tiles.filter(({ value }) => value > 0) })
    .sum((node) => ('value' in node ? node.value : 0))
    .sort((a, b) => b.value! - a.value!);
  const placed = laidOut<Node | Tile>()
    .tile(treemapSquarify.ratio(1.3))
    .size([width, height])
    .paddingInner(2)(root);
  const largest = Math.max(...placed.leaves().map(({ value }) => value ?? 0));
  const body = placed.leaves().map((leaf) => {
    const tile = leaf.data as Tile;
    const [wide, high] = [leaf.x1 - leaf.x0, leaf.y1 - leaf.y0];
    // Stronger colour for more, yet light enough to read ink on.
    const strength = 0.1 + 0.22 * Math.sqrt(tile.value / largest);
    const rect = `<rect x="${at(leaf.x0)}" y="${at(leaf.y0)}" width="${at(wide)}" height="${at(high)}" fill="${paint.link}" fill-opacity="${at(strength)}"/>`;
    const lines =
      high > 36 ? inLines(tile.name, wide - 12, Math.min(3, Math.floor((high - 22) / (LETTER + 3)))) : [];
    const words =
      lines.length > 0
        ? [
            ...lines.map((line, n) =>
              text(leaf.x0 + 6, leaf.y0 + 18 + n * (LETTER + 3), line, { fill: paint.ink, weight: 600 }),
            ),
            text(
              leaf.x0 + 6,
              leaf.y0 + 18 + lines.length * (LETTER + 3),
              widthOf(tile.said) <= wide - 10 ? tile.said : fitting(tile.share, wide - 8),
              {
                fill: paint.ink,
              },
            ),
          ]
        : high > 18 && fitting(tile.name, wide - 10) === tile.name
          ? [
              text(leaf.x0 + 6, leaf.y0 + Math.min(high - 5, 18), tile.name, {
                fill: paint.ink,
              }),
            ]
          : [];
    const group = `<g><title>${safe(`${tile.name}: ${tile.said}`)}</title>${rect}${words.join('')}</g>`;
    return tile.href ? `<a href="${safe(tile.href)}">${group}</a>` : group;
  });
  return { height, body: body.join('') };
}
