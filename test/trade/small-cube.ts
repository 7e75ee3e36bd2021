import type { Flow } from '#model/cube.ts';

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

/** One flow of every month of a year. */
export const monthly = (
  year: number,
  reporter: string,
  partner: string,
  flow: Flow['flow'],
  hs: string,
  value: number,
  more: Partial<Flow> = {},
): readonly Flow[] =>
  MONTHS.map((month) => ({
    period: `${year}-${month}`,
    frequency: 'M',
    reporter,
    partner,
    flow,
    hs,
    hs_level: hs.length,
    value,
    currency: 'USD',
    value_usd: value,
    price_basis: flow === 'export' ? 'FOB' : 'CIF',
    net_weight_kg: value / 2,
    quantity: null,
    quantity_unit: null,
    source: `made-up-${reporter}`,
    revision: 1,
    derivation: null,
    ...more,
  }));

/**
 * Made-up trade whose answers are known: Astrakhan sells fish (0304) and grain (1001) to Kazakhstan, Atyrau buys fish from Norway and
 * grain from Astrakhan's country; each year 2031 has a tenth more exports than 2030.
 */
export const FLOWS: readonly Flow[] = [2030, 2031].flatMap((year) => {
  const more = year === 2031 ? 1.1 : 1;
  return [
    ...monthly(year, 'RU-AST', 'KZ', 'export', '030430', 1000 * more),
    ...monthly(year, 'RU-AST', 'KZ', 'export', '100190', 3000 * more),
    ...monthly(year, 'RU-AST', 'IR', 'export', '030430', 500 * more),
    ...monthly(year, 'RU-AST', 'KZ', 'import', '252010', 800),
    ...monthly(year, 'RU-OMS', 'KZ', 'export', '100190', 9000),
    ...monthly(year, 'RU-OMS', 'KZ', 'export', '840100', 500),
    ...monthly(year, 'KZ-23', 'NO', 'import', '030430', 2000),
    ...monthly(year, 'KZ-23', 'RU', 'import', '100190', 400),
    ...monthly(year, 'KZ-23', 'CN', 'export', '270900', 7000),
    ...monthly(year, 'KZ', 'RU', 'import', '100190', 13_780 * more),
    ...monthly(year, 'KZ', 'RU', 'export', '252010', 1500),
    ...monthly(year, 'RU', 'KZ', 'export', '100190', 12_000 * more),
    ...monthly(year, 'RU', 'KZ', 'import', '252010', 1590),
  ];
});
