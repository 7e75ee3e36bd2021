import { TERMS } from '#model/claim.ts';
import type { Span } from '../mention.ts';
import { hitsOf, type Line } from '../scene.ts';

/** «The agreement on plants in Kokshetau | was signed»: what an English paper is about stands between its noun and the verb. */
export const isInTitle = (line: Line, place: Span): boolean =>
  line.scene.language === 'en' &&
  hitsOf(line, TERMS.instrument).some(({ after }) => after <= place.first) &&
  hitsOf(line, ['sign']).some(({ first }) => first >= place.after) &&
  !hitsOf(line, ['sign']).some(({ after }) => after <= place.first);
