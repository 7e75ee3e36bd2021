import type { Modality } from '#model/claim.ts';
import { type Clause, clauseAt, clausesOf, tenseAt } from './clauses.ts';
import {
  comesAfter,
  isAimed,
  isLongPast,
  isMadeReady,
  isOpenClause,
  isResolved,
  isToCome,
} from './kazakh-moods.ts';
import { FUTURE, NOUN, PARTICIPLE, PASSIVE, POSSESSED, VERB } from './language/features.ts';
import { resolve } from './language/resolve.ts';
import { CAPITAL } from './language/tokens.ts';
import { formIs } from './language/wordings.ts';
import { isWithin, type Span, type When } from './mention.ts';
import { featuresAt, formAt, hasWord, hitsOf, type Line, periodsOf } from './scene.ts';

/**
 * Whether what a clause says is so, planned, wished or denied: by its negation, its cue words («планируется», «готов», деп күтілуде)
 * and the tense of its predicate. A cue in the clause that governs this one («обещают, что …», «сообщил, что планируется») counts.
 */
export function modalityAt(line: Line, span: Span): Modality {
  const clause = clauseAt(line, span.first);
  const scope: readonly Clause[] = [clause, ...governing(line, clause)];
  const isOpen = line.scene.language === 'kk' && isAsked(line, line.sentence);
  if (isOpen) return 'wished';
  if (isDenied(line, clause, span)) return 'denied';
  const wished =
    cued(line, scope, 'wish', undefined, span) || isAsked(line, clause) || isInReach(line, clause);
  if (line.scene.language === 'kk' && isLongPast(line, clause)) return wished ? 'wished' : 'stated';
  const planned =
    cued(line, scope, 'intended', span) ||
    scope.some((part) => !(part !== clause && isReport(line, part)) && isFuture(line, part)) ||
    isToBe(line, clause) ||
    isMadeReady(line, clause) ||
    isToBeDone(line, span) ||
    isToBeCarriedOut(line, span) ||
    isAnnounced(line, span);
  if (planned && (!wished || isPlannedFirst(line, clause))) return 'planned';
  if (wished) return (planned || isPossible(line, scope)) && hasDateAhead(line) ? 'planned' : 'wished';
  return 'stated';
}

const isFormerly = formIs(/^(ранее|раньше|первоначально|изначально|сначала)$/u);

/** «Ранее планировалось, что форум пройдёт в мае»: a plan that something else has taken the place of. */
export function isFormerPlan(line: Line): boolean {
  if (line.scene.language === 'kk') return isFormerKazakhPlan(line);
  if (line.scene.language !== 'ru') return false;
  let isFormer = false;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    if (isFormerly(line.scene.tokens, token)) isFormer = true;
    else if (isFormer && /^(планировал|предполагал|намечал|ожидал)/u.test(formAt(line.scene, token)))
      return true;
  }
  return false;
}

/** «Бұған дейін станция салу жоспарланған еді». */
function isFormerKazakhPlan({ scene, sentence }: Line): boolean {
  let isFormer = false;
  for (let token = sentence.first; token + 1 < sentence.after; token += 1) {
    const form = formAt(scene, token);
    if (/^(бұрын|бұрынырақ|әуелде|бастапқыда)$/u.test(form)) isFormer = true;
    if (/^(бұған|осыған|бұдан)$/u.test(form) && /^(дейін|бұрын)$/u.test(formAt(scene, token + 1)))
      isFormer = true;
    if (
      isFormer &&
      /^(жоспарлан?ған|көздел?ген|қарастырыл?ған)$/u.test(form) &&
      /^(еді|болатын)$/u.test(formAt(scene, token + 1))
    )
      return true;
  }
  return false;
}

/** «It is planned to carry out 49 projects with the potential …»: what is planned stands before what may come of it. */
const isPlannedFirst = (line: Line, clause: Clause): boolean => {
  if (line.scene.language !== 'en') return false;
  const plan = hitsOf(line, ['intended'], clause).find(({ first }) =>
    /^planned$/.test(formAt(line.scene, first)),
  );
  return plan !== undefined && hitsOf(line, ['wish'], clause).every(({ first }) => first > plan.first);
};

/** «A year ahead of schedule», "the flight schedule": a timetable, not what someone schedules. */
const isTimetable = (line: Line, token: number): boolean =>
  formAt(line.scene, token) === 'schedule' &&
  !/^(to|will|would|they|we)$/.test(formAt(line.scene, token - 1));

/** «Сдали раньше намеченного», «быстрее, чем планировалось», "sooner than planned": a plan that what was done is measured by. */
const isMeasuredBy = (line: Line, token: number): boolean =>
  /^(чем|than)$/u.test(formAt(line.scene, token - 1)) ||
  (/^(чем|than)$/u.test(formAt(line.scene, token - 2)) && formAt(line.scene, token) !== 'to') ||
  (formAt(line.scene, token).endsWith('ого') && isComparative(line.scene.tokens, token - 1)) ||
  (/[нд]ан$|нен$/u.test(formAt(line.scene, token)) && isEarlier(line.scene.tokens, token + 1));
const isComparative = formIs(/^(раньше|ранее|позже|позднее|быстрее|больше|меньше|выше|ниже)$/u);
const isEarlier = formIs(/^(бұрын|ерте|кеш|көп|аз)$/u);

/** «An action plan»: the paper, not what someone plans. */
const isPaper = (line: Line, token: number): boolean =>
  line.scene.language === 'en' &&
  /^plans?$/.test(formAt(line.scene, token)) &&
  formAt(line.scene, token + 1) !== 'to' &&
  !isPlanning(line, token) &&
  !isPlanUnderWay(line, token);

/** «Plans are under way to open a branch»: what is planned stands behind the verb of the plan. */
const isPlanUnderWay = (line: Line, token: number): boolean =>
  formAt(line.scene, token) === 'plans' &&
  /^(are|were)$/.test(formAt(line.scene, token + 1)) &&
  [2, 3, 4].some(
    (ahead) =>
      formAt(line.scene, token + ahead) === 'to' && Boolean(featuresAt(line.scene, token + ahead + 1) & VERB),
  );

/** «The airline plans up to six flights», "plans a line": a verb by the object behind it. */
const isPlanning = (line: Line, token: number): boolean =>
  formAt(line.scene, token) === 'plans' &&
  !/^(the|its|their|these|of|and|action|no)$/.test(formAt(line.scene, token - 1)) &&
  (/^(a|an)$/.test(formAt(line.scene, token + 1)) ||
    line.mentions.some(({ kind, first }) => kind === 'quantity' && first === token + 1));

/** «Due to the crisis»: a reason, no plan. */
const isReason = (line: Line, token: number): boolean =>
  formAt(line.scene, token) === 'due' &&
  formAt(line.scene, token + 1) === 'to' &&
  !(featuresAt(line.scene, token + 2) & VERB);

/** «Trade reached 26 billion in 2033, with both sides aiming for 30»: an English participle behind a comma says nothing of what stands before it. */
function isTrailing(line: Line, cue: number, told: Span | undefined): boolean {
  if (line.scene.language !== 'en' || !told || !/(aim|plan|expect|hop)(n?ing)$/.test(formAt(line.scene, cue)))
    return false;
  return hasWord(line, /^,$/, { first: told.after, after: cue });
}

/** «Ведут реконструкцию пункта, и проезд, возможно, ограничат»: a Russian cue behind the joint to what is told next says nothing of what has its verb before it. */
function isSaidOfNext(line: Line, cue: number, act: Span): boolean {
  if (line.scene.language !== 'ru' || cue <= act.after) return false;
  for (let token = act.after; token < cue - 1; token += 1)
    if (formAt(line.scene, token) === ',' && /^(и|а|но)$/u.test(formAt(line.scene, token + 1)))
      return clauseAt(line, act.first).predicates.some((verb) => verb < token);
  return false;
}

/** «Grew thanks to the potential of the regions»: what brings something about, in English. */
function isMeans({ scene }: Line, token: number): boolean {
  if (scene.language !== 'en') return false;
  for (let back = token - 1; back >= token - FARTHEST_MEANS; back -= 1) {
    if (/^(thanks to|owing to|because of)$/.test(`${formAt(scene, back - 1)} ${formAt(scene, back)}`))
      return true;
    if (/^([.,;:]|and|that)$/.test(formAt(scene, back))) return false;
  }
  return false;
}
const FARTHEST_MEANS = 4;

/** «Documents aimed at cooperation»: what they are for. */
const isAimOf = (line: Line, token: number): boolean =>
  formAt(line.scene, token) === 'aimed' && formAt(line.scene, token + 1) === 'at';

/** «Through joint interested efforts»: what kind of efforts they are. */
const isAttribute = (line: Line, token: number): boolean =>
  formAt(line.scene, token) === 'interested' && !/^(in|to|and|,|\.)$/.test(formAt(line.scene, token + 1));

/** «In May»: no possibility. */
const isMonth = (line: Line, token: number): boolean =>
  formAt(line.scene, token) === 'may' && Boolean(line.scene.tokens.flags[token]! & CAPITAL);

/** «Былтырғы тиісті кезең», «тиісті құжаттар»: the fitting one; nothing that has to be. */
const isFitting = (line: Line, token: number): boolean => formAt(line.scene, token) === 'тиісті';

/** A cue counts unless it only names what a document is about: «протокол о намерениях». */
const cued = (line: Line, scope: readonly Span[], concept: string, told?: Span, act?: Span): boolean =>
  scope.some((span) =>
    hitsOf(line, [concept], span).some(
      ({ first }) =>
        !/^(о|об)$/u.test(formAt(line.scene, first - 1)) &&
        !isReason(line, first) &&
        !isMeans(line, first) &&
        !isFitting(line, first) &&
        !isPaper(line, first) &&
        !isTimetable(line, first) &&
        !isMeasuredBy(line, first) &&
        !isMonth(line, first) &&
        !isMadePossible(line, first) &&
        !isTrailing(line, first, told) &&
        !(act && isSaidOfNext(line, first, act)) &&
        !isAimOf(line, first) &&
        !isInName(line, first) &&
        !isAttribute(line, first),
    ),
  );

/** «… жаңа мүмкіндіктер» атты форум: a word of a Kazakh name in marks. */
function isInName({ scene, sentence }: Line, token: number): boolean {
  if (scene.language !== 'kk') return false;
  let close = token + 1;
  while (close < Math.min(sentence.after, token + LONGEST_NAME) && !/^[«»"“”]$/u.test(formAt(scene, close)))
    close += 1;
  return (
    /^[»"”]$/u.test(formAt(scene, close)) &&
    /^(атты|тақырыбындағы|форум|конференция|көрме|жоба)/u.test(formAt(scene, close + 1))
  );
}
const LONGEST_NAME = 10;

/** A clause before this one whose cue reaches into it because this one has no past predicate of its own. */
function governing(line: Line, clause: Clause): readonly Clause[] {
  const clauses = clausesOf(line);
  const index = clauses.indexOf(clause);
  const next = clauses[index + 1];
  const opener = formAt(line.scene, clause.first);
  if (line.scene.language === 'kk')
    return next &&
      (/^(деп|деген|дейді|деді)$/u.test(formAt(line.scene, next.first)) ||
        // «Келісім жасасып, енді қызанақ өсірмек»: what comes next is another matter.
        (isOpenClause(line, clause) && formAt(line.scene, next.first) !== 'енді'))
      ? [next]
      : [];
  if (index > 0 && /^(что|чтобы|that|to)$/u.test(opener) && !pastOf(line, clause))
    return [clauses[index - 1]!];
  return [];
}

const pastOf = (line: Line, clause: Clause): boolean =>
  clause.predicates.some((token) => tenseAt(line, token).past);

const willBe = formIs(/^буд(у|ет|ем|ете|ут)$/u);

function isFuture(line: Line, clause: Clause): boolean {
  const isKazakh = line.scene.language === 'kk';
  const tenses = clause.predicates
    .slice(isKazakh ? -1 : 0)
    .filter((token) => !isPolite(line, token))
    .map((token) => tenseAt(line, token));
  const isSure = (tense: { past: boolean; future: boolean; present: boolean }) =>
    tense.future && (!tense.present || isKazakh);
  if (
    line.scene.language !== 'kk' &&
    tenses.some(({ present, past }) => present && !past) &&
    !tenses.some(({ past }) => past) &&
    isAhead(line, clause)
  )
    return true;
  if (isKazakh) {
    if (isAimed(line, clause) || isResolved(line, clause) || isToCome(line, clause)) return true;
    if (!speaksOfFuture(line) && !comesAfter(line, clause)) return false;
  }
  const isToBeDone = clause.predicates.some(
    (token, at) =>
      willBe(line.scene.tokens, token) &&
      Boolean(featuresAt(line.scene, clause.predicates[at + 1] ?? token) & PASSIVE),
  );
  return tenses.some(isSure) && (isToBeDone || !tenses.some((tense) => tense.past && !tense.future));
}

/** «I would like to remind you»: no time to come. */
const isPolite = (line: Line, token: number): boolean =>
  formAt(line.scene, token) === 'would' && formAt(line.scene, token + 1) === 'like';

/** «Миллиардқа жеткізуге болады»: what could be done. */
const isInReach = (line: Line, { predicates }: Clause): boolean =>
  line.scene.language === 'kk' &&
  predicates.some(
    (token) =>
      /^бол(ады|атын\p{L}*)$/u.test(formAt(line.scene, token)) &&
      /(уға|уге|юға|юге)$/u.test(formAt(line.scene, token - 1)),
  );

/** «Может достичь», could reach: with a date it is expected. */
const isPossible = (line: Line, scope: readonly Span[]): boolean =>
  scope.some((span) =>
    hitsOf(line, ['wish'], span).some(({ first }) =>
      /^(може[тм]|могут|мүмкін|may|could|can)$/u.test(formAt(line.scene, first)),
    ),
  );

const asksInRussian = formIs(/^ли$/u);
const asksInKazakh = formIs(/^(ма|ме|ба|бе|па|пе)$/u);

/** «Построят ли», «салына ма»: an open question. */
function isAsked(line: Line, clause: Span): boolean {
  const { language, tokens } = line.scene;
  // «When will schools be built?»: in English by the mark at the end.
  if (language === 'en') return formAt(line.scene, line.sentence.after - 1) === '?';
  const asks = language === 'ru' ? asksInRussian : asksInKazakh;
  for (let token = clause.first; token < clause.after; token += 1)
    // «Чуть ли не удвоились».
    if (asks(tokens, token) && !/^(чуть|едва)$/u.test(formAt(line.scene, token - 1))) return true;
  return false;
}

/** «…, деп хабарлайды агенттік»: who says so in the present. */
const isReport = (line: Line, clause: Clause): boolean =>
  line.scene.language === 'kk' && /^(деп|дейді)$/u.test(formAt(line.scene, clause.first));

const mayBeFutureParticiple = formIs(/(тын|тін)(ын|ін|ы|і)?/u);

/** «Басталатынын айтты»: a Kazakh future participle in reported speech. */
function isToBe(line: Line, clause: Clause): boolean {
  if (line.scene.language !== 'kk') return false;
  for (let token = clause.first; token < clause.after; token += 1) {
    const bits = featuresAt(line.scene, token);
    if (
      mayBeFutureParticiple(line.scene.tokens, token) &&
      formAt(line.scene, token) !== 'болатын' &&
      bits & PARTICIPLE &&
      bits & FUTURE &&
      bits & POSSESSED
    )
      return true;
  }
  return false;
}

/** «Three tankers, all to be delivered in 2033»: an English participle behind «to be», which no other verb governs. */
const isToBeDone = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'en' &&
  formAt(line.scene, first - 1) === 'be' &&
  formAt(line.scene, first - 2) === 'to' &&
  !/^(needs?|needed|has|have|had|was|were|began|continues?|said|believed|considered|thought|known)$/.test(
    formAt(line.scene, first - 3),
  ) &&
  !isLetBe(line, first);

/** «Modernisation of the crossing is also to be carried out»: an English act by its noun, the subject of «is to be». */
function isToBeCarriedOut(line: Line, { first }: Span): boolean {
  if (line.scene.language !== 'en' || !(featuresAt(line.scene, first) & NOUN)) return false;
  return clauseAt(line, first).predicates.some(
    (token) =>
      token > first &&
      /^(carried|conducted|performed|undertaken|implemented|completed|held)$/.test(
        formAt(line.scene, token),
      ) &&
      isToBeDone(line, { first: token, after: token + 1 }),
  );
}

/** «The works allowed the capacity to be raised»: done already, by the past of what governs it. */
function isLetBe(line: Line, told: number): boolean {
  const { first } = clauseAt(line, told);
  for (let token = told - 3; token >= first; token -= 1)
    if (/^(allowed|enabled|permitted|caused)$/.test(formAt(line.scene, token)))
      return !/^(be|is|are|being)$/.test(formAt(line.scene, token - 1));
  return false;
}

/** «Omsk, Pavlodar to sign memorandum»: in an English heading an infinitive that no verb governs is what is to come. */
function isAnnounced(line: Line, { first }: Span): boolean {
  if (line.scene.language !== 'en' || (line.sentence.role !== 'heading' && line.index > 0)) return false;
  return (
    formAt(line.scene, first - 1) === 'to' &&
    clauseAt(line, first).predicates.every((token) => token >= first) &&
    !/^(ready|able|right|need|way|chance|help|helps)$/.test(formAt(line.scene, first - 2))
  );
}

/** «This made it possible to raise the capacity»: what has been made possible has come about. */
const isMadePossible = (line: Line, token: number): boolean =>
  formAt(line.scene, token) === 'possible' &&
  [1, 2].some((back) => formAt(line.scene, token - back) === 'made') &&
  ![2, 3, 4].some((back) => /^(be|is|are|not|if|would|could)$/.test(formAt(line.scene, token - back)));

/** «Модернизируют в 2033 году»: a present tense with a time yet to come. */
const isAhead = (line: Line, clause: Clause): boolean => {
  const now = line.scene.published?.slice(0, 4);
  return (
    now !== undefined &&
    line.mentions.some(
      (mention) =>
        mention.kind === 'period' &&
        isWithin(mention, clause) &&
        mention.edge !== 'from' &&
        ((mention.when.type === 'absolute' && mention.when.period.slice(0, 4) > now) ||
          (mention.when.type === 'relative' && mention.when.offset > 0)),
    )
  );
};

/** Kazakh -ады is present and future: a time yet to come decides. */
function speaksOfFuture(line: Line): boolean {
  const published = line.scene.published ?? '';
  return periodsOf(line).some(({ edge, when }) => edge !== 'in' || isComing(when, published));
}

function isComing(when: When, published: string): boolean {
  switch (when.type) {
    case 'yearless':
      return !isOver(when, published);
    case 'absolute':
      return opensBehind(when.period, published);
    case 'relative':
      // «Биыл 5 мамырда».
      return when.offset > 0 || (when.offset === 0 && when.of !== undefined && !isOver(when, published));
    default:
      return false;
  }
}

/** Whether a time opens past the day, month or year at which its text came out. */
const opensBehind = (period: string, published: string): boolean =>
  published === '' || period.slice(0, published.length) > published;

/** «8 айда 927 млн долларды құрады»: months or days without a year that are over when the text comes out. */
function isOver(when: When, published: string): boolean {
  const last = resolve(when, { published })?.split('/').at(-1);
  return last !== undefined && last < published.slice(0, last.length);
}

function isDenied(line: Line, clause: Clause, span: Span): boolean {
  if (clause.predicates.some((token) => tenseAt(line, token).negated && !isExcept(line, token)))
    return !isSoftNegation(line, clause) && !isNotUntil(line, clause);
  if (isNotUntil(line, clause)) return false;
  return hitsOf(line, ['deny'], clause).some(
    (hit) => !/^(не|ни|без|not|no|without)$/u.test(formAt(line.scene, hit.first)) || hit.after === span.first,
  );
}

/** «Транзитті қоспағанда», «ескертуге қарамастан»: what is left out, or in spite of what. */
const isExcept = (line: Line, token: number): boolean =>
  line.scene.language === 'kk' && /[мпб][ае](ғанда|генде|стан|стен)$/u.test(formAt(line.scene, token));

/** «Не прочь», «не исключил», «не только», «не дотянул до 12 млн», «чуть ли не удвоились», «не раз», «не случайно»: a negation that denies nothing. */
function isSoftNegation(line: Line, clause: Clause): boolean {
  for (let token = clause.first; token < clause.after; token += 1)
    if (
      /^(не|not|no)$/u.test(formAt(line.scene, token)) &&
      (isAlmost(line, token) || SOFTENED.test(formAt(line.scene, token + 1)))
    )
      return true;
  return false;
}
const SOFTENED =
  /^(прочь|исключ\p{L}+|только|просто|раз|случайно|зря|даром|впервые|менее|более|меньше|больше|далее|дотя\p{L}+|дотягива\p{L}+|дош(ел|ла|ло|ли)|доходи\p{L}+|достиг\p{L}*|превы\p{L}+|rule|only|less|more)$/u;

/** «Чуть ли не», «едва не», «едва ли не»: almost. */
const isAlmost = ({ scene }: Line, negation: number): boolean =>
  /^(чуть|едва)$/u.test(formAt(scene, negation - (formAt(scene, negation - 1) === 'ли' ? 2 : 1)));

/** «Was not completed until March», "did not ratify it until 2033": done then, in English. */
export function isNotUntil(line: Line, clause: Span): boolean {
  if (line.scene.language !== 'en') return false;
  let isNegated = false;
  for (let token = clause.first; token < clause.after; token += 1) {
    const form = formAt(line.scene, token);
    if (form === 'not' || /n['’]t$/u.test(form)) isNegated = true;
    else if (isNegated && form === 'until')
      return !/^(now|today|recently|then|the)$/.test(formAt(line.scene, token + 1));
  }
  return false;
}

export const hasDateAhead = (line: Line): boolean =>
  line.mentions.some(
    (mention) =>
      mention.kind === 'period' &&
      (mention.edge === 'until' ||
        mention.when.type === 'absolute' ||
        (mention.when.type === 'relative' && mention.when.offset >= 0)),
  );
