import { unreadable } from './content.ts';
import { utf16Of } from './decode.ts';

export type Format = 'text' | 'html' | 'docx' | 'pdf';

/** Files of these kinds begin with these bytes (Latin-1). */
const FOREIGN: readonly (readonly [kind: string, magic: string])[] = [
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xff\xd8\xff'],
  ['a GIF picture', 'GIF8'],
  ['a TIFF picture', 'II*\0'],
  ['a TIFF picture', 'MM\0*'],
  ['an RTF document', '{\\rtf'],
  ['a 7z archive', '7z\xbc\xaf'],
  ['a RAR archive', 'Rar!'],
  ['a gzip archive', '\x1f\x8b'],
  ['a program', '\x7fELF'],
  ['an SQLite database', 'SQLite format 3\0'],
];
const SUPPORTED = 'plain text, HTML, DOCX or PDF';
const CONVERT = 'save it as DOCX, PDF or plain text and add that';
/** How far into a file its kind is looked for. */
const HEAD = 4096;
const PDF_HEAD = 1024;

/**
 * Tells the format of a file by its first bytes; name and media type decide only between plain text and HTML.
 * Throws a Failure of reason `input` for files of another kind, naming the kind where it is known.
 */
export function sniff(
  bytes: Uint8Array,
  hints: { readonly name?: string | undefined; readonly mediaType?: string | undefined } = {},
): Format {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (head.slice(0, PDF_HEAD).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'docx';
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw oldOrEncrypted(bytes);
  for (const [kind, magic] of FOREIGN) if (head.startsWith(magic)) throw unreadable(SUPPORTED, kind, CONVERT);
  if (!utf16Of(bytes) && isBinary(bytes))
    throw unreadable(SUPPORTED, 'a binary file of another kind', CONVERT);
  return isHtml(head, hints) ? 'html' : 'text';
}

/** Word before 2007 and encrypted Office files both are OLE containers; the latter name a stream in UTF-16. */
function oldOrEncrypted(bytes: Uint8Array): Error {
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  return isEncrypted
    ? unreadable('a DOCX that opens without a password', 'an encrypted one', 'remove its password')
    : unreadable(SUPPORTED, 'an Office document of before 2007 (DOC, XLS, PPT)', CONVERT);
}

/** Control characters that no text has. */
const isBinary = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, HEAD).some((byte) => byte < 9 || (byte > 13 && byte < 27));

function isHtml(
  head: string,
  { name, mediaType }: { readonly name?: string | undefined; readonly mediaType?: string | undefined },
): boolean {
  const opening = head
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  if (/^<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|h1|p)[\s>]/i.test(opening))
    return true;
  if (/^<(?:\?xml|!--)/.test(opening) && /<(?:html|body|article)[\s>]/i.test(opening)) return true;
  return (
    opening.startsWith('<') &&
    (/^(?:text\/html|application\/xhtml)/i.test(mediaType ?? '') || /\.x?html?$/i.test(name ?? ''))
  );
}
