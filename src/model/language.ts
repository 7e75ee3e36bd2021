/** The three languages of the product, as BCP 47 tags: Russian, Kazakh, English. */
export type Language = 'ru' | 'kk' | 'en';

export const LANGUAGES: readonly Language[] = ['ru', 'kk', 'en'];

/** Where each language stands in a row of texts of the three. */
export const IN_ROW = { ru: 0, kk: 1, en: 2 } as const satisfies Readonly<Record<Language, number>>;

/** One text in each of the three languages. */
export type Trilingual = Readonly<Record<Language, string>>;

/** Words or phrases of each language, in base form (Russian and Kazakh nominative singular, English singular). */
export type Words = Readonly<Record<Language, readonly string[]>>;

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** A value in each of the three languages, from what gives it in one. */
export const perLanguage = <T>(make: (language: Language) => T): Readonly<Record<Language, T>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>;

/** What each language calls itself. */
export const LANGUAGE_NAMES: Trilingual = { ru: 'Русский', kk: 'Қазақша', en: 'English' };
