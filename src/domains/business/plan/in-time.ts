import type { MissionPlan, PlannedMeeting } from './plan.ts';

/** The meetings of a plan that have a place, in the order of time. */
export const inTime = ({ meetings }: Pick<MissionPlan, 'meetings'>): readonly PlannedMeeting[] =>
  meetings
    .filter(({ placed }) => placed)
    .toSorted((a, b) => {
      const key = ({ placed }: PlannedMeeting): string =>
        `${placed!.start} ${String(placed!.table).padStart(5, '0')}`;
      return key(a) < key(b) ? -1 : 1;
    });
