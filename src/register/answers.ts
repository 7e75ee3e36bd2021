import type { Claim } from '#model/claim.ts';
import type { Question } from '#model/completeness.ts';
import type { Domain } from '#model/domain.ts';
import type { Place } from '#model/place.ts';
import type { Undertaking } from '#model/promise.ts';
import type { Surveyed } from './completeness.ts';
import { kept } from './kept.ts';
import { questionsOf } from './questions.ts';
import type { Register } from './register.ts';
import type { SurveyTable } from './survey-table.ts';

/** What is reckoned from the whole register, as a day (ISO) sees it, once a state of the register. */
export interface Answers {
  survey(day: string): readonly Surveyed[];
  questions(day: string): readonly Question[];
  /** Another answer of that kind, by its name. */
  of<T>(question: string, reckon: () => T): T;
  /** After a change of the facts. */
  forget(): void;
  /** How often they were forgotten: a name for the state of the register that they are of. */
  state(): number;
}

/** Of how many facts on which sources differ the sides are asked, the weightiest. */
const MOST_DISPUTED = 50;

export interface Asking {
  readonly register: () => Pick<Register, 'fact' | 'factOfClaim' | 'heldFact' | 'parts'>;
  readonly surveys: () => Pick<SurveyTable, 'survey' | 'open'>;
  /** What was announced and is overdue, as a day sees it, the longest first. */
  readonly undertakings: (day: string) => readonly Undertaking[];
  readonly domains: readonly Pick<Domain, 'id' | 'measures'>[];
  readonly places: readonly Place[];
}

export function createAnswers({ register, surveys, undertakings, domains, places }: Asking): Answers {
  const { of, forget, state } = kept();
  const claim = (id: string): Claim | undefined => register().parts.claims.voice(id)?.claim;
  const survey = (day: string) => of(`survey ${day}`, () => surveys().survey(day));
  return {
    of,
    forget,
    state,
    survey,
    questions: (day) =>
      of(`questions ${day}`, () => {
        const { factOfClaim, fact, heldFact, parts } = register();
        const { index, factsById } = parts;
        const disputed = index.weightiest(index.select({ state: 'disputed' }), MOST_DISPUTED);
        const asked = {
          domains,
          places,
          fact,
          open: surveys().open,
          facts: factsById(disputed.map(({ id }) => id).sort()),
          undertakings: undertakings(day),
          claim,
          domainOf: (id: string) => heldFact(factOfClaim(id) ?? '')?.domains[0],
        };
        return questionsOf(survey(day), asked, day);
      }),
  };
}
