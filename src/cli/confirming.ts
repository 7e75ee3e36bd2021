import type { ConfirmationAsked, ConfirmationVerdict } from '#model/confirmation.ts';
import type { Fact } from '#model/fact.ts';
import type { Options } from './command.ts';
import { STORE } from './command.ts';
import { withNode } from './node.ts';
import { confirmerBehind } from './signed-by.ts';

/** The options of every command by which a side says something of a fact. */
export const SAYING = {
  ...STORE,
  seen: {
    type: 'string',
    about: 'the claim that was quoted when you looked; refused when another value is quoted by now',
  },
} as const;

/** Says something of a fact in the side's name, as the person whose token POBRATIM_TOKEN is, and prints where the sides stand then. */
export async function say(
  options: Options,
  id: string,
  verdict: ConfirmationVerdict,
  moreOf: (fact: Fact | undefined) => Omit<ConfirmationAsked, 'fact' | 'verdict'> = () => ({}),
): Promise<number> {
  const person = await confirmerBehind(options);
  return withNode(options, async (application) => {
    const more = moreOf((await application.fact(id))?.fact);
    const { fact, sequence } = await application.confirm(
      {
        ...more,
        ...(options.seen ? { seen: String(options.seen) } : {}),
        ...(options.reason ? { reason: String(options.reason) } : {}),
        fact: id,
        verdict,
      },
      person,
    );
    console.log(`${fact.id}  ${standingsOf(fact)}  (entry ${sequence})`);
    return 0;
  });
}

/** Where the sides stand on a fact, in one line: «both: KZ confirmed, RU confirmed». */
export const standingsOf = ({ accord, stances = [] }: Fact): string =>
  [accord, stances.map(({ side, standing }) => `${side} ${standing}`).join(', ')].filter(Boolean).join(': ');
