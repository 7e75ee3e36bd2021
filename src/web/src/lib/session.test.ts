import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wayBack } from './session.ts';

test('whoever signed in goes back to the page they came from, never to another site', () => {
  const to = (back: string): string =>
    wayBack(new URL(`http://localhost/sign-in?${new URLSearchParams({ back })}`));
  assert.equal(to('/facts?state=disputed'), '/facts?state=disputed');
  for (const elsewhere of [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '',
  ])
    assert.match(to(elsewhere), /^\/(?:sign-in)?(?:\?|$)/, elsewhere);
});
