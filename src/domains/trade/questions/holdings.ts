import type { Question } from '#model/question.ts';
import { CURRENCY } from './answer.ts';
import { parameters } from './parameters.ts';

export const holdings: Question = {
  id: 'holdings',
  summary: 'what tables are loaded: who reports what periods, from which source, under which licence',
  parameters: parameters(),
  answer: async ({ cube }) => {
    const rows = await cube.rows<Readonly<Record<string, unknown>> & { readonly source: string }>(
      `SELECT reporter, frequency, min(period) AS "from", max(period) AS "to", count(DISTINCT period) AS periods, count(DISTINCT partner) AS partners,
        any_value(digits) AS digits, sum(f.flows) AS flows, source, any_value(s.title) AS title, any_value(s.publisher) AS publisher,
        any_value(s.licence) AS licence, any_value(s.address) AS address
      FROM flows_sources f JOIN sources s ON s.id = source
        JOIN (SELECT reporter, frequency, source, max(hs_level) AS digits FROM flows GROUP BY ALL) USING (reporter, frequency, source)
      GROUP BY reporter, frequency, source ORDER BY reporter, frequency, source`,
    );
    return {
      question: 'holdings',
      asked: {},
      basis: { sources: [...new Set(rows.map(({ source }) => source))].sort(), currency: CURRENCY },
      rows,
      summary: { flows: rows.reduce((all, { flows }) => all + Number(flows), 0) },
      notes: [],
    };
  },
};

export const reporters: Question = {
  id: 'reporters',
  summary: 'who reports, and which periods, the one with most rows first',
  parameters: parameters(),
  answer: async ({ cube }) => {
    const rows = await cube.rows<Readonly<Record<string, unknown>>>(
      `SELECT reporter, count(DISTINCT period) FILTER (frequency = 'M') AS months, count(DISTINCT period) FILTER (frequency = 'A') AS years,
        min(period) AS "from", max(period) AS "to", sum(flows) AS flows
      FROM flows_partners GROUP BY reporter ORDER BY flows DESC, reporter`,
    );
    const currencies = await cube.rows<{ currency: string }>(
      "SELECT DISTINCT currency FROM rates WHERE currency <> 'USD' ORDER BY currency",
    );
    return {
      question: 'reporters',
      asked: {},
      basis: { sources: [], currency: CURRENCY },
      rows,
      summary: {
        reporters: rows.length,
        currencies: ['USD', ...currencies.map(({ currency }) => currency)].join(' '),
      },
      notes: [],
    };
  },
};
