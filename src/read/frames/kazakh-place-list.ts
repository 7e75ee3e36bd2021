import type { SlotsOf } from '#model/claim.ts';
import type { PlaceMention, QuantityMention } from '../mention.ts';
import { formAt, type Line, placesOf, quantitiesOf } from '../scene.ts';

type Observation = SlotsOf<'observation'>;

/** An amount behind a place of its own. */
interface Told {
  readonly place: PlaceMention;
  readonly amount: QuantityMention;
}

const JOINT = /^(,|мен|пен|бен|және|ал)$/u;
const RATE = /^(аптасына|тәулігіне|күніне|жылына|айына)$/u;

/** The figures of a row of places, what the last one says being said of each. Undefined where the last one is not told of its place. */
export function figuresOfRow(row: readonly Told[], last: Observation): readonly Observation[] | undefined {
  const own = row.at(-1)?.place.code;
  const side = (['area', 'counterpart'] as const).find(
    (slot) => last[slot]?.length === 1 && last[slot]![0] === own,
  );
  if (!side || !last.value) return undefined;
  // «Мәскеуге аптасына 28, Қазанға 3 рейс»: the rate holds for all.
  const rate = row.find(({ amount }) => amount.quantity.unit.includes('/'))?.amount.quantity;
  const unit = rate && /^(1|person)$/.test(last.value.unit) ? rate.unit : last.value.unit;
  return row.map(({ place, amount: { quantity } }) => ({
    ...last,
    [side]: [place.code],
    value: { ...quantity, unit },
  }));
}

/** The Kazakh row that begins with this amount: «Омбыда 3,2 мың, Новосібірде 5,6 мың қазақстандық оқиды»; empty where it is none. */
export function rowOfPlaces(line: Line, first: QuantityMention): readonly Told[] {
  if (line.scene.language !== 'kk' || !first.bare || first.ordinal) return [];
  const all = quantitiesOf(line);
  const row: Told[] = [];
  for (const amount of all.slice(all.indexOf(first))) {
    const place = placeBefore(line, amount);
    const before = row.at(-1);
    if (!place || (before && !isNext(line, before.amount.after, place.first))) break;
    row.push({ place, amount });
    if (!amount.bare) break;
  }
  return row.length > 1 ? row : [];
}

/** The place right before an amount, or before «аптасына». */
const placeBefore = (line: Line, { first }: QuantityMention): PlaceMention | undefined =>
  placesOf(line).find(
    ({ after, form }) =>
      form === 'noun' && (after === first || (after === first - 1 && RATE.test(formAt(line.scene, after)))),
  );

/** Nothing but a joint stands between an amount and the next place. */
const isNext = (line: Line, from: number, to: number): boolean =>
  to - from >= 1 &&
  to - from <= 2 &&
  Array.from({ length: to - from }, (_, at) => formAt(line.scene, from + at)).every((form) =>
    JOINT.test(form),
  );
