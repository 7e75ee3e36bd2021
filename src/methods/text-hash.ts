/**
 * A number of 53 bits for a text, the same for the same UTF-16 units: FNV-1a in two lanes (Fowler, Noll and Vo), each finished as in MurmurHash3.
 */
export function textHash(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
  }
  return (finished(high) >>> 11) * 2 ** 32 + (finished(low ^ high) >>> 0);
}

function finished(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
