import type { BareClaim, Modality } from '#model/claim.ts';
import { countryOf } from '#model/place.ts';
import { rateOf } from '../language/units.ts';
import type { PlaceMention, QuantityMention, Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { formAt, has, hasWord, hitsOf, type Line, linesBefore, placesOf, quantitiesOf } from '../scene.ts';
import { type Frame, quoteOf } from './frame.ts';

/** A line of aircraft or trains between two towns, as a sentence names it. */
interface Route extends Span {
  readonly from: PlaceMention;
  readonly to: PlaceMention;
}

/**
 * Flights of an English sentence that names several lines, or one of which the sentences before spoke as flown: «Almaty – Omsk goes from two to four a
 * week and Aktobe – Samara to three», "four weekly between A and B and two between C and D". Each line of both countries has its own number.
 */
export const flights: Frame = {
  name: 'flights',
  triggers: ['measure:transport.flights', 'weekly'],
  fill: (line) => {
    if (line.sentence.role !== 'body' || !isOfFlights(line)) return [];
    const routes = routesIn(line);
    const given = numbersOf(line, routes);
    return routes.flatMap((route, at): readonly BareClaim[] => {
      const number = given[at];
      if (!number || countryOf(route.from.code) === countryOf(route.to.code)) return [];
      if (![route.from, route.to].every(({ code }) => /^(RU|KZ)/.test(code))) return [];
      return [
        {
          kind: 'observation',
          modality: saidOf(line, number),
          slots: {
            measure: 'transport.flights',
            aspect: 'level',
            value: { ...number.quantity, unit: unitOf(line, number) },
            area: [route.from.code],
            counterpart: [route.to.code],
          },
          quote: quoteOf(line),
        },
      ];
    });
  },
};

/** Whether the English frame of flights tells the sentence's numbers: it names several lines, or one and no word for flights. */
export const isOfFlights = (line: Line): boolean => {
  if (line.scene.language !== 'en' || !has(line, 'weekly')) return false;
  const isNamed = has(line, 'measure:transport.flights');
  const routes = routesIn(line).length;
  return isNamed ? routes > 1 : routes > 0 && isSpokenOf(line);
};

/** Flights are spoken of in one of the sentences right before. */
const isSpokenOf = (line: Line): boolean =>
  linesBefore(line, FARTHEST_WORD).some((before) => hitsOf(before, ['measure:transport.flights']).length > 0);
const FARTHEST_WORD = 3;

/** «A – B», "from A to B", "between A and B". */
function routesIn(line: Line): readonly Route[] {
  const { scene } = line;
  const towns = placesOf(line).filter(({ code, form }) => form === 'noun' && !/^(RU|KZ)$/.test(code));
  const found: Route[] = [];
  for (const [at, from] of towns.entries()) {
    const to = towns[at + 1];
    if (!to || to.first - from.after !== 1 || (found.at(-1)?.after ?? 0) > from.first) continue;
    const joint = formAt(scene, from.after);
    const opens = formAt(scene, from.first - 1);
    if (
      /^[–—-]$/u.test(joint) ||
      (joint === 'to' && opens === 'from') ||
      (joint === 'and' && opens === 'between')
    )
      found.push({ from, to, first: from.first, after: to.after });
  }
  return found;
}

/** The number of each line: behind it, else before it, else the one that is told of each. */
function numbersOf(line: Line, routes: readonly Route[]): readonly (QuantityMention | undefined)[] {
  const numbers = quantitiesOf(line).filter(
    ({ ordinal, quantity }) => !ordinal && /^1(\/(wk|d))?$/.test(quantity.unit),
  );
  const [first] = routes;
  const isBefore = first !== undefined && numbers.some((number) => number.after <= first.first);
  const own = routes.map((route, at) => {
    const from = isBefore ? (routes[at - 1]?.after ?? line.sentence.first) : route.after;
    const until = isBefore ? route.first : (routes[at + 1]?.first ?? line.sentence.after);
    const its = numbers.filter((number) => number.first >= from && number.after <= until);
    return hasWord(line, /^instead$/, { first: from, after: until }) ? its[0] : its.at(-1);
  });
  const [shared, ...others] = own.filter((number) => number !== undefined);
  const isOfEach = hasWord(line, /^(each|every|both|apiece)$/) || own.at(-1) === shared;
  return shared && others.length === 0 && isOfEach ? routes.map(() => shared) : own;
}

/** «Two to four a week», "two … a week": by the week unless the number says by the day. */
function unitOf(line: Line, { after, quantity }: QuantityMention): string {
  if (quantity.unit.includes('/')) return quantity.unit;
  for (let token = after; token < Math.min(line.sentence.after, after + FARTHEST_RATE); token += 1) {
    const rate = rateOf(formAt(line.scene, token), formAt(line.scene, token + 1));
    if (rate && /^(d|wk)$/.test(rate.per)) return `1/${rate.per}`;
  }
  return '1/wk';
}
const FARTHEST_RATE = 4;

/** «Will be more flights. A – B goes to four»: the present behind a sentence of what is to come. */
function saidOf(line: Line, number: Span): Modality {
  const told = modalityAt(line, number);
  if (told !== 'stated' || hasWord(line, /^(was|were|had|has|have|been|rose|grew|went|now)$/)) return told;
  const isGoing = hasWord(
    line,
    /^(goes|go|comes?|gets?|resumes?|returns?|starts?|rises?|becomes?|replaces?)$/,
  );
  const isToCome = linesBefore(line, FARTHEST_WORD).some((before) => hasWord(before, /^(will|would)$/));
  return isGoing && isToCome ? 'planned' : told;
}
