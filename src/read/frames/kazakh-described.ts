import type { Hit } from '../concepts.ts';
import { withoutCase } from '../language/kazakh-words.ts';
import { formAt, hitsOf, type Line, placesOf, textOf } from '../scene.ts';
import type { Asset } from './assets.ts';
import { kazakhAssetName, kazakhCore } from './kazakh-assets.ts';
import { wideStart } from './kazakh-wide-names.ts';

/** «Шығаратын», «жасайтын», «арналған»: how a thing is tied to what it is for, which another sentence says by another word. */
const TYING = /^(\p{L}+(атын|етін|йтын|йтін)|арналған|атындағы|және|мен|пен|бен)$/u;
/** Letters by which a word is known in any of its forms. */
const STEM = 5;

/** «Бөлшек жасайтын зауыт» behind «вагондарға арналған бөлшектер шығаратын кәсіпорын»: the longer description, told earlier, of the same kind of thing. */
export function describedInFull(line: Line, type: string, name: string): string | undefined {
  if (!/^(plant|building|other)$/.test(type) || kazakhCore(name)) return undefined;
  const own = contentOf(name);
  if (own.length === 0) return undefined;
  const told = new Set<string>();
  for (const before of line.scene.lines.slice(Math.max(0, line.index - REACH), line.index))
    for (const hit of hitsOf(before, [`asset:${type}`])) {
      const other = kazakhAssetName(before, hit);
      const theirs = contentOf(other);
      if (!kazakhCore(other) && theirs.length > own.length && own.every((word) => theirs.includes(word)))
        told.add(other);
    }
  const [only, ...others] = told;
  return others.length === 0 ? only : undefined;
}
/** A thing is described anew no further behind its description than this, in sentences. */
const REACH = 6;

/** «"Сағарчин" бекетінде жүк көліктері жүретін жолақты жөндеу басталады»: of a crossing only the lane before what is done with it. */
export function laneOf(line: Line, whole: Asset | undefined, action: Hit): Asset | undefined {
  if (line.scene.language !== 'kk' || whole?.type !== 'crossing') return undefined;
  if (!/^(repair|reconstruct|modernise)$/.test(action.concept)) return undefined;
  for (
    let token = action.first - 1;
    token >= Math.max(line.sentence.first, action.first - NEAR_LANE);
    token -= 1
  ) {
    if (!LANE.test(formAt(line.scene, token))) continue;
    const first = wideStart(line, { first: token, after: token + 1 });
    if (first === token) return undefined;
    const lane = withoutCase(textOf(line.scene, { first, after: token + 1 }));
    return { name: `${whole.name}, ${lane}`, type: whole.type, stage: true };
  }
  return undefined;
}
const LANE = /^жола[қғ](ты|ы|ын|тың|ының|тар\p{L}*)?$/u;
const NEAR_LANE = 4;

const contentOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .slice(0, -1)
    .filter((word) => !TYING.test(word))
    .map((word) => word.slice(0, STEM));

/** «Петропавлда Ресейдің Бас консулдығы ашылады», in a text that tells of the one in Qostanai: a thing that is done with here is none that a name puts elsewhere. */
export function isElsewhere(line: Line, fuller: string): boolean {
  const places = placesOf(line).filter(({ form }) => form === 'noun');
  if (!places.some(({ code, after }) => code.includes('-') && HERE.test(formAt(line.scene, after - 1))))
    return false;
  const seat = SEATED.exec(fuller.toLowerCase())?.[1];
  return (
    seat !== undefined &&
    !places.some(({ first }) => formAt(line.scene, first).startsWith(seat.slice(0, STEM)))
  );
}
const SEATED = /(\p{L}{3,}?)(?: қаласын)?[дт](?:ағы|егі)(?: |$)/u;
const HERE = /[дт][ае](ғы|гі)?$/u;
