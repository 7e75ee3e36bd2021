import type { BareClaim } from '#model/claim.ts';
import type { Party } from '#model/party.ts';
import { countryAcross, countryOf, isOfEitherSide, isPlaceCode } from '#model/place.ts';
import type { Context } from '../context.ts';
import { MARK } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { bodiesOf, formAt, has, isCapitalWord, type Line, personsOf, placesOf, textOf } from '../scene.ts';
import { quoteOf } from './frame.ts';
import { countryKnown } from './named-meetings.ts';
import { officialToldBefore } from './proposers.ts';

/**
 * What one side will open or build on the other, told by an English passive with whose it is: «a trade house of his region would be set up in the city»,
 * "a branch of our university shall be opened in Omsk", "three schools in A are to be built by Russia".
 */
export function toBeOpened(line: Line, context: Context): readonly BareClaim[] {
  const { scene, sentence } = line;
  if (scene.language !== 'en') return [];
  for (let be = sentence.first + 2; be < sentence.after - 1; be += 1) {
    if (formAt(scene, be) !== 'be') continue;
    const action = DONE.find(([words]) => words.test(formAt(scene, be + 1)))?.[1];
    const end = action && endOfThing(line, be);
    const thing = end === undefined ? undefined : thingBefore(line, end);
    if (!action || !thing) continue;
    const owner = byWhom(line, be) ?? ownerIn(line, context, thing);
    const stage = owner && stageOf(line, context, thing, be, owner.home);
    if (!owner || !stage) continue;
    const name = textOf(scene, { first: thing.first, after: thing.head + 1 });
    const object = stage.written ? `${name} in ${stage.written}` : name;
    const counterpart = [owner.party.length === 2 ? countryOf(stage.code) : stage.code];
    const slots = { actor: owner.party, action, object, counterpart };
    return [{ kind: 'intent', modality: 'planned', slots, quote: quoteOf(line) }];
  }
  return [];
}
const DONE = [
  [/^(opened|established|set|founded|created|launched)$/, 'open'],
  [/^(built|constructed|erected)$/, 'build'],
] as const;

/** Where what is to be opened ends: before «will», «would», «is to». */
function endOfThing({ scene }: Line, be: number): number | undefined {
  const before = formAt(scene, be - 1);
  if (/^(will|shall|would)$/.test(before)) return be - 1;
  return before === 'to' && /^(is|are|was|were)$/.test(formAt(scene, be - 2)) ? be - 2 : undefined;
}

interface OfThing extends Span {
  /** Its noun. */
  readonly head: number;
}

/** The words of the thing up to its noun, which names something that is opened or built. */
function thingBefore(line: Line, end: number): OfThing | undefined {
  const { scene, sentence } = line;
  let head = end - 1;
  while (head > sentence.first && end - head < LONGEST && !THING.test(formAt(scene, head))) head -= 1;
  if (!THING.test(formAt(scene, head))) return undefined;
  let first = head;
  while (
    first > sentence.first &&
    head - first < LONGEST_NAME &&
    scene.tokens.kind[first - 1] !== MARK &&
    !/^(a|an|the|that|more|such|another|two|three|several|and|of|in|will|would|announced|said)$/.test(
      formAt(scene, first - 1),
    )
  )
    first -= 1;
  return { first, head, after: end };
}
const THING =
  /^(branch|branches|campus|schools?|kindergartens?|house|office|offices|centre|center|plant|factory|warehouse|shops?|stores?|mission|hospital|clinic|base|farm|terminal|laboratory|consulate|museum|gymnasiums?|enterprise|facility|greenhouses?|stations?|plants|refinery|smelter|elevator|dairy|warehouses|terminals|park|showroom|workshop|mill|complex|hub|depot)$/;
/** «A branch of our university in the town of Omsk»: between its noun and the verb stand no more tokens, nor before the noun. */
const LONGEST = 14;
const LONGEST_NAME = 4;

interface Owner {
  readonly party: Party;
  readonly home: string;
}

/** «To be built by Russia». */
function byWhom(line: Line, be: number): Owner | undefined {
  const { scene, sentence } = line;
  for (let by = be + 2; by < Math.min(sentence.after, be + LONGEST); by += 1) {
    if (formAt(scene, by) !== 'by') continue;
    const at = formAt(scene, by + 1) === 'the' ? by + 2 : by + 1;
    const place = placesOf(line).find(({ first }) => first === at);
    const firm = place && isOfEitherSide(place.code) ? firmBehind(line, place) : undefined;
    if (firm) return { party: firm, home: countryOf(place!.code) };
    if (place?.form === 'noun' && isOfEitherSide(place.code))
      return { party: place.code, home: countryOf(place.code) };
    const body = bodiesOf(line).find(({ first }) => first === at);
    const [home] = body ? countryKnown(body.name) : [];
    if (body && home) return { party: body.name, home };
  }
  return undefined;
}

/** «By Russia's Rosatom», "by the Kazakh company Shyn": the name of a firm behind whose it is. */
function firmBehind(line: Line, { after }: Span): string | undefined {
  const { scene } = line;
  const isNoun =
    /^(company|firm|corporation|group|holding|concern|manufacturer|producer|developer|giant)$/.test(
      formAt(scene, after),
    );
  const first = isNoun ? after + 1 : after;
  const body = bodiesOf(line).find((one) => one.first === first);
  if (body) return body.name;
  let end = first;
  while (end - first < LONGEST_NAME && isCapitalWord(line, end)) end += 1;
  return end > first ? textOf(scene, { first, after: end }) : undefined;
}

/** «Of our university», "of his region": of whoever says so, by his office. */
function ownerIn(line: Line, context: Context, { head, after }: OfThing): Owner | undefined {
  const { scene } = line;
  const { people } = context;
  const of = [head + 1, head + 2].find((token) => token < after && formAt(scene, token) === 'of');
  if (of === undefined) return undefined;
  if (!/^(our|his|her|its|their)$/.test(formAt(scene, of + 1))) return undefined;
  const here = personsOf(line).flatMap(({ name }) => people.get(name) ?? []);
  const isOfRegion = /^(region|republic|territory|country|province)$/.test(formAt(scene, of + 2));
  const fitting = (party: Party) => isPlaceCode(party) === isOfRegion;
  // «He announced that a house of his region …»: of whom the pronoun before means.
  const isOfSpeaker = /^(his|her|our)$/.test(formAt(scene, of + 1)) && has(line, 'say');
  const speaker = isOfSpeaker ? officialToldBefore(line, context) : undefined;
  const party = [speaker, ...here, ...[...people.values()].toReversed()].find(
    (one) => one !== undefined && fitting(one),
  );
  if (party === undefined) return undefined;
  const [home] = homeOf(line, party);
  return home ? { party, home } : undefined;
}

/** The country of a place or of a body by its name, else the one across from the place where the body opens something. */
function homeOf(line: Line, party: Party): readonly string[] {
  const known = countryKnown(party);
  if (known.length > 0) return known;
  const across = placesOf(line).find(({ form, code }) => form === 'noun' && isOfEitherSide(code));
  return across ? [countryAcross(across.code)] : [];
}

interface Stage {
  readonly code: string;
  readonly written?: string;
}

/** Where on the other side it will be: named with «in», or the town that the text has just told a visit to. */
function stageOf(
  line: Line,
  { last, named }: Context,
  thing: Span,
  be: number,
  home: string,
): Stage | undefined {
  const place = placesOf(line).find(
    (one) =>
      one.form === 'noun' &&
      isOfEitherSide(one.code) &&
      countryOf(one.code) !== home &&
      one.first > thing.first &&
      one.first < be + LONGEST &&
      roleOf(line, one) === 'in',
  );
  if (place) return { code: place.code, written: textOf(line.scene, place) };
  const isThere = Array.from({ length: LONGEST }, (_, at) => be + 2 + at).some(
    (token) =>
      token < line.sentence.after &&
      (formAt(line.scene, token) === 'there' ||
        (/^(city|town|region)$/.test(formAt(line.scene, token)) && formAt(line.scene, token - 1) === 'the')),
  );
  const visited = last.event?.place ?? named.at(-1);
  return isThere && visited && isOfEitherSide(visited) && countryOf(visited) !== home
    ? { code: visited }
    : undefined;
}
