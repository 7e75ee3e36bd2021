import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createReader } from '../../src/read/reader.ts';
import { openShelf } from '../../src/shelf.ts';

const SHARED = new URL('../../../shared/reading/', import.meta.url);
const skip = !existsSync(SHARED) && 'the annotated texts are not beside this checkout';

/** What the reader scores on the annotated texts today, a little below; a change that loses more fails. */
const FLOOR = { precision: 0.91, recall: 0.85, grounding: 1 };

test('the reader keeps its score on the annotated texts', { skip }, async () => {
  const { scoreAll } = (await import(new URL('score.mjs', SHARED).href)) as {
    scoreAll: (documents: readonly unknown[]) => {
      total: { strictScore: { p: number; r: number } };
      grounding: { share: number };
    };
  };
  const reader = createReader((await openShelf()).vocabulary);
  const dev = new URL('dev/', SHARED);
  const documents = readdirSync(dev)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const gold = JSON.parse(readFileSync(new URL(file, dev), 'utf8'));
      const text = readFileSync(new URL(`texts/${file.replace('.json', '.txt')}`, dev), 'utf8');
      return {
        name: file,
        gold,
        text,
        system: reader.read({ text, language: gold.lang, published: gold.published }),
      };
    });
  const { total, grounding } = scoreAll(documents);
  assert.ok(total.strictScore.p >= FLOOR.precision, `precision ${total.strictScore.p}`);
  assert.ok(total.strictScore.r >= FLOOR.recall, `recall ${total.strictScore.r}`);
  assert.ok(grounding.share >= FLOOR.grounding, `grounding ${grounding.share}`);
});

test('news about something else makes no claims', async () => {
  const reader = createReader((await openShelf()).vocabulary);
  const off =
    'Вчера в Париже прошёл дождь. Спортсмены из Бразилии выиграли матч со счётом 3:1. Цены на кофе выросли на 5 процентов, сообщили аналитики.';
  assert.deepEqual(reader.read({ text: off, language: 'ru', published: '2031-01-01' }).claims, []);
});
