import { greatCircleKm } from '#methods/great-circle.ts';
import type { Trilingual } from '#model/language.ts';
import type { Known, Question } from '#model/question.ts';
import { inAll } from '#model/wording.ts';
import { advantages } from '../engine/advantage.ts';
import { tableOf } from '../engine/matrix.ts';
import { type Opening, type Potential, potentials } from '../engine/potential.ts';
import { inCurrency, levelOf, which } from './amounts.ts';
import { answered, CURRENCY } from './answer.ts';
import { rounded } from './growth.ts';
import { areaName } from './names.ts';
import { parameters } from './parameters.ts';
import { reasonsFor } from './reasons.ts';
import { heldOf, periodOf, type Span, spanOf, usage } from './scope.ts';

/** What the seller exported or the buyer imported, by partner; what others did, added up. */
interface Sold {
  readonly reporter: string | null;
  readonly partner: string | null;
  readonly flow: 'export' | 'import';
  readonly hs: string;
  /** Whether it is reported by a region rather than a country. */
  readonly isRegions: boolean;
  /** Whether it is among the exports of all. */
  readonly isOfAll: boolean;
  readonly value: number;
  readonly weight: number | null;
}

export const potential: Question = {
  id: 'potential',
  summary:
    'what one could sell to another that the other buys elsewhere, largest unrealised potential first, with the reasons',
  parameters: parameters('seller', 'buyer', 'period', 'level', 'currency'),
  answer: async (known, { seller, buyer, period, level, currency }) => {
    if (seller === undefined || buyer === undefined || seller === buyer)
      throw usage('a seller and another buyer', `"${seller ?? ''}" and "${buyer ?? ''}"`);
    const sells = await heldOf(known, seller, 'seller');
    const buys = await heldOf(known, buyer, 'buyer');
    const span = spanOf(
      {
        months: sells.months.filter((month) => buys.months.includes(month)),
        years: sells.years.filter((year) => buys.years.includes(year)),
      },
      period,
    );
    const digits = levelOf(level, 4);
    const sold = await soldIn(known, { span, seller, buyer, level: digits, currency });
    const openings = openingsOf(sold, seller, buyer, (area) => distanceKm(known, area, buyer));
    const away = distanceKm(known, seller, buyer);
    const found = potentials(openings, {
      area: seller,
      ...(away === undefined ? {} : { distanceKm: away }),
    }).filter(({ unrealised }) => unrealised >= 1);
    const strong = strengthOf(sold, seller);
    const prices = pricesOf(sold, seller, buyer);
    const rows = found.map((one) => ({
      hs: one.product,
      unrealised: Math.round(one.unrealised),
      potential: Math.round(one.potential),
      alreadySold: Math.round(one.potential - one.unrealised),
      boughtFromOthers: Math.round(one.boughtFromOthers),
      mainSupplier: one.mainSupplier,
      mainSupplierPercent: rounded(one.mainShare * 100, 1),
      sellerSharePercent: rounded(one.sellerShare * 100, 2),
      ...(strong.get(one.product) === undefined ? {} : { advantage: rounded(strong.get(one.product)!, 2) }),
      ease: rounded(one.ease, 2),
      ...(one.suppliersKm === undefined ? {} : { suppliersKm: Math.round(one.suppliersKm) }),
      ...priced(prices.get(one.product)),
      reasons: reasons(known, one, { seller, buyer, away, strong, prices, currency }),
    }));
    return answered(
      known,
      {
        question: 'potential',
        asked: { seller, buyer, period: periodOf(span), level: String(digits), currency },
        rows,
        summary: {
          unrealised: rows.reduce((all, row) => all + row.unrealised, 0),
          products: rows.length,
          ...(away === undefined ? {} : { distanceKm: Math.round(away) }),
        },
        notes: [CAUTION, ...untold(sold, seller, buyer)],
      },
      { flows: { span, reporter: buyer, flow: 'import', currency }, held: buys },
    );
  },
};

function reasons(
  known: Known,
  one: Potential,
  of: {
    readonly seller: string;
    readonly buyer: string;
    readonly away: number | undefined;
    readonly strong: ReadonlyMap<string, number>;
    readonly currency: string | undefined;
    readonly prices: ReadonlyMap<string, { readonly asked: number; readonly paid: number }>;
  },
): Trilingual {
  return inAll((language) =>
    reasonsFor(one, {
      language,
      seller: areaName(known, of.seller, language),
      buyer: areaName(known, of.buyer, language),
      main: areaName(known, one.mainSupplier, language),
      away: of.away,
      advantage: of.strong.get(one.product),
      price: of.prices.get(one.product),
      currency: of.currency ?? CURRENCY,
    }),
  );
}

/**
 * What is reported of a span, by product. Exports of all are those of the reporters and, for those who do not report, what reporters imported from them;
 * countries and their regions are never added to each other.
 */
async function soldIn(
  { cube }: Known,
  {
    span,
    seller,
    buyer,
    level,
    currency,
  }: {
    readonly span: Span;
    readonly seller: string;
    readonly buyer: string;
    readonly level: 2 | 4 | 6;
    readonly currency: string | undefined;
  },
): Promise<readonly Sold[]> {
  const { sql, values } = which({ span });
  const from = `${inCurrency('flows', currency)} WHERE ${sql} AND length(hs) >= ${level}`;
  const reporters = (
    await cube.rows<{ reporter: string }>(
      `SELECT DISTINCT reporter FROM ${from} AND value_usd > 0 ORDER BY reporter`,
      values,
    )
  ).map(({ reporter }) => reporter);
  const divided = [
    ...new Set(reporters.filter((area) => area.includes('-')).map((area) => area.split('-')[0]!)),
  ];
  const bindings = [...values];
  const bound = (value: string): string => `$${bindings.push(value)}`;
  const isOneOf = (column: string, areas: readonly string[]): string =>
    areas.length > 0 ? `${column} IN (${areas.map(bound).join(', ')})` : 'false';
  const isImportFromOthers = `(flow = 'import' AND NOT ${isOneOf('partner', reporters)})`;
  const isTheirs = `(flow = 'export' AND reporter = ${bound(seller)} OR flow = 'import' AND reporter = ${bound(buyer)})`;
  return await cube.rows<Sold>(
    `SELECT CASE WHEN ${isTheirs} THEN reporter END AS reporter, CASE WHEN ${isTheirs} THEN partner END AS partner, flow, left(hs, ${level}) AS hs,
      contains(reporter, '-') AS "isRegions", NOT ${isOneOf('reporter', divided)}
        AND (flow = 'export' OR ${isImportFromOthers} AND NOT ${isOneOf('partner', divided)}) AS "isOfAll",
      sum(value_usd) AS value, sum(net_weight_kg) AS weight
    FROM ${from} AND (flow = 'export' OR ${isTheirs} OR ${isImportFromOthers}) GROUP BY ALL HAVING sum(value_usd) > 0
    ORDER BY ALL`,
    bindings,
  );
}

/** The openings between a seller and a buyer. */
function openingsOf(
  sold: readonly Sold[],
  seller: string,
  buyer: string,
  distance: (area: string) => number | undefined,
): readonly Opening[] {
  return [...Map.groupBy(sold, ({ hs }) => hs)].map(([product, own]) => {
    const imports = own.filter(({ flow, reporter }) => flow === 'import' && reporter === buyer);
    const bySeller = own.filter(({ flow, reporter }) => flow === 'export' && reporter === seller);
    const inBuyersBook = sum(imports.filter(({ partner }) => partner === seller));
    const inSellersBook = sum(bySeller.filter(({ partner }) => partner === buyer));
    return {
      product,
      suppliers: imports.map(({ partner, value }) => {
        const distanceKm = distance(partner!);
        return { area: partner!, value, ...(distanceKm === undefined ? {} : { distanceKm }) };
      }),
      exportsElsewhere: sum(bySeller.filter(({ partner }) => partner !== buyer)),
      alreadySold: Math.max(inBuyersBook, inSellersBook),
      exportsOfAll: sum(own.filter(({ isOfAll }) => isOfAll)),
    };
  });
}

const sum = (rows: readonly Sold[]): number => rows.reduce((all, { value }) => all + value, 0);

/** Between the centres of trade of two areas: a region's largest city, a country's main place of business. */
function distanceKm({ centres, places }: Known, a: string, b: string): number | undefined {
  const at = (code: string) => {
    const centre = centres.get(code);
    if (centre) return centre;
    const place = places.find((candidate) => candidate.code === code);
    return place?.latitude === undefined || place.longitude === undefined
      ? undefined
      : { latitude: place.latitude, longitude: place.longitude };
  };
  const [from, to] = [at(a), at(b)];
  return from && to ? greatCircleKm(from, to) : undefined;
}

/** The seller's advantage in each product among reporters of its kind; empty where nobody is there to compare with. */
function strengthOf(sold: readonly Sold[], seller: string): ReadonlyMap<string, number> {
  const table = tableOf(
    sold
      .filter(({ flow, isRegions }) => flow === 'export' && isRegions === seller.includes('-'))
      .map(({ reporter, hs, value }) => ({ row: reporter ?? '', column: hs, value })),
  );
  const own = table.rows.indexOf(seller);
  if (own < 0 || table.rows.length < 2) return new Map();
  const { values } = advantages(table);
  return new Map(table.columns.map((hs, at) => [hs, values[own]![at]!]));
}

/** What a kilogram costs: the seller's exports, and the buyer's imports from others. */
function pricesOf(sold: readonly Sold[], seller: string, buyer: string) {
  const unit = (rows: readonly Sold[]): number | undefined => {
    const weighed = rows.filter(({ weight }) => (weight ?? 0) > 0);
    const weight = weighed.reduce((all, row) => all + row.weight!, 0);
    return weight > 0 ? sum(weighed) / weight : undefined;
  };
  return new Map(
    [...Map.groupBy(sold, ({ hs }) => hs)].flatMap(([hs, own]) => {
      const asked = unit(own.filter(({ flow, reporter }) => flow === 'export' && reporter === seller));
      const paid = unit(
        own.filter(
          ({ flow, reporter, partner }) => flow === 'import' && reporter === buyer && partner !== seller,
        ),
      );
      return asked === undefined || paid === undefined ? [] : [[hs, { asked, paid }] as const];
    }),
  );
}

const priced = (price: { readonly asked: number; readonly paid: number } | undefined) =>
  price ? { unitValueAsked: rounded(price.asked, 4), unitValuePaid: rounded(price.paid, 4) } : {};

/** The buyer's book may not tell the seller from its country. */
function untold(sold: readonly Sold[], seller: string, buyer: string): readonly Trilingual[] {
  if (!seller.includes('-')) return [];
  const country = seller.slice(0, 2);
  const imports = sold.filter(({ flow, reporter }) => flow === 'import' && reporter === buyer);
  const tells = imports.some(({ partner }) => partner === seller);
  return !tells && imports.some(({ partner }) => partner === country) ? [UNTOLD] : [];
}

const CAUTION: Trilingual = {
  ru: 'Оценка, не прогноз: доля продавца в экспорте всех, чьи таблицы загружены, на закупки покупателя и на близость. Цена, качество и договоры в ней не учтены.',
  kk: 'Бұл болжам емес, бағалау: сатушының кестелері жүктелгендер экспортындағы үлесі, сатып алушының сатып алуы және жақындық. Баға, сапа және шарттар ескерілмеген.',
  en: 'An estimate, not a forecast: the seller’s share in the exports of all whose tables are loaded, times what the buyer buys, times nearness. Price, quality and contracts are not in it.',
};
const UNTOLD: Trilingual = {
  ru: 'Покупатель называет страной-поставщиком всю страну продавца: часть её поставок может уже идти из его региона.',
  kk: 'Сатып алушы жеткізуші ретінде сатушының бүкіл елін атайды: оның бір бөлігі қазірдің өзінде сол өңірден келуі мүмкін.',
  en: 'The buyer’s books name the seller’s whole country as supplier: part of that may come from the seller’s region already.',
};
