import style from 'maplibre-gl/dist/maplibre-gl.css?url';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { api } from '#lib/api.ts';
import { askedMap } from '#lib/map/asked.ts';
import type { Layer } from '#lib/map/drawing.ts';
import moving from '#lib/map/moving.ts?worker&url';
import selection from '#lib/map/selection.ts?worker&url';
import { namesOf } from '#lib/names.ts';
import type { Fact } from '#model/fact.ts';
import type { YearCount } from '#model/map.ts';
import type { Page } from '#model/register.ts';
import type { PageServerLoad } from './$types';

/** How many facts of what is chosen stand below the map. */
const SHOWN = 8;

export const load: PageServerLoad = async (event) => {
  const names = await namesOf(event);
  const { filter, ...asked } = await askedMap(event, names);
  const { things, domain } = asked;
  const at = event.url.searchParams.get('at') ?? '';
  const years = await api<readonly YearCount[]>(
    event,
    `/years?${domain ? new URLSearchParams({ domain }) : ''}`,
  );
  const selected = things.find(({ id }) => id === at);
  const about = new URLSearchParams([
    ...filter,
    ...Object.entries(selected ? aboutOf(selected.layer, selected.id, selected.places) : {}),
  ]);
  return {
    ...asked,
    years,
    selected,
    about: about.toString(),
    facts: selected ? await api<Page<Fact>>(event, `/facts?${about}&limit=${SHOWN}`) : undefined,
    /** What the moving map is loaded from, when somebody asks for it. */
    scripts: { selection, moving, worker, style },
  };
};

/** The filter of the facts about a thing of the map. */
function aboutOf(layer: Layer, id: string, places: readonly string[]): Readonly<Record<string, string>> {
  if (layer === 'ties') return { place: places[0]!, counterpart: places[1]! };
  return layer === 'regions' || layer === 'cities' ? { place: id } : { landmark: id };
}
