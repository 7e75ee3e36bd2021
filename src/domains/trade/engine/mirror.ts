/** One flow in the books of both: what the exporter says left and the importer says came. */
export interface Mirrored {
  readonly exported: number;
  /** As reported. */
  readonly imported: number;
  /** Whether the importer counts freight and insurance in. */
  readonly isCif: boolean;
}

export interface MirrorComparison {
  /** Imports without the freight and insurance that are assumed to be in them. */
  readonly importedFob: number;
  readonly difference: number;
  /** The difference over the mean of the two, from −2 to 2: positive where the importer has more. */
  readonly asymmetry: number;
}

/**
 * How much freight and insurance add to a value at the border: the 6 per cent that the IMF's Direction of Trade Statistics has assumed since
 * 2018 (M. Marini, R. Dippelsman and M. Stanger, “New Estimates for Direction of Trade Statistics”, IMF Working Paper 18/16).
 */
export const CIF_OVER_FOB = 1.06;

/**
 * Compares the two books of one flow, imports brought to the exporter's valuation; the asymmetry is taken over the mean, as neither is
 * the truth (Eurostat, User guide on European statistics on international trade in goods, 2020, ch. on asymmetries). Undefined where neither has anything.
 */
export function compared(flow: Mirrored, cifOverFob = CIF_OVER_FOB): MirrorComparison | undefined {
  const importedFob = flow.isCif ? flow.imported / cifOverFob : flow.imported;
  const mean = (flow.exported + importedFob) / 2;
  if (mean <= 0) return undefined;
  const difference = importedFob - flow.exported;
  return { importedFob, difference, asymmetry: difference / mean };
}

/** How well the books of a reporter agree with those of its partners; a higher accuracy is a better one. */
export interface Reliability {
  readonly area: string;
  readonly asExporter?: number;
  readonly asImporter?: number;
  /** With how many partners its books could be compared. */
  readonly flows: number;
}

/** The rounds in which the Growth Lab lets accuracies settle. */
const ROUNDS = 25;
/** Books that agree better than this are taken to agree as well as this: nobody is infinitely accurate. */
const LEAST_DISCREPANCY = 0.001;

/**
 * The accuracy of reporters from how far their books are from those of their partners, weighing each discrepancy by how accurate the
 * partner is, in turn until it settles: as exporter, the number of its flows over the sum of discrepancies times importers' accuracies, and
 * the other way round; a discrepancy is the difference over the sum (the Growth Lab at Harvard's mirror method: S. Bustos and M. Yıldırım, as
 * applied in its Atlas of Economic Complexity). Flows with one book only say nothing.
 */
export function reliabilities(
  flows: readonly {
    readonly exporter: string;
    readonly importer: string;
    readonly exported: number;
    readonly importedFob: number;
  }[],
): readonly Reliability[] {
  const known = flows.flatMap(({ exporter, importer, exported, importedFob }) =>
    exported > 0 && importedFob > 0
      ? [
          {
            exporter,
            importer,
            discrepancy: Math.max(
              LEAST_DISCREPANCY,
              Math.abs(exported - importedFob) / (exported + importedFob),
            ),
          },
        ]
      : [],
  );
  const exporters = Map.groupBy(known, ({ exporter }) => exporter);
  const importers = Map.groupBy(known, ({ importer }) => importer);
  let asExporter = new Map([...exporters.keys()].map((area) => [area, 1]));
  let asImporter = new Map([...importers.keys()].map((area) => [area, 1]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const [before, others] = [asExporter, asImporter];
    asExporter = accuracies(exporters, ({ importer }) => others.get(importer)!);
    asImporter = accuracies(importers, ({ exporter }) => before.get(exporter)!);
  }
  const areas = [...new Set([...exporters.keys(), ...importers.keys()])].sort();
  return areas.map((area) => {
    const [out, back] = [asExporter.get(area), asImporter.get(area)];
    return {
      area,
      ...(out === undefined ? {} : { asExporter: out }),
      ...(back === undefined ? {} : { asImporter: back }),
      flows: (exporters.get(area)?.length ?? 0) + (importers.get(area)?.length ?? 0),
    };
  });
}

function accuracies<Flow extends { readonly discrepancy: number }>(
  groups: ReadonlyMap<string, readonly Flow[]>,
  partner: (flow: Flow) => number,
): Map<string, number> {
  return new Map(
    [...groups].map(([area, flows]) => [
      area,
      flows.length / flows.reduce((all, flow) => all + flow.discrepancy * partner(flow), 0),
    ]),
  );
}

/**
 * How much the exporter's book weighs in the reconciled value, the importer's having the rest: the softmax of the two accuracies (as in the
 * Growth Lab's mirror method). Half each where one is unknown.
 */
export function exporterWeight(asExporter: number | undefined, asImporter: number | undefined): number {
  if (asExporter === undefined || asImporter === undefined) return 0.5;
  return 1 / (1 + Math.exp(asImporter - asExporter));
}
