import { isPlaceCode, levelOf } from '#model/place.ts';
import { CAPITAL, WORD } from '../language/tokens.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { formAt, type Line, mentionAt, placesOf, textOf } from '../scene.ts';
import { type Holder, NAMELESS } from './holder.ts';

/** «Deputy chairman of Majilis». */
export function councilIn(line: Line, title: Span): Holder | undefined {
  for (let token = title.first + 1; token < title.after; token += 1)
    if (
      /^(majilis|mazhilis|senate|maslikhat)$/.test(formAt(line.scene, token)) &&
      formAt(line.scene, token - 1) !== ','
    ) {
      const span = { first: councilFrom(line, token), after: token + 1 };
      return { party: textOf(line.scene, span), mention: { ...span, ...NAMELESS } };
    }
  return undefined;
}

/** «The Pavlodar regional maslikhat»: from the place whose it is, where what kind of place that is stands between. */
function councilFrom(line: Line, token: number): number {
  let first = token;
  while (/^(regional|city|town|district|region|municipal)$/.test(formAt(line.scene, first - 1))) first -= 1;
  const place = placesOf(line).find(({ after }) => after >= first && after <= token);
  return place && levelOf(place.code) !== 'country' ? place.first : token;
}

/** «Head of the Russian Export Support Center»: words with capitals behind «of» that end in a noun for a body, no department. */
export function bodyRunIn(line: Line, title: Span): Holder | undefined {
  const { scene } = line;
  for (let token = title.first + 1; token < title.after; token += 1) {
    if (formAt(scene, token) !== 'of') continue;
    const first = formAt(scene, token + 1) === 'the' ? token + 2 : token + 1;
    let after = first;
    while (
      after < title.after &&
      ((scene.tokens.kind[after] === WORD && scene.tokens.flags[after]! & CAPITAL) ||
        (formAt(scene, after) === '.' && formAt(scene, after - 1).length <= 2))
    )
      after += 1;
    // «The Altyn Dala farm union».
    if (after > first)
      for (let end = after; end < Math.min(title.after, after + FARTHEST_NOUN); end += 1) {
        if (scene.tokens.kind[end] !== WORD || placesOf(line).some((place) => place.first === end)) break;
        if (isBodyHead(formAt(scene, end)) && isLastNoun(line, end, title.after)) {
          after = end + 1;
          break;
        }
      }
    // «Chamber of Commerce and Industry».
    while (
      /^(of|and|for)$/.test(formAt(scene, after)) &&
      after + 1 < title.after &&
      Boolean(scene.tokens.flags[after + 1]! & CAPITAL) &&
      isBodyHead(formAt(scene, after - 1))
    )
      for (
        after += 2;
        after < title.after && (/^(and)$/.test(formAt(scene, after)) || scene.tokens.flags[after]! & CAPITAL);
      )
        after += formAt(scene, after) === 'and' ? 2 : 1;
    const span = { first, after };
    if (
      after - first >= 2 &&
      Array.from({ length: after - first }, (_, at) => formAt(scene, first + at)).some(isBodyHead) &&
      // «Head of the Omsk Region Hospital Department»: a part of an authority.
      !UNIT.test(formAt(scene, after - 1))
    )
      return { party: textOf(scene, span), mention: { ...span, ...NAMELESS } };
  }
  return undefined;
}
/** «Altyn Dala farmers' business union»: a noun in small type stands no farther behind the name. */
const FARTHEST_NOUN = 3;

const UNIT = /^(department|directorate|division|ministry|committee|section|unit|administration)$/;

/** «The Omsk drama theatre», no «the Omsk theatre department». */
const isLastNoun = (line: Line, token: number, end: number): boolean =>
  token + 1 >= end || /^(of|in|for|from|at|and|named|,|\(|"|“|«)$/u.test(formAt(line.scene, token + 1));

/** Nouns for bodies that are no part of an authority. */
export const isBodyHead = (form: string): boolean =>
  /^(theat(re|er)|museum|gallery|library|orchestra|ensemble|philharmonic|circus|zoo|hospital|clinic|school|college|gymnasium|lyceum|railways?|airport|seaport|factory|plant|works|mill|combine|refinery|shipyard|enterprise|reserve|laboratory|observatory|newspaper|cent(er|re)|company|corporation|chamber|bank|holding|association|club|fund|institute|academy|university|council|union|forum|congress|assembly|society|foundation|league|movement|duma|maslikhat|parliament)$/.test(
    form,
  );

/** «Deputy chairman of the State Duma | Committee for CIS Affairs»: a committee right behind the English name of its chamber or firm. */
export function committeeOf(line: Line, { first, after }: Span): Holder | undefined {
  const { scene, sentence } = line;
  const isCapital = (token: number) =>
    token < sentence.after &&
    Boolean(scene.tokens.flags[token]! & CAPITAL) &&
    scene.tokens.kind[token] === WORD &&
    mentionAt(line, token)?.kind !== 'person';
  if (scene.language !== 'en' || !isCapital(after) || !/^(committee|commission)$/.test(formAt(scene, after)))
    return undefined;
  let end = after + 1;
  while (
    isCapital(end) ||
    (/^(for|on|of|and)$/.test(formAt(scene, end)) &&
      (isCapital(end + 1) || /^(the)$/.test(formAt(scene, end + 1)))) ||
    (formAt(scene, end) === 'the' && isCapital(end + 1))
  )
    end += 1;
  while (/^(for|on|of|and|the)$/.test(formAt(scene, end - 1))) end -= 1;
  const span = { first, after: end };
  return { party: textOf(scene, span), mention: { ...span, ...NAMELESS } };
}

/** «The ministry's CIS Department»: what a part of an authority deals with is not whose it is. */
export const isOfDepartment = ({ scene }: Line, { code, after }: PlaceMention): boolean =>
  scene.language === 'en' &&
  !isPlaceCode(code) &&
  /^(department|directorate|division|desk|section)$/.test(formAt(scene, after));
