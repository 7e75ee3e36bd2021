import type { Modality, SlotsOf } from '#model/claim.ts';
import type { Period } from '#model/period.ts';
import { type Context, periodOf } from '../context.ts';
import { isMass, type Span } from '../mention.ts';
import { type Line, linesBefore, periodsOf, quantitiesOf } from '../scene.ts';
import type { Sides } from './facing.ts';
import { isToldOfThatTime } from './figure-periods.ts';
import { flowOfList, flowTopicOf, topicAsFigure } from './flow-topic.ts';
import { isFormerLevel } from './former-levels.ts';
import { TRAITS } from './measures.ts';

type Observation = SlotsOf<'observation'>;

/** Keeps of a figure what the next ones may go on from: its time, between whom it is, what it measures and what it counts. */
export function rememberFigure(
  line: Line,
  context: Context,
  mention: Span,
  slots: Observation,
  modality: Modality,
): void {
  const { last } = context;
  const { measure, area, counterpart } = slots;
  if (isOfSpokenTime(line, mention, slots, modality)) context.spoken = slots.period!;
  const first = last.figure?.line === line.index ? (last.figure.first ?? last.figure.slots) : slots;
  last.figure = { slots, line: line.index, first, modality };
  if (/^(1|person)$/.test(slots.value?.unit ?? '') && slots.aspect === 'level')
    last.counted = { slots, line: line.index };
  last.measure = { id: measure!, line: line.index };
  if (!area || !counterpart || !(TRAITS[measure!]?.sides === 'pair' || isFreight(line, slots))) return;
  if (area[0]!.length > 2 && counterpart[0]!.length > 2) context.pair = { a: area, b: counterpart };
  last.sides = { ...homeFirst(line, measure!, { area, counterpart }), line: line.index };
}

/** «Перевезли из А в Б 5 млн тонн грузов»: of freight a Russian or English text goes on by its goods. */
const isFreight = (line: Line, { measure, value }: Observation): boolean =>
  line.scene.language !== 'kk' && measure === 'transport.throughput' && value?.unit === 't';

/** Whether the text goes on about the time of a figure: of a level left behind, or of what is yet to be, it does not. */
function isOfSpokenTime(line: Line, mention: Span, slots: Observation, modality: Modality): boolean {
  const { measure, aspect, period } = slots;
  const isOfFreight = isFreight(line, slots);
  // «A further 8,000 tons left in March»: a part of the flow, whose own time it is.
  if (line.goesOn && /^trade\.(shipments|transit)$/.test(measure!)) return false;
  if (!period || !(TRAITS[measure!]?.carriesPeriod || isOfFreight) || !/^(stated|denied)$/.test(modality))
    return false;
  // A span of years is that of its growth alone: «за пять лет вырос в полтора раза, до 697 млн».
  if (aspect !== 'level' && /^\d{4}\/\d{4}$/.test(period)) return false;
  return (
    !isFormerLevel(line, mention) &&
    !periodsOf(line).some((time) => time.after <= mention.first && isToldOfThatTime(line, time))
  );
}

/** «Алтай өлкесі екі жақтың саудасы бойынша бірінші»: of the trade of two regions a Kazakh text goes on for its own one. */
const homeFirst = (line: Line, measure: string, { area, counterpart }: Sides): Sides =>
  line.scene.language === 'kk' &&
  measure === 'trade.turnover' &&
  counterpart.every((code) => code.startsWith('KZ-')) &&
  area.every((code) => code.startsWith('RU'))
    ? { area: counterpart, counterpart: area }
    : { area, counterpart };

/** «Область увеличила экспорт соли в Казахстан»: of a flow told without a figure the next sentences go on. */
export function rememberTopic(line: Line, context: Context): void {
  const topic = line.sentence.role === 'body' ? flowTopicOf(line, context) : undefined;
  if (topic) rememberFlow(line, context, topicAsFigure(topic));
  const listed = topic || line.sentence.role !== 'body' ? undefined : flowOfList(line, context);
  if (!listed) return;
  const period = timeOfList(line, context);
  rememberFlow(line, context, {
    measure: 'trade.shipments',
    area: [...listed.area],
    counterpart: [...listed.counterpart],
    ...(period ? { period } : {}),
  });
}

/** The one time of the sentence that a list ends, else of one of the three before it that tell how much went: «С 1 января из области вывезли 14 тыс. тонн. Казахстан – первый. Туда отгружено: …». */
function timeOfList(line: Line, context: Context): Period | undefined {
  for (const one of [line, ...linesBefore(line, 3).filter((before) => quantitiesOf(before).some(isMass))]) {
    const [time, ...others] = periodsOf(one).filter(({ when: { type } }) => !/^(same|span|now)$/.test(type));
    if (time) return others.length === 0 ? periodOf(time, context) : undefined;
  }
  return undefined;
}

/** «Отгрузили соседям 25 тыс. тонн»: of goods that are not told no figure is made, yet the next sentences go on from it. */
export function rememberFlow(line: Line, context: Context, slots: Observation): void {
  const { area, counterpart, period } = slots;
  if (line.scene.language !== 'ru' || !area || !counterpart) return;
  context.last.figure = { slots, line: line.index };
  context.last.measure = { id: slots.measure!, line: line.index };
  context.last.sides = { area, counterpart, line: line.index };
  if (period) context.spoken = period;
}
