import type { Checked, Telling } from './following.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { SearchThread } from './register/search-thread.ts';
import { wordedIn, wordedOf } from './settle/worded.ts';

/** All entries, as another thread reads and checks them. */
export async function* entriesBy(
  thread: Pick<SearchThread, 'entries'>,
  ledger: Pick<Ledger, 'entriesAfter'>,
) {
  const parts = thread.entries(async (heads) => {
    // Tells what is wrong in its own words.
    for await (const _ of ledger.entriesAfter(heads));
    throw new Error('expected entries that fit their hashes; found others in a second thread');
  });
  const decoder = new TextDecoder();
  for await (const { side, head, bytes } of parts)
    yield { side, head, entries: entriesIn(decoder.decode(bytes)) };
}

/** All entries, as this thread reads and checks them. */
export async function* tellingsOf(ledger: Pick<Ledger, 'entriesAfter'>) {
  for await (const { side, head, entries } of ledger.entriesAfter(new Map()))
    yield { side, head, entries: entries.map(told) };
}

function told(entry: Checked): Checked | Telling {
  const { assertion } = entry;
  if (assertion.kind !== 'claims') return entry;
  return { document: assertion.document, claims: assertion.claims.map(wordedOf) };
}

/** Entries in canonical JSON, one a line. */
function entriesIn(text: string): readonly (Checked | Telling)[] {
  const entries: (Checked | Telling)[] = [];
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    entries.push(tellingAt(text, from) ?? told(JSON.parse(text.slice(from, end)) as Checked));
    from = end + 1;
  }
  return entries;
}

const CLAIMS = '{"assertion":{"claims":[';
const DOCUMENT = ',"document":"';
const KIND = '","kind":"claims","';

/** The entry that begins at a place if it tells claims of known members only, so that its slots need not be made. */
function tellingAt(text: string, at: number): Telling | undefined {
  if (!text.startsWith(CLAIMS, at)) return undefined;
  const read = wordedIn(text, at + CLAIMS.length);
  if (!read?.claims.length || !text.startsWith(DOCUMENT, read.end)) return undefined;
  const document = read.claims[0]!.document;
  const isOfIt = text.startsWith(`${document}${KIND}`, read.end + DOCUMENT.length);
  return isOfIt ? { document, claims: read.claims } : undefined;
}
