import type { Trilingual } from '#model/language.ts';
import type { Known, Question } from '#model/question.ts';
import { compared, exporterWeight, type Reliability, reliabilities } from '../engine/mirror.ts';
import { inCurrency, levelOf, productIn, viewOf, which } from './amounts.ts';
import { answered } from './answer.ts';
import { rounded } from './growth.ts';
import { parameters } from './parameters.ts';
import { heldBy, heldIn, heldOf, periodOf, type Span, spanOf, usage } from './scope.ts';

interface Book {
  readonly key: string;
  /** Imports that include freight and insurance; all of them where the table does not say that they do not. */
  readonly cif: number | null;
  readonly value: number | null;
}

export const mirror: Question = {
  id: 'mirror',
  summary:
    'what one says it exported beside what the other says it imported, by product: imports without freight, the asymmetry over the mean, what the two books weigh',
  parameters: parameters('reporter', 'partner', 'period', 'level', 'cif', 'currency'),
  answer: async (known, { reporter, partner, period, level, cif, currency }) => {
    if (partner === undefined) throw usage('partner: whose books are compared with', 'none');
    const factor = factorOf(cif);
    const held = await heldOf(known, reporter);
    const other = await heldOf(known, partner, 'partner');
    const common = {
      months: held.months.filter((month) => other.months.includes(month)),
      years: held.years.filter((year) => other.years.includes(year)),
    };
    if (common.months.length + common.years.length === 0)
      throw usage('a period of which both have tables', 'none', 'load a table of the other side');
    const span = spanOf(common, period);
    const digits = levelOf(level, 2);
    const reliable = await reliabilitiesIn(known, span, factor);
    const accuracy = new Map(reliable.map((one) => [one.area, one]));
    const directions = await Promise.all(
      (
        [
          [reporter!, partner],
          [partner, reporter!],
        ] as const
      ).map(async ([exporter, importer]) => {
        const [out, back] = await Promise.all([
          bookOf(known, { reporter: exporter, partner: importer, flow: 'export', span, currency }, digits),
          bookOf(known, { reporter: importer, partner: exporter, flow: 'import', span, currency }, digits),
        ]);
        const weight = exporterWeight(accuracy.get(exporter)?.asExporter, accuracy.get(importer)?.asImporter);
        const keys = [...new Set([...out.keys(), ...back.keys()])].sort();
        return keys.flatMap((hs) => {
          const exported = out.get(hs)?.value ?? 0;
          const imported = back.get(hs)?.value ?? 0;
          const withFreight = back.get(hs)?.cif ?? 0;
          const importedFob = imported - withFreight + withFreight / factor;
          const found = compared({ exported, imported: importedFob, isCif: false });
          if (!found) return [];
          return [
            {
              exporter,
              importer,
              hs,
              exported: Math.round(exported),
              imported: Math.round(imported),
              importedFob: Math.round(importedFob),
              difference: Math.round(importedFob) - Math.round(exported),
              asymmetryPercent: rounded(found.asymmetry * 100, 1),
              ...(exported > 0 && importedFob > 0
                ? { reconciled: Math.round(weight * exported + (1 - weight) * importedFob) }
                : {}),
            },
          ];
        });
      }),
    );
    const rows = directions
      .flat()
      .sort((a, b) => Math.max(b.exported, b.importedFob) - Math.max(a.exported, a.importedFob));
    const total = (exporter: string, column: 'exported' | 'importedFob') =>
      rows.filter((row) => row.exporter === exporter).reduce((all, row) => all + row[column], 0);
    return answered(
      known,
      {
        question: 'mirror',
        asked: {
          reporter,
          partner,
          period: periodOf(span),
          level: String(digits),
          cif: String(rounded((factor - 1) * 100)),
          currency,
        },
        rows,
        summary: {
          exported: total(reporter!, 'exported'),
          importedFob: total(reporter!, 'importedFob'),
          exportedBack: total(partner, 'exported'),
          importedFobBack: total(partner, 'importedFob'),
          ...of(accuracy.get(reporter!), 'reporter'),
          ...of(accuracy.get(partner), 'partner'),
        },
        notes: rows.some(({ exported, imported }) => exported > 0 && imported > 0) ? [BOTH] : [ONE_BOOK],
      },
      { flows: { reporter, partner, span, currency }, held },
    );
  },
};

const of = (one: Reliability | undefined, who: string) => ({
  ...(one?.asExporter === undefined ? {} : { [`${who}AsExporter`]: rounded(one.asExporter, 3) }),
  ...(one?.asImporter === undefined ? {} : { [`${who}AsImporter`]: rounded(one.asImporter, 3) }),
});

function factorOf(cif: string | undefined): number {
  const percent = cif === undefined ? 6 : Number(cif);
  if (!(percent >= 0 && percent <= 100)) throw usage('cif: per cent from 0 to 100', `"${cif}"`);
  return 1 + percent / 100;
}

async function bookOf(
  { cube }: Known,
  flows: {
    readonly reporter: string;
    readonly partner: string;
    readonly flow: 'export' | 'import';
    readonly span: Span;
    readonly currency: string | undefined;
  },
  level: 2 | 4 | 6,
): Promise<ReadonlyMap<string, Book>> {
  const { sql, values } = which(flows);
  const rows = await cube.rows<Book>(
    `SELECT ${productIn('flows', level)} AS key, sum(value_usd) AS value,
      sum(value_usd) FILTER (flow = 'import' AND price_basis IS DISTINCT FROM 'FOB') AS cif
    FROM ${inCurrency('flows', flows.currency)} WHERE ${sql} GROUP BY 1`,
    values,
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** The accuracy of everybody whose books can be compared in a span. Only those who report all of it: a year beside half a year is no asymmetry. */
async function reliabilitiesIn(known: Known, span: Span, factor: number): Promise<readonly Reliability[]> {
  const view = viewOf({ partners: true });
  const { sql, values } = which({ span }, view);
  const rows = await known.cube.rows<{
    exporter: string;
    importer: string;
    exported: number;
    imported: number;
  }>(
    `WITH own AS (SELECT reporter, partner, flow, sum(value_usd) AS value FROM ${view} WHERE ${sql} GROUP BY ALL)
    SELECT a.reporter AS exporter, a.partner AS importer, a.value AS exported, b.value AS imported
    FROM own a JOIN own b ON a.reporter = b.partner AND a.partner = b.reporter
    WHERE a.flow = 'export' AND b.flow = 'import' AND a.value > 0 AND b.value > 0 ORDER BY ALL`,
    values,
  );
  const held = await heldBy(known);
  const most = Math.max(0, ...[...held.values()].map((one) => heldIn(one, span)));
  const whole = new Set([...held].filter(([, one]) => heldIn(one, span) === most).map(([area]) => area));
  return reliabilities(
    rows
      .filter(({ exporter, importer }) => whole.has(exporter) && whole.has(importer))
      .map(({ imported, ...row }) => ({ ...row, importedFob: imported / factor })),
  );
}

const BOTH: Trilingual = {
  ru: 'Импорт приведён к цене без фрахта и страховки там, где таблица не говорит, что их в нём нет. Ни одна из двух книг не принята за истину.',
  kk: 'Кесте фрахт пен сақтандыру жоқ деп айтпаған жерде импорт соларсыз бағаға келтірілді. Екі есептің ешқайсысы ақиқат деп алынбады.',
  en: 'Imports are brought to prices without freight and insurance where the table does not say that they have none. Neither book is taken for the truth.',
};
const ONE_BOOK: Trilingual = {
  ru: 'У этой пары только одна книга: вторая сторона не даёт партнёра с той же подробностью.',
  kk: 'Бұл жұптың бір ғана есебі бар: екінші тарап серіктесті сондай егжей-тегжеймен бермейді.',
  en: 'This pair has one book only: the other side does not give the partner in the same detail.',
};
