import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { stateOf } from './kept.js';
import { MAKER, placesIn } from './snapshot.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const pathOf = (...names) => join(ROOT, ...names);
/** Whoever has not ended by then was killed, or failed, and would fail at every start. */
const LONGEST_MS = 600_000;
/** Loaded from the disk when a document asks for them. */
const LATER = /\/(formats\/(?:mail|pdf|docx|html)|web-document|jsonl-threads)\.ts$/;

/**
 * Makes the snapshot that `pobratim read` goes on from: its modules in one script, its reader ready and tried on the samples, and last the list of
 * files that it was made from. One process makes it at a time.
 */
async function make(folder) {
  const { snapshot, list } = placesIn(folder);
  const [lock, half, script] = ['lock', `${process.pid}.half`, `${process.pid}.cjs`].map(
    (ending) => `${snapshot}.${ending}`,
  );
  if (!taken(lock)) return;
  try {
    setPriority(constants.priority.PRIORITY_LOW);
    const begun = Date.now();
    const sources = [
      ...(await bundled(script, folder)),
      ...['src/domains', 'src/cli/commands', 'reference', 'samples'].map((name) => pathOf(name)),
      ...filesIn(pathOf('reference')),
      ...filesIn(join(dirname(createRequire(import.meta.url).resolve('az')), '..', 'dicts')),
    ].map(stateOf);
    const late = sources.find(([, , changed]) => changed >= begun);
    if (late) throw new Error(`expected sources that nobody writes meanwhile; found ${late[0]}`);
    execFileSync(process.execPath, ['--snapshot-blob', half, '--build-snapshot', script], {
      cwd: ROOT,
      stdio: 'ignore',
    });
    rmSync(list, { force: true });
    renameSync(half, snapshot);
    const [, ...its] = stateOf(snapshot);
    writeFileSync(half, JSON.stringify({ program: MAKER, snapshot: its, sources }));
    renameSync(half, list);
    rmSync(lock, { force: true });
  } finally {
    for (const file of [half, script]) rmSync(file, { force: true });
  }
}

function taken(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > LONGEST_MS) rmSync(lock, { force: true });
  } catch {
    // Nobody holds it.
  }
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch {
    return false;
  }
}

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name));

/** Writes the modules of `pobratim read` as one script; returns their paths. */
async function bundled(script, folder) {
  const bundle = await rolldown({
    input: 'entry',
    cwd: ROOT,
    platform: 'node',
    logLevel: 'silent',
    external: [/^node:/],
    plugins: [
      {
        name: 'reading',
        resolveId: (specifier, importer) =>
          specifier === 'entry'
            ? specifier
            : importer && LATER.test(specifier)
              ? { id: pathToFileURL(join(dirname(importer), specifier)).href, external: true }
              : null,
        load: (id) => (id === 'entry' ? entry(folder) : null),
        transform: (code, id) =>
          code.includes('import.meta.url')
            ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
            : null,
      },
    ],
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    exports: 'none',
    codeSplitting: false,
    // The script stays in memory twice, in the snapshot and out of it: short names take a megabyte off each.
    minify: { compress: false, mangle: true, codegen: true },
  });
  await bundle.close();
  const [{ code, moduleIds }] = output;
  // A script of a snapshot cannot import by itself.
  const importing = `const later = (address) => process.getBuiltinModule("module").createRequire(${JSON.stringify(import.meta.url)})("./import.cjs")(address);\n`;
  writeFileSync(script, importing + code.replaceAll(/\bimport\((?=["'`]file:)/g, 'later('));
  return moduleIds.filter((id) => id.startsWith(ROOT));
}

/** The first module of the script: reads the samples once, and then, as another process, what that one is asked for. */
function entry(folder) {
  const names = readdirSync(pathOf('src', 'domains'), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .sort();
  const from = (...path) => JSON.stringify(pathOf(...path));
  return [
    "import { readFileSync } from 'node:fs';",
    "import { startupSnapshot } from 'node:v8';",
    `import { main } from ${from('src', 'cli', 'main.ts')};`,
    `import { readerOf } from ${from('src', 'cli', 'reader.ts')};`,
    `import { command } from ${from('src', 'cli', 'commands', 'read.ts')};`,
    `import { vocabularyOf } from ${from('src', 'shelf.ts')};`,
    ...names.map(
      (name, at) => `import { vocabulary as of${at} } from ${from('src', 'domains', name, 'vocabulary.ts')};`,
    ),
    `const vocabulary = vocabularyOf([${names.map((name, at) => `[${JSON.stringify(name)}, of${at}]`).join(', ')}]);`,
    `const samples = JSON.parse(readFileSync(${from('samples', 'documents.json')}, 'utf8'));`,
    'startupSnapshot.setDeserializeMainFunction(async () => {',
    `  process.getBuiltinModule('module').enableCompileCache(${JSON.stringify(folder)});`,
    '  process.exitCode = await main(process.argv.slice(2), async () => command);',
    '});',
    'readerOf(vocabulary).then((reader) => {',
    "  for (const { file, language, published } of samples.filter((one) => one.file.endsWith('.txt')))",
    `    reader.read({ text: readFileSync(${from('samples')} + '/' + file, 'utf8'), language, published });`,
    '});',
  ].join('\n');
}

await make(process.argv[2]);
