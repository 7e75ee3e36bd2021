import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isOfEitherSide, isPlaceCode, levelOf, regionOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { ACCUSATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE } from '../language/features.ts';
import type { PersonMention, PlaceMention, Span } from '../mention.ts';
import { isHostOfEnvoy } from '../parties.ts';
import { roleOf } from '../roles.ts';
import { featuresAt, formAt, hasWord, type Line, personsOf, placesOf, quantitiesOf } from '../scene.ts';
import { prune, quoteOf } from './frame.ts';
import { countryKnown, meetingOf } from './named-meetings.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/**
 * What a Russian sentence tells of people or groups of one side on the other in words that name no visit or meeting of their own: «гости из Кургана
 * приезжали в Петропавловск», «посол, который находится в регионе с визитом», «акима принял губернатор», «A и B обсудили в Павлодаре …».
 */
export function encountersBeside(
  line: Line,
  context: Context,
  told: readonly BareClaim[],
): readonly BareClaim[] {
  if (line.scene.language !== 'ru' || line.sentence.role !== 'body') return [];
  const isOfType = (types: RegExp) => told.some(({ slots }) => types.test((slots as Event).type ?? ''));
  const visit = isOfType(/^(visit|mission)$/)
    ? undefined
    : (stayOf(line, context) ?? groupVisit(line, context));
  const meeting = isOfType(/^meeting$/) ? undefined : (receivedBy(line, context) ?? talkOfTwo(line, context));
  return [visit, meeting].flatMap((slots): readonly BareClaim[] =>
    slots ? [{ kind: 'event', modality: 'stated', slots, quote: quoteOf(line) }] : [],
  );
}

const homeOf = ({ people }: Context, { name }: PersonMention): string | undefined =>
  countryKnown(people.get(name))[0];

/** «Находится в области с рабочим визитом», «был с визитом в столице Казахстана»: a stay told by «с визитом», of a person, of «который» or of a title alone. */
function stayOf(line: Line, context: Context): Event | undefined {
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (!/^(визитом|поездкой)$/u.test(formAt(scene, token))) continue;
    const by = [1, 2, 3].map((back) => token - back).find((at) => formAt(scene, at) === 'с');
    const stays = by === undefined ? undefined : stayBefore(line, by, token);
    if (stays === undefined) continue;
    const traveller = travellerOf(line, context, stays);
    const home = traveller && homeOf(context, traveller);
    const place = home && (placeOfStay(line, stays, token, home) ?? regionMeant(line, context, stays, home));
    if (!traveller || !place) continue;
    return prune({
      type: 'visit',
      place,
      date: dateOf(line, context, { first: stays, after: stays + 1 }),
      participants: [traveller.name],
    }) as Event;
  }
  return undefined;
}
const STAYS = /^(находится|находился|находилась|пребывает|пребывал|был|была|побывал|побывала)$/u;

const stayBefore = (line: Line, by: number, visit: number): number | undefined => {
  for (let token = by - 1; token >= Math.max(line.sentence.first, by - FARTHEST_STAY); token -= 1)
    if (STAYS.test(formAt(line.scene, token))) return token;
  for (let token = visit + 1; token < Math.min(line.sentence.after, visit + 3); token += 1)
    if (STAYS.test(formAt(line.scene, token))) return token;
  return undefined;
};
/** «Был в регионе с рабочей поездкой». */
const FARTHEST_STAY = 6;

/** Who stays: the person behind the verb or right before it, whom «который» stands for, or the last one told where a title or «он» alone does. */
function travellerOf(line: Line, context: Context, stays: number): PersonMention | undefined {
  const { scene } = line;
  const people = personsOf(line);
  const which = [1, 2, 3].find((back) => /^котор(ый|ая)$/u.test(formAt(scene, stays - back)));
  if (which) return people.findLast(({ after }) => after <= stays - which && stays - which - after <= 2);
  const own = people.find(
    (person) => person.cases & NOMINATIVE && (person.after <= stays || person.first - stays <= LONGEST_TITLE),
  );
  if (own) return own;
  if (people.length > 0 && !hasWord(line, ALONE)) return undefined;
  for (let index = line.index - 1; index >= Math.max(0, line.index - 2); index -= 1) {
    const meant = personsOf(scene.lines[index]!).filter((person) => homeOf(context, person) !== undefined);
    if (meant.length === 1) return meant[0];
    if (meant.length > 1) return meant.find(({ cases }) => cases & NOMINATIVE);
  }
  return undefined;
}
const LONGEST_TITLE = 9;
const ALONE = /^(он|она|дипломат|посол|губернатор|аким|гость|министр|мэр|консул|генконсул|когда|где)$/u;

/** The place by «в» beside the stay, of the other country; «столица Казахстана» is Astana. */
function placeOfStay(line: Line, stays: number, visit: number, home: string): string | undefined {
  const near = placesOf(line).filter(
    ({ first, after }) =>
      first > Math.min(stays, visit) - FARTHEST_STAY && after < Math.max(stays, visit) + FARTHEST_STAY,
  );
  for (const place of near) {
    if (!isOfEitherSide(place.code) || countryOf(place.code) === home) continue;
    if (/^столице$/u.test(formAt(line.scene, place.first - 1)) && levelOf(place.code) === 'country')
      return place.code === 'KZ' ? 'KZ-71/astana' : 'RU-MOW/moscow';
    if (place.form === 'noun' && roleOf(line, place) === 'in' && !isHostOfEnvoy(line, place))
      return place.code;
  }
  return undefined;
}

/** «В регионе», «в области»: the region of the other country that the text named last, or that of its last town. */
export function regionMeant(line: Line, { named }: Context, stays: number, home: string): string | undefined {
  const isMeant = [-4, -3, -2, -1, 1, 2, 3, 4, 5, 6].some(
    (step) =>
      /^(регионе|области|крае)$/u.test(formAt(line.scene, stays + step)) &&
      /^(в|нашем|этом)$/u.test(formAt(line.scene, stays + step - 1)),
  );
  if (!isMeant) return undefined;
  const here = [...named, ...placesOf(line).map(({ code }) => code)];
  const last = here.findLast(
    (code) => isOfEitherSide(code) && levelOf(code) !== 'country' && countryOf(code) !== home,
  );
  return last && (regionOf(last) ?? last);
}

/** «Гости из Кургана приезжали в Петропавловск», «в Омск приехали предприниматели из Павлодара», «делегация врачей из Орска побывала в Актобе», «группе тюменских предпринимателей показали элеваторы Петропавловска». */
function groupVisit(line: Line, context: Context): Event | undefined {
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (!GROUP.test(formAt(scene, token))) continue;
    const sender = senderOf(line, token);
    const home = sender && countryOf(sender.code);
    const gone = home && (goneTo(line, token, home) ?? comeTo(line, token, home));
    if (!sender || !gone || hasWord(line, USUAL)) continue;
    return prune({
      type: BUSINESS.test(formAt(scene, token)) || hasWord(line, BUSINESS) ? 'mission' : 'visit',
      place: gone.place.code,
      date: dateOf(line, context, { first: gone.verb, after: gone.verb + 1 }),
      participants: [sender.code],
    }) as Event;
  }
  return undefined;
}
const GROUP =
  /^(гости|делегация|группа|группе|делегаты|представители|артисты|музыканты|врачи|учителя|аграрии|фермеры|предприниматели|предпринимателям|бизнесмены|бизнесменам|специалисты|ученые|студенты|журналисты|депутаты|строители)$/u;
const BUSINESS = /^(предпринимател(и|ей|ям)|бизнесмен(ы|ов|ам))$/u;
const USUAL = /^(часто|обычно|регулярно|ежегодно|постоянно|всегда|не|ездят|приезжают)$/u;

const senderOf = (line: Line, group: number): PlaceMention | undefined =>
  placesOf(line).find(
    ({ code, first, after, form }) =>
      isOfEitherSide(code) &&
      (form === 'adjective'
        ? (after <= group && group - after <= 1) || (first > group && first - group <= 2)
        : first > group &&
          first - group <= 4 &&
          (formAt(line.scene, first - 1) === 'из' || isOfChamber(line, group, first))),
  );

/** «Представители Внешнеторговой палаты Казахстана»: a body of the country stands between. */
function isOfChamber(line: Line, group: number, place: number): boolean {
  if (formAt(line.scene, group) !== 'представители') return false;
  for (let token = group + 1; token < place; token += 1)
    if (!(featuresAt(line.scene, token) & GENITIVE)) return false;
  return true;
}

function goneTo(
  line: Line,
  group: number,
  home: string,
): { readonly verb: number; readonly place: PlaceMention } | undefined {
  const { scene, sentence } = line;
  const reach = hasWord(line, /^котор(ый|ая|ую|ых|ые)$/u, {
    first: group,
    after: Math.min(sentence.after, group + FARTHEST_VERB),
  })
    ? FARTHEST_PAST_CLAUSE
    : FARTHEST_VERB;
  for (let verb = group + 1; verb < Math.min(sentence.after, group + reach); verb += 1) {
    const word = formAt(scene, verb);
    const isShown = SHOWN.test(word);
    if (!isShown && !WENT.test(word)) continue;
    const place = placesOf(line).find(
      (one) =>
        one.first > verb &&
        isAway(one, home, verb) &&
        (isShown || one.first === verb + 1 || isGoal(line, one)),
    );
    return place && { verb, place };
  }
  return undefined;
}

/** A place on the other side from a home, near a verb. */
const isAway = ({ first, form, code }: PlaceMention, home: string, verb: number): boolean =>
  Math.abs(first - verb) <= FARTHEST_GOAL &&
  form === 'noun' &&
  isOfEitherSide(code) &&
  countryOf(code) !== home;

const isGoal = (line: Line, place: PlaceMention): boolean =>
  ['in', 'to', 'object'].includes(roleOf(line, place));

/** «В Омск приехали предприниматели …»: the goal and the verb stand before the group. */
function comeTo(
  line: Line,
  group: number,
  home: string,
): { readonly verb: number; readonly place: PlaceMention } | undefined {
  const { scene, sentence } = line;
  for (let verb = group - 1; verb >= Math.max(sentence.first, group - FARTHEST_GROUP); verb -= 1) {
    if (!WENT.test(formAt(scene, verb))) continue;
    const place = placesOf(line).find(
      (one) =>
        one.first < group &&
        isAway(one, home, verb) &&
        (one.after === verb || one.first === verb + 1 || isGoal(line, one)),
    );
    return place && { verb, place };
  }
  return undefined;
}
/** «Приехали с ответным визитом учителя». */
const FARTHEST_GROUP = 6;
const WENT =
  /^(приезжали|приехали|приехала|приезжала|побывали|побывала|посетили|посетила|прибыли|прибыла|прилетели|прилетела|съездили|съездила)$/u;
const SHOWN = /^показали$/u;
const FARTHEST_VERB = 12;
/** «Представители палаты, которых возглавил министр, приехали»: past a clause of theirs. */
const FARTHEST_PAST_CLAUSE = 24;
const FARTHEST_GOAL = 5;

/** «Акима A в Барнауле принял губернатор B»: the guest in the accusative, the host behind the verb. */
function receivedBy(line: Line, context: Context): Event | undefined {
  const { scene, sentence } = line;
  for (let verb = sentence.first; verb < sentence.after; verb += 1) {
    if (!/^принял[аи]?$/u.test(formAt(scene, verb))) continue;
    const people = personsOf(line);
    const guest = people.findLast(({ after, cases }) => after <= verb && cases & (ACCUSATIVE | GENITIVE));
    const host = people.find(
      ({ first, cases }) => first > verb && first - verb <= LONGEST_TITLE && cases & NOMINATIVE,
    );
    return guest && host ? metBy(line, context, verb, [guest, host]) : undefined;
  }
  return undefined;
}

/** «A и B обсудили в Павлодаре ремонт дороги»: two of both sides, by name, who talked of something face to face. */
function talkOfTwo(line: Line, context: Context): Event | undefined {
  const { scene, sentence } = line;
  const [one, other, more] = personsOf(line);
  if (!one || !other || more || hasWord(line, FAR_OFF)) return undefined;
  const behind = talkedWith(line, one, other);
  if (behind !== undefined) {
    const met = metBy(line, context, behind, [one, other]);
    return met?.place || met?.date ? met : undefined;
  }
  if (!isJoined(line, one, other)) return undefined;
  for (let verb = other.after; verb < Math.min(sentence.after, other.after + 4); verb += 1)
    if (TALKED.test(formAt(scene, verb))) {
      const met = metBy(line, context, verb, [one, other]);
      // «A и B обсудили транзит»: where and when is not told, they need not have met.
      return met?.place || met?.date ? met : undefined;
    }
  return undefined;
}
/** «A обсудил дороги с акимом B»: the verb behind the first, «с» with the title of the second. */
function talkedWith(line: Line, one: Span, other: PersonMention): number | undefined {
  if (!(other.cases & INSTRUMENTAL)) return undefined;
  const isWith = Array.from({ length: LONGEST_TITLE }, (_, at) => other.first - 1 - at).some(
    (token) => token > one.after && /^(с|со)$/u.test(formAt(line.scene, token)),
  );
  for (let verb = one.after; isWith && verb < Math.min(other.first, one.after + 3); verb += 1)
    if (
      /^(обсудил|обсудила|обсуждал|беседовал|беседовала|побеседовал|побеседовала|поговорил|поговорила)$/u.test(
        formAt(line.scene, verb),
      )
    )
      return verb;
  return undefined;
}
const TALKED = /^(обсудили|обсуждали|беседовали|побеседовали|поговорили|говорили)$/u;
const FAR_OFF = /^(телефон\p{L}*|письм\p{L}*|видеосвяз\p{L}*|онлайн|видеоконференц\p{L}*)$/u;

const isJoined = (line: Line, one: Span, other: Span): boolean =>
  other.first - one.after <= LONGEST_TITLE + 2 &&
  hasWord(line, /^и$/u, { first: one.after, after: other.first });

function metBy(
  line: Line,
  context: Context,
  verb: number,
  people: readonly PersonMention[],
): Event | undefined {
  const homes = new Set(people.flatMap((person) => homeOf(context, person) ?? []));
  if (!homes.has('RU') || !homes.has('KZ')) return undefined;
  const place = placesOf(line).find(
    (one) =>
      one.form === 'noun' &&
      isPlaceCode(one.code) &&
      levelOf(one.code) !== 'country' &&
      roleOf(line, one) === 'in',
  );
  const names = people.map(({ name }) => name);
  return meetingOf(line, context, { first: verb, after: verb + 1 }, names, place?.code);
}

/** «В делегации, которую возглавил A, 200 человек»: the visit of those whose days, mission or forum the text has just told of. */
export function delegationCounted(
  line: Line,
  context: Context,
  told: readonly BareClaim[],
): readonly BareClaim[] {
  const { occasion } = context.last;
  if (line.scene.language !== 'ru' || told.length > 0 || !occasion || line.index - occasion.until > 2)
    return [];
  const { type, place, participants = [], date } = occasion.slots;
  if (
    !place ||
    !/^(culture-days|mission|exhibition|forum)$/.test(type ?? '') ||
    !hasWord(line, /^делегаци(и|я|ю)$/u)
  )
    return [];
  const head = personsOf(line)[0];
  const count = quantitiesOf(line).find(
    ({ ordinal, quantity }) => !ordinal && quantity.unit === 'person',
  )?.quantity;
  const home = head && homeOf(context, head);
  if (!head || !count || home === undefined || home === countryOf(place)) return [];
  const senders = participants.filter((party) => isPlaceCode(party) && countryOf(party) === home);
  const slots = prune({ type: 'visit', place, date, participants: [...senders, head.name], count }) as Event;
  return [{ kind: 'event', modality: 'stated', slots, quote: quoteOf(line) }];
}
