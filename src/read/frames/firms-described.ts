import { TERMS } from '#model/claim.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type Span } from '../mention.ts';
import { bodiesOf, carries, formAt, has, type Line } from '../scene.ts';
import { deedsIn } from './paper-subject.ts';
import { quotedBehind } from './phrase.ts';

/** «Крупнейший перевозчик Казахстана «Степь»», «производитель барж Астраханской области «Каспий»»: the place only tells the reader of a Russian text which firm the name in marks is. */
export function isOfFirmDescribed(line: Line, { first, after }: Span): boolean {
  if (line.scene.language !== 'ru' || !quotedBehind(line, after)) return false;
  for (
    let token = first - 1;
    token >= Math.max(line.sentence.first, first - LONGEST_DESCRIPTION);
    token -= 1
  ) {
    if (isBorder(line.scene.tokens, token)) return false;
    if (carries(line, token, 'akimat', 'office', 'forum', 'exhibition', ...TERMS.instrument)) return false;
    if (isFirm(line.scene.tokens, token)) return true;
  }
  return false;
}
const LONGEST_DESCRIPTION = 6;
const isBorder = formIs(/^([,;:–—«»"“”()]|и|с|со|между|в|на|о|об|из|для)$/u);
const isFirm = formIs(
  /^(компани|корпораци|концерн|холдинг|перевозчик|производител|оператор|застройщик|поставщик|банк|завод|предприяти|объединени|фирм|девелопер|ритейлер|экспорт[её]р|импорт[её]р|переработчик|авиакомпани|агрохолдинг|групп)/u,
);

/**
 * «Степь Лизинг» – дочерняя компания АО «Банк роста» –, «договор о покупке Омского завода»: the bodies that a Russian sentence names only to say whose a firm is, or what
 * a paper is about.
 */
export function namedAside(line: Line): readonly string[] {
  if (line.scene.language !== 'ru' || bodiesOf(line).length === 0 || !has(line, 'sign', 'signing')) return [];
  const deeds = deedsIn(line);
  return bodiesOf(line)
    .filter((body) => isOwner(line, body) || deeds.some((span) => isWithin(body, span)))
    .map(({ name }) => name);
}

function isOwner(line: Line, { first }: Span): boolean {
  let start = first;
  while (
    start > line.sentence.first &&
    first - start <= LONGEST_DESCRIPTION &&
    !isMark(line.scene.tokens, start - 1)
  )
    start -= 1;
  if (start === line.sentence.first || !/^[»"”]$/u.test(formAt(line.scene, start - 2))) return false;
  for (let token = start; token < first; token += 1) if (isBelonging(line.scene.tokens, token)) return true;
  return false;
}
const isMark = formIs(/^[,–—(]$/u);
const isBelonging = formIs(
  /^(дочерн\p{L}+|дочк[аи]|подразделени[ея]|структур[аы]|входящ\p{L}+|принадлежащ\p{L}+)$/u,
);
