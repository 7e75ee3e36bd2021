import { lookup } from 'node:dns/promises';
import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import ipaddr from 'ipaddr.js';
import type { Submission } from '#model/application.ts';
import { Failure } from '#model/failure.ts';

/** The largest document that is fetched, in bytes, unpacked. */
export const LARGEST_FETCH = 20 * 1024 * 1024;
const MOST_REDIRECTS = 5;
/** How long fetching may take, redirects and all, in milliseconds. */
const PATIENCE_MS = 30_000;

/** How names become addresses, and which of them may be asked. */
export interface Network {
  resolve(hostname: string): Promise<readonly string[]>;
  isAllowed(address: string, port: number): boolean;
  readonly patienceMs?: number;
}

/** The internet: addresses that are public, at the ports of http and https. A page must not make this node ask what only this node can reach. */
export const INTERNET: Network = {
  resolve: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
  isAllowed: (address, port) => isPublic(address) && (port === 80 || port === 443),
};

/** The IPv6 addresses that IANA gives out (RFC 4291, 2.4); among the rest stand IPv4-compatible ones. */
const GIVEN_OUT = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address is one of the public internet (IANA's special-purpose registries, RFC 6890). IPv4 within IPv6 counts as what it is; 6to4,
 * Teredo and NAT64, which would carry a private one, are not public.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(GIVEN_OUT));
}

/**
 * Fetches the document at an address. Every hop is resolved once, all its addresses are checked, and the connection goes to one of these,
 * so that a name which resolves differently a moment later leads nowhere else. Throws a Failure of reason `input` when it cannot be had.
 */
export async function fetchDocument(address: string, network: Network = INTERNET): Promise<Submission> {
  const signal = AbortSignal.timeout(network.patienceMs ?? PATIENCE_MS);
  let url = urlOf(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await asked(url, network, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy();
      url = urlOf(headers.location, url);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw unreached(`a document at ${address}`, `status ${statusCode}`, 'check the address in a browser');
    }
    const bytes = await bytesOf(response, url, signal);
    const name = decoded(url.pathname.split('/').at(-1) ?? '');
    const mediaType = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
    url.hash = '';
    return {
      bytes,
      how: 'fetch',
      address: url.href,
      ...(name ? { name } : {}),
      ...(mediaType ? { mediaType } : {}),
    };
  }
  throw unreached(`at most ${MOST_REDIRECTS} redirects`, 'more', 'give the address that they lead to');
}

function urlOf(written: string, base?: URL): URL {
  const url = URL.parse(written, base?.href);
  if (!url || !/^https?:$/.test(url.protocol))
    throw unreached('an address that begins with https:// or http://', `"${written.slice(0, 200)}"`, CORRECT);
  if (url.username || url.password)
    throw unreached('an address without a name and password in it', 'one with', CORRECT);
  return url;
}

/** Asks for a page; resolves with the head of the answer. */
function asked(url: URL, network: Network, signal: AbortSignal): Promise<IncomingMessage> {
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const refuse = (found: string): Failure =>
    unreached(
      'an address of the public internet, at the port of http or https',
      `${url.host} (${found})`,
      'save the document and upload it, if it is yours to share',
    );
  const checked: LookupFunction = (name, { all }, done) => {
    network.resolve(name).then(
      (addresses) => {
        const [first] = addresses;
        const refused = addresses.find((each) => !network.isAllowed(each, port));
        if (refused !== undefined || first === undefined) done(refuse(refused ?? 'no address'), '', 0);
        else if (all)
          done(
            null,
            addresses.map((each) => ({ address: each, family: isIP(each) })),
          );
        else done(null, first, isIP(first));
      },
      (cause: NodeJS.ErrnoException) => done(cause, '', 0),
    );
  };
  return new Promise((resolve, reject) => {
    // A number is not looked up.
    if (isIP(hostname) && !network.isAllowed(hostname, port)) {
      reject(refuse(hostname));
      return;
    }
    const options: RequestOptions = {
      lookup: checked,
      signal,
      agent: false,
      headers: {
        accept:
          'text/html,application/pdf,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document,*/*;q=0.1',
        'accept-encoding': 'gzip, br',
        'user-agent': 'Pobratim/0.1 (reads public documents that a person names)',
      },
    };
    (url.protocol === 'https:' ? https : http)
      .get(url, options, resolve)
      .on('error', (cause) => reject(untold(url, cause)));
  });
}

async function bytesOf(response: IncomingMessage, url: URL, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const body = unpacked(response);
  const stop = (): unknown => body.destroy(signal.reason as Error);
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of body) {
      size += (chunk as Buffer).length;
      if (size > LARGEST_FETCH)
        throw unreached(
          `at most ${LARGEST_FETCH / 1024 / 1024} MB`,
          `more at ${url.href}`,
          'download it and add it with pobratim add',
        );
      chunks.push(chunk as Buffer);
    }
  } catch (cause) {
    throw untold(url, cause as Error);
  } finally {
    signal.removeEventListener('abort', stop);
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return response;
  const unpack = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[encoding];
  if (!unpack)
    throw unreached('gzip or br', `an answer packed with ${encoding}`, 'download it and upload the file');
  const through = unpack();
  response.on('error', (error) => through.destroy(error));
  return response.pipe(through);
}

function untold(url: URL, cause: Error): Failure {
  if (cause instanceof Failure) return cause;
  const found =
    cause.name === 'TimeoutError' || cause.name === 'AbortError' ? 'no answer in time' : cause.message;
  return unreached(
    `an answer of ${url.host}`,
    found,
    'check the address in a browser, or upload the document',
    cause,
  );
}

const CORRECT = 'correct the address';

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const unreached = (expected: string, found: string, remedy: string, cause?: unknown): Failure =>
  new Failure('input', { expected, found, remedy }, cause === undefined ? undefined : { cause });
