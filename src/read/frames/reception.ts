import type { BareClaim, SlotsOf } from '#model/claim.ts';
import type { Context } from '../context.ts';
import { modalityAt } from '../modality.ts';
import { formAt, hasWord, hitsOf, type Line, personsOf } from '../scene.ts';
import { hostingIn, visitOfDelegation, workOf } from './delegations.ts';
import { meetingOfThem, meetingOfTheTwo, meetingThatOpens } from './english-encounters.ts';
import { isSpokenOf } from './english-events.ts';
import { stageMeant } from './english-stages.ts';
import { isInMeeting } from './english-talks.ts';
import { quoteOf } from './frame.ts';
import { journeyOf } from './journeys.ts';
import { kazakhGathering } from './kazakh-gatherings.ts';
import { kazakhJourney } from './kazakh-journeys.ts';
import { kazakhMeeting } from './kazakh-meetings.ts';
import { isToldAtIt, meetingNamed } from './named-meetings.ts';
import { isMeetingHeld, meetingOfPeople } from './people-met.ts';
import { metThere } from './russian-meetings.ts';

type Event = SlotsOf<'event'>;

/** Visits and meetings, which are told by what people do rather than by a name. */
export function receptionOf(line: Line, context: Context): readonly BareClaim[] {
  if (line.scene.language === 'kk') {
    const met = kazakhMeeting(line, context) ?? kazakhGathering(line, context);
    const journey = kazakhJourney(line, context);
    const told = [...(journey ? [journey] : []), ...(met ? [met] : [])];
    if (told.length > 0) return told;
  }
  const isHeld = isMeetingHeld(line);
  const told =
    (isHeld ? meetingOfPeople(line, context) : undefined) ??
    visitOfDelegation(line, context) ??
    journeyOf(line, context) ??
    (isHeld ? undefined : meetingOfPeople(line, context)) ??
    meetingThatOpens(line, context) ??
    meetingOfThem(line, context) ??
    meetingOfTheTwo(line, context) ??
    meetingNamed(line, context);
  if (!told) return [];
  const slots = withStage(line, context, told);
  const ofMeeting =
    line.scene.language === 'ru' && slots.type === 'meeting' ? hitsOf(line, ['meet', 'meeting']) : [];
  const act =
    ofMeeting[0] ?? hitsOf(line, ['go', 'meet', 'meeting', 'visit'])[0] ?? hostingIn(line) ?? workOf(line)!;
  if (slots.type === 'visit' && !slots.date && isSpokenOf(line, act)) return [];
  context.last.event = {
    line: line.index,
    ...(slots.place ? { place: slots.place } : {}),
    ...(slots.date ? { date: slots.date } : {}),
  };
  const said = isInMeeting(line, act) || isToldAtIt(line, act) ? 'stated' : modalityAt(line, act);
  // «Met to discuss …»: they met, whatever for.
  const isDone =
    line.scene.language === 'en' &&
    said === 'wished' &&
    /^(met|held|received|visited)$/.test(formAt(line.scene, act.first));
  const modality = isDone ? 'stated' : said;
  return modality === 'denied' || modality === 'wished'
    ? []
    : [{ kind: 'event', modality, slots, quote: quoteOf(line) }, ...metThere(line, context, slots, modality)];
}

/** A meeting with the place of the occasion or the visit that it was part of. */
function withStage(line: Line, context: Context, slots: Event): Event {
  const place = slots.type === 'meeting' && !slots.place ? stageMeant(line, context) : undefined;
  return place ? { ...slots, place } : slots;
}

/** «A met B during his visit to Omsk»: the meeting that an English sentence tells beside a visit. */
export function meetingBeside(line: Line, context: Context): readonly BareClaim[] {
  const [act] = hitsOf(line, ['meet']);
  const told = act && modalityAt(line, act) === 'stated' ? meetingOfPeople(line, context) : undefined;
  return told
    ? [{ kind: 'event', modality: 'stated', slots: withStage(line, context, told), quote: quoteOf(line) }]
    : [];
}

const placeOfVisit = (claim: BareClaim): string | undefined =>
  claim.kind === 'event' ? claim.slots.place : undefined;
const isMission = (claim: BareClaim): boolean => claim.kind === 'event' && claim.slots.type === 'mission';
const isVisit = (claim: BareClaim): boolean => claim.kind === 'event' && claim.slots.type === 'visit';

/** «С визитом прибыла делегация во главе с губернатором Петром Лосевым»: who heads it is not among those told. */
const isWithoutHead = (line: Line, claim: BareClaim): boolean =>
  hitsOf(line, ['delegation']).length > 0 &&
  hasWord(line, /^главе$/u) &&
  personsOf(line).some(({ name }) => !((claim.slots as Event).participants ?? []).includes(name));

/** «Президент посетит Россию с визитом»: a Russian visit by who travels and where, rather than by its noun alone. */
export function withTravellers(
  line: Line,
  context: Context,
  told: readonly BareClaim[],
): readonly BareClaim[] {
  const isBeside =
    told.length > 0 &&
    !told.some(isVisit) &&
    (hitsOf(line, ['visit']).length > 0 ||
      (hitsOf(line, ['delegation']).length > 0 && !told.some(isMission)));
  const isOpen = told.some((claim) => isVisit(claim) && (!placeOfVisit(claim) || isWithoutHead(line, claim)));
  if (line.scene.language !== 'ru' || !(isBeside || isOpen)) return told;
  const journeys = receptionOf(line, context).filter(isVisit);
  return journeys.length > 0 ? [...told.filter((claim) => !isVisit(claim)), ...journeys] : told;
}
