import { parentPort, workerData } from 'node:worker_threads';
import type { RivalTask } from './mission-rival.ts';

const { mission, fairness, seconds, decided } = workerData as RivalTask;
const until = performance.now() + seconds * 1000;
// Imported here, and not above: a thread that is ended while a static import of an awaiting module goes on takes Node 24 down with it.
const { schedule } = await import('../domains/business/mission/schedule.ts');
const outcome = schedule(mission, {
  fairness,
  isOver: () => Atomics.load(decided, 0) !== 0 || performance.now() > until,
  seed: 3,
});
if (outcome.kind === 'impossible' || (outcome.kind === 'scheduled' && outcome.optimal))
  Atomics.store(decided, 0, 1);
parentPort!.postMessage(outcome);
