import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Submission } from '#model/application.ts';
import { Failure } from '#model/failure.ts';
import { isLanguage } from '#model/language.ts';
import { isPeriod } from '#model/period.ts';
import { usage } from './command.ts';

/** What the command line knows of documents from outside. */
export interface Given {
  readonly published?: string;
  readonly lang?: string;
  readonly title?: string;
  readonly address?: string;
  readonly publisher?: string;
}

/** A row of a folder's documents.json. */
interface Listed extends Given {
  readonly file: string;
  readonly language?: string;
  readonly sources?: readonly string[];
}

/** The documents that a file, a folder or standard input (`-`) holds; a folder's documents.json says more about its files. */
export function* submissionsFrom(
  path: string,
  given: Given,
  how: Submission['how'] = 'file',
): Generator<Submission> {
  const about = described(given);
  if (path === '-') {
    yield { bytes: readFileSync(0), how: 'standard-input', ...about };
    return;
  }
  const isFolder = statOf(path).isDirectory();
  if (!isFolder) {
    yield { bytes: bytesOf(path), how, name: basename(path), ...about };
    return;
  }
  const names = readdirSync(path).sort();
  if (names.includes('documents.json')) {
    for (const row of JSON.parse(readFileSync(join(path, 'documents.json'), 'utf8')) as readonly Listed[]) {
      const { file, language, sources, ...rest } = row;
      yield {
        bytes: bytesOf(join(path, file)),
        how,
        name: file,
        ...described({ ...rest, ...(language ? { lang: language } : {}) }),
        ...(sources ? { sources } : {}),
        ...about,
      };
    }
    return;
  }
  for (const name of names.filter((file) => /\.(txt|md|html?|docx|pdf)$/iu.test(file)))
    yield { bytes: bytesOf(join(path, name)), how, name, ...about };
}

function described({ published, lang, title, address, publisher }: Given): Partial<Submission> {
  if (published !== undefined && !isPeriod(published))
    throw usage('a day, month or year such as 2024-11-27', `"${published}"`, 'correct --published');
  if (lang !== undefined && !isLanguage(lang)) throw usage('ru, kk or en', `"${lang}"`, 'correct --lang');
  return {
    ...(published ? { published } : {}),
    ...(isLanguage(lang) ? { language: lang } : {}),
    ...(title ? { title } : {}),
    ...(address ? { address } : {}),
    ...(publisher ? { publisher } : {}),
  };
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch (cause) {
    throw new Failure(
      'input',
      { expected: 'a file or folder that can be read', found: path, remedy: 'check the path' },
      { cause },
    );
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Failure(
      'input',
      { expected: 'a file that can be read', found: path, remedy: 'check the path and its rights' },
      { cause },
    );
  }
}
