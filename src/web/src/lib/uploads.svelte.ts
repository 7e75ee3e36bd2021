import type { Admission } from '#model/application.ts';
import type { Received, Refusal } from '#model/receiving.ts';

/** What the API answers to a document that is sent in. */
export type Answered = Admission & { readonly parts?: readonly Received[] };

/** What became of a submission, from what the API answered. */
export function receivedOf(isOk: boolean, body: unknown, name?: string): readonly Received[] {
  const named = name ? { name } : {};
  if (isOk) {
    const { parts, ...admission } = body as Answered;
    return parts ?? [{ ...named, admission }];
  }
  const {
    expected = 'a document',
    found,
    remedy = 'see /api/openapi.json',
    detail = '',
  } = body as Partial<Refusal> & { detail?: string };
  return [{ ...named, refused: { expected, found: found ?? detail, remedy } }];
}

export interface Upload {
  readonly name: string;
  state: 'waiting' | 'reading' | 'done' | 'stopped';
  received: readonly Received[];
}

/** Files sent in from the browser one after the other, so that each one's progress is seen and the rest can be stopped. */
export function createUploads() {
  const uploads = $state<Upload[]>([]);
  let stop = new AbortController();
  let running = Promise.resolve();
  const send = async (upload: Upload, file: File, about: FormData): Promise<void> => {
    if (stop.signal.aborted) {
      upload.state = 'stopped';
      return;
    }
    upload.state = 'reading';
    const body = new FormData();
    for (const [name, value] of about)
      if (name !== 'file' && name !== 'text' && value !== '') body.append(name, value);
    body.append('file', file);
    try {
      const response = await fetch('/api/documents', { method: 'POST', body, signal: stop.signal });
      upload.received = receivedOf(response.ok, await response.json(), file.name);
      upload.state = 'done';
    } catch (error) {
      // What was sent whole is kept even when nobody waits for the answer: adding it again adds nothing.
      upload.state = stop.signal.aborted ? 'stopped' : 'done';
      if (!stop.signal.aborted) upload.received = receivedOf(false, { found: String(error) }, file.name);
    }
  };
  return {
    uploads,
    get isBusy(): boolean {
      return uploads.some(({ state }) => state === 'waiting' || state === 'reading');
    },
    add(files: Iterable<File>, about: FormData): void {
      if (stop.signal.aborted) stop = new AbortController();
      for (const file of files) {
        uploads.push({ name: file.name, state: 'waiting', received: [] });
        const upload = uploads.at(-1)!;
        running = running.then(() => send(upload, file, about));
      }
    },
    stop(): void {
      stop.abort();
    },
  };
}
