import type { Language } from '#model/language.ts';
import { endsOf } from './english-routes.ts';
import { kazakhCore } from './kazakh-assets.ts';

/** Whether all names are of one thing, the longest of them in full. */
export const isOneAsset = (cores: readonly string[], language: Language | undefined): boolean => {
  const [longest, ...others] = cores.toSorted((x, y) => y.length - x.length);
  return longest !== undefined && others.every((core) => isSameCore(core, longest, language));
};

/** In Kazakh one end of a route may stand for both: «Маңғышлақ су құбыры». */
export const isSameCore = (core: string, other: string, language: Language | undefined): boolean =>
  core === other || (language === 'kk' && ` ${other} `.includes(` ${core} `));

/** The proper part of a name, whatever its marks: «Астрахань – Мангышлак», "Астрахань-Мангышлак" are one. */
export function assetCore(name: string, language: Language | undefined): string {
  if (language === 'kk') return kazakhCore(name);
  // A bare common noun has none.
  if (!/[\p{Lu}«"“]/u.test(name)) return '';
  const ends = language === 'en' && endsOf(name);
  if (ends) return ends;
  // «Karakuga checkpoint»: an English name stands before its noun.
  const own = language === 'en' ? /^(\p{Lu}\p{L}+) \p{Ll}/u.exec(name)?.[1] : undefined;
  if (own && !NO_NAME.test(own)) return own.toLowerCase();
  const at = name.replace(/ на границе с .*$/u, '').search(/(?<=\s)(?![IVX]+(?:\s|$))\p{Lu}|[«"“]/u);
  const isFirst = /^[«"“]/u.test(name);
  return (isFirst ? name.replace(/(?<=[»"”]).*$/u, '') : at < 0 ? '' : name.slice(at))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ (?:до|от|из|между|и)(?= )/gu, '')
    .replace(/(?<=\p{L}{6})\p{L}+/gu, '')
    .trim();
}

/** Words that open an English name at the head of a sentence or a heading and name nothing. */
const NO_NAME =
  /^(The|A|An|Border|Road|Roads|Railway|Rail|Checkpoint|Checkpoints|Customs|Automobile|State|New|Modern|International|Water|Main|Major|Construction|Reconstruction|Repair|Modernization|Sea|River|Caspian|Russian|Kazakh|Kazakhstani|Joint|First|Second|Third|One|Two|Three|Several|Some|All|Both|Other|Another|Such|This|That|These|Those|Its|Their|Our|Regional|Federal|National|Local|Priority|Key|Large|Small|Section|Stage)$/;
