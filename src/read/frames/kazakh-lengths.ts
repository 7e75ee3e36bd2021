import type { Quantity } from '#model/quantity.ts';
import { formAt, hitsOf, type Line, linesBefore, quantitiesOf } from '../scene.ts';
import { ACTIONS } from './works-when.ts';

const ROADS = ['asset:road', 'asset:railway', 'asset:conduit'];
/** The length of what is worked on is told no more sentences behind. */
const REACH = 2;

/** «Жолдың ұзындығы 65 шақырым», «жалпы ұзындығы – 42 км, құны …»: how long the thing is with which the sentences before do something. */
export function lengthBehind(line: Line): { readonly extent: Quantity; readonly end: number } | undefined {
  const { scene, index, sentence } = line;
  for (const next of scene.lines.slice(index + 1, index + 1 + REACH)) {
    if (next.sentence.role !== 'body' || next.sentence.paragraph !== sentence.paragraph) return undefined;
    const extent = bareLength(next);
    if (extent) return { extent, end: next.sentence.end };
    if (hitsOf(next, ACTIONS)[0] && hitsOf(next, ROADS)[0]) return undefined;
  }
  return undefined;
}

/** Whether a Kazakh sentence tells only how long the road or conduit is with which the sentences before do something. */
export const isLengthOfWorks = (line: Line): boolean =>
  bareLength(line) !== undefined &&
  linesBefore(line, REACH).some((before) => hitsOf(before, ACTIONS)[0] && hitsOf(before, ROADS)[0]);

/** The one length of a sentence that opens by it, or by «жолдың», «оның»; of no part of anything. */
function bareLength(line: Line): Quantity | undefined {
  const { first } = line.sentence;
  const opens = [0, 1, 2].find((ahead) => /^ұзындығы$/u.test(formAt(line.scene, first + ahead)));
  if (opens === undefined) return undefined;
  for (let token = first; token < first + opens; token += 1)
    if (!OWN.test(formAt(line.scene, token))) return undefined;
  const lengths = quantitiesOf(line).filter(({ quantity }) => quantity.unit === 'km');
  return lengths.length === 1 ? lengths[0]!.quantity : undefined;
}
const OWN =
  /^(оның|жалпы|бұл|осы|жол(дың)?|автожол(дың)?|тасжол(дың)?|теміржол(дың)?|трасса(ның)?|құбыр(дың)?|учаске(нің)?|бөлік(тің)?|телім(нің)?|аталған)$/u;
