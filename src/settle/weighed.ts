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

/** A fact with its statements as two texts of JSON. */
export interface Written {
  readonly fact: string;
  /** What is said. */
  readonly body: string;
  /** Who says so. */
  readonly said: string;
}

/** Writes a fact with its statements. */
export function writtenOf(
  { id, places, domains, state, kind, modality }: Weighable,
  statements: readonly Statement[],
): Written {
  const values: Stored['values'] = statements.map(({ slots, published }) => [
    slots,
    published.length > 2 * DAYS ? [...published.slice(0, DAYS), ...published.slice(-DAYS)] : published,
  ]);
  const body: Stored = { places, domains, state, kind, modality, values };
  return { fact: id, body: JSON.stringify(body), said: JSON.stringify(statements.map(saidOf)) };
}

function saidOf({
  claims,
  documents,
  sentences,
}: Pick<Statement, 'claims' | 'documents' | 'sentences'>): Said {
  const different = sentences.length > 1 ? [...new Set(sentences)] : sentences;
  return [
    claims,
    documents,
    different,
    different.length < sentences.length ? sentences.map((sentence) => different.indexOf(sentence)) : null,
  ];
}

/** Who says so, of the first claim of each statement alone. */
export const firstsOf = (statements: readonly Statement[]): string =>
  JSON.stringify(
    statements.map(({ claims, documents, sentences }) =>
      saidOf({
        claims: claims.slice(0, 1),
        documents: documents.slice(0, 1),
        sentences: sentences.slice(0, 1),
      }),
    ),
  );

/** Its statements again. */
export function readWritten({ fact, body, said }: Written): Told {
  const { places, domains, state, kind, modality, values } = JSON.parse(body) as Stored;
  const sayings = JSON.parse(said) as readonly Said[];
  const statements = values.map(([slots, published], at) => {
    const [claims, documents, different, which] = sayings[at]!;
    const sentences = which ? which.map((one) => different[one]!) : different;
    return { fact, state, kind, modality, slots, claims, documents, sentences, published };
  });
  return { places, domains, statements: statements as unknown as readonly Statement[] };
}

/**
 * The same of what a table keeps.
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
