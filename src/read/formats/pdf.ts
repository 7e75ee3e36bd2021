import { getDocumentProxy } from 'unpdf';
import { type Content, unreadable } from './content.ts';
import { type Line, paragraphsOf } from './pdf-lines.ts';

/** A document of more pages is read so far, with an issue. */
const MOST_PAGES = 2000;
/** Reading stops with a failure after this time, in milliseconds. */
const LONGEST_MS = 60_000;

/** Reads the text of a PDF, its wrapped lines joined into paragraphs. Pictures are not looked at. */
export async function readPdf(bytes: Uint8Array): Promise<Content> {
  const started = performance.now();
  const pdf = await opened(bytes);
  try {
    const pages: (readonly Line[])[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
      if (performance.now() - started > LONGEST_MS)
        throw unreadable(
          `a PDF that is read within ${LONGEST_MS / 1000} s`,
          `one of which ${number - 1} of ${pdf.numPages} pages were read`,
          'split it into parts',
        );
      pages.push(await pageOf(pdf, number));
    }
    const text = paragraphsOf(pages).join('\n');
    if (!/\p{L}/u.test(text))
      throw unreadable('a PDF with text', 'one that holds only images', 'recognise its text (OCR) first');
    const found = `${pdf.numPages}; the rest is not read`;
    return {
      text,
      mediaType: 'application/pdf',
      issues:
        pdf.numPages > MOST_PAGES ? [{ where: 'pages', expected: `at most ${MOST_PAGES} pages`, found }] : [],
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

interface Item {
  readonly str: string;
  /** Scale, skew and position; the last two are x and y of the baseline, from the lower left. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

async function pageOf(pdf: Pdf, number: number): Promise<readonly Line[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return linesOf(items as readonly Item[], page.view[3] ?? 0);
  } catch (cause) {
    throw broken(`page ${number}: ${(cause as Error).message}`, cause);
  }
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (cause) {
    const { name, message } = cause as Error;
    throw name === 'PasswordException'
      ? unreadable('a PDF that opens without a password', 'an encrypted one', 'remove its password', cause)
      : broken(message, cause);
  }
}

const broken = (message: string, cause: unknown): Error =>
  unreadable('a PDF that opens', `a broken one (${message})`, 'print or export it anew', cause);

/** Runs of text on one baseline are a line; the order is that of the file, so that columns stay apart. */
function linesOf(items: readonly Item[], pageHeight: number): readonly Line[] {
  const lines: { text: string; x: number; y: number; right: number; size: number; pageHeight: number }[] = [];
  for (const { str, transform, width, height } of items) {
    const last = lines.at(-1);
    if (!str.trim()) {
      if (last && str && !last.text.endsWith(' ')) last.text += ' ';
      continue;
    }
    const [, , , scale = 0, x = 0, y = 0] = transform;
    const size = height || Math.abs(scale) || 1;
    if (last && Math.abs(last.y - y) < size * 0.4 && x >= last.right - size) {
      const isApart = x - last.right > size * 0.2 && !/\s$/.test(last.text) && !/^\s/.test(str);
      last.text += isApart ? ` ${str}` : str;
      last.right = x + width;
    } else lines.push({ text: str, x, y, right: x + width, size, pageHeight });
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/[ \t\r\n]+/g, ' ').trim() }));
}
