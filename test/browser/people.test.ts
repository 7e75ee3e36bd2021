import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { run } from '../edges/program.ts';
import { newFolder } from '../folders.ts';
import { becomes, faultsOf, type Served, serve, skip } from './program.ts';

const PASSWORD = 'девять тихих лодок на Урале';
const data = newFolder();

let served: Served;
let browser: Browser;
let home = '';
let link = '';

before(async () => {
  if (skip) return;
  served = await serve([], data);
  ({ home, link, browser } = served);
});
after(() => served?.stop());

/** A device of somebody's own, with its cookies and, in Chromium, an authenticator that says yes. */
async function newDevice(): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults = faultsOf(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  return { context, page, faults };
}

/** The roles of somebody, one for each side, as a keeper is told them. */
async function rolesOf(keeper: Page, name: string): Promise<readonly string[]> {
  const { items } = (await (await keeper.request.get(`${home}/api/people`)).json()) as {
    items: readonly { name: string; roles: Readonly<Record<string, string>> }[];
  };
  return Object.values(items.find((member) => member.name === name)?.roles ?? {});
}

const add = async (page: Page, text: string): Promise<string> => {
  await page.goto(`${home}/add?lang=en`);
  await page.fill('textarea', text);
  await page.click('main form button');
  return (await page.locator('#uploads tr.added').textContent()) ?? '';
};

test(
  'whoever is not signed in reads everything and is led to sign in where something would be added',
  { skip },
  async () => {
    const { page, faults } = await newDevice();
    await page.goto(`${home}/add?lang=en`);
    assert.equal(await page.locator('textarea').count(), 0);
    await page.click('main a.button');
    await page.waitForURL(/\/sign-in\?back=%2Fadd$/);
    for (const path of ['/account', '/people']) {
      await page.goto(home + path);
      assert.match(page.url(), /\/sign-in\?back=/, path);
    }
    assert.deepEqual(faults, []);
  },
);

test(
  'the console’s link, one click and a document; then a passkey, signing out, and in again with it alone',
  { skip },
  async () => {
    const { page, faults } = await newDevice();
    await page.goto(`${link}?lang=en`);
    await page.click('main form button');
    await page.waitForURL('**/account');
    assert.match(await add(page, 'Семей и Барнаул стали побратимами в 2031 году.'), /Twin/i);
    await page.goto(`${home}/account`);
    await page.fill('form[action*=passkey] [name=name]', 'laptop');
    await page.click('form[action="?/passkey"] button');
    await page.getByText('laptop').waitFor();
    await page.click('form[action="?/leave"] button');
    await page.waitForURL(`${home}/`);
    await page.goto(`${home}/sign-in?back=%2Fpeople`);
    await page.click('form[action^="?/passkey"] button');
    await page.waitForURL('**/people');
    await becomes(() => page.locator('.member').count(), 1);
    assert.deepEqual(faults, []);
    const { items } = (await (await page.request.get(`${home}/api/people`)).json()) as {
      items: readonly { id: string; passkeys: number }[];
    };
    assert.equal(items[0]!.passkeys, 1);

    await page.goto(`${home}/people?lang=en`);
    await page.fill('form[action="?/invite"] [name=name]', 'Алия');
    await page.click('form[action="?/invite"] button');
    const invitation = (await page.locator('.given code').textContent())!;
    assert.ok(invitation.startsWith(`${home}/invitation/`));

    const other = await newDevice();
    await other.page.goto(invitation);
    assert.equal(await other.page.inputValue('[name=name]'), 'Алия');
    await other.page.click('main summary');
    await other.page.fill('[name=email]', 'aliya@example.kz');
    await other.page.fill('[name=password]', PASSWORD);
    await other.page.click('main form button');
    await other.page.waitForURL('**/account');
    await other.page.goto(invitation);
    assert.equal(await other.page.locator('main form').count(), 0, 'the link works once');
    assert.equal((await other.page.goto(`${home}/people`))!.status(), 403);

    await page.goto(`${home}/people?text=алия`);
    await page.selectOption('.member select', 'reader');
    await page.click('.member form[action^="?/role"] button');
    await becomes(() => page.locator('.member').count(), 2);
    assert.deepEqual(await rolesOf(page, 'Алия'), ['reader']);
    await other.page.goto(`${home}/add?lang=en`);
    assert.equal(await other.page.locator('textarea').count(), 0, 'a reader adds nothing');
    await page.goto(`${home}/people?text=алия`);
    await page.click('.member form[action^="?/recover"] button');
    await page.locator('.given code').waitFor();
    await other.page.goto(`${home}/account`);
    assert.match(other.page.url(), /sign-in/, 'recovery ends the sessions');
    await other.page.fill('[name=email]', 'aliya@example.kz');
    await other.page.fill('[name=password]', PASSWORD);
    await other.page.click('form[action^="?/password"] button');
    await other.page.locator('[role=alert]:visible').waitFor();
  },
);

test('a password works without scripts', { skip }, async () => {
  const invited = await run(['people', 'invite', 'editor', '--data', data]);
  assert.equal(invited.code, 0, invited.err);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(home + new URL(invited.out.trim()).pathname);
  await page.fill('[name=name]', 'Марат');
  await page.click('main summary');
  await page.fill('[name=email]', 'marat@example.kz');
  await page.fill('[name=password]', PASSWORD);
  await page.click('main form button');
  await page.click('form[action="?/leave"] button');
  await page.goto(`${home}/sign-in?back=%2Fadd`);
  await page.fill('[name=email]', 'marat@example.kz');
  await page.fill('[name=password]', PASSWORD);
  await page.click('form[action^="?/password"] button');
  await page.waitForURL(`${home}/add`);
  assert.equal(await page.locator('textarea').count(), 1);
});

for (const language of ['ru', 'kk', 'en'])
  test(
    `the pages of whoever is not signed in pass axe in ${language} and fit 320 pixels`,
    { skip },
    async () => {
      const { secret } = new URL(
        (await run(['people', 'invite', 'reader', '--data', data])).out.trim(),
        home,
      ).pathname.match(/(?<secret>[^/]+)$/)!.groups as { secret: string };
      const page = await browser.newPage({ viewport: { width: 320, height: 800 }, bypassCSP: true });
      for (const path of ['/sign-in', `/invitation/${secret}`, '/invitation/none', '/add']) {
        await page.goto(`${home}${path}?lang=${language}`);
        assert.ok((await page.evaluate<number>('document.documentElement.scrollWidth')) <= 320, path);
        await page.evaluate(axe.source);
        const violations = await page.evaluate<string[]>(
          "axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))",
        );
        assert.deepEqual(violations, [], path);
      }
      await page.close();
    },
  );

test('a register kept to its members shows strangers only where to sign in', { skip }, async () => {
  assert.equal((await run(['people', 'reading', 'members', '--data', data])).code, 0);
  await becomes(async () => (await fetch(`${home}/api/facts`)).status, 401);
  const { page } = await newDevice();
  for (const path of ['/', '/facts', '/documents']) {
    await page.goto(home + path);
    assert.match(page.url(), /\/sign-in\?back=/, path);
  }
  assert.equal((await run(['people', 'reading', 'public', '--data', data])).code, 0);
});

test(
  'the HTML of a document is text: none of it runs, and no page has a script of its own in it',
  { skip },
  async () => {
    const token = (await run(['people', 'token', 'marat@example.kz', '--data', data])).out.trim();
    const html =
      '<html><body><p>Семей и Орал 2031 жылы.</p><p>&lt;script&gt;window.ran = 1&lt;/script&gt; &lt;img src=x onerror="window.ran = 2"&gt;</p><script>window.ran = 3</script><img src=x onerror="window.ran = 4"></body></html>';
    const body = new FormData();
    body.append('file', new File([html], 'a.html'));
    body.append('title', '<img src=x onerror="window.ran = 5">');
    body.append('address', 'javascript:window.ran=6');
    const response = await fetch(`${home}/api/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body,
    });
    const { document } = (await response.json()) as { document: { id: string } };
    const { page } = await newDevice();
    for (const path of [`/documents/${document.id}`, '/documents', '/']) {
      const answer = await page.goto(home + path);
      assert.equal(await page.evaluate('window.ran'), undefined, path);
      assert.equal(await page.locator('main img, main script, a[href^="javascript:"]').count(), 0, path);
      const policy = answer!.headers()['content-security-policy']!;
      assert.match(policy, /script-src 'self'(?: 'sha256-[^']+')*;/, path);
      assert.doesNotMatch(policy, /script-src[^;]*unsafe/, path);
      assert.match(policy, /frame-ancestors 'none'/);
    }
  },
);
