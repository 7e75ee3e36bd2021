import { TERMS } from '#model/claim.ts';
import { clauseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { INFINITIVE, NOUN } from '../language/features.ts';
import { featuresAt, formAt, hasWord, hitsOf, type Line, personsOf } from '../scene.ts';

/** «Хельсинкская конвенция, заключённая в 1992 году»: of many countries, not of the two. */
export const isOfMultilateral = (line: Line): boolean =>
  line.scene.language === 'ru' && hasWord(line, /^конвенци/u);

/** «В программе форума – подписание соглашений»: a signing that is named and of which nothing says that it was done. */
export const isOnlyNamed = (line: Line, act: Hit): boolean =>
  line.scene.language === 'ru' &&
  act.concept === 'signing' &&
  clauseAt(line, act.first).predicates.length === 0;

/** «Приехали, чтобы заключить контракты», «задача – подписать»: what someone came for. */
export const isPurpose = (line: Line, act: Hit): boolean =>
  line.scene.language === 'ru' &&
  Boolean(featuresAt(line.scene, act.first) & INFINITIVE) &&
  !hitsOf(line, ['intended', 'wish'], clauseAt(line, act.first)).length &&
  /^([–—-]|чтобы)$/u.test(formAt(line.scene, act.first - 1));

/** «Уполномочить министра подписать соглашение»: nothing says that it was done; «удалось подписать» does. */
export const isOnlyInfinitive = (line: Line, act: Hit): boolean =>
  line.scene.language === 'ru' &&
  (featuresAt(line.scene, act.first) & (INFINITIVE | NOUN)) === INFINITIVE &&
  !hasWord(line, /^(удал|смог|сумел|успел|довелось)/u, clauseAt(line, act.first));

/** «Граница определена с подписанием договора»: by what something else came about; no occasion is told. */
export const isMeans = (line: Line, act: Hit): boolean =>
  line.scene.language === 'ru' &&
  act.concept === 'signing' &&
  /^(с|со|благодаря)$/u.test(formAt(line.scene, act.first - 1)) &&
  personsOf(line).length === 0;

/** «Реализуют заключённые соглашения»: papers that are in force; when and by whom they were signed is not told. */
export const isAttribute = (line: Line, act: Hit): boolean =>
  line.scene.language === 'ru' &&
  /(нн|т)(ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)$/u.test(formAt(line.scene, act.first));

/** «Семь соглашений, в том числе меморандум между …»: so many papers, of which the sentence then tells of one by its parties. */
export const isWholeOfParts = (line: Line, { after }: Hit): boolean =>
  line.scene.language === 'ru' &&
  hitsOf(line, TERMS.instrument).some(
    (part) =>
      part.first > after &&
      formAt(line.scene, part.after) === 'между' &&
      [1, 2, 3].some((back) => PART_OF.test(wordsFrom(line, part.first - back, back))),
  );
const PART_OF = /^(в том числе|включая|среди (них|которых)|из них|один из них) ?(\p{L}+ ?)?$/u;
const wordsFrom = ({ scene }: Line, first: number, count: number): string =>
  Array.from({ length: count }, (_, at) => formAt(scene, first + at)).join(' ');
