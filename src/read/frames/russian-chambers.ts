import { ADJECTIVE, GENITIVE } from '../language/features.ts';
import { CAPITAL, UPPER } from '../language/tokens.ts';
import { formIs } from '../language/wordings.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { featuresAt, formAt, has, type Line, placesOf, textOf } from '../scene.ts';
import { nominativeOf, quotedBehind } from './phrase.ts';

/**
 * «ТПП Омской области и Палата предпринимателей Павлодарской области подписали», «торгово-промышленные палаты Омской и Павлодарской областей»: chambers of
 * business that sign in a Russian sentence, by their names with their regions; none where only one is told.
 */
export function chambersThatSign(line: Line): readonly string[] {
  if (line.scene.language !== 'ru' || !has(line, 'sign', 'signing')) return [];
  const names: string[] = [];
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    if (!isChamber(line.scene.tokens, token)) continue;
    const head = headOf(line, token);
    if (!head) continue;
    const { name, after } = withRegion(line, head);
    names.push(...name);
    token = after - 1;
  }
  const distinct = [...new Set(names)];
  return distinct.length > 1 ? distinct : [];
}

const isChamber = formIs(/^(тпп|палат(а|ы|е|у|ой|ам|ами)?)$/u);

/** The chamber's own words: «торгово-промышленной палатой», «областной палаты предпринимателей»; a chamber of parliament or of accounts is none. */
function headOf(line: Line, noun: number): Span | undefined {
  const { scene, sentence } = line;
  let first = noun;
  while (first > sentence.first && featuresAt(scene, first - 1) & ADJECTIVE) first -= 1;
  const isOfBusiness = formAt(scene, noun + 1) === 'предпринимателей';
  const isOfTrade =
    formAt(scene, noun) === 'тпп' || /^торгово-промышленн/u.test(formAt(scene, noun - 1)) || isOfBusiness;
  return isOfTrade ? { first, after: noun + (isOfBusiness ? 2 : 1) } : undefined;
}

/** What a chamber is called with the region or the town behind it, once for each of a row. */
function withRegion(line: Line, head: Span): { readonly name: readonly string[]; readonly after: number } {
  const { scene } = line;
  const noun = formAt(scene, head.after - 1) === 'предпринимателей' ? head.after - 2 : head.after - 1;
  const own = nominativeOf(line, head.first, { first: noun, after: noun + 1 });
  const base = noun + 1 < head.after ? `${own} предпринимателей` : own;
  const places = placesBehind(line, head.after);
  const last = places.at(-1);
  const quoted = quotedBehind(line, last?.after ?? head.after);
  const after = quoted?.after ?? last?.after ?? head.after;
  const [one, other] = places;
  if (one && other)
    return { name: places.map((place) => `${singular(base)} ${wholeOf(line, place)}`), after };
  if (!one && !quoted && !isNamed(line, head)) return { name: [], after };
  return {
    name: [after > head.after ? `${base} ${textOf(scene, { first: head.after, after })}` : base],
    after,
  };
}

/** «Омской области», «Омской и Павлодарской областей»: places in the genitive right behind. */
function placesBehind(line: Line, from: number): readonly PlaceMention[] {
  const row: PlaceMention[] = [];
  let at = from;
  for (const place of placesOf(line)) {
    if (place.first < at) continue;
    const isNext = place.first === at || (row.length > 0 && place.first === at + 1 && isJoint(line, at));
    if (!isNext) break;
    if (row.length === 0 && !isGenitive(line, place)) break;
    row.push(place);
    at = place.after;
  }
  return row;
}
/** «Омской области», «РФ»: letters have no case. */
const isGenitive = (line: Line, { first }: Span): boolean =>
  Boolean(featuresAt(line.scene, first) & GENITIVE) || Boolean(line.scene.tokens.flags[first]! & UPPER);
const isJoint = (line: Line, token: number): boolean => /^(и|,)$/u.test(formAt(line.scene, token));

/** «Омской» of «Омской и Павлодарской областей» stands for «Омской области». */
function wholeOf(line: Line, { first, after }: PlaceMention): string {
  const text = textOf(line.scene, { first, after });
  return /област/iu.test(text) ? text.replace(/областей$/u, 'области') : `${text} области`;
}

const singular = (name: string): string =>
  name
    .replace(/торгово-промышленные палат[аы]/iu, 'Торгово-промышленная палата')
    .replace(/^(торгово-промышленн\p{L}+ )?палаты /iu, '$1палата ');

/** «Астраханская ТПП»: by the adjective of its town. */
const isNamed = (line: Line, { first }: Span): boolean =>
  Boolean(line.scene.tokens.flags[first]! & CAPITAL) && /ск\p{L}{2,3}$/u.test(formAt(line.scene, first));
