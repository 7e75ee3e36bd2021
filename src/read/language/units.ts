import { wordings, written } from './wordings.ts';

/** The unit of a word that writes one, in any form. */
export const unitOf = wordings<string>([
  ['%|процент\\p{L}{0,3}|проц|пайыз\\p{L}{0,6}|percent|percents', '%'],
  [
    'км|километр\\p{L}{0,3}|шақырым\\p{L}{0,6}|километр(ге|ді|лік)|km|km-long|kilomet(er|re)s?|kilomet(er|re)-long',
    'km',
  ],
  ['м|метр\\p{L}{0,3}|met(er|re)s?', 'm'],
  ['т|тонн\\p{L}{0,5}|tonn?es?|tons?', 't'],
  ['кг|килограмм\\p{L}{0,3}|kg', 'kg'],
  ['л|литр\\p{L}{0,5}|lit(er|re)s?', 'l'],
  ['га|гектар\\p{L}{0,3}|hectares?|ha', 'ha'],
  ['кубометр\\p{L}{0,3}|кубов|м3|м³|текше метр', 'm3'],
  ['мвт|мегаватт\\p{L}{0,2}|mw', 'MW'],
  ['час(а|ов|ам|ах)?|сағат(қа|тан)?|hours?', 'h'],
  ['сут(ки|ок)|дн(я|ей|ям)|days?|тәулік', 'd'],
  ['\\$|долл|доллар\\p{L}{0,6}|dollars?|usd', 'USD'],
  ['₽|руб|рубл\\p{L}{1,4}|rubles?|roubles?|rub', 'RUB'],
  ['₸|тенге|теңге(ге|ні|ден|нің|сі)?|tenges?|kzt', 'KZT'],
  ['€|е[ву]ро(ға|ны|дан|ның|мен|дың|сы|сын|лық)?|euros?|eur', 'EUR'],
  ['юан\\p{L}{1,3}|yuan|cny', 'CNY'],
  ['раза?|есе(ге|ден|дей|нің)?|times|fold', 'x'],
]);
export const isPeople = written(
  String.raw`человек(а|у|ом)?|чел|люд(и|ей|ям|ьми|ях)|студент\p{L}{0,3}|учащи(хся|еся)|обучающи(хся|еся)|жител(ей|и|я|ям|ями)|участник\p{L}{0,3}|делегат\p{L}{0,2}|гост(ей|и|я)|работник\p{L}{0,3}|специалист\p{L}{0,3}|пассажир\p{L}{0,3}|турист\p{L}{0,3}|школьник\p{L}{0,3}|предпринимател(ей|я|и|ям)|граждан\p{L}{0,2}|казах(ов|а)|переселен\p{L}+|сотрудник\p{L}{0,3}|адам\p{L}{0,5}|студент\p{L}{0,5}|қатысушы\p{L}{0,4}|тұрғын\p{L}{0,5}|жолаушы\p{L}{0,5}|турист\p{L}{0,4}|азамат\p{L}{0,5}|өнерпаз\p{L}{0,5}|ғалым\p{L}{0,5}|өкіл\p{L}{0,5}|қонақ\p{L}{0,4}|мейман\p{L}{0,5}|мұғалім\p{L}{0,4}|маман\p{L}{0,5}|жұмысшы\p{L}{0,4}|қызметкер\p{L}{0,4}|спортшы\p{L}{0,4}|дәрігер\p{L}{0,4}|делегат\p{L}{0,4}|әртіс\p{L}{0,4}|people|persons?|kazakhstanis|students?|participants?|passengers|travell?ers?|motorists?|residents?|workers?|delegates?|guests?|visitors?|tourists?|employees|citizens|kazakhs|entrepreneurs?`,
);
export const isVehicles = written(
  String.raw`машин\p{L}{0,3}|автомобил\p{L}{1,4}|автомашин\p{L}{0,3}|авто|фур|грузовик\p{L}{0,3}|транспортных|тс|көлік\p{L}{0,4}|автокөлік\p{L}{0,4}|vehicles|trucks|cars|lorries`,
);

/** Trains, singly or in pairs: «пар поездов», «жұп пойыз», "pairs of trains". */
export const isTrains = written(String.raw`поезд\p{L}{0,3}|пойыз\p{L}{0,4}|trains?`);
/** What trains are counted by on a line. */
export const isPairs = written(String.raw`пар(а|ы)?|жұп\p{L}{0,3}|pairs?`);

/** The denominator of a rate by its words: «в сутки», «в неделю», a year, тәулігіне, аптасына. */
export function rateOf(
  first: string,
  second: string,
): { readonly per: string; readonly tokens: number } | undefined {
  const rate = OPENS_RATE.has(first) ? RATES(`${first} ${second}`) : undefined;
  if (rate) return { per: rate, tokens: 2 };
  const alone = RATES(first);
  return alone ? { per: alone, tokens: 1 } : undefined;
}

/** The first of two words that make a rate. */
const OPENS_RATE: ReadonlySet<string> = new Set(
  'в за per a an every each каждый каждые күн жыл ай бір тәулік'.split(' '),
);
const RATES = wordings<string>([
  [
    'в сутки|в день|за сутки|per day|a day|every day|each day|каждый день|каждые сутки|күн сайын|ежесуточно|ежедневно|тәулігіне|күніне|бір тәулікте|тәулік ішінде|тәулік сайын|бір күнде|daily',
    'd',
  ],
  ['в неделю|per week|a week|every week|еженедельно|аптасына|weekly', 'wk'],
  ['в месяц|per month|a month|every month|each month|каждый месяц|ежемесячно|айына|ай сайын|monthly', 'mo'],
  [
    'в год|за год|per year|a year|every year|each year|каждый год|ежегодно|жылына|жыл сайын|annually|yearly',
    'a',
  ],
  ['в час|per hour|an hour', 'h'],
]);

/** Kazakh and Russian rates may stand before the number: сағатына 300 жолаушы, «ежедневно около 31 тыс. кубометров». */
export const rateBefore = wordings<string>([
  ['тәулігіне|күніне|ежедневно|ежесуточно', 'd'],
  ['аптасына|еженедельно', 'wk'],
  ['айына|ежемесячно', 'mo'],
  ['жылына|ежегодно', 'a'],
  ['сағатына', 'h'],
]);

/** What is counted by a time: goods and water by the month as well, people and things by the day, the week or the year; by the hour where that stands before the number. */
export const isRated = (unit: string, per: string, side: 'before' | 'behind' = 'behind'): boolean =>
  per === 'mo'
    ? /^(m3|t)$/.test(unit)
    : side === 'before'
      ? /^(1|m3|t|person)$/.test(unit)
      : /^(1|m3|t|person|km)$/.test(unit) && per !== 'h';
