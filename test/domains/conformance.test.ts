import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compile } from 'svelte/compiler';
import { type ClaimKind, KINDS, MEASURES, TERMS } from '#model/claim.ts';
import type { Domain } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { LANGUAGES, type Trilingual } from '#model/language.ts';
import { openShelf } from '../../src/shelf.ts';
import { factOf } from './fact.ts';

const FOLDERS = new URL('../../src/domains/', import.meta.url);
const TODAY = '2026-11-23';
const { domains, vocabulary } = await openShelf();

test('every folder is a domain, and each has a place of its own', () => {
  const folders = readdirSync(FOLDERS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(domains.map(({ id }) => id).sort(), folders.map(({ name }) => name).sort());
  assert.deepEqual(
    domains.map(({ order }) => order),
    domains.map((_, index) => index + 1),
  );
});

test('every measure and asset type belongs to exactly one domain', () => {
  assert.deepEqual(vocabulary.measures.map(({ id }) => id).sort(), [...MEASURES].sort());
  assert.deepEqual(vocabulary.assets.map(({ id }) => id).sort(), [...TERMS.assetType].sort());
});

/** One fact for every kind, and for every term that tells facts of a kind apart. */
function facts(): readonly Fact[] {
  const places = { area: ['RU-AST'], counterpart: ['KZ'] };
  const each = <T extends string, F>(terms: readonly T[], make: (term: T) => F): readonly F[] =>
    terms.map(make);
  return [
    ...each(MEASURES, (measure) =>
      factOf('observation', { measure, ...places, period: '2024', value: { n: 7, unit: '1' } }),
    ),
    ...[
      ['RU', 'KZ'],
      ['RU-AST', 'KZ-23'],
      ['ТОО «Каспий Су»', 'верфь'],
    ].flatMap((parties) =>
      each(TERMS.instrument, (instrument) => factOf('signing', { instrument, parties, term: '2025/2027' })),
    ),
    ...each(TERMS.type, (type) => factOf('event', { type, date: '2025-05' })),
    ...each(TERMS.assetType, (assetType) =>
      factOf('works', { asset: 'А – Б', assetType, action: 'build', status: 'completed' }),
    ),
    ...['m3/d', '1/d', 'person/h', 't/a', 'MW'].map((unit) =>
      factOf('capacity', { asset: 'А – Б', after: { n: 7, unit } }),
    ),
    ...['RU-AST', 'ТОО «Каспий Су»'].map((of) =>
      factOf('office', { person: 'И. И.', position: 'глава', of }),
    ),
    ...each(TERMS.step, (step) => factOf('legal-step', { instrument: 'договор', step })),
    ...each(TERMS.intentAction, (action) => factOf('intent', { actor: 'RU', action, object: 'щебень' })),
    factOf('twinning', { a: 'RU-AST/astrakhan', b: 'KZ-47/aktau' }),
    factOf('order', { goods: 'рельсы', supplier: 'RU', customer: 'KZ' }),
  ];
}

/** Facts with no slot filled, with periods that are none, and with moods that say it is not so. */
const odd = (): readonly Fact[] =>
  (Object.keys(KINDS) as ClaimKind[]).flatMap(
    (kind) =>
      [
        factOf(kind, {}),
        factOf(kind, {}, { modality: 'denied', state: 'disputed' }),
        factOf(kind, {
          date: 'soon',
          period: '2024-13',
          term: '2027/2025',
          finish: '..',
          since: '',
        } as object),
      ] as readonly Fact[],
  );

test('no fact is without a workbench', () => {
  const homeless = [...facts(), ...odd()].filter((fact) => !domains.some((domain) => domain.holds(fact)));
  assert.deepEqual(homeless, []);
});

for (const domain of domains) {
  test(`${domain.id} says everything in three languages`, async () => {
    const { words } = (await import(new URL(`${domain.id}/words.ts`, FOLDERS).href)) as {
      words: Readonly<Record<string, Trilingual>>;
    };
    const texts = [domain.name, domain.summary, ...Object.values(words)];
    for (const text of [...texts, ...named(domain).map(({ name }) => name)])
      for (const language of LANGUAGES) assert.ok(text[language].trim(), JSON.stringify(text));
  });

  test(`${domain.id} gives the reader words in lower case, none twice`, () => {
    for (const { id, words } of named(domain))
      for (const language of LANGUAGES) {
        const its = words[language];
        assert.ok(its.length > 0 || id === 'other', `${id} has no words in ${language}`);
        assert.equal(new Set(its).size, its.length, `${id} repeats a word in ${language}: ${its}`);
        for (const word of its) assert.equal(word, word.trim().toLowerCase());
      }
  });

  test(`${domain.id} shows any facts as plain data, whatever their order`, () => {
    for (const its of [[], facts(), odd(), [...odd(), ...facts()]]) {
      const view = domain.view(its.filter(domain.holds), TODAY);
      assert.deepEqual(JSON.parse(JSON.stringify(view)), view);
      assert.deepEqual(domain.view(its.filter(domain.holds).toReversed(), TODAY), view);
    }
  });

  test(`${domain.id} leaves no fact that it holds out of its view`, () => {
    const held = [...facts(), ...odd()].filter(domain.holds);
    const shown = new Set(JSON.stringify(domain.view(held, TODAY)).match(/(?<="id":")[0-9a-f]{24}/g));
    assert.deepEqual(
      held.filter(({ id }) => !shown.has(id)).map(({ kind, slots }) => [kind, slots]),
      [],
    );
  });

  test(`${domain.id} has a page that compiles and a page of terms`, () => {
    const file = (name: string): string => readFileSync(new URL(`${domain.id}/${name}`, FOLDERS), 'utf8');
    const { warnings } = compile(file('page.svelte'), {
      filename: 'page.svelte',
      generate: 'server',
      runes: true,
    });
    assert.deepEqual(
      warnings.map(({ code, message }) => `${code}: ${message}`),
      [],
    );
    assert.ok(existsSync(new URL(`${domain.id}/view.test.ts`, FOLDERS)));
    const readme = file('README.md');
    assert.ok(readme.startsWith(`# ${domain.name.en}\n`));
    for (const heading of ['Terms', 'Holds', 'View', 'Measures'])
      assert.match(readme, new RegExp(`^## ${heading}$`, 'm'));
    for (const { id } of domain.measures)
      assert.ok(readme.includes(`\`${id}\``), `${id} is not in the README`);
  });
}

const named = ({ measures, assets }: Domain) => [...measures, ...assets];
