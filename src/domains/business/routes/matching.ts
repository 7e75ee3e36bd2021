import type { DeskNode } from '#model/desk.ts';
import { factsOfKind } from '#model/fact.ts';
import { isPlaceCode } from '#model/place.ts';
import type { Firm } from '../profiles/firm.ts';
import { createMatcher, type Match, type Profile, profileOf } from '../profiles/match.ts';
import type { Offer, OfferType } from '../profiles/offer.ts';
import { qualityOf } from '../profiles/quality.ts';

interface Pool {
  readonly stamp: string;
  readonly of: (profile: Profile) => readonly Match[];
  readonly profiles: ReadonlyMap<string, Profile>;
}

const POOLS = new WeakMap<DeskNode['items'], Pool>();
/** What an intent that a text tells offers or asks for; the others are neither. */
const WANTS: Readonly<Record<string, OfferType>> = {
  export: 'business-offer',
  produce: 'business-offer',
  import: 'business-request',
  invest: 'joint-project',
  cooperate: 'joint-project',
};
/** Before the id of a fact that is a lead. */
export const LEAD = 'lead:';

/** Everything that can be matched now: profiles that pass the gate and are not over, and intents that texts tell of a place. */
export function poolOf(node: DeskNode): Pool {
  const today = node.now().slice(0, 10);
  const firms = new Map(node.items<Firm>('firm').map(({ id, value }) => [id, value]));
  const offers = node.items<Offer>('offer');
  const intents = factsOfKind(node.facts(), 'intent');
  const stamp = JSON.stringify([
    today,
    offers.length,
    offers.reduce((last, { time }) => (time > last ? time : last), ''),
    firms.size,
    node.items('firm').reduce((last, { time }) => (time > last ? time : last), ''),
    intents.map(({ id }) => id),
  ]);
  const known = POOLS.get(node.items);
  if (known?.stamp === stamp) return known;
  const profiles = [
    ...offers.flatMap(({ id, value }) => {
      const firm = firms.get(value.firm);
      return firm && qualityOf(value, firm, today).passes ? [profileOf(id, value, firm.region)] : [];
    }),
    ...intents.flatMap((fact): readonly Profile[] => {
      const { actor, action = '', object, counterpart = [] } = fact.slots;
      const type = WANTS[action];
      if (!type || !object || !actor || !isPlaceCode(actor) || fact.modality === 'denied') return [];
      return [
        {
          id: `${LEAD}${fact.id}`,
          type,
          region: actor,
          regions: counterpart.filter(isPlaceCode),
          hs: [],
          activities: [],
          title: object,
          text: '',
        },
      ];
    }),
  ];
  const pool: Pool = {
    stamp,
    of: createMatcher(profiles, (text, language) => node.words(text, language)).of,
    profiles: new Map(profiles.map((profile) => [profile.id, profile])),
  };
  POOLS.set(node.items, pool);
  return pool;
}
