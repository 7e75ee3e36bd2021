import { readFileSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { loadPacked } from '../../bin/packed.js';

// As `bin/pobratim.js` does, and as plain as it: stripping the types of the first module would load what strips them.
module.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)));
loadPacked(
  fileURLToPath(new URL('../../node_modules/.cache/compiled/cold-probe.json', import.meta.url)),
  new URL('../../src/', import.meta.url),
);
const [{ createReader }, { openVocabulary }] = await Promise.all([
  import('../../src/read/reader.ts'),
  import('../../src/shelf.ts'),
]);
const reader = createReader(await openVocabulary());
const text = readFileSync(new URL('../../samples/ru-09-torgovlya.txt', import.meta.url), 'utf8');
const { claims } = reader.read({ text, language: 'ru', published: '2024-11-28' });
if (claims.length === 0) throw new Error('expected claims of the sample; found none');
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    ms: performance.now(),
    cpuMs: (user + system) / 1000,
    residentMb: process.memoryUsage.rss() / 1e6,
  }),
);
