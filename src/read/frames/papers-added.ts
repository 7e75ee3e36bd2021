import { TERMS } from '#model/claim.ts';
import type { Hit } from '../concepts.ts';
import { ADJECTIVE } from '../language/features.ts';
import { DATIVE_ENDING } from '../language/kazakh-words.ts';
import type { Span } from '../mention.ts';
import { featuresAt, formAt, hitsOf, type Line } from '../scene.ts';

/** «Протокол к | соглашению о транзите», "a protocol to the bilateral | agreement on transit", «транзит туралы | келісімге хаттама»: the paper that one is added to, which is not the one told of. */
export function baseOf(line: Line, added: Span): Hit | undefined {
  const isKazakh = line.scene.language === 'kk';
  if (!isKazakh && !/^(к|ко|to)$/u.test(formAt(line.scene, added.after))) return undefined;
  return hitsOf(line, TERMS.instrument).find(
    (base) =>
      base.concept !== 'document' &&
      (isKazakh ? isDativeBefore(line, base, added) : isBehindTo(line, added, base)),
  );
}

/** Whether a paper of a sentence is only the one that another of it is added to. */
export function isAddedTo(line: Line, base: Span): boolean {
  const papers = hitsOf(line, TERMS.instrument);
  if (papers.length < 2) return false;
  return papers.some((added) => {
    const its = added.concept === 'document' ? undefined : baseOf(line, added);
    return its !== undefined && its.first < base.after && base.first < its.after;
  });
}

/** Behind the «к» or "to" of the first paper nothing but an article and adjectives up to the second. */
function isBehindTo(line: Line, { after }: Span, base: Span): boolean {
  if (base.first <= after || base.first - after > LONGEST_LINK) return false;
  const opens = after + 1;
  if (
    line.scene.language === 'en' &&
    opens < base.first &&
    !/^(the|a|an|its|their|this)$/.test(formAt(line.scene, opens))
  )
    return false;
  for (let token = opens; token < base.first; token += 1)
    if (
      line.scene.language === 'en'
        ? /^([,;]|and|of|on|for|in|with|by|to|between)$/.test(formAt(line.scene, token))
        : !/^(этому|ее|его)$/u.test(formAt(line.scene, token)) && !(featuresAt(line.scene, token) & ADJECTIVE)
    )
      return false;
  return true;
}
const LONGEST_LINK = 5;

/** A Kazakh paper in the dative right before the one that is added to it. */
function isDativeBefore(line: Line, base: Span, added: Span): boolean {
  if (added.first < base.after || added.first - base.after > MOST_ATTRIBUTES) return false;
  if (!DATIVE_ENDING.test(formAt(line.scene, base.after - 1))) return false;
  for (let token = base.after; token < added.first; token += 1)
    if (!/^(қосымша|жаңа|екінші|үшінші|арнайы)$/u.test(formAt(line.scene, token))) return false;
  return true;
}
const MOST_ATTRIBUTES = 2;
