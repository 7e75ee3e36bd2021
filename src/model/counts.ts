import type { Language } from './language.ts';
import { numberFormat, pluralForm } from './number-format.ts';

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Nouns as they stand after a number. */
const NOUNS = {
  documents: {
    ru: { one: 'документ', few: 'документа', other: 'документов' },
    kk: { other: 'құжат' },
    en: { one: 'document', other: 'documents' },
  },
  claims: {
    ru: { one: 'утверждение', few: 'утверждения', other: 'утверждений' },
    kk: { other: 'тұжырым' },
    en: { one: 'claim', other: 'claims' },
  },
  facts: {
    ru: { one: 'факт', few: 'факта', other: 'фактов' },
    kk: { other: 'дерек' },
    en: { one: 'fact', other: 'facts' },
  },
  agreed: {
    ru: { other: 'источники сходятся' },
    kk: { other: 'дереккөздер келіседі' },
    en: { other: 'where sources agree' },
  },
  disputed: {
    ru: { other: 'источники расходятся' },
    kk: { other: 'дереккөздер қайшы' },
    en: { other: 'where sources differ' },
  },
  both: {
    ru: { other: 'подтверждено обеими сторонами' },
    kk: { other: 'екі тарап та растаған' },
    en: { other: 'confirmed by both sides' },
  },
  findings: {
    ru: { one: 'замечание проверок', few: 'замечания проверок', other: 'замечаний проверок' },
    kk: { other: 'тексеру ескертуі' },
    en: { one: 'finding of checks', other: 'findings of checks' },
  },
  papers: {
    ru: { one: 'документ', few: 'документа', other: 'документов' },
    kk: { other: 'құжат' },
    en: { one: 'paper', other: 'papers' },
  },
  days: {
    ru: { one: 'день', few: 'дня', other: 'дней' },
    kk: { other: 'күн' },
    en: { one: 'day', other: 'days' },
  },
  promises: {
    ru: { one: 'обещание', few: 'обещания', other: 'обещаний' },
    kk: { other: 'уәде' },
    en: { one: 'promise', other: 'promises' },
  },
  shared: {
    ru: { one: 'общий факт', few: 'общих факта', other: 'общих фактов' },
    kk: { other: 'ортақ дерек' },
    en: { one: 'fact in common', other: 'facts in common' },
  },
  sources: {
    ru: { one: 'источник', few: 'источника', other: 'источников' },
    kk: { other: 'дереккөз' },
    en: { one: 'source', other: 'sources' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Forms>>>>;

/** The noun in the form that its number asks for. */
export function noun(language: Language, n: number, word: keyof typeof NOUNS): string {
  const forms: Forms = NOUNS[word][language];
  return forms[pluralForm(language, n)] ?? forms.other;
}

/** A number with its noun: «34 документа». */
export const counted = (language: Language, n: number, word: keyof typeof NOUNS): string =>
  `${numberFormat(language === 'en' ? 'en' : 'ru').format(n)}\u00a0${noun(language, n, word)}`;
