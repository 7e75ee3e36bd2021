import { readFileSync } from 'node:fs';
import { Failure } from '#model/failure.ts';
import { type Command, STORE } from '../command.ts';
import { withTables } from '../tables.ts';

export const command: Command = {
  name: 'trade rates',
  operands: '[FILE]',
  summary:
    'lists the exchange rates held and those that loaded tables lack; with a file, puts your own in place first',
  options: { ...STORE, json: { type: 'boolean', about: 'prints rates and what is missing as JSON' } },
  examples: ['pobratim trade rates', 'pobratim trade rates my-rates.csv'],
  run: ({ json, ...options }, [file]) =>
    withTables(options, async (tables) => {
      const { items, missing } = file ? await tables.keepRates(read(file)) : await tables.rates();
      if (json) console.log(JSON.stringify({ items, missing }));
      else
        for (const { currency, period, perUsd, source, isOwn } of items)
          console.log(
            `${currency}  ${period.padEnd(7)}  ${perUsd}  ${isOwn ? 'yours' : 'ours'}  ${source}`.trimEnd(),
          );
      for (const { currency, years, isReported } of json ? [] : missing)
        console.error(
          `missing ${currency} of ${years.join(', ')}: ${isReported ? 'amounts reported in it are in no sum' : `amounts cannot be shown in ${currency}`}`,
        );
      return 0;
    }),
};

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Failure(
      'input',
      { expected: 'a file that can be read', found: (cause as Error).message, remedy: 'check the path' },
      { cause },
    );
  }
}
