import type { LineNames } from '#model/line.ts';

export { type Line, lineOf, titleOf } from '#model/line.ts';
export { ordinal, period, quantity, quoted } from '#model/wording.ts';

/** The names that pages are written with. */
export interface Names extends LineNames {
  /** Rules of preference that domains declare. */
  readonly rules: Readonly<Record<string, string>>;
}
