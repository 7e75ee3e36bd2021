import type { Brief } from '#model/brief.ts';
import type { Language } from '#model/language.ts';
import type { Dossier } from '#model/register.ts';
import { type Asking, api } from './api.ts';
import { drawn } from './drawer.ts';
import { withClaims } from './rivals.ts';

const below = (places: readonly string[]): string => places.map(encodeURIComponent).join('/');

/** What the page of a dossier shows, of one place or two. */
export async function dossierPage(event: Asking, places: readonly string[]) {
  const dossier = await api<Dossier>(event, `/dossier/${below(places)}`);
  const [rivals, its] = await Promise.all([withClaims(event, dossier.disputed), drawn(event)]);
  return { dossier, rivals, drawn: its };
}

/** What the page of a brief shows: the brief in the reader's language, for the day that the address asks for. */
export async function briefPage(
  event: Asking & { readonly locals: { readonly language: Language } },
  places: readonly string[],
) {
  const on = event.url.searchParams.get('on') ?? '';
  const asked = new URLSearchParams({ lang: event.locals.language, ...(on ? { on } : {}) });
  return { brief: await api<Brief>(event, `/brief/${below(places)}?${asked}`), on };
}
