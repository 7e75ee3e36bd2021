import { columnsOf } from '../columns.ts';
import { malformed } from '../fields.ts';

type Row = Readonly<Record<string, string>>;
type Members = Readonly<Record<string, unknown>>;

const WORDS: Readonly<Record<string, string>> = {
  обязательно: 'must',
  непременно: 'must',
  міндетті: 'must',
  хочу: 'want',
  да: 'want',
  желательно: 'want',
  иә: 'want',
  қалаймын: 'want',
  yes: 'want',
  нет: 'no',
  жоқ: 'no',
  утро: 'morning',
  утром: 'morning',
  таңертең: 'morning',
  день: 'afternoon',
  'после обеда': 'afternoon',
  'түстен кейін': 'afternoon',
};
const COUNTRIES: Readonly<Record<string, string>> = {
  россия: 'RU',
  рф: 'RU',
  ресей: 'RU',
  russia: 'RU',
  казахстан: 'KZ',
  рк: 'KZ',
  қазақстан: 'KZ',
  kazakhstan: 'KZ',
};

const said = (cell: string): string => WORDS[cell.toLowerCase()] ?? cell.toLowerCase();

/** A country by its code or name in three languages. */
export const countryCode = (cell: string): string => COUNTRIES[cell.toLowerCase()] ?? cell.toUpperCase();

/** A mission's firms from a table: name, side (or region), and perhaps id, zone, venue, limit. What has no id goes by its name. */
export const firmsOfRows = (rows: readonly Row[]): readonly Members[] => firmsInRows(rows).firms;

/** The same, with the columns that nothing was taken from. */
export function firmsInRows(rows: readonly Row[]): {
  readonly firms: readonly Members[];
  readonly unknown: readonly string[];
} {
  const table = columnsOf(rows, ['id', 'name', 'side', 'region', 'zone', 'venue', 'limit'], ['name']);
  const firms = table.rows.map(({ id, name, side, region, zone, venue, limit }, index) => {
    const country = side ? countryCode(side) : region?.slice(0, 2);
    if (!name || !country) throw malformed(`a name and a side in line ${index + 2}`, name ?? 'no name');
    return {
      id: id ?? name,
      name,
      side: country,
      ...(zone ? { zone } : {}),
      ...(venue ? { venue } : {}),
      ...(limit ? { limit: wholeIn(limit, index) } : {}),
    };
  });
  return { firms, unknown: table.unknown };
}

/** A mission's requests from a table: from, to (ids or names of firms), and perhaps wish, weight, half and time. */
export const requestsOfRows = (rows: readonly Row[], firms: readonly Members[]): readonly Members[] =>
  requestsInRows(rows, firms).requests;

/** The same, with the columns that nothing was taken from. */
export function requestsInRows(
  rows: readonly Row[],
  firms: readonly Members[],
): { readonly requests: readonly Members[]; readonly unknown: readonly string[] } {
  const byName = new Map(
    firms.flatMap(({ id, name }) => [
      [String(id).toLowerCase(), id],
      [String(name).toLowerCase(), id],
    ]),
  );
  const table = columnsOf(rows, ['from', 'to', 'wish', 'weight', 'half', 'at'], ['from', 'to']);
  const requests = table.rows.map(({ from, to, wish, weight, half, at }, index) => {
    const [one, other] = [from, to].map((cell) => {
      const id = byName.get((cell ?? '').toLowerCase());
      if (id === undefined) throw malformed(`a firm of the mission in line ${index + 2}`, cell ?? 'nothing');
      return id;
    });
    return {
      from: one,
      to: other,
      ...(wish ? { wish: said(wish) } : {}),
      ...(weight ? { weight: wholeIn(weight, index) } : {}),
      ...(half ? { half: said(half) } : {}),
      ...(at ? { at: at.replace(' ', 'T').slice(0, 16) } : {}),
    };
  });
  return { requests, unknown: table.unknown };
}

function wholeIn(cell: string, index: number): number {
  const value = Number(cell);
  if (!Number.isInteger(value)) throw malformed(`a whole number in line ${index + 2}`, cell);
  return value;
}
