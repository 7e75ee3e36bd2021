import { readdirSync } from 'node:fs';
import type { Check, TableCheck } from '#model/check.ts';
import { MEASURES, TERMS } from '#model/claim.ts';
import type { Domain, DomainVocabulary, Vocabulary } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import type { PreferenceRule } from '#model/preference.ts';

/** The workbenches found in `domains/`, in their order, and the words they bring. */
export interface Shelf {
  readonly domains: readonly Domain[];
  readonly vocabulary: Vocabulary;
  /** What the domains check, beside what holds of all claims. */
  readonly checks: readonly Check[];
  /** Those that ask tables beside statements. */
  readonly tableChecks: readonly TableCheck[];
  /** The folder in which they were found. */
  readonly folder: URL;
  /** Their rules of preference, in their order. */
  readonly preferences: readonly PreferenceRule[];
  /** A fact with the ids of the domains that hold it. */
  readonly placed: (fact: Fact) => Fact;
}

/** The words of all domains, without their workbenches: what reading a text alone needs, in a fraction of the time. Throws when a domain brings none. */
export async function openVocabulary(
  folder: URL = new URL('domains/', import.meta.url),
): Promise<Vocabulary> {
  return vocabularyOf(
    await Promise.all(
      namesIn(folder).map(async (name) => {
        const { vocabulary } = (await import(new URL(`${name}/vocabulary.ts`, folder).href)) as {
          vocabulary?: DomainVocabulary;
        };
        return [name, vocabulary] as const;
      }),
    ),
  );
}

/** The words that domains bring, in the order of the domains. Throws when one brings none. */
export function vocabularyOf(
  brought: readonly (readonly [name: string, vocabulary: DomainVocabulary | undefined])[],
): Vocabulary {
  const vocabularies = brought.map(([name, vocabulary]) => {
    if (!vocabulary) throw new Error(`expected domains/${name}/vocabulary.ts to export the vocabulary`);
    checkTerms(name, vocabulary);
    return vocabulary;
  });
  return together(vocabularies.sort((a, b) => a.order - b.order));
}

/** Loads every folder of `domains/` and checks that it keeps the contract. Throws when one does not. */
export async function openShelf(folder: URL = new URL('domains/', import.meta.url)): Promise<Shelf> {
  const domains = await Promise.all(
    namesIn(folder).map(async (name) =>
      checked(
        name,
        ((await import(new URL(`${name}/domain.ts`, folder).href)) as { domain?: Domain }).domain,
      ),
    ),
  );
  domains.sort((a, b) => a.order - b.order);
  return {
    domains,
    vocabulary: together(domains),
    checks: domains.flatMap(({ checks }) => checks ?? []),
    tableChecks: domains.flatMap(({ tableChecks }) => tableChecks ?? []),
    folder,
    preferences: domains.flatMap(({ preferences }) => preferences ?? []),
    placed: (fact) => ({
      ...fact,
      domains: domains.filter((domain) => domain.holds(fact)).map(({ id }) => id),
    }),
  };
}

const namesIn = (folder: URL): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const together = (brought: readonly Vocabulary[]): Vocabulary => ({
  measures: brought.flatMap(({ measures }) => measures),
  assets: brought.flatMap(({ assets }) => assets),
});

function checked(name: string, domain: Domain | undefined): Domain {
  if (!domain || domain.id !== name)
    throw new Error(
      `expected domains/${name}/domain.ts to export the domain "${name}"; found ${domain ? `"${domain.id}"` : 'none'}`,
    );
  checkTerms(name, domain);
  return domain;
}

function checkTerms(name: string, { measures, assets }: Vocabulary): void {
  for (const { id } of measures)
    if (!(MEASURES as readonly string[]).includes(id))
      throw new Error(`expected a measure of the model in domain ${name}; found "${id}"`);
  for (const { id } of assets)
    if (!(TERMS.assetType as readonly string[]).includes(id))
      throw new Error(`expected an asset type of the model in domain ${name}; found "${id}"`);
}
