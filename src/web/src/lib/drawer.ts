import type { ClaimInContext, FactInContext } from '#model/register.ts';
import { type Asking, api } from './api.ts';

/** What a drawer shows: a fact, and where its first claims stand in their documents. */
export interface Drawn extends FactInContext {
  /** By claim. */
  readonly around: Readonly<Record<string, ClaimInContext['around']>>;
}

/** How many claims are shown with what stands around them: each is a text to be read. */
const IN_CONTEXT = 6;

/** The fact that the address asks to draw out; undefined when it asks for none, or for one that is not there. */
export async function drawn(event: Asking): Promise<Drawn | undefined> {
  const id = event.url.searchParams.get('fact');
  if (!id || !/^[0-9a-f]{1,64}$/.test(id)) return undefined;
  const fact = await api<FactInContext>(event, `/facts/${id}`).catch(() => undefined);
  if (!fact) return undefined;
  const told = await Promise.all(
    fact.claims
      .slice(0, IN_CONTEXT)
      .map(({ claim }) => api<ClaimInContext>(event, `/claims/${encodeURIComponent(claim.id)}`)),
  );
  return { ...fact, around: Object.fromEntries(told.map(({ claim, around }) => [claim.id, around])) };
}
