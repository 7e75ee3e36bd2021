import type { BodyMention, PlaceMention } from '../mention.ts';

/** Whose office it is, with the words that say so where the title holds them. */
export type Holder = { readonly party: string; readonly mention?: PlaceMention | BodyMention };

/** What stands for a body whose words are known and whose name is not. */
export const NAMELESS = { kind: 'body', name: '', cases: 0 } as const;
