import { nameKey } from '#methods/name-key.ts';
import type { StatementOf } from '#model/check.ts';
import { sidesOf } from '#model/series.ts';

type Observation = StatementOf<'observation'>;

/** What figures must share to be reckoned with each other: measure, sides and product, and the period where one is given. */
export const sameThing = (statement: Observation): string => {
  const { measure = 'other', product = '', label = '' } = statement.slots;
  return [measure, nameKey(label), placeKey(statement), nameKey(product)].join(' | ');
};

/** The two sides of a figure, from whichever side it is told. */
export const placeKey = (statement: Observation): string =>
  sidesOf(statement)
    .map((side) => side.join())
    .join(' – ');

/** Stated figures with a value, by what they say of it. */
export const figures = (
  observations: readonly Observation[],
  aspect: 'level' | 'change' | 'growth' | 'share' | 'multiple',
): readonly Observation[] =>
  observations.filter(
    ({ modality, slots }) =>
      modality === 'stated' && slots.value !== undefined && (slots.aspect ?? 'level') === aspect,
  );

/** Of the statements of each fact those without a hedge, where there are any: a «more than» beside an exact figure adds nothing. */
export const exactest = (statements: readonly Observation[]): readonly Observation[] =>
  [...Map.groupBy(statements, ({ fact }) => fact).values()].flatMap((its) => {
    const exact = its.filter(({ slots }) => slots.value?.cmp === undefined && slots.value?.max === undefined);
    return exact.length > 0 ? exact : its;
  });
