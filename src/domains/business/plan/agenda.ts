import { localTime } from '#methods/zoned-time.ts';
import { inTime } from './in-time.ts';
import type { MissionPlan, Participant } from './plan.ts';

/** One meeting of a firm's day, in its own order of time. */
export interface Appointment {
  readonly meeting: string;
  readonly start: string;
  readonly end: string;
  /** What the clocks show there, `2026-12-03T09:30`, and at the firm's home where it is another time. */
  readonly shown: string;
  readonly shownEnd: string;
  readonly home?: string;
  readonly venue: string;
  readonly table: number;
  readonly partner: { readonly id: string; readonly name: string; readonly side: string };
}

/** A firm's meetings in order of time. */
export function agendaOf(plan: MissionPlan, { id, zone }: Participant): readonly Appointment[] {
  return inTime(plan)
    .filter(({ between }) => between.includes(id))
    .map(({ id: meeting, between, placed }) => {
      const { start, end, block, table } = placed!;
      const other = plan.firms.find((firm) => firm.id === (between[0] === id ? between[1] : between[0]))!;
      const { venue } = plan.blocks.find((one) => one.id === block)!;
      const shown = localTime(Date.parse(start), plan.zone);
      const home = zone ? localTime(Date.parse(start), zone) : shown;
      return {
        meeting,
        start,
        end,
        shown,
        shownEnd: localTime(Date.parse(end), plan.zone),
        ...(home === shown ? {} : { home }),
        venue: plan.venues.find((one) => one.id === venue)!.name,
        table,
        partner: { id: other.id, name: other.name, side: other.side },
      };
    });
}

/**
 * A firm's agenda as iCalendar (RFC 5545), times in UTC: every calendar shows them right wherever it is, without a definition of zones. A
 * meeting keeps its UID, so that importing a changed agenda moves it.
 */
export function calendarOf(
  plan: MissionPlan,
  firm: Participant,
  mission: string,
  now: string,
  tableWord: string,
): string {
  const stamp = basic(now);
  const events = agendaOf(plan, firm).flatMap(
    ({ meeting, start, end, venue, table, partner, shown, home }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(`${mission}-${meeting}-${firm.id}`).replaceAll(/[^\w.-]/g, '_')}@pobratim`,
      `DTSTAMP:${stamp}`,
      `DTSTART:${basic(start)}`,
      `DTEND:${basic(end)}`,
      `SUMMARY:${escaped(partner.name)}`,
      `LOCATION:${escaped(`${venue}, ${tableWord} ${table}`)}`,
      `DESCRIPTION:${escaped(`${plan.name}. ${shown.slice(11)}${home ? ` (${home.slice(11)})` : ''}`)}`,
      'END:VEVENT',
    ],
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pobratim//Mission//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(`${plan.name}: ${firm.name}`)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const basic = (iso: string): string => `${iso.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r?\n/g, '\\n');

/** A line in pieces of at most 75 octets, whole characters each. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > 74) {
      pieces.push(piece);
      piece = '';
      octets = 0;
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}
