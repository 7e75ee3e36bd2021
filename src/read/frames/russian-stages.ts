import { countryOf, levelOf } from '#model/place.ts';
import { type Clause, clauseAt, clausesOf, isPredicate, tenseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { monthOf } from '../language/calendar.ts';
import { ACCUSATIVE, GENITIVE, NOMINATIVE, PLURAL, PREPOSITION } from '../language/features.ts';
import { isWithin, type Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import {
  bodiesOf,
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  type Line,
  periodsOf,
  placesOf,
  quantitiesOf,
} from '../scene.ts';

/** Whether a Russian noun for an occasion names none here: what something is for, a feast, a part of it, what many do, where to. */
export const isNoOccasion = (line: Line, hit: Hit, phrase: Span): boolean =>
  isPurpose(line, phrase) ||
  isArranged(line, hit, phrase) ||
  isOneDay(line, hit) ||
  isFrameOfOther(line, hit, phrase) ||
  isOfPart(line, hit) ||
  isOfCitizens(line, hit) ||
  isOneOfMany(line, hit, phrase) ||
  isBodyAtWork(line, hit) ||
  isCustomary(line, hit, phrase) ||
  isPutOff(line, hit, phrase) ||
  isOnlyClosing(line, hit, phrase) ||
  isDestination(line, hit, phrase);

/** «Организовать поездку помогли …», «как подготовить форум и 30-е заседание комиссии»: what was done for an occasion, which another sentence tells. */
function isArranged(line: Line, hit: Hit, phrase: Span): boolean {
  if (line.scene.language !== 'ru') return false;
  let token = Math.min(hit.first, phrase.first) - 1;
  while (token >= line.sentence.first && !ARRANGING.test(formAt(line.scene, token))) {
    if (featuresAt(line.scene, token) & PREPOSITION || isPredicate(line, token)) return false;
    if (/^[,;:()–—]$/u.test(formAt(line.scene, token))) return false;
    token -= 1;
  }
  return token >= line.sentence.first;
}
const ARRANGING = /^(организовать|подготовить|устроить|готовить|спланировать)$/u;

/** «Прошёл в рамках фестиваля»: an exhibition, conference or festival within which something else takes place. */
const isFrameOfOther = (line: Line, hit: Hit, phrase: Span): boolean =>
  line.scene.language === 'ru' &&
  /^(exhibition|conference|festival)$/.test(hit.concept) &&
  formAt(line.scene, phrase.first - 1) === 'рамках';

/** «День города»: a town's feast, no days of one place in another. */
const isOneDay = (line: Line, hit: Hit): boolean =>
  hit.concept === 'culture-days' &&
  (line.scene.language === 'ru' ? isRussianDay(line, hit) : isKazakhDay(line, hit));

/** «Екі күндік сапармен»; «2 қазан күні»: a day of the month, not those of Kazan. */
const isKazakhDay = ({ scene }: Line, { after }: Hit): boolean =>
  /^күндік/u.test(formAt(scene, after - 1)) ||
  (/^күн(і|інен|іне|інде)$/u.test(formAt(scene, after - 1)) &&
    monthOf(formAt(scene, after - 2)) !== undefined);

const isRussianDay = (line: Line, hit: Hit): boolean =>
  (/^(день|дня|дню|днем|дне)$/u.test(formAt(line.scene, hit.first)) &&
    !/^(культур|казах|русск)/u.test(formAt(line.scene, hit.first + 1)) &&
    // «День российской культуры».
    !/^культур/u.test(formAt(line.scene, hit.first + 2))) ||
  // «Пять дней назад аким области побывал в Омске»: so many, not whose.
  /^(\d+|два|три|четыре|пять|шесть|семь|восемь|девять|десять|несколько)$/u.test(
    formAt(line.scene, hit.first - 1),
  ) ||
  // «На днях посетил область».
  (formAt(line.scene, hit.first) === 'днях' && formAt(line.scene, hit.first - 1) === 'на') ||
  // «В эти дни Омск принимает гостей»: a day has no place of its own but in the genitive.
  (placesOf(line).some(({ after, form }) => after === hit.after && form === 'noun') &&
    !(featuresAt(line.scene, hit.after - 1) & GENITIVE)) ||
  // «В последние дни мая в области пройдёт».
  monthOf(formAt(line.scene, hit.first + 1)) !== undefined;

/** «Центральным событием Дней культуры станет концерт», «в программе Дней»: told of a part of them; its day is its own. */
const isOfPart = (line: Line, hit: Hit): boolean =>
  line.scene.language === 'ru' &&
  hit.concept === 'culture-days' &&
  /^(событи|част|программ|участник|гост|концерт|хедлайнер)/u.test(formAt(line.scene, hit.first - 1));

/** «Состоится праздник, который проводится каждую весну»: a relative clause, where that of the occasion has a predicate. */
export const isAsideOf = (line: Line, told: Clause, hit: Hit): boolean =>
  line.scene.language === 'ru' &&
  /^котор/u.test(formAt(line.scene, told.first)) &&
  clauseAt(line, hit.first).predicates.length > 0;

/** «Форум, на который съехались 240 человек, завершился в Омске»: the main clause that goes on behind a relative one. */
export const heldBehindRelative = (line: Line, own: Clause): Clause | undefined =>
  hitsOf(line, HELD, own).length > 0
    ? undefined
    : clausesOf(line).find(
        (clause) =>
          clause.first >= own.after &&
          clause.first - own.after <= 1 &&
          hitsOf(line, HELD, clause).length > 0 &&
          [0, 1, 2].some((step) => clause.predicates.includes(clause.first + step)) &&
          !/^(и|а|но|что|котор\p{L}+)$/u.test(formAt(line.scene, clause.first)),
      );
const HELD = ['hold', 'begin', 'finish', 'open'] as const;

/** «Выросли поездки российских граждан», «визиты туристов»: what many people do, no visit. */
const isOfCitizens = (line: Line, hit: Hit): boolean =>
  line.scene.language === 'ru' &&
  hit.concept === 'visit' &&
  [0, 1, 2].some((ahead) =>
    /^(граждан|жител|турист|россиян|казахстанцев|пассажир|иностран)/u.test(
      formAt(line.scene, hit.after + ahead),
    ),
  );

/** «Сроков визита не называли», «не сообщили о форуме»: what is not said of an occasion does not deny it. */
export function isOnlyUnsaid(line: Line, { predicates }: Clause): boolean {
  if (line.scene.language !== 'ru') return false;
  const negated = predicates.filter((token) => tenseAt(line, token).negated);
  return negated.length > 0 && negated.every((token) => UNSAID.test(formAt(line.scene, token)));
}
const UNSAID =
  /^(назыв|назва|раскры|уточн|сообщ|подтвер|коммент|объяв|озвуч|указ|отмен|зна[елют]|исключ|сомнева|скры|говор|упомя|забы|пропуст|жале)/u;

/** «Привезли на выставку образцы», «едут на форум»: where to, an occasion without a number or a name of its own. */
const isDestination = (line: Line, hit: Hit, phrase: Span): boolean =>
  line.scene.language === 'ru' &&
  formAt(line.scene, hit.first - 1) === 'на' &&
  hit.after === phrase.after &&
  /у$/u.test(formAt(line.scene, hit.first)) &&
  /^выставк/u.test(formAt(line.scene, hit.first)) &&
  !/^[«"“]$/u.test(formAt(line.scene, hit.after));

/** «Завершится форум в воскресенье»: when the occasion that the sentences before told is over. */
const isOnlyClosing = (line: Line, hit: Hit, phrase: Span): boolean =>
  line.scene.language === 'ru' &&
  phrase.after - phrase.first === 1 &&
  hasWord(
    line,
    /^(закро(е|ю)тся|заверш(ится|атся)|законч(ится|атся)|продл(ится|ятся))$/u,
    clauseAt(line, hit.first),
  ) &&
  line.scene.lines
    .slice(Math.max(0, line.index - FAR_BACK), line.index)
    .some((before) => hitsOf(before, [hit.concept]).length > 0);
/** So many sentences before may have told of what closes. */
const FAR_BACK = 5;

/** «Форум, который должен был пройти в ноябре, перенесён», «визит отменили»: when and where it is not. */
const isPutOff = (line: Line, hit: Hit, phrase: Span): boolean =>
  line.scene.language === 'ru' &&
  Boolean(featuresAt(line.scene, hit.first) & (NOMINATIVE | ACCUSATIVE)) &&
  [clauseAt(line, hit.first), ...clausesOf(line).filter(({ first }) => first >= phrase.after)].some(
    (clause) => hasWord(line, PUT_OFF, clause),
  );
const PUT_OFF =
  /^(перенес(ен|ена|ено|ены|ли|ла)|перенесут|отменен[аоы]?|отменил[аи]?|отложен[аоы]?|отложил[аи]?)$/u;

/** «Комиссия приступила к работе в июле 2007 года»: since when there is such a body; a sitting begins its work on a day. */
const isBodyAtWork = (line: Line, hit: Hit): boolean =>
  line.scene.language === 'ru' &&
  hit.concept === 'commission' &&
  hitsOf(line, ['meeting', 'sit-down']).length === 0 &&
  hasWord(line, /^(приступил[аи]?|начал[аи]?)$/u, clauseAt(line, hit.first)) &&
  periodsOf(line).every(({ when }) => !('period' in when) || !/-\d\d-\d\d/.test(when.period));

/** «Регулярно проходят семинары», «ежегодно проводятся конференции»: what is held over and over, by its common noun in the plural. */
const isCustomary = (line: Line, hit: Hit, phrase: Span): boolean =>
  line.scene.language === 'ru' &&
  hit.concept !== 'culture-days' &&
  Boolean(featuresAt(line.scene, hit.first) & PLURAL) &&
  !/^[«"“]$/u.test(formAt(line.scene, phrase.after)) &&
  hasWord(line, CUSTOMARILY, clauseAt(line, hit.first));
const CUSTOMARILY =
  /^(регулярно|ежегодно|постоянно|традиционно|часто|периодически|систематически|неоднократно)$/u;

/** «Комплекс для проведения выставки»: what something is meant for. */
const isPurpose = (line: Line, phrase: Span): boolean =>
  line.scene.language === 'ru' &&
  /^(проведени|организаци|подготовк)/u.test(formAt(line.scene, phrase.first - 1)) &&
  /^(для|к|ко|о|об)$/u.test(formAt(line.scene, phrase.first - 2));

/** «Участие в девяти бизнес-миссиях»: so many that none is told of. */
const isOneOfMany = (line: Line, hit: Hit, phrase: Span): boolean =>
  line.scene.language === 'ru' &&
  quantitiesOf(line).some(
    ({ bare, ordinal, after, quantity }) =>
      bare && !ordinal && quantity.n > 1 && after <= hit.first && after >= phrase.first - 1,
  );

/** «Российский инвестиционный форум в Сочи»: a country's own occasion in its own town. */
export const isOfHome = (line: Line, phrase: Span, place: string | undefined): boolean =>
  line.scene.language === 'ru' &&
  place !== undefined &&
  placesOf(line).some(
    ({ form, code, others, first, after }) =>
      form === 'adjective' &&
      others.length === 0 &&
      first >= phrase.first &&
      after <= phrase.after &&
      code === countryOf(place) &&
      !placesOf(line).some((other) => isWithin(other, phrase) && countryOf(other.code) !== code),
  );

/** «Костанай примет форум», «примет участие в форуме»: a verb whose form is that of a noun as well; «впереди форум». */
export const isToBeHosted = (line: Line, told: Span): boolean =>
  line.scene.language === 'ru' && hasWord(line, /^(примет|впереди)$/u, told);

/** «Впереди форум в Оренбурге», «главным событием визита стал форум»: an occasion that is told without a verb of holding. */
export function isToldOtherwise(line: Line, told: Span): boolean {
  if (line.scene.language !== 'ru') return false;
  for (let token = told.first; token < told.after; token += 1)
    if (
      formAt(line.scene, token) === 'впереди' ||
      // «Губернатор выступил на форуме».
      (/^(выступи(л|ла|ли)|выступая|выступает|выступают)$/u.test(formAt(line.scene, token)) &&
        formAt(line.scene, token + 1) === 'на') ||
      // «Подвели итоги ярмарки».
      (/^итоги$/u.test(formAt(line.scene, token)) &&
        /^подве(ли|л|ла|дены|дут)$/u.test(formAt(line.scene, token - 1))) ||
      (/^(событием|мероприятием|площадкой|итогом)$/u.test(formAt(line.scene, token)) &&
        hasWord(line, /^(стал[аои]?|станет|станут)$/u, told))
    )
      return true;
  return false;
}

/** «Форума, прошедшего в г. Атырау»: a participle behind the name tells where. */
export function stageToldBehind(line: Line, phrase: Span): string | undefined {
  if (line.scene.language !== 'ru') return undefined;
  for (let token = phrase.after; token < Math.min(line.sentence.after, phrase.after + 8); token += 1)
    if (/^(прошедш|проходивш|проходящ|состоявш|открывш)/u.test(formAt(line.scene, token)))
      return placesOf(line).find(
        (place) =>
          place.first > token &&
          place.first - token <= 5 &&
          levelOf(place.code) !== 'country' &&
          roleOf(line, place) === 'in',
      )?.code;
  return undefined;
}

/** «Заседание состоится на территории России», «намечено на май и пройдёт на казахстанской территории»: in its clause, or with the verb of holding next to it. */
export function territoryIn(line: Line, told: Span): string | undefined {
  if (line.scene.language !== 'ru') return undefined;
  return placesOf(line).find(
    (place) =>
      (formAt(line.scene, place.first - 1) === 'территории' ||
        formAt(line.scene, place.after) === 'территории') &&
      (isWithin(place, told) || hitsOf(line, ['hold'], clauseAt(line, place.first)).length > 0),
  )?.code;
}

/** «Дни Омской области в Кокшетау ознаменовались …»: the days are the subject of what is said. */
export const isActing = (line: Line, hit: Hit, told: Clause): boolean =>
  Boolean(featuresAt(line.scene, hit.first) & NOMINATIVE) &&
  told.predicates.some((token) => token >= hit.after && tenseAt(line, token).past);

/** «Дни Омской области в Кокшетау», «Дни Оренбуржья в Актюбинской области»: the city or the region right behind their name. */
export const stageBehind = (line: Line, hit: Hit): string | undefined =>
  line.scene.language === 'ru'
    ? placesOf(line).find(
        (place) =>
          place.first > hit.first + 1 &&
          place.first - hit.after <= 3 &&
          place.form === 'noun' &&
          levelOf(place.code) !== 'country' &&
          roleOf(line, place) === 'in',
      )?.code
    : undefined;

/** «В России пройдут Дни культуры Казахстана», «прибыл с визитом в Казахстан»: a country is where it is held, in `told` where that is asked. */
export const countryAround = (line: Line, phrase: Span, told?: Span): string | undefined =>
  line.scene.language === 'ru'
    ? placesOf(line).find(
        (place) =>
          place.form === 'noun' &&
          /^(RU|KZ)$/.test(place.code) &&
          !(place.first >= phrase.first && place.after <= phrase.after) &&
          (told
            ? isWithin(place, told) && ['in', 'to'].includes(roleOf(line, place))
            : roleOf(line, place) === 'in'),
      )?.code
    : undefined;

/** «В Доме дружбы Уральска», «в тюменском технопарке», «в Костанайском музее»: a Russian venue with the town that it is in, in the genitive or as its adjective. */
export const venueTown = (line: Line, told: Span): string | undefined =>
  line.scene.language === 'ru'
    ? (placesOf(line).find(
        (place) =>
          place.form === 'noun' &&
          levelOf(place.code) === 'city' &&
          isWithin(place, told) &&
          roleOf(line, place) === 'of' &&
          [1, 2, 3, 4].some((back) => isVenueIn(line, place.first - back)),
      )?.code ??
      bodiesOf(line).find(
        (body) => body.seat !== undefined && isWithin(body, told) && /^(in|on)$/.test(roleOf(line, body)),
      )?.seat ??
      venueByAdjective(line, told))
    : undefined;

/** A venue that «в» or «на» leads to. */
const isVenueIn = (line: Line, noun: number): boolean =>
  VENUE.test(formAt(line.scene, noun)) &&
  [1, 2, 3].some((more) => /^(в|во|на)$/u.test(formAt(line.scene, noun - more)));

/** «На омской сцене», «в павлодарском Доме дружбы»: in the town, where the adjective may be of it. */
function venueByAdjective(line: Line, told: Span): string | undefined {
  for (const place of placesOf(line)) {
    if (place.form !== 'adjective' || !isWithin(place, told)) continue;
    if (![0, 1, 2].some((step) => isVenueIn(line, place.after + step))) continue;
    if (!/^(в|во|на)$/u.test(formAt(line.scene, place.first - 1))) continue;
    return (
      place.others.find((code) => levelOf(code) === 'city') ??
      (levelOf(place.code) === 'country' ? undefined : place.code)
    );
  }
  return undefined;
}
const VENUE =
  /^(доме|дворце|театре|центре|зале|сцене|площади|площадке|университете|институте|музее|библиотеке|парке|филармонии|комплексе|стадионе|галерее|отеле|экспоцентре|акимате|администрации|мэрии|набережной|базе|технопарке|филиале|школе|лицее|колледже|арене|ледовом|манеже|палате|клубе|санатории|лагере|заводе|порту|вузе|академии|консульстве|генконсульстве|выставке-центре|павильоне)$/u;

/** «В шестой раз»: how many times it has been held. */
export const timesOf = (line: Line, told: Span): number | undefined =>
  quantitiesOf(line).find(
    ({ ordinal, after, first }) =>
      ordinal &&
      first >= told.first &&
      after <= told.after &&
      /^(раз|рет|time)$/u.test(formAt(line.scene, after)),
  )?.quantity.n;
