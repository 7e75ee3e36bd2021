/** How far one document has come: opened, its words and names found, its sentences read, kept in the ledger and settled. */
export interface Stage {
  readonly stage: 'open' | 'find' | 'read' | 'keep';
  /** How many of the `total` pieces of this stage are done: sentences of the text while it is read, rounds over it while names are found. */
  readonly done: number;
  readonly total: number;
  /** How many claims have been read so far. */
  readonly claims: number;
}

/** What somebody who waits for a document wants: to be told how far it has come, and to be able to stop it until it is kept. */
export interface Watch {
  readonly told?: (stage: Stage) => void;
  readonly signal?: AbortSignal;
}
