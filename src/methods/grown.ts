type Numbers = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** The numbers of a typed array in one of its kind that is twice as long, or as long as is needed where that is more; zeros behind them. */
export function grown<A extends Numbers>(array: A, needed = 0): A {
  const larger = new (array.constructor as new (length: number) => A)(Math.max(needed, 2 * array.length));
  larger.set(array);
  return larger;
}
