import type { Hit } from '../concepts.ts';
import { CAPITAL, NUMBER, WORD } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { formAt, type Line } from '../scene.ts';
import { phraseSpan } from './phrase.ts';

/** «From this plant a 105 km long main pipeline will be built»: by an English indefinite article it is none of those told of before. */
export function isNew(line: Line, hit: Hit): boolean {
  const { scene, sentence } = line;
  if (scene.language !== 'en') return false;
  const { first } = phraseSpan(line, hit);
  for (let token = first - 1; token >= Math.max(sentence.first, first - 5); token -= 1) {
    if (/^(a|an|another)$/.test(formAt(scene, token))) return true;
    if (
      !/^(long|kilomet(er|re)|km|new|wide|-)$/.test(formAt(scene, token)) &&
      scene.tokens.kind[token] !== NUMBER
    )
      return false;
  }
  return false;
}

/** «The highway Aktobe – Atyrau», "the pipeline Astrakhan-Mangyshlak": ends with capitals that a dash joins right behind the noun. */
export function endsRun({ scene, sentence }: Line, first: number): Span | undefined {
  const isName = (token: number) =>
    token < sentence.after &&
    scene.tokens.kind[token] === WORD &&
    Boolean(scene.tokens.flags[token]! & CAPITAL);
  let after = first;
  while (isName(after)) {
    after += 1;
    if (!/^[–—-]$/u.test(formAt(scene, after)) || !isName(after + 1)) break;
    after += 1;
  }
  return after > first + 1 || (after > first && formAt(scene, first).includes('-'))
    ? { first, after }
    : undefined;
}
