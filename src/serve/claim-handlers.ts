import type { Context, Hono } from 'hono';
import type { Application } from '#model/application.ts';
import type { Modality } from '#model/claim.ts';
import { found, usage } from './answers.ts';
import type { Visited } from './guard.ts';
import { textFieldsOf } from './submission.ts';

/** What a document's page asks beside its text: what is much the same, what a passage names; and the claim that a person adds. */
export function serveClaims(app: Hono<Visited>, application: Application): void {
  app.get('/documents/:id/similar', async (context) =>
    found(context, await application.similar(context.req.param('id'))),
  );
  app.get('/documents/:id/passage', async (context) => {
    const { start, end } = context.req.query();
    return found(
      context,
      await application.passage(context.req.param('id'), offsetOf('start', start), offsetOf('end', end)),
    );
  });
  app.post('/claims', async (context) => {
    const fields = await textFieldsOf(context, FIELDS);
    const { document = '', kind = '', modality = 'stated', speaker } = fields;
    const claim = await application.addClaim(
      {
        document,
        start: offsetOf('start', fields.start),
        end: offsetOf('end', fields.end),
        kind,
        // What is no mood the claim's shape refuses, with what it may be.
        modality: modality as Modality,
        slots: slotsIn(fields.slots ?? ''),
        ...(speaker ? { speaker } : {}),
      },
      (context as Context<Visited>).get('visitor').person,
    );
    return context.json(claim, 201);
  });
}

const FIELDS = ['document', 'start', 'end', 'kind', 'modality', 'slots', 'speaker'] as const;

function offsetOf(name: string, told: string | undefined): number {
  if (!/^\d{1,8}$/.test(told ?? '')) throw usage(`${name}: an offset of the text`, `"${told ?? ''}"`);
  return Number(told);
}

function slotsIn(told: string): Readonly<Record<string, unknown>> {
  let slots: unknown;
  try {
    slots = JSON.parse(told);
  } catch (cause) {
    throw usage('slots: a JSON object', (cause as Error).message);
  }
  if (typeof slots !== 'object' || slots === null || Array.isArray(slots))
    throw usage('slots: a JSON object', told.slice(0, 40));
  return slots as Readonly<Record<string, unknown>>;
}
