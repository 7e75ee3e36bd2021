/**
 * Lists of places in order, each as its distance to the one before it, from -1 on, in bytes of seven bits, the lowest first, the eighth set where
 * more follow (variable byte code: Manning, Raghavan and Schütze, Introduction to Information Retrieval, 5.3.1).
 */

/** Places dealt to keys as they come, lowest place first: the lists of all keys one behind the other, and where each ends. */
export interface Lists {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/**
 * The places of each key.
 *
 * @param visit tells every key of every place, lowest place first; it is called twice, and must tell the same
 * @param keys how many there are, from 0
 */
export function listsOf(keys: number, visit: (take: (key: number, place: number) => void) => void): Lists {
  const last = new Int32Array(keys).fill(-1);
  const at = new Uint32Array(keys);
  visit((key, place) => {
    at[key]! += bytesFor(place - last[key]!);
    last[key] = place;
  });
  let size = 0;
  for (let key = 0; key < keys; key += 1) {
    const own = at[key]!;
    at[key] = size;
    size += own;
  }
  const bytes = new Uint8Array(size);
  last.fill(-1);
  visit((key, place) => {
    let gap = place - last[key]!;
    let to = at[key]!;
    for (; gap > 0x7f; gap >>>= 7, to += 1) bytes[to] = (gap & 0x7f) | 0x80;
    bytes[to] = gap;
    at[key] = to + 1;
    last[key] = place;
  });
  return { bytes, ends: at };
}

const bytesFor = (gap: number): number =>
  gap < 1 << 7 ? 1 : gap < 1 << 14 ? 2 : gap < 1 << 21 ? 3 : gap < 1 << 28 ? 4 : 5;

/** Sets the bits of the places of a list. */
export function setPlaces(list: Uint8Array, bits: Uint32Array): void {
  let place = -1;
  for (let at = 0; at < list.length; ) {
    let byte = list[at]!;
    at += 1;
    let gap = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = list[at]!;
      at += 1;
      gap |= (byte & 0x7f) << shift;
    }
    place += gap;
    bits[place >>> 5]! |= 1 << (place & 31);
  }
}
