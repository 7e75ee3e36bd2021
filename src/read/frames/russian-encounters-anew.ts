import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { levelOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { hasWord, type Line } from '../scene.ts';
import { pastIn } from './english-events.ts';
import { russianJourneys } from './russian-journeys.ts';
import { russianSitDowns } from './russian-sit-downs.ts';

type Event = SlotsOf<'event'>;

/** Where a sentence tells by its words of going who went where, its visit is told so, rather than by a noun. */
export function withJourneys(line: Line, context: Context, told: readonly BareClaim[]): readonly BareClaim[] {
  const journeys = pastIn(line, context, russianJourneys(line, context));
  const meetings = pastIn(line, context, russianSitDowns(line, context)).map((claim) =>
    metOnJourney(claim, journeys[0]?.slots as Event | undefined),
  );
  const isToldAnew = ({ slots }: BareClaim) =>
    // «Если аким приедет, …»: only supposed.
    ((journeys.length > 0 || isSupposed(line)) && /^(mission|visit)$/.test((slots as Event).type ?? '')) ||
    (meetings.length > 0 && (slots as Event).type === 'meeting');
  return [...told.filter((claim) => !isToldAnew(claim)), ...journeys, ...meetings];
}

const isSupposed = (line: Line): boolean => line.scene.language === 'ru' && hasWord(line, /^если$/u);

/** «Посетил Омск, где встретился с губернатором»: in the town of the journey that the sentence tells of, by one of those who met. */
function metOnJourney(claim: BareClaim, journey: Event | undefined): BareClaim {
  const slots = claim.slots as Event;
  const isOnIt = journey?.participants?.some((party) => slots.participants?.includes(party));
  return !slots.place && isOnIt && journey?.place && levelOf(journey.place) !== 'country'
    ? ({ ...claim, slots: { ...slots, place: journey.place } } as BareClaim)
    : claim;
}
