import { mend } from '../../domains/business/plan/mend.ts';
import { passed } from '../../domains/business/works.ts';
import { type Command, usage } from '../command.ts';
import { namesIn, planAt } from '../mission.ts';

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
/** What a schedule is changed in, in seconds. */
const LIMIT_S = 0.9;

export const command: Command = {
  name: 'mission replan',
  operands: 'FILE FIRM …',
  summary: 'changes a placed mission as little as possible after a no-show or a late bus',
  options: {
    from: { type: 'string', about: 'since when the firms are away, such as 2026-12-03T09:30; with --to' },
    to: { type: 'string', about: 'until when; they do not come at all unless told' },
    now: { type: 'string', about: 'what began earlier stays; the beginning unless told' },
    json: { type: 'boolean', about: 'prints {"mission", "moved", "cancelled", "fewest", "seconds"}' },
  },
  examples: [
    'pobratim mission replan scheduled.json "Altai Grain" --now 2026-12-03T11:00',
    'pobratim mission replan scheduled.json f1 f2 f3 --from 2026-12-03T09:00 --to 2026-12-03T10:00 --json',
  ],
  run: async ({ from, to, now, json }, [path, ...named]) => {
    for (const [name, value] of Object.entries({ from, to, now }))
      if (value !== undefined && !LOCAL.test(String(value)))
        throw usage(`a time such as 2026-12-03T09:30 in --${name}`, `"${value}"`, `correct --${name}`);
    if ((from === undefined) !== (to === undefined))
      throw usage(
        '--from and --to together',
        from === undefined ? 'only --to' : 'only --from',
        'give both or none',
      );
    if (from !== undefined && String(from) >= String(to))
      throw usage('--to after --from', `"${to}"`, 'correct --to');
    const plan = await planAt(path!);
    const firms = named.map((name) => {
      const firm = plan.firms.find((one) => one.id === name || one.name === name);
      if (!firm) throw usage('a firm of the mission', `"${name}"`, 'give its id or name');
      return firm.id;
    });
    const begun = performance.now();
    const clock = (): number => (performance.now() - begun) / 1000;
    const away = from === undefined ? undefined : { from: String(from), to: String(to) };
    const mended = mend(
      plan,
      { firms, ...(away ? { away } : {}), ...(now === undefined ? {} : { now: String(now) }) },
      { clock, until: LIMIT_S },
    );
    const seconds = Number(clock().toFixed(3));
    passed(mended.plan);
    const { moved, cancelled, fewest } = mended;
    if (json) console.log(JSON.stringify({ mission: mended.plan, moved, cancelled, fewest, seconds }));
    else {
      const { pair, clock: shown } = namesIn(plan);
      const before = new Map(plan.meetings.map((meeting) => [meeting.id, meeting]));
      for (const id of moved) {
        const after = mended.plan.meetings.find((meeting) => meeting.id === id)!;
        console.log(
          `moved      ${pair(after)}: ${shown(before.get(id)!.placed!.start)} → ${shown(after.placed!.start)}, table ${after.placed!.table}`,
        );
      }
      for (const id of cancelled) console.log(`cancelled  ${pair(before.get(id)!)}`);
      console.log(
        `${moved.length} moved, ${cancelled.length} cancelled (${fewest ? 'proven fewest' : 'not proven fewest'}), ${seconds} s`,
      );
    }
    return 0;
  },
};
