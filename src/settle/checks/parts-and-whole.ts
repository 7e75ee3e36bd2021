import type { BareFinding, Check, StatementOf } from '#model/check.ts';
import { within } from '#model/place.ts';
import { inBaseUnit } from '#model/quantity.ts';
import { isOfSection, mayBeOfSection } from '#model/section.ts';
import { meet, plus, type Span, spanOf } from '#model/span.ts';
import { inAll, quantity } from '#model/wording.ts';
import { exactest, figures, placeKey } from './series.ts';

type Observation = StatementOf<'observation'>;

/** Measures whose parts are measures too: turnover is exports and imports (IMTS 2010), a border's length that of its kinds. */
const SUMS: Readonly<Record<string, readonly string[]>> = {
  'trade.turnover': ['trade.export', 'trade.import'],
  'border.length': ['border.length.land', 'border.length.river', 'border.length.lake', 'border.length.sea'],
};
const PARTS = Object.values(SUMS).flat();
/** Measures that add up over places. */
const ADDITIVE = /^(trade\.|business\.|education\.|people\.|cooperation\.|border\.length)/;

/** Parts add up to their whole, and none is larger than it. */
export const partsAndWhole: Check = {
  id: 'parts-and-whole',
  name: { ru: 'Части и целое', kk: 'Бөліктер мен бүтін', en: 'Parts and whole' },
  groups: (statement) => {
    if (statement.kind !== 'observation' || wholes([statement]).length === 0) return [];
    const { measure = '', area = [], period } = statement.slots;
    const asks = SUMS[measure] !== undefined;
    const summed = asks || PARTS.includes(measure) ? [{ group: frame(statement), asks }] : [];
    if (!ADDITIVE.test(measure) || !period || area.length !== 1) return summed;
    const placed = (code: string) => `${code} of ${likeFigures(statement)}`;
    return [
      ...summed,
      { group: placed(area[0]!), asks: true },
      ...wholesOf(area[0]!).map((code) => ({ group: placed(code), asks: false })),
    ];
  },
  find: ({ of }) => {
    const levels = exactest(wholes(of('observation')));
    return [...sums(levels), ...places(levels)];
  },
};

/** Amounts, those of a section of the border left out. */
const wholes = (statements: readonly Observation[]): readonly Observation[] =>
  figures(statements, 'level').filter(
    (statement) =>
      !mayBeOfSection(statement.slots.measure) ||
      !isOfSection(statement.slots.measure, statement.sentences[0] ?? ''),
  );

/** What two figures share when one measures a part of what the other measures. */
const frame = (statement: Observation): string =>
  [
    [...placeKey(statement).split(' – ')].sort().join(' – '),
    statement.slots.period,
    statement.slots.product,
    inBaseUnit(statement.slots.value!).unit,
  ].join(' | ');

function sums(levels: readonly Observation[]): readonly BareFinding[] {
  const framed = Map.groupBy(levels, frame);
  return levels.flatMap((whole) => {
    const { measure = '', period } = whole.slots;
    const parts = SUMS[measure];
    if (!parts || (measure.startsWith('trade.') && !period)) return [];
    const known = parts.map((part) =>
      (framed.get(frame(whole)) ?? []).filter(
        (told) => told.slots.measure === part && isToldFromOneSide(whole, told),
      ),
    );
    const total = spanOf(whole.slots.value!);
    const larger = known.flat().filter((part) => spanOf(part.slots.value!)[0] > total[1]);
    if (larger.length > 0) return larger.map((part) => isLarger(part, whole));
    if (known.some((told) => told.length === 0)) return [];
    const choices = combinations(known);
    if (choices.some((choice) => meet(sumOf(choice), total))) return [];
    return [doNotAddUp(choices[0]!, whole)];
  });
}

/** Exports of A are imports of B, so a turnover told by A is summed from what A tells. */
const isToldFromOneSide = (whole: Observation, part: Observation): boolean =>
  whole.slots.measure !== 'trade.turnover' ||
  [...(whole.slots.area ?? [])].sort().join() === [...(part.slots.area ?? [])].sort().join();

const sumOf = (parts: readonly Observation[]): Span =>
  parts.map(({ slots }) => spanOf(slots.value!)).reduce(plus, [0, 0]);

/** One statement of each part, in every way; a handful of rivals at most. */
const combinations = (known: readonly (readonly Observation[])[]): readonly (readonly Observation[])[] =>
  known.reduce<readonly (readonly Observation[])[]>(
    (choices, told) => choices.flatMap((choice) => told.slice(0, 4).map((part) => [...choice, part])),
    [[]],
  );

/** A region cannot trade more with the other side than its country does. */
function places(levels: readonly Observation[]): readonly BareFinding[] {
  const additive = levels.filter(
    ({ slots }) => ADDITIVE.test(slots.measure ?? '') && slots.period && slots.area?.length === 1,
  );
  const groups = Map.groupBy(additive, likeFigures);
  return [...groups.values()].flatMap((group) => {
    const byArea = Map.groupBy(group, ({ slots }) => slots.area![0]!);
    return group.flatMap((part) =>
      wholesOf(part.slots.area![0]!)
        .flatMap((code) => byArea.get(code) ?? [])
        .filter((whole) => within(part.slots.area![0]!, whole.slots.area![0]!))
        .filter((whole) => spanOf(part.slots.value!)[0] > spanOf(whole.slots.value!)[1])
        .map((whole) => isLarger(part, whole)),
    );
  });
}

/** What figures of two places share when one may hold the other. */
const likeFigures = ({ slots }: Observation): string =>
  [
    slots.measure,
    slots.label,
    slots.product,
    slots.period,
    slots.counterpart?.toSorted().join(),
    slots.value!.unit,
  ].join(' | ');

/** The places that hold one: of RU-AST/astrakhan, RU-AST and RU. */
const wholesOf = (code: string): readonly string[] =>
  [code.split('/')[0]!, code.slice(0, 2)].filter((outer) => outer !== code);

const isLarger = (part: Observation, whole: Observation): BareFinding => ({
  severity: 'error',
  statements: [part, whole],
  reasoning: inAll((language) => {
    const [some, all] = [part, whole].map(({ slots }) => quantity(slots.value!, language));
    return {
      ru: `Часть (${some}) больше целого (${all}).`,
      kk: `Бөлік (${some}) бүтіннен (${all}) үлкен.`,
      en: `The part (${some}) is larger than the whole (${all}).`,
    }[language];
  }),
  repair: {
    ru: 'Проверить единицы и период обеих величин; возможно, они о разном.',
    kk: 'Екі шаманың бірлігі мен кезеңін тексеру; бәлкім, олар әртүрлі нәрсе туралы.',
    en: 'Check the unit and the period of both; they may be about different things.',
  },
});

const doNotAddUp = (parts: readonly Observation[], whole: Observation): BareFinding => ({
  severity: 'error',
  statements: [...parts, whole],
  reasoning: inAll((language) => {
    const shown = parts.map(({ slots }) => quantity(slots.value!, language)).join(' + ');
    const n = parts.reduce((sum, { slots }) => sum + inBaseUnit(slots.value!).n, 0);
    const { unit, n: own } = whole.slots.value!;
    const inOwn = own === 0 ? n : n * (own / inBaseUnit(whole.slots.value!).n);
    const sum = quantity({ n: Number(inOwn.toPrecision(6)), unit }, language);
    const all = quantity(whole.slots.value!, language);
    return {
      ru: `${shown} = ${sum}, а целое названо ${all}.`,
      kk: `${shown} = ${sum}, ал бүтіні ${all} деп аталған.`,
      en: `${shown} = ${sum}, while the whole is given as ${all}.`,
    }[language];
  }),
  repair: {
    ru: 'Найти, какая часть названа дважды или пропущена, или исправить целое.',
    kk: 'Қай бөлік екі рет аталғанын не қалып қойғанын табу немесе бүтінін түзету.',
    en: 'Find out which part was told twice or left out, or correct the whole.',
  },
});
