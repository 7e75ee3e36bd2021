import { ofForm } from './language/forms.ts';
import { formAt, type Tokens, WORD } from './language/tokens.ts';
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
/** Whose chamber it is: its parliament and its country, as written behind it. */
const OF = /^(парламента|федерального|собрания|республики|казахстана?|рк|российской|федерации|рф|россии)$/u;

/**
 * Chambers of parliament as bodies: «председателя Сената Парламента Республики Казахстан» holds «Сенат Парламента Республики Казахстан».
 * The country behind a chamber belongs to its name.
 */
export function chambersIn(tokens: Tokens): readonly BodyMention[] {
  const found: BodyMention[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    const chamber = headed(tokens, token);
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
