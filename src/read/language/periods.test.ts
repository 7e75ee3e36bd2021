import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { periodsIn } from './periods.ts';
import { resolve } from './resolve.ts';
import { tokenise } from './tokenise.ts';

const read = (text: string, language: Language): readonly string[] =>
  periodsIn(tokenise(text), language).map(
    ({ when, edge }) =>
      `${edge === 'in' ? '' : `${edge} `}${resolve(when, { published: '2031-10-08', spoken: '2031-01/2031-09', lastEvent: '2030-03' })}`,
  );
const CASES: readonly (readonly [Language, string, readonly string[]])[] = [
  ['ru', 'подписан 18 января 2005 года', ['2005-01-18']],
  ['ru', 'с 17 по 20 ноября 2031 года', ['2031-11-17/2031-11-20']],
  ['ru', 'за девять месяцев 2031 года', ['2031-01/2031-09']],
  ['ru', 'в первом полугодии 2024 года', ['2024-01/2024-06']],
  ['ru', 'в третьем квартале 2033 года', ['2033-07/2033-09']],
  ['ru', 'осенью прошлого года', ['2030-09/2030-11']],
  ['ru', 'в нынешнем учебном году', ['2031-09/2032-06']],
  ['ru', 'к концу 2035 года', ['until 2035']],
  ['ru', 'с 2018 года', ['from 2018']],
  ['ru', 'план на 2026–2028 годы', ['2026/2028']],
  ['ru', 'чем годом ранее', ['2030-01/2030-09']],
  ['ru', 'рост в 20 процентов', []],
  ['ru', 'в январе-июле 2031 года', ['2031-01/2031-07']],
  ['ru', 'в январе – июле прошлого года', ['2030-01/2030-07']],
  ['ru', 'с 28 октября по 3 ноября', ['2031-10-28/2031-11-03']],
  ['kk', '2032 жылғы 14 қыркүйек', ['2032-09-14']],
  ['kk', '2030 жылғы 28 қазан – 3 қараша', ['2030-10-28/2030-11-03']],
  ['kk', 'биылғы қаңтар–шілдеде', ['2031-01/2031-07']],
  ['kk', '28 қазан – 3 қараша аралығында', ['2031-10-28/2031-11-03']],
  ['kk', '2029 жылы Қазанда қазанда', ['2029', '2031-10']],
  ['kk', 'биылғы алғашқы алты айда', ['2031-01/2031-06']],
  ['kk', 'былтыр', ['2030']],
  ['kk', '2025–2027 жылдарға', ['2025/2027']],
  ['en', 'on May 6, 2032', ['2032-05-06']],
  ['en', 'in the first half of 2024', ['2024-01/2024-06']],
  ['en', 'by 2034', ['until 2034']],
  ['en', 'in January-July', ['2031-01/2031-07']],
  ['en', 'on September, 15th, 2031', ['2031-09-15']],
  ['en', 'from October 28 to November 3', ['2031-10-28/2031-11-03']],
  ['en', 'it may open', []],
];
for (const [language, text, expected] of CASES)
  test(`«${text}» means ${expected.join(', ') || 'no time'}`, () =>
    assert.deepEqual(read(text, language), expected));
