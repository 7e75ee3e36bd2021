/** The sequence 1 1 2 1 1 2 4 … of Luby, Sinclair & Zuckerman (1993), from 1. */
export function luby(index: number): number {
  let size = 1;
  while (size < index + 1) size *= 2;
  if (size === index + 1) return size / 2;
  return luby(index - size / 2 + 1);
}
