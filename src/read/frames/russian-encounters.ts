import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { areOfBothSides, asRegion, countryOf, isOfEitherSide, isPlaceCode, levelOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { isHostOfEnvoy } from '../envoys.ts';
import { NOMINATIVE } from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import type { PersonMention, PlaceMention, Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { formAt, hasWord, type Line, personsOf, placesOf, quantitiesOf } from '../scene.ts';
import { prune, quoteOf } from './frame.ts';
import { countryServed, meetingOf, stageWithin } from './named-meetings.ts';
import { isFarOff } from './russian-sit-downs.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/**
 * What a Russian sentence tells of people or groups of one side on the other where neither its words of going nor those of sitting together do:
 * «посол, который находится в регионе с визитом», «группе из Кургана показали Петропавловск», «A и B говорили в Павлодаре …».
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
    : (stayOf(line, context) ?? tourOfGroup(line, context));
  const meeting = isOfType(/^meeting$/) ? undefined : talkOfTwo(line, context);
  return [visit, meeting].flatMap((slots): readonly BareClaim[] =>
    slots ? [{ kind: 'event', modality: 'stated', slots, quote: quoteOf(line) }] : [],
  );
}

const homeOf = (context: Context, { name }: PersonMention): string | undefined =>
  countryServed(context, name)[0];

/** «Находится в области с рабочим визитом», «был с визитом в столице Казахстана»: a stay told by «с визитом», of a person, of «который» or of a title alone. */
function stayOf(line: Line, context: Context): Event | undefined {
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (!isOnVisit(scene.tokens, token)) continue;
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
const isOnVisit = formIs(/^(визитом|поездкой)$/u);
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

/** The place by «в» beside the stay, of the other country. */
const placeOfStay = (line: Line, stays: number, visit: number, home: string): string | undefined =>
  placesOf(line).find(
    (place) =>
      place.first > Math.min(stays, visit) - FARTHEST_STAY &&
      place.after < Math.max(stays, visit) + FARTHEST_STAY &&
      place.form === 'noun' &&
      isOfEitherSide(place.code) &&
      countryOf(place.code) !== home &&
      roleOf(line, place) === 'in' &&
      !isHostOfEnvoy(line, place),
  )?.code;

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
  return last && asRegion(last);
}

/** «Группе тюменских предпринимателей показали элеваторы Петропавловска»: what a group is shown lies where it has come. */
function tourOfGroup(line: Line, context: Context): Event | undefined {
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (!isGroup(scene.tokens, token)) continue;
    const sender = senderOf(line, token);
    const shown = sender && shownTo(line, token, countryOf(sender.code));
    if (!shown || hasWord(line, USUAL)) continue;
    return prune({
      type: BUSINESS.test(formAt(scene, token)) || hasWord(line, BUSINESS) ? 'mission' : 'visit',
      place: shown.place.code,
      date: dateOf(line, context, { first: shown.verb, after: shown.verb + 1 }),
      participants: [sender.code],
    }) as Event;
  }
  return undefined;
}
const isGroup = formIs(
  /^(гости|делегация|группа|группе|делегаты|представители|артисты|музыканты|врачи|учителя|аграрии|фермеры|предприниматели|предпринимателям|бизнесмены|бизнесменам|специалисты|ученые|студенты|журналисты|депутаты|строители)$/u,
);
const BUSINESS = /^(предпринимател(и|ей|ям)|бизнесмен(ы|ов|ам))$/u;
const USUAL = /^(часто|обычно|регулярно|ежегодно|постоянно|всегда|не)$/u;

const senderOf = (line: Line, group: number): PlaceMention | undefined =>
  placesOf(line).find(
    ({ code, first, after, form }) =>
      isOfEitherSide(code) &&
      (form === 'adjective'
        ? (after <= group && group - after <= 1) || (first > group && first - group <= 2)
        : first > group && first - group <= 4 && formAt(line.scene, first - 1) === 'из'),
  );

function shownTo(
  line: Line,
  group: number,
  home: string,
): { readonly verb: number; readonly place: PlaceMention } | undefined {
  const { scene, sentence } = line;
  for (let verb = group + 1; verb < Math.min(sentence.after, group + FARTHEST_VERB); verb += 1) {
    if (formAt(scene, verb) !== 'показали') continue;
    const place = placesOf(line).find(
      ({ first, form, code }) =>
        first > verb &&
        first - verb <= FARTHEST_SIGHT &&
        form === 'noun' &&
        isOfEitherSide(code) &&
        countryOf(code) !== home,
    );
    return place && { verb, place };
  }
  return undefined;
}
const FARTHEST_VERB = 12;
const FARTHEST_SIGHT = 5;

/** «A и B вчера говорили в Павлодаре о дороге»: two of both sides, by name, who spoke of something face to face. */
function talkOfTwo(line: Line, context: Context): Event | undefined {
  const [one, other, more] = personsOf(line);
  if (!one || !other || more || isFarOff(line) || !isJoined(line, one, other)) return undefined;
  if (!areOfBothSides([one, other].flatMap((person) => homeOf(context, person) ?? []))) return undefined;
  for (let verb = other.after; verb < Math.min(line.sentence.after, other.after + 4); verb += 1) {
    if (formAt(line.scene, verb) !== 'говорили') continue;
    const names = [one.name, other.name];
    const place = stageWithin(line, line.sentence)?.code;
    const met = meetingOf(line, context, { first: verb, after: verb + 1 }, names, place);
    // «A и B говорили о транзите»: where and when is not told, they need not have met.
    return met.place || met.date ? met : undefined;
  }
  return undefined;
}

const isJoined = (line: Line, one: Span, other: Span): boolean =>
  other.first - one.after <= LONGEST_TITLE + 2 &&
  hasWord(line, /^и$/u, { first: one.after, after: other.first });

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
