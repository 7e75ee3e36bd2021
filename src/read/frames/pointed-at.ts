import { isPlaceCode, levelOf, regionOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { NOMINATIVE } from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import type { PersonMention, Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { formAt, has, type Line, personsOf, placesOf } from '../scene.ts';
import { countryServed } from './named-meetings.ts';

/** «Здесь», «сюда», "here", мұнда: where the text is; «там», "there", сонда: the place that it has just told of. */
export function placePointedAt(
  line: Line,
  context: Context,
  within: Span = line.sentence,
): string | undefined {
  for (let token = within.first; token < within.after; token += 1) {
    const isHere = isWordForHere(line.scene.tokens, token);
    if (!isHere && !(isWordForThere(line.scene.tokens, token) && !isExistential(line, token))) continue;
    return (
      townInClauseBefore(line, token) ??
      (isHere ? datelineBefore(line, context) : undefined) ??
      townBefore(line) ??
      (context.last.event?.place && townWithin(line, context.last.event.place))
    );
  }
  return undefined;
}
const isWordForHere = formIs(/^(здесь|тут|сюда|here|мұнда|осында)$/u);
const isWordForThere = formIs(/^(там|туда|there|сонда)$/u);

/** «There were 300 guests». */
const isExistential = ({ scene }: Line, token: number): boolean =>
  scene.language === 'en' && /^(is|are|was|were|will|has|have|would)$/.test(formAt(scene, token + 1));

/** «Омск встречал гостей: сюда приехал аким»: the town that a Russian sentence has named in a clause before. */
function townInClauseBefore(line: Line, token: number): string | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const { first } = clauseAt(line, token);
  return placesOf(line).findLast(
    (place) =>
      place.after <= first &&
      place.form === 'noun' &&
      isPlaceCode(place.code) &&
      levelOf(place.code) !== 'country' &&
      ['subject', 'in', 'to', 'object'].includes(roleOf(line, place)),
  )?.code;
}

/** The town of the dateline, for the sentences right behind it. */
const datelineBefore = (line: Line, { dateline }: Context): string | undefined =>
  line.scene.lines
    .slice(Math.max(0, line.index - 2), line.index)
    .some(({ sentence }) => sentence.role === 'dateline')
    ? dateline
    : undefined;

/** The town, else the region, that the sentence before names as where something is or goes. */
function townBefore(line: Line): string | undefined {
  const before = line.scene.lines[line.index - 1];
  if (!before) return undefined;
  const told = placesOf(before).filter(
    ({ form, code }) => form === 'noun' && isPlaceCode(code) && levelOf(code) !== 'country',
  );
  const isWhere = (place: (typeof told)[number]) => ['in', 'to'].includes(roleOf(before, place));
  const towns = told.filter(({ code }) => levelOf(code) === 'city');
  return (
    towns.findLast(isWhere)?.code ??
    told.findLast(isWhere)?.code ??
    (towns.length === 1 ? towns[0]!.code : undefined)
  );
}

/** Where an occasion of a whole region has its venues: the town of it to which a sentence or heading before leads, else the region. */
function townWithin(line: Line, stage: string): string {
  for (const before of line.scene.lines.slice(0, line.index).reverse()) {
    const town = placesOf(before).findLast(
      (place) =>
        place.form === 'noun' &&
        levelOf(place.code) === 'city' &&
        regionOf(place.code) === stage &&
        ['in', 'to'].includes(roleOf(before, place)),
    );
    if (town) return town.code;
  }
  return stage;
}

/** «В ходе поездки он встретился с мэром»: in the town of the visit that the sentence before tells of. */
export const stageOfVisit = (
  line: Line,
  { last: { event, occasion } }: Context,
  visitor: PersonMention | undefined,
): string | undefined =>
  occasion?.slots.type === 'visit' &&
  event?.line === line.index - 1 &&
  event.place !== undefined &&
  levelOf(event.place) !== 'country' &&
  (visitor !== undefined || has(line, 'visit'))
    ? event.place
    : undefined;

/** «В Пензу он приезжал с визитом», "he visited Omsk": the one person whom the sentence before names and whose country is known. */
export function travellerPointedAt(line: Line, context: Context, clause: Span): PersonMention | undefined {
  const [name, ...others] = namedBefore(line);
  if (!name || others.length > 0 || countryServed(context, name).length === 0) return undefined;
  for (let token = clause.first; token < clause.after; token += 1)
    if (SUBJECTS.test(formAt(line.scene, token)))
      return { kind: 'person', name, cases: NOMINATIVE, first: token, after: token + 1 };
  return undefined;
}
const SUBJECTS = /^(он|она|he|she)$/u;

const namedBefore = (line: Line): readonly string[] => {
  const before = line.scene.lines[line.index - 1];
  return before ? [...new Set(personsOf(before).map(({ name }) => name))] : [];
};

/** «Прибыл в Оренбург на форум», "a visit to Kazakhstan for the 11th forum", «Орынборға форумға келді»: an occasion is held where its guests go for it. */
export function goalOfGuests(line: Line, occasion: Span): string | undefined {
  if (line.scene.language === 'kk' || !has(line, 'go', 'visit')) return undefined;
  const opens = formAt(line.scene, occasion.first - 1) === 'the' ? occasion.first - 2 : occasion.first - 1;
  if (!/^(на|в|for|to|in|attend)$/u.test(formAt(line.scene, opens))) return undefined;
  return placesOf(line).findLast(
    (place) =>
      place.form === 'noun' &&
      isPlaceCode(place.code) &&
      place.after <= opens &&
      opens - place.after <= GUESTS_REACH &&
      roleOf(line, place) === 'to',
  )?.code;
}
/** «Для участия», "to take part" stand between. */
const GUESTS_REACH = 4;

/** «Там он встретился с акимом», "he held talks with …": whom a pronoun before the act means, the one person that the sentence before names, of the side across from the other. */
export function personPointedAt(
  line: Line,
  context: Context,
  act: Span,
  other: PersonMention,
): PersonMention | undefined {
  const clause = clauseAt(line, act.first);
  const named = namedBefore(line);
  if (named.length !== 1 || named[0] === other.name) return undefined;
  const [here] = countryServed(context, named[0]!);
  if (!here) return undefined;
  for (let token = clause.first; token < clause.after; token += 1)
    if (PRONOUNS.test(formAt(line.scene, token)))
      return { kind: 'person', name: named[0]!, cases: NOMINATIVE, first: token, after: token + 1 };
  return undefined;
}
const PRONOUNS = /^(он|она|его|ее|he|she|him|her|ол|оны)$/u;
