import { WORD } from '../language/tokens.ts';
import { COMPANY_FORMS } from '../lexicon/english-bodies.ts';
import type { Span } from '../mention.ts';
import { carries, formAt, hitsOf, isCapital, type Line, mentionAt, placesOf, textOf } from '../scene.ts';
import { type Holder, NAMELESS } from './holder.ts';

/** «Managing director of Altyn-Invest», "CEO of Russia's privately held Volgamash": the firm or facility whose English office it is, by its name behind «of». */
export function firmIn(line: Line, title: Span): Holder | undefined {
  if (line.scene.language !== 'en') return undefined;
  const of = lastOf(line, title);
  if (of === undefined) return undefined;
  const facility = facilityBehind(line, { first: of + 1, after: title.after });
  if (facility) return holderBy(line, facility, of + 1);
  const name = nameBehind(line, of + 1, title.after);
  if (!name || mentionAt(line, name.first)?.kind === 'person') return undefined;
  if (isAuthority(line, name))
    return isServiceAlone(line, title, name) ? holderBy(line, name, of + 1) : undefined;
  const isFirm =
    isOfFirm(line, title, of) ||
    isNamedAsFirm(line, name) ||
    isHeadOfName(line, title, of, name) ||
    isOfKind(line, name) ||
    isUnitOf(line, title, of);
  return isFirm ? holderBy(line, name, of + 1) : undefined;
}

/**
 * «Kazakhstan's Beekeepers Union chair», "Ural Locomotives CEO": a name right before an English title and behind its country, which ends in a noun
 * for a firm or a union or stands before a title that firms alone have.
 */
export function unionBefore(line: Line, { first }: Span): Holder | undefined {
  const { scene, sentence } = line;
  if (scene.language !== 'en' || !isCapital(line, first - 1)) return undefined;
  const isUnion = UNION.test(formAt(scene, first - 1));
  const isChief = CHIEF.test(formAt(scene, first));
  if (!isUnion && !isChief && !OF_FIRMS.test(formAt(scene, first))) return undefined;
  let start = first;
  while (start > sentence.first && isCapital(line, start - 1) && !isPossessive(line, start - 1)) start -= 1;
  if (/^(the|a|an)$/.test(formAt(scene, start))) start += 1;
  const span = { first: start, after: first };
  if (first - start < (isChief ? 1 : 2)) return undefined;
  if (!isUnion && (isAuthority(line, span) || isNoFirm(line, span))) return undefined;
  return { party: textOf(scene, span), mention: { ...span, ...NAMELESS } };
}
const UNION =
  /^(union|association|federation|league|confederation|guild|company|corporation|holding|bank|foundation|fund)$/;

const CHIEF = /^(ceo|cfo|coo)$/;
const OF_FIRMS = /^(president|chairman|chairwoman|chairperson|founder|co-founder|owner|manager)$/;

/** A person's name, one with a place at its end, «On Monday»: what no firm is called. */
const isNoFirm = (line: Line, { first, after }: Span): boolean =>
  SMALL.test(formAt(line.scene, first)) ||
  line.mentions.some((mention) =>
    mention.kind === 'person' || mention.kind === 'period'
      ? mention.first < after && mention.after > first
      : mention.kind === 'place' && mention.after === after,
  );
const SMALL =
  /^(on|in|at|for|by|from|with|after|before|when|while|as|and|but|meanwhile|earlier|today|yesterday|then|former|new|his|her|its|their|our|according|also)$/;

/** A name counts with what says before it which kind it is of: none of that is left in the position. */
const holderBy = (line: Line, name: Span, from: number): Holder => ({
  party: textOf(line.scene, name).replace(/['’]s$/u, ''),
  mention: { first: from, after: name.after, ...NAMELESS },
});

function lastOf(line: Line, title: Span): number | undefined {
  for (let token = title.after - 2; token > title.first; token -= 1)
    if (/^(of|at)$/.test(formAt(line.scene, token))) return token;
  return undefined;
}

/** From the first word with a capital, past articles, kinds in small type and the country whose it is, up to the end of the capitals. */
function nameBehind(line: Line, from: number, until: number): Span | undefined {
  const { scene } = line;
  let first = from;
  while (first < until && first - from <= FARTHEST_NAME) {
    const place = placesOf(line).find((mention) => mention.first === first);
    if (place && (isPossessive(line, place.after - 1) || !isCapital(line, place.after))) {
      if (place.form === 'noun' && !isPossessive(line, place.after - 1)) return undefined;
      first = place.after;
    } else if (isCapital(line, first)) break;
    else if (scene.tokens.kind[first] !== WORD && !/^(-|’s|'s)$/u.test(formAt(scene, first)))
      return undefined;
    else first += 1;
  }
  let after = first;
  while (after < until && (isCapital(line, after) || isJoint(line, after, until))) after += 1;
  const isWhole = after === until || /^(from|in|to|,)$/.test(formAt(scene, after));
  return after > first && isWhole ? { first, after } : undefined;
}
/** «Of Kazakhstan's largest privately held flour trader»: what stands before a firm's name is not longer, in tokens. */
const FARTHEST_NAME = 6;

/** «Trade & Co», «Altyn-Invest», «Bank for Development», within a name. */
const isJoint = (line: Line, token: number, until: number): boolean =>
  /^(&|-|–|and|for|of)$/u.test(formAt(line.scene, token)) && token + 1 < until && isCapital(line, token + 1);

export const isPossessive = (line: Line, token: number): boolean =>
  /['’]s?$/u.test(formAt(line.scene, token));

const OF_FIRM =
  /^(ceo|manager|chief executive|chief executive officer|(general|managing|executive|commercial|sales|technical|financial|artistic|regional)[ -]director|director[ -]general|(deputy |chief )?editor([ -]in[ -]chief)?|(chairman|chair|chairwoman) of the (management )?board)$/;

/** Whether the title is one that firms have: «CEO», «general director», «chairman of the management board». */
function isOfFirm(line: Line, title: Span, of: number): boolean {
  const words = textOf(line.scene, { first: title.first, after: of })
    .toLowerCase()
    .replace(/^(first |senior )?(deputy |vice )?/, '');
  return OF_FIRM.test(words);
}

/** «Head of Rosvodokhran»: of a name with capitals in which no place and no common noun of an authority stands. */
const isHeadOfName = (line: Line, title: Span, of: number, name: Span): boolean =>
  HEADS.test(textOf(line.scene, { first: title.first, after: of }).toLowerCase()) &&
  placesOf(line).every(({ first, after }) => after <= name.first || first >= name.after) &&
  !NO_NAME.test(formAt(line.scene, name.first));
const HEADS =
  /^((first |executive )?(deputy |vice[- ])?(head|director|chairman|chairwoman|chief|founder|owner|president|partner|representative|manager|spokesman|spokesperson))$/;

/** «Editor of the magazine Sibir», «spokesman for the airline Volga»: which kind it is stands in small type right before its name. */
const isOfKind = (line: Line, { first }: Span): boolean =>
  !isCapital(line, first - 1) &&
  /^(magazine|newspaper|journal|portal|agency|channel|studio|company|firm|concern|group|holding|airline|carrier|operator|bank|shipyard|plant|factory|mill|enterprise|producer|manufacturer)$/.test(
    formAt(line.scene, first - 1),
  );

/** «Head of the Freight Department of Volga Railways»: whose part it is, where what it is for stands before its noun. */
const isUnitOf = (line: Line, title: Span, of: number): boolean =>
  /^(department|directorate|division|branch|unit|section)$/.test(formAt(line.scene, of - 1)) &&
  isCapital(line, of - 1) &&
  isCapital(line, of - 2) &&
  of - 2 > title.first &&
  line.mentions.every(({ kind, first }) => kind !== 'place' || first !== of + 1);

const NO_NAME =
  /^(the|state|board|directors|house|cabinet|staff|foreign|international|external|public|press|information|sales|operations|strategy|marketing|research|northern|southern|eastern|western|central)$/;

/** «Director of the Border Guard Service»: a service, an agency or a committee by its whole name, in a sentence that names no country before it. */
const isServiceAlone = (line: Line, title: Span, name: Span): boolean =>
  name.after - name.first > 1 &&
  /^(service|agency|committee|commission|council)$/.test(formAt(line.scene, name.after - 1)) &&
  !placesOf(line).some(({ first, after }) => first < title.after && after > title.first - 4);

const isNamedAsFirm = (line: Line, { first, after }: Span): boolean => {
  for (let token = first; token < after; token += 1)
    if (COMPANY_FORMS.test(formAt(line.scene, token)) || FIRM.test(formAt(line.scene, token))) return true;
  return false;
};
const FIRM = /^(company|corporation|group|holding|airlines|airways|bank|trading|industries|shipyard)$/;

/** An authority, or a place and no more, is none. */
export function isAuthority(line: Line, { first, after }: Span): boolean {
  const mention = mentionAt(line, first);
  if (mention?.kind === 'place' && mention.after >= after) return true;
  if (mention?.kind === 'person') return true;
  if (
    hitsOf(line, ['office', 'region', 'city', 'district', 'country', 'akimat'], { first, after }).length > 0
  )
    return true;
  for (let token = first; token < after; token += 1)
    if (AUTHORITY.test(formAt(line.scene, token)) || carries(line, token, 'office-word')) return true;
  return false;
}
const AUTHORITY =
  /^(ministry|department|directorate|division|committee|government|administration|agency|service|region|oblast|republic|federation|parliament|senate|majilis|duma|council|commission|embassy|consulate|affairs|court|police)$/;

/** «The Uralsk airport», «Kuryk Seaport»: what an airport's or a port's head is of. */
function facilityBehind(line: Line, { first, after }: Span): Span | undefined {
  const { scene } = line;
  const start = formAt(scene, first) === 'the' ? first + 1 : first;
  const noun = after - 1;
  if (!FACILITY.test(formAt(scene, noun)) || noun - start < 1 || noun - start > 4) return undefined;
  for (let token = start; token < noun; token += 1)
    if (!isCapital(line, token) && !/^(international|sea|river|commercial)$/.test(formAt(scene, token)))
      return undefined;
  return isPossessive(line, noun - 1) ? undefined : { first: start, after };
}
const FACILITY =
  /^(airport|port|seaport|shipyard|refinery|reserve|hospital|theat(re|er)|museum|library|zoo|checkpoint|terminal|depot|station)$/;
