/** A thread of a derivation: puts the words of documents and facts into an index of its own file, while the main thread settles. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { wordsWith } from './read/language/lemmas.ts';
import { createMorphology } from './read/language/morphology.ts';
import { openSearch } from './register/search.ts';
import type { IndexingMessage } from './register/search-thread.ts';

const { path } = workerData as { readonly path: string };
const database = new DatabaseSync(path);
database.exec('pragma journal_mode = memory; pragma synchronous = off; begin');
const search = openSearch(database, wordsWith(createMorphology()));
const port = parentPort!;
port.on('message', (message: IndexingMessage) => {
  if (message.kind === 'put') for (const item of message.items) search.put(item);
  else {
    search.flush();
    database.exec('commit');
    database.close();
  }
  port.postMessage('taken');
  if (message.kind === 'done') port.close();
});
