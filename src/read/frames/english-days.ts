import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isOfEitherSide, isPlaceCode, levelOf } from '#model/place.ts';
import { type Context, periodOf } from '../context.ts';
import { CAPITAL } from '../language/tokens.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { roleOf } from '../roles.ts';
import { formAt, has, hasWord, hitsOf, type Line, periodsOf, placesOf, textOf } from '../scene.ts';
import { stagesDated } from './english-stages-dated.ts';
import { type Frame, prune, quoteOf } from './frame.ts';

type Event = SlotsOf<'event'>;

/**
 * «Orenburg Days in Aktobe were opened», "Days of the Samara region are held in Uralsk", "the Days of Culture begin in Kostanay and on May 25 move to Pavlodar": the days of
 * one side on the other in an English sentence, once for each town with a day of its own.
 */
export function daysHeld(line: Line, context: Context): readonly BareClaim[] {
  const { scene, sentence } = line;
  if (scene.language !== 'en' || sentence.role !== 'body') return [];
  const named = daysIn(line);
  if (!named || !isTold(line)) return [];
  const [home] = named.owners.map(({ code }) => countryOf(code));
  const stages = stagesOf(line, named, home!);
  const isOfCulture = hitsOf(line, ['culture-days']).length > 0;
  if (stages.length === 0 || (isOfCulture && stages.length < 2)) return [];
  const dated = stagesDated(line, context);
  return stages.flatMap((stage, at): readonly BareClaim[] => {
    const date =
      dated.length > 1
        ? dated.find(({ place }) => place === stage)?.date
        : dateBeside(line, context, stages[at - 1]?.after ?? sentence.first, stage, stages.length > 1);
    if (stages.length > 1 && !date) return [];
    const isAhead =
      date !== undefined &&
      context.published !== undefined &&
      date.slice(0, context.published.length) > context.published;
    const modality = isAhead ? 'planned' : modalityAt(line, named);
    if (modality === 'wished' || modality === 'denied') return [];
    const slots = prune({
      type: 'culture-days',
      place: stage.code,
      date,
      name: textOf(scene, named),
      participants: [...new Set(named.owners.map(({ code }) => code))],
    }) as Event;
    return [{ kind: 'event', modality, slots, quote: quoteOf(line) }];
  });
}

/** Days of a town or a region that no word for culture names. */
export const days: Frame = {
  name: 'culture-days',
  triggers: ['day'],
  blockers: ['culture-days'],
  fill: (line, context) => daysHeld(line, context),
};

/** Their name and whose they are: «Orenburg Days», "Days of the Samara region", "Days of Culture of Kazakhstan". */
function daysIn(line: Line): (Span & { readonly owners: readonly PlaceMention[] }) | undefined {
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (formAt(scene, token) !== 'days' || !(scene.tokens.flags[token]! & CAPITAL)) continue;
    const before = placesOf(line).find(({ after, code }) => after === token && isPlaceCode(code));
    if (before) return { first: before.first, after: token + 1, owners: [before] };
    const [hit] = hitsOf(line, ['culture-days']).filter(({ first }) => first === token);
    const from = hit?.after ?? token + 1;
    const owners = placesOf(line).filter(
      ({ first, code }) =>
        isPlaceCode(code) &&
        first > token &&
        first - from <= 3 &&
        !/^(in|at|to)$/.test(formAt(scene, first - 1)),
    );
    if (owners[0] && (hit !== undefined || formAt(scene, from) === 'of'))
      return { first: token, after: owners[0].after, owners: [owners[0]] };
  }
  return undefined;
}

const isTold = (line: Line): boolean => has(line, 'hold', 'open', 'begin', 'finish') || hasWord(line, MOVES);
const MOVES =
  /^(move|moves|moved|open|opened|begin|begins|began|run|running|held|start|started|go|goes|continue|continues|ended|closed)$/;

/** The towns, else the regions, of the other side where they are held. */
function stagesOf(line: Line, days: Span, home: string): readonly PlaceMention[] {
  const there = placesOf(line).filter(
    (place) =>
      place.form === 'noun' &&
      isOfEitherSide(place.code) &&
      countryOf(place.code) !== home &&
      (place.first >= days.after || place.after <= days.first) &&
      ['in', 'to'].includes(roleOf(line, place)),
  );
  const finer = there.filter(({ code }) => levelOf(code) !== 'country');
  return finer.length > 0 ? finer : there;
}

/** The day of a town: between it and the one before, or right behind it. */
function dateBeside(
  line: Line,
  context: Context,
  from: number,
  stage: Span,
  isOwn: boolean,
): string | undefined {
  const dates = periodsOf(line).filter(
    ({ edge, when }) => edge === 'in' && when.type !== 'span' && when.type !== 'now',
  );
  const period =
    dates.findLast(({ first, after }) => first >= from && after <= stage.first) ??
    dates.find(({ first }) => first >= stage.after && first - stage.after <= 2) ??
    (isOwn ? undefined : dates[0]);
  return period && periodOf(period, context);
}
