import { nameKey, namesOneOf } from '#methods/name-key.ts';
import { personKey } from '#methods/person-key.ts';
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
  readonly names: readonly string[];
  readonly voices: readonly Voiced[];
}

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
export function entityOf(
  claim: Claim,
  language: string | undefined,
  naming: AssetNaming,
): Pick<Entity, 'id' | 'kind' | 'key' | 'frame' | 'isBare'> | undefined {
  const made = (kind: EntityKind, frame: string, key: string) => ({
    id: contentId([kind, frame, key]),
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

/** Everything that claims speak of, in id order, with its names and claims. */
export function entitiesOf(voiced: readonly Voiced[], naming: AssetNaming): readonly Entity[] {
  const found = new Map<string, Entity & { readonly voices: Voiced[] }>();
  for (const voice of voiced) {
    if (voice.claim.modality === 'denied') continue;
    const entity = entityOf(voice.claim, voice.language, naming);
    if (!entity) continue;
    const known = found.get(entity.id);
    if (known) known.voices.push(voice);
    else found.set(entity.id, { ...entity, names: [], voices: [voice] });
  }
  return [...found.values()]
    .map((entity) => ({
      ...entity,
      names: [...new Set(entity.voices.flatMap(({ claim }) => nameIn(claim)))].sort(),
      voices: entity.voices.sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function nameIn({ kind, slots }: Claim): readonly string[] {
  const { asset, instrument, person, name, subject, event } = slots as Readonly<
    Record<string, string | undefined>
  >;
  if (kind === 'signing') return [subject ?? event ?? ''].filter(Boolean);
  return [asset ?? person ?? name ?? (kind === 'legal-step' ? instrument : undefined) ?? ''].filter(Boolean);
}
