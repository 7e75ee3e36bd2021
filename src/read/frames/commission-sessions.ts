import type { SlotsOf } from '#model/claim.ts';
import { clauseAt, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Span } from '../mention.ts';
import { bodiesOf, formAt, hasWord, hitsOf, type Line, periodsOf, placesOf, textOf } from '../scene.ts';
import { ordinalBefore } from './event-ordinals.ts';
import { sessionBehind } from './kazakh-events.ts';
import { nominativeOf, phraseSpan } from './phrase.ts';
import { groupIn } from './working-groups.ts';

type Event = SlotsOf<'event'>;

/** «The 31st session of the commission». */
export function sessionOf(line: Line, type: string, phrase: Span): number | undefined {
  if (type === 'commission' && line.scene.language === 'kk') {
    const behind = sessionBehind(line, phrase);
    if (behind) return behind;
  }
  const session =
    type === 'commission'
      ? hitsOf(line, ['meeting']).find(({ after }) => phrase.first - after >= 0 && phrase.first - after <= 5)
      : undefined;
  return session && ordinalBefore(line, session.first, session.first);
}

/** A commission is a body; its session is an occasion. */
export const isSession = (line: Line, hit: Hit): boolean =>
  hitsOf(line, ['meeting']).some(({ first }) => Math.abs(first - hit.first) <= 6) ||
  hitsOf(line, ['hold'], clauseAt(line, hit.first)).length > 0 ||
  isSitting(line, clauseAt(line, hit.first));

/** «The joint commission sat in Omsk», "A and B chaired a session of the commission". */
export const isSitting = (line: Line, told: Span): boolean =>
  line.scene.language === 'en' &&
  hasWord(line, /^(sat|sits|met|meets|convened|gathered|chaired|co-chaired)$/, told);

/**
 * «(25-е заседание) межправительственной комиссии по сотрудничеству между Россией и Казахстаном»: a Russian commission by its whole name, which goes on over what it is on;
 * undefined in other languages.
 */
export function commissionName(line: Line, hit: Span): string | undefined {
  const commission = commissionAt(line, hit);
  if (!commission) return undefined;
  const noun = { first: commission.head, after: commission.head + 1 };
  const named = nominativeOf(line, commission.first, noun);
  return commission.after > noun.after
    ? `${named} ${textOf(line.scene, { first: noun.after, after: commission.after })}`
    : named;
}

interface Commission extends Span {
  /** The token of its noun. */
  readonly head: number;
}

/** A Russian commission from the first of its adjectives to the end of what it is on. */
function commissionAt(line: Line, hit: Span): Commission | undefined {
  const head = line.scene.language === 'ru' ? headOf(line, hit) : undefined;
  if (head === undefined) return undefined;
  const phrase = phraseSpan(line, { first: head, after: head + 1 });
  const after = Math.max(endOfName(line, phrase.after), phrase.after);
  return { first: opensAt(line, hit, head), after, head };
}

/** Where the adjectives of a commission begin: those of its phrase, of the words that it was known by, or of the body that it is. */
function opensAt(line: Line, hit: Span, head: number): number {
  const body = bodiesOf(line).find((one) => one.first <= head && head < one.after);
  const { first } = phraseSpan(line, { first: body?.first ?? head, after: head + 1 });
  return Math.min(first, isNounOfSession(line, hit.first) ? first : hit.first);
}
const isNounOfSession = (line: Line, token: number): boolean =>
  hitsOf(line, ['meeting']).some(({ first }) => first === token);

/** «Российско-Казахстанской комиссии»: both countries in one word of its name. */
const bothIn = (line: Line, { first, after }: Span): readonly string[] | undefined => {
  for (let token = first; token < after; token += 1)
    if (/^(российско-казахстанск|казахстанско-российск)/u.test(formAt(line.scene, token)))
      return formAt(line.scene, token).startsWith('росс') ? ['RU', 'KZ'] : ['KZ', 'RU'];
  return undefined;
};

const headOf = (line: Line, { first, after }: Span): number | undefined => {
  for (let token = first; token < after; token += 1)
    if (/^(под|меж\p{L}*)?комисси(я|и|ю|ей)$/u.test(formAt(line.scene, token))) return token;
  return undefined;
};

/** On over «по сотрудничеству между A и B» up to a verb, a day, or where it sat. */
function endOfName(line: Line, from: number): number {
  const { scene, sentence } = line;
  if (formAt(scene, from) !== 'по') return from;
  let after = from;
  while (
    after < sentence.after &&
    after - from < LONGEST_NAME &&
    !/^([,.;:()«»–—]|с|под|на|где|который|которая|которое)$/u.test(formAt(scene, after)) &&
    !isPredicate(line, after) &&
    !periodsOf(line).some(({ first }) => first === after) &&
    !(formAt(scene, after) === 'в' && placesOf(line).some(({ first }) => first === after + 1))
  )
    after += 1;
  while (/^(и|в|во|по|между)$/u.test(formAt(scene, after - 1))) after -= 1;
  return after;
}
const LONGEST_NAME = 20;

/** «Комиссии по сотрудничеству между Сенатом и Советом Федерации», «Российско-Казахстанской комиссии»: those of whom a Russian commission is by its name. */
export function bodiesOfName(line: Line, hit: Span): readonly string[] {
  const commission = commissionAt(line, hit);
  if (!commission) return [];
  const bodies = bodiesOf(line).filter(
    (body) => !body.place && body.first > commission.head && body.after <= commission.after,
  );
  return bodies.length === 2 ? bodies.map((body) => body.name) : (bothIn(line, commission) ?? []);
}

/** «46-е заседание рабочей группы по водам реки Тобол Российско-Казахстанской комиссии»: the group of a Russian commission that sat, rather than the commission. */
export function groupOfCommission(line: Line, hit: Span, slots: Event): Event {
  const commission = commissionAt(line, hit);
  if (!commission) return slots;
  const { first: opens, head } = commission;
  const group = groupIn(line, opens);
  if (!group || group.head > head || clauseAt(line, group.head) !== clauseAt(line, head)) return slots;
  const session = hitsOf(line, ['meeting']).find(
    ({ first }) => first < group.first && group.first - first <= 2,
  );
  if (!session) return slots;
  const ordinal = ordinalBefore(line, session.first, session.first);
  const participants = bothIn(line, { first: group.first, after: head }) ?? slots.participants;
  // «Рабочей группы Российско-Казахстанской комиссии»: called by whose it is.
  const whose =
    group.after === group.head + 1
      ? ` ${textOf(line.scene, { first: opens, after: endOfName(line, head + 1) })}`
      : '';
  return {
    ...slots,
    name: `${group.name}${whose}`,
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(participants ? { participants } : {}),
  };
}
