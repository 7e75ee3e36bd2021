import type { Hono } from 'hono';
import type { Application } from '#model/application.ts';
import { CONFIRMATION_VERDICTS, CORRECTABLE } from '#model/confirmation.ts';
import type { People } from '#model/people.ts';
import { filterOf, found, listed, personOf, usage } from './answers.ts';
import type { Visited } from './guard.ts';
import type { Route } from './routes.ts';
import { textFieldsOf } from './submission.ts';

const PAGING = {
  after: 'where the page begins: the `next` of the page before',
  limit: 'how many items, 1 to 500; 50 unless told',
  format: '`json`, or `csv` for the whole list',
};

/** The routes by which the people of a side say in its name what is so. */
export const CONFIRMATION_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/inbox',
    right: 'confirm',
    summary:
      'The facts that ask for a word of this node’s side: what parts the sides first, then what weighs most; without those that one said or passed over',
    query: {
      cause: '`objection`, `changed`, `awaited`, `rivals` or `unheard`',
      place: 'a code such as RU-AST, or a name',
      counterpart: 'a code or a name',
      measure: 'such as trade.export',
      kind: 'such as signing',
      domain: 'such as water',
      passed: '`true`: with those that one passed over',
      ...PAGING,
    },
  },
  {
    method: 'post',
    path: '/inbox/passed',
    right: 'confirm',
    summary:
      'Passes over a fact until it stands otherwise, for whoever asks alone; with `back` it is in their inbox again',
    body: { fact: 'its id', back: '`true`: takes it back' },
  },
  {
    method: 'get',
    path: '/confirmations',
    right: 'read',
    summary: 'What the sides said of facts, the last first, as it stands in their logs',
    query: {
      side: '`KZ` or `RU`',
      verdict: '`confirmed`, `corrected`, `disputed` or `withdrawn`',
      fact: 'the id of a fact',
      author: 'the id of whoever said it',
      ...PAGING,
    },
  },
  {
    method: 'post',
    path: '/confirmations',
    right: 'confirm',
    summary:
      'Says in the name of this node’s side that a fact is so, is another value, or is not so; or takes the last word back',
    body: {
      fact: 'its id',
      verdict: '`confirmed`, `corrected`, `disputed` or `withdrawn`',
      seen: 'the claim that was quoted when it was looked at: refused when another value is quoted by now',
      reason: 'why; required to correct and to dispute',
      rival: 'to correct: the claim of the fact that gives the right value',
      ...Object.fromEntries(
        CORRECTABLE.map((slot) => [
          slot,
          'to correct: the right value, as `12.9`, `12.9 km` or, of a time, EDTF',
        ]),
      ),
      sequence: 'to withdraw: the place in the log of the word to be taken back; the last one unless told',
    },
  },
];

/** Answers `CONFIRMATION_ROUTES`. */
export function serveConfirmations(app: Hono<Visited>, application: Application, people: People): void {
  app.get('/inbox', async (context) => {
    const { passed, ...filter } = filterOf(application, context);
    if (passed && passed !== 'true') throw usage('passed=true', passed);
    const left = passed ? [] : await people.passedOver(personOf(context));
    return listed(context, (cursor) => application.inbox(filter, cursor, left));
  });
  app.post('/inbox/passed', async (context) => {
    const { fact = '', back } = await textFieldsOf(context, ['fact', 'back']);
    if (back && back !== 'true') throw usage('back=true', back);
    if (back) return found(context, (await people.lookAgain(personOf(context), fact)) ? { fact } : undefined);
    const mark = await application.markOf(fact);
    if (mark === undefined) return found(context, undefined);
    await people.passOver(personOf(context), { fact, mark });
    return context.json({ fact }, 201);
  });
  app.get('/confirmations', async (context) => {
    const filter = filterOf(application, context);
    return listed(context, (cursor) => application.confirmations(filter, cursor));
  });
  app.post('/confirmations', async (context) => {
    const { fact, verdict, seen, reason, rival, sequence, ...values } = await textFieldsOf(context, [
      'fact',
      'verdict',
      'seen',
      'reason',
      'rival',
      'sequence',
      ...CORRECTABLE,
    ]);
    const known = CONFIRMATION_VERDICTS.find((candidate) => candidate === verdict);
    if (!fact || !known)
      throw usage(`a fact and a verdict of ${CONFIRMATION_VERDICTS.join(', ')}`, `"${verdict ?? ''}"`);
    if (sequence && !/^\d{1,9}$/.test(sequence)) throw usage('sequence: a place in the log', sequence);
    const said = await application.confirm(
      {
        fact,
        verdict: known,
        ...(seen ? { seen } : {}),
        ...(reason ? { reason } : {}),
        ...(rival ? { rival } : {}),
        ...(sequence ? { sequence: Number(sequence) } : {}),
        ...(Object.keys(values).length > 0 ? { values: values as Readonly<Record<string, string>> } : {}),
      },
      personOf(context),
    );
    return context.json(said, 201);
  });
}
