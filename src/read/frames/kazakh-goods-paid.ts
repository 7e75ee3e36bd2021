import { VERB } from '../language/features.ts';
import { AND, withoutCase } from '../language/kazakh-words.ts';
import type { Span } from '../mention.ts';
import { carries, featuresAt, formAt, isBareNoun, type Line, mentionAt, textOf } from '../scene.ts';
import { isKazakhName } from './goods-row.ts';

/** The name of goods has no more words than this. */
const LONGEST = 5;
const MONEY = /^[A-Z]{3}$/;
/** «Долларға», «теңгеге», «еуроға», «долларлық»: what goods are sold for or worth. */
const PAID = /(ға|ге|қа|ке|лық|лік|дық|дік|тық|тік)$/u;

/** «50 млн долларға бензин, 30 млн долларға дизель отыны», «уран (300 млн доллар)»: the Kazakh goods that an amount of money in a row is of, behind it up to a comma or the verb, or before the bracket or dash that leads to it. */
export function goodsPaidFor(line: Line, sum: Span): string | undefined {
  if (line.scene.language !== 'kk') return undefined;
  const mention = mentionAt(line, sum.first);
  if (mention?.kind !== 'quantity' || !MONEY.test(mention.quantity.unit)) return undefined;
  return goodsBehindSum(line, mention) ?? goodsBeforeBracket(line, mention);
}

function goodsBehindSum(line: Line, { after: first }: Span): string | undefined {
  const { scene, sentence } = line;
  if (!PAID.test(formAt(scene, first - 1))) return undefined;
  let after = first;
  while (after < sentence.after && after - first < LONGEST && isOfName(line, after, after > first))
    after += 1;
  if (after === first || AND.test(formAt(scene, after - 1)) || !isEnd(line, after)) return undefined;
  const goods = textOf(scene, { first, after });
  return isBareNoun(scene, after - 1) ? goods : withoutCase(goods);
}

/** A word of the goods, or «пен» between two of them. */
const isOfName = (line: Line, token: number, isBehind: boolean): boolean =>
  isGoods(line, token) || (isBehind && AND.test(formAt(line.scene, token)) && isGoods(line, token + 1));

/** «Астық» is a form of a verb, «жүк көліктері» no load. */
const isGoods = (line: Line, token: number): boolean =>
  isKazakhName(line, token) ||
  formAt(line.scene, token) === 'астық' ||
  (formAt(line.scene, token) === 'жүк' &&
    /^(көлі|машина|автокөлі|вагон)/u.test(formAt(line.scene, token + 1)));

/** Goods end at a mark, at «және» before the next amount, or at the verb of what is done with them. */
const isEnd = (line: Line, token: number): boolean =>
  /^[,;.]$/u.test(formAt(line.scene, token)) ||
  (AND.test(formAt(line.scene, token)) && mentionAt(line, token + 1)?.kind === 'quantity') ||
  formAt(line.scene, token) === 'сатып' ||
  (Boolean(featuresAt(line.scene, token) & VERB) && !carries(line, token, 'grow', 'fall', 'amount'));

function goodsBeforeBracket(line: Line, { first }: Span): string | undefined {
  const { scene, sentence } = line;
  const bracket = [1, 2].map((back) => first - back).find((token) => /^[(–—-]$/u.test(formAt(scene, token)));
  if (bracket === undefined) return undefined;
  let opens = bracket;
  while (
    opens > sentence.first &&
    bracket - opens < LONGEST &&
    isGoods(line, opens - 1) &&
    !LEADING.test(formAt(scene, opens - 1))
  )
    opens -= 1;
  // «Негізгі тауарлар: уран – 300 млн доллар»: behind a dash only what is one of a row.
  if (formAt(scene, bracket) !== '(' && !/^[:,;]$/u.test(formAt(scene, opens - 1))) return undefined;
  return opens < bracket && !carries(line, bracket - 1, 'measure:trade.export', 'measure:trade.import')
    ? textOf(scene, { first: opens, after: bracket }).toLowerCase()
    : undefined;
}
/** Words by which a row of goods is led in. */
const LEADING = /^(негізінен|ең|көп|көбінесе|басым|атап|айтқанда|яғни|мысалы|сонымен|қатар|бірге)$/u;
