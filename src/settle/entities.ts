import { nameKey, namesOneOf } from '#methods/name-key.ts';
import { personKey } from '#methods/person-key.ts';
import { nameIn as namedBy } from '#model/called.ts';
import type { EntityKind } from '#model/candidate.ts';
import { contentId } from '#model/canonical.ts';
import type { Claim, ClaimOf } from '#model/claim.ts';
import type { AssetType } from '#model/domain.ts';
import type { Voiced } from './settle.ts';

/** Something that claims speak of, under one spelling: names that differ in case endings, quotes and alphabet are one already. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  /** What tells it apart within its kind: words of a name, or slots of a claim. */
  readonly key: string;
  /** Only entities of one frame may be the same: the type of an asset, the office of a person. */
  readonly frame: string;
  /** Named by its kind alone («водовод»): known only within its document. */
  readonly isBare?: boolean;
  readonly names: ReadonlySet<string>;
  /** By language, how many claims call it by each name; of a bare one none. */
  readonly namings: Namings;
  /** A few of the claims that speak of it, those of the smallest ids, sorted; and how many there are. */
  readonly shown: readonly string[];
  readonly claimCount: number;
}

export type Namings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Counts what one more claim calls an entity; a bare one has no name. */
export function callAlso(
  namings: Map<string, Map<string, number>>,
  { isBare }: Named,
  { claim, language }: Pick<Voiced, 'claim' | 'language'>,
): void {
  const name = isBare ? undefined : namedBy(claim);
  if (!name || !language) return;
  const its = namings.get(language) ?? new Map<string, number>();
  namings.set(language, its.set(name, (its.get(name) ?? 0) + 1));
}

/** What a claim names, before it is known which claims name the same. */
export type Named = Pick<Entity, 'id' | 'kind' | 'key' | 'frame' | 'isBare'>;

/** How many claims stand for an entity where a person judges it. */
export const SHOWN = 3;

/** Reads the name of an asset as its type and the words that are its own; a bare one has none, and means what its document speaks of. */
export type AssetNaming = (
  claim: ClaimOf<'works'> | ClaimOf<'capacity'>,
  language?: string,
) => { readonly type: string; readonly key: string; readonly isBare: boolean };

/** @param types of assets with the words by which texts name them */
export function assetNaming(types: readonly AssetType[]): AssetNaming {
  const phrases = types.map(({ id, words }) => ({ id, words: [...words.ru, ...words.kk, ...words.en] }));
  const all = phrases.flatMap(({ words }) => words);
  const known = new Map<
    string,
    { readonly type: string | undefined; readonly key: string; readonly isBare: boolean }
  >();
  return (claim, language) => {
    const { asset = '' } = claim.slots;
    const asked = `${language} ${asset}`;
    let naming = known.get(asked);
    if (!naming) {
      const type = phrases.find(({ words }) => namesOneOf(asset, words))?.id;
      const key = nameKey(asset, all, language);
      naming = { type, key, isBare: type !== undefined && key === nameKey(asset, [], language) };
      known.set(asked, naming);
    }
    const type = claim.kind === 'works' ? claim.slots.assetType : undefined;
    return { ...naming, type: type ?? naming.type ?? 'other' };
  };
}

/** The id of what a claim is about, by which judgements name it; undefined for kinds that are not identified. */
export function entityOf(claim: Claim, language: string | undefined, naming: AssetNaming): Named | undefined {
  const made = (kind: EntityKind, frame: string, key: string) => ({
    id: idOf(kind, frame, key),
    kind,
    key,
    frame,
  });
  switch (claim.kind) {
    case 'works':
    case 'capacity': {
      if (!claim.slots.asset) return undefined;
      const { type, key, isBare } = naming(claim, language);
      return isBare
        ? { ...made('asset', type, `${key} ${claim.document}`), isBare }
        : made('asset', type, key);
    }
    case 'legal-step':
      return claim.slots.instrument
        ? made('instrument', '', nameKey(claim.slots.instrument, [], language))
        : undefined;
    case 'office':
      return claim.slots.person && claim.slots.of
        ? made('person', claim.slots.of, personKey(claim.slots.person))
        : undefined;
    case 'event': {
      const { type, ordinal, place, date } = claim.slots;
      if (!type || !date || (ordinal === undefined && !place)) return undefined;
      return made('event', `${type} ${ordinal ?? place}`, `${place ?? ''} ${date}`);
    }
    case 'signing': {
      const { instrument, parties, date } = claim.slots;
      if (!instrument || !parties || !date) return undefined;
      return made('signing', `${instrument} ${parties.toSorted().join()}`, date);
    }
    default:
      return undefined;
  }
}

/** How many ids are remembered, so that memory does not grow with the things. */
const MOST_KNOWN = 50_000;
const ids = new Map<string, string>();

/** The id of a thing, hashed once for the many claims that name it. */
function idOf(kind: EntityKind, frame: string, key: string): string {
  const text = `${kind}\n${frame}\n${key}`;
  let id = ids.get(text);
  if (id === undefined) {
    if (ids.size >= MOST_KNOWN) ids.clear();
    id = contentId([kind, frame, key]);
    ids.set(text, id);
  }
  return id;
}

/** The things that claims speak of, gathered claim by claim. */
export interface Entities {
  /**
   * Takes a claim in. Undefined when it names nothing, or denies it; `isNew` when no claim before has named it.
   *
   * @param named what it names, where that is known
   */
  tell(voice: Voiced, named?: Named): { readonly entity: Entity; readonly isNew: boolean } | undefined;
  get(id: string): Entity | undefined;
  /** All of them, by id. */
  inOrder(): readonly Entity[];
}

export function gatherEntities(naming: AssetNaming): Entities {
  const found = new Map<
    string,
    Entity & {
      names: Set<string>;
      namings: Map<string, Map<string, number>>;
      shown: string[];
      claimCount: number;
    }
  >();
  return {
    tell: (voice, known) => {
      const { claim, language } = voice;
      if (claim.modality === 'denied') return undefined;
      const named = known ?? entityOf(claim, language, naming);
      if (!named) return undefined;
      const held = found.get(named.id);
      const entity = held ?? { ...named, names: new Set(), namings: new Map(), shown: [], claimCount: 0 };
      if (!held) found.set(entity.id, entity);
      const name = nameIn(claim);
      if (name) entity.names.add(name);
      callAlso(entity.namings, entity, voice);
      if (entity.shown.length < SHOWN || claim.id < entity.shown.at(-1)!)
        entity.shown = [...entity.shown, claim.id].sort().slice(0, SHOWN);
      entity.claimCount += 1;
      return { entity, isNew: !held };
    },
    get: (id) => found.get(id),
    inOrder: () => [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

export function nameIn({ kind, slots }: Claim): string | undefined {
  const { asset, instrument, person, name, subject, event } = slots as Readonly<
    Record<string, string | undefined>
  >;
  if (kind === 'signing') return subject ?? event;
  return asset ?? person ?? name ?? (kind === 'legal-step' ? instrument : undefined);
}
