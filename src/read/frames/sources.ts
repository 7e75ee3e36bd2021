import type { Span } from '../mention.ts';
import { formAt, hasWord, hitsOf, type Line } from '../scene.ts';

/** «По данным посольства РК в РФ, …»: the words that only name who says so, up to the mark behind them. */
export const sourcesOf = (line: Line): readonly Span[] =>
  hitsOf(line, ['according-to']).map(({ first, after }) => {
    let end = after;
    while (end < line.sentence.after && !/^[,–—]$/u.test(formAt(line.scene, end))) end += 1;
    return { first, after: end };
  });

/** The Russian sources that are missions of one country in the other: their two places are nobody's sides. */
export const missionsQuoted = (line: Line): readonly Span[] =>
  line.scene.language === 'ru'
    ? sourcesOf(line).filter((source) =>
        hasWord(line, /^(посольств|торгпредств|представительств|(ген)?консульств)/u, source),
      )
    : [];
