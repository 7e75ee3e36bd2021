import { clauseAt } from '../clauses.ts';
import { isWithin, type QuantityMention } from '../mention.ts';
import { formAt, hasWord, hitsOf, type Line, quantitiesOf } from '../scene.ts';

/** «Казахи составляют 16 процентов населения»: the share is of the people named first. */
export function peopleOf(
  line: Line,
  mention: QuantityMention,
  measure: string | undefined,
): string | undefined {
  if (measure !== 'people.population' || !/^(%|person)$/.test(mention.quantity.unit)) return measure;
  if (mention.quantity.unit === 'person')
    return isOfThem(line) || areOf(line, mention) ? 'people.diaspora' : measure;
  const people = hitsOf(line, ['measure:people.diaspora']).some(
    (hit) =>
      hit.after <= mention.first ||
      // «6 процентов населения составляют казахи».
      (line.scene.language !== 'en' && isWithin(hit, clauseAt(line, mention.first))),
  );
  return people || isOfThem(line) ? 'people.diaspora' : measure;
}

/** «Казахи – второй по численности народ: их здесь 150 тысяч», «казахи составляют 17 процентов, это 150 тысяч»: of the people named before the pronoun. */
const areOf = (line: Line, { first }: QuantityMention): boolean =>
  line.scene.language === 'ru' &&
  hitsOf(line, ['measure:people.diaspora']).some(
    ({ after }) =>
      after <= first &&
      (hasWord(line, /^их$/u, { first: after, after: first }) || isShareAgain(line, after, first)),
  );

/** «…, это около 150 тысяч», «… или 150 тысяч», «… (150 тысяч)»: a share told once more in people. */
function isShareAgain(line: Line, from: number, first: number): boolean {
  const share = quantitiesOf(line).findLast(({ after }) => after <= first);
  if (share?.quantity.unit !== '%' || share.first < from) return false;
  return hasWord(line, /^(это|или|\()$/u, { first: share.after, after: first });
}

/** «Здесь самая большая диаспора казахов. Это 17 процентов населения»: of the people whom the sentence before counts. */
const isOfThem = (line: Line): boolean => {
  const before = line.scene.lines[line.index - 1];
  return (
    before !== undefined &&
    (/^(это|this|that|бұл|олар|they|они|их)$/u.test(formAt(line.scene, line.sentence.first)) ||
      (line.scene.language === 'ru' && hasWord(line, /^(они|их)$/u))) &&
    hitsOf(before, ['measure:people.diaspora']).length > 0
  );
};
