import { at, type Drawing, fitting, LETTER, type Sheet, safe, text, widthOf } from './drawing.ts';

/** A thing of one of the two columns. */
export interface Node {
  readonly id: string;
  readonly name: string;
  readonly address?: string;
}

/** What joins a thing of the left column with one of the right. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly n: number;
  /** What it says to whoever points at it. */
  readonly words: string;
  readonly address?: string;
}

const ROW = 26;
const TOP = 34;

/** Two columns in the order given, joined by curves as thick as what they stand for (a bipartite node-link diagram); each curve is named at its ends. */
export function network(
  heads: readonly [string, string],
  [left, right]: readonly [readonly Node[], readonly Node[]],
  links: readonly Link[],
  { width, paint }: Sheet,
): Drawing {
  const most = Math.max(1, ...links.map(({ n }) => n));
  const widest = (nodes: readonly Node[]): number =>
    Math.min(width * 0.36, Math.max(0, ...nodes.map(({ name }) => widthOf(name))));
  const [x1, x2] = [widest(left) + 22, width - widest(right) - 22];
  const height = TOP + Math.max(left.length, right.length) * ROW + 8;
  const spread = (nodes: readonly Node[]): ReadonlyMap<string, number> => {
    const step = (height - TOP - 8) / Math.max(1, nodes.length);
    return new Map(nodes.map(({ id }, index) => [id, TOP + step * (index + 0.5)]));
  };
  const [lefts, rights] = [spread(left), spread(right)];
  const linked = (body: string, address: string | undefined): string =>
    address ? `<a href="${safe(address)}">${body}</a>` : body;
  const curves = links.flatMap(({ from, to, n, words, address }) => {
    const [y1, y2] = [lefts.get(from), rights.get(to)];
    if (y1 === undefined || y2 === undefined) return [];
    const middle = (x1 + x2) / 2;
    const path = `M${at(x1 + 5)},${at(y1)} C${at(middle)},${at(y1)} ${at(middle)},${at(y2)} ${at(x2 - 5)},${at(y2)}`;
    const curve = `<path class="link" d="${path}" fill="none" stroke="${paint.link}" stroke-opacity="0.45" stroke-width="${at(1.2 + (n / most) * 9)}"><title>${safe(words)}</title></path>`;
    return [linked(curve, address)];
  });
  const column = (
    nodes: readonly Node[],
    ys: ReadonlyMap<string, number>,
    isLeft: boolean,
  ): readonly string[] =>
    nodes.map(({ id, name, address }) => {
      const y = ys.get(id)!;
      const x = isLeft ? x1 : x2;
      const label = text(isLeft ? x - 10 : x + 10, y + LETTER * 0.35, fitting(name, width * 0.38), {
        fill: address ? paint.link : paint.ink,
        anchor: isLeft ? 'end' : 'start',
      });
      const shown = `<circle cx="${at(x)}" cy="${at(y)}" r="4" fill="${paint.link}"><title>${safe(name)}</title></circle>${label}`;
      return linked(shown, address);
    });
  return {
    height,
    body: [
      text(x1 - 10, 16, heads[0], { fill: paint.quiet, anchor: 'end', weight: 600 }),
      text(x2 + 10, 16, heads[1], { fill: paint.quiet, weight: 600 }),
      ...curves,
      ...column(left, lefts, true),
      ...column(right, rights, false),
    ].join(''),
  };
}
