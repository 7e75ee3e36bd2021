/** A section of a view: the facts of some kinds, latest first. */
export interface Section<F> {
  readonly id: string;
  readonly facts: readonly F[];
}

/** Deals facts into the sections that ask for their kind, each latest first and undated last; empty sections are left out. */
export function sectionsOf<
  F extends { readonly id: string; readonly kind: string; readonly period?: string },
>(
  facts: readonly F[],
  wanted: readonly { readonly id: string; readonly kinds: readonly string[] }[],
): readonly Section<F>[] {
  const start = ({ period }: F): string => (period ?? '').replace(/^\.\.\//, '');
  return wanted
    .map(({ id, kinds }) => ({
      id,
      facts: facts
        .filter(({ kind }) => kinds.includes(kind))
        .sort((a, b) => (start(a) < start(b) ? 1 : start(a) > start(b) ? -1 : a.id < b.id ? -1 : 1)),
    }))
    .filter((section) => section.facts.length > 0);
}
