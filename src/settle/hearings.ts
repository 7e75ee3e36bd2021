import type { DatabaseSync } from 'node:sqlite';
import { type Hearing, hear, hearFewer, hearMore, wordingOf } from './hearing.ts';
import type { Voiced } from './settle.ts';
import type { Voices } from './voices.ts';

/** What large groups of claims were settled by, in a table, so that one more claim is settled without reading the others. */
export interface Hearings {
  /** To be told of every claim that comes into a group, of those that leave it, of a group that has another name, and of one that is no more. */
  comes(voice: Voiced, group: string): void;
  leave(voices: readonly Voiced[], group: string): void;
  rename(group: string, to: string): void;
  end(group: string): void;
  /**
   * Hears a group: what came since it was last heard, or all of it.
   *
   * @param spoken its claims of which somebody spoke
   */
  heard(group: string, spoken: ReadonlySet<string>): Hearing;
  /** Hears all claims of a group, and keeps what a large one is settled by. */
  whole(group: string, voices: readonly Voiced[], isSpokenOf: (claim: string) => boolean): Hearing;
}

/** Groups of more claims than this are kept: fewer are read in a millisecond or two. */
const LARGE = 60;

/** Of every wording how many claims there are, the sum of their ids, and those that are heard. */
type Row = readonly (readonly [claims: number, mark: string, ...heard: string[]])[];

/** @param voices the claims themselves */
export function openHearings(
  database: DatabaseSync,
  voices: Pick<Voices, 'several' | 'inGroup' | 'besideIn'>,
): Hearings {
  database.exec(
    'create table if not exists heard (fact_group text primary key, body text not null) without rowid',
  );
  const asked = {
    of: database.prepare('select body from heard where fact_group = ?'),
    put: database.prepare('insert or replace into heard values (?, ?)'),
    remove: database.prepare('delete from heard where fact_group = ?'),
    rename: database.prepare('update heard set fact_group = ? where fact_group = ?'),
    any: database.prepare('select 1 from heard limit 1'),
    holds: database.prepare('select 1 from heard where fact_group = ?'),
  };
  let isEmpty = asked.any.get() === undefined;
  /** What came into the groups that are kept since these were heard. */
  const fresh = new Map<string, Voiced[]>();
  /** What left them. */
  const gone = new Map<string, Voiced[]>();
  const holds = (group: string): boolean => !isEmpty && asked.holds.get(group) !== undefined;

  const keep = (group: string, hearing: Hearing): Hearing => {
    const wordings = Map.groupBy(hearing.heard, wordingOf);
    const row: Row = [...hearing.totals].map(([wording, { claims, mark }]) => [
      claims,
      mark.toString(16),
      ...wordings.get(wording)!.map(({ claim }) => claim.id),
    ]);
    asked.put.run(group, JSON.stringify(row));
    isEmpty = false;
    return hearing;
  };
  const kept = (group: string): Hearing | undefined => {
    const row = isEmpty ? undefined : asked.of.get(group);
    if (!row) return undefined;
    const told = JSON.parse(row.body as string) as Row;
    const all = voices.several(told.flatMap(([, , ...heard]) => heard));
    const voiceOf = new Map(all.map((voice) => [voice.claim.id, voice]));
    const wordings = told.map(([claims, mark, ...heard]) => ({
      total: { claims, mark: BigInt(`0x${mark}`) },
      heard: heard.map((claim) => voiceOf.get(claim)!),
    }));
    return {
      heard: wordings.flatMap(({ heard }) => heard),
      totals: new Map(wordings.map(({ heard, total }) => [wordingOf(heard[0]!), total])),
    };
  };
  const whole: Hearings['whole'] = (group, all, isSpokenOf) => {
    const hearing = hear(all, isSpokenOf);
    return all.length > LARGE ? keep(group, hearing) : hearing;
  };
  return {
    comes: (voice, group) => {
      if (!holds(group)) return;
      const its = fresh.get(group);
      if (its) its.push(voice);
      else fresh.set(group, [voice]);
    },
    leave: (voices, group) => {
      if (!holds(group)) return;
      const its = new Set(voices.map(({ claim }) => claim.id));
      const came = fresh.get(group) ?? [];
      for (const { claim } of came) its.delete(claim.id);
      fresh.set(
        group,
        came.filter((voice) => !voices.some(({ claim }) => claim.id === voice.claim.id)),
      );
      const left = voices.filter(({ claim }) => its.has(claim.id));
      gone.set(group, [...(gone.get(group) ?? []), ...left]);
    },
    rename: (group, to) => {
      if (!holds(group)) return;
      asked.rename.run(to, group);
      for (const waiting of [fresh, gone]) {
        const its = waiting.get(group);
        waiting.delete(group);
        if (its) waiting.set(to, its);
      }
    },
    end: (group) => {
      if (holds(group)) asked.remove.run(group);
      fresh.delete(group);
      gone.delete(group);
    },
    heard: (group, spoken) => {
      const isSpokenOf = (claim: string): boolean => spoken.has(claim);
      const less = gone.get(group) ?? [];
      gone.delete(group);
      let before = kept(group);
      if (before && less.length > 0) {
        before = hearFewer(before, less, isSpokenOf);
        if (!before) asked.remove.run(group);
      }
      const more = fresh.get(group) ?? [];
      fresh.delete(group);
      if (!before) return whole(group, voices.inGroup(group), isSpokenOf);
      const held = [
        ...more.flatMap(({ claim }) => voices.besideIn(claim.document, group)),
        ...voices.several([...spoken]),
      ];
      return keep(group, hearMore(before, more, held, isSpokenOf));
    },
    whole,
  };
}
