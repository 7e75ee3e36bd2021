import { ACCORDS, type Accord } from '#model/confirmation.ts';

/** How many facts the sides stand on in each way. */
export const accordsIn = (counts: ReadonlyMap<string, number>): Readonly<Record<Accord, number>> =>
  Object.fromEntries(ACCORDS.map((accord) => [accord, counts.get(accord) ?? 0])) as Readonly<
    Record<Accord, number>
  >;
