import type { BareFinding, Check, Statement, StatementOf } from '#model/check.ts';
import { KINDS } from '#model/claim.ts';
import type { Trilingual } from '#model/language.ts';
import { inBaseUnit, type Quantity } from '#model/quantity.ts';
import { over, spanOf } from '#model/span.ts';
import { inAll, quantity } from '#model/wording.ts';
import { figures, sameThing } from './series.ts';

type Observation = StatementOf<'observation'>;
const CURRENCY = /^[A-Z]{3}$/;

/** Rival amounts of one thing that differ by exactly a thousand or a million, or by their currency alone, are one amount slipped. */
export const magnitudes: Check = {
  id: 'magnitudes',
  name: {
    ru: 'Тысячи, миллионы, валюты',
    kk: 'Мыңдар, миллиондар, валюталар',
    en: 'Thousands, millions, currencies',
  },
  alone: ({ state, modality }) => state === 'disputed' && modality !== 'denied',
  groups: (statement) =>
    statement.kind === 'observation' &&
    CURRENCY.test(statement.slots.value?.unit ?? '') &&
    figures([statement], 'level').length > 0
      ? [{ group: framed(statement), asks: true }]
      : [],
  find: ({ of }) => {
    const kinds = (Object.keys(KINDS) as Statement['kind'][]).flatMap(
      (kind) => of(kind) as readonly Statement[],
    );
    const disputed = kinds.filter(({ state, modality }) => state === 'disputed' && modality !== 'denied');
    return [
      ...[...Map.groupBy(disputed, ({ fact }) => fact).values()].flatMap((rivals) =>
        pairs(onePerAmount(rivals), scales),
      ),
      ...[...Map.groupBy(figures(of('observation'), 'level'), framed).values()].flatMap((told) =>
        pairs(told, currencies),
      ),
    ];
  },
};

/** Of the statements that give the same amounts the first: names and places that differ beside them make no other slip. */
const onePerAmount = (statements: readonly Statement[]): readonly Statement[] =>
  [
    ...new Map(
      statements.toReversed().map((statement) => [
        Object.entries(statement.slots)
          .map(([slot, value]) =>
            isAmount(value) ? `${slot} ${value.n} ${value.max} ${value.unit} ${value.cmp}` : '',
          )
          .join(),
        statement,
      ]),
    ).values(),
  ].reverse();
const isAmount = (value: unknown): value is Quantity =>
  typeof value === 'object' && value !== null && 'n' in value;

const framed = (statement: Observation): string => `${sameThing(statement)} ${statement.slots.period}`;

const pairs = <S>(
  all: readonly S[],
  compare: (a: S, b: S) => readonly BareFinding[],
): readonly BareFinding[] => all.flatMap((a, index) => all.slice(index + 1).flatMap((b) => compare(a, b)));

function scales(a: Statement, b: Statement): readonly BareFinding[] {
  const types = { ...KINDS[a.kind].key, ...KINDS[a.kind].value } as Readonly<Record<string, string>>;
  const slots = Object.keys(types).filter((slot) => types[slot] === 'quantity');
  for (const slot of slots) {
    const [one, other] = [a, b].map(
      (statement) => (statement.slots as Readonly<Record<string, unknown>>)[slot] as Quantity | undefined,
    );
    if (!one || !other || inBaseUnit(one).unit !== inBaseUnit(other).unit) continue;
    const [small, large] = Math.abs(one.n) <= Math.abs(other.n) ? [one, other] : [other, one];
    const times = over(spanOf(large), spanOf(small));
    const factor = times && [1e3, 1e6].find((size) => times[0] <= size && size <= times[1]);
    if (factor && times[1] < factor * 1.5) return [slip('error', a, b, small, large, SCALE)];
  }
  return [];
}

function currencies(a: Observation, b: Observation): readonly BareFinding[] {
  const [one, other] = [a.slots.value!, b.slots.value!];
  if (one.unit === other.unit || !CURRENCY.test(one.unit) || !CURRENCY.test(other.unit)) return [];
  return one.n === other.n ? [slip('doubt', a, b, one, other, CURRENCIES)] : [];
}

const slip = (
  severity: BareFinding['severity'],
  a: Statement,
  b: Statement,
  one: Quantity,
  other: Quantity,
  why: Trilingual,
): BareFinding => ({
  severity,
  statements: [a, b],
  reasoning: inAll(
    (language) => `${quantity(one, language)} / ${quantity(other, language)}: ${why[language]}.`,
  ),
  repair: {
    ru: 'Найти первоисточник числа: одна из двух единиц в нём другая.',
    kk: 'Санның бастапқы дереккөзін табу: онда екі бірліктің бірі басқа.',
    en: 'Find the figure’s first source: one of the two units differs there.',
  },
});

const SCALE: Trilingual = {
  ru: 'одни и те же цифры, разные порядки; потеряна или прибавлена «тысяча» либо «миллион»',
  kk: 'цифрлары бірдей, реті әртүрлі; «мың» не «миллион» түсіп қалған немесе қосылған',
  en: 'the same digits of another order; a “thousand” or a “million” was lost or added',
};
const CURRENCIES: Trilingual = {
  ru: 'одно и то же число в двух валютах',
  kk: 'екі валютадағы бір сан',
  en: 'the same number in two currencies',
};
