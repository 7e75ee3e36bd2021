import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { levelOf } from '#model/place.ts';
import { type Context, periodOf } from '../context.ts';
import type { PeriodMention, PlaceMention } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { formAt, type Line, periodsOf, placesOf } from '../scene.ts';

type Event = SlotsOf<'event'>;
interface Stage {
  readonly place: PlaceMention;
  readonly date: string;
}

/** «In Samara on May 3 and in Saratov on May 6», "Samara will host the forum on May 3, and Saratov on May 6": an English occasion once for each place with its own day. */
export function eachStage(
  line: Line,
  context: Context,
  occasions: readonly BareClaim[],
): readonly BareClaim[] {
  if (line.scene.language !== 'en' || occasions.length !== 1 || periodsOf(line).length < 2) return occasions;
  const [occasion] = occasions;
  if (occasion?.kind !== 'event' || /^(visit|mission|meeting)$/.test(occasion.slots.type ?? ''))
    return occasions;
  const stages = stagesDated(line, context);
  if (stages.length < 2) return occasions;
  const whole: Event = { ...occasion.slots, ...withoutStages(occasion.slots.participants, stages) };
  return stages.map(({ place, date }) => ({ ...occasion, slots: { ...whole, place: place.code, date } }));
}

/** A place where an occasion is held takes no part in it. */
const withoutStages = (
  participants: Event['participants'],
  stages: readonly Stage[],
): Pick<Event, 'participants'> =>
  participants
    ? { participants: participants.filter((party) => stages.every(({ place }) => place.code !== party)) }
    : {};

/** The places of a sentence that stand in a row, each with its day right behind it; the first may be the host that the sentence opens with. */
export function stagesDated(line: Line, context: Context): readonly Stage[] {
  const places = placesOf(line).filter(({ form, code }) => form === 'noun' && levelOf(code) !== 'country');
  const days = periodsOf(line).filter(
    ({ edge, when }) => edge === 'in' && (when.type === 'absolute' || when.type === 'yearless'),
  );
  const row: (Stage & { readonly after: number })[] = [];
  for (const place of places) {
    const day = days.find(({ first }) => first >= place.after && first - place.after <= DAY_BEHIND);
    const date = day && periodOf(day, context);
    if (!day || !date) continue;
    const last = row.at(-1);
    if (!last) {
      const host = hostBefore(line, places, days, place);
      const hosted = host && periodOf(host.day, context);
      if (hosted) row.push({ place: host.place, date: hosted, after: host.day.after });
      else if (roleOf(line, place) !== 'in') return [];
    } else if (!isJoint(line, last.after, place.first)) return [];
    row.push({ place, date, after: day.after });
  }
  return row;
}
/** «In Samara | on | May 3», "in Samara, on May 3". */
const DAY_BEHIND = 2;

/** The host that a sentence opens with and its day, right before a place that is joined to them. */
function hostBefore(
  line: Line,
  [place]: readonly PlaceMention[],
  [day]: readonly PeriodMention[],
  next: PlaceMention,
): { readonly place: PlaceMention; readonly day: PeriodMention } | undefined {
  return place &&
    day &&
    place.first - line.sentence.first <= 1 &&
    place.after < day.first &&
    day.after < next.first &&
    isJoint(line, day.after, next.first)
    ? { place, day }
    : undefined;
}

/** «And», ", and in", ", in". */
function isJoint({ scene }: Line, from: number, to: number): boolean {
  if (to <= from) return false;
  for (let token = from; token < to; token += 1)
    if (!/^(,|;|and|then|in|at|the|also|finally)$/.test(formAt(scene, token))) return false;
  return true;
}
