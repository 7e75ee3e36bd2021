import type { BareClaim } from '#model/claim.ts';
import { countryOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { foretold } from '../kazakh-moods.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, hasWord, type Line, personsOf } from '../scene.ts';
import { quoteOf } from './frame.ts';
import { talksAgreedOn } from './kazakh-accords.ts';
import { meetingOf, meetingPlace } from './named-meetings.ts';

/** «Кездесуі өтті», «келіссөз жүргізді», «бас қосты»: talks by their noun and the verb that holds them, else by a verb alone. */
const isTalks = formIs(/^(кездесу|жүздесу|келіссөз|басқосу)(лер|дер)?(і|ін)?$/u);
const isHeld = formIs(
  /^(өт|өткіз|өткізіл|бол|жүргіз|ұйымдастырыл|баста)(ті|ілді|ілуде|ді|ды|ып|іп|кен|ген|ған|еді|ады|уде|лды)$/u,
);
const isMeeting = formIs(/^(кездес|жүздес)(ті|іп|кен|еді|пек)$/u);
const FROM_AFAR = /^(телефон\p{L}*|хат|онлайн|бейнебайланыс|бейнеконференция|туралы|жөнінде)$/u;
/** Those who sit down in groups, behind whose they are. */
const PEOPLE =
  /^(делегация|өкіл|кәсіпкер|бизнесмен|басшы|президент|премьер-министр|министр|әкім|губернатор|депутат|парламентарий|ғалым|сарапшы|маман|тарап|үкімет)/u;
/** The noun stands no farther behind whose people they are, in tokens. */
const NEAR = 5;

/**
 * «Өскеменде Қазақстан мен Ресей кәсіпкерлерінің кездесуі өтті», «Қостанай облысының делегациясы Челябі облысының өкілдерімен кездесті»: groups of both sides, none of
 * them named, who met in a Kazakh text in a place or on a day that is told.
 */
export function kazakhGroupsMet(line: Line, context: Context): readonly BareClaim[] {
  if (line.scene.language !== 'kk' || line.sentence.role !== 'body') return [];
  const agreed = talksAgreedOn(line, context);
  if (agreed) {
    const slots = meetingOf(line, context, agreed.act, agreed.sides, meetingPlace(line, []));
    return slots.place || slots.date
      ? [{ kind: 'event', modality: 'planned', slots, quote: quoteOf(line) }]
      : [];
  }
  const act = actIn(line);
  if (!act || personsOf(line).length > 0) return [];
  const clause = clauseAt(line, act.first);
  const groups = groupsOf(line, context).filter(
    (group) =>
      isWithin(group, clause) &&
      group.form !== 'common' &&
      !['in', 'to', 'on', 'from'].includes(group.role) &&
      isOfPeople(line, group, act),
  );
  const participants = [...new Set(groups.flatMap(({ places }) => places))];
  const homes = new Set(participants.map(countryOf));
  if (homes.size !== 2 || !homes.has('RU') || !homes.has('KZ')) return [];
  const modality = foretold(line, act.after - 1);
  const slots = meetingOf(line, context, act, participants, meetingPlace(line, []));
  return modality && (slots.place ?? slots.date)
    ? [{ kind: 'event', modality, slots, quote: quoteOf(line) }]
    : [];
}

function actIn(line: Line): Span | undefined {
  const { scene, sentence } = line;
  if (hasWord(line, FROM_AFAR)) return undefined;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (isMeeting(scene.tokens, token)) return { first: token, after: token + 1 };
    if (!isTalks(scene.tokens, token)) continue;
    for (let verb = token + 1; verb < sentence.after; verb += 1)
      if (isHeld(scene.tokens, verb)) return { first: token, after: verb + 1 };
  }
  return undefined;
}

/** «Ресей кәсіпкерлерінің», «Омбы облысының ресми делегациясы»: people before the act, of whom nobody else stands between. */
function isOfPeople(line: Line, { after }: Span, act: Span): boolean {
  for (let token = after; token < Math.min(act.first, after + NEAR); token += 1)
    if (PEOPLE.test(formAt(line.scene, token))) return true;
    else if (/^(туралы|жөнінде|жайлы|бойынша|үшін)$/u.test(formAt(line.scene, token))) return false;
  return false;
}
