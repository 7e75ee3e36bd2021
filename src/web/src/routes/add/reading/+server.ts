import { render } from 'svelte/server';
import { send } from '#lib/api.ts';
import { namesOf } from '#lib/names.ts';
import Received from '#lib/Received.svelte';
import { receivedOf } from '#lib/received.ts';
import { type Told, toldOf } from '#lib/uploads/told.ts';
import { problemIn } from '#model/problem-words.ts';
import type { Receiving } from '#model/receiving.ts';
import type { RequestHandler } from './$types';

/** A document that is sent in, with how far it has come in the reader's words, line by line, and at last the rows of its report. */
export const POST: RequestHandler = async (event) => {
  const { language } = event.locals;
  const names = await namesOf(event);
  const body = await event.request.formData();
  const file = body.get('file');
  const name = file instanceof File ? file.name : undefined;
  const request = new Request(new URL('/api/documents', event.url), {
    method: 'POST',
    body,
    headers: { accept: 'application/x-ndjson' },
  });
  const response = await send(event, request);

  const last = (isOk: boolean, answer: object): Told => {
    if (!isOk && !('expected' in answer && name)) return { problem: problemIn(language, answer), share: 1 };
    const { body: html } = render(Received, { props: { received: receivedOf(isOk, answer, name), names } });
    return { rows: html, share: 1 };
  };
  if (!response.ok || !response.body) return told([last(false, (await response.json()) as object)]);
  return new Response(
    response.body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(
        linesAs((line) => {
          const said = JSON.parse(line) as Receiving | { readonly status: number; readonly answer: object };
          return 'stage' in said ? toldOf(said, language) : last(said.status < 400, said.answer);
        }),
      )
      .pipeThrough(new TextEncoderStream()),
    { headers: HEADERS },
  );
};

const HEADERS = {
  'content-type': 'application/x-ndjson',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
};

const told = (lines: readonly Told[]): Response =>
  new Response(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { headers: HEADERS });

/** Turns each whole line of what streams through into another. */
function linesAs(act: (line: string) => Told): TransformStream<string, string> {
  let rest = '';
  return new TransformStream({
    transform: (chunk, out) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      for (const line of lines) out.enqueue(`${JSON.stringify(act(line))}\n`);
    },
  });
}
