import { whoIn } from './called.ts';
import { campsOf } from './camps.ts';
import { type Language, perLanguage, type Trilingual } from './language.ts';
import { type LineNames, lineOf, titleOf } from './line.ts';
import type { ClaimInContext, FactInContext } from './register.ts';
import { period, quoted } from './wording.ts';

/** A day as CSL has it: year, month, day, as many as are known; two of them for a time between. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** What is cited, by the variables of the Citation Style Language (CSL 1.0.2, csl-data.json). */
export interface CslItem {
  readonly id: string;
  readonly type: 'entry' | 'webpage';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed: CslDate;
  readonly URL: string;
  readonly language: Language;
  readonly note?: string;
}

/** How to refer to a fact: a sentence in each language, and the fact with its sources as items for reference managers. */
export interface Citation {
  readonly text: Trilingual;
  readonly items: readonly CslItem[];
}

/** What a citation needs beside the fact. */
export interface CitationWords {
  /** `https://register.example`, without a slash at the end. */
  readonly origin: string;
  /** The day on which the register was asked, ISO. */
  readonly on: string;
  readonly names: Readonly<Record<Language, LineNames>>;
  /** The reader's: that of the fact's title among the items. */
  readonly language: Language;
}

const MARKS = {
  sources: { ru: 'По документам', kk: 'Құжаттар', en: 'Sources' },
  rivals: { ru: 'В других источниках', kk: 'Басқа дереккөздерде', en: 'Elsewhere' },
  register: {
    ru: 'Pobratim, общий реестр приграничья',
    kk: 'Pobratim, шекара өңірінің ортақ тізілімі',
    en: 'Pobratim, the shared register of a borderland',
  },
  accessed: { ru: 'дата обращения', kk: 'қаралған күні', en: 'accessed' },
} as const satisfies Readonly<Record<string, Trilingual>>;
/** How many documents a sentence names. */
const NAMED = 3;

/**
 * A fact as others may cite it: what it says, the documents that say so and what others say instead, its permanent address and the day on
 * which it was looked up. Documents stand under their own titles.
 */
export function citationOf(known: FactInContext, { origin, on, names, language }: CitationWords): Citation {
  const camps = campsOf(known, names[language]);
  const sources = documentsOf(camps.filter(({ role }) => role === 'support').flatMap(({ claims }) => claims));
  const address = `${origin}/facts/${known.fact.id}`;
  const accessed = dateOf(on)!;
  return {
    text: perLanguage((its) => textOf(known, sources, address, on, names[its])),
    items: [
      {
        id: known.fact.id,
        type: 'entry',
        title: saidIn(known, names[language]),
        'container-title': MARKS.register[language],
        accessed,
        URL: address,
        language,
      },
      ...sources.map((source) => itemOf(source, origin, accessed)),
    ],
  };
}

const andMore = (n: number, language: Language): string =>
  ({ ru: `и ещё ${n}`, kk: `және тағы ${n}`, en: `and ${n} more` })[language];

/** The first claim of each document. */
const documentsOf = (claims: readonly ClaimInContext[]): readonly ClaimInContext[] =>
  [...new Map(claims.toReversed().map((each) => [each.document.id, each])).values()].toReversed();

const saidIn = ({ fact }: FactInContext, names: LineNames): string => {
  const line = lineOf(fact, names);
  return [titleOf(line), line.rest].filter(Boolean).join(' · ');
};

function textOf(
  known: FactInContext,
  sources: readonly ClaimInContext[],
  address: string,
  on: string,
  names: LineNames,
): string {
  const { language } = names;
  const mark = (word: keyof typeof MARKS): string => MARKS[word][language];
  const told = sources
    .slice(0, NAMED)
    .map(({ claim, document }) =>
      [
        quoted(document.title ?? document.id, language),
        claim.speaker && whoIn(claim.speaker, language),
        document.publisher,
        document.published && period(document.published, language),
        document.address,
      ]
        .filter(Boolean)
        .join(', '),
    );
  const left = sources.length - NAMED;
  const rivals = campsOf(known, names)
    .filter(({ role }) => role === 'rival')
    .map(({ value }) => value);
  return [
    saidIn(known, names),
    told.length > 0 &&
      `${mark('sources')}: ${told.join('; ')}${left > 0 ? ` ${andMore(left, language)}` : ''}`,
    rivals.length > 0 && `${mark('rivals')}: ${rivals.join('; ')}`,
    `${mark('register')}. ${address} (${mark('accessed')}${language === 'en' ? '' : ':'} ${period(on, language)})`,
  ]
    .filter((part) => part !== false)
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function itemOf({ claim, sentence, document }: ClaimInContext, origin: string, accessed: CslDate): CslItem {
  const passage = `${origin}/documents/${document.id}#claim-${claim.id}`;
  const issued = document.published && dateOf(document.published);
  return {
    id: document.id,
    type: 'webpage',
    title: document.title ?? document.id,
    ...(document.publisher ? { publisher: document.publisher } : {}),
    ...(issued ? { issued } : {}),
    accessed,
    URL: document.address ?? passage,
    language: document.language,
    note: [quoted(sentence.replace(/\s+/gu, ' ').trim(), document.language), document.address && passage]
      .filter(Boolean)
      .join(' '),
  };
}

/** An EDTF day, month, year, or time between two of them; undefined for what CSL has no parts for. */
export function dateOf(edtf: string): CslDate | undefined {
  const parts = edtf.split('/');
  if (parts.length > 2 || !parts.every((part) => /^\d{4}(?:-\d\d){0,2}$/.test(part))) return undefined;
  return { 'date-parts': parts.map((part) => part.split('-').map(Number)) };
}
