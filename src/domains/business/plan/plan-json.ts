import { isZone } from '#methods/zoned-time.ts';
import { type Fields, fieldsOf, malformed } from '../fields.ts';
import type { MissionPlan, Participant, PlannedMeeting, Request } from './plan.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const LOCAL = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/;
const LARGEST = { firms: 20_000, meetings: 200_000, requests: 500_000 };

/** Whether the text is a mission with blocks of days, rather than one day of the scheduling problem. */
export const isPlan = (text: string): boolean => /^\s*\{/u.test(text) && /"blocks"\s*:/u.test(text);

/** Reads a mission plan, or what a command printed that holds one under `mission`. Throws what is missing or wrong, and where. */
export function planOfJson(text: string): MissionPlan {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw malformed('JSON', (cause as Error).message);
  }
  const whole = fieldsOf(value, 'the mission');
  return admitPlan(whole.has('mission') ? whole.at('mission') : value);
}

/** Takes a value for a mission plan, with what may be left out filled in. Throws what is missing or wrong, and where. */
export function admitPlan(value: unknown): MissionPlan {
  const plan = fieldsOf(value, 'mission');
  const zone = plan.text('zone');
  if (!isZone(zone)) throw malformed('a time zone such as Europe/Astrakhan in zone', zone);
  const venues = plan.list('venues').map((venue) => ({
    id: venue.id('id'),
    name: venue.text('name', venue.id('id')),
    tables: venue.whole('tables', 1, 100_000),
  }));
  const venueIds = distinct(venues, 'venues');
  const inVenue = (fields: Fields, name: string): string => oneOf(fields.id(name), venueIds, fields, name);
  const blocks = plan.list('blocks').map((block, index) => {
    const from = block.matching('from', CLOCK, '09:30');
    const to = block.matching('to', CLOCK, '13:00');
    if (to <= from) throw malformed(`an end after ${from} in blocks[${index}].to`, to);
    return {
      id: block.id('id', String(index + 1)),
      date: dayOf(block, 'date'),
      venue: venues.length === 1 && !block.has('venue') ? venues[0]!.id : inVenue(block, 'venue'),
      from,
      to,
    };
  });
  distinct(blocks, 'blocks');
  const firms = plan.list('firms', LARGEST.firms).map((firm): Participant => {
    const home = firm.has('zone') ? firm.text('zone') : undefined;
    if (home !== undefined && !isZone(home)) throw malformed(`a time zone in ${firm.where}.zone`, home);
    return {
      id: firm.id('id'),
      name: firm.text('name', firm.id('id')),
      side: firm.matching('side', /^[A-Z]{2}$/, 'KZ'),
      ...(home ? { zone: home } : {}),
      ...(firm.has('venue') ? { venue: inVenue(firm, 'venue') } : {}),
      ...(firm.has('limit') ? { limit: firm.whole('limit', 0, 10_000) } : {}),
      away: firm.list('away', 1000, []).map((away) => {
        const from = away.matching('from', LOCAL, '2026-12-03T09:30');
        const to = away.matching('to', LOCAL, '2026-12-03T11:00');
        if (to <= from) throw malformed(`an end after ${from} in ${away.where}.to`, to);
        return { from, to };
      }),
    };
  });
  const firmIds = distinct(firms, 'firms');
  const sideOf = new Map(firms.map(({ id, side }) => [id, side]));
  if (new Set(sideOf.values()).size > 2)
    throw malformed('firms of two sides', [...new Set(sideOf.values())].join(', '));
  const across = (fields: Fields, one: string, other: string): readonly [string, string] => {
    for (const id of [one, other]) oneOf(id, firmIds, fields, 'a firm');
    if (sideOf.get(one) === sideOf.get(other))
      throw malformed(`firms of both sides in ${fields.where}`, `${one} and ${other}`);
    return [one, other];
  };
  const wishing = (fields: Fields) => ({
    weight: fields.has('weight') ? fields.whole('weight', 1, 5) : 3,
    ...(fields.has('half') ? { half: fields.choice('half', ['morning', 'afternoon'] as const) } : {}),
    ...(fields.has('at') ? { at: fields.matching('at', LOCAL, '2026-12-03T10:00') } : {}),
  });
  const requests = plan.list('requests', LARGEST.requests, []).map((request): Request => {
    const [from, to] = across(request, request.id('from'), request.id('to'));
    return {
      from,
      to,
      wish: request.has('wish') ? request.choice('wish', ['must', 'want', 'no'] as const) : 'want',
      ...wishing(request),
    };
  });
  const meetings = plan.list('meetings', LARGEST.meetings, []).map((meeting, index): PlannedMeeting => {
    const pair = meeting.ids('between');
    if (pair.length !== 2) throw malformed(`two firms in ${meeting.where}.between`, pair.join(', '));
    const placed = meeting.has('placed')
      ? fieldsOf(meeting.at('placed'), `${meeting.where}.placed`)
      : undefined;
    return {
      id: meeting.id('id', String(index + 1)),
      between: across(meeting, pair[0]!, pair[1]!),
      wish: meeting.has('wish') ? meeting.choice('wish', ['must', 'want'] as const) : 'want',
      ...wishing(meeting),
      after: meeting.ids('after', []),
      ...(placed
        ? {
            placed: {
              block: oneOf(placed.id('block'), new Set(blocks.map(({ id }) => id)), placed, 'block'),
              start: instant(placed, 'start'),
              end: instant(placed, 'end'),
              table: placed.whole('table', 1, 100_000),
            },
          }
        : {}),
    };
  });
  const meetingIds = distinct(meetings, 'meetings');
  for (const { id, after } of meetings)
    for (const before of after)
      if (!meetingIds.has(before))
        throw malformed(`a meeting that is listed, in after of meeting ${id}`, before);
  return {
    name: plan.text('name'),
    ...(plan.has('place') ? { place: plan.text('place') } : {}),
    zone,
    slotMinutes: plan.has('slotMinutes') ? plan.whole('slotMinutes', 5, 480) : 30,
    pauseMinutes: plan.has('pauseMinutes') ? plan.whole('pauseMinutes', 0, 240) : 0,
    noon: plan.has('noon') ? plan.matching('noon', CLOCK, '13:00') : '13:00',
    fairness: plan.has('fairness') ? plan.whole('fairness', 0, 1000) : 2,
    venues,
    travel: plan.list('travel', 10_000, []).map((way) => ({
      from: inVenue(way, 'from'),
      to: inVenue(way, 'to'),
      minutes: way.whole('minutes', 0, 2880),
    })),
    blocks,
    firms,
    requests,
    meetings,
    left: plan.has('left') ? (plan.at('left') as MissionPlan['left']) : [],
    ...(plan.has('choice') ? { choice: plan.at('choice') as NonNullable<MissionPlan['choice']> } : {}),
    ...(plan.has('proof') ? { proof: plan.at('proof') as NonNullable<MissionPlan['proof']> } : {}),
  };
}

function distinct(items: readonly { readonly id: string }[], where: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of items) {
    if (ids.has(id)) throw malformed(`different ids in ${where}`, id);
    ids.add(id);
  }
  return ids;
}

function oneOf(id: string, known: ReadonlySet<string>, { where }: Fields, name: string): string {
  if (!known.has(id)) throw malformed(`an id that is listed, for ${name} in ${where}`, id);
  return id;
}

function dayOf(fields: Fields, name: string): string {
  const day = fields.matching(name, DAY, '2026-12-03');
  const parsed = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(parsed) || new Date(parsed).toISOString().slice(0, 10) !== day)
    throw malformed(`a day of the calendar in ${fields.where}.${name}`, day);
  return day;
}

function instant(fields: Fields, name: string): string {
  const text = fields.text(name);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) || Number.isNaN(Date.parse(text)))
    throw malformed(`a time in UTC such as 2026-12-03T05:30:00Z in ${fields.where}.${name}`, text);
  return text;
}
