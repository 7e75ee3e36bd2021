import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { type Clause, clauseAt, clausesOf, tenseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { type Context, periodOf } from '../context.ts';
import { INFINITIVE } from '../language/features.ts';
import { GENITIVE_ENDING, WITHIN_ENDING } from '../language/kazakh-words.ts';
import { isWithin, nearestTo, type Span } from '../mention.ts';
import { isNotUntil, modalityAt } from '../modality.ts';
import { featuresAt, formAt, has, hasWord, hitsOf, type Line, periodsOf, quantitiesOf } from '../scene.ts';
import { isLawSigned, isOfBill, isOnlyBill } from './bills.ts';
import { isOfOtherLine, isProviso } from './english-instruments.ts';
import { type Frame, prune, quoteOf } from './frame.ts';
import { foretoldStep, isDayMade, isOfEnd, madeIn } from './kazakh-papers.ts';
import { papersDated } from './papers-dated.ts';
import { isRemembrance } from './remembrance.ts';
import { actsSince, endedIn, isBetweenStates, isFirstDay, isOfFirms, leftIn } from './russian-steps.ts';
import { isOfLaw } from './signing.ts';
import { instrumentOf, isOfParliament, PAPERS } from './step-instruments.ts';
import { isToday } from './when.ts';

const STEPS = {
  ratify: 'ratified',
  'in-force': 'in-force',
  terminate: 'terminated',
  delimit: 'delimited',
  demarcate: 'demarcation',
  sign: 'signed',
  approve: 'ratified',
} as const;
const STEPS_TAKEN = Object.entries(STEPS);

/** Steps that say enough without their day. */
const UNDATED: ReadonlySet<string> = new Set(['delimited', 'terminated', 'ratified']);

/** Where a treaty stands: a step told of an instrument named in the sentence or just before it; demarcation is of the border. */
export const legalStep: Frame = {
  name: 'legal-step',
  triggers: [
    'ratify',
    'in-force',
    'terminate',
    'delimit',
    'demarcate',
    'sign',
    'approve',
    'agreement',
    'treaty',
  ],
  fill: (line, context) => {
    const claims: BareClaim[] = [];
    for (const clause of clausesOf(line))
      for (const [concept, step] of STEPS_TAKEN) {
        const hit =
          hitsOf(line, [concept], clause)[0] ??
          (concept === 'sign'
            ? madeIn(line, clause)
            : concept === 'terminate'
              ? (endedIn(line, clause) ?? leftIn(line, clause))
              : concept === 'in-force'
                ? actsSince(line, clause)
                : undefined);
        if (
          !hit ||
          isOfCommission(line, hit) ||
          isAnniversary(line, hit) ||
          (isOfPaper(line, hit) && !isOfBill(line, hit)) ||
          isOnlyBegun(line, clause, step) ||
          isProviso(line, hit) ||
          isOfOtherLine(line, hit) ||
          (concept === 'sign' && (isOfLaw(line, hit) || isOfFirms(line))) ||
          (concept === 'approve' && !isOfParliament(line, clause, hit))
        )
          continue;
        const instrument = instrumentOf(line, context, concept, hit);
        if (!instrument || (concept === 'approve' && isOfEnd(line))) continue;
        const date = dateOf(line, context, clause, hit);
        const told = isAttribute(line, hit)
          ? 'stated'
          : isOnlyBill(line, hit)
            ? 'planned'
            : (foretoldStep(line, clause, concept, hit) ??
              (isStillDue(line, hit) ? 'planned' : modalityAt(line, hit)));
        // «Күші жойылды»: an end is no denial.
        const modality =
          step === 'terminated' && told === 'denied' && isOwnNegation(line, hit) ? 'stated' : told;
        // What is to be signed is a signing that is planned, not where a treaty stands.
        if (concept === 'sign' && modality === 'planned' && line.scene.language === 'ru' && !isOfTreaty(line))
          continue;
        if (modality === 'wished' || (modality === 'denied' && line.sentence.role === 'heading')) continue;
        if (step === 'terminated' && modality === 'planned' && isUnderCondition(line, clause)) continue;
        if (step === 'demarcation' && quantitiesOf(line).some(({ quantity }) => quantity.unit === '%'))
          continue;
        const isPromised = step === 'demarcation' && modality === 'planned';
        const isOver =
          step === 'demarcation' && modality === 'stated' && hitsOf(line, ['finish'], clause).length > 0;
        if (
          !date &&
          modality !== 'denied' &&
          !UNDATED.has(step) &&
          !isPromised &&
          !isOver &&
          !isGoingOn(line, clause, hit) &&
          !(concept === 'sign' && isBetweenStates(line, instrument))
        )
          continue;
        claims.push({
          kind: 'legal-step',
          modality,
          slots: prune({ instrument, step, date }) as SlotsOf<'legal-step'>,
          quote: quoteOf(line),
        });
      }
    // «Договор о границе от 18 января ратифицирован»: a day that only says which paper it is.
    const isOfLaterSteps = claims.some(
      (claim) => claim.kind === 'legal-step' && claim.slots.step !== 'signed',
    );
    return isOfLaterSteps ? claims : [...claims, ...papersDated(line, context, datesIn(claims))];
  },
};

/** «Must be ratified by both parliaments», "needs to be ratified": an English step that is yet to be taken. */
const isStillDue = ({ scene }: Line, { first }: Hit): boolean =>
  scene.language === 'en' &&
  formAt(scene, first - 1) === 'be' &&
  (/^(must|should|shall)$/.test(formAt(scene, first - 2)) ||
    (formAt(scene, first - 2) === 'to' && /^(needs?|has|have|remains?)$/.test(formAt(scene, first - 3))));

const datesIn = (claims: readonly BareClaim[]): readonly (string | undefined)[] =>
  claims.map((claim) => (claim.kind === 'legal-step' ? claim.slots.date : undefined));

/** «Демаркация идёт», «началась демаркация», «ведутся работы по демаркации», "is being demarcated", «шегендеу жұмыстары жүргізілуде»: a step that is told to be going on needs no day. */
const isGoingOn = (line: Line, clause: Clause, { concept }: Hit): boolean =>
  concept === 'demarcate' &&
  (hitsOf(line, ['begin'], clause).some(({ first }) => tenseAt(line, first).past) ||
    hasWord(line, GOING_ON[line.scene.language], clause) ||
    (hasWord(line, /^under$/, clause) && hasWord(line, /^way$/, clause)) ||
    (line.scene.language === 'ru' &&
      hitsOf(line, ['go-on'], clause).some(
        ({ first }) => tenseAt(line, first).present && !tenseAt(line, first).past,
      )));
const GOING_ON = {
  ru: /^(вед(ет|ут)(ся)?|провод(ит|ят)(ся)?|осуществля(ет|ют)(ся)?|выполня(ет|ют)(ся)?)$/u,
  kk: /^(жүргізілуде|жалғасуда|атқарылуда|жатыр)$/u,
  en: /^(being|ongoing|underway|continues?|continuing)$/,
};

/** «Комиссия по демаркации»: what a body is for. */
const isOfCommission = (line: Line, hit: Hit): boolean =>
  /^(демаркационн|демаркациялық|делимитационн|делимитациялық)/u.test(formAt(line.scene, hit.first)) ||
  (/^(по|on|for|жөніндегі)$/u.test(
    formAt(line.scene, line.scene.language === 'kk' ? hit.after : hit.first - 1),
  ) &&
    [hit.first - 2, hit.after + 1].some((token) =>
      /^(комисси|комитет|commission)/u.test(formAt(line.scene, token)),
    ));

/** «20 лет со дня подписания договора», «the 20th anniversary of the signing»: a day that comes round, not that of the step. */
const isAnniversary = (line: Line, hit: Hit): boolean =>
  isRemembrance(line, { first: Math.max(line.sentence.first, hit.first - 6), after: hit.first }) ||
  (line.scene.language === 'kk' &&
    isRemembrance(line, { first: hit.after, after: Math.min(line.sentence.after, hit.after + 5) }));

/** «Agreement on delimitation of the border»: what a paper is about. */
const isOfPaper = (line: Line, hit: Hit): boolean =>
  isSpokenOf(line, hit) ||
  // «Протокол о намерениях по делимитации».
  (line.scene.language === 'ru' &&
    formAt(line.scene, hit.first - 1) === 'по' &&
    hitsOf(line, PAPERS).some(({ after }) => after < hit.first && hit.first - after <= 5)) ||
  // «Ждёт ратификации», «направлено на ратификацию»: yet to come.
  (line.scene.language === 'ru' &&
    /^ратификаци/u.test(formAt(line.scene, hit.first)) &&
    /^(ждет|ждут|ожидает|ожидают|для|на|до|без)$/u.test(formAt(line.scene, hit.first - 1)) &&
    // «Дал согласие на ратификацию»: that is how a chamber ratifies.
    !/^(согласие|одобрение)$/u.test(formAt(line.scene, hit.first - 2))) ||
  // «Submitted for ratification»: yet to come.
  (line.scene.language === 'en' &&
    /^(for|before|pending|awaiting|awaits)$/.test(formAt(line.scene, hit.first - 1)) &&
    formAt(line.scene, hit.first) === 'ratification') ||
  // «After the ratification procedure».
  (line.scene.language === 'en' && /^(procedures?|process)$/.test(formAt(line.scene, hit.after))) ||
  (line.scene.language === 'kk' &&
    /^(бойынша|туралы|жөніндегі)$/u.test(formAt(line.scene, hit.after)) &&
    (/^(delimit|demarcate)$/.test(hit.concept) ||
      /^(келіссөз|кездесу|мәселе)/u.test(formAt(line.scene, hit.after + 1)) ||
      hitsOf(line, PAPERS).some(({ first }) => first > hit.after))) ||
  isOfItsPapers(line, hit) ||
  isDefined(line, hit) ||
  // «A treaty delimiting the frontier».
  (line.scene.language === 'en' &&
    /ing$/.test(formAt(line.scene, hit.first)) &&
    hitsOf(line, PAPERS).some(({ after }) => after === hit.first)) ||
  (/^(on|о|об)$/u.test(formAt(line.scene, hit.first - 1)) &&
    hitsOf(line, PAPERS).some(({ after }) => after === hit.first - 1));

/** «Шекараны межелеудің қорытынды құжаттарын бекітті»: papers of the step, which is not taken by them. */
const isOfItsPapers = (line: Line, hit: Hit): boolean =>
  line.scene.language === 'kk' &&
  GENITIVE_ENDING.test(formAt(line.scene, hit.after - 1)) &&
  [0, 1, 2].some((ahead) =>
    /^(құжат|карта|жоба|хаттама)\p{L}*$/u.test(formAt(line.scene, hit.after + ahead)),
  );

/** «Демаркация – шекараны жергілікті жерде көрсету», «Қазақстан ратификациялаған халықаралық шарт»: what a step is, a paper of some kind. */
const isDefined = (line: Line, hit: Hit): boolean =>
  line.scene.language === 'kk' &&
  ((/^[–—]$/u.test(formAt(line.scene, hit.after)) &&
    Boolean(featuresAt(line.scene, line.sentence.after - 2) & INFINITIVE)) ||
    (/(ған|ген|қан|кен)$/u.test(formAt(line.scene, hit.after - 1)) &&
      /^(халықаралық|барлық|кез)$/u.test(formAt(line.scene, hit.after))));

/** «Ratification of the agreement contributes to …», «ратификация позволит …»: a noun of which something else is said, in English and Russian. */
function isSpokenOf(line: Line, hit: Hit): boolean {
  const { scene } = line;
  if (!/^(ratification|termination|ратификация|денонсация)$/u.test(formAt(scene, hit.first))) return false;
  const predicates = clausesOf(line).find((clause) => isWithin(hit, clause))?.predicates ?? [];
  return (
    (scene.language === 'en' || predicates.length > 0) &&
    predicates.every((token) => token > hit.first && !CARRIED_OUT.test(formAt(scene, token)))
  );
}
const CARRIED_OUT =
  /^(complet|finish|took|take|taken|approv|adopt|pass|plan|expect|schedul|beg|start|заверш|законч|состо|прош|проход|пройд|нача|начн|ожида|заплан|план|намеч|одобр|назнач)/u;

/** «Утратит силу через шесть месяцев после уведомления», "shall terminate six months after": what would end a paper, if somebody did so. */
const isUnderCondition = (line: Line, clause: Span): boolean =>
  hasWord(line, /^(через|спустя|истечении|months?|days?|айдан|күннен|жылдан)$/u, clause) &&
  hasWord(line, /^(после|after|кейін)$/u, clause);

/** «…, initiating its delimitation», «делимитация началась»: a line is delimited when that is over. */
const isOnlyBegun = (line: Line, clause: Clause, step: string): boolean =>
  step === 'delimited' &&
  (hitsOf(line, ['begin'], line.scene.language === 'en' && !has(line, 'finish') ? undefined : clause).length >
    0 ||
    hasWord(line, /^initiat/, clause));

/** «Соглашение, ратифицированное Сенатом», «подписанный в 2024 году протокол»: a step that is over, whatever the clause goes on to say. */
const isAttribute = (line: Line, hit: Hit): boolean =>
  line.scene.language === 'ru' &&
  /^(ратифицированн|подписанн|заключенн|вступивш|утвержденн|одобренн|денонсированн)/u.test(
    formAt(line.scene, hit.first),
  );

const isOfTreaty = (line: Line): boolean => hitsOf(line, ['treaty']).length > 0;

function dateOf(line: Line, context: Context, clause: Clause, hit: Hit): string | undefined {
  const periods = periodsOf(line).filter(
    (period) =>
      (period.edge === 'in' || period.edge === 'until' || isFirstDay(line, period, hit)) &&
      (['absolute', 'yearless', 'relative', 'later'].includes(period.when.type) || isToday(line, period)) &&
      !(period.when.type === 'absolute' && /^\d{4}\/\d{4}$/.test(period.when.period)) &&
      !isYearOfPaper(line, period) &&
      !isDateOfPaper(line, period, hit) &&
      (hit.concept === 'sign' || !(isOfSigning(line, period) || isDayOfPaper(line, period, hit))),
  );
  const inClause = periods.filter((period) => isWithin(period, clause));
  // «2013 жылы қол қойылып, 2014 жылы күшіне енді»: a Kazakh time stands before its verb.
  const before =
    line.scene.language === 'kk' ? inClause.findLast(({ after }) => after <= hit.first) : undefined;
  const near = before ?? nearestTo(inClause, hit);
  const date = near
    ? periodOf(isNotUntil(line, clause) || near.edge === 'from' ? { ...near, edge: 'in' } : near, context)
    : undefined;
  if (date) context.lastEvent = date;
  return date;
}

/** «The agreement of 12 October 1998 came into effect on 24 January»: the day that an English paper bears. */
const isDateOfPaper = (line: Line, { first }: Span, hit: Hit): boolean =>
  line.scene.language === 'en' &&
  first < hit.first &&
  (/^(of|dated)$/.test(formAt(line.scene, first - 1)) || formAt(line.scene, first - 2) === 'dated');

/** «2006 жылғы сауда туралы келісім»: the year that a Kazakh paper is called by. */
const isYearOfPaper = (line: Line, { first, after }: Span): boolean =>
  line.scene.language === 'kk' &&
  after - first <= 2 &&
  formAt(line.scene, after - 1) === 'жылғы' &&
  hitsOf(line, PAPERS).some((paper) => paper.first >= after);

const isOwnNegation = (line: Line, hit: Hit): boolean =>
  !clauseAt(line, hit.first).predicates.some((token) => tenseAt(line, token).negated);

/** «2004 жылғы 22 желтоқсандағы келісім ратификацияланды»: the day that a paper bears; not that of the law which does it, «5 мамырдағы заңмен». */
const isDayOfPaper = (line: Line, { after }: Span, hit: Hit): boolean =>
  line.scene.language === 'kk' &&
  WITHIN_ENDING.test(formAt(line.scene, after - 1)) &&
  !hasWord(line, /^(қаулы|заң|жарлық|жарлығ|бұйрық|бұйрығ|өкім)\p{L}*(мен|бен|пен)$/u, {
    first: after,
    after: hit.first,
  });

/** «2006 жылғы 3 қазанда қол қойылған келісім ратификацияланды»: the day beside the signing is not that of a later step. */
const isOfSigning = (line: Line, period: Span): boolean =>
  isDayMade(line, period) ||
  hitsOf(line, ['sign']).some((sign) =>
    line.scene.language === 'kk'
      ? sign.first >= period.after && sign.first - period.after <= 2 && !isLawSigned(line, sign)
      : /^подписанн/u.test(formAt(line.scene, sign.first)) &&
        period.first >= sign.after &&
        period.first - sign.after <= 1,
  );
