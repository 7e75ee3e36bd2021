import { parseDocument } from 'htmlparser2';
import mammoth from 'mammoth';
import { type Content, unreadable } from './content.ts';
import { linesOf, textOf } from './tree.ts';
import { type Part, partsOf } from './zip.ts';

/** All text and style parts together, unpacked, in bytes. Reading 60 MB of them took 50 s and 3.4 GB of memory. */
const LARGEST_UNPACKED = 16 * 1024 * 1024;
const BODY = 'word/document.xml';

/**
 * Reads a DOCX: paragraphs as lines, table rows as lines with tabs. Its core properties give a title, never a day of publication:
 * `created` is the template's as often as not. Pictures are left out. Nothing outside the file is opened.
 */
export async function readDocx(bytes: Uint8Array): Promise<Content> {
  const parts = listed(bytes);
  if (!parts.some(({ name }) => name === BODY))
    throw unreadable(
      'plain text, HTML, DOCX or PDF',
      kindOf(parts),
      'save it as DOCX, PDF or plain text and add that',
    );
  if (parts.some(({ isEncrypted }) => isEncrypted))
    throw unreadable('a DOCX that opens without a password', 'an encrypted one', 'remove its password');
  bounded(parts);
  const title = titleOf(parts);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    );
    return {
      text: linesOf(parseDocument(value.replace(/<sup><a [^>]*>\[\d+\]<\/a><\/sup>/g, ''))).join('\n'),
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ...(title ? { title } : {}),
      issues: [],
    };
  } catch (cause) {
    throw broken(cause);
  }
}

function listed(bytes: Uint8Array): readonly Part[] {
  try {
    return partsOf(bytes);
  } catch (cause) {
    throw broken(cause);
  }
}

/** Unpacks every part that will be read once, so that an archive that swells without end is refused before it fills the memory. */
function bounded(parts: readonly Part[]): void {
  let room = LARGEST_UNPACKED;
  for (const part of parts)
    if (/\.(?:xml|rels)$/i.test(part.name)) {
      try {
        room -= part.read(room).length;
      } catch (cause) {
        if (!(cause instanceof RangeError)) throw broken(cause);
        throw unreadable(
          `a DOCX of at most ${LARGEST_UNPACKED / 1024 / 1024} MB unpacked`,
          'one that unpacks to more',
          'split the document into parts',
          cause,
        );
      }
      if (room <= 0) room = 0;
    }
}

function titleOf(parts: readonly Part[]): string | undefined {
  const properties = parts
    .find(({ name }) => name === 'docProps/core.xml')
    ?.read(LARGEST_UNPACKED)
    .toString('utf8');
  const found = /<dc:title>([^<]*)<\/dc:title>/.exec(properties ?? '')?.[1];
  return (found && textOf(parseDocument(found))) || undefined;
}

function kindOf(parts: readonly Part[]): string {
  const has = (start: string): boolean => parts.some(({ name }) => name.startsWith(start));
  if (has('xl/')) return 'a spreadsheet (XLSX)';
  if (has('ppt/')) return 'a presentation (PPTX)';
  if (has('content.xml')) return 'an OpenDocument file';
  if (has('META-INF/container.xml')) return 'an EPUB book';
  return 'a ZIP archive';
}

const broken = (cause: unknown): Error =>
  unreadable(
    'a DOCX that opens',
    `a broken one (${cause instanceof Error ? cause.message : String(cause)})`,
    'save it from the word processor again',
    cause,
  );
