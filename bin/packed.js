import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Loads the modules below a folder from one file, which an earlier start left: looking each of a hundred and fifty up on the disk, and reading it in three
 * parts, is a third of a cold start. Where there is no such file, or any module has changed since, all are loaded as ever and the file is
 * written when the process ends. What the file does not hold is loaded as ever too.
 *
 * The file is JSON: of each module its address, size, time of change, source without types, and what its imports lead to.
 */
export function loadPacked(file, folder) {
  const packed = unchanged(file, folder);
  if (packed) serve(packed);
  else record(file, folder);
}

/** What a file holds, when each of its modules is on the disk as it was. */
function unchanged(file, folder) {
  try {
    const packed = JSON.parse(readFileSync(file, 'utf16le'));
    const isSame = ({ url, size, changed }) => {
      const now = statSync(fileURLToPath(url));
      return now.size === size && now.mtimeMs === changed;
    };
    return packed.node === process.version && packed.folder === folder.href && packed.modules.every(isSame)
      ? packed
      : undefined;
  } catch {
    // Missing, cut off, or of modules that are gone: to be written anew.
    return undefined;
  }
}

function serve({ modules }) {
  const held = new Map(modules.map((one) => [one.url, one]));
  module.registerHooks({
    resolve: (specifier, context, next) => {
      const url = held.has(specifier) ? specifier : held.get(context.parentURL)?.imports[specifier];
      return url ? { url, format: 'module', shortCircuit: true } : next(specifier, context);
    },
    load: (url, context, next) => {
      const source = held.get(url)?.source;
      return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true };
    },
  });
}

function record(file, folder) {
  const imports = new Map();
  module.registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      if (found.url.startsWith(folder.href)) {
        if (!imports.has(found.url)) imports.set(found.url, {});
        const its = imports.get(context.parentURL);
        if (its) its[specifier] = found.url;
      }
      return found;
    },
  });
  process.on('exit', () => {
    const half = `${file}.${process.pid}`;
    try {
      const modules = [...imports].map(([url, its]) => packedModule(url, its));
      mkdirSync(dirname(file), { recursive: true });
      // Of two bytes a letter, as the engine keeps it: taken without decoding.
      writeFileSync(half, JSON.stringify({ node: process.version, folder: folder.href, modules }), 'utf16le');
      renameSync(half, file);
    } catch {
      // Nothing is lost where it cannot be kept: the next start is as slow as this one.
      rmSync(half, { force: true });
    }
  });
}

function packedModule(url, imports) {
  const path = fileURLToPath(url);
  const { size, mtimeMs: changed } = statSync(path);
  return { url, size, changed, imports, source: withoutTypes(readFileSync(path, 'utf8')) };
}

function withoutTypes(source) {
  // Node warns that this call may change, though all of its own loading of TypeScript rests on it.
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return module.stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
