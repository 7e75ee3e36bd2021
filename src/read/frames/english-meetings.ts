import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { bodyCountry } from '../lexicon/english-bodies.ts';
import { isWithin, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { roleOf } from '../roles.ts';
import { bodiesOf, formAt, hasWord, hitsOf, type Line, personsOf, placesOf, quantitiesOf } from '../scene.ts';
import { prune, quoteOf } from './frame.ts';
import { countryServed } from './named-meetings.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

const GROUP = /^(group|council|committee|subcommittee|board|dialogue)$/;

/** «The 16th meeting of the working group between Kazakhstan and Russia was held in …»: counted sittings of a group of both countries. */
export function sittingOfGroup(line: Line, context: Context): readonly BareClaim[] {
  if (line.scene.language !== 'en') return [];
  const sitting = hitsOf(line, ['meeting']).find(
    ({ first, after }) =>
      /^(meeting|session)$/.test(formAt(line.scene, first)) && formAt(line.scene, after) === 'of',
  );
  const number =
    sitting &&
    quantitiesOf(line).find(
      ({ ordinal, after }) => ordinal && after <= sitting.first && sitting.first - after <= 2,
    );
  const held = sitting && hitsOf(line, ['hold']).find(({ first }) => first > sitting.after);
  if (!number || !held) return [];
  const name = { first: sitting.after, after: held.first };
  const modality = modalityAt(line, held);
  if (!hasWord(line, GROUP, name) || !isOfBoth(line, name) || modality === 'wished') return [];
  const place = placesOf(line).find(
    (mention) => mention.first > held.first && roleOf(line, mention) === 'in',
  )?.code;
  const slots = prune({
    type: 'meeting',
    ordinal: number.quantity.n,
    place,
    date: dateOf(line, context, held),
  }) as Event;
  return [{ kind: 'event', modality, slots, quote: quoteOf(line) }];
}

/** Whether the places and bodies of a name are those of the two countries, and of no third. */
function isOfBoth(line: Line, name: Span): boolean {
  const sides = new Set([
    ...placesOf(line)
      .filter((place) => isWithin(place, name))
      .map(({ code }) => countryOf(code)),
    ...bodiesOf(line)
      .filter((body) => isWithin(body, name))
      .flatMap((body) => bodyCountry(body.name) ?? []),
  ]);
  return sides.size === 2 && sides.has('RU') && sides.has('KZ');
}

/** «As part of his working visit to Russia, the Kazakh minister A discussed …»: the visit of the one told of behind it. */
export function visitOfTheNext(line: Line, context: Context): readonly BareClaim[] {
  const { scene, sentence } = line;
  if (scene.language !== 'en') return [];
  const visit = hitsOf(line, ['visit']).find(
    ({ first, after }) =>
      first - sentence.first <= FARTHEST_OPENING &&
      formAt(scene, first) === 'visit' &&
      formAt(scene, after) === 'to' &&
      [1, 2, 3].some((back) => /^(his|her)$/.test(formAt(scene, first - back))),
  );
  const place =
    visit && placesOf(line).find(({ first }) => first > visit.after && first - visit.after <= 2)?.code;
  const guest = visit && personsOf(line).find(({ first }) => first > visit.after);
  if (!visit) return stayOfTheNext(line, context);
  if (!place || !/^(RU|KZ)/.test(place) || !guest) return [];
  if (formAt(scene, guest.first - 1) === 'of') return [];
  const [home] = countryServed(context, guest.name);
  if (home === undefined || home === countryOf(place)) return [];
  const slots = prune({
    type: 'visit',
    place,
    date: dateOf(line, context, visit),
    participants: [guest.name],
  }) as Event;
  return [{ kind: 'event', modality: 'stated', slots, quote: quoteOf(line) }];
}

/** «As part of his first official visit»: an opening takes no more tokens than this. */
const FARTHEST_OPENING = 7;

/** A guest's title stands between where he was and his name, in tokens. */
const FARTHEST_GUEST = 8;

/** «While in Kazakhstan, Governor A met …»: where whoever is told of behind it was staying. */
function stayOfTheNext(line: Line, context: Context): readonly BareClaim[] {
  const { scene, sentence } = line;
  if (formAt(scene, sentence.first) !== 'while' || !/^(in|visiting)$/.test(formAt(scene, sentence.first + 1)))
    return [];
  const stay = { first: sentence.first, after: sentence.first + 2 };
  const place = placesOf(line).find(({ first, form }) => form === 'noun' && first - stay.after <= 1);
  const guest = personsOf(line)[0];
  if (!place || !/^(RU|KZ)/.test(place.code) || !guest || guest.first - place.after > FARTHEST_GUEST)
    return [];
  const [home] = countryServed(context, guest.name);
  if (home === undefined || home === countryOf(place.code)) return [];
  const slots = prune({ type: 'visit', place: place.code, participants: [guest.name] }) as Event;
  return [{ kind: 'event', modality: 'stated', slots, quote: quoteOf(line) }];
}
