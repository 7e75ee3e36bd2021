import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import type { Context } from '../context.ts';
import { INSTRUMENTAL, NOMINATIVE } from '../language/features.ts';
import { formAt, hasWord, type Line, personsOf } from '../scene.ts';
import { countryServed } from './named-meetings.ts';

/**
 * «… посетила Атырау. Её возглавил губернатор A», «во главе делегации – министр A»: who heads the one delegation of a Russian visit, mission or forum, told in the
 * sentence behind it.
 */
export function headToldBehind(
  line: Line,
  context: Context,
  { type = '', participants = [] }: SlotsOf<'event'>,
): string | undefined {
  if (line.scene.language !== 'ru' || !/^(visit|mission|forum)$/.test(type)) return undefined;
  const [sender] = participants;
  if (sender === undefined || participants.length > 1 || !isPlaceCode(sender)) return undefined;
  const next = line.scene.lines[line.index + 1];
  const head = next?.sentence.role === 'body' ? headIn(next) : undefined;
  if (head === undefined) return undefined;
  const [home] = countryServed(context, head);
  return home === undefined || home === countryOf(sender) ? head : undefined;
}

/** The one person whom a sentence tells to head a delegation. */
function headIn(line: Line): string | undefined {
  const [person, other] = personsOf(line);
  if (!person || other || !hasWord(line, GROUP)) return undefined;
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    const form = formAt(scene, token);
    const wanted = HEADED.test(form) ? NOMINATIVE : form === 'возглавляемой' ? INSTRUMENTAL : 0;
    const isAtHead = form === 'главе' && formAt(scene, token - 1) === 'во';
    if (isAtHead ? person.first > token : person.cases & wanted) return person.name;
  }
  return undefined;
}
const GROUP = /^(делегаци(я|ю|и|ей)|мисси(я|ю|и)|групп(а|у|ы)|ее|их)$/u;
const HEADED = /^(возглав(ил[аи]?|ляет|лял[аи]?|ит)|руководи(л[аи]?|т))$/u;
