import type { SlotsOf } from '#model/claim.ts';
import type { Span } from '../mention.ts';
import { formAt, type Line } from '../scene.ts';
import { NOUNS_OF_ACTION } from './english-under.ts';

/** «The completed overhaul of the road and the planned reconstruction of the checkpoint»: how far works named by an English noun have come, by its own attribute whatever the sentence tells. */
export function stageAttributed({ scene }: Line, { first }: Span): SlotsOf<'works'>['status'] {
  if (scene.language !== 'en' || !NOUNS_OF_ACTION.test(formAt(scene, first))) return undefined;
  const isQualified = /^(major|full|complete|capital|medium|extensive|thorough|large-scale)$/.test(
    formAt(scene, first - 1),
  );
  const attribute = formAt(scene, first - (isQualified ? 2 : 1));
  return /^(completed|finished|concluded)$/.test(attribute)
    ? 'completed'
    : /^(ongoing|continuing)$/.test(attribute)
      ? 'under-way'
      : /^(planned|upcoming|forthcoming|scheduled|envisaged)$/.test(attribute)
        ? 'planned'
        : undefined;
}
