import type { Language } from '#model/language.ts';
import type { Hit } from './concepts.ts';
import { CASES, CONJUNCTION, NOUN, SINGULAR, VERB } from './language/features.ts';
import type { Morphology } from './language/morphology.ts';
import { CAPITAL, formAt, type Tokens, WORD } from './language/tokens.ts';
import { UNDECLINED_DEPUTY } from './lexicon/offices.ts';
import { bitsAt } from './person-names.ts';

/** A title's head stands at most so many words before the name. */
const FARTHEST_TITLE = 10;

/** The cases in which the head of a title may stand: of one holder, and of any number of them. */
interface TitleCases {
  readonly ofOne: number;
  readonly ofAny: number;
}

/** «Президента Казахстана Касым-Жомарта Токаева»: a Russian name stands in the case of the title before it, with no mark between. */
export function titleCasesOf(
  tokens: Tokens,
  language: Language,
  morphology: Morphology,
  offices: readonly Hit[],
): (token: number) => number | undefined {
  if (language !== 'ru') return () => undefined;
  const casesOfHead = new Map(
    offices.map(({ first }): [number, TitleCases] => {
      if (UNDECLINED_DEPUTY.test(formAt(tokens, first))) return [first, { ofOne: CASES, ofAny: CASES }];
      let ofOne = 0;
      let ofAny = 0;
      for (const { features } of morphology.analysesAt(tokens, first, language))
        if (features & NOUN) {
          ofAny |= features & CASES;
          if (features & SINGULAR) ofOne |= features & CASES;
        }
      return [first, { ofOne, ofAny }];
    }),
  );
  return (name) => {
    let found: TitleCases | undefined;
    for (let token = name - 1; token >= Math.max(0, name - FARTHEST_TITLE); token -= 1) {
      if (tokens.kind[token] !== WORD || tokens.sentence[token] !== tokens.sentence[name]) break;
      const bits = bitsAt(tokens, token, language, morphology);
      if (bits & (VERB | CONJUNCTION) && !(bits & NOUN)) break;
      found = casesOfHead.get(token) ?? found;
    }
    return found && (isOfRow(tokens, name) ? found.ofAny : found.ofOne || found.ofAny);
  };
}

/** «Президенты Анна Орлова и Ерлан Сапаров»: a name behind which another one stands, with no title of its own. */
function isOfRow(tokens: Tokens, name: number): boolean {
  let token = name;
  while (token < Math.min(tokens.count, name + LONGEST_NAME) && tokens.flags[token]! & CAPITAL) token += 1;
  return /^(и|,)$/u.test(formAt(tokens, token)) && Boolean(tokens.flags[token + 1]! & CAPITAL);
}

/** Initials, their points and a surname. */
const LONGEST_NAME = 5;
