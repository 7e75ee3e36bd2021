/** What a log was when it had `size` entries: the root of the Merkle tree over their hashes (RFC 9162, 2.1), signed by the side. */
export interface TreeHead {
  readonly side: string;
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly root: string;
  /** When it was signed, ISO time with zone. */
  readonly time: string;
  /** Ed25519 over the canonical JSON of all of the above, base64. */
  readonly signature: string;
}

/** A key by what a person can compare: `short` and `words` both tell the first 80 bits of `sha256`, the hash of the 32 bytes of the key. */
export interface Fingerprint {
  readonly sha256: string;
  /** Five groups of four hexadecimal digits. */
  readonly short: string;
  /** Five words that sound the same in every language, in Latin and in Cyrillic letters. */
  readonly words: { readonly latin: string; readonly cyrillic: string };
}

/** One log as a node holds it. */
export interface LogSummary {
  readonly side: string;
  /** Whether this node writes it. */
  readonly isOwn: boolean;
  readonly size: number;
  /** The side's Ed25519 key, 32 bytes in base64; absent while a log is without one. */
  readonly key?: string;
  readonly fingerprint?: Fingerprint;
  /** The entry that names this key, where it followed another. */
  readonly keyNamedBy?: number;
  /** The latest head that its side signed and this node holds; absent when there is none. */
  readonly head?: TreeHead;
  readonly documents: number;
  /** Documents whose text stays with their side. */
  readonly withheld: number;
}

/** The other side's node, its key checked by a person. */
export interface Peer {
  readonly side: string;
  /** Where its API is; absent for one whose log comes by file alone. */
  readonly url?: string;
  readonly key: string;
  readonly fingerprint: Fingerprint;
  readonly confirmedBy: string;
  readonly confirmedAt: string;
  /** When its log was last taken in, and what came of it. */
  readonly pulledAt?: string;
  readonly outcome?: string;
}

/** Two things that one side signed and that cannot both be true: the evidence is complete in itself, by the side's key. */
export interface Fork {
  readonly side: string;
  /** The entry that there are two of, or the size of which there are two heads. */
  readonly sequence: number;
  readonly kind: 'entry' | 'head';
  /** What this node holds, and what it was shown and refused: each an entry or a head, whole. */
  readonly held: unknown;
  readonly shown: unknown;
  /** The address or file that showed it. */
  readonly source: string;
  readonly found: string;
}

/** The logs, peers and forks of a node. */
export interface LogBook {
  /** The side whose log this node writes. */
  readonly side: string;
  readonly logs: readonly LogSummary[];
  readonly peers: readonly Peer[];
  readonly forks: readonly Fork[];
}

/** That an entry is in a log: hashes, from the leaf up, that lead from its hash to the root of the head. */
export interface InclusionProof {
  readonly kind: 'inclusion';
  readonly side: string;
  readonly sequence: number;
  /** The entry's hash: what the leaf is made of. */
  readonly hash: string;
  readonly size: number;
  readonly root: string;
  readonly path: readonly string[];
  /** The signed head of that size, where there is one. */
  readonly head?: TreeHead;
}

/** That a log of `from` entries is the beginning of that of `to`: nothing was changed or taken out since. */
export interface ConsistencyProof {
  readonly kind: 'consistency';
  readonly side: string;
  readonly from: number;
  readonly fromRoot: string;
  readonly to: number;
  readonly toRoot: string;
  readonly path: readonly string[];
  readonly head?: TreeHead;
}

/** What a pull or an import brought. */
export interface Taken {
  readonly side: string;
  /** Entries stored now. */
  readonly stored: number;
  /** Entries shown that were held already. */
  readonly known: number;
}

/** The logs of a node, as it shows them to the other side and to whoever checks them. */
export interface Logs {
  book(): Promise<LogBook>;
  /** The other sides' nodes alone, without the logs, whose heads take a hash of every entry. */
  peers(): Promise<LogBook['peers']>;
  /** Counts what the logs hold, and makes what the next head is signed of, ahead of the first `book`; others are answered meanwhile. */
  ready(): Promise<void>;
  /** The head of a log as it is now: signed now where the log is this node's own. Undefined when there is none. */
  head(side: string): Promise<TreeHead | undefined>;
  /** Undefined when the log, entry or size is not held. */
  inclusion(side: string, sequence: number, size?: number): Promise<InclusionProof | undefined>;
  consistency(side: string, from: number, to?: number): Promise<ConsistencyProof | undefined>;
  /** Lines of a log in the form of exchange (JSON, one entry each), after an entry; some bytes or `limit` lines at most. */
  lines(side: string, after: number, limit: number): Promise<readonly string[]>;
}

/** What a node or a file offers of one log. */
export interface Offer {
  readonly side: string;
  /** As whoever offers it says: never trusted, only compared. */
  readonly key?: string;
  readonly head?: TreeHead;
}

/** Where logs come from: a node by its address, a file, in tests another ledger. */
export interface LogSource {
  /** The address or file. */
  readonly name: string;
  /** The side that it speaks for, and the logs it has. */
  offers(): Promise<{ readonly side: string; readonly logs: readonly Offer[] }>;
  /** Lines in the form of exchange, at most `limit`, after an entry; fewer or none at the end. */
  lines(side: string, after: number, limit: number): Promise<readonly string[]>;
}
