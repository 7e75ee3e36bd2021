import type { Hit } from '../concepts.ts';
import { CAPITAL, NUMBER, WORD } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { formAt, type Line, placesOf, textOf } from '../scene.ts';
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

/** «Altynkol, a checkpoint on the border, is being rebuilt»: the name before the comma whose thing an English apposition says. */
export function nameInFront(line: Line, hit: Hit): string | undefined {
  const { scene, sentence } = line;
  let article = phraseSpan(line, hit).first - 1;
  if (!/^(a|an|the)$/.test(formAt(scene, article))) return undefined;
  article -= 1;
  if (formAt(scene, article) !== ',') return undefined;
  let first = article;
  while (
    first > sentence.first &&
    scene.tokens.kind[first - 1] === WORD &&
    Boolean(scene.tokens.flags[first - 1]! & CAPITAL)
  )
    first -= 1;
  const before = formAt(scene, first - 1);
  // «In Kostanay, a plant was opened»: where it is.
  if (first === article || article - first > 2 || /^(in|at|from|to|of|near|for|with)$/.test(before))
    return undefined;
  return textOf(scene, { first, after: article });
}

/** «The road to the border with Kazakhstan», "a bridge over the Ural": what an English way or bridge leads to or over tells it from others. */
export function goalBehind(line: Line, { after }: Hit, type: string): string | undefined {
  const { scene } = line;
  const lead = formAt(scene, after);
  if (/^(road|railway)$/.test(type) && lead === 'to') {
    const noun = formAt(scene, after + 1) === 'the' ? after + 2 : after + 1;
    if (!/^(border|frontier)$/.test(formAt(scene, noun))) return undefined;
    const place = placesOf(line).find(
      ({ first }) => first > noun && first - noun <= 3 && /^(with|of|the)$/.test(formAt(scene, noun + 1)),
    );
    return textOf(scene, { first: after, after: place?.after ?? noun + 1 });
  }
  if (type !== 'other' || !/^(over|across)$/.test(lead)) return undefined;
  const the = formAt(scene, after + 1) === 'the' ? after + 2 : after + 1;
  let end = the;
  while (Boolean(scene.tokens.flags[end]! & CAPITAL) && scene.tokens.kind[end] === WORD) end += 1;
  if (formAt(scene, end) === 'river') end += 1;
  return end > the ? textOf(scene, { first: after, after: end }) : undefined;
}
