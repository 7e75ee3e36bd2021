import { formAt, type Tokens } from './tokens.ts';

/** «40,000 square metres», "a 40,000-square-metre hall", «196 тыс. квадратных километров», «300 кв. м», «шаршы метр». */
export function squareAt(
  tokens: Tokens,
  at: number,
): { readonly unit: string; readonly after: number } | undefined {
  const form = formAt(tokens, at);
  if (/^square-met(er|re)$/.test(form)) return { unit: 'm2', after: at + 1 };
  if (!SQUARE.test(form)) return undefined;
  const noun = formAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
  if (METRE.test(formAt(tokens, noun))) return { unit: 'm2', after: noun + 1 };
  return KILOMETRE.test(formAt(tokens, noun)) ? { unit: 'km2', after: noun + 1 } : undefined;
}

const SQUARE = /^(square|sq|квадратн(ых|ые|ый|ого|ому|ом|ыми|ым)|кв|шаршы)$/u;
const METRE = /^(met(er|re)s?|m|метр(а|ов|ы|ам|ами)?|м)$/u;
const KILOMETRE = /^(kilomet(er|re)s?|km|километр(а|ов|ы|ам|ами)?|км|шақырым)$/u;
