import { nameKey } from '#methods/name-key.ts';
import { personKey } from '#methods/person-key.ts';
import { type ClaimKind, KINDS, type SlotType } from '#model/claim.ts';
import { CONFIRMED_BY_BOTH, type Confirmation, type Stance } from '#model/confirmation.ts';
import type { Signed } from '#model/judgement.ts';
import { boundsOf } from '#model/period.ts';
import { isPlaceCode } from '#model/place.ts';
import { inBaseUnit, type Quantity } from '#model/quantity.ts';
import type { Camp, Choice } from './prefer.ts';
import type { Voiced } from './settle.ts';

/** A confirmation as it stands in a side's log. */
export type Word = Signed<Confirmation> & { readonly side: string; readonly sequence: number };

/** What sides said, by the claim that gave the value of which they said it. */
export type Words = ReadonlyMap<string, readonly Word[]>;

type Slots = Readonly<Record<string, unknown>>;

/**
 * What each side last said of the fact that these claims make, by side. A withdrawal takes the word before it back, and what the side had
 * said before that counts again.
 */
export function lastWords(voices: readonly Voiced[], words: Words): readonly Word[] {
  if (words.size === 0) return [];
  const told = voices
    .flatMap(({ claim }) => words.get(claim.id) ?? [])
    .sort((a, b) => (a.side < b.side ? -1 : a.side > b.side ? 1 : a.sequence - b.sequence));
  const last = new Map<string, Word[]>();
  for (const word of told) {
    const standing = last.get(word.side) ?? [];
    if (word.verdict === 'withdrawn') standing.pop();
    else standing.push(word);
    last.set(word.side, standing);
  }
  return [...last.values()].flatMap((standing) => standing.at(-1) ?? []);
}

/** Where each of the sides that spoke stands on the value that is quoted. */
export const stancesOf = (words: readonly Word[], kind: ClaimKind, quoted: Slots): readonly Stance[] =>
  words.map((word) => {
    const { side, claim, verdict, reason, author, time, sequence } = word;
    const given = givenBy(word);
    const isQuoted = word.kind === kind && isSameValue(kind, given ?? word.slots, quoted);
    return {
      side,
      claim,
      verdict: verdict as Stance['verdict'],
      standing: standingOf(verdict, isQuoted),
      ...(given ? { slots: given } : {}),
      ...(reason ? { reason } : {}),
      author,
      time,
      sequence,
    };
  });

/** A correction to what is quoted by now is met; a dispute of what is quoted no longer is one of another value. */
const standingOf = (verdict: Word['verdict'], isQuoted: boolean): Stance['standing'] =>
  verdict === 'disputed'
    ? isQuoted
      ? 'disputed'
      : 'outdated'
    : isQuoted
      ? 'confirmed'
      : verdict === 'corrected'
        ? 'disputed'
        : 'outdated';

/** The camp of a claim whose value every side gives, that claim foremost; undefined when they do not all give one. */
export function confirmedOf(
  camps: readonly Camp[],
  words: readonly Word[],
  sides: number,
): Choice | undefined {
  if (sides < 2 || words.length < sides) return undefined;
  const given = words.map(givenBy);
  for (const camp of camps) {
    const voice = camp.voices.find(({ claim }) =>
      given.every((slots) => slots !== undefined && isSameValue(claim.kind, slots, claim.slots)),
    );
    if (voice)
      return {
        camp: { ...camp, voices: [voice, ...camp.voices.filter((other) => other !== voice)] },
        rule: CONFIRMED_BY_BOTH,
      };
  }
  return undefined;
}

/** What a side says the value is; undefined where it says only that it is not so. */
const givenBy = ({ verdict, slots, values }: Word): Word['slots'] | undefined =>
  verdict === 'disputed' ? undefined : ({ ...(slots as Slots), ...values } as Word['slots']);

/**
 * Whether two statements of one fact give the same value. Stricter than `agree`, which asks whether both can be true: who confirmed 12.4 has
 * not confirmed «more than 12», and who confirmed a length has not confirmed the cost beside it. Wording does not count, as one signs in one language what
 * another document says in the next; nor do units of one dimension.
 */
export function isSameValue(kind: ClaimKind, a: Slots, b: Slots): boolean {
  const types = KINDS[kind].value as Readonly<Record<string, SlotType>>;
  return Object.entries(types).every(
    ([slot, type]) =>
      type === 'text' || JSON.stringify(normal(a[slot], type)) === JSON.stringify(normal(b[slot], type)),
  );
}

function normal(value: unknown, type: SlotType): unknown {
  if (value === undefined) return undefined;
  switch (type) {
    case 'quantity': {
      const { n, max, unit, cmp = '=' } = inBaseUnit(value as Quantity);
      return [rounded(n), max === undefined ? null : rounded(max), unit, cmp];
    }
    case 'period': {
      const { from, to } = boundsOf(value as string) ?? {};
      return [from ?? null, to ?? null];
    }
    case 'persons':
      return (value as readonly string[]).map(personKey).sort();
    case 'parties':
    case 'places':
      return (value as readonly string[]).map((name) => (isPlaceCode(name) ? name : nameKey(name))).sort();
    default:
      return value;
  }
}

/** To twelve digits: 0.1 + 0.2 km are 300 m. */
const rounded = (n: number): number => Number(n.toPrecision(12));
