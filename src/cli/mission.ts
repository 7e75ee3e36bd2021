import { localTime } from '#methods/zoned-time.ts';
import type { MissionPlan, PlannedMeeting, Reason } from '../domains/business/plan/plan.ts';
import { admitPlan, planOfJson } from '../domains/business/plan/plan-json.ts';
import { firmsOfRows, requestsOfRows } from '../domains/business/plan/plan-rows.ts';
import { type Options, usage } from './command.ts';
import { bytesAt, textAt } from './file.ts';
import { counted } from './words.ts';

/** The options of commands that take a mission's firms and requests from tables. */
export const TABLES = {
  firms: { type: 'string', about: 'table of firms, CSV or XLSX, in place of those of FILE' },
  requests: { type: 'string', about: 'table of requests, CSV or XLSX, in place of those of FILE' },
} as const;

/** The mission of a file, its firms and requests from tables where the options name some. */
export const planAt = (path: string, options: Options = {}): Promise<MissionPlan> =>
  planIn(textAt(path), options);

/** The mission of a text, as `planAt`. */
export async function planIn(text: string, { firms, requests }: Options = {}): Promise<MissionPlan> {
  if (!firms && !requests) return planOfJson(text);
  const { rowsOf } = await import('../read/formats/rows.ts');
  const given = parsed(text);
  const tableAt = (name: string | boolean) => rowsOf(bytesAt(String(name)), String(name));
  const its = firms
    ? firmsOfRows(tableAt(firms))
    : ((given.firms ?? []) as Readonly<Record<string, unknown>>[]);
  return admitPlan({
    ...given,
    firms: its,
    ...(requests ? { requests: requestsOfRows(tableAt(requests), its) } : {}),
  });
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw usage('JSON', (cause as Error).message, 'correct the mission file');
  }
}

export function numberIn(
  name: string,
  given: string | boolean | undefined,
  otherwise: number,
  isValid: (value: number) => boolean,
): number {
  if (given === undefined) return otherwise;
  const value = Number(given);
  if (given === '' || !(value >= 0) || !isValid(value))
    throw usage(`a number in --${name}`, `"${given}"`, `correct --${name}`);
  return value;
}

/** A plan's firms and meetings as people read them. */
export function namesIn(plan: MissionPlan) {
  const firm = (id: string): string => plan.firms.find((one) => one.id === id)?.name ?? id;
  const pair = ({ between: [one, other] }: Pick<PlannedMeeting, 'between'>): string =>
    `${firm(one)} – ${firm(other)}`;
  const clock = (instant: string): string => localTime(Date.parse(instant), plan.zone).replace('T', ' ');
  const reason = ({ kind, meeting, firm: id, number }: Reason): string => {
    const its = plan.meetings.find((one) => one.id === meeting);
    switch (kind) {
      case 'meeting':
        return `${its ? pair(its) : 'the meeting'} is to be held`;
      case 'session':
        return `${its ? pair(its) : 'it'} is to be in the ${its?.half}`;
      case 'slot':
        return `${its ? pair(its) : 'it'} is to begin at ${its?.at}`;
      case 'order':
        return `${its ? pair(its) : 'it'} is to come after ${its?.after.join(', ')}`;
      case 'absence':
        return `${firm(id!)} is away`;
      case 'tables':
        return `there ${number === 1 ? 'is' : 'are'} ${counted(number!, 'table')}`;
      case 'fairness':
        return `breaks of two firms differ by at most ${number}`;
      case 'slots':
        return `there ${number === 1 ? 'is' : 'are'} ${counted(number!, 'slot')}`;
      case 'limit':
        return `${firm(id!)} takes at most ${counted(number!, 'meeting')}`;
      case 'no':
        return `${firm(id!)} said no`;
      default:
        return 'the two are never there at once';
    }
  };
  return { firm, pair, clock, reason };
}

/** What is left out, a line each with its reasons. */
export function leftInWords(plan: MissionPlan): readonly string[] {
  const { pair, reason } = namesIn(plan);
  return plan.left.map(
    (left) =>
      `  ${pair(left)} (${left.wish}): ${left.reasons.map(reason).join('; ') || 'no time was left'}${left.smallest ? '' : ' [perhaps not the smallest reason]'}`,
  );
}
