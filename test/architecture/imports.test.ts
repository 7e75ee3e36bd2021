import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

/** Which rooms of `src` each room may import, as the design says; a room may always import itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  methods: [],
  read: ['model', 'methods'],
  ledger: ['model', 'methods'],
  settle: ['model', 'methods'],
  register: ['model', 'methods'],
  cube: ['model', 'methods'],
  domains: ['model', 'methods'],
  people: ['model'],
  print: ['model'],
  gather: ['model'],
  follow: ['model'],
  serve: ['model'],
  web: ['model'],
  'shelf.ts': ['model', 'domains'],
  'indexing.ts': ['methods', 'model', 'read', 'ledger', 'settle', 'register', 'shelf.ts'],
  'following.ts': ['model', 'ledger', 'settle', 'register'],
  'entries-told.ts': ['following.ts', 'ledger', 'settle', 'register'],
  'derivation.ts': ['following.ts', 'entries-told.ts', 'model', 'ledger', 'settle', 'register'],
  'pipeline.ts': ['derivation.ts', 'model', 'read', 'ledger', 'settle', 'register', 'cube', 'print'],
  cli: [
    'model',
    'methods',
    'read',
    'ledger',
    'settle',
    'register',
    'cube',
    'domains',
    'people',
    'gather',
    'follow',
    'serve',
    'web',
    'pipeline.ts',
    'shelf.ts',
  ],
};
const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)['"]([^'"]+)['"]/g;

/** What is wrong with one file's imports. */
function faults(file: string, source: string): readonly string[] {
  const room = file.split('/')[1]!;
  return [...source.matchAll(IMPORT)].flatMap(([, specifier = '']) => {
    const target = specifier.startsWith('#')
      ? `src/${specifier.slice(1).replace(/^lib\//, 'web/src/lib/')}`
      : specifier.startsWith('.')
        ? normalize(join(dirname(file), specifier))
        : undefined;
    if (!target?.startsWith('src/')) return [];
    const other = target.split('/')[1]!;
    if (other === room)
      return room === 'domains' && target.split('/')[2] !== file.split('/')[2]
        ? [`${file} imports another domain: ${specifier}`]
        : [];
    return ALLOWED[room]?.includes(other) ? [] : [`${file} imports ${specifier}`];
  });
}

const files = globSync('src/**/*.{ts,svelte}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\/(build|\.svelte-kit)\//.test(file));

test('every folder imports only what the design allows it', () => {
  assert.ok(files.length > 60);
  assert.deepEqual(
    files
      .filter((file) => !file.endsWith('.test.ts'))
      .flatMap((file) => faults(file, readFileSync(file, 'utf8'))),
    [],
  );
});

test('the rule bites: a stage that imports another one, a domain another domain, the server a stage', () => {
  assert.equal(faults('src/read/x.ts', "import { settle } from '../settle/settle.ts';").length, 1);
  assert.equal(faults('src/domains/trade/x.ts', "import { domain } from '../water/domain.ts';").length, 1);
  assert.equal(faults('src/serve/x.ts', "const { read } = await import('../read/reader.ts');").length, 1);
  assert.equal(faults('src/model/x.ts', "import type { Hono } from '#methods/x.ts';").length, 1);
});

test('no code file is longer than 500 lines, tables of words apart', () => {
  const long = files.filter(
    (file) => !/\/(lexicon|words)\b/.test(file) && readFileSync(file, 'utf8').split('\n').length > 500,
  );
  assert.deepEqual(long, []);
});

test('files are named in kebab-case', () => {
  const odd = files.filter(
    (file) =>
      /\.ts$/.test(file) && !file.includes('/routes/') && !/^[a-z0-9.-]+$/.test(file.split('/').at(-1)!),
  );
  assert.deepEqual(odd, []);
});
