import { arrange } from './plan/arrange.ts';
import { choose } from './plan/choose.ts';
import type { MissionPlan } from './plan/plan.ts';
import { verify } from './plan/verify.ts';

interface Tools {
  readonly clock: () => number;
  readonly isStopped: () => boolean;
  readonly progress: (done: number, total: number) => void;
}

/** The long work of this workbench; each gives a plan that the independent checker lets pass. */
export const works = {
  match: ({ plan }: { readonly plan: MissionPlan }): MissionPlan => passed(choose(plan)),
  schedule: (
    { plan, limit }: { readonly plan: MissionPlan; readonly limit: number },
    tools: Tools,
  ): MissionPlan => passed(arrange(plan, { ...tools, limit })),
};

/** Lets a plan pass that keeps every rule. Throws when it breaks one: a defect of the program. */
export function passed(plan: MissionPlan): MissionPlan {
  const { faults } = verify(plan);
  if (faults.length > 0)
    throw new Error(
      `the checker refuses the plan: ${faults.map(({ rule, meetings, found }) => `${rule} ${meetings.join(', ')}: ${found}`).join('; ')}`,
    );
  return plan;
}
