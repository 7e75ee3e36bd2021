import { api } from '#lib/api.ts';
import { lineOf } from '#lib/format.ts';
import { namesOf } from '#lib/names.ts';
import type { Fact } from '#model/fact.ts';
import type { Undertaking } from '#model/promise.ts';
import { promiseStanding, promiseTitle } from '#model/promise-line.ts';
import type { CandidateInContext, DueFact, FindingInContext, Page } from '#model/register.ts';
import type { PageServerLoad } from './$types';

/** How many of each desk's matters are shown. */
const SHOWN = 4;

/** A matter that waits on a desk, and where it is dealt with. */
interface Matter {
  readonly text: string;
  readonly note: string;
  readonly href: string;
}

/** A desk: what waits on it, how much in all, and where all of it is. */
export interface Desk {
  readonly word: string;
  readonly href: string;
  readonly total: number;
  readonly matters: readonly Matter[];
}

export const load: PageServerLoad = async (event) => {
  const { session } = event.locals;
  const names = await namesOf(event);
  const { language } = names;
  const desk = async <T>(
    word: string,
    href: string,
    path: string,
    matterOf: (item: T) => Matter,
  ): Promise<Desk> => {
    const { items, total } = await api<Page<T>>(
      event,
      `${path}${path.includes('?') ? '&' : '?'}limit=${SHOWN}`,
    );
    return { word, href, total, matters: items.map(matterOf) };
  };
  const ofFact = (fact: Fact): Matter => {
    const { head, figure, rest } = lineOf(fact, names);
    return { text: [head, figure].filter(Boolean).join(': '), note: rest, href: `/facts/${fact.id}` };
  };
  const ofPromise = (promise: Undertaking): Matter => ({
    text: promiseTitle(promise, names),
    note: promiseStanding(promise, names),
    href: `/promises/${promise.id}`,
  });
  const desks = await Promise.all([
    ...(session.rights.includes('confirm')
      ? [desk<DueFact>('inbox', '/inbox', '/inbox', ({ fact }) => ofFact(fact))]
      : []),
    desk<Fact>('contradictions', '/facts?state=disputed', '/facts?state=disputed', ofFact),
    desk<FindingInContext>(
      'findings',
      '/findings?status=open',
      '/findings?status=open',
      ({ id, reasoning, name, check }) => ({
        text: reasoning[language],
        note: name[language],
        href: `/findings?check=${check}&status=open#${id}`,
      }),
    ),
    desk<CandidateInContext>(
      'candidates',
      '/candidates?open=true',
      '/candidates?open=true',
      ({ a, b, kind }) => ({
        text: [a, b].map(({ names: [name = ''] }) => name).join(' ≟ '),
        note: kind,
        href: '/candidates?open=true',
      }),
    ),
    desk<Undertaking>('promises-overdue', '/promises?state=overdue', '/promises?state=overdue', ofPromise),
    desk<Undertaking>('promises-due', '/promises?state=due', '/promises?state=due', ofPromise),
  ]);
  return { desks };
};
