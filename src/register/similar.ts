import { likeness, type Sketch } from '#methods/minhash.ts';
import type { SimilarDocument } from '#model/register.ts';
import type { Register } from './register.ts';
import { compare } from './sorted.ts';

/** From this likeness on two documents are shown as much the same: a third of their runs of four words. */
const ALIKE = 0.3;
/** How many documents that say the same are looked at: those that share most facts. */
const MOST = 50;

/**
 * Documents whose texts are much the same as one's, the likest first. Those that share facts with it are compared, so that none is looked for
 * among all: a near-duplicate says the same.
 */
export function similarTo(
  id: string,
  register: Pick<Register, 'claimsOf' | 'fact' | 'factOfClaim' | 'summary'>,
  voices: { readonly voice: (claim: string) => { readonly mark?: Sketch } | undefined },
): readonly SimilarDocument[] {
  const markOf = (claim: string) => voices.voice(claim)?.mark;
  const claims = register.claimsOf(id);
  const own = claims[0] && markOf(claims[0].id);
  if (!own) return [];
  const shared = new Map<string, { claim: string; facts: number }>();
  for (const fact of new Set(claims.flatMap((claim) => register.factOfClaim(claim.id) ?? []))) {
    const told = new Map((register.fact(fact)?.voices ?? []).map(({ document, claim }) => [document, claim]));
    for (const [document, claim] of told)
      if (document !== id) shared.set(document, { claim, facts: (shared.get(document)?.facts ?? 0) + 1 });
  }
  return [...shared]
    .sort(([a, x], [b, y]) => y.facts - x.facts || compare(a, b))
    .slice(0, MOST)
    .flatMap(([document, { claim, facts }]) => {
      const mark = markOf(claim);
      const alike = mark ? likeness(own, mark) : 0;
      const summary = register.summary(document);
      return alike >= ALIKE && summary ? [{ document: summary, likeness: alike, facts }] : [];
    })
    .sort((a, b) => b.likeness - a.likeness || compare(a.document.id, b.document.id));
}
