import type { Context } from 'hono';
import type { Submission } from '#model/application.ts';
import { Failure } from '#model/failure.ts';
import { isLanguage } from '#model/language.ts';

/** The fields of a document that is sent in. */
const FIELDS = ['file', 'text', 'title', 'published', 'language', 'address', 'publisher'] as const;
type Fields<Name extends string> = Readonly<Partial<Record<Name, string | File>>>;

/** The media types in which a document can be sent in. */
export const SENDABLE = ['multipart/form-data', 'application/x-www-form-urlencoded', 'application/json'];

export const isSendable = (mediaType: string): boolean => SENDABLE.includes(mediaType);

/** The media type of a request's body, without its parameters. */
export const mediaTypeOf = (context: Context): string =>
  context.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';

/**
 * Reads what was sent in: one file, one text or an address to fetch, and what is known of it. Throws a Failure of reason `usage` when it is
 * none of them.
 */
export async function submissionOf(
  context: Context,
  fetchAt: (address: string) => Promise<Submission>,
): Promise<Submission> {
  const { file, text, language, ...about } = await fieldsOf(context, FIELDS);
  if (file !== undefined && text !== undefined) throw usage('either "file" or "text"', 'both');
  if (file === undefined && text === undefined && about.address === undefined)
    throw usage('either "file" or "text", or an "address" to fetch', 'neither');
  if (language !== undefined && !isLanguage(language))
    throw usage('"language": ru, kk or en', `"${String(language)}"`);
  for (const [name, value] of [['text', text] as const, ...Object.entries(about)])
    if (value instanceof File) throw usage(`"${name}" as text`, 'a file');
  if (typeof file === 'string') throw usage('"file" as a file', 'text');
  const given = {
    ...(language ? { language } : {}),
    ...(about as Pick<Submission, 'title' | 'published' | 'address' | 'publisher'>),
  };
  if (file)
    return { ...given, bytes: new Uint8Array(await file.arrayBuffer()), how: 'upload', name: file.name };
  if (text !== undefined) return { ...given, bytes: new TextEncoder().encode(text as string), how: 'paste' };
  // Where redirects led is where it was published.
  const { address, ...fetched } = await fetchAt(given.address!);
  return { ...given, ...fetched, ...(address ? { address } : {}) };
}

/** What was sent in, when it is text only: the named fields that are filled. Throws a Failure of reason `usage` when it is anything else. */
export async function textFieldsOf<Name extends string>(
  context: Context,
  names: readonly Name[],
): Promise<Readonly<Partial<Record<Name, string>>>> {
  const fields = await fieldsOf(context, names);
  for (const [name, value] of Object.entries(fields))
    if (value instanceof File) throw usage(`"${name}" as text`, 'a file');
  return fields as Readonly<Partial<Record<Name, string>>>;
}

/** The named fields of a form or a JSON object that are filled. Throws a Failure of reason `usage` when there are others, or one twice. */
export const fieldsOf = <Name extends string>(
  context: Context,
  names: readonly Name[],
): Promise<Fields<Name>> =>
  mediaTypeOf(context) === 'application/json' ? fromJson(context, names) : fromForm(context, names);

async function fromJson<Name extends string>(
  context: Context,
  names: readonly Name[],
): Promise<Fields<Name>> {
  const source = await context.req.text();
  let body: unknown;
  try {
    body = JSON.parse(source);
  } catch (cause) {
    throw usage('JSON', (cause as Error).message);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw usage('a JSON object', source.trim().slice(0, 40) || 'nothing');
  for (const [name, value] of Object.entries(body))
    if (typeof value !== 'string') throw usage(`"${name}" as text`, JSON.stringify(value).slice(0, 40));
  return filled(Object.entries(body as Readonly<Record<string, string>>), names);
}

async function fromForm<Name extends string>(
  context: Context,
  names: readonly Name[],
): Promise<Fields<Name>> {
  let form: FormData;
  try {
    form = await context.req.formData();
  } catch (cause) {
    throw usage('a form that can be read', (cause as Error).message);
  }
  return filled([...form], names);
}

/** The fields that are filled: a form sends the others empty, and a file that was not chosen without a name. */
function filled<Name extends string>(
  entries: readonly (readonly [string, string | File])[],
  names: readonly Name[],
): Fields<Name> {
  const fields: Partial<Record<Name, string | File>> = {};
  for (const [name, value] of entries) {
    if (!isOneOf(name, names)) throw usage(`fields of ${names.join(', ')}`, `"${name}"`);
    if (typeof value === 'string' ? value.trim() === '' : value.size === 0 && value.name === '') continue;
    if (name in fields) throw usage(`"${name}" once`, 'it twice');
    fields[name] = typeof value === 'string' ? value.trim().toWellFormed() : value;
  }
  return fields;
}

const isOneOf = <Name extends string>(name: string, names: readonly Name[]): name is Name =>
  (names as readonly string[]).includes(name);

const usage = (expected: string, found: string): Failure =>
  new Failure('usage', { expected, found, remedy: 'send it as docs/api.md says' });
