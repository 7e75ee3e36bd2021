import { formIs } from '../language/wordings.ts';
import type { Span } from '../mention.ts';
import { formAt, hasWord, type Line } from '../scene.ts';

/** «A bill to ratify», «проект закона о ратификации», «ратификациялау туралы заң жобасы»: what is to be ratified yet, unless the bill is passed or approved. */
export function isOfBill(line: Line, { first, after }: Span): boolean {
  const { scene, sentence } = line;
  if (scene.language === 'kk')
    return (
      /^(туралы|жөніндегі)$/u.test(formAt(scene, after)) &&
      formAt(scene, after + 1) === 'заң' &&
      /^жоба/u.test(formAt(scene, after + 2))
    );
  for (let token = first - 1; token >= Math.max(sentence.first, first - FARTHEST_BILL); token -= 1)
    if (isBill(scene.tokens, token) || (isDraft(scene.tokens, token) && isLaw(scene.tokens, token + 1)))
      return true;
  return false;
}
/** «Законопроект о ратификации», "a bill on the | further | ratification": so many tokens before the step. */
const FARTHEST_BILL = 6;
const isBill = formIs(/^(bills?|законопроект(а|у|ом|е|ы)?)$/u);
const isDraft = formIs(/^(draft|проект(а|у|ом|е|ы)?)$/u);
const isLaw = formIs(/^(laws?|bills?|закон(а|ов))$/u);

/** Whether a bill of a sentence is one that is still spoken of. */
export const isOnlyBill = (line: Line, step: Span): boolean =>
  isOfBill(line, step) && !hasWord(line, ADOPTED[line.scene.language]);

const ADOPTED = {
  en: /^(approved?|approves|pass(ed|es)?|adopt(ed|s)?|endorsed?|ratified|signed|signs)$/,
  ru: /^(одобри(л|ла|ли)|одобрен[аоы]?|приня(л|ла|ли)|принят[аоы]?|утверди(л|ла|ли)|утвержд[её]н[аоы]?|подписа(л|ла|ли|н|но|ны)|ратифицирова(л|ла|ли|но|н))$/u,
  kk: /^(мақұлда|қабылда|бекіт|қойыл|қойды|қойған)\p{L}*$/u,
};

/** «Келісімді ратификациялау туралы заңға 2013 жылғы 2 шілдеде қол қойды»: in Kazakh the law stands before the day on which it is signed. */
export function isLawSigned({ scene, sentence }: Line, { first }: Span): boolean {
  if (scene.language !== 'kk') return false;
  for (let token = first - 1; token >= Math.max(sentence.first, first - FARTHEST_LAW); token -= 1)
    if (/^заң(ға|ына)$/u.test(formAt(scene, token)))
      return [token - 1, token - 2].some((at) => formAt(scene, at) === 'туралы');
  return false;
}
/** «Заңға | 2013 жылғы 2 шілдеде Астанада», in tokens. */
const FARTHEST_LAW = 8;
