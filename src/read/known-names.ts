import { nameKey } from '#methods/name-key.ts';
import type { Called } from '#model/called.ts';
import type { AssetType } from '#model/domain.ts';
import { LANGUAGES, perLanguage, type Trilingual } from '#model/language.ts';
import type { Landmark } from '#model/map.ts';
import type { Place } from '#model/place.ts';
import type { Gazetteer } from './gazetteer.ts';

/** What ways from place to place are called: the kind before the places in Russian, behind them in Kazakh and English. */
const WAYS: Readonly<Record<string, Trilingual>> = {
  road: { ru: 'дорога', kk: 'автожолы', en: 'road' },
  railway: { ru: 'железная дорога', kk: 'теміржолы', en: 'railway' },
  conduit: { ru: 'водовод', kk: 'су құбыры', en: 'water conduit' },
};
/** All of them are on roads. */
const BY_ROAD = /^автомобильный | (?=автомобиль өткізу)автомобиль| road(?= )/iu;
const BETWEEN = /\s*[–—-]\s*/u;

/**
 * Adds to what documents call a thing what the reference data know. A way with the very name of a row of `routes.csv` has the names of that
 * row, before any document's. Where a document's name is the kind of a way and the places it joins, languages in which no document names it
 * say the same («автодорога Атырау – Астрахань», “Atyrau – Astrakhan road”); so it is with a checkpoint and its own name in `crossings.csv`
 * («пункт пропуска «Курмангазы»»). A stage or any other word makes it another thing, of which nothing is known.
 */
export function knownNames(
  landmarks: readonly Landmark[],
  { places, placeNamed }: Pick<Gazetteer, 'places' | 'placeNamed'>,
  assets: readonly AssetType[],
): (type: string | undefined, called: Called) => Called {
  const placeOf = new Map(places.map((place) => [place.code, place]));
  const kindWords = new Map(
    assets.map(({ id, words }) => [id, LANGUAGES.flatMap((language) => words[language])]),
  );
  const keyIn = (language: string, name: string, type: string): string =>
    nameKey(name, kindWords.get(type), language);
  const routes = new Map<string, Trilingual>(
    landmarks
      .filter(({ kind }) => kind in WAYS)
      .flatMap(({ kind, name }) =>
        LANGUAGES.map((language) => [`${kind} ${keyIn(language, name[language], kind)}`, name] as const),
      ),
  );
  const checkpoints = new Map(
    landmarks
      .filter(({ kind }) => kind === 'crossing')
      .flatMap(({ name }) => {
        const both = perLanguage((language) => name[language].split(' – '));
        return [0, 1].flatMap((side) => {
          const own = perLanguage((language) => both[language][side]!);
          return LANGUAGES.map((language) => [own[language].toLowerCase(), own] as const);
        });
      }),
  );
  const checkpoint = (called: Called): Called => {
    const own = Object.values(called)
      .map((name) =>
        checkpoints.get(
          withoutKind(name.replace(BY_ROAD, ''), kindWords.get('crossing') ?? [])
            .replaceAll(/[«»"“”]/gu, '')
            .toLowerCase(),
        ),
      )
      .find(Boolean);
    return own
      ? {
          ru: `пункт пропуска «${own.ru}»`,
          kk: `«${own.kk}» өткізу пункті`,
          en: `${own.en} checkpoint`,
          ...called,
        }
      : called;
  };
  const joined = (name: string, type: string): readonly Place[] | undefined => {
    const ends = withoutKind(name, kindWords.get(type) ?? []).split(BETWEEN);
    const found = ends.map((end) => placeOf.get(placeNamed(end) ?? ''));
    return ends.length > 1 && found.every((place) => place !== undefined) ? found : undefined;
  };
  return (type, called) => {
    if (type === 'crossing') return checkpoint(called);
    const way = type === undefined ? undefined : WAYS[type];
    if (type === undefined || !way) return called;
    const told = Object.entries(called);
    for (const [language, name] of told) {
      const route = routes.get(`${type} ${keyIn(language, name, type)}`);
      if (route) return route;
    }
    const ends = told.map(([, name]) => joined(name, type)).find(Boolean);
    return ends ? { ...composed(way, ends), ...called } : called;
  };
}

/** A name without the words of its kind that it begins or ends with. */
function withoutKind(name: string, words: readonly string[]): string {
  const lower = name.toLowerCase();
  const fitting = words
    .filter((word) => lower.startsWith(`${word} `) || lower.endsWith(` ${word}`))
    .sort((a, b) => b.length - a.length)[0];
  if (!fitting) return name;
  return lower.startsWith(`${fitting} `)
    ? name.slice(fitting.length + 1)
    : name.slice(0, -fitting.length - 1);
}

const composed = (way: Trilingual, ends: readonly Place[]): Trilingual =>
  perLanguage((language) => {
    const between = ends.map(({ name }) => name[language]).join(' – ');
    return language === 'ru' ? `${way.ru} ${between}` : `${between} ${way[language]}`;
  });
