import { correctable } from '#model/confirmation.ts';
import type { Fact } from '#model/fact.ts';
import { type Command, usage } from '../command.ts';
import { SAYING, say } from '../confirming.ts';

export const command: Command = {
  name: 'correct',
  operands: 'FACT [VALUE]',
  summary: 'says in the side’s name what the value of a fact is in place of the one that is quoted',
  options: {
    ...SAYING,
    slot: { type: 'string', about: 'which value, where the fact has several: such as extent' },
    rival: { type: 'string', about: 'in place of VALUE: the claim of the fact that gives the right one' },
    reason: { type: 'string', about: 'why; required' },
  },
  examples: [
    'POBRATIM_TOKEN=… pobratim correct 3f2a… 12.9 --reason "measured in 2025"',
    'POBRATIM_TOKEN=… pobratim correct 3f2a… "12.9 km" --slot extent --reason "as built"',
    'POBRATIM_TOKEN=… pobratim correct 3f2a… --rival 91bc… --reason "the later report is right"',
  ],
  run: (options, [fact = '', value]) => {
    const { rival, reason, slot } = options as Readonly<Record<string, string | undefined>>;
    if (!reason) throw usage('a reason', 'none', 'give one with --reason');
    if ((value === undefined) === (rival === undefined))
      throw usage('VALUE or --rival', value === undefined ? 'neither' : 'both');
    return say(options, fact, 'corrected', (held) =>
      rival === undefined ? { values: { [slot ?? onlySlot(held)]: value! } } : { rival },
    );
  },
};

/** The one value that a fact has; of a fact that is not held none is needed, since that is refused first. */
function onlySlot(fact: Fact | undefined): string {
  if (!fact) return '';
  const slots = correctable(fact.kind).map(([slot]) => slot);
  const filled = slots.filter((slot) => slot in fact.slots);
  const [only] = filled.length > 0 ? filled : slots;
  if (only === undefined || filled.length > 1)
    throw usage(
      only === undefined ? 'a fact with a value' : `--slot ${filled.join(', ')}`,
      only === undefined ? `a ${fact.kind}, which has none` : 'several values',
      only === undefined ? 'dispute it with a reason' : 'say which is otherwise',
    );
  return only;
}
