import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { levelOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { type Context, periodOf } from '../context.ts';
import { ADJECTIVE } from '../language/features.ts';
import { isWithin, nearestTo, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { groupsOf } from '../parties.ts';
import { roleOf } from '../roles.ts';
import {
  featuresAt,
  formAt,
  has,
  hitsOf,
  type Line,
  periodsOf,
  personsOf,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import { type Frame, prune, quoteOf } from './frame.ts';
import { nounPhrase, phraseSpan } from './phrase.ts';

type Event = SlotsOf<'event'>;

/** Occasions by the nouns that name them. A meeting or visit counts only where it is told as taking place. */
const TYPES = [
  'culture-days',
  'commission',
  'forum',
  'mission',
  'exhibition',
  'conference',
  'festival',
  'visit',
] as const;

/** A forum, mission, festival … took or takes place: a noun of the kind with a time, a place or a number in its row. */
export const event: Frame = {
  name: 'event',
  triggers: [...TYPES, 'delegation'],
  fill: (line, context) => {
    if (line.sentence.role === 'dateline') return [];
    const claims: BareClaim[] = [];
    const taken: Span[] = [];
    for (const type of TYPES)
      for (const hit of hitsOf(line, [type])) {
        if (taken.some((span) => span.first < hit.after && hit.first < span.after)) continue;
        const phrase = phraseSpan(line, hit);
        taken.push({ first: Math.min(hit.first, phrase.first), after: Math.max(hit.after, phrase.after) });
        const slots = slotsOf(line, context, type, hit, phrase);
        if (!slots) continue;
        const modality = modalityAt(line, hit);
        if (modality === 'denied' || modality === 'wished') continue;
        claims.push({ kind: 'event', modality, slots, quote: quoteOf(line) });
        context.last.eventType = type;
        if (slots.name) context.last.eventName = slots.name;
      }
    return claims.length > 0 ? claims : receptionOf(line, context);
  },
};

function slotsOf(
  line: Line,
  context: Context,
  type: (typeof TYPES)[number],
  hit: Hit,
  phrase: Span,
): Event | undefined {
  const ordinal = ordinalBefore(line, Math.min(hit.first, phrase.first), hit.first);
  const held = has(line, 'hold', 'go') || modalityAt(line, hit) === 'planned';
  const date = dateOf(line, context, hit);
  const place = placeOf(line, hit, phrase);
  const participants = participantsOf(line, context, type, hit, phrase);
  const isTold = ordinal !== undefined || (held && (date || place)) || (type === 'forum' && date);
  if (!isTold) return undefined;
  if (type === 'visit' && participants.length === 0) return undefined;
  const name = type === 'mission' || type === 'visit' ? undefined : nounPhrase(line, hit);
  return prune({ type, ordinal, place, date, name, participants, count: countOf(line, hit) }) as Event;
}

function ordinalBefore(line: Line, first: number, head: number): number | undefined {
  const mention = quantitiesOf(line).find(
    (quantity) =>
      quantity.ordinal &&
      quantity.after <= head &&
      quantity.after >= first - 1 &&
      quantity.first >= first - 3,
  );
  if (!mention) return undefined;
  for (let token = mention.after; token < head; token += 1)
    if (!(featuresAt(line.scene, token) & ADJECTIVE) && line.scene.language === 'ru') return undefined;
  return mention.quantity.n;
}

function dateOf(line: Line, context: Context, hit: Span): string | undefined {
  const clause = clauseAt(line, hit.first);
  const dates = periodsOf(line).filter(
    (period) =>
      ['absolute', 'yearless', 'relative', 'later'].includes(period.when.type) &&
      !(period.when.type === 'absolute' && /^\d{4}\/\d{4}$/.test(period.when.period)) &&
      period.edge === 'in',
  );
  const inClause = dates.filter((period) => isWithin(period, clause));
  const near = nearestTo(
    inClause.length > 0 ? inClause : dates.filter((period) => Math.abs(period.first - hit.first) < 14),
    hit,
  );
  return near ? periodOf(near, context) : undefined;
}

/** Where it is held: «в Оренбурге», or the host that is the subject of «примет». */
function placeOf(line: Line, hit: Span, phrase: Span): string | undefined {
  const places = placesOf(line).filter(
    (place) =>
      place.form === 'noun' &&
      levelOf(place.code) !== 'country' &&
      !(place.first >= phrase.first && place.after <= phrase.after),
  );
  const held = places.filter((place) => roleOf(line, place) === 'in');
  const host = hitsOf(line, ['hold']).find((verb) =>
    /^(прин|host|қабылда)/u.test(formAt(line.scene, verb.first)),
  );
  if (host) {
    const subject = places.find(
      (place) =>
        ['subject', 'object', 'unknown', 'of'].includes(roleOf(line, place)) &&
        Math.abs(place.first - host.after) <= 4,
    );
    if (subject) return subject.code;
  }
  return nearestTo(held, hit)?.code;
}

/** Whose days of culture, whose mission: the places in its name, or the delegations told of. A forum's name gives none. */
function participantsOf(
  line: Line,
  context: Context,
  type: string,
  hit: Span,
  phrase: Span,
): readonly string[] {
  if (type === 'forum' || type === 'conference' || type === 'exhibition' || type === 'festival') return [];
  const groups = groupsOf(line, context).filter((group) => !group.office);
  const own = groups.filter(
    (group) =>
      group.first >= phrase.first - 6 &&
      group.after <= phrase.after + 1 &&
      !['in', 'to'].includes(group.role),
  );
  const chosen =
    own.length > 0
      ? own
      : groups.filter(
          (group) => ['of', 'from', 'name'].includes(group.role) && Math.abs(group.first - hit.first) < 8,
        );
  return [...new Set(chosen.flatMap((group) => group.places))];
}

/** Participants, companies or days counted beside it. */
function countOf(line: Line, hit: Span): Event['count'] {
  const clause = clauseAt(line, hit.first);
  const count = quantitiesOf(line).find(
    (quantity) =>
      !quantity.ordinal &&
      isWithin(quantity, clause) &&
      (quantity.quantity.unit === 'person' ||
        (quantity.bare &&
          hitsOf(line, ['measure:business.companies']).some(
            (other) => other.first >= quantity.after && other.first - quantity.after <= 2,
          ))),
  );
  return count?.quantity;
}

/** «Аким … принял делегацию Челябинской области»: a visit told by its host. */
function receptionOf(line: Line, context: Context): readonly BareClaim[] {
  const verb = hitsOf(line, ['go'])[0];
  const delegation = hitsOf(line, ['delegation'])[0];
  if (!verb || !delegation || !/^(делегац|delegation|делегация)/u.test(formAt(line.scene, delegation.first)))
    return [];
  const groups = groupsOf(line, context);
  const guests = groups.find(
    (group) =>
      group.first >= delegation.first - 4 &&
      group.first <= delegation.after + 4 &&
      !(group.office && group.first < delegation.first - 4),
  );
  const host = groups.find(
    (group) => group !== guests && guests && group.places[0]!.slice(0, 2) !== guests.places[0]!.slice(0, 2),
  );
  if (!guests || !host) return [];
  const head = personsOf(line).find((person) => person.first > delegation.first);
  const modality = modalityAt(line, verb);
  if (modality === 'denied' || modality === 'wished') return [];
  const date = dateOf(line, context, verb);
  const slots = prune({
    type: 'visit',
    place: host.places[0],
    date,
    participants: [...guests.places, ...(head ? [head.name] : [])],
  }) as Event;
  return [{ kind: 'event', modality, slots, quote: quoteOf(line) }];
}
