import type { Ground } from './ground.ts';
import type { Sentence, Tokens } from './language/tokens.ts';

/** The title and the sentence that opens a text say whose it is. */
const OPENING = 2;
/** What a text says of the ties of two sides stands no more sentences away from a word for each of them. */
const REACH = 7;

/**
 * The part of a document that may speak of both sides: the sentences around those that speak of the side that is spoken of less, and the opening. The tokens are
 * those of the part, their offsets those of the whole text. The same ground where nothing is left out.
 */
export function nearBoth(ground: Ground): Ground {
  const { tokens, spoken } = ground;
  const sentencesOf = (side: 'RU' | 'KZ'): ReadonlySet<number> =>
    new Set(spoken[side].map((token) => tokens.sentence[token]!));
  const [russia, kazakhstan] = [sentencesOf('RU'), sentencesOf('KZ')];
  const rarer = russia.size < kazakhstan.size ? russia : kazakhstan;
  const isNear = new Uint8Array(tokens.sentences.length).fill(1, 0, OPENING);
  for (const at of rarer) isNear.fill(1, Math.max(0, at - REACH), at + REACH + 1);
  return isNear.includes(0) ? partOf(ground, isNear) : ground;
}

/** A ground of some of its sentences. */
function partOf({ tokens, places, routes, ...rest }: Ground, isKept: Uint8Array): Ground {
  /** Where each token stands in the part; tokens that are left out, where the next kept one would. */
  const place = new Uint32Array(tokens.count + 1);
  const sentences: Sentence[] = [];
  let count = 0;
  let gaps = 0;
  for (const [at, sentence] of tokens.sentences.entries()) {
    const { first, after, paragraph } = sentence;
    for (let token = first; token < after; token += 1)
      place[token] = count + (isKept[at] ? token - first : 0);
    if (!isKept[at]) {
      gaps += 1;
      continue;
    }
    // What stands behind a gap is no longer of the paragraph before it.
    sentences.push({ ...sentence, first: count, after: count + after - first, paragraph: paragraph + gaps });
    count += after - first;
  }
  place[tokens.count] = count;
  const isIn = (token: number): boolean => isKept[tokens.sentence[token]!] === 1;
  return {
    ...rest,
    tokens: { ...tokens, ...columnsOf(tokens, isIn, count), count, sentences },
    places: places.flatMap((mention) =>
      isIn(mention.first)
        ? { ...mention, first: place[mention.first]!, after: place[mention.after - 1]! + 1 }
        : [],
    ),
    routes: new Map([...routes].flatMap(([token, ends]) => (isIn(token) ? [[place[token]!, ends]] : []))),
  };
}

function columnsOf(tokens: Tokens, isIn: (token: number) => boolean, count: number) {
  const columns = {
    start: new Uint32Array(count),
    end: new Uint32Array(count),
    kind: new Uint8Array(count),
    flags: new Uint8Array(count),
    type: new Uint32Array(count),
    sentence: new Uint32Array(count),
  };
  let to = 0;
  let sentence = -1;
  for (let token = 0; token < tokens.count; token += 1) {
    if (!isIn(token)) continue;
    if (token === 0 || tokens.sentence[token] !== tokens.sentence[token - 1]) sentence += 1;
    for (const name of ['start', 'end', 'kind', 'flags', 'type'] as const)
      columns[name][to] = tokens[name][token]!;
    columns.sentence[to] = sentence;
    to += 1;
  }
  return columns;
}
