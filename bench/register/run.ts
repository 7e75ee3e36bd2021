import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Application } from '#model/application.ts';
import { sha256 } from '#model/canonical.ts';
import { type BareClaim, claimOf } from '#model/claim.ts';
import { type Document, documentId } from '#model/document.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openShelf } from '../../src/shelf.ts';

const REGIONS = {
  'RU-AST': 'Астраханской области',
  'RU-OMS': 'Омской области',
  'RU-ORE': 'Оренбургской области',
};
const OTHERS = {
  'KZ-23': 'Атырауской областью',
  'KZ-55': 'Павлодарской областью',
  'KZ-47': 'Мангистауской областью',
};
const FILLER =
  'Стороны обсудили дорогу, водовод и обмен студентами. Делегация посетила порт, завод и университет. Мэр города рассказал о планах на год. ';
const side = { side: 'KZ', author: 'bench', clock: () => new Date('2032-02-16T00:00:00Z') };

/** The n-th synthetic document, of about 900 letters, with its one claim: two regions, a year, an amount; two in three repeat a key. */
function made(n: number): { readonly document: Document; readonly claim: BareClaim } {
  const [area, its] = Object.entries(REGIONS)[n % 3]!;
  const [counterpart, other] = Object.entries(OTHERS)[(n >> 2) % 3]!;
  const period = `${1990 + (n % 35)}-${String(1 + ((n * 7) % 12)).padStart(2, '0')}`;
  const value = 100 + (n % 17);
  const sentence = `Товарооборот ${its} с ${other} за ${period} составил ${value} млн долларов.`;
  const text = `${sentence} ${FILLER.repeat(6)}Запись номер ${n}. ${n % 500 === 0 ? 'Подписан меморандум о судоходстве.' : ''}`;
  const document: Document = {
    id: documentId(text),
    text,
    sha256: sha256(text),
    language: 'ru',
    published: `2025-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
    obtained: { how: 'file', at: side.clock().toISOString(), mediaType: 'text/plain' },
  };
  const claim: BareClaim = {
    kind: 'observation',
    modality: 'stated',
    slots: {
      measure: 'trade.turnover',
      aspect: 'level',
      value: { n: value * 1e6, unit: 'USD' },
      area: [area],
      counterpart: [counterpart],
      period,
      ...(n % 3 === 0 ? { product: `товар ${n}` } : {}),
    },
    quote: { start: 0, end: sentence.length },
  };
  return { document, claim };
}

/** CPU milliseconds of each piece of work in turn, and their median. */
async function median(times: number, work: (turn: number) => Promise<unknown> | unknown): Promise<number> {
  const spent: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const before = process.cpuUsage();
    await work(turn);
    const { user, system } = process.cpuUsage(before);
    spent.push((user + system) / 1000);
  }
  return Math.round(spent.sort((a, b) => a - b)[times >> 1]! * 100) / 100;
}

/** Fills a ledger with synthetic documents, opens a node on it and asks; beside the searches a scan with LIKE over the same texts. */
export async function run(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
  const shelf = await openShelf();
  const table: Record<string, Record<string, number>> = {};
  for (const size of [2000, 20_000]) {
    const data = mkdtempSync(join(tmpdir(), 'pobratim-'));
    const ledger = await openLedger({ data, ...side });
    for (let first = 0; first < size; first += 500) {
      const batch = Array.from({ length: 500 }, (_, index) => made(first + index));
      await ledger.append(
        batch.flatMap(({ document: { text: _, ...described }, claim }) => [
          { kind: 'document' as const, document: described },
          {
            kind: 'claims' as const,
            document: described.id,
            reader: 'bench/1',
            claims: [claimOf(described.id, claim)],
          },
        ]),
        batch.map(({ document }) => document),
      );
    }
    await ledger.close();
    const column: Record<string, number> = {};
    table[`${size} documents, CPU ms`] = column;
    let application!: Application;
    column['derive everything'] = await median(1, async () => {
      application = await openApplication({ data, ...side, shelf });
    });
    column['first search'] = await median(1, () => application.search('порт', { limit: 1 }));
    await application.close();
    column['start again'] = await median(1, async () => {
      application = await openApplication({ data, ...side, shelf });
      await application.search('порт', { limit: 1 });
    });
    const add = (n: number) =>
      application.add({
        bytes: new TextEncoder().encode(made(1e6 + n * 3 + 1).document.text),
        how: 'paste',
        published: '2026-01-01',
      });
    await add(99);
    column['add one document'] = await median(15, add);
    column['home page after an addition'] = await median(1, () => application.overview());
    column['dossier of two places'] = await median(15, () => application.dossier('RU-AST', 'KZ-23'));
    column['search, rare words'] = await median(15, () =>
      application.search('меморандумами судоходство', {}),
    );
    column['search, words of every document'] = await median(15, () =>
      application.search('портом дороги', {}),
    );
    column['search, a slip in each word'] = await median(15, () =>
      application.search('меморнадум судохоство', {}),
    );
    column['what is proposed while somebody types'] = await median(15, () => application.suggest('астрах'));
    column['the map, after a change'] = await median(3, async (n) => {
      await add(200 + n);
      return application.map({});
    });
    column['the map of one domain and year'] = await median(15, (n) =>
      application.map({ domain: 'trade', period: `${1990 + n}` }),
    );
    column['the years of all facts'] = await median(5, () => application.years({}));
    column['the first page of the timeline'] = await median(15, () => application.timeline({}, {}));
    column['documents much the same as one'] = await median(15, async (n) =>
      application.similar((await application.documents({}, { limit: n + 1 })).items[n]!.id),
    );
    await application.close();
    const raw = new DatabaseSync(join(data, 'pobratim.sqlite'));
    const like = raw.prepare(
      'select id from document where text like ? and text like ? order by id limit 20',
    );
    column['floor: LIKE, rare words'] = await median(5, () => like.all('%меморандум%', '%судоходств%'));
    column['floor: LIKE, words of every document'] = await median(5, () => like.all('%порт%', '%дорог%'));
    raw.close();
    rmSync(data, { recursive: true });
  }
  return table;
}
