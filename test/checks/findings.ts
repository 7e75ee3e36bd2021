import type { Finding } from '#model/check.ts';
import { type BareClaim, claimOf } from '#model/claim.ts';
import type { Document } from '#model/document.ts';
import type { Fact } from '#model/fact.ts';
import { loadGazetteer } from '../../src/read/gazetteer.ts';
import { detectLanguage } from '../../src/read/language/detect.ts';
import { createMorphology } from '../../src/read/language/morphology.ts';
import { createReader } from '../../src/read/reader.ts';
import { findingsOf, GENERAL_CHECKS } from '../../src/settle/check.ts';
import { assetNaming } from '../../src/settle/entities.ts';
import { identify } from '../../src/settle/identity.ts';
import { settle, type Voiced } from '../../src/settle/settle.ts';
import { evidenceOf } from '../../src/settle/statements.ts';
import { openShelf } from '../../src/shelf.ts';

const { checks, vocabulary } = await openShelf();
const gazetteer = loadGazetteer();
const naming = assetNaming(vocabulary.assets);
export const CHECKS = [...GENERAL_CHECKS, ...checks];

/** A document in a test: its text and the day it came out. */
export type Told = readonly [text: string, published?: string];

let reader: ReturnType<typeof createReader> | undefined;

/** What the reader reads of documents. */
export function read(documents: readonly Told[]): readonly Voiced[] {
  reader ??= createReader(vocabulary, createMorphology(), gazetteer);
  return documents.flatMap(([text, published], index) => {
    const language = detectLanguage(text);
    const document = { id: `d${index}`, text, language, ...(published ? { published } : {}) } as Document;
    return reader!.read(document).claims.map((claim) => ({
      claim: claimOf(document.id, claim),
      sentence: text.slice(claim.quote.start, claim.quote.end),
      language,
      ...(published ? { published } : {}),
    }));
  });
}

/** Claims made by hand, one a document. */
export const claims = (
  bare: readonly (Omit<BareClaim, 'modality' | 'quote'> & {
    readonly published?: string;
    readonly modality?: string;
  })[],
): readonly Voiced[] =>
  bare.map(({ published, ...claim }, index) => ({
    claim: claimOf(`d${index}`, { modality: 'stated', quote: { start: 0, end: 9 }, ...claim } as BareClaim),
    sentence: `Документ ${index}.`,
    ...(published ? { published } : {}),
  }));

/** As the pipeline settles: with what is one merged. */
export const settled = (voiced: readonly Voiced[]): readonly Fact[] =>
  settle(voiced, identify(voiced, naming, []).of);

export const find = (voiced: readonly Voiced[]): readonly Finding[] =>
  findingsOf(evidenceOf(settled(voiced), voiced, gazetteer.places), CHECKS);
