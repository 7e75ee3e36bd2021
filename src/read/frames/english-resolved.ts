import type { Span } from '../mention.ts';
import { formAt, type Line } from '../scene.ts';

/** «Agreed to sign a protocol», "decided by the end of the year to conclude an agreement": what an English sentence tells as resolved upon is yet to be done. */
export function isResolvedOn({ scene, sentence }: Line, { first }: Span): boolean {
  if (scene.language !== 'en' || formAt(scene, first - 1) !== 'to') return false;
  for (let token = first - 2; token >= Math.max(sentence.first, first - FARTHEST); token -= 1) {
    const form = formAt(scene, token);
    if (/^(agreed|decided|undertook|undertaken|pledged|promised|resolved|arranged)$/.test(form)) return true;
    if (/^(,|;|and|but|that|who|which)$/.test(form)) return false;
  }
  return false;
}
/** «Agreed | at their meeting in the spring | to sign». */
const FARTHEST = 9;
