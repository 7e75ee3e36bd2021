import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startupSnapshot } from 'node:v8';
import { byteOf, type Dawg, dawgOf, eachKey, MISSING, ROOT, step } from './dawg.ts';
import * as F from './features.ts';
import { overlay } from './russian-overlay.ts';
import { surnameReadings } from './surnames.ts';

type Analysis = F.Analysis;

/** What an OpenCorpora grammeme means in our features. */
const GRAMMEMES: Readonly<Record<string, number>> = {
  NOUN: F.NOUN,
  ADJF: F.ADJECTIVE,
  ADJS: F.ADJECTIVE,
  COMP: F.ADVERB,
  VERB: F.VERB,
  INFN: F.INFINITIVE,
  PRTF: F.PARTICIPLE,
  PRTS: F.PARTICIPLE | F.PASSIVE | F.PAST,
  GRND: F.GERUND,
  NUMR: F.NUMERAL,
  ADVB: F.ADVERB,
  NPRO: F.PRONOUN,
  PRED: F.ADVERB,
  PREP: F.PREPOSITION,
  CONJ: F.CONJUNCTION,
  PRCL: F.PARTICLE,
  nomn: F.NOMINATIVE,
  voct: F.NOMINATIVE,
  gent: F.GENITIVE,
  gen1: F.GENITIVE,
  gen2: F.GENITIVE,
  datv: F.DATIVE,
  accs: F.ACCUSATIVE,
  acc2: F.ACCUSATIVE,
  ablt: F.INSTRUMENTAL,
  loct: F.LOCATIVE,
  loc1: F.LOCATIVE,
  loc2: F.LOCATIVE,
  sing: F.SINGULAR,
  plur: F.PLURAL,
  past: F.PAST,
  pres: F.PRESENT,
  futr: F.FUTURE,
  pssv: F.PASSIVE,
  Surn: F.SURNAME,
  Name: F.GIVEN_NAME,
  Patr: F.PATRONYMIC,
};
const GENDERS: Readonly<Record<string, 'm' | 'f' | 'n'>> = { masc: 'm', femn: 'f', neut: 'n' };
const ALL_CASES = F.NOMINATIVE | F.GENITIVE | F.DATIVE | F.ACCUSATIVE | F.INSTRUMENTAL | F.LOCATIVE;

/** Forms of these are guessed for words the dictionary lacks; other parts of speech are closed. */
const OPEN = F.NOUN | F.ADJECTIVE | F.VERB | F.INFINITIVE | F.PARTICIPLE;
const PREFIXES = ['', 'по', 'наи'];
/** Payload bytes carry six bits each, shifted so that none is zero. */
const sixteenBits = (high: number, low: number): number => ((high ^ 1) << 6) + (low >> 1);
const SEPARATOR = 1;

interface Tag {
  readonly features: number;
  readonly gender?: 'm' | 'f' | 'n';
  readonly names?: 'place' | 'body';
}

/** Analyses Russian forms by the OpenCorpora dictionary, an overlay of the genre's words, and by endings where both lack a form. */
export function createRussian(): (form: string) => readonly Analysis[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('az')), '..', 'dicts');
  const bytes = (name: string): Uint8Array => readFileSync(join(folder, name));
  const words = outsideSnapshots(() => dawgOf(bytes('words.dawg')));
  const endings = outsideSnapshots(() => dawgOf(bytes('prediction-suffixes-0.dawg')));
  const texts = (name: string): readonly string[] => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const suffixes = texts('suffixes.json');
  const written = outsideSnapshots(() => texts('gramtab-opencorpora-int.json'));
  const tags: Tag[] = [];
  /** Of some thousand tags a text needs a hundred. */
  const tagAt = (index: number): Tag => (tags[index] ??= tagOf(written()[index]!));
  const paradigms = outsideSnapshots(() => paradigmsOf(bytes('paradigms.array')));

  /** The reading of a form as the given cell of a paradigm. */
  const reading = (form: string, paradigm: number, cell: number, extra: number): Analysis => {
    const { table, starts } = paradigms();
    const start = starts[paradigm]!;
    const cells = (starts[paradigm + 1]! - 1 - start) / 3;
    const tag = tagAt(table[start + cells + cell]!);
    const ending = suffixes[table[start + cell]!]!;
    const prefix = PREFIXES[table[start + 2 * cells + cell]!]!;
    const stem = form.slice(prefix.length, form.length - ending.length);
    const spelt = PREFIXES[table[start + 2 * cells]!]! + stem + suffixes[table[start]!]!;
    const lemma = spelt.includes('ё') ? spelt.replaceAll('ё', 'е') : spelt;
    if (!tag.gender && !tag.names) return { lemma, features: tag.features | extra };
    return {
      lemma,
      features: tag.features | extra,
      ...(tag.gender ? { gender: tag.gender } : {}),
      ...(tag.names ? { names: tag.names } : {}),
    };
  };

  const known = (form: string): Analysis[] => {
    const found: Analysis[] = [];
    const graph = words();
    follow(graph, form, (node, spelt) => {
      const below = step(graph, node, SEPARATOR);
      if (below === MISSING) return;
      eachKey(graph, below, (key) =>
        found.push(reading(spelt, sixteenBits(key[0]!, key[1]!), sixteenBits(key[2]!, key[3]!), 0)),
      );
    });
    return found;
  };

  /** Readings by the longest ending of up to five letters that dictionary words have, the most frequent paradigms first. */
  const guessed = (form: string): Analysis[] => {
    const graph = endings();
    for (let length = Math.min(5, form.length - 2); length >= 1; length -= 1) {
      const seen: { count: number; analysis: Analysis }[] = [];
      follow(graph, form.slice(-length), (node, spelt) => {
        const below = step(graph, node, SEPARATOR);
        if (below === MISSING) return;
        eachKey(graph, below, (key) => {
          const analysis = reading(
            form.slice(0, -length) + spelt,
            sixteenBits(key[2]!, key[3]!),
            sixteenBits(key[4]!, key[5]!),
            F.GUESSED,
          );
          if (analysis.features & OPEN) seen.push({ count: sixteenBits(key[0]!, key[1]!), analysis });
        });
      });
      if (seen.length > 0)
        return seen
          .sort((a, b) => b.count - a.count)
          .slice(0, 8)
          .map(({ analysis }) => analysis);
    }
    return [];
  };

  return (form) => {
    const listed = overlay(form);
    if (listed) return listed;
    const found = known(form);
    const surnames = surnameReadings(form);
    if (found.length > 0)
      return unique([
        ...found,
        ...surnames.filter(
          () =>
            !found.some(({ features }) => features & (F.VERB | F.PREPOSITION | F.CONJUNCTION | F.SURNAME)),
        ),
      ]);
    const hyphen = form.lastIndexOf('-');
    if (hyphen > 0) {
      const tail = known(form.slice(hyphen + 1));
      if (tail.length > 0)
        return unique(
          tail.map((analysis) => ({ ...analysis, lemma: `${form.slice(0, hyphen)}-${analysis.lemma}` })),
        );
    }
    return unique([...surnames, ...guessed(form)]);
  };
}

/** What is read from the disk at first need, and once more after a snapshot, which would hold its megabytes twice. */
function outsideSnapshots<T>(read: () => T): () => T {
  let held: T | undefined;
  if (startupSnapshot.isBuildingSnapshot())
    startupSnapshot.addSerializeCallback(() => {
      held = undefined;
    });
  return () => (held ??= read());
}

const E = byteOf('е'.charCodeAt(0));
const DOTTED_E = byteOf('ё'.charCodeAt(0));

/** Follows a form through a graph; е stands for ё too. Calls back with each node reached and how the form is spelt there. */
function follow(dawg: Dawg, form: string, reached: (node: number, spelt: string) => void): void {
  const walk = (from: number, first: number, spelt: string): void => {
    let node = from;
    /** Where ё may stand for the next letter, by pairs of place and node: tried after е, the last place first. */
    let dotted: number[] | undefined;
    let at = first;
    for (; at < spelt.length; at += 1) {
      const byte = byteOf(spelt.charCodeAt(at));
      if (byte === E) {
        const next = step(dawg, node, DOTTED_E);
        if (next !== MISSING) (dotted ??= []).push(at, next);
      }
      node = byte === 0 ? MISSING : step(dawg, node, byte);
      if (node === MISSING) break;
    }
    if (at === spelt.length) reached(node, spelt);
    while (dotted && dotted.length > 0) {
      const next = dotted.pop()!;
      const place = dotted.pop()!;
      walk(next, place + 1, `${spelt.slice(0, place)}ё${spelt.slice(place + 1)}`);
    }
  };
  if (form.length <= 40) walk(ROOT, 0, form);
}

function tagOf(text: string): Tag {
  let features = 0;
  let gender: 'm' | 'f' | 'n' | undefined;
  const grammemes = text.split(/[ ,]/);
  for (const grammeme of grammemes) {
    features |= GRAMMEMES[grammeme] ?? 0;
    gender = GENDERS[grammeme] ?? gender;
  }
  if (grammemes.includes('Fixd') && features & (F.NOUN | F.ADJECTIVE)) features |= ALL_CASES;
  if (grammemes.includes('PRTF') && !(features & F.PASSIVE)) features &= ~F.PASSIVE;
  const names = grammemes.includes('Geox') ? 'place' : grammemes.includes('Orgn') ? 'body' : undefined;
  return { features, ...(gender ? { gender } : {}), ...(names ? { names } : {}) };
}

/** All paradigms in one table: their number, then each with its size before it; and where the cells of each start, with one past the last. */
function paradigmsOf(bytes: Uint8Array): { readonly table: Uint16Array; readonly starts: Uint32Array } {
  const table = new Uint16Array(bytes.slice().buffer);
  const starts = new Uint32Array(table[0]! + 1);
  let start = 2;
  for (let paradigm = 0; paradigm < table[0]!; paradigm += 1) {
    starts[paradigm] = start;
    start += table[start - 1]! + 1;
  }
  starts[table[0]!] = start;
  return { table, starts };
}

/** Readings that differ in case alone are one, with the cases of all. */
function unique(analyses: readonly Analysis[]): readonly Analysis[] {
  if (analyses.length < 2) return analyses;
  const merged: Analysis[] = [];
  for (const analysis of analyses) {
    const at = merged.findIndex(
      ({ lemma, features, gender, names }) =>
        lemma === analysis.lemma &&
        ((features ^ analysis.features) & ~F.CASES) === 0 &&
        gender === analysis.gender &&
        names === analysis.names,
    );
    if (at < 0) merged.push(analysis);
    else merged[at] = { ...merged[at]!, features: merged[at]!.features | analysis.features };
  }
  return merged;
}
