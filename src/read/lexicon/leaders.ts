import type { Language } from '#model/language.ts';

/** Who has been at the head of a state or of its cabinet, from which month to which; open where he still is. */
export interface Leader {
  readonly country: 'RU' | 'KZ';
  readonly rank: 'state' | 'cabinet';
  readonly from: string;
  readonly until?: string;
  /** His surname as each language writes it, in lower case. */
  readonly surnames: Readonly<Record<Language, readonly string[]>>;
}

const leader = (
  country: Leader['country'],
  rank: Leader['rank'],
  [from, until]: readonly [string, string?],
  surnames: Leader['surnames'],
): Leader => ({ country, rank, from, surnames, ...(until ? { until } : {}) });

/**
 * The presidents and prime ministers of both countries since 2000: news names them without their country. Terms as the two presidents' offices and
 * governments publish them, kremlin.ru, akorda.kz, government.ru and primeminister.kz.
 */
export const LEADERS: readonly Leader[] = [
  leader('RU', 'state', ['2000-01', '2008-05'], { ru: ['путин'], kk: ['путин'], en: ['putin'] }),
  leader('RU', 'state', ['2008-05', '2012-05'], { ru: ['медведев'], kk: ['медведев'], en: ['medvedev'] }),
  leader('RU', 'state', ['2012-05'], { ru: ['путин'], kk: ['путин'], en: ['putin'] }),
  leader('KZ', 'state', ['1991-12', '2019-03'], {
    ru: ['назарбаев'],
    kk: ['назарбаев'],
    en: ['nazarbayev', 'nazarbaev'],
  }),
  leader('KZ', 'state', ['2019-03'], { ru: ['токаев'], kk: ['тоқаев'], en: ['tokayev', 'tokaev'] }),
  leader('RU', 'cabinet', ['2008-05', '2012-05'], { ru: ['путин'], kk: ['путин'], en: ['putin'] }),
  leader('RU', 'cabinet', ['2012-05', '2020-01'], { ru: ['медведев'], kk: ['медведев'], en: ['medvedev'] }),
  leader('RU', 'cabinet', ['2020-01'], { ru: ['мишустин'], kk: ['мишустин'], en: ['mishustin'] }),
  leader('KZ', 'cabinet', ['2007-01', '2012-09'], {
    ru: ['масимов'],
    kk: ['мәсімов', 'масимов'],
    en: ['massimov', 'masimov'],
  }),
  leader('KZ', 'cabinet', ['2012-09', '2014-04'], { ru: ['ахметов'], kk: ['ахметов'], en: ['akhmetov'] }),
  leader('KZ', 'cabinet', ['2014-04', '2016-09'], {
    ru: ['масимов'],
    kk: ['мәсімов', 'масимов'],
    en: ['massimov', 'masimov'],
  }),
  leader('KZ', 'cabinet', ['2016-09', '2019-02'], {
    ru: ['сагинтаев'],
    kk: ['сағынтаев'],
    en: ['sagintayev', 'sagintaev'],
  }),
  leader('KZ', 'cabinet', ['2019-02', '2022-01'], { ru: ['мамин'], kk: ['мамин'], en: ['mamin'] }),
  leader('KZ', 'cabinet', ['2022-01', '2024-02'], {
    ru: ['смаилов'],
    kk: ['смайылов'],
    en: ['smailov'],
  }),
  leader('KZ', 'cabinet', ['2024-02'], { ru: ['бектенов'], kk: ['бектенов'], en: ['bektenov'] }),
];
