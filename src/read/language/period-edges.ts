import type { Language } from '#model/language.ts';
import type { PeriodMention } from '../mention.ts';
import { formAt, type Tokens } from './tokens.ts';

/** `from`: since, «с»; `until`: by, «к», «до», дейін. */
export function edgeOf(
  tokens: Tokens,
  first: number,
  after: number,
  language: Language,
  opener: string,
): PeriodMention['edge'] {
  if (language === 'kk') {
    const next = `${formAt(tokens, after)} ${formAt(tokens, after + 1)}`;
    if (/^(бастап|бері|бергі)/u.test(next)) return 'from';
    return /^дейін/u.test(next) ? 'until' : 'in';
  }
  const before = formAt(tokens, first - 1);
  if (before === 'позднее' && formAt(tokens, first - 2) === 'не') return 'until';
  if (/^(с|со|since|from|начиная)$/u.test(before)) return 'from';
  return /^(к|ко|до|by|until|till)$/u.test(before) || (/^(до|к)$/u.test(opener) && after - first > 1)
    ? 'until'
    : 'in';
}
