/** When in the day a meeting may be held. */
export type Session = 'morning' | 'afternoon' | 'either';

/** Meetings are between two participants; `after` names meetings by index that end before this one begins. Slots count from 1. */
export interface Meeting {
  readonly name: string;
  readonly between: readonly [number, number];
  readonly session: Session;
  /** The slots of its session, where the days are several and `morningSlots` can't tell. */
  readonly within?: readonly number[];
  readonly slot?: number;
  readonly after: readonly number[];
}

export interface Participant {
  readonly name: string;
  /** Slots in which the participant is away. */
  readonly absent: readonly number[];
}

/** Meetings to place on a day, or on several: the B2B meeting scheduling problem of Bofill et al. (JAIR 74, 2022). */
export interface Mission {
  readonly participants: readonly Participant[];
  readonly meetings: readonly Meeting[];
  /** Slots of the day, of which the first `morningSlots` are the morning. */
  readonly slots: number;
  readonly morningSlots: number;
  /** The slots with which a further day begins: what lies over a night is no break. */
  readonly mornings?: readonly number[];
  /** Meetings that one slot can hold. */
  readonly tables: number;
}

/** The meetings of each participant, by index. */
export function meetingsOf({ participants, meetings }: Mission): readonly (readonly number[])[] {
  const own: number[][] = participants.map(() => []);
  for (const [meeting, { between }] of meetings.entries()) for (const one of between) own[one]!.push(meeting);
  return own;
}

/** The slots in which each meeting may be held by its own session, fixed slot and participants' absences, in order. */
export function slotsOf({
  participants,
  meetings,
  slots,
  morningSlots,
}: Mission): readonly (readonly number[])[] {
  const away = participants.map(({ absent }) => new Set(absent));
  return meetings.map(({ between, session, within, slot }) => {
    const first = session === 'afternoon' ? morningSlots + 1 : 1;
    const last = session === 'morning' ? morningSlots : slots;
    const open: number[] = [];
    for (let at = first; at <= last; at += 1)
      if (
        (slot === undefined || slot === at) &&
        (within === undefined || within.includes(at)) &&
        between.every((one) => !away[one]!.has(at))
      )
        open.push(at);
    return open;
  });
}

/** The first and the last slot of each day. */
export function daysOf({
  slots,
  mornings = [],
}: Pick<Mission, 'slots' | 'mornings'>): readonly (readonly [number, number])[] {
  const first = [1, ...mornings];
  return first.map((slot, index) => [slot, (first[index + 1] ?? slots + 1) - 1]);
}
