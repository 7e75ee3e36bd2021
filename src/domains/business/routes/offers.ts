import type { DeskNode, DeskRequest, DeskRoute } from '#model/desk.ts';
import { factsOfKind } from '#model/fact.ts';
import { Failure } from '#model/failure.ts';
import { isLanguage } from '#model/language.ts';
import { countryOf } from '#model/place.ts';
import { columnsOf } from '../columns.ts';
import type { Firm } from '../profiles/firm.ts';
import { productName } from '../profiles/lexicon.ts';
import { type Match, profileOf } from '../profiles/match.ts';
import { admitOffer, type Offer, textKey, translationOf } from '../profiles/offer.ts';
import { qualityOf } from '../profiles/quality.ts';
import { LEAD, poolOf } from './matching.ts';
import {
  institutionOf,
  needed,
  placesIn,
  recordOf,
  regionFilter,
  restore,
  textFilter,
  tracesOf,
  unknown,
} from './records.ts';

const FIELDS = [
  'id',
  'type',
  'firm',
  'language',
  'title',
  'summary',
  'description',
  'advantages',
  'stage',
  'partner',
  'partnership',
  'hs',
  'activities',
  'regions',
  'published',
  'expires',
] as const;
const PAGED = {
  after: 'where the page begins: the `next` of the page before',
  limit: 'how many items, 1 to 500; 50 unless told',
  format: '`json`, or `csv` for the whole list',
};

/** An offer of a form or of a line of a table; the translations that are held stay with it. */
function offerOf(node: DeskNode, given: Readonly<Record<string, string | undefined>>) {
  const firm = node
    .items<Firm>('firm')
    .find(({ id, value }) => id === given.firm || value.name === given.firm);
  if (!firm) throw unknown('a firm', given.firm ?? '');
  const held = given.id === undefined ? undefined : node.item<Offer>('offer', given.id)?.value;
  return admitOffer(
    {
      ...given,
      firm: firm.id,
      ...(given.regions === undefined ? {} : { regions: placesIn(node, given.regions, 'regions') }),
      ...(held ? { translations: held.translations } : {}),
    },
    node.now().slice(0, 10),
  );
}

const stateOf = (offer: Offer, passes: boolean, today: string): 'current' | 'expired' | 'held' =>
  offer.expires < today ? 'expired' : passes ? 'current' : 'held';

/** An offer as a list shows it: without the firm's name, which the other side learns when both agree. */
function shown(node: DeskNode, id: string, offer: Offer) {
  const firm = node.item<Firm>('firm', offer.firm)?.value;
  const today = node.now().slice(0, 10);
  const { score, passes } = qualityOf(offer, firm, today);
  return {
    id,
    type: offer.type,
    language: offer.language,
    title: offer.title,
    summary: offer.summary,
    translations: offer.translations,
    translation: translationOf(offer),
    region: firm?.region ?? '',
    regions: offer.regions,
    hs: offer.hs,
    activities: offer.activities,
    institution: firm ? (institutionOf(node, firm)?.name ?? '') : '',
    published: offer.published,
    expires: offer.expires,
    state: stateOf(offer, passes, today),
    score,
    passes,
  };
}

async function imported(node: DeskNode, { file, by }: DeskRequest) {
  const table = columnsOf(
    await node.rows(file!.bytes, file!.name),
    [...FIELDS.filter((field) => field !== 'type'), 'kind'],
    ['firm', 'title', 'summary'],
  );
  const items = table.rows.map(({ kind, ...row }, index) => {
    try {
      const { id, offer } = offerOf(node, {
        ...row,
        type: TYPES[kind?.toLowerCase() ?? ''] ?? kind,
      });
      return recordOf('offer', id, offer);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      throw new Failure('input', {
        expected: `${error.expected}, in line ${index + 2} of ${file!.name}`,
        found: error.found,
        remedy: 'correct it; nothing was taken in',
      });
    }
  });
  await node.keep(items, by);
  return { read: items.length, unknown: table.unknown };
}

const TYPES: Readonly<Record<string, string>> = {
  'деловое предложение': 'business-offer',
  предложение: 'business-offer',
  ұсыныс: 'business-offer',
  'деловой запрос': 'business-request',
  запрос: 'business-request',
  сұраныс: 'business-request',
  'предложение технологии': 'technology-offer',
  'запрос технологии': 'technology-request',
  'совместный проект': 'joint-project',
  'бірлескен жоба': 'joint-project',
};

/** A match with what it is a match with, in words of the lexicon. */
export function matchShown(node: DeskNode, match: Match) {
  const reasons = match.reasons.map(({ kind, points, what }) => ({
    kind,
    points,
    what:
      kind === 'product'
        ? what.map((id) => productName(id))
        : what.map((text) => ({ ru: text, kk: text, en: text })),
  }));
  if (match.id.startsWith(LEAD)) {
    const fact = factsOfKind(node.facts(), 'intent').find(({ id }) => `${LEAD}${id}` === match.id);
    return { id: match.id, score: match.score, reasons, lead: fact };
  }
  return {
    id: match.id,
    score: match.score,
    reasons,
    offer: shown(node, match.id, needed<Offer>(node, 'offer', match.id).value),
  };
}

const SHOWN = 10;

export const offerRoutes: readonly DeskRoute[] = [
  {
    method: 'get',
    path: '/business/offers',
    summary:
      'Offers and requests in the form of EEN’s partnering profile, without the firm’s name, with quality, term and translations',
    right: 'read',
    query: {
      text: 'words, in any form',
      type: '`business-offer`, `business-request`, `technology-offer`, `technology-request` or `joint-project`',
      region: 'a code such as RU-AST, or a name',
      state: '`current`, `expired` or `held` (back by the quality gate); all unless told',
      ...PAGED,
    },
    answer: ({ query }, node) => {
      const isSought = textFilter(node, query.text);
      const isThere = regionFilter(node, query.region);
      return {
        body: {
          firms: node
            .items<Firm>('firm')
            .filter(({ value }) => value.kind === 'firm')
            .map(({ id, value }) => ({ id, name: value.name })),
        },
        list: node
          .items<Offer>('offer')
          .filter(
            ({ value }) =>
              (query.type === undefined || value.type === query.type) &&
              isSought(
                value.title,
                value.summary,
                value.description,
                ...Object.values(value.translations).flatMap((text) => [text.title, text.summary]),
              ),
          )
          .map(({ id, value }) => shown(node, id, value))
          .filter(
            ({ region, state }) =>
              (query.region === undefined || (region !== '' && isThere(region))) &&
              (query.state === undefined || state === query.state),
          )
          .sort((a, b) =>
            b.published === a.published ? (a.id < b.id ? -1 : 1) : b.published < a.published ? -1 : 1,
          ),
      };
    },
  },
  {
    method: 'post',
    path: '/business/offers',
    summary:
      'Adds an offer or request, or takes in a table of them (`file`, CSV or XLSX): `type`, `firm`, `language`, `title`, `summary`, and `description`, `advantages`, `stage`, `partner`, `partnership`, `hs`, `activities`, `regions`, `published`, `expires`',
    right: 'edit',
    fields: FIELDS,
    answer: async (request, node) => {
      if (request.file)
        return { body: await imported(node, request), status: 201, location: '/business/offers' };
      const { id, offer } = offerOf(node, request.fields);
      await node.keep([recordOf('offer', id, offer)], request.by);
      return { body: { id }, status: 201, location: `/business/offers/${encodeURIComponent(id)}` };
    },
  },
  {
    method: 'get',
    path: '/business/offers/{id}',
    summary:
      'An offer with its quality by criterion, translations, the matches of the other side with their reasons, and history',
    right: 'read',
    answer: ({ path }, node) => {
      const item = node.item<Offer>('offer', path.id!);
      if (!item) return undefined;
      const firm = node.item<Firm>('firm', item.value.firm)?.value;
      const matches = firm
        ? poolOf(node)
            .of(profileOf(item.id, item.value, firm.region))
            .slice(0, SHOWN)
        : [];
      return {
        body: {
          ...shown(node, item.id, item.value),
          offer: item.value,
          via: firm ? institutionOf(node, firm) : undefined,
          quality: qualityOf(item.value, firm, node.now().slice(0, 10)),
          matches: matches.map((match) => matchShown(node, match)),
          past: tracesOf(node, 'offer', item.id),
        },
      };
    },
  },
  {
    method: 'post',
    path: '/business/offers/{id}',
    summary:
      'Changes an offer (the fields of a new one); `act=translate` with `language`, `title` and `summary`, `act=extend` with `expires`, `act=withdraw`, or `act=restore` with `time`',
    right: 'edit',
    fields: [...FIELDS, 'act', 'time'],
    answer: async ({ path, fields, by }, node) => {
      const { act, time, ...given } = fields;
      const here = `/business/offers/${encodeURIComponent(path.id!)}`;
      if (act === 'restore') {
        await restore(node, 'offer', path.id!, time ?? '', by);
        return { body: {}, location: here };
      }
      const { id, value } = needed<Offer>(node, 'offer', path.id!);
      if (act === 'withdraw') {
        await node.keep([recordOf('offer', id)], by);
        return { body: {}, location: '/business/offers' };
      }
      let next = value;
      if (act === 'translate') {
        const { language } = given;
        if (!isLanguage(language) || language === value.language)
          throw new Failure('usage', {
            expected: 'a language other than the original’s',
            found: `"${language ?? ''}"`,
            remedy: 'choose one',
          });
        next = admitOffer({
          ...value,
          id,
          translations: {
            ...value.translations,
            [language]: { title: given.title, summary: given.summary, of: textKey(value) },
          },
        }).offer;
      } else if (act === 'extend')
        next = admitOffer({ ...value, id, expires: given.expires, published: node.now().slice(0, 10) }).offer;
      else next = offerOf(node, { ...given, id }).offer;
      await node.keep([recordOf('offer', id, next)], by);
      return { body: { id }, location: here };
    },
  },
  {
    method: 'get',
    path: '/business/matches',
    summary: 'Who may fit whom across the border: pairs of profiles, best first, with what each reason adds',
    right: 'read',
    query: {
      type: 'of the first: `business-request` unless told',
      region: 'of the first: a code or a name',
      ...PAGED,
    },
    answer: ({ query }, node) => {
      const isThere = regionFilter(node, query.region);
      const pool = poolOf(node);
      const type = query.type ?? 'business-request';
      const list = [...pool.profiles.values()]
        .filter((profile) => profile.type === type && !profile.id.startsWith(LEAD) && isThere(profile.region))
        .flatMap((profile) =>
          pool
            .of(profile)
            .slice(0, 3)
            .map((match) => ({ profile, match })),
        )
        .sort((a, b) => b.match.score - a.match.score)
        .map(({ profile, match }) => ({
          id: `${profile.id}~${match.id}`,
          score: match.score,
          one: shown(node, profile.id, needed<Offer>(node, 'offer', profile.id).value),
          other: matchShown(node, match),
        }));
      return { body: {}, list };
    },
  },
];

/** The two firms of two offers, of the two sides, in the order of their countries. */
export function firmsOf(node: DeskNode, ids: readonly string[]): readonly [string, string] {
  const [one, other] = ids.map((id) => needed<Offer>(node, 'offer', id).value.firm);
  const region = (firm: string): string => needed<Firm>(node, 'firm', firm).value.region;
  if (countryOf(region(one!)) === countryOf(region(other!)))
    throw new Failure('usage', {
      expected: 'offers of both sides',
      found: ids.join(', '),
      remedy: 'choose another',
    });
  return countryOf(region(one!)) < countryOf(region(other!)) ? [one!, other!] : [other!, one!];
}
