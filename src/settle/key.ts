import { nameKey } from '#methods/name-key.ts';
import { personKey } from '#methods/person-key.ts';
import { contentId } from '#model/canonical.ts';
import { type Claim, KINDS, type SlotsOf, SYMMETRIC_MEASURES } from '#model/claim.ts';
import { boundsOf } from '#model/period.ts';
import { isPlaceCode } from '#model/place.ts';
import { inBaseUnit, type Quantity } from '#model/quantity.ts';
import { isOfSection, mayBeOfSection } from '#model/section.ts';

/** How many keys are remembered, so that memory does not grow with the claims. */
const MOST_KNOWN = 20_000;

/** The id of what a claim speaks of once things that are one are merged, in place of the slots that name it. */
export type Subject = (claim: Claim, language?: string) => string | undefined;

/** The key slots that a subject stands for. */
const NAMED: Readonly<Partial<Record<Claim['kind'], readonly string[]>>> = {
  works: ['asset', 'assetType'],
  capacity: ['asset'],
  'legal-step': ['instrument'],
  office: ['person'],
  event: ['type', 'ordinal', 'place', 'date'],
  signing: ['instrument', 'parties', 'date'],
};

/**
 * Gives the id of what a claim is about, the same for every wording: the kind, whether it is so or only planned, and its normalised key
 * slots. Figures in different units, works that are under way and works that are done, and deadlines of different years never compete, so
 * they are part of what it is about; a figure of a section of the border is known in its document alone, by its sentence. The language is the document's, by which its names lose their case endings. What many claims say is
 * hashed once.
 */
export function keysOf(subject?: Subject): (claim: Claim, language?: string, sentence?: string) => string {
  return (claim, language, sentence) =>
    keyOf(claim, language, subject?.(claim, language), isSectionIn(claim, sentence));
}

/** The key without the deadline: one for all the deadlines ever announced for the same works, undefined where there is none. */
export function promiseKeyOf(claim: Claim, language?: string, subject?: Subject): string | undefined {
  if (claim.kind !== 'works' || claim.modality !== 'planned') return undefined;
  const { finish: _, ...slots } = claim.slots;
  const whole: Claim = { ...claim, slots };
  return keyOf(whole, language, subject?.(whole, language), false);
}

const known = new Map<string, string>();

function keyOf(
  claim: Claim,
  language: string | undefined,
  named: string | undefined,
  isOfDocument: boolean,
): string {
  const text = toldOf(claim, language, named, isOfDocument);
  let key = known.get(text);
  if (key === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    key = contentId(aboutOf(claim, language, named, isOfDocument));
    known.set(text, key);
  }
  return key;
}

/** Whether what a claim says tells its key: of a figure that may be of a section of the border, its sentence tells as well. */
export const isKeyedBySaying = ({ kind, slots }: Claim): boolean =>
  kind !== 'observation' || !mayBeOfSection(slots.measure);

/** Whether a figure is one of a section of the border, which its document alone knows. */
const isSectionIn = (claim: Claim, sentence: string | undefined): boolean =>
  claim.kind === 'observation' && sentence !== undefined && isOfSection(claim.slots.measure, sentence);

/** All that `aboutOf` looks at, as it is told: what is told alike is about the same. */
function toldOf(
  { kind, modality, slots: all, document }: Claim,
  language: string | undefined,
  named: string | undefined,
  isOfDocument: boolean,
): string {
  const slots = all as Readonly<Record<string, unknown>>;
  const told: unknown[] = [kind, modality, language, named, isOfDocument ? document : null];
  const replaced = named === undefined ? [] : (NAMED[kind] ?? []);
  for (const slot in KINDS[kind].key) if (!replaced.includes(slot)) told.push(slots[slot]);
  const value = slots.value as Quantity | undefined;
  if (kind === 'observation') told.push(value?.unit, value && isUnplaced(slots) ? value.n : null);
  if (kind === 'works') told.push(slots.status, slots.finish);
  return JSON.stringify(told);
}

function aboutOf(
  claim: Claim,
  language: string | undefined,
  named: string | undefined,
  isOfDocument: boolean,
): unknown {
  const slots = claim.slots as Readonly<Record<string, unknown>>;
  const types = KINDS[claim.kind].key as Readonly<Record<string, string>>;
  const key: Record<string, unknown> = {};
  const replaced = named === undefined ? [] : (NAMED[claim.kind] ?? []);
  for (const [slot, type] of Object.entries(types))
    if (slots[slot] !== undefined && !replaced.includes(slot))
      key[slot] = normal(slots[slot], type, language);
  if (named !== undefined) key.subject = named;
  if (claim.kind === 'twinning' || SYMMETRIC_MEASURES.includes(String(slots.measure))) sortSides(key);
  if (claim.kind === 'observation') {
    key.aspect ??= 'level';
    if (claim.slots.value) key.unit = inBaseUnit(claim.slots.value).unit;
    if (isUnplaced(claim.slots)) key.amount = inBaseUnit(claim.slots.value!).n;
    if (isOfDocument) key.document = claim.document;
  }
  if (claim.kind === 'works') {
    const { status, finish } = claim.slots;
    if (claim.modality === 'planned') key.finish = finish && boundsOf(finish)?.to?.slice(0, 4);
    else key.status = status ?? (finish ? 'completed' : undefined);
  }
  return [claim.kind, claim.modality, key];
}

/**
 * Whether nobody could say what another amount would contradict: of nowhere, or a change or a flow of trade of an unknown time. Two of them
 * are the same only where the amount is.
 */
function isUnplaced({
  measure = '',
  aspect = 'level',
  area = [],
  period,
  value,
}: SlotsOf<'observation'>): boolean {
  if (!value || period) return false;
  return area.length === 0 || ['growth', 'change', 'multiple'].includes(aspect) || FLOW.test(measure);
}
const FLOW = /^(trade\.|business\.investment)/;

function normal(value: unknown, type: string, language: string | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => normal(item, 'party', language)).sort();
  if (typeof value !== 'string') return value;
  if (type === 'period') return boundsOf(value) ?? value;
  if (type === 'person') return personKey(value);
  return type === 'term' || isPlaceCode(value) ? value : nameKey(value, [], language);
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
