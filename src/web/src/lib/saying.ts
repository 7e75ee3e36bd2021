import { type ActionFailure, fail, type RequestEvent } from '@sveltejs/kit';
import type { ConfirmationVerdict } from '#model/confirmation.ts';
import type { Fact } from '#model/fact.ts';
import { type Asking, send } from './api.ts';

/** What a person just did about a fact, so that the page can tell it and take it back. */
export interface Done {
  readonly fact: string;
  readonly what: ConfirmationVerdict | 'passed' | 'back';
  /** The place of the word in the side's log. */
  readonly sequence?: number;
}

type Acted = Promise<ActionFailure<{ detail: string }> | { readonly done: Done }>;
type Event = Asking & Pick<RequestEvent, 'request'>;

/** The actions of a page on which people say in their side's name what is so: say it, pass it over, take either back. */
export const SAYING = {
  say: async (event: Event): Acted => {
    const body = await event.request.formData();
    const answer = await told(event, '/confirmations', body);
    if (!answer.ok) return answer.failure;
    const { sequence, fact } = answer.body as { readonly sequence: number; readonly fact: Fact };
    return { done: { fact: fact.id, what: String(body.get('verdict')) as ConfirmationVerdict, sequence } };
  },
  pass: async (event: Event): Acted => {
    const body = await event.request.formData();
    const answer = await told(event, '/inbox/passed', body);
    if (!answer.ok) return answer.failure;
    return { done: { fact: String(body.get('fact')), what: body.get('back') ? 'back' : 'passed' } };
  },
};

async function told(event: Event, path: string, body: FormData) {
  const response = await send(
    event,
    new Request(new URL(`/api${path}`, event.url), { method: 'POST', body }),
  );
  const answer: unknown = await response.json();
  return response.ok
    ? ({ ok: true, body: answer } as const)
    : ({ ok: false, failure: fail(response.status, answer as { detail: string }) } as const);
}
