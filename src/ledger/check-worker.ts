import { parentPort } from 'node:worker_threads';
import { checkedRow, type Signed } from './checked-row.ts';
import type { EntryRow } from './seal.ts';

/** Checks entries beside the thread that reads them: signatures take most of the time of verifying. */
parentPort!.on(
  'message',
  ({ rows, signed }: { readonly rows: readonly EntryRow[]; readonly signed: Signed }) =>
    parentPort!.postMessage(rows.map((row) => checkedRow(row, signed))),
);
