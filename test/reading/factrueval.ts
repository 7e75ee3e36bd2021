import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createMentionReader, type MentionReader } from '../../src/read/mentions/mentions.ts';
import { createReader } from '../../src/read/reader.ts';
import { openShelf } from '../../src/shelf.ts';

/** The annotated news of FactRuEval-2016 beside the checkout: `.txt`, `.spans` and `.objects` of each text. */
export const DEVSET = new URL('../../../shared/reading/factrueval/devset/', import.meta.url);
export const hasDevset = (): boolean => existsSync(DEVSET);

/** What is scored: Location and LocOrg are one type. */
export const TYPES = ['person', 'place', 'body'] as const;
export type Type = (typeof TYPES)[number];
const TYPE_OF: Readonly<Record<string, Type>> = {
  Person: 'person',
  Location: 'place',
  LocOrg: 'place',
  Org: 'body',
};

/** An extent of one type, as `person 10 25`: two mentions of one type and extent are one. */
export type Extent = string;
export const extent = (type: string, start: number, end: number): Extent => `${type} ${start} ${end}`;

export interface Annotated {
  readonly name: string;
  readonly text: string;
  readonly gold: ReadonlySet<Extent>;
  /** A third of the texts, told by a hash of the name, at whose errors nobody looks while writing rules. */
  readonly held: boolean;
}

/** Every text of the folder with the extents of its whole mentions: from the first character of a mention's spans to the last. */
export function annotatedTexts(folder: URL = DEVSET): readonly Annotated[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.objects'))
    .sort()
    .map((file) => {
      const name = file.replace('.objects', '');
      const read = (extension: string): string =>
        readFileSync(new URL(`${name}.${extension}`, folder), 'utf8');
      const spans = new Map<string, readonly [number, number]>();
      for (const [id, , start, length] of rows(read('spans')))
        spans.set(id!, [Number(start), Number(start) + Number(length)]);
      const text = read('txt');
      const units = unitsOf(text);
      const gold = new Set<Extent>();
      for (const [, kind, ...ids] of rows(read('objects'))) {
        const type = TYPE_OF[kind!];
        const its = ids.map((id) => spans.get(id)).filter((span) => span !== undefined);
        if (!type || its.length === 0) continue;
        const start = Math.min(...its.map(([from]) => from));
        const end = Math.max(...its.map(([, to]) => to));
        gold.add(extent(type, units(start), units(end)));
      }
      return { name, text, gold, held: createHash('sha256').update(name).digest()[0]! % 3 === 0 };
    });
}

/** The annotation counts code points, the reader UTF-16 units. */
function unitsOf(text: string): (point: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (point) => point;
  const points = [...text];
  return (point) => points.slice(0, point).join('').length;
}

const rows = (table: string): readonly (readonly string[])[] =>
  table
    .split('\n')
    .map((line) => line.split('#')[0]!.trim().split(/\s+/))
    .filter(([first]) => first);

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Exact-extent precision, recall and F1 of one type, counted over all texts together. */
export function scoreOf(
  texts: readonly Annotated[],
  found: (text: Annotated) => ReadonlySet<Extent>,
  type: Type,
): Score {
  let right = 0;
  let given = 0;
  let wanted = 0;
  for (const text of texts) {
    const system = found(text);
    for (const each of system) {
      if (!each.startsWith(type)) continue;
      given += 1;
      if (text.gold.has(each)) right += 1;
    }
    for (const each of text.gold) if (each.startsWith(type)) wanted += 1;
  }
  const precision = given ? right / given : 0;
  const recall = wanted ? right / wanted : 0;
  return { precision, recall, f1: right ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** The extents that a reader of mentions finds in a text, each text read once. */
export function extentsBy(read: MentionReader): (text: Annotated) => ReadonlySet<Extent> {
  const known = new Map<string, ReadonlySet<Extent>>();
  return ({ name, text }) => {
    let found = known.get(name);
    if (!found)
      known.set(
        name,
        (found = new Set(
          read({ text, language: 'ru' })
            .filter(({ type }) => (TYPES as readonly string[]).includes(type))
            .map(({ type, start, end }) => extent(type, start, end)),
        )),
      );
    return found;
  };
}

/** `npx node test/reading/factrueval.ts`: the scores of both parts; `errors TYPE` lists what is wrong in the part that may be looked at. */
if (import.meta.main) {
  const found = extentsBy(createMentionReader(createReader((await openShelf()).vocabulary)));
  const texts = annotatedTexts();
  const parts = { rule: texts.filter(({ held }) => !held), held: texts.filter(({ held }) => held) };
  for (const [part, its] of Object.entries(parts))
    for (const type of TYPES) {
      const { precision, recall, f1 } = scoreOf(its, found, type);
      console.log(
        `${part}  ${type.padEnd(7)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
      );
    }
  const [command, wanted = ''] = process.argv.slice(2);
  if (command === 'errors')
    for (const text of parts.rule) {
      const list = (sign: string, from: ReadonlySet<Extent>, other: ReadonlySet<Extent>): void => {
        for (const each of from) {
          const [type = '', start = 0, end = 0] = each.split(' ');
          if (!type.startsWith(wanted) || other.has(each)) continue;
          const around = `${text.text.slice(Math.max(0, +start - 25), +start)}[${text.text.slice(+start, +end)}]${text.text.slice(+end, +end + 15)}`;
          console.log(`${sign} ${type} ${text.name}: ${around.replace(/\s+/g, ' ')}`);
        }
      };
      list('spurious', found(text), text.gold);
      list('missed', text.gold, found(text));
    }
}
