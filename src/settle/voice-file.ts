import type { DatabaseSync } from 'node:sqlite';
import { SKETCH_LENGTH, type Sketch } from '#methods/minhash.ts';
import { type Intake, type Records, recordsIn } from './intake.ts';
import { type SayingsTold, sayingsIn } from './sayings.ts';

/** Writes the claims of a whole log into empty tables, in the order of their groups. */
export interface VoiceWriter {
  /** First the documents, the entities and what is said, by whose numbers records name them, all in one go or a stretch of documents at a time. */
  name(names: Names): void;
  write(records: GroupedRecords): void;
  /** Once all are written: what claims are found by. */
  index(): void;
}

/** Records with the number of each one's group. */
export interface GroupedRecords extends Records {
  readonly groups: Uint32Array<ArrayBuffer>;
}

/** Documents with what their claims share, and entities, as plain lists that pass between threads. */
export interface Names {
  readonly documents: readonly (readonly [
    id: string,
    published: string | undefined,
    language: string | undefined,
  ])[];
  /** The marks of the documents one after the other, and which have one. */
  readonly marks: Int32Array<ArrayBuffer>;
  readonly isMarked: Uint8Array<ArrayBuffer>;
  readonly entities: readonly string[];
  /** With the first documents. */
  readonly sayings?: SayingsTold;
}

/** What claims of one group say in the same words stands once, where they came together. */
export const VOICE_TABLES = `
  create table if not exists voice (claim text not null, document integer not null, entity text, fact_group integer not null,
    start integer not null, until integer not null, saying integer not null);
  create table if not exists saying (number integer primary key, says text not null, sentence text not null);
  create table if not exists voice_document (number integer primary key, id text not null unique, published text, language text, mark blob);`;
export const VOICE_INDEXES = `
  create unique index if not exists voice_claim on voice (claim);
  create index if not exists voice_group on voice (fact_group, claim);
  create index if not exists voice_entity on voice (entity, fact_group) where entity is not null;
  create index if not exists voice_of_document on voice (document);`;

/** Documents are numbered from 1, as they came. */
export function openVoiceFile(database: DatabaseSync): VoiceWriter {
  database.exec(VOICE_TABLES);
  const asked = {
    put: database.prepare('insert into voice values (?, ?, ?, ?, ?, ?, ?)'),
    say: database.prepare('insert into saying values (?, ?, ?)'),
    document: database.prepare('insert into voice_document values (?, ?, ?, ?, ?)'),
  };
  const entities: string[] = [];
  let documents = 0;
  let sayings = 0;
  let textOf: ((saying: number) => string) | undefined;
  return {
    name: (names) => {
      if (names.sayings) textOf = sayingsIn(names.sayings);
      for (const entity of names.entities) entities.push(entity);
      for (const [at, [id, published, language]] of names.documents.entries()) {
        documents += 1;
        const mark = names.marks.subarray(at * SKETCH_LENGTH, (at + 1) * SKETCH_LENGTH);
        const bytes = names.isMarked[at] ? bytesOf(mark) : null;
        asked.document.run(documents, id, published ?? null, language ?? null, bytes);
      }
    },
    write: (records) => {
      let at = 0;
      /** What was said before in these records, by its sentence. */
      const said = new Map<number, Map<string, number>>();
      for (const { id, document, entity, start, end, saying: says, sentence } of recordsIn(records)) {
        const name = entity === undefined ? null : entities[entity]!;
        let its = said.get(says);
        if (!its) {
          its = new Map();
          said.set(says, its);
        }
        let saying = its.get(sentence);
        if (saying === undefined) {
          sayings += 1;
          saying = sayings;
          its.set(sentence, saying);
          asked.say.run(saying, textOf!(says), sentence);
        }
        asked.put.run(id, document + 1, name, records.groups[at]!, start, end, saying);
        at += 1;
      }
    },
    index: () => database.exec(VOICE_INDEXES),
  };
}

/** The bytes of a mark, as a table keeps it. */
export const bytesOf = (mark: Sketch): Uint8Array =>
  new Uint8Array(mark.buffer, mark.byteOffset, mark.byteLength);

/** How many documents pass at a time. */
const STRETCH = 10_000;

/** What an intake names, a stretch of documents at a time. */
export function* namesOf({
  documents: { ids, sharedOf },
  entities,
  sayings,
}: Pick<Intake, 'documents' | 'entities' | 'sayings'>): Generator<Names> {
  for (let from = 0; from === 0 || from < ids.length; from += STRETCH) {
    const here = ids.slice(from, from + STRETCH);
    const its = here.map((_, at) => sharedOf(from + at));
    const marks = new Int32Array(its.length * SKETCH_LENGTH);
    for (const [at, { mark }] of its.entries()) if (mark) marks.set(mark, at * SKETCH_LENGTH);
    yield {
      documents: its.map(({ published, language }, at) => [here[at]!, published, language]),
      marks,
      isMarked: Uint8Array.from(its, ({ mark }) => (mark ? 1 : 0)),
      entities: from === 0 ? entities : [],
      ...(from === 0 ? { sayings: sayings.told() } : {}),
    };
  }
}
