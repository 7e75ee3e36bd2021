import { readdirSync, readFileSync } from 'node:fs';
import { sha256 } from '#model/canonical.ts';
import { type BareClaim, claimOf } from '#model/claim.ts';
import { type Document, documentId } from '#model/document.ts';
import type { Language } from '#model/language.ts';
import type { Voiced } from '../../src/settle/settle.ts';

/** A claim with what is true of it: the thing and the question it answers, and whether it was made to contradict the truth. */
export interface Labelled {
  readonly voice: Voiced;
  readonly question: string;
  readonly asset?: number;
  readonly isWrong: boolean;
}

/** A document with its claims. */
export interface Generated {
  readonly document: Document;
  readonly labelled: readonly Labelled[];
}

const samples = new URL('../../samples/', import.meta.url);
/** The words of the sample documents, in their own forms, in the order of how often they stand there. */
const WORDS: readonly string[] = (() => {
  const counts = new Map<string, number>();
  for (const name of readdirSync(samples, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.txt'))
      for (const word of readFileSync(new URL(name, samples), 'utf8').match(/\p{L}+/gu) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
})();

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

/** Documents of five claims each, until there are so many claims, with a realistic skew: a few pairs of regions and a few assets are told of most. */
export function* generated(count: number, seed = 20261125): Generator<Generated> {
  const next = random(seed);
  /** Zipf-like: small numbers most. */
  const skewed = (size: number): number => Math.floor(size ** next()) - 1;
  const pick = <T>(list: readonly T[], draw = next): T => list[Math.floor(draw() * list.length)]!;
  const town = (index: number): string => {
    const draw = random(index + 1);
    const name = pick(SYLLABLES, draw) + pick(SYLLABLES, draw) + pick(ENDS, draw);
    return name[0]!.toUpperCase() + name.slice(1);
  };
  const english = (name: string): string => {
    const latin = [...name.toLowerCase()].map((letter) => ENGLISH[letter] ?? letter).join('');
    return latin[0]!.toUpperCase() + latin.slice(1);
  };
  const assets = Math.max(20, Math.floor(count / 400));
  const asset = (index: number): readonly [name: string, language: Language] => {
    const [from, to] = [town(2 * index), town(2 * index + 1)];
    const [name, language] = pick<readonly [string, Language]>([
      [`дорога ${from} – ${to}`, 'ru'],
      [`автодорога ${to} – ${from}`, 'ru'],
      [`автодороги «${from}-${to}»`, 'ru'],
      [`${english(from)}–${english(to)} road`, 'en'],
      [`${from} – ${to} жолын`, 'kk'],
      [`${to} – ${from} автожолы`, 'kk'],
    ]);
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
  const two = (n: number): string => String(n).padStart(2, '0');

  /** The true amount of a measure between two regions in a month. */
  const amountOf = (question: string): number => 1e6 + Math.floor(random(hashOf(question))() * 9e8);
  const sides = (): readonly [string, string] => [
    REGIONS[skewed(REGIONS.length + 1)]!,
    COUNTERPARTS[skewed(COUNTERPARTS.length + 1)]!,
  ];
  const figure = (isWrong: boolean): Saying => {
    const [a, b] = sides();
    const measure = pick(MEASURES);
    const period = `${2005 + Math.floor(next() * 20)}-${two(1 + Math.floor(next() * 12))}`;
    const question = [measure, a, b, period].join(' ');
    const n = amountOf(question);
    const value = { ...(isWrong ? { n: wrong(n) } : told(n)), unit: 'USD' };
    const slots = { measure, area: [a], counterpart: [b], period, value };
    const words = `${measure} ${a} ${b} ${period}: ${value.cmp ?? ''} ${value.n} долларов`;
    return { bare: { kind: 'observation', slots }, words, question, isWrong };
  };
  const road = (isWrong: boolean, language: Language): Saying => {
    const index = skewed(assets + 1);
    let [name, its] = asset(index);
    while (its !== language) [name, its] = asset(index);
    const km = 50 + (index % 700) + 0.5;
    const extent = { n: isWrong ? wrong(km) : km, unit: 'km' };
    const slots = { asset: name, assetType: 'road', action: 'build', status: 'completed', extent };
    const words = `Построено: ${name}, ${extent.n} км`;
    return { bare: { kind: 'works', slots }, words, question: `road ${index}`, asset: index, isWrong };
  };
  /** Growth against the same month of the year before, as the true amounts have it; sometimes as nothing has it. */
  const growth = (isWrong: boolean): Saying => {
    const [[a, b], measure] = [sides(), pick(MEASURES)];
    const [year, month] = [2006 + Math.floor(next() * 19), two(1 + Math.floor(next() * 12))];
    const about = (when: number): string => [measure, a, b, `${when}-${month}`].join(' ');
    const rate = Number(((amountOf(about(year)) / amountOf(about(year - 1)) - 1) * 100).toFixed(1));
    const value = { n: isWrong ? Number((rate + 20 + next() * 50).toFixed(1)) : rate, unit: '%' };
    const period = `${year}-${month}`;
    const slots = { measure, aspect: 'growth', area: [a], counterpart: [b], period, value };
    const words = `${measure} ${a} ${b} ${period}: рост ${value.n} %`;
    return { bare: { kind: 'observation', slots }, words, question: `growth ${about(year)}`, isWrong };
  };
  /** A road that is to be built by a year, as one of several announcements has it. */
  const plan = (language: Language): Saying => {
    const index = skewed(assets + 1);
    let [name, its] = asset(index);
    while (its !== language) [name, its] = asset(index);
    const finish = String(2012 + (index % 11) + Math.floor(next() * 4));
    const slots = { asset: name, assetType: 'road', action: 'build', finish };
    const words = `Планируется построить к ${finish} году: ${name}`;
    return {
      bare: { kind: 'works', modality: 'planned', slots },
      words,
      question: `plan ${index}`,
      isWrong: false,
    };
  };
  const forum = (): Saying => {
    const ordinal = 1 + Math.floor(next() * 25);
    const slots = {
      type: 'forum',
      ordinal,
      name: 'Форум межрегионального сотрудничества',
      date: `${2000 + ordinal}-11`,
    };
    const words = `${ordinal}-й форум в ноябре ${2000 + ordinal} года`;
    return { bare: { kind: 'event', slots }, words, question: `forum ${ordinal}`, isWrong: false };
  };
  const signing = (): Saying => {
    const parties = sides();
    const date = `${2005 + Math.floor(next() * 20)}-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}`;
    const slots = { instrument: pick(['memorandum', 'agreement', 'plan']), parties, date };
    const words = `${slots.instrument} ${parties.join(' ')} ${date}`;
    return { bare: { kind: 'signing', slots }, words, question: words, isWrong: false };
  };
  const saying = (isWrong: boolean, language: Language): Saying => {
    const kind = next();
    if (kind < 0.6) return figure(isWrong);
    if (kind < 0.68) return growth(isWrong);
    if (kind < 0.85) return road(isWrong, language);
    if (kind < 0.93) return plan(language);
    return kind < 0.96 ? forum() : signing();
  };
  const prose = (): string => Array.from({ length: 20 }, () => WORDS[skewed(WORDS.length + 1)]).join(' ');

  let original: { readonly text: string; readonly language: Language; readonly bare: readonly Labelling[] };
  for (let made = 0, number = 0; made < count; number += 1) {
    if (number === 0 || next() >= REPRINTED) {
      const language = pick<Language>(['ru', 'ru', 'ru', 'kk', 'en']);
      let text = `Запись ${number}.`;
      const bare = Array.from({ length: CLAIMS_A_DOCUMENT }, (): Labelling => {
        const isWrong = next() < WRONG;
        const told = saying(isWrong, language);
        const start = text.length + 1;
        text = `${text} ${told.words}.`;
        const quote = { start, end: text.length };
        text = `${text} ${prose()}.`;
        return { ...told, bare: { modality: 'stated', quote, ...told.bare } as BareClaim };
      });
      original = { text, language, bare };
    }
    const { text, language, bare } = original!;
    const address = `https://example.org/${number}`;
    const id = documentId(text, address);
    const published = `20${10 + Math.floor(next() * 16)}-${two(1 + Math.floor(next() * 12))}-15`;
    const at = '2026-01-01T00:00:00.000Z';
    const document: Document = {
      id,
      text,
      sha256: sha256(text),
      language,
      title: text.slice(0, 60),
      address,
      published,
      obtained: { how: 'fetch', at, mediaType: 'text/plain' },
    };
    const labelled = bare.slice(0, count - made).map(({ bare: its, words: _, ...label }): Labelled => {
      const claim = claimOf(id, its);
      const sentence = text.slice(claim.quote.start, claim.quote.end);
      return { ...label, voice: { claim, sentence, published, language } };
    });
    made += labelled.length;
    yield { document, labelled };
  }
}

/** What a generated passage says, with what is true of it. */
interface Saying extends Omit<Labelled, 'voice'> {
  readonly bare: object;
  readonly words: string;
}
type Labelling = Saying & { readonly bare: BareClaim };

function hashOf(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return hash;
}
