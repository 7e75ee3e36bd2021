import type { Modality, SlotsOf } from '#model/claim.ts';
import { clauseAt } from '../clauses.ts';
import type { QuantityMention, Span } from '../mention.ts';
import { formAt, has, hasWord, hitsOf, isOfTie, type Line, namesBoth } from '../scene.ts';

type Observation = SlotsOf<'observation'>;

/**
 * Whether a Russian figure is of another scope than the tie of the two countries: of a union or of all countries, of a side at home, of travel
 * that nothing ties to their border. What holds for the text as a whole is not enough: the sentence has to say it.
 */
export function isOfOtherScope(
  line: Line,
  figure: QuantityMention,
  word: Span | undefined,
  measure: string,
  sides: Partial<Observation>,
): boolean {
  if (line.scene.language !== 'ru') return false;
  if (measure === 'trade.shipments' && isOfContract(line)) return true;
  if (measure.startsWith('trade.')) {
    const clause = clauseAt(line, figure.first);
    const first = word && word.after <= figure.first ? word.after : clause.first;
    return isOfUnion(line, first, figure.first) && !namesBoth(line, { first, after: clause.after });
  }
  switch (measure) {
    case 'cooperation.projects':
      return (sides.counterpart ?? []).length > 1 && !namesBoth(line) && !hasWord(line, JOINT);
    case 'people.jobs':
      return !sides.counterpart && !isOfTie(line, 0);
    case 'fleet.vessels':
      return !sides.area && !isOfTie(line, 0);
    // A whole country's traffic is its own affair, as are the goods that move within a region.
    case 'transport.throughput':
      return (
        !sides.counterpart &&
        (figure.quantity.unit.startsWith('t') || (sides.area ?? []).some((code) => code.length === 2)) &&
        !has(line, 'asset:crossing', 'border', 'asset:conduit') &&
        !isOfTie(line, 0)
      );
    case 'education.students':
      return isAbroadAtAll(line, figure);
    default:
      return false;
  }
}

const JOINT = /^(совместн|двусторонн|межрегиональн|приграничн|обоюдн|взаимн|общих|кооперац)/u;

/** «Торговля между странами Таможенного союза», «экспорт в страны СНГ»: between the word for the measure and its figure. */
function isOfUnion(line: Line, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1)
    if (
      /^(стран|страны|странам|странами|странах|государств|государства|государствами|государствам|рамках)$/u.test(
        formAt(line.scene, token),
      ) &&
      [1, 2, 3].some((ahead) =>
        /^(еаэс|снг|евразэс|таможенного|евразийского|шос|мира|зарубежья|союза)$/u.test(
          formAt(line.scene, token + ahead),
        ),
      )
    )
      return true;
  return false;
}

/** «Заключены договоры поставки в объёме до 3 млрд кубометров»: what is agreed on, not what went. */
const isOfContract = (line: Line): boolean =>
  has(line, 'sign', 'signing') && has(line, 'contract', 'agreement', 'treaty', 'memorandum');

/** «Казахстанских студентов, обучающихся за рубежом»: in all countries. */
const isAbroadAtAll = (line: Line, figure: Span): boolean => {
  for (let token = line.sentence.first; token < figure.first; token += 1)
    if (formAt(line.scene, token) === 'за' && /^(рубежом|границей)$/u.test(formAt(line.scene, token + 1)))
      return true;
  return false;
};

/** «Увеличит импорт в три раза»: so many times more of what is not told, of a time that is not told. */
export const isPromisedMultiple = (
  line: Line,
  { aspect, base, period }: Partial<Observation>,
  modality: Modality,
): boolean =>
  line.scene.language === 'ru' &&
  modality !== 'stated' &&
  (aspect === 'multiple' || aspect === 'growth') &&
  !base &&
  !period;

/** «На форуме сообщили, что в области работает 300 предприятий»: a Russian clause that says they are there, of an occasion that only another one tells. */
export const isStanding = (line: Line, mention: Span): boolean => {
  const clause = clauseAt(line, mention.first);
  return (
    line.scene.language === 'ru' &&
    hasWord(line, THERE_ARE, clause) &&
    hitsOf(line, ['mission', 'exhibition', 'delegation', 'forum'], clause).length === 0
  );
};
const THERE_ARE =
  /^(работа(ет|ют)|действу(ет|ют)|зарегистрирован[оаы]?|насчитыва(ет|ется|ют)|функциониру(ет|ют))$/u;
