import type { Admission, Application, Submission } from '#model/application.ts';
import { canonicalJson } from '#model/canonical.ts';
import type { Check, Finding } from '#model/check.ts';
import { claimOf } from '#model/claim.ts';
import type { Cube } from '#model/cube.ts';
import type { Withheld } from '#model/document.ts';
import type { Domain } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { Failure } from '#model/failure.ts';
import { checkedFilter } from '#model/filter.ts';
import type { Preference, Ruling, Signed } from '#model/judgement.ts';
import type { PreferenceRule } from '#model/preference.ts';
import { openDesk } from './cube/desk.ts';
import { type Holdings, holdingsOf, quotesOf, signed, visible } from './ledger/holdings.ts';
import { type LedgerOptions, openLedger } from './ledger/ledger.ts';
import { admit } from './read/document.ts';
import { loadGazetteer } from './read/gazetteer.ts';
import { lemmasOf } from './read/language/lemmas.ts';
import { createMorphology } from './read/language/morphology.ts';
import { createReader } from './read/reader.ts';
import { createAnswers } from './register/answers.ts';
import { sidesOf } from './register/completeness.ts';
import { documentItem, factItem, searched } from './register/hits.ts';
import {
  candidatesPage,
  completenessPage,
  findingsPage,
  promisesPage,
  questionsPage,
  seriesPage,
} from './register/pages.ts';
import { createRegister, type Register } from './register/register.ts';
import { type Item, openSearch, queryOf, type SearchChange, type Words } from './register/search.ts';
import type { SearchStore } from './register/search-tables.ts';
import { findingsOf, GENERAL_CHECKS } from './settle/check.ts';
import { assetNaming } from './settle/entities.ts';
import { markOf } from './settle/releases.ts';
import { createSettlement, type Settled, type Settlement } from './settle/settlement.ts';
import { evidenceOf } from './settle/statements.ts';

/** The name under which the machine's readings stand in the ledger. */
const READER = 'pobratim-reader/1';
/** Raise it when base forms or the search tables change: the index of an older version is made anew. */
const WORDS = 'words/1';

export interface PipelineOptions extends LedgerOptions {
  /** Opens the tables of trade when they are first wanted; gives undefined while there are none. */
  readonly cube?: () => Promise<Cube | undefined>;
  /** What stays with its side of documents that are added without a word on it; nothing unless told. */
  readonly withhold?: Withheld | 'none';
  readonly shelf: {
    readonly domains: readonly Domain[];
    readonly vocabulary: Pick<Domain, 'measures' | 'assets'>;
    readonly checks: readonly Check[];
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
  const words: Words = (text, language) => lemmasOf(text, morphology, language);
  const checks = [...GENERAL_CHECKS, ...shelf.checks];
  const checkIds = [...checks, ...shelf.domains.flatMap(({ tableChecks }) => tableChecks ?? [])].map(
    ({ id }) => id,
  );
  const { cube = async () => undefined } = options;
  const { places, placeNamed } = gazetteer;
  const desk = openDesk(shelf.domains, { cube, places, placeNamed });
  const domainIds = shelf.domains.map(({ id }) => id);
  const sides = sidesOf(gazetteer.places);
  const naming = assetNaming(shelf.vocabulary.assets);
  const answers = createAnswers({
    register: () => register,
    voices: () => settlement.voices(),
    subject: (claim, language) => settlement.identity().of(claim, language),
    isNamed: (claim, language) =>
      (claim.kind !== 'works' && claim.kind !== 'capacity') || !naming(claim, language).isBare,
    domains: shelf.domains,
    places: gazetteer.places,
  });
  let reader: ReturnType<typeof createReader> | undefined;
  let { register, settlement, rulings, choices, search } = await opened().catch(async (error: unknown) => {
    await ledger.close();
    throw error;
  });
  let indexed = false;
  let turn: Promise<unknown> = Promise.resolve();

  const today = (): string => clock().toISOString().slice(0, 10);
  const currentFindings = (): Promise<readonly Finding[]> =>
    answers.of('findings', async () => {
      const evidence = evidenceOf(register.allFacts(), settlement.voices(), places);
      const weighed = await desk.weigh(evidence).catch((error: unknown) => {
        answers.forget();
        throw error;
      });
      return findingsOf(evidence, checks, weighed);
    });
  const factsOf = (domain: string): readonly Fact[] =>
    register.allFacts().filter(({ domains }) => domains.includes(domain));

  async function opened() {
    const tables = ledger.store as unknown as SearchStore;
    return { ...(await derived()), search: await openSearch(tables, ledger.engine, words) };
  }
  async function derived() {
    const holdings = holdingsOf(await ledger.entries(), await ledger.texts());
    const derivation: Derivation = {
      register: createRegister(gazetteer.places),
      settlement: createSettlement(naming, shelf.preferences),
      rulings: holdings.rulings,
      choices: holdings.choices,
    };
    derivation.settlement.judge(holdings.judgements);
    derivation.settlement.prefer([...holdings.choices.values()]);
    admitted(derivation, holdings);
    return derivation;
  }
  /** Settles what the documents' claims touch and takes it into the register. */
  function admitted(
    into: Pick<Derivation, 'register' | 'settlement'>,
    { documents, claims }: Pick<Holdings, 'documents' | 'claims'>,
  ): Settled {
    const texts = new Map(
      documents.map((document) => [document.id, { document, mark: markOf(document.text) }]),
    );
    const voiced = claims.map((claim) => {
      const { document, mark } = texts.get(claim.document)!;
      const { text, published, language } = document;
      const sentence = text.slice(claim.quote.start, claim.quote.end);
      return { claim, sentence, language, ...(published ? { published } : {}), ...(mark ? { mark } : {}) };
    });
    return taken(into, into.settlement.add(voiced), { documents, claims });
  }
  function taken(
    into: Pick<Derivation, 'register'>,
    { facts, retired }: Settled,
    { documents, claims }: Pick<Holdings, 'documents' | 'claims'>,
  ): Settled {
    const settled = { facts: facts.map(shelf.placed), retired };
    into.register.admit({ documents, claims, ...settled });
    answers.forget();
    return settled;
  }
  const stamp = (): string => `${WORDS} ${READER} ${register.stamp()}`;
  function* everything(): Generator<Item> {
    for (const document of register.allDocuments()) yield documentItem(document);
    for (const fact of register.allFacts()) yield factItem(fact, register);
  }
  /** Makes the search index anew when it is of another version or register, or a writing to it failed. */
  const index = async (): Promise<void> => {
    if (!indexed) await search.ensure(stamp(), everything);
    indexed = true;
  };
  const read = async (submission: Submission): Promise<Omit<Admission, 'added'>> => {
    const { document, issues } = await admit(submission, clock().toISOString());
    const known = register.document(document.id);
    if (known) return { document: known, claims: register.claimsOf(known.id), issues };
    reader ??= createReader(shelf.vocabulary, morphology, gazetteer);
    const reading = reader.read(document);
    const { how, withhold = how === 'sample' ? 'none' : (options.withhold ?? 'none') } = submission;
    return {
      document: withhold === 'none' ? document : { ...document, withheld: withhold },
      claims: reading.claims.map((bare) => claimOf(document.id, bare)),
      issues: [...issues, ...reading.issues],
    };
  };
  /** Appends what was read, unless the ledger already has the document. */
  const keep = async (
    { document, claims, issues }: Omit<Admission, 'added'>,
    by: string | undefined,
  ): Promise<Admission> => {
    if (register.document(document.id)) return { added: false, document, claims, issues };
    const { text, ...described } = document;
    const quotes = document.withheld === 'text' ? { quotes: quotesOf(text, claims) } : {};
    await index();
    await ledger.append(
      [
        { kind: 'document', document: described },
        { kind: 'claims', document: document.id, reader: READER, claims, ...quotes },
      ],
      [document],
      by,
    );
    const held = document.withheld
      ? visible(asStored(described), quotes.quotes)
      : { ...asStored(described), text };
    const settled = admitted({ register, settlement }, { documents: [held], claims: asStored(claims) });
    await indexAfter(settled, [documentItem(held)]);
    return { added: true, document, claims, issues };
  };
  /**
   * Takes a change into the search index. The change is stored by then, so an index that cannot be written fails nothing: the next addition
   * or search makes it anew, or tells why it cannot.
   */
  async function indexAfter({ facts, retired }: Settled, documents: readonly Item[]): Promise<void> {
    const change: SearchChange = {
      items: [...documents, ...facts.map((fact) => factItem(fact, register))],
      gone: retired.map((id) => ({ kind: 'fact', id })),
    };
    indexed = await search.put(change, stamp()).then(
      () => true,
      () => false,
    );
  }
  /** One change at a time: the same document sent twice at once is added once, and a rebuild sees whole additions. */
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const result = turn.then(change);
    turn = result.catch(() => undefined);
    return result;
  };
  /** The ids of one kind that hold the words, undefined when none were asked for. */
  const idsOf = async (
    kind: Item['kind'],
    text: string | undefined,
  ): Promise<ReadonlySet<string> | undefined> => {
    if (!text) return undefined;
    await inTurn(index);
    return search.ids(kind, queryOf(text, words));
  };

  return {
    read: async (submission) => ({ ...(await read(submission)), added: false }),
    add: async (submission, by) => {
      const reading = await read(submission);
      return inTurn(() => keep(reading, by));
    },
    rebuild: () =>
      inTurn(async () => {
        ({ register, settlement, rulings, choices } = await derived());
        indexed = false;
        await search.renew(stamp(), everything);
        indexed = true;
        return register.digest();
      }),
    overview: async () => register.overview(),
    domains: async () => {
      const { domains: counts } = register.overview().counts;
      return shelf.domains.map(({ id, order, name, summary, measures, assets, preferences = [] }) => ({
        id,
        order,
        name,
        summary,
        measures: measures.map(({ id: measure, name: its, unit }) => ({ id: measure, name: its, unit })),
        assets: assets.map(({ id: asset, name: its }) => ({ id: asset, name: its })),
        preferences: preferences.map(({ id: rule, name: its }) => ({ id: rule, name: its })),
        facts: counts[id] ?? 0,
      }));
    },
    view: async (id) => {
      const domain = shelf.domains.find((candidate) => candidate.id === id);
      return domain?.view(factsOf(id), today());
    },
    ask: (domain, question, asked) => desk.ask(domain, question, asked, factsOf(domain)),
    documents: async ({ text, language }, cursor) => {
      const found = await idsOf('document', text);
      return register.documents({ ...(found ? { found } : {}), ...(language ? { language } : {}) }, cursor);
    },
    document: async (id) => {
      const document = register.document(id);
      if (!document) return undefined;
      return {
        document,
        claims: register.claimsOf(id).map((claim) => {
          const fact = register.factOfClaim(claim.id);
          return { ...claim, ...(fact ? { fact } : {}) };
        }),
      };
    },
    claim: async (id) => register.claim(id),
    facts: async (filter, cursor) => {
      const { text, ...rest } = checkedFilter('facts', filter, gazetteer.places, { domain: domainIds });
      return register.facts(rest, cursor, await idsOf('fact', text));
    },
    fact: async (id) => {
      const fact = register.fact(id);
      const choice = choices.get(id);
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
        const fact = register.fact(preference.fact);
        if (!fact) throw unknown('a fact', preference.fact);
        if (preference.claim && !fact.voices.some(({ claim }) => claim === preference.claim))
          throw unknown('a claim of that fact', preference.claim);
        await index();
        const [entry] = await ledger.append([{ kind: 'preference', preference }], [], by);
        choices.delete(fact.id);
        choices.set(fact.id, signed(preference, entry!));
        await indexAfter(taken({ register }, settlement.prefer([preference]), NOTHING_NEW), []);
      }),
    findings: async (filter, cursor) => {
      const choices = { domain: domainIds, check: checkIds };
      const asked = checkedFilter('findings', filter, gazetteer.places, choices);
      return findingsPage(register, await currentFindings(), rulings, asked, cursor);
    },
    rule: (ruling, by) =>
      inTurn(async () => {
        if (!(await currentFindings()).some(({ id }) => id === ruling.finding))
          throw unknown('a finding', ruling.finding);
        await ledger.append([{ kind: 'ruling', ruling }], [], by);
        rulings.set(ruling.finding, ruling);
      }),
    candidates: async (filter, cursor) =>
      candidatesPage(
        register,
        settlement.identity().candidates,
        checkedFilter('candidates', filter, gazetteer.places),
        cursor,
      ),
    judge: (judgement, by) =>
      inTurn(async () => {
        const known = new Set(settlement.identity().candidates.flatMap((pair) => [pair.a.id, pair.b.id]));
        for (const id of [judgement.a, judgement.b])
          if (!known.has(id)) throw unknown('a side of a candidate', id);
        await index();
        await ledger.append([{ kind: 'judgement', judgement }], [], by);
        const settled = settlement.judge([judgement]);
        await indexAfter(taken({ register }, settled, NOTHING_NEW), []);
      }),
    promises: async ({ on = today(), ...filter }, cursor) =>
      promisesPage(answers.undertakings(on), checkedFilter('promises', filter, gazetteer.places), cursor),
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
    series: async (filter, cursor) => {
      return seriesPage(answers.series(), checkedFilter('series', filter, gazetteer.places), cursor);
    },
    dossier: async (place, counterpart) => register.dossier(place, counterpart),
    places: async () => gazetteer.places,
    placeNamed: gazetteer.placeNamed,
    search: async (text, cursor) => {
      await inTurn(index);
      return searched(text, cursor, { register, search, words, gazetteer });
    },
    exportFacts: async function* () {
      yield* [...register.allFacts()];
    },
    logs: ledger.logs,
    close: () => ledger.close(),
  };
}

const unknown = (expected: string, id: string): Failure =>
  new Failure('input', { expected, found: `"${id}"`, remedy: 'take the id from the list' });

/** A change that brings no document. */
const NOTHING_NEW = { documents: [], claims: [] };

interface Derivation {
  readonly register: Register;
  readonly settlement: Settlement;
  /** The last one on each finding. */
  readonly rulings: Map<string, Ruling>;
  /** The last one on each fact, in the order they were said. */
  readonly choices: Map<string, Signed<Preference>>;
}

/** A value as it is read back from a log, its members in the canonical order, so that answers are the same bytes before and after. */
const asStored = <T>(value: T): T => JSON.parse(canonicalJson(value)) as T;
