import type { Language } from '#model/language.ts';
import { countryOf } from '#model/place.ts';
import { DEMONYMS } from './lexicon/demonyms.ts';
import { type Adjectives, type Entry, KAZAKH_DERIVED, kazakhReadings, residentBy } from './place-finder.ts';
import { halfOf } from './place-halves.ts';

/** Where places may lie whose names begin with a word: the least that can be told of a document without reading it. */
export interface CountriesOpened {
  /** ISO 3166-1 codes, by the word alone. */
  readonly countries: ReadonlySet<string>;
  /** By the beginning of the word behind it: the republic of Kazakhstan. */
  readonly behind: readonly (readonly [next: string, country: string])[];
}

/** Every country of which `findPlaces` may find a place that begins with the word, whatever its letters' case; more than it finds, never fewer. */
export function countriesOpened(
  form: string,
  language: Language,
  byFirst: ReadonlyMap<string, readonly Entry[]>,
  adjectives: Adjectives | undefined,
): CountriesOpened {
  const countries = new Set<string>();
  const behind: (readonly [string, string])[] = [];
  for (const first of firstsOf(form, language))
    for (const { words, code } of byFirst.get(first) ?? [])
      if (words.length === 1) countries.add(countryOf(code));
      else behind.push([words[1]!, countryOf(code)]);
  const adjective = adjectives?.get(form);
  for (const code of [
    adjective?.region,
    adjective?.city,
    adjective?.country,
    language === 'ru' ? residentBy(form)?.code : undefined,
    language === 'en' ? DEMONYMS[form] : undefined,
    ...form.split('-').map(halfOf),
    // A district's name stands for its code.
    form.slice(0, 2).toUpperCase(),
  ])
    if (code) countries.add(countryOf(code));
  return { countries, behind };
}

/** The words by which names may be found that begin with a form. */
function firstsOf(form: string, language: Language): readonly string[] {
  switch (language) {
    case 'ru':
      return [form];
    case 'kk': {
      const derived = KAZAKH_DERIVED.exec(form)?.[1];
      return [...kazakhReadings(form).map(([base]) => base), ...(derived ? [derived] : [])];
    }
    case 'en':
      return [form, form.replace(/['’]s?$/u, ''), form.replace(/-based$/, '')];
  }
}
