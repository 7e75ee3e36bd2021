import type { Claim } from '#model/claim.ts';
import { CHOSEN, type PreferenceRule, type Weighed } from '#model/preference.ts';
import { sourcesOf } from './releases.ts';
import type { Voiced } from './settle.ts';
import type { Words } from './stance.ts';

/** A camp of claims that can all be true at once, and how many independent sources it has. */
export interface Camp {
  readonly voices: readonly Voiced[];
  /** Where more say so than are heard, as many as there are if the others are as independent of each other as those. */
  readonly sources: number;
}

export function campOf(voices: readonly Voiced[]): Camp {
  const sources = sourcesOf(voices);
  const others = voices.reduce((sum, voice) => sum + (voice.others?.claims ?? 0), 0);
  return {
    voices,
    sources: sources === 1 ? 1 : sources + Math.round((sources * others) / voices.length),
  };
}

/**
 * How to choose between values: the rules of the domains, for claims that a person chose their rank, the last chosen highest, and what the
 * sides say, of which there are so many.
 */
export interface Preferring {
  readonly rules: readonly PreferenceRule[];
  readonly chosen: ReadonlyMap<Claim['id'], number>;
  readonly words: Words;
  readonly sides: number;
}
export const BY_RULE: Preferring = { rules: [], chosen: new Map(), words: new Map(), sides: 0 };

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
const latestOf = (voices: readonly Voiced[]): string =>
  voices.reduce((latest, { published = '' }) => (published > latest ? published : latest), '');

/** From what decides to what gives way, after the rules of the domains; the first rule that tells two values apart stands with the fact. */
const GENERAL: readonly Pick<PreferenceRule, 'id' | 'compare'>[] = [
  { id: 'most-documents', compare: (a, b) => b.sources - a.sources },
  { id: 'latest-published', compare: (a, b) => descending(a.latest, b.latest) },
  { id: 'smallest-id', compare: (a, b) => (a.claims[0]!.id < b.claims[0]!.id ? -1 : 1) },
];

/** A camp to quote, and the name of the rule that preferred it; the others are its rivals and stay beside it. */
export interface Choice {
  readonly camp: Camp;
  readonly rule: string;
}

/** The camp that the rules prefer. */
export function preferred(camps: readonly Camp[], rules: readonly PreferenceRule[]): Choice {
  const [only] = camps;
  if (camps.length === 1) return { camp: only!, rule: 'only-value' };
  const [told] = only!.voices;
  const asked = [...rules.filter(({ holds }) => holds(told!.claim)), ...GENERAL];
  const weighed = camps
    .map((camp) => ({ camp, value: weighedOf(camp) }))
    .sort((a, b) => firstDifference(a.value, b.value, asked).order);
  const [first, second] = weighed;
  return { camp: first!.camp, rule: firstDifference(first!.value, second!.value, asked).rule };
}

/** The camp of the claim that a person chose last, that claim foremost; undefined when none was. */
export function chosenOf(camps: readonly Camp[], chosen: Preferring['chosen']): Choice | undefined {
  if (chosen.size === 0) return undefined;
  const voices = camps.flatMap(({ voices: its }) => its).filter(({ claim }) => chosen.has(claim.id));
  if (voices.length === 0) return undefined;
  const last = voices.reduce((a, b) => (chosen.get(b.claim.id)! > chosen.get(a.claim.id)! ? b : a));
  const camp = camps.find((candidate) => candidate.voices.includes(last))!;
  return {
    camp: { ...camp, voices: [last, ...camp.voices.filter((voice) => voice !== last)] },
    rule: CHOSEN,
  };
}

const weighedOf = ({ voices, sources }: Camp): Weighed => ({
  claims: voices.map(({ claim }) => claim),
  sources,
  latest: latestOf(voices),
});

function firstDifference(
  a: Weighed,
  b: Weighed,
  rules: readonly Pick<PreferenceRule, 'id' | 'compare'>[],
): { readonly order: number; readonly rule: string } {
  for (const { id, compare } of rules) {
    const order = compare(a, b);
    if (order !== 0) return { order, rule: id };
  }
  return { order: 0, rule: 'only-value' };
}

/**
 * The claims that fill most slots first, then those with fewer hedges, then by id. A vague claim agrees with values that exclude each
 * other («more than 12» with 12.4 and with 14), so it must not be the measure of who agrees.
 */
export const inExactness = (voices: readonly Voiced[]): readonly Voiced[] =>
  voices
    .map((voice) => ({ voice, vagueness: vaguenessOf(voice.claim) }))
    .sort((a, b) => a.vagueness - b.vagueness || (a.voice.claim.id < b.voice.claim.id ? -1 : 1))
    .map(({ voice }) => voice);

/** Slots weigh before hedges: no claim has a hundred of either. */
function vaguenessOf({ slots }: Claim): number {
  const values = Object.values(slots) as readonly unknown[];
  const hedges = values.filter(
    (value) => typeof value === 'object' && value !== null && ('cmp' in value || 'max' in value),
  );
  return hedges.length - 100 * values.length;
}
