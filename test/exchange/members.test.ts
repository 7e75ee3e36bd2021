import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '#model/failure.ts';
import { pullFrom } from '../../src/ledger/exchange.ts';
import { httpSource } from '../../src/ledger/http-source.ts';
import { keepPeerToken, peerToken } from '../../src/ledger/peer-token.ts';
import { createApp } from '../../src/serve/app.ts';
import { newPeople, newPerson } from '../signed-in.ts';
import { SAMPLES, twoNodes } from './nodes.ts';

test('a node that lets members read is pulled with the token of a reader of the other side, and not without', async () => {
  const [kz, ru] = await twoNodes();
  const application = await kz.open();
  await application.add(SAMPLES[0]!);
  const people = await newPeople();
  await people.setReading('members');
  const app = createApp(application, people);
  const fetcher = ((url: URL, init?: RequestInit) => app.request(String(url), init)) as typeof fetch;
  const { token } = await newPerson(people, 'reader', { side: 'RU' });
  const ledger = await ru.openLedger();
  for (const wrong of [undefined, 'pobratim_none'])
    await assert.rejects(
      pullFrom(ledger, httpSource('http://localhost', { fetcher, token: wrong })),
      (error) => error instanceof Failure && /--token FILE/.test(error.message),
    );
  keepPeerToken(ru.place.data, 'KZ', token);
  const [taken] = await pullFrom(
    ledger,
    httpSource('http://localhost', { fetcher, token: peerToken(ru.place.data, 'KZ') }),
  );
  assert.equal(taken!.stored, 3);
  assert.throws(() => httpSource('http://register.example.org', { fetcher, token }), /https/);
  await ledger.close();
  await application.close();
});
