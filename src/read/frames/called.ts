import { type Clause, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import type { Span } from '../mention.ts';
import { formAt, hitsOf, isCapitalWord, type Line, mentionAt, textOf } from '../scene.ts';
import { assetCore } from './asset-cores.ts';
import { ASSETS, type Asset, isAside } from './assets.ts';
import { firmsQuoted } from './phrase.ts';
import { typeOf } from './russian-assets.ts';

/**
 * Things that a clause calls by their names alone, without a noun: «первыми обновят «Сагарчин» и «Маштаково»», "Sagarchin will be upgraded first".
 * The text has given the name to a thing elsewhere, or in Russian has just told of crossings.
 */
export function calledAlone(line: Line, context: Context, clause: Clause): readonly Asset[] {
  switch (line.scene.language) {
    case 'ru':
      return quotedAlone(line, clause).flatMap((quoted) => {
        const written = textOf(line.scene, quoted);
        const known = assetCalled(context, written);
        if (known) return [known];
        return isOfCrossings(line) ? [{ name: `пункт пропуска ${written}`, type: 'crossing' }] : [];
      });
    case 'en':
      return capitalsAlone(line, clause).flatMap(
        (name) => assetCalled(context, textOf(line.scene, name)) ?? [],
      );
    default:
      return [];
  }
}

/** The thing of the text whose proper name is this one. */
function assetCalled(context: Context, written: string): Asset | undefined {
  const core = assetCore(`x ${written}`, 'ru');
  for (const [type, names] of context.assets())
    for (const [name, own] of names)
      if (CALLED_ALONE.test(type) && own === core) return { name: name.replace(/^пункты /u, 'пункт '), type };
  return undefined;
}
/** Kinds that texts call by name alone. */
const CALLED_ALONE = /^(crossing|vessel|conduit)$/;

/** Names in marks with nothing before them that they could belong to: a joint, a mark, an adverb or the verb. */
const quotedAlone = (line: Line, clause: Clause): readonly Span[] =>
  firmsQuoted(line, clause).filter(({ first }) => {
    const before = formAt(line.scene, first - 1);
    return (
      first === line.sentence.first ||
      /^(и|,|:|–|—|уже|также|еще|затем|сначала|первым|первыми|потом|там|здесь)$/u.test(before) ||
      isPredicate(line, first - 1) ||
      /^(period|quantity)$/.test(mentionAt(line, first - 1)?.kind ?? '')
    );
  });

/** Words with capitals that open the clause before its verb. */
function capitalsAlone(line: Line, { first, predicates }: Clause): readonly Span[] {
  let after = first;
  while (after < line.sentence.after && isCapitalWord(line, after)) after += 1;
  return after > first && predicates.some((token) => token - after >= 0 && token - after <= 2)
    ? [{ first, after }]
    : [];
}

/** The sentence before tells of crossings, and this one of nothing else. */
function isOfCrossings(line: Line): boolean {
  const before = line.scene.lines[line.index - 1];
  return (
    before !== undefined &&
    hitsOf(line, ASSETS).length === 0 &&
    hitsOf(before, ASSETS).some((hit: Hit) => typeOf(hit) === 'crossing' && !isAside(before, hit))
  );
}
