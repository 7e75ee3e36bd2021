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
  const ordered = [...members].sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
  const camps: Voiced[][] = [];
  for (const voice of ordered) {
    const camp = camps.find((others) => agree(others[0]!.claim, voice.claim));
    if (camp) camp.push(voice);
    else camps.push([voice]);
  }
  const { camp, rule } = preferred(camps);
  const best = fullest(camp);
  const voices: Voice[] = ordered.map((voice) => ({
    claim: voice.claim.id,
    document: voice.claim.document,
    role: camp.includes(voice) ? 'support' : 'rival',
  }));
  const documents = new Set(camp.map(({ claim }) => claim.document));
  const state: FactState = camps.length > 1 ? 'disputed' : documents.size > 1 ? 'agreed' : 'single';
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

const rank = (voice: Voice, best: string): number =>
  voice.claim === best ? 0 : voice.role === 'support' ? 1 : 2;

/** The camp to quote: said by most documents, else published last, else the one whose first claim has the smaller id. */
function preferred(camps: readonly (readonly Voiced[])[]): {
  readonly camp: readonly Voiced[];
  readonly rule: string;
} {
  const [only] = camps;
  if (camps.length === 1) return { camp: only!, rule: 'only-value' };
  const weight = (camp: readonly Voiced[]) => new Set(camp.map(({ claim }) => claim.document)).size;
  const latest = (camp: readonly Voiced[]) =>
    camp
      .map(({ published }) => published ?? '')
      .sort()
      .at(-1)!;
  const [first, second] = [...camps].sort(
    (a, b) =>
      weight(b) - weight(a) ||
      (latest(a) < latest(b) ? 1 : latest(a) > latest(b) ? -1 : 0) ||
      (a[0]!.claim.id < b[0]!.claim.id ? -1 : 1),
  );
  const rule =
    weight(first!) > weight(second!)
      ? 'most-documents'
      : latest(first!) > latest(second!)
        ? 'latest-published'
        : 'smallest-id';
  return { camp: first!, rule };
}

/** Of claims that agree the one that fills most slots. */
const fullest = (camp: readonly Voiced[]): Voiced =>
  [...camp].sort(
    (a, b) =>
      Object.keys(b.claim.slots).length - Object.keys(a.claim.slots).length ||
      (a.claim.id < b.claim.id ? -1 : 1),
  )[0]!;

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
