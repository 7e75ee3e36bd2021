import { nameKey } from '#methods/name-key.ts';
import { endsWith, joinNames } from '#model/asset.ts';
import { contentId } from '#model/canonical.ts';
import type { Claim, ClaimOf } from '#model/claim.ts';
import { boundsOf, daysBetween, type Period } from '#model/period.ts';
import { isPlaceCode } from '#model/place.ts';
import { type Announcement, PROMISE_STATES, type PromiseState, type Undertaking } from '#model/promise.ts';

/** A claim, with when its document came out and in which language. */
export interface Told {
  readonly claim: Claim;
  readonly published?: Period | undefined;
  readonly language?: string;
}

/** What one promise is made of before a day looks at it. */
interface Draft {
  readonly kind: Undertaking['kind'];
  readonly key: readonly unknown[];
  readonly name: string;
  readonly what?: string;
  readonly told: readonly Told[];
  readonly done: readonly (readonly [told: Told, day: Period | undefined])[];
  readonly deadlineOf: (claim: Claim) => Period | undefined;
  readonly hasTerm?: boolean;
}

/**
 * Everything announced and what came of it, as of a day (ISO): overdue first, then slipped, due, late, kept; within each the longest slip
 * first. Pure; the order of the claims does not matter.
 *
 * @param assetWords words that only tell the kind of an asset, so that names in three languages meet
 */
export function undertakingsOf(
  claims: Iterable<Told>,
  assetWords: readonly string[],
  today: string,
): readonly Undertaking[] {
  const told = [...claims].sort(
    (a, b) => compare(a.published ?? '9999', b.published ?? '9999') || compare(a.claim.id, b.claim.id),
  );
  return [
    ...works(told, assetWords),
    ...steps(told),
    ...terms(told),
    ...signings(told),
    ...events(told),
    ...orders(told),
  ]
    .map((draft) => undertaking(draft, today))
    .sort(
      (a, b) =>
        PROMISE_STATES.indexOf(a.state) - PROMISE_STATES.indexOf(b.state) ||
        (b.slipDays ?? Number.NEGATIVE_INFINITY) - (a.slipDays ?? Number.NEGATIVE_INFINITY) ||
        compare(a.id, b.id),
    );
}

const ofKind = <K extends Claim['kind']>(
  told: readonly Told[],
  kind: K,
): readonly (Told & { readonly claim: ClaimOf<K> })[] =>
  told.filter(({ claim }) => claim.kind === kind) as never;

const isSo = ({ claim }: Told): boolean => claim.modality === 'stated';
const isPromise = ({ claim }: Told): boolean => claim.modality === 'planned';

function works(told: readonly Told[], assetWords: readonly string[]): readonly Draft[] {
  const all = ofKind(told, 'works').filter(({ claim }) => claim.slots.asset && claim.modality !== 'denied');
  const types = Map.groupBy(all, ({ claim }) => claim.slots.assetType ?? 'other');
  return [...types].flatMap(([type, its]) => {
    const languages = new Map(its.map(({ claim, language }) => [claim.slots.asset!, language]));
    const keyOf = (name: string): string => nameKey(name, assetWords, languages.get(name));
    const joined = joinNames([...languages.keys()], keyOf);
    const assets = Map.groupBy(its, ({ claim }) => joined(claim.slots.asset!));
    return [...assets].flatMap(([asset, members]) => {
      const done = members.filter((voice) => isSo(voice) && isFinished(voice.claim));
      return [...Map.groupBy(members, ({ claim }) => claim.slots.action ?? 'build')].flatMap(
        ([action, acts]) => {
          if (!acts.some(isPromise)) return [];
          return [
            {
              kind: 'works' as const,
              key: ['works', type, asset, action],
              name: longest(members.map(({ claim }) => claim.slots.asset!)),
              what: action,
              told: acts,
              done: done
                .filter(({ claim }) => endsWith(action, claim.slots.action))
                .map((voice) => [voice, voice.claim.slots.finish] as const),
              deadlineOf: (claim: Claim) =>
                claim.kind === 'works' && claim.modality === 'planned' ? claim.slots.finish : undefined,
            },
          ];
        },
      );
    });
  });
}

const isFinished = ({ slots }: ClaimOf<'works'>): boolean =>
  slots.status === 'completed' || (slots.status === undefined && slots.finish !== undefined);

function steps(told: readonly Told[]): readonly Draft[] {
  const all = ofKind(told, 'legal-step').filter(({ claim }) => claim.slots.instrument);
  const key = ({ claim, language }: (typeof all)[number]): string =>
    `${nameKey(claim.slots.instrument!, [], language)} ${claim.slots.step}`;
  return grouped(all, key).map((its) => {
    const { instrument = '', step = '' } = its[0]!.claim.slots;
    return {
      kind: 'legal-step' as const,
      key: ['legal-step', key(its[0]!)],
      name: instrument,
      what: step,
      told: its,
      done: its.filter(isSo).map((voice) => [voice, voice.claim.slots.date] as const),
      deadlineOf: dateOf,
    };
  });
}

/** Plans and programmes that run for a term: they are under way until it is over. */
function terms(told: readonly Told[]): readonly Draft[] {
  const all = ofKind(told, 'signing').filter(({ claim }) => claim.slots.term && claim.modality === 'stated');
  const key = ({ claim: { slots } }: (typeof all)[number]): string =>
    [slots.instrument, slots.parties?.toSorted().join(), slots.term].join(' ');
  return [...Map.groupBy(all, key)].map(([id, its]) => ({
    kind: 'signing' as const,
    key: ['term', id],
    name: nameOfPaper(its[0]!.claim),
    ...(its[0]!.claim.slots.instrument ? { what: its[0]!.claim.slots.instrument } : {}),
    told: its,
    done: [],
    deadlineOf: (claim: Claim) => (claim.kind === 'signing' ? claim.slots.term : undefined),
    hasTerm: true,
  }));
}

function signings(told: readonly Told[]): readonly Draft[] {
  const all = ofKind(told, 'signing').filter(({ claim }) => claim.slots.parties);
  const key = ({ claim: { slots } }: (typeof all)[number]): string =>
    `${slots.instrument} ${slots.parties!.toSorted().join()}`;
  return grouped(all, key).map((its) => {
    const { instrument } = its[0]!.claim.slots;
    return {
      kind: 'signing' as const,
      key: ['signing', key(its[0]!)],
      name: nameOfPaper(its.find(isPromise)!.claim),
      ...(instrument ? { what: instrument } : {}),
      told: its.filter(isPromise),
      done: its
        .filter(
          (voice) => isSo(voice) && its.some((promise) => isPromise(promise) && isLater(voice, promise)),
        )
        .map((voice) => [voice, voice.claim.slots.date] as const),
      deadlineOf: dateOf,
    };
  });
}

function events(told: readonly Told[]): readonly Draft[] {
  const all = ofKind(told, 'event').filter(({ claim }) => yearOf(claim.slots.date) !== undefined);
  const key = ({ claim: { slots } }: (typeof all)[number]): string =>
    [slots.type, slots.ordinal ?? `${slots.place} ${yearOf(slots.date)}`].join(' ');
  return grouped(all, key).map((its) => {
    const { type, name } = its.find(isPromise)!.claim.slots;
    return {
      kind: 'event' as const,
      key: ['event', key(its[0]!)],
      name: name ?? '',
      ...(type ? { what: type } : {}),
      told: its.filter(isPromise),
      done: its.filter(isSo).map((voice) => [voice, voice.claim.slots.date] as const),
      deadlineOf: dateOf,
    };
  });
}

function orders(told: readonly Told[]): readonly Draft[] {
  const all = ofKind(told, 'order').filter(({ claim }) => claim.slots.goods);
  const key = ({ claim, language }: (typeof all)[number]): string =>
    [nameKey(claim.slots.goods!, [], language), claim.slots.supplier, claim.slots.customer].join(' ');
  return grouped(all, key).map((its) => ({
    kind: 'order' as const,
    key: ['order', key(its[0]!)],
    name: its.find(isPromise)!.claim.slots.goods!,
    told: its.filter(isPromise),
    done: its
      .filter((voice) => isSo(voice) && its.some((promise) => isPromise(promise) && isLater(voice, promise)))
      .map((voice) => [voice, voice.claim.slots.date] as const),
    deadlineOf: dateOf,
  }));
}

/** Groups in which something is promised, in the order of their keys. */
const grouped = <T extends Told>(all: readonly T[], key: (told: T) => string): readonly (readonly T[])[] =>
  [...Map.groupBy(all, key)]
    .filter(([, its]) => its.some(isPromise))
    .sort(([a], [b]) => compare(a, b))
    .map(([, its]) => its);

/** Whether a document that tells of the deed came out after one that promised it. */
const isLater = (deed: Told, promise: Told): boolean =>
  deed.published !== undefined && promise.published !== undefined && deed.published >= promise.published;

const dateOf = (claim: Claim): Period | undefined =>
  claim.modality === 'planned' ? (claim.slots as { readonly date?: Period }).date : undefined;
const yearOf = (period: Period | undefined): string | undefined =>
  period === undefined ? undefined : boundsOf(period)?.to?.slice(0, 4);
const lastDay = (period: Period | undefined): string | undefined => period && boundsOf(period)?.to;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const longest = (names: readonly string[]): string =>
  names.toSorted((a, b) => b.length - a.length || compare(a, b))[0]!;
const nameOfPaper = ({ slots }: ClaimOf<'signing'>): string => slots.subject ?? slots.event ?? '';

function undertaking(draft: Draft, today: string): Undertaking {
  const announcements = draft.told.map((told) => announced(told, draft.deadlineOf(told.claim)));
  const deadlines = announcements.flatMap(({ deadline }) => lastDay(deadline) ?? []);
  const standing: Standing = {
    hasTerm: draft.hasTerm ?? false,
    done: draft.done.filter(([, day]) => !isBefore(day, draft.told.find(isPromise))),
    promised: deadlines[0],
    current: deadlines.at(-1),
    today,
  };
  const { promised, current, done } = standing;
  const [deed, day] = done.find((candidate) => lastDay(candidate[1]) !== undefined) ?? done[0] ?? [];
  const slipDays = slipOf(standing);
  return {
    id: contentId(draft.key),
    kind: draft.kind,
    name: draft.name,
    ...(draft.what ? { what: draft.what } : {}),
    places: placesOf(draft.told.map(({ claim }) => claim)),
    state: stateOf(standing),
    announcements: announcements.filter(({ deadline, cost, extent }) => deadline ?? cost ?? extent),
    ...(deed ? { done: { ...announced(deed, undefined), ...(day ? { day } : {}) } } : {}),
    ...(promised ? { promised } : {}),
    ...(current ? { current } : {}),
    ...(slipDays === undefined ? {} : { slipDays }),
  };
}

interface Standing {
  readonly hasTerm: boolean;
  readonly done: Draft['done'];
  readonly promised: string | undefined;
  readonly current: string | undefined;
  readonly today: string;
}

/** Whether a deed was over before it was promised: then it is another one, such as the road's first building before its repair. */
function isBefore(day: Period | undefined, promise: Told | undefined): boolean {
  const over = lastDay(day);
  const from = promise?.published && boundsOf(promise.published)?.from;
  return over !== undefined && from !== undefined && over < from;
}

const finishOf = ({ done }: Standing): string | undefined =>
  done.map(([, day]) => lastDay(day)).find((day) => day !== undefined);

function slipOf(standing: Standing): number | undefined {
  const { hasTerm, done, promised, current, today } = standing;
  if (hasTerm || !promised || !current) return undefined;
  const finished = finishOf(standing);
  if (done.length > 0) return finished === undefined ? undefined : daysBetween(promised, finished);
  if (current >= today) return current === promised ? undefined : daysBetween(promised, current);
  return daysBetween(promised, today);
}

function stateOf(standing: Standing): PromiseState {
  const { hasTerm, done, promised, current, today } = standing;
  if (hasTerm) return current !== undefined && current < today ? 'ended' : 'due';
  if (done.length > 0) {
    const finished = finishOf(standing);
    if (!finished || !promised) return 'done';
    return finished <= promised ? 'kept' : 'late';
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
  return {
    claim: claim.id,
    document: claim.document,
    ...(published ? { published } : {}),
    ...(claim.speaker ? { speaker: claim.speaker } : {}),
    ...(deadline ? { deadline } : {}),
    ...(cost ? { cost } : {}),
    ...(size ? { extent: size } : {}),
  };
}

function placesOf(claims: readonly Claim[]): readonly string[] {
  const found = new Set<string>();
  for (const { slots } of claims)
    for (const value of Object.values(slots).flat())
      if (typeof value === 'string' && isPlaceCode(value)) found.add(value);
  return [...found].sort();
}
