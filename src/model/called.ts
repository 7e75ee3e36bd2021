import type { ClaimKind } from './claim.ts';
import { isForeign, personIn, thingIn, titleIn } from './common-names.ts';
import { LANGUAGES, type Language, type Trilingual } from './language.ts';
import { isPlaceCode } from './place.ts';
import { isCyrillic } from './romanised.ts';

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

/** A thing's name in a language: as documents of that language or the reference data have it, else by common words, else as its source has it. */
export function calledIn(name: string, called: Called | undefined, language: Language): string {
  const own = called?.[language];
  if (own !== undefined) return own;
  for (const told of [name, ...Object.values(called ?? {})]) {
    const said = thingIn(told, language);
    if (said !== told) return said;
  }
  return name;
}

/** A person's name for readers of a language: as their documents have it, else in Cyrillic letters for those who read these, where any document has it so. */
function calledPerson(name: string, called: Called | undefined, language: Language): string {
  const own = called?.[language];
  if (own !== undefined || language === 'en') return personIn(own ?? name, language);
  return [name, called?.ru, called?.kk].find((told) => told !== undefined && isCyrillic(told)) ?? name;
}

/** Whoever speaks, signs or is served, a person or a body, as readers of a language can read them. */
export function whoIn(name: string, language: Language): string {
  const body = thingIn(name, language);
  return body === name && PERSON.test(name) ? personIn(name, language) : body;
}
/** One to three words with capitals. */
const PERSON = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}$/u;

/**
 * The slots of a fact in a reader's words, where documents in the reader's language, the reference data or common words have them. An event
 * that none of them names goes without its name, by its kind.
 */
export function slotsIn<Fact extends { readonly kind: ClaimKind; readonly slots: object }>(
  fact: Fact & { readonly called?: Called },
  language: Language,
): Fact['slots'] {
  const { slots, kind, called } = fact;
  const slot = NAME_SLOTS[kind];
  const name = nameIn(fact);
  const { signers, position, product, of, type } = slots as {
    readonly [slot in 'position' | 'product' | 'of' | 'type']?: string;
  } & { readonly signers?: readonly string[] };
  const told: Record<string, unknown> = {};
  if (slot && name !== undefined) {
    const said = kind === 'office' ? calledPerson(name, called, language) : calledIn(name, called, language);
    const isUnnamed =
      kind === 'event' &&
      type !== undefined &&
      type !== 'event' &&
      said === name &&
      isElsewhere(name, called, language);
    told[slot] = isUnnamed ? undefined : said;
  }
  if (signers) told.signers = signers.map((signer) => personIn(signer, language));
  if (position) told.position = titleIn(position, language);
  if (product) told.product = thingIn(product, language);
  if (of && kind === 'office' && !isPlaceCode(of)) told.of = whoIn(of, language);
  return { ...slots, ...told };
}

/** Whether a name is known in other languages than a reader's. */
export const isElsewhere = (name: string, called: Called | undefined, language: Language): boolean =>
  called && Object.keys(called).length > 0 ? called[language] === undefined : isForeign(name, language);

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
