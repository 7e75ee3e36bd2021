import { WORD } from '../language/tokens.ts';
import { bodyCountry } from '../lexicon/english-bodies.ts';
import type { Span } from '../mention.ts';
import {
  formAt,
  hitsOf,
  isCapital,
  isOfPlace,
  isOfTie,
  type Line,
  mentionAt,
  placesOf,
  textOf,
} from '../scene.ts';
import { isAuthority, isPossessive } from './english-firms.ts';

/**
 * Two firms that sign an English paper, by the capitals of their names though no list holds them: «The Volga Yard of Samara and Kazakhstan's
 * Kuryk Fleet signed», "signed by A of Russia and the Kazakh company B", "between A and B". Neither may be a place, a person or an authority.
 */
export function firmsThatSign(line: Line): readonly string[] {
  const { scene } = line;
  const [act] = hitsOf(line, ['sign']);
  if (scene.language !== 'en' || !act || !isOfTie(line)) return [];
  const pair = beforeVerb(line, act.first) ?? behindBinding(line, act) ?? withPartner(line, act);
  const names = (pair ?? []).map((span) => nameOf(line, span));
  return names.length === 2 && names[0] !== names[1] ? names : [];
}

/** «A and B have signed». */
function beforeVerb(line: Line, verb: number): readonly Span[] | undefined {
  let end = verb;
  while (AUXILIARY.test(formAt(line.scene, end - 1))) end -= 1;
  const other = runBack(line, end);
  if (!other) return undefined;
  let and = other.first - 1;
  while (isKind(line, and) && other.first - and <= LONGEST_KIND) and -= 1;
  const one = formAt(line.scene, and) === 'and' ? runBack(line, and) : undefined;
  return one && bothFirms(line, one, other);
}
const AUXILIARY = /^(has|have|had|also|recently|today|yesterday|then|will|to)$/;

/** «Signed by A and B», «between A and B». */
function behindBinding(line: Line, { first, after }: Span): readonly Span[] | undefined {
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    const isBound =
      (formAt(scene, token) === 'by' && token >= after && token - after <= 1) ||
      (formAt(scene, token) === 'between' && Math.abs(token - first) <= FARTHEST_BINDING);
    const one = isBound ? runOn(line, token + 1) : undefined;
    if (!one) continue;
    const other = formAt(scene, one.after) === 'and' ? runOn(line, one.after + 1) : undefined;
    if (other) return bothFirms(line, one, other);
  }
  return undefined;
}
const FARTHEST_BINDING = 8;

/** «A has concluded an agreement on pumps with B». */
function withPartner(line: Line, { first, after }: Span): readonly Span[] | undefined {
  let end = first;
  while (AUXILIARY.test(formAt(line.scene, end - 1))) end -= 1;
  const one = runBack(line, end);
  if (!one) return undefined;
  for (let token = after; token < Math.min(line.sentence.after, after + FARTHEST_PARTNER); token += 1) {
    const other = formAt(line.scene, token) === 'with' ? runOn(line, token + 1) : undefined;
    if (other) return bothFirms(line, one, other);
  }
  return undefined;
}
const FARTHEST_PARTNER = 12;

/** The capitals of a name that ends at a token, with «of» and «for» between them. */
function runBack(line: Line, end: number): Span | undefined {
  const { scene, sentence } = line;
  let first = end;
  while (first > sentence.first && isPart(line, first - 1, first < end)) first -= 1;
  while (first < end && /^(the|of|for|&|and)$/.test(formAt(scene, first))) first += 1;
  return first < end ? { first, after: end } : undefined;
}

/** Whether a token belongs to the name that goes on behind it: no possessive, which says whose firm it is. */
const isPart = (line: Line, token: number, isWithin: boolean): boolean =>
  isCapital(line, token)
    ? !isPossessive(line, token) && !isOfPlace(line, token)
    : isWithin &&
      /^(of|for|&)$/.test(formAt(line.scene, token)) &&
      isCapital(line, token - 1) &&
      !isPossessive(line, token - 1);

/** The name that begins at a token, behind what kind of firm it is. */
function runOn(line: Line, from: number): Span | undefined {
  const { scene, sentence } = line;
  let first = from;
  while (first < sentence.after && first - from < LONGEST_KIND && isKind(line, first)) first += 1;
  let after = first;
  while (
    after < sentence.after &&
    ((isCapital(line, after) && !isOfPlace(line, after)) ||
      (after > first && /^(of|for|&)$/.test(formAt(scene, after)) && isCapital(line, after + 1)))
  )
    after += 1;
  return after > first ? { first, after } : undefined;
}
const LONGEST_KIND = 6;

/** «Kazakhstan's», "the Russian company": what stands before a firm's name and is none of it. */
const isKind = (line: Line, token: number): boolean =>
  isPossessive(line, token) ||
  isOfPlace(line, token) ||
  (line.scene.tokens.kind[token] === WORD &&
    !isCapital(line, token) &&
    /^(the|state|national|private|company|firm|corporation|holding|group|enterprise|producer|manufacturer|operator|bank|airline|state-owned|joint-stock)$/.test(
      formAt(line.scene, token),
    ));

const bothFirms = (line: Line, one: Span, other: Span): readonly Span[] | undefined =>
  [one, other].every((span) => isFirm(line, span)) ? [one, other] : undefined;

/** A name of which some word belongs to no place, or a known body; no authority and nobody by name. */
function isFirm(line: Line, span: Span): boolean {
  if (span.after - span.first > LONGEST_NAME || isAuthority(line, span)) return false;
  if (hitsOf(line, ['office', 'side', 'two', 'forum', 'meeting'], span).length > 0) return false;
  let isNamed = false;
  for (let token = span.first; token < span.after; token += 1) {
    const kind = mentionAt(line, token)?.kind;
    if (kind === 'person' || kind === 'period') return false;
    isNamed ||= isCapital(line, token) && kind !== 'place';
  }
  return isNamed;
}
const LONGEST_NAME = 8;

/** A name without the country that it is of: «A of Russia». */
function nameOf(line: Line, { first, after }: Span): string {
  const country = placesOf(line).find(
    (place) => place.after === after && place.first > first && /^[A-Z]{2}$/.test(place.code),
  );
  const end = country && formAt(line.scene, country.first - 1) === 'of' ? country.first - 1 : after;
  return textOf(line.scene, { first, after: end > first ? end : after });
}

/** Whether two firms are known to be of one country, so that their paper ties no two sides. */
export const areOfOneCountry = ([one, other]: readonly string[]): boolean => {
  const homes = [one, other].map((name) => bodyCountry(name ?? ''));
  return homes[0] !== undefined && homes[0] === homes[1];
};
