import type { SlotsOf } from '#model/claim.ts';
import type { Hit } from '../concepts.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { formAt, hitsOf, isCapitalWord, type Line, mentionAt, placesOf, textOf } from '../scene.ts';
import { nounPhrase, phraseSpan } from './phrase.ts';
import { typeOf } from './russian-assets.ts';

type Thing = Pick<SlotsOf<'works'>, 'asset' | 'assetType' | 'area'>;

/** «The checkpoint Alimbet»: an English crossing by the name right behind its noun, told as «Alimbet checkpoint». */
export function crossingCalled(line: Line, hit: Hit): string | undefined {
  if (typeOf(hit) !== 'crossing') return undefined;
  const names = namesBehind(line, hit.after);
  return names.length > 0 ? `${names.join(' and ')} ${commonOf(line, hit)}` : undefined;
}

/** «The Orsk and Mashtakovo checkpoints», "the checkpoints Alimbet and Syrym": each crossing of an English row that the same is done with. */
export function crossingsInRow(line: Line, clause: Span, action: Hit): readonly Thing[] | undefined {
  const hits = hitsOf(line, ['asset:crossing'], clause);
  const hit = hits.find(({ after }) => /s$/.test(formAt(line.scene, after - 1)));
  if (!hit || hits.some((other) => other.first > hit.after)) return undefined;
  if (hit.first > action.first && !isObjectOf(line, hit, action)) return undefined;
  const behind = namesBehind(line, hit.after);
  const names = behind.length > 0 ? behind : namesBefore(line, hit);
  if (names.length < 2) return undefined;
  const noun = commonOf(line, hit).replace(/s$/, '');
  return names.map((name) => ({ asset: `${name} ${noun}`, assetType: 'crossing' }));
}

/** «Is reconstructing the Orsk, Alimbet and Syrym checkpoints»: nothing but names between the verb and its object. */
const isObjectOf = ({ scene }: Line, { first }: Span, { after }: Span): boolean => {
  if (!/ing$/.test(formAt(scene, after - 1))) return false;
  for (let token = after; token < first; token += 1)
    if (/^(in|at|on|near|for|to|from|with|by|of|is|are|was|were)$/.test(formAt(scene, token))) return false;
  return true;
};

/** «Three power plants will be built in A, B and C», "plants in A and B have been launched": one in each of the towns that an English sentence lists for them. */
export function plantsInTowns(line: Line, clause: Span, action: Hit): readonly Thing[] | undefined {
  const [hit, ...others] = hitsOf(line, ['asset:plant'], clause);
  const noun = hit && formAt(line.scene, hit.after - 1);
  if (
    !hit ||
    others.some(({ first }) => first >= hit.after) ||
    !/s$/.test(noun!) ||
    /^(works|premises)$/.test(noun!)
  )
    return undefined;
  const towns = [hit, action].map(({ after }) => townsBehind(line, after)).find(({ length }) => length > 1);
  const name = (commonOf(line, hit) || noun!).replace(/ies$/, 'y').replace(/s$/, '');
  return towns?.map((town) => ({
    asset: `${name} in ${textOf(line.scene, town)}`,
    assetType: 'plant',
    area: [town.code],
  }));
}

/** The towns or regions of a list behind «in», maybe with their amounts in brackets: "in A (240 MW), B and C". */
function townsBehind(line: Line, from: number): readonly PlaceMention[] {
  const { scene } = line;
  if (formAt(scene, from) !== 'in') return [];
  const towns: PlaceMention[] = [];
  let token = from + 1;
  for (;;) {
    const town = placesOf(line).find(
      ({ first, form, code }) => first === token && form === 'noun' && code.length > 2,
    );
    if (!town) return towns;
    towns.push(town);
    token = town.after;
    if (formAt(scene, token) === '(')
      while (token < line.sentence.after && formAt(scene, token - 1) !== ')') token += 1;
    const step = token;
    while (/^(,|and)$/.test(formAt(scene, token))) token += 1;
    if (token === step) return towns;
  }
}

/** The noun with its modifiers, without the names among them and what only says where it lies. */
const commonOf = (line: Line, hit: Hit): string =>
  nounPhrase(line, hit)
    .split(' ')
    .filter(
      (word) => !/\p{Lu}/u.test(word) && !/^(adjacent|neighbou?ring|nearby|other|nearest|and)$/.test(word),
    )
    .join(' ');

/** Names that begin there, joined by commas and «and». */
function namesBehind(line: Line, from: number): readonly string[] {
  const names: string[] = [];
  let token = from;
  for (;;) {
    const name = nameAt(line, token);
    if (!name) break;
    names.push(name.written);
    token = name.after;
    if (!/^(,|and)$/.test(formAt(line.scene, token)) || !nameAt(line, token + 1)) break;
    token += 1;
  }
  return names;
}

/** Names that end at the noun's own phrase, its last one within it. */
function namesBefore(line: Line, hit: Hit): readonly string[] {
  const { scene, sentence } = line;
  let first = phraseSpan(line, hit).first;
  const isJoint = (token: number) => /^(,|and)$/.test(formAt(scene, token));
  while (
    first - 2 >= sentence.first &&
    ((isJoint(first - 1) && isName(line, first - 2)) || (isName(line, first - 1) && isName(line, first)))
  )
    first -= isJoint(first - 1) ? 2 : 1;
  return namesBehind(line, first);
}

/** A run of capitalised words that begins there, of no country. */
function nameAt(line: Line, from: number): { readonly written: string; readonly after: number } | undefined {
  let after = from;
  while (after - from < LONGEST_NAME && isName(line, after)) after += 1;
  return after > from ? { written: textOf(line.scene, { first: from, after }), after } : undefined;
}
const LONGEST_NAME = 2;

const isName = (line: Line, token: number): boolean => {
  if (token >= line.sentence.after || !isCapitalWord(line, token)) return false;
  const mention = mentionAt(line, token);
  return mention === undefined || (mention.kind === 'place' && mention.code.length > 2);
};
