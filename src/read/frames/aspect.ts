import type { Quantity } from '#model/quantity.ts';
import { clauseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { ADJECTIVE } from '../language/features.ts';
import { GENITIVE_ENDING } from '../language/kazakh-words.ts';
import { isWithin, type QuantityMention, type Span } from '../mention.ts';
import {
  carries,
  featuresAt,
  formAt,
  hitsOf,
  isOfPlace,
  type Line,
  periodsOf,
  quantitiesOf,
} from '../scene.ts';
import { isOfTradeBehind, isStake } from './english-figures.ts';
import { isShareOfTurnover } from './english-trade-parts.ts';
import { isAddedWater } from './english-water.ts';
import { areNewFirms } from './joint-firms.ts';
import { isOfFirms } from './kazakh-measures.ts';
import { isRelative } from './measured.ts';
import { MEASURE_CONCEPTS, TRADE, TRAITS } from './measures.ts';
import { shareOfStudents } from './students-abroad.ts';

export type Aspect = 'level' | 'change' | 'growth' | 'share' | 'multiple';

/** Level, change, growth, share or multiple: by unit, verb and preposition; undefined where the unit does not suit the measure. */
export function aspectOf(
  line: Line,
  mention: QuantityMention,
  measure: string,
  counted: boolean,
): Aspect | undefined {
  const { unit } = mention.quantity;
  if (isStake(line, mention)) return undefined;
  if (unit === '%' && (isOfTradeBehind(line, mention) || isShareOfTurnover(line, mention))) return 'share';
  if (unit === '%' && (isOverLastYear(line, mention) || isPastLevel(line, mention))) return 'growth';
  // «Which is 36 % of all firms with foreign capital».
  if (unit === '%' && measure === 'business.companies' && isOfTotal(line, mention)) return 'share';
  // «Accounted for 3,000 tons, 12% more than in 2030».
  if (unit === '%' && line.scene.language === 'en' && isMoreThan(line, mention)) return 'growth';
  // «Trade added 4 %».
  if (unit === '%' && line.scene.language === 'en' && formAt(line.scene, mention.first - 1) === 'added')
    return 'growth';
  if (isRelative(unit) && (TRAITS[measure]?.still || isAgainstOthers(line, mention))) return undefined;
  if (unit === 'x') return 'multiple';
  if (unit === 'pp') return 'change';
  const clause = clauseAt(line, mention.first);
  // «More than 35 percent»: what hedges a figure compares nothing.
  const moves = hitsOf(line, ['grow', 'fall', 'growth', 'decline', 'double', 'compared'], clause).filter(
    (hit) =>
      (hit.concept !== 'compared' || !quantitiesOf(line).some((figure) => isWithin(hit, figure))) &&
      !isInPassing(line, hit),
  );
  if (unit === '%') {
    if (measure === 'border.demarcated' || measure === 'water.supply') return 'share';
    if (measure === 'education.students' && shareOfStudents(line, mention)) return 'share';
    if (isOfThat(line, mention)) return undefined;
    if (isGrownBy(line, mention)) return 'growth';
    if (measure === 'people.diaspora' || hitsOf(line, ['share'], clause).length > 0)
      return line.scene.language === 'ru' && isStep(line, mention) && moves.length > 0 ? undefined : 'share';
    if (carries(line, mention.after, ...MEASURE_CONCEPTS)) return 'share';
    if (isPartOfTrade(line, mention) || isPartOfWhole(line, mention) || isOfAllSent(line, mention))
      return 'share';
    if (isOfWhole(line, mention)) return undefined;
    return moves.length > 0 || comparedNear(line, mention) || stepOf(line, mention) ? 'growth' : undefined;
  }
  if (!TRAITS[measure]?.level.test(unit)) return undefined;
  if (/^(на|by)$/u.test(formAt(line.scene, mention.first - 1)) && comparedNear(line, mention))
    return 'change';
  if (counted && areNewFirms(line, measure, mention)) return 'change';
  if (isAddedWater(line, mention, measure)) return 'change';
  if (isWhatItCameTo(line, mention)) return 'level';
  if (!counted && moves.length > 0 && (isStep(line, mention) || isOfGrowth(line, mention, moves)))
    return 'change';
  return 'level';
}

const isMoreThan = ({ scene }: Line, { after }: Span): boolean =>
  /^(more|less|higher|lower)$/.test(formAt(scene, after)) && formAt(scene, after + 1) === 'than';

/** «Which is 36 % of the total number of enterprises»: a share that the English text tells the whole of. */
export const isOfTotal = (line: Line, mention: Span): boolean =>
  isOfFirms(line, mention) ||
  // «Это 40 % всех предприятий с иностранным капиталом», «от общего числа».
  (line.scene.language === 'ru' &&
    [0, 1].some((ahead) => /^(всех|общего|общей)$/u.test(formAt(line.scene, mention.after + ahead)))) ||
  (line.scene.language === 'en' &&
    formAt(line.scene, mention.after) === 'of' &&
    [1, 2].some((ahead) => /^(total|all)$/.test(formAt(line.scene, mention.after + ahead))));

/** «30 % всего, что регион вывозит»: of all that goes. */
const isOfAllSent = ({ scene }: Line, { after }: Span): boolean =>
  scene.language === 'ru' &&
  formAt(scene, after) === 'всего' &&
  [1, 2].some((ahead) => formAt(scene, after + ahead) === 'что');

/** «Это четверть внешнего товарооборота области»: past the adjectives, in Russian, what the share is of. */
const isPartOfTrade = (line: Line, { after }: Span): boolean =>
  line.scene.language === 'ru' &&
  [1, 2, 3].some(
    (ahead) =>
      carries(line, after + ahead, ...TRADE) &&
      (/^(внешн|всего|общ|взаимн)/u.test(formAt(line.scene, after + ahead - 1)) ||
        [...Array(ahead).keys()].every((step) => isAttributeOf(line, after + step))),
  );

/** «Өңір экспортының 62 пайызы», «импортының жартысынан астамы»: a Kazakh percentage in the possessive, of the trade in the genitive before it. */
const isPartOfWhole = (line: Line, { first, after }: Span): boolean =>
  line.scene.language === 'kk' &&
  carries(line, first - 1, ...TRADE) &&
  GENITIVE_ENDING.test(formAt(line.scene, first - 1)) &&
  /(ы|і|ын|ін|ына|іне|ынан|інен|астамы|жуығы)$/u.test(formAt(line.scene, after - 1));

/** «Всего зауральского экспорта»: an adjective between a share and the trade that it is of. */
const isAttributeOf = (line: Line, token: number): boolean =>
  Boolean(featuresAt(line.scene, token) & ADJECTIVE) ||
  formAt(line.scene, token) === 'всего' ||
  isOfPlace(line, token);

/** «3-тен 7-ге көбейді»: right behind what it was before. */
const isWhatItCameTo = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'kk' &&
  /(тен|тан|ден|дан|нен|нан)$/u.test(formAt(line.scene, first - 1)) &&
  quantitiesOf(line).some(({ after }) => after === first);

/** «Regions account for 70% of it»: a part of the figure before by something else than the two sides. */
const isOfThat = (line: Line, { after }: Span): boolean =>
  formAt(line.scene, after) === 'of' &&
  (formAt(line.scene, after + 1) === 'it' ||
    (/^(this|that)$/.test(formAt(line.scene, after + 1)) &&
      /^(amount|sum|volume|figure|total)$/.test(formAt(line.scene, after + 2))));

/** «About 70% of this amount»: a part, not a growth. */
const isOfWhole = (line: Line, mention: QuantityMention): boolean =>
  formAt(line.scene, mention.after) === 'of' &&
  /^(this|that|the|these|all|our|their|its|total)$/.test(formAt(line.scene, mention.after + 1));

/** «Exceeded the total by 10 percent», «на 12 процентов быстрее»: how one figure stands to another, not how it grew. */
function isAgainstOthers(line: Line, mention: QuantityMention): boolean {
  const { scene } = line;
  if (/^(faster|slower|быстрее|медленнее|жылдам|тез|баяу)$/u.test(formAt(scene, mention.after))) return true;
  if (!/^(by|на)$/u.test(formAt(scene, mention.first - 1))) return false;
  const clause = clauseAt(line, mention.first);
  const verbs = hitsOf(line, ['grow', 'fall', 'amount'], { first: clause.first, after: mention.first });
  const isPast = (form: string) => /^(exceed|surpass|превы|опере|outstrip)/u.test(form);
  if (scene.language === 'en')
    return clause.predicates.some((token) => token < mention.first && isPast(formAt(scene, token)));
  const verb = verbs.at(-1);
  // «Превысил 1,3 млрд, что на 34 % больше»: the verb has had its amount.
  const isTold = quantitiesOf(line).some(
    ({ first, after }) => verb && first >= verb.after && after <= mention.first,
  );
  return !isTold && isPast(formAt(scene, verb?.first ?? -1));
}

/** «Exceeded last year's level by 40 percent»: a growth on the year before. */
const isOverLastYear = (line: Line, mention: Span): boolean =>
  line.scene.language === 'en' &&
  formAt(line.scene, mention.first - 1) === 'by' &&
  clauseAt(line, mention.first).predicates.some(
    (token) =>
      token < mention.first &&
      /^(exceed|surpass)/.test(formAt(line.scene, token)) &&
      periodsOf(line).some(
        ({ first, when }) =>
          first > token && first < mention.first && when.type === 'relative' && when.unit === 'year',
      ),
  );

/** «Асып түсті»: it went past something; the second verb tells no fall. */
const isInPassing = (line: Line, { first, after }: Span): boolean =>
  line.scene.language === 'kk' &&
  hitsOf(line, ['amount']).some((hit) => hit.first < first && after <= hit.after);

/** «2030 жылғы деңгейден 12 пайызға асты», «былтырғыдан 8 пайызға асып түсті»: past what it was at another time. */
const isPastLevel = (line: Line, mention: Span): boolean =>
  line.scene.language === 'kk' &&
  /^(асты|асып|асқан|асады|озды|озып|озған)$/u.test(formAt(line.scene, mention.after)) &&
  periodsOf(line).some(({ first, after }) =>
    Array.from({ length: 4 }, (_, at) => after - 1 + at).some(
      (token) =>
        first < mention.first &&
        token < mention.first &&
        /(?:деңгей|көрсеткіш|көлем|кезең|мерзім|ғы|гі)\p{L}*[дтн][ае]н$/u.test(formAt(line.scene, token)),
    ),
  );

export const comparedNear = (line: Line, mention: Span): boolean => {
  // «35 percent …, and more than 28 percent …»: what hedges the next figure compares nothing.
  const next = quantitiesOf(line).find(({ first }) => first >= mention.after)?.first ?? line.sentence.after;
  for (let token = mention.after; token < Math.min(mention.after + 5, next); token += 1)
    if (
      /^(больше|меньше|выше|ниже|чем|up|more|less|higher|lower|above|below|артық|көп|кем|аз|төмен|жоғары)$/u.test(
        formAt(line.scene, token),
      )
    )
      return true;
  return false;
};

/** «Вырос на», «сократился на», by: a difference, not a level reached. */
/** "Trade grew by 4.5 percent, regions accounting for 70": the step right behind an English verb of growth is no share told in its clause. */
const isGrownBy = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'en' &&
  formAt(line.scene, first - 1) === 'by' &&
  carries(line, first - 2, 'grow', 'fall');

function isStep(line: Line, mention: QuantityMention): boolean {
  for (let token = mention.first; token >= Math.max(line.sentence.first, mention.first - 3); token -= 1) {
    const form = formAt(line.scene, token);
    if (/^(на|by)$/u.test(form)) return true;
    if (/^(до|to|достиг|с|from)$/u.test(form)) return false;
  }
  if (line.scene.language !== 'kk') return false;
  // «30 млрд долларға жеткізу»: brought up to it, no step.
  const behind = behindBrackets(line, mention.after);
  for (let token = behind; token < Math.min(behind + 3, line.sentence.after); token += 1)
    if (
      /^(жет|таяды|таяп|таяған|тақады|тақап|жақында|шықты|шықпақ|шығып|шыққан|шығады)/u.test(
        formAt(line.scene, token),
      )
    )
      return false;
  return (
    /(ға|ге|қа|ке)$/u.test(formAt(line.scene, mention.after - 1)) &&
    !hitsOf(line, ['amount'], clauseAt(line, mention.first)).length
  );
}

/** «40 миллиард долларға (20 триллион теңге) жеткізу»: past what is put in brackets behind a figure. */
function behindBrackets(line: Line, after: number): number {
  if (formAt(line.scene, after) !== '(') return after;
  let token = after;
  while (token < line.sentence.after && formAt(line.scene, token) !== ')') token += 1;
  return Math.min(token + 1, line.sentence.after);
}

/** «Тауар айналымының өсімі 17 млн долларды құрады»: the noun before a Kazakh figure says that it grew by it. */
const isOfGrowth = (line: Line, mention: Span, moves: readonly Hit[]): boolean =>
  line.scene.language === 'kk' &&
  moves.some(
    ({ first, after }) =>
      after <= mention.first &&
      /^(өсім|артым|өсу|арту|ұлғаю|көбею)[іы]?$/u.test(formAt(line.scene, after - 1)) &&
      GENITIVE_ENDING.test(formAt(line.scene, first - 1)) &&
      !quantitiesOf(line).some((other) => other.first >= after && other.after <= mention.first),
  );

/** Negative where the clause says that it falls. */
export function signed(line: Line, mention: QuantityMention, aspect: Aspect): Quantity {
  if (aspect !== 'growth' && aspect !== 'change') return mention.quantity;
  return isFall(line, mention) ? { ...mention.quantity, n: -mention.quantity.n } : mention.quantity;
}

/** «Импорт сократился в 1,6 раза»: so many times less; a multiple says so many times more. */
export const isFallInTimes = (line: Line, mention: QuantityMention, aspect: Aspect): boolean =>
  line.scene.language === 'ru' && aspect === 'multiple' && isFall(line, mention);

/** «Это плюс 9 процентов», «(–4 %)», «(+9%)»: a sign that says which way a figure went. */
function stepOf(line: Line, { first }: Span): 'up' | 'down' | undefined {
  const sign = formAt(line.scene, first - 1);
  if (/^(плюс|plus|\+)$/u.test(sign)) return 'up';
  return /^(минус|minus)$/u.test(sign) || (/^[–−-]$/u.test(sign) && formAt(line.scene, first - 2) === '(')
    ? 'down'
    : undefined;
}

function isFall(line: Line, mention: Span): boolean {
  const step = stepOf(line, mention);
  if (step) return step === 'down';
  const clause = clauseAt(line, mention.first);
  const moves = hitsOf(line, ['grow', 'fall', 'growth', 'decline'], clause).filter(
    (hit) => !isInPassing(line, hit),
  );
  const nearest = moves.toSorted((a, b) => gap(a, mention) - gap(b, mention))[0];
  return nearest
    ? carriesFall(line, nearest)
    : /^(меньше|ниже|less|lower|below|кем|аз|төмен)$/u.test(formAt(line.scene, mention.after));
}

const carriesFall = (line: Line, hit: Hit): boolean =>
  carries(line, hit.first, 'fall', 'decline') && !carries(line, hit.first, 'grow', 'growth');

export const gap = (span: Span, mention: Span): number =>
  span.after <= mention.first ? mention.first - span.after : Math.max(0, span.first - mention.after);
