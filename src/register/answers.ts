import type { Claim } from '#model/claim.ts';
import type { Question } from '#model/completeness.ts';
import type { Domain } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import type { Place } from '#model/place.ts';
import type { Undertaking } from '#model/promise.ts';
import { type Holding, type Surveyed, surveyOf } from './completeness.ts';
import { kept } from './kept.ts';
import type { Subject } from './promises.ts';
import { questionsOf } from './questions.ts';
import type { Register } from './register.ts';

/** What is reckoned from the whole register, as a day (ISO) sees it: once a state of the register, when it is first asked for. */
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

export interface Asking {
  readonly register: () => Pick<
    Register,
    'allFacts' | 'claim' | 'described' | 'factOfClaim' | 'factsOf' | 'fact'
  >;
  /** Everything announced, as a day sees it. */
  readonly undertakings: (day: string) => readonly Undertaking[];
  readonly subject: Subject;
  /** Whether what a claim is about has a name of its own. */
  readonly isNamed: (claim: Claim, language: string) => boolean;
  readonly domains: readonly Pick<Domain, 'id' | 'measures'>[];
  readonly places: readonly Place[];
}

export function createAnswers({
  register,
  undertakings,
  subject,
  isNamed,
  domains,
  places,
}: Asking): Answers {
  const { of, forget, state } = kept();
  const claim = (id: string): Claim | undefined => register().claim(id)?.claim;
  const published = (id: string) => register().described(id)?.published;
  const foremost = ({ voices: [voice] }: Fact) => register().claim(voice!.claim)!;
  const holding = (): Holding => ({
    facts: [...register().allFacts()],
    domains,
    places,
    subjectOf: (fact) => {
      const { claim: first, document } = foremost(fact);
      return subject(first, document.language) ?? fact.id;
    },
    isNamed: (fact) => {
      const { claim: first, document } = foremost(fact);
      return isNamed(first, document.language);
    },
    published,
  });
  const survey = (day: string) => of(`survey ${day}`, () => surveyOf(holding(), day));
  return {
    of,
    forget,
    state,
    survey,
    questions: (day) =>
      of(`questions ${day}`, () => {
        const domainOf = (id: string) => register().fact(register().factOfClaim(id) ?? '')?.domains[0];
        const asked = { ...holding(), undertakings: undertakings(day), claim, domainOf };
        return questionsOf(survey(day), asked, day);
      }),
  };
}
