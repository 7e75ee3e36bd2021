import { countryOf, isPlaceCode, levelOf, type PlaceCode } from '#model/place.ts';
import type { Context } from './context.ts';
import { NOMINATIVE } from './language/features.ts';
import type { PlaceMention } from './mention.ts';
import { formAt, type Line } from './scene.ts';

/** «Қазақстан мен Ресей облысы арасындағы сауда», «Ресей өңірінің басшысы»: by the country's name, the region of it that a Kazakh text told of last. */
export function regionOfCountry(
  line: Line,
  { named }: Context,
  { code, form, cases, first, after }: PlaceMention,
): PlaceCode | undefined {
  if (line.scene.language !== 'kk' || form !== 'noun' || levelOf(code) !== 'country') return undefined;
  const word = after - first > 1 ? after - 1 : cases & NOMINATIVE ? after : line.sentence.after;
  if (word >= line.sentence.after || !ONE_OF_IT.test(formAt(line.scene, word))) return undefined;
  return named.findLast(
    (place) => isPlaceCode(place) && levelOf(place) === 'region' && countryOf(place) === code,
  );
}
/** One region, of the country named before it: «облысы», «өңірімен»; several are «облыстары». */
const ONE_OF_IT = /^(облысы|өңірі|аймағы|губерниясы)(н|на|не|ның|нің|нда|нде|нан|нен|мен)?$/u;
