import type { QuantityMention, Span } from '../mention.ts';
import { formAt, hitsOf, type Line, placesOf, quantitiesOf } from '../scene.ts';
import type { Found } from './measured.ts';

/** «13 joint projects worth $437 million», "nine projects for a total of 3 billion dollars": what English projects of two sides cost. */
export function worthOfProjects(line: Line, mention: QuantityMention): Found | undefined {
  const { scene } = line;
  if (scene.language !== 'en' || !/^[A-Z]{3}$/.test(mention.quantity.unit)) return undefined;
  const projects = hitsOf(line, ['measure:cooperation.projects']).findLast(
    ({ after }) => after <= mention.first && mention.first - after <= FARTHEST_WORTH,
  );
  if (!projects) return undefined;
  for (let token = projects.after; token < mention.first; token += 1)
    if (WORTH.test(formAt(scene, token)))
      return {
        measure: 'business.investment',
        span: { first: projects.first, after: projects.after },
        sidesOf: 'cooperation.projects',
      };
  return undefined;
}
/** «Projects in various sectors of the economy with a total value of about». */
const FARTHEST_WORTH = 12;
const WORTH = /^(worth|total|totall?ing|value|valued|cost|costing|amount|sum|amounting)$/;

/** «Russian and joint ventures»: enterprises of the other country and of both, counted together. */
export const isOfOneAndJoint = (line: Line, first: number, after: number): boolean =>
  line.scene.language === 'en' &&
  placesOf(line).some(
    (place) =>
      place.form === 'adjective' &&
      place.first >= first &&
      place.after <= after &&
      formAt(line.scene, place.after) === 'and' &&
      formAt(line.scene, place.after + 1) === 'joint',
  );

/** «From 300 tonnes in 2029 to 380 tonnes in 2030»: the time behind the figure from which an English one has come. */
export const isOfStart = (line: Line, { first }: Span, period: Span): boolean =>
  line.scene.language === 'en' &&
  formAt(line.scene, first - 1) === 'to' &&
  first - 1 - period.after <= 1 &&
  period.after < first &&
  quantitiesOf(line).some(
    (start) =>
      start.after <= period.first &&
      period.first - start.after <= 2 &&
      formAt(line.scene, start.first - 1) === 'from',
  );
