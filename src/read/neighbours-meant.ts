import { ADJECTIVE, NOUN } from './language/features.ts';
import type { Span } from './mention.ts';
import { carries, featuresAt, formAt, type Line, mentionAt } from './scene.ts';

/** «С соседями», «от соседей»: those whom somebody deals with, not all who are neighbours. */
export const isWithOthers = (line: Line, token: number): boolean =>
  line.scene.language === 'ru' && /^(с|со|к|от|из|у|для)$/u.test(formAt(line.scene, token - 1));

/** «Приграничная торговля региона»: what the region has is on the border, not the region of others. */
export const isOfNeighbourly = (line: Line, token: number): boolean =>
  line.scene.language === 'ru' &&
  [1, 2].some(
    (back) =>
      carries(line, token - back - 1, 'neighbour') &&
      (featuresAt(line.scene, token - back) & (NOUN | ADJECTIVE)) === NOUN,
  );

/** «Бес облыспен шектеседі, облыста …»: whose neighbours were counted, not the neighbour. */
export const isNeighbouringVerb = ({ scene }: Line, token: number): boolean =>
  scene.language === 'kk' &&
  [1, 2, 3].some((back) => /^(шектес|шекараласа|іргелесе)/u.test(formAt(scene, token - back)));

/** «Относит к ключевым партнёрам региона», «among the main partners of the region»: whose partner something is, no side of the text. */
export const isPartnerOf = (line: Line, { first, after }: Span): boolean =>
  /^(партнер|partner)/u.test(formAt(line.scene, first)) &&
  (formAt(line.scene, after) === 'of' ||
    carries(line, after, 'region', 'country') ||
    mentionAt(line, after)?.kind === 'place');
