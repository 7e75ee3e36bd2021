import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Application } from '#model/application.ts';
import type { Gathering } from '#model/gathering.ts';
import { receive } from '#model/receiving.ts';
import { openGathering, type Thing } from '../gather/gathering.ts';
import { webListOf } from '../read/formats/web-list.ts';
import { sourcesAt } from './input.ts';

/** How many lists below one list are looked at. */
const MOST_LISTS = 10;
/** How long a file of the folder must have lain still, in milliseconds: somebody may still be writing it. */
const STILL_MS = 2000;
/** How often it is looked which sources are due, in milliseconds. */
const EVERY_MS = 5000;

/** Opens the sources that a node looks at by itself; `folder` is the one that the settings name. */
export function gatheringAt(data: string, application: Application, folder: string | undefined): Gathering {
  return openGathering({
    file: join(data, 'gather.sqlite'),
    ...(folder ? { folder } : {}),
    clock: () => new Date(),
    receive: (submission, by, watch) => receive(application, submission, by, watch),
    list: async ({ address, kind, publisher }) =>
      kind === 'folder' ? thingsIn(address) : thingsListed(application, address, publisher),
  });
}

/** Looks at what is due until told to stop; what fails beyond one document is told on standard error and tried again. */
export function gatherOften(gathering: Gathering): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const again = async (): Promise<void> => {
    await gathering.lookAtDue().catch((error: unknown) => console.error(error));
    if (!isStopped) timer = setTimeout(() => void again(), EVERY_MS);
  };
  void again();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await gathering.close();
  };
}

async function thingsListed(
  { fetch }: Pick<Application, 'fetch'>,
  address: string,
  publisher: string | undefined,
): Promise<readonly Thing[]> {
  const listAt = async (at: string) => webListOf((await fetch(at)).bytes, at);
  const { pages, lists } = await listAt(address);
  const below = await Promise.all(
    lists.slice(0, MOST_LISTS).map(async (list) => (await listAt(list.address)).pages),
  );
  return [...pages, ...below.flat()].map(({ address: page, published }) => ({
    key: page,
    address: page,
    open: async () => ({
      ...(published ? { published } : {}),
      ...(publisher ? { publisher } : {}),
      ...(await fetch(page)),
    }),
  }));
}

function thingsIn(folder: string): readonly Thing[] {
  return sourcesAt(folder).sources.flatMap(({ name, open }) => {
    const { size, mtimeMs } = statSync(name);
    return Date.now() - mtimeMs < STILL_MS
      ? []
      : [{ key: `${name} ${size} ${mtimeMs}`, address: name, open }];
  });
}
