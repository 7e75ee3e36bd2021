import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemIn, refusalIn } from './problem-words.ts';

const SCAN = {
  expected: 'a PDF with text',
  found: 'one that holds only images',
  remedy: 'recognise its text (OCR) first',
};

test('why a document was refused is told in the reader’s language, numbers kept', () => {
  assert.equal(
    refusalIn('ru', SCAN),
    'Нужно: PDF с текстом; получено: только изображения. Что сделать: сначала распознайте текст (OCR).',
  );
  assert.match(refusalIn('kk', SCAN), /мәтіні бар PDF.*тек суреттер/);
  assert.equal(
    refusalIn('en', SCAN),
    'Expected: a PDF with text; found: one that holds only images. What to do: recognise its text (OCR) first.',
  );
  assert.match(
    refusalIn('ru', { expected: 'at most 100 MB', found: '240 MB', remedy: 'split the document into parts' }),
    /не больше 100 МБ; получено: 240 МБ/,
  );
});

test('what there are no words for stays as the API has it', () => {
  assert.match(refusalIn('ru', { ...SCAN, found: 'a riddle' }), /получено: a riddle/);
  assert.equal(problemIn('kk', { detail: 'a riddle' }), 'a riddle');
});

test('a parameter, a list of values and an address stand in a sentence of the reader’s language', () => {
  const asked = (detail: string) => problemIn('ru', { detail });
  assert.equal(
    asked('expected domain: water, trade; found "sea"; correct domain'),
    'Нужно: domain: water, trade; получено: "sea". Что сделать: исправьте domain.',
  );
  assert.equal(asked('nothing is held under /api/facts/1a2b'), 'под адресом /api/facts/1a2b ничего нет');
  assert.match(
    problemIn('kk', {
      detail:
        'expected place: a place of the reference data, such as RU-AST or Астрахань; found "X"; correct place',
    }),
    /анықтамалықтағы орын, мысалы RU-AST.*place мәнін түзетіңіз/,
  );
  assert.equal(problemIn('en', { detail: 'expected a; found b; c' }), 'expected a; found b; c');
});
