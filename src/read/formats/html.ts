import { Parser } from 'htmlparser2';

/** What a page says of itself, and its main text in lines. Nothing of the page is executed. */
export interface PageText {
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly address?: string;
}

const SKIPPED = new Set([
  'script',
  'style',
  'nav',
  'aside',
  'footer',
  'noscript',
  'form',
  'iframe',
  'svg',
  'button',
  'template',
  'header',
  'figure',
]);
const BLOCKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'li',
  'br',
  'tr',
  'section',
  'article',
  'main',
  'blockquote',
  'ul',
  'ol',
  'table',
  'time',
  'td',
]);

/** Reads the main text of a page: of `article`, else `main`, else the whole body. */
export function readHtml(source: string): PageText {
  const meta = new Map<string, string>();
  const all: string[] = [];
  const inner: string[] = [];
  let title = '';
  let heading = '';
  let skipping = 0;
  let inside = 0;
  let tag = '';
  const put = (text: string): void => {
    all.push(text);
    if (inside > 0) inner.push(text);
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      tag = name;
      if (name === 'meta')
        meta.set((attributes.property ?? attributes.name ?? '').toLowerCase(), attributes.content ?? '');
      if (name === 'link' && attributes.rel === 'canonical' && attributes.href)
        meta.set('canonical', attributes.href);
      if (name === 'time' && attributes.datetime && !meta.has('time')) meta.set('time', attributes.datetime);
      if (SKIPPED.has(name)) skipping += 1;
      if (name === 'article' || name === 'main') inside += 1;
      if (BLOCKS.has(name)) put('\n');
    },
    ontext: (text) => {
      if (tag === 'title') title += text;
      else if (skipping === 0) {
        if (tag === 'h1') heading += text;
        put(text.replace(/\s+/gu, ' '));
      }
    },
    onclosetag: (name) => {
      if (SKIPPED.has(name)) skipping = Math.max(0, skipping - 1);
      if (name === 'article' || name === 'main') inside -= 1;
      if (BLOCKS.has(name)) put('\n');
      tag = '';
    },
  });
  parser.end(source);
  const body = (inner.join('').trim().length > 200 ? inner : all).join('');
  const name = (heading || meta.get('og:title') || title).replace(/\s+/gu, ' ').trim();
  const lines = body
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (name && lines[0] !== name && !lines.slice(0, 3).includes(name)) lines.unshift(name);
  const published = (meta.get('article:published_time') ?? meta.get('time') ?? '').slice(0, 10);
  const publisher = meta.get('og:site_name');
  const address = meta.get('canonical');
  return {
    text: lines.join('\n'),
    ...(name ? { title: name } : {}),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(published) ? { published } : {}),
    ...(publisher ? { publisher } : {}),
    ...(address ? { address } : {}),
  };
}
