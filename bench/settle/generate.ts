import { type BareClaim, claimOf } from '../../src/model/claim.ts';
import type { Voiced } from '../../src/settle/settle.ts';

/** A claim with what is true of it: the thing and the question it answers, and whether it was made to contradict the truth. */
export interface Labelled {
  readonly voice: Voiced;
  readonly question: string;
  readonly asset?: number;
  readonly isWrong: boolean;
}

const CLAIMS_A_DOCUMENT = 5;
const WRONG = 0.01;
const REPRINTED = 0.2;
const REGIONS = [
  'RU-AST',
  'RU-VGG',
  'RU-SAR',
  'RU-SAM',
  'RU-ORE',
  'RU-CHE',
  'RU-KGN',
  'RU-TYU',
  'RU-OMS',
  'RU-NVS',
  'RU-ALT',
];
const COUNTERPARTS = [
  'KZ-10',
  'KZ-15',
  'KZ-23',
  'KZ-27',
  'KZ-39',
  'KZ-47',
  'KZ-55',
  'KZ-59',
  'KZ-63',
  'KZ-35',
  'KZ',
];
const MEASURES = ['trade.export', 'trade.transit', 'business.investment'];
const MISSPELT = 0.02;
const SYLLABLES = [
  'ба',
  'ва',
  'га',
  'до',
  'жа',
  'зе',
  'ка',
  'ле',
  'ми',
  'но',
  'ра',
  'са',
  'ту',
  'фо',
  'ша',
  'ре',
  'ло',
  'ки',
  'му',
  'ни',
];
const ENDS = ['льск', 'рган', 'мак', 'вод', 'бай', 'град', 'кент', 'тау', 'рск', 'нск'];
const ENGLISH: Readonly<Record<string, string>> = Object.fromEntries(
  'а a,б b,в v,г g,д d,е e,ж zh,з z,и i,й y,к k,л l,м m,н n,о o,р r,с s,т t,у u,ф f,ш sh,ь '
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** A seeded generator (mulberry32), so that every run has the same documents. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** About so many claims of documents with a realistic skew: a few pairs of regions and a few assets are told of most. */
export function generate(count: number, seed = 20261125): readonly Labelled[] {
  const next = random(seed);
  /** Zipf-like: small numbers most. */
  const skewed = (size: number): number => Math.floor(size ** next()) - 1;
  const town = (index: number): string => {
    const draw = random(index + 1);
    const pick = (list: readonly string[]) => list[Math.floor(draw() * list.length)]!;
    const name = pick(SYLLABLES) + pick(SYLLABLES) + pick(ENDS);
    return name[0]!.toUpperCase() + name.slice(1);
  };
  const english = (name: string): string => {
    const latin = [...name.toLowerCase()].map((letter) => ENGLISH[letter] ?? letter).join('');
    return latin[0]!.toUpperCase() + latin.slice(1);
  };
  const assets = Math.max(20, Math.floor(count / 400));
  const asset = (index: number): readonly [name: string, language: 'ru' | 'kk' | 'en'] => {
    const [from, to] = [town(2 * index), town(2 * index + 1)];
    const forms: readonly (readonly [string, 'ru' | 'kk' | 'en'])[] = [
      [`дорога ${from} – ${to}`, 'ru'],
      [`автодорога ${to} – ${from}`, 'ru'],
      [`автодороги «${from}-${to}»`, 'ru'],
      [`${english(from)}–${english(to)} road`, 'en'],
      [`${from} – ${to} жолын`, 'kk'],
      [`${to} – ${from} автожолы`, 'kk'],
    ];
    const [name, language] = forms[Math.floor(next() * forms.length)]!;
    return [next() < MISSPELT ? misspelt(name) : name, language];
  };
  /** One letter of the name left out. */
  const misspelt = (name: string): string => {
    const at = 8 + Math.floor(next() * (name.length - 12));
    return name.slice(0, at) + name.slice(at + 1);
  };
  const told = (n: number): { readonly n: number; readonly cmp?: '~' | '>' } => {
    const way = next();
    if (way < 0.6) return { n };
    if (way < 0.75) return { n: Number(n.toPrecision(3)) };
    if (way < 0.88) return { n: Number((n * (0.97 + next() * 0.06)).toPrecision(3)), cmp: '~' };
    return { n: Number((n * 0.93).toPrecision(2)), cmp: '>' };
  };
  const wrong = (n: number): number =>
    next() < 0.3 ? n * 1000 : Number((n * (1.3 + next())).toPrecision(4));

  const labelled: Labelled[] = [];
  let sentences: string[] = [];
  for (let document = 0; labelled.length < count; document += 1) {
    const id = `d${document}`;
    const published = `20${10 + Math.floor(next() * 16)}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-15`;
    const reprint = next() < REPRINTED && sentences.length > 0;
    const own: string[] = [];
    for (let index = 0; index < CLAIMS_A_DOCUMENT; index += 1) {
      const isWrong = next() < WRONG;
      const sentence = reprint ? sentences[index]! : `предложение ${document} ${index}`;
      own.push(sentence);
      const say = (
        bare: Omit<BareClaim, 'quote' | 'modality'>,
        language: 'ru' | 'kk' | 'en' = 'ru',
      ): Voiced => ({
        claim: claimOf(id, {
          modality: 'stated',
          quote: { start: index * 100, end: index * 100 + 90 },
          ...bare,
        } as BareClaim),
        sentence,
        published,
        language,
      });
      if (next() < 0.7) {
        const [a, b] = [REGIONS[skewed(REGIONS.length + 1)]!, COUNTERPARTS[skewed(COUNTERPARTS.length + 1)]!];
        const measure = MEASURES[Math.floor(next() * MEASURES.length)]!;
        const period = `${2005 + Math.floor(next() * 20)}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}`;
        const question = [measure, a, b, period].join(' ');
        const n = 1e6 + Math.floor(random(hashOf(question))() * 9e8);
        const value = isWrong ? { n: wrong(n) } : told(n);
        const slots = { measure, area: [a], counterpart: [b], period, value: { ...value, unit: 'USD' } };
        labelled.push({ voice: say({ kind: 'observation', slots }), question, isWrong });
      } else {
        const index_ = skewed(assets + 1);
        const [name, language] = asset(index_);
        const km = 50 + (index_ % 700) + 0.5;
        const slots = {
          asset: name,
          assetType: 'road',
          action: 'build',
          status: 'completed',
          extent: { n: isWrong ? wrong(km) : km, unit: 'km' },
        };
        const voice = say({ kind: 'works', slots } as Omit<BareClaim, 'quote' | 'modality'>, language);
        labelled.push({ voice, question: `road ${index_}`, asset: index_, isWrong });
      }
    }
    if (!reprint) sentences = own;
  }
  return labelled.slice(0, count);
}

function hashOf(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return hash;
}
