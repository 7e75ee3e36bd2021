import { contentId } from '#model/canonical.ts';
import type { DeskNode, DeskRequest, DeskRoute } from '#model/desk.ts';
import { Failure } from '#model/failure.ts';
import { mend } from '../plan/mend.ts';
import type { MissionPlan } from '../plan/plan.ts';
import { admitPlan, planOfJson } from '../plan/plan-json.ts';
import { firmsOfRows, requestsOfRows } from '../plan/plan-rows.ts';
import { verify } from '../plan/verify.ts';
import type { Firm } from '../profiles/firm.ts';
import { profileOf } from '../profiles/match.ts';
import type { Offer } from '../profiles/offer.ts';
import { passed } from '../works.ts';
import { LEAD, poolOf } from './matching.ts';
import { needed, recordOf, restore, textFilter, tracesOf } from './records.ts';

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
          },
        }
      );
    },
  },
  {
    method: 'post',
    path: '/business/missions/{id}',
    summary:
      'Works on a mission: `act=firms` or `act=requests` with a table (`file`), `act=suggest` (requests from matching offers), `act=match`, `act=schedule` with `limit` (seconds) and `fairness`, `act=stop`, `act=mend` with `firms`, `from`, `to`, `now`, `act=withdraw`, `act=restore` with `time`',
    right: 'edit',
    fields: ['act', 'limit', 'fairness', 'firms', 'from', 'to', 'now', 'time'],
    answer: async (request, node) => {
      const id = request.path.id!;
      const { act, time } = request.fields;
      if (act === 'restore') await restore(node, 'mission', id, time ?? '', request.by);
      else await acted(node, id, request);
      return { body: { id }, location: act === 'withdraw' ? '/business/missions' : here(id) };
    },
  },
];

async function acted(node: DeskNode, id: string, { fields, file, by }: DeskRequest): Promise<void> {
  const plan = needed<MissionPlan>(node, 'mission', id).value;
  const fresh = { ...plan, meetings: [], left: [] };
  const { choice: _, proof: __, ...bare } = fresh;
  switch (fields.act) {
    case 'withdraw':
      return node.keep([recordOf('mission', id)], by);
    case 'firms':
    case 'requests': {
      if (!file) throw usage('a table', 'none');
      const rows = await node.rows(file.bytes, file.name);
      const firms = fields.act === 'firms' ? firmsOfRows(rows) : (plan.firms as readonly object[]);
      const known = new Set(firms.map((firm) => (firm as { id: string }).id));
      const requests =
        fields.act === 'requests'
          ? requestsOfRows(rows, plan.firms as never)
          : plan.requests.filter(({ from, to }) => known.has(from) && known.has(to));
      return keepPlan(node, id, admitPlan({ ...bare, firms, requests }), by);
    }
    case 'suggest':
      return keepPlan(node, id, { ...bare, requests: [...plan.requests, ...suggested(node, plan)] }, by);
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
      return node.works.stop(id);
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
      return keepPlan(node, id, mended.plan, by);
    }
    default:
      throw usage(
        'act: firms, requests, suggest, match, schedule, stop, mend, withdraw or restore',
        fields.act ?? '',
      );
  }
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
