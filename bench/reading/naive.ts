import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Parse {
  normalize(keepPos?: boolean): { toString(): string };
}
interface Az {
  readonly Morph: ((word: string) => readonly Parse[]) & {
    init(path: string, ready: (error?: Error) => void): void;
  };
}

const TRIGGERS: ReadonlySet<string> = new Set(
  'товарооборот экспорт импорт вырасти увеличиться снизиться подписать меморандум соглашение форум визит построить реконструкция губернатор аким'.split(
    ' ',
  ),
);
const PLACES = /^(астрахан|атырау|актау|омск|омск|павлодар|оренбург|уральск|новосибирск|казахстан|россия)/u;

/**
 * What a day's work on `az` gives: the base form of each word by its dictionary, and a claim wherever a sentence has a trigger, a place and a
 * number. It is the peer in speed; what it says is not worth comparing.
 */
export async function openNaive(): Promise<(text: string) => number> {
  const require = createRequire(import.meta.url);
  const az = require('az') as Az;
  const folder = join(dirname(require.resolve('az')), '..', 'dicts');
  await new Promise<void>((resolve, reject) =>
    az.Morph.init(folder, (error) => (error ? reject(error) : resolve())),
  );
  return (text) => {
    let claims = 0;
    for (const sentence of text.split(/(?<=[.!?])\s+/u)) {
      const lemmas = (sentence.match(/[а-яё-]+/giu) ?? []).map((word) =>
        (az.Morph(word.toLowerCase())[0]?.normalize(true).toString() ?? word).toLowerCase(),
      );
      if (
        lemmas.some((lemma) => TRIGGERS.has(lemma)) &&
        lemmas.some((lemma) => PLACES.test(lemma)) &&
        /\d/u.test(sentence)
      )
        claims += 1;
    }
    return claims;
  };
}
