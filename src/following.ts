import type { Claim } from '#model/claim.ts';
import type { Document } from '#model/document.ts';
import type { Assertion, Entry } from '#model/entry.ts';
import { held, type Quotes } from './ledger/holdings.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Head } from './register/derived.ts';
import type { Register } from './register/register.ts';
import type { Asked, TextRead } from './register/search-thread.ts';
import { markOf } from './settle/releases.ts';
import type { Worded } from './settle/worded.ts';

/** An entry as it is taken in, once it is checked. */
export type Checked = Omit<Entry, 'hash'>;

/** An entry that tells claims of a document, as its log words them. */
export interface Telling {
  readonly document: string;
  readonly claims: readonly Worded[];
}

/** What takes in what the logs say. */
export interface Followed {
  readonly register: Pick<Register, 'described'>;
  /** All entries of the logs, many at a time, each checked against its hash. */
  entries(): AsyncIterable<{
    readonly side: string;
    readonly head: Head;
    readonly entries: readonly (Checked | Telling)[];
  }>;
  /** Whether the description is the one that holds. Throws `Redescribed` when claims may have been settled by another one. */
  describe(entry: Checked, mayChange: boolean): boolean;
  find(document: Document): void;
  claim(claims: readonly Claim[], document: Pick<Document, 'published' | 'language'>, text: TextRead): void;
  /** The same for claims as their log words them. */
  tell(claims: readonly Worded[], document: Pick<Document, 'published' | 'language'>, text: TextRead): void;
  /** Reads the texts of documents of which nothing is withheld, and has their words found. */
  read(asked: readonly Asked[]): Promise<readonly TextRead[]>;
  say(entry: Checked): void;
  /** Settles all that was taken in, while a second thread indexes. */
  settleAll(): Promise<void>;
  /** Waits while the second thread is far behind. */
  room(): Promise<void>;
}

/** A document whose claims are settled was described otherwise by a later entry of another log: they must be settled anew. */
export class Redescribed extends Error {}

/** How the logs are read. */
export interface Following {
  /** Whether to read all descriptions of documents before any claim, because some document has several. */
  readonly isInOrder?: boolean;
  /** Told how many entries of the logs are done. */
  readonly progress?: (done: number) => void;
}

/**
 * Takes in what the logs say after these heads. A claim must meet the description of its document that holds, in whichever log it stands:
 * mostly that is the only one and stands before it, and everything is read in one go.
 */
export async function followed(
  ledger: Ledger,
  from: ReadonlyMap<string, Head>,
  parts: Followed,
  { isInOrder = false, progress = () => undefined }: Following,
): Promise<ReadonlyMap<string, Head>> {
  let done = 0;
  const took: Took = (entries) => {
    done += entries;
    progress(done);
  };
  const heads = await (isInOrder || from.size > 0
    ? inOrder(ledger, from, parts, took)
    : inOneGo(parts, took));
  await parts.settleAll();
  return heads;
}

/** Told how many more entries are done. */
type Took = (entries: number) => void;

/** Entries of the logs, many at a time, with the texts of their documents; once they are taken in it is told, and waits where the second thread is far behind. */
async function* pagesAfter(
  ledger: Ledger,
  from: ReadonlyMap<string, Head>,
  parts: Followed,
  took: Took,
  isAsked?: (kind: Assertion['kind']) => boolean,
) {
  for await (const page of ledger.entriesAfter(from, isAsked)) {
    const documents = new Set(page.entries.flatMap(({ assertion }) => documentIn(assertion) ?? []));
    yield { ...page, texts: await ledger.textsOf([...documents]) };
    took(page.entries.length);
    await parts.room();
  }
}

/** Everything once. Throws `Redescribed` where a document is described again, later than its claims, or withheld: that takes two readings. */
async function inOneGo(parts: Followed, took: Took): Promise<ReadonlyMap<string, Head>> {
  const heads = new Map<string, Head>();
  const unknown = new Set<string>();
  const ahead: Promise<void>[] = [];
  for await (const { side, head, entries } of parts.entries()) {
    const asked = new Map<string, Asking>();
    const ask = (document: Described): Asking => {
      const known = asked.get(document.id);
      const its = known ? { ...known, document } : { document, isFound: false, claims: [] };
      asked.set(document.id, its);
      return its;
    };
    for (const entry of entries) {
      if ('claims' in entry) {
        const described = parts.register.described(entry.document);
        if (described) ask(described).claims.push(...entry.claims);
        else unknown.add(entry.document);
        continue;
      }
      const { assertion } = entry;
      if (assertion.kind === 'document') {
        const { document } = assertion;
        if (document.withheld || unknown.has(document.id)) throw new Redescribed();
        if (parts.describe(entry, false)) ask(document).isFound = true;
      } else if (assertion.kind !== 'claims' && assertion.kind !== 'item') parts.say(entry);
    }
    heads.set(side, head);
    ahead.push(
      read([...asked.values()], parts).then(async () => {
        took(entries.length);
        await parts.room();
      }),
    );
    // A page that fails fails where it is waited for.
    ahead.at(-1)!.catch(() => undefined);
    if (ahead.length > AHEAD) await ahead.shift();
  }
  await Promise.all(ahead);
  return heads;
}

type Described = Omit<Document, 'text'>;
/** A document of which a page of entries speaks, with the claims of that page. */
interface Asking {
  readonly document: Described;
  isFound: boolean;
  readonly claims: Worded[];
}

/** How many pages of entries are read while the texts of those before are. */
const AHEAD = 3;

/** Reads the texts of which entries speak, and takes their claims in. */
async function read(asked: readonly Asking[], parts: Followed): Promise<void> {
  const texts = await parts.read(
    asked.map(({ document, isFound, claims }) => ({
      document,
      isFound,
      quotes: claims,
    })),
  );
  for (const [at, { document, claims }] of asked.entries()) parts.tell(claims, document, texts[at]!);
}

/** First what the logs say of documents and of persons, then claims. Returns where the logs stood. */
async function inOrder(
  ledger: Ledger,
  from: ReadonlyMap<string, Head>,
  parts: Followed,
  took: Took,
): Promise<ReadonlyMap<string, Head>> {
  const isFirst = from.size === 0;
  const heads = new Map(from);
  const withheld = new Set<string>();
  const others = pagesAfter(ledger, from, parts, took, (kind) => kind !== 'claims');
  for await (const { side, head, entries, texts } of others) {
    for (const entry of entries) {
      const { assertion } = entry;
      if (assertion.kind === 'item') continue;
      if (assertion.kind !== 'document') parts.say(entry);
      else if (parts.describe(entry, isFirst)) {
        const { document } = assertion;
        if (document.withheld) withheld.add(document.id);
        else parts.find(held(document, texts.get(document.id), undefined));
      }
    }
    heads.set(side, head);
  }
  const quotes = withheld.size > 0 ? await quotesIn(ledger, from) : new Map<string, Quotes>();
  const claims = pagesAfter(ledger, from, parts, took, (kind) => kind === 'claims');
  for await (const { side, entries, texts } of claims) {
    for (const { assertion, sequence } of entries) {
      // Entries behind the heads come with the next change; claims of a document that no log adds say nothing.
      if (assertion.kind !== 'claims' || sequence > (heads.get(side)?.sequence ?? 0)) continue;
      const described = parts.register.described(assertion.document);
      if (!described) continue;
      if (described.withheld && assertion.quotes && !withheld.has(described.id)) throw new Redescribed();
      const document = held(described, texts.get(described.id), quotes.get(described.id));
      if (described.withheld) parts.find(document);
      parts.claim(assertion.claims, document, textRead(document.text, assertion.claims));
    }
  }
  return heads;
}

/** What claims quote of withheld documents, by document: of two words on one passage the later holds. */
async function quotesIn(
  ledger: Ledger,
  from: ReadonlyMap<string, Head>,
): Promise<ReadonlyMap<string, Quotes>> {
  const told: { readonly order: string; readonly document: string; readonly quotes: Quotes }[] = [];
  for await (const { entries } of ledger.entriesAfter(from, (kind) => kind === 'claims'))
    for (const { time, side, sequence, assertion } of entries)
      if (assertion.kind === 'claims' && assertion.quotes) {
        const order = `${time} ${side} ${String(sequence).padStart(16, '0')}`;
        told.push({ order, document: assertion.document, quotes: assertion.quotes });
      }
  const found = new Map<string, Quotes>();
  for (const { document, quotes } of told.sort((a, b) => (a.order < b.order ? -1 : 1)))
    found.set(document, { ...found.get(document), ...quotes });
  return found;
}

/** The passages that claims quote, and the mark of the text. */
export function textRead(text: string, claims: readonly Pick<Claim, 'quote'>[]): TextRead {
  const mark = claims.length > 0 ? markOf(text) : undefined;
  return {
    sentences: claims.map(({ quote }) => text.slice(quote.start, quote.end)),
    ...(mark ? { mark } : {}),
  };
}

const documentIn = (assertion: Assertion): string | undefined =>
  assertion.kind === 'document'
    ? assertion.document.id
    : assertion.kind === 'claims'
      ? assertion.document
      : undefined;
