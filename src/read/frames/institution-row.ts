import { CAPITAL, MARK, UPPER, WORD } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { formAt, type Line, textOf } from '../scene.ts';

/**
 * «… намерены НИУ «Вега», СГТУ имени Ю. А. Гагарина, Томский и Омский госуниверситеты»: the names of a Russian row of universities, as they stand; one of
 * several words that share a noun in the plural has it in the singular.
 */
export function institutionsIn(line: Line, { first, after }: Span): readonly string[] {
  const { scene } = line;
  const items: Span[] = [];
  let from = first;
  for (let token = first; token <= after; token += 1) {
    const isEnd = token === after || /^(,|и|\.)$/u.test(formAt(scene, token));
    // «Имени И. М. Веткина»: an initial is no «и», and its point no end.
    if (!isEnd || formAt(scene, token + 1) === '.') continue;
    // «РГУ нефти и газа»: within a name.
    if (formAt(scene, token) === 'и' && !(scene.tokens.flags[token + 1]! & (CAPITAL | UPPER))) continue;
    if (formAt(scene, token) === '.' && isInitial(line, token - 1)) continue;
    // «МГУ (первый в рейтинге)»: what a text says of a name in brackets.
    if (formAt(scene, token) !== '.' && isBracketed(line, token, from)) continue;
    if (token > from) items.push({ first: from, after: beforeBrackets(line, from, token) });
    from = token + 1;
  }
  const names: string[] = [];
  let isOpen = true;
  for (const [at, item] of items.entries()) {
    if (!isOpen) break;
    const plural = items.slice(at).find(({ after: end }) => PLURAL_HEAD.test(formAt(scene, end - 1)));
    if (isInstitution(line, item)) names.push(singular(textOf(scene, item)));
    else if (plural && isSharing(line, item))
      names.push(`${textOf(scene, item)} ${singular(formAt(scene, plural.after - 1))}`);
    else isOpen = false;
  }
  return names;
}

const isBracketed = ({ scene }: Line, token: number, from: number): boolean => {
  let depth = 0;
  for (let at = from; at < token; at += 1) depth += { '(': 1, ')': -1 }[formAt(scene, at)] ?? 0;
  return depth > 0;
};

const beforeBrackets = ({ scene }: Line, first: number, after: number): number => {
  for (let at = first + 1; at < after; at += 1) if (formAt(scene, at) === '(') return at;
  return after;
};

/** «Ю.», "Н. Э.": a letter of somebody's name, after which whom it is named for goes on. */
const isInitial = (line: Line, token: number): boolean =>
  line.scene.tokens.kind[token] === WORD &&
  (formAt(line.scene, token).length === 1 || formAt(line.scene, token) === 'им');

const PLURAL_HEAD = /^(гос)?(университеты|институты|академии|вузы)$/u;
const singular = (name: string): string =>
  name.replace(/(университет|институт|вуз)ы$/u, '$1').replace(/академии$/u, 'академия');

/** A name by its noun, or by an abbreviation in capitals. */
function isInstitution(line: Line, { first, after }: Span): boolean {
  const { scene } = line;
  if (!(scene.tokens.flags[first]! & (CAPITAL | UPPER))) return false;
  for (let token = first; token < after; token += 1) {
    if (scene.tokens.kind[token] === MARK) continue;
    if (/(университет|институт|академия|консерватория|политех)(ы)?$/u.test(formAt(scene, token))) return true;
    if (
      token === first &&
      /^\p{Lu}{2,}|^\p{Lu}\p{Ll}*\p{Lu}/u.test(textOf(scene, { first: token, after: token + 1 }))
    )
      return true;
  }
  return false;
}

/** «Томский (и Омский госуниверситеты)»: a lone adjective by its capital. */
const isSharing = (line: Line, { first, after }: Span): boolean =>
  after - first === 1 &&
  line.scene.tokens.kind[first] === WORD &&
  Boolean(line.scene.tokens.flags[first]! & CAPITAL) &&
  /(ский|цкий|ный)$/u.test(formAt(line.scene, first));
