import { DomHandler, Parser } from 'htmlparser2';
import { type Content, unreadable } from './content.ts';
import { decode } from './decode.ts';
import { mainPartOf } from './main-part.ts';
import { about } from './page-facts.ts';
import { encodingIssues } from './text.ts';
import { linesOf, type Tree } from './tree.ts';

/** Elements within elements: the parser's time grows with the square of it, and no honest page comes near. */
const DEEPEST = 5000;

/** Reads a page: its main text in lines and what it says of itself. Nothing of it is executed or fetched. */
export function readHtml(bytes: Uint8Array): Content {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const decoded = decode(bytes, /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]);
  const tree = treeOf(decoded.text);
  const { heading, issues, ...facts } = about(tree);
  return {
    text: withHeading(linesOf(mainPartOf(tree)), heading).join('\n'),
    mediaType: 'text/html',
    ...facts,
    issues: [...encodingIssues(decoded), ...issues],
  };
}

/** A page's heading often stands above its main part; it is the first line. */
function withHeading(lines: readonly string[], heading: string | undefined): readonly string[] {
  if (!heading) return lines;
  const at = lines.slice(0, 5).indexOf(heading);
  return at < 0 ? [heading, ...lines] : [heading, ...lines.slice(0, at), ...lines.slice(at + 1)];
}

function treeOf(source: string): Tree {
  const handler = new DomHandler();
  const { onopentag, onclosetag } = handler;
  let depth = 0;
  handler.onopentag = (name, attributes) => {
    depth += 1;
    if (depth > DEEPEST)
      throw unreadable(
        `a page of at most ${DEEPEST} elements within each other`,
        'one of more',
        'save its text instead',
      );
    onopentag.call(handler, name, attributes);
  };
  handler.onclosetag = () => {
    depth -= 1;
    onclosetag.call(handler);
  };
  new Parser(handler).end(source);
  return handler.root;
}
