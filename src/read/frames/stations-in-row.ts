import type { Quantity } from '#model/quantity.ts';
import type { QuantityMention } from '../mention.ts';
import { formAt, type Line, placesOf, textOf } from '../scene.ts';

/** «Мощность ТЭЦ в Кокшетау – 240 МВт, в Семее – 360»: Russian power stations told apart by their towns, each with the megawatts behind its own. */
export function stationsInRow(
  line: Line,
  asset: string,
  amounts: readonly QuantityMention[],
): readonly { readonly asset: string; readonly after: Quantity }[] {
  if (line.scene.language !== 'ru' || amounts.length < 2) return [];
  if (!amounts.every(({ quantity, ordinal }) => quantity.unit === 'MW' && !ordinal)) return [];
  const kind = asset.replace(/ в \p{Lu}.*$/u, '');
  const row = amounts.flatMap(({ first, quantity }, at) => {
    const since = amounts[at - 1]?.after ?? line.sentence.first;
    const towns = placesOf(line).filter((place) => place.first > since && place.after <= first);
    const [town, other] = towns.filter((place) => /^во?$/u.test(formAt(line.scene, place.first - 1)));
    return town && !other ? [{ asset: `${kind} в ${textOf(line.scene, town)}`, after: quantity }] : [];
  });
  return row.length === amounts.length ? row : [];
}
