/** Texts up to so many UTF-16 units share one piece of memory; a longer one takes its own, which goes with it. */
const SHARED = 1 << 16;

let shared = new Uint16Array(0);

/**
 * The UTF-16 units of a text in a typed array, which is read several times faster than a string is letter by letter. A zero stands behind the last, so that
 * looking one unit ahead needs no question; the array may be longer. What a call returns holds until the next call.
 */
export function unitsOf(text: string): Uint16Array {
  const needed = text.length + 1;
  if (needed <= SHARED && shared.length === 0) shared = new Uint16Array(SHARED);
  const units = needed <= SHARED ? shared : new Uint16Array(needed);
  Buffer.from(units.buffer).write(text, 'utf16le');
  units[text.length] = 0;
  return units;
}

/** The text of a run of units, as a string of its own. */
export const textOfUnits = (units: Uint16Array, from: number, to: number): string =>
  Buffer.from(units.buffer, units.byteOffset + 2 * from, 2 * (to - from)).toString('utf16le');
