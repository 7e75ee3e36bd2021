import type { Hit } from '../concepts.ts';
import { formAt, type Line } from '../scene.ts';
import { beforeAdjectives } from './phrase.ts';
import { typeOf } from './russian-assets.ts';

/** «Развязка на пересечении с трассой …»: what only crosses the thing. */
export const isCrossed = (line: Line, hit: Hit): boolean =>
  line.scene.language === 'ru' &&
  /^(с|со|к)$/u.test(formAt(line.scene, hit.first - 1)) &&
  /^(пересечени|примыкани|параллельн|рядом|подъезд|подход|дорог|автодорог|трасс)/u.test(
    formAt(line.scene, hit.first - 2),
  );

/** «(Напротив российского МАПП «Маштаково»)»: what only says where another one stands. */
export function isFacing(line: Line, hit: Hit): boolean {
  if (line.scene.language === 'kk')
    return /^(қарсы|қарама-қарсы|қарсысында|қарсысындағы|қарама)$/u.test(formAt(line.scene, hit.after));
  if (line.scene.language !== 'ru') return false;
  for (let token = hit.first - 1; token >= Math.max(line.sentence.first, hit.first - 4); token -= 1)
    if (/^(напротив|\()$/u.test(formAt(line.scene, token))) return true;
  return false;
}

/** «При участии ростовского завода», «при поддержке верфи», «совместно с заводом»: who helps, in Russian. */
export function isTakingPart(line: Line, hit: Hit): boolean {
  if (line.scene.language !== 'ru' || typeOf(hit) !== 'plant') return false;
  const token = beforeAdjectives(line, hit.first);
  if (/^(с|со)$/u.test(formAt(line.scene, token)))
    return /^(совместно|вместе|сообща)$/u.test(formAt(line.scene, token - 1));
  return /^(участии|поддержке|содействии|помощи|помощью|участием|силами|средства|заказу)$/u.test(
    formAt(line.scene, token),
  );
}
