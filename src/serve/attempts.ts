import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { Failure } from '#model/failure.ts';

/** How many wrong passwords one account may be given in a quarter of an hour, from wherever they come. */
const WRONG = { points: 10, duration: 900 };

/** Counts the wrong passwords that an account is given: guessing from many addresses at once must not help. */
export function createAttempts() {
  const wrong = new RateLimiterMemory(WRONG);
  return {
    /** Lets somebody try; throws a Failure of reason `refused` when there were too many wrong tries before. */
    at: async <T>(account: string, attempt: () => Promise<T>): Promise<T> => {
      const before = await wrong.get(account);
      if (before && before.consumedPoints >= WRONG.points) throw tooMany(before);
      try {
        const result = await attempt();
        await wrong.delete(account);
        return result;
      } catch (error) {
        if (error instanceof Failure && error.reason === 'refused')
          await wrong.consume(account).catch(() => undefined);
        throw error;
      }
    },
  };
}

const tooMany = ({ msBeforeNext }: RateLimiterRes): Failure =>
  new Failure('refused', {
    expected: `fewer than ${WRONG.points} wrong passwords in a quarter of an hour`,
    found: 'too many',
    remedy: `try again in ${Math.ceil(msBeforeNext / 60_000)} minutes, or sign in with a passkey`,
  });
