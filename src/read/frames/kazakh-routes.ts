import { isPredicate } from '../clauses.ts';
import { ABLATIVE_ENDING, AND } from '../language/kazakh-words.ts';
import { MARK } from '../language/tokens.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { formAt, type Line, mentionAt, placesOf, textOf } from '../scene.ts';
import { quotedBefore } from './phrase.ts';

/** What lies or runs between two places: «көпірі», «теміржол қатынасы», «бағыты». */
const ROUTE =
  /(^|\s)(жол|автожол|теміржол|тас жол|трасса|желі|құбыр|көпір|қатынас|бағыт|маршрут|рейс|пойыз)\p{L}*$/iu;
/** A quoted name with its marks, in tokens. */
const LONGEST_NAME = 6;
/** Its noun stands no farther behind «арасында», in tokens. */
const NEAR = 8;

/** «Орал мен Самара арасында | жаңа теміржол желісі салынды»: a route that has no name of its own is that between the places, which the verb has beside it. */
export function routeBetween(line: Line, { first }: Span, name: string): string | undefined {
  if (!ROUTE.test(name)) return undefined;
  for (let token = first - 1; token > line.sentence.first && first - token <= NEAR; token -= 1) {
    if (line.scene.tokens.kind[token] === MARK || isPredicate(line, token)) return undefined;
    if (!/^(арасында|аралығында)$/u.test(formAt(line.scene, token))) continue;
    const ends = endsBefore(line, token);
    return ends && `${textOf(line.scene, ends)} арасындағы ${name.replace(/^жаңа /u, '')}`;
  }
  return undefined;
}

function endsBefore(line: Line, at: number): Span | undefined {
  const other = endingAt(line, at);
  if (!other || !AND.test(formAt(line.scene, other.first - 1))) return undefined;
  const one = endingAt(line, other.first - 1);
  return one && { first: one.first, after: at };
}

const endingAt = (line: Line, at: number): PlaceMention | undefined =>
  placesOf(line).find(({ after, form }) => after === at && form === 'noun');

/** Where the name of a way up to somewhere begins: «Атырау қаласынан Ресей шекарасына | дейінгі жол» with whence it leads. */
export function startOfWay(line: Line, goal: number): number {
  const place = mentionAt(line, goal);
  const whose = place ?? endingAt(line, goal);
  const first = whose?.first ?? goal;
  if (first <= line.sentence.first || !ABLATIVE_ENDING.test(formAt(line.scene, first - 1))) return first;
  const whence = mentionAt(line, first - 1) ?? endingAt(line, first - 1);
  if (whence?.kind === 'place') return whence.first;
  // «"Қайрақ" бекетінен».
  return quotedBefore(line, first - 1, LONGEST_NAME)?.first ?? first;
}
