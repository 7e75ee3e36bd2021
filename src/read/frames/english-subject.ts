import { CAPITAL, OPENS_SENTENCE, UPPER, WORD } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { carries, formAt, type Line, mentionAt, placesOf, textOf } from '../scene.ts';

/** «Steppe Air plans», «Danapak, a packaging company, plans»: capitalised English words that no list holds, as the subject. */
export function properSubject(
  line: Line,
  { first, after }: Span,
): (Span & { readonly name: string }) | undefined {
  const { scene } = line;
  const isProper = (token: number): boolean => {
    const mention = mentionAt(line, token);
    if (mention) return false;
    if (NO_NAMES.test(formAt(scene, token))) return false;
    if (scene.tokens.kind[token] !== WORD || !(scene.tokens.flags[token]! & (CAPITAL | UPPER))) return false;
    if (scene.tokens.flags[token]! & OPENS_SENTENCE && !isBareName(line, token)) return false;
    return !carries(line, token, 'office', 'region');
  };
  for (let token = first; token < after; token += 1) {
    if (!isProper(token)) continue;
    let end = token + 1;
    while (end < after && (isProper(end) || (formAt(scene, end) === '-' && isProper(end + 1)))) end += 1;
    const place = placesOf(line).find((other) => other.after === token && other.form === 'noun');
    const isNamed = !/['’]s?$/u.test(formAt(scene, end - 1)) && isBeforeVerb(line, end, after);
    if (isNamed) {
      const isOfName =
        place &&
        /\b(University|Institute|State|College|Academy|Plant|Airlines?|Shipyard|Works|Airport)\b/u.test(
          textOf(scene, { first: token, after: end }),
        );
      const start = isOfName ? place.first : token;
      return { first: start, after: end, name: textOf(scene, { first: start, after: end }) };
    }
    token = end;
  }
  return undefined;
}

/** «Tobolmash plans», «Tobolmash, a pump maker, plans»: an English noun in the singular has an article before it unless it is a name. */
const isBareName = (line: Line, token: number): boolean => {
  const next = formAt(line.scene, token + 1);
  return (
    (next === ',' && /^(an?|the)$/.test(formAt(line.scene, token + 2))) ||
    /^(is|has|was|plans|intends|wants|hopes|aims|seeks|wishes|considers|will|also|now)$/.test(next) ||
    (line.scene.tokens.kind[token + 1] === WORD &&
      Boolean(line.scene.tokens.flags[token + 1]! & (CAPITAL | UPPER)))
  );
};

const NO_NAMES =
  /^(we|they|he|she|it|i|our|their|the|a|an|this|these|that|both|all|some|many|now|today|here|there|also|as|at|in|on|by|for|if|when|while|but|and|so|after|before|earlier|currently|in|according|today's|president|governor|minister|akim|mayor|ambassador|deputy|head|chairman|director|government|ministry|department|side|party|parties)$/;

/** Nothing but auxiliaries, or an apposition between commas, between a subject and what it wants. */
export function isBeforeVerb(line: Line, end: number, cue: number): boolean {
  if (formAt(line.scene, end) === ',')
    return formAt(line.scene, cue - 1) === ',' || hasAuxiliaryBehindComma(line, end, cue);
  for (let token = end; token < cue; token += 1) if (!AUXILIARY.test(formAt(line.scene, token))) return false;
  return true;
}
const AUXILIARY =
  /^(is|are|be|has|have|had|was|were|also|now|currently|actively|been|would|will|expressed|announced|showed|shown|confirmed|an|a|its|great|strong|further|already)$/;

function hasAuxiliaryBehindComma(line: Line, end: number, cue: number): boolean {
  let token = cue - 1;
  while (token > end && AUXILIARY.test(formAt(line.scene, token))) token -= 1;
  return token > end && formAt(line.scene, token) === ',';
}
