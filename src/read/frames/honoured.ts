import type { Span } from '../mention.ts';
import { formAt, isCapitalWord, type Line, mentionAt, placesOf, textOf } from '../scene.ts';

/** «Әлия Молдағұлова ескерткіші», «Ыбырай Алтынсариннің бюсті»: in whose honour a Kazakh text says that a monument stands, by the names right before its noun. */
export function honouredBy(line: Line, monument: Span): string | undefined {
  const { scene, sentence } = line;
  if (!MONUMENT.test(formAt(scene, monument.after - 1))) return undefined;
  let first = monument.first;
  while (first > sentence.first && monument.first - first < LONGEST_NAME && isOfName(line, first - 1))
    first -= 1;
  return first < monument.first ? textOf(scene, { first, after: monument.first }) : undefined;
}
const MONUMENT = /^(ескерткіш|монумент|мүсін|бюст|мемориал|обелиск|стела|кесене)\p{L}*$/u;
/** A given name, a father's name and a surname. */
const LONGEST_NAME = 3;

/** A capitalised word, of no place and in no case that tells where. */
function isOfName(line: Line, token: number): boolean {
  if (!isCapitalWord(line, token)) return false;
  if (placesOf(line).some(({ first, after }) => first <= token && token < after)) return false;
  const mention = mentionAt(line, token);
  if (mention && mention.kind !== 'person') return false;
  return !/(да|де|та|те|дағы|дегі|тағы|тегі|лық|лік|дық|дік|тық|тік)$/u.test(formAt(line.scene, token));
}
