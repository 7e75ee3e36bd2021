import { contentId } from '#model/canonical.ts';
import type { Claim } from '#model/claim.ts';
import { boundsOf, daysBetween, type Period } from '#model/period.ts';
import { isPlaceCode } from '#model/place.ts';
import {
  AMOUNTS,
  type AmountSlip,
  type Announcement,
  type PromiseState,
  type Undertaking,
} from '#model/promise.ts';
import type { Quantity } from '#model/quantity.ts';
import { compare } from './sorted.ts';

/** A claim, with when its document came out and in which language. */
export interface Told {
  readonly claim: Claim;
  readonly published?: Period | undefined;
  readonly language?: string | undefined;
}

/** What one promise is made of before a day looks at it. */
export interface Draft {
  readonly kind: Undertaking['kind'];
  readonly key: readonly unknown[];
  readonly name: string;
  readonly what?: string;
  /** By the day they were told. */
  readonly told: readonly Told[];
  readonly done: readonly (readonly [told: Told, day: Period | undefined])[];
  readonly deadlineOf: (claim: Claim) => Period | undefined;
  readonly hasTerm?: boolean;
}

export const isSo = ({ claim }: Told): boolean => claim.modality === 'stated';
export const isPromise = ({ claim }: Told): boolean => claim.modality === 'planned';
export const firstDay = (period: Period | undefined): string | undefined => period && boundsOf(period)?.from;
export const lastDay = (period: Period | undefined): string | undefined => period && boundsOf(period)?.to;

/** A promise as a day (ISO) sees it. */
export const undertaking = (draft: Draft, today: string): Undertaking => asOf(reckoned(draft), today);

/** A promise before a day looks at it. */
export interface Reckoned {
  readonly undertaking: Omit<Undertaking, 'state' | 'slipDays'>;
  readonly standing: Standing;
}

export function reckoned(draft: Draft): Reckoned {
  const announcements = draft.told
    .map((told) => announced(told, draft.deadlineOf(told.claim)))
    .filter(
      ({ modality, deadline, cost, extent, amount }) =>
        modality === 'planned' || (deadline ?? cost ?? extent ?? amount),
    )
    .sort(
      (a, b) =>
        compare(a.published ?? '9999', b.published ?? '9999') ||
        compare(lastDay(a.deadline) ?? '9999', lastDay(b.deadline) ?? '9999') ||
        compare(a.claim, b.claim),
    );
  const done = draft.done
    .filter(([, day]) => !isBefore(day, draft.told.find(isPromise)))
    .map(([told, day]) => ({ told, day, over: overBy(told, day) }));
  const standing: Standing = {
    hasTerm: draft.hasTerm ?? false,
    done: done.map(({ day, over }): Deed => ({ ...(day ? { day } : {}), ...(over ? { over } : {}) })),
    ...deadlinesOf(announcements),
  };
  const { promised, current } = standing;
  const deed = done.find(({ day }) => lastDay(day) !== undefined) ?? done[0];
  const outcome = deed && announced(deed.told, undefined);
  const slips = slipsOf([
    ...announcements.filter(({ modality }) => modality === 'planned'),
    ...(outcome ? [outcome] : []),
  ]);
  return {
    standing,
    undertaking: {
      id: contentId(draft.key),
      kind: draft.kind,
      name: draft.name,
      ...(draft.what ? { what: draft.what } : {}),
      places: placesOf(draft.told.map(({ claim }) => claim)),
      ...listed(announcements),
      ...(outcome ? { done: { ...outcome, ...(deed.day ? { day: deed.day } : {}) } } : {}),
      ...(promised ? { promised } : {}),
      ...(current ? { current } : {}),
      ...(Object.keys(slips).length > 0 ? { slips } : {}),
    },
  };
}

/** How many announcements that say the same are listed, the first told of them, beside the last one. */
const LISTED = 5;

/** Of announcements that say the same, as of a road that thousands of documents tell of, the first ones and the last; how many there are beside them. */
function listed(announcements: readonly Announcement[]): Pick<Undertaking, 'announcements' | 'unlisted'> {
  const saying = Map.groupBy(announcements, ({ modality, deadline, cost, extent, amount, speaker }) =>
    JSON.stringify([modality, deadline, cost, extent, amount, speaker]),
  );
  const left = new Set([...saying.values()].flatMap((same) => same.slice(LISTED, -1)));
  return left.size === 0
    ? { announcements }
    : { announcements: announcements.filter((one) => !left.has(one)), unlisted: left.size };
}

/** Whether two amounts of one unit are one as people announce it: within two percent, or five where one is «about» or «more than». */
export const isSameAmount = (a: Quantity, b: Quantity): boolean =>
  Math.abs(a.n - b.n) <= Math.max(Math.abs(a.n), Math.abs(b.n)) * (a.cmp || b.cmp ? 0.05 : 0.02);

/** Beyond these an amount is taken for one of a stage or a tranche, not for what became of the whole. */
const LEAST = 0.5;
const MOST = 3;

/**
 * The amounts that are others in the end than at first: neither «about» nor a rounding makes them so. Of several in one document the largest
 * is the whole's.
 */
function slipsOf(told: readonly Announcement[]): NonNullable<Undertaking['slips']> {
  const slips: Partial<Record<(typeof AMOUNTS)[number], AmountSlip>> = {};
  for (const name of AMOUNTS) {
    const documents = Map.groupBy(
      told.filter((announcement) => announcement[name]),
      ({ document }) => document,
    );
    const amounts = [...documents.values()].map((its) =>
      its
        .map((announcement) => announcement[name]!)
        .reduce((most, other) => (other.n > most.n ? other : most)),
    );
    const [first] = amounts;
    const last = amounts.findLast(({ unit }) => unit === first?.unit);
    if (!first || !last || first.n === 0 || isSameAmount(first, last)) continue;
    if (last.n / first.n < LEAST || last.n / first.n > MOST) continue;
    slips[name] = { first, last, percent: Number(((last.n / first.n - 1) * 100).toFixed(1)) };
  }
  return slips;
}

/** How it stands on a day, ISO. */
export function asOf<Its extends object>(
  { undertaking: its, standing }: { readonly undertaking: Its; readonly standing: Standing },
  today: string,
): Its & Pick<Undertaking, 'state' | 'slipDays'> {
  const slipDays = slipOf(standing, today);
  return {
    ...its,
    state: stateOf(standing, today),
    ...(slipDays === undefined ? {} : { slipDays }),
  };
}

interface Deed {
  readonly day?: Period;
  /** The last day on which it can have been done: its own, else the one on which it was told. */
  readonly over?: string;
}

/** What the state of a promise follows from, whichever day looks at it. */
export interface Standing {
  readonly hasTerm: boolean;
  readonly done: readonly Deed[];
  readonly promised?: string;
  readonly current?: string;
  /** The last day on which a document told of it as still to come. */
  readonly open?: string;
}

const overBy = ({ published }: Told, day: Period | undefined): string | undefined =>
  lastDay(day) ?? lastDay(published);

/**
 * The deadline that was promised first and the one that holds. What a document tells of a deadline that was over when it came out is told
 * in hindsight: it may show that an earlier one was promised, but moves none.
 */
function deadlinesOf(announcements: readonly Announcement[]): Omit<Standing, 'hasTerm' | 'done'> {
  const told = announcements.flatMap(({ deadline, published }) => {
    const day = lastDay(deadline);
    const from = firstDay(published);
    return day ? [{ day, from, isHindsight: from !== undefined && day < from }] : [];
  });
  const [first] = told.filter(({ isHindsight }) => !isHindsight);
  const earlier = told
    .map(({ day }) => day)
    .filter((day) => !first || day < first.day)
    .sort();
  const latest = told.findLast(({ isHindsight }) => !isHindsight)?.day;
  const promised = told.some(({ isHindsight }) => isHindsight) ? (earlier[0] ?? first?.day) : first?.day;
  const last = told
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const current = latest ?? last;
  const open = told.findLast(({ isHindsight, from }) => !isHindsight && from)?.from;
  return {
    ...(promised ? { promised } : {}),
    ...(current ? { current } : {}),
    ...(open ? { open } : {}),
  };
}

/** Whether a deed was over before it was promised: then it is another one, such as the road's first building before its repair. */
function isBefore(day: Period | undefined, promise: Told | undefined): boolean {
  const over = lastDay(day);
  const from = firstDay(promise?.published);
  return over !== undefined && from !== undefined && over < from;
}

const finishOf = ({ done }: Standing): string | undefined =>
  done.map(({ day }) => lastDay(day)).find((day) => day !== undefined);

function slipOf(standing: Standing, today: string): number | undefined {
  const { hasTerm, done, promised, current } = standing;
  if (hasTerm || !promised || !current) return undefined;
  const finished = finishOf(standing);
  if (done.length > 0) {
    const over = finished ?? (isSurelyLate(standing) ? done.find((deed) => deed.over)?.over : undefined);
    return over === undefined ? undefined : daysBetween(promised, over);
  }
  if (current >= today) return current === promised ? undefined : daysBetween(promised, current);
  return daysBetween(promised, today);
}

/** Whether it was told as still to come after the first deadline: then it was late, though nobody tells the day on which it was done. */
const isSurelyLate = ({ promised, open }: Standing): boolean =>
  promised !== undefined && open !== undefined && open > promised;

function stateOf(standing: Standing, today: string): PromiseState {
  const { hasTerm, done, promised, current } = standing;
  if (hasTerm) return current !== undefined && current < today ? 'ended' : 'due';
  if (done.length > 0) {
    if (!promised) return 'done';
    const finished = finishOf(standing);
    if (finished) return finished <= promised ? 'kept' : 'late';
    if (done.some(({ over }) => over !== undefined && over <= promised)) return 'kept';
    return isSurelyLate(standing) ? 'late' : 'done';
  }
  if (!promised || !current) return 'open';
  if (current < today) return 'overdue';
  return current > promised ? 'slipped' : 'due';
}

function announced({ claim, published }: Told, deadline: Period | undefined): Announcement {
  const { cost, extent, count } = claim.slots as {
    readonly cost?: Announcement['cost'];
    readonly extent?: Announcement['extent'];
    readonly count?: Announcement['extent'];
  };
  const size = extent ?? count;
  const { value, after, change } = claim.slots as Readonly<Record<string, Announcement['amount']>>;
  const amount = value ?? after ?? change;
  return {
    claim: claim.id,
    document: claim.document,
    modality: claim.modality,
    ...(published ? { published } : {}),
    ...(claim.speaker ? { speaker: claim.speaker } : {}),
    ...(deadline ? { deadline } : {}),
    ...(cost ? { cost } : {}),
    ...(size ? { extent: size } : {}),
    ...(amount ? { amount } : {}),
  };
}

function placesOf(claims: readonly Claim[]): readonly string[] {
  const found = new Set<string>();
  for (const { slots } of claims)
    for (const value of Object.values(slots).flat())
      if (typeof value === 'string' && isPlaceCode(value)) found.add(value);
  return [...found].sort();
}
