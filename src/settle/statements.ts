import { canonicalJson } from '#model/canonical.ts';
import type { Evidence, Statement } from '#model/check.ts';
import type { Fact } from '#model/fact.ts';
import type { Place } from '#model/place.ts';
import type { Voiced } from './settle.ts';

/** Deals the claims behind facts into statements, so that each value is weighed once; the order of the claims does not matter. */
export function evidenceOf(
  facts: Iterable<Fact>,
  voiced: Iterable<Voiced>,
  places: readonly Place[],
): Evidence {
  const voices = new Map<string, Voiced>();
  for (const voice of voiced) voices.set(voice.claim.id, voice);
  const statements: Statement[] = [];
  for (const fact of facts) for (const statement of statementsOf(fact, voices)) statements.push(statement);
  const byKind = Map.groupBy(statements, ({ kind }) => kind);
  return {
    of: (kind) => (byKind.get(kind) ?? []) as never,
    places: new Map(places.map((place) => [place.code, place])),
  };
}

/** How many claims of a statement are told of. */
const TOLD = 100;

/** The statements of one fact, each value once; `voices` holds its claims. */
export function statementsOf(fact: Fact, voices: ReadonlyMap<string, Voiced>): readonly Statement[] {
  const told = fact.voices.flatMap(({ claim }) => voices.get(claim) ?? []);
  const values = told.length === 1 ? [told] : sameValues(told);
  return values
    .map((same) => same.toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1)))
    .sort(([a], [b]) => (a!.claim.id < b!.claim.id ? -1 : 1))
    .map((same) => {
      const [{ claim }] = same as [Voiced];
      const first = same.slice(0, TOLD);
      return {
        fact: fact.id,
        state: fact.state,
        kind: claim.kind,
        modality: claim.modality,
        slots: claim.slots,
        claims: first.map((voice) => voice.claim.id),
        documents: first.map((voice) => voice.claim.document),
        sentences: first.map(({ sentence }) => sentence),
        published: [...new Set(same.flatMap(({ published }) => published ?? []))].sort(),
      } as Statement;
    });
}

/** Claims by what their slots say, written in one way; claims read together share their slots where they say the same. */
function sameValues(told: readonly Voiced[]): readonly (readonly Voiced[])[] {
  const written = new Map<unknown, string>();
  const textOf = (slots: unknown): string => {
    let text = written.get(slots);
    if (text === undefined) {
      text = canonicalJson(slots);
      written.set(slots, text);
    }
    return text;
  };
  return [...Map.groupBy(told, ({ claim }) => textOf(claim.slots)).values()];
}
