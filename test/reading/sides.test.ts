import assert from 'node:assert/strict';
import test from 'node:test';
import { loadGazetteer } from '../../src/read/gazetteer.ts';
import { tokenise } from '../../src/read/language/tokenise.ts';
import { goldOf, LANGUAGES } from './gold/corpus.ts';

test('every place that is found lies where its words may lead', () => {
  const gazetteer = loadGazetteer();
  for (const language of LANGUAGES)
    for (const { id, text } of [...goldOf(language, 'rule'), ...goldOf(language, 'held')]) {
      const tokens = tokenise(text);
      const may = new Set<string>(language === 'kk' ? ['KZ'] : []);
      for (let token = 0; token < tokens.count; token += 1) {
        const { countries, behind } = gazetteer.countriesOpened(tokens.forms[tokens.type[token]!]!, language);
        for (const country of countries) may.add(country);
        const next = tokens.forms[tokens.type[token + 1] ?? -1] ?? '';
        for (const [opening, country] of behind) if (next.startsWith(opening)) may.add(country);
      }
      for (const { code, others } of gazetteer.placesIn(tokens, language))
        for (const one of [code, ...others])
          assert.ok(!/^(RU|KZ)/.test(one) || may.has(one.slice(0, 2)), `${id}: ${one}`);
    }
});
