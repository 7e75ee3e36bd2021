import { contentId } from './canonical.ts';
import type { Passage } from './document.ts';
import type { Party } from './party.ts';
import type { Period } from './period.ts';
import type { PlaceCode } from './place.ts';
import type { Quantity } from './quantity.ts';

/** What a slot may hold. */
interface SlotTypes {
  text: string;
  term: string;
  person: string;
  place: PlaceCode;
  party: Party;
  parties: readonly Party[];
  persons: readonly string[];
  places: readonly Party[];
  period: Period;
  quantity: Quantity;
  ordinal: number;
}
export type SlotType = keyof SlotTypes;

/**
 * The slots of each kind of claim. `key` slots say what the claim is about, the others are its value.
 * A `term` is one word of a fixed list; `places` are places or, in observations, any party.
 */
export const KINDS = {
  observation: {
    key: {
      measure: 'term',
      aspect: 'term',
      area: 'places',
      counterpart: 'places',
      product: 'text',
      label: 'text',
      period: 'period',
    },
    value: { value: 'quantity', base: 'period' },
  },
  signing: {
    key: { instrument: 'term', parties: 'parties', date: 'period' },
    value: {
      signers: 'persons',
      place: 'place',
      event: 'text',
      term: 'period',
      subject: 'text',
      count: 'quantity',
    },
  },
  twinning: { key: { a: 'party', b: 'party' }, value: { since: 'period' } },
  event: {
    key: { type: 'term', ordinal: 'ordinal', place: 'place', date: 'period' },
    value: { name: 'text', participants: 'parties', count: 'quantity' },
  },
  works: {
    key: { asset: 'text', assetType: 'term', action: 'term' },
    value: {
      status: 'term',
      start: 'period',
      finish: 'period',
      extent: 'quantity',
      cost: 'quantity',
      area: 'places',
    },
  },
  capacity: {
    key: { asset: 'text' },
    value: { before: 'quantity', after: 'quantity', change: 'quantity', area: 'places' },
  },
  order: {
    key: { goods: 'text', supplier: 'party', customer: 'party' },
    value: { count: 'quantity', date: 'period' },
  },
  office: { key: { person: 'person', of: 'party' }, value: { position: 'text' } },
  'legal-step': { key: { instrument: 'text', step: 'term' }, value: { date: 'period' } },
  intent: { key: { actor: 'party', action: 'term', object: 'text', counterpart: 'parties' }, value: {} },
} as const satisfies Record<string, Record<'key' | 'value', Readonly<Record<string, SlotType>>>>;

export type ClaimKind = keyof typeof KINDS;

type Filled<S> = { readonly [name in keyof S]?: SlotTypes[S[name] & SlotType] };
/** The slots of one kind; a slot the passage does not fill is absent. */
export type SlotsOf<K extends ClaimKind> = Filled<(typeof KINDS)[K]['key']> &
  Filled<(typeof KINDS)[K]['value']>;

/** It is or was so; it is decided or promised; someone would like it; it is denied. */
export type Modality = 'stated' | 'planned' | 'wished' | 'denied';

/**
 * How sure a reader is of a claim, by how many of its like were wholly right in annotated articles that no rule was written from. `certain`: at least
 * nine in ten; `likely`: seven in ten; `doubtful`: half; `unreliable`: fewer.
 */
export type Certainty = 'certain' | 'likely' | 'doubtful' | 'unreliable';
/** From the surest down. */
export const CERTAINTIES: readonly Certainty[] = ['certain', 'likely', 'doubtful', 'unreliable'];

/** Whether a claim is of a class or of a surer one; what a reader without classes made is. */
export const isAsSureAs = ({ certainty }: Pick<Claim, 'certainty'>, least: Certainty): boolean =>
  certainty === undefined || CERTAINTIES.indexOf(certainty) <= CERTAINTIES.indexOf(least);

/** What one passage of one document says, in a typed form, with the exact place where it says it. */
export type Claim = { [K in ClaimKind]: ClaimOf<K> }[ClaimKind];

export interface ClaimOf<K extends ClaimKind> {
  /** Derived from the document, the passage and what it says. */
  readonly id: string;
  readonly document: string;
  readonly kind: K;
  readonly modality: Modality;
  readonly slots: SlotsOf<K>;
  /** Whom the document attributes it to, in the nominative. */
  readonly speaker?: string;
  /** The smallest run of whole sentences that says it. */
  readonly quote: Passage;
  /** Absent where whoever read it did not say; no part of what it says. */
  readonly certainty?: Certainty;
}

/** A claim before it belongs to a stored document. */
export type BareClaim = { [K in ClaimKind]: Omit<ClaimOf<K>, 'id' | 'document'> }[ClaimKind];

/** Ties a claim to its document and gives it its id: the same passage saying the same thing always has the same id. */
export function claimOf(document: string, bare: BareClaim): Claim {
  const { kind, modality, slots, speaker, quote, certainty } = bare;
  const content = { document, kind, modality, slots, speaker, quote };
  return { id: contentId(content), ...content, ...(certainty ? { certainty } : {}) } as Claim;
}

export const MEASURES = [
  'trade.turnover',
  'trade.export',
  'trade.import',
  'trade.transit',
  'trade.shipments',
  'business.joint-ventures',
  'business.companies',
  'business.investment',
  'cooperation.projects',
  'cooperation.agreements',
  'education.students',
  'people.diaspora',
  'people.population',
  'people.jobs',
  'transport.length',
  'transport.throughput',
  'transport.crossings',
  'transport.flights',
  'water.throughput',
  'water.supply',
  'water.length',
  'fleet.vessels',
  'border.length',
  'border.length.land',
  'border.length.sea',
  'border.length.river',
  'border.length.lake',
  'border.demarcated',
  'border.regions',
  'event.count',
  'other',
] as const;

/** Measures of a relation between two sides: A with B says the same as B with A. */
export const SYMMETRIC_MEASURES: readonly string[] = [
  'trade.turnover',
  'cooperation.projects',
  'cooperation.agreements',
  'border.length',
  'border.length.land',
  'border.length.sea',
  'border.length.river',
  'border.length.lake',
  'border.demarcated',
];

/** The fixed lists behind the `term` slots. */
export const TERMS = {
  aspect: ['level', 'change', 'growth', 'share', 'multiple'],
  instrument: [
    'memorandum',
    'agreement',
    'treaty',
    'protocol',
    'programme',
    'plan',
    'contract',
    'statement',
    'document',
  ],
  type: [
    'forum',
    'visit',
    'mission',
    'meeting',
    'commission',
    'culture-days',
    'exhibition',
    'conference',
    'festival',
    'other',
  ],
  assetType: [
    'road',
    'railway',
    'conduit',
    'crossing',
    'port',
    'airport',
    'vessel',
    'plant',
    'building',
    'other',
  ],
  action: ['build', 'reconstruct', 'repair', 'modernise', 'open', 'launch', 'close'],
  status: ['planned', 'under-way', 'completed', 'suspended'],
  step: ['signed', 'ratified', 'in-force', 'delimited', 'demarcation', 'terminated'],
  intentAction: ['export', 'import', 'invest', 'produce', 'build', 'cooperate', 'exchange', 'open', 'other'],
} as const;
