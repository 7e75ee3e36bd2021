import type { Language } from '#model/language.ts';
import { kazakhBase } from './kazakh-name-cases.ts';
import { CASES, NOMINATIVE } from './language/features.ts';
import { ofForm } from './language/forms.ts';
import type { Morphology } from './language/morphology.ts';
import { type Tokens, UPPER } from './language/tokens.ts';
import type { PersonMention } from './mention.ts';
import { type Nominative, nominativeOf, surnameBases } from './russian-names.ts';

/** Endings by which surnames of the two countries are known, in any case. */
export const SURNAME_ENDING =
  /(ов|ев|ёв|ин|ын|ский|ской|цкий|енко|ко|ук|юк|чук|ян|дзе|швили|баев|беков|ұлы|улы|қызы|кызы|тай|хан|бай|бек(?:а|у|ом|е)?|ич|ов[ауеы]|ев[ауеы]|ин[ауеы]|ын[ауеы]|овым|евым|иным|ыным|овой|евой|иной|ыной|ову|еву|ским|ского|скому|ская|скую)$/u;
export const KAZAKH_SUFFIX =
  /(тың|тің|дың|дің|ның|нің|тан|тен|дан|ден|нан|нен|қа|ке|ға|ге|мен|пен|бен|ты|ті|ды|ді|ны|ні|та|те|да|де)$/u;

/** A person's mention with the name in the nominative, given its initials and the tokens of its other words. */
export function named(
  tokens: Tokens,
  first: number,
  after: number,
  initials: string,
  words: readonly number[],
  language: Language,
  morphology: Morphology,
  titleCases: (token: number) => number | undefined = () => undefined,
): { mention: PersonMention; surname: string } {
  const written = words.map((token) => {
    const typed = tokens.text.slice(tokens.start[token], tokens.end[token]);
    return tokens.flags[token]! & UPPER ? capitalised(typed.toLowerCase()) : typed;
  });
  const its = NOMINATIVES[language](written, tokens, words, morphology, titleCases(first));
  const surname = its.words.at(-1)!;
  return {
    mention: {
      kind: 'person',
      first,
      after,
      name: [initials, ...its.words].filter(Boolean).join(' '),
      cases: its.cases,
      ...(its.gender ? { gender: its.gender } : {}),
    },
    surname: surname.toLowerCase().replaceAll('ё', 'е'),
  };
}

const NOMINATIVES: Readonly<
  Record<
    Language,
    (
      written: readonly string[],
      tokens: Tokens,
      words: readonly number[],
      morphology: Morphology,
      title: number | undefined,
    ) => Nominative
  >
> = {
  ru: (written, _tokens, _words, morphology, title) => nominativeOf(written, morphology, title),
  kk: (written, tokens, words, morphology) => ({
    words: [...written.slice(0, -1), kazakhBase(written.at(-1)!)],
    cases:
      words.reduce((cases, token) => {
        const its = bitsAt(tokens, token, 'kk', morphology) & CASES;
        return cases & (its || CASES);
      }, CASES) || NOMINATIVE,
  }),
  en: (written) => ({
    words: written.map((word) => word.replace(/['’]s?$/, '')),
    cases: NOMINATIVE,
  }),
};

/** What a token may be in the nominative when it is a surname. */
export function nominatives(
  tokens: Tokens,
  token: number,
  language: Language,
  morphology: Morphology,
): readonly string[] {
  let its = knownNominatives.get(morphology);
  if (!its) knownNominatives.set(morphology, (its = nominativesBy(morphology)));
  return its[language](tokens, token);
}

type OfToken = (tokens: Tokens, token: number) => readonly string[];
const knownNominatives = new WeakMap<Morphology, Readonly<Record<Language, OfToken>>>();

const nominativesBy = (morphology: Morphology): Readonly<Record<Language, OfToken>> => ({
  ru: ofForm((form) => [form, ...surnameBases(form, morphology)]),
  kk: ofForm((form) => [form, kazakhBase(form), form.replace(KAZAKH_SUFFIX, '')]),
  en: ofForm((form) => [form, form.replace(/['’]s?$/, '')]),
});

/** Every feature that a token may have. */
export const bitsAt = (tokens: Tokens, token: number, language: Language, morphology: Morphology): number =>
  morphology.featuresAt(tokens, token, language);

const capitalised = (word: string): string => word.replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase());
