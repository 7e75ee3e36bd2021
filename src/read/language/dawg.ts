/**
 * A reader of the compact word graphs (DAWG) of the OpenCorpora dictionary: 32-bit units that are addressed by XOR, and a guide
 * that lists each node's first child and next sibling. Keys are bytes in windows-1251.
 * The layout is that of S. Yata's Darts-clone, as used by pymorphy2 and packaged by `az`.
 */
export interface Dawg {
  readonly units: Uint32Array;
  readonly guide: Uint8Array;
}

export const ROOT = 0;
export const MISSING = -1;

/** Reads the file's bytes: the number of units, the units, the number of guide pairs, the guide. */
export function dawgOf(bytes: Uint8Array): Dawg {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unitCount = view.getUint32(0, true);
  const guideCount = view.getUint32(4 + unitCount * 4, true);
  // A file that is read whole is aligned: its bytes are taken as they are, without a second copy of ten megabytes.
  const units =
    (bytes.byteOffset + 4) % 4 === 0
      ? bytes.subarray(4, 4 + unitCount * 4)
      : bytes.slice(4, 4 + unitCount * 4);
  return {
    units: new Uint32Array(units.buffer, units.byteOffset, unitCount),
    guide: bytes.subarray(8 + unitCount * 4, 8 + unitCount * 4 + guideCount * 2),
  };
}

const LEAF = 1 << 8;
const EXTENDED = 1 << 9;
const IS_VALUE = 0x80000000;

const offsetOf = (unit: number): number => (unit >>> 10) << ((unit & EXTENDED) >>> 6);

/** The node reached over one byte, or MISSING. */
export function step({ units }: Dawg, node: number, byte: number): number {
  const next = (node ^ offsetOf(units[node]!) ^ byte) >>> 0;
  const unit = units[next];
  return unit !== undefined && (unit & (IS_VALUE | 0xff)) >>> 0 === byte ? next : MISSING;
}

/** Calls back with the bytes of every key below a node that ends in a value; the array is reused. */
export function eachKey(dawg: Dawg, node: number, visit: (bytes: readonly number[]) => void): void {
  const bytes: number[] = [];
  const walk = (at: number): void => {
    if (dawg.units[at]! & LEAF) visit(bytes);
    let label = dawg.guide[at << 1]!;
    while (label) {
      const next = step(dawg, at, label);
      if (next === MISSING) return;
      bytes.push(label);
      walk(next);
      bytes.pop();
      label = dawg.guide[(next << 1) + 1]!;
    }
  };
  walk(node);
}

/** The windows-1251 byte of a lower-case Russian letter or a hyphen; 0 for any other unit. */
export function byteOf(unit: number): number {
  if (unit >= 0x430 && unit <= 0x44f) return unit - 0x430 + 0xe0;
  if (unit === 0x451) return 0xb8;
  return unit === 0x2d ? 0x2d : 0;
}
