import { type BareClaim, type SlotsOf, TERMS } from '#model/claim.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import type { PeriodMention } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { formAt, hasWord, hitsOf, type Line, periodsOf, personsOf, placesOf } from '../scene.ts';
import { isOfThatMeeting } from './english-papers.ts';
import { dateOfNamed, isOfAnother } from './occasion-named.ts';
import { stageInHeading, toldBehind } from './told-behind.ts';
import { A_DAY, dayNamed, sameDay } from './when.ts';

type Signing = SlotsOf<'signing'>;
type Occasion = NonNullable<Context['last']['event']>;

/** «В ходе него подписано …», «на нём», «по его итогам», «после переговоров они», "after the talks", «соңында тараптар». */
export function isInItsCourse({ scene, sentence }: Line): boolean {
  const opening = [0, 1, 2].map((ahead) => formAt(scene, sentence.first + ahead)).join(' ');
  return COURSE.test(opening);
}
const COURSE =
  /^((в ходе|в рамках|по итогам) (него|нее|этого)|на (нем|ней)(?= )|по (его|ее|их) итогам|(по (итогам|окончании|завершении)|в (завершение|заключение)|после) |(соңында|қорытындысында|нәтижесінде|аяғында) |(after|following) (the|that|their) (talks|meeting|negotiations)|at the end)/u;

/** The occasion told just before, in whose course the paper of a line was signed. */
function occasionOf(line: Line, context: Context): Occasion | undefined {
  const last = context.last.event;
  const isThere =
    hitsOf(line, ['meeting', 'forum', 'visit', 'conference', 'commission']).length > 0 ||
    hitsOf(line, ['side']).length > 0 ||
    isInItsCourse(line);
  const reach = line.scene.language === 'en' && isOfThatMeeting(line) ? 4 : 1;
  const from = Math.max(last?.line ?? 0, context.last.occasion?.until ?? 0);
  return last && line.index - from <= reach && line.index > last.line && isThere && !isOfAnother(line)
    ? last
    : undefined;
}

/** «По итогам встречи стороны подписали …», "on the sidelines of the forum": on the day of the occasion told just before, or of the one that the line names. */
export const dateOfOccasion = (line: Line, context: Context, isPlanned: boolean): string | undefined =>
  dateOfNamed(line, context, isPlanned) ??
  occasionOf(line, context)?.date ??
  (isPlanned
    ? undefined
    : (sameDay(line, context) ??
      dayOfCourse(line, context) ??
      newsDay(line, context) ??
      dayGoneOn(line, context)));

/** «6 марта делегация побывала в области … По итогам подписан протокол»: the day of what a Russian sentence has just told, whatever it was. */
function dayOfCourse(line: Line, context: Context): string | undefined {
  const before = line.scene.lines[line.index - 1];
  return line.scene.language === 'ru' &&
    before?.sentence.paragraph === line.sentence.paragraph &&
    isInItsCourse(line) &&
    !isOfAnother(line)
    ? dayNamed(before, context)
    : undefined;
}

/** The day that an English report of the last days is about, told before as that of an occasion or of another paper: «… and RZD concluded a contract». */
function newsDay(line: Line, { last, lastEvent }: Context): string | undefined {
  const { scene, index } = line;
  if (scene.language !== 'en' || !scene.published || isOfAnother(line) || hasWord(line, BEFORE))
    return undefined;
  const days = [...last.occasions.values()]
    .filter((told) => !told.isPlanned && index - told.line <= FARTHEST_NEWS)
    .map(({ date }) => date);
  const told = [...new Set(lastEvent ? [...days, lastEvent] : days)].filter((day) =>
    isJustBefore(day, scene.published!),
  );
  return told.length === 1 ? told[0] : undefined;
}
/** Sentences behind which an undated paper is still that day's. */
const FARTHEST_NEWS = 8;
const BEFORE = /^(earlier|previously|before|already|ago|recently|once|existing|since|had|then)$/;

/** A day within the week before a report. */
function isJustBefore(day: string, published: string): boolean {
  if (day.length !== A_DAY || published.length !== A_DAY) return false;
  const days = (Date.parse(published) - Date.parse(day)) / 864e5;
  return days >= 0 && days <= 5;
}

/** «A protocol on … was concluded by the ministries», «подписан и план»: on the day of the signing or the meeting told right before, where no other time is told. */
function dayGoneOn(line: Line, context: Context): string | undefined {
  const day = dayJustTold(line, context);
  const isOfOther =
    day === undefined ||
    periodsOf(line).some(({ when }) => when.type !== 'span' && !isTerm(when)) ||
    hasWord(line, OTHER_TIME) ||
    isOfAnother(line);
  return isOfOther ? undefined : day;
}

function dayJustTold(line: Line, { last: { signing, event, occasion } }: Context): string | undefined {
  const { scene, sentence } = line;
  const isOfSigning = scene.language === 'ru' && signing?.date !== undefined && signing.date.length >= A_DAY;
  if (isOfSigning && line.index - signing.line <= FAR_SIGNED) return signing.date;
  // «A and B looked on as the firms signed …»: those who met, told again.
  const isOfThem =
    occasion?.slots.type === 'meeting' &&
    event !== undefined &&
    line.index - event.line <= FAR_SIGNED &&
    personsOf(line).some(({ name }) => occasion.slots.participants?.includes(name));
  if (isOfThem && event.date?.length === A_DAY) return event.date;
  const before = scene.lines[line.index - 1];
  const isMet = occasion?.slots.type === 'meeting' && event !== undefined && event.line === line.index - 1;
  // Of places named anew it is not told that they were those who met.
  return isMet &&
    placesOf(line).length === 0 &&
    before?.sentence.paragraph === sentence.paragraph &&
    event.date &&
    event.date.length >= A_DAY
    ? event.date
    : undefined;
}
const isTerm = (when: PeriodMention['when']): boolean =>
  when.type === 'absolute' && /^\d{4}\/\d{4}$/.test(when.period);
const OTHER_TIME =
  /^(earlier|previously|before|already|since|once|had|ранее|раньше|прежде|предыдущ(ий|ее|ая)|прошл(ый|ое|ая|ом|ой)|уже)$/u;
const FAR_SIGNED = 4;

/** Where that occasion took place. */
export const placeOfOccasion = (line: Line, context: Context): string | undefined =>
  occasionOf(line, context)?.place;

/** «По итогам они подписали план»: the two who met. */
export function signersOfOccasion(line: Line, context: Context): readonly string[] | undefined {
  if (!occasionOf(line, context) || !hasWord(line, THEY)) return undefined;
  const met = (context.last.occasion?.slots.participants ?? []).filter((name) => context.people.has(name));
  return met.length === 2 ? met : undefined;
}
const THEY = /^(они|оба|обе|they|both|two|олар|екеуі)$/u;

/** The paper that the sentence before names, where a line only tells that «её подписали 5 октября», "it was signed in Omsk". */
export function paperBefore(
  line: Line,
  context: Context,
): { readonly before: Line; readonly paper: Hit } | undefined {
  const before = line.scene.lines[line.index - 1];
  if (!before || before.sentence.role === 'dateline' || (context.last.signed ?? -1) >= line.index)
    return undefined;
  const { first } = line.sentence;
  if (!isOfPaper(line, first)) return undefined;
  const papers = hitsOf(before, TERMS.instrument);
  const [paper] = papers;
  return paper && papers.every(({ concept }) => concept === paper.concept) ? { before, paper } : undefined;
}
const PAPER = /^(ее|его|он|она|it|оны|оған)$/u;

/** «It was signed», "the new text", "both", "the largest of them": a word for a paper that opens a sentence. */
function isOfPaper({ scene }: Line, first: number): boolean {
  if ([0, 1, 2, 3].some((ahead) => PAPER.test(formAt(scene, first + ahead)))) return true;
  if (scene.language !== 'en') return false;
  return (
    formAt(scene, first) === 'both' ||
    (formAt(scene, first) === 'the' &&
      [1, 2].some((ahead) => ENGLISH_PAPER.test(formAt(scene, first + ahead))))
  );
}
const ENGLISH_PAPER = /^(text|paper|accord|largest|biggest|latter|papers)$/;

/** A signing with the day, the town and the people that the sentences behind it tell of its ceremony. */
export function withCeremony(
  line: Line,
  context: Context,
  claims: readonly BareClaim[],
): readonly BareClaim[] {
  // «Документ подписали мэры»: the signing just told, whose sentences have been taken to it.
  if (claims.length === 0 || (context.last.signed ?? -1) >= line.index) return claims;
  // What a heading announces, the text tells again, and what stands behind belongs to that telling.
  if (line.sentence.role === 'heading') return claims;
  const behind = toldBehind(line, context, 'signing');
  context.last.signed = behind.until;
  const { date } = behind;
  const isPlaced = placesOf(line).some((one) => one.form === 'noun' && roleOf(line, one) === 'in');
  const place = behind.place ?? (isPlaced ? undefined : stageInHeading(line));
  const [told] = claims;
  const own = told?.kind === 'signing' && told.modality === 'stated' ? told.slots : undefined;
  const [day, town] = [date ?? own?.date, behind.place ?? own?.place ?? place];
  if (own?.parties)
    context.last.signing = {
      kind: own.instrument ?? 'document',
      parties: own.parties,
      ...(day ? { date: day } : {}),
      ...(town ? { place: town } : {}),
      line: Math.max(line.index, behind.until),
    };
  return claims.map((claim): BareClaim => {
    if (claim.kind !== 'signing') return claim;
    const { slots } = claim;
    const filled: Signing = {
      ...slots,
      ...(date && (slots.date === undefined || date.startsWith(`${slots.date}-`)) ? { date } : {}),
      ...(place && slots.place === undefined ? { place } : {}),
      ...(behind.signers.length > 0 && !slots.signers ? { signers: behind.signers } : {}),
    };
    return { ...claim, slots: filled };
  });
}
