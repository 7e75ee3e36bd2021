import type * as Words from './words.ts';
import * as W from './words.ts';

const SMALL = /^(of|for|the|and|de|della|di|du|des|et|und|to|y|on|in)$/;
const DOMAIN = /^(ru|com|net|org|info|tv|kz|uk|de|su|io|doc)$/;

/** The end of the name in Latin letters that begins at a token: «Bank of East Asia», «Lenta.ru», «infox.ru»; undefined for a small word. */
export function latinNameFrom(words: Words.Words, token: number): number | undefined {
  const site = siteFrom(words, token);
  if (site) return site;
  const written = words.text(token);
  if (
    written.length < 2 ||
    /^[IVXLC]+$/.test(written) ||
    !/[A-Z]/.test(written) ||
    words.at(token).bits & W.NOT_BODY
  )
    return undefined;
  let after = token + 1;
  for (;;) {
    const site = siteFrom(words, after);
    if (site && words.together(token, after) && words.isCapital(after)) after = site;
    else if (words.isMark(after, '&') && words.isLatin(after + 1)) after += 2;
    else if (words.together(token, after) && words.isLatin(after) && words.isCapital(after)) after += 1;
    else if (words.together(token, after + 1) && SMALL.test(words.form(after)) && words.isLatin(after + 1))
      after += words.isCapital(after + 1) ? 2 : 1;
    else return after;
    if (after > token + 9) return after;
  }
}

/** «gzt.ru», «facebook.com»: words joined by stops without spaces, the last a domain. */
function siteFrom(words: Words.Words, token: number): number | undefined {
  let at = token;
  while (
    words.isLatin(at) &&
    words.isMark(at + 1, '.') &&
    words.isLatin(at + 2) &&
    words.tokens.start[at + 2] === words.tokens.end[at]! + 1 &&
    at < token + 8
  )
    at += 2;
  return at > token && DOMAIN.test(words.form(at)) ? at + 1 : undefined;
}
