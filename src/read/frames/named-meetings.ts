import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, INSTRUMENTAL } from '../language/features.ts';
import { bodyCountry } from '../lexicon/english-bodies.ts';
import type { PersonMention, Span } from '../mention.ts';
import { featuresAt, formAt, hasWord, hitsOf, type Line, personsOf } from '../scene.ts';
import { prune } from './frame.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/** A guest's title behind the word for the meeting takes no more tokens than this. */
const LONGEST_TITLE = 18;

/** People whose offices lie in both countries: who met is told, though not when. */
export function isOfKnownPeople(context: Context, people: readonly PersonMention[]): boolean {
  const homes = new Set(people.flatMap(({ name }) => countryKnown(context.people.get(name))));
  return homes.has('RU') && homes.has('KZ');
}

/** «Об этом заявил губернатор на встрече с послом», «по итогам встречи министра с акимом»: a meeting named, and two people of both sides who met. */
export function meetingNamed(line: Line, context: Context): Event | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const named = hitsOf(line, ['meeting']).find(({ first }) =>
    /^(встреч(е|и|у|ей)|переговор(ах|ов|ы))$/u.test(formAt(line.scene, first)),
  );
  if (!named || !(isInCourse(line, named) || isHeld(line, named))) return undefined;
  const people = personsOf(line);
  const guest = people.find(
    (person) =>
      person.first > named.after &&
      person.first - named.after <= LONGEST_TITLE &&
      person.cases & INSTRUMENTAL,
  );
  const host = guest && people.find((person) => person !== guest && isOtherSide(context, person, guest));
  if (!guest || !host || !isWith(line, named, guest)) return undefined;
  return prune({
    type: 'meeting',
    date: dateOf(line, context, named),
    participants: [host.name, guest.name],
  }) as Event;
}

/** «В ходе рабочей встречи», «на встрече», «по итогам встречи». */
function isInCourse(line: Line, named: Hit): boolean {
  for (let token = named.first - 1; token >= Math.max(line.sentence.first, named.first - 3); token -= 1)
    if (/^(на|ходе|итогам|итогах|результатам|время|рамках|после)$/u.test(formAt(line.scene, token)))
      return true;
    else if (!(featuresAt(line.scene, token) & ADJECTIVE)) return false;
  return false;
}

/** «Провёл встречу с послом», «встречу провели с акимом». */
const isHeld = (line: Line, { first, after }: Hit): boolean =>
  hasWord(line, /^пров(ел|ела|ели)$/u, { first: Math.max(line.sentence.first, first - 3), after: after + 1 });

/** The country of a place, or of a chamber of parliament by its name. */
export const countryKnown = (party: string | undefined): readonly string[] =>
  party === undefined
    ? []
    : isPlaceCode(party)
      ? [countryOf(party)]
      : RUSSIAN.test(party)
        ? ['RU']
        : KAZAKH.test(party)
          ? ['KZ']
          : [bodyCountry(party) ?? []].flat();

const RUSSIAN =
  /^(Совет Федерации|Госдума|Государственная Дума|(Russian )?(Federation Council|State Duma))|Мемлекеттік Дума|Федерация кеңесі|^[«"“]?(Газпром|Интер РАО|Лукойл|Росатом|Роскосмос|Роснефть|Сибур|Татнефть|Транснефть)/iu;
const KAZAKH =
  /^(Сенат|Мажилис|(Kazakh )?(Senate|Majilis|Mazhilis))|^((ҚР |Қазақстан )?Парламент\p{L}* )?(Мәжіліс|Сенат)|^[«"“]?(Самұрық|ҚазМұнайГаз|Қазақстан темір жолы|Қазатомөнеркәсіп|ҚТЖ)/iu;

const isOtherSide = ({ people }: Context, one: PersonMention, other: PersonMention): boolean => {
  const [here] = countryKnown(people.get(one.name));
  const [there] = countryKnown(people.get(other.name));
  return here !== undefined && there !== undefined && here !== there;
};

/** Whether «с» leads from the meeting to the guest's title. */
const isWith = (line: Line, named: Hit, guest: Span): boolean =>
  hasWord(line, /^(с|со)$/u, { first: named.after, after: guest.first });
