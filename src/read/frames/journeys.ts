import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { clauseAt, isPredicate } from '../clauses.ts';
import type { Context } from '../context.ts';
import { GENITIVE, NOMINATIVE } from '../language/features.ts';
import { isWithin, type Span } from '../mention.ts';
import { depthOf, groupsOf } from '../parties.ts';
import { formAt, hasWord, hitsOf, type Line, personsOf, placesOf } from '../scene.ts';
import { isAskedFor, isInfinitive } from './english-events.ts';
import { prune } from './frame.ts';
import { countryServed } from './named-meetings.ts';
import { placePointedAt, travellerPointedAt } from './pointed-at.ts';
import { isOfSeveral, isOnVisit, travellerMeant } from './russian-meetings.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/** «Губернатор Пётр Ларин посетил Казахстан с рабочим визитом», «в ходе поездки посла … в Омск»: an official of one side who travels to the other. */
export function journeyOf(line: Line, context: Context): Event | undefined {
  if (line.scene.language === 'kk') return undefined;
  const journey = hitsOf(line, ['visit']).find(
    ({ first }) => !isPredicate(line, first) && !isOfSeveral(line, first),
  );
  const verb = hitsOf(line, ['go']).find(
    (hit) =>
      !HOSTS.test(formAt(line.scene, hit.first)) &&
      (isPredicate(line, hit.first) || isPaid(line, hit.first) || isInfinitive(line, hit.first)),
  );
  const act = verb ?? journey;
  if (!act || (line.scene.language === 'en' && isAskedFor(line, act.first))) return undefined;
  const clause = clauseAt(line, act.first);
  const travellers = personsOf(line).filter(
    (person) =>
      isWithin(person, clause) &&
      (line.scene.language === 'en'
        ? (person.after <= act.first && !isWithWhom(line, person)) ||
          (journey !== undefined &&
            formAt(line.scene, journey.after) === 'of' &&
            person.first > journey.after &&
            person.first - journey.after <= LONGEST_TITLE)
        : Boolean(person.cases & NOMINATIVE) ||
          (journey !== undefined &&
            person.first > journey.after &&
            person.first - journey.after <= LONGEST_TITLE &&
            Boolean(person.cases & GENITIVE))),
  );
  // «He said that the visit of the premier A to …»: of the one whose visit it is.
  const owners =
    line.scene.language === 'en' && journey && formAt(line.scene, journey.after) === 'of'
      ? travellers.filter(({ first }) => first > journey.after)
      : [];
  const meant =
    travellers.length === 0
      ? (travellerMeant(line, context, act) ?? travellerPointedAt(line, context, clause))
      : undefined;
  const [traveller] = owners.length > 0 ? owners : meant ? [meant] : travellers;
  // «A met B during his visit to Omsk»: of the one who is the subject.
  const isOwn =
    line.scene.language === 'en' &&
    journey !== undefined &&
    [1, 2, 3].some((back) => /^(his|her)$/.test(formAt(line.scene, journey.first - back)));
  const [home] = countryServed(context, traveller?.name);
  if (!traveller || !home) return undefined;
  const isThere = !verb && journey !== undefined && isOnVisit(line, journey.first);
  const goals = groupsOf(line, context).filter(
    (group) =>
      clauseAt(line, group.first) === clause &&
      !group.office &&
      (group.form === 'noun' || (group.form === 'common' && (group.role === 'to' || isThere))) &&
      group.places.every((code) => /^(RU|KZ)/.test(code) && countryOf(code) !== home) &&
      ((isThere && group.role === 'in') || group.role === 'to'
        ? isThere ||
          group.first > Math.min(journey?.first ?? act.first, act.first) ||
          (verb !== undefined && ARRIVES.test(formAt(line.scene, verb.first)))
        : verb !== undefined &&
          (group.first === verb.after ||
            (group.role === 'object' &&
              line.scene.language === 'ru' &&
              ((group.first - verb.after <= 3 && group.first > verb.first) ||
                // «Астрахань посетил аким».
                group.after === verb.first)) ||
            (group.role === 'in' && /^(побыва|наход|arriv|land)/u.test(formAt(line.scene, verb.first))))),
  );
  const pointed = goals.length === 0 && verb ? placePointedAt(line, context, clause) : undefined;
  const goal =
    goals.toSorted((a, b) => depthOf(b) - depthOf(a))[0]?.places[0] ??
    (pointed && countryOf(pointed) !== home ? pointed : undefined);
  const date = dateOf(line, context, act);
  const isTold = date !== undefined || journey !== undefined || VISIT.test(formAt(line.scene, act.first));
  if (!goal || !isTold) return undefined;
  return prune({
    type: 'visit',
    place: goal,
    date,
    participants: [
      ...new Set(
        (owners.length > 0 ? owners : isOwn || meant ? [traveller] : travellers).map(({ name }) => name),
      ),
    ],
  }) as Event;
}

/** Who an English visit in the sentence is of, by name. */
export const travellersIn = (line: Line, context: Context): readonly string[] | undefined =>
  line.scene.language === 'en' ? withDelegation(line, journeyOf(line, context)?.participants) : undefined;

/** «The delegation of the region headed by A», "an Omsk delegation led by A": those whom a traveller leads travel too. */
function withDelegation(line: Line, told: readonly string[] | undefined): readonly string[] | undefined {
  const [only, ...others] = told ?? [];
  const head = personsOf(line).find(({ name }) => name === only);
  if (!told || !head || others.length > 0) return told;
  const group = hitsOf(line, ['delegation']).findLast(({ after }) => after <= head.first);
  if (!group || !hasWord(line, /^(headed|led|under)$/, { first: group.after, after: head.first }))
    return told;
  const sender = placesOf(line).find(
    ({ first, after }) =>
      after === group.first ||
      (/^(of|from)$/.test(formAt(line.scene, group.after)) &&
        first > group.after &&
        first - group.after <= 2),
  );
  return sender && isPlaceCode(sender.code) ? [sender.code, ...told] : told;
}

const HOSTS = /^(прин|қабылда|receiv|welcom)/u;
/** «В Волгоград прибыл посол»: where someone arrives may stand before the verb. */
const ARRIVES = /^(прибы|приех|приезж|прилет)/u;
const VISIT = /^(посети|прибы|прилет|приехал|побывал|visited|arriv)/u;
/** An envoy's title with his country and his host's is not longer than this, in tokens. */
const LONGEST_TITLE = 9;

/** «Held talks with Governor B during a visit»: no traveller. */
const isWithWhom = (line: Line, { first }: Span): boolean => {
  for (let token = first - 1; token >= Math.max(line.sentence.first, first - LONGEST_TITLE); token -= 1) {
    if (formAt(line.scene, token) === 'with') return true;
    if (isPredicate(line, token) || /^[,;]$/.test(formAt(line.scene, token))) return false;
  }
  return false;
};

/** «Paid a working visit». */
const isPaid = (line: Line, visit: number): boolean =>
  [1, 2, 3, 4].some((back) => /^(paid|pays|paying|made|makes)$/.test(formAt(line.scene, visit - back)));
