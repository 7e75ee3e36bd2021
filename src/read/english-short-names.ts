import { CAPITAL, formAt, type Tokens, WORD } from './language/tokens.ts';
import type { BodyMention, Mention } from './mention.ts';

/**
 * Bodies of an English text under the name that it gives in full: where «Volga State University (VSU)» or "Temir Transport (TTr)" tells what letters stand
 * for, they are that body's wherever they stand alone.
 */
export function withShortNames(tokens: Tokens, named: readonly Mention[]): readonly Mention[] {
  const full = namesInFull(tokens, named);
  if (full.size === 0) return named;
  const spelled = named.map((mention) =>
    mention.kind === 'body' && full.has(mention.name)
      ? { ...mention, name: full.get(mention.name)! }
      : mention,
  );
  return [...spelled, ...standingAlone(tokens, full, named)];
}

/** What stands in brackets behind the body whose name it shortens. */
function namesInFull(tokens: Tokens, named: readonly Mention[]): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  for (const mention of named) {
    if (mention.kind !== 'body') continue;
    const { name, after } = mention;
    const isBracketed =
      formAt(tokens, after) === '(' && tokens.kind[after + 1] === WORD && formAt(tokens, after + 2) === ')';
    const short = isBracketed ? writtenAt(tokens, after + 1) : '';
    if (isShortFor(short, name)) full.set(short, name);
  }
  return full;
}

/** Whether each capital with the letters behind it begins the next word of the name: Kaz, N, U. */
function isShortFor(short: string, name: string): boolean {
  const parts = short.match(/\p{Lu}\p{Ll}*/gu) ?? [];
  if (parts.length < 2 || parts.join('') !== short) return false;
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return parts.every((part, at) => words.at(at - parts.length)?.startsWith(part));
}

/** The letters where no body was found by them. */
function standingAlone(
  tokens: Tokens,
  full: ReadonlyMap<string, string>,
  named: readonly Mention[],
): readonly BodyMention[] {
  const taken = new Set(
    named.flatMap(({ first, after }) => Array.from({ length: after - first }, (_, step) => first + step)),
  );
  const found: BodyMention[] = [];
  for (let token = 1; token < tokens.count; token += 1) {
    if (tokens.kind[token] !== WORD || !(tokens.flags[token]! & CAPITAL) || taken.has(token)) continue;
    const name = formAt(tokens, token - 1) === '(' ? undefined : full.get(writtenAt(tokens, token));
    if (name) found.push({ kind: 'body', first: token, after: token + 1, name, cases: 0 });
  }
  return found;
}

const writtenAt = ({ text, start, end }: Tokens, token: number): string =>
  text.slice(start[token], end[token]).replace(/['’]s$/u, '');
