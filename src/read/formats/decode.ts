import iconv from 'iconv-lite';

/** Bytes as text. `guessed` names the encoding where nothing declared it; `broken` counts characters that did not decode. */
export interface Decoded {
  readonly text: string;
  readonly guessed?: string;
  readonly broken: number;
}

/** The single-byte encodings in which Russian and Kazakh texts are met, the most usual first. */
const CANDIDATES = ['windows-1251', 'rk1048', 'koi8-r', 'cp866', 'iso-8859-5', 'maccyrillic'] as const;
/** Enough bytes to tell an encoding. */
const SAMPLE = 64 * 1024;

/**
 * Decodes bytes: UTF-16 by its mark or pattern, else UTF-8 where it holds throughout, else by what the text declares, else by the candidate that
 * gives the most well-formed Cyrillic words. RK1048 is the Kazakh code page (STRK1048), windows-1251 with nine letters of its own.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const decoded = whole(iconv.decode(buffer, utf16.encoding));
    return utf16.isMarked ? decoded : { ...decoded, guessed: utf16.encoding };
  }
  const utf8 = whole(buffer.toString('utf8'));
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (utf8.broken === 0 || hasMark || /^utf-?8$/i.test(declared ?? '')) return utf8;
  if (declared && iconv.encodingExists(declared)) return whole(iconv.decode(buffer, declared));

  const sample = buffer.subarray(0, SAMPLE);
  const scored = [
    ...CANDIDATES.map((encoding) => ({ encoding, score: wellFormed(iconv.decode(sample, encoding)) })),
    { encoding: 'utf-8', score: wellFormed(sample.toString('utf8')) },
  ];
  const { encoding } = scored.reduce((best, next) => (next.score > best.score ? next : best));
  return { ...whole(iconv.decode(buffer, encoding)), guessed: encoding };
}

/** The high bytes of Latin, Cyrillic, dashes and quotes, and of the signs № and ₸ in UTF-16. */
const HIGH = [0x00, 0x04, 0x20, 0x21];

/** Whether bytes are UTF-16: by the mark, or because every other byte says that the letters are Latin or Cyrillic. */
export function utf16Of(
  bytes: Uint8Array,
): { readonly encoding: 'utf-16le' | 'utf-16be'; readonly isMarked: boolean } | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', isMarked: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', isMarked: true };
  const sample = bytes.subarray(0, 2048);
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const high = encoding === 'utf-16le' ? 1 : 0;
    // Line ends and blanks have a zero there: UTF-8 and the code pages are not taken for it.
    const isText = sample.every((byte, at) => at % 2 !== high || HIGH.includes(byte));
    const text = isText && sample.includes(0) ? iconv.decode(Buffer.from(sample), encoding) : '';
    if ((text.match(/\p{L}/gu)?.length ?? 0) > text.length / 2) return { encoding, isMarked: false };
  }
  return undefined;
}

/**
 * Letters in words of one script that are lower case, capitalised or capitals of Russian or Kazakh; a wrong code page gives
 * `оПХБЕР`, box drawing, or Serbian and Ukrainian letters among the Kazakh ones.
 */
function wellFormed(text: string): number {
  let letters = 0;
  for (const [word] of text.matchAll(/[^\s\p{P}\p{N}]+/gu)) {
    if (/^\p{ASCII}*$/u.test(word)) continue;
    if (/^[А-ЯЁӘІҢҒҮҰҚӨҺ]?[а-яёәіңғүұқөһ]+$/u.test(word)) letters += word.length;
    else if (/^[А-ЯЁӘІҢҒҮҰҚӨҺ]+$/u.test(word)) letters += word.length / 4;
    else letters -= word.length;
  }
  return letters;
}

function whole(text: string): Decoded {
  const sound = text.toWellFormed();
  return { text: sound.replace(/^\ufeff/, ''), broken: sound.match(/\ufffd/g)?.length ?? 0 };
}
