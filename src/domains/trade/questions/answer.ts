import type { Language, Trilingual } from '#model/language.ts';
import type { Answer, Known, Rate } from '#model/question.ts';
import { inAll, period } from '#model/wording.ts';
import { inCurrency, type Which, which } from './amounts.ts';
import { type Held, heldIn, lengthOf, periodOf, type Span, usage } from './scope.ts';

/** Money of the answers unless told. */
export const CURRENCY = 'USD';

interface Resting {
  readonly source: string;
  readonly currency: string;
  readonly unconverted: number;
  /** The years that lack a rate. */
  readonly years: readonly string[];
}

/**
 * The tables that flows come from, the currencies they report in, and how many rows could not be converted: from the sums over products, unless some lack
 * a rate and one product is asked for.
 */
async function restingOn({ cube }: Known, flows: Which): Promise<readonly Resting[]> {
  const from = (
    view: 'flows' | 'flows_sources',
    count: string,
    asked: Which,
  ): Promise<readonly Resting[]> => {
    const { sql, values } = which(asked, view);
    return cube.rows<Resting>(
      `SELECT source, currency, coalesce(${count} FILTER (value_usd IS NULL), 0) AS unconverted,
        coalesce(list_sort(list(DISTINCT left(period, 4)) FILTER (value_usd IS NULL)), []) AS years
      FROM ${inCurrency(view, flows.currency)} WHERE ${sql} GROUP BY source, currency ORDER BY source, currency`,
      values,
    );
  };
  const { hs, ...all } = flows;
  const resting = await from('flows_sources', 'sum(flows)', all);
  return hs !== undefined && resting.some(({ unconverted }) => unconverted > 0)
    ? from('flows', 'count(*)', flows)
    : resting;
}

/** The rates by which amounts were converted from the currencies that were reported, and into the one that was asked for. */
async function ratesFor({ cube }: Known, { span, currency }: Which, reported: readonly string[]) {
  const wanted = [...new Set([...reported, currency ?? CURRENCY])].filter((one) => one !== 'USD');
  if (wanted.length === 0) return [];
  const rows = await cube.rows<Rate>(
    `SELECT currency, period, per_usd AS "perUsd" FROM rates WHERE currency IN (${wanted.map((_, n) => `$${n + 1}`).join(', ')}) ORDER BY ALL`,
    wanted,
  );
  if (!span) return rows;
  const [from, to] = [span.from.slice(0, 4), span.to.slice(0, 4)];
  const years = rows.filter(({ period }) => period.length === 4 && period >= from && period <= to);
  const months = rows.filter(({ period }) => period.length === 7 && period >= span.from && period <= span.to);
  return span.frequency === 'A' ? years : [...months, ...years];
}

/** An answer with its sources, and the notes that follow from what the tables have of the span. */
export async function answered(
  known: Known,
  what: Omit<Answer, 'basis' | 'notes' | 'asked'> & {
    readonly asked: Readonly<Record<string, string | undefined>>;
    readonly notes?: readonly Trilingual[];
  },
  { flows, held }: { readonly flows: Which; readonly held?: Held },
): Promise<Answer> {
  const { span } = flows;
  const resting = await restingOn(known, flows);
  const rates = await ratesFor(known, flows, [...new Set(resting.map(({ currency }) => currency))]);
  if (
    flows.currency &&
    flows.currency !== CURRENCY &&
    !rates.some(({ currency }) => currency === flows.currency)
  )
    throw usage(
      'currency: one whose rates of the period are held',
      `"${flows.currency}"`,
      'add its rates on the page /trade/rates, or by pobratim trade rates FILE',
    );
  const labels = await labelsOf(known, what.rows);
  const given = Object.entries(what.asked).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...what,
    rows: what.rows.map((row) => named(known, labels, row)),
    asked: Object.fromEntries(given),
    basis: {
      sources: [...new Set(resting.map(({ source }) => source))],
      currency: flows.currency ?? CURRENCY,
      ...(rates.length > 0 ? { rates } : {}),
      ...(span ? { frequency: span.frequency } : {}),
    },
    notes: [
      ...(what.notes ?? []),
      ...(span && held ? incomplete(held, span) : []),
      ...unconvertedIn(resting, flows.currency),
    ],
  };
}

type Label = Partial<Record<Language, string>>;

/** How loaded tables name the products of rows, in the languages in which they do. */
async function labelsOf(
  { cube }: Known,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<ReadonlyMap<string, Label>> {
  const codes = new Set(rows.flatMap(({ hs }) => (typeof hs === 'string' && hs.length > 2 ? [hs] : [])));
  if (codes.size === 0) return new Map();
  const told = await cube.rows<{ hs: string; language: Language; name: string }>(
    "SELECT hs, language, name FROM goods WHERE hs IN (SELECT unnest(string_split($1, ' ')))",
    [[...codes].join(' ')],
  );
  const labels = new Map<string, Label>();
  for (const { hs, language, name } of told) labels.set(hs, { ...labels.get(hs), [language]: name });
  return labels;
}

/** A row with the name of its product, or of the chapter that it stands in, and as `label` what loaded tables call it. */
function named({ goods }: Known, labels: ReadonlyMap<string, Label>, row: Readonly<Record<string, unknown>>) {
  const { hs, ...rest } = row;
  if (typeof hs !== 'string') return row;
  const name = goods.get(hs) ?? goods.get(hs.slice(0, 2));
  const label = labels.get(hs);
  return name || label ? { hs, ...(name ? { name } : {}), ...(label ? { label } : {}), ...rest } : row;
}

/** Says so when the tables lack some of the months or years. */
export function incomplete(held: Held, span: Span): readonly Trilingual[] {
  const [has, all] = [heldIn(held, span), Math.min(lengthOf(span), 1200)];
  if (has >= all || span.from < '0001' || span.to > '9990') return [];
  return [
    inAll((language) => {
      const when = period(periodOf(span), language);
      return span.frequency === 'M'
        ? {
            ru: `${when}: в таблицах есть ${has} мес. из ${all}, сумма неполная.`,
            kk: `${when}: кестелерде ${all} айдың ${has}-і бар, қосынды толық емес.`,
            en: `${when}: the tables have ${has} of ${all} months, the sum is not whole.`,
          }[language]
        : {
            ru: `${when}: в таблицах есть ${has} г. из ${all}, сумма неполная.`,
            kk: `${when}: кестелерде ${all} жылдың ${has}-і бар, қосынды толық емес.`,
            en: `${when}: the tables have ${has} of ${all} years, the sum is not whole.`,
          }[language];
    }),
  ];
}

/** Says which rates are missing, and how many rows the sums leave out for that. */
function unconvertedIn(resting: readonly Resting[], asked: string | undefined): readonly Trilingual[] {
  const lacking = resting.filter(({ unconverted }) => unconverted > 0);
  if (lacking.length === 0) return [];
  const rows = lacking.reduce((all, { unconverted }) => all + unconverted, 0);
  const years = [...new Set(lacking.flatMap((row) => row.years))].sort().join(', ');
  const reported = lacking.flatMap(({ currency }) => (currency === CURRENCY ? [] : [currency]));
  const currencies = [...new Set([...reported, ...(asked && asked !== CURRENCY ? [asked] : [])])].join(', ');
  return [
    {
      ru: `Не хватает курсов (${currencies}) за ${years}: строк, которых нет в суммах: ${rows}. Курсы добавляют на странице «Курсы валют».`,
      kk: `Бағамдар жетіспейді (${currencies}), ${years}: қосындыларға кірмеген жолдар: ${rows}. Бағамдар «Валюта бағамдары» бетінде қосылады.`,
      en: `Rates of ${currencies} are missing for ${years}: rows that the sums leave out: ${rows}. Add rates on the page “Exchange rates”.`,
    },
  ];
}

/** An amount in whole units of money. */
export const whole = (value: number | null): number => Math.round(value ?? 0);
