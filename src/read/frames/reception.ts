import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { isWithin } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { type Group, groupsOf } from '../parties.ts';
import { roleOf } from '../roles.ts';
import { formAt, hitsOf, type Line, personsOf, placesOf, quantitiesOf } from '../scene.ts';
import { prune, quoteOf } from './frame.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/** Visits and meetings, which are told by what people do rather than by a name. */
export function receptionOf(line: Line, context: Context): readonly BareClaim[] {
  const slots = visitOf(line, context) ?? meetingOf(line, context);
  if (!slots) return [];
  const act = hitsOf(line, ['go', 'meet', 'meeting'])[0] ?? workOf(line)!;
  context.last.event = {
    line: line.index,
    ...(slots.place ? { place: slots.place } : {}),
    ...(slots.date ? { date: slots.date } : {}),
  };
  const modality = modalityAt(line, act);
  return modality === 'denied' || modality === 'wished'
    ? []
    : [{ kind: 'event', modality, slots, quote: quoteOf(line) }];
}

/** «Делегация Челябинской области прибыла в Костанай», «аким принял делегацию …»: told by guests or host. */
function visitOf(line: Line, context: Context): Event | undefined {
  const verb = hitsOf(line, ['go', 'meet'])[0] ?? workOf(line);
  const delegation = hitsOf(line, ['delegation'])[0];
  if (!verb || !delegation || !/^делегац|^delegation/u.test(formAt(line.scene, delegation.first)))
    return undefined;
  const groups = groupsOf(line, context).filter((group) => group.places.every(isPlaceCode));
  const near = groups.filter(
    (group) =>
      group.first >= delegation.first - 4 &&
      group.first <= delegation.after + 5 &&
      !['to', 'in'].includes(group.role) &&
      !(group.office && group.first < delegation.first - 4),
  );
  const guests =
    near.find((group) => group.after === delegation.first) ??
    near.find((group) => group.first >= delegation.after) ??
    near[0];
  if (!guests) return undefined;
  const hosts = groups.filter(
    (group) =>
      countryOf(group.places[0]!) !== countryOf(guests.places[0]!) &&
      !(group.role === 'in' && levelOf(group.places[0]!) === 'country') &&
      !(group.form === 'adjective' && line.scene.language === 'en') &&
      (['to', 'in', 'subject', 'object'].includes(group.role) ||
        (group.form !== 'adjective' && group.first < delegation.first)),
  );
  const host = hosts.toSorted((a, b) => depthOf(b) - depthOf(a))[0];
  if (!host) return undefined;
  const head = personsOf(line).find((person) => person.first > delegation.first);
  const count = quantitiesOf(line).find(
    ({ quantity, ordinal }) => !ordinal && quantity.unit === 'person',
  )?.quantity;
  return prune({
    type: 'visit',
    place: host.places[0],
    date: dateOf(line, context, verb),
    participants: [...guests.places, ...(head ? [head.name] : [])],
    count,
  }) as Event;
}

/** «Делегация работала в Костанае». */
function workOf(line: Line): Hit | undefined {
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (/^(работал[аи]?|worked)$/u.test(formAt(line.scene, token)))
      return { concept: 'go', first: token, after: token + 1 };
  return undefined;
}

/** A city says more than its region, a region more than its country. */
const depthOf = ({ places }: Group): number => ['country', 'region', 'city'].indexOf(levelOf(places[0]!));

const countryKnown = (party: string | undefined): readonly string[] =>
  party && isPlaceCode(party) ? [countryOf(party)] : [];

/** «Аким встретился с губернатором», «состоялись переговоры …»: named people of both sides who meet. */
function meetingOf(line: Line, context: Context): Event | undefined {
  const act =
    hitsOf(line, ['meet']).find((hit) => isPredicate(line, hit.after - 1)) ??
    (hitsOf(line, ['hold']).length > 0 ? hitsOf(line, ['meeting'])[0] : undefined);
  if (!act) return undefined;
  const clause = clauseAt(line, act.first);
  const people = personsOf(line).filter((person) => isWithin(person, clause));
  if (people.length === 0 && hitsOf(line, ['office'], clause).length === 0) return undefined;
  if (people.length === 1 && line.scene.language === 'en') return undefined;
  const sides = new Set([
    ...groupsOf(line, context)
      .filter((group) => isWithin(group, clause) && !['in', 'to'].includes(group.role))
      .flatMap((group) => group.places.map(countryOf)),
    ...people.flatMap(({ name }) => countryKnown(context.people.get(name))),
  ]);
  if (!sides.has('RU') || !sides.has('KZ')) return undefined;
  const place = placesOf(line).find(
    (other) =>
      other.form === 'noun' &&
      levelOf(other.code) !== 'country' &&
      roleOf(line, other) === 'in' &&
      !people.some(({ first }) => first === other.after) &&
      // «Өскемендегі бас консул»: where someone serves.
      !(
        /(дағы|дегі|тағы|тегі)$/u.test(formAt(line.scene, other.after - 1)) &&
        hitsOf(line, ['office']).some(({ first }) => first === other.after)
      ),
  );
  const date = dateOf(line, context, act);
  if (!place && !date) return undefined;
  return prune({
    type: 'meeting',
    place: place?.code,
    date,
    participants: [
      ...new Set(
        people.length > 0
          ? people.map(({ name }) => name)
          : groupsOf(line, context)
              .filter((group) => isWithin(group, clause) && !['in', 'to'].includes(group.role))
              .flatMap((group) => group.places),
      ),
    ],
  }) as Event;
}
