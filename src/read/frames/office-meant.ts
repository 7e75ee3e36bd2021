import { countryAcross, countryOf, isPlaceCode, levelOf, regionOf } from '#model/place.ts';
import { hasPredicate } from '../clauses.ts';
import type { Context } from '../context.ts';
import { CAPITAL } from '../language/tokens.ts';
import type { PersonMention, Span } from '../mention.ts';
import { isOfCapital } from '../parties.ts';
import { roleOf } from '../roles.ts';
import { formAt, has, hitsOf, type Line, placesOf } from '../scene.ts';
import { countryOfHead, headedPlace, isHeadOfNoCountry } from './english-heads.ts';
import { isConsulIn, isOfGuestsMet, isOfUnknown } from './english-office.ts';
import { isAbroad } from './kazakh-titles.ts';
import { atLevelOf, mayHold, type Rank } from './ranks.ts';
import { senderOf } from './russian-holders.ts';
import { isOfOtherPeople, regionBefore } from './russian-office.ts';

interface Known {
  readonly rank: Rank | undefined;
  /** The place of a Kazakh title by where its holder sits. */
  readonly seat: string | undefined;
  readonly isEnvoys: boolean;
}

/** The place whose office a title is that names none: the likeliest of those that the sentence and the text before have told, as far as it may hold the office. */
export function partyMeant(
  line: Line,
  context: Context,
  title: Span,
  person: PersonMention,
  { rank, seat, isEnvoys }: Known,
): string | undefined {
  const senders = senderOf(line, title);
  const isOfRegion = hitsOf(line, ['region'], title).length > 0;
  const isLed = line.scene.language === 'en' && senders.length > 0;
  if (!isLed && isOfUnknown(line, title, rank, isOfRegion || isEnvoys)) return undefined;
  for (const known of placesTold(line, context, title, person, { rank, seat, senders, isOfRegion })) {
    if (known === undefined || !isPlaceCode(known)) continue;
    const home =
      isAbroad(line, title, known) || isConsulIn(line, title, known) ? countryAcross(known) : known;
    const code =
      rank === 'cabinet' || (rank === 'minister' && home.startsWith('KZ'))
        ? countryOf(home)
        : rank === 'minister'
          ? (regionOf(home) ?? home)
          : atLevelOf(line, title, home);
    if (
      mayHold(line, title, code) &&
      !isOfOtherPeople(line, person, code) &&
      !isOfGuestsMet(line, title, code) &&
      (countryOfHead(line, title) ?? countryOf(code)) === countryOf(code)
    )
      return headedPlace(line, title, code);
  }
  return undefined;
}

/** The places that a title may be of, the likelier first. */
function* placesTold(
  line: Line,
  context: Context,
  title: Span,
  person: PersonMention,
  {
    rank,
    seat,
    senders,
    isOfRegion,
  }: Omit<Known, 'isEnvoys'> & {
    readonly senders: readonly string[];
    readonly isOfRegion: boolean;
  },
): Generator<string | undefined> {
  const { language } = line.scene;
  yield* senders;
  if (language !== 'en') yield countryOfSide(line, title);
  if (isOfRegion) {
    if (language === 'en') yield placesBefore(line, title)[0];
    if (language === 'ru') yield regionBefore(line, title);
    yield context.region;
  }
  if (rank === 'cabinet') yield capitalIn(context);
  if (
    (rank === 'cabinet' || (rank === 'minister' && isOfState(line, title))) &&
    isOfOwnKazakhCabinet(line, context, title)
  )
    yield 'KZ';
  if (rank === 'cabinet') yield context.country;
  yield seat;
  yield subjectOf(line, title);
  yield context.subject;
  yield context.country;
  if (language === 'ru') {
    if (isOfRegionsOffice(line, title)) yield* context.named.toReversed();
    yield* placesBefore(line, title);
  }
  yield context.dateline;
  if (context.pair) yield* [...context.pair.a, ...context.pair.b];
  if (language === 'en' && isHeadOfNoCountry(line, title)) yield whereMet(line, person);
}

/** «С российской стороны участвовал министр», «с казахстанской – министр», «Ресейлік тараптан министр»: the country whose side the sentence has named last. */
function countryOfSide(line: Line, title: Span): string | undefined {
  const { scene } = line;
  const sides = placesOf(line).filter(
    ({ code, form, first, after }) =>
      /^(RU|KZ)$/.test(code) &&
      form === 'adjective' &&
      after <= title.first &&
      (/^(сторон[ыау]|тараптан)$/u.test(formAt(scene, after)) ||
        (formAt(scene, first - 1) === 'с' && /^[–—-]$/.test(formAt(scene, after)))),
  );
  return sides.at(-1)?.code;
}

/** An akim's or a governor's, his deputy's: whose region the text has named. */
const isOfRegionsOffice = (line: Line, title: Span): boolean =>
  hitsOf(line, ['office'], title).some(({ first }) =>
    /^(аким|(вице-|зам)?губернатор)/u.test(formAt(line.scene, first)),
  );

/** «Сыртқы істер министрі»: a ministry of a state, by its capital. */
const isOfState = (line: Line, title: Span): boolean =>
  Boolean(line.scene.tokens.flags[title.first]! & CAPITAL) && title.after - title.first > 1;

/** «Премьер-министрдің орынбасары» in a Kazakh text that does not speak of Russia's just now. */
const isOfOwnKazakhCabinet = (line: Line, { country }: Context, title: Span): boolean =>
  line.scene.language === 'kk' &&
  country !== 'RU' &&
  !placesOf(line).some(({ code, form, after }) => code === 'RU' && form === 'noun' && after <= title.first);

/** The capital of either country in the dateline: whose cabinet an agency speaks of without saying so. */
export const capitalIn = ({ dateline }: Context): string | undefined =>
  dateline && isOfCapital(dateline) ? dateline : undefined;

/** «Консул в Астрахани вручил губернатору …»: where nothing else is known, the places that the sentence has named. */
function placesBefore(line: Line, title: Span): readonly string[] {
  // «В рамках форума в Атырау … аким области»: where they meet has no part in whose office it is.
  const stages =
    line.scene.language === 'ru' && has(line, 'forum', 'conference', 'exhibition', 'commission')
      ? placesOf(line).filter((place) => roleOf(line, place) === 'in')
      : [];
  return placesOf(line)
    .filter(
      ({ form, code, first }) =>
        form === 'noun' &&
        isPlaceCode(code) &&
        levelOf(code) !== 'country' &&
        !stages.some((stage) => stage.first === first) &&
        (first < title.first || levelOf(code) === 'region'),
    )
    .toSorted((a, b) => Number(a.first > title.first) - Number(b.first > title.first))
    .map(({ code }) => code);
}

/** «Костанай готов …, сообщил заместитель акима»: the place that the sentence speaks for. */
const subjectOf = (line: Line, title: Span): string | undefined =>
  placesOf(line).find(
    (place) =>
      place.after <= title.first &&
      place.form === 'noun' &&
      isPlaceCode(place.code) &&
      levelOf(place.code) !== 'country' &&
      roleOf(line, place) === 'subject',
  )?.code;

/** «Kazakhstan's consul called on Governor A in Omsk»: where an English head of a region is found by someone else, if it is no capital. */
const whereMet = (line: Line, { first, after }: PersonMention): string | undefined =>
  hasPredicate(line, { first: line.sentence.first, after: first })
    ? placesOf(line).find(
        (place) =>
          place.first === after + 1 &&
          formAt(line.scene, after) === 'in' &&
          isPlaceCode(place.code) &&
          !isOfCapital(place.code),
      )?.code
    : undefined;
