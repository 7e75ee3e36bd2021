import { contentId } from '#model/canonical.ts';
import type { ClaimKind, SlotsOf } from '#model/claim.ts';
import type { FactOf } from '#model/fact.ts';

/** A fact of one document, as settling would give it, for tests. */
export function factOf<K extends ClaimKind>(
  kind: K,
  slots: SlotsOf<K>,
  more: Partial<Pick<FactOf<K>, 'modality' | 'state' | 'period'>> = {},
): FactOf<K> {
  const dates = slots as Readonly<Record<string, string | undefined>>;
  const period = dates.date ?? dates.period ?? dates.finish ?? dates.start ?? dates.since;
  return {
    id: contentId([kind, slots, more]),
    kind,
    modality: 'stated',
    slots,
    state: 'single',
    accord: 'silent',
    preference: 'only-value',
    voices: [{ claim: 'c', document: 'd', role: 'support' }],
    places: [],
    ...(period ? { period } : {}),
    domains: [],
    ...more,
  };
}
