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

/** A fact with its statements as a table keeps them: of claims that no check hears, the first alone. */
export interface Stored {
  readonly places: readonly string[];
  readonly domains: readonly string[];
  readonly state: Fact['state'];
  readonly kind: Fact['kind'];
  readonly modality: Fact['modality'];
  readonly values: readonly Value[];
}

/** What one statement says and who says it. */
type Value = readonly [
  slots: unknown,
  claims: readonly string[],
  documents: readonly string[],
  sentences: readonly string[],
  published: readonly string[],
  /** Which sentence each claim has, where several have the same. */
  which: readonly number[] | null,
];

/** How many days of publication are kept of a statement: the first and the last of them are what checks look at. */
const DAYS = 50;

/** @param hears whether some check looks at all claims */
export const storing = (
  { places, domains, state, kind, modality }: Weighable,
  statements: readonly Statement[],
  hears: boolean,
): Stored => ({
  places,
  domains,
  state,
  kind,
  modality,
  values: statements.map(({ slots, claims, documents, sentences, published }) => {
    const kept = (all: readonly string[]): readonly string[] => (hears ? all : all.slice(0, 1));
    const told = kept(sentences);
    const different = [...new Set(told)];
    return [
      slots,
      kept(claims),
      kept(documents),
      different,
      published.length > 2 * DAYS ? [...published.slice(0, DAYS), ...published.slice(-DAYS)] : published,
      different.length < told.length ? told.map((sentence) => different.indexOf(sentence)) : null,
    ] as const;
  }),
});

/** Its statements again. */
export const stored = ({ places, domains, state, kind, modality, values }: Stored, fact: string): Told => ({
  places,
  domains,
  statements: values.map(([slots, claims, documents, different, published, which]) => {
    const sentences = which ? which.map((at) => different[at]!) : different;
    return { fact, state, kind, modality, slots, claims, documents, sentences, published } as Statement;
  }),
});
