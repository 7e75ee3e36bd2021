import type { Mission } from './mission.ts';

/** What an independent look at a schedule finds: the breaks of each participant and every rule broken, in words. */
export interface Check {
  readonly breaks: number;
  readonly breaksOf: readonly number[];
  readonly faults: readonly string[];
}

/**
 * Checks a schedule against the definition of the problem alone (Bofill et al., JAIR 74, 2022), sharing nothing with what made it.
 * A break is one maximal run of slots without a meeting between two meetings of one participant.
 */
export function check(mission: Mission, slots: readonly number[], fairness?: number): Check {
  const { participants, meetings } = mission;
  const faults: string[] = [];
  if (slots.length !== meetings.length)
    return { breaks: 0, breaksOf: [], faults: [`${slots.length} slots for ${meetings.length} meetings`] };
  const diary = participants.map(() => new Map<number, number>());
  const held = new Map<number, number>();
  for (const [index, meeting] of meetings.entries()) {
    const slot = slots[index]!;
    const fault = (text: string): void =>
      void faults.push(`meeting ${meeting.name} in slot ${slot}: ${text}`);
    if (!Number.isInteger(slot) || slot < 1 || slot > mission.slots) {
      fault('no such slot');
      continue;
    }
    if (meeting.session === 'morning' && slot > mission.morningSlots) fault('must be in the morning');
    if (meeting.within && !meeting.within.includes(slot)) fault('is outside its session');
    if (meeting.session === 'afternoon' && slot <= mission.morningSlots) fault('must be in the afternoon');
    if (meeting.slot !== undefined && meeting.slot !== slot) fault(`is fixed in slot ${meeting.slot}`);
    for (const before of meeting.after)
      if (!(slots[before]! < slot)) fault(`must come after meeting ${meetings[before]!.name}`);
    held.set(slot, (held.get(slot) ?? 0) + 1);
    for (const one of meeting.between) {
      const { name, absent } = participants[one]!;
      if (absent.includes(slot)) fault(`${name} is away`);
      const other = diary[one]!.get(slot);
      if (other !== undefined) fault(`${name} is in meeting ${meetings[other]!.name}`);
      diary[one]!.set(slot, index);
    }
  }
  for (const [slot, number] of held)
    if (number > mission.tables) faults.push(`slot ${slot}: ${number} meetings at ${mission.tables} tables`);
  const breaksOf = diary.map((own) => {
    const busy = [...own.keys()].sort((a, b) => a - b);
    const areOfOneDay = (one: number, other: number): boolean =>
      !mission.mornings?.some((morning) => one < morning && morning <= other);
    return busy.filter(
      (slot, index) => index > 0 && slot - busy[index - 1]! > 1 && areOfOneDay(busy[index - 1]!, slot),
    ).length;
  });
  const most = Math.max(0, ...breaksOf);
  const least = breaksOf.length === 0 ? 0 : Math.min(...breaksOf);
  if (fairness !== undefined && most - least > fairness)
    faults.push(`one participant has ${most} breaks, another ${least}: more than ${fairness} apart`);
  return { breaks: breaksOf.reduce((sum, own) => sum + own, 0), breaksOf, faults };
}
