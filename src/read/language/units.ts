/** Units by the words that write them, in any form; `per` words make a rate. */
interface UnitWord {
  readonly pattern: RegExp;
  readonly unit: string;
}

const unit = (pattern: string, code: string): UnitWord => ({
  pattern: new RegExp(`^(?:${pattern})$`, 'u'),
  unit: code,
});

const UNITS: readonly UnitWord[] = [
  unit('%|процент\\p{L}{0,3}|проц|пайыз\\p{L}{0,6}|percent|percents', '%'),
  unit('км|километр\\p{L}{0,3}|шақырым\\p{L}{0,6}|километр(ге|ді|лік)|km|kilomet(er|re)s?|kilometer', 'km'),
  unit('м|метр\\p{L}{0,3}|met(er|re)s?', 'm'),
  unit('т|тонн\\p{L}{0,5}|tonn?es?|tons?', 't'),
  unit('кг|килограмм\\p{L}{0,3}|kg', 'kg'),
  unit('га|гектар\\p{L}{0,3}|hectares?|ha', 'ha'),
  unit('кубометр\\p{L}{0,3}|кубов|м3|м³|текше метр', 'm3'),
  unit('мвт|мегаватт\\p{L}{0,2}|mw', 'MW'),
  unit('час(а|ов|ам|ах)?|сағат(қа|тан)?|hours?', 'h'),
  unit('сут(ки|ок)|дн(я|ей|ям)|days?|тәулік', 'd'),
  unit('\\$|долл|доллар\\p{L}{0,6}|dollars?|usd', 'USD'),
  unit('₽|руб|рубл\\p{L}{1,4}|rubles?|roubles?|rub', 'RUB'),
  unit('₸|тенге|теңге(ге|ні|ден|нің|сі)?|tenge|kzt', 'KZT'),
  unit('€|е[ву]ро(ға|ны|дан|ның|мен|дың|сы|сын|лық)?|euros?|eur', 'EUR'),
  unit('юан\\p{L}{1,3}|yuan|cny', 'CNY'),
  unit('раза?|есе(ге|ден|дей|нің)?|times|fold', 'x'),
];
const PEOPLE =
  /^(человек(а|у|ом)?|чел|люд(и|ей|ям|ьми|ях)|студент\p{L}{0,3}|учащи(хся|еся)|обучающи(хся|еся)|жител(ей|и|я|ям|ями)|участник\p{L}{0,3}|делегат\p{L}{0,2}|гост(ей|и|я)|работник\p{L}{0,3}|специалист\p{L}{0,3}|пассажир\p{L}{0,3}|турист\p{L}{0,3}|школьник\p{L}{0,3}|предпринимател(ей|я|и|ям)|граждан\p{L}{0,2}|казах(ов|а)|переселен\p{L}+|сотрудник\p{L}{0,3}|адам\p{L}{0,5}|студент\p{L}{0,5}|қатысушы\p{L}{0,4}|тұрғын\p{L}{0,5}|жолаушы\p{L}{0,5}|турист\p{L}{0,4}|азамат\p{L}{0,5}|өнерпаз\p{L}{0,5}|ғалым\p{L}{0,5}|өкіл\p{L}{0,5}|қонақ\p{L}{0,4}|мейман\p{L}{0,5}|мұғалім\p{L}{0,4}|маман\p{L}{0,5}|жұмысшы\p{L}{0,4}|қызметкер\p{L}{0,4}|спортшы\p{L}{0,4}|дәрігер\p{L}{0,4}|делегат\p{L}{0,4}|әртіс\p{L}{0,4}|people|persons?|kazakhstanis|students?|participants?|passengers?|residents?|workers?|delegates?|guests?|visitors?|tourists?|employees|citizens|kazakhs|entrepreneurs?)$/u;
const VEHICLES =
  /^(машин\p{L}{0,3}|автомобил\p{L}{1,4}|автомашин\p{L}{0,3}|авто|фур|грузовик\p{L}{0,3}|транспортных|тс|көлік\p{L}{0,4}|автокөлік\p{L}{0,4}|vehicles|trucks|cars)$/u;

export const unitOf = (form: string): string | undefined =>
  UNITS.find(({ pattern }) => pattern.test(form))?.unit;
export const isPeople = (form: string): boolean => PEOPLE.test(form);
export const isVehicles = (form: string): boolean => VEHICLES.test(form);

/** The denominator of a rate by its words: «в сутки», «в неделю», a year, тәулігіне, аптасына. */
export function rateOf(
  first: string,
  second: string,
): { readonly per: string; readonly tokens: number } | undefined {
  const pair = `${first} ${second}`;
  if (
    /^(в сутки|в день|за сутки|per day|a day|every day|each day|каждый день|каждые сутки|күн сайын)$/u.test(
      pair,
    )
  )
    return { per: 'd', tokens: 2 };
  if (/^(в неделю|per week|a week|every week)$/u.test(pair)) return { per: 'wk', tokens: 2 };
  if (/^(в год|за год|per year|a year|every year)$/u.test(pair)) return { per: 'a', tokens: 2 };
  if (/^(в час|per hour|an hour)$/u.test(pair)) return { per: 'h', tokens: 2 };
  if (/^(ежесуточно|ежедневно|тәулігіне|күніне|daily)$/u.test(first)) return { per: 'd', tokens: 1 };
  if (/^(еженедельно|аптасына|weekly)$/u.test(first)) return { per: 'wk', tokens: 1 };
  if (/^(ежегодно|жылына|annually|yearly)$/u.test(first)) return { per: 'a', tokens: 1 };
  return undefined;
}

/** Kazakh and Russian rates may stand before the number: сағатына 300 жолаушы, «ежедневно около 31 тыс. кубометров». */
export function rateBefore(form: string): string | undefined {
  if (/^(тәулігіне|күніне|ежедневно|ежесуточно)$/u.test(form)) return 'd';
  if (/^(аптасына|еженедельно)$/u.test(form)) return 'wk';
  if (/^(жылына|ежегодно)$/u.test(form)) return 'a';
  if (/^(сағатына)$/u.test(form)) return 'h';
  return undefined;
}
