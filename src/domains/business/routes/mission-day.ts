import { localTime } from '#methods/zoned-time.ts';
import type { DeskNode, DeskRoute } from '#model/desk.ts';
import { Failure } from '#model/failure.ts';
import { fieldsOf } from '../fields.ts';
import { agendaOf, calendarOf } from '../plan/agenda.ts';
import { type Arrival, type Outcome, reportOf, STAGES_AFTER } from '../plan/follow-up.ts';
import { inTime } from '../plan/in-time.ts';
import type { MissionPlan } from '../plan/plan.ts';
import { needed, recordOf, unknown } from './records.ts';

const CSV = { format: '`json`, or `csv` for the whole list' };
const TABLE_WORD: Readonly<Record<string, string>> = { ru: 'стол', kk: 'үстел', en: 'table' };

const arrivalsOf = (node: DeskNode, mission: string): readonly Arrival[] =>
  node.items<Arrival>('arrival').flatMap(({ value }) => (value.mission === mission ? [value] : []));
const outcomesOf = (node: DeskNode, mission: string): readonly Outcome[] =>
  node.items<Outcome>('outcome').flatMap(({ value }) => (value.mission === mission ? [value] : []));

const summaryOf = (plan: MissionPlan) => ({ name: plan.name, place: plan.place ?? '', zone: plan.zone });

/** Takes a value for what became of a meeting. */
export function admitOutcome(value: unknown): { readonly id: string; readonly outcome: Outcome } {
  const given = fieldsOf(value, 'outcome');
  const [mission, meeting] = [given.id('mission'), given.id('meeting')];
  const amount = given.has('amount')
    ? Number(given.id('amount').replace(',', '.').replaceAll(/\s/g, ''))
    : undefined;
  if (amount !== undefined && !(amount > 0))
    throw new Failure('usage', {
      expected: 'an amount above zero',
      found: given.id('amount'),
      remedy: 'correct it',
    });
  return {
    id: `${mission}~${meeting}`,
    outcome: {
      mission,
      meeting,
      stage: given.choice('stage', STAGES_AFTER),
      ...(given.has('note') ? { note: given.text('note') } : {}),
      ...(amount === undefined
        ? {}
        : {
            amount,
            currency: given.has('currency') ? given.matching('currency', /^[A-Z]{3}$/, 'KZT') : 'RUB',
          }),
      on: given.matching('on', /^\d{4}-\d\d-\d\d$/, '2026-12-03'),
    },
  };
}

/** Takes a value for a check-in. */
export function admitArrival(value: unknown): { readonly id: string; readonly arrival: Arrival } {
  const given = fieldsOf(value, 'arrival');
  const [mission, firm] = [given.id('mission'), given.id('firm')];
  return { id: `${mission}~${firm}`, arrival: { mission, firm, at: given.text('at') } };
}

export const missionDayRoutes: readonly DeskRoute[] = [
  {
    method: 'get',
    path: '/business/missions/{id}/agenda/{firm}',
    summary: 'A firm’s agenda by the clocks there and at its home; as iCalendar in UTC',
    right: 'read',
    query: { format: '`json`, or `ics`', language: 'of the words in the calendar: `ru`, `kk` or `en`' },
    answer: ({ path, query }, node) => {
      const plan = node.item<MissionPlan>('mission', path.id!)?.value;
      const firm = plan?.firms.find(({ id }) => id === path.firm);
      if (!plan || !firm) return undefined;
      if (query.format === 'ics')
        return {
          body: calendarOf(
            plan,
            firm,
            path.id!,
            node.now(),
            TABLE_WORD[query.language ?? 'ru'] ?? TABLE_WORD.ru!,
          ),
          mediaType: 'text/calendar; charset=utf-8',
          fileName: `${firm.name}.ics`,
        };
      return { body: { id: path.id, ...summaryOf(plan), firm, agenda: agendaOf(plan, firm) } };
    },
  },
  {
    method: 'get',
    path: '/business/missions/{id}/agendas',
    summary: 'The agendas of all firms, to be printed',
    right: 'read',
    query: { side: 'ISO 3166-1: those of one side' },
    answer: ({ path, query }, node) => {
      const plan = node.item<MissionPlan>('mission', path.id!)?.value;
      return (
        plan && {
          body: {
            id: path.id,
            ...summaryOf(plan),
            agendas: plan.firms
              .filter(({ side }) => query.side === undefined || side === query.side)
              .map((firm) => ({ firm, agenda: agendaOf(plan, firm) })),
          },
        }
      );
    },
  },
  {
    method: 'get',
    path: '/business/missions/{id}/tables',
    summary: 'Who sits at each table when, to be printed as signs',
    right: 'read',
    answer: ({ path }, node) => {
      const plan = node.item<MissionPlan>('mission', path.id!)?.value;
      if (!plan) return undefined;
      const name = (id: string): string => plan.firms.find((firm) => firm.id === id)?.name ?? id;
      const signs = Map.groupBy(inTime(plan), ({ placed }) => {
        const { venue } = plan.blocks.find(({ id }) => id === placed!.block)!;
        return `${placed!.table} ${venue}`;
      });
      return {
        body: {
          id: path.id,
          ...summaryOf(plan),
          signs: [...signs]
            .map(([key, its]) => {
              const [table, venue] = [Number(key.split(' ')[0]), key.slice(key.indexOf(' ') + 1)];
              return {
                table,
                venue: plan.venues.find(({ id }) => id === venue)!.name,
                meetings: its.map(({ id, between, placed }) => ({
                  id,
                  shown: localTime(Date.parse(placed!.start), plan.zone),
                  shownEnd: localTime(Date.parse(placed!.end), plan.zone),
                  names: between.map(name),
                })),
              };
            })
            .sort((a, b) => (a.venue === b.venue ? a.table - b.table : a.venue < b.venue ? -1 : 1)),
        },
      };
    },
  },
  {
    method: 'get',
    path: '/business/missions/{id}/board',
    summary: 'What is on now and next, and who has checked in',
    right: 'read',
    query: {
      at: 'the time that looks at it, such as 2026-12-03T09:30 by the clocks there; now unless told',
      refresh: 'seconds after which a page asks again',
    },
    answer: ({ path, query }, node) => {
      const plan = node.item<MissionPlan>('mission', path.id!)?.value;
      if (!plan) return undefined;
      const at = query.at ?? localTime(Date.parse(node.now()), plan.zone);
      const arrived = new Map(arrivalsOf(node, path.id!).map(({ firm, at: time }) => [firm, time]));
      const outcomes = new Map(outcomesOf(node, path.id!).map((outcome) => [outcome.meeting, outcome]));
      const name = (id: string): string => plan.firms.find((firm) => firm.id === id)?.name ?? id;
      const meetings = inTime(plan).map(({ id, between, placed }) => ({
        id,
        firms: between.map((firm) => ({ id: firm, name: name(firm), arrived: arrived.has(firm) })),
        shown: localTime(Date.parse(placed!.start), plan.zone),
        shownEnd: localTime(Date.parse(placed!.end), plan.zone),
        venue: plan.venues.find(
          (venue) => venue.id === plan.blocks.find((block) => block.id === placed!.block)!.venue,
        )!.name,
        table: placed!.table,
        stage: outcomes.get(id)?.stage ?? '',
      }));
      const next = meetings.find(({ shown }) => shown > at)?.shown;
      return {
        body: {
          id: path.id,
          ...summaryOf(plan),
          at,
          now: meetings.filter(({ shown, shownEnd }) => shown <= at && at < shownEnd),
          next: meetings.filter(({ shown }) => shown === next),
          firms: plan.firms.map(({ id, name: its, side }) => ({
            id,
            name: its,
            side,
            arrived: arrived.get(id) ?? '',
          })),
          meetings,
        },
      };
    },
  },
  {
    method: 'post',
    path: '/business/missions/{id}/board',
    summary:
      'Checks a `firm` in (`act=arrive`) or undoes it (`act=leave`), or says that a `meeting` was held (`act=met`) or not (`act=no-show`)',
    right: 'edit',
    fields: ['act', 'firm', 'meeting'],
    answer: async ({ path, fields: { act, firm, meeting }, by }, node) => {
      const { id, value: plan } = needed<MissionPlan>(node, 'mission', path.id!);
      if (act === 'arrive' || act === 'leave') {
        if (!plan.firms.some((one) => one.id === firm)) throw unknown('a firm of the mission', firm ?? '');
        const arrival: Arrival = { mission: id, firm: firm!, at: node.now() };
        await node.keep([recordOf('arrival', `${id}~${firm}`, act === 'arrive' ? arrival : undefined)], by);
      } else if (act === 'met' || act === 'no-show') {
        if (!plan.meetings.some((one) => one.id === meeting))
          throw unknown('a meeting of the mission', meeting ?? '');
        const { id: key, outcome } = admitOutcome({
          mission: id,
          meeting,
          stage: act,
          on: node.now().slice(0, 10),
        });
        await node.keep([recordOf('outcome', key, outcome)], by);
      } else throw unknown('act: arrive, leave, met or no-show', act ?? '');
      return { body: {}, location: `/business/missions/${encodeURIComponent(id)}/board` };
    },
  },
  {
    method: 'get',
    path: '/business/missions/{id}/outcomes',
    summary: 'What became of each meeting, for a year after the mission',
    right: 'read',
    query: {
      stage: '`met`, `no-show`, `interest`, `negotiation`, `agreement`, `contract`, `closed` or `untold`',
      due: '`true` for those of which news is asked for',
      after: 'where the page begins: the `next` of the page before',
      limit: 'how many items, 1 to 500; 50 unless told',
      ...CSV,
    },
    answer: ({ path, query }, node) => {
      const plan = node.item<MissionPlan>('mission', path.id!)?.value;
      if (!plan) return undefined;
      const outcomes = outcomesOf(node, path.id!);
      const told = new Map(outcomes.map((outcome) => [outcome.meeting, outcome]));
      const { due, until } = reportOf(plan, outcomes, arrivalsOf(node, path.id!), node.now().slice(0, 10));
      const name = (id: string): string => plan.firms.find((firm) => firm.id === id)?.name ?? id;
      const list = inTime(plan)
        .map(({ id, between, placed }) => {
          const { stage = 'untold', note = '', amount, currency = '', on = '' } = told.get(id) ?? {};
          return {
            id,
            one: name(between[0]),
            other: name(between[1]),
            start: placed!.start,
            stage,
            note,
            amount: amount ?? '',
            currency,
            on,
            due: due.includes(id),
          };
        })
        .filter(
          ({ stage, due: isDue }) =>
            (query.stage === undefined || stage === query.stage) && (query.due === undefined || isDue),
        );
      return { body: { mission: path.id, ...summaryOf(plan), until }, list };
    },
  },
  {
    method: 'post',
    path: '/business/missions/{id}/outcomes',
    summary: 'Says what became of a `meeting`: `stage`, and perhaps `note`, `amount`, `currency`, `on`',
    right: 'edit',
    fields: ['meeting', 'stage', 'note', 'amount', 'currency', 'on'],
    answer: async ({ path, fields, by }, node) => {
      const { id, value: plan } = needed<MissionPlan>(node, 'mission', path.id!);
      if (!plan.meetings.some((one) => one.id === fields.meeting))
        throw unknown('a meeting of the mission', fields.meeting ?? '');
      const { id: key, outcome } = admitOutcome({ on: node.now().slice(0, 10), ...fields, mission: id });
      await node.keep([recordOf('outcome', key, outcome)], by);
      return { body: {}, location: `/business/missions/${encodeURIComponent(id)}/outcomes` };
    },
  },
  {
    method: 'get',
    path: '/business/missions/{id}/report',
    summary: 'What a mission came to, counted from its plan, check-ins and outcomes; for both sides',
    right: 'read',
    answer: ({ path }, node) => {
      const plan = node.item<MissionPlan>('mission', path.id!)?.value;
      if (!plan) return undefined;
      const outcomes = outcomesOf(node, path.id!);
      const name = (id: string): string => plan.firms.find((firm) => firm.id === id)?.name ?? id;
      const days = plan.blocks.map(({ date }) => date).sort();
      return {
        body: {
          id: path.id,
          ...summaryOf(plan),
          from: days[0] ?? '',
          to: days.at(-1) ?? '',
          report: reportOf(plan, outcomes, arrivalsOf(node, path.id!), node.now().slice(0, 10)),
          choice: plan.choice,
          proof: plan.proof,
          news: outcomes
            .filter(({ stage }) => ['agreement', 'contract'].includes(stage))
            .map((outcome) => ({
              ...outcome,
              firms: (plan.meetings.find(({ id }) => id === outcome.meeting)?.between ?? []).map(name),
            })),
        },
      };
    },
  },
];
