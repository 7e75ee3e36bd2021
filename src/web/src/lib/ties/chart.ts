import { inAddress } from '../address.ts';
import type { Drawing, Sheet } from '../charts/drawing.ts';
import { type Node, network } from '../charts/network.ts';
import { counted } from '../counts.ts';
import type { Names } from '../format.ts';
import { short } from '../map/drawing.ts';
import { type Matrix, sidesOf } from './matrix.ts';

/** The most curves that are still told apart. */
const MOST = 60;

/** The network of ties: one side's places left, the other's right; undefined where there are no ties. `isLinked` lets each lead to its dossier. */
export function drawTies(matrix: Matrix, names: Names, sheet: Sheet, isLinked: boolean): Drawing | undefined {
  if (matrix.ties.length === 0) return undefined;
  const name = (code: string): string => names.places[code] ?? code;
  const nodes = (codes: readonly string[]): readonly Node[] =>
    codes.map((id) => ({
      id,
      name: short(name(id)),
      ...(isLinked ? { address: `/dossier/${inAddress(id)}` } : {}),
    }));
  const [a, b] = sidesOf(matrix);
  return network(
    [name(a), name(b)],
    [nodes(matrix.rows), nodes(matrix.columns)],
    matrix.ties.slice(0, MOST).map((tie) => ({
      from: tie.a,
      to: tie.b,
      n: tie.facts,
      words: `${name(tie.a)} – ${name(tie.b)}: ${counted(names.language, tie.facts, 'facts')}`,
      ...(isLinked ? { address: `/dossier/${inAddress(tie.a)}/${inAddress(tie.b)}` } : {}),
    })),
    sheet,
  );
}
