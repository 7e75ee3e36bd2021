import { type DocumentsTold, gatherDocuments, type Shared } from './documents-told.ts';
import { gatherSayings, type Sayings, sayingsIn } from './sayings.ts';
import type { Voiced } from './settle.ts';
import { openSpool, recordAt, type Spool, type Take, textAt } from './spool.ts';
import { claimSaying, type Says, type Worded } from './worded.ts';

/** A claim as its log words it, with what settling needs of its document; `shared` is one for all its claims. */
export interface Heard {
  readonly worded: Worded;
  readonly sentence: string;
  readonly shared: Shared;
}

/** The group of a claim, by the id of the entity that it names. */
export type GroupOf = (voice: Voiced, entity: string | undefined) => string;

/** Groups of claims that stand in one part. */
export interface Part {
  /** Each with its claims, in the order of their names, some at a time: what is settled is garbage before it is old. */
  groups(): Iterable<ReadonlyMap<string, readonly Voiced[]>>;
  /** Once they were taken: the same claims in the same order as records among bytes, by the places where they stand, for whoever writes them; nobody else's. */
  records(): Records;
}
export interface Records {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly at: Uint32Array<ArrayBuffer>;
}

/** A claim as a record holds it; document, entity and what it says by their numbers in the intake. */
export interface Recorded {
  readonly document: number;
  readonly entity: number | undefined;
  readonly start: number;
  readonly end: number;
  readonly saying: number;
  readonly id: string;
  readonly sentence: string;
}

/** The claims that come before anything is settled: dealt by groups into parts outside memory, so that each is written and settled once, in order. */
export interface Intake {
  /** The number of what a claim says. */
  sayingOf(worded: Worded): number;
  /** Whether it was taken in: one that came before changes nothing. `group` when it is known already; it is asked for at the end where an entity is named. */
  put(claim: Heard, saying: number, entity: string | undefined, group: string | undefined): boolean;
  /** The documents and the ids of the entities that were told of, by whose numbers records name them. */
  readonly documents: Pick<DocumentsTold, 'ids' | 'sharedOf'>;
  readonly entities: readonly string[];
  readonly sayings: Pick<Sayings, 'told'>;
  /** Every group, in the order of the groups' names, a part at a time; to be asked for once. */
  parts(groupOf: GroupOf): Iterable<Part>;
  close(): void;
}

/** In how many parts groups are dealt, by the first two hexadecimal digits of their names. */
const PARTS = 128;
const PER_PART = 256 / PARTS;
const DIGITS = '0123456789abcdef';

/** @param path of a file for what does not fit in memory, gone when it is closed; without one everything stays in memory */
export function openIntake(path: string | undefined): Intake {
  const documents = gatherDocuments();
  const entityNumberOf = new Map<string, number>();
  const entities: string[] = [];
  /** Claims of entities, which count as often as they come. */
  const arrived = new Set<string>();
  const spool = (name: string, texts: number): Spool =>
    openSpool(path && `${path}.${name}`, PARTS, NUMBERS, texts);
  const known = spool('known', TEXTS);
  const open = spool('open', TEXTS - 1);

  const entityNumber = (entity: string): number => {
    const number = entityNumberOf.get(entity);
    if (number !== undefined) return number;
    entityNumberOf.set(entity, entities.length);
    return entities.push(entity) - 1;
  };
  const sayings = gatherSayings();
  /** Makes the claims of records, those that say the same of one saying. */
  const voicing = (
    textOf: (saying: number) => string,
  ): ((numbers: readonly number[], texts: readonly string[]) => Voiced) => {
    const known = new Map<number, Says>();
    return ([document, _, start, end, saying], [id, sentence]) => {
      let said = known.get(saying!);
      if (!said) {
        said = JSON.parse(textOf(saying!)) as Says;
        known.set(saying!, said);
      }
      const place = { id: id!, document: documents.ids[document!]!, start: start!, end: end! };
      return { claim: claimSaying(said, place), sentence: sentence!, ...documents.sharedOf(document!) };
    };
  };
  const partOf = (name: string): number =>
    Math.floor((16 * DIGITS.indexOf(name[0]!) + DIGITS.indexOf(name[1]!)) / PER_PART);

  return {
    sayingOf: ({ says }) => sayings.numberOf(says),
    put: ({ worded: { id, document, start, end }, sentence, shared: its }, saying, entity, group) => {
      if (entity !== undefined) {
        if (arrived.has(id)) return false;
        arrived.add(id);
      }
      const numbers = [
        documents.numberOf(document, its),
        entity === undefined ? 0 : entityNumber(entity) + 1,
        start,
        end,
        saying,
      ];
      const texts = [id, sentence];
      if (group === undefined) open.put(partOf(entity!), numbers, texts);
      else known.put(partOf(group), numbers, [...texts, group]);
      return true;
    },
    close: () => {
      open.close();
      known.close();
    },
    documents,
    entities,
    sayings,
    parts: function* (groupOf) {
      const textOf = sayingsIn(sayings.told());
      try {
        arrived.clear();
        for (let part = 0; part < PARTS; part += 1) {
          /** By entity and language what is said, with its group: claims of one entity are of one part. */
          const groups = new Map<string, string>();
          const voiceOf = voicing(textOf);
          open.read(part, (numbers, texts) => {
            const [document, entity, , , saying] = numbers as [number, number, number, number, number];
            const told = `${entity} ${saying} ${documents.languageOf(document)}`;
            let group = groups.get(told);
            if (group === undefined) {
              group = groupOf(voiceOf(numbers, texts), entities[entity - 1]);
              groups.set(told, group);
            }
            known.put(partOf(group), numbers, [...texts, group]);
          });
        }
        open.close();
        documents.forgetNames();
        for (let part = 0; part < PARTS; part += 1) {
          const bytes = known.bytesOf(part);
          if (bytes.length > 0) yield partIn(bytes, () => voicing(textOf));
        }
      } finally {
        open.close();
        known.close();
      }
    },
  };
}

/** How many claims, at least, are settled at a time. */
const TOGETHER = 250;

/** @param voicing makes claims of some records */
function partIn(
  bytes: Buffer<ArrayBuffer>,
  voicing: () => (numbers: readonly number[], texts: readonly string[]) => Voiced,
): Part {
  const places = new Map<string, number[]>();
  for (let at = 0; at < bytes.length; ) {
    const { text: group, next } = textAt(bytes, at, NUMBERS, TEXTS, TEXTS - 1);
    const its = places.get(group);
    if (its) its.push(at);
    else places.set(group, [at]);
    at = next;
  }
  const taken: number[] = [];
  return {
    groups: function* () {
      let some = new Map<string, readonly Voiced[]>();
      let voiceOf = voicing();
      let from = 0;
      for (const [group, its] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const voices = new Map<string, Voiced>();
        for (const at of its)
          claimAt(bytes, at, (numbers, texts) => {
            // Each claim once, as it first came.
            if (voices.has(texts[0]!)) return;
            voices.set(texts[0]!, voiceOf(numbers, texts));
            taken.push(at);
          });
        some.set(group, [...voices.values()]);
        if (taken.length - from < TOGETHER) continue;
        yield some;
        some = new Map();
        voiceOf = voicing();
        from = taken.length;
      }
      if (some.size > 0) yield some;
    },
    records: () => ({ bytes, at: Uint32Array.from(taken) }),
  };
}

/** The claims of records. */
export function* recordsIn({ bytes, at }: Records): Generator<Recorded> {
  let found: Recorded | undefined;
  for (const place of at) {
    claimAt(bytes, place, ([document, entity, start, end, saying], [id, sentence]) => {
      found = {
        document: document!,
        entity: entity === 0 ? undefined : entity! - 1,
        start: start!,
        end: end!,
        saying: saying!,
        id: id!,
        sentence: sentence!,
      };
    });
    yield found!;
  }
}

/** Reads a record whose group is known. */
const claimAt = (bytes: Buffer, at: number, take: Take): number =>
  recordAt(bytes, at, NUMBERS, TEXTS, take, TEXTS - 1);

/** Document, entity, start and end of the quote, and what it says. */
const NUMBERS = 5;
/** Its id, its sentence and its group; the group only once it is known. */
const TEXTS = 3;
