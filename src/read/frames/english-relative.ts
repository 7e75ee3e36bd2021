import { isPredicate } from '../clauses.ts';
import { MARK, WORD } from '../language/tokens.ts';
import type { PersonMention, Span } from '../mention.ts';
import {
  carries,
  formAt,
  hasWord,
  hitsOf,
  isCapital,
  type Line,
  mentionAt,
  placesOf,
  textOf,
} from '../scene.ts';
import { councilIn, isBodyHead } from './english-body-names.ts';
import { type Holder, NAMELESS } from './holder.ts';

/** «A, who heads …»: the verbs by which whoever is named is at the head of something. */
const HEADS = /^(heads|leads|governs|runs|chairs|directs|manages|headed|led|run|chaired|directed|managed)$/;
const HAS_HEADED = /^(headed|led|run|chaired|directed|managed)$/;
/** «A, who is now …», "who serves as", "who was elected": what leads to an office that is held. */
const HOLDS = /^(is|serves|works|acts|has|been|now|also|currently|as|became|holds|the|post|office|of|a|an)$/;
const APPOINTED = /^(appointed|elected|named|made)$/;

/**
 * The title that a relative clause behind an English name tells: «A, who heads the Freight Department of Volga Railways», «A, who has been
 * governor of the Omsk Region since 2027». It begins with the verb where someone heads something, else with the office.
 */
export function relativeTitle(line: Line, person: PersonMention): Span | undefined {
  const { scene } = line;
  const who = relativeAt(line, person);
  if (who === undefined) return undefined;
  let token = who + 1;
  while (/^(now|also|currently|today)$/.test(formAt(scene, token))) token += 1;
  // «Who has led the ministry for five years».
  if (formAt(scene, token) === 'has' && HAS_HEADED.test(formAt(scene, token + 1))) token += 1;
  if (
    HEADS.test(formAt(scene, token)) &&
    (formAt(scene, token - 1) === 'has' || !HAS_HEADED.test(formAt(scene, token)))
  ) {
    const after = endOf(line, token + 1);
    return isHeaded(line, { first: token + 1, after }) ? { first: token, after } : undefined;
  }
  for (; ; token += 1) {
    const form = formAt(scene, token);
    const isNamed =
      (form === 'was' && APPOINTED.test(formAt(scene, token + 1))) ||
      (token > who + 1 && APPOINTED.test(form));
    if (!HOLDS.test(form) && !isNamed) break;
  }
  if (token === who + 1) return undefined;
  const head = hitsOf(line, ['office']).find(
    ({ first }) => first >= token && first - token <= FARTHEST_HEAD && isTitleUpTo(line, token, first),
  );
  if (!head) return undefined;
  let { first } = head;
  while (first > token && carries(line, first - 1, 'office-word', 'office')) first -= 1;
  return { first, after: endOf(line, head.after) };
}
const FARTHEST_HEAD = 6;

/** «A has been appointed honorary consul», "B was elected chairman of the assembly": the office behind an English verb of giving it. */
export function appointedTitle(line: Line, { after }: PersonMention): Span | undefined {
  const { scene } = line;
  if (scene.language !== 'en' || !/^(has|was|is)$/.test(formAt(scene, after))) return undefined;
  let token = after + 1;
  while (/^(been|recently|also|now|again|unanimously)$/.test(formAt(scene, token))) token += 1;
  if (!/^(re)?(appointed|elected|named)$/.test(formAt(scene, token))) return undefined;
  token += 1;
  while (/^(as|the|a|an|its|new|to|post|office|position|of)$/.test(formAt(scene, token))) token += 1;
  const head = hitsOf(line, ['office']).find(
    ({ first }) => first >= token && first - token <= FARTHEST_HEAD && isTitleUpTo(line, token, first),
  );
  return head && { first: token, after: endOf(line, head.after) };
}

/** The «who» right behind an English name. */
export function relativeAt({ scene }: Line, { after }: PersonMention): number | undefined {
  const who = formAt(scene, after) === ',' ? after + 1 : after;
  return scene.language === 'en' && formAt(scene, who) === 'who' ? who : undefined;
}

/** Whether the title says by a verb that someone heads something. */
export const isHeading = ({ scene }: Line, { first }: Span): boolean =>
  scene.language === 'en' &&
  HEADS.test(formAt(scene, first)) &&
  /^(who|has|now|also|currently|today)$/.test(formAt(scene, first - 1));

/** «Heads the Azamat Kazakh centre»: what is headed, by its name; undefined where it is a part of an authority or a place. */
export function bodyHeaded(line: Line, title: Span): Holder | undefined {
  if (!isHeading(line, title)) return undefined;
  const council = councilIn(line, title);
  if (council) return council;
  const { scene } = line;
  const first = title.first + (/^(the|a|an)$/.test(formAt(scene, title.first + 1)) ? 2 : 1);
  let { after } = title;
  for (let token = first + 1; token < after; token += 1)
    if (
      /^(in|at)$/.test(formAt(scene, token)) &&
      placesOf(line).some((place) => place.first <= token + 2 && place.first > token)
    )
      after = token;
  if (!isCapital(line, first) || hasWord(line, UNIT, { first, after }) || isOnlyPlace(line, { first, after }))
    return undefined;
  // «Chairs the Board of Altyn»: the board is whose chair he is, the firm whose board.
  const of =
    formAt(scene, first) === 'board'
      ? [1, 3].find((ahead) => formAt(scene, first + ahead) === 'of' && isCapital(line, first + ahead + 1))
      : undefined;
  const span = { first: of === undefined ? first : first + of + 1, after };
  return { party: textOf(scene, span), mention: { ...span, ...NAMELESS } };
}

/** «Head of the Freight Department» for «heads the Freight Department», «chair» for «chairs». */
export const positionHeaded = (position: string): string =>
  position
    .replace(/^governs.*$/u, 'governor')
    .replace(/^chair(s|ed) (the )?(?=Board)/u, 'chairman of the ')
    .replace(/^chair(s|ed)(?=$| )/u, 'chair')
    .replace(/^(?!chair|governor)\S+(?=$| )/u, 'head')
    .replace(/^(head|chair) (?=\S)(?!of )(the )?/u, '$1 of the ');

/** Parts of a body or of an authority: whoever heads them is no head of the whole. */
const UNIT =
  /^(department|directorate|division|section|service|office|administration|ministry|committee|agency|bureau|branch|secretariat|government|commission)$/;

/** Someone heads what bears a name or is a part of an authority, not a delegation or talks. */
const isHeaded = (line: Line, span: Span): boolean =>
  span.after > span.first &&
  hitsOf(line, ['delegation', 'meeting', 'forum', 'visit', 'mission', 'conference'], span).length === 0 &&
  (hasWord(line, UNIT, span) ||
    Array.from({ length: span.after - span.first }, (_, at) => span.first + at).some(
      (token) => isCapital(line, token) || isBodyHead(formAt(line.scene, token)),
    ));

/** «Russia's Novgorod oblast», "the city of Omsk": nothing but places and the words for their kinds. */
const isOnlyPlace = (line: Line, { first, after }: Span): boolean => {
  const places = placesOf(line);
  for (let token = first; token < after; token += 1)
    if (
      !places.some((place) => place.first <= token && token < place.after) &&
      !/^(the|of|region|oblast|province|city|town|district|republic)$/.test(formAt(line.scene, token))
    )
      return false;
  return places.some((place) => place.first >= first && place.after <= after);
};

/** Where a title ends: at a mark, a time, another person, a verb, or a word that opens another phrase. */
function endOf(line: Line, from: number): number {
  const { scene, sentence } = line;
  let token = from;
  while (
    token < sentence.after &&
    token - from < LONGEST &&
    !(scene.tokens.kind[token] === MARK && !/^[-'’&]$/u.test(formAt(scene, token))) &&
    !/^(since|until|for|from|when|where|who|which|that|told|said|has|is|was|will|after|before|while)$/.test(
      formAt(scene, token),
    ) &&
    !/^(period|person)$/.test(mentionAt(line, token)?.kind ?? '') &&
    !(isPredicate(line, token) && !isCapital(line, token) && !mentionAt(line, token))
  )
    token += 1;
  return token;
}
const LONGEST = 14;

/** Nothing but the office's own words, places and names with capitals stands before its head. */
export const isTitleUpTo = (line: Line, from: number, head: number): boolean => {
  if (line.scene.language !== 'en' || head - from > FARTHEST_HEAD) return false;
  for (let token = from; token < head; token += 1)
    if (
      line.scene.tokens.kind[token] !== WORD ||
      !(
        isCapital(line, token) ||
        carries(line, token, 'office-word') ||
        mentionAt(line, token)?.kind === 'place' ||
        // «The newly appointed consul general».
        /^(and|the|an?|['’]s|newly|recently|just|then|newly-\p{L}+|appointed|elected|re-elected|named|current|new|incoming|outgoing|long-time|longtime|permanent)$/u.test(
          formAt(line.scene, token),
        )
      )
    )
      return false;
  return true;
};
