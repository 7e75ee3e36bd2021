import { mixed } from './mixed.ts';

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
  return (mixed(high) >>> 11) * 2 ** 32 + (mixed(low ^ high) >>> 0);
}
