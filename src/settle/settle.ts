import { contentId } from '#model/canonical.ts';
import { type Claim, KINDS, SYMMETRIC_MEASURES } from '#model/claim.ts';
import type { Fact, FactState, Voice } from '#model/fact.ts';
import { boundsOf } from '#model/period.ts';
import { isPlaceCode } from '#model/place.ts';
import type { DocumentSummary } from '#model/register.ts';
import { agree } from './agree.ts';
import { nameKey, personKey } from './names.ts';

/** A claim with what settling needs of its document. */
export interface Voiced {
  readonly claim: Claim;
  /** What it says, word for word: the same sentence in several documents is one release, reprinted. */
  readonly sentence: string;
  readonly published?: DocumentSummary['published'];
}

/**
 * Turns claims into facts: those with one key become one fact with the preferred value, and every claim that says another value
 * stays beside it as a rival. Pure; the order of the claims does not matter; facts come in id order, without domains yet.
 */
export function settle(voiced: readonly Voiced[]): readonly Fact[] {
  const groups = Map.groupBy(voiced, ({ claim }) => keyOf(claim));
  return [...groups].map(([key, members]) => factOf(key, members)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a claim is about, the same for every wording: the kind, whether it is so or only planned, and its normalised key slots. */
export function keyOf(claim: Claim): string {
  const slots = claim.slots as Readonly<Record<string, unknown>>;
  const types = KINDS[claim.kind].key as Readonly<Record<string, string>>;
  const key: Record<string, unknown> = {};
  for (const [slot, type] of Object.entries(types))
    if (slots[slot] !== undefined) key[slot] = normal(slots[slot], type);
  if (claim.kind === 'twinning' || SYMMETRIC_MEASURES.includes(String(slots.measure))) sortSides(key);
  return contentId([claim.kind, claim.modality, key]);
}

function normal(value: unknown, type: string): unknown {
  if (Array.isArray(value)) return value.map((item) => normal(item, 'party')).sort();
  if (typeof value !== 'string') return value;
  if (type === 'period') return boundsOf(value) ?? value;
  if (type === 'person') return personKey(value);
  return type === 'term' || isPlaceCode(value) ? value : nameKey(value);
}

/** «A with B» says the same as «B with A». */
function sortSides(key: Record<string, unknown>): void {
  for (const [left, right] of [
    ['a', 'b'],
    ['area', 'counterpart'],
  ] as const) {
    if (key[left] === undefined || key[right] === undefined) continue;
    if (String(key[left]) > String(key[right])) [key[left], key[right]] = [key[right], key[left]];
  }
}

function factOf(id: string, members: readonly Voiced[]): Fact {
  const ordered = [...members].sort(byExactness);
  const camps: Voiced[][] = [];
  for (const voice of ordered) {
    const camp = camps.find((others) => joins(voice, others));
    if (camp) camp.push(voice);
    else camps.push([voice]);
  }
  const { camp, rule } = preferred(camps.map((core) => ordered.filter((voice) => joins(voice, core))));
  const best = camp[0]!;
  const voices: Voice[] = ordered.map((voice) => ({
    claim: voice.claim.id,
    document: voice.claim.document,
    role: camp.includes(voice) ? 'support' : 'rival',
  }));
  const state: FactState = camps.length > 1 ? 'disputed' : sourcesOf(camp) > 1 ? 'agreed' : 'single';
  const period = periodOf(best.claim);
  return {
    id,
    kind: best.claim.kind,
    modality: best.claim.modality,
    slots: best.claim.slots,
    state,
    preference: rule,
    voices: voices.sort(
      (a, b) => rank(a, best.claim.id) - rank(b, best.claim.id) || (a.claim < b.claim ? -1 : 1),
    ),
    places: placesOf(best.claim),
    ...(period ? { period } : {}),
    domains: [],
  } as Fact;
}

/** Whether a claim can be true together with all of a camp. */
const joins = ({ claim }: Voiced, camp: readonly Voiced[]): boolean =>
  camp.every((other) => agree(other.claim, claim));

const rank = (voice: Voice, best: string): number =>
  voice.claim === best ? 0 : voice.role === 'support' ? 1 : 2;

/** The camp to quote: said by most documents, else published last, else the one whose first claim has the smaller id. */
function preferred(camps: readonly (readonly Voiced[])[]): {
  readonly camp: readonly Voiced[];
  readonly rule: string;
} {
  const [only] = camps;
  if (camps.length === 1) return { camp: only!, rule: 'only-value' };
  const latest = (camp: readonly Voiced[]) =>
    camp
      .map(({ published }) => published ?? '')
      .sort()
      .at(-1)!;
  const [first, second] = [...camps].sort(
    (a, b) =>
      sourcesOf(b) - sourcesOf(a) ||
      (latest(a) < latest(b) ? 1 : latest(a) > latest(b) ? -1 : 0) ||
      (a[0]!.claim.id < b[0]!.claim.id ? -1 : 1),
  );
  const rule =
    sourcesOf(first!) > sourcesOf(second!)
      ? 'most-documents'
      : latest(first!) > latest(second!)
        ? 'latest-published'
        : 'smallest-id';
  return { camp: first!, rule };
}

/** How many say so independently: documents, where those that share a sentence are one release and its reprints. */
function sourcesOf(camp: readonly Voiced[]): number {
  const releases: { readonly documents: Set<string>; readonly sentences: Set<string> }[] = [];
  for (const { claim, sentence } of camp) {
    const told = sentence.replace(/\s+/gu, ' ').trim();
    const same = releases.filter(
      ({ documents, sentences }) => documents.has(claim.document) || sentences.has(told),
    );
    const release = same[0] ?? { documents: new Set(), sentences: new Set() };
    for (const other of same.slice(1)) {
      for (const document of other.documents) release.documents.add(document);
      for (const words of other.sentences) release.sentences.add(words);
      releases.splice(releases.indexOf(other), 1);
    }
    release.documents.add(claim.document);
    release.sentences.add(told);
    if (same.length === 0) releases.push(release);
  }
  return releases.length;
}

/**
 * The claim that fills most slots first, then the one with fewer hedges. A vague claim agrees with values that exclude each other
 * («more than 12» with 12.4 and with 14), so it must not be the measure of who agrees.
 */
const byExactness = (a: Voiced, b: Voiced): number =>
  Object.keys(b.claim.slots).length - Object.keys(a.claim.slots).length ||
  hedgesOf(a.claim) - hedgesOf(b.claim) ||
  (a.claim.id < b.claim.id ? -1 : 1);

const hedgesOf = ({ slots }: Claim): number =>
  Object.values(slots).filter(
    (value: unknown) => typeof value === 'object' && value !== null && ('cmp' in value || 'max' in value),
  ).length;

function placesOf(claim: Claim): readonly string[] {
  const found = new Set<string>();
  const types = { ...KINDS[claim.kind].key, ...KINDS[claim.kind].value } as Readonly<Record<string, string>>;
  for (const [slot, value] of Object.entries(claim.slots))
    if (/^(place|places|party|parties)$/.test(types[slot] ?? ''))
      for (const code of [value].flat()) if (typeof code === 'string' && isPlaceCode(code)) found.add(code);
  return [...found].sort();
}

function periodOf(claim: Claim): string | undefined {
  const slots = claim.slots as Readonly<Record<string, string | undefined>>;
  return slots.date ?? slots.period ?? slots.finish ?? slots.start ?? slots.since;
}
