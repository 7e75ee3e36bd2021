import type { DatabaseSync } from 'node:sqlite';
import type { Confirmation } from '#model/confirmation.ts';
import type { Entry } from '#model/entry.ts';
import type { Fact } from '#model/fact.ts';
import type { Judgement, Preference, Ruling, Signed } from '#model/judgement.ts';

/** What persons said, whichever side's log it stands in, in the order they said it. */
export interface Said {
  readonly judgements: readonly Judgement[];
  /** The last one on each finding. */
  readonly rulings: ReadonlyMap<string, Ruling>;
  /** The last one on each fact, in the order they were said. */
  readonly choices: ReadonlyMap<string, Signed<Preference>>;
  /** What the sides said of facts. */
  readonly confirmations: readonly Confirmed[];
}

/** A confirmation as it stands in the log of its side. */
export type Confirmed = Signed<Confirmation> & { readonly side: string; readonly sequence: number };

/** The words of persons in a table of the database of what is derived. */
export interface SaidTable {
  put(entry: Omit<Entry, 'hash'>): void;
  all(): Said;
}

export function openSaid(database: DatabaseSync): SaidTable {
  database.exec(
    'create table if not exists said (side text not null, sequence integer not null, author text not null, time text not null, assertion text not null, primary key (side, sequence)) without rowid',
  );
  const put = database.prepare('insert or ignore into said values (?, ?, ?, ?, ?)');
  const all = database.prepare('select * from said order by time, side, sequence');
  let known: ReturnType<typeof gathered> | undefined;
  /** Those who speak last are taken in one by one; who comes late, from another side's log, has all gathered anew. */
  const isLast = ({ time, side, sequence }: Omit<Entry, 'assertion' | 'hash'>): boolean => {
    const last = known?.last;
    return (
      last === undefined ||
      time > last.time ||
      (time === last.time && (side > last.side || (side === last.side && sequence > last.sequence)))
    );
  };
  return {
    put: (entry) => {
      const { side, sequence, author, time, assertion } = entry;
      const { changes } = put.run(side, sequence, author, time, JSON.stringify(assertion));
      if (changes === 0) return;
      if (known && isLast(entry)) known.tell(entry);
      else known = undefined;
    },
    all: () => {
      if (!known) {
        known = gathered();
        for (const row of all.all() as unknown as readonly Row[])
          known.tell({ ...row, assertion: JSON.parse(row.assertion) as Entry['assertion'] });
      }
      return known.said;
    },
  };
}

type Told = Pick<Entry, 'side' | 'sequence' | 'author' | 'time' | 'assertion'>;
type Row = Omit<Told, 'assertion'> & { readonly assertion: string };

function gathered() {
  const judgements: Judgement[] = [];
  const rulings = new Map<string, Ruling>();
  const choices = new Map<string, Signed<Preference>>();
  const confirmations: Confirmed[] = [];
  let last: Told | undefined;
  return {
    get last() {
      return last;
    },
    tell: (told: Told): void => {
      const { side, sequence, author, time, assertion } = told;
      last = told;
      if (assertion.kind === 'judgement') judgements.push(assertion.judgement);
      if (assertion.kind === 'ruling') rulings.set(assertion.ruling.finding, assertion.ruling);
      if (assertion.kind === 'preference') {
        const { preference } = assertion;
        choices.delete(preference.fact);
        choices.set(preference.fact, { ...preference, author, time });
      }
      if (assertion.kind === 'confirmation')
        confirmations.push({ ...assertion.confirmation, side, sequence, author, time });
    },
    said: { judgements, rulings, choices, confirmations } satisfies Said,
  };
}

/**
 * What was said last of the value of a fact: under its own id, or, where a merge gave it another one since, under the former id of the claim
 * that was chosen.
 */
export function choiceOn(
  { id, voices }: Pick<Fact, 'id' | 'voices'>,
  choices: Said['choices'],
): Signed<Preference> | undefined {
  const claims = new Set(voices.map(({ claim }) => claim));
  return [...choices.values()].findLast(({ fact, claim }) => fact === id || (claim && claims.has(claim)));
}
