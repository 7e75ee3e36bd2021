import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { newFolder } from '../folders.ts';

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test(
  'reading goes on from a snapshot with the same words, failures among them, until it is no longer what it was made from',
  {
    skip: process.platform === 'win32' && 'Windows cannot replace a process',
  },
  async () => {
    const folder = newFolder();
    execFileSync(process.execPath, [file('bin/make-snapshot.js'), folder]);
    const { placesIn } = (await import(file('bin/snapshot.js'))) as {
      placesIn: (folder: string) => { readonly snapshot: string; readonly list: string };
    };
    const { snapshot, list } = placesIn(folder);
    // Nobody makes another one while this test goes on.
    writeFileSync(`${snapshot}.lock`, '');
    const start = join(folder, 'start.mjs');
    writeFileSync(
      start,
      `import { resumeReading } from ${JSON.stringify(file('bin/snapshot.js'))};\nresumeReading(${JSON.stringify(folder)});\nconsole.log('as ever');`,
    );
    const said = (program: string, ...words: readonly string[]): string => {
      try {
        return execFileSync(process.execPath, [program, 'read', ...words], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
          // Where flags are given no snapshot is used: so the program itself reads without one.
          env: program === start ? process.env : { ...process.env, NODE_OPTIONS: '--no-deprecation' },
        });
      } catch (error) {
        const { status, stderr } = error as { readonly status: number; readonly stderr: string };
        return `${status}: ${stderr}`;
      }
    };
    for (const words of [
      [file('samples/kk-02-su.txt'), '--published', '2023', '--mentions'],
      [file('samples/ru-18-plan-meropriyatij.docx')],
      [file('bin/pobratim.js'), join(folder, 'none.txt')],
      [process.execPath],
      ['--published', 'soon', file('samples/kk-02-su.txt')],
    ])
      assert.equal(said(start, ...words), said(file('bin/pobratim.js'), ...words));

    const sample = file('samples/en-04-trade.txt');
    const kept = readFileSync(list, 'utf8');
    assert.match(said(start, sample), /observation/);
    for (const other of [
      kept.replace(/(reader\.ts",)(\d+)/, '$11$2'),
      kept.replace('reader.ts', 'gone.ts'),
      kept.replace('make-snapshot.js', 'elsewhere.js'),
      '{',
    ]) {
      assert.notEqual(other, kept);
      writeFileSync(list, other);
      assert.equal(said(start, sample), 'as ever\n');
    }
    writeFileSync(list, kept);
    appendFileSync(snapshot, ' ');
    assert.equal(said(start, sample), 'as ever\n', 'a snapshot that is not whole');
  },
);
