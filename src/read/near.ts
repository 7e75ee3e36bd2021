import type { Ground, Side } from './ground.ts';
import type { Sentence } from './language/tokens.ts';

/** The title and the sentence that opens a text say whose it is. */
const OPENING = 2;
/** What a text says of the ties of two sides stands no more sentences away from a word for each of them. */
const REACH = 7;

/**
 * The part of a document that may speak of both sides: the sentences around those that speak of the side that is spoken of less, and the opening, without what a page hangs around its article. The tokens are
 * those of the part, their offsets those of the whole text. The same ground where nothing is left out.
 */
export function nearBoth(ground: Ground): Ground {
  const { tokens, spoken } = ground;
  const sentencesOf = (side: Side): ReadonlySet<number> =>
    new Set(spoken[side].map((token) => tokens.sentence[token]!));
  const [russia, kazakhstan] = [sentencesOf('RU'), sentencesOf('KZ')];
  const rarer = russia.size < kazakhstan.size ? russia : kazakhstan;
  const isNear = new Uint8Array(tokens.sentences.length);
  for (const at of rarer) isNear.fill(1, Math.max(0, at - REACH), at + REACH + 1);
  let opening = 0;
  for (const [at, { role }] of tokens.sentences.entries())
    if (role === 'furniture') isNear[at] = 0;
    else if (opening++ < OPENING) isNear[at] = 1;
  return isNear.includes(0) ? partOf(ground, isNear) : ground;
}

/** A ground of some of its sentences. */
function partOf({ tokens, places, routes, ...rest }: Ground, isKept: Uint8Array): Ground {
  const count = tokens.sentences.reduce(
    (sum, { first, after }, at) => sum + isKept[at]! * (after - first),
    0,
  );
  const columns = {
    start: new Uint32Array(count),
    end: new Uint32Array(count),
    kind: new Uint8Array(count),
    flags: new Uint8Array(count),
    type: new Uint32Array(count),
  };
  const sentence = new Uint32Array(count);
  const sentences: Sentence[] = [];
  /** How far the tokens of each sentence move towards the beginning. */
  const moved = new Uint32Array(tokens.sentences.length);
  let to = 0;
  for (const [at, its] of tokens.sentences.entries()) {
    if (!isKept[at]) continue;
    const after = to + its.after - its.first;
    for (const name of COLUMNS) columns[name].set(tokens[name].subarray(its.first, its.after), to);
    sentence.fill(sentences.length, to, after);
    moved[at] = its.first - to;
    // What stands behind a gap is no longer of the paragraph before it.
    const gaps = at - sentences.length;
    sentences.push({ ...its, first: to, after, paragraph: its.paragraph + gaps });
    to = after;
  }
  const isIn = (token: number): boolean => isKept[tokens.sentence[token]!] === 1;
  const placeOf = (token: number): number => token - moved[tokens.sentence[token]!]!;
  return {
    ...rest,
    tokens: { ...tokens, ...columns, count, sentence, sentences },
    places: places.flatMap((mention) =>
      isIn(mention.first)
        ? { ...mention, first: placeOf(mention.first), after: placeOf(mention.after - 1) + 1 }
        : [],
    ),
    routes: new Map([...routes].flatMap(([token, ends]) => (isIn(token) ? [[placeOf(token), ends]] : []))),
  };
}
const COLUMNS = ['start', 'end', 'kind', 'flags', 'type'] as const;
