import type { Found, TableGroup } from '#model/check.ts';
import type { Cube } from '#model/cube.ts';
import type { Domain } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { Failure } from '#model/failure.ts';
import type { Place } from '#model/place.ts';
import type { Answer, Known, Question } from '#model/question.ts';
import { loadCentres, loadGoods } from './goods.ts';

/** Where domains are asked about tables. */
export interface Desk {
  /** Facts are read when a question looks at them. Undefined when the domain has no such question. Throws a Failure when it cannot be answered as put, or there are no tables. */
  ask(
    domain: string,
    question: string,
    asked: Readonly<Record<string, string>>,
    facts: () => readonly Fact[],
  ): Promise<Answer | undefined>;
  /** What a domain's check of tables finds in groups; undefined without tables. */
  weigh(group: TableGroup): Promise<readonly Found[] | undefined>;
  /** Whether there are tables. */
  hasTables(): Promise<boolean>;
}

/** The parameters that name places. */
const PLACES = ['reporter', 'partner', 'seller', 'buyer'];

/** Opens the desk over a cube that is opened when it is first wanted; `cube` gives undefined while no tables are held. */
export function openDesk(
  domains: readonly Pick<Domain, 'id' | 'questions' | 'tableChecks'>[],
  {
    cube,
    places,
    placeNamed,
  }: {
    readonly cube: () => Promise<Cube | undefined>;
    readonly places: readonly Place[];
    readonly placeNamed: (name: string) => string | undefined;
  },
): Desk {
  const goods = loadGoods();
  const centres = loadCentres();
  const known = (own: Cube, facts: () => readonly Fact[]): Known => ({
    cube: own,
    get facts() {
      return facts();
    },
    places,
    goods,
    centres,
  });
  return {
    ask: async (id, name, asked, facts) => {
      const question = domains.find((domain) => domain.id === id)?.questions?.find((own) => own.id === name);
      if (!question) return undefined;
      const own = checked(question, asked);
      const opened = await cube();
      if (!opened) throw withoutTables();
      return question.answer(
        known(opened, facts),
        Object.fromEntries(
          Object.entries(own).map(([parameter, value]) => [
            parameter,
            PLACES.includes(parameter) ? (placeNamed(value) ?? value) : value,
          ]),
        ),
      );
    },
    hasTables: async () => (await cube()) !== undefined,
    weigh: async ({ check, evidence, found }) => {
      const opened = await cube();
      const own = domains.flatMap(({ tableChecks }) => tableChecks ?? []).find(({ id }) => id === check);
      return opened && own && (await own.find(evidence, { cube: opened })).map(found);
    },
  };
}

/** A parameter that the question does not take would silently widen what is asked. */
function checked({ id, parameters }: Question, asked: Readonly<Record<string, string>>) {
  const odd = Object.keys(asked).find((name) => !(name in parameters));
  if (odd)
    throw new Failure('usage', {
      expected: `parameters of ${id}: ${Object.keys(parameters).join(', ') || 'none'}`,
      found: odd,
      remedy: 'leave it out',
    });
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
}

const withoutTables = (): Failure =>
  new Failure('input', {
    expected: 'tables of trade',
    found: 'none',
    remedy: 'load one: pobratim trade import FILE',
  });
