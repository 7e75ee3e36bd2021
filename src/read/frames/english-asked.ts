import { formAt, hasWord, type Line } from '../scene.ts';

/**
 * «It is not known whether the region will build a terminal», "the question is at what price Kazakhstan is ready to buy coal": what an English sentence asks
 * rather than tells, from the word that opens its question up to the next clause.
 */
export function isAsked(line: Line, cue: number): boolean {
  const { scene, sentence } = line;
  if (scene.language !== 'en') return false;
  if (formAt(scene, sentence.after - 1) === '?') return true;
  if (!hasWord(line, OPENS_QUESTION, { first: sentence.first, after: cue })) return false;
  for (let token = cue - 1; token >= sentence.first; token -= 1) {
    const form = formAt(scene, token);
    if (/^(;|:|“|”|"|but|that)$/.test(form)) return false;
    if (form === 'whether') return true;
    if (form === 'if') return ASKS.test(formAt(scene, token - 1)) || ASKS.test(formAt(scene, token - 2));
    if (form === 'how') return /^(much|many|soon|far|long)$/.test(formAt(scene, token + 1));
    if (/^(what|which)$/.test(form) && /^(at|on|for|by|in|under)$/.test(formAt(scene, token - 1)))
      return /^(price|prices|terms?|conditions?|cost|quantit(y|ies)|volumes?|extent|form|year|currency)$/.test(
        formAt(scene, token + 1),
      );
  }
  return false;
}
const OPENS_QUESTION = /^(whether|if|how|what|which)$/;
const ASKS =
  /^(asks?|asked|asking|wonders?|wondered|knows?|known|see|unclear|decides?|decided|checks?|checked)$/;
