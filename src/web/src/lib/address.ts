import type { Fact } from '#model/fact.ts';

/** A place code as it stands in an address: RU-AST/astrakhan is RU-AST~astrakhan. */
export const inAddress = (code: string): string => encodeURIComponent(code.replace('/', '~'));

/** Where a claim stands in its document: `claim` says in which part of a long one. */
export const passageAt = (document: string, claim: string): string =>
  `/documents/${document}?claim=${claim}#claim-${claim}`;

/** Where the sentence stands that says a fact's preferred value. */
export function passageOf({ voices }: Pick<Fact, 'voices'>): string {
  const { document, claim } = voices[0]!;
  return passageAt(document, claim);
}
