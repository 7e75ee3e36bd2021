import { type BareClaim, type SlotsOf, TERMS } from '#model/claim.ts';
import { isPlaceCode } from '#model/place.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, GENITIVE } from '../language/features.ts';
import { isWithin, type Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { featuresAt, formAt, hitsOf, type Line, periodsOf } from '../scene.ts';
import { subjectOpens } from './english-papers.ts';
import { prune } from './frame.ts';
import { papersTogether } from './kazakh-papers.ts';
import { subjectOf } from './paper-subject.ts';

type Signing = SlotsOf<'signing'>;

const INSTRUMENTS = TERMS.instrument;

/**
 * «Подписаны соглашение о перевозках и меморандум о науке», "signed a memorandum of understanding and an action plan for 2031–2033", «екі құжатқа қол қойылды: … меморандум және жол картасы»:
 * papers joined in a row, each with what it is about, or each of its own kind, are one signing each.
 */
export function eachOf(line: Line, slots: Signing, claim: BareClaim, told: Hit): readonly BareClaim[] {
  const papers = rowBehindColon(line, told) ?? rowOf(line, told, slots.count !== undefined);
  if (papers.length < 2) return [claim];
  const { count: _, subject: __, term: ___, ...common } = slots;
  return papers.map((paper, at) => ({
    ...claim,
    kind: 'signing',
    slots: {
      ...common,
      instrument: paper.concept,
      ...prune({
        subject: subjectOf(line, paper),
        term: termWithin(line, itemOf(line, papers, at)),
      }),
    } as Signing,
  }));
}

/** Papers in a row with the one that is signed: those with what they are about, else those of different kinds. */
function rowOf(line: Line, told: Hit, isCounted: boolean): readonly Hit[] {
  const papers = hitsOf(line, INSTRUMENTS).filter(({ concept }) => concept !== 'document');
  // «An action plan», where «plan» alone is one too.
  const all = papers.filter((paper) => !papers.some((other) => other !== paper && isWithin(paper, other)));
  if (line.scene.language === 'kk') return isKazakhRow(line, all, told) ? all : [];
  const about = all.filter((paper) => isToldOf(line, paper));
  if (isRow(line, about, told)) return about;
  // «16 memorandums and contracts»: counted together.
  return !isCounted &&
    isRow(line, all, told) &&
    areOfKinds(all) &&
    all.some((paper) => hasContent(line, paper))
    ? all
    : [];
}

const isRow = (line: Line, papers: readonly Hit[], told: Hit): boolean =>
  papers.length > 1 &&
  papers.some(({ first }) => first === told.first) &&
  papers
    .slice(1)
    .every(
      ({ first }, at) =>
        /^(и|,|также|and|as)$/u.test(formAt(line.scene, beforePaper(line, first))) &&
        first - papers[at]!.after <= LONGEST_SUBJECT,
    );

/** «Меморандум мен жол картасына қол қойды»: two papers of different kinds joined before the act. */
const isKazakhRow = (line: Line, papers: readonly Hit[], told: Hit): boolean =>
  papers.length > 1 &&
  papers.at(-1)!.first === told.first &&
  areOfKinds(papers) &&
  papers
    .slice(0, -1)
    .every(
      ({ after }, at) =>
        /^(мен|пен|бен|және|,)$/u.test(formAt(line.scene, after)) &&
        papers[at + 1]!.first - after <= LONGEST_SUBJECT,
    );

const areOfKinds = (papers: readonly Hit[]): boolean =>
  new Set(papers.map(({ concept }) => concept)).size === papers.length;

/** «План мероприятий», "a memorandum of understanding", «дорожная карта на 2031–2033 годы»: more than the bare word for a paper. */
const hasContent = (line: Line, { first, after }: Hit): boolean =>
  after - first > 1 ||
  /^(о|об|обо|of|on|about|for|на|по|между)$/u.test(formAt(line.scene, after)) ||
  Boolean(featuresAt(line.scene, after) & GENITIVE);

/** «Два документа: меморандум о … и план», where the sentence lists behind a colon what it counts before. */
function rowBehindColon(line: Line, told: Hit): readonly Hit[] | undefined {
  if (told.concept !== 'document') return undefined;
  const { scene, sentence } = line;
  for (let colon = told.after; colon < sentence.after - 2; colon += 1) {
    if (formAt(scene, colon) !== ':') continue;
    const papers = hitsOf(line, INSTRUMENTS).filter(
      ({ first, concept }) => first > colon && concept !== 'document',
    );
    return papers.length > 1 && areOfKinds(papers) ? papers : undefined;
  }
  return undefined;
}

/** The words that belong to a paper of a row: a Kazakh one has them before it. */
const itemOf = (line: Line, papers: readonly Hit[], at: number): Span =>
  line.scene.language === 'kk'
    ? { first: papers[at - 1]?.after ?? line.sentence.first, after: papers[at]!.first }
    : { first: papers[at]!.after, after: papers[at + 1]?.first ?? line.sentence.after };

/** The span of years that a paper of a row runs for. */
const termWithin = (line: Line, item: Span): string | undefined =>
  periodsOf(line).flatMap((period) =>
    isWithin(period, item) && period.when.type === 'absolute' && /^\d{4}\/\d{4}$/.test(period.when.period)
      ? [period.when.period]
      : [],
  )[0];

/** «A protocol on tourism», "a plan of cultural exchange". */
const isToldOf = (line: Line, { after }: Hit): boolean =>
  /^(о|об|обо|on|about)$/u.test(formAt(line.scene, after)) ||
  (line.scene.language === 'en' &&
    formAt(line.scene, after) === 'of' &&
    subjectOpens(line, after) !== undefined);

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
  // «И двухлетний план», «, обновлённая дорожная карта».
  while (scene.language === 'ru' && paper - token <= 3 && featuresAt(scene, token) & ADJECTIVE) token -= 1;
  const isAsWell =
    formAt(scene, token) === 'as' && formAt(scene, token - 1) === 'well' && formAt(scene, token - 2) === 'as';
  return isAsWell ? token - (formAt(scene, token - 3) === ',' ? 3 : 2) : token;
}

const isArticle = (scene: Line['scene'], token: number): boolean => /^an?$/.test(formAt(scene, token));

/** What a paper is about takes no more tokens than this. */
const LONGEST_SUBJECT = 16;

/** Kazakh documents with subjects of their own that are signed at once; a treaty between bodies is a contract. */
export function severally(line: Line, slots: Signing, claim: BareClaim, told: Hit): readonly BareClaim[] {
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
  const listed = eachOf(line, slots, claim, told);
  if (listed.length > 1) return listed;
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
