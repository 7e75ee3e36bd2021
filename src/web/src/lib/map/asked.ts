import type { BorderMap } from '#model/map.ts';
import { type Asking, api } from '../api.ts';
import type { Names } from '../format.ts';
import { LAYERS, thingsOf } from './drawing.ts';

/** The map that a page's address asks for, and how it was asked for. */
export async function askedMap(event: Asking, names: Names) {
  const { searchParams } = event.url;
  const [domain = '', period = ''] = ['domain', 'period'].map((name) => searchParams.get(name)?.trim() ?? '');
  const told = searchParams.getAll('layer');
  const filter = new URLSearchParams(Object.entries({ domain, period }).filter(([, value]) => value !== ''));
  return {
    things: thingsOf(await api<BorderMap>(event, `/map?${filter}`), names),
    layers: told.length > 0 ? LAYERS.filter((layer) => told.includes(layer)) : LAYERS,
    domain,
    period,
    filter,
  };
}
