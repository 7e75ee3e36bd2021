import type { BareClaim } from '#model/claim.ts';
import { clauseAt, clausesOf } from '../clauses.ts';
import type { Context } from '../context.ts';
import { GENITIVE_ENDING, WITHIN_ENDING } from '../language/kazakh-words.ts';
import { formIs } from '../language/wordings.ts';
import type { Span } from '../mention.ts';
import { formAt, hasWord, type Line, mentionAt, placesOf, quantitiesOf } from '../scene.ts';
import { isOver } from './russian-eve.ts';

/** «Осы форум мен кездесулерді қоса алғанда, бірнеше іс-шара болды»: what only counts among others. */
const isCountedIn = (line: Line, { after }: Span): boolean => {
  for (let token = after; token < Math.min(line.sentence.after, after + COUNTED_REACH); token += 1)
    if (
      /^(қоса|қоспағанда|есептемегенде)$/u.test(formAt(line.scene, token)) &&
      /^(алғанда|есептегенде|,)$/u.test(formAt(line.scene, token + 1))
    )
      return true;
  return false;
};
const COUNTED_REACH = 5;

/** «Форум 2003 жылдан үзілмей өткізіліп келеді»: how often it has been held, not one of it. */
const isHeldAgain = (line: Line, { after }: Span): boolean => {
  for (let token = after; token + 1 < line.sentence.after; token += 1)
    if (
      /^(өт|өткіз|өткізіл|ұйымдастырыл|жалғас)(іп|ып)$/u.test(formAt(line.scene, token)) &&
      /^(келеді|келе|тұрады|келген)$/u.test(formAt(line.scene, token + 1))
    )
      return true;
  return false;
};

/** «Мерекелік шаралар»: of a holiday, no festival; «3-7 қазан күндері»: the days of a month, which is written as a town is. */
export const isNotHeld = (line: Line, { first }: Span): boolean =>
  /^мерекелі[кг]/u.test(formAt(line.scene, first)) || mentionAt(line, first)?.kind === 'period';

/** Whether an occasion is named only for what else is told. */
export const isNamedForAnother = (line: Line, phrase: Span): boolean =>
  isWhole(line, phrase) || isCountedIn(line, phrase) || isHeldAgain(line, phrase);

/** «Форумның негізгі іс-шаралары өтеді»: the occasion that something else is a part of. */
const isWhole = (line: Line, phrase: Span): boolean =>
  GENITIVE_ENDING.test(formAt(line.scene, phrase.after - 1)) &&
  [0, 1].some((step) => /^(іс-)?шаралар/u.test(formAt(line.scene, phrase.after + step)));

/** «Петропавлда өтетін 15-ші форум», «Орынборда өткен форум»: a participle before the name says whether it has taken place. */
export function heldBefore(line: Line, phrase: Span): 'stated' | 'planned' | undefined {
  if (line.scene.language !== 'kk') return undefined;
  for (
    let token = phrase.first - 1;
    token >= Math.max(line.sentence.first, phrase.first - FAR_PARTICIPLE);
    token -= 1
  ) {
    const form = formAt(line.scene, token);
    if (/^(тиіс|жоспарлан\p{L}+|белгілен\p{L}+)$/u.test(form)) return 'planned';
    // «Мәскеуде өтіп жатқан күндер».
    if (form === 'жатқан' && /^(өт|жүр|жалғас)(іп|ып)$/u.test(formAt(line.scene, token - 1))) return 'stated';
    const held = HELD.exec(form)?.[2];
    if (held && formAt(line.scene, token - 1) !== 'тиіс')
      return /(тын|тін)$/u.test(held) ? 'planned' : 'stated';
    if (/^[,;]$/u.test(form) || /(?<=[ыі])(нда|нде)$/u.test(form)) return undefined;
  }
  return undefined;
}

/** «Күзде форум ашылатын болғандықтан», «көрме өтетіндіктен»: what is to be held, as the reason of what is told; «форум өткізуге келісті»: what is agreed on. */
export const toBeHeld = (line: Line, phrase: Span): 'planned' | undefined =>
  line.scene.language === 'kk' &&
  ((/^(өт|өткізіл|ұйымдастырыл|ашыл|бастал|бол)(етін|атын|йтын)(діктен|дықтан)?$/u.test(
    formAt(line.scene, phrase.after),
  ) &&
    !/^(еді|болатын)$/u.test(formAt(line.scene, phrase.after + 1))) ||
    isAgreedOn(line, phrase))
    ? 'planned'
    : undefined;

/** «Омбыда екі министрдің кездесуі өтеді»: one occasion that is to take place, where nothing says that it is over or is held again and again. */
export const asToCome = (line: Line, context: Context, claim: BareClaim): BareClaim =>
  claim.kind === 'event' &&
  claim.modality === 'stated' &&
  line.scene.language === 'kk' &&
  isOnlyToCome(line) &&
  !isOver(claim.slots.date, context)
    ? { ...claim, modality: 'planned' }
    : claim;

const isOnlyToCome = (line: Line): boolean => {
  const verbs = clausesOf(line).flatMap(({ predicates }) => predicates);
  const isHeld = (token: number) =>
    /^(өтеді|өткізіледі|ұйымдастырылады|басталады|болмақ|өтпек)$/u.test(formAt(line.scene, token));
  return (
    verbs.some(isHeld) &&
    verbs.every((token) => isHeld(token) || SAYS.test(formAt(line.scene, token))) &&
    !hasWord(line, AGAIN)
  );
};
const SAYS = /^(деп|дейді|деді|хабарла\p{L}+|мәлімде\p{L}+|айт\p{L}+|жаз\p{L}+)$/u;
const AGAIN = /^(сайын|үнемі|әр|әдетте|дәстүрлі|тұрақты|кезекпен|жиі)$/u;

/** «Форумды Омбыда өткізуге уағдаласты», «көрме ұйымдастыруды шешті». */
const isAgreedOn = (line: Line, phrase: Span): boolean => {
  const { tokens } = line.scene;
  const { after } = clauseAt(line, phrase.first);
  for (let token = phrase.after; token + 1 < after; token += 1)
    if (isHolding(tokens, token) && isAgreeing(tokens, token + 1)) return true;
  return false;
};
const isHolding = formIs(/^(өткізу|ұйымдастыру)(ге|ға|ді|ды)$/u);
const isAgreeing = formIs(/^(келіс|уағдалас|уәделес|шеш|бекін)(ті|ты|ді|іп|ып|кен|қан|ген)$/u);

/** «Павлодардағы өңіраралық форумда қол қойды», «Омбыда өткен форум барысында»: what something else is told in the course of has its stage with it. */
export const isStaged = (line: Line, phrase: Span): boolean => {
  if (line.scene.language !== 'kk') return false;
  // «Мәскеуде өткен | Астана қаласының | мәдениет күндері»: whose days they are stands between.
  const whose = placesOf(line).find(
    ({ after }) => after === phrase.first && GENITIVE_ENDING.test(formAt(line.scene, after - 1)),
  );
  const opens = whose?.first ?? phrase.first;
  const stage = placesOf(line).findLast(
    (place) =>
      place.after <= opens &&
      opens - place.after <= 2 &&
      /(да|де|та|те)(ғы|гі)?$/u.test(formAt(line.scene, place.after - 1)),
  );
  if (!stage) return false;
  const isThere = stage.after === phrase.first && /(ғы|гі)$/u.test(formAt(line.scene, stage.after - 1));
  return isThere || (stage.after < phrase.first && heldBefore(line, phrase) === 'stated');
};

/** «15-ші форум қарсаңында жүздесті»: what is told takes place before it. */
export const onTheEveOf = (line: Line, phrase: Span): 'planned' | undefined =>
  line.scene.language === 'kk' && formAt(line.scene, phrase.after) === 'қарсаңында' ? 'planned' : undefined;

/** A participle is not farther before the name that it tells of, in tokens. */
const FAR_PARTICIPLE = 12;
const HELD = /^(өт|өткіз|өткізіл|ұйымдастырыл|ашыл|бол|бар|кел|жаса|жасал)(кен|ген|ған|етін|атын|йтын)$/u;

/** «Комиссияның 31-отырысы»: the ordinal of the session behind the commission. */
export function sessionBehind(line: Line, phrase: Span): number | undefined {
  return quantitiesOf(line).find(
    (number) =>
      number.ordinal &&
      number.first > phrase.first &&
      number.first - phrase.after <= 1 &&
      /^(отырыс|мәжіліс)/u.test(formAt(line.scene, number.after)),
  )?.quantity.n;
}

/** «Форумға делегация қатысты», «форумының жұмысына атсалысты», «форумнан көрінді»: an occasion that someone is said to have been at. */
export const isAttendedIn = (line: Line, phrase: Span, told: Span): boolean => {
  if (line.scene.language !== 'kk') return false;
  const last = formAt(line.scene, phrase.after - 1);
  const isOfWork = GENITIVE_ENDING.test(last) && /^жұмысына$/u.test(formAt(line.scene, phrase.after));
  return (
    (isOfWork || /(ға|ге|на|не|нан|нен|дан|ден|нда|нде)$/u.test(last)) &&
    hasWord(line, ATTENDS, { first: phrase.after, after: Math.max(phrase.after, reachOf(line, told)) })
  );
};
/** The clause, or the sentence where the clause is cut by a list of guests and has no verb: «көрмеге Орынбор, Челябі облыстарынан фирмалар қатысуда». */
const reachOf = (line: Line, told: Span): number =>
  clauseAt(line, told.first).predicates.length > 0 ? told.after : line.sentence.after;

const ATTENDS =
  /^(қатыс(ты|ып|қан|ады|пақ|уда)|қой(ды|ған)|бар(ды|ған)|кел(ді|ген)|таныстыр(ды|ған|ады)|апар(ды|ған)|атсалыс(ты|ып|қан|ады)|жібер(ді|ген|еді)|сөйле(ді|ген|йді)|көрін(ді|ген)|жинал(ды|ған|ады)|қосыл(ды|ған))$/u;

/** «Ресейдің Қазақстандағы Мәдениет күндері»: where the days are, by the country in their name. */
export const countryOfDays = (line: Line, hit: Span): string | undefined =>
  line.scene.language === 'kk'
    ? placesOf(line).find(
        ({ form, after }) =>
          form === 'noun' && after === hit.first && WITHIN_ENDING.test(formAt(line.scene, after - 1)),
      )?.code
    : undefined;

/** «Ведомствоаралық комиссияның отырысы»: of the ministries of one country. */
export const isOfMinistries = (line: Line, phrase: Span): boolean =>
  line.scene.language === 'kk' && hasWord(line, /^(ведомство|министрлік)аралық$/u, phrase);
