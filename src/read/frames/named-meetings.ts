import type { SlotsOf } from '#model/claim.ts';
import { areOfBothSides, countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt, tenseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE } from '../language/features.ts';
import { soundsKazakh } from '../language/kazakh-names.ts';
import { WITHIN_ENDING } from '../language/kazakh-words.ts';
import { bodyCountry } from '../lexicon/english-bodies.ts';
import { isWithin, type PersonMention, type PlaceMention, type Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import {
  bodiesOf,
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  isOfTwoAlone,
  type Line,
  personsOf,
  placesOf,
} from '../scene.ts';
import { prune } from './frame.ts';
import { leaderNamed } from './leaders-known.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/** A guest's title behind the word for the meeting takes no more tokens than this. */
const LONGEST_TITLE = 18;

/** People whose offices lie in both countries: who met is told, though not when. */
export function isOfKnownPeople(line: Line, context: Context, people: readonly PersonMention[]): boolean {
  return areOfBothSides(people.flatMap((person) => homeOf(line, context, person)));
}

/**
 * «Об этом заявил губернатор на встрече с послом», «по итогам встречи министра с акимом», «итог встречи губернатора и посла»: a meeting
 * named, and two people of both sides who met.
 */
export function meetingNamed(line: Line, context: Context): Event | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const named = hitsOf(line, ['meeting']).find(({ first }) =>
    /^(встреч(е|и|у|ей)|переговор(ах|ов|ы))$/u.test(formAt(line.scene, first)),
  );
  if (!named) return undefined;
  const met =
    bothOf(line, context, named) ??
    (isInCourse(line, named) || isHeld(line, named) ? hostAndGuest(line, context, named) : undefined);
  if (!met) return undefined;
  return meetingOf(
    line,
    context,
    named,
    met.map(({ name }) => name),
  );
}

/** A meeting on the day that an act is told with. */
export const meetingOf = (
  line: Line,
  context: Context,
  act: Span,
  participants: readonly string[],
  place?: string,
): Event => prune({ type: 'meeting', place, date: dateOf(line, context, act), participants }) as Event;

/** A town or region in which something is, within a part of a sentence. */
export const stageWithin = (line: Line, within: Span): PlaceMention | undefined =>
  placesOf(line).find(
    (place) =>
      isWithin(place, within) &&
      place.form === 'noun' &&
      isPlaceCode(place.code) &&
      levelOf(place.code) !== 'country' &&
      roleOf(line, place) === 'in',
  );

type Two = readonly [PersonMention, PersonMention];

/** Whoever tells of the meeting, and the one behind «с». */
function hostAndGuest(line: Line, context: Context, named: Hit): Two | undefined {
  const people = personsOf(line);
  const guest = people.find(
    (person) =>
      person.first > named.after &&
      person.first - named.after <= LONGEST_TITLE &&
      person.cases & INSTRUMENTAL,
  );
  const host =
    guest &&
    (people.find((person) => person !== guest && isOtherSide(line, context, person, guest)) ??
      meantBefore(line, context, guest));
  return guest && host && isWith(line, named, guest) ? [host, guest] : undefined;
}

/** «На встрече с послом он сказал …»: who the sentence before told of. */
function meantBefore(line: Line, context: Context, guest: PersonMention): PersonMention | undefined {
  const before = line.scene.lines[line.index - 1];
  const isMeant = hasWord(line, /^(он|она)$/u) && personsOf(line).length === 1;
  const [only, ...others] =
    isMeant && before ? personsOf(before).filter(({ cases }) => cases & NOMINATIVE) : [];
  return only && others.length === 0 && isOtherSide(line, context, only, guest) ? only : undefined;
}

/** «Встречи губернатора A и посла B»: two in the genitive behind the word. */
function bothOf(line: Line, context: Context, named: Hit): Two | undefined {
  const [one, other] = personsOf(line).filter(({ first }) => first > named.after);
  const isNear =
    one !== undefined &&
    other !== undefined &&
    one.first - named.after <= LONGEST_TITLE / 2 &&
    other.first - one.after <= LONGEST_TITLE / 2 &&
    formAt(line.scene, one.after) === 'и';
  return isNear &&
    one.cases & GENITIVE &&
    other.cases & GENITIVE &&
    featuresAt(line.scene, named.after) & GENITIVE &&
    isOtherSide(line, context, one, other)
    ? [one, other]
    : undefined;
}

/** The country of a person's office, or, in a Russian or Kazakh text of the two countries alone, the one that a Kazakh given name tells. */
export function homeOf(
  { scene }: Line,
  context: Pick<Context, 'people' | 'language' | 'published'>,
  { name }: Pick<PersonMention, 'name'>,
): readonly string[] {
  const known = context.people.get(name);
  if (known !== undefined && scene.language === 'ru') return homeOfParty(scene, known);
  const served = countryServed(context, name);
  if (known !== undefined || served.length > 0 || scene.language === 'en') return served;
  return isOfTwoAlone(scene) && soundsKazakh(name.split(' ')[0]!) ? ['KZ'] : [];
}

/** The country of a party, or that of a place in a body's own name: «Саратовская областная дума». */
function homeOfParty({ lines }: Line['scene'], party: string): readonly string[] {
  const known = countryKnown(party);
  if (known.length > 0) return known;
  for (const line of lines)
    for (const { name, seat } of bodiesOf(line)) if (seat && name === party) return countryKnown(seat);
  return known;
}

/** «В ходе рабочей встречи», «на встрече», «по итогам встречи». */
export function isInCourse(line: Line, named: Pick<Span, 'first'>): boolean {
  for (let token = named.first - 1; token >= Math.max(line.sentence.first, named.first - 3); token -= 1)
    if (/^(на|ходе|итогам|итогах|результатам|время|рамках|после)$/u.test(formAt(line.scene, token)))
      return true;
    else if (!(featuresAt(line.scene, token) & ADJECTIVE)) return false;
  return false;
}

/** «Провёл встречу с послом», «встречу провели с акимом». */
const isHeld = (line: Line, { first, after }: Hit): boolean =>
  hasWord(line, /^пров(ел|ела|ели)$/u, { first: Math.max(line.sentence.first, first - 3), after: after + 1 });

/** «На встрече он назвал предстоящую поездку важной»: what was said at it is past, and so is the meeting. */
export const isToldAtIt = (line: Line, act: Hit): boolean =>
  line.scene.language === 'ru' &&
  act.concept === 'meeting' &&
  isInCourse(line, act) &&
  clauseAt(line, act.first).predicates.some((token) => {
    const { past, future } = tenseAt(line, token);
    return past && !future;
  });

/** The town or region that people met in, by the sentence. */
export const meetingPlace = (line: Line, people: readonly PersonMention[]): string | undefined =>
  placesOf(line).find(
    (other) =>
      other.form === 'noun' &&
      levelOf(other.code) !== 'country' &&
      roleOf(line, other) === 'in' &&
      !people.some(({ first }) => first === other.after) &&
      // «Өскемендегі бас консул»: where someone serves.
      !(
        WITHIN_ENDING.test(formAt(line.scene, other.after - 1)) &&
        hitsOf(line, ['office']).some(({ first }) => first === other.after)
      ),
  )?.code;

/** The country that a person named serves: by the office told, else as a leader whom everybody knows. */
export const countryServed = (
  { people, language, published }: Pick<Context, 'people' | 'language' | 'published'>,
  name: string | undefined,
): readonly string[] => {
  const office = name === undefined ? undefined : people.get(name);
  if (name === undefined || office !== undefined || !language) return countryKnown(office);
  return [leaderNamed(name, language, published) ?? []].flat();
};

/** The country of a place, or of a chamber of parliament or an assembly of a region by its name. */
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
  /^(Совет Федерации|Госдума|Государственная Дума|Законодательное собрание|Заксобрание|Облдума|Гордума|Горсовет|Госсовет|Legislative Assembly|(Russian )?(Federation Council|State Duma))|Мемлекеттік Дума|Федерация кеңесі|заң шығару жиналысы/iu;
const KAZAKH =
  /^(Сенат|Мажилис|(Kazakh )?(Senate|Majilis|Mazhilis))|маслихат|мәслихат|maslikhat|^((ҚР |Қазақстан )?Парламент\p{L}* )?(Мәжіліс|Сенат)/iu;

const isOtherSide = (line: Line, context: Context, one: PersonMention, other: PersonMention): boolean => {
  const [here] = homeOf(line, context, one);
  const [there] = homeOf(line, context, other);
  return here !== undefined && there !== undefined && here !== there;
};

/** Whether «с» leads from the meeting to the guest's title. */
const isWith = (line: Line, named: Hit, guest: Span): boolean =>
  hasWord(line, /^(с|со)$/u, { first: named.after, after: guest.first });
