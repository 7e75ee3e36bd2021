import { contentId } from '#model/canonical.ts';
import type { DeskNode, DeskRequest, DeskRoute } from '#model/desk.ts';
import { Failure } from '#model/failure.ts';
import { countryOf } from '#model/place.ts';
import { edited, type Known } from '../plan/edit.ts';
import { mend } from '../plan/mend.ts';
import type { MissionPlan } from '../plan/plan.ts';
import { admitPlan, planOfJson } from '../plan/plan-json.ts';
import { firmsInRows, requestsInRows } from '../plan/plan-rows.ts';
import { verify } from '../plan/verify.ts';
import type { Firm } from '../profiles/firm.ts';
import { profileOf } from '../profiles/match.ts';
import type { Offer } from '../profiles/offer.ts';
import { passed } from '../works.ts';
import { LEAD, poolOf } from './matching.ts';
import { NOTICE, needed, noticed, recordOf, restore, textFilter, tracesOf } from './records.ts';

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
/** What a late bus may take, in seconds. */
const MENDING_S = 0.9;
const LONGEST_S = 600;

const usage = (expected: string, found: string): Failure =>
  new Failure('usage', { expected, found: `"${found}"`, remedy: 'correct it and send it again' });

export const missionId = ({ name, blocks }: MissionPlan): string =>
  contentId({ name, day: blocks[0]?.date ?? '' });

/** Keeps a plan that the independent checker lets pass. */
const keepPlan = async (
  node: DeskNode,
  id: string,
  plan: MissionPlan,
  by: string | undefined,
): Promise<void> => node.keep([recordOf('mission', id, passed(plan))], by);

const here = (id: string): string => `/business/missions/${encodeURIComponent(id)}`;

export const missionRoutes: readonly DeskRoute[] = [
  {
    method: 'get',
    path: '/business/missions',
    summary: 'Missions: where, when, how many firms and meetings, and what is proven',
    right: 'read',
    query: {
      text: 'words, in any form',
      after: 'where the page begins: the `next` of the page before',
      limit: 'how many items, 1 to 500; 50 unless told',
      format: '`json`, or `csv` for the whole list',
    },
    answer: ({ query }, node) => {
      const isSought = textFilter(node, query.text);
      const list = node
        .items<MissionPlan>('mission')
        .filter(({ value }) => isSought(value.name, value.place))
        .map(({ id, value, side }) => {
          const days = value.blocks.map(({ date }) => date).sort();
          return {
            id,
            name: value.name,
            place: value.place ?? '',
            from: days[0] ?? '',
            to: days.at(-1) ?? '',
            firms: value.firms.length,
            requests: value.requests.length,
            meetings: value.meetings.length,
            placed: value.meetings.filter(({ placed }) => placed).length,
            left: value.left.length,
            ...(value.proof
              ? { breaks: value.proof.breaks, bound: value.proof.bound, optimal: value.proof.optimal }
              : {}),
            side,
          };
        })
        .sort((a, b) => (a.from < b.from ? 1 : -1));
      return { body: {}, list };
    },
  },
  {
    method: 'post',
    path: '/business/missions',
    summary:
      'Adds a mission: JSON as `file` or `plan`, or an empty one by `name`, `place`, `zone`, `date`, `from`, `to`, `pauseFrom`, `pauseTo`, `venue`, `tables`, `slotMinutes`',
    right: 'edit',
    fields: [
      'plan',
      'name',
      'place',
      'zone',
      'date',
      'from',
      'to',
      'pauseFrom',
      'pauseTo',
      'venue',
      'tables',
      'slotMinutes',
    ],
    answer: async ({ fields, file, by }, node) => {
      const text = file ? new TextDecoder().decode(file.bytes) : fields.plan;
      const plan = text === undefined ? planOfForm(fields) : planOfJson(text);
      const id = missionId(plan);
      await keepPlan(node, id, plan, by);
      return { body: { id }, status: 201, location: here(id) };
    },
  },
  {
    method: 'get',
    path: '/business/missions/{id}',
    summary:
      'A mission as a whole: firms, requests, who meets whom, when and where, what is proven, work under way, history',
    right: 'read',
    query: {
      ...NOTICE,
      moved: 'meetings that a replan just moved',
      cancelled: 'meetings that it cancelled',
      fewest: '`true` when it was proven that fewer can’t move',
    },
    answer: ({ path }, node) => {
      const item = node.item<MissionPlan>('mission', path.id!);
      return (
        item && {
          body: {
            id: item.id,
            mission: item.value,
            work: node.works.of(item.id),
            faults: verify(item.value).faults,
            past: tracesOf(node, 'mission', item.id),
            register: node
              .items<Firm>('firm')
              .filter(({ value }) => value.kind === 'firm')
              .map(({ id, value }) => ({ id, name: value.name })),
          },
        }
      );
    },
  },
  {
    method: 'post',
    path: '/business/missions/{id}',
    summary:
      'Works on a mission: `act=firms` or `act=requests` with a table (`file`), `act=block` with `date`, `from`, `to`, `venue`, `tables`, `act=travel` with `from`, `to`, `minutes`, `act=firm` with `name`, `side`, `zone`, `limit` and an absence `from`, `to`, `act=request` with `from`, `to`, `wish`, `weight`, `half`, `act=remove` with `kind` and `key`, `act=suggest` (requests from matching offers), `act=match`, `act=schedule` with `limit` (seconds) and `fairness`, `act=stop`, `act=mend` with `firms`, `from`, `to`, `now`, `act=withdraw`, `act=restore` with `time`',
    right: 'edit',
    fields: [
      ...['act', 'limit', 'fairness', 'firms', 'from', 'to', 'now', 'time'],
      ...[
        'date',
        'venue',
        'tables',
        'minutes',
        'name',
        'side',
        'zone',
        'wish',
        'weight',
        'half',
        'kind',
        'key',
      ],
    ],
    answer: async (request, node) => {
      const id = request.path.id!;
      const { act, time } = request.fields;
      let notice: Notice = {};
      if (act === 'restore') await restore(node, 'mission', id, time ?? '', request.by);
      else notice = (await acted(node, id, request)) ?? {};
      const location = act === 'withdraw' ? '/business/missions' : noticed(here(id), notice);
      return { body: { id, ...notice }, location };
    },
  },
];

type Notice = Readonly<Record<string, string | number>>;

async function acted(
  node: DeskNode,
  id: string,
  { fields, file, by }: DeskRequest,
): Promise<Notice | undefined> {
  const plan = needed<MissionPlan>(node, 'mission', id).value;
  const fresh = { ...plan, meetings: [], left: [] };
  const { choice: _, proof: __, ...bare } = fresh;
  switch (fields.act) {
    case 'withdraw':
      await node.keep([recordOf('mission', id)], by);
      return;
    case 'firms':
    case 'requests': {
      if (!file) throw usage('a table', 'none');
      const rows = await node.rows(file.bytes, file.name);
      if (fields.act === 'requests') {
        const { requests, unknown } = requestsInRows(rows, plan.firms as never);
        await keepPlan(node, id, admitPlan({ ...bare, requests }), by);
        return { read: requests.length, unknown: unknown.join(', ') };
      }
      const { firms, unknown } = firmsInRows(rows);
      // What stands in the table by name goes by its id in the register, where its offers are.
      const its = firms.map((firm) => ({ ...firm, id: registered(node, String(firm.id))?.id ?? firm.id }));
      const ids = new Set(its.map((firm) => firm.id));
      const requests = plan.requests.filter(({ from, to }) => ids.has(from) && ids.has(to));
      await keepPlan(node, id, admitPlan({ ...bare, firms: its, requests }), by);
      return { read: its.length, unknown: unknown.join(', ') };
    }
    case 'block':
    case 'travel':
    case 'firm':
    case 'request':
    case 'remove': {
      const changed = edited(plan, fields.act, fields, (name) => registered(node, name));
      await keepPlan(node, id, admitPlan(changed), by);
      return;
    }
    case 'suggest': {
      const more = suggested(node, plan);
      if (more.length > 0) await keepPlan(node, id, { ...bare, requests: [...plan.requests, ...more] }, by);
      return { read: more.length };
    }
    case 'match':
    case 'schedule': {
      const limit = Number(fields.limit ?? 20);
      if (!(limit > 0 && limit <= LONGEST_S))
        throw usage(`a limit of up to ${LONGEST_S} seconds`, fields.limit ?? '');
      const fairness = Number(fields.fairness ?? plan.fairness);
      if (!Number.isInteger(fairness) || fairness < 0)
        throw usage('a whole number as fairness', fields.fairness ?? '');
      const input = { plan: { ...plan, fairness }, limit };
      // What was changed meanwhile is not overwritten.
      const before = needed<MissionPlan>(node, 'mission', id).time;
      node.works.start(id, fields.act, input, async (result) => {
        if (node.item('mission', id)?.time !== before)
          throw new Failure('input', {
            expected: 'the mission as it was when the work began',
            found: 'a changed one',
            remedy: 'begin again',
          });
        await keepPlan(node, id, result as MissionPlan, by);
      });
      return;
    }
    case 'stop':
      node.works.stop(id);
      return;
    case 'mend': {
      for (const name of ['from', 'to', 'now'] as const)
        if (fields[name] !== undefined && !LOCAL.test(fields[name]))
          throw usage(`a time such as 2026-12-03T09:30 in ${name}`, fields[name]);
      if ((fields.from === undefined) !== (fields.to === undefined))
        throw usage('both from and to, or none', fields.from ?? fields.to ?? '');
      if (fields.from !== undefined && fields.from >= fields.to!)
        throw usage(`an end after ${fields.from}`, fields.to!);
      const firms = (fields.firms ?? '')
        .split(/[,;\n]/)
        .map((name) => name.trim())
        .filter(Boolean)
        .map((name) => {
          const firm = plan.firms.find((one) => one.id === name || one.name === name);
          if (!firm) throw usage('firms of the mission', name);
          return firm.id;
        });
      if (firms.length === 0) throw usage('a firm of the mission', '');
      const begun = performance.now();
      const clock = (): number => (performance.now() - begun) / 1000;
      const away = fields.from === undefined ? {} : { away: { from: fields.from, to: fields.to! } };
      const mended = mend(
        plan,
        { firms, ...away, ...(fields.now ? { now: fields.now } : {}) },
        { clock, until: MENDING_S },
      );
      await keepPlan(node, id, mended.plan, by);
      const { moved, cancelled, fewest } = mended;
      return { moved: moved.join(','), cancelled: cancelled.join(','), fewest: String(fewest) };
    }
    default:
      throw usage(
        'act: firms, requests, block, travel, firm, request, remove, suggest, match, schedule, stop, mend, withdraw or restore',
        fields.act ?? '',
      );
  }
}

/** A firm of the register by its id, or by its name where only one has it. */
function registered(node: DeskNode, name: string): Known | undefined {
  const firms = node.items<Firm>('firm').filter(({ value }) => value.kind === 'firm');
  const found = firms.filter(({ id, value }) => id === name || value.name === name);
  const [one] = found;
  return one && found.length === 1
    ? { id: one.id, name: one.value.name, side: countryOf(one.value.region) }
    : undefined;
}

/** Requests that the matching offers of a mission's firms speak for: a pair a match, weighing more the better it fits. */
function suggested(node: DeskNode, plan: MissionPlan): MissionPlan['requests'] {
  const taking = new Set(plan.firms.map(({ id }) => id));
  const asked = new Set(plan.requests.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const pool = poolOf(node);
  return node.items<Offer>('offer').flatMap(({ id, value }) => {
    const firm = node.item<Firm>('firm', value.firm)?.value;
    if (!firm || !taking.has(value.firm) || !pool.profiles.has(id)) return [];
    return pool.of(profileOf(id, value, firm.region)).flatMap((match) => {
      const other = match.id.startsWith(LEAD) ? undefined : node.item<Offer>('offer', match.id)?.value.firm;
      if (other === undefined || !taking.has(other) || asked.has(`${value.firm} ${other}`)) return [];
      asked.add(`${value.firm} ${other}`).add(`${other} ${value.firm}`);
      return [
        {
          from: value.firm,
          to: other,
          wish: 'want' as const,
          weight: Math.max(1, Math.min(5, Math.round(match.score / 2))),
        },
      ];
    });
  });
}

/** A mission of one day at one venue, with a pause in it; firms and requests come later. */
function planOfForm(fields: Readonly<Record<string, string>>): MissionPlan {
  const { name, place, zone, date, from, to, pauseFrom, pauseTo, venue, tables, slotMinutes } = fields;
  const block = (id: string, begin: string | undefined, end: string | undefined) => ({
    id,
    date,
    venue: 'v',
    from: begin,
    to: end,
  });
  return admitPlan({
    name,
    place,
    zone,
    ...(slotMinutes ? { slotMinutes: Number(slotMinutes) } : {}),
    ...(pauseFrom ? { noon: pauseFrom } : {}),
    venues: [{ id: 'v', name: venue ?? place ?? name, tables: Number(tables ?? 10) }],
    blocks:
      pauseFrom && pauseTo ? [block('1', from, pauseFrom), block('2', pauseTo, to)] : [block('1', from, to)],
    firms: [],
  });
}
