import type { MissionPlan } from './plan.ts';

/** How far two firms have come since they met. */
export const STAGES_AFTER = [
  'met',
  'no-show',
  'interest',
  'negotiation',
  'agreement',
  'contract',
  'closed',
] as const;
export type StageAfter = (typeof STAGES_AFTER)[number];

/** What became of a meeting, as last told; what was told before stays in its history. */
export interface Outcome {
  readonly mission: string;
  readonly meeting: string;
  readonly stage: StageAfter;
  readonly note?: string;
  /** Of a contract. */
  readonly amount?: number;
  /** ISO 4217. */
  readonly currency?: string;
  /** ISO day. */
  readonly on: string;
}

/** A firm that has checked in. */
export interface Arrival {
  readonly mission: string;
  readonly firm: string;
  /** ISO time. */
  readonly at: string;
}

/** What a mission came to, counted from what is told: a report to both sides. */
export interface Report {
  readonly firms: Readonly<Record<string, { readonly invited: number; readonly arrived: number }>>;
  readonly requests: number;
  readonly chosen: number;
  readonly placed: number;
  readonly left: number;
  /** Meetings by the stage they are at; `untold` are placed and nothing is told of them. */
  readonly stages: Readonly<Record<StageAfter | 'untold', number>>;
  /** Sums of contracts by currency. */
  readonly contracts: Readonly<Record<string, number>>;
  /** A year after the last day, until which outcomes are asked for. */
  readonly until: string;
  /** Placed meetings of which nothing later than the meeting itself is told, while they are followed. */
  readonly due: readonly string[];
}

/** How often the two are asked how far they are, in days after the event. */
export const ASK_AFTER_DAYS = [30, 90, 180, 365] as const;

export function reportOf(
  plan: MissionPlan,
  outcomes: readonly Outcome[],
  arrivals: readonly Arrival[],
  today: string,
): Report {
  const told = new Map(outcomes.map((outcome) => [outcome.meeting, outcome]));
  const arrived = new Set(arrivals.map(({ firm }) => firm));
  const placed = plan.meetings.filter((meeting) => meeting.placed);
  const stages = Object.fromEntries([...STAGES_AFTER, 'untold'].map((stage) => [stage, 0])) as Record<
    StageAfter | 'untold',
    number
  >;
  for (const { id } of placed) stages[told.get(id)?.stage ?? 'untold'] += 1;
  const contracts: Record<string, number> = {};
  for (const { stage, amount, currency = 'RUB' } of outcomes)
    if (stage === 'contract' && amount !== undefined)
      contracts[currency] = (contracts[currency] ?? 0) + amount;
  const firms: Record<string, { invited: number; arrived: number }> = {};
  for (const { id, side } of plan.firms) {
    const count = (firms[side] ??= { invited: 0, arrived: 0 });
    count.invited += 1;
    if (arrived.has(id)) count.arrived += 1;
  }
  const last = plan.blocks.reduce((day, { date }) => (date > day ? date : day), '');
  const after = (days: number): string =>
    new Date(Date.parse(last) + days * 86_400_000).toISOString().slice(0, 10);
  const asked = last === '' ? undefined : ASK_AFTER_DAYS.map(after).findLast((day) => day <= today);
  const isOver = (id: string): boolean =>
    ['contract', 'closed', 'no-show'].includes(told.get(id)?.stage ?? '');
  return {
    firms,
    requests: plan.requests.filter(({ wish }) => wish !== 'no').length,
    chosen: plan.meetings.length,
    placed: placed.length,
    left: plan.left.length,
    stages,
    contracts,
    until: last === '' ? '' : after(365),
    due:
      asked === undefined
        ? []
        : placed.filter(({ id }) => !isOver(id) && (told.get(id)?.on ?? '') < asked).map(({ id }) => id),
  };
}
