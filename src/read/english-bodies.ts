import { ofForm } from './language/forms.ts';
import { CAPITAL, formAt, type Tokens, WORD } from './language/tokens.ts';
import { formIs } from './language/wordings.ts';
import { COMPANY_FORMS, ENGLISH_BODIES } from './lexicon/english-bodies.ts';
import type { BodyMention, Mention } from './mention.ts';

const BY_FIRST: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  ENGLISH_BODIES.map((name) => name.split(' ')).toSorted((a, b) => b.length - a.length),
  ([first]) => first!,
);
const bare = (form: string): string => form.replace(/['’]s$/u, '');
/** The known names that a word begins. */
const namesFrom = ofForm((form) => BY_FIRST.get(bare(form)) ?? null);
/** A company's name beside its form is not longer than this, in tokens. */
const LONGEST_NAME = 5;

/** Companies and agencies that an English text calls by a known name or by its form: Russian Railways, KTZ, SEZ Lotus JSC. */
export const englishBodiesIn = (tokens: Tokens): readonly BodyMention[] =>
  bodiesBy(tokens, (token) => knownAt(tokens, token) ?? formedAt(tokens, token));

/**
 * Places of learning by their whole names, beside the places that stand within them: «Omsk State University» is a body, and tells of Omsk. A name that
 * is a person's or another body's stays so.
 */
export function withInstitutions(tokens: Tokens, named: readonly Mention[]): readonly Mention[] {
  const found = bodiesBy(tokens, (token) => institutionAt(tokens, token)).filter((body) =>
    named.every(({ kind, first, after }) => kind === 'place' || after <= body.first || first >= body.after),
  );
  return found.length > 0 ? [...named, ...found] : named;
}

/** The bodies of a text, by where a name that begins at a word with a capital ends. */
function bodiesBy(tokens: Tokens, endOf: (token: number) => number | undefined): readonly BodyMention[] {
  const found: BodyMention[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    if (!isCapitalWord(tokens, token)) continue;
    const after = endOf(token);
    if (after === undefined) continue;
    found.push({
      kind: 'body',
      first: token,
      after,
      name: tokens.text.slice(tokens.start[token], tokens.end[after - 1]).replace(/['’]s$/u, ''),
      cases: 0,
    });
    token = after - 1;
  }
  return found;
}

const isCapitalWord = ({ kind, flags }: Tokens, token: number): boolean =>
  kind[token] === WORD && Boolean(flags[token]! & CAPITAL);

/** The end of a known name that begins at a token, with the company's form behind it. */
function knownAt(tokens: Tokens, token: number): number | undefined {
  const name = namesFrom(tokens, token)?.find((words) =>
    words.every(
      (word, step) => bare(formAt(tokens, token + step)) === word && isSame(tokens, token, token + step),
    ),
  );
  if (!name) return undefined;
  const after = pastKind(tokens, token, token + name.length);
  return COMPANY_FORMS.test(formAt(tokens, after)) && isSame(tokens, token, after) ? after + 1 : after;
}

/** «Roscosmos State Corporation», «Baiterek National Managing Holding»: words with capitals up to what kind of firm it is. */
function pastKind(tokens: Tokens, token: number, from: number): number {
  for (
    let at = from;
    at < from + LONGEST_KIND && isSame(tokens, token, at) && isCapitalWord(tokens, at);
    at += 1
  )
    if (isKind(tokens, at)) return at + 1;
  return from;
}
const LONGEST_KIND = 4;
const isKind = formIs(
  /^(corporation|company|holding|group|concern|bank|fund|foundation|airlines?|airways|railways?|shipyard|university)$/,
);

const isSame = (tokens: Tokens, token: number, other: number): boolean =>
  tokens.sentence[token] === tokens.sentence[other];

/** «SEZ Lotus JSC»: words with capitals up to a company's form. */
function formedAt(tokens: Tokens, token: number): number | undefined {
  if (isForm(tokens, token)) return undefined;
  for (let at = token; at < Math.min(tokens.count, token + LONGEST_NAME); at += 1) {
    if (!isSame(tokens, token, at) || !isCapitalWord(tokens, at)) return undefined;
    if (isForm(tokens, at)) return at + 1;
    if (isTitle(tokens, at)) return undefined;
  }
  return undefined;
}
const isForm = formIs(COMPANY_FORMS);

/** «Altai State Technical University», «University of Tyumen», «Institute of Geology of Tomsk»: a place of learning by its whole name. */
function institutionAt(tokens: Tokens, token: number): number | undefined {
  const isName = (at: number) => at < tokens.count && isSame(tokens, token, at) && isCapitalWord(tokens, at);
  if (opensNone(tokens, token) || isTitle(tokens, token)) return undefined;
  for (let at = token; at < token + LONGEST_INSTITUTION; at += 1) {
    // «St. Petersburg State University», «A. Ivanov Institute».
    if (formAt(tokens, at) === '.' && at > token && /^(.|st)$/u.test(formAt(tokens, at - 1))) continue;
    if (!isName(at) || isPossessive(tokens, at)) return undefined;
    if (!isOfLearning(tokens, at)) continue;
    let after = at + 1;
    while (formAt(tokens, after) === 'of' && isName(after + 1)) {
      after += 2;
      while (
        isName(after) ||
        (formAt(tokens, after) === 'and' && isName(after + 1) && !opens(tokens, after + 1))
      )
        after += 1;
    }
    return after - token > 1 ? after : undefined;
  }
  return undefined;
}
/** «The University of Tyumen and | Kozybayev University»: another one begins. */
const opens = (tokens: Tokens, token: number): boolean =>
  [0, 1, 2, 3, 4].some((ahead) => isOfLearning(tokens, token + ahead));

const isPossessive = formIs(/['’]s?$/u);
const isOfLearning = formIs(/^(university|institute|academy|conservatory|conservatoire|polytechnic)$/);
const opensNone = formIs(
  /^(the|a|an|at|in|on|by|from|for|with|and|or|but|both|its|their|our|this|that|rector|vice-rector|professor|dean)$/,
);
const LONGEST_INSTITUTION = 8;

/** An office before a company's name is none of its words. */
const isTitle = formIs(
  /^(director|general|deputy|first|chairman|chairwoman|head|president|ceo|manager|minister|rector|the|of|mr|mrs)$/,
);
