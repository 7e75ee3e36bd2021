import chardet from 'chardet';
import iconv from 'iconv-lite';

/** Text of bytes, and the encoding when it had to be guessed. Bytes that fit no encoding are counted, never dropped silently. */
export function decode(bytes: Uint8Array): {
  readonly text: string;
  readonly guessed?: string;
  readonly broken: number;
} {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return whole(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return whole(new TextDecoder('utf-16be').decode(bytes));
  try {
    return whole(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const found = chardet.detect(bytes.subarray(0, 200_000)) ?? 'windows-1251';
    const encoding = /^(windows-125[0-9]|koi8-r|iso-8859-5|utf-8)$/i.test(found) ? found : 'windows-1251';
    const text = iconv.decode(Buffer.from(bytes), encoding === 'UTF-8' ? 'utf-8' : cyrillicOf(encoding));
    return { ...whole(text), guessed: encoding };
  }
}

/** Western code pages are what detection says of short Cyrillic texts: this register reads Cyrillic. */
const cyrillicOf = (encoding: string): string => (/125[02]/.test(encoding) ? 'windows-1251' : encoding);

const whole = (text: string) => ({ text, broken: text.match(/\ufffd/gu)?.length ?? 0 });
