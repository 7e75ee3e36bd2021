import type { Receiving, Refusal } from './receiving.ts';

/** Where documents come from by themselves: a feed or sitemap looked at on a schedule, or a folder of this machine. */
export interface GatheredSource {
  readonly id: string;
  /** An address of the internet, or the path of the folder. */
  readonly address: string;
  readonly kind: 'web' | 'folder';
  /** Minutes between looks. */
  readonly every: number;
  readonly publisher?: string;
  /** The id of the person who named it. */
  readonly by?: string;
  readonly last?: Look;
  /** While it is looked at. */
  readonly looking?: Looking;
}

/** How far a look that goes on has come. */
export interface Looking {
  /** How many of the new things are done, of those that this look takes in. */
  readonly done: number;
  readonly total: number;
  /** What is at hand, and how far that is. */
  readonly address?: string;
  readonly at?: Receiving;
}

/** What came of one look at a source. */
export interface Look {
  /** ISO time. */
  readonly at: string;
  /** How many things it lists. */
  readonly listed: number;
  /** Those that were not looked at before: added, known already, refused. */
  readonly added: number;
  readonly known: number;
  readonly refused: number;
  /** Listed and left for the next look, since one look takes so many at most. */
  readonly left: number;
  /** Why the list itself could not be had. */
  readonly problem?: Refusal;
}

/** What became of one thing that a source listed. */
export interface Outcome {
  readonly address: string;
  readonly at: string;
  readonly document?: string;
  readonly claims?: number;
  readonly refused?: Refusal;
}

/** The sources that a node looks at by itself, and what came of it. */
export interface Gathering {
  sources(): readonly GatheredSource[];
  /** What became of what a source listed, the latest first. */
  outcomes(source: string): readonly Outcome[];
  /** Adds a source, or changes one of that address. Throws a Failure of reason `usage` when it is no address or no time. */
  put(source: Pick<GatheredSource, 'address' | 'every' | 'publisher' | 'by'>): GatheredSource;
  /** False when there is none of that id, or it is the folder, which the settings name. */
  remove(id: string): boolean;
  /** Looks now. Undefined when there is none of that id. */
  look(id: string): Promise<GatheredSource | undefined>;
  /** Ends a look that goes on; what is at hand is not kept, what is left waits for the next look. False when none goes on. */
  stop(id: string): boolean;
  /** Looks at all that are due. */
  lookAtDue(): Promise<void>;
  /** Ends a look that goes on after the document at hand, and closes what it is kept in. */
  close(): Promise<void>;
}
