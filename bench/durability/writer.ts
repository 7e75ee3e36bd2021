import { DatabaseSync } from 'node:sqlite';
import { sha256 } from '#model/canonical.ts';
import { documentId } from '#model/document.ts';
import { openLedger } from '../../src/ledger/ledger.ts';

/**
 * Writes documents with their claims into the ledger of a folder as fast as it takes them, several at a time, and tells over IPC each that was
 * acknowledged. With `careless` it writes into a database that is told not to wait for the disk: what a trial of power must find out.
 */
const [data = '', databaseUrl = ''] = process.argv.slice(2);
const WRITERS = 4;
let count = 0;

const told = (id: string): Promise<void> =>
  new Promise((resolve) => {
    process.send!(id, () => resolve());
  });
process.on('disconnect', () => process.exit(0));

if (databaseUrl === 'careless') {
  const database = new DatabaseSync(`${data}/careless.sqlite`);
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = off; create table row (id text primary key)',
  );
  for (;;) {
    count += 1;
    database.prepare('insert into row values (?)').run(String(count));
    await told(String(count));
  }
}
const ledger = await openLedger({
  data,
  ...(databaseUrl ? { databaseUrl } : {}),
  side: 'KZ',
  author: 'trial',
  clock: () => new Date(),
});
await Promise.all(
  Array.from({ length: WRITERS }, async () => {
    for (;;) {
      count += 1;
      const text = `Меморандум № ${count}. ${'Делегации обсудили работу. '.repeat(count % 40)}`;
      const id = documentId(text);
      await ledger.append(
        [
          {
            kind: 'document',
            document: {
              id,
              sha256: sha256(text),
              language: 'ru',
              obtained: { how: 'paste', at: '2026-01-01T00:00:00Z', mediaType: 'text/plain' },
            },
          },
          { kind: 'claims', document: id, reader: 'trial/1', claims: [] },
        ],
        [{ id, text }],
      );
      await told(id);
    }
  }),
);
