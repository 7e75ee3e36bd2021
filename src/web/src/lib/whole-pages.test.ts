import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { WHOLE } from './whole-pages.ts';

const LIB = fileURLToPath(new URL('.', import.meta.url));
const PAGE = join(LIB, '../routes/about/components/+page.svelte');

/** The components that a component imports, and those that these import. */
function shownBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/from '([^']+\.svelte)'/g)) {
    const found = path!.startsWith('#lib/') ? join(LIB, path!.slice(5)) : join(dirname(file), path!);
    if (seen.has(found)) continue;
    seen.add(found);
    shownBy(found, seen);
  }
  return seen;
}

test('the page of components shows every component, or leads to the page that is made of it', () => {
  const shown = [...shownBy(PAGE)].map((file) => relative(LIB, file).replace('.svelte', ''));
  const whole = WHOLE.flatMap(([names]) => names.split(', '));
  const all = globSync('**/*.svelte', { cwd: LIB }).map((file) => file.replace('.svelte', ''));
  assert.deepEqual([...new Set([...shown, ...whole])].sort(), all.sort());
  assert.deepEqual(
    whole.filter((name) => shown.includes(name)),
    [],
  );
});

test('the page of components shows every token of the style sheet by its name', () => {
  const declared = readFileSync(join(LIB, '../app.css'), 'utf8').matchAll(/var\((--[\w-]+)/g);
  const tokens = readFileSync(join(LIB, '../app.css'), 'utf8').match(/:root\s*\{([^}]*)\}/)![1]!;
  for (const [, name] of declared) assert.ok(tokens.includes(`${name}:`), `${name} is no token`);
});
