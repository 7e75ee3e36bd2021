import type { Admission, Application, Submission } from '#model/application.ts';
import type { Candidate } from '#model/candidate.ts';
import { sha256 } from '#model/canonical.ts';
import type { Check, Finding } from '#model/check.ts';
import { type Claim, claimOf } from '#model/claim.ts';
import type { Document } from '#model/document.ts';
import { assetWords, type Domain } from '#model/domain.ts';
import type { Entry } from '#model/entry.ts';
import { type Fact, factsOfKind } from '#model/fact.ts';
import { Failure } from '#model/failure.ts';
import type { Judgement, Ruling } from '#model/judgement.ts';
import type { SearchHit } from '#model/register.ts';
import { type Ledger, type LedgerOptions, openLedger } from './ledger/ledger.ts';
import { admit } from './read/document.ts';
import { loadGazetteer } from './read/gazetteer.ts';
import { lemmasOf } from './read/language/lemmas.ts';
import { createMorphology } from './read/language/morphology.ts';
import { createReader } from './read/reader.ts';
import { candidatesPage, findingsPage, promisesPage, seriesPage } from './register/pages.ts';
import { undertakingsOf } from './register/promises.ts';
import { createRegister, type Register } from './register/register.ts';
import { timeSeriesOf } from './register/time-series.ts';
import { findingsOf, GENERAL_CHECKS } from './settle/check.ts';
import { assetNaming } from './settle/entities.ts';
import { type Identity, identify, standing } from './settle/identity.ts';
import { markOf } from './settle/releases.ts';
import { settle, type Voiced } from './settle/settle.ts';
import { evidenceOf } from './settle/statements.ts';

/** The name under which the machine's readings stand in the ledger. */
const READER = 'pobratim-reader/1';

export interface PipelineOptions extends LedgerOptions {
  readonly shelf: {
    readonly domains: readonly Domain[];
    readonly vocabulary: Pick<Domain, 'measures' | 'assets'>;
    readonly checks: readonly Check[];
    readonly placed: (fact: Fact) => Fact;
  };
}

/** Opens a node: read → append → settle → project, and all that it can be asked. */
export async function openApplication(options: PipelineOptions): Promise<Application> {
  const { shelf, clock } = options;
  const ledger = await openLedger(options);
  const morphology = createMorphology();
  const gazetteer = loadGazetteer();
  const lemmas = (text: string): readonly string[] => lemmasOf(text, morphology);
  let reader: ReturnType<typeof createReader> | undefined;
  let held = await holdingsOf(ledger).catch(async (error: unknown) => {
    await ledger.close();
    throw error;
  });
  let register: Register | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const current = (): Register => (register ??= project(held));
  const naming = assetNaming(shelf.vocabulary.assets);
  let settled: { readonly voices: readonly Voiced[]; readonly identity: Identity } | undefined;
  let findings: readonly Finding[] | undefined;
  const project = (its: Held): Register => {
    const voices = voicesOf(its);
    const identity = identify(voices, naming, standing(its.judgements));
    settled = { voices, identity };
    findings = undefined;
    return createRegister({
      ...its,
      facts: settle(voices, identity.of).map(shelf.placed),
      places: gazetteer.places,
      lemmas,
    });
  };
  const currentCandidates = (): readonly Candidate[] => {
    current();
    return settled!.identity.candidates;
  };
  const currentFindings = (): readonly Finding[] => {
    const asked = current();
    findings ??= findingsOf(evidenceOf(allFacts(asked, {}), settled!.voices, gazetteer.places), [
      ...GENERAL_CHECKS,
      ...shelf.checks,
    ]);
    return findings;
  };
  const today = (): string => clock().toISOString().slice(0, 10);
  const read = async (submission: Submission): Promise<Omit<Admission, 'added'>> => {
    const { document, issues } = await admit(submission, clock().toISOString());
    const known = held.documents.get(document.id);
    if (known) return { document: known, claims: claimsOf(known.id), issues };
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
    if (held.documents.has(document.id)) return { added: false, document, claims, issues };
    const { text: _, ...described } = document;
    await ledger.append(
      [
        { kind: 'document', document: described },
        { kind: 'claims', document: document.id, reader: READER, claims },
      ],
      [document],
    );
    held.documents.set(document.id, document);
    for (const claim of claims) held.claims.set(claim.id, claim);
    register = undefined;
    return { added: true, document, claims, issues };
  };
  /** One change at a time: the same document sent twice at once is added once, and a rebuild sees whole additions. */
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const result = turn.then(change);
    turn = result.catch(() => undefined);
    return result;
  };
  const claimsOf = (document: string): readonly Claim[] =>
    [...held.claims.values()].filter((claim) => claim.document === document);

  return {
    read: async (submission) => ({ ...(await read(submission)), added: false }),
    add: async (submission) => {
      const reading = await read(submission);
      return inTurn(() => keep(reading));
    },
    rebuild: () =>
      inTurn(async () => {
        held = await holdingsOf(ledger);
        register = project(held);
        return register.digest;
      }),
    overview: async () => current().overview(),
    domains: async () => {
      const { domains: counts } = current().overview().counts;
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
      return domain?.view(allFacts(current(), { domain: id }), today());
    },
    documents: async (filter, cursor) => current().documents(filter, cursor),
    document: async (id) => {
      const document = held.documents.get(id);
      if (!document) return undefined;
      const claims = claimsOf(id).toSorted((a, b) => a.quote.start - b.quote.start || (a.id < b.id ? -1 : 1));
      return {
        document,
        claims: claims.map((claim) => {
          const fact = current().factOfClaim(claim.id);
          return { ...claim, ...(fact ? { fact } : {}) };
        }),
      };
    },
    claim: async (id) => current().claim(id),
    facts: async (filter, cursor) => current().facts(filter, cursor),
    fact: async (id) => {
      const fact = current().fact(id);
      return fact && { fact, claims: fact.voices.map(({ claim }) => current().claim(claim)!) };
    },
    findings: async (filter, cursor) =>
      findingsPage(current(), currentFindings(), held.rulings, filter, cursor),
    rule: (ruling) =>
      inTurn(async () => {
        if (!currentFindings().some(({ id }) => id === ruling.finding))
          throw unknown('a finding', ruling.finding);
        await ledger.append([{ kind: 'ruling', ruling }], []);
        held.rulings.set(ruling.finding, ruling);
      }),
    candidates: async (filter, cursor) => candidatesPage(current(), currentCandidates(), filter, cursor),
    judge: (judgement) =>
      inTurn(async () => {
        const { a, b } = judgement;
        const known = new Set(currentCandidates().flatMap((pair) => [pair.a.id, pair.b.id]));
        for (const id of [a, b]) if (!known.has(id)) throw unknown('a side of a candidate', id);
        await ledger.append([{ kind: 'judgement', judgement }], []);
        held.judgements.push(judgement);
        register = undefined;
      }),
    promises: async ({ on = today(), ...filter }, cursor) =>
      promisesPage(
        undertakingsOf(held.claims.values(), held.documents, assetWords(shelf.vocabulary), on),
        filter,
        cursor,
      ),
    series: async (filter, cursor) => {
      const sources = {
        claim: (id: string) => held.claims.get(id),
        published: (id: string) => held.documents.get(id)?.published,
      };
      const observations = factsOfKind(allFacts(current(), { kind: 'observation' }), 'observation');
      return seriesPage(timeSeriesOf(observations, sources), filter, cursor);
    },
    dossier: async (place, counterpart) => current().dossier(place, counterpart),
    places: async () => gazetteer.places,
    placeNamed: gazetteer.placeNamed,
    search: async (text, { limit = 20 }) => {
      const { documents, facts } = current().matching(text);
      const code = gazetteer.placeNamed(text);
      const place = code ? gazetteer.places.find((candidate) => candidate.code === code) : undefined;
      const hits: SearchHit[] = [
        ...(place ? [{ kind: 'place' as const, id: place.code, title: place.name.en, place }] : []),
        ...facts.map((id) => {
          const fact = current().fact(id)!;
          return {
            kind: 'fact' as const,
            id,
            title: '',
            fact,
            excerpt: current().claim(fact.voices[0]!.claim)!.sentence,
          };
        }),
        ...documents.map((id) => ({
          kind: 'document' as const,
          id,
          title: held.documents.get(id)!.title ?? id,
          excerpt: held.documents.get(id)!.text.slice(0, 200),
        })),
      ];
      return { items: hits.slice(0, limit), total: hits.length };
    },
    exportFacts: async function* () {
      yield* allFacts(current(), {});
    },
    close: () => ledger.close(),
  };
}

const unknown = (expected: string, id: string): Failure =>
  new Failure('input', { expected, found: `"${id}"`, remedy: 'take the id from the list' });

/** Claims with what settling needs of their documents. */
function voicesOf({ documents, claims }: Held): readonly Voiced[] {
  const marks = new Map([...documents].map(([id, { text }]) => [id, markOf(text)]));
  return [...claims.values()].map((claim) => {
    const { text, language, published } = documents.get(claim.document)!;
    const sentence = text.slice(claim.quote.start, claim.quote.end);
    const mark = marks.get(claim.document);
    return { claim, sentence, language, ...(published ? { published } : {}), ...(mark ? { mark } : {}) };
  });
}

interface Held {
  readonly documents: Map<string, Document>;
  readonly claims: Map<string, Claim>;
  readonly judgements: Judgement[];
  /** The last one on each finding. */
  readonly rulings: Map<string, Ruling>;
}

/** All that the logs assert, in the order of time, then of side and sequence. */
async function holdingsOf(ledger: Ledger): Promise<Held> {
  const [entries, texts]: [readonly Entry[], ReadonlyMap<string, string>] = [
    await ledger.entries(),
    await ledger.texts(),
  ];
  const documents = new Map<string, Document>();
  const claims = new Map<string, Claim>();
  const judgements: Judgement[] = [];
  const rulings = new Map<string, Ruling>();
  /** What people said goes by the time they said it, whichever side's log it stands in. */
  const told = entries.toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  for (const { assertion } of told) {
    if (assertion.kind === 'document')
      documents.set(assertion.document.id, withText(assertion.document, texts.get(assertion.document.id)));
    else if (assertion.kind === 'claims') for (const claim of assertion.claims) claims.set(claim.id, claim);
    else if (assertion.kind === 'judgement') judgements.push(assertion.judgement);
    else rulings.set(assertion.ruling.finding, assertion.ruling);
  }
  return { documents, claims, judgements, rulings };
}

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

function allFacts(
  register: Register,
  filter: { readonly domain?: string; readonly kind?: string },
): readonly Fact[] {
  const facts: Fact[] = [];
  for (let after: string | undefined; ; ) {
    const page = register.facts(filter, { limit: 500, ...(after ? { after } : {}) });
    facts.push(...page.items);
    if (!page.next) return facts;
    after = page.next;
  }
}
