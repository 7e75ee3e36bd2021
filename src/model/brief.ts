import type { Language } from './language.ts';

/** A run of a sentence; with a fact, what that fact says. */
export interface Run {
  readonly text: string;
  /** The fact that says so, by id. */
  readonly fact?: string;
  /** The numbers of the notes that bear it out. */
  readonly notes?: readonly number[];
}

/** A line of a brief: what it is about, and what is known of it. */
export type BriefLine = readonly Run[];

export interface BriefSection {
  /** `signed`, `promises`, `trade`, `works`, `events`, `people` or `contradictions`. */
  readonly id: string;
  readonly title: string;
  readonly lines: readonly BriefLine[];
  /** How many more the register holds than the two pages have room for. */
  readonly left: number;
}

/** Who says so, in which words. */
export interface BriefNote {
  readonly n: number;
  readonly document: string;
  readonly claim: string;
  /** Title, publisher, day. */
  readonly source: string;
  /** The language of the sentence. */
  readonly language: Language;
  readonly quote: string;
}

/** What a reader needs of a place or a pair before a meeting, on two pages of A4, in one language, every figure with a note. */
export interface Brief {
  readonly language: Language;
  readonly title: string;
  /** For which day it is made, and on which; in words. */
  readonly subtitle: string;
  readonly lead: BriefLine;
  readonly sections: readonly BriefSection[];
  readonly notesTitle: string;
  readonly notes: readonly BriefNote[];
  /** What the reader should know of where this comes from. */
  readonly foot: string;
  /** The dossier that it was made from, below the node's address. */
  readonly path: string;
}

export const BRIEF_FORMATS = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
export type BriefFormat = keyof typeof BRIEF_FORMATS;
