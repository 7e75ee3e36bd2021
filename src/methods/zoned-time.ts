const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Whether the text names a time zone of the IANA database that this machine knows. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** By how many minutes a zone's clocks are ahead of UTC at an instant, in milliseconds since 1970. */
export function offsetMinutes(zone: string, instant: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year, month, day, hour, minute, second } = parts;
  const shown = Date.UTC(year!, month! - 1, day, hour! % 24, minute, second);
  return Math.round((shown - Math.floor(instant / 1000) * 1000) / 60_000);
}

/**
 * The instant, in milliseconds since 1970, at which a zone's clocks show `2026-12-03T09:30`. Of a time that comes twice the first; a time
 * that clocks leave out is shown an hour later (as RFC 5545 has it).
 */
export function instantOf(local: string, zone: string): number {
  const shown = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`);
  const early = shown - offsetMinutes(zone, shown - 86_400_000) * 60_000;
  if (localTime(early, zone) === local.slice(0, 16)) return early;
  const late = shown - offsetMinutes(zone, shown + 86_400_000) * 60_000;
  return localTime(late, zone) === local.slice(0, 16) ? late : early;
}

/** What a zone's clocks show at an instant: `2026-12-03T09:30`. */
export function localTime(instant: number, zone: string): string {
  return new Date(instant + offsetMinutes(zone, instant) * 60_000).toISOString().slice(0, 16);
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = FORMATS.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    FORMATS.set(zone, format);
  }
  return format;
}
