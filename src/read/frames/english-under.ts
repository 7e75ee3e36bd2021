import type { SlotsOf } from '#model/claim.ts';
import { clauseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import type { Span } from '../mention.ts';
import { formAt, hasWord, hitsOf, type Line } from '../scene.ts';
import { ASSETS, assetName, fullest } from './assets.ts';
import { isWay } from './english-works.ts';
import { typeOf } from './russian-assets.ts';

/** English nouns of what is done with an asset. */
export const NOUNS_OF_ACTION =
  /^(construction|reconstruction|modernization|modernisation|renovation|repair|repairs|overhaul|upgrade|upgrading|expansion|opening|closure|launch|commissioning|building)$/;

/** «The crossing is under repair», "under reconstruction are the road and the bridge": works going on, by the noun itself; not «on stretches under repair». */
export const isUnder = (line: Line, { first }: Span): boolean => {
  const { scene } = line;
  if (scene.language !== 'en' || !NOUNS_OF_ACTION.test(formAt(scene, first))) return false;
  const isFull = /^(major|full|complete|extensive|thorough)$/.test(formAt(scene, first - 1));
  const under = isFull ? first - 2 : first - 1;
  return (
    formAt(scene, under) === 'under' &&
    (under === clauseAt(line, first).first ||
      /^(is|are|was|were|be|been|now|still|currently|remains?|already|also)$/.test(formAt(scene, under - 1)))
  );
};

type Thing = Pick<SlotsOf<'works'>, 'asset' | 'assetType'>;

/** «Under repair are the road to the border and the Altynkol checkpoint»: all that an English clause says to be under works, each by its own name. */
export function thingsUnder(
  line: Line,
  context: Context,
  clause: Span,
  action: Hit,
): readonly Thing[] | undefined {
  if (!isUnder(line, action)) return undefined;
  const all = hitsOf(line, ASSETS, clause);
  const row: Hit[] = [];
  for (const next of all) {
    const isOfLater = all.some(({ first }) => first > next.first && first <= next.after);
    if (!isOfLater && (row.length === 0 || isJoined(line, row.at(-1)!, next))) row.push(next);
  }
  return row.length < 2
    ? undefined
    : row.map((hit) => {
        const type = typeOf(hit);
        return {
          asset: fullest(context, type, assetName(line, hit)),
          assetType: type as NonNullable<Thing['assetType']>,
        };
      });
}

const isJoined = (line: Line, one: Span, other: Span): boolean =>
  hasWord(line, /^(and|,)$/, { first: one.after, after: other.first });

/** Works on one thing of several; «a plant is being built, with a 40 km pipeline»: kilometres are of a way. */
export function ofThing(works: SlotsOf<'works'>, thing: SlotsOf<'works'>): SlotsOf<'works'> {
  const { extent, ...unmeasured } = works;
  const isOfWay = extent?.unit === 'km' && thing.assetType !== undefined && !isWay(thing.assetType);
  return { ...(isOfWay ? unmeasured : works), ...thing };
}
