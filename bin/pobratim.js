#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// TypeScript runs from source on Node 24, which `npm ci` installs beside the program; an older one hands over to it.
const shipped = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
if (Number(process.versions.node.split('.')[0]) >= 24) {
  const { main } = await import('../src/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else if (existsSync(shipped)) {
  const { status } = spawnSync(shipped, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else {
  console.error(`expected Node 24 or newer; found ${process.versions.node}; run npm ci, or install Node 24`);
  process.exitCode = 1;
}
