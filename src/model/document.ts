import { contentId } from './canonical.ts';
import type { Language } from './language.ts';

/** How a document came here: by whom or what, from which file or address, when (ISO time with zone), in which media type. */
export interface Obtained {
  readonly how: 'sample' | 'file' | 'standard-input' | 'paste' | 'upload' | 'fetch';
  readonly name?: string;
  readonly at: string;
  readonly mediaType: string;
}

/** A document as stored. None of this ever changes; a corrected document is another document. */
export interface Document {
  readonly id: string;
  /** The text that claims point into, by UTF-16 offsets. */
  readonly text: string;
  /** SHA-256 of the text as UTF-8. */
  readonly sha256: string;
  readonly language: Language;
  readonly title?: string;
  readonly address?: string;
  readonly publisher?: string;
  /** The day (or month, or year) it came out, EDTF. */
  readonly published?: string;
  /** Where its facts were taken from, for documents written for this project. */
  readonly sources?: readonly string[];
  /** What its side keeps to itself: the text but for the sentences that its claims quote, or these too. */
  readonly withheld?: Withheld;
  readonly obtained: Obtained;
}

export type Withheld = 'text' | 'all';
export const WITHHELD: readonly Withheld[] = ['text', 'all'];

/** A run of a document's text: UTF-16 offsets, `text.slice(start, end)` (a W3C text position selector). */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** The id of a document: from its text and address, so that adding it twice adds nothing, and a reprint elsewhere is another document. */
export const documentId = (text: string, address?: string): string => contentId([text, address ?? '']);
