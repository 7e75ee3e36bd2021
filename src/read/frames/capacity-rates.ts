import { clauseAt } from '../clauses.ts';
import { NOUN } from '../language/features.ts';
import { rateOf as rateAt } from '../language/units.ts';
import type { QuantityMention } from '../mention.ts';
import { featuresAt, formAt, has, hasWord, hitsOf, type Line, quantitiesOf } from '../scene.ts';

/** A number with the noun of what it counts. */
export const isCounted = (line: Line, { bare, after }: QuantityMention): boolean =>
  !bare || Boolean(featuresAt(line.scene, after) & NOUN);

/** «Машин и человек в сутки»: the time that the last amount is told by holds for the first one too. */
export const ratedBy = (unit: string, rate: string): string => `${unit}/${rate.split('/')[1]}`;

/** The rate of a row of amounts: «тәулігіне 110 мыңнан 170 мың текше метрге дейін» is told in cubic metres a day by two of them. */
export function rateOf(units: readonly string[]): string | undefined {
  const rate = units.find((unit) => unit.includes('/'));
  const counted = units.find((unit) => /^(person|t|m3)$/.test(unit));
  return rate?.startsWith('1/') && counted ? rate.replace('1', counted) : rate;
}

/** «Daily throughput», «суточная мощность», «годовая мощность»: the day or the year is told with the capacity, not with its amounts; of two ranges the first one counts. */
export function dailyOf(line: Line, amounts: readonly QuantityMention[]): string | undefined {
  const own = amounts.length > 3 ? amounts.slice(0, 2) : amounts;
  const isOfVehicles = hitsOf(line, ['vehicle']).some(({ after }) => after <= (own[0]?.first ?? 0));
  const counted =
    own.map(({ quantity }) => quantity.unit).find((unit) => /^(person|t|m3)$/.test(unit)) ??
    (isOfVehicles ? '1' : undefined);
  if (!counted) return undefined;
  if (hasWord(line, /^(daily|суточн\p{L}+|тәуліктік|күнделікті)$/u)) return `${counted}/d`;
  return counted !== '1' &&
    has(line, 'capacity') &&
    hasWord(line, /^(annual|yearly|годов(ая|ой|ую)|жылдық)$/u)
    ? `${counted}/a`
    : undefined;
}

/** «Принять за сутки больше 1,3 тыс. машин»: the time stands before a Russian amount, in its clause. */
export function rateBefore(line: Line, [first]: readonly QuantityMention[]): string | undefined {
  if (
    line.scene.language !== 'ru' ||
    !first ||
    !isCounted(line, first) ||
    !/^(1|t|m3|person)$/.test(first.quantity.unit)
  )
    return undefined;
  const clause = clauseAt(line, first.first);
  for (let token = first.first - 2; token >= clause.first; token -= 1) {
    if (quantitiesOf(line).some(({ after }) => after > token && after <= first.first)) return undefined;
    const rate = rateAt(formAt(line.scene, token), formAt(line.scene, token + 1));
    if (rate?.tokens === 2) return `${first.quantity.unit}/${rate.per}`;
  }
  return undefined;
}

/** «10 billion cubic metres of gas per year», «40 тыс. тонн продукции в год»: the rate stands behind what flows. */
export function behindGoods(line: Line, amounts: readonly QuantityMention[]): string | undefined {
  if (line.scene.language === 'kk') return undefined;
  for (const { after, quantity } of amounts) {
    const isOf = formAt(line.scene, after) === 'of' || line.scene.language === 'ru';
    if (!/^(1|t|m3)$/.test(quantity.unit) || (quantity.unit !== '1' && !isOf)) continue;
    for (let token = after + 1; token <= after + 5; token += 1) {
      const rate = rateAt(formAt(line.scene, token), formAt(line.scene, token + 1));
      if (rate) return `${quantity.unit}/${rate.per}`;
    }
  }
  return undefined;
}
