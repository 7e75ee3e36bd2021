import { countryAcross, countryOf, isPlaceCode, type PlaceCode } from '#model/place.ts';
import { finest } from '../context.ts';
import { isWithin, type QuantityMention, type Span } from '../mention.ts';
import { carries, formAt, has, hitsOf, type Line, mentionAt, placesOf, quantitiesOf } from '../scene.ts';
import type { Told } from './russian-figures.ts';

/** «Треть иностранных студентов вуза – граждане Казахстана», «казахстанцы составляют 60% всех иностранцев, которые учатся здесь»: a share of those who came from abroad to study, of the country that they came from. */
export function shareOfStudents(line: Line, mention: QuantityMention): Told | undefined {
  if (
    mention.quantity.unit !== '%' ||
    has(line, 'growth', 'grow', 'fall', 'decline') ||
    formAt(line.scene, mention.first - 1) === 'на'
  )
    return undefined;
  const span = studentsFromAbroad(line);
  const origin = span && originIn(line);
  if (!origin || quantityBetween(line, mention, span)) return undefined;
  const host = placesOf(line).filter(
    ({ code }) => isPlaceCode(code) && countryOf(code) === countryAcross(origin),
  );
  const area = finest(host.map(({ code }) => code));
  return {
    measure: 'education.students',
    span,
    counterpart: [origin],
    ...(area.length > 0 ? { sides: { area, counterpart: [origin] } } : {}),
  };
}

/** The country whose citizens, students or people are named: «казахстанцы», «граждане Казахстана», «из Казахстана», «казахстанские студенты». */
function originIn(line: Line): PlaceCode | undefined {
  const origins = placesOf(line).filter(
    ({ code, form, first, after }) =>
      /^(RU|KZ)$/.test(code) &&
      (form === 'resident' ||
        /^(из|граждан\p{L}*|подданны\p{L}*|жител\p{L}*|уроженц\p{L}*|выходц\p{L}*)$/u.test(
          formAt(line.scene, first - 1),
        ) ||
        (form === 'adjective' && carries(line, after, 'measure:education.students'))),
  );
  return new Set(origins.map(({ code }) => code)).size === 1 ? origins[0]!.code : undefined;
}

/** «6700 студентов из Казахстана, это 60% всех иностранных студентов»: people counted by the country that they came from, beside those of all countries. */
export function isByCountry(line: Line, { first, after }: Span): boolean {
  const mention = quantitiesOf(line).find((one) => one.first === first);
  if (mention && shareOfStudents(line, mention)) return true;
  const abroad = studentsFromAbroad(line);
  return (
    abroad !== undefined &&
    abroad.first > after + 1 &&
    hitsOf(line, ['measure:education.students']).some((hit) => hit.first >= first && hit.first - after <= 1)
  );
}

/** «Иностранных студентов», «иностранцев, которые учатся»: those whose country the words leave open. */
export function studentsFromAbroad(line: Line): Span | undefined {
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (mentionAt(line, token)?.kind === 'body') continue;
    const form = formAt(scene, token);
    if (/^(иностранн|зарубежн)(ых|ые|ым|ыми)$/u.test(form)) {
      const students = [1, 2].find((ahead) => carries(line, token + ahead, 'measure:education.students'));
      if (students) return { first: token, after: token + students + 1 };
    }
    if (/^иностранц(ев|ы|ам|ами)$/u.test(form) && has(line, 'study'))
      return { first: token, after: token + 1 };
  }
  return undefined;
}

const quantityBetween = (line: Line, mention: Span, span: Span): boolean => {
  const gap =
    mention.after <= span.first
      ? { first: mention.after, after: span.first }
      : { first: span.after, after: mention.first };
  return quantitiesOf(line).some((other) => other.quantity.unit === '%' && isWithin(other, gap));
};
