import type { BareClaim } from '#model/claim.ts';
import type { Context } from '../context.ts';
import { hasWord, type Line, periodsOf } from '../scene.ts';
import { isJourney } from './event-places.ts';

type EventClaim = Extract<BareClaim, { kind: 'event' }>;

/**
 * «10 мая губернатор прибыл в Семей. Первой в программе визита стала встреча», «5–6 июля пройдут Дни области. Город посетит делегация»: the time of the occasion of the sentence
 * before, for what a Russian paragraph tells next, without a time of its own, of its course or of its guests.
 */
export function timeOfCourse(
  line: Line,
  { last: { occasion } }: Context,
  { slots, modality }: EventClaim,
): string | undefined {
  const before = line.scene.lines[line.index - 1];
  if (line.scene.language !== 'ru' || slots.date || !occasion?.slots.date || occasion.line !== before?.index)
    return undefined;
  const isToldOn = before.sentence.paragraph === line.sentence.paragraph && occasion.modality === modality;
  if (!isToldOn || hasWord(line, OTHER_TIME) || periodsOf(line).some(({ when }) => when.type !== 'span'))
    return undefined;
  const [type, around] = [slots.type, occasion.slots.type];
  const isOfCourse = type === 'meeting' && isJourney(around) && hasWord(line, COURSE);
  const isThere = slots.place !== undefined && slots.place === occasion.slots.place;
  const isOfGuests = isThere && isJourney(type) && OF_GUESTS.test(around ?? '');
  return isOfCourse || isOfGuests ? occasion.slots.date : undefined;
}
const OF_GUESTS = /^(culture-days|forum|exhibition|festival|conference)$/;
const COURSE = /^(визита|визите|поездки|поездке|пребывания)$/u;
const OTHER_TIME = /^(ранее|раньше|прежде|затем|позже|потом|впоследствии|накануне|тогда)$/u;
