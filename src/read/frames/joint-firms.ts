import type { SlotsOf } from '#model/claim.ts';
import { asRegion, countryAcross, countryOf, isPlaceCode, type PlaceCode } from '#model/place.ts';
import { type Clause, clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { homeOfTeller } from '../floor.ts';
import { ADJECTIVE, GENITIVE, NOMINATIVE, PARTICIPLE, PLURAL } from '../language/features.ts';
import { MARK } from '../language/tokens.ts';
import { formIs } from '../language/wordings.ts';
import type { Span, When } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import {
  featuresAt,
  formAt,
  hasWord,
  type Line,
  mentionAt,
  periodsOf,
  placesOf,
  quantitiesOf,
} from '../scene.ts';

type Observation = SlotsOf<'observation'>;

/** «68 совместных российско-казахстанских предприятий», «300 Kazakh-Russian enterprises»: of both countries by their attributes. */
export const isJoint = (line: Line, first: number, after: number): boolean =>
  hasWord(line, /^(совместн\p{L}+|бірлескен|joint)$/u, { first, after }) ||
  // «Қазақстанмен бірлескен 28 кәсіпорын».
  (line.scene.language === 'kk' &&
    quantitiesOf(line).some(
      (one) => one.after === first && formAt(line.scene, one.first - 1) === 'бірлескен',
    )) ||
  (line.scene.language === 'en' &&
    placesOf(line).some(
      (place) =>
        place.form === 'adjective' &&
        place.first >= first &&
        place.after <= after &&
        ['RU', 'KZ'].every((code) => place.code === code || place.others.includes(code)),
    ));

/** «Set up together with investors from Kazakhstan», «создано вместе с казахстанскими партнёрами»: the country with whose people firms were founded. */
export function foundedWith(line: Line, near: Span): string | undefined {
  const { first, after } = clauseAt(line, near.first);
  for (let token = first; token < after; token += 1) {
    if (!isTogether(line.scene.tokens, token)) continue;
    const isKazakh = line.scene.language === 'kk';
    if (!isKazakh && !/^(с|со|with)$/u.test(formAt(line.scene, token + 1))) continue;
    const partner = isKazakh
      ? placesOf(line).findLast(({ after }) => after <= token && token - after <= FARTHEST)
      : placesOf(line).find((place) => place.first > token && place.first - token <= FARTHEST);
    if (partner && /^(RU|KZ)/.test(partner.code)) return countryOf(partner.code);
  }
  return undefined;
}
/** «Together with several large investors from A». */
const FARTHEST = 7;
const isTogether = formIs(/^(together|jointly|вместе|совместно|бірлесіп|бірге)$/u);

/** Where firms founded with the other country are: by the sentence, else for whom whoever speaks does, else of whom the text has been speaking. */
export function jointFirmsIn(line: Line, context: Context, near: Span): Partial<Observation> | undefined {
  const partner = foundedWith(line, near);
  if (!partner) return undefined;
  const home = countryAcross(partner);
  const isHome = (places: readonly PlaceCode[]) => places.every((code) => countryOf(code) === home);
  const here = groupsOf(line, context).find(
    ({ office, role, places }) => !office && ['in', 'of', 'name', 'subject'].includes(role) && isHome(places),
  )?.places;
  const told = homeOfTeller(line, context);
  const [area] = here ?? [told, context.subject].filter((code) => code !== undefined && isHome([code]));
  return { area: here ?? [area ? asRegion(area) : home], counterpart: [partner] };
}

/** «14 joint companies were opened last year»: with no place of their own, of those that the figure of firms just before it is told of. */
export function firmsToldOn(line: Line, { last: { figure } }: Context): Partial<Observation> | undefined {
  if (!figure || line.index - figure.line > REACH || !FIRMS.test(figure.slots.measure ?? ''))
    return undefined;
  const { area, counterpart } = figure.slots;
  return area?.every(isPlaceCode) && counterpart ? { area, counterpart } : undefined;
}
const REACH = 2;
const FIRMS = /^business\.(joint-ventures|companies)$/;

/** «Since January 50 joint companies have been opened», «за год создано 12 предприятий»: so many more, in a time that is told. */
export function areNewFirms(line: Line, measure: string, near: Span): boolean {
  if (!FIRMS.test(measure)) return false;
  const clause = clauseAt(line, near.first);
  const isInTime = periodsOf(line).some(
    ({ first, after, when, edge }) =>
      first >= clause.first &&
      after <= clause.after &&
      when.type !== 'now' &&
      !isComparedWith(line, first) &&
      !isDay(when) &&
      edge !== 'until',
  );
  if (line.scene.language === 'ru' && hasWord(line, OPENED, clause)) return true;
  return (
    isInTime && hasWord(line, FOUNDED, line.scene.language === 'en' ? saidOf(line, near, clause) : clause)
  );
}

/** «200 enterprises operate, and 30 have been opened»: of an English clause what leads up to a count, or what follows it up to the next one where a verb stands there. */
function saidOf(line: Line, { after }: Span, clause: Clause): Span {
  const next = quantitiesOf(line).find(
    (one) => !one.ordinal && one.first >= after && one.first < clause.after,
  );
  const until = next && carriesCount(line, next) ? next.first : clause.after;
  const isSaidBehind = clause.predicates.some((token) => token >= after && token < until);
  return { first: isSaidBehind ? after : clause.first, after: until };
}
/** «200 enterprises operate, and 30 have been opened this year»: a time behind the next count is no time of those that there are. */
export const isOfNextCount = (line: Line, measure: string, figure: Span, time: Span): boolean =>
  line.scene.language === 'en' &&
  FIRMS.test(measure) &&
  quantitiesOf(line).some(
    (one) =>
      !one.ordinal &&
      one.first >= figure.after &&
      one.after <= time.first &&
      carriesCount(line, one) &&
      hasWord(line, FOUNDED, { first: one.after, after: line.sentence.after }),
  );

const carriesCount = (line: Line, { after }: Span): boolean =>
  hasWord(line, /^(companies|enterprises|firms|ventures|businesses|were|have|are|of)$/, {
    first: after,
    after: after + FARTHEST,
  });
/** «Россияне открыли 28 фирм», «прибавилось 28 фирм»: whoever opens them adds so many, whenever it is. */
const OPENED =
  /^(прибавил(ось|ись)|добавил(ось|ись)|открыл[аи]?|создал[аи]?|учредил[аи]?|зарегистрировал[аи]?|запустил[аи]?|основал[аи]?)$/u;
/** «2.3 times more than in 2030», «больше, чем в 2030 году»: what the figure is held against. */
const isComparedWith = (line: Line, first: number): boolean =>
  [1, 2].some((back) => /^(than|чем|against|против)$/u.test(formAt(line.scene, first - back)));
/** «As of January 1 …»: what there is on a day. */
const isDay = (when: When): boolean => 'period' in when && /-\d\d-\d\d$/.test(when.period);
const FOUNDED =
  /^(registered|зарегистрирован[оаы]?|opened|founded|established|created|set|launched|введен[оаы]?|запущен[оаы]?|построен[оаы]?|учрежден[оаы]?|appeared|откры(т|ты|то|лись|лось)|созда(н|но|ны|ли)|появил(ось|ись)|ашылды|құрылды|ашылған|құрылған)$/u;

/** «Совместных предприятий в области теперь 134»: what is counted opens a Russian clause in the genitive, the bare number ends it. */
export function isCountedAhead(line: Line, noun: Span, number: Span): boolean {
  const { scene, sentence } = line;
  const bits = featuresAt(scene, noun.after - 1);
  if (scene.language !== 'ru' || number.first < noun.after || !(bits & GENITIVE && bits & PLURAL))
    return false;
  if (bits & NOMINATIVE) return false;
  if (number.after < sentence.after && scene.tokens.kind[number.after] !== MARK) return false;
  for (let token = clauseAt(line, number.first).first; token < noun.first; token += 1) {
    const isAttribute = Boolean(featuresAt(scene, token) & (ADJECTIVE | PARTICIPLE));
    const kind = mentionAt(line, token)?.kind;
    if (
      !isAttribute &&
      kind !== 'place' &&
      kind !== 'period' &&
      !/^(а|и|но|в|всего)$/u.test(formAt(scene, token))
    )
      return false;
  }
  return true;
}
