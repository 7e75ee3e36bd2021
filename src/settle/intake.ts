import type { Voiced } from './settle.ts';
import { openSpool, recordAt, type Spool } from './spool.ts';
import { claimSaying, type Says, type Worded } from './worded.ts';

/** What the claims of a document share. */
export type Shared = Pick<Voiced, 'published' | 'language' | 'mark'>;

/** A claim as its log words it, with what settling needs of its document; `shared` is one for all its claims. */
export interface Heard {
  readonly worded: Worded;
  readonly sentence: string;
  readonly shared: Shared;
}

/** The group of a claim, by the id of the entity that it names. */
export type GroupOf = (voice: Voiced, entity: string | undefined) => string;

/** Groups of claims that are settled together. */
export interface Part {
  readonly groups: ReadonlyMap<string, readonly Voiced[]>;
  /** The same claims in the same order as records among bytes, by the places where they stand, for whoever writes them; nobody else's. */
  readonly records: Records;
}
export interface Records {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly at: Uint32Array<ArrayBuffer>;
}

/** A claim as a record holds it; document and entity by their places in the lists of the intake. */
export interface Recorded {
  readonly document: number;
  readonly entity: number | undefined;
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly says: string;
  readonly sentence: string;
}

/** The claims that come before anything is settled: dealt by groups into parts outside memory, so that each is written and settled once, in order. */
export interface Intake {
  /** Whether it was taken in: one that came before changes nothing. `group` when it is known already; it is asked for at the end where an entity is named. */
  put(claim: Heard, entity: string | undefined, group: string | undefined): boolean;
  /** The ids of the documents and entities that were told of, by whose places records name them, and what the claims of each document share. */
  readonly documents: readonly string[];
  readonly shared: readonly Shared[];
  readonly entities: readonly string[];
  /** Every group with its claims, in the order of the groups' names, a part at a time; to be asked for once. */
  parts(groupOf: GroupOf): Iterable<Part>;
  close(): void;
}

/** In how many parts groups are dealt, by the first two hexadecimal digits of their names. */
const PARTS = 128;
const PER_PART = 256 / PARTS;
const DIGITS = '0123456789abcdef';

/** @param path of a file for what does not fit in memory, gone when it is closed; without one everything stays in memory */
export function openIntake(path: string | undefined): Intake {
  const numberOf = new Map<string, number>();
  const documents: string[] = [];
  const shared: Shared[] = [];
  const entityNumberOf = new Map<string, number>();
  const entities: string[] = [];
  /** Claims of entities, which count as often as they come. */
  const arrived = new Set<string>();
  const spool = (name: string, texts: number): Spool =>
    openSpool(path && `${path}.${name}`, PARTS, NUMBERS, texts);
  const known = spool('known', TEXTS);
  const open = spool('open', TEXTS - 1);

  /** The one put last, which is mostly the one asked for next. */
  let last: { readonly document: string; readonly number: number } | undefined;
  const documentNumber = (document: string, its: Shared): number => {
    if (last?.document === document) return last.number;
    let number = numberOf.get(document);
    if (number === undefined) {
      number = documents.push(document) - 1;
      numberOf.set(document, number);
      shared.push(its);
    }
    last = { document, number };
    return number;
  };
  const entityNumber = (entity: string): number => {
    const number = entityNumberOf.get(entity);
    if (number !== undefined) return number;
    entityNumberOf.set(entity, entities.length);
    return entities.push(entity) - 1;
  };
  const read = (from: Spool, part: number, take: TakeVoice): Buffer<ArrayBuffer> => {
    const sayings = new Map<string, Says>();
    return from.read(part, ([document, entity, start, end], [id, says, sentence, group], at) => {
      let said = sayings.get(says!);
      if (!said) {
        said = JSON.parse(says!) as Says;
        sayings.set(says!, said);
      }
      const claim = claimSaying(said, {
        id: id!,
        document: documents[document!]!,
        start: start!,
        end: end!,
      });
      const voice = { claim, sentence: sentence!, ...shared[document!]! };
      take(voice, { document: document!, entity: entity!, says: says!, group: group!, at });
    });
  };
  const partOf = (name: string): number =>
    Math.floor((16 * DIGITS.indexOf(name[0]!) + DIGITS.indexOf(name[1]!)) / PER_PART);

  return {
    put: ({ worded: { id, document, start, end, says }, sentence, shared: its }, entity, group) => {
      if (entity !== undefined) {
        if (arrived.has(id)) return false;
        arrived.add(id);
      }
      const numbers = [
        documentNumber(document, its),
        entity === undefined ? 0 : entityNumber(entity) + 1,
        start,
        end,
      ];
      const texts = [id, says, sentence];
      if (group === undefined) open.put(partOf(entity!), numbers, texts);
      else known.put(partOf(group), numbers, [...texts, group]);
      return true;
    },
    close: () => {
      open.close();
      known.close();
    },
    documents,
    shared,
    entities,
    parts: function* (groupOf) {
      try {
        arrived.clear();
        for (let part = 0; part < PARTS; part += 1) {
          /** By entity and language what is said, with its group: claims of one entity are of one part. */
          const groups = new Map<string, string>();
          read(open, part, (voice, { document, entity, says }) => {
            const { id, quote } = voice.claim;
            const saying = `${entity} ${voice.language} ${says}`;
            const group = groups.get(saying) ?? groupOf(voice, entities[entity - 1]);
            groups.set(saying, group);
            known.put(
              partOf(group),
              [document, entity, quote.start, quote.end],
              [id, says, voice.sentence, group],
            );
          });
        }
        open.close();
        numberOf.clear();
        for (let part = 0; part < PARTS; part += 1) {
          const groups = new Map<string, Map<string, Placed>>();
          const bytes = read(known, part, (voice, { group, at }) => {
            const its = groups.get(group);
            const { id } = voice.claim;
            if (!its) groups.set(group, new Map([[id, { voice, at }]]));
            // Each claim once, as it first came.
            else if (!its.has(id)) its.set(id, { voice, at });
          });
          if (groups.size > 0) yield partIn(bytes, groups);
        }
      } finally {
        open.close();
        known.close();
      }
    },
  };
}

/** Takes a claim with what else its record tells, and where that stands. */
type TakeVoice = (
  voice: Voiced,
  record: {
    readonly document: number;
    readonly entity: number;
    readonly says: string;
    readonly group: string;
    readonly at: number;
  },
) => void;

interface Placed {
  readonly voice: Voiced;
  readonly at: number;
}

function partIn(bytes: Buffer<ArrayBuffer>, groups: ReadonlyMap<string, ReadonlyMap<string, Placed>>): Part {
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const at = inOrder.flatMap(([, its]) => [...its.values()].map((one) => one.at));
  return {
    groups: new Map(inOrder.map(([group, its]) => [group, [...its.values()].map(({ voice }) => voice)])),
    records: { bytes, at: Uint32Array.from(at) },
  };
}

/** The claims of records. */
export function* recordsIn({ bytes, at }: Records): Generator<Recorded> {
  let found: Recorded | undefined;
  for (const place of at) {
    recordAt(bytes, place, NUMBERS, TEXTS, ([document, entity, start, end], [id, says, sentence]) => {
      found = {
        document: document!,
        entity: entity === 0 ? undefined : entity! - 1,
        start: start!,
        end: end!,
        id: id!,
        says: says!,
        sentence: sentence!,
      };
    });
    yield found!;
  }
}

/** Document, entity, start and end of the quote. */
const NUMBERS = 4;
/** Its id, what it says, its sentence and its group; the group only once it is known. */
const TEXTS = 4;
