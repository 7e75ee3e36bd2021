import { malformed } from '../fields.ts';
import type { MissionPlan, Participant } from './plan.ts';

/** What a form says, by the name of the field; empty ones are left out. */
type Form = Readonly<Record<string, string | undefined>>;
/** A firm of the register, with its country. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly side: string;
}

/** What can be changed of a mission before meetings are chosen. */
export const EDITS = ['block', 'travel', 'firm', 'request', 'remove'] as const;
export type Edit = (typeof EDITS)[number];

/**
 * A mission with one thing of its set-up changed: a block of a day at a venue, the way between two venues, a firm, a request, or without one of them. What
 * meetings were chosen is forgotten. `known` finds a firm of the register by id or name. The value is still to be admitted.
 */
export function edited(
  plan: MissionPlan,
  edit: Edit,
  form: Form,
  known: (name: string) => Known | undefined,
) {
  const { choice: _, proof: __, ...kept } = plan;
  const bare = { ...kept, meetings: [], left: [] };
  switch (edit) {
    case 'block':
      return { ...bare, ...withBlock(plan, form) };
    case 'travel': {
      const [from, to] = [venueNamed(plan, form.from), venueNamed(plan, form.to)];
      if (from === to) throw malformed('two different venues', form.from ?? 'nothing');
      const others = plan.travel.filter(
        (way) => ![way.from, way.to].every((end) => end === from || end === to),
      );
      return { ...bare, travel: [...others, { from, to, minutes: Number(form.minutes ?? Number.NaN) }] };
    }
    case 'firm':
      return { ...bare, firms: withFirm(plan, form, known) };
    case 'request': {
      const [from, to] = [firmNamed(plan, form.from), firmNamed(plan, form.to)];
      const request = {
        from,
        to,
        wish: form.wish ?? 'want',
        ...(form.weight ? { weight: Number(form.weight) } : {}),
        ...(form.half ? { half: form.half } : {}),
      };
      const others = plan.requests.filter((one) => one.from !== from || one.to !== to);
      return { ...bare, requests: [...others, request] };
    }
    default:
      return { ...bare, ...without(plan, form.kind, form.key ?? '') };
  }
}

function withBlock({ venues, blocks }: MissionPlan, { date, from, to, venue, tables }: Form) {
  const own =
    venue === undefined ? venues[0]! : venues.find(({ id, name }) => id === venue || name === venue);
  const id = own?.id ?? unused('v', venues);
  const count = tables === undefined ? (own?.tables ?? 10) : Number(tables);
  const told = { id, name: own?.name ?? venue!, tables: count };
  return {
    venues: own ? venues.map((one) => (one === own ? told : one)) : [...venues, told],
    blocks: [...blocks, { id: unused('', blocks), date, venue: id, from, to }],
  };
}

function withFirm(
  { firms }: MissionPlan,
  { name, side, zone, limit, from, to }: Form,
  known: (name: string) => Known | undefined,
) {
  if (!name) throw malformed('a firm', 'nothing');
  if ((from === undefined) !== (to === undefined)) throw malformed('both from and to, or none', from ?? to);
  const own: Participant | undefined = firms.find((firm) => firm.id === name || firm.name === name);
  const one = own ?? known(name) ?? { id: name, name };
  const changed = {
    ...(own ?? { away: [] }),
    id: one.id,
    name: one.name,
    side: side ?? ('side' in one ? one.side : undefined),
    ...(zone ? { zone } : {}),
    ...(limit ? { limit: Number(limit) } : {}),
    away: [...(own?.away ?? []), ...(from && to ? [{ from, to }] : [])],
  };
  return own ? firms.map((firm) => (firm === own ? changed : firm)) : [...firms, changed];
}

function without({ blocks, firms, requests }: MissionPlan, kind: string | undefined, key: string) {
  switch (kind) {
    case 'block':
      return { blocks: blocks.filter(({ id }) => id !== key) };
    case 'firm':
      return {
        firms: firms.filter(({ id }) => id !== key),
        requests: requests.filter(({ from, to }) => from !== key && to !== key),
      };
    case 'request':
      return { requests: requests.filter(({ from, to }) => JSON.stringify([from, to]) !== key) };
    default:
      throw malformed('kind: block, firm or request', kind ?? 'nothing');
  }
}

function venueNamed({ venues }: MissionPlan, given: string | undefined): string {
  const found = venues.find(({ id, name }) => id === given || name === given);
  if (!found) throw malformed('a venue of the mission', given ?? 'nothing');
  return found.id;
}

function firmNamed({ firms }: MissionPlan, given: string | undefined): string {
  const found = firms.find(({ id, name }) => id === given || name === given);
  if (!found) throw malformed('a firm of the mission', given ?? 'nothing');
  return found.id;
}

/** The first number from 1, after a prefix, that no item has as its id. */
function unused(prefix: string, items: readonly { readonly id: string }[]): string {
  const taken = new Set(items.map(({ id }) => id));
  for (let number = 1; ; number += 1) if (!taken.has(`${prefix}${number}`)) return `${prefix}${number}`;
}
