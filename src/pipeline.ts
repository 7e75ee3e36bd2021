import type { Admission, Application, Submission } from '#model/application.ts';
import { canonicalJson, sha256 } from '#model/canonical.ts';
import { type Claim, claimOf } from '#model/claim.ts';
import type { Document } from '#model/document.ts';
import type { Domain } from '#model/domain.ts';
import type { Entry } from '#model/entry.ts';
import type { Fact } from '#model/fact.ts';
import { checkedFilter } from '#model/fact-filter.ts';
import { Failure } from '#model/failure.ts';
import { type Ledger, type LedgerOptions, openLedger } from './ledger/ledger.ts';
import { admit } from './read/document.ts';
import { loadGazetteer } from './read/gazetteer.ts';
import { lemmasOf } from './read/language/lemmas.ts';
import { createMorphology } from './read/language/morphology.ts';
import { createReader } from './read/reader.ts';
import { documentItem, factItem, searched } from './register/hits.ts';
import { createRegister, type Register } from './register/register.ts';
import { type Item, openSearch, queryOf, type Words } from './register/search.ts';
import type { SearchStore } from './register/search-tables.ts';
import { createSettlement, type Settlement } from './settle/settlement.ts';

/** The name under which the machine's readings stand in the ledger. */
const READER = 'pobratim-reader/1';
/** Raise it when base forms or the search tables change: the index of an older version is made anew. */
const WORDS = 'words/1';

export interface PipelineOptions extends LedgerOptions {
  readonly shelf: {
    readonly domains: readonly Domain[];
    readonly vocabulary: Pick<Domain, 'measures' | 'assets'>;
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
  let reader: ReturnType<typeof createReader> | undefined;
  let { register, settlement, search } = await opened().catch(async (error: unknown) => {
    await ledger.close();
    throw error;
  });
  let indexed = false;
  let turn: Promise<unknown> = Promise.resolve();

  async function opened() {
    const tables = ledger.store as unknown as SearchStore;
    return { ...(await derived()), search: await openSearch(tables, ledger.engine, words) };
  }
  async function derived() {
    const derivation = { register: createRegister(gazetteer.places), settlement: createSettlement() };
    admitted(derivation, await holdingsOf(ledger));
    return derivation;
  }
  /** Settles what the documents' claims touch and takes it into the register; returns the facts made or changed. */
  function admitted(into: Derivation, { documents, claims }: Holdings): readonly Fact[] {
    const texts = new Map(documents.map((document) => [document.id, document]));
    const voiced = claims.map((claim) => {
      const { text, published } = texts.get(claim.document)!;
      const sentence = text.slice(claim.quote.start, claim.quote.end);
      return { claim, sentence, ...(published ? { published } : {}) };
    });
    const facts = into.settlement.add(voiced).map(shelf.placed);
    into.register.admit({ documents, claims, facts });
    return facts;
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
    return {
      document,
      claims: reading.claims.map((bare) => claimOf(document.id, bare)),
      issues: [...issues, ...reading.issues],
    };
  };
  /** Appends what was read, unless the ledger already has the document. */
  const keep = async ({ document, claims, issues }: Omit<Admission, 'added'>): Promise<Admission> => {
    if (register.document(document.id)) return { added: false, document, claims, issues };
    const { text, ...described } = document;
    await index();
    await ledger.append(
      [
        { kind: 'document', document: described },
        { kind: 'claims', document: document.id, reader: READER, claims },
      ],
      [document],
    );
    const stored = { documents: [{ ...asStored(described), text }], claims: asStored(claims) };
    const facts = admitted({ register, settlement }, stored);
    indexed = false;
    const items = [documentItem(document), ...facts.map((fact) => factItem(fact, register))];
    await search.put(items, stamp()).catch((cause: unknown) => {
      throw new Failure(
        'storage',
        {
          expected: 'to write to the search index',
          found: cause instanceof Error ? cause.message : String(cause),
          remedy: 'free space on the disk; the document is stored, and the next search makes the index anew',
        },
        { cause },
      );
    });
    indexed = true;
    return { added: true, document, claims, issues };
  };
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
    add: async (submission) => {
      const reading = await read(submission);
      return inTurn(() => keep(reading));
    },
    rebuild: () =>
      inTurn(async () => {
        ({ register, settlement } = await derived());
        indexed = false;
        await search.renew(stamp(), everything);
        indexed = true;
        return register.digest();
      }),
    overview: async () => register.overview(),
    domains: async () => {
      const { domains: counts } = register.overview().counts;
      return shelf.domains.map(({ id, order, name, summary, measures, assets }) => ({
        id,
        order,
        name,
        summary,
        measures: measures.map(({ id: measure, name: its, unit }) => ({ id: measure, name: its, unit })),
        assets: assets.map(({ id: asset, name: its }) => ({ id: asset, name: its })),
        facts: counts[id] ?? 0,
      }));
    },
    view: async (id) => {
      const domain = shelf.domains.find((candidate) => candidate.id === id);
      return domain?.view(
        register.allFacts().filter(({ domains }) => domains.includes(id)),
        clock().toISOString().slice(0, 10),
      );
    },
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
      const { text, ...rest } = checkedFilter(filter, shelf.domains, gazetteer.places);
      return register.facts(rest, cursor, await idsOf('fact', text));
    },
    fact: async (id) => {
      const fact = register.fact(id);
      return fact && { fact, claims: fact.voices.map(({ claim }) => register.claim(claim)!) };
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
    close: () => ledger.close(),
  };
}

interface Derivation {
  readonly register: Register;
  readonly settlement: Settlement;
}

interface Holdings {
  readonly documents: readonly Document[];
  readonly claims: readonly Claim[];
}

/** Every document and claim that the logs assert, in the order of side and sequence. */
async function holdingsOf(ledger: Ledger): Promise<Holdings> {
  const [entries, texts]: [readonly Entry[], ReadonlyMap<string, string>] = [
    await ledger.entries(),
    await ledger.texts(),
  ];
  const documents = new Map<string, Document>();
  const claims = new Map<string, Claim>();
  for (const { assertion } of entries) {
    if (assertion.kind === 'document')
      documents.set(assertion.document.id, withText(assertion.document, texts.get(assertion.document.id)));
    else if (assertion.kind === 'claims') for (const claim of assertion.claims) claims.set(claim.id, claim);
  }
  return { documents: [...documents.values()], claims: [...claims.values()] };
}

/** A value as it is read back from a log, its members in the canonical order, so that answers are the same bytes before and after. */
const asStored = <T>(value: T): T => JSON.parse(canonicalJson(value)) as T;

/** A document as it was appended: every figure points into its text, so another text would make each of them false. */
function withText(described: Omit<Document, 'text'>, text: string | undefined): Document {
  if (text === undefined || sha256(text) !== described.sha256)
    throw new Failure('storage', {
      expected: `the text of document ${described.id} as it was appended`,
      found: text === undefined ? 'none' : 'another text',
      remedy: 'restore the data folder from a backup',
    });
  return { ...described, text };
}
