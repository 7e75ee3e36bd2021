import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { clauseAt, isPredicate, tenseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { foretold } from '../kazakh-moods.ts';
import { formIs } from '../language/wordings.ts';
import type { Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import {
  formAt,
  hasWord,
  hitsOf,
  isOfTie,
  type Line,
  mentionAt,
  placesOf,
  quantitiesOf,
  textOf,
} from '../scene.ts';
import { prune, quoteOf } from './frame.ts';
import { stageWithin } from './named-meetings.ts';
import { nominativeOf, quotedBehind } from './phrase.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/** «Рабочая группа», "working group", «жұмыс тобы», «координационный совет», "business council": by the word before and its head. */
const GROUPS = {
  ru: [/^(рабоч(ая|ей|ую)|экспертн(ая|ой|ую))$/u, formIs(/^групп(а|ы|е|у)$/u)],
  en: [/^(working|expert|business)$/, formIs(/^(group|council)$/)],
  kk: [/^(жұмыс|сарапшылар|іскерлік)$/u, formIs(/^(тобы|тобының|кеңесі|кеңесінің)$/u)],
} as const;
const SITS = {
  ru: /^(заседани(е|и|я)|встреч(а|е|у)|совещани(е|я|и)|собра(лась|лись)|провел(а|и)|прошл(о|а)|прошел|состоя(лось|лась|лся)|состоится|заседал(а|и)|соберется|пройдет)$/u,
  en: /^(met|meets|meeting|session|sat|convened|gathered|held)$/,
  kk: /^(отырысы\p{L}*|жиыны\p{L}*|кездесуі\p{L}*|мәжілісі\p{L}*|жиналды|бас)$/u,
} as const;

/**
 * «В Оренбурге состоялось второе заседание российско-казахстанской рабочей группы по …», "the working group of Kazakhstan and Russia met in …", «Қазақстан мен Ресейдің жұмыс
 * тобының отырысы Орынборда өтті»: a sitting of a group of both countries that is no commission, with where, when or for which time it sat.
 */
export function groupSat(line: Line, context: Context): readonly BareClaim[] {
  const { scene, sentence } = line;
  if (sentence.role === 'dateline') return [];
  const group = groupIn(line);
  if (!group || !hasWord(line, SITS[scene.language]) || !isOfTie(line, 1)) return [];
  if (hasWord(line, SET_UP) || hasWord(line, MORE_THAN_ONCE)) return [];
  const sitting = hitsOf(line, ['meeting', 'meet', 'hold']).find(({ first }) => first !== group.head);
  const act = sitting ?? { first: group.head, after: group.head + 1 };
  const ordinal = quantitiesOf(line).find(
    ({ ordinal: isOrdinal, first, after }) =>
      isOrdinal && (after <= act.first ? act.first - after <= 2 : first === act.after),
  )?.quantity.n;
  const place = stageWithin(line, sentence)?.code;
  const date = dateOf(line, context, act);
  if (ordinal === undefined && !place && !date) return [];
  const modality = isSettingOfDone(line, act)
    ? 'stated'
    : scene.language === 'kk'
      ? (foretold(line, sentence.after - 2) ?? 'stated')
      : modalityAt(line, act);
  if (modality === 'wished' || modality === 'denied') return [];
  const slots = prune({
    type: 'meeting',
    ordinal,
    place,
    date,
    name: group.name,
    participants: bothNamed(line, group),
  }) as Event;
  return [{ kind: 'event', modality, slots, quote: quoteOf(line) }];
}
/** «На втором заседании группы решили проводить встречи»: what was done at a sitting tells that it was held, whatever is to come of it. */
const isSettingOfDone = (line: Line, act: Span): boolean =>
  line.scene.language === 'ru' &&
  [1, 2, 3].some((back) => formAt(line.scene, act.first - back) === 'на') &&
  clauseAt(line, act.first).predicates.some(
    (token) => tenseAt(line, token).past || isShortPassive(line, token),
  );
const isShortPassive = (line: Line, token: number): boolean =>
  /(но|ны|на|ен|ан|то|ты)$/u.test(formAt(line.scene, token));

/** «Создать рабочую группу»: none has sat yet. */
const SET_UP =
  /^(созда(ть|на|ли|но|ют|дут|ет)|сформирова\p{L}*|установить|create|created|creating|set|establish(ed|ing)?|form|formed|құру|құрылды|құрды|құрылады|құрамыз)$/u;

const MORE_THAN_ONCE =
  /^(twice|times|regularly|annually|дважды|трижды|раза?|регулярно|ежегодно|рет|тұрақты|жыл сайын)$/u;

interface Group extends Span {
  readonly head: number;
  readonly name: string;
}

/** The group with the adjectives before it and what it is on, as its name; that ends before `limit`. */
export function groupIn(line: Line, limit = line.sentence.after): Group | undefined {
  const { scene, sentence } = line;
  const [kind, isHead] = GROUPS[scene.language];
  for (let token = sentence.first + 1; token < sentence.after; token += 1) {
    if (!isHead(scene.tokens, token) || !kind.test(formAt(scene, token - 1))) continue;
    const first = openOf(line, token - 1);
    const after = endOf(line, token + 1, limit);
    return { first, after, head: token, name: nameOf(line, { first, after }, token) };
  }
  return undefined;
}

/** Back over «совместная российско-казахстанская», "the Kazakh-Russian joint", «Қазақстан мен Ресейдің бірлескен». */
function openOf(line: Line, from: number): number {
  const { scene, sentence } = line;
  let first = from;
  while (
    first > sentence.first &&
    isOfName(formAt(scene, first - 1), mentionAt(line, first - 1)?.kind === 'place')
  )
    first -= 1;
  return first;
}
const isOfName = (form: string, isPlace: boolean): boolean =>
  /^(совместн|межправительственн|межведомственн|постоянн|двусторонн|joint|intergovernmental|bilateral|permanent|бірлескен|үкіметаралық)/u.test(
    form,
  ) ||
  (isPlace && /-|ой$|ая$|ую$/u.test(form));

/** On over «по …», "on …" up to a verb, a comma, a place or a day where it sat. */
function endOf(line: Line, from: number, limit: number): number {
  const { scene, sentence } = line;
  if (scene.language === 'kk' || !/^(по|on|for)$/u.test(formAt(scene, from))) return from;
  let after = from;
  while (
    after < Math.min(sentence.after, limit) &&
    after - from < LONGEST_NAME &&
    !(scene.language === 'ru' && isPredicate(line, after)) &&
    !/^([,.;:()–—]|в|на|с|was|were|is|has|had|met|held|took|will|in|at|sat|прошл\p{L}*|прошел|состоя\p{L}+|пройдет|провел\p{L}*|собра\p{L}+|соберется)$/u.test(
      formAt(scene, after),
    ) &&
    line.mentions.every(({ kind, first }) => kind !== 'period' || first !== after)
  )
    after += 1;
  return after;
}
const LONGEST_NAME = 14;

function nameOf(line: Line, { first, after }: Span, head: number): string {
  const { scene } = line;
  if (scene.language === 'kk') return textOf(scene, { first, after }).replace(/(?<=ы)ның$|(?<=і)нің$/u, '');
  if (scene.language === 'en') return textOf(scene, { first, after });
  const named = nominativeOf(line, first, { first: head, after: head + 1 });
  const end = quotedBehind(line, head + 1)?.after ?? after;
  return end > head + 1 ? `${named} ${textOf(scene, { first: head + 1, after: end })}` : named;
}

/** The two countries, where the group's own phrase or what stands right behind it names them. */
function bothNamed(line: Line, group: Span): readonly string[] | undefined {
  const codes = placesOf(line)
    .filter(({ first, after }) => first >= group.first - 4 && after <= group.after + 4)
    .flatMap(({ code, others }) => [code, ...others])
    .filter(isPlaceCode)
    .filter((code) => code.length === 2);
  const named = [...new Set(codes.map(countryOf))];
  return named.length === 2 && named.includes('RU') && named.includes('KZ') ? named : undefined;
}
