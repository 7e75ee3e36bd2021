import type { Trilingual } from '#model/language.ts';
import { numberFormat } from '#model/number-format.ts';
import { inAll, period, quantity } from '#model/wording.ts';
import { areaName } from '../questions/names.ts';
import type { Measure, Reason } from './compare.ts';
import type { Beside } from './figures.ts';

type Places = Parameters<typeof areaName>[0];

export const MEASURE_NAMES: Readonly<Record<Measure, Trilingual>> = {
  turnover: { ru: 'оборот', kk: 'айналым', en: 'turnover' },
  export: { ru: 'экспорт', kk: 'экспорт', en: 'exports' },
  import: { ru: 'импорт', kk: 'импорт', en: 'imports' },
};

/** What a text says beside what the table says, in a sentence, with what explains the difference. */
export const reasoningOf = (beside: Beside, known: Places): Trilingual =>
  inAll((language) => {
    const { told, table, difference, reason, reporter, isMirror } = beside;
    const isGrowth = told.aspect === 'growth';
    const text = quantity(told.value, language, isGrowth);
    const own = quantity({ n: figures(table), unit: told.value.unit }, language, isGrowth);
    const off = quantity({ n: figures(difference), unit: isGrowth ? 'pp' : '%' }, language, true);
    const what = MEASURE_NAMES[told.measure][language];
    const when = period(told.period, language);
    const who = areaName(known, reporter, language);
    const first = {
      ru: `В тексте ${what} за ${when} ${text}, в таблице (${who}${isMirror ? ', зеркально' : ''}) ${own}: ${off}.`,
      kk: `Мәтінде ${when} ${what} ${text}, кестеде (${who}${isMirror ? ', айналы' : ''}) ${own}: ${off}.`,
      en: `The text has ${what} of ${text} for ${when}, the table (${who}${isMirror ? ', mirrored' : ''}) ${own}: ${off}.`,
    }[language];
    return reason ? `${first} ${explanationOf(reason, known)[language]}` : first;
  });

/** Why the two differ. */
export const explanationOf = (reason: Reason, known: Places): Trilingual =>
  inAll((language) => {
    switch (reason.kind) {
      case 'coverage':
        return {
          ru: `В таблице ${reason.months} мес. из ${reason.of}.`,
          kk: `Кестеде ${reason.of} айдың ${reason.months}-і бар.`,
          en: `The table has ${reason.months} of ${reason.of} months.`,
        }[language];
      case 'period': {
        const other = period(reason.period, language);
        return {
          ru: `Столько в таблице за другой период: ${other}.`,
          kk: `Кестеде мұндай сан басқа кезеңде: ${other}.`,
          en: `That is the table’s figure of another period: ${other}.`,
        }[language];
      }
      case 'flow': {
        const other = MEASURE_NAMES[reason.measure][language];
        return {
          ru: `Столько в таблице составляет ${other}.`,
          kk: `Кестеде мұндай сан: ${other}.`,
          en: `That is what the table has as ${other}.`,
        }[language];
      }
      case 'mirror': {
        const other = areaName(known, reason.reporter, language);
        return {
          ru: `Столько в таблицах другой стороны (${other}).`,
          kk: `Екінші тараптың (${other}) кестесінде осылай.`,
          en: `That is what the other side’s tables have (${other}).`,
        }[language];
      }
      case 'currency':
        return {
          ru: `Таблица велась в другой валюте и пересчитана по курсам периодов (${reason.currency}).`,
          kk: `Кесте басқа валютада жүргізілген, кезең бағамдарымен есептелген (${reason.currency}).`,
          en: `The table was kept in another currency and converted at the rates of its periods (${reason.currency}).`,
        }[language];
      default: {
        const times = numberFormat(language).format(reason.times >= 1 ? reason.times : 1 / reason.times);
        return {
          ru: `Похоже на ошибку единицы: расхождение в ${times} раз.`,
          kk: `Бірлік қатесіне ұқсайды: айырма ${times} есе.`,
          en: `It looks like a slip of the unit: ${times} times off.`,
        }[language];
      }
    }
  });

/** Four figures that mean something. */
const figures = (n: number): number => Number(n.toPrecision(4));
