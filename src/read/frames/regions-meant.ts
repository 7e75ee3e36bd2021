import type { QuantityMention } from '../mention.ts';
import { carries, formAt, type Line, placesOf } from '../scene.ts';

/** «Главы двух приграничных регионов России и Казахстана»: in Russian one of each country, the two that are meant and not how many border on something. */
export function areRegionsMeant(line: Line, { after, quantity }: QuantityMention): boolean {
  if (quantity.n !== 2 || line.scene.language !== 'ru') return false;
  const first = [after, after + 1].find((token) => carries(line, token, 'region'));
  if (first === undefined) return false;
  const [one, other] = placesOf(line).filter((place) => place.first > first);
  return (
    one !== undefined &&
    other !== undefined &&
    one.first === first + 1 &&
    formAt(line.scene, one.after) === 'и' &&
    other.first === one.after + 1 &&
    [one, other].every(({ code }) => /^(RU|KZ)$/.test(code))
  );
}
