import type { Reading, Right, Role } from '#model/people.ts';

/** What the API says of whoever asks. */
export interface Session {
  readonly side: string;
  readonly reading: Reading;
  /** The address at which people reach this node. */
  readonly origin: string;
  readonly person?: { readonly id: string; readonly name: string };
  readonly roles: Readonly<Record<string, Role>>;
  readonly rights: readonly Right[];
}

/** Pages that are there for whoever may not read. */
export const isOpen = (path: string): boolean =>
  path === '/sign-in' || path.startsWith('/invitation/') || path.startsWith('/follow/stop/');

/** Where to go after signing in: a page of this site, whatever the address asks for. */
export function wayBack(url: URL): string {
  const back = URL.parse(url.searchParams.get('back') ?? '/', url);
  return back?.origin === url.origin ? back.pathname + back.search : '/';
}
