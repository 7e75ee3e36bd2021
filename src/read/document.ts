import { LARGEST_FILE, type Submission } from '#model/application.ts';
import { sha256 } from '#model/canonical.ts';
import { type Document, documentId } from '#model/document.ts';
import { Failure } from '#model/failure.ts';
import type { Issue } from '#model/issue.ts';
import { isDate } from '#model/period.ts';
import { type Content, unreadable } from './formats/content.ts';
import { sniff } from './formats/sniff.ts';
import { normalised, readText } from './formats/text.ts';
import { detectLanguage } from './language/detect.ts';
import { periodsIn } from './language/periods.ts';
import { tokenise } from './language/tokenise.ts';
import type { Tokens } from './language/tokens.ts';

/** The longest text that is read, in UTF-16 units: some five thousand pages. Reading takes memory in proportion to it. */
const LONGEST_TEXT = 10_000_000;
/** A first line no longer than this is a title, in UTF-16 units. */
const LONGEST_TITLE = 160;
/** A title and a dateline stand in the first lines. */
const OPENING = 600;

/**
 * Makes a document of bytes: tells the format by them, takes the text, and brings it once and for all into its stored form (see
 * `normalised`). What the submission says of title, address, publisher, day and language goes before what the file says of itself.
 * `at` is an ISO time. Throws a Failure: `input` when the bytes are no readable document, `usage` when `published` is no day, month or year.
 */
export async function admit(
  submission: Submission,
  at: string,
): Promise<{ readonly document: Document; readonly issues: readonly Issue[] }> {
  const { published } = submission;
  if (published !== undefined && !isDate(published))
    throw new Failure('usage', {
      expected: 'a day, month or year such as 2024-11-27, 2024-11 or 2024',
      found: `"${published}"`,
      remedy: 'give the day of publication in that form',
    });
  const content = await contentOf(submission);
  const text = normalised(content.text);
  if (!/\p{L}/u.test(text))
    throw unreadable(
      'a document with words',
      `${content.mediaType} without any`,
      'if it is a scan, recognise its text first',
    );
  if (text.length > LONGEST_TEXT)
    throw unreadable(
      `a text of at most ${LONGEST_TEXT / 1e6} million characters`,
      `one of ${(text.length / 1e6).toFixed(1)} million`,
      'split the document into parts',
    );
  const language = submission.language ?? detectLanguage(text);
  const address = submission.address ?? content.address;
  const opening = tokenise(text.slice(0, OPENING));
  const title = submission.title ?? titleOf(text, opening) ?? content.title;
  const publisher = submission.publisher ?? content.publisher;
  const day = published ?? content.published ?? datelineOf(opening, language);
  const document: Document = {
    id: documentId(text, address),
    text,
    sha256: sha256(text),
    language,
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

/** The documents in a submission: an e-mail message holds its words and what is attached to it, anything else is one. */
export const partsOf = async (submission: Submission): Promise<readonly Submission[]> => {
  const { isMail, partsOfMail } = await import('./formats/mail.ts');
  return isMail(submission) ? partsOfMail(submission) : [submission];
};

async function contentOf({ bytes, name, mediaType }: Submission): Promise<Content> {
  if (bytes.length === 0)
    throw unreadable('a document with text', 'an empty file', 'check that the file was saved');
  if (bytes.length > LARGEST_FILE)
    throw unreadable(
      `at most ${LARGEST_FILE / 1024 / 1024} MB`,
      `${Math.ceil(bytes.length / 1024 / 1024)} MB`,
      'split the document into parts',
    );
  switch (sniff(bytes, { name, mediaType })) {
    case 'pdf':
      return (await import('./formats/pdf.ts')).readPdf(bytes);
    case 'docx':
      return (await import('./formats/docx.ts')).readDocx(bytes);
    case 'html':
      return (await import('./formats/html.ts')).readHtml(bytes);
    case 'text':
      return readText(bytes);
  }
}

/** The first line that is of the article, when it is as short as a heading: a counter or a path of the page above it is none. */
function titleOf(text: string, { sentences }: Tokens): string | undefined {
  const first = sentences.find(({ role }) => role !== 'furniture');
  const [line = ''] = text.slice(first?.start ?? 0).split('\n', 1);
  return line.length <= LONGEST_TITLE ? line.trim() : undefined;
}

/** The day that a dateline gives in full; a sentence that merely speaks of a day gives none. */
function datelineOf(tokens: Tokens, language: Document['language']): string | undefined {
  const datelines = tokens.sentences.filter(({ role }) => role === 'dateline');
  for (const { first, after, when } of periodsIn(tokens, language))
    if (
      when.type === 'absolute' &&
      /^\d{4}-\d\d-\d\d$/.test(when.period) &&
      datelines.some((line) => first >= line.first && after <= line.after)
    )
      return when.period;
  return undefined;
}
