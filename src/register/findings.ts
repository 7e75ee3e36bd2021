import { type Finding, type FindingHead, type Found, headOf, inGravity } from '#model/check.ts';

/** What checks found, as lists show it. */
export interface Findings {
  /** Gravest first; the same list until something else is found. */
  heads(): readonly FindingHead[];
  one(id: string): Finding | undefined;
  /** Puts what a check of tables found in the place of what it had found against these facts. */
  takeTables(check: string, facts: ReadonlySet<string>, found: readonly Found[]): void;
  /** After the tables are others. */
  forgetTables(): void;
}

/** What the checks of statements found, as whoever weighs keeps it. */
export interface Weighed {
  heads(): Iterable<readonly FindingHead[]>;
  version(): number;
  finding(id: string): Finding | undefined;
}

/** Findings of both kinds of checks in one order. Those of statements are kept by `weighed`, those of tables here, since tables are not of the logs. */
export function createFindings(weighed: Weighed): Findings {
  const ofTables = new Map<string, Map<string, Found>>();
  let known: readonly FindingHead[] | undefined;
  let version = -1;
  return {
    heads: () => {
      if (known && version === weighed.version()) return known;
      const all = new Map<string, FindingHead>();
      for (const its of weighed.heads()) for (const head of its) all.set(head.id, head);
      for (const its of ofTables.values())
        for (const found of its.values()) all.set(found.finding.id, headOf(found));
      version = weighed.version();
      known = [...all.values()].sort(inGravity);
      return known;
    },
    one: (id) => {
      for (const its of ofTables.values()) {
        const found = its.get(id);
        if (found) return found.finding;
      }
      return weighed.finding(id);
    },
    takeTables: (check, facts, found) => {
      const its = ofTables.get(check) ?? new Map<string, Found>();
      ofTables.set(check, its);
      for (const [id, { finding }] of its) if (finding.facts.some((fact) => facts.has(fact))) its.delete(id);
      for (const one of found) its.set(one.finding.id, one);
      known = undefined;
    },
    forgetTables: () => {
      ofTables.clear();
      known = undefined;
    },
  };
}
