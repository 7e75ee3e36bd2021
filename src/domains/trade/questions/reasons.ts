import type { Language } from '#model/language.ts';
import { numberFormat } from '#model/number-format.ts';
import { quantity } from '#model/wording.ts';
import type { Potential } from '../engine/potential.ts';

/** Why a product is on the list, in one language, a sentence for each reason that is known. */
export function reasonsFor(
  one: Potential,
  said: {
    readonly language: Language;
    readonly seller: string;
    readonly buyer: string;
    readonly main: string;
    readonly away: number | undefined;
    readonly advantage: number | undefined;
    readonly currency: string;
    readonly price: { readonly asked: number; readonly paid: number } | undefined;
  },
): string {
  const { language, seller, buyer, main, away, advantage, price, currency } = said;
  const money = (n: number): string => quantity({ n: twoDigits(n), unit: currency }, language);
  const percent = (n: number): string => quantity({ n: Math.round(n * 1000) / 10, unit: '%' }, language);
  const km = (n: number): string => quantity({ n: Math.round(n / 10) * 10, unit: 'km' }, language);
  const sold = one.potential - one.unrealised;
  const others = money(one.boughtFromOthers);
  const share = percent(one.mainShare);
  const world = percent(one.sellerShare);
  const sentences = [
    {
      ru: `${buyer}: куплено у других на ${others}, больше всего: ${main} (${share}).`,
      kk: `${buyer}: басқалардан ${others} сатып алынды, ең көбі: ${main} (${share}).`,
      en: `${buyer} buys ${others} of it from others, most from ${main} (${share}).`,
    },
    {
      ru: `${seller}: ${world} экспорта этого товара по всем таблицам${advantage === undefined ? '' : `, преимущество ${decimal(advantage, language)}`}.`,
      kk: `${seller}: барлық кестедегі осы тауар экспортының ${world}${advantage === undefined ? '' : `, артықшылығы ${decimal(advantage, language)}`}.`,
      en: `${seller} makes up ${world} of its exports in all tables${advantage === undefined ? '' : `, an advantage of ${decimal(advantage, language)}`}.`,
    },
    ...(away !== undefined && one.suppliersKm !== undefined
      ? [
          {
            ru: `До покупателя ${km(away)}, от нынешних поставщиков в среднем ${km(one.suppliersKm)}.`,
            kk: `Сатып алушыға дейін ${km(away)}, қазіргі жеткізушілерден орта есеппен ${km(one.suppliersKm)}.`,
            en: `It is ${km(away)} away, the present suppliers ${km(one.suppliersKm)} on average.`,
          },
        ]
      : []),
    ...(price
      ? [
          {
            ru: `Килограмм: вывозится по ${decimal(price.asked, language)}, покупается по ${decimal(price.paid, language)} ${currency}.`,
            kk: `Килограмы ${decimal(price.asked, language)} ${currency} бағамен шығарылады, ${decimal(price.paid, language)} ${currency} бағамен сатып алынады.`,
            en: `A kilogram leaves at ${currency} ${decimal(price.asked, language)} and is bought at ${decimal(price.paid, language)}.`,
          },
        ]
      : []),
    ...(sold > 0
      ? [
          {
            ru: `Уже продаётся на ${money(sold)}.`,
            kk: `Қазірдің өзінде ${money(sold)} сатылады.`,
            en: `${money(sold)} is sold already.`,
          },
        ]
      : []),
    ...(one.limit === 'supply'
      ? [
          {
            ru: 'Больше пока не вывозится и в другие места.',
            kk: 'Әзірге басқа жерлерге де бұдан көп шығарылмайды.',
            en: 'No more is exported elsewhere so far.',
          },
        ]
      : []),
  ];
  return sentences.map((sentence) => sentence[language]).join(' ');
}

/** Estimates are told in two digits that mean something. */
function twoDigits(n: number): number {
  const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(n)))) - 1);
  return Math.round(n / size) * size;
}

const decimal = (n: number, language: Language): string =>
  numberFormat(language, { maximumSignificantDigits: 3 }).format(n);
