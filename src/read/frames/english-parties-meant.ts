import type { Party } from '#model/party.ts';
import { countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import type { PersonMention, Span } from '../mention.ts';
import { hasWord, type Line, personsOf, placesOf, textOf } from '../scene.ts';

/** For whom an English paper is signed, and by whom where the sentence before named them. */
interface Meant {
  readonly parties: readonly string[];
  readonly signers?: readonly string[];
  /** Where the sentence begins that names them, in the text. */
  readonly from?: number;
}

/**
 * The parties that an English sentence means rather than names: the bodies whose heads sign, «chairman A of the assembly and secretary B of the maslikhat», or
 * the two people of both sides whom the sentence before named, «the co-chairs signed», "both put their names to".
 */
export const partiesMeant = (line: Line, context: Context, act: Span): Meant | undefined =>
  line.scene.language === 'en'
    ? (bodiesOfHeads(line, context, act) ?? twoBefore(line, context, act))
    : undefined;

/** People who sign, each by the office of a body that the text has told. */
function bodiesOfHeads(line: Line, { people }: Context, act: Span): Meant | undefined {
  const signers = personsOf(line).filter(({ after }) => after <= act.first);
  const parties = [...new Set(signers.flatMap(({ name }) => people.get(name) ?? []))];
  return signers.length > 1 && parties.length === signers.length && !parties.some(isPlaceCode)
    ? { parties }
    : undefined;
}

/** The only two people of the sentence before, of both sides, whom a word for several people means. */
function twoBefore(line: Line, { people }: Context, act: Span): Meant | undefined {
  const named = twoNamedBefore(line);
  if (!named) return undefined;
  if (!hasWord(line, THOSE, { first: Math.max(line.sentence.first, act.first - FARTHEST), after: act.first }))
    return undefined;
  const signers = named.two.map(({ name }) => name);
  const parties = signers.flatMap((name) => people.get(name) ?? []);
  const [one, other] = parties;
  if (one === undefined || other === undefined || one === other) return undefined;
  const isOfBoth = isPlaceCode(one) && isPlaceCode(other) && countryOf(one) !== countryOf(other);
  return isOfBoth || (!isPlaceCode(one) && !isPlaceCode(other))
    ? { parties, signers, from: named.before.sentence.start }
    : undefined;
}
const THOSE =
  /^(they|both|two|co-chairs|co-chairmen|ministers|mayors|rectors|governors|akims|leaders|heads|chairmen|presidents|premiers|directors|officials)$/;
/** «The co-chairs of the commission later signed». */
const FARTHEST = 7;

/** The only two people of the sentence before, with it, where this one names nobody. */
export function twoNamedBefore(
  line: Line,
): { readonly before: Line; readonly two: readonly [PersonMention, PersonMention] } | undefined {
  const before = line.scene.lines[line.index - 1];
  if (before?.sentence.role !== 'body' || personsOf(line).length > 0) return undefined;
  const [one, other, more] = personsOf(before);
  return one && other && !more ? { before, two: [one, other] } : undefined;
}

/** «The governor and his Kazakh colleague»: a country that is only told by an adjective is the region of it that the text is paired with. */
export const regionsOfColleagues = (
  line: Line,
  { pair }: Context,
  parties: readonly string[],
): readonly string[] => {
  if (line.scene.language !== 'en' || !pair || !hasWord(line, COLLEAGUES)) return parties;
  return parties.map((party) => {
    const others = parties.filter((other) => other !== party);
    const isFaced = others.some((other) => isPlaceCode(other) && levelOf(other) === 'region');
    const side = [pair.a, pair.b].find((one) => one.length === 1 && countryOf(one[0]!) === party);
    return /^(RU|KZ)$/.test(party) && isFaced && side && levelOf(side[0]!) === 'region' ? side[0]! : party;
  });
};
const COLLEAGUES = /^(colleague|counterpart|homologue)$/;

/** «Signed by A, rector of the Tomsk university, and B, his counterpart from Aktobe»: for the universities of their towns that the text has named, and for nobody where it has not. */
export function ofUniversities(line: Line, { bodies }: Context, parties: readonly Party[]): readonly Party[] {
  const isOfRectors =
    line.scene.language === 'en' &&
    parties.length > 1 &&
    parties.every((party) => isPlaceCode(party) && levelOf(party) === 'city') &&
    hasWord(line, /^(vice-)?rectors?$/);
  if (!isOfRectors) return parties;
  const named = parties.flatMap((party) => {
    const written = placesOf(line).find(({ code }) => code === party);
    const town = written && textOf(line.scene, written);
    return bodies.findLast((name) => town && name.includes(town) && PLACE_OF_LEARNING.test(name)) ?? [];
  });
  return named.length === parties.length ? named : [];
}
const PLACE_OF_LEARNING = /\b(universit|institut|academ)/i;
