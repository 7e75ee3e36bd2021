import { Failure } from '#model/failure.ts';
import type { TableProblemKind } from '#model/trade-table.ts';
import { type AreaReader, areaReader } from './areas.ts';
import { currencyOf, flowOf, hsOf, periodOf, priceBasisOf, unitOf } from './codes.ts';
import { type Engine, identifier, text } from './engine.ts';
import { type Amount, CODED, type Coded, type Rule } from './layout.ts';
import type { SourceFile } from './source-file.ts';

/** The rows of a file as flows, still with what is wrong in them. */
export interface Coding {
  /**
   * SQL of `o, nth, period, reporter, partner, flow, hs, currency, price_basis, quantity_unit, value, net_weight_kg, quantity`: of each
   * row and observation one, null where a code or an amount is none. Codes are ENUMs, so that they sort and are written as whole numbers.
   */
  readonly typed: string;
  /** Which of these columns any row fills. */
  readonly filled: ReadonlySet<string>;
  /** SQL of the lines of the report that codes give rise to. */
  readonly problems: readonly string[];
  /** Every area and year that any row tells of, and every number of digits that product codes have. */
  readonly areas: ReadonlySet<string>;
  readonly years: readonly string[];
  readonly levels: readonly number[];
}

/** The columns of flows that hold codes, the ENUM each is of, and how its values are checked. */
const COLUMNS = {
  TIME_PERIOD: { column: 'period', type: 'period_code', kind: 'wrong-period', expected: 'a month or a year' },
  REF_AREA: { column: 'reporter', type: 'area_code', kind: 'wrong-area', expected: 'a country or region' },
  COUNTERPART_AREA: {
    column: 'partner',
    type: 'area_code',
    kind: 'wrong-area',
    expected: 'a country or region',
  },
  TRADE_FLOW: {
    column: 'flow',
    type: 'flow_code',
    kind: 'wrong-flow',
    expected: 'export, import, re-export or re-import',
  },
  COMMODITY: {
    column: 'hs',
    type: 'hs_code',
    kind: 'wrong-product',
    expected: '2, 4, 6 or 10 digits of the Harmonized System',
  },
  CURRENCY: {
    column: 'currency',
    type: 'currency_code',
    kind: 'wrong-currency',
    expected: 'a currency of ISO 4217',
  },
  VALUATION: { column: 'price_basis', type: 'basis_code', kind: 'wrong-price-basis', expected: 'FOB or CIF' },
  UNIT_MEASURE: {
    column: 'quantity_unit',
    type: 'unit_code',
    kind: 'wrong-unit',
    expected: 'a unit of the WCO or OKEI',
  },
} as const satisfies Readonly<
  Record<Coded, { column: string; type: string; kind: TableProblemKind; expected: string }>
>;

const ORDER =
  'nth period reporter partner flow hs currency price_basis quantity_unit value net_weight_kg quantity'.split(
    ' ',
  );
/** Rows load without these where they are wrong. */
const LESSER: readonly Coded[] = ['VALUATION', 'UNIT_MEASURE'];
const FLOW_TYPE = ['export', 'import', 're-export', 're-import'];
/** More different values than this are no codes: the layout names the wrong column. */
const MOST_CODES = 50_000;

/** Reads every different value of the code columns once, and makes of the view `raw` the flows that its rows tell. Throws a Failure of reason `input`. */
export async function code(engine: Engine, { bound, numbers }: SourceFile): Promise<Coding> {
  const areaOf = areaReader();
  const { layout, observations } = bound;
  const kept = Object.entries(layout.keep).flatMap(([column, values]) => {
    const name = bound.columns.find((each) => each.toLowerCase() === column.toLowerCase());
    const cell = `${identifier(name ?? '')}::VARCHAR`;
    return name
      ? [`${values.includes('') ? `coalesce(${cell}, '')` : cell} IN (${values.map(text).join(', ')})`]
      : [];
  });
  await engine.run(
    `CREATE VIEW kept AS SELECT * FROM raw ${kept.length > 0 ? `WHERE ${kept.join(' AND ')}` : ''}`,
  );
  const asText = (name: string): string =>
    numbers.has(name) ? `TRY_CAST(kept.${identifier(name)} AS BIGINT)::VARCHAR` : `kept.${identifier(name)}`;
  const values = new Map<string, readonly string[]>();
  const valuesOf = async (name: string): Promise<readonly string[]> => {
    if (!values.has(name)) {
      const rows = await engine.rows<{ value: string }>(
        `SELECT DISTINCT ${asText(name)} AS value FROM kept WHERE value IS NOT NULL LIMIT ${MOST_CODES + 1}`,
      );
      if (rows.length > MOST_CODES)
        throw new Failure('input', {
          expected: `codes in the column "${name}"`,
          found: `more than ${MOST_CODES} different values`,
          remedy: `correct the layout ${layout.id}`,
        });
      values.set(
        name,
        rows.map(({ value }) => value),
      );
    }
    return values.get(name)!;
  };
  const seen: Record<Coded, Set<string>> = Object.fromEntries(
    CODED.map((concept) => [concept, new Set()]),
  ) as never;
  const readings: {
    at: number;
    concept: Coded;
    rule: Rule & { name?: string };
    codes: Map<string, string | undefined>;
  }[] = [];
  for (const [at, rules] of observations.entries())
    for (const concept of CODED) {
      const rule = rules[concept];
      if (!rule) continue;
      const isNumber = rule.name !== undefined && numbers.has(rule.name);
      const told =
        rule.value !== undefined
          ? [rule.value]
          : rule.by
            ? Object.values(rule.map ?? {})
            : await valuesOf(rule.name!);
      const codes = new Map(
        told.map((value) => [value, meaning(concept, rule.by ? {} : rule, value, isNumber, areaOf)] as const),
      );
      if (!rule.name)
        for (const [value, found] of codes)
          if (found === undefined)
            throw new Failure('input', {
              expected: `${COLUMNS[concept].expected} for ${concept}`,
              found: `"${value}"`,
              remedy: `correct the layout ${layout.id}`,
            });
      for (const found of codes.values()) if (found !== undefined) seen[concept].add(found);
      readings.push({ at, concept, rule, codes });
    }
  await createTypes(engine, seen);
  const problems: string[] = [];
  const selects: string[] = [];
  const filled = new Set<string>();
  for (const [at, rules] of observations.entries()) {
    const cells: string[] = [];
    const joins: string[] = [];
    const derived: string[] = [];
    for (const concept of CODED) {
      const { column, type, kind, expected } = COLUMNS[concept];
      const reading = readings.find((each) => each.at === at && each.concept === concept);
      if (!reading) {
        cells.push(`NULL::${type} AS ${column}`);
        continue;
      }
      filled.add(column);
      const { rule, codes } = reading;
      if (rule.value !== undefined) cells.push(`${text([...codes.values()][0]!)}::${type} AS ${column}`);
      else if (rule.by) {
        const cases = Object.entries(rule.map ?? {}).map(
          ([from, to]) => `WHEN ${text(from)} THEN ${text(codes.get(to)!)}`,
        );
        derived.push(`CASE flow ${cases.join(' ')} END::${type} AS ${column}`);
      } else {
        const isSame = !numbers.has(rule.name!) && [...codes].every(([value, found]) => value === found);
        const table = `codes_${at}_${column}`;
        if (isSame) cells.push(`${asText(rule.name!)}::${type} AS ${column}`);
        else {
          await tableOfCodes(engine, table, type, codes);
          joins.push(`LEFT JOIN ${table} ON ${table}.told = ${asText(rule.name!)}`);
          cells.push(`${table}.code AS ${column}`);
        }
        const effect = LESSER.includes(concept) ? 'loaded-without' : 'left-out';
        const isWrong = isSame
          ? 'false'
          : `${asText(rule.name!)} IN (SELECT told FROM ${table} WHERE code IS NULL AND NOT is_none)`;
        const isMissing = LESSER.includes(concept) ? 'false' : `${asText(rule.name!)} IS NULL`;
        if (at === 0 || rule.name !== observations[0]![concept]?.name)
          problems.push(
            `SELECT ${text(kind)} AS kind, ${text(effect)} AS effect, nth AS "row", ${text(rule.name!)} AS "column", ${text(expected)} AS expected,
              coalesce(${asText(rule.name!)}, 'nothing') AS found FROM kept WHERE ${isWrong} OR ${isMissing}`,
          );
      }
    }
    const amounts = (['OBS_VALUE', 'NET_WEIGHT', 'QUANTITY'] as const).map((concept) => {
      const rule = rules[concept];
      const column = AMOUNT_COLUMNS[concept];
      if (!rule?.name) return `NULL::DOUBLE AS ${column}`;
      filled.add(column);
      return `${amountOf(rule.name, numbers, layout.decimal, rule.times)} AS ${column}`;
    });
    selects.push(
      `SELECT ${at} AS o, ${ORDER.join(', ')} FROM (SELECT *${derived.map((each) => `, ${each}`).join('')} FROM (
        SELECT nth, ${[...cells, ...amounts].join(', ')} FROM kept ${joins.join(' ')}))`,
    );
  }
  return {
    typed: selects.join(' UNION ALL '),
    filled,
    problems,
    areas: new Set([...seen.REF_AREA, ...seen.COUNTERPART_AREA]),
    years: [...new Set([...seen.TIME_PERIOD].map((period) => period.slice(0, 4)))].sort(),
    levels: [...new Set([...seen.COMMODITY].map((code) => code.length))].sort((a, b) => a - b),
  };
}

export const AMOUNT_COLUMNS: Readonly<Record<Amount, string>> = {
  OBS_VALUE: 'value',
  NET_WEIGHT: 'net_weight_kg',
  QUANTITY: 'quantity',
};

/** An amount as a number, in the concept's unit; null where it is none. Spaces between thousands are left out, a decimal comma is read where the layout says so. */
export function amountOf(
  name: string,
  numbers: ReadonlySet<string>,
  decimal: string | undefined,
  times = 1,
): string {
  const column = `kept.${identifier(name)}`;
  const clean = decimal === ',' ? `translate(${column}, ', \u00a0\u202f', '.')` : column;
  const number = numbers.has(name) ? `${column}::DOUBLE` : `TRY_CAST(${clean} AS DOUBLE)`;
  return times === 1 ? number : `${number} * ${times}`;
}

/** What a value of a code column means; empty where the table says that there is none. */
function meaning(
  concept: Coded,
  rule: Rule,
  value: string,
  isNumber: boolean,
  areaOf: AreaReader,
): string | undefined {
  const meant = rule.map?.[value.trim()] ?? value;
  switch (concept) {
    case 'TIME_PERIOD':
      return periodOf(meant);
    case 'REF_AREA': {
      const area = areaOf(meant, rule.codes ?? 'iso') ?? areaOf(meant, 'name');
      return area?.startsWith('_') ? undefined : area;
    }
    case 'COUNTERPART_AREA':
      return areaOf(meant, rule.codes ?? 'iso') ?? areaOf(meant, 'name');
    case 'TRADE_FLOW':
      return flowOf(meant);
    case 'COMMODITY':
      return hsOf(meant, isNumber);
    case 'CURRENCY':
      return currencyOf(meant);
    case 'VALUATION':
      return meant.trim() === '' ? '' : priceBasisOf(meant);
    case 'UNIT_MEASURE':
      return meant.trim() === '' ? '' : unitOf(meant);
  }
}

/** Codes sort as their ENUMs do: by year and month, then as text. */
async function createTypes(
  engine: Engine,
  seen: Readonly<Record<Coded, ReadonlySet<string>>>,
): Promise<void> {
  const years = [...seen.TIME_PERIOD].map((period) => Number(period.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const periods =
    years.length === 0
      ? []
      : Array.from({ length: last - first + 1 }, (_, at) => String(first + at)).flatMap((year) => [
          year,
          ...Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
        ]);
  const sorted = (...sets: readonly ReadonlySet<string>[]): readonly string[] =>
    [...new Set(sets.flatMap((set) => [...set]))].sort();
  for (const [type, members] of [
    ['period_code', periods],
    ['area_code', sorted(seen.REF_AREA, seen.COUNTERPART_AREA)],
    ['flow_code', FLOW_TYPE],
    ['hs_code', sorted(seen.COMMODITY)],
    ['currency_code', sorted(seen.CURRENCY)],
    ['basis_code', ['CIF', 'FOB', '']],
    ['unit_code', sorted(seen.UNIT_MEASURE, new Set(['']))],
  ] as const)
    await engine.run(
      `CREATE TYPE ${type} AS ENUM (${(members.length > 0 ? members : ['none']).map(text).join(', ')})`,
    );
}

async function tableOfCodes(
  engine: Engine,
  table: string,
  type: string,
  codes: ReadonlyMap<string, string | undefined>,
): Promise<void> {
  await engine.run(`CREATE TABLE ${table} (told VARCHAR, code ${type}, is_none BOOLEAN)`);
  const rows = [...codes].map(
    ([told, found]) =>
      `(${text(told)}, ${found ? text(found) : found === '' && type === 'hs_code' ? "''" : 'NULL'}, ${found === ''})`,
  );
  for (let first = 0; first < rows.length; first += 1000)
    await engine.run(`INSERT INTO ${table} VALUES ${rows.slice(first, first + 1000).join(', ')}`);
}
