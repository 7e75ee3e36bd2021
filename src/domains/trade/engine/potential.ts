/** What is known of one product between a seller and a buyer, amounts of one year in one currency. */
export interface Opening {
  readonly product: string;
  /** What the buyer imports of it, by where it comes from; the seller may be among them. */
  readonly suppliers: readonly {
    readonly area: string;
    readonly value: number;
    readonly distanceKm?: number;
  }[];
  /** What the seller exports of it to everybody but the buyer. */
  readonly exportsElsewhere: number;
  /** What it exports to the buyer, in its own or the buyer's book. */
  readonly alreadySold: number;
  /** What all exporters that are seen sell of it, the seller included. */
  readonly exportsOfAll: number;
}

export interface Potential {
  readonly product: string;
  /** What the seller could sell in all, and what of that it does not sell yet. */
  readonly potential: number;
  readonly unrealised: number;
  readonly boughtFromOthers: number;
  /** The largest other supplier and its share of what is bought from others. */
  readonly mainSupplier: string;
  readonly mainShare: number;
  /** The seller's share in the exports of all. */
  readonly sellerShare: number;
  /** How much nearness helps: 1 where the seller is as far as the present suppliers. */
  readonly ease: number;
  /** The mean distance of the present suppliers, weighted by value; undefined where no distance is known. */
  readonly suppliersKm?: number;
  /** What holds the figure down: what the seller exports elsewhere, or what the buyer buys from others. */
  readonly limit?: 'supply' | 'demand';
}

/**
 * By how many per cent trade falls when distance rises by one: the mean of 1,467 estimates (A.-C. Disdier and K. Head, “The puzzling
 * persistence of the distance effect on bilateral trade”, The Review of Economics and Statistics 90, 2008).
 */
export const DISTANCE_ELASTICITY = 0.9;
/** Nothing is nearer than this: within it distance says little about the cost of trade. */
const NEAREST_KM = 50;

/**
 * What a seller could sell to a buyer who buys it from others: its share in the exports of all times what the buyer imports times how easy trade
 * between them is (the export potential indicator: Y. Decreux and J. Spies, Export Potential Assessments, International Trade
 * Centre, 2016). Ease is taken from gravity: the distance of the two over that of the present suppliers, each to the power of −0.9, so that it
 * is known for regions that have not traded yet. Never more than the buyer buys from others and the seller sells elsewhere, beside what is
 * sold already. Openings without demand from others or supply are left out; the largest unrealised potential first.
 */
export function potentials(
  openings: readonly Opening[],
  seller: { readonly area: string; readonly distanceKm?: number },
): readonly Potential[] {
  return openings
    .flatMap((opening) => {
      const others = opening.suppliers.filter(({ area, value }) => area !== seller.area && value > 0);
      const boughtFromOthers = total(others);
      if (boughtFromOthers <= 0 || opening.exportsElsewhere <= 0 || opening.exportsOfAll <= 0) return [];
      const supply = opening.exportsElsewhere + opening.alreadySold;
      const sellerShare = Math.min(1, supply / opening.exportsOfAll);
      const placed = others.filter(({ distanceKm }) => distanceKm !== undefined);
      const ease =
        seller.distanceKm === undefined || placed.length === 0 ? 1 : easeOf(seller.distanceKm, placed);
      const wanted = sellerShare * (boughtFromOthers + opening.alreadySold) * ease;
      const most = Math.min(boughtFromOthers, opening.exportsElsewhere);
      const unrealised = Math.min(Math.max(0, wanted - opening.alreadySold), most);
      if (unrealised <= 0) return [];
      const main = others.reduce((best, one) => (one.value > best.value ? one : best));
      const isHeld = unrealised === most;
      return [
        {
          product: opening.product,
          potential: opening.alreadySold + unrealised,
          unrealised,
          boughtFromOthers,
          mainSupplier: main.area,
          mainShare: main.value / boughtFromOthers,
          sellerShare,
          ease,
          ...(placed.length > 0
            ? {
                suppliersKm:
                  placed.reduce((all, { value, distanceKm }) => all + value * distanceKm!, 0) / total(placed),
              }
            : {}),
          ...(isHeld ? { limit: most === boughtFromOthers ? ('demand' as const) : ('supply' as const) } : {}),
        },
      ];
    })
    .sort((a, b) => b.unrealised - a.unrealised || (a.product < b.product ? -1 : 1));
}

function easeOf(distanceKm: number, suppliers: Opening['suppliers']): number {
  const cost = (km: number): number => Math.max(km, NEAREST_KM) ** -DISTANCE_ELASTICITY;
  const usual =
    suppliers.reduce((all, supplier) => all + supplier.value * cost(supplier.distanceKm!), 0) /
    total(suppliers);
  return cost(distanceKm) / usual;
}

const total = (suppliers: Opening['suppliers']): number =>
  suppliers.reduce((all, { value }) => all + value, 0);
