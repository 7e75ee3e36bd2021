import { readdirSync } from 'node:fs';
import type { Check, TableCheck } from '#model/check.ts';
import { MEASURES, TERMS } from '#model/claim.ts';
import type { Domain, Vocabulary } from '#model/domain.ts';
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

/** Loads every folder of `domains/` and checks that it keeps the contract. Throws when one does not. */
export async function openShelf(folder: URL = new URL('domains/', import.meta.url)): Promise<Shelf> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const domains = await Promise.all(
    names.map(async (name) =>
      checked(
        name,
        ((await import(new URL(`${name}/domain.ts`, folder).href)) as { domain?: Domain }).domain,
      ),
    ),
  );
  domains.sort((a, b) => a.order - b.order);
  return {
    domains,
    vocabulary: {
      measures: domains.flatMap(({ measures }) => measures),
      assets: domains.flatMap(({ assets }) => assets),
    },
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

function checked(name: string, domain: Domain | undefined): Domain {
  if (!domain || domain.id !== name)
    throw new Error(
      `expected domains/${name}/domain.ts to export the domain "${name}"; found ${domain ? `"${domain.id}"` : 'none'}`,
    );
  for (const { id } of domain.measures)
    if (!(MEASURES as readonly string[]).includes(id))
      throw new Error(`expected a measure of the model in domain ${name}; found "${id}"`);
  for (const { id } of domain.assets)
    if (!(TERMS.assetType as readonly string[]).includes(id))
      throw new Error(`expected an asset type of the model in domain ${name}; found "${id}"`);
  return domain;
}
