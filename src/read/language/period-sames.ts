import { type Pattern, pattern, YEAR, YEAR_WORD } from './period-pattern.ts';

const SAME_EN = '(?:same|analogous|similar|corresponding)';
const SAME_TIME = '(?:period|months|quarter|time|span)';
const SAME_RU =
  '(?:(?:т(?:от|ого|ому|ем|ой|у|е|ех) же(?: самы\\p{L}+)?)|так(?:ой|им|ому|ого|ие) же|аналогичн\\p{L}+|соответствующ\\p{L}+|сопоставим\\p{L}+)';
const SAME_TIME_RU =
  '(?:(?:отчетн\\p{L}+ )?период\\p{L}{0,2}|срок\\p{L}{0,2}|врем\\p{L}{1,3}|месяц\\p{L}{0,3}|квартал\\p{L}{0,2}|полугоди\\p{L}{1,2}|промежут\\p{L}{2,3})';

const SAME_KK = '(?:дәл )?(?:осы|сол|тиісті|осындай|ұқсас|тап осы|(?:осыған |соған )?сәйкес)';
const SAME_TIME_KK = '(?:кезең|мерзім|уақыт|шақ|айлар|тоқсан)\\p{L}*';

const AGAINST_KK = '(?:дан|мен|ға|сынан|сымен|сына)';
const LEVEL_KK = '(?:көрсеткіш|деңгей)(?:тен|ден|пен|мен|ке|ге|імен|інен|іне)';

/** Parts of a year that are told by the same part of another year. */
export const SAMES: readonly Pattern[] = [
  pattern(`${SAME_RU} ${SAME_TIME_RU} ${YEAR}${YEAR_WORD}`, ({ year }) => ({
    type: 'same',
    offset: 0,
    year: year!,
  })),
  pattern(`(?:the )?${SAME_EN} ${SAME_TIME} (?:of|in) ${YEAR}`, ({ year }) => ({
    type: 'same',
    offset: 0,
    year: year!,
  })),
  pattern(
    `(?:по сравнению с )?${SAME_RU} ${SAME_TIME_RU} (?:прошл\\p{L}+|предыдущ\\p{L}+|минувш\\p{L}+|прошедш\\p{L}+) (?:год\\p{L}{1,2}|г \\.?)`,
    () => ({ type: 'same', offset: -1 }),
  ),
  pattern(`(?:годом|год) (?:ранее|раньше|назад) за ${SAME_RU} ${SAME_TIME_RU}`, () => ({
    type: 'same',
    offset: -1,
  })),
  pattern(`${SAME_RU} ${SAME_TIME_RU} (?:годом|год) (?:ранее|раньше|назад)`, () => ({
    type: 'same',
    offset: -1,
  })),
  pattern('прошлогодн\\p{L}+ (?:уровн\\p{L}+|показател\\p{L}+|объем\\p{L}*|значени\\p{L}+)', () => ({
    type: 'same',
    offset: -1,
  })),
  pattern(`${YEAR} жыл(?:дың|ғы|ғының) ${SAME_KK} ${SAME_TIME_KK}`, ({ year }) => ({
    type: 'same',
    offset: 0,
    year: year!,
  })),
  pattern(
    `(?:былтыр|былтырғы|өткен жыл(?:дың|ғы|ы)|алдыңғы жыл(?:дың|ғы|ы)|бір жыл бұрын(?:ғы)?) ${SAME_KK} ${SAME_TIME_KK}`,
    () => ({ type: 'same', offset: -1 }),
  ),
  // «Алдыңғы жылмен салыстырғанда», «былтырғыдан көп», «бір жыл бұрынғы көрсеткіштен»: against what was at that time of the year before.
  pattern(
    `(?:алдыңғы жылғы|былтырғы|бір жыл бұрынғы)${AGAINST_KK}|(?:(?:алдыңғы|өткен) жылғы|былтырғы|бір жыл бұрынғы) ${LEVEL_KK}|алдыңғы жыл(?:мен|дан|ға)`,
    () => ({ type: 'same', offset: -1 }),
  ),
  pattern(
    '(?:годом|год) (?:ранее|раньше)|в годовом выражении|year on year|year-on-year|year-over-year|(?:a|one) year (?:earlier|before|ago|previously|prior)|twelve months earlier|the (?:year before|(?:preceding|prior|previous) year)|уровн\\p{L} (?:прошл\\p{L}+|предыдущ\\p{L}+) год\\p{L}+',
    () => ({ type: 'same', offset: -1 }),
  ),
  pattern(
    `(?:the )?${SAME_EN} ${SAME_TIME} (?:of )?(?:the )?(?:last|previous|past) year|(?:the )?${SAME_EN} ${SAME_TIME} a year (?:earlier|ago|before)`,
    () => ({
      type: 'same',
      offset: -1,
    }),
  ),
];
