import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { type Clause, clauseAt, clausesOf, hasPredicate, tenseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, GENITIVE } from '../language/features.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { featuresAt, formAt, hasWord, hitsOf, type Line, placesOf } from '../scene.ts';
import { tellsJourney } from './event-places.ts';
import { prune, quoteOf } from './frame.ts';
import { partiesIn, type RussianParty, sideOf } from './russian-parties.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/**
 * «В ходе поездки делегации Омской области в Павлодар», «с учётом итогов визита Сомова в Астану, который состоялся в ноябре», «программа визита Сомова в Уральск началась с …»:
 * a visit by its noun with whose it is and where to, in a Russian sentence that tells something else. One that only lies ahead or is prepared is none.
 */
export function visitsAside(line: Line, context: Context, told: readonly BareClaim[]): readonly BareClaim[] {
  if (line.scene.language !== 'ru' || line.sentence.role !== 'body') return [];
  if (tellsJourney(told)) return [];
  for (const visit of hitsOf(line, ['visit'])) {
    const setting = wordBefore(line, visit.first);
    if (!NOUN_OF_VISIT.test(formAt(line.scene, visit.first)) || !DONE.test(formAt(line.scene, setting)))
      continue;
    const owner = ownerBehind(line, context, visit);
    const goal = owner && goalOf(line, visit, owner);
    if (!owner || !goal) continue;
    const relative = clausesOf(line).find(
      ({ first }) => first > visit.after && /^котор(ый|ая)$/u.test(formAt(line.scene, first)),
    );
    const act = relative ?? clauseAt(line, visit.first);
    if (!isPast(line, act)) continue;
    const slots = prune({
      type: owner.isOfBusiness ? 'mission' : 'visit',
      place: goal.code,
      date:
        relative || DURING.test(formAt(line.scene, setting))
          ? dateOf(line, context, relative ?? visit)
          : undefined,
      participants: owner.names,
      count: owner.count,
    }) as Event;
    return [{ kind: 'event', modality: 'stated', slots, quote: quoteOf(line) }];
  }
  return [];
}

const NOUN_OF_VISIT = /^(визита|поездки|командировки)$/u;
/** What a sentence tells of a visit that has been paid. */
const DONE =
  /^(ходе|время|итогам|итогов|итоги|результатам|результаты|рамках|программа|программе|после|завершении|окончании)$/u;
const DURING = /^(ходе|время|рамках|итогам)$/u;

/** The word in front of a noun and its adjectives. */
function wordBefore(line: Line, first: number): number {
  let token = first - 1;
  while (token > line.sentence.first && featuresAt(line.scene, token) & ADJECTIVE) token -= 1;
  return token;
}

/** Whose the visit is: whoever stands behind it in the genitive, with nothing said between. */
function ownerBehind(line: Line, context: Context, visit: Span): RussianParty | undefined {
  const owner = partiesIn(line, context).find(
    ({ first, cases }) =>
      first >= visit.after && first - visit.after <= LONGEST_TITLE && Boolean(cases & GENITIVE),
  );
  const between = owner && { first: visit.after, after: owner.first };
  return between && !hasPredicate(line, between) && !hasWord(line, /^[,;:()]$/u, between) ? owner : undefined;
}
const LONGEST_TITLE = 10;

/** Where to: a place of the other side with «в» or «на», right behind the visit or its owner. */
const goalOf = (line: Line, visit: Span, owner: RussianParty): PlaceMention | undefined =>
  placesOf(line).find(
    (place) =>
      place.form === 'noun' &&
      ['to', 'in', 'on'].includes(roleOf(line, place)) &&
      /^(RU|KZ)$/.test(sideOf(place.code) ?? '') &&
      sideOf(place.code) !== owner.home &&
      [visit, owner].some(({ after }) => place.first > after && place.first - after <= NEAR_GOAL),
  );
const NEAR_GOAL = 4;

/** Whether what is told is over: a past verb, a short passive, or no verb at all. */
const isPast = (line: Line, { predicates }: Clause): boolean =>
  predicates.length === 0 ||
  predicates.some((token) => tenseAt(line, token).past || PASSIVE.test(formAt(line.scene, token)));
const PASSIVE = /(ан|ен|ят|ут|ыт)(о|а|ы)?$/u;
