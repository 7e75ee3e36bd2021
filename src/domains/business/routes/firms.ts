import type { DeskNode, DeskRequest, DeskRoute } from '#model/desk.ts';
import { Failure } from '#model/failure.ts';
import { countryOf } from '#model/place.ts';
import { columnsOf } from '../columns.ts';
import { admitFirm, type Firm } from '../profiles/firm.ts';
import type { Offer } from '../profiles/offer.ts';
import { qualityOf } from '../profiles/quality.ts';
import { admitVenture, type Venture } from '../profiles/venture.ts';
import {
  institutionOf,
  NOTICE,
  needed,
  noticed,
  placeIn,
  recordOf,
  regionFilter,
  restore,
  textFilter,
  tracesOf,
} from './records.ts';

const FIELDS = [
  'id',
  'kind',
  'name',
  'region',
  'products',
  'hs',
  'activities',
  'languages',
  'profile',
  'website',
  'registration',
  'institution',
  'contact',
] as const;

/** A firm of a form or of a line of a table, with its region by code. */
function firmOf(node: DeskNode, given: Readonly<Record<string, string | undefined>>) {
  const region = given.region === undefined ? undefined : placeIn(node, given.region, 'region');
  const institution =
    given.institution &&
    node
      .items<Firm>('firm')
      .find(({ id, value }) => id === given.institution || value.name === given.institution);
  return admitFirm({ ...given, region, ...(institution ? { institution: institution.id } : {}) });
}

const shown = (
  node: DeskNode,
  { id, value, side }: { id: string; value: Firm; side: string },
  offers: number,
) => {
  const institution = institutionOf(node, value);
  return {
    id,
    name: value.name,
    kind: value.kind,
    region: value.region,
    products: value.products ?? '',
    hs: value.hs.join(' '),
    activities: value.activities.join(' '),
    languages: value.languages.join(' '),
    institution: institution?.name ?? '',
    offers,
    side,
  };
};

/** Takes a table's lines in, all or none; the line that is wrong is named. */
async function imported(node: DeskNode, { file, by }: DeskRequest) {
  const table = columnsOf(await node.rows(file!.bytes, file!.name), [...FIELDS], ['name', 'region']);
  const read = table.rows.map((row, index) => {
    try {
      const { id, firm } = firmOf(node, {
        ...row,
        ...(row.kind ? { kind: KINDS[row.kind.toLowerCase()] ?? row.kind } : {}),
      });
      return { id, firm };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      throw new Failure('input', {
        expected: `${error.expected}, in line ${index + 2} of ${file!.name}`,
        found: error.found,
        remedy: 'correct it; nothing was taken in',
      });
    }
  });
  // An institution may stand in the same table, above or below its firms.
  const byName = new Map(read.map(({ id, firm }) => [firm.name, id]));
  const items = read.map(({ id, firm }) => {
    const institution = firm.institution && (byName.get(firm.institution) ?? firm.institution);
    return recordOf('firm', id, { ...firm, ...(institution ? { institution } : {}) });
  });
  await node.keep(items, by);
  return { read: items.length, unknown: table.unknown };
}

const KINDS: Readonly<Record<string, string>> = {
  фирма: 'firm',
  компания: 'firm',
  институт: 'institution',
  палата: 'institution',
  институция: 'institution',
  ұйым: 'institution',
};

export const firmRoutes: readonly DeskRoute[] = [
  {
    method: 'get',
    path: '/business/firms',
    summary: 'Firms and institutions: what they make, where, through whom they are reached',
    right: 'read',
    query: {
      text: 'words, in any form',
      region: 'a code such as RU-AST, or a name',
      kind: '`firm` or `institution`',
      code: 'the first digits of an HS code or NACE class',
      after: 'where the page begins: the `next` of the page before',
      limit: 'how many items, 1 to 500; 50 unless told',
      format: '`json`, or `csv` for the whole list',
      ...NOTICE,
    },
    answer: ({ query }, node) => {
      const isSought = textFilter(node, query.text);
      const isThere = regionFilter(node, query.region);
      const code = query.code?.replace(/\D/g, '');
      const offers = Map.groupBy(node.items<Offer>('offer'), ({ value }) => value.firm);
      const list = node
        .items<Firm>('firm')
        .filter(
          ({ value }) =>
            isThere(value.region) &&
            (query.kind === undefined || value.kind === query.kind) &&
            (code === undefined ||
              [...value.hs, ...value.activities].some((own) => own.replaceAll('.', '').startsWith(code))) &&
            isSought(value.name, value.products, value.profile),
        )
        .map((item) => shown(node, item, offers.get(item.id)?.length ?? 0))
        .sort((a, b) => (`${countryOf(a.region)} ${a.name}` < `${countryOf(b.region)} ${b.name}` ? -1 : 1));
      return {
        body: {
          institutions: node
            .items<Firm>('firm')
            .filter(({ value }) => value.kind === 'institution')
            .map(({ id, value }) => ({ id, name: value.name })),
        },
        list,
      };
    },
  },
  {
    method: 'post',
    path: '/business/firms',
    summary:
      'Adds a firm or an institution, or takes in a table of them (`file`, CSV or XLSX): `name`, `region`, and `kind`, `products`, `hs`, `activities`, `languages`, `profile`, `website`, `registration`, `institution`; `contact` of an institution alone',
    right: 'edit',
    fields: FIELDS,
    answer: async (request, node) => {
      if (request.file) {
        const body = await imported(node, request);
        const location = noticed('/business/firms', { read: body.read, unknown: body.unknown.join(', ') });
        return { body, status: 201, location };
      }
      const { id, firm } = firmOf(node, request.fields);
      await node.keep([recordOf('firm', id, firm)], request.by);
      return { body: { id }, status: 201, location: `/business/firms/${encodeURIComponent(id)}` };
    },
  },
  {
    method: 'get',
    path: '/business/firms/{id}',
    summary: 'A firm: its profile, offers with their quality, joint ventures, introductions and history',
    right: 'read',
    answer: ({ path }, node) => {
      const item = node.item<Firm>('firm', path.id!);
      if (!item) return undefined;
      const today = node.now().slice(0, 10);
      const isOwn = (partner: string): boolean => partner === item.id || partner === item.value.name;
      return {
        body: {
          id: item.id,
          firm: item.value,
          institution: institutionOf(node, item.value),
          offers: node
            .items<Offer>('offer')
            .filter(({ value }) => value.firm === item.id)
            .map(({ id, value }) => {
              const { score, passes } = qualityOf(value, item.value, today);
              return {
                id,
                type: value.type,
                title: value.title,
                language: value.language,
                expires: value.expires,
                score,
                passes,
              };
            }),
          ventures: node
            .items<Venture>('venture')
            .filter(({ value }) => value.partners.some(({ firm }) => isOwn(firm)))
            .map(({ id, value }) => ({ id, ...value })),
          supports: node
            .items<Firm>('firm')
            .filter(({ value }) => value.institution === item.id)
            .map(({ id, value }) => ({ id, name: value.name, region: value.region })),
          institutions: node
            .items<Firm>('firm')
            .filter(({ value }) => value.kind === 'institution')
            .map(({ id, value }) => ({ id, name: value.name })),
          past: tracesOf(node, 'firm', item.id),
        },
      };
    },
  },
  {
    method: 'post',
    path: '/business/firms/{id}',
    summary:
      'Changes a firm (the fields of a new one), or withdraws it (`act=withdraw`), or says an earlier profile again (`act=restore`, `time`)',
    right: 'edit',
    fields: [...FIELDS, 'act', 'time'],
    answer: async ({ path, fields, by }, node) => {
      const { act, time, ...given } = fields;
      const { id } = act === 'restore' ? { id: path.id! } : needed<Firm>(node, 'firm', path.id!);
      if (act === 'withdraw') await node.keep([recordOf('firm', id)], by);
      else if (act === 'restore') await restore(node, 'firm', id, time ?? '', by);
      else await node.keep([recordOf('firm', id, firmOf(node, { ...given, id }).firm)], by);
      return {
        body: { id },
        location: act === 'withdraw' ? '/business/firms' : `/business/firms/${encodeURIComponent(id)}`,
      };
    },
  },
  {
    method: 'get',
    path: '/business/ventures',
    summary: 'Joint ventures with their partners, shares and dates',
    right: 'read',
    query: {
      text: 'words, in any form',
      region: 'a code such as RU-AST, or a name',
      after: 'where the page begins: the `next` of the page before',
      limit: 'how many items, 1 to 500; 50 unless told',
      format: '`json`, or `csv` for the whole list',
      ...NOTICE,
    },
    answer: ({ query }, node) => {
      const isSought = textFilter(node, query.text);
      const isThere = regionFilter(node, query.region);
      const names = new Map(node.items<Firm>('firm').map(({ id, value }) => [id, value.name]));
      return {
        body: { firms: [...names].map(([id, name]) => ({ id, name })) },
        list: node
          .items<Venture>('venture')
          .filter(({ value }) => isThere(value.region) && isSought(value.name, value.activity))
          .map(({ id, value, side }) => ({
            id,
            ...value,
            partners: value.partners.map((partner) => ({
              ...partner,
              name: names.get(partner.firm) ?? partner.firm,
            })),
            side,
          }))
          .sort((a, b) => ((b.since ?? '') < (a.since ?? '') ? -1 : 1)),
      };
    },
  },
  {
    method: 'post',
    path: '/business/ventures',
    summary:
      'Adds a joint venture: `name`, `region`, `one`, `other` (firms by id or name), `oneCountry`, `otherCountry`, `oneShare`, `otherShare`, `activity`, `since`, `until`, `source`; `act=withdraw` with `id` withdraws one',
    right: 'edit',
    fields: [
      'id',
      'act',
      'name',
      'region',
      'activity',
      'one',
      'oneCountry',
      'oneShare',
      'other',
      'otherCountry',
      'otherShare',
      'since',
      'until',
      'source',
    ],
    answer: async ({ fields, by }, node) => {
      const { act, one, oneCountry, oneShare, other, otherCountry, otherShare, region, ...rest } = fields;
      if (act === 'withdraw') {
        await node.keep([recordOf('venture', needed<Venture>(node, 'venture', rest.id ?? '').id)], by);
        return { body: {}, location: '/business/ventures' };
      }
      const partner = (named: string | undefined, country: string | undefined, share: string | undefined) => {
        const firm = node.items<Firm>('firm').find(({ id, value }) => id === named || value.name === named);
        return {
          firm: firm?.id ?? named,
          country: firm ? countryOf(firm.value.region) : country,
          ...(share === undefined ? {} : { share: Number(share.replace(',', '.')) }),
        };
      };
      const { id, venture } = admitVenture({
        ...rest,
        region: placeIn(node, region ?? '', 'region'),
        partners: [partner(one, oneCountry, oneShare), partner(other, otherCountry, otherShare)],
      });
      await node.keep([recordOf('venture', id, venture)], by);
      return { body: { id }, status: 201, location: '/business/ventures' };
    },
  },
];
