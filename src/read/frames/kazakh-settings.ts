import { ADJECTIVE } from '../language/features.ts';
import { AND, DATIVE_ENDING, GENITIVE_ENDING, WITHIN_ENDING } from '../language/kazakh-words.ts';
import type { Span } from '../mention.ts';
import { featuresAt, formAt, hitsOf, isBareNoun, type Line, mentionAt, quantitiesOf } from '../scene.ts';

/** «Форум барысында», «сапар аясында», «кездесу кезінде»: the noun in whose course something else takes place. */
const IN_COURSE = /^(барысында|аясында|шеңберінде|кезінде|үстінде|алаңында|жұмысы|қарсаңында)$/u;
const OCCASIONS = [
  ...['forum', 'visit', 'meeting', 'conference', 'exhibition', 'commission', 'mission', 'festival'],
  'culture-days',
];

/**
 * «Оралда өткен Қазақстан мен Ресейдің XXI форумы барысында | … меморандумға қол қойды»: the whole of what a Kazakh sentence says of the occasion at which
 * something else is done. Its places take part in nothing but the occasion.
 */
export function settingsIn(line: Line): readonly Span[] {
  if (line.scene.language !== 'kk') return [];
  return hitsOf(line, OCCASIONS).flatMap((hit) => {
    if (!IN_COURSE.test(formAt(line.scene, hit.after))) return [];
    let first = hit.first;
    while (first > line.sentence.first) {
      const mention = mentionAt(line, first - 1);
      const next = mention ? mention.first : first - 1;
      if (!belongs(line, first - 1, mention?.kind === 'place')) break;
      first = next;
    }
    return first < hit.first ? [{ first, after: hit.after + 1 }] : [];
  });
}

/** Whether a word, or the place or the number that it ends, describes what stands behind it. */
function belongs(line: Line, token: number, isNamed: boolean): boolean {
  const { scene } = line;
  const form = formAt(scene, token);
  if (AND.test(form)) return !mentionAt(line, token + 1) || GENITIVE_ENDING.test(lastOf(line, token + 1));
  if (GENITIVE_ENDING.test(form) || WITHIN_ENDING.test(form)) return true;
  if (isNamed) return LOCATIVE.test(form) || DATIVE_ENDING.test(form) || AND.test(formAt(scene, token + 1));
  return (
    PARTICIPLE.test(form) ||
    /^(орталығы|астанасы)$/u.test(form) ||
    quantitiesOf(line).some(({ first, after }) => first <= token && token < after) ||
    Boolean(featuresAt(scene, token) & ADJECTIVE) ||
    isBareNoun(scene, token)
  );
}
const LOCATIVE = /(да|де|та|те)$/u;
const PARTICIPLE = /(ған|ген|қан|кен|атын|етін)$/u;

/** The last form of what begins at a token. */
const lastOf = (line: Line, token: number): string =>
  formAt(line.scene, (mentionAt(line, token)?.after ?? token + 1) - 1);
