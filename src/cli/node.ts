import type { Application } from '#model/application.ts';
import { WITHHELD, type Withheld } from '#model/document.ts';
import type { Ledger, LedgerOptions } from '../ledger/ledger.ts';
import { type Options, usage } from './command.ts';
import { progressOn } from './progress.ts';

/** Opens the node that the options and the environment name, lets it be asked, and closes it whatever happens. */
export async function withNode<T>(
  options: Options,
  ask: (application: Application) => Promise<T>,
): Promise<T> {
  // Loaded here, so that help does not wait for the dictionary and the domains.
  const [{ openApplication }, { openShelf }] = await Promise.all([
    import('../pipeline.ts'),
    import('../shelf.ts'),
  ]);
  const progress = progressOn(process.stderr);
  const application = await openApplication({
    ...ledgerOf(options),
    withhold: policyOf(),
    shelf: await openShelf(),
    progress: (done, total) => progress.show(done, total, 'entries of the logs'),
  }).finally(progress.clear);
  try {
    return await ask(application);
  } finally {
    await application.close();
  }
}

/** Opens the logs alone, without what is derived from them, lets them be asked, and closes them whatever happens. */
export async function withLedger<T>(options: Options, ask: (ledger: Ledger) => Promise<T>): Promise<T> {
  const { openLedger } = await import('../ledger/ledger.ts');
  const ledger = await openLedger(ledgerOf(options));
  try {
    return await ask(ledger);
  } finally {
    await ledger.close();
  }
}

/** Where the data are, as the options and the environment say. */
export function whereOf(options: Options): { readonly data: string; readonly databaseUrl?: string } {
  const databaseUrl = process.env.DATABASE_URL;
  return {
    data: String(options.data ?? process.env.POBRATIM_DATA ?? 'data'),
    ...(databaseUrl ? { databaseUrl } : {}),
  };
}

const ledgerOf = (options: Options): LedgerOptions => ({
  ...whereOf(options),
  side: process.env.POBRATIM_SIDE ?? 'KZ',
  author: process.env.USER ?? 'pobratim',
  clock: () => new Date(),
});

/** What stays with its side of documents that are added. */
const policyOf = (): Withheld | 'none' =>
  policyIn(process.env.POBRATIM_WITHHOLD || 'none', 'POBRATIM_WITHHOLD');

/** Throws a usage Failure that names the setting when the text is no policy. */
export function policyIn(told: string, setting: string): Withheld | 'none' {
  const policy = POLICIES.find((known) => known === told);
  if (!policy) throw usage(`${setting} of ${POLICIES.join(', ')}`, `"${told}"`, `correct ${setting}`);
  return policy;
}

const POLICIES: readonly (Withheld | 'none')[] = ['none', ...WITHHELD];

/** The filter that options of these names give, with places by their codes. */
export async function filterIn(
  application: Application,
  options: Options,
  names: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const filter: Record<string, string> = {};
  for (const name of names) {
    const value = options[name];
    if (value)
      filter[name] = PLACES.includes(name) ? await placed(application, String(value)) : String(value);
  }
  return filter;
}

/** The options that name places. */
const PLACES = ['place', 'counterpart'];

/** The code of a place that an operand or option names. Throws a usage Failure when the reference data has none of that name. */
export async function placed(application: Application, name: string): Promise<string> {
  const code = application.placeNamed(name);
  if (code && (await application.places()).some((place) => place.code === code)) return code;
  throw usage(
    'a place of the reference data',
    `"${name}"`,
    'check the spelling, or give a code such as RU-AST',
  );
}
