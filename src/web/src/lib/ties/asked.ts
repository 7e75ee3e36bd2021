import type { BorderMap } from '#model/map.ts';
import { type Asking, api } from '../api.ts';
import { TIE_LEVELS, type TieLevel } from './matrix.ts';

/** The ties that a page's address asks for, and how they were asked for. */
export async function askedTies(event: Asking) {
  const { searchParams } = event.url;
  const [level, domain = '', period = ''] = ['level', 'domain', 'period'].map(
    (name) => searchParams.get(name)?.trim() ?? '',
  );
  const filter = new URLSearchParams(Object.entries({ domain, period }).filter(([, value]) => value !== ''));
  return {
    map: await api<BorderMap>(event, `/map?${filter}`),
    level: TIE_LEVELS.find((one) => one === level) ?? ('region' satisfies TieLevel),
    domain,
    period,
  };
}
