import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { createMentionReader } from '../../../src/read/mentions/mentions.ts';
import { createReader } from '../../../src/read/reader.ts';
import { openShelf } from '../../../src/shelf.ts';

const TYPES = { p: 'person', l: 'place', b: 'body' } as const;

export const readMentions = createMentionReader(createReader((await openShelf()).vocabulary));

/** A sentence with its names in braces, `{p Олег Орлов}`, `{b мэрия {l Омска}}`: the plain text, and the names as `person Олег Орлов`. */
export function unmarked(sentence: string): { readonly text: string; readonly names: readonly string[] } {
  let text = '';
  const open: { readonly type: string; readonly start: number }[] = [];
  const names: string[] = [];
  for (const piece of sentence.match(/\{[plb] |\}|[^{}]+/gu) ?? [])
    if (piece === '}') {
      const { type, start } = open.pop()!;
      names.push(`${type} ${text.slice(start)}`);
    } else if (piece.startsWith('{'))
      open.push({ type: TYPES[piece[1] as keyof typeof TYPES], start: text.length });
    else text += piece;
  return { text, names: names.sort() };
}

/** Tests that a reader finds in each sentence the names that are marked in it, and no others. */
export function testNames(phenomenon: string, language: Language, sentences: readonly string[]): void {
  test(phenomenon, async (context) => {
    for (const sentence of sentences) {
      const { text, names } = unmarked(sentence);
      await context.test(text.slice(0, 80), () => {
        const found = readMentions({ text, language })
          .filter(({ type }) => (Object.values(TYPES) as string[]).includes(type))
          .map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)
          .sort();
        assert.deepEqual(found, names);
      });
    }
  });
}
