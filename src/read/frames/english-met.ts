import { isPlaceCode } from '#model/place.ts';
import type { Context } from '../context.ts';
import { NOMINATIVE } from '../language/features.ts';
import type { PersonMention, Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, hitsOf, type Line, personsOf } from '../scene.ts';
import { countryKnown } from './named-meetings.ts';

const TITLE = /^(ambassador|governor|akim|minister|premier|president|mayor|consul|speaker|envoy)$/;
/** A title stands so near its holder's name, in tokens. */
const LONGEST_TITLE = 8;
/** A title alone means whom the text told of so many sentences before, at most. */
const FAR = 4;

/** «Babushkin met the ambassador»: whom a bare English title behind «met» means, the last one before of the other country who was told with it. */
export function titledGuest(
  line: Line,
  context: Context,
  act: Span,
  host: PersonMention,
): PersonMention | undefined {
  const { scene } = line;
  if (scene.language !== 'en') return undefined;
  const title = [1, 2, 3]
    .map((ahead) => act.after - 1 + ahead)
    .find((token) => TITLE.test(formAt(scene, token)));
  if (title === undefined || !/^(the|his|her)$/.test(formAt(scene, act.after))) return undefined;
  if (personsOf(line).some(({ first }) => first > act.after && first - title <= 2)) return undefined;
  const [home] = countryKnown(context.people.get(host.name));
  for (let index = line.index - 1; index >= Math.max(0, line.index - FAR); index -= 1) {
    const before = scene.lines[index]!;
    const meant = personsOf(before).findLast((person) => {
      const [its] = countryKnown(context.people.get(person.name));
      return (
        person.name !== host.name &&
        its !== undefined &&
        its !== home &&
        isTitled(before, person, formAt(scene, title))
      );
    });
    if (meant) return { kind: 'person', name: meant.name, cases: NOMINATIVE, first: title, after: title + 1 };
  }
  return undefined;
}

/** «She met the ambassador»: whom a pronoun before «met» and the title behind it mean. */
export function pairMeant(line: Line, context: Context, act: Span): readonly PersonMention[] | undefined {
  const { scene } = line;
  const pronoun = [1, 2, 3]
    .map((back) => act.first - back)
    .find((token) => /^(he|she)$/.test(formAt(scene, token)));
  const before = scene.lines[line.index - 1];
  const named =
    before && personsOf(before).find(({ name }) => countryKnown(context.people.get(name)).length > 0);
  if (scene.language !== 'en' || pronoun === undefined || !named) return undefined;
  const host: PersonMention = {
    kind: 'person',
    name: named.name,
    cases: NOMINATIVE,
    first: pronoun,
    after: pronoun + 1,
  };
  const guest = titledGuest(line, context, act, host);
  return guest && [host, guest];
}

function isTitled(line: Line, { first, after }: Span, title: string): boolean {
  for (let token = first - LONGEST_TITLE; token < after + LONGEST_TITLE; token += 1)
    if (token >= line.sentence.first && token < line.sentence.after && formAt(line.scene, token) === title)
      return true;
  return false;
}

/** «A delegation of the Atyrau region met …», "met the ambassador and a delegation of …": whose delegation takes part in an English meeting. */
export function sendersAtMeeting(line: Line, context: Context): readonly string[] {
  if (line.scene.language !== 'en') return [];
  return hitsOf(line, ['delegation'])
    .filter(({ first }) => formAt(line.scene, first) === 'delegation')
    .flatMap(({ first, after }) =>
      groupsOf(line, context)
        .filter(
          (group) =>
            !group.office &&
            group.places.length === 1 &&
            group.places.every(isPlaceCode) &&
            (group.after === first ||
              (group.first - after <= 3 &&
                group.first > after &&
                /^(of|from|the)$/.test(formAt(line.scene, group.first - 1)))),
        )
        .flatMap(({ places }) => places)
        .slice(0, 1),
    );
}

/** «A delegation headed by akim A met governor B»: two people of both sides behind each other, who met. */
export const isMetByHead = (line: Line, context: Context, verb: Span): boolean => {
  if (line.scene.language !== 'en' || !/^(met|meets)$/.test(formAt(line.scene, verb.first))) return false;
  const homes = (people: readonly PersonMention[]) =>
    people.flatMap(({ name }) => countryKnown(context.people.get(name)).slice(0, 1));
  const before = homes(personsOf(line).filter(({ after }) => after <= verb.first));
  const behind = homes(personsOf(line).filter(({ first }) => first >= verb.after));
  return before.length > 0 && behind.some((home) => !before.includes(home));
};
