import { clauseAt, clausesOf } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { ADJECTIVE, NOUN, VERB } from '../language/features.ts';
import { GENITIVE_ENDING, withoutCase } from '../language/kazakh-words.ts';
import { WORD } from '../language/tokens.ts';
import type { QuantityMention, Span } from '../mention.ts';
import {
  carries,
  featuresAt,
  formAt,
  hitsOf,
  isBareNoun,
  type Line,
  mentionAt,
  quantitiesOf,
  textOf,
} from '../scene.ts';
import { GOODS_GOING } from './measures.ts';

/** The word for a flow of goods that a mass is told of: «мұнай экспорты 2,1 млн тонна болды», «экспортталды», «экспорт газа достиг 9 млрд кубометров». */
export const flowOfMass = (line: Line, mention: QuantityMention): Hit | undefined =>
  /^(t|kg|l|[kMGT]W\.h)$/.test(mention.quantity.unit) ||
  (line.scene.language === 'ru' && mention.quantity.unit === 'm3')
    ? (nearestFlow(hitsOf(line, GOODS_GOING, clauseAt(line, mention.first)), mention) ??
      flowBefore(line, mention))
    : undefined;

/** «Ет экспорты 5 пайызға өсіп, 6,8 мың тонна болды»: of the clause before, that waits for this one. */
function flowBefore(line: Line, mention: QuantityMention): Hit | undefined {
  const clauses = clausesOf(line);
  const before = clauses[clauses.indexOf(clauseAt(line, mention.first)) - 1];
  const last = before?.predicates.at(-1);
  return before && last !== undefined && /(ып|іп|п)$/u.test(formAt(line.scene, last))
    ? hitsOf(line, GOODS_GOING, before).findLast((hit) => !carries(line, hit.first, 'deliver'))
    : undefined;
}

/** The word before a mass, else a Kazakh verb behind it: «3,2 мың тонна ет экспортталды». */
const nearestFlow = (hits: readonly Hit[], { first, after }: QuantityMention): Hit | undefined =>
  hits.findLast((hit) => hit.first < first) ?? hits.find((hit) => hit.first >= after);

/** Kazakh goods: behind the mass («24 мың тонна көмір жөнелтті», «балық пен …»), else before the flow («ұн жеткізу көлемі», «ет экспорты»). */
export function kazakhProduct(line: Line, mention: QuantityMention): string | undefined {
  const { scene } = line;
  // «174 мың тонна бидай әкелінген, бұл 35 пайызға артық»: of the goods just weighed.
  if (mention.quantity.unit === '%') {
    const weighed = quantitiesOf(line).findLast(
      ({ after, quantity }) => after <= mention.first && /^(t|kg|l)$/.test(quantity.unit),
    );
    return weighed && kazakhProduct(line, weighed);
  }
  const first = behindBrackets(line, mention.after);
  let after = first;
  while (after < line.sentence.after && after - first < 3 && isOfGoods(line, after)) after += 1;
  if (after > first) {
    const goods = textOf(scene, { first, after });
    // «Қауын» ends in what may be a case.
    return isBareNoun(scene, after - 1) ? goods : withoutCase(goods);
  }
  const whole = mention.first - 1;
  // «Астықтың 2 млн тоннасы»: goods that the amount is a part of.
  if (
    GENITIVE_ENDING.test(formAt(scene, whole)) &&
    !PRONOUN.test(formAt(scene, whole)) &&
    isOfGoods(line, whole)
  )
    return formAt(scene, whole).replace(GENITIVE_ENDING, '');
  const flow = flowOfMass(line, mention);
  return flow && goodsOfFlow(line, flow);
}

/** «90 тонна (12 мың доллар) қызанақ»: the goods stand behind what they are worth. */
function behindBrackets({ scene, sentence }: Line, at: number): number {
  if (formAt(scene, at) !== '(') return at;
  for (let token = at + 2; token < Math.min(sentence.after, at + LONGEST_SUM); token += 1)
    if (formAt(scene, token) === ')') return token + 1;
  return at;
}
/** «( шамамен 12,5 мың АҚШ доллары )», in tokens. */
const LONGEST_SUM = 8;

const PRONOUN = /^(оның|соның|бұның|мұның|олардың|солардың)$/u;

/** «Астық экспорты», «ұн жеткізу»: the bare nouns before the word for a flow. */
export function goodsOfFlow(line: Line, flow: Span): string | undefined {
  const { scene } = line;
  let first = flow.first;
  while (
    first > line.sentence.first &&
    flow.first - first < 2 &&
    isBareNoun(scene, first - 1) &&
    isOfGoods(line, first - 1)
  )
    first -= 1;
  return first < flow.first ? textOf(scene, { first, after: flow.first }) : undefined;
}

function isOfGoods(line: Line, token: number): boolean {
  const { scene } = line;
  const bits = featuresAt(scene, token);
  if (scene.tokens.kind[token] !== WORD || mentionAt(line, token)) return false;
  if (
    /^(мен|пен|бен|және|болды|көлем\p{L}*|квота\p{L}*|шегінде|аясында)$/u.test(formAt(scene, token)) ||
    hitsOf(line, GOODS_GOING, { first: token, after: token + 1 }).length > 0 ||
    carries(line, token, 'region', 'country', 'side', 'city')
  )
    return false;
  return Boolean(bits & (NOUN | ADJECTIVE)) && !(bits & VERB && !isBareNoun(scene, token));
}
