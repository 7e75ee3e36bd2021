import { nameKey } from '#methods/name-key.ts';
import type { BareFinding, Check, Statement, StatementOf } from '#model/check.ts';
import { inBaseUnit, type Quantity } from '#model/quantity.ts';
import { meet, minus, over, type Span, spanOf } from '#model/span.ts';
import { inAll, quantity } from '#model/wording.ts';

type Capacity = StatementOf<'capacity'>;

/** What was and what was added make what is; an addition a thousand times too small lost its “thousand” on the way. */
export const beforeAndAfter: Check = {
  id: 'before-and-after',
  name: { ru: 'Было, добавлено, стало', kk: 'Болған, қосылған, болды', en: 'Before, added, after' },
  hears: true,
  alone: ({ kind, modality }) => kind === 'capacity' && modality !== 'denied',
  groups: ({ kind, modality, slots, documents }) => {
    if (modality === 'denied') return [];
    const told = (asks: boolean) => documents.map((document) => ({ group: `document ${document}`, asks }));
    if (kind === 'observation') return slots.aspect === 'change' && slots.value ? told(false) : [];
    if (kind !== 'capacity') return [];
    const isWhole = slots.before !== undefined && slots.after !== undefined;
    return [{ group: `asset ${nameKey(slots.asset ?? '')}`, asks: isWhole }, ...(isWhole ? told(true) : [])];
  },
  find: ({ of }) => {
    const capacities = of('capacity').filter(({ modality }) => modality !== 'denied');
    const assets = Map.groupBy(capacities, ({ slots }) => nameKey(slots.asset ?? ''));
    const additions = of('observation').filter(
      ({ modality, slots }) => modality !== 'denied' && slots.aspect === 'change' && slots.value,
    );
    return [...assets.values()].flatMap((its) => {
      const whole = its.filter(({ slots }) => slots.before && slots.after);
      return [
        ...whole.flatMap((ends) =>
          its.flatMap((other) => (other.slots.change ? against(ends, other, other.slots.change) : [])),
        ),
        ...whole.flatMap((ends) =>
          additions
            .filter((addition) => addition.documents.some((document) => ends.documents.includes(document)))
            .flatMap((addition) => slipped(ends, addition, addition.slots.value!)),
        ),
      ];
    });
  },
};

function against(ends: Capacity, other: Capacity, change: Quantity): readonly BareFinding[] {
  const difference = differenceOf(ends.slots);
  if (!difference || !isOfOneKind(change, ends.slots.after!)) return [];
  if (inBaseUnit(change).unit === inBaseUnit(ends.slots.after!).unit && meet(difference, spanOf(change)))
    return [];
  return [findingOf(ends, other, change, difference)];
}

/** A figure told of a place may be another conduit's; only one that is off by exactly a thousand is this one's, slipped. */
function slipped(ends: Capacity, other: Statement, change: Quantity): readonly BareFinding[] {
  const difference = differenceOf(ends.slots);
  if (!difference || !isOfOneKind(change, ends.slots.after!) || !factorOf(difference, change)) return [];
  return [findingOf(ends, other, change, difference)];
}

const differenceOf = ({ before, after }: Capacity['slots']): Span | undefined =>
  before && after && before.unit === after.unit ? minus(spanOf(after), spanOf(before)) : undefined;

/** Units alike but for the time they are told for: “60 m³” of a conduit that carries m³ a day. */
const isOfOneKind = (a: Quantity, b: Quantity): boolean => a.unit.split('/')[0] === b.unit.split('/')[0];

/** A thousand or a million when the change would fit once multiplied by it. */
function factorOf(difference: Span, change: Quantity): number | undefined {
  const times = over(difference, spanOf({ n: change.n, unit: '1' }));
  return times && [1e3, 1e6].find((factor) => times[0] <= factor && factor <= times[1]);
}

function findingOf(ends: Capacity, other: Statement, change: Quantity, difference: Span): BareFinding {
  const { before, after } = ends.slots as { before: Quantity; after: Quantity };
  const factor = factorOf(difference, change);
  return {
    severity: 'error',
    statements: ends === other ? [ends] : [other, ends],
    reasoning: inAll((language) => {
      const [was, is, added, fits] = [
        before,
        after,
        change,
        { n: after.n - before.n, unit: after.unit } as Quantity,
      ].map((amount) => quantity(amount, language));
      const lost = factor === 1e3 ? THOUSAND[language] : factor ? MILLION[language] : '';
      return {
        ru: `Было ${was}, стало ${is}: добавлено ${fits}, а сказано ${added}.${lost}`,
        kk: `Болғаны ${was}, болды ${is}: қосылғаны ${fits}, ал айтылғаны ${added}.${lost}`,
        en: `It was ${was} and is ${is}: ${fits} were added, while ${added} are said.${lost}`,
      }[language];
    }),
    repair: {
      ru: 'Сверить прибавку с документом проекта и исправить единицу или слово «тысяч».',
      kk: 'Қосымшаны жоба құжатымен салыстырып, бірлігін не «мың» сөзін түзету.',
      en: 'Compare the addition with the project’s document and correct its unit or its “thousand”.',
    },
  };
}

const THOUSAND = {
  ru: ' Похоже, потеряно слово «тысяч».',
  kk: ' «Мың» сөзі түсіп қалған сияқты.',
  en: ' A “thousand” seems to have been lost.',
};
const MILLION = {
  ru: ' Похоже, потеряно слово «миллионов».',
  kk: ' «Миллион» сөзі түсіп қалған сияқты.',
  en: ' A “million” seems to have been lost.',
};
