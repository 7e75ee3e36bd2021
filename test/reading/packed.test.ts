import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { newFolder } from '../folders.ts';

const PACKED = new URL('../../bin/packed.js', import.meta.url).href;

test('modules are loaded from one file as long as none of them has changed', (_t) => {
  const folder = newFolder();
  const pack = join(folder, 'kept', 'pack.json');
  const write = (name: string, source: string) => writeFileSync(join(folder, name), source);
  write('package.json', '{"type":"module"}');
  write(
    'main.ts',
    'import { word } from "./word.ts";\nconst other: string = (await import(new URL("other.ts", import.meta.url).href)).other;\nconsole.log(word, other);',
  );
  write('other.ts', 'export const other: string = "далее";');
  const writeWord = (word: string) => {
    write('word.ts', `export const word: string = "${word}";`);
    utimesSync(join(folder, 'word.ts'), 1e9, 1e9);
  };
  writeWord('один');
  write(
    'start.js',
    `import { loadPacked } from ${JSON.stringify(PACKED)};
     loadPacked(${JSON.stringify(pack)}, new URL(${JSON.stringify(pathToFileURL(`${folder}/`).href)}));
     await import('./main.ts');`,
  );
  const said = () =>
    execFileSync(process.execPath, [join(folder, 'start.js')], { encoding: 'utf8', stdio: 'pipe' }).trim();
  assert.equal(said(), 'один далее', 'without a file');
  const first = readFileSync(pack, 'utf16le');
  assert.ok(first.includes('один') && !first.includes(': string'), 'sources are kept without their types');

  // As long and as old as it was, so that only the file can have said what is said now.
  writeWord('ноль');
  assert.equal(said(), 'один далее', 'from the file');

  writeWord('другой');
  assert.equal(said(), 'другой далее', 'a module has changed');
  assert.ok(readFileSync(pack, 'utf16le').includes('другой'), 'the file is written anew');

  writeFileSync(pack, 'broken');
  assert.equal(said(), 'другой далее', 'a broken file');
});
