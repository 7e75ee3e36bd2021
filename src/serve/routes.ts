import type { Right } from '#model/people.ts';
import { CONFIRMATION_ROUTES } from './confirmation-routes.ts';
import { FOLLOWING_ROUTES } from './following-routes.ts';
import { GATHERING_ROUTES } from './gathering-routes.ts';
import { LOG_ROUTES } from './log-routes.ts';
import { PEOPLE_ROUTES } from './people-routes.ts';
import { TABLE_ROUTES } from './table-routes.ts';

/** Every route of the API: the router, its checks, who may ask it, openapi.json and the manual follow from this table. */
export interface Route {
  readonly method: 'get' | 'post';
  /** Path below /api, with {names} in braces. */
  readonly path: string;
  readonly summary: string;
  /** What whoever asks must be allowed; a handler without a route here is never reached. */
  readonly right: Right;
  /** Whether the answer follows from the register and the question alone, not from tables or whoever asks: it is made once for each state of the register. */
  readonly isOfRegister?: boolean;
  readonly query?: Readonly<Record<string, string>>;
  /** The fields of a form or of a JSON object. */
  readonly body?: Readonly<Record<string, string>>;
}

const PAGING = {
  after: 'where the page begins: the `next` of the page before',
  limit: 'how many items, 1 to 500; 50 unless told',
};
const DAY = 'the day that looks at them, ISO; today unless told';
const PLACES_ASKED = [
  { path: '/{place}', of: 'one place' },
  { path: '/{place}/{counterpart}', of: 'two places' },
];
/** Which facts: every filter given must hold. */
const FACTS = {
  place: 'a code such as RU-AST, or a name',
  counterpart: 'a code or a name',
  measure: 'such as trade.export',
  kind: 'such as signing',
  domain: 'such as water',
  state: '`single`, `agreed`, `disputed` or `superseded`: what the sources make of it',
  accord: '`both`, `one`, `contested`, `outdated` or `silent`: where the sides stand on it',
  certainty: 'at least so certain: `certain`, `likely`, `doubtful` or `unreliable`',
  period: 'EDTF',
  text: 'words, in any form',
  landmark: 'a crossing, a road or the conduit: an id of `/map`',
};
const FORMAT = { format: '`json`, or `csv` for the whole list' };

/** What the questions of trade take; each takes some of them. */
const TRADE = {
  reporter: 'who reports: a code such as RU-AST, or a name',
  partner: 'with whom: a code or a name; everybody unless told',
  seller: 'who could sell: a code such as RU-AST, or a name',
  buyer: 'who could buy: a code or a name',
  period: 'EDTF; the latest whole year unless told',
  base: 'the period it is compared with; the same a year earlier unless told',
  flow: '`export`, `import` or `turnover`; `turnover` unless told',
  hs: 'a product: a code of the Harmonized System of 2 to 10 digits',
  level: 'digits of the product codes: 2, 4 or 6',
  by: 'what is told apart: `product`, `partner` or `flow`',
  grain: '`month` or `year`',
  of: '`economies` or `products`',
  currency: 'ISO 4217: amounts in this currency; USD unless told',
  cif: 'by how many per cent freight and insurance raise imports; 6 unless told',
};

const PLACE = 'a code such as RU-AST, or a name';
const PROMISE_STATE = '`overdue`, `slipped`, `due`, `late`, `kept`, `done`, `ended` or `open`';
const PROMISE_KIND = '`works`, `legal-step`, `signing`, `event` or `order`';
const FEEDS = [
  ['atom', 'News of promises due, kept and slipped, as Atom (RFC 4287)'],
  ['json', 'The same as JSON Feed 1.0'],
  ['ics', 'Days on which promises are due, as iCalendar (RFC 5545), to subscribe to'],
] as const;

export const ROUTES: readonly Route[] = [
  { method: 'get', path: '/overview', isOfRegister: true, summary: 'What the register holds', right: 'read' },
  {
    method: 'get',
    path: '/map',
    isOfRegister: true,
    right: 'read',
    summary:
      'The map of the borderland: places, ties across the border and landmarks, each with how many facts are about it',
    query: { domain: 'such as water', period: 'EDTF', ...FORMAT },
  },
  {
    method: 'get',
    path: '/years',
    isOfRegister: true,
    right: 'read',
    summary: 'How many facts each year has, by their period',
    query: FACTS,
  },
  {
    method: 'get',
    path: '/timeline',
    isOfRegister: true,
    right: 'read',
    summary: 'Facts, documents and promises by day, latest first',
    query: { of: '`fact`, `document` or `promise` alone', ...FACTS, ...PAGING, ...FORMAT },
  },
  { method: 'get', path: '/domains', isOfRegister: true, summary: 'The workbenches', right: 'read' },
  {
    method: 'get',
    path: '/domains/{id}',
    isOfRegister: true,
    summary: 'The view of one workbench',
    right: 'read',
  },
  {
    method: 'get',
    path: '/documents',
    isOfRegister: true,
    right: 'read',
    summary: 'Documents, newest first',
    query: { text: 'words, in any form', language: '`ru`, `kk` or `en`', ...PAGING, ...FORMAT },
  },
  {
    method: 'post',
    path: '/documents',
    right: 'edit',
    summary:
      'Adds a document: multipart form with `file` or `text` (or neither, and the `address` is fetched), and `title`, `published`, `language`, `address`, `publisher`',
    body: {
      file: 'the document as a file',
      text: 'or as a text',
      title: 'title',
      published: 'day, month or year',
      language: '`ru`, `kk` or `en`',
      address: 'where it was published; fetched when there is neither file nor text',
      publisher: 'who published it',
    },
  },
  {
    method: 'get',
    path: '/documents/{id}',
    isOfRegister: true,
    summary: 'A document with its text and claims; as CSV the claims alone',
    right: 'read',
    query: FORMAT,
  },
  {
    method: 'get',
    path: '/documents/{id}/explanation',
    right: 'read',
    summary:
      'How a document is read: which rule makes each claim, what fills its slots, and why figures are left unread',
    query: { why: 'only figures left for one reason, such as `no-measure`' },
  },
  {
    method: 'get',
    path: '/documents/{id}/similar',
    isOfRegister: true,
    right: 'read',
    summary: 'Documents whose texts are much the same, the likest first',
  },
  {
    method: 'get',
    path: '/documents/{id}/passage',
    right: 'read',
    summary: 'The whole sentences that a selection touches, and what they name',
    query: { start: 'where the selection begins, in UTF-16 units of the text', end: 'where it ends' },
  },
  {
    method: 'post',
    path: '/claims',
    right: 'edit',
    summary: 'Adds a claim that a sentence makes and the reader did not',
    body: {
      document: 'its id',
      start: 'where the selection begins',
      end: 'where it ends',
      kind: 'such as `signing`',
      modality: '`stated`, `planned`, `wished` or `denied`; `stated` unless told',
      slots: 'a JSON object of the slots of that kind',
      speaker: 'whom the text attributes it to',
    },
  },
  {
    method: 'get',
    path: '/claims/{id}',
    isOfRegister: true,
    summary: 'A claim with its sentence',
    right: 'read',
  },
  {
    method: 'get',
    path: '/facts',
    isOfRegister: true,
    right: 'read',
    summary: 'Facts',
    query: { ...FACTS, ...PAGING, ...FORMAT },
  },
  {
    method: 'get',
    path: '/facts/{id}',
    isOfRegister: true,
    summary: 'A fact with the claims for and against it',
    right: 'read',
  },
  {
    method: 'get',
    path: '/facts/{id}/claims',
    isOfRegister: true,
    summary: 'Every claim that makes a fact, by id',
    right: 'read',
    query: { ...PAGING, ...FORMAT },
  },
  {
    method: 'get',
    path: '/facts/{id}/citation',
    summary:
      'How to refer to a fact: a sentence in each language, and the fact with its sources for reference managers',
    right: 'read',
    query: {
      lang: '`ru`, `kk` or `en`: the language of its title; English unless told',
      on: 'the day on which it was looked up, ISO; today unless told',
      format: '`json`, or a file: `bibtex`, `csl` (CSL-JSON) or `ris`',
    },
  },
  {
    method: 'get',
    path: '/findings',
    right: 'read',
    summary:
      'What does not fit together: the check, its severity, the claims with their sentences, the reasoning and the repair',
    query: {
      check: 'such as parts-and-whole',
      severity: '`error`, `doubt` or `note`',
      place: 'a code such as RU-AST, or a name',
      domain: 'such as border',
      fact: 'the id of a fact',
      status: '`open`, `explained`, `source-error` or `our-error`',
      ...PAGING,
      limit: 'how many items, 1 to 500; 20 unless told',
      ...FORMAT,
    },
  },
  {
    method: 'get',
    path: '/checks',
    summary: 'Every check, with how many findings it gave',
    right: 'read',
  },
  {
    method: 'post',
    path: '/rulings',
    right: 'edit',
    summary:
      'Says of a finding that it is explained, the source’s error or ours, or open again: JSON or form with `finding`, `status` and `note`',
    body: {
      finding: 'its id',
      status: '`explained`, `source-error`, `our-error` or `open`',
      note: 'why',
    },
  },
  {
    method: 'get',
    path: '/candidates',
    isOfRegister: true,
    right: 'read',
    summary: 'Things that may be one: what speaks for it, sentences of each, and whether they are merged',
    query: {
      kind: '`asset`, `instrument`, `person`, `event` or `signing`',
      open: '`true` for those that are neither merged nor judged',
      ...PAGING,
      limit: 'how many items, 1 to 500; 20 unless told',
      ...FORMAT,
    },
  },
  {
    method: 'post',
    path: '/judgements',
    right: 'edit',
    summary:
      'Says whether two things are one: JSON or form with `a`, `b` and `verdict`: `same`, `not-same`, `unsure` or `withdrawn`; the last one on a pair counts',
    body: { a: 'an id', b: 'an id', verdict: '`same`, `not-same`, `unsure` or `withdrawn`' },
  },
  {
    method: 'post',
    path: '/preferences',
    right: 'edit',
    summary:
      'Says which value of a fact to quote: JSON or form with `fact`, `claim` and `reason`; without `claim` the rules choose again',
    body: { fact: 'its id', claim: 'the claim whose value to quote', reason: 'why; required with a claim' },
  },
  {
    method: 'get',
    path: '/promises',
    isOfRegister: true,
    right: 'read',
    summary: 'What was announced, by whom and when, the slip, and whether it is done',
    query: {
      state: PROMISE_STATE,
      kind: PROMISE_KIND,
      place: PLACE,
      counterpart: PLACE,
      on: DAY,
      ...PAGING,
      ...FORMAT,
    },
  },
  {
    method: 'get',
    path: '/promises/{id}',
    isOfRegister: true,
    right: 'read',
    summary: 'One promise',
    query: { on: DAY },
  },
  ...FEEDS.map(
    ([format, summary]): Route => ({
      method: 'get',
      path: `/feeds/promises.${format}`,
      right: 'read',
      summary,
      query: {
        id: 'one promise',
        state: PROMISE_STATE,
        kind: PROMISE_KIND,
        place: PLACE,
        counterpart: PLACE,
        lang: '`ru`, `kk` or `en`; `en` unless told',
      },
    }),
  ),
  {
    method: 'get',
    path: '/completeness',
    isOfRegister: true,
    right: 'read',
    summary: 'What is known of each field, by side and domain: of how many, from how many sources, how old',
    query: { side: '`KZ` or `RU`', domain: 'such as water', on: DAY, ...PAGING, ...FORMAT },
  },
  {
    method: 'get',
    path: '/questions',
    isOfRegister: true,
    right: 'read',
    summary: 'What a side can be asked so that gaps close, in three languages; as CSV one thing asked a line',
    query: {
      side: '`KZ` or `RU`',
      domain: 'such as water',
      reason: '`missing`, `aging`, `field`, `disputed` or `overdue`',
      on: DAY,
      ...PAGING,
      ...FORMAT,
    },
  },
  {
    method: 'get',
    path: '/series',
    isOfRegister: true,
    right: 'read',
    summary: 'Measures over time: points with their sources, revisions and gaps; as CSV one point a line',
    query: {
      measure: 'such as trade.turnover',
      aspect: '`level`, `growth`, `change`, `share` or `multiple`',
      place: 'a code such as RU-AST, or a name',
      counterpart: 'a code or a name',
      ...PAGING,
      ...FORMAT,
    },
  },
  ...TABLE_ROUTES,
  {
    method: 'get',
    path: '/series/{id}',
    isOfRegister: true,
    right: 'read',
    summary: 'One series; as CSV one point a line',
    query: FORMAT,
  },
  {
    method: 'get',
    path: '/trade/{question}',
    summary: 'What tables of trade answer: see the questions below; as CSV the rows alone',
    right: 'read',
    query: { ...TRADE, ...FORMAT },
  },
  {
    method: 'get',
    path: '/places',
    isOfRegister: true,
    summary: 'The places of the reference data',
    right: 'read',
  },
  ...PLACES_ASKED.flatMap(({ path, of }): readonly Route[] => [
    {
      method: 'get',
      path: `/dossier${path}`,
      isOfRegister: true,
      right: 'read',
      summary: `All about ${of}; a city is written RU-AST~astrakhan`,
      query: { on: DAY },
    },
    {
      method: 'get',
      path: `/brief${path}`,
      right: 'read',
      summary: `Two pages on ${of}, every figure with a note`,
      query: {
        on: 'the day of the meeting, ISO',
        lang: '`ru`, `kk` or `en`; `en` unless told',
        format: '`json`, `docx` or `pdf`; `json` unless told',
      },
    },
  ]),
  {
    method: 'get',
    path: '/suggest',
    isOfRegister: true,
    right: 'read',
    summary:
      'What is proposed while somebody types: places and people by name, facts and documents by words, the last of which may go on',
    query: { q: 'what was typed so far; slips are forgiven' },
  },
  {
    method: 'get',
    path: '/search',
    isOfRegister: true,
    right: 'read',
    summary: 'Places, facts and documents by words',
    query: {
      q: 'words, in any of the three languages and any form',
      of: '`place`, `fact` or `document` alone',
      kind: 'of facts, such as signing',
      place: 'of facts: a code such as RU-AST, or a name',
      domain: 'of facts: such as water',
      language: 'of documents: `ru`, `kk` or `en`',
      period:
        'EDTF, such as 2024-03-01/2024-06 or 2024/..: of facts that were so in it, and documents that came out in it',
      after: PAGING.after,
      limit: 'how many hits, 1 to 500; 20 unless told',
      ...FORMAT,
    },
  },
  ...CONFIRMATION_ROUTES,
  ...GATHERING_ROUTES,
  ...FOLLOWING_ROUTES,
  ...LOG_ROUTES,
  ...PEOPLE_ROUTES,
  { method: 'get', path: '/openapi.json', summary: 'This description', right: 'anyone' },
];

const PATTERNS = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
  const pattern = PATTERNS.get(path) ?? new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
  PATTERNS.set(path, pattern);
  return pattern;
}

const AT = new WeakMap<readonly Route[], Map<string, readonly Route[]>>();
/** Of how many paths it is remembered which routes they are. */
const MOST_PATHS = 2000;

/** The routes of a path below /api, one for each method that it answers. */
export function routesAt(path: string, routes: readonly Route[] = ROUTES): readonly Route[] {
  const known = AT.get(routes) ?? new Map<string, readonly Route[]>();
  AT.set(routes, known);
  const found = known.get(path) ?? routes.filter((route) => patternOf(route.path).test(path));
  if (known.size >= MOST_PATHS) known.clear();
  known.set(path, found);
  return found;
}
