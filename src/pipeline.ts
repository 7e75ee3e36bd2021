import { join } from 'node:path';
import type { Admission, Application, Submission } from '#model/application.ts';
import { asStored } from '#model/canonical.ts';
import type { Check } from '#model/check.ts';
import { claimOf } from '#model/claim.ts';
import type { Cube } from '#model/cube.ts';
import type { Document, Withheld } from '#model/document.ts';
import type { Domain } from '#model/domain.ts';
import type { Assertion, Entry } from '#model/entry.ts';
import type { Fact } from '#model/fact.ts';
import { Failure } from '#model/failure.ts';
import { checkedFilter } from '#model/filter.ts';
import type { Taken } from '#model/log.ts';
import type { PreferenceRule } from '#model/preference.ts';
import { createTurns } from '#model/turns.ts';
import type { Watch } from '#model/watch.ts';
import { openDesk } from './cube/desk.ts';
import { openTables } from './cube/tables.ts';
import { answering, derive, freshDocuments, type Rules } from './derivation.ts';
import { pullNoted } from './ledger/exchange.ts';
import { held, quotesOf, withheldAs } from './ledger/holdings.ts';
import { type LedgerOptions, openLedger } from './ledger/ledger.ts';
import { claiming } from './read/claiming.ts';
import { admit, partsOf } from './read/document.ts';
import { namedExplanation } from './read/explain.ts';
import { loadGazetteer } from './read/gazetteer.ts';
import { knownNames } from './read/known-names.ts';
import { loadLandmarks } from './read/landmarks.ts';
import { baseForms, wordsWith } from './read/language/lemmas.ts';
import { createMorphology } from './read/language/morphology.ts';
import { paced } from './read/paced.ts';
import { createReader } from './read/reader.ts';
import { fetchDocument } from './read/web-document.ts';
import { createAnswers } from './register/answers.ts';
import { booksOf } from './register/books.ts';
import { sidesOf } from './register/completeness.ts';
import { confirmationOf, confirmationsPage } from './register/confirming.ts';
import { createDossiers } from './register/dossiers.ts';
import { markFor } from './register/due.ts';
import { exploring } from './register/exploring.ts';
import { finding } from './register/finding.ts';
import type { Findings } from './register/findings.ts';
import { createItems } from './register/items.ts';
import {
  candidatesPage,
  checkSummaries,
  completenessPage,
  findingsPage,
  questionsPage,
} from './register/pages.ts';
import { preparing } from './register/preparing.ts';
import { overdueOn } from './register/promise-table.ts';
import { choiceOn } from './register/said.ts';
import type { Words } from './register/term-pool.ts';
import { GENERAL_CHECKS } from './settle/check.ts';
import { assetNaming } from './settle/entities.ts';

/** The name under which the machine's readings stand in the ledger. */
const READER = 'pobratim-reader/1';

export interface PipelineOptions extends LedgerOptions {
  /** Opens the tables of trade when they are first wanted, in place of those in the data folder; gives undefined while there are none. */
  readonly cube?: () => Promise<Cube | undefined>;
  /** Told how many entries of the logs are taken in, of how many, while the node is opened. */
  readonly progress?: (done: number, total: number) => void;
  /** What stays with its side of documents that are added without a word on it; nothing unless told. */
  readonly withhold?: Withheld | 'none';
  readonly shelf: {
    readonly domains: readonly Domain[];
    readonly vocabulary: Pick<Domain, 'measures' | 'assets'>;
    readonly checks: readonly Check[];
    readonly folder?: URL;
    readonly preferences: readonly PreferenceRule[];
    readonly placed: (fact: Fact) => Fact;
  };
}

/** Opens a node: read → append → settle → project, and all that it can be asked. */
export async function openApplication(options: PipelineOptions): Promise<Application> {
  const { shelf, clock } = options;
  const ledger = await openLedger(options);
  const morphology = createMorphology();
  const gazetteer = loadGazetteer();
  const words: Words = wordsWith(morphology);
  const checks = [...GENERAL_CHECKS, ...shelf.checks];
  const tableChecks = shelf.domains.flatMap(({ tableChecks: own }) => own ?? []);
  const allChecks = [...checks, ...tableChecks];
  const checkIds = allChecks.map(({ id }) => id);
  const tables = openTables(join(options.data, 'trade'), clock);
  const { cube = async () => (tables.areHeld() ? tables.cube() : undefined) } = options;
  const { places, placeNamed } = gazetteer;
  const landmarks = loadLandmarks(places);
  const desk = openDesk(shelf.domains, { cube, places, placeNamed });
  const domainIds = shelf.domains.map(({ id }) => id);
  const sides = sidesOf(gazetteer.places);
  const naming = assetNaming(shelf.vocabulary.assets);
  const known = knownNames(landmarks, gazetteer, shelf.vocabulary.assets);
  const rules: Rules = {
    naming,
    preferences: shelf.preferences,
    checks,
    tableChecks,
    ...(shelf.folder ? { domains: shelf.folder } : {}),
    placed: shelf.placed,
    places,
    surveyed: shelf.domains,
    words,
    known: (claim, called) =>
      claim.kind === 'works' || claim.kind === 'capacity' ? known(naming(claim).type, called) : called,
  };
  const answers = createAnswers({
    register: () => derived.now().register,
    surveys: () => derived.now().surveys,
    undertakings: (day) => overdueOn(derived.now().promises, day),
    domains: shelf.domains,
    places: gazetteer.places,
  });
  const look = finding({
    hold: () => derived.hold(),
    answers,
    textOf: async (id) =>
      (derived.now().register.described(id)?.withheld
        ? (await heldDocument(id))?.document.text
        : await ledger.textOf(id)) ?? '',
    words,
    gazetteer,
    domains: domainIds,
  });
  let reader: ReturnType<typeof createReader> | undefined;
  const theReader = () => (reader ??= createReader(shelf.vocabulary, morphology, gazetteer));
  const items = createItems();
  /** What a workbench would not take from its own people it does not show of the other side's. */
  const isSound = ({ assertion }: Entry): boolean => {
    if (assertion.kind !== 'item') return false;
    const { domain, type, value } = assertion.item;
    try {
      const its = shelf.domains.find(({ id }) => id === domain)?.desk;
      if (its && value !== undefined) its.admit(type, value);
      return its !== undefined;
    } catch (error) {
      if (error instanceof Failure) return false;
      throw error;
    }
  };
  const { progress } = options;
  const total = progress ? await ledger.count() : 0;
  const derived = answering(
    await derive(ledger, options.data, rules, {
      ...(progress ? { progress: (done) => progress(done, total) } : {}),
    }).catch(async (error: unknown) => {
      await ledger.close();
      throw error;
    }),
  );

  for await (const entries of ledger.entriesOf('item'))
    for (const entry of entries) if (isSound(entry)) items.admit(entry);

  const today = (): string => clock().toISOString().slice(0, 10);
  let weighedWith = tables.state();
  let tablesWeighed: Promise<void> = Promise.resolve();
  /** What checks of statements found, and those of tables, which another process may load. */
  const currentFindings = async (): Promise<Findings> => {
    const { weighing, findings } = derived.now();
    if (tables.state() !== weighedWith) {
      weighedWith = tables.state();
      weighing.forgetTables();
      findings.forgetTables();
    }
    const weighTables = async (): Promise<void> => {
      if (!(await desk.hasTables())) return;
      for (const group of weighing.tableGroups())
        findings.takeTables(group.check, group.facts, (await desk.weigh(group)) ?? []);
    };
    tablesWeighed = tablesWeighed.then(weighTables).catch((error: unknown) => {
      weighing.forgetTables();
      throw error;
    });
    const weighed = tablesWeighed;
    tablesWeighed = weighed.catch(() => undefined);
    await weighed;
    return findings;
  };
  const factsOf = (domain: string): readonly Fact[] => [...derived.now().register.factsOf({ domain })];

  /** Appends, and takes into what is derived what the ledger then holds. */
  const append = async (
    assertions: readonly Assertion[],
    documents: readonly Document[],
    by: string | undefined,
  ): Promise<readonly Entry[]> => {
    if (assertions.length === 0) return [];
    const entries = await ledger.append(assertions, documents, by);
    for (const entry of entries) items.admit(entry);
    try {
      derived.now().take(entries.map(asStored), documents);
    } catch {
      // The ledger has it: what is derived is opened anew and takes it in from there, or tells why it cannot.
      derived.now().close();
      derived.replace(await derive(ledger, options.data, rules));
    }
    answers.forget();
    return entries;
  };
  /** Takes into what is derived what other sides' logs have said since: entry by entry where all of it is new, else by deriving anew beside. */
  const follow = async (
    before: Awaited<ReturnType<typeof ledger.heads>>,
    isOwnBack: boolean,
  ): Promise<void> => {
    const after = await ledger.heads();
    const grown = [...after.keys()].filter((side) => after.get(side)!.hash !== before.get(side)?.hash);
    const others = grown.filter((side) => side !== options.side);
    if (others.length === 0 && !(isOwnBack && grown.length > 0)) return;
    for await (const { entries } of ledger.entriesAfter(before, (kind) => kind === 'item'))
      for (const entry of entries) if (isSound(entry)) items.admit(entry);
    if (isOwnBack) {
      derived.replace(await derive(ledger, options.data, rules));
      answers.forget();
      return;
    }
    for await (const { side, entries } of ledger.entriesAfter(before)) {
      if (!others.includes(side)) continue;
      const documents = await freshDocuments(entries, derived.now().register, ledger);
      if (documents) derived.now().take(entries, documents);
      else derived.replace(await derive(ledger, options.data, rules));
      // Each time: whoever asked in between was told of what was held then.
      answers.forget();
      if (!documents) return;
    }
  };
  const read = async (submission: Submission, watch?: Watch): Promise<Omit<Admission, 'added'>> => {
    const { document, issues } = await admit(submission, clock().toISOString());
    const known = await heldDocument(document.id);
    if (known) return { ...known, issues };
    const reading = await paced(theReader().steps(document), watch);
    const { how, withhold = how === 'sample' ? 'none' : (options.withhold ?? 'none') } = submission;
    return {
      document: withhold === 'none' ? document : withheldAs(withhold, document, submission.title),
      claims: reading.claims.map((bare) => claimOf(document.id, bare)),
      issues: [...issues, ...reading.issues],
    };
  };
  const heldDocument = async (id: string): Promise<Pick<Admission, 'document' | 'claims'> | undefined> => {
    const described = derived.now().register.described(id);
    if (!described) return undefined;
    const { settlement } = derived.now();
    const claims = settlement.claimsOf(id);
    const sentences = described.withheld
      ? claims.map(({ id: claim, quote }) => [quote.start, settlement.voice(claim)!.sentence] as const)
      : [];
    const quotes = Object.fromEntries(sentences.sort(([, a], [, b]) => a.length - b.length));
    return { document: held(described, await ledger.textOf(id), quotes), claims };
  };
  /** Appends what was read, unless the ledger already has the document. */
  const keep = async (
    { document, claims, issues }: Omit<Admission, 'added'>,
    by: string | undefined,
    watch?: Watch,
  ): Promise<Admission> => {
    watch?.signal?.throwIfAborted();
    if (derived.now().register.described(document.id)) return { added: false, document, claims, issues };
    const { text, ...described } = document;
    const quotes = document.withheld === 'text' ? { quotes: quotesOf(text, claims) } : {};
    await append(
      [
        { kind: 'document', document: described },
        { kind: 'claims', document: document.id, reader: READER, claims, ...quotes },
      ],
      [document],
      by,
    );
    return { added: true, document, claims, issues };
  };
  const explored = exploring({
    register: () => derived.now().register,
    answers,
    domains: shelf.domains,
    landmarks,
    idsOf: (kind, text) => derived.now().search.ids(kind, look.queryFor(text, derived.now().search)),
    documentsWith: (text, page) => {
      const { search } = derived.now();
      return search.find('document', look.queryFor(text, search), page);
    },
    checked: (list, filter) =>
      checkedFilter(list, filter, places, { domain: domainIds, landmark: landmarks.map(({ id }) => id) }),
    promises: () => derived.now().promises,
    series: () => derived.now().series,
    today,
    voice: (claim) => derived.now().settlement.voice(claim),
  });
  const dossiers = createDossiers({
    register: () => derived.now().register,
    promises: () => derived.now().promises,
    places,
    measures: shelf.vocabulary.measures,
    today,
    textOf: ledger.textOf,
  });
  /** One change at a time: the same document sent twice at once is added once, and a rebuild sees whole additions. */
  const inTurn = createTurns().take;

  return {
    read: async (submission, watch) => ({ ...(await read(submission, watch)), added: false }),
    fetch: fetchDocument,
    parts: partsOf,
    add: async (submission, by, watch) => {
      const reading = await read(submission, watch);
      return inTurn(() => keep(reading, by, watch));
    },
    rebuild: (progress) =>
      inTurn(async () => {
        const total = await ledger.count();
        derived.replace(
          await derive(ledger, options.data, rules, {
            isAnew: true,
            ...(progress ? { progress: (done) => progress(done, total) } : {}),
          }),
        );
        answers.forget();
        return derived.now().register.digest();
      }),
    prepare: preparing({
      now: derived.now,
      asked: { ...explored, ...look, ...dossiers },
      domains: shelf.domains,
      answers,
      today,
      readyLogs: ledger.logs.ready,
    }),
    version: () => `${today()} ${answers.state()}`,
    ask: (domain, question, asked) => desk.ask(domain, question, asked, () => factsOf(domain)),
    document: async (id) => {
      const held = await heldDocument(id);
      return (
        held && {
          document: held.document,
          claims: held.claims.map((claim) => {
            const fact = derived.now().register.factOfClaim(claim.id);
            return { ...claim, ...(fact ? { fact } : {}) };
          }),
        }
      );
    },
    explain: async (id) => {
      const { document } = (await heldDocument(id)) ?? {};
      if (!document || document.withheld) return undefined;
      return namedExplanation(await paced(theReader().explaining(document)), document);
    },
    ...claiming({
      held: heldDocument,
      scene: (document) => theReader().scene(document),
      placeNamed,
      append: (claim, document, by) =>
        inTurn(() =>
          append(
            [{ kind: 'claims', document: document.id, reader: 'person', claims: [claim] }],
            [document],
            by,
          ),
        ),
    }),
    ...explored,
    fact: async (id) => {
      const { register, said } = derived.now();
      const fact = register.fact(id);
      const choice = fact && choiceOn(fact, said().choices);
      return (
        fact && {
          fact,
          claims: fact.voices.map(({ claim }) => register.claim(claim)!),
          ...(choice ? { choice } : {}),
        }
      );
    },
    prefer: (preference, by) =>
      inTurn(async () => {
        const fact = derived.now().register.fact(preference.fact);
        if (!fact) throw unknown('a fact', preference.fact);
        if (preference.claim && !fact.voices.some(({ claim }) => claim === preference.claim))
          throw unknown('a claim of that fact', preference.claim);
        await append([{ kind: 'preference', preference }], [], by);
      }),
    confirm: (asked, by) =>
      inTurn(async () => {
        const confirmation = confirmationOf(derived.now().register, options.side, asked);
        const [entry] = await append([{ kind: 'confirmation', confirmation }], [], by);
        const { register } = derived.now();
        return {
          sequence: entry!.sequence,
          fact: register.fact(register.factOfClaim(confirmation.claim)!)!,
        };
      }),
    confirmations: async (filter, cursor) => {
      const asked = checkedFilter('confirmations', filter, gazetteer.places, { side: sides });
      const { register, said } = derived.now();
      return confirmationsPage(register, said().confirmations, asked, cursor);
    },
    inbox: async (filter, cursor, passedOver) => {
      const asked = checkedFilter('inbox', filter, gazetteer.places, { domain: domainIds });
      const { register } = derived.now();
      const passed = passedOver.filter(({ fact, mark }) => {
        const held = register.fact(fact);
        return held !== undefined && markFor(options.side, held) === mark;
      });
      return register.inbox(options.side, asked, cursor, new Set(passed.map(({ fact }) => fact)));
    },
    markOf: async (id) => {
      const fact = derived.now().register.fact(id);
      return fact && markFor(options.side, fact);
    },
    findings: async (filter, cursor) => {
      const choices = { domain: domainIds, check: checkIds };
      const asked = checkedFilter('findings', filter, gazetteer.places, choices);
      const findings = await currentFindings();
      const { register, said } = derived.now();
      return findingsPage(register, findings, said().rulings, asked, cursor);
    },
    checks: async () =>
      checkSummaries(allChecks, (await currentFindings()).heads(), derived.now().said().rulings),
    rule: (ruling, by) =>
      inTurn(async () => {
        if (!(await currentFindings()).one(ruling.finding)) throw unknown('a finding', ruling.finding);
        await append([{ kind: 'ruling', ruling }], [], by);
      }),
    candidates: async (filter, cursor) =>
      candidatesPage(
        derived.now().register,
        derived.now().settlement,
        checkedFilter('candidates', filter, gazetteer.places),
        cursor,
      ),
    judge: (judgement, by) =>
      inTurn(async () => {
        for (const id of [judgement.a, judgement.b])
          if (!derived.now().settlement.isThing(id)) throw unknown('a side of a candidate', id);
        await append([{ kind: 'judgement', judgement }], [], by);
      }),
    completeness: async ({ on = today(), ...filter }, cursor) =>
      completenessPage(
        answers.survey(on).map(({ coverage }) => coverage),
        checkedFilter('completeness', filter, gazetteer.places, { domain: domainIds, side: sides }),
        cursor,
      ),
    questions: async ({ on = today(), ...filter }, cursor) =>
      questionsPage(
        answers.questions(on),
        checkedFilter('questions', filter, gazetteer.places, { domain: domainIds, side: sides }),
        cursor,
      ),
    ...dossiers,
    print: async (brief, format, site) => (await import('./print/print.ts')).printed(brief, format, site),
    places: async () => gazetteer.places,
    placeNamed: gazetteer.placeNamed,
    ...look,
    books: (domain) =>
      booksOf(domain, {
        items,
        append: (told, by) => inTurn(() => append(told(), [], by)),
        factsOf,
        places: () => gazetteer.places,
        placeNamed: gazetteer.placeNamed,
        words: (text, language) => baseForms(words(text), text, language),
        now: () => clock().toISOString(),
      }),
    exportFacts: async function* () {
      const { derivation, letGo } = derived.hold();
      try {
        yield* derivation.register.allFacts();
      } finally {
        letGo();
      }
    },
    tables,
    close: async () => {
      await tables.close();
      derived.now().close();
      await ledger.close();
    },
    logs: ledger.logs,
    pull: async (source, peer) => {
      const before = await ledger.heads();
      let taken: readonly Taken[] | undefined;
      try {
        taken = await pullNoted(ledger, peer, source);
        return taken;
      } finally {
        const isOwnBack = !taken || taken.some(({ side, stored }) => side === options.side && stored > 0);
        await inTurn(() => follow(before, isOwnBack));
      }
    },
  };
}

const unknown = (expected: string, id: string): Failure =>
  new Failure('input', { expected, found: `"${id}"`, remedy: 'take the id from the list' });
