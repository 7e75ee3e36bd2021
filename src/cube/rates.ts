import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#model/failure.ts';
import type { HeldRate } from '#model/trade-table.ts';
import { rowsOf } from './reference.ts';

const HEAD = ['currency', 'period', 'per_usd', 'source'];

/** The table of rates that the user put beside the tables. */
const ownFile = (folder: string): string => join(folder, 'exchange-rates.csv');

/** When the user's table was last changed, in milliseconds; 0 where there is none. */
export const ratesChanged = (folder: string): number =>
  statSync(ownFile(folder), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * The rates held, by currency and period: the user's own, and of the reference data those that it does not tell. Throws a Failure of reason `set-up` when
 * a row of the user's table is none.
 */
export function ratesIn(folder: string): readonly HeldRate[] {
  const own = existsSync(ownFile(folder)) ? ratesOf(readFileSync(ownFile(folder), 'utf8'), 'set-up') : [];
  const told = new Set(own.map(({ currency, period }) => `${currency} ${period}`));
  const reference = rowsOf('exchange-rates.csv').map(({ currency, period, per_usd, source }) => ({
    currency: currency!,
    period: period!,
    perUsd: Number(per_usd),
    source: source!,
    isOwn: false,
  }));
  return [...own, ...reference.filter(({ currency, period }) => !told.has(`${currency} ${period}`))].sort(
    (a, b) => (`${a.currency} ${a.period}` < `${b.currency} ${b.period}` ? -1 : 1),
  );
}

/** Puts the user's table in place of the one there was. Throws a Failure of reason `input`, and changes nothing, when a row of it is none. */
export function keepRates(folder: string, csv: string): void {
  const rates = ratesOf(csv, 'input');
  if (rates.length === 0) throw wrong('input', 'rows of rates', 'none');
  mkdirSync(folder, { recursive: true });
  const lines = rates.map(({ currency, period, perUsd, source }) =>
    [currency, period, perUsd, source].join(','),
  );
  const written = `${ownFile(folder)}.${process.pid}`;
  writeFileSync(written, `${[HEAD.join(','), ...lines].join('\n')}\n`);
  renameSync(written, ownFile(folder));
}

/** Rates as CSV tells them: by comma, semicolon or tab, the columns of the heading in any order, `source` left out or not. */
function ratesOf(csv: string, reason: 'input' | 'set-up'): readonly HeldRate[] {
  const lines = csv
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((line, at) => ({ line: line.trim(), row: at + 1 }))
    .filter(({ line }) => line !== '');
  const [head, ...rows] = lines;
  const delimiter = [';', '\t', ','].find((sign) => head?.line.includes(sign)) ?? ',';
  const columns = (head?.line ?? '')
    .toLowerCase()
    .split(delimiter)
    .map((cell) => cell.trim().replace(/^"|"$/gu, ''));
  if (!HEAD.slice(0, 3).every((name) => columns.includes(name)))
    throw wrong(reason, `the columns ${HEAD.join(', ')}`, columns.join(', ') || 'none');
  return rows.map(({ line, row }) => {
    const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/gu, ''));
    const told = (name: string): string => cells[columns.indexOf(name)] ?? '';
    const written = told('per_usd');
    const perUsd = Number(delimiter === ',' ? written : written.replace(',', '.'));
    const [currency, period] = [told('currency').toUpperCase(), told('period')];
    if (
      !/^[A-Z]{3}$/.test(currency) ||
      !/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(period) ||
      !(perUsd > 0 && Number.isFinite(perUsd))
    )
      throw wrong(reason, 'rows such as KZT,2024-03,450.1', `"${line}" in row ${row}`);
    return { currency, period, perUsd, source: told('source').replaceAll(/[,\r\n]/gu, ' '), isOwn: true };
  });
}

const wrong = (reason: 'input' | 'set-up', expected: string, found: string): Failure =>
  new Failure(reason, {
    expected: `exchange rates: ${expected}`,
    found,
    remedy: 'correct the table of exchange rates',
  });
