import type { DatabaseSync } from 'node:sqlite';
import type { Entry } from '#model/entry.ts';
import type { Judgement, Preference, Ruling, Signed } from '#model/judgement.ts';

/** What persons said, whichever side's log it stands in, in the order they said it. */
export interface Said {
  readonly judgements: readonly Judgement[];
  /** The last one on each finding. */
  readonly rulings: ReadonlyMap<string, Ruling>;
  /** The last one on each fact, in the order they were said. */
  readonly choices: ReadonlyMap<string, Signed<Preference>>;
}

/** The words of persons in a table of the database of what is derived. */
export interface SaidTable {
  put(entry: Entry): void;
  all(): Said;
}

export function openSaid(database: DatabaseSync): SaidTable {
  database.exec(
    'create table if not exists said (side text not null, sequence integer not null, author text not null, time text not null, assertion text not null, primary key (side, sequence)) without rowid',
  );
  const put = database.prepare('insert or ignore into said values (?, ?, ?, ?, ?)');
  const all = database.prepare('select author, time, assertion from said order by time, side, sequence');
  let known: Said | undefined;
  return {
    put: ({ side, sequence, author, time, assertion }) => {
      put.run(side, sequence, author, time, JSON.stringify(assertion));
      known = undefined;
    },
    all: () => (known ??= saidIn(all.all() as unknown as readonly Row[])),
  };
}

interface Row {
  readonly author: string;
  readonly time: string;
  readonly assertion: string;
}

function saidIn(rows: readonly Row[]): Said {
  const judgements: Judgement[] = [];
  const rulings = new Map<string, Ruling>();
  const choices = new Map<string, Signed<Preference>>();
  for (const { author, time, assertion: body } of rows) {
    const assertion = JSON.parse(body) as Entry['assertion'];
    if (assertion.kind === 'judgement') judgements.push(assertion.judgement);
    if (assertion.kind === 'ruling') rulings.set(assertion.ruling.finding, assertion.ruling);
    if (assertion.kind === 'preference') {
      const { preference } = assertion;
      choices.delete(preference.fact);
      choices.set(preference.fact, { ...preference, author, time });
    }
  }
  return { judgements, rulings, choices };
}
