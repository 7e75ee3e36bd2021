import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Brief } from '#model/brief.ts';
import type { Fact } from '#model/fact.ts';
import { LANGUAGES } from '#model/language.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openShelf } from '../../src/shelf.ts';
import { newFolder } from '../folders.ts';
import { signedIn } from '../signed-in.ts';

const application = await openApplication({
  data: newFolder(),
  side: 'KZ',
  author: 'test',
  clock: () => new Date('2023-06-01T00:00:00Z'),
  shelf: await openShelf(),
});
const app = await signedIn(application);
test.after(() => application.close());
await application.add({
  bytes: new TextEncoder().encode(
    'Реконструкцию водовода Астрахань – Мангышлак в Атырауской области планируется завершить в 2024 году.',
  ),
  how: 'paste',
  published: '2023-05-01',
});

const NAMES = {
  ru: /водовод Астрахань – Мангышлак/iu,
  kk: /Астрахан – Маңғышлақ су құбыры/u,
  en: /Astrakhan–Mangyshlak conduit/u,
};

test('works told of in one language are named in each: in facts, promises, feeds, calendars and briefs', async () => {
  const get = async (path: string): Promise<string> => (await app.request(`/api${path}`)).text();
  const [fact] = (JSON.parse(await get('/facts?kind=works')) as { items: readonly Fact[] }).items;
  assert.match((fact!.slots as { asset: string }).asset, NAMES.ru, 'slots keep the words of the source');
  for (const language of LANGUAGES) {
    const name = NAMES[language];
    assert.match(fact!.called![language]!, name);
    for (const format of ['atom', 'json', 'ics'])
      assert.match(
        (await get(`/feeds/promises.${format}?lang=${language}`)).replaceAll('\r\n ', ''),
        name,
        `${language} ${format}`,
      );
    assert.match(await get(`/feeds/news.atom?place=KZ-23&lang=${language}`), name);
    const brief = JSON.parse(await get(`/brief/KZ-23?lang=${language}`)) as Brief;
    assert.match(JSON.stringify(brief), name);
  }
});
