import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MEASURES } from '#model/claim.ts';
import { EXITS, lineOf } from '../../src/cli/command.ts';
import { openCommands } from '../../src/cli/commands.ts';
import { ROUTES } from '../../src/serve/routes.ts';
import { openShelf } from '../../src/shelf.ts';

const page = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

test('every command has its chapter in the manual, with its line, options and exit codes, and nothing else does', async () => {
  const manual = page('docs/commands.md');
  const commands = await openCommands();
  const chapters = new Map(
    manual
      .split(/^## /m)
      .slice(1)
      .map((chapter) => [chapter.slice(0, chapter.indexOf('\n')), chapter]),
  );
  assert.deepEqual([...chapters.keys()].sort(), commands.map(({ name }) => name).sort());
  for (const command of commands) {
    const { name, options, exits } = command;
    const chapter = chapters.get(name)!;
    assert.ok(chapter.includes(`\`pobratim ${lineOf(command)}\``), name);
    assert.deepEqual(
      [...chapter.matchAll(/^- `--([\w-]+)/gm)].map(([, option]) => option).sort(),
      Object.keys(options).sort(),
    );
    for (const code of Object.keys(exits ?? {})) assert.match(chapter, new RegExp(`^- ${code}: `, 'm'));
  }
  for (const code of Object.keys(EXITS)) assert.match(manual, new RegExp(`^- ${code}: `, 'm'));
});

test('every route and parameter is in the manual', async () => {
  const { domains } = await openShelf();
  const routes = [...ROUTES, ...domains.flatMap(({ desk }) => desk?.routes ?? [])];
  const manual = page('docs/api.md');
  for (const { method, path, query } of routes) {
    assert.ok(manual.includes(`## ${method.toUpperCase()} ${path}\n`), path);
    for (const name of Object.keys(query ?? {})) assert.ok(manual.includes(`- \`${name}\``), name);
  }
});

test('every measure has its heading', () => {
  for (const measure of MEASURES) assert.ok(page('docs/measures.md').includes(`## ${measure}\n`), measure);
});

test('every setting that the code reads has its heading', () => {
  const settings = page('docs/settings.md');
  for (const file of globSync('src/{cli,serve,ledger,read}/**/*.ts', {
    cwd: new URL('../..', import.meta.url),
  }))
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
