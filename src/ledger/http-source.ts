import { isRecord } from '#model/claim-shape.ts';
import { Failure } from '#model/failure.ts';
import type { LogSource, Offer } from '#model/log.ts';

/** How long one answer may take, in milliseconds, and how long it may be, in bytes. */
const PATIENCE_MS = 60_000;
const MOST_BYTES = 128 * 1024 * 1024;

/** How a node is asked. */
export interface Asking {
  readonly fetcher?: typeof fetch;
  /** With which it lets this one read, where reading there is for members. */
  readonly token?: string | undefined;
}

/**
 * A node by its address, over HTTP or HTTPS. Only its own answers are taken, no redirection, and none without end. A failure to reach it
 * is a Failure of reason `input`. Throws a usage Failure when a token would go over the network in the clear.
 */
export function httpSource(url: string, { fetcher = fetch, token }: Asking = {}): LogSource {
  const base = addressOf(url);
  if (token !== undefined && base.protocol === 'http:' && !isOwnMachine(base.hostname))
    throw new Failure('usage', {
      expected: 'an address with https, where a token is sent',
      found: base.href,
      remedy: 'put TLS before that node, or let everybody read there',
    });
  const asked = async (path: string): Promise<string> => {
    const address = new URL(`api/${path}`, base);
    try {
      const response = await fetcher(address, {
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          accept: 'application/json, application/jsonl',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
      });
      if (response.status === 401 || response.status === 403)
        throw new Error(
          token === undefined ? 'that it lets members read only' : 'that it does not take the token',
        );
      if (!response.ok) throw new Error(`status ${response.status}`);
      return await bounded(response);
    } catch (cause) {
      const { message, cause: deeper } = cause as Error;
      throw new Failure(
        'input',
        {
          expected: `a node of Pobratim at ${base.href}`,
          found: deeper instanceof Error && deeper.message ? deeper.message : message,
          remedy: /members|token/.test(message)
            ? 'ask its keeper for a role of reader and a token of it, and give that with pobratim peer add --token FILE'
            : 'check the address and that the node runs, and try again: a pull goes on where it was',
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

const isOwnMachine = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);

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
