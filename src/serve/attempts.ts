import { Failure } from '#model/failure.ts';
import type { Attempts } from '#model/people.ts';

/** How many wrong passwords one account may be given in a quarter of an hour, from wherever they come. */
const WRONG = { points: 10, seconds: 900 };

/**
 * Lets somebody try to get into an account; throws a Failure of reason `refused` when too many wrong passwords came before: guessing from
 * many addresses at once must not help.
 */
export async function tried<T>(attempts: Attempts, account: string, attempt: () => Promise<T>): Promise<T> {
  const who = `account ${account}`;
  const { count, forMs } = await attempts.of(who);
  if (count >= WRONG.points) throw tooMany(forMs);
  try {
    const result = await attempt();
    await attempts.forget(who);
    return result;
  } catch (error) {
    if (error instanceof Failure && error.reason === 'refused') await attempts.count(who, WRONG.seconds);
    throw error;
  }
}

const tooMany = (forMs: number): Failure =>
  new Failure('refused', {
    expected: `fewer than ${WRONG.points} wrong passwords in a quarter of an hour`,
    found: 'too many',
    remedy: `try again in ${Math.ceil(forMs / 60_000)} minutes, or sign in with a passkey`,
  });
