import { Failure } from '#model/failure.ts';

type Told = readonly [expected: string, found: string, remedy: string];

const WHOLE = 'what was stored before is whole';
const UNWRITABLE: Told = [
  'a data folder that can be written',
  'no right to write',
  'give yourself the right to write there, or name another folder with --data',
];
const DAMAGED: Told = [
  'a data folder with a whole database',
  'a damaged one',
  'stop here and restore the data folder from a backup',
];
const FULL: Told = ['room on the disk', 'a full disk', `free space there and try again; ${WHOLE}`];
const IN_USE: Told = [
  'a data folder that nobody else uses',
  'that another process has it open',
  'stop the other one, or name another folder with --data',
];

/** By the primary result code of SQLite (https://sqlite.org/rescode.html). */
const BY_RESULT: Readonly<Record<number, Told>> = {
  5: IN_USE,
  6: IN_USE,
  8: UNWRITABLE,
  10: ['a disk that reads and writes', 'an error of it', `check the disk and the free space; ${WHOLE}`],
  11: DAMAGED,
  13: FULL,
  14: [
    'a data folder whose database can be opened',
    'one that cannot',
    'check the path and your rights, or name another folder with --data',
  ],
  26: ['the database of Pobratim in the data folder', 'a file of another kind', DAMAGED[2]],
};

/** By the error code of the system, when the folder itself cannot be had. */
const BY_SYSTEM: Readonly<Record<string, Told>> = {
  EACCES: UNWRITABLE,
  EPERM: UNWRITABLE,
  EROFS: UNWRITABLE,
  ENOSPC: FULL,
  EEXIST: ['a data folder', 'a file of that name', 'name a folder with --data'],
  ENOTDIR: ['a data folder', 'a file in its path', 'name a folder with --data'],
};

/** What an error of SQLite, or of making its folder, means to the person whose data it is. */
export function sqliteFailure(error: unknown, folder: string): Failure {
  if (error instanceof Failure) return error;
  const { errcode, code, message } = error as Error & { readonly errcode?: number; readonly code?: string };
  const told = errcode === undefined ? BY_SYSTEM[code ?? ''] : BY_RESULT[errcode & 0xff];
  const [expected, found, remedy] = told ?? ['a database that answers', 'an error', 'report it as a defect'];
  return new Failure(
    'storage',
    { expected, found: `${found} (${folder}: ${message})`, remedy },
    { cause: error },
  );
}
