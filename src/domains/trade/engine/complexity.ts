import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { columnSums, sum, type Table } from './matrix.ts';

/** How complex economies and products are, in the order of the table's rows and columns; undefined for those without any specialisation. */
export interface Complexity {
  /** Mean 0 and standard deviation 1 over the exporters. */
  readonly economies: readonly (number | undefined)[];
  /** In the units of the economies. */
  readonly products: readonly (number | undefined)[];
  /** In how many products an exporter is specialised, and how many exporters in a product. */
  readonly diversity: readonly number[];
  readonly ubiquity: readonly number[];
}

/**
 * The economic and product complexity indices by eigenvectors: an exporter is as complex as its products on average, a product as its
 * exporters; the solution is the second eigenvector of both averages in turn (C. Hidalgo and R. Hausmann, “The building blocks of economic
 * complexity”, PNAS 106, 2009; R. Hausmann, C. Hidalgo et al., The Atlas of Economic Complexity, MIT Press, 2014, technical box 2.1). The
 * sign makes diversity and complexity go together; both indices are standardised by the economies' mean and population standard
 * deviation, as in the Growth Lab's `ecomplexity`. `specialised` holds 0 and 1. Undefined when fewer than three exporters or products are
 * specialised, or they fall into groups that share nothing, so that no order follows.
 */
export function complexity(specialised: Table): Complexity | undefined {
  const diversity = specialised.values.map(sum);
  const ubiquity = columnSums(specialised);
  const exporters = diversity.flatMap((count, at) => (count > 0 ? [at] : []));
  const products = ubiquity.flatMap((count, at) => (count > 0 ? [at] : []));
  if (exporters.length < 3 || products.length < 3) return undefined;
  const scaled = new Matrix(
    exporters.map((exporter) =>
      products.map(
        (product) =>
          specialised.values[exporter]![product]! / Math.sqrt(diversity[exporter]! * ubiquity[product]!),
      ),
    ),
  );
  // D^-1 M U^-1 M' has the eigenvalues of the symmetric D^-1/2 M U^-1 M' D^-1/2, whose eigenvectors are its own times D^1/2.
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    scaled.mmul(scaled.transpose()),
    {
      assumeSymmetric: true,
    },
  );
  const order = realEigenvalues.map((_, at) => at).sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!);
  const [first, second, third] = order.map((at) => realEigenvalues[at]!);
  if (!isApart(first!, second!) || (third !== undefined && !isApart(second!, third))) return undefined;
  const raw = eigenvectorMatrix
    .getColumn(order[1]!)
    .map((entry, at) => entry / Math.sqrt(diversity[exporters[at]!]!));
  // An exporter is the average of its products, these the exporters' average over the eigenvalue.
  const rawProducts = products.map(
    (product) =>
      sum(exporters.map((exporter, at) => specialised.values[exporter]![product]! * raw[at]!)) /
      ubiquity[product]! /
      second!,
  );
  const mean = sum(raw) / raw.length;
  const deviation = Math.sqrt(sum(raw.map((value) => (value - mean) ** 2)) / raw.length);
  const sign =
    Math.sign(
      covariance(
        raw,
        exporters.map((at) => diversity[at]!),
      ),
    ) || 1;
  // A turned vector has a turned mean: standardised, it is turned as a whole.
  const standard = (value: number): number => (sign * (value - mean)) / deviation;
  return {
    economies: spread(exporters, raw.map(standard), diversity.length),
    products: spread(products, rawProducts.map(standard), ubiquity.length),
    diversity,
    ubiquity,
  };
}

/** Whether two eigenvalues differ by more than rounding does. */
const isApart = (a: number, b: number): boolean => a - b > 1e-9;

function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [sum(a) / a.length, sum(b) / b.length];
  return sum(a.map((value, at) => (value - meanA) * (b[at]! - meanB)));
}

function spread(
  at: readonly number[],
  values: readonly number[],
  length: number,
): readonly (number | undefined)[] {
  const all: (number | undefined)[] = Array.from({ length });
  for (const [n, place] of at.entries()) all[place] = values[n];
  return all;
}

/** 1 where an exporter's advantage reaches 1. */
export const specialisation = (advantage: Table): Table => ({
  ...advantage,
  values: advantage.values.map((row) => row.map((value) => (value >= 1 ? 1 : 0))),
});

/**
 * How near two products are: the smaller of the probabilities that who is specialised in one is in the other (C. Hidalgo, B. Klinger,
 * A.-L. Barabási and R. Hausmann, “The product space conditions the development of nations”, Science 317, 2007). 0 between a product and
 * itself, as in the Growth Lab's `ecomplexity`.
 */
export function proximity(specialised: Table): readonly (readonly number[])[] {
  const ubiquity = columnSums(specialised);
  const { columns, values } = specialised;
  const both = columns.map(() => columns.map(() => 0));
  for (const row of values) {
    const own = row.flatMap((value, column) => (value > 0 ? [column] : []));
    for (const a of own) for (const b of own) if (a !== b) both[a]![b]! += 1;
  }
  return both.map((row, a) =>
    row.map((count, b) => {
      const larger = Math.max(ubiquity[a]!, ubiquity[b]!);
      return larger > 0 ? count / larger : 0;
    }),
  );
}

/**
 * Relatedness (density) of each product to what each exporter is specialised in: the part of the product's proximities that leads to
 * products the exporter has, from 0 to 1 (Hidalgo et al. 2007, as above).
 */
export function relatedness(specialised: Table, near = proximity(specialised)): Table {
  const all = near.map(sum);
  return {
    ...specialised,
    values: specialised.values.map((row) => {
      const own = row.flatMap((value, column) => (value > 0 ? [column] : []));
      return near.map((to, product) =>
        all[product]! > 0 ? sum(own.map((other) => to[other]!)) / all[product]! : 0,
      );
    }),
  };
}
