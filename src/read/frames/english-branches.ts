import type { Span } from '../mention.ts';
import { bodiesOf, carries, formAt, isCapitalWord, type Line, textOf } from '../scene.ts';
import { type Holder, NAMELESS } from './holder.ts';

/** «Acting director of the West Kazakhstan branch of KazAvtoJol»: an English title of a branch is of that branch, by its place and by whose it is. */
export function branchIn(line: Line, title: Span): Holder | undefined {
  if (line.scene.language !== 'en') return undefined;
  for (let token = title.first + 1; token < title.after; token += 1) {
    if (!BRANCH.test(formAt(line.scene, token)) || formAt(line.scene, token + 1) !== 'of') continue;
    const first = branchFrom(line, title, token);
    const after = ownerTo(line, token + 2);
    if (first === undefined || after === undefined) continue;
    const span = { first, after };
    return { party: textOf(line.scene, span), mention: { ...span, ...NAMELESS } };
  }
  return undefined;
}
const BRANCH = /^(branch|affiliate|subsidiary|representation|office)$/;

/** Where the name of a branch begins: at the word with a capital that says which one it is. */
function branchFrom(line: Line, title: Span, branch: number): number | undefined {
  const { scene } = line;
  let first = branch;
  while (
    first - 1 > title.first &&
    !/^(of|the|a|an|at|in)$/.test(formAt(scene, first - 1)) &&
    !carries(line, first - 1, 'office', 'office-word')
  )
    first -= 1;
  return isCapitalWord(line, first) && /^(of|the|at)$/.test(formAt(scene, first - 1)) ? first : undefined;
}

/** Where the name of whose branch it is ends: a body's, or the words with capitals behind «of». */
function ownerTo(line: Line, from: number): number | undefined {
  const { scene, sentence } = line;
  const first = formAt(scene, from) === 'the' ? from + 1 : from;
  const body = bodiesOf(line).find((mention) => mention.first <= first && first < mention.after);
  if (body) return body.after;
  const isJoint = (token: number) => token > first && formAt(scene, token) === 'of';
  let after = first;
  while (after < sentence.after && isCapitalWord(line, isJoint(after) ? after + 1 : after))
    after += isJoint(after) ? 2 : 1;
  return after > first ? after : undefined;
}
