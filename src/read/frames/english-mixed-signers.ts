import { countryOf, isOfEitherSide, isPlaceCode, levelOf, regionOf } from '#model/place.ts';
import { isPredicate } from '../clauses.ts';
import { CAPITAL, MARK, WORD } from '../language/tokens.ts';
import { bodyCountry } from '../lexicon/english-bodies.ts';
import type { Span } from '../mention.ts';
import { isInRepublic } from '../parties.ts';
import { bodiesOf, formAt, hitsOf, isOfTie, type Line, mentionAt, placesOf, textOf } from '../scene.ts';
import { isPossessive } from './english-firms.ts';

/**
 * An authority of a place and a firm that sign one English paper, whether or not a list holds the firm: «signed by the government of Kazakhstan and
 * Volganeft», "between Altyn Gas and the Omsk regional administration", "the Energy Ministry of Kazakhstan and Gazprom put their names to".
 */
export function authorityAndFirm(line: Line): readonly string[] {
  const { scene, sentence } = line;
  const [act] = hitsOf(line, ['sign', 'signing']);
  if (scene.language !== 'en' || !act) return [];
  for (let and = sentence.first + 1; and < sentence.after - 1; and += 1) {
    if (formAt(scene, and) !== 'and') continue;
    const one = before(line, act, and);
    const other = one && behind(line, act, and, one.isSubject);
    if (!other) continue;
    const parties = [
      authorityOf(line, one) ?? firmOf(line, one),
      authorityOf(line, other) ?? firmOf(line, other),
    ];
    const places = parties.filter((party) => party !== undefined && isPlaceCode(party));
    const firm = parties.find((party) => party !== undefined && !isPlaceCode(party));
    const home = firm && bodyCountry(firm);
    if (places.length === 1 && firm && (home ? home !== countryOf(places[0]!) : isOfTie(line)))
      return parties as string[];
  }
  return [];
}

type Half = Span & { readonly isSubject: boolean };

/** What stands before the «and», from «by» or «between», or from where the clause whose verb is behind begins. */
function before(line: Line, act: Span, and: number): Half | undefined {
  const { scene, sentence } = line;
  for (let token = and - 1; token >= Math.max(sentence.first, and - LONGEST); token -= 1) {
    const form = formAt(scene, token);
    if ((form === 'by' && token >= act.after && token - act.after <= FARTHEST_BY) || form === 'between')
      return { first: token + 1, after: and, isSubject: false };
    if (isStop(line, token))
      return act.first > and ? { first: token + 1, after: and, isSubject: true } : undefined;
  }
  return act.first > and && and - sentence.first <= LONGEST
    ? { first: sentence.first, after: and, isSubject: true }
    : undefined;
}

/** What stands behind it, up to the verb of those who sign, or to where something else begins. */
function behind(line: Line, act: Span, and: number, isSubject: boolean): Span | undefined {
  const { sentence, scene } = line;
  let after = and + 1;
  while (
    after < sentence.after &&
    after - and <= LONGEST &&
    after !== act.first &&
    !isStop(line, after) &&
    !/^(on|in|at|during|within|last|this|today|yesterday|here|has|have|had|also|was|were)$/.test(
      formAt(scene, after),
    )
  )
    after += 1;
  const verb = /^(has|have|had|also)$/.test(formAt(scene, after)) ? after + 1 : after;
  return after > and + 1 && (!isSubject || verb === act.first) ? { first: and + 1, after } : undefined;
}
/** A party with its titles is no longer than this, in tokens. */
const LONGEST = 12;
/** «Signed on May 3 by». */
const FARTHEST_BY = 4;

/** A mark, a time, a person or a verb in small type ends a party. */
const isStop = (line: Line, token: number): boolean =>
  (line.scene.tokens.kind[token] === MARK && !/^[-'’&]$/u.test(formAt(line.scene, token))) ||
  /^(period|person)$/.test(mentionAt(line, token)?.kind ?? '') ||
  (isPredicate(line, token) && !(line.scene.tokens.flags[token]! & CAPITAL) && !mentionAt(line, token));

/** «The Omsk regional administration»: the one place whose authority it is. */
function authorityOf(line: Line, { first, after }: Span): string | undefined {
  const { scene } = line;
  const codes = new Set(
    placesOf(line).flatMap((place) =>
      place.first >= first && place.after <= after && place.others.length === 0 ? [place.code] : [],
    ),
  );
  const [code] = codes;
  if (codes.size === 0) return isRepublic(line, { first, after }) ? 'KZ' : undefined;
  if (codes.size !== 1 || !code || !isOfEitherSide(code)) return undefined;
  if (isPlaceAlone(line, { first, after })) return code;
  let isAuthority = false;
  let isOfRegion = false;
  for (let token = first; token < after; token += 1) {
    isAuthority ||= AUTHORITY.test(formAt(scene, token));
    isOfRegion ||= /^(regional|region|oblast|province)$/.test(formAt(scene, token));
  }
  return !isAuthority ? undefined : isOfRegion && levelOf(code) === 'city' ? regionOf(code) : code;
}
/** «The Omsk region»: a place with no more than its article. */
const isPlaceAlone = (line: Line, { first, after }: Span): boolean =>
  placesOf(line).some(
    (place) =>
      place.form === 'noun' &&
      place.after === after &&
      (place.first === first || (place.first === first + 1 && formAt(line.scene, first) === 'the')),
  );

/** «Gazprom and the republic»: Kazakhstan, where the text names none of Russia's. */
const isRepublic = ({ scene }: Line, { first, after }: Span): boolean =>
  after - first === 2 &&
  formAt(scene, first) === 'the' &&
  formAt(scene, first + 1) === 'republic' &&
  !scene.lines.some((line) => placesOf(line).some(({ code }) => isPlaceCode(code) && isInRepublic(code)));

const AUTHORITY = /^(governments?|akimat|administration|ministry|authorities|committee|cabinet)$/;

/** A body that is known, or a name in capitals that fills all but an article and the word for its kind. */
function firmOf(line: Line, { first, after }: Span): string | undefined {
  const { scene } = line;
  const known = bodiesOf(line).find((body) => !body.place && body.first >= first && body.after <= after);
  if (known && known.after === after) return known.name;
  let from = first;
  while (from < after && (KIND.test(formAt(scene, from)) || isPossessive(line, from))) from += 1;
  if (from === after || after - from > LONGEST_NAME) return undefined;
  for (let token = from; token < after; token += 1)
    if (
      scene.tokens.kind[token] !== WORD ||
      !(scene.tokens.flags[token]! & CAPITAL) ||
      mentionAt(line, token)?.kind === 'place' ||
      AUTHORITY.test(formAt(scene, token)) ||
      hitsOf(line, ['office', 'forum', 'region', 'city'], { first: token, after: token + 1 }).length > 0
    )
      return undefined;
  return textOf(scene, { first: from, after });
}
const LONGEST_NAME = 5;
const KIND =
  /^(the|a|russia|kazakhstan|russian|kazakh|state|national|company|firm|corporation|holding|group|concern|operator|producer|bank|airline)$/;
