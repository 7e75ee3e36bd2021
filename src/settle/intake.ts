import type { Claim } from '#model/claim.ts';
import type { Voiced } from './settle.ts';
import { openSpool, type Spool } from './spool.ts';

/** What the claims of a document share. */
export type Shared = Pick<Voiced, 'published' | 'language' | 'mark'>;

/** What a claim says, wherever it stands. */
export type Says = Omit<Claim, 'id' | 'document' | 'quote'>;

/** The group of a claim, by the id of the entity that it names. */
export type GroupOf = (voice: Voiced, entity: string | undefined) => string;

/** A claim as it was taken in, with what it says as text. */
export interface Gathered {
  readonly voice: Voiced;
  readonly says: string;
  readonly entity: string | undefined;
}

/** The claims that come before anything is settled: dealt by groups into parts outside memory, so that each is written and settled once, in order. */
export interface Intake {
  /** Whether it was taken in: one that came before changes nothing. `group` when it is known already; it is asked for at the end where an entity is named. */
  put(voice: Voiced, entity: string | undefined, group: string | undefined): boolean;
  /** The documents that were told of, by id. */
  documents(): Iterable<readonly [id: string, shared: Shared]>;
  /** Every group with its claims, in the order of the groups' names, a part at a time; to be asked for once. */
  groups(groupOf: GroupOf): Iterable<ReadonlyMap<string, readonly Gathered[]>>;
  close(): void;
}

/** In how many parts groups are dealt, by the first two hexadecimal digits of their names. */
const PARTS = 128;
const PER_PART = 256 / PARTS;

/** @param path of a file for what does not fit in memory, gone when it is closed; without one everything stays in memory */
export function openIntake(path: string | undefined): Intake {
  const numberOf = new Map<string, number>();
  const ids: string[] = [];
  const shared: Shared[] = [];
  const entityNumberOf = new Map<string, number>();
  const entities: string[] = [];
  /** Claims of entities, which count as often as they come. */
  const arrived = new Set<string>();
  const spool = (name: string, texts: number): Spool =>
    openSpool(path && `${path}.${name}`, PARTS, NUMBERS, texts);
  const known = spool('known', 4);
  const open = spool('open', 3);

  const documentNumber = ({ claim: { document }, published, language, mark }: Voiced): number => {
    const number = numberOf.get(document);
    if (number !== undefined) return number;
    numberOf.set(document, ids.length);
    shared.push({
      ...(published ? { published } : {}),
      ...(language ? { language } : {}),
      ...(mark ? { mark } : {}),
    });
    return ids.push(document) - 1;
  };
  const entityNumber = (entity: string): number => {
    const number = entityNumberOf.get(entity);
    if (number !== undefined) return number;
    entityNumberOf.set(entity, entities.length);
    return entities.push(entity) - 1;
  };
  const read = (
    from: Spool,
    part: number,
    take: (one: Gathered, group: string | undefined) => void,
  ): void => {
    const sayings = new Map<string, Says>();
    from.read(part, ([document, entity, start, end], [id, says, sentence, group]) => {
      let said = sayings.get(says!);
      if (!said) {
        said = JSON.parse(says!) as Says;
        sayings.set(says!, said);
      }
      const claim = claimSaying(said, id!, ids[document!]!, start!, end!);
      const voice = { claim, sentence: sentence!, ...shared[document!]! };
      take({ voice, says: says!, entity: entity === 0 ? undefined : entities[entity! - 1] }, group);
    });
  };
  const partOf = (name: string): number => Math.floor(Number.parseInt(name.slice(0, 2), 16) / PER_PART);

  return {
    put: (voice, entity, group) => {
      const { claim, sentence } = voice;
      if (entity !== undefined) {
        if (arrived.has(claim.id)) return false;
        arrived.add(claim.id);
      }
      const numbers = [
        documentNumber(voice),
        entity === undefined ? 0 : entityNumber(entity) + 1,
        claim.quote.start,
        claim.quote.end,
      ];
      const texts = [claim.id, saysOf(claim), sentence];
      if (group === undefined) open.put(partOf(entity!), numbers, texts);
      else known.put(partOf(group), numbers, [...texts, group]);
      return true;
    },
    close: () => {
      open.close();
      known.close();
    },
    documents: function* () {
      const order = ids.map((_, number) => number).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
      for (const number of order) yield [ids[number]!, shared[number]!];
    },
    groups: function* (groupOf) {
      try {
        arrived.clear();
        for (let part = 0; part < PARTS; part += 1)
          read(open, part, ({ voice, says, entity }) => {
            const { id, document, quote } = voice.claim;
            const group = groupOf(voice, entity);
            known.put(
              partOf(group),
              [numberOf.get(document)!, entityNumberOf.get(entity!)! + 1, quote.start, quote.end],
              [id, says, voice.sentence, group],
            );
          });
        open.close();
        for (let part = 0; part < PARTS; part += 1) {
          const groups = new Map<string, Gathered[]>();
          read(known, part, (one, group) => {
            const its = groups.get(group!);
            if (its) its.push(one);
            else groups.set(group!, [one]);
          });
          const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
          if (groups.size > 0) yield new Map(inOrder.map(([group, its]) => [group, onceEach(its)]));
        }
      } finally {
        open.close();
        known.close();
      }
    },
  };
}

/** Each claim once, as it first came. */
function onceEach(gathered: readonly Gathered[]): readonly Gathered[] {
  if (gathered.length === 1) return gathered;
  const ids = new Set<string>();
  return gathered.filter(({ voice: { claim } }) => ids.size < ids.add(claim.id).size);
}

/** Document, entity, start and end of the quote. */
const NUMBERS = 4;

/** What a claim says, as text. */
export function saysOf({ id: _, document: __, quote: ___, ...says }: Claim): string {
  return JSON.stringify(says);
}

/** A claim of what it says and where, its members in the canonical order. */
export const claimSaying = (
  { certainty, kind, modality, slots, speaker }: Says,
  id: string,
  document: string,
  start: number,
  end: number,
): Claim =>
  ({
    ...(certainty === undefined ? {} : { certainty }),
    document,
    id,
    kind,
    modality,
    quote: { end, start },
    slots,
    ...(speaker === undefined ? {} : { speaker }),
  }) as Claim;
