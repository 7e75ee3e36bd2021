import { TOTAL_AREA, UNSPECIFIED_AREA } from '#model/cube.ts';
import type { Language } from '#model/language.ts';
import type { Known } from '#model/question.ts';

const UNSPECIFIED: Readonly<Record<Language, string>> = {
  ru: 'страны не указаны',
  kk: 'елдері көрсетілмеген',
  en: 'areas not specified',
};
const ALL: Readonly<Record<Language, string>> = { ru: 'все страны', kk: 'барлық елдер', en: 'all areas' };

/** An area by its name in the reference data, else by Unicode's name of the country, else by its code. */
export function areaName({ places }: Pick<Known, 'places'>, code: string, language: Language): string {
  if (code === UNSPECIFIED_AREA) return UNSPECIFIED[language];
  if (code === TOTAL_AREA) return ALL[language];
  const place = places.find((candidate) => candidate.code === code);
  if (place) return place.name[language];
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
