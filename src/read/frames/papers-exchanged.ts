import { type BareClaim, type SlotsOf, TERMS } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import type { Hit } from '../concepts.ts';
import { type Context, periodOf } from '../context.ts';
import { isWithin, type Span } from '../mention.ts';
import { formAt, has, hasWord, hitsOf, type Line, periodsOf, placesOf, textOf } from '../scene.ts';
import { type Frame, prune, quoteOf } from './frame.ts';
import { subjectOf } from './paper-subject.ts';
import { dateOf } from './when.ts';

type Signing = SlotsOf<'signing'>;

const INSTRUMENTS = TERMS.instrument.filter((kind) => kind !== 'document');

/**
 * «Стороны обменялись документами: программой …; соглашением о …», "these papers were exchanged: a plan …; an agreement on …", "the ministries exchanged a memorandum
 * on …": papers in a row behind a colon, or one that is exchanged, each a signing of the two sides, on the day of the one told before.
 */
export const papersExchanged: Frame = {
  name: 'papers-exchanged',
  triggers: [...INSTRUMENTS, 'document', 'country'],
  fill: (line, context) => {
    if (line.scene.language === 'kk' || line.sentence.role !== 'body') return [];
    const papers = papersListed(line) ?? agreedByNotes(line) ?? paperExchanged(line);
    const parties = papers && partiesOf(line, context);
    if (!papers || !parties) return [];
    const { signing } = context.last;
    const isNear = signing !== undefined && line.index - signing.line <= FAR;
    const own = dateOf(line, context, papers[0]!);
    const claims = papers.map((paper): BareClaim => {
      const slots = prune({
        instrument: paper.concept,
        parties,
        date: own ?? (isNear ? signing.date : undefined),
        place: isNear ? signing.place : undefined,
        term: termIn(line, context, paper.item),
        subject: subjectIn(line, paper),
      }) as Signing;
      return { kind: 'signing', modality: 'stated', slots, quote: quoteOf(line) };
    });
    if (isNear) context.last.signing = { ...signing, line: line.index };
    return claims;
  },
};
/** One signing tells the day of those behind it no farther on, in sentences. */
const FAR = 4;

interface Paper extends Hit {
  /** The whole of its item in the row. */
  readonly item: Span;
}

/** Whether a sentence lists papers behind a colon. */
export const listsPapers = (line: Line): boolean => papersListed(line) !== undefined;

/** The papers that head the items between semicolons, behind the colon of a sentence that tells of papers signed or exchanged. */
function papersListed(line: Line): readonly Paper[] | undefined {
  const { scene, sentence } = line;
  let colon = sentence.first;
  while (colon < sentence.after && formAt(scene, colon) !== ':') colon += 1;
  const opener = { first: sentence.first, after: colon };
  if (colon >= sentence.after - 2) return undefined;
  if (hitsOf(line, ['sign', 'signing'], opener).length === 0 && !hasWord(line, EXCHANGED, opener))
    return undefined;
  const papers: Paper[] = [];
  let first = colon + 1;
  let items = 0;
  for (let token = first; token <= sentence.after; token += 1) {
    if (token < sentence.after && formAt(scene, token) !== ';') continue;
    items += 1;
    const item = { first, after: token };
    const paper = hitsOf(line, INSTRUMENTS).find(
      (hit) => isWithin(hit, item) && hit.first - first <= ATTRIBUTES,
    );
    if (paper) papers.push({ ...paper, item });
    first = token + 1;
  }
  return items > 1 && papers.length > 1 ? papers : undefined;
}
const EXCHANGED = /^(exchanged|exchange|обменялись|обмен|обменяются)$/u;
/** Attributes before a paper at the head of its item: «a comprehensive programme», «an additional three-year agreement». */
const ATTRIBUTES = 4;

/** «Exchanged a memorandum on river data»: the paper behind the verb. */
function paperExchanged(line: Line): readonly Paper[] | undefined {
  if (has(line, 'sign', 'signing')) return undefined;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    if (!/^(exchanged|обменялись)$/u.test(formAt(line.scene, token))) continue;
    const paper = hitsOf(line, INSTRUMENTS).find(({ first }) => first > token && first - token <= ATTRIBUTES);
    // «A letter of intent».
    const letter = [2, 3]
      .map((ahead) => token + ahead)
      .find((at) => formAt(line.scene, at) === 'letter' && formAt(line.scene, at + 2) === 'intent');
    const item = { first: token + 1, after: line.sentence.after };
    if (paper) return [{ ...paper, item }];
    if (letter) return [{ concept: 'document', first: letter, after: letter + 3, item }];
  }
  return undefined;
}

/** «By an exchange of notes the governments agreed that …», «путём обмена нотами договорились»: an agreement. */
function agreedByNotes(line: Line): readonly Paper[] | undefined {
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (
      /^(notes|нотами)$/u.test(formAt(line.scene, token)) &&
      [1, 2].some((back) => /^(exchange|обмена|обмен)$/u.test(formAt(line.scene, token - back))) &&
      hasWord(line, /^(agreed|договорил(ись|ся)|согласовали|согласовано)$/u)
    )
      return [
        {
          concept: 'agreement',
          first: token,
          after: token + 1,
          item: { first: token, after: line.sentence.after },
        },
      ];
  return undefined;
}

/** Both countries where the sentence or the signing told before names them, "the two leaders" and «их» for its parties. */
function partiesOf(line: Line, { last: { signing } }: Context): readonly string[] | undefined {
  const named = [
    ...new Set(
      placesOf(line).flatMap(({ code, others }) => [code, ...others].filter(isPlaceCode).map(countryOf)),
    ),
  ];
  const isOfBoth = named.includes('KZ') && named.includes('RU') && named.length === 2;
  if (
    signing &&
    line.index - signing.line <= FAR &&
    (isOfBoth || named.every((code) => signing.parties.includes(code)))
  )
    return signing.parties;
  return isOfBoth &&
    (has(line, 'two', 'country') ||
      hasWord(line, /^(governments?|both|ministr(y|ies)|правительств(а|о)?|министерств(а|о)?)$/u))
    ? named
    : undefined;
}

/** The years of an item that its paper runs for. */
const termIn = (line: Line, context: Context, item: Span): string | undefined => {
  const term = periodsOf(line).find(
    (period) =>
      isWithin(period, item) && period.when.type === 'absolute' && /^\d{4}\/\d{4}$/.test(period.when.period),
  );
  return term && periodOf(term, context);
};

/** What a paper of a row is about, within its item: behind whose it is, where that stands between. */
function subjectIn(line: Line, paper: Paper): string | undefined {
  const { scene } = line;
  if (/^(notes|нотами)$/u.test(formAt(scene, paper.first))) return agreedThat(line, paper);
  const isOfSides =
    scene.language === 'en' &&
    [1, 2, 3, 4].some((ahead) => SIDES.test(formAt(scene, paper.after - 1 + ahead))) &&
    !/^(on|about)$/.test(formAt(scene, paper.after));
  for (
    let token = paper.after;
    isOfSides && token < Math.min(paper.item.after, paper.after + FARTHEST_ON);
    token += 1
  )
    if (/^(on|about)$/.test(formAt(scene, token))) {
      let after = token + 1;
      while (after < paper.item.after && !/^[,;.:()]$/.test(formAt(scene, after))) after += 1;
      return textOf(scene, { first: token + 1, after }).replace(/^the /, '');
    }
  return subjectOf(line, paper);
}
const SIDES = /^(governments?|them|sides|parties|countries|states|ministries|agencies)$/;
/** «An agreement of the two governments on». */
const FARTHEST_ON = 9;

/** «… agreed that a trade mission will open in Perm»: the clause. */
function agreedThat(line: Line, { after }: Span): string | undefined {
  const { scene, sentence } = line;
  for (let token = after; token < sentence.after; token += 1) {
    if (!/^(that|что)$/u.test(formAt(scene, token))) continue;
    const told = textOf(scene, { first: token + 1, after: sentence.after });
    return told.replace(/[\s.”"»]+$/u, '').replace(/^(an?|the)\s+/iu, '');
  }
  return undefined;
}
