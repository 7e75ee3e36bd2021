import type { Span } from '../mention.ts';
import { formAt, hasWord, type Line } from '../scene.ts';

/** «A bill to ratify», «проект закона о ратификации», «ратификациялау туралы заң жобасы»: what is to be ratified yet, unless the bill is passed or approved. */
export function isOfBill(line: Line, { first, after }: Span): boolean {
  const form = (token: number) => formAt(line.scene, token);
  if (line.scene.language === 'kk')
    return (
      /^(туралы|жөніндегі)$/u.test(form(after)) && form(after + 1) === 'заң' && /^жоба/u.test(form(after + 2))
    );
  return [1, 2, 3, 4, 5, 6].some(
    (back) =>
      first - back >= line.sentence.first &&
      (/^(bills?|законопроект(а|у|ом|е|ы)?)$/u.test(form(first - back)) ||
        (form(first - back) === 'draft' && /^(laws?|bills?)$/.test(form(first - back + 1))) ||
        (/^проект(а|у|ом|е|ы)?$/u.test(form(first - back)) && /^закон(а|ов)$/u.test(form(first - back + 1)))),
  );
}

/** Whether a bill of a sentence is one that is still spoken of. */
export const isOnlyBill = (line: Line, step: Span): boolean =>
  isOfBill(line, step) && !hasWord(line, ADOPTED[line.scene.language]);

const ADOPTED = {
  en: /^(approved?|approves|pass(ed|es)?|adopt(ed|s)?|endorsed?|ratified|signed|signs)$/,
  ru: /^(одобри(л|ла|ли)|одобрен[аоы]?|приня(л|ла|ли)|принят[аоы]?|утверди(л|ла|ли)|утвержд[её]н[аоы]?|подписа(л|ла|ли|н|но|ны)|ратифицирова(л|ла|ли|но|н))$/u,
  kk: /^(мақұлда|қабылда|бекіт|қойыл|қойды|қойған)\p{L}*$/u,
};
