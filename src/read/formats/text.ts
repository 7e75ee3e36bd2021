import type { Issue } from '#model/issue.ts';
import type { Content } from './content.ts';
import { type Decoded, decode } from './decode.ts';

/** Reads plain text. */
export function readText(bytes: Uint8Array): Content {
  const decoded = decode(bytes);
  return { text: decoded.text, mediaType: 'text/plain', issues: encodingIssues(decoded) };
}

/** What a person should know of how the bytes became text. */
export function encodingIssues({ guessed, broken }: Decoded): readonly Issue[] {
  return [
    ...(guessed
      ? [{ where: 'encoding', expected: 'UTF-8 or a declared encoding', found: `${guessed}, guessed` }]
      : []),
    ...(broken > 0
      ? [{ where: 'encoding', expected: 'bytes that decode', found: `${broken} characters that did not` }]
      : []),
  ];
}

/**
 * The text as it is stored, once and for all: NFC, LF, no control or zero-width characters or soft hyphens, no blanks at a line's
 * end, at most one empty line, none at the ends. No-break spaces stay: figures are written with them, and quotes must be found.
 */
export function normalised(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
