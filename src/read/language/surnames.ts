import * as F from './features.ts';

/** Endings of surnames by case, for a man and for a woman; the base is the masculine nominative. */
const PARADIGMS: readonly {
  readonly base: string;
  readonly stem: RegExp;
  readonly forms: readonly (readonly [string, number, 'm' | 'f'])[];
}[] = [
  {
    base: '',
    stem: /(ов|ев|ин|ын)$/u,
    forms: [
      ['', F.NOMINATIVE, 'm'],
      ['а', F.GENITIVE | F.ACCUSATIVE, 'm'],
      ['у', F.DATIVE, 'm'],
      ['ым', F.INSTRUMENTAL, 'm'],
      ['е', F.LOCATIVE, 'm'],
      ['а', F.NOMINATIVE, 'f'],
      ['ой', F.GENITIVE | F.DATIVE | F.INSTRUMENTAL | F.LOCATIVE, 'f'],
      ['у', F.ACCUSATIVE, 'f'],
    ],
  },
  {
    base: 'ий',
    stem: /(ск|цк)$/u,
    forms: [
      ['ий', F.NOMINATIVE, 'm'],
      ['ого', F.GENITIVE | F.ACCUSATIVE, 'm'],
      ['ому', F.DATIVE, 'm'],
      ['им', F.INSTRUMENTAL, 'm'],
      ['ом', F.LOCATIVE, 'm'],
      ['ая', F.NOMINATIVE, 'f'],
      ['ой', F.GENITIVE | F.DATIVE | F.INSTRUMENTAL | F.LOCATIVE, 'f'],
      ['ую', F.ACCUSATIVE, 'f'],
    ],
  },
];

/** A stem of either paradigm, with up to the longest of endings behind it: most words are put aside by this. */
const MAY_BE = /(?:[ое]в|[иы]н|[сц]к).{0,3}$/u;

/** How a form may be a surname in -ов, -ев, -ин, -ский: a reading for each gender and the cases it allows. */
export function surnameReadings(form: string): readonly F.Analysis[] {
  if (form.length < 5 || form.includes('-') || !MAY_BE.test(form)) return [];
  const readings: F.Analysis[] = [];
  for (const { base, stem, forms } of PARADIGMS)
    for (const [ending, cases, gender] of forms) {
      if (!form.endsWith(ending)) continue;
      const root = form.slice(0, form.length - ending.length);
      if (!stem.test(root) || root.length < 4) continue;
      readings.push({
        lemma: root + base,
        features: F.NOUN | F.SINGULAR | F.SURNAME | F.GUESSED | cases,
        gender,
      });
    }
  return readings;
}
