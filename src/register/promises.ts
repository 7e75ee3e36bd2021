import { nameKey } from '#methods/name-key.ts';
import type { Claim, ClaimOf, SlotsOf } from '#model/claim.ts';
import { boundsOf, type Period } from '#model/period.ts';
import { PROMISE_STATES, type Undertaking } from '#model/promise.ts';
import { capacitiesPromised, figureKey, figuresPromised } from './figures-promised.ts';
import { compare } from './sorted.ts';
import {
  asOf,
  type Draft,
  firstDay,
  isPromise,
  isSo,
  type Reckoned,
  reckoned,
  type Told,
} from './undertaking.ts';
import { worksPromised } from './works-promised.ts';

/** What a claim is about once things named differently are one; undefined for kinds that are not identified. */
export type Subject = (claim: Claim, language?: string) => string | undefined;

/**
 * Everything announced and what came of it, as far as it was told by a day (ISO): overdue first, then slipped, due, late, kept; within each the longest slip
 * first. Pure; the order of the claims does not matter.
 */
export function undertakingsOf(
  claims: Iterable<Told>,
  subject: Subject,
  today: string,
): readonly Undertaking[] {
  const told = [...claims].filter((voice) => (firstDay(voice.published) ?? '') <= today);
  return reckonedOf(told, subject)
    .map((its) => asOf(its, today))
    .sort(inUrgency);
}

type Standing = Pick<Undertaking, 'id' | 'state' | 'slipDays'>;

export const inUrgency = (a: Standing, b: Standing): number =>
  PROMISE_STATES.indexOf(a.state) - PROMISE_STATES.indexOf(b.state) ||
  (b.slipDays ?? Number.NEGATIVE_INFINITY) - (a.slipDays ?? Number.NEGATIVE_INFINITY) ||
  compare(a.id, b.id);

/** The same before a day looks at it, in no order. */
export function reckonedOf(claims: readonly Told[], subject: Subject): readonly Reckoned[] {
  const told = claims.toSorted(
    (a, b) => compare(a.published ?? '9999', b.published ?? '9999') || compare(a.claim.id, b.claim.id),
  );
  return [
    ...works(told, subject),
    ...steps(told, subject),
    ...terms(told),
    ...signings(told),
    ...events(told),
    ...orders(told),
    ...figures(told),
    ...capacities(told, subject),
  ].map(reckoned);
}

/**
 * The groups of claims of which promises are made, and whether a claim promises something there: claims that share no group are never of
 * one promise.
 *
 * @param about what its fact is about, by identity
 */
export function promiseGroupsOf(
  { kind, modality, slots }: Pick<Claim, 'kind' | 'modality' | 'slots'>,
  about: string | undefined,
): readonly { readonly group: string; readonly asks: boolean }[] {
  const asks = modality === 'planned';
  const its = slots as Readonly<Record<string, string & readonly string[]>>;
  if (kind === 'works')
    return its.asset && (asks || modality === 'stated')
      ? [{ group: `works ${about ?? its.asset}`, asks }]
      : [];
  if (kind === 'legal-step')
    return its.instrument ? [{ group: `step ${about ?? its.instrument} ${its.step}`, asks }] : [];
  if (kind === 'signing')
    return [
      {
        group: `signing ${its.instrument} ${its.parties?.toSorted().join()}`,
        asks: asks || (its.term !== undefined && modality === 'stated'),
      },
    ];
  if (kind === 'event') {
    const year = yearOf(its.date);
    return year === undefined
      ? []
      : [{ group: `event ${its.type} ${its.ordinal ?? `${its.place} ${year}`}`, asks }];
  }
  if (kind === 'capacity') return its.asset ? [{ group: `capacity ${about ?? its.asset}`, asks }] : [];
  if (kind === 'observation') {
    const key =
      asks || modality === 'stated' ? figureKey({ slots: slots as SlotsOf<'observation'> }) : undefined;
    return key === undefined ? [] : [{ group: `figure ${key}`, asks }];
  }
  return kind === 'order' && its.goods ? [{ group: `order ${its.supplier} ${its.customer}`, asks }] : [];
}

const ofKind = <K extends Claim['kind']>(
  told: readonly Told[],
  kind: K,
): readonly (Told & { readonly claim: ClaimOf<K> })[] =>
  told.filter(({ claim }) => claim.kind === kind) as never;

function works(told: readonly Told[], subject: Subject): readonly Draft[] {
  const all = ofKind(told, 'works').filter(
    ({ claim }) => claim.slots.asset && (claim.modality === 'stated' || claim.modality === 'planned'),
  );
  const assets = Map.groupBy(all, ({ claim, language }) => subject(claim, language) ?? claim.slots.asset!);
  return [...assets].flatMap(([asset, its]) => worksPromised(asset, its));
}

function steps(told: readonly Told[], subject: Subject): readonly Draft[] {
  const all = ofKind(told, 'legal-step').filter(({ claim }) => claim.slots.instrument);
  const key = ({ claim, language }: (typeof all)[number]): string =>
    `${subject(claim, language) ?? nameKey(claim.slots.instrument!, [], language)} ${claim.slots.step}`;
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

function figures(told: readonly Told[]): readonly Draft[] {
  const all = ofKind(told, 'observation').filter((voice) => isPromise(voice) || isSo(voice));
  return grouped(
    all.filter(({ claim }) => figureKey(claim) !== undefined),
    ({ claim }) => figureKey(claim)!,
  ).flatMap((its) => figuresPromised(figureKey(its[0]!.claim)!, its));
}

function capacities(told: readonly Told[], subject: Subject): readonly Draft[] {
  const all = ofKind(told, 'capacity').filter(({ claim }) => claim.slots.asset);
  const assets = Map.groupBy(all, ({ claim, language }) => subject(claim, language) ?? claim.slots.asset!);
  return [...assets].flatMap(([asset, its]) => capacitiesPromised(asset, its));
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
const nameOfPaper = ({ slots }: ClaimOf<'signing'>): string => slots.subject ?? slots.event ?? '';
