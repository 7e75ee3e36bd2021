import type { DeskNode, DeskRoute } from '#model/desk.ts';
import { Failure } from '#model/failure.ts';
import { fieldsOf, malformed } from '../fields.ts';
import type { Firm } from '../profiles/firm.ts';
import type { Offer } from '../profiles/offer.ts';
import { firmsOf } from './offers.ts';
import { institutionOf, needed, recordOf, tracesOf } from './records.ts';

/** Two firms that their institutions bring together. Contacts are kept once both have agreed, not before. */
export interface Introduction {
  readonly firms: readonly [string, string];
  readonly offers: readonly string[];
  /** By firm, the day it agreed or refused. */
  readonly agreed: Readonly<Record<string, string>>;
  readonly refused: Readonly<Record<string, string>>;
  readonly contacts: Readonly<Record<string, string>>;
}

/** Takes a value for an introduction. */
export function admitIntroduction(value: unknown): Introduction {
  const given = fieldsOf(value, 'introduction');
  const firms = given.ids('firms');
  if (firms.length !== 2) throw malformed('two firms in introduction.firms', firms.join(', '));
  const texts = (name: 'agreed' | 'refused' | 'contacts'): Readonly<Record<string, string>> => {
    const its = fieldsOf(given.at(name), `introduction.${name}`);
    return Object.fromEntries(firms.flatMap((firm) => (its.has(firm) ? [[firm, its.text(firm)]] : [])));
  };
  return {
    firms: [firms[0]!, firms[1]!],
    offers: given.ids('offers', []),
    agreed: texts('agreed'),
    refused: texts('refused'),
    contacts: texts('contacts'),
  };
}

const hasBoth = ({ firms, agreed }: Introduction): boolean =>
  firms.every((firm) => agreed[firm] !== undefined);

/** Names are shown once both agreed; until then the region and the institution. */
function shown(node: DeskNode, id: string, value: Introduction) {
  const isOpen = hasBoth(value);
  return {
    id,
    state: Object.keys(value.refused).length > 0 ? 'refused' : isOpen ? 'agreed' : 'asked',
    firms: value.firms.map((firm) => {
      const its = node.item<Firm>('firm', firm)?.value;
      return {
        id: firm,
        name: isOpen ? (its?.name ?? firm) : '',
        region: its?.region ?? '',
        institution: its ? institutionOf(node, its) : undefined,
        agreed: value.agreed[firm] ?? '',
        refused: value.refused[firm] ?? '',
        contact: isOpen ? (value.contacts[firm] ?? '') : '',
      };
    }),
    offers: value.offers.flatMap((offer) => {
      const its = node.item<Offer>('offer', offer);
      return its
        ? [
            {
              id: offer,
              title: its.value.title,
              firm: its.value.firm,
              translations: its.value.translations,
              language: its.value.language,
            },
          ]
        : [];
    }),
  };
}

export const introductionRoutes: readonly DeskRoute[] = [
  {
    method: 'get',
    path: '/business/introductions',
    summary: 'Firms that are brought together: who agreed, and once both did how each is reached',
    right: 'read',
    query: {
      state: '`asked`, `agreed` or `refused`',
      after: 'where the page begins: the `next` of the page before',
      limit: 'how many items, 1 to 500; 50 unless told',
      format: '`json`, or `csv` for the whole list',
    },
    answer: ({ query }, node) => ({
      body: {},
      list: node
        .items<Introduction>('introduction')
        .map(({ id, value }) => shown(node, id, value))
        .filter(({ state }) => query.state === undefined || state === query.state),
    }),
  },
  {
    method: 'post',
    path: '/business/introductions',
    summary: 'Asks the institutions of two offers (`one`, `other`) to bring their firms together',
    right: 'edit',
    fields: ['one', 'other'],
    answer: async ({ fields, by }, node) => {
      const offers = [fields.one ?? '', fields.other ?? ''];
      const firms = firmsOf(node, offers);
      const id = firms.join('~');
      const held = node.item<Introduction>('introduction', id)?.value;
      const value: Introduction = held
        ? { ...held, offers: [...new Set([...held.offers, ...offers])] }
        : { firms, offers, agreed: {}, refused: {}, contacts: {} };
      await node.keep([recordOf('introduction', id, value)], by);
      return { body: { id }, status: 201, location: `/business/introductions/${encodeURIComponent(id)}` };
    },
  },
  {
    method: 'get',
    path: '/business/introductions/{id}',
    summary: 'One introduction with its offers and history',
    right: 'read',
    answer: ({ path }, node) => {
      const item = node.item<Introduction>('introduction', path.id!);
      return (
        item && {
          body: { ...shown(node, item.id, item.value), past: tracesOf(node, 'introduction', item.id) },
        }
      );
    },
  },
  {
    method: 'post',
    path: '/business/introductions/{id}',
    summary:
      'Says for a `firm` that it agrees (`act=agree`) or not (`act=refuse`); once both agreed, its `contact` (`act=contact`)',
    right: 'edit',
    fields: ['act', 'firm', 'contact'],
    answer: async ({ path, fields: { act, firm, contact }, by }, node) => {
      const { id, value } = needed<Introduction>(node, 'introduction', path.id!);
      const refusal = (expected: string, found: string): Failure =>
        new Failure('usage', { expected, found, remedy: 'see /api/openapi.json' });
      if (!firm || !value.firms.includes(firm)) throw refusal('one of the two firms', `"${firm ?? ''}"`);
      const today = node.now().slice(0, 10);
      const { [firm]: _, ...agreed } = value.agreed;
      const { [firm]: __, ...refused } = value.refused;
      let next: Introduction;
      if (act === 'agree') next = { ...value, agreed: { ...agreed, [firm]: today }, refused };
      else if (act === 'refuse')
        next = { ...value, agreed, refused: { ...refused, [firm]: today }, contacts: {} };
      else if (act === 'contact') {
        if (!hasBoth(value)) throw refusal('a contact once both have agreed', 'one that has not');
        if (!contact) throw refusal('a contact', 'none');
        next = { ...value, contacts: { ...value.contacts, [firm]: contact } };
      } else throw refusal('act: agree, refuse or contact', `"${act ?? ''}"`);
      await node.keep([recordOf('introduction', id, next)], by);
      return { body: { id }, location: `/business/introductions/${encodeURIComponent(id)}` };
    },
  },
];
