import { type BareClaim, type SlotsOf, TERMS } from '#model/claim.ts';
import { isPlaceCode } from '#model/place.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { groupsOf } from '../parties.ts';
import { formAt, hitsOf, type Line, periodsOf } from '../scene.ts';
import { subjectOpens } from './english-papers.ts';
import { prune } from './frame.ts';
import { papersTogether } from './kazakh-papers.ts';
import { subjectOf } from './paper-subject.ts';

type Signing = SlotsOf<'signing'>;

const INSTRUMENTS = TERMS.instrument;

/** «Подписаны соглашение о перевозках и меморандум о науке»: papers joined in a row, each with what it is about, are one signing each. */
export function eachOf(line: Line, slots: Signing, claim: BareClaim, told: Hit): readonly BareClaim[] {
  const papers = hitsOf(line, INSTRUMENTS).filter((paper) => isToldOf(line, paper));
  const isRow =
    papers.length > 1 &&
    papers.some(({ first }) => first === told.first) &&
    papers
      .slice(1)
      .every(
        ({ first }, at) =>
          /^(и|,|также|and|as)$/u.test(formAt(line.scene, beforePaper(line, first))) &&
          first - papers[at]!.after <= LONGEST_SUBJECT,
      );
  if (!isRow) return [claim];
  const { count: _, subject: __, term: ___, ...common } = slots;
  return papers.map((paper, at) => ({
    ...claim,
    kind: 'signing',
    slots: {
      ...common,
      instrument: paper.concept,
      ...prune({
        subject: subjectOf(line, paper),
        term: isDatedFor(line, paper, papers[at + 1]) ? slots.term : undefined,
      }),
    } as Signing,
  }));
}

/** «A protocol on tourism», "a plan of cultural exchange". */
const isToldOf = (line: Line, { after }: Hit): boolean =>
  /^(о|об|обо|on|about)$/u.test(formAt(line.scene, after)) ||
  (line.scene.language === 'en' &&
    formAt(line.scene, after) === 'of' &&
    subjectOpens(line, after) !== undefined);

/** «And a plan on trade for 2025–2028»: for how long an English paper of a row runs stands behind it. */
const isDatedFor = (line: Line, { after }: Hit, next: Hit | undefined): boolean =>
  line.scene.language === 'en' &&
  periodsOf(line).some(
    ({ first }) =>
      first > after &&
      first < (next?.first ?? line.sentence.after) &&
      /^(for|until|to)$/.test(formAt(line.scene, first - 1)),
  );

/** What stands before a paper, past its English article and attributes: «and a joint statement», ", an agreement". */
function beforePaper({ scene }: Line, paper: number): number {
  let token = paper - 1;
  if (scene.language === 'en' && [2, 3].some((back) => isArticle(scene, paper - back)))
    while (!isArticle(scene, token)) token -= 1;
  while (
    scene.language === 'en' &&
    paper - token <= 4 &&
    /^(a|an|the|joint|cooperation|separate|similar|another|also|to|of)$/.test(formAt(scene, token))
  )
    token -= 1;
  const isAsWell =
    formAt(scene, token) === 'as' && formAt(scene, token - 1) === 'well' && formAt(scene, token - 2) === 'as';
  return isAsWell ? token - (formAt(scene, token - 3) === ',' ? 3 : 2) : token;
}

const isArticle = (scene: Line['scene'], token: number): boolean => /^an?$/.test(formAt(scene, token));

/** What a paper is about takes no more tokens than this. */
const LONGEST_SUBJECT = 16;

/** Kazakh documents with subjects of their own that are signed at once; a treaty between bodies is a contract. */
export function severally(line: Line, slots: Signing, claim: BareClaim): readonly BareClaim[] {
  const papers = papersTogether(line, hitsOf(line, INSTRUMENTS));
  if (papers.length > 1) {
    const { count: _, ...common } = slots;
    return papers.map((paper) => ({
      ...claim,
      kind: 'signing',
      slots: {
        ...common,
        instrument: paper.concept,
        ...prune({ subject: subjectOf(line, paper) }),
      } as Signing,
    }));
  }
  const isOfBodies = slots.instrument === 'treaty' && slots.parties?.every((party) => !isPlaceCode(party));
  return [isOfBodies ? { ...claim, kind: 'signing', slots: { ...slots, instrument: 'contract' } } : claim];
}

/** «Подписал соглашение с Актюбинской областью и меморандум с Костанайской»: papers each with a partner of its own are one signing each. */
export function withPartners(
  line: Line,
  context: Context,
  claim: BareClaim,
): readonly BareClaim[] | undefined {
  if (claim.kind !== 'signing') return undefined;
  const papers = hitsOf(line, INSTRUMENTS);
  if (papers.length < 2) return undefined;
  const partners = groupsOf(line, context).filter(({ role, office }) => role === 'with' && !office);
  const isKazakh = line.scene.language === 'kk';
  const own = papers.map(({ first, after }, at) =>
    partners
      .filter((partner) =>
        isKazakh
          ? partner.after <= first && partner.first >= (papers[at - 1]?.after ?? 0)
          : partner.first >= after && partner.first < (papers[at + 1]?.first ?? line.sentence.after),
      )
      .flatMap(({ places }) => places),
  );
  if (own.filter((places) => places.length > 0).length < 2) return undefined;
  const all = own.flat();
  const owners = (claim.slots.parties ?? []).filter((party) => !all.includes(party));
  if (owners.length === 0) return undefined;
  const { count: _, subject: __, term: ___, ...common } = claim.slots;
  return papers.flatMap((paper, at) =>
    own[at]!.length > 0
      ? [
          {
            ...claim,
            slots: {
              ...common,
              instrument: paper.concept,
              parties: [...owners, ...own[at]!],
              ...prune({ subject: subjectOf(line, paper) }),
            } as Signing,
          },
        ]
      : [],
  );
}
