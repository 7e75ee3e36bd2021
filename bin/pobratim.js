#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { keptFolder } from './kept.js';
import { resumeReading } from './snapshot.js';

// TypeScript runs from source on Node 24, which `npm ci` installs beside the program; an older one hands over to it.
const shipped = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
if (Number(process.versions.node.split('.')[0]) >= 24) {
  const kept =
    module.enableCompileCache && !process.env.NODE_DISABLE_COMPILE_CACHE ? keptFolder() : undefined;
  if (kept) {
    // Reading is asked of a shell again and again. Threads cannot be started from a snapshot that knows of cryptography (Node 24).
    if (process.argv[2] === 'read' && !process.argv.includes('--jsonl')) resumeReading(kept);
    // What was compiled once starts in half the time; a folder of our own, since others may write to a shared one.
    module.enableCompileCache(kept);
  }
  const { main } = await import('../src/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else if (existsSync(shipped)) {
  const program = spawn(shipped, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  // Whoever stops this process means the program: it must not go on alone with the data folder locked.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => program.kill(signal));
  program.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exitCode = code;
  });
} else {
  console.error(
    `expected: Node 24 or newer\nfound:    ${process.versions.node}\nto do:    run npm ci, or install Node 24`,
  );
  process.exitCode = 1;
}
