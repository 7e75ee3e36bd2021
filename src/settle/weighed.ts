import type { Statement } from '#model/check.ts';
import type { Fact } from '#model/fact.ts';

/** What weighing looks at of a fact beside its statements. */
export type Weighable = Pick<Fact, 'id' | 'places' | 'domains' | 'state' | 'kind' | 'modality'>;

/** A fact as it is weighed. */
export interface Told {
  readonly places: readonly string[];
  readonly domains: readonly string[];
  readonly statements: readonly Statement[];
}

/** A fact with what its statements say, as a table keeps it beside who says so, which few checks look at. */
interface Stored extends Omit<Weighable, 'id'> {
  readonly values: readonly (readonly [slots: unknown, published: readonly string[]])[];
}

/** Who says one value. */
type Said = readonly [
  claims: readonly string[],
  documents: readonly string[],
  sentences: readonly string[],
  /** Which sentence each claim has, where several have the same. */
  which: readonly number[] | null,
];

/** How many days of publication are kept of a statement: the first and the last of them are what checks look at. */
const DAYS = 50;

/**
 * A fact with its statements as two texts of JSON: what is said, and who says so, of claims that no check hears the first alone.
 *
 * @param hears whether some check looks at all claims
 */
export function storing(
  { places, domains, state, kind, modality }: Weighable,
  statements: readonly Statement[],
  hears: boolean,
): readonly [body: string, said: string] {
  const kept = (all: readonly string[]): readonly string[] => (hears ? all : all.slice(0, 1));
  const values: Stored['values'] = statements.map(({ slots, published }) => [
    slots,
    published.length > 2 * DAYS ? [...published.slice(0, DAYS), ...published.slice(-DAYS)] : published,
  ]);
  const said = statements.map(({ claims, documents, sentences }): Said => {
    const told = kept(sentences);
    const different = [...new Set(told)];
    return [
      kept(claims),
      kept(documents),
      different,
      different.length < told.length ? told.map((sentence) => different.indexOf(sentence)) : null,
    ];
  });
  const body: Stored = { places, domains, state, kind, modality, values };
  return [JSON.stringify(body), JSON.stringify(said)];
}

/**
 * Its statements again.
 *
 * @param saidOf gives the text of who says so, which is read when it is first looked at
 */
export function stored(fact: string, body: string, saidOf: (fact: string) => string): Told {
  const { places, domains, state, kind, modality, values } = JSON.parse(body) as Stored;
  let read: readonly Said[] | undefined;
  const said = (at: number): Said => (read ??= JSON.parse(saidOf(fact)) as readonly Said[])[at]!;
  const statements = values.map(([slots, published], at) => ({
    fact,
    state,
    kind,
    modality,
    slots,
    published,
    get claims() {
      return said(at)[0];
    },
    get documents() {
      return said(at)[1];
    },
    get sentences() {
      const [, , different, which] = said(at);
      return which ? which.map((one) => different[one]!) : different;
    },
  }));
  return { places, domains, statements: statements as unknown as readonly Statement[] };
}
