import type { SlotsOf } from '#model/claim.ts';
import type { Period } from '#model/period.ts';
import { isTimeItself, isWithin, type PeriodMention, type Span } from '../mention.ts';
import { bodiesOf, type Line, periodsOf } from '../scene.ts';
import { prune } from './frame.ts';

type Works = SlotsOf<'works'>;

/** Traffic that starts to run on a day: what is to come begins then, what has been was done then. */
export const launched = (
  thing: Pick<Works, 'asset' | 'assetType'>,
  day: Period | undefined,
  isToCome: boolean,
): Works =>
  prune({
    ...thing,
    action: 'launch',
    status: isToCome ? 'planned' : 'completed',
    start: isToCome ? day : undefined,
    finish: isToCome ? undefined : day,
  }) as Works;

/** The times of a clause on which something may start. */
export const timesOfStart = (line: Line, clause: Span): readonly PeriodMention[] =>
  periodsOf(line).filter(
    (period) => isWithin(period, clause) && isTimeItself(period) && period.edge !== 'until',
  );

/** «РЖД запустят поезд», "Railways will launch a train": a body of no place, other than the service, before the verb of starting. */
export const hasCarrierBefore = (line: Line, verb: number, service: Span): boolean =>
  bodiesOf(line).some((body) => !body.place && body.after <= verb && !isWithin(body, service));
