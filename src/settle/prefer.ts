import type { Claim } from '#model/claim.ts';
import { sourcesOf } from './releases.ts';
import type { Voiced } from './settle.ts';

/** A camp of claims that can all be true at once, and how many independent sources it has. */
export interface Camp {
  readonly voices: readonly Voiced[];
  readonly sources: number;
}

export const campOf = (voices: readonly Voiced[]): Camp => ({ voices, sources: sourcesOf(voices) });

interface Rule {
  readonly name: string;
  /** Negative when the first camp is to be preferred, zero when the rule cannot tell. */
  readonly compare: (a: Camp, b: Camp) => number;
}

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
const latestOf = ({ voices }: Camp): string =>
  voices.reduce((latest, { published = '' }) => (published > latest ? published : latest), '');

/** From what decides to what gives way; the name of the first rule that tells two camps apart stands with the fact. */
const RULES: readonly Rule[] = [
  { name: 'most-documents', compare: (a, b) => b.sources - a.sources },
  { name: 'latest-published', compare: (a, b) => descending(latestOf(a), latestOf(b)) },
  { name: 'smallest-id', compare: (a, b) => (a.voices[0]!.claim.id < b.voices[0]!.claim.id ? -1 : 1) },
];

/** The camp to quote, and the name of the rule that preferred it; the others are its rivals and stay beside it. */
export function preferred(camps: readonly Camp[]): { readonly camp: Camp; readonly rule: string } {
  const ordered = [...camps].sort((a, b) => firstDifference(a, b).order);
  const [first, second] = ordered;
  return { camp: first!, rule: second ? firstDifference(first!, second).rule : 'only-value' };
}

function firstDifference(a: Camp, b: Camp): { readonly order: number; readonly rule: string } {
  for (const { name, compare } of RULES) {
    const order = compare(a, b);
    if (order !== 0) return { order, rule: name };
  }
  return { order: 0, rule: 'only-value' };
}

/**
 * The claim that fills most slots first, then the one with fewer hedges. A vague claim agrees with values that exclude each other
 * («more than 12» with 12.4 and with 14), so it must not be the measure of who agrees.
 */
export const byExactness = (a: Voiced, b: Voiced): number =>
  Object.keys(b.claim.slots).length - Object.keys(a.claim.slots).length ||
  hedgesOf(a.claim) - hedgesOf(b.claim) ||
  (a.claim.id < b.claim.id ? -1 : 1);

const hedgesOf = ({ slots }: Claim): number =>
  Object.values(slots).filter(
    (value: unknown) => typeof value === 'object' && value !== null && ('cmp' in value || 'max' in value),
  ).length;
