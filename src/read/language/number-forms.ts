import { digitsOf, numeralAt, numeralOf } from './numerals.ts';
import { formAt, GLUED, NUMBER, type Tokens, WORD } from './tokens.ts';

/** «Х Форум», «V съезд»: one Roman letter before an occasion. */
export const isSession = (tokens: Tokens, token: number): boolean =>
  /^(форум|съезд|саммит|заседани|фестивал|конференци|международн|межрегиональн|халықаралық|өңіраралық|аймақаралық|үкіметаралық|отырыс)/u.test(
    formAt(tokens, token),
  );

/** Whether the token and the next one stand apart: across a space or any longer gap. */
export const isSpaceBetween = (tokens: Tokens, token: number): boolean =>
  tokens.start[token + 1]! - tokens.end[token]! > 1 || tokens.text[tokens.end[token]!] === ' ';

/** «31-отырысы»: a number tied by a hyphen to the noun it puts in a row. */
export const isKazakhOrdinal = (tokens: Tokens, token: number): boolean =>
  tokens.text[tokens.end[token]!] === '-' &&
  tokens.start[token + 1] === tokens.end[token]! + 1 &&
  /^(отырыс|форум|кездесу|жиналыс|көрме|конференция|фестиваль|шақырылым|сессия|саммит|мәжіліс|турнир|құжат|бап|тармақ|орын|мектеп|курс|сынып|бөлім|хаттама|қаулы|бұйрық)/u.test(
    formAt(tokens, token + 1),
  );

/** «28-й», «18-ші», 20th, «XX-го». */
export function ordinalSuffix(tokens: Tokens, token: number): boolean {
  return (
    tokens.kind[token + 1] === WORD &&
    !isSpaceBetween(tokens, token) &&
    /^(й|я|е|го|му|м|ом|ым|ый|ой|ая|ое|ший|шы|ші|нші|ншы|інші|ыншы|th|st|nd|rd)$/u.test(
      formAt(tokens, token + 1),
    )
  );
}

/** Road numbers, law numbers, model names: A-340, № 123, ЖК-5. */
export function isPartOfName(tokens: Tokens, token: number): boolean {
  if (token === 0) return false;
  const before = formAt(tokens, token - 1);
  if (/^(№|n|#)$/u.test(before)) return true;
  return (
    Boolean(tokens.flags[token]! & GLUED) &&
    // «KZT15.4bn»: the currency is no name.
    ((tokens.kind[token - 1] === WORD && !/^(usd|eur|rub|kzt|cny)$/.test(before)) ||
      (/^[-–]$/u.test(before) &&
        tokens.kind[token - 2] === WORD &&
        Boolean(tokens.flags[token - 1]! & GLUED)))
  );
}

/** «1 мың 200 вагон»: the hundreds that figures tell behind a Kazakh thousand. */
export function hundredsAt(tokens: Tokens, at: number): number | undefined {
  if (tokens.kind[at] !== NUMBER || formAt(tokens, at - 1) !== 'мың') return undefined;
  const n = digitsOf(formAt(tokens, at));
  return n !== undefined && Number.isInteger(n) && n >= 100 && n < 1000 && !numeralAt(tokens, at + 1)?.scale
    ? n
    : undefined;
}

/** The amount that a number word tells, no scale and no place in a row. */
export const onesOf = (form: string): number | undefined => {
  const numeral = numeralOf(form);
  return numeral && !numeral.scale && !numeral.ordinal ? numeral.n : undefined;
};

/** «Шесть с половиной», "six and a half thousand": how many tokens behind a number say half of one more. */
export function halfMore(tokens: Tokens, at: number): number {
  const more = formAt(tokens, at);
  if (more === 'с') return formAt(tokens, at + 1) === 'половиной' ? 2 : 0;
  return more === 'and' && formAt(tokens, at + 1) === 'a' && formAt(tokens, at + 2) === 'half' ? 3 : 0;
}
