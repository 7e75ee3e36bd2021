import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { clausesOf, tenseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { PersonMention, Span } from '../mention.ts';
import { formAt, hitsOf, type Line, personsOf } from '../scene.ts';
import { goalOfVisit } from './english-events.ts';
import { tellsJourney } from './event-places.ts';
import { prune, quoteOf } from './frame.ts';
import { countryServed } from './named-meetings.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/** «As part of his working trip to Moscow, | Prime Minister A met B»: the visit of whoever an English sentence goes on to tell of, done if that is. */
export function ownVisit(line: Line, context: Context, told: readonly BareClaim[]): readonly BareClaim[] {
  if (line.scene.language !== 'en' || line.sentence.role !== 'body') return [];
  if (tellsJourney(told)) return [];
  const visit = hitsOf(line, ['visit'])[0];
  if (!visit || !isSetting(line, visit)) return [];
  const place = goalOfVisit(line, visit);
  const subject = place && isPlaceCode(place) ? subjectBehind(line, visit) : undefined;
  const [home] = countryServed(context, subject?.person.name);
  if (!place || !subject || !home || home === countryOf(place)) return [];
  const isOver = tenseAt(line, subject.verb).past && !isAhead(line, subject.verb);
  if (!isOver && !isAhead(line, subject.verb)) return [];
  const slots = prune({
    type: 'visit',
    place,
    date: dateOf(line, context, visit),
    participants: [subject.person.name],
  }) as Event;
  return [{ kind: 'event', modality: isOver ? 'stated' : 'planned', slots, quote: quoteOf(line) }];
}

/** «As part of his», "during the": what opens the sentence in front of an English visit. */
function isSetting(line: Line, { first }: Span): boolean {
  const { first: opens } = line.sentence;
  const opening = [0, 1, 2, 3].map((ahead) => formAt(line.scene, opens + ahead)).join(' ');
  return first - opens <= LONGEST_SETTING && SETTING.test(opening);
}
const LONGEST_SETTING = 7;
const SETTING = /^(as part of|during|in the course of|within the framework) /;

/** The first person behind the visit that a verb is said of: with that verb, which tells whether the visit is over. */
function subjectBehind(
  line: Line,
  { after }: Span,
): { readonly person: PersonMention; readonly verb: number } | undefined {
  const verbs = clausesOf(line)
    .flatMap(({ predicates }) => predicates)
    .filter((token) => token > after);
  for (const verb of verbs) {
    const person = personsOf(line).find(({ first, after: end }) => first > after && end <= verb);
    if (person) return { person, verb };
  }
  return undefined;
}

/** «Is scheduled to meet», "will open": yet to be. */
const isAhead = (line: Line, verb: number): boolean =>
  [0, 1, 2].some((step) =>
    /^(will|scheduled|planned|expected|due|plans|intends)$/.test(formAt(line.scene, verb + step)),
  );
