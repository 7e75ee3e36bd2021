import type { Submission } from '#model/application.ts';
import { sha256 } from '#model/canonical.ts';
import { type Document, documentId } from '#model/document.ts';
import { Failure } from '#model/failure.ts';
import type { Issue } from '#model/issue.ts';
import { isPeriod } from '#model/period.ts';
import { decode } from './formats/decode.ts';
import { readHtml } from './formats/html.ts';
import { detectLanguage } from './language/detect.ts';

/** The largest file that is read, in bytes. */
export const LARGEST = 50 * 1024 * 1024;

interface Content {
  readonly text: string;
  readonly mediaType: string;
  readonly title?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly address?: string;
  readonly issues: readonly Issue[];
}

/**
 * Makes a document of bytes: finds the format, takes the text, normalises it once (NFC, LF, no blank at a line's end, at most one
 * empty line) and never again. Throws a Failure of reason `input` when the bytes are no readable document. `at` is an ISO time.
 */
export async function admit(
  submission: Submission,
  at: string,
): Promise<{ readonly document: Document; readonly issues: readonly Issue[] }> {
  const { bytes, published } = submission;
  if (bytes.length === 0)
    throw unreadable('a document with text', 'an empty file', 'check that the file was saved');
  if (bytes.length > LARGEST)
    throw unreadable(
      `at most ${LARGEST / 1024 / 1024} MB`,
      `${Math.round(bytes.length / 1024 / 1024)} MB`,
      'split the document into parts',
    );
  if (published !== undefined && !isPeriod(published))
    throw new Failure('usage', {
      expected: 'a day, month or year such as 2024-11-27, 2024-11 or 2024',
      found: `"${published}"`,
      remedy: 'give the day of publication in that form',
    });
  const content = await contentOf(bytes);
  const text = normalised(content.text);
  if (!/\p{L}/u.test(text))
    throw unreadable(
      'a document with words',
      `${content.mediaType} without any`,
      'if it is a scan, recognise its text first',
    );
  const address = submission.address ?? content.address;
  const title = submission.title ?? content.title ?? titleOf(text);
  const day = published ?? content.published;
  const publisher = submission.publisher ?? content.publisher;
  const document: Document = {
    id: documentId(text, address),
    text,
    sha256: sha256(text),
    language: submission.language ?? detectLanguage(text),
    ...(title ? { title } : {}),
    ...(address ? { address } : {}),
    ...(publisher ? { publisher } : {}),
    ...(day ? { published: day } : {}),
    ...(submission.sources ? { sources: submission.sources } : {}),
    obtained: {
      how: submission.how,
      ...(submission.name ? { name: submission.name } : {}),
      at,
      mediaType: content.mediaType,
    },
  };
  return { document, issues: content.issues.map((issue) => ({ ...issue, document: document.id })) };
}

async function contentOf(bytes: Uint8Array): Promise<Content> {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('%PDF'))
    return { text: await pdfText(bytes), mediaType: 'application/pdf', issues: [] };
  if (head.startsWith('PK'))
    return {
      text: await docxText(bytes),
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      issues: [],
    };
  if (isBinary(bytes))
    throw unreadable(
      'plain text, HTML, DOCX or PDF',
      'a binary file of another kind',
      'save it as one of these',
    );
  const { text, guessed, broken } = decode(bytes);
  const issues: Issue[] = [];
  if (guessed)
    issues.push({ where: 'encoding', expected: 'UTF-8', found: `${guessed}, guessed from the bytes` });
  if (broken > 0)
    issues.push({
      where: 'encoding',
      expected: 'text that decodes',
      found: `${broken} characters that do not`,
    });
  if (/^\s*(<!doctype html|<html|<head|<body|<article|<meta)/iu.test(text))
    return { ...readHtml(text), mediaType: 'text/html', issues };
  return { text, mediaType: 'text/plain', issues };
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const { readPdf } = await import('./formats/pdf.ts');
  let text: string;
  try {
    text = await readPdf(bytes);
  } catch (cause) {
    throw unreadable(
      'a PDF that opens',
      `one that does not (${cause instanceof Error ? cause.message : cause})`,
      'remove its password or print it anew',
      cause,
    );
  }
  if (!/\p{L}/u.test(text))
    throw unreadable('a PDF with text', 'one that holds only pictures', 'recognise its text first');
  return text;
}

async function docxText(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return value.replace(/\n{2,}/gu, '\n');
  } catch (cause) {
    throw unreadable(
      'a DOCX document',
      'an archive that is not one, or a broken one',
      'save it from the word processor again',
      cause,
    );
  }
}

/** Control characters that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  return bytes
    .subarray(0, 4096)
    .some((byte) => byte === 0 || (byte < 9 && byte > 0) || (byte > 13 && byte < 27));
}

const normalised = (text: string): string =>
  text
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n')
    .normalize('NFC')
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

/** The first line, when it is as short as a heading. */
function titleOf(text: string): string | undefined {
  const first = text.slice(0, text.indexOf('\n') >= 0 ? text.indexOf('\n') : text.length).trim();
  return first.length > 0 && first.length <= 160 ? first : undefined;
}

const unreadable = (expected: string, found: string, remedy: string, cause?: unknown): Failure =>
  new Failure('input', { expected, found, remedy }, cause === undefined ? undefined : { cause });
