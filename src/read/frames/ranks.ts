import { isHeadOfMany } from '../language/kazakh-words.ts';
import type { Span } from '../mention.ts';
import { formAt, hitsOf, type Line } from '../scene.ts';

/** How much an office reaches over: a head of state or of a cabinet has a country and no town, whatever was named last. */
export type Rank = 'state' | 'cabinet' | 'minister';

const RANKS: readonly (readonly [RegExp, Rank])[] = [
  [/^президент/u, 'state'],
  [/^presidents?$/u, 'state'],
  [/^(вице-)?премьер/u, 'cabinet'],
  [/^(prime|premier)$/u, 'cabinet'],
  [/^(вице-)?министр/u, 'minister'],
  [/^ministers?$/u, 'minister'],
];

/** The rank of a title by its first office; undefined for all others, which places of any size have. */
export function rankOf(line: Line, title: Span): Rank | undefined {
  const head = hitsOf(line, ['office'], title)[0] ?? title;
  const { scene } = line;
  const words = [formAt(scene, head.first), formAt(scene, head.after - 1)];
  if (
    /^(государства|state|мемлекет)$/u.test(
      formAt(scene, scene.language === 'kk' ? head.first - 1 : head.after),
    ) ||
    (formAt(scene, head.after) === 'of' && formAt(scene, head.after + 1) === 'state')
  )
    return 'state';
  return RANKS.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1];
}

/** «Қос өңірдің басшылары», presidents …: one word for several people says of none whose office it is. */
export function isOfMany(line: Line, title: Span): boolean {
  const { scene } = line;
  const heads = hitsOf(line, ['office'], title);
  const head = heads.at(-1);
  if (!head) return false;
  const form = formAt(scene, head.after - 1);
  if (scene.language === 'kk') return isHeadOfMany(form);
  return (
    scene.language === 'en' &&
    /^(presidents|governors|mayors|akims|heads|ministers|leaders|chairmen|directors|rectors|ambassadors)$/.test(
      form,
    )
  );
}
