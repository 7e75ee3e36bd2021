import type { Vocabulary } from '#model/domain.ts';
import type { Reader } from '../read/reader.ts';

let reader: Promise<Reader> | undefined;

/** The reader of this process, made when it is first asked for: with the words of all domains, unless these are handed in. */
export const readerOf = (vocabulary?: Vocabulary): Promise<Reader> => (reader ??= newReader(vocabulary));

async function newReader(vocabulary: Vocabulary | undefined): Promise<Reader> {
  const [{ openVocabulary }, { createReader }] = await Promise.all([
    import('../shelf.ts'),
    import('../read/reader.ts'),
  ]);
  return createReader(vocabulary ?? (await openVocabulary()));
}
