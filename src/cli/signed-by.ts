import { Failure } from '#model/failure.ts';
import { isAllowed } from '#model/people.ts';
import type { Options } from './command.ts';
import { peopleAt } from './people.ts';

/**
 * The id of the person in whose name a command writes: whose token POBRATIM_TOKEN is. Undefined without one: the entry then bears the name
 * of whoever runs the program (USER). Throws a Failure of reason `refused` when the token is nobody's, or its person may not do that.
 */
export async function personBehind(options: Options, right: 'edit' | 'confirm'): Promise<string | undefined> {
  const token = process.env.POBRATIM_TOKEN;
  if (!token) return undefined;
  const people = await peopleAt(options);
  try {
    const visitor = await people.visitor(new Headers({ authorization: `Bearer ${token}` }));
    if (!visitor.person)
      throw new Failure('refused', {
        expected: 'in POBRATIM_TOKEN a token that can be used',
        found: 'one that is past its term, ended or nobody’s',
        remedy: 'make one with pobratim people token, or on the account page',
      });
    if (!isAllowed(right, visitor, { side: people.side, reading: 'public' }))
      throw new Failure('refused', {
        expected: `the right to ${right} on side ${people.side}`,
        found: `${visitor.name ?? visitor.person} with ${visitor.roles[people.side] ? `the role of ${visitor.roles[people.side]}` : 'no role there'}`,
        remedy: 'ask the keeper of the side for the role',
      });
    return visitor.person;
  } finally {
    await people.close();
  }
}

/** The same where a side speaks through its people: nobody confirms in its name without being known. */
export async function confirmerBehind(options: Options): Promise<string> {
  const person = await personBehind(options, 'confirm');
  if (person === undefined)
    throw new Failure('refused', {
      expected: 'in POBRATIM_TOKEN the token of one who may confirm in the side’s name',
      found: 'none',
      remedy: 'make one with pobratim people token PERSON, for a confirmer or keeper',
    });
  return person;
}
