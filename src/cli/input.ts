import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LARGEST_FILE, type Submission } from '#model/application.ts';
import { Failure } from '#model/failure.ts';
import { isLanguage } from '#model/language.ts';
import { isDate } from '#model/period.ts';
import { type Options, usage } from './command.ts';

/** A document that was found and not yet opened: one that cannot be read must not keep the others out. */
export interface Source {
  /** Path, or `-`. */
  readonly name: string;
  /** Throws a Failure of reason `input` when it cannot be had. */
  readonly open: () => Promise<Submission>;
}

/** What a person says of documents. */
type Given = Omit<Partial<Submission>, 'bytes' | 'how' | 'name'>;

/** A row of a folder's documents.json. */
interface Listed extends Pick<Given, 'published' | 'title' | 'address' | 'publisher'> {
  readonly file: string;
  readonly language?: string;
  readonly sources?: readonly ListedSource[];
}

/** Where a document's facts come from: a page and what was taken from it, or a plain sentence. */
type ListedSource =
  | string
  | { readonly address: string; readonly publisher: string; readonly date: string; readonly taken: string };

const READABLE = /\.(?:txt|md|html?|docx|pdf|eml)$/iu;

/** The options of the command line that speak of documents. Throws a usage Failure when one is wrong. */
export function givenBy({ published, lang, title, address, publisher }: Options): Given {
  if (published !== undefined && !isDate(String(published)))
    throw usage(
      'a day, month or year such as 2024-11-27, 2024-11 or 2024',
      `"${published}"`,
      'correct --published',
    );
  if (lang !== undefined && !isLanguage(lang)) throw usage('ru, kk or en', `"${lang}"`, 'correct --lang');
  return present({ published, language: lang, title, address, publisher });
}

/** The documents at the paths, in their order. Says on standard error which files of a folder are not looked at. */
export const sourcesIn = (paths: readonly string[], given: Given): readonly Source[] =>
  paths.flatMap((path) => {
    const { sources, skipped } = sourcesAt(path, given);
    if (skipped.length > 0) console.error(`${path}: ${skipped.length} not looked at: ${skipped.join(', ')}`);
    if (sources.length === 0)
      throw new Failure('input', {
        expected: 'a folder with TXT, MD, HTML, DOCX, PDF or EML files',
        found: `none in ${path}`,
        remedy: 'name the folder that holds them: those within are not entered',
      });
    return sources;
  });

/**
 * The documents at a path: an address of the internet, a file, the files of a folder, or standard input (`-`). A folder's documents.json says which and more of them;
 * without it these are the files whose names say that they can be read. What else lies there, folders among it, is `skipped`.
 */
export function sourcesAt(
  path: string,
  given: Given = {},
  how: Submission['how'] = 'file',
): { readonly sources: readonly Source[]; readonly skipped: readonly string[] } {
  if (/^https?:\/\//iu.test(path))
    return {
      sources: [{ name: path, open: async () => ({ ...given, ...(await fetched(path)) }) }],
      skipped: [],
    };
  const source = (name: string, more: Given = {}): Source => ({
    name,
    open: async () => ({
      bytes: await bytesOf(name),
      how: name === '-' ? 'standard-input' : how,
      ...(name === '-' ? {} : { name: basename(name) }),
      ...more,
      ...given,
    }),
  });
  if (path === '-' || !isFolder(path)) return { sources: [source(path)], skipped: [] };
  const { files, folders } = contentsOf(path);
  if (files.includes('documents.json'))
    return {
      sources: listedIn(join(path, 'documents.json')).map(({ file, language, sources, ...about }) =>
        source(join(path, file), present({ ...about, language, sources: sources?.map(sourceLine) })),
      ),
      skipped: [],
    };
  return {
    sources: files.filter((name) => READABLE.test(name)).map((name) => source(join(path, name))),
    skipped: [...files.filter((name) => !READABLE.test(name)), ...folders.map((name) => `${name}/`)],
  };
}

const sourceLine = (source: ListedSource): string =>
  typeof source === 'string'
    ? source
    : `${source.publisher}, ${source.date}: ${source.taken}. ${source.address}`;

/** A path that is not there or that nobody may look at is no folder: opening it says why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The names in a folder, in order; what is neither file nor folder (a pipe) counts as a file. */
function contentsOf(path: string): {
  readonly files: readonly string[];
  readonly folders: readonly string[];
} {
  try {
    const entries = readdirSync(path).sort();
    const folders = entries.filter((name) => isFolder(join(path, name)));
    return { files: entries.filter((name) => !folders.includes(name)), folders };
  } catch (cause) {
    throw unreachable('a folder that can be listed', path, cause);
  }
}

/** Reads up to the largest size: a device or a pipe may have no end. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path)) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > LARGEST_FILE)
        throw new Failure('input', {
          expected: `at most ${LARGEST_FILE / 1024 / 1024} MB`,
          found: `more in ${path === '-' ? 'standard input' : path}`,
          remedy: 'split the document into parts',
        });
    }
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw unreachable('a file that can be read', path, cause);
  }
  return Buffer.concat(chunks);
}

function listedIn(file: string): readonly Listed[] {
  const wrong = (found: string, cause?: unknown): Failure =>
    new Failure(
      'input',
      {
        expected: `${file} to be a list of {"file", "published"?, "language"?, "title"?, "address"?, "publisher"?, "sources"?}`,
        found,
        remedy: 'correct it, or take it out of the folder to read all files there',
      },
      { cause },
    );
  let rows: unknown;
  try {
    rows = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : String(cause), cause);
  }
  if (!Array.isArray(rows)) throw wrong('no list');
  for (const [index, row] of rows.entries()) {
    const { file: name, published, language } = (row ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof name !== 'string' || name === '') throw wrong(`no file name in row ${index + 1}`);
    if (published !== undefined && !(typeof published === 'string' && isDate(published)))
      throw wrong(`"published": ${JSON.stringify(published)} in row ${index + 1} (${name})`);
    if (language !== undefined && !isLanguage(language))
      throw wrong(`"language": ${JSON.stringify(language)} in row ${index + 1} (${name})`);
  }
  return rows as readonly Listed[];
}

function unreachable(expected: string, path: string, cause: unknown): Failure {
  const { code } = cause as NodeJS.ErrnoException;
  const [found, remedy] =
    code === 'ENOENT'
      ? [`nothing at ${path}`, 'check the path']
      : code === 'EACCES' || code === 'EPERM'
        ? [`no right to read ${path}`, 'give yourself the right to read it']
        : [`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, 'check the path'];
  return new Failure('input', { expected, found, remedy }, { cause });
}

/** The members that say something. */
const present = (members: Readonly<Record<string, unknown>>): Given =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== ''));

/** What an address holds. Loaded when one is asked for: most documents are files. */
const fetched = async (address: string) => (await import('../read/web-document.ts')).fetchDocument(address);
