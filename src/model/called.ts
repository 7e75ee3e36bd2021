import type { ClaimKind } from './claim.ts';
import { LANGUAGES, type Language, type Trilingual } from './language.ts';

/** What a thing is called in each language in which a document, or the reference data, name it. */
export type Called = Partial<Trilingual>;

/** The slot by which claims of a kind name what they are about. */
const NAME_SLOTS: Partial<Record<ClaimKind, string>> = {
  works: 'asset',
  capacity: 'asset',
  'legal-step': 'instrument',
  office: 'person',
  event: 'name',
  signing: 'subject',
  order: 'goods',
  intent: 'object',
  observation: 'label',
};

/** The name that a claim or a fact gives to what it is about, in the words of its source. */
export const nameIn = ({
  kind,
  slots,
}: {
  readonly kind: ClaimKind;
  readonly slots: object;
}): string | undefined => {
  const slot = NAME_SLOTS[kind];
  return slot === undefined ? undefined : (slots as Readonly<Record<string, string | undefined>>)[slot];
};

/** The slots of a fact with what it is about named in a language, where anybody names it so. */
export function slotsIn<Fact extends { readonly kind: ClaimKind; readonly slots: object }>(
  fact: Fact & { readonly called?: Called },
  language: Language,
): Fact['slots'] {
  const name = fact.called?.[language];
  return name === undefined || nameIn(fact) === undefined
    ? fact.slots
    : { ...fact.slots, [NAME_SLOTS[fact.kind]!]: name };
}

/** A name as a document in some language gives it. */
export interface Naming {
  readonly name: string;
  readonly language?: string | undefined;
  /** In how many documents; one unless told. */
  readonly times?: number;
}

/** Of the names of one thing the one that most documents of each language use; of equals the longest, then the first by letters. */
export function calledBy(namings: Iterable<Naming>): Called {
  const counts = new Map<string, Map<string, number>>();
  for (const { name, language, times = 1 } of namings) {
    if (!language || !name) continue;
    const its = counts.get(language) ?? new Map<string, number>();
    its.set(name, (its.get(name) ?? 0) + times);
    counts.set(language, its);
  }
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const its = counts.get(language);
      return its ? [[language, mostUsed(its)] as const] : [];
    }),
  );
}

const mostUsed = (counts: ReadonlyMap<string, number>): string =>
  [...counts].sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))[0]![0];
