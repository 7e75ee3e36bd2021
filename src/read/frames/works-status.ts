import type { SlotsOf } from '#model/claim.ts';
import { type Clause, clauseAt, tenseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { PAST } from '../language/features.ts';
import { isWithin, type QuantityMention } from '../mention.ts';
import { carries, featuresAt, formAt, hitsOf, type Line, quantitiesOf } from '../scene.ts';
import { stageAttributed } from './english-attributed.ts';
import { isUnder } from './english-under.ts';
import { closedFor, coversSome } from './english-works.ts';
import { isFounded, isUnfinished } from './kazakh-works.ts';
import { isDue, modalityIn } from './russian-works.ts';
import { ACTIONS } from './works-when.ts';

type Works = SlotsOf<'works'>;

/** How far the works of a clause have come. */
export function statusOf(line: Line, clause: Clause, action: Hit): Works['status'] {
  if (hitsOf(line, ['suspend'], clause).length > 0) return 'suspended';
  const attributed = stageAttributed(line, action);
  if (attributed) return attributed;
  // «Launched three projects: the construction of plants»: what begins is the building.
  if (
    line.scene.language === 'en' &&
    action.concept === 'build' &&
    /^construction$/.test(formAt(line.scene, action.first)) &&
    hitsOf(line, ['launch'], { first: line.sentence.first, after: action.first }).length > 0
  )
    return 'under-way';
  const said = modalityIn(line, clause, action);
  // «Қайта құрылып жатқан жолдың ұзындығы», «жүріп жатқан реконструкцияға байланысты».
  if (
    said === 'stated' &&
    line.scene.language === 'kk' &&
    [action.after, action.first - 1].some((token) => /^(жатқан|тұрған)$/u.test(formAt(line.scene, token)))
  )
    return 'under-way';
  if (said === 'stated' && (isUnder(line, action) || isFounded(line, action))) return 'under-way';
  // "Has broken ground on a mill", «a groundbreaking ceremony».
  if (
    said === 'stated' &&
    line.scene.language === 'en' &&
    /^(break|breaks|broke|broken|ground|groundbreaking)$/.test(formAt(line.scene, action.first))
  )
    return 'under-way';
  // «Заложили танкер», «заложен завод»: the building has begun.
  if (
    said === 'stated' &&
    line.scene.language === 'ru' &&
    /^(залож|закла)/u.test(formAt(line.scene, action.first))
  )
    return 'under-way';
  const isAllotted =
    hitsOf(line, ['allot'], clause).length > 0 ||
    (line.scene.language === 'kk' &&
      clause.predicates.some((token) => /^бөл(ді|еді|ген|мек)$/u.test(formAt(line.scene, token))));
  if (said === 'planned' || isAllotted || isDue(line, clause)) return 'planned';
  if (isUnfinished(line, clause, action)) return 'under-way';
  const finish = hitsOf(line, ['finish'], clause)[0];
  if (finish)
    return isNotYetDone(line, clause, finish) || isPartlyDone(line, clause) ? 'under-way' : 'completed';
  if (
    hitsOf(line, ['begin', 'go-on'], clause).some(
      (hit) => (!isWithin(hit, action) || isOnlyBegun(line, hit, action)) && !isForUse(line, hit),
    ) ||
    isClosedFor(line, action)
  )
    return 'under-way';
  if (coversSome(line, clause) === 'now') return 'under-way';
  const tenses = clause.predicates
    .filter((token) => !isOfPerfect(line, token) && !isOfIdiom(line, token, action))
    .map((token) => tenseAt(line, token));
  if (tenses.some(({ present, past }) => present && !past)) return 'under-way';
  return line.scene.language !== 'kk' && isPartlyDone(line, clause) ? 'under-way' : 'completed';
}

/** «Crews have resurfaced 40 km», "has come on stream": what an English perfect tells of is done. */
const isOfPerfect = (line: Line, token: number): boolean =>
  line.scene.language === 'en' &&
  ((UNCHANGED.test(formAt(line.scene, token)) &&
    [1, 2].some((back) => /^(have|has)$/.test(formAt(line.scene, token - back)))) ||
    isAuxiliaryOfPerfect(line, token));
/** Participles that are told from no present by their form. */
const UNCHANGED = /^(come|become|run|put|set|cut)$/;
const isAuxiliaryOfPerfect = (line: Line, token: number): boolean =>
  /^(have|has)$/.test(formAt(line.scene, token)) &&
  [1, 2, 3].some(
    (ahead) =>
      (Boolean(featuresAt(line.scene, token + ahead) & PAST) ||
        UNCHANGED.test(formAt(line.scene, token + ahead))) &&
      !/^(been|had)$/.test(formAt(line.scene, token + ahead)),
  );

/** «Көлік жүруіне жол ашылды»: for what a Kazakh infinitive in the dative says that it is done, no stage of it. */
const isForUse = (line: Line, hit: Hit): boolean =>
  line.scene.language === 'kk' && /[ую](ге|ға|іне|ына)$/u.test(formAt(line.scene, hit.after - 1));

/** «Come on stream»: words of an English idiom have no tense. */
const isOfIdiom = (line: Line, token: number, { first, after }: Hit): boolean =>
  line.scene.language === 'en' && token > first && token < after;

/** «Работы начались»: the Russian beginning of the works told of before is all that is said of them. */
const isOnlyBegun = (line: Line, { first, after }: Hit, action: Hit): boolean =>
  line.scene.language === 'ru' &&
  first === action.first &&
  after === action.after &&
  /^(build|reconstruct|modernise|repair)$/.test(action.concept);

/** «Закрыт на реконструкцию», "is closed for repairs": the works are going on. */
const isClosedFor = (line: Line, action: Hit): boolean =>
  isClosedInEnglish(line, action) ||
  (formAt(line.scene, action.first - 1) === 'на' && carries(line, action.first - 2, 'close'));

const isClosedInEnglish = (line: Line, action: Hit): boolean => {
  const closed = closedFor(line, clauseAt(line, action.first), action);
  return closed !== undefined && /^(closed|shut)$/.test(formAt(line.scene, closed.first));
};

/** «Құрылысы 80 пайызға аяқталды», «часть ремонта выполнена», "half of the repairs are finished": a part of it. */
const isPartlyDone = (line: Line, clause: Clause): boolean =>
  line.scene.language === 'kk'
    ? sharesDone(line, clause).length > 0
    : hitsOf(line, WORKS, clause).some(({ first }) => isOfPart(line, first));

const WORKS: readonly string[] = [...ACTIONS, 'work'];

/** The noun before a word for works, past «of the», says how much of them. */
const isOfPart = (line: Line, works: number): boolean => {
  let before = works - 1;
  while (before > works - 4 && /^(of|the|its|this|всех|всего|этих)$/u.test(formAt(line.scene, before)))
    before -= 1;
  return /^(част(ь|и|ью)|половин[ауы]|трет[ьи]|четверт[ьи]|большинство|part|parts|half|most|some|quarter|portion)$/u.test(
    formAt(line.scene, before),
  );
};

/** «Завершается», «выполнен на 70 процентов»: not yet done. */
const isNotYetDone = (line: Line, clause: Clause, finish: Hit): boolean => {
  const { present, past } = tenseAt(line, finish.first);
  return (
    line.scene.language === 'ru' &&
    ((present && !past) ||
      // «Близится к завершению».
      formAt(line.scene, finish.first - 1) === 'к' ||
      sharesDone(line, clause).some(({ first }) => formAt(line.scene, first - 1) === 'на'))
  );
};

/** Less than a hundred percent, told in the clause. */
const sharesDone = (line: Line, clause: Clause): readonly QuantityMention[] =>
  quantitiesOf(line).filter(
    (mention) => mention.quantity.unit === '%' && mention.quantity.n < 100 && isWithin(mention, clause),
  );
