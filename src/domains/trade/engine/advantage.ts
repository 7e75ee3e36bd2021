import { columnSums, sum, type Table } from './matrix.ts';

/**
 * Revealed comparative advantage: the share of a product in an exporter's exports over its share in everybody's (B. Balassa, “Trade
 * liberalisation and revealed comparative advantage”, The Manchester School 33, 1965). Rows are exporters, columns products; 1 is what
 * everybody has. An exporter or product without exports has 0.
 */
export function advantages(exports: Table): Table {
  const products = columnSums(exports);
  const world = sum(products);
  return {
    ...exports,
    values: exports.values.map((row) => {
      const own = sum(row);
      return row.map((value, column) => {
        const expected = (own / world) * products[column]!;
        return expected > 0 ? value / expected : 0;
      });
    }),
  };
}

/**
 * The same from −1 to 1, with 0 for what everybody has (K. Dalum, K. Laursen and G. Villumsen, “Structural change in OECD export
 * specialisation patterns”, International Review of Applied Economics 12, 1998).
 */
export const symmetric = (advantage: number): number => (advantage - 1) / (advantage + 1);
