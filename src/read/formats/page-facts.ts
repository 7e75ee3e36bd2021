import type { Issue } from '#model/issue.ts';
import { isPeriod } from '#model/period.ts';
import type { Content } from './content.ts';
import { type Element, isElement, nodesOf, type Tree, textOf } from './tree.ts';

/** What a page says of itself, and its first `h1`. */
export interface PageFacts extends Pick<Content, 'title' | 'published' | 'publisher' | 'address' | 'issues'> {
  readonly heading?: string;
}

/**
 * Reads a page's title (h1, og:title, title), day of publication (article:published_time, JSON-LD datePublished, the first dated
 * `time`), publisher (og:site_name, JSON-LD) and canonical address. A day is the page's own, in its own zone.
 */
export function about(tree: Tree): PageFacts {
  const meta = new Map<string, string>();
  const linked: Element[] = [];
  let heading: string | undefined;
  let name: string | undefined;
  let canonical: string | undefined;
  let time: string | undefined;
  for (const node of nodesOf(tree)) {
    if (!isElement(node)) continue;
    const { attribs } = node;
    if (node.name === 'meta') {
      const key = (attribs.property ?? attribs.name ?? attribs.itemprop ?? '').toLowerCase();
      if (key && attribs.content && !meta.has(key)) meta.set(key, attribs.content.trim());
    } else if (node.name === 'link' && /\bcanonical\b/i.test(attribs.rel ?? '')) canonical ??= attribs.href;
    else if (node.name === 'time') time ??= dayOf(attribs.datetime);
    else if (node.name === 'h1') heading ??= textOf(node) || undefined;
    else if (node.name === 'title') name ??= textOf(node) || undefined;
    else if (node.name === 'script' && /ld\+json/i.test(attribs.type ?? '')) linked.push(node);
  }
  const issues: Issue[] = [];
  const data = linked.flatMap((element) => parsed(element, issues));
  const published =
    dayOf(meta.get('article:published_time')) ??
    dayOf(memberOf(data, 'datePublished')) ??
    dayOf(meta.get('datepublished')) ??
    time;
  const publisher = meta.get('og:site_name') ?? memberOf(data, 'publisher');
  const address = [canonical, meta.get('og:url')].find((url) => url && isWebAddress(url));
  const title = heading ?? meta.get('og:title') ?? name;
  return {
    ...(heading ? { heading } : {}),
    ...(title ? { title } : {}),
    ...(published ? { published } : {}),
    ...(publisher ? { publisher } : {}),
    ...(address ? { address } : {}),
    issues,
  };
}

/** The page's linked data as a flat list of things. */
function parsed(element: Element, issues: Issue[]): readonly unknown[] {
  const source = element.children.map((child) => ('data' in child ? child.data : '')).join('');
  try {
    const data: unknown = JSON.parse(source);
    const things = Array.isArray(data) ? data : [data];
    return things.flatMap((thing) => [thing, ...(Array.isArray(thing?.['@graph']) ? thing['@graph'] : [])]);
  } catch (error) {
    issues.push({ where: 'JSON-LD of the page', expected: 'JSON', found: (error as Error).message });
    return [];
  }
}

/** A member of the first thing that has it: its text, or the name of the thing it holds. */
function memberOf(things: readonly unknown[], member: string): string | undefined {
  for (const thing of things) {
    const value = (thing as Record<string, unknown> | null)?.[member];
    if (typeof value === 'string') return value;
    const name = (value as { readonly name?: unknown } | null | undefined)?.name;
    if (typeof name === 'string') return name;
  }
  return undefined;
}

function dayOf(time: string | undefined): string | undefined {
  const day = /^\d{4}-\d\d-\d\d/.exec(time?.trim() ?? '')?.[0];
  return day && isPeriod(day) ? day : undefined;
}

const isWebAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');
