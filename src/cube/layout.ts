import { readdirSync, readFileSync } from 'node:fs';
import { Failure } from '#model/failure.ts';
import { LANGUAGES, type Language, type Trilingual } from '#model/language.ts';
import type { TradeTable } from '#model/trade-table.ts';
import { AREA_SCHEMES, type AreaScheme } from './areas.ts';
import { type Grid, gridOf } from './grid.ts';

/** What a table tells of, by the ids of SDMX concepts (IMTS): first those with codes, then amounts. */
export const CODED = [
  'TIME_PERIOD',
  'REF_AREA',
  'COUNTERPART_AREA',
  'TRADE_FLOW',
  'COMMODITY',
  'CURRENCY',
  'VALUATION',
  'UNIT_MEASURE',
] as const;
export const AMOUNTS = ['OBS_VALUE', 'NET_WEIGHT', 'QUANTITY'] as const;
export type Coded = (typeof CODED)[number];
export type Amount = (typeof AMOUNTS)[number];
export type Concept = Coded | Amount;
const OPTIONAL: readonly Concept[] = ['VALUATION', 'UNIT_MEASURE', 'NET_WEIGHT', 'QUANTITY'];

/** Where a concept is told: in a column (by one of its names), by a value that holds for all rows, or by another concept. */
export interface Rule {
  readonly column?: readonly string[];
  readonly value?: string;
  readonly by?: 'TRADE_FLOW';
  /** What the table writes → what is meant; of what is not listed the usual readings are tried. */
  readonly map?: Readonly<Record<string, string>>;
  readonly codes?: AreaScheme;
  /** The column's unit as a multiple of the concept's: 1000 where a value is in thousands or a weight in tonnes. */
  readonly times?: number;
}
export type Rules = Readonly<Partial<Record<Concept, Rule>>>;

/** Countries that a publisher speaks of alone, or all but these: what others say of the rest stands beside it. */
export type Partners = NonNullable<TradeTable['partners']>;

/** How tables of one kind are laid out: a described file of `layouts/`, or one that a user gives. */
export interface Layout {
  readonly id: string;
  readonly title: Trilingual;
  readonly publisher: string;
  readonly licence: string;
  readonly address?: string;
  readonly documentation: readonly string[];
  readonly precedence: number;
  readonly delimiter?: string;
  readonly decimal?: ',' | '.';
  readonly encoding?: string;
  readonly sheet?: string;
  /** Rows to keep: a column and its values; the others tell the same once more in another cut. A column that is absent keeps all. */
  readonly keep: Readonly<Record<string, readonly string[]>>;
  /** What to make of rows that tell of the same flow: keep the first and report the rest, or add them up. */
  readonly repeated: 'first' | 'sum';
  /** How a sheet is read whose columns have no names of their own. */
  readonly grid?: Grid;
  /** The column that names products, and in which language. */
  readonly names?: { readonly column: readonly string[]; readonly language: Language };
  /** Of which partners the publisher speaks, by their countries; of all where it is absent. */
  readonly partners?: Partners;
  /** Whether a divided region has today's borders in all periods, or those of the period. */
  readonly borders: 'period' | 'today';
  readonly concepts: Rules;
  /** The flows that one row tells of; each adds to the concepts or takes their place. */
  readonly observations: readonly Rules[];
}

const FOLDER = new URL('layouts/', import.meta.url);
const MEMBERS = [
  'id',
  'title',
  'publisher',
  'licence',
  'address',
  'documentation',
  'precedence',
  'delimiter',
  'decimal',
  'encoding',
  'sheet',
  'keep',
  'repeated',
  'borders',
  'grid',
  'partners',
  'names',
  'concepts',
  'observations',
];

/** The layouts that come with the program, in the order of their ids. */
export const knownLayouts = (): readonly Layout[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => layoutOf(readFileSync(new URL(file, FOLDER), 'utf8'), file));

/** The layout that a file's text describes. Throws a Failure of reason `input` that says what is wrong with it. */
export function layoutOf(text: string, file: string): Layout {
  const wrong = (expected: string, found: string, cause?: unknown): Failure =>
    new Failure(
      'input',
      { expected: `${file}: ${expected}`, found, remedy: 'see docs/trade-layouts.md' },
      cause ? { cause } : {},
    );
  let given: Record<string, unknown>;
  try {
    given = JSON.parse(text);
  } catch (cause) {
    throw wrong('JSON', (cause as Error).message, cause);
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw wrong('an object', 'none');
  const odd = Object.keys(given).find((name) => !MEMBERS.includes(name));
  if (odd) throw wrong(`members of ${MEMBERS.join(', ')}`, `"${odd}"`);
  const { title, concepts, observations = [{}], documentation = [], grid, partners, names, ...rest } = given;
  for (const name of ['id', 'publisher', 'licence'])
    if (typeof given[name] !== 'string' || given[name] === '')
      throw wrong(`"${name}" as text`, shown(given[name]));
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(given.id as string))
    throw wrong('"id" of small letters, digits and dashes', shown(given.id));
  if (given.decimal !== undefined && given.decimal !== ',' && given.decimal !== '.')
    throw wrong('"decimal": "," or "."', shown(given.decimal));
  if (!Array.isArray(observations) || observations.length === 0)
    throw wrong('"observations" as a list', shown(observations));
  const rules = rulesOf(concepts, 'concepts', wrong);
  const flows = observations.map((observation, at) => rulesOf(observation, `observations ${at + 1}`, wrong));
  for (const flow of flows)
    for (const concept of [...CODED, ...AMOUNTS])
      if (!OPTIONAL.includes(concept) && !{ ...rules, ...flow }[concept])
        throw wrong(`a rule for ${concept}`, 'none');
  const name = given.id as string;
  return {
    precedence: 50,
    keep: {},
    repeated: 'first',
    borders: 'period',
    ...(rest as Partial<Layout>),
    id: name,
    publisher: given.publisher as string,
    licence: given.licence as string,
    title:
      typeof title === 'string'
        ? { ru: title, kk: title, en: title }
        : ((title ?? { ru: name, kk: name, en: name }) as Trilingual),
    documentation: [documentation].flat() as string[],
    ...(grid === undefined ? {} : { grid: gridOf(grid, wrong) }),
    ...(names === undefined ? {} : { names: namesOf(names, wrong) }),
    ...(partners === undefined ? {} : { partners: partnersOf(partners, wrong) }),
    concepts: rules,
    observations: flows,
  };
}

type Wrong = (expected: string, found: string) => Failure;

function namesOf(given: unknown, wrong: Wrong): NonNullable<Layout['names']> {
  const { column, language } = (given ?? {}) as Record<string, unknown>;
  const columns = [column].flat();
  if (
    !columns.every((name) => typeof name === 'string' && name !== '') ||
    !(LANGUAGES as readonly unknown[]).includes(language)
  )
    throw wrong('"names": {"column": …, "language": "ru"}', shown(given));
  return { column: columns as string[], language: language as Language };
}

function partnersOf(given: unknown, wrong: Wrong): Partners {
  const [[way, countries] = [], ...others] = Object.entries((given ?? {}) as object);
  if (
    others.length > 0 ||
    (way !== 'only' && way !== 'but') ||
    !Array.isArray(countries) ||
    countries.length === 0 ||
    !countries.every((country) => /^[A-Z]{2}$/.test(country))
  )
    throw wrong('"partners": {"only": ["RU"]} or {"but": ["RU"]}', shown(given));
  return (way === 'only' ? { only: countries } : { but: countries }) as Partners;
}

function rulesOf(given: unknown, where: string, wrong: Wrong): Rules {
  if (typeof given !== 'object' || given === null) throw wrong(`"${where}" as an object`, shown(given));
  return Object.fromEntries(
    Object.entries(given).map(([concept, rule]) => {
      if (!([...CODED, ...AMOUNTS] as string[]).includes(concept))
        throw wrong(`concepts of ${[...CODED, ...AMOUNTS].join(', ')}`, `"${concept}" in ${where}`);
      return [concept, ruleOf(rule, `${concept} in ${where}`, wrong)];
    }),
  );
}

function ruleOf(given: unknown, where: string, wrong: Wrong): Rule {
  if (typeof given === 'string') return { column: [given] };
  const { column, value, by, map, codes, times, ...odd } = (given ?? {}) as Record<string, unknown>;
  const [other] = Object.keys(odd);
  if (other) throw wrong(`column, value, by, map, codes or times for ${where}`, `"${other}"`);
  if ([column, value, by].filter((way) => way !== undefined).length !== 1)
    throw wrong(`one of column, value and by for ${where}`, shown(given));
  if (codes !== undefined && !(AREA_SCHEMES as readonly unknown[]).includes(codes))
    throw wrong(`codes of ${AREA_SCHEMES.join(', ')} for ${where}`, shown(codes));
  if (times !== undefined && !(typeof times === 'number' && times > 0))
    throw wrong(`times above 0 for ${where}`, shown(times));
  if (by !== undefined && by !== 'TRADE_FLOW') throw wrong(`by: TRADE_FLOW for ${where}`, shown(by));
  return {
    ...(column === undefined ? {} : { column: [column].flat() as string[] }),
    ...(value === undefined ? {} : { value: String(value) }),
    ...(by === undefined ? {} : { by }),
    ...(map === undefined ? {} : { map: map as Record<string, string> }),
    ...(codes === undefined ? {} : { codes: codes as AreaScheme }),
    ...(times === undefined ? {} : { times: times as number }),
  };
}

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

/** A table's layout with its columns as the file spells them, one for each rule that has any. */
export interface Bound {
  readonly layout: Layout;
  /** For each observation the rules that apply, with one column each; rules of columns that the file lacks are left out. */
  readonly observations: readonly Readonly<Partial<Record<Concept, Rule & { readonly name?: string }>>>[];
  /** The column that names products, where the file has it. */
  readonly names?: { readonly name: string; readonly language: Language };
  /** Every column that is read. */
  readonly columns: readonly string[];
}

/** Ties a layout to the columns of a file; undefined when the file lacks one that it needs. Names are compared without case and spaces. */
export function bound(layout: Layout, columns: readonly string[]): Bound | undefined {
  const known = new Map(columns.map((column) => [plain(column), column]));
  const read = new Set<string>();
  const observations: Bound['observations'][number][] = [];
  for (const observation of layout.observations) {
    const rules: Partial<Record<Concept, Rule & { name?: string }>> = {};
    for (const [concept, rule] of Object.entries({ ...layout.concepts, ...observation }) as [
      Concept,
      Rule,
    ][]) {
      const name = rule.column
        ?.map((column) => known.get(plain(column)))
        .find((column) => column !== undefined);
      if (rule.column && !name) {
        if (!OPTIONAL.includes(concept)) return undefined;
        continue;
      }
      rules[concept] = { ...rule, ...(name ? { name } : {}) };
      if (name) read.add(name);
    }
    observations.push(rules);
  }
  for (const column of Object.keys(layout.keep)) {
    const name = known.get(plain(column));
    if (name) read.add(name);
  }
  const names = layout.names?.column
    .map((column) => known.get(plain(column)))
    .find((column) => column !== undefined);
  if (!names) return { layout, observations, columns: [...read] };
  return {
    layout,
    observations,
    names: { name: names, language: layout.names!.language },
    columns: [...read.add(names)],
  };
}

const plain = (column: string): string =>
  column
    .toLowerCase()
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

/** The names of all columns that a layout knows. */
export const columnsOf = ({ concepts, observations }: Layout): readonly string[] => [
  ...new Set(
    [concepts, ...observations].flatMap((rules) =>
      Object.values(rules).flatMap(({ column }) => column?.[0] ?? []),
    ),
  ),
];

/** Of the layouts whose columns a table has, the one that reads most of them. */
export const best = (layouts: readonly Layout[], columns: readonly string[]): Bound | undefined =>
  layouts
    .map((layout) => bound(layout, columns))
    .filter((each) => each !== undefined)
    .sort((a, b) => b.columns.length - a.columns.length)[0];
