import { clauseAt } from '../clauses.ts';
import { isMass, type QuantityMention } from '../mention.ts';
import { formAt, hasWord, hitsOf, type Line, quantitiesOf } from '../scene.ts';
import { countryPassed } from './kazakh-going.ts';
import type { Found } from './measured.ts';
import { MEASURE_CONCEPTS } from './measures.ts';

/**
 * What is carried through a country is its transit: «Ресей арқылы 59 млн тонна мұнай тасымалданды»; «Қазақстан арқылы Қытайға жөнелтілген ресейлік жүк 52
 * пайызға артып, 2,9 млн тонна болды», where the freight is told with how it goes, and its figures of it.
 */
export function carriedThrough(line: Line, mention: QuantityMention): Found | undefined {
  const isGrowth = /^(%|x)$/.test(mention.quantity.unit);
  if (!isMass(mention) && !isGrowth) return undefined;
  const passed = countryPassed(line);
  if (!passed || passed.after > mention.first) return undefined;
  const { after } = clauseAt(line, mention.first);
  const isCarried = mention.quantity.unit === 't' && hasWord(line, CARRIES, { first: mention.after, after });
  return isCarried || freightTold(line, passed.after, mention)
    ? { measure: 'trade.transit', span: mention }
    : undefined;
}
const CARRIES = /^(тасымалда|тасы|өт|өткіз|жөнелт|айда|жеткіз)\p{L}*$/u;

/** «… арқылы жөнелтілген ресейлік жүк (көлемі)»: a participle of carrying and the freight behind it, with nothing else measured. */
function freightTold(line: Line, first: number, mention: QuantityMention): boolean {
  if (
    hitsOf(line, MEASURE_CONCEPTS, { first, after: mention.first }).some(
      ({ concept }) => !FREIGHT.test(concept),
    )
  )
    return false;
  const until = quantitiesOf(line).find((one) => one.first >= first)?.first ?? mention.first;
  let goes = first;
  while (goes < until && !GOING.test(formAt(line.scene, goes))) goes += 1;
  for (let token = goes + 1; token < until; token += 1)
    if (/^(жүк|жүгі|жүктер|жүктері|жүктің|жүгінің|жүктердің|жүктерінің)$/u.test(formAt(line.scene, token)))
      return true;
  return false;
}
const FREIGHT = /^measure:(trade\.(transit|shipments|export)|transport\.throughput)$/;
const GOING =
  /^(тасымалдан|тасыл|өт|өткізіл|жөнелтіл|жеткізіл|жіберіл|бағыттал)(ған|ген|қан|кен|атын|етін)$/u;
