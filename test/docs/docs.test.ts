import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MEASURES } from '#model/claim.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { ROUTES } from '../../src/serve/routes.ts';

const page = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

test('every command and option is in the manual', () => {
  const manual = page('docs/commands.md');
  for (const { name, options } of COMMANDS) {
    assert.match(manual, new RegExp(`^## ${name}$`, 'm'));
    for (const option of Object.keys(options)) assert.ok(manual.includes(`\`--${option}\``), option);
  }
});

test('every route and parameter is in the manual', () => {
  const manual = page('docs/api.md');
  for (const { method, path, query } of ROUTES) {
    assert.ok(manual.includes(`## ${method.toUpperCase()} ${path}\n`), path);
    for (const name of Object.keys(query ?? {})) assert.ok(manual.includes(`- \`${name}\``), name);
  }
});

test('every measure has its heading', () => {
  for (const measure of MEASURES) assert.ok(page('docs/measures.md').includes(`## ${measure}\n`), measure);
});

test('every setting that the code reads has its heading', () => {
  const settings = page('docs/settings.md');
  for (const file of ['src/cli/main.ts', 'src/cli/serve.ts'])
    for (const [, name] of page(file).matchAll(/process\.env\.([A-Z_]+)/g))
      assert.ok(name === 'USER' || settings.includes(`## ${name}\n`), name);
});

test('every dependency has its sentence in docs/decisions', () => {
  const { dependencies } = JSON.parse(page('package.json')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const decisions = page('docs/decisions/2026-11-23-dependencies.md');
  for (const name of Object.keys(dependencies)) assert.ok(decisions.includes(`\`${name}\``), name);
});

test('the files that the readme names exist', () => {
  for (const [, target = ''] of page('README.md').matchAll(/\]\(([^)]+)\)/g))
    assert.ok(target.startsWith('http') || existsSync(new URL(`../../${target}`, import.meta.url)), target);
});
