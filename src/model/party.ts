import type { PlaceCode } from './place.ts';

/** Who takes part: a place by its code, else a body's or a person's name in the nominative as the document gives it. */
export type Party = PlaceCode | string;
