import type { Claim, ClaimKind, Modality, SlotsOf } from './claim.ts';
import type { FactState } from './fact.ts';
import type { Trilingual } from './language.ts';
import type { Place, PlaceCode } from './place.ts';
import type { Known } from './question.ts';

/**
 * One value that a fact's sources give, and who gives it: the claims of a fact that say the same are one statement, so that a figure
 * printed a hundred times is weighed once.
 */
export interface StatementOf<K extends ClaimKind> {
  readonly fact: string;
  readonly state: FactState;
  readonly kind: K;
  readonly modality: Modality;
  readonly slots: SlotsOf<K>;
  /** The claims that say so, by id, a hundred at most, their documents and their words in the same order; the first stands for them. */
  readonly claims: readonly string[];
  readonly documents: readonly string[];
  readonly sentences: readonly string[];
  /** The days they were published, EDTF, earliest first; unknown days are left out. */
  readonly published: readonly string[];
}
export type Statement = { [K in ClaimKind]: StatementOf<K> }[ClaimKind];

/** What checks reason from: every statement once, in a stable order, and the places of the reference data. */
export interface Evidence {
  readonly of: <K extends ClaimKind>(kind: K) => readonly StatementOf<K>[];
  readonly places: ReadonlyMap<PlaceCode, Place>;
}

/** `error`: cannot be so; `doubt`: hardly so; `note`: so only if something holds that nobody has said. */
export type Severity = 'error' | 'doubt' | 'note';
export const SEVERITIES: readonly Severity[] = ['error', 'doubt', 'note'];

/** What a check has found: the statements it weighed, why they do not fit, and what would repair it. */
export interface BareFinding {
  readonly severity: Severity;
  readonly statements: readonly Statement[];
  readonly reasoning: Trilingual;
  readonly repair: Trilingual;
}

/** A group of statements that a check sets against each other. */
export interface Grouped {
  readonly group: string;
  /**
   * Whether there is something to weigh once this statement is in the group: with others, or by itself too (`alone`); one that does not
   * ask only answers.
   */
  readonly asks: boolean | 'alone';
}

/** Which statements a check weighs with which: so that a change is weighed with what it touches, and no more. */
export interface Grouping {
  /** Whether the statements of one fact are weighed by themselves; a check says so of whatever it may find against one fact. */
  readonly alone?: (statement: Statement) => boolean;
  /** Statements of two facts are weighed together only where they share a group. */
  readonly groups?: (statement: Statement, places: Evidence['places']) => readonly Grouped[];
  /** Whether it looks at all documents and sentences of a statement; else those of the first claim will do. */
  readonly hears?: boolean;
}

/** A rule of arithmetic, time or geography that true statements keep. Pure; the order of the evidence does not sway it. */
export interface Check extends Grouping {
  /** Kebab-case, unique among all checks. */
  readonly id: string;
  readonly name: Trilingual;
  readonly find: (evidence: Evidence) => readonly BareFinding[];
}

/** A check that asks tables beside the statements. Pure but for what it asks of the cube. */
export interface TableCheck extends Pick<Check, 'id' | 'name'>, Grouping {
  readonly find: (evidence: Evidence, known: Pick<Known, 'cube'>) => Promise<readonly BareFinding[]>;
}

/** A finding as the register holds it. */
export interface Finding {
  /** Derived from the check and from what the statements say, so that a reprint does not change it. */
  readonly id: string;
  readonly check: string;
  readonly name: Trilingual;
  readonly severity: Severity;
  /** In the order of the reasoning; one stands for all that say the same. */
  readonly claims: readonly Claim['id'][];
  /** The facts that hold them, sorted. */
  readonly facts: readonly string[];
  readonly reasoning: Trilingual;
  readonly repair: Trilingual;
}

/** A finding with what lists filter and order it by. */
export interface Found {
  readonly finding: Finding;
  readonly places: readonly PlaceCode[];
  readonly domains: readonly string[];
}

export type FindingHead = Pick<Finding, 'id' | 'check' | 'severity' | 'facts'> & Omit<Found, 'finding'>;

export const headOf = ({ finding, places, domains }: Found): FindingHead => {
  const { id, check, severity, facts } = finding;
  return { id, check, severity, facts, places, domains };
};

/** Gravest first, then by check, those on the same facts together, then by id. */
export const inGravity = (a: Omit<FindingHead, 'places' | 'domains'>, b: typeof a): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  compare(aboutOf(a), aboutOf(b)) ||
  compare(a.id, b.id);

const aboutOf = ({ check, facts }: Pick<Finding, 'check' | 'facts'>): string => `${check} ${facts.join(' ')}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whole groups of a check of tables: what it found against these facts before is to be forgotten. */
export interface TableGroup {
  readonly check: string;
  readonly facts: ReadonlySet<string>;
  readonly evidence: Evidence;
  readonly found: (bare: BareFinding) => Found;
}
