import { isPredicate } from './clauses.ts';
import type { Span } from './mention.ts';
import { carries, type Line } from './scene.ts';

/** «Консул Казахстана в Екатеринбурге»: where an envoy serves takes no part; «посол сообщил, что в Омске …» is where something else is. */
export function isHostOfEnvoy(line: Line, mention: Span): boolean {
  for (let token = mention.first - 1; token >= Math.max(line.sentence.first, mention.first - 7); token -= 1)
    if (isPredicate(line, token) || carries(line, token, 'envoy')) return !isPredicate(line, token);
  return false;
}
