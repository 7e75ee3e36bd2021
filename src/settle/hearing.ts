import { boundsOf } from '#model/period.ts';
import type { Voiced } from './settle.ts';

/**
 * What one group of claims is settled by: those that decide, and of those that say the same again how many there are. A fact that ten thousand
 * documents tell of is settled by a hundred of them.
 */
export interface Hearing {
  readonly heard: readonly Voiced[];
  /** Of every wording the claims that there are, heard or not. */
  readonly totals: ReadonlyMap<string, Total>;
}

export interface Total {
  readonly claims: number;
  readonly mark: bigint;
}

/** How many claims of one wording are heard, beside the first and the last told, those of different speakers, and those of which somebody spoke. */
const HEARD = 12;
/** Of how many speakers. */
const SPEAKERS = 30;
/** Ids have 96 bits. */
const BITS = 96;

/** Hears all claims of a group; their order does not matter. */
export function hear(voices: readonly Voiced[], isSpokenOf: (claim: string) => boolean): Hearing {
  return { heard: selected(voices, isSpokenOf), totals: totalled(new Map(), voices) };
}

/**
 * Hears more claims of a group: the same as hearing all of them at once, since whoever is not heard among fewer is not among more.
 *
 * @param fresh those that were not there before
 * @param held claims that were, from the documents of the fresh ones and those of which somebody spoke since
 */
export function hearMore(
  { heard, totals }: Hearing,
  fresh: readonly Voiced[],
  held: readonly Voiced[],
  isSpokenOf: (claim: string) => boolean,
): Hearing {
  const candidates = new Map([...heard, ...held, ...fresh].map((voice) => [voice.claim.id, voice]));
  return { heard: selected([...candidates.values()], isSpokenOf), totals: totalled(totals, fresh) };
}

/**
 * Hears a group without some of its claims, where what was heard tells: undefined when one of those that decided for a wording is gone, and
 * others say it still, or when few are left.
 */
export function hearFewer(
  { heard, totals }: Hearing,
  gone: readonly Voiced[],
  isSpokenOf: (claim: string) => boolean,
): Hearing | undefined {
  const ids = new Set(gone.map(({ claim }) => claim.id));
  const left = new Map(totals);
  for (const voice of gone) {
    const wording = wordingOf(voice);
    const { claims, mark } = left.get(wording)!;
    left.set(wording, {
      claims: claims - 1,
      mark: BigInt.asUintN(BITS, mark - numberOf(voice.claim.id)),
    });
  }
  for (const [wording, { claims }] of left) if (claims === 0) left.delete(wording);
  const isLost = heard.some((voice) => ids.has(voice.claim.id) && left.has(wordingOf(voice)));
  const all = [...left.values()].reduce((sum, { claims }) => sum + claims, 0);
  if (isLost || all <= HEARD) return undefined;
  return {
    heard: chosen(
      heard.filter(({ claim }) => !ids.has(claim.id)),
      isSpokenOf,
    ),
    totals: left,
  };
}

/** The claims that are heard, the first of each wording with what stands behind it. */
export function voicesOf({ heard, totals }: Hearing): readonly Voiced[] {
  if (heard.length <= HEARD) return heard;
  const wordings = Map.groupBy(heard, wordingOf);
  return [...wordings].flatMap(([wording, its]) => {
    const { claims, mark } = totals.get(wording)!;
    if (claims === its.length) return its;
    const [first, ...rest] = its.toSorted(byId);
    const own = its.reduce((sum, { claim }) => sum + numberOf(claim.id), 0n);
    const others = { claims: claims - its.length, mark: BigInt.asUintN(BITS, mark - own).toString(16) };
    return [{ ...first!, others }, ...rest];
  });
}

/** What makes claims of one group say the same for settling: their slots, and how sure they are. */
export function wordingOf({ claim: { slots, certainty } }: Voiced): string {
  let text = written.get(slots);
  if (text === undefined) {
    text = JSON.stringify(slots);
    written.set(slots, text);
  }
  return certainty ? `${text} ${certainty}` : text;
}

/** Claims read together share their slots where they say the same, so that these are written once. */
const written = new WeakMap<Voiced['claim']['slots'], string>();

const numberOf = (id: string): bigint => BigInt(`0x${id}`);
const byId = (a: Voiced, b: Voiced): number => (a.claim.id < b.claim.id ? -1 : 1);

function totalled(before: ReadonlyMap<string, Total>, voices: readonly Voiced[]): ReadonlyMap<string, Total> {
  if (before.size === 0 && voices.length <= HEARD) return before;
  const totals = new Map(before);
  for (const voice of voices) {
    const wording = wordingOf(voice);
    const { claims, mark } = totals.get(wording) ?? { claims: 0, mark: 0n };
    totals.set(wording, {
      claims: claims + 1,
      mark: BigInt.asUintN(BITS, mark + numberOf(voice.claim.id)),
    });
  }
  return totals;
}

/** Few are heard all. */
const selected = (voices: readonly Voiced[], isSpokenOf: (claim: string) => boolean): readonly Voiced[] =>
  voices.length <= HEARD ? voices : chosen(voices, isSpokenOf);

/**
 * Of every wording the claims of the least ids, the first and the last told, of each speaker one, those of which somebody spoke, and those that
 * share a passage with another wording. Each is the least of something, so that nothing added makes one heard that was not before.
 */
function chosen(voices: readonly Voiced[], isSpokenOf: (claim: string) => boolean): readonly Voiced[] {
  const found = new Set(besides(voices));
  for (const its of Map.groupBy(voices, wordingOf).values()) {
    const sorted = its.toSorted(byId);
    const least = sorted.slice(0, HEARD);
    const speakers = new Map<string, Voiced>();
    for (const voice of sorted) {
      const { speaker, id } = voice.claim;
      if (speaker !== undefined && !speakers.has(speaker)) speakers.set(speaker, voice);
      if (isSpokenOf(id)) found.add(voice);
    }
    const spoken = [...speakers].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, SPEAKERS);
    for (const voice of [...least, ...spoken.map(([, voice]) => voice), ...ends(sorted)]) found.add(voice);
  }
  return [...found];
}

/** The first and the last told, by the last day of what is known of the day and by how that is written, and one of an unknown day. */
function ends(sorted: readonly Voiced[]): readonly Voiced[] {
  const days = new Map<string, string>();
  const dayOf = (published: string): string => {
    const day = days.get(published) ?? boundsOf(published)?.to ?? '';
    days.set(published, day);
    return day;
  };
  const found: (Voiced | undefined)[] = [undefined, undefined, undefined, undefined, undefined];
  const [first, last, least, most, undated] = [0, 1, 2, 3, 4] as const;
  for (const voice of sorted) {
    const { published } = voice;
    if (published === undefined) {
      found[undated] ??= voice;
      continue;
    }
    const day = dayOf(published);
    if (!found[first] || day < dayOf(found[first].published!)) found[first] = voice;
    if (!found[last] || day > dayOf(found[last].published!)) found[last] = voice;
    if (!found[least] || published < found[least].published!) found[least] = voice;
    if (!found[most] || published > found[most].published!) found[most] = voice;
  }
  return found.filter((voice) => voice !== undefined);
}

/** Of every two wordings that one passage gives side by side, the two claims of the first such passage: they speak of two things. */
function besides(voices: readonly Voiced[]): readonly Voiced[] {
  const documents = new Map<string, Voiced | Voiced[]>();
  for (const voice of voices) {
    const { document } = voice.claim;
    const held = documents.get(document);
    if (held === undefined) documents.set(document, voice);
    else if (Array.isArray(held)) held.push(voice);
    else documents.set(document, [held, voice]);
  }
  const passages = Map.groupBy(
    // Most documents have one claim of a group.
    [...documents.values()].flatMap((its) => (Array.isArray(its) ? its : [])),
    ({ claim: { document, quote } }) => `${document} ${quote.start} ${quote.end}`,
  );
  const pairs = new Map<string, readonly [passage: string, a: Voiced, b: Voiced]>();
  for (const [passage, its] of passages) {
    if (its.length < 2) continue;
    const sorted = its.toSorted(byId);
    for (const [at, a] of sorted.entries())
      for (const b of sorted.slice(at + 1)) {
        const pair = [wordingOf(a), wordingOf(b)].sort();
        if (pair[0] === pair[1]) continue;
        const key = pair.join('\n');
        const known = pairs.get(key);
        if (!known || passage < known[0]) pairs.set(key, [passage, a, b]);
      }
  }
  return [...pairs.values()].flatMap(([, a, b]) => [a, b]);
}
