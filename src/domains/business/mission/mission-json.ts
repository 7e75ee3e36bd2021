import { Failure } from '#model/failure.ts';
import type { Meeting, Mission, Participant, Session } from './mission.ts';

type Row = Readonly<Record<string, unknown>>;

const malformed = (expected: string, found: unknown): Failure =>
  new Failure('usage', {
    expected,
    found: found === undefined ? 'nothing' : JSON.stringify(found).slice(0, 80),
    remedy: 'correct the mission file',
  });

/**
 * Reads a mission as JSON: `{"slots", "morningSlots", "tables", "participants": [{"id", "absent": [slot]}],
 * "meetings": [{"id", "between": [id, id], "session": "morning" | "afternoon" | "either", "slot", "after": [meeting id]}]}`.
 * Throws what is missing or wrong, and where.
 */
export function missionOfJson(text: string): Mission {
  const mission = row(parsed(text), 'a mission {"slots", "tables", "participants", "meetings"}');
  const slots = whole(mission.slots, 0, 10_000, 'slots');
  const participants = rows(mission.participants, 'participants').map(
    (given, index): Participant => ({
      name: identifier(given.id, `participants[${index}].id`),
      absent: numbers(given.absent, slots, `participants[${index}].absent`),
    }),
  );
  const byName = indexOf(
    participants.map(({ name }) => name),
    'participants',
  );
  const given = rows(mission.meetings, 'meetings');
  const names = given.map(({ id }, index) =>
    id === undefined ? String(index + 1) : identifier(id, `meetings[${index}].id`),
  );
  const meetingByName = indexOf(names, 'meetings');
  return {
    slots,
    morningSlots:
      mission.morningSlots === undefined ? slots : whole(mission.morningSlots, 0, slots, 'morningSlots'),
    tables: whole(mission.tables, 0, 1e6, 'tables'),
    participants,
    meetings: given.map(({ between, session = 'either', slot, after = [] }, index): Meeting => {
      const where = `meetings[${index}]`;
      if (!Array.isArray(between) || between.length !== 2 || between[0] === between[1])
        throw malformed(`two different participants in ${where}.between`, between);
      if (!isSession(session)) throw malformed(`morning, afternoon or either in ${where}.session`, session);
      if (!Array.isArray(after)) throw malformed(`a list of meetings in ${where}.after`, after);
      return {
        name: names[index]!,
        between: [
          named(byName, between[0], `${where}.between`),
          named(byName, between[1], `${where}.between`),
        ],
        session,
        ...(slot === undefined || slot === null ? {} : { slot: whole(slot, 1, slots, `${where}.slot`) }),
        after: after.map((before) => named(meetingByName, before, `${where}.after`)),
      };
    }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed('JSON', cause instanceof Error ? cause.message : text);
  }
}

const isSession = (value: unknown): value is Session =>
  value === 'morning' || value === 'afternoon' || value === 'either';

function row(value: unknown, expected: string): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(expected, value);
  return value as Row;
}

function rows(value: unknown, name: string): readonly Row[] {
  if (!Array.isArray(value)) throw malformed(`a list ${name}`, value);
  return value.map((item, index) => row(item, `an object in ${name}[${index}]`));
}

function whole(value: unknown, least: number, most: number, where: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
    throw malformed(`a whole number from ${least} to ${most} in ${where}`, value);
  return value;
}

function numbers(value: unknown, slots: number, where: string): readonly number[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw malformed(`a list of slots in ${where}`, value);
  return [...new Set(value.map((item) => whole(item, 1, slots, where)))].sort((a, b) => a - b);
}

function identifier(value: unknown, where: string): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') throw malformed(`a name in ${where}`, value);
  return value;
}

function indexOf(names: readonly string[], where: string): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    if (index.has(name)) throw malformed(`different ids in ${where}`, name);
    index.set(name, at);
  }
  return index;
}

function named(index: ReadonlyMap<string, number>, value: unknown, where: string): number {
  const at = index.get(String(value));
  if (at === undefined) throw malformed(`an id that is listed, in ${where}`, value);
  return at;
}
