import { extractText, getDocumentProxy } from 'unpdf';

/** The text of a PDF in lines: words cut at a line's end are joined, wrapped lines become paragraphs, bare page numbers go. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  return text.map(unwrapped).join('\n').trim();
}

function unwrapped(page: string): string {
  const paragraphs: string[] = [];
  for (const line of page.split('\n').map((raw) => raw.trim())) {
    if (!line || /^\d{1,3}$/u.test(line)) continue;
    const last = paragraphs.at(-1);
    if (last === undefined || /[.!?…»]$/u.test(last) || (last.length < 60 && /^\p{Lu}|^\d/u.test(line)))
      paragraphs.push(line);
    else
      paragraphs[paragraphs.length - 1] = /\p{L}-$/u.test(last)
        ? last.slice(0, -1) + line
        : `${last} ${line}`;
  }
  return paragraphs.join('\n');
}
