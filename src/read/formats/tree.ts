import type { parseDocument } from 'htmlparser2';

export type Tree = ReturnType<typeof parseDocument>;
export type Node = Tree['children'][number];
export type Element = Extract<Node, { attribs: unknown }>;

type Text = Extract<Node, { nodeType: 3 }>;

export const isElement = (node: Node): node is Element => 'attribs' in node;
export const isText = (node: Node): node is Text => node.nodeType === 3;

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));
/** Elements that begin and end a line. */
const BLOCKS = setOf(
  'address article aside blockquote body br caption dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tr ul',
);
/** Elements whose content is never text of the page. */
const SILENT = setOf(
  'head script style noscript template iframe object svg math canvas audio video form button select textarea input nav aside footer figcaption dialog',
);
const WHOLE = setOf('html body main article');
const ROLES_APART = setOf('navigation complementary contentinfo dialog alertdialog search');
/** Words of class names and ids by which pages mark what is not their text. */
const APART = setOf(
  'comment comments cookie cookies share sharing social socials related breadcrumb breadcrumbs subscribe subscription newsletter banner ad ads advert advertisement sidebar menu navbar popup modal promo recommend recommended recommendations tags pagination copyright teaser teasers',
);
/** A table row of more text than this lays out a page rather than figures. */
const LONGEST_ROW = 400;
const MOST_ROW_NODES = 1000;

/** Whether a node and all in it is no text of the page: scripts, menus, comments, cookie notes, what is hidden. */
export function isApart(node: Node): boolean {
  if (!isElement(node)) return false;
  if (SILENT.has(node.name)) return true;
  if (WHOLE.has(node.name)) return false;
  const { hidden, style = '', role = '', class: names = '', id = '' } = node.attribs;
  if (hidden !== undefined || /display:\s*none/i.test(style) || ROLES_APART.has(role.toLowerCase()))
    return true;
  return `${names} ${id}`
    .toLowerCase()
    .split(/[\s_-]+/)
    .some((word) => APART.has(word));
}

/** Every node below in the order of the page, without those `left` out. Never recurses: pages nest as deep as they like. */
export function* nodesOf(root: Tree | Element, left: (node: Node) => boolean = () => false): Generator<Node> {
  const waiting = root.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (left(node)) continue;
    yield node;
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
}

/** The text below, in one line. */
export function textOf(root: Tree | Element): string {
  let text = '';
  for (const node of nodesOf(root)) if (isText(node)) text += node.data;
  return folded(text);
}

/** The lines below. A block is a line; the cells of a row of figures stand in one line, parted by tabs. */
export function linesOf(root: Tree | Element): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let isInRow = false;
  const close = (): void => {
    const whole = line.split('\t').map(folded).filter(Boolean).join('\t');
    if (whole) lines.push(whole);
    line = '';
  };
  const waiting: (Node | (() => void))[] = root.children.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next === 'function') next();
    else if (isText(next)) line += next.data.replace(/\s/g, (space) => (isNarrow(space) ? space : ' '));
    else if ('children' in next && !isApart(next)) {
      if (isElement(next)) {
        if (isInRow) waiting.push(() => (line += next.name === 'td' || next.name === 'th' ? '\t' : ''));
        if (isInRow && BLOCKS.has(next.name)) waiting.push(() => (line += ' '));
        else if (BLOCKS.has(next.name)) {
          close();
          waiting.push(close);
        }
        if (!isInRow && next.name === 'tr' && isFlat(next)) {
          isInRow = true;
          waiting.push(() => (isInRow = false));
        }
      }
      for (const child of next.children.toReversed()) waiting.push(child);
    }
  }
  close();
  return lines;
}

function isFlat(row: Element): boolean {
  let length = 0;
  let count = 0;
  for (const node of nodesOf(row)) {
    if (isText(node)) length += node.data.length;
    if (length > LONGEST_ROW || (count += 1) > MOST_ROW_NODES) return false;
    if (isElement(node) && node.name === 'table') return false;
  }
  return true;
}

/** No-break and thin spaces stand within figures and stay. */
const isNarrow = (space: string): boolean => space === '\u00a0' || space === '\u202f' || space === '\u2009';

const folded = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ').trim();
