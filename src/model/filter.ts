import { ENTITY_KINDS } from './candidate.ts';
import { SEVERITIES } from './check.ts';
import { CERTAINTIES, KINDS, MEASURES, TERMS } from './claim.ts';
import { QUESTION_REASONS } from './completeness.ts';
import { ACCORDS, CAUSES, CONFIRMATION_VERDICTS } from './confirmation.ts';
import { FACT_STATES } from './fact.ts';
import { Failure } from './failure.ts';
import { RULINGS } from './judgement.ts';
import { LANGUAGES } from './language.ts';
import { isPeriod } from './period.ts';
import type { Place } from './place.ts';
import { PROMISE_KINDS, PROMISE_STATES } from './promise.ts';
import { HIT_KINDS, TIMELINE_KINDS } from './register.ts';

/** For each list of a register the members that its filter takes from a fixed list; domains and checks are those of the shelf, sides those of the places, landmarks those of the map. */
export interface Choices {
  readonly domain?: readonly string[];
  readonly check?: readonly string[];
  readonly side?: readonly string[];
  readonly landmark?: readonly string[];
}
const FACTS = {
  measure: MEASURES,
  kind: Object.keys(KINDS),
  state: FACT_STATES,
  accord: ACCORDS,
  certainty: CERTAINTIES,
};
const LISTS = {
  facts: FACTS,
  inbox: { measure: MEASURES, kind: Object.keys(KINDS), cause: CAUSES },
  confirmations: { verdict: CONFIRMATION_VERDICTS },
  timeline: { ...FACTS, of: TIMELINE_KINDS },
  search: { of: HIT_KINDS, kind: Object.keys(KINDS), language: LANGUAGES },
  map: {},
  findings: { severity: SEVERITIES, status: RULINGS },
  candidates: { kind: ENTITY_KINDS },
  promises: { kind: PROMISE_KINDS, state: PROMISE_STATES },
  completeness: {},
  questions: { reason: QUESTION_REASONS },
  series: { measure: MEASURES, aspect: TERMS.aspect },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * The filter, when each of its members is one that the list's items can have: a misspelt one would match nothing and pass for an answer.
 * Throws a Failure of reason `usage`.
 */
export function checkedFilter<Filter extends object>(
  list: keyof typeof LISTS,
  filter: Filter,
  places: readonly Pick<Place, 'code'>[],
  choices: Choices = {},
): Filter {
  const given = filter as Readonly<Record<string, unknown>>;
  const lists: Readonly<Record<string, readonly string[]>> = { ...LISTS[list], ...choices };
  for (const [name, members] of Object.entries(lists)) {
    const value = given[name];
    if (value !== undefined && !members.includes(String(value))) throw wrong(name, members.join(', '), value);
  }
  for (const name of ['place', 'counterpart'])
    if (given[name] !== undefined && !places.some(({ code }) => code === given[name]))
      throw wrong(name, 'a place of the reference data, such as RU-AST or Астрахань', given[name]);
  if (given.period !== undefined && !isPeriod(String(given.period)))
    throw wrong('period', 'EDTF such as 2024, 2024-05 or 2024-01/2024-06', given.period);
  return filter;
}

const wrong = (name: string, expected: string, found: unknown): Failure =>
  new Failure('usage', {
    expected: `${name}: ${expected}`,
    found: `"${found}"`,
    remedy: `correct ${name}`,
  });
