import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { NOMINATIVE } from '../language/features.ts';
import type { PersonMention, Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, hasWord, hitsOf, type Line, personsOf } from '../scene.ts';
import { prune, quoteOf } from './frame.ts';
import { countryServed } from './named-meetings.ts';
import { A_DAY } from './when.ts';

type Event = SlotsOf<'event'>;

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
  const [home] = countryServed(context, host.name);
  for (let index = line.index - 1; index >= Math.max(0, line.index - FAR); index -= 1) {
    const before = scene.lines[index]!;
    const meant = personsOf(before).findLast((person) => {
      const [its] = countryServed(context, person.name);
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
  const named = before && personsOf(before).find(({ name }) => countryServed(context, name).length > 0);
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
    people.flatMap(({ name }) => countryServed(context, name).slice(0, 1));
  const before = homes(personsOf(line).filter(({ after }) => after <= verb.first));
  const behind = homes(personsOf(line).filter(({ first }) => first >= verb.after));
  return before.length > 0 && behind.some((home) => !before.includes(home));
};

/** «Made a trip to Omsk, where he met with governor B», "arrived in Samara and was received by governor B": whom an English traveller met where he went, told behind the journey. */
export function metOnVisit(line: Line, context: Context, told: readonly BareClaim[]): readonly BareClaim[] {
  if (line.scene.language !== 'en' || told.some(({ slots }) => (slots as Event).type === 'meeting'))
    return [];
  const visit = told.find(({ slots }) => (slots as Event).type === 'visit');
  if (visit?.kind !== 'event') return [];
  const { participants: [traveller, ...others] = [], place, date } = visit.slots;
  const guest = personsOf(line).find(({ name }) => name === traveller);
  const host = guest && personsOf(line).find((person) => person.first > guest.after && isMetBy(line, person));
  if (!traveller || others.length > 0 || !host) return [];
  const [here] = countryServed(context, traveller);
  // «Arrived in Samara and held talks with Governor B»: a bare title there is of whom the place has.
  const [there] = context.people.has(host.name)
    ? countryServed(context, host.name)
    : [place && TITLE.test(formAt(line.scene, host.first - 1)) ? countryOf(place) : undefined];
  if (!here || !there || here === there) return [];
  const slots = prune({
    type: 'meeting',
    place: place && levelOf(place) !== 'country' ? place : undefined,
    date: date?.length === A_DAY ? date : undefined,
    participants: [traveller, host.name],
  }) as Event;
  return [{ ...visit, slots }];
}

/** «Met [with] governor B», "held talks with B", "was received by B": the verb right before the title of whom one met. */
function isMetBy({ scene, sentence }: Line, { first }: Span): boolean {
  // «The city's akim, | B».
  const from = formAt(scene, first - 1) === ',' ? first - 2 : first - 1;
  for (let token = from; token >= Math.max(sentence.first, first - LONGEST_TITLE); token -= 1) {
    const form = formAt(scene, token);
    const before = formAt(scene, token - 1);
    if (/^(met|meet|meeting)$/.test(form)) return !/^(the|a|this|at)$/.test(before) || isOpened(scene, token);
    if (form === 'talks' && formAt(scene, token + 1) === 'with') return isOpened(scene, token);
    if (/^(received|welcomed|hosted)$/.test(form)) return formAt(scene, token + 1) === 'by';
    if (/^[.;,]$/.test(form) || /^(and|who|which|that)$/.test(form)) return false;
  }
  return false;
}

/** «Held [official] talks», "had a meeting": by the verb before its noun. */
const isOpened = (scene: Line['scene'], noun: number): boolean =>
  [1, 2, 3, 4].some((back) =>
    /^(held|hold|holds|had|have|has|holding|conducted)$/.test(formAt(scene, noun - back)),
  );

/** «He was received by the akim B», "the delegation held talks with governor B": those whose visit an English text has just told, and the one whom the sentence names; «he met» is told as any meeting. */
export function visitorMet(line: Line, context: Context): readonly BareClaim[] {
  const { occasion } = context.last;
  if (line.scene.language !== 'en' || occasion?.slots.type !== 'visit') return [];
  if (line.index - occasion.until > VISIT_REACH || line.index <= occasion.until - 1) return [];
  const [host, ...others] = personsOf(line);
  const { participants: all = [], place } = occasion.slots;
  // «He» is the one person of those who came.
  const isOne = hasWord(line, /^(he|she)$/);
  const visitors = isOne ? all.filter((one) => !isPlaceCode(one)) : all;
  if (isOne && visitors.length !== 1) return [];
  if (
    !host ||
    others.length > 0 ||
    !isMetBy(line, host) ||
    !hasVisitor(line, host.first) ||
    hasWord(line, /^(met|meet|meets)$/)
  )
    return [];
  const homes = visitors.flatMap((one) =>
    isPlaceCode(one) ? [countryOf(one)] : countryServed(context, one),
  );
  const [known] = countryServed(context, host.name);
  const there = known ?? (place && hasTitle(line, host) ? countryOf(place) : undefined);
  if (!there || homes.length === 0 || homes.includes(there)) return [];
  const slots = prune({
    type: 'meeting',
    place: place && levelOf(place) !== 'country' ? place : undefined,
    participants: [...visitors, host.name],
  }) as Event;
  const modality = hasWord(line, /^(will|shall|expected|due|plans?|planned)$/) ? 'planned' : 'stated';
  return [{ kind: 'event', modality, slots, quote: quoteOf(line) }];
}
const VISIT_REACH = 2;

/** «He», "the delegation", "the Kazakh guests" before the one who is met. */
const hasVisitor = (line: Line, until: number): boolean =>
  hasWord(line, /^(he|she|they|delegation|guests|visitors|diplomat|envoy)$/, {
    first: line.sentence.first,
    after: until,
  });

const hasTitle = (line: Line, { first, after }: Span): boolean =>
  [1, 2, 3, 4, 5].some(
    (step) =>
      TITLE.test(formAt(line.scene, first - step)) || TITLE.test(formAt(line.scene, after + step - 1)),
  );
