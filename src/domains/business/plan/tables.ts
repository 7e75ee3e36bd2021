/**
 * Seats the meetings of each slot at tables, from 1: who had a table in the slot before keeps it where possible, the first firm of a pair before the second, so
 * that one delegation mostly stays seated at each venue. `slots` are those of each meeting; `isTaken` says which tables are.
 */
export function seat(
  meetings: readonly { readonly between: readonly [string, string] }[],
  slots: readonly number[],
  placeOf: (slot: number) => { readonly venue: string; readonly tables: number },
  isTaken: (slot: number, table: number) => boolean = () => false,
): readonly number[] {
  const tables = new Int32Array(meetings.length);
  const last = new Map<string, number>();
  const bySlot = [...Map.groupBy(meetings.keys(), (meeting) => slots[meeting]!)].sort(([a], [b]) => a - b);
  for (const [slot, together] of bySlot) {
    const used = new Set<number>();
    const { venue, tables: count } = placeOf(slot);
    const kept = (firm: string): number => last.get(`${venue} ${firm}`) ?? 0;
    const isOpen = (table: number): boolean =>
      table > 0 && table <= count && !used.has(table) && !isTaken(slot, table);
    const give = (meeting: number, table: number): void => {
      tables[meeting] = table;
      used.add(table);
      for (const firm of meetings[meeting]!.between) last.set(`${venue} ${firm}`, table);
    };
    const waiting: number[] = [];
    for (const meeting of together) {
      const table = kept(meetings[meeting]!.between[0]);
      if (isOpen(table)) give(meeting, table);
      else waiting.push(meeting);
    }
    let next = 1;
    for (const meeting of waiting) {
      const table = kept(meetings[meeting]!.between[1]);
      if (isOpen(table)) {
        give(meeting, table);
        continue;
      }
      while (!isOpen(next)) {
        if (next > count)
          throw new Error(`expected ${together.length} meetings of slot ${slot} to fit ${count} tables`);
        next += 1;
      }
      give(meeting, next);
    }
  }
  return [...tables];
}
