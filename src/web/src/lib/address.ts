import type { Fact } from '#model/fact.ts';

/** A place code as it stands in an address: RU-AST/astrakhan is RU-AST~astrakhan. */
export const inAddress = (code: string): string => encodeURIComponent(code.replace('/', '~'));

/** Where the sentence stands that says a fact's preferred value. */
export function passageOf({ voices }: Pick<Fact, 'voices'>): string {
  const { document, claim } = voices[0]!;
  return `/documents/${document}#claim-${claim}`;
}
