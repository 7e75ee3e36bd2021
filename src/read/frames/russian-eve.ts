import type { BareClaim } from '#model/claim.ts';
import { type Clause, clauseAt, clausesOf } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, DATIVE, GENITIVE } from '../language/features.ts';
import { isWithin, type Span } from '../mention.ts';
import { featuresAt, formAt, has, hitsOf, type Line, periodsOf, quantitiesOf } from '../scene.ts';
import { phraseSpan } from './phrase.ts';

/** «В преддверии визита», «накануне форума», «ход подготовки к 30-му заседанию»: what a Russian sentence tells comes before an occasion, which is yet to be. */
export function isAwaited(line: Line, hit: Span, phrase: Span): boolean {
  if (line.scene.language !== 'ru') return false;
  const before = wordBefore(line, Math.min(hit.first, phrase.first));
  const form = formAt(line.scene, before);
  if (/^(преддверии|ожидании|накануне)$/u.test(form))
    return Boolean(featuresAt(line.scene, hit.first) & GENITIVE);
  if (/^(перед|предстоящим|предстоящего)$/u.test(form)) return true;
  if (/^(к|ко)$/u.test(form)) return PREPARING.test(formAt(line.scene, before - 1));
  return (
    form === 'и' && Boolean(featuresAt(line.scene, hit.first) & DATIVE) && isPreparedBefore(line, before)
  );
}

/** «Подготовка к форуму и 27-му заседанию комиссии»: what stands second in the row is prepared as well. */
function isPreparedBefore(line: Line, and: number): boolean {
  for (let to = and - 1; to > line.sentence.first && and - to < LONGEST_NAME; to -= 1)
    if (/^(к|ко)$/u.test(formAt(line.scene, to))) return PREPARING.test(formAt(line.scene, to - 1));
  return false;
}
/** «XXII Форуму межрегионального сотрудничества России и Казахстана». */
const LONGEST_NAME = 14;
const PREPARING =
  /^(подготовк(а|е|и|ой|у)|готов(ится|ятся|ились|иться|ился|илась)|приготовлени(я|й|ям|ями|ях))$/u;

/** Whether the day told of an awaited occasion is over: «в преддверии визита в ноябре 2029 года было открыто …». */
export const isOver = (date: string | undefined, { published }: Pick<Context, 'published'>): boolean =>
  date !== undefined &&
  published !== undefined &&
  (date.split('/').at(-1) ?? '') < published.slice(0, date.split('/').at(-1)!.length);

/** What is told of an awaited occasion stands by its name: the verb behind is of something else. */
export function wordsOfAwaited(line: Line, phrase: Span): Clause {
  const own = clauseAt(line, phrase.first);
  // «Подготовка к форуму, который пройдёт в Омске».
  const which = clausesOf(line).find(
    ({ first }) => first >= phrase.after && /^котор(ый|ая|ое|ые)$/u.test(formAt(line.scene, first)),
  );
  if (which) return { ...own, first: phrase.first, after: which.after, predicates: [] };
  const verb = own.predicates.find((token) => token >= phrase.after);
  return { ...own, first: phrase.first, after: verb ?? own.after, predicates: [] };
}

/** The visits that a sentence tells of by who goes where, planned where it only awaits them. */
export function withAwaitedVisits(
  line: Line,
  context: Context,
  told: readonly BareClaim[],
): readonly BareClaim[] {
  const visits = line.scene.language === 'ru' ? hitsOf(line, ['visit']) : [];
  const isOnlyAwaited =
    visits.length > 0 &&
    !has(line, 'go') &&
    visits.every((visit) => isAwaited(line, visit, phraseSpan(line, visit)));
  if (!isOnlyAwaited) return told;
  const isDated = visits.some((visit) => {
    const words = wordsOfAwaited(line, phraseSpan(line, visit));
    return periodsOf(line).some((period) => isWithin(period, words));
  });
  return told.map((claim) => {
    if (claim.kind !== 'event' || claim.slots.type !== 'visit' || claim.modality !== 'stated') return claim;
    // «Заседание прошло 8 ноября, накануне визита»: the day is that of what came before it.
    const { date, ...undated } = claim.slots;
    const slots = isDated ? claim.slots : undated;
    return isOver(isDated ? date : undefined, context) ? claim : { ...claim, slots, modality: 'planned' };
  });
}

/** The token in front of a name, its adjectives, its number and the session of it. */
function wordBefore(line: Line, first: number): number {
  let token = first - 1;
  while (
    token >= line.sentence.first &&
    (featuresAt(line.scene, token) & ADJECTIVE ||
      /^(заседанию|сессии)$/u.test(formAt(line.scene, token)) ||
      quantitiesOf(line).some((number) => number.ordinal && token >= number.first && token < number.after))
  )
    token -= 1;
  return token;
}
