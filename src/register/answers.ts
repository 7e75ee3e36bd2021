import type { Claim } from '#model/claim.ts';
import type { Question } from '#model/completeness.ts';
import type { Domain } from '#model/domain.ts';
import type { Place } from '#model/place.ts';
import type { Undertaking } from '#model/promise.ts';
import type { Surveyed } from './completeness.ts';
import { kept } from './kept.ts';
import { questionsOf } from './questions.ts';
import type { Register } from './register.ts';
import { createRunningSurvey, type Knowing, type RunningSurvey } from './running-survey.ts';

/** What is reckoned from the whole register, as a day (ISO) sees it: surveys from counts kept in step with the facts, all else once a state of the register. */
export interface Answers {
  /** Counts some more facts for the first survey, which else counts them all when it is asked for; gives whether any are left. */
  prepare(): boolean;
  survey(day: string): readonly Surveyed[];
  questions(day: string): readonly Question[];
  /** Another answer of that kind, by its name. */
  of<T>(question: string, reckon: () => T): T;
  /** After a change of the facts. */
  forget(): void;
  /** How often they were forgotten: a name for the state of the register that they are of. */
  state(): number;
}

/** How many facts are counted at a time, in some milliseconds. */
const AT_ONCE = 100;
/** Of how many facts on which sources differ the sides are asked, the weightiest. */
const MOST_DISPUTED = 200;

export interface Asking {
  readonly register: () => Register;
  /** What was announced and is overdue, as a day sees it, the longest first. */
  readonly undertakings: (day: string) => readonly Undertaking[];
  /** Whether what a claim is about has a name of its own. */
  readonly isNamed: (claim: Claim, language: string) => boolean;
  readonly domains: readonly Pick<Domain, 'id' | 'measures'>[];
  readonly places: readonly Place[];
}

export function createAnswers({ register, undertakings, isNamed, domains, places }: Asking): Answers {
  const { of, forget, state } = kept();
  const claim = (id: string): Claim | undefined => register().claim(id)?.claim;
  const knowing: Knowing = {
    domains,
    places,
    fact: (id) => register().fact(id),
    subjectOf: ({ id, voices: [voice] }) => register().thingOf(voice!.claim) ?? id,
    isNamed: ({ voices: [voice] }) => {
      const { claim: first, document } = register().claim(voice!.claim)!;
      return isNamed(first, document.language);
    },
    published: (id) => register().parts.documents.dayOf(id) || undefined,
  };
  /** The counts of the register that answers now, and the last fact that was counted; none once all were. */
  let counts: { readonly of: Register; readonly survey: RunningSurvey; last: string | undefined } | undefined;
  const begun = (): NonNullable<typeof counts> => {
    const its = register();
    if (counts?.of === its) return counts;
    const now = { of: its, survey: createRunningSurvey(knowing), last: '' as string | undefined };
    its.watch((before, fact) => {
      if (now.last === undefined || (fact ?? before)!.id <= now.last) now.survey.change(before, fact);
    });
    counts = now;
    return now;
  };
  const prepare = (): boolean => {
    const now = begun();
    if (now.last === undefined) return false;
    const facts = now.of.factsAfter(now.last, AT_ONCE);
    for (const fact of facts) now.survey.change(undefined, fact);
    now.last = facts.length < AT_ONCE ? undefined : facts.at(-1)!.id;
    return now.last !== undefined;
  };
  const survey = (day: string) =>
    of(`survey ${day}`, () => {
      while (prepare());
      return begun().survey.survey(day);
    });
  return {
    of,
    forget,
    state,
    prepare,
    survey,
    questions: (day) =>
      of(`questions ${day}`, () => {
        const { factOfClaim, fact, parts } = register();
        const { index, factsById } = parts;
        const disputed = index.weightiest(index.select({ state: 'disputed' }), MOST_DISPUTED);
        const asked = {
          domains,
          places,
          facts: factsById(disputed.map(({ id }) => id).sort()),
          undertakings: undertakings(day),
          claim,
          domainOf: (id: string) => fact(factOfClaim(id) ?? '')?.domains[0],
        };
        return questionsOf(survey(day), asked, day);
      }),
  };
}
