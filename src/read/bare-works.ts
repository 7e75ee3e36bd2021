import type { SlotsOf } from '#model/claim.ts';

/** «Предусмотрена модернизация других пунктов»: works of which neither when nor how far nor for how much is told. */
export const isBareWorks = ({ start, finish, extent, cost }: SlotsOf<'works'>): boolean =>
  !start && !finish && !extent && !cost;

/** By a capital. */
export const isProper = (name: string | undefined): boolean => /\p{Lu}/u.test(name ?? '');
