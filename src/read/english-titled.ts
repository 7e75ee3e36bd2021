import type { Hit } from './concepts.ts';
import { CAPITAL, formAt as formOf, MARK, type Tokens, WORD } from './language/tokens.ts';
import { COMPANY_FORMS } from './lexicon/english-bodies.ts';
import { BODY_HEADS, NOT_NAMES, PLACE_TAILS, TITLES } from './lexicon/english-names.ts';
import { LATIN_GIVEN_NAMES } from './lexicon/name-words.ts';
import type { PlaceMention } from './mention.ts';

/** What the words of a title, or of the place behind it, are of. */
const OF_TITLES: ReadonlySet<string> = new Set([
  'office',
  'office-word',
  'region',
  'city',
  'district',
  'country',
]);
/** A title with the place or the field of the office holds no more tokens than this. */
const LONGEST_TITLE = 14;

/**
 * The first tokens of English names that stand behind a title, though no list holds them: «Mayor of Atyrau Meirim Kalaui»,
 * «Minister of Foreign Affairs Murat Nurtleu». By the token, how many words the name has.
 */
export function namesBehindTitles(
  tokens: Tokens,
  hits: readonly Hit[],
  places: readonly PlaceMention[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const concepts = new Set<number>();
  for (const { concept, first, after } of hits)
    if (OF_TITLES.has(concept)) for (let token = first; token < after; token += 1) concepts.add(token);
  const placeAt = new Map(places.map((place) => [place.first, place]));
  for (const hit of hits)
    if (hit.concept === 'office' && formOf(tokens, hit.first - 1) !== 'who') {
      const name = nameBehind(tokens, hit, concepts, placeAt);
      if (!name) continue;
      found.set(name.first, name.length);
      // «Governors of A and B, Bulat Omarov and Alexander Moor».
      const next = name.first + name.length + 1;
      if (
        formOf(tokens, next - 1) === 'and' &&
        LATIN_GIVEN_NAMES.has(formOf(tokens, next)) &&
        isName(tokens, next + 1)
      )
        found.set(next, 2);
    }
  return found;
}

function nameBehind(
  tokens: Tokens,
  title: Hit,
  concepts: ReadonlySet<number>,
  placeAt: ReadonlyMap<number, PlaceMention>,
): { first: number; length: number } | undefined {
  const sentence = tokens.sentence[title.first];
  /** Nothing but the head of the title, or its place, stands directly before. */
  let isClosed = true;
  let isOfKind = false;
  for (
    let token = title.after;
    token < Math.min(tokens.count, title.after + LONGEST_TITLE) && tokens.sentence[token] === sentence;
  ) {
    const place = placeAt.get(token);
    if (place) {
      token = place.after;
      isClosed = true;
      continue;
    }
    const form = formOf(tokens, token);
    if (concepts.has(token) || PLACE_TAILS.has(form)) {
      token += 1;
      isClosed = true;
      continue;
    }
    isOfKind ||= form === 'of' || form === 'at';
    if (/^(of|at|the|for|and|to|in|–|—|-|&|\(|\)|’s|'s|,)$/u.test(form)) {
      isClosed = form === ')' || (form === ',' && isClosed);
      token += 1;
      continue;
    }
    if (FIELDS.has(form) || BODY_HEADS.has(form)) {
      // «CEO of JSC Altyn Trade»: behind its form a company's own name is still to come.
      isClosed = !(COMPANY_FORMS.test(form) && /^(of|the)$/.test(formOf(tokens, token - 1)));
      token += 1;
      continue;
    }
    // «CEO of the state-owned grain trader Altyn …»: which kind it is.
    if (isOfKind && KINDS.has(form)) {
      token += 1;
      isClosed = false;
      continue;
    }
    if (tokens.kind[token] === MARK || !isName(tokens, token)) return undefined;
    let after = token;
    while (after < tokens.count && isName(tokens, after) && !placeAt.has(after) && !concepts.has(after))
      after += 1;
    const given = firstGiven(tokens, token, after);
    if (given !== undefined && after - given <= 3 && after - given >= 2)
      return { first: given, length: after - given };
    const isWhole = isClosed && after - token === 2 && !/^(of|&)$/.test(formOf(tokens, after));
    if (isWhole && areNames(tokens, token, after)) return { first: token, length: 2 };
    isClosed = false;
    token = after;
  }
  return undefined;
}

/** What ministers are of, with a capital. */
export const FIELDS: ReadonlySet<string> = new Set(
  'affairs agriculture construction culture defence defense development ecology economy education emergencies energy finance health healthcare industry information innovation integration investment justice labor labour relations resources science sport sports tourism trade transport'.split(
    ' ',
  ),
);

/** Which kind of firm it is, in small type before its name. */
const KINDS: ReadonlySet<string> = new Set(
  'state owned state-owned private national joint stock largest leading local energy oil gas mining nuclear atomic power grain railway rail airline carrier operator company corporation group holding bank firm giant concern producer manufacturer trader developer retailer insurance construction investment'.split(
    ' ',
  ),
);

const isName = (tokens: Tokens, token: number): boolean =>
  tokens.kind[token] === WORD &&
  Boolean(tokens.flags[token]! & CAPITAL) &&
  tokens.end[token]! - tokens.start[token]! > 1;

const firstGiven = (tokens: Tokens, from: number, to: number): number | undefined => {
  for (let token = from; token < to - 1; token += 1)
    if (LATIN_GIVEN_NAMES.has(formOf(tokens, token))) return token;
  return undefined;
};

const areNames = (tokens: Tokens, from: number, to: number): boolean => {
  for (let token = from; token < to; token += 1) {
    const form = formOf(tokens, token).replace(/['’]s?$/u, '');
    if (
      NOT_NAMES.has(form) ||
      BODY_HEADS.has(form) ||
      TITLES.has(form) ||
      /(s|ing|tion|ment|al|ic)$/.test(form)
    )
      return false;
  }
  return true;
};
