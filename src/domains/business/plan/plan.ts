/** How much somebody wants a meeting: it must be held, it would be welcome, it must not be. */
export type Wish = 'must' | 'want' | 'no';
export const WISHES: readonly Wish[] = ['must', 'want', 'no'];

export type HalfDay = 'morning' | 'afternoon';

export interface Venue {
  readonly id: string;
  readonly name: string;
  readonly tables: number;
}

/** A stretch of one day at one venue in which meetings are held; times by the clocks of the plan's zone. */
export interface Block {
  readonly id: string;
  /** ISO day. */
  readonly date: string;
  readonly venue: string;
  /** `09:30`. */
  readonly from: string;
  readonly to: string;
}

/** A stretch of time when a firm is not there: `2026-12-03T09:30` by the clocks of the plan's zone. */
export interface Away {
  readonly from: string;
  readonly to: string;
}

export interface Participant {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1. */
  readonly side: string;
  /** The zone of its home, for its agenda; the plan's unless told. */
  readonly zone?: string;
  /** Where it stays all the time, when it has a stand. */
  readonly venue?: string;
  /** The most meetings it takes. */
  readonly limit?: number;
  readonly away: readonly Away[];
}

/** What one firm wishes of another. */
export interface Request {
  readonly from: string;
  readonly to: string;
  readonly wish: Wish;
  /** From 1 to 5; 3 unless told. */
  readonly weight: number;
  readonly half?: HalfDay;
  /** The time it must begin, by the clocks of the plan's zone. */
  readonly at?: string;
}

export interface PlannedMeeting {
  readonly id: string;
  readonly between: readonly [string, string];
  readonly wish: 'must' | 'want';
  readonly weight: number;
  readonly half?: HalfDay;
  readonly at?: string;
  /** Meetings that end before this one begins. */
  readonly after: readonly string[];
  /** Where and when it is held; absent while it has no slot. */
  readonly placed?: Placement;
}

export interface Placement {
  readonly block: string;
  /** ISO instants in UTC. */
  readonly start: string;
  readonly end: string;
  /** From 1. */
  readonly table: number;
}

/** One of the things that can not all hold: see `Requirement` of the scheduler; `time` is that the two have no common slot, `limit` a firm's most meetings. */
export interface Reason {
  readonly kind:
    | 'meeting'
    | 'session'
    | 'slot'
    | 'order'
    | 'absence'
    | 'tables'
    | 'fairness'
    | 'slots'
    | 'time'
    | 'limit'
    | 'no';
  readonly meeting?: string;
  readonly firm?: string;
  readonly number?: number;
}

/** A meeting that is not held, and why: reasons of which none can be left out when `irreducible`; when `smallest`, no fewer would do. */
export interface LeftOut {
  readonly between: readonly [string, string];
  readonly wish: Wish;
  readonly reasons: readonly Reason[];
  readonly irreducible: boolean;
  readonly smallest?: boolean;
}

/** What was proven of who meets whom. */
export interface Choice {
  readonly weight: number;
  /** No choice weighs more. */
  readonly bound: number;
  readonly optimal: boolean;
}

/** What was proven of when and where. */
export interface Proof {
  readonly breaks: number;
  /** No schedule of these meetings has fewer. */
  readonly bound: number;
  readonly optimal: boolean;
  /** The days were scheduled as one, and the bound and fairness are those of the event. */
  readonly together?: true;
  /** By part of the event: a day, or one of the venues at work at once. A part with a bound is proven for the meetings given to it alone. */
  readonly parts: readonly {
    readonly date: string;
    readonly venue?: string;
    readonly meetings: number;
    readonly breaks: number;
    readonly bound?: number;
    readonly optimal?: boolean;
  }[];
  readonly seconds: number;
}

/** A mission as a value: an event, two delegations, what each firm wishes, who meets whom, and when and where. */
export interface MissionPlan {
  readonly name: string;
  /** The place that hosts it, by code or name. */
  readonly place?: string;
  /** The zone of all times that have none, IANA. */
  readonly zone: string;
  readonly slotMinutes: number;
  /** Between two slots. */
  readonly pauseMinutes: number;
  /** The morning ends here: slots that begin earlier are the morning. */
  readonly noon: string;
  /** The numbers of breaks of any two firms differ by at most so much. */
  readonly fairness: number;
  readonly venues: readonly Venue[];
  readonly travel: readonly { readonly from: string; readonly to: string; readonly minutes: number }[];
  readonly blocks: readonly Block[];
  readonly firms: readonly Participant[];
  readonly requests: readonly Request[];
  readonly meetings: readonly PlannedMeeting[];
  readonly left: readonly LeftOut[];
  readonly choice?: Choice;
  readonly proof?: Proof;
}

/** The two sides of a plan, in alphabetical order. */
export const sidesOf = ({ firms }: Pick<MissionPlan, 'firms'>): readonly string[] =>
  [...new Set(firms.map(({ side }) => side))].sort();
