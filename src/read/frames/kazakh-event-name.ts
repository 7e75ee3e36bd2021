import { ADJECTIVE, GENITIVE, NOMINATIVE, PARTICIPLE, VERB } from '../language/features.ts';
import { GENITIVE_ENDING, WITHIN_ENDING } from '../language/kazakh-words.ts';
import { MARK } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { featuresAt, formAt, hasWord, type Line, mentionAt, placesOf, textOf } from '../scene.ts';
import { ordinalRightBefore } from './event-ordinals.ts';
import { nounPhrase, phraseSpan, quotedBefore, unquoted } from './phrase.ts';

/** A quoted name with its marks is not longer than this, in tokens. */
const LONGEST_NAME = 12;
const JOINED = /^(мен|пен|бен|және|–|—|-)$/u;

/**
 * A Kazakh occasion by the name before its noun: what stands in quotes, else the phrase with the places whose occasion it is, ordinals
 * left out: «Қазақстан мен Ресейдің XXX өңіраралық форумы» is «Қазақстан мен Ресейдің өңіраралық форумы».
 */
export function kazakhEventName(line: Line, hit: Span): string {
  const phrase = phraseSpan(line, hit);
  const quoted = quotedBefore(line, phrase.first, LONGEST_NAME);
  if (quoted) return unquoted(line, quoted);
  const name = nounPhrase(line, hit);
  const number = ordinalRightBefore(line, phrase.first);
  const owner = (number?.first ?? phrase.first) - 1;
  if (!name.includes(' ') && /(ның|нің)$/u.test(formAt(line.scene, owner)) && !mentionAt(line, owner)) {
    const opens = describing(line, owner);
    const first = placesBefore(line, opens)?.first ?? opens;
    return `${textOf(line.scene, { first, after: owner + 1 })} ${name}`;
  }
  if (hasWord(line, /^жөніндегі$/u, phrase))
    return `${textOf(line.scene, matterBefore(line, phrase.first))} ${name}`;
  return [...partsBefore(line, phrase).map((part) => textOf(line.scene, part)), name].join(' ');
}

/** «"Дала" көрмесі»: a name in marks before its Kazakh noun, of one word as well. */
export const isNamedInMarks = (line: Line, phrase: Span): boolean =>
  line.scene.language === 'kk' && quotedBefore(line, phrase.first, LONGEST_NAME) !== undefined;

/** The places whose occasion it is and what else of its name stands before its phrase, without the ordinal: «Қазақстан мен Ресейдің өңіраралық | XI | ынтымақтастық форумы». */
function partsBefore(line: Line, phrase: Span): readonly Span[] {
  const rest = restOfPlace(line, phrase.first);
  if (rest) return [rest];
  const number = ordinalRightBefore(line, phrase.first);
  const at = number?.first ?? phrase.first;
  const first = number ? describing(line, at) : at;
  const whose = placesBefore(line, first);
  const kind = first < at ? [{ first, after: at }] : [];
  return whose ? [whose, ...kind] : kind;
}

/** Where the name of an occasion begins: its places are no guests of it, even where a number parts them from its noun. */
export function kazakhNameStart(line: Line, phrase: Span): number {
  const [part] = partsBefore(line, phrase);
  return part && GENITIVE_ENDING.test(formAt(line.scene, part.after - 1)) ? part.first : phrase.first;
}

/** «XIX Қазақстан – Ресей форумы»: the number of an occasion before the places of its name. */
export function numberOfName(line: Line, phrase: Span): number | undefined {
  if (line.scene.language !== 'kk') return undefined;
  const [part] = partsBefore(line, phrase);
  return part && ordinalRightBefore(line, part.first)?.quantity.n;
}

/** Where the adjectives before a token begin. */
function describing(line: Line, at: number): number {
  let first = at;
  while (first > line.sentence.first && !mentionAt(line, first - 1)) {
    const bits = featuresAt(line.scene, first - 1);
    if (!(bits & ADJECTIVE) || bits & (VERB | PARTICIPLE) || OF_TIME.test(formAt(line.scene, first - 1)))
      break;
    first -= 1;
  }
  return first;
}
/** «Биылғы», «кезекті»: which one it is now. */
const OF_TIME = /(ғы|гі|қы|кі)$|^(кезекті|алғашқы|жаңа)$/u;

/** «Шекара мәселелері жөніндегі бірлескен комиссия»: what it is for, back to where the sentence, a place in another case, a time or a mark ends. */
function matterBefore(line: Line, at: number): Span {
  let first = at;
  while (first > line.sentence.first && at - first < LONGEST_NAME) {
    const mention = mentionAt(line, first - 1);
    const isOther =
      line.scene.tokens.kind[first - 1] === MARK ||
      mention?.kind === 'period' ||
      mention?.kind === 'person' ||
      (mention?.kind === 'place' && /(да|де|та|те)$/u.test(formAt(line.scene, first - 1)));
    if (isOther && formAt(line.scene, first - 1) !== '-') break;
    first -= 1;
  }
  return { first, after: at };
}

/** «Омбы» of «Омбы облысының мәдениет күндері», whose «облысының» the phrase has by itself. */
function restOfPlace(line: Line, at: number): Span | undefined {
  const place = placesOf(line).find(({ first, after, form }) => form === 'noun' && first < at && at < after);
  return place && { first: place.first, after: at };
}

/** «Қазақстан мен Ресейдің», «Омбының Павлодардағы»: whose occasion it is, with where it is between them and its noun. */
function placesBefore(line: Line, at: number): Span | undefined {
  const endingAt = (after: number) =>
    placesOf(line).find((place) => place.after === after && place.form === 'noun');
  const ownerAt = (after: number) => {
    const place = endingAt(after);
    return place && place.cases & (NOMINATIVE | GENITIVE) ? place : undefined;
  };
  const where = endingAt(at);
  const isWithin = where !== undefined && WITHIN_ENDING.test(formAt(line.scene, at - 1));
  let place = ownerAt(isWithin ? where.first : at);
  if (!place || (isWithin && !GENITIVE_ENDING.test(formAt(line.scene, place.after - 1)))) return undefined;
  let { first } = place;
  while (place && JOINED.test(formAt(line.scene, first - 1))) {
    place = ownerAt(first - 1);
    if (place) first = place.first;
  }
  return { first, after: at };
}
