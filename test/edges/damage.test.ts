import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Failure } from '#model/failure.ts';
import { admit } from '../../src/read/document.ts';
import { docxOf, paragraph, pdfOf, wordBody } from '../files.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 150);
const html = readFileSync(new URL('../../samples/ru-15-missiya.html', import.meta.url));
const ORIGINALS = {
  'a.docx': docxOf(
    wordBody(paragraph('План мероприятий на 2026 год') + paragraph('Города обменяются делегациями.')),
  ),
  'a.pdf': pdfOf([[[72, 700, 'The road from Atyrau to Astrakhan was finished in December 2024.']]]),
  'a.html': html,
  'a.txt': readFileSync(new URL('../../samples/ru-06-vodovod.txt', import.meta.url)),
};

/** Numbers that look random and are the same in every run (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A file after an accident: cut off, with a run of it overwritten, lost or repeated, or with bits flipped. */
function damaged(bytes: Buffer, pick: (below: number) => number): Buffer {
  const at = pick(bytes.length);
  const run = 1 + pick(Math.min(64, bytes.length - at));
  switch (pick(5)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(run, pick(256)), bytes.subarray(at + run)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + run)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at + run), bytes.subarray(at)]);
    default: {
      const copy = Buffer.from(bytes);
      for (let flips = 1 + pick(8); flips > 0; flips -= 1) {
        const place = pick(copy.length);
        copy[place] = copy[place]! ^ (1 << pick(8));
      }
      return copy;
    }
  }
}

for (const [name, original] of Object.entries(ORIGINALS))
  test(`however ${name} is damaged, it is read or refused with what to do, and nothing else`, async () => {
    const pick = numbersFrom(name.length * 7919);
    let refused = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const bytes = damaged(original, pick);
      try {
        await admit({ bytes, name, how: 'file' }, '2026-01-01T00:00:00.000Z');
      } catch (error) {
        refused += 1;
        assert.ok(
          error instanceof Failure && error.reason === 'input',
          `round ${round}: ${(error as Error).stack}`,
        );
      }
    }
    assert.ok(refused > 0 && refused < ROUNDS, `${refused} of ${ROUNDS} were refused`);
  });
