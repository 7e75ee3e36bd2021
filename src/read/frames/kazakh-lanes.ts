import type { BareClaim } from '#model/claim.ts';
import type { QuantityMention } from '../mention.ts';
import { formAt, hasWord, type Line, quantitiesOf } from '../scene.ts';
import { prune, quoteOf } from './frame.ts';

/** «Бекетте 4 жолақ бар, жаңғыртудан кейін олар 10-ға жетеді», «жолақтар саны 4-тен 10-ға дейін көбейеді»: how many lanes a crossing has, and how many it will have, in a Kazakh sentence. */
export function lanesOf(line: Line, assetOf: () => string | undefined): readonly BareClaim[] {
  if (line.scene.language !== 'kk' || line.sentence.role !== 'body' || !hasWord(line, LANES)) return [];
  const { scene } = line;
  const counts = quantitiesOf(line).filter(
    ({ ordinal, quantity }) => !ordinal && quantity.unit === '1' && quantity.n <= MOST_LANES,
  );
  const goal = counts.find((count) => isReached(line, count));
  const verb = goal && growthBehind(line, goal.after);
  if (!goal || verb === undefined) return [];
  const before = counts.find(
    (count) => count.after <= goal.first && (isLeft(line, count) || LANES.test(formAt(scene, count.after))),
  );
  // «Бекетте 20 адам бар, жолақ 10-ға жетеді»: other things are counted beside them.
  if (!before && !isOfLanes(line, goal)) return [];
  const asset = assetOf();
  const modality = TO_COME.test(formAt(scene, verb)) ? 'planned' : 'stated';
  return asset
    ? [
        {
          kind: 'capacity',
          modality,
          slots: prune({ asset, before: before?.quantity, after: { n: goal.quantity.n, unit: '1' } }),
          quote: quoteOf(line),
        } as BareClaim,
      ]
    : [];
}

const LANES = /^жола[қғ](ы|тар|тары)?(ы?[мн]?ың|тың|тарының|тардың|қа|ына|тарына)?$/u;
/** No crossing has more. */
const MOST_LANES = 60;
const GROWS =
  /^(жет|көбей|ұлғай?|кеңе?й?|арт|өс)(иді|еді|ады|яды|йеді|йді|пек|пақ|мек|мақ|ті|ты|ді|ды|кен|қан|ген|ған|кізіледі|кізілді|тырылады|тырылды|тіледі|тілді)$/u;
const TO_COME = /(иді|еді|ады|яды|пек|пақ|мек|мақ)$/u;
/** The verb stands no farther behind the number. */
const NEAR = 4;

/** «10-ға», «10-ға дейін», «10 жолаққа дейін». */
const isReached = ({ scene }: Line, { after }: QuantityMention): boolean => {
  const last = formAt(scene, after - 1) === 'дейін' ? after - 2 : after - 1;
  return TO.test(formAt(scene, last)) || (LANES.test(formAt(scene, after)) && TO.test(formAt(scene, after)));
};
const TO = /(ға|ге|қа|ке)$/u;

/** «4-тен». */
const isLeft = ({ scene }: Line, { after }: QuantityMention): boolean =>
  /(тан|тен|дан|ден|нан|нен)$/u.test(formAt(scene, after - 1));

const isOfLanes = ({ scene, sentence }: Line, { first, after }: QuantityMention): boolean =>
  LANES.test(formAt(scene, after)) ||
  [1, 2, 3].some((back) => first - back >= sentence.first && LANES.test(formAt(scene, first - back)));

function growthBehind({ scene, sentence }: Line, from: number): number | undefined {
  for (let token = from; token < Math.min(sentence.after, from + NEAR); token += 1)
    if (GROWS.test(formAt(scene, token))) return token;
  return undefined;
}
