import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { Called } from '#model/called.ts';
import { canonicalJson } from '#model/canonical.ts';
import type { Check, Statement, TableCheck } from '#model/check.ts';
import type { Claim } from '#model/claim.ts';
import type { Document } from '#model/document.ts';
import type { Domain } from '#model/domain.ts';
import type { Entry } from '#model/entry.ts';
import { type Fact, QUOTED } from '#model/fact.ts';
import type { Place } from '#model/place.ts';
import type { PreferenceRule } from '#model/preference.ts';
import { entriesBy, tellingsOf } from './entries-told.ts';
import { type Followed, type Following, followed, Redescribed, textRead } from './following.ts';
import { held } from './ledger/holdings.ts';
import type { Ledger } from './ledger/ledger.ts';
import { sqliteFailure } from './ledger/sqlite-failure.ts';
import { sidesOf } from './register/completeness.ts';
import { type Derived, openDerived, settingsOf } from './register/derived.ts';
import { createFindings, type Findings } from './register/findings.ts';
import { documentItem, factItem } from './register/hits.ts';
import { openPromiseTable, type PromiseTable } from './register/promise-table.ts';
import { openRegister, type Register } from './register/register.ts';
import { openSaid, type Said } from './register/said.ts';
import { type Item, openSearch, type Search } from './register/search.ts';
import { type Asked, openSearchThread, type Put, type SearchThread } from './register/search-thread.ts';
import { openSeriesTable, type SeriesTable } from './register/series-table.ts';
import { openSurveyTable, type SurveyTable } from './register/survey-table.ts';
import type { Words } from './register/term-pool.ts';
import { figureFact } from './register/time-series.ts';
import type { AssetNaming } from './settle/entities.ts';
import { openSettlement, type Settled, type Settlement } from './settle/settlement.ts';
import { openVoiceThread, type VoiceThread } from './settle/voice-writing.ts';
import { writtenOf } from './settle/weighed.ts';
import { openWeighing, type Weighing } from './settle/weighing.ts';

/** All that is derived from the logs, in step with them: claims as they are settled, the register, the words it is found by. */
export interface Derivation {
  readonly register: Register;
  readonly settlement: Settlement;
  readonly search: Search;
  readonly weighing: Weighing;
  readonly findings: Findings;
  readonly promises: PromiseTable;
  readonly series: SeriesTable;
  readonly surveys: SurveyTable;
  readonly said: () => Said;
  /** Takes in what was just appended, all or nothing. */
  take(entries: readonly Entry[], documents: readonly Document[]): void;
  close(): void;
}

/** The derivation that answers now; what was begun on one is finished on it, though another takes its place meanwhile. */
export interface Answering {
  now(): Derivation;
  /** Keeps the present one open until it is let go. */
  hold(): { readonly derivation: Derivation; readonly letGo: () => void };
  replace(next: Derivation): void;
}

export function answering(first: Derivation): Answering {
  let current = { derivation: first, holders: 0 };
  return {
    now: () => current.derivation,
    hold: () => {
      const held = current;
      held.holders += 1;
      const letGo = (): void => {
        held.holders -= 1;
        if (held.holders === 0 && held !== current) held.derivation.close();
      };
      return { derivation: held.derivation, letGo };
    },
    replace: (next) => {
      const before = current;
      current = { derivation: next, holders: 0 };
      if (before.holders === 0) before.derivation.close();
    },
  };
}

/** By what rules the logs are read. */
export interface Rules {
  readonly naming: AssetNaming;
  readonly preferences: readonly PreferenceRule[];
  readonly checks: readonly Check[];
  readonly tableChecks: readonly TableCheck[];
  /** The folder of the domains whose checks these are beside the general ones, for another thread to load. */
  readonly domains?: URL;
  readonly placed: (fact: Fact) => Fact;
  readonly places: readonly Place[];
  /** Whose fields are surveyed. */
  readonly surveyed: readonly Pick<Domain, 'id' | 'measures'>[];
  readonly words: Words;
  /** The names of what a claim is about, with those that the reference data know of it. */
  readonly known: (claim: Claim, called: Called) => Called;
}

interface Options extends Following {
  /** Whether to throw away what an earlier run derived. */
  readonly isAnew?: boolean;
  /** From more entries than this on, two threads derive them. */
  readonly much?: number;
}

/**
 * Opens what an earlier run derived and takes in what the logs have said since; derives everything when there is nothing, when another
 * program derived it, or when what it stands on is no longer in the logs.
 *
 * @param folder where the tables stand
 */
export async function derive(
  ledger: Ledger,
  folder: string,
  rules: Rules,
  { isAnew = false, isInOrder = false, much = MUCH, progress }: Options = {},
): Promise<Derivation> {
  const derived = openDerived(folder, programOf(), isAnew);
  const again = (how: Options): Promise<Derivation> =>
    derive(ledger, folder, rules, { ...how, much, isAnew: true, ...(progress ? { progress } : {}) });
  const heads = derived.heads() ?? new Map();
  if (!(await ledger.holds(heads))) {
    derived.close();
    return again({ isInOrder });
  }
  const isMuch = heads.size === 0 && (await ledger.count()) > much;
  const thread =
    isMuch && derived.words.path
      ? openSearchThread(new URL('indexing.ts', import.meta.url), {
          path: derived.words.path,
          where: ledger.where,
          places: rules.places,
          ...(rules.domains ? { domains: rules.domains.href } : {}),
        })
      : undefined;
  const writer =
    thread && derived.claims.path
      ? openVoiceThread({ path: derived.claims.path, settings: settingsOf(false, CLAIMS_CACHE_KB) })
      : undefined;
  let parts: Parts | undefined;
  if (thread) setFlagsFromString(`--heap-growing-percent=${SPARING}`);
  try {
    parts = partsOf(derived, rules, ledger, thread, writer);
    const its = parts;
    await derived.bring(() => followed(ledger, heads, its, { isInOrder, ...(progress ? { progress } : {}) }));
    return parts;
  } catch (error) {
    await thread?.stop();
    await writer?.stop();
    parts?.settlement.close();
    derived.close();
    if (!(error instanceof Redescribed)) throw isOfSqlite(error) ? sqliteFailure(error, folder) : error;
    return again({ isInOrder: heads.size === 0 });
  } finally {
    if (thread) setFlagsFromString('--heap-growing-percent=0');
  }
}

const isOfSqlite = (error: unknown): boolean =>
  (error as { readonly code?: string }).code === 'ERR_SQLITE_ERROR';

/**
 * By how many percent the heaps of the threads grow before garbage is collected, while much is derived: left to itself, V8 lets them grow to
 * three times what is used (0 leaves it to itself). Measured of a million claims, resident at most and by the clock, in turns of two: 1,347 to
 * 1,373 MiB with 60 percent, 1,385 to 1,418 with 75 (55 and 62 s where 60 took 60 and 63), 1,421 to 1,429 with 90 (51 and 56 where 60 took 55 and 61).
 */
const SPARING = 75;
/** Claims are written in order, so that little of their file need be in memory. */
const CLAIMS_CACHE_KB = 16 * 1024;
/** Fewer entries are done before a second thread has started. */
const MUCH = 2000;

interface Parts extends Derivation, Followed {
  readonly register: Register;
  /** Settles all that was taken in. */
  settle(): void;
}

function partsOf(
  derived: Derived,
  rules: Rules,
  ledger: Pick<Ledger, 'textsOf' | 'entriesAfter'>,
  thread: SearchThread | undefined,
  writer: VoiceThread | undefined,
): Parts {
  const { database, change, close } = derived;
  const said = openSaid(database);
  const spoken = () => {
    const { judgements, choices, confirmations } = said.all();
    return { judgements, preferences: [...choices.values()], words: confirmations };
  };
  const sides = sidesOf(rules.places).length;
  const settlement = openSettlement(database, rules.naming, rules.preferences, spoken(), sides, {
    open: derived.claims.open,
    ...(writer ? { writer } : {}),
  });
  /** What documents call a thing, before what the reference data do in languages in which none does. */
  const calledBy = (claims: readonly string[]): Called => {
    const called = settlement.called(claims);
    const claim = claims[0] === undefined ? undefined : settlement.voice(claims[0])?.claim;
    return claim ? rules.known(claim, called) : called;
  };
  const register = openRegister(database, { ...settlement, called: calledBy }, rules.places);
  let search = thread ? undefined : openSearch(derived.words.open(), rules.words);
  const openWeighed = () => {
    const beside = derived.words.open();
    const weighing = openWeighing(beside, rules.checks, rules.tableChecks, rules.places);
    return { weighing, findings: createFindings(weighing), series: openSeriesTable(beside) };
  };
  /** While a second thread weighs there is nothing to ask. */
  let weighed = thread && rules.domains ? undefined : openWeighed();
  const promises = openPromiseTable(
    database,
    (fact) => settlement.voicesOf(register.heldFact(fact)?.voices.map(({ claim }) => claim) ?? []),
    settlement.voice,
    (claim, language) => settlement.identity().of(claim, language),
    register.called,
  );
  const surveys = openSurveyTable(database, register.parts.documents, {
    domains: rules.surveyed,
    places: rules.places,
    subjectOf: ({ id, voices }) => {
      const { claim, language } = settlement.voice(voices[0]!.claim)!;
      return settlement.identity().of(claim, language) ?? id;
    },
    isNamed: ({ voices }) => {
      const { claim, language } = settlement.voice(voices[0]!.claim)!;
      return (claim.kind !== 'works' && claim.kind !== 'capacity') || !rules.naming(claim, language).isBare;
    },
  });
  let hasSaid = false;

  const put = (item: Item): void => (search ? search.put(item) : thread!.put({ item }));
  const admit = ({ facts, retired, sentences, statements }: Settled): void => {
    const placed = facts.map(rules.placed);
    // While a second thread indexes, all of it is new.
    const before = new Map(search ? placed.map(({ id }) => [id, register.heldFact(id)]) : []);
    // Most of what is told of a much told fact is counted only: nothing else follows from it.
    const counted = new Set(
      placed.filter((fact) => isHeardAlike(fact, before.get(fact.id))).map(({ id }) => id),
    );
    for (const id of retired) surveys.change(register.heldFact(id), undefined);
    register.admit({ facts: placed, retired });
    for (const id of retired) {
      search?.remove('fact', id);
      for (const table of [promises, weighed?.weighing, weighed?.series]) table?.remove(id);
    }
    for (const fact of placed) {
      if (counted.has(fact.id)) continue;
      const told = statements.get(fact.id)!;
      const item = factItem(fact, sentences.get(fact.id) ?? []);
      if (weighed) {
        put(item);
        weighed.weighing.put(fact, told);
        weighed.series.put(fact, told);
      } else thread!.put(weighedThere(item, fact, told));
      promises.put(fact, told);
      surveys.change(before.get(fact.id), fact);
    }
  };
  const hear = (): void => {
    if (!hasSaid) return;
    settlement.retell(spoken());
    hasSaid = false;
  };
  const parts: Parts = {
    register,
    settlement,
    get search() {
      return search!;
    },
    get weighing() {
      return weighed!.weighing;
    },
    get findings() {
      return weighed!.findings;
    },
    promises,
    get series() {
      return weighed!.series;
    },
    surveys,
    said: said.all,
    describe: ({ assertion, time, side }, mayChange) => {
      if (assertion.kind !== 'document') return false;
      const { document } = assertion;
      // What one log withholds and another does not is open; else the later description holds.
      const told = `${document.withheld ? 0 : 1} ${time} ${side}`;
      const { holds, before: other } = register.describe(document, told);
      if (holds && other && !mayChange && isOtherwise(document, other)) throw new Redescribed();
      return holds;
    },
    find: (document) => put(documentItem(document)),
    claim: (claims, { published, language }, { sentences, mark }) =>
      settlement.take(
        claims.map((claim, at) => ({
          claim,
          sentence: sentences[at]!,
          language,
          ...(published ? { published } : {}),
          ...(mark ? { mark } : {}),
        })),
      ),
    tell: (claims, { published, language }, { sentences, mark }) =>
      settlement.tell(claims, sentences, {
        ...(published ? { published } : {}),
        ...(language ? { language } : {}),
        ...(mark ? { mark } : {}),
      }),
    entries: () => (thread ? entriesBy(thread, ledger) : tellingsOf(ledger)),
    read: async (asked) => {
      const texts = async (documents: readonly Asked['document'][]): Promise<readonly Document[]> => {
        const found = await ledger.textsOf(documents.map(({ id }) => id));
        return documents.map((document) => held(document as Document, found.get(document.id), undefined));
      };
      if (thread)
        return thread.read(asked, async (id) => {
          await texts(asked.map(({ document }) => document).filter((document) => document.id === id));
          throw new Error(
            `expected the text of document ${id} as it was appended; found another in a second thread`,
          );
        });
      const documents = await texts(asked.map(({ document }) => document));
      return documents.map((document, at) => {
        if (asked[at]!.isFound) parts.find(document);
        return textRead(
          document.text,
          asked[at]!.quotes.map((quote) => ({ quote })),
        );
      });
    },
    say: (entry) => {
      said.put(entry);
      hasSaid = true;
    },
    settle: () => {
      hear();
      for (const settled of settlement.settled()) admit(settled);
      weighed?.weighing.weigh();
      for (const table of [promises, weighed?.series, surveys]) table?.settle();
      settlement.forget();
      register.seal();
      search!.flush();
    },
    settleAll: async () => {
      if (!thread) return parts.settle();
      // Meanwhile this thread finds out which claims are of one thing, and has nothing for it.
      thread.writeDocuments();
      hear();
      for (const settled of settlement.settled()) {
        admit(settled);
        await Promise.all([thread.room(), writer?.room()]);
      }
      thread.weigh();
      weighed?.weighing.weigh();
      for (const table of [weighed?.series, surveys]) table?.settle();
      register.seal();
      // Promises look at the claims again.
      await writer?.done();
      promises.settle();
      settlement.forget();
      await thread.done();
      search = openSearch(derived.words.open(), rules.words);
      weighed ??= openWeighed();
    },
    room: async () => thread?.room(),
    take: (entries, documents) => {
      const heads = new Map(entries.map(({ side, sequence, hash }) => [side, { sequence, hash }]));
      change(heads, () => {
        for (const entry of entries) {
          const { assertion } = entry;
          if (assertion.kind === 'document') parts.describe(entry, true);
          else if (assertion.kind === 'claims') {
            const text = documents.find(({ id }) => id === assertion.document)?.text;
            const document = held(register.described(assertion.document)!, text, assertion.quotes);
            parts.find(document);
            parts.claim(assertion.claims, document, textRead(document.text, assertion.claims));
          } else if (assertion.kind !== 'item') parts.say(entry);
        }
        parts.settle();
      });
    },
    close,
  };
  return parts;
}

/** A fact as the second thread takes it; its sentences go over once, with its statements, where these hold all of them. */
const weighedThere = (item: Item, fact: Fact, statements: readonly Statement[]): Put => ({
  item: fact.voices.length > QUOTED ? item : { ...item, texts: [] },
  weighed: {
    ...writtenOf(fact, statements),
    ...(fact.kind === 'observation' ? { figure: JSON.stringify(figureFact(fact, statements)) } : {}),
  },
});

/** Whether two states of a fact differ in how many claims are only counted, if in anything. */
const isHeardAlike = (now: Fact, before: Fact | undefined): boolean =>
  before !== undefined &&
  now.voices.some(({ others }) => others) &&
  canonicalJson(uncounted(now)) === canonicalJson(uncounted(before));

const uncounted = ({ voices, ...fact }: Fact): object => ({
  ...fact,
  voices: voices.map(({ others: _, ...voice }) => voice),
});

/** Whether claims settle otherwise under one description of their document than under another. */
const isOtherwise = (a: Omit<Document, 'text'>, b: Omit<Document, 'text'>): boolean =>
  a.published !== b.published || a.language !== b.language || a.withheld !== b.withheld;

/** The documents of entries that nothing held depends on; undefined where something may. */
export async function freshDocuments(
  entries: readonly Entry[],
  register: { described(id: string): unknown },
  ledger: Pick<Ledger, 'textsOf'>,
): Promise<readonly Document[] | undefined> {
  const described = new Map(
    entries.flatMap(({ assertion }) =>
      assertion.kind === 'document' ? [[assertion.document.id, assertion.document] as const] : [],
    ),
  );
  const isFresh = entries.every(({ assertion }) =>
    assertion.kind === 'document'
      ? !register.described(assertion.document.id)
      : assertion.kind !== 'claims' || described.has(assertion.document),
  );
  if (!isFresh || described.size < entries.filter(({ assertion }) => assertion.kind === 'document').length)
    return undefined;
  const texts = await ledger.textsOf([...described.keys()]);
  return [...described.values()].map((document) => ({ ...document, text: texts.get(document.id) ?? '' }));
}

let program: string | undefined;

/** A name for the program that derives: the digest of its sources and reference data, so that tables of another one are not trusted. */
function programOf(): string {
  if (program !== undefined) return program;
  const hash = createHash('sha256').update(process.version);
  const root = new URL('../', import.meta.url);
  for (const name of globSync(
    '{src/{model,methods,read,settle,register,domains}/**/*,src/*.ts,reference/**/*}',
    {
      cwd: root,
      exclude: (path) => /\.(svelte|test\.ts|md)$/u.test(path),
    },
  ).sort())
    if (/\.\w+$/u.test(name)) hash.update(name).update(readFileSync(new URL(name, root)));
  program = hash.digest('hex');
  return program;
}
