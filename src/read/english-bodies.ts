import { CAPITAL, formAt, type Tokens, UPPER, WORD } from './language/tokens.ts';
import { COMPANY_FORMS, ENGLISH_BODIES } from './lexicon/english-bodies.ts';
import type { BodyMention } from './mention.ts';

const BY_FIRST: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  ENGLISH_BODIES.map((name) => name.split(' ')).toSorted((a, b) => b.length - a.length),
  ([first]) => first!,
);
/** A company's name beside its form is not longer than this, in tokens. */
const LONGEST_NAME = 5;

/** Companies and agencies that an English text calls by a known name or by its form: Russian Railways, KTZ, SEZ Lotus JSC. */
export function englishBodiesIn(tokens: Tokens): readonly BodyMention[] {
  const found: BodyMention[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    if (tokens.kind[token] !== WORD || !(tokens.flags[token]! & (CAPITAL | UPPER))) continue;
    const after = knownAt(tokens, token) ?? formedAt(tokens, token);
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

/** The end of a known name that begins at a token, with the company's form behind it. */
function knownAt(tokens: Tokens, token: number): number | undefined {
  const at = (place: number) => formAt(tokens, place).replace(/['’]s$/u, '');
  const name = BY_FIRST.get(at(token))?.find((words) =>
    words.every((word, step) => at(token + step) === word && isSame(tokens, token, token + step)),
  );
  if (!name) return undefined;
  const after = token + name.length;
  return COMPANY_FORMS.test(formAt(tokens, after)) && isSame(tokens, token, after) ? after + 1 : after;
}

const isSame = (tokens: Tokens, token: number, other: number): boolean =>
  tokens.sentence[token] === tokens.sentence[other];

/** «SEZ Lotus JSC»: words with capitals up to a company's form. */
function formedAt(tokens: Tokens, token: number): number | undefined {
  if (COMPANY_FORMS.test(formAt(tokens, token))) return undefined;
  for (let at = token; at < Math.min(tokens.count, token + LONGEST_NAME); at += 1) {
    if (!isSame(tokens, token, at)) return undefined;
    if (at > token && COMPANY_FORMS.test(formAt(tokens, at)) && tokens.flags[at]! & (UPPER | CAPITAL))
      return at + 1;
    if (
      tokens.kind[at] !== WORD ||
      !(tokens.flags[at]! & (CAPITAL | UPPER)) ||
      TITLES.test(formAt(tokens, at))
    )
      return undefined;
  }
  return undefined;
}

/** An office before a company's name is none of its words. */
const TITLES =
  /^(director|general|deputy|first|chairman|chairwoman|head|president|ceo|manager|minister|rector|the|of|mr|mrs)$/;
