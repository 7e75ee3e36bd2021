import { isRecord } from '#model/claim-shape.ts';
import { Failure } from '#model/failure.ts';
import type { LogSource, Offer } from '#model/log.ts';

/** How long one answer may take, in milliseconds, and how long it may be, in bytes. */
const PATIENCE_MS = 60_000;
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * A node by its address, over HTTP or HTTPS. Only its own answers are taken, no redirection, and none without end. A failure to reach it
 * is a Failure of reason `input`.
 */
export function httpSource(url: string, fetcher: typeof fetch = fetch): LogSource {
  const base = addressOf(url);
  const asked = async (path: string): Promise<string> => {
    const address = new URL(`api/${path}`, base);
    try {
      const response = await fetcher(address, {
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { accept: 'application/json, application/jsonl' },
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      return await bounded(response);
    } catch (cause) {
      const { message, cause: deeper } = cause as Error;
      throw new Failure(
        'input',
        {
          expected: `a node of Pobratim at ${base.href}`,
          found: deeper instanceof Error && deeper.message ? deeper.message : message,
          remedy: 'check the address and that the node runs, and try again: a pull goes on where it was',
        },
        { cause },
      );
    }
  };
  return {
    name: base.href,
    offers: async () => offersIn(await asked('logs'), base.href),
    lines: async (side, after, limit) =>
      (await asked(`logs/${encodeURIComponent(side)}/entries?after=${after}&limit=${limit}`))
        .split('\n')
        .filter((line) => line !== ''),
  };
}

/** The address of a node. Throws a usage Failure when the text is none. */
export function addressOf(url: string): URL {
  const address = URL.parse(url.endsWith('/') ? url : `${url}/`);
  if (!address || !/^https?:$/.test(address.protocol) || address.username || address.search)
    throw new Failure('usage', {
      expected: 'the address of a node, such as https://register.example.org',
      found: `"${url}"`,
      remedy: 'give the address at which its pages are',
    });
  return address;
}

async function bounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error(`an answer of more than ${MOST_BYTES / 1024 / 1024} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function offersIn(text: string, name: string): { readonly side: string; readonly logs: readonly Offer[] } {
  let book: unknown;
  try {
    book = JSON.parse(text);
  } catch {
    // Told below: what is no JSON is no list of logs.
  }
  if (
    !isRecord(book) ||
    typeof book.side !== 'string' ||
    !Array.isArray(book.logs) ||
    !book.logs.every((log) => isRecord(log) && typeof log.side === 'string')
  )
    throw new Failure('input', {
      expected: `the logs of a node of Pobratim at ${name}`,
      found: text.slice(0, 60),
      remedy: 'check the address',
    });
  return book as unknown as { readonly side: string; readonly logs: readonly Offer[] };
}
