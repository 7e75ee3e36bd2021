import type { Language } from '#model/language.ts';
import { IS, marksOf, ofForm } from './language/forms.ts';
import { CAPITAL, formAt, type Tokens, WORD } from './language/tokens.ts';
import { formIs } from './language/wordings.ts';
import type { BodyMention } from './mention.ts';

/** The chambers of the two parliaments in a Russian text, by their first word, with what follows it and their name in the nominative. */
const CHAMBERS: readonly (readonly [RegExp, RegExp | undefined, string])[] = [
  [/^совет(а|у|ом|е)?$/u, /^федерации$/u, 'Совет Федерации'],
  [/^сенат(а|у|ом|е)?$/u, undefined, 'Сенат'],
  [/^мажилис(а|у|ом|е)?$/u, undefined, 'Мажилис'],
  [/^госдум(а|ы|е|у|ой)$/u, undefined, 'Госдума'],
  [/^заксобрани(е|я|ю|ем|и)$/u, undefined, 'Заксобрание'],
  [/^законодательн(ое|ого|ому|ым|ом)$/u, /^собрани(е|я|ю|ем|и)$/u, 'Законодательное собрание'],
  [/^облдум(а|ы|е|у|ой)$/u, undefined, 'Облдума'],
  [/^государственн(ая|ой|ую)$/u, /^дум(а|ы|е|у|ой)$/u, 'Государственная Дума'],
];
/** The chamber whose name begins with a word. */
const headed = ofForm((form) => CHAMBERS.find(([head]) => head.test(form)) ?? null);
const heading = marksOf((form) => CHAMBERS.some(([head]) => head.test(form)));
/** Whose chamber it is: its parliament and its country, as written behind it. */
const OF = /^(парламента|федерального|собрания|республики|казахстана?|рк|российской|федерации|рф|россии)$/u;

/**
 * Chambers of parliament as bodies: «председателя Сената Парламента Республики Казахстан» holds «Сенат Парламента Республики Казахстан».
 * In Russian the country behind a chamber belongs to its name, in English only the parliament does.
 */
export function chambersIn(tokens: Tokens, language: Language): readonly BodyMention[] {
  return language === 'ru' ? russianChambersIn(tokens) : language === 'en' ? englishChambersIn(tokens) : [];
}

function englishChambersIn(tokens: Tokens): readonly BodyMention[] {
  const found: BodyMention[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    if (!opensChamber(tokens, token) || !(tokens.flags[token]! & CAPITAL)) continue;
    const second = { federation: 'council', state: 'duma' }[formAt(tokens, token)];
    const words = second ? 2 : 1;
    if (second && formAt(tokens, token + 1).replace(/['’]s?$/, '') !== second) continue;
    if (isOfThirdCountry(tokens, token - 1)) continue;
    const base = tokens.text.slice(tokens.start[token], tokens.end[token + words - 1]).replace(/['’]s?$/, '');
    const house = houseBehind(tokens, token + words);
    const of = formAt(tokens, house) === 'of' ? house + (formAt(tokens, house + 1) === 'the' ? 2 : 1) : -1;
    const isFederal = formAt(tokens, of) === 'federal' && formAt(tokens, of + 1) === 'assembly';
    const isOfParliament = of > 0 && (isFederal || formAt(tokens, of) === 'parliament');
    const after = isOfParliament ? of + (isFederal ? 2 : 1) : house;
    const tail = isOfParliament
      ? ` of the ${tokens.text.slice(tokens.start[of], tokens.end[after - 1])}`
      : '';
    found.push({ kind: 'body', first: token, after, name: `${base}${tail}`, cases: 0 });
    token = after - 1;
  }
  return found;
}

const opensChamber = formIs(/^(federation|state|(senate|majilis|mazhilis)(['’]s)?)$/u);
const isOfThirdCountry = formIs(/^(us|american|french|italian|uzbek|polish)$/u);

/** «The Senate (upper house)»: past what a text says of a chamber in brackets. */
const houseBehind = (tokens: Tokens, at: number): number =>
  formAt(tokens, at) === '(' &&
  /^(upper|lower)$/.test(formAt(tokens, at + 1)) &&
  formAt(tokens, at + 3) === ')'
    ? at + 4
    : at;

function russianChambersIn(tokens: Tokens): readonly BodyMention[] {
  const found: BodyMention[] = [];
  const heads = heading(tokens);
  for (let token = 0; token < tokens.count; token += 1) {
    const chamber = heads[tokens.type[token]!] === IS && headed(tokens, token);
    if (!chamber || (chamber[1] && !chamber[1].test(formAt(tokens, token + 1)))) continue;
    const after = token + (chamber[1] ? 2 : 1);
    let end = after;
    while (
      end < tokens.count &&
      tokens.sentence[end] === tokens.sentence[token] &&
      tokens.kind[end] === WORD &&
      OF.test(formAt(tokens, end))
    )
      end += 1;
    const tail = end > after ? ` ${tokens.text.slice(tokens.start[after], tokens.end[end - 1])}` : '';
    found.push({ kind: 'body', first: token, after: end, name: `${chamber[2]}${tail}`, cases: 0 });
    token = end - 1;
  }
  return found;
}
