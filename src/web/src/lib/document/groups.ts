import type { ClaimKind } from '#model/claim.ts';

/** The kinds of claims as a text marks them: few enough to be told apart by their lines. */
export const GROUPS = ['figures', 'accords', 'works', 'events', 'intents'] as const;
export type Group = (typeof GROUPS)[number];

export const groupOf: Readonly<Record<ClaimKind, Group>> = {
  observation: 'figures',
  capacity: 'figures',
  order: 'figures',
  signing: 'accords',
  twinning: 'accords',
  'legal-step': 'accords',
  works: 'works',
  event: 'events',
  office: 'events',
  intent: 'intents',
};
