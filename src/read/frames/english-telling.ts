import { clauseAt } from '../clauses.ts';
import type { Span } from '../mention.ts';
import { formAt, type Line } from '../scene.ts';

/**
 * «Today the ministry told journalists how the forum had gone», "summed up on June 3 the results of the forum", "the results of the forum were discussed on
 * June 3", "noted at the forum that in May …": a time or a place of an English sentence that is of the telling or of what is told there, not of the occasion.
 */
export function isOfTelling(line: Line, told: Span, occasion: Span): boolean {
  if (line.scene.language !== 'en') return false;
  return told.after <= occasion.first
    ? isToldBefore(line, told, occasion)
    : told.first >= occasion.after &&
        (isReckonedBehind(line, told, occasion) || isToldThere(line, told, occasion));
}

/** From the sentence's start on, a verb of telling, what is told («how», «the results») and the occasion; the time or the place stands before what is told. */
function isToldBefore({ scene, sentence }: Line, told: Span, occasion: Span): boolean {
  for (let token = told.after; token < occasion.first; token += 1) {
    if (!OPENS_TOLD.test(formAt(scene, token))) continue;
    for (let verb = token - 1; verb >= sentence.first; verb -= 1)
      if (TELLS.test(formAt(scene, verb))) return true;
    return false;
  }
  return false;
}

/** «The results of the forum were summed up in Astana on June 3». */
function isReckonedBehind({ scene }: Line, told: Span, occasion: Span): boolean {
  const isOfResults = [1, 2, 3, 4, 5, 6, 7, 8].some(
    (back) =>
      RESULTS.test(formAt(scene, occasion.first - back)) && formAt(scene, occasion.first - back + 1) === 'of',
  );
  if (!isOfResults) return false;
  for (let token = occasion.after; token < told.first; token += 1) {
    if (/^(held|which|that|took)$/.test(formAt(scene, token))) return false;
    if (TELLS.test(formAt(scene, token))) return true;
  }
  return false;
}

/** «Opening the meeting, he noted that in 2030 trade had grown», "said at the forum that in Omsk …": what was told at the occasion. */
function isToldThere({ scene }: Line, told: Span, occasion: Span): boolean {
  for (let token = occasion.after; token < told.first; token += 1)
    if (formAt(scene, token) === 'that')
      for (let verb = token - 1; verb > token - FARTHEST_VERB; verb -= 1)
        if (TELLS.test(formAt(scene, verb))) return true;
  return false;
}
/** «He said | at the meeting of both sides | that». */
const FARTHEST_VERB = 9;

const OPENS_TOLD = /^(how|what|that|results?|outcomes?|upshot|summary)$/;
const RESULTS = /^(results?|outcomes?|upshot|summary)$/;
const TELLS =
  /^(told|tells?|telling|heard|hears?|said|says?|summed|summ(ed|ing)|summari[sz]ed|spoke|speaks?|informed|briefed|reported|reports|announced|explained|learn(ed|t)|discuss(ed|es)|review(ed|s)|considered|analy[sz]ed|recalled|noted|presented)$/;

/** What stands behind «said … that», up to the end of the sentence, where a deed is told there; else the clause of the deed. */
export function clauseTold(line: Line, deed: Span): Span {
  const { scene, sentence } = line;
  const own = clauseAt(line, deed.first);
  for (let token = deed.first - 1; token >= own.first; token -= 1)
    if (formAt(scene, token) === 'that')
      for (let verb = token - 1; verb > token - FARTHEST_VERB && verb >= sentence.first; verb -= 1)
        if (TELLS.test(formAt(scene, verb))) return { first: token + 1, after: own.after };
  return own;
}
