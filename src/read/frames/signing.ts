import { type BareClaim, type SlotsOf, TERMS } from '#model/claim.ts';
import { asRegion, countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt, clausesOf, hasPredicate, tenseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { foretold, isCondition, isTopic } from '../kazakh-moods.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, nearestTo, type PlaceMention, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { isOfCapital } from '../parties.ts';
import { roleOf } from '../roles.ts';
import {
  formAt,
  hasWord,
  hitsOf,
  type Line,
  periodsOf,
  personsOf,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import { isLawSigned } from './bills.ts';
import { isInTitle } from './english-paper-title.ts';
import {
  firstInRow,
  isOfCompanies,
  isOnlyNamedPaper,
  isOnlyStep,
  isPrepared,
  isSignedAlready,
  isSignedIt,
  isStepOfLaw,
  isSupposed,
  partiesBy,
  signedBy,
  subjectOfIt,
  subjectPaper,
  visitsOf,
} from './english-papers.ts';
import { ofUniversities, partiesMeant, regionsOfColleagues } from './english-parties-meant.ts';
import { isResolvedOn } from './english-resolved.ts';
import { namedAside } from './firms-described.ts';
import { type Frame, prune, quoteOf } from './frame.ts';
import { tellingSpan } from './kazakh-meetings.ts';
import { foundedIn, isAffairOf, isAgreedOn, isApprovedPaper, isNotSigned } from './kazakh-papers.ts';
import { isStock } from './measured.ts';
import { isOfDeed, subjectOf } from './paper-subject.ts';
import { baseOf, isAddedTo } from './papers-added.ts';
import { eachOf, severally, withPartners } from './papers-apart.ts';
import { listsPapers } from './papers-exchanged.ts';
import { nounPhrase } from './phrase.ts';
import {
  isAttribute,
  isMeans,
  isOfMultilateral,
  isOnlyInfinitive,
  isOnlyNamed,
  isPurpose,
  isWholeOfParts,
} from './russian-papers.ts';
import { fullestFirm } from './russian-signers.ts';
import { isOfEarlier, signedBefore } from './signed-again.ts';
import {
  dateOfOccasion,
  paperBefore,
  placeOfOccasion,
  signersOfOccasion,
  withCeremony,
} from './signing-behind.ts';
import { approvalOf, isOfBothSides, isOfBuilders, isSigned, partiesOf } from './signing-parties.ts';
import { isBareYear, termMention, termOf } from './signing-term.ts';
import { isWhereItStands } from './step-instruments.ts';
import { dayOf, isOfReport, isToday } from './when.ts';

const INSTRUMENTS = TERMS.instrument;

type Signing = SlotsOf<'signing'>;

/** A document was or will be signed: an instrument that is the object of signing, and the parties that sign. */
export const signing: Frame = {
  name: 'signing',
  triggers: ['sign', 'signing', 'approve'],
  fill: (line, context) => withCeremony(line, context, signedIn(line, context)),
};

function signedIn(line: Line, context: Context): readonly BareClaim[] {
  if (listsPapers(line)) return [];
  const acts = hitsOf(line, ['sign', 'signing']);
  // «Шартты бекітіп, меморандумға қол қойды»: what is signed says more than what is approved.
  const byHand = acts.find(
    ({ first, after }) => after - first > 1 && /^қол/u.test(formAt(line.scene, first)),
  );
  const act = byHand ?? acts[0] ?? approvalOf(line, context);
  if (act && isApprovedPaper(line, act)) return [];
  if (!act || isOfMultilateral(line) || isOfLaw(line, act) || isPrepared(line, act) || isOfDrafts(line))
    return [];
  const instrument = instrumentOf(line, act);
  if (!instrument) return signedByIt(line, context, act);
  if (isOfBuilders(line)) return [];
  const count = countOf(line, instrument);
  if (count && (isStock(line, act) || isOfYear(line, act) || isOverTime(line) || isOfMany(line, count)))
    return [];
  const told = signedBefore(line, context, instrument);
  const meant = told ? undefined : partiesMeant(line, context, act);
  const named = regionsOfColleagues(
    line,
    context,
    told?.parties ?? partiesBy(line, context, act) ?? meant?.parties ?? partiesOf(line, context),
  );
  const others = namedAside(line);
  const whole = ofUniversities(line, context, ofRegions(line, context, ofStates(line, named)))
    .filter((party) => !others.includes(party))
    .map((party) => fullestFirm(line, context, party));
  const parties = [...new Set(whole)];
  if (isOfCompanies(line) && parties.every(isPlaceCode)) return [];
  if (parties.length < 2 && !(count && isOfBothSides(line))) return [];
  const isAhead =
    line.scene.language === 'kk' && (isAgreedOn(line, act) || foretold(line, act.after - 1) === 'planned');
  const modality =
    isOnlyNamed(line, act) || isAhead || isResolvedOn(line, act)
      ? 'planned'
      : isSigned(line, act) || isSignedAlready(line, act)
        ? 'stated'
        : modalityAt(line, act);
  if (modality === 'stated' && isOnlyInfinitive(line, act)) return [];
  if (isPurpose(line, act) || isOnlyThen(line, act) || isMeans(line, act) || isSupposed(line, act)) return [];
  if (line.scene.language === 'kk' && (isTopic(line, act.after) || isAffairOf(line, act))) return [];
  const own = dateOf(line, context, act, instrument);
  const isEarlier = isOfEarlier(line, instrument);
  const slots = prune({
    instrument: told && instrument.concept === 'document' ? told.kind : paperMeant(line, context, instrument),
    parties,
    date: own ?? (isEarlier ? undefined : dateOfOccasion(line, context, modality === 'planned')),
    signers: signersOf(line, act) ?? meant?.signers ?? signersOfOccasion(line, context),
    place: placeOf(line, instrument) ?? placeOfOccasion(line, context),
    event: eventOf(line),
    term: termOf(line, context, instrument),
    subject: subjectOf(line, instrument) ?? subjectOfBase(line, instrument),
    count,
  }) as Signing;
  if (modality === 'wished' || (modality === 'planned' && isSettingOf(line, act))) return [];
  const isOfDeed = formAt(line.scene, instrument.after) === 'на';
  if (modality === 'planned' && !own && !count && (!slots.subject || isOfDeed)) return [];
  // «Соглашений пока не заключали»: of no one paper.
  if (modality === 'denied' && !slots.date && !slots.subject && !areNamed(line, parties)) return [];
  if (isStepOfLaw(line, slots)) return [];
  if (line.scene.language === 'en' && (isOnlyStep(slots) || isOnlyNamedPaper(line, slots))) return [];
  if (!slots.date && !slots.signers && isAttribute(line, act)) return [];
  if (slots.date && modality === 'stated') context.lastEvent = slots.date;
  if (slots.instrument && !told) context.last.signing = { kind: slots.instrument, line: line.index, parties };
  const quote = meant?.from === undefined ? quoteOf(line) : { ...quoteOf(line), start: meant.from };
  const claim: BareClaim = { kind: 'signing', modality, slots, quote };
  const apart = withPartners(line, context, claim);
  if (apart) return apart;
  if (line.scene.language !== 'kk') return eachOf(line, slots, claim, instrument);
  return severally(line, slots, claim, instrument);
}

/** Whether the sentence itself names all those who sign. */
const areNamed = (line: Line, parties: readonly string[]): boolean =>
  parties.every(
    (party) =>
      !isPlaceCode(party) || placesOf(line).some(({ code, others }) => [code, ...others].includes(party)),
  );

/** «Её подписали 5 октября в Семее»: told of the paper and the parties of the sentence before. */
function signedByIt(line: Line, context: Context, act: Hit): readonly BareClaim[] {
  const isDone =
    isSigned(line, act) ||
    isSignedIt(line, act) ||
    (line.scene.language === 'ru' && modalityAt(line, act) === 'stated');
  const told = isDone ? paperBefore(line, context) : undefined;
  if (!told || isSettingOf(line, act)) return [];
  const { before, paper } = told;
  const own = ofStates(line, partiesOf(line, context));
  const parties = own.length > 1 ? own : ofStates(before, partiesOf(before, context));
  if (parties.length < 2) return [];
  const slots = prune({
    instrument: paper.concept,
    parties,
    date: dateOf(line, context, act, act),
    signers: signersOf(line, act),
    place: placeOf(line),
    term: termOf(before, context, paper),
    subject: subjectOfIt(line, act) ?? subjectOf(before, paper),
  }) as Signing;
  if (isStepOfLaw(line, slots)) return [];
  const isOfOwn = own.length > 1 && slots.subject !== undefined;
  return slots.date || slots.signers || isOfOwn
    ? [
        {
          kind: 'signing',
          modality: 'stated',
          slots,
          quote: { ...quoteOf(line), start: before.sentence.start },
        },
      ]
    : [];
}

/** «Moscow and Astana signed …»: capitals stand for their states where no mayor or city is spoken of. */
const ofStates = (line: Line, parties: readonly string[]): readonly string[] =>
  parties.length === 2 &&
  parties.every(isOfCapital) &&
  hitsOf(line, ['city', 'office', 'akimat']).length === 0
    ? parties.map(countryOf)
    : parties;

/**
 * «When people from Kurgan region visited Petropavl, 16 memorandums were signed»: the region of the town that was gone to faces a region; and so do those of
 * two such towns, «a Kurgan delegation», where the text has told of both regions and the sentence of no city.
 */
const ofRegions = (line: Line, { named }: Context, parties: readonly string[]): readonly string[] => {
  if (line.scene.language !== 'en' || parties.length !== 2 || hitsOf(line, ['go', 'visit']).length === 0)
    return parties;
  const isOfRegion = parties.some((code) => isPlaceCode(code) && levelOf(code) === 'region');
  const areRegionsTold =
    hitsOf(line, ['city']).length === 0 &&
    !hasWord(line, /^mayors?$/) &&
    parties.every((code) => isPlaceCode(code) && levelOf(code) === 'city' && named.includes(asRegion(code)));
  return isOfRegion || areRegionsTold
    ? parties.map((code) => (isPlaceCode(code) ? asRegion(code) : code))
    : parties;
};

/** «Подписал закон о ратификации договора»: a law of one country. */
export const isOfLaw = (line: Line, act: Span): boolean =>
  isLawSigned(line, act) ||
  [-2, -1, 0, 1, 2].some((step) => isLaw(line.scene.tokens, step < 0 ? act.first + step : act.after + step));

/** «За год производители заключили 177 контрактов»: what has been signed over a year, on no one occasion. */
const isOfYear = (line: Line, act: Hit): boolean =>
  line.scene.language === 'ru' &&
  periodsOf(line).some(
    ({ first, when }) =>
      /^(за|всего|только)$/u.test(formAt(line.scene, first - 1)) &&
      isBareYear({ when }) &&
      isWithin({ first, after: first + 1 }, clauseAt(line, act.first)),
  ) &&
  hitsOf(line, ['forum', 'meeting', 'visit', 'mission', 'exhibition']).length === 0;

/** «Регионы двух стран заключили более 200 соглашений»: so many that they were signed on no one occasion. */
const isOfMany = (line: Line, { n }: NonNullable<Signing['count']>): boolean =>
  n >= MANY &&
  hitsOf(line, ['forum', 'meeting', 'visit', 'mission', 'exhibition', 'conference']).length === 0;
/** More papers than are signed at once. */
const MANY = 40;

/** «За год заключили 177 контрактов», "over the year", «бір жыл ішінде»: signed one by one, on no occasion. */
const isOverTime = (line: Line): boolean => {
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    const [form, next] = [formAt(line.scene, token), formAt(line.scene, token + 1)];
    if (
      (form === 'за' &&
        /^(год|полгода|лето|месяц|квартал|последн\p{L}+|прошл\p{L}+|весь|эти)$/u.test(next)) ||
      (/^(over|within|during)$/.test(form) &&
        /^(the|last|past|recent|that)$/.test(next) &&
        [2, 3, 4].some((ahead) => /^(year|years|months)$/.test(formAt(line.scene, token + ahead)))) ||
      (/^(жыл|жылда|ай|айда)$/u.test(form) && next === 'ішінде')
    )
      return true;
  }
  return false;
};

/** «Келісімге қол қойылғаннан кейін … басталады»: only when what is to come comes. */
const isOnlyThen = (line: Line, act: Hit): boolean =>
  line.scene.language === 'kk' &&
  isCondition(line, act.first, act.after) &&
  !clausesOf(line).some(({ predicates }) =>
    predicates.some(
      (token) =>
        token > act.after && tenseAt(line, token).past && !/^де(ген|п|ді)$/u.test(formAt(line.scene, token)),
    ),
  );

/** «Утвердили проекты документов», құжаттардың жобалары: papers that are not yet drawn up. */
const isOfDrafts = (line: Line): boolean =>
  hitsOf(line, INSTRUMENTS).some(({ first, after }) =>
    line.scene.language === 'kk'
      ? /^жоба/u.test(formAt(line.scene, after))
      : line.scene.language === 'ru'
        ? /^проект/u.test(formAt(line.scene, first - 1)) || /^проект/u.test(formAt(line.scene, first - 2))
        : /^drafts?$/.test(formAt(line.scene, first - 1)),
  );

/** «Документ подписали министры»: the paper that the text has just told of. */
function paperMeant(line: Line, { last: { paper } }: Context, { concept, first }: Hit): string {
  const isOne = /^(документ(а|у|ом|е)?|құжат(қа|ты)?|document)$/u.test(formAt(line.scene, first));
  return isOne && paper && line.index - paper.line <= 2 ? paper.kind : concept;
}

/** «Подписание предусмотрено программой», «в соответствии с соглашением»: the paper by which something else is signed. */
const isBasis = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'ru' &&
  [1, 2].some((back) =>
    /^(предусмотрен|согласно|соответствии|основании)/u.test(formAt(line.scene, first - back)),
  );

/** The instrument nearest to the act of signing, in its clause if it can be. */
function instrumentOf(line: Line, act: Hit): Hit | undefined {
  const hits = hitsOf(line, INSTRUMENTS).filter(
    (hit) =>
      (hit.first !== act.first || (line.scene.language === 'kk' && hit.after < act.after)) &&
      !isNotSigned(line, hit, act) &&
      !isBasis(line, hit) &&
      !isAddedTo(line, hit) &&
      !isWholeOfParts(line, hit) &&
      !(
        line.scene.language === 'en' &&
        formAt(line.scene, hit.after) === 'to' &&
        (hit.first < act.first || hit.first - act.after > NEAR_DATE) &&
        !baseOf(line, hit)
      ),
  );
  const clause = clauseAt(line, act.first);
  const near = (hit: Hit) => Math.abs(hit.first - act.first) + (isWithin(hit, clause) ? 0 : 20);
  const nearest = hits.toSorted((a, b) => near(a) - near(b))[0];
  return nearest && line.scene.language === 'en'
    ? firstInRow(line, hits, subjectPaper(line, hits, act) ?? nearest)
    : nearest;
}

/** «Протокол к соглашению о транзите»: what the paper is about that it is added to. */
function subjectOfBase(line: Line, instrument: Hit): string | undefined {
  const base = baseOf(line, instrument);
  return base && subjectOf(line, base);
}

/** «После подписания соглашения гости посетят …»: what is planned is something else. */
const isSettingOf = (line: Line, act: Hit): boolean =>
  line.scene.language === 'ru' &&
  act.concept === 'signing' &&
  /^(после|до|перед)$/u.test(formAt(line.scene, act.first - 1));

function dateOf(line: Line, context: Context, act: Span, instrument: Span): string | undefined {
  const term = termMention(line, instrument);
  const periods = periodsOf(line).filter(
    (period) =>
      period !== term &&
      !isOfReport(line, period, clauseAt(line, act.first)) &&
      period.when.type !== 'same' &&
      (period.edge === 'in' || line.scene.language !== 'en') &&
      (period.when.type !== 'now' || isToday(line, period)) &&
      period.when.type !== 'span' &&
      !(period.when.type === 'absolute' && /^\d{4}\/\d{4}$/.test(period.when.period)),
  );
  // «2033 жылы қол қойылып, 2034 жылы күшіне енді»: a Kazakh time stands before its verb.
  const before = line.scene.language === 'kk' ? periods.filter((period) => period.after <= act.first) : [];
  // «A protocol on the freight traffic in 2032»: a year far behind the paper is that of what it is about.
  const near = nearestTo(
    line.scene.language === 'en'
      ? periods.filter(
          (period) =>
            period.first < act.first ||
            period.first - Math.max(act.after, instrument.after) <= NEAR_DATE ||
            !isBareYear(period),
        )
      : before.length > 0
        ? before
        : periods,
    act,
  );
  return near && near.edge === 'in' ? dayOf(line, context, near) : undefined;
}

/** A bare year is the date of a signing no farther behind it than this, in tokens. */
const NEAR_DATE = 6;

/** Full names beside the act, when it is they who sign. */
function signersOf(line: Line, act: Hit): readonly string[] | undefined {
  if (act.concept === 'signing') return undefined;
  const isKazakh = line.scene.language === 'kk';
  const clause = isKazakh ? tellingSpan(line, act.first) : clauseAt(line, act.first);
  const witnesses = witnessesFrom(line, clause);
  const by = signedBy(line, act);
  if (by.length > 0) return [...new Set(by.map(({ name }) => name))];
  const visits = line.scene.language === 'en' ? visitsOf(line) : [];
  const names = personsOf(line)
    .filter(
      (person) =>
        person.first < witnesses &&
        !visits.some((span) => isWithin(person, span)) &&
        isWithin(person, clause) &&
        (line.scene.language !== 'en' || person.after <= act.first),
    )
    .map((person) => person.name);
  return names.length > 0 ? [...new Set(names)] : undefined;
}

/** «В присутствии президентов»: who is named from there on only looks on. */
function witnessesFrom(line: Line, clause: Span): number {
  for (let token = clause.first; token < clause.after; token += 1)
    if (
      isPresence(line.scene.tokens, token) ||
      (isOfVisit(line.scene.tokens, token) &&
        [1, 2, 3].some((back) => /^(время|ходе|рамках)$/u.test(formAt(line.scene, token - back))))
    )
      return token;
  return clause.after;
}

/** A city where it was signed: «церемония прошла в Саратове», «подписали в Астрахани». */
function placeOf(line: Line, instrument?: Span): string | undefined {
  return placesOf(line).find(
    (place) =>
      (levelOf(place.code) === 'city' || isWhereHeld(line, place)) &&
      place.form === 'noun' &&
      roleOf(line, place) === 'in' &&
      !isInTitle(line, place) &&
      !(instrument && isInSubject(line, instrument, place)),
  )?.code;
}

/** «В рамках форума, который проходит в Курганской области»: the region of a Russian occasion, right behind its verb. */
const isWhereHeld = (line: Line, { code, first }: PlaceMention): boolean =>
  line.scene.language === 'ru' &&
  levelOf(code) === 'region' &&
  hitsOf(line, ['hold']).some(({ after }) => after === first - 1);

/** «A memorandum on tyre production in Saran»: where something is made, not where it was signed. */
const isInSubject = (line: Line, paper: Span, place: Span): boolean =>
  foundedIn(line, [paper]).some((span) => isWithin(place, span)) ||
  isOfMade(line, paper, place) ||
  isWhereItStands(line, paper, place) ||
  isWhereDone(line, paper, place);

/** «Соглашение о покупке завода в Актау»: where a Russian paper says that something is to be done. */
function isWhereDone(line: Line, { after }: Span, { first }: Span): boolean {
  if (first <= after || !/^(о|об|на)$/u.test(formAt(line.scene, after))) return false;
  const between = { first: after, after: first };
  return (
    [1, 2].some((back) => isOfDeed(line, after + 1, first - back)) &&
    !hasPredicate(line, between) &&
    !hasWord(line, /^[,;–—]$/u, between)
  );
}

const isOfMade = (line: Line, { after }: Span, place: Span): boolean => {
  if (line.scene.language !== 'en' || place.first <= after) return false;
  // «Plants in Kokshetau, Semey | and Ust-Kamenogorsk»: the first of the row tells it of all.
  let { first } = place;
  for (const before of placesOf(line).toReversed())
    if (before.after < first && first - before.after <= 2 && isJoint(line, before.after, first))
      first = before.first;
  return [1, 2].some((back) => MADE.test(formAt(line.scene, first - 1 - back)));
};
const isJoint = (line: Line, from: number, to: number): boolean => {
  for (let token = from; token < to; token += 1)
    if (!/^(and|,)$/.test(formAt(line.scene, token))) return false;
  return true;
};
const MADE =
  /^(production|construction|assembly|extraction|mining|manufacturing|plants?|factor(y|ies)|frequencies|deposits?|branch(es)?|consulate)$/;

/** The forum or meeting it was signed at, by name. */
function eventOf(line: Line): string | undefined {
  const event = hitsOf(line, ['forum', 'conference', 'commission'])[0];
  return event ? nounPhrase(line, event) : undefined;
}

/** «5 вагон алу жөнінде келісімшарт»: so many of what the paper is about. */
const isOfGoods = (line: Line, { after }: Span, instrument: Span): boolean =>
  line.scene.language === 'kk' &&
  hasWord(line, /^(туралы|жөнінде|жөніндегі|бойынша)$/u, { first: after, after: instrument.first });

function countOf(line: Line, instrument: Hit): Signing['count'] {
  const count = quantitiesOf(line).find(
    (quantity) =>
      quantity.bare &&
      !quantity.ordinal &&
      !/^(год(а|у)?|лет|раза?|дн(я|ей)|месяц\p{L}*|недел\p{L}+)$/u.test(formAt(line.scene, quantity.after)) &&
      quantity.after <= instrument.first &&
      instrument.first - quantity.after <= 3 &&
      !isOfGoods(line, quantity, instrument) &&
      // «15 автобусов, договор подписан»: so many of something else.
      !hasWord(line, /^,$/, { first: quantity.after, after: instrument.first }) &&
      !hitsOf(line, ['country', 'side', 'region', 'city', 'sign', 'office'], {
        first: quantity.after,
        after: instrument.first,
      }).length,
  );
  // «The 2033 agreement».
  const isYear =
    line.scene.language === 'en' && count && count.quantity.n >= 1900 && count.quantity.n <= 2100;
  return count && count.quantity.n > 1 && !isYear ? count.quantity : undefined;
}

const isLaw = formIs(
  /^(закон|закона|указ|указа|постановлени[ея]|заң(?:ға|ды|ы|ына|ын)?|жарлық(?:қа)?|жарлығына|law|decree)$/u,
);

const isPresence = formIs(/^(присутстви[ие]|participation|presence)$/u);

const isOfVisit = formIs(/^(визита|поездки)$/u);
