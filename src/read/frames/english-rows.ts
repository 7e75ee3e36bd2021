import { isPredicate } from '../clauses.ts';
import { MARK } from '../language/tokens.ts';
import { formAt, type Line, mentionAt } from '../scene.ts';

/** «Honey, hides and felt»: whether more things stand behind a comma, up to an «and», with no verb, person or clause between. */
export function isRowOfThings(line: Line, from: number): boolean {
  const { scene, sentence } = line;
  for (let token = from; token < Math.min(sentence.after, from + LONGEST_ROW); token += 1) {
    const word = formAt(scene, token);
    if (word === 'and') return token > from;
    if (NO_THINGS.test(word) || isPredicate(line, token)) return false;
    if (/^(person|period)$/.test(mentionAt(line, token)?.kind ?? '')) return false;
    if (scene.tokens.kind[token] === MARK && word !== ',') return false;
  }
  return false;
}
const LONGEST_ROW = 18;
const NO_THINGS =
  /^(with|to|when|which|who|that|while|because|by|as|after|during|at|where|but|if|since|within|under|into|via|through|until|before|including)$/;
