import type { BareClaim } from '#model/claim.ts';
import type { Context } from '../context.ts';
import type { Line } from '../scene.ts';
import { headToldBehind } from './delegation-heads.ts';
import { prune } from './frame.ts';
import { aroundForum } from './kazakh-forums.ts';
import { timeOfCourse } from './russian-course.ts';
import { filledUp, stageInHeading, type ToldBehind, toldBehind } from './told-behind.ts';
import { isAhead } from './when.ts';

/** The occasion with what the sentences behind it add; its quote grows where a figure comes from there. */
export function withBehind(line: Line, context: Context, claim: BareClaim): BareClaim {
  if (claim.kind !== 'event') return claim;
  const behind = withoutMeetingsAhead(claim, context, toldBehind(line, context, claim.slots.type ?? 'other'));
  // A heading only fills in what the text leaves out: «В Уральске …» over «в области прошёл форум» says nothing of the forum's town.
  const isStaged = claim.slots.place !== undefined || /^(visit|mission)$/.test(claim.slots.type ?? '');
  const stage = isStaged ? undefined : stageInHeading(line);
  const around = aroundForum(line, claim.slots);
  const named = around.name ? { ...claim.slots, name: around.name } : claim.slots;
  const date = timeOfCourse(line, context, claim);
  const filled = filledUp(date ? { ...named, date } : named, {
    ...behind,
    ...prune({ place: behind.place ?? stage ?? around.place }),
  } as ToldBehind);
  const head = headToldBehind(line, context, filled);
  const slots = head === undefined ? filled : { ...filled, participants: [...filled.participants!, head] };
  const isPlanned =
    claim.modality === 'stated' &&
    isAhead(behind.date, context) &&
    (line.scene.language === 'kk' || (line.scene.language === 'ru' && claim.slots.date === undefined));
  context.last.occasion = { slots, modality: claim.modality, line: line.index, until: behind.until };
  if (slots.place || slots.date)
    context.last.event = {
      line: line.index,
      ...(slots.place ? { place: slots.place } : {}),
      ...(slots.date ? { date: slots.date } : {}),
    };
  const isGrown = behind.countEnd !== undefined && slots.count === behind.count;
  return {
    ...claim,
    ...(isPlanned ? { modality: 'planned' } : {}),
    slots,
    quote: { ...claim.quote, ...(isGrown ? { end: behind.countEnd } : {}) },
  };
}

/** «Мәскеуге аттанды. Ертең ол министрмен кездеседі»: a day that is to come is not that of a journey that has begun. */
function withoutMeetingsAhead(
  { modality, slots }: EventClaim,
  context: Context,
  behind: ToldBehind,
): ToldBehind {
  const isJourney = slots.type === 'visit' || slots.type === 'mission';
  if (!isJourney || modality !== 'stated' || !isAhead(behind.date, context)) return behind;
  const { date, ...rest } = behind;
  return rest;
}
type EventClaim = Extract<BareClaim, { kind: 'event' }>;

/** «Праздник провели 28 мая» behind the festival that it is: its bare noun tells nothing anew. */
export function isToldAlready(line: Line, { last: { occasion } }: Context, claim: BareClaim): boolean {
  if (claim.kind !== 'event' || !occasion || line.index > occasion.until) return false;
  const { slots } = claim;
  return (
    slots.type === occasion.slots.type &&
    !slots.participants?.length &&
    (slots.ordinal === undefined || slots.ordinal === occasion.slots.ordinal) &&
    (slots.date === undefined || slots.date.length === 'YYYY'.length || slots.date === occasion.slots.date) &&
    (slots.place === undefined || slots.place === occasion.slots.place) &&
    !/\s/u.test(slots.name ?? '')
  );
}
