import { type Element, isApart, isElement, isText, nodesOf, type Tree } from './tree.ts';

/** Text shorter than this is a teaser, not the main part. */
const SHORTEST = 140;
/** Text within a paragraph this long counts for the element that holds it. */
const PARAGRAPH = 25;

/**
 * The element that holds a page's main text: its longest `article` or article body, else `main`, else the element with most
 * paragraph text outside links among its children and grandchildren, else the whole page.
 */
export function mainPartOf(tree: Tree): Tree | Element {
  const lengths = proseLengths(tree);
  const lengthOf = (element: Element): number => lengths.get(element) ?? 0;
  const longest = (fits: (element: Element) => boolean): Element | undefined => {
    let best: Element | undefined;
    for (const element of lengths.keys())
      if (fits(element) && lengthOf(element) >= SHORTEST && (!best || lengthOf(element) > lengthOf(best)))
        best = element;
    return best;
  };
  return (
    longest(({ attribs }) => /articlebody/i.test(attribs.itemprop ?? '')) ??
    longest(({ name, attribs }) => name === 'article' || attribs.role === 'article') ??
    longest(({ name, attribs }) => name === 'main' || attribs.role === 'main') ??
    densest(tree) ??
    tree
  );
}

/** How much text outside links each element holds. */
function proseLengths(tree: Tree): ReadonlyMap<Element, number> {
  const order: Element[] = [];
  const lengths = new Map<Element, number>();
  for (const node of nodesOf(tree, isNoProse)) {
    if (isElement(node)) {
      order.push(node);
      lengths.set(node, 0);
    } else if (isText(node)) add(lengths, node.parent, node.data.trim().length);
  }
  for (const element of order.reverse()) add(lengths, element.parent, lengths.get(element) ?? 0);
  return new Map([...lengths].reverse());
}

/** The element whose own paragraphs hold most text; a grandparent's share is half. */
function densest(tree: Tree): Element | undefined {
  const shares = new Map<Element, number>();
  const lengths = proseLengths(tree);
  for (const [element, length] of lengths) {
    if (!/^(?:p|blockquote|li|h2|h3|pre)$/.test(element.name) || length < PARAGRAPH) continue;
    const { parent } = element;
    share(shares, parent, length);
    share(shares, parent && 'parent' in parent ? parent.parent : null, length / 2);
  }
  let best: Element | undefined;
  for (const [element, length] of shares)
    if (length >= SHORTEST && length > (best ? (shares.get(best) ?? 0) : 0)) best = element;
  return best;
}

const isNoProse = (node: Parameters<typeof isApart>[0]): boolean =>
  isApart(node) || (isElement(node) && node.name === 'a');

function add(lengths: Map<Element, number>, parent: unknown, length: number): void {
  const known = lengths.get(parent as Element);
  if (known !== undefined) lengths.set(parent as Element, known + length);
}

function share(shares: Map<Element, number>, parent: unknown, length: number): void {
  const element = parent as Element | null;
  if (element && 'name' in element && element.name !== 'html')
    shares.set(element, (shares.get(element) ?? 0) + length);
}
