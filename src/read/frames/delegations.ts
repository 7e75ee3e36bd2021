import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { isHostOfEnvoy } from '../envoys.ts';
import { formIs } from '../language/wordings.ts';
import { type BodyMention, isWithin, type Span } from '../mention.ts';
import { depthOf, groupsOf } from '../parties.ts';
import {
  bodiesOf,
  formAt,
  hitsOf,
  isCapital,
  type Line,
  mentionAt,
  personsOf,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import { isMetByHead } from './english-met.ts';
import { prune } from './frame.ts';
import { countryKnown } from './named-meetings.ts';
import { placePointedAt } from './pointed-at.ts';
import { isHostMet, isTakingPart } from './russian-meetings.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/** «Делегация Челябинской области прибыла в Костанай», «аким принял делегацию …»: told by guests or host. */
export function visitOfDelegation(line: Line, context: Context): Event | undefined {
  const [delegation] = hitsOf(line, ['delegation']);
  if (!delegation || !/^делегац|^delegation/u.test(formAt(line.scene, delegation.first))) return undefined;
  const verb =
    hitsOf(line, ['go', 'meet']).find(({ first }) => !isTakingPart(line, first)) ??
    hostingIn(line) ??
    workOf(line);
  if (!verb || isMetByHead(line, context, verb)) return undefined;
  // «Thanked for the chance to meet and for the participation of the delegation»: told in a clause of another verb.
  if (
    line.scene.language === 'en' &&
    verb.first < delegation.first &&
    clauseAt(line, verb.first).first !== clauseAt(line, delegation.first).first
  )
    return undefined;
  const groups = groupsOf(line, context).filter((group) => group.places.every(isPlaceCode));
  const near = groups.filter(
    (group) =>
      group.first >= delegation.first - 4 &&
      group.first <= delegation.after + 5 &&
      !['to', 'in'].includes(group.role) &&
      !(group.office && group.first < delegation.first - 4) &&
      !(group.role !== 'from' && verb.first >= delegation.after && group.first >= verb.after),
  );
  // A Kazakh delegation has whose it is before it.
  const guests =
    line.scene.language === 'kk'
      ? near.find(({ after }) => after <= delegation.first && delegation.first - after <= 2)
      : (near.find((group) => group.after === delegation.first) ??
        near.find((group) => group.first >= delegation.after) ??
        near[0]);
  const chamber = guests ? undefined : chamberOf(line, delegation);
  const senders = guests?.places ?? (chamber ? [chamber.name] : []);
  const [home] = guests ? [countryOf(guests.places[0]!)] : countryKnown(chamber?.name);
  if (home === undefined) return undefined;
  const hosts = groups.filter(
    (group) =>
      countryOf(group.places[0]!) !== home &&
      !placesOf(line).some((place) => isWithin(place, group) && isHostOfEnvoy(line, place)) &&
      !(group.role === 'in' && levelOf(group.places[0]!) === 'country' && !isArrival(line, group)) &&
      !(line.scene.language === 'en' && (group.form === 'adjective' || opensName(line, group))) &&
      (['to', 'in', 'subject', 'object'].includes(group.role) ||
        (group.form !== 'adjective' && group.first < delegation.first)),
  );
  const pointed = hosts.length > 0 ? undefined : placePointedAt(line, context);
  const host =
    hosts.toSorted((a, b) => depthOf(b) - depthOf(a))[0]?.places[0] ??
    (pointed && countryOf(pointed) !== home ? pointed : undefined);
  if (!host) return undefined;
  const head = personsOf(line).find(
    (person) => person.first > delegation.first && !isHostMet(line, verb, person),
  );
  const count = quantitiesOf(line).find(
    ({ quantity, ordinal }) => !ordinal && quantity.unit === 'person',
  )?.quantity;
  return prune({
    type: 'visit',
    place: host,
    date: dateOf(line, context, verb),
    participants: [...senders, ...(head ? [head.name] : [])],
    count,
  }) as Event;
}

/** «A delegation of the Federation Council»: the chamber that sends it, in an English text. */
const chamberOf = (line: Line, delegation: Span): BodyMention | undefined =>
  line.scene.language === 'en'
    ? bodiesOf(line).find(
        ({ first, after, name }) =>
          (first >= delegation.after ? first - delegation.after <= 4 : delegation.first - after <= 1) &&
          countryKnown(name).length > 0,
      )
    : undefined;

/** «Has arrived in Kazakhstan»: no more than the country is told. */
const isArrival = ({ scene }: Line, { first }: Span): boolean =>
  formAt(scene, first - 1) === 'in' && /^(arrived|arrives|landed|lands)$/.test(formAt(scene, first - 2));

/** «Astana EXPO», "the Omsk Forum": a place that a name begins with, in English. */
const opensName = (line: Line, { after }: Span): boolean =>
  after < line.sentence.after && isCapital(line, after) && !mentionAt(line, after);

/** «Omsk hosted a delegation of the region»: an English verb of hosting right before its guests. */
export const hostingIn = (line: Line): Hit | undefined =>
  line.scene.language === 'en'
    ? hitsOf(line, ['hold']).find(
        ({ first, after }) =>
          /^host(s|ed)$/.test(formAt(line.scene, first)) &&
          hitsOf(line, ['delegation']).some((guests) => guests.first >= after && guests.first - after <= 3),
      )
    : undefined;

/** «Делегация работала в Костанае». */
export function workOf(line: Line): Hit | undefined {
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (
      isAtWork(line.scene.tokens, token) ||
      (formAt(line.scene, token) === 'работу' &&
        /^нача?[лн]/u.test(formAt(line.scene, token - (formAt(line.scene, token - 1) === 'свою' ? 2 : 1))))
    )
      return { concept: 'go', first: token, after: token + 1 };
  return undefined;
}

const isAtWork = formIs(/^(работал[аи]?|работает|worked)$/u);
