import { countryOf, isPlaceCode, levelOf, type PlaceCode, regionOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { isInRepublic } from '../parties.ts';
import { formAt, hitsOf, type Line, placesOf } from '../scene.ts';
import { rankOf } from './ranks.ts';

/**
 * Whose governor, akim or mayor an English title without a place of its own means: of the side that he acts for («for the Kazakh region, akim A»),
 * of where someone went to him («to Omsk region, where governor A»), or of the place whose kind alone is named («the territory's vice-governor»).
 * `null` where the words say that it is one of a country's regions and the text leaves open which.
 */
export function regionMeant(line: Line, context: Context, title: Span): string | null | undefined {
  if (line.scene.language !== 'en') return undefined;
  const kind = kindBefore(line, title);
  if (kind) {
    // No region of Kazakhstan has ministers.
    const isMinisters = rankOf(line, title) === 'minister';
    const isOfKind = (code: string) =>
      kind === 'republic' ? levelOf(code) === 'region' && isInRepublic(code) : levelOf(code) === kind;
    // «The republic» is Kazakhstan itself where none of Russia's has been named.
    if (kind === 'republic' && !context.named.some(isInRepublic)) return undefined;
    return lastOf(
      line,
      context,
      title,
      (code) => isOfKind(code) && (!isMinisters || countryOf(code) === 'RU'),
    );
  }
  if (
    !isOfRegion(line, title) ||
    placesOf(line).some(({ first, after }) => first >= title.first && after <= title.after)
  )
    return undefined;
  const side = sideBefore(line, title);
  if (side)
    return lastOf(
      line,
      context,
      title,
      (code) => levelOf(code) === 'region' && countryOf(code) === side.code,
    );
  return regionWhere(line, title);
}

const isOfRegion = (line: Line, title: Span): boolean =>
  hitsOf(line, ['office'], title).some(({ after }) =>
    /^((vice-)?governor|akim)$/.test(formAt(line.scene, after - 1)),
  );

/** «The territory's vice-governor», "the city's mayor", "the regional minister": the kind of place before the title, or its first word. */
function kindBefore({ scene }: Line, { first }: Span): 'region' | 'city' | 'republic' | undefined {
  if (REGIONAL.test(formAt(scene, first)) && formAt(scene, first - 1) === 'the') return 'region';
  if (formAt(scene, first - 2) !== 'the') return undefined;
  const written = formAt(scene, first - 1);
  if (REGIONAL.test(written)) return 'region';
  const form = written.replace(/['’]s$/u, '');
  if (form === written) return undefined;
  if (form === 'republic') return 'republic';
  return /^(region|territory|oblast|province|krai)$/.test(form)
    ? 'region'
    : /^(city|town)$/.test(form)
      ? 'city'
      : undefined;
}
const REGIONAL = /^(regional|provincial|oblast)$/;

/** The one that the sentence names before the title, or else that the text speaks for or named last; `null` where the sentence names several, or nothing has been named. */
function lastOf(
  line: Line,
  { named, subject, dateline }: Context,
  title: Span,
  isMeant: (code: PlaceCode) => boolean,
): string | null {
  const here = new Set<PlaceCode>();
  for (const { code, after } of placesOf(line))
    if (isPlaceCode(code) && after <= title.first && isMeant(code)) here.add(code);
  if (here.size > 1) return null;
  const [only] = here;
  const spoken = [subject, dateline].flatMap((code) => (code ? [code, regionOf(code)] : []));
  return (
    only ?? spoken.find((code) => code !== undefined && isMeant(code)) ?? named.findLast(isMeant) ?? null
  );
}

/** «For the Russian region», "on the Kazakh side": the side that the sentence named last before the title, by its country alone. */
function sideBefore(line: Line, { first }: Span): PlaceMention | undefined {
  const { scene } = line;
  const last = placesOf(line).findLast(({ after }) => after <= first);
  if (!last || last.form !== 'adjective' || !/^(RU|KZ)$/.test(last.code)) return undefined;
  const lead = formAt(scene, last.first - 1) === 'the' ? last.first - 2 : last.first - 1;
  return /^(for|on|from|of)$/.test(formAt(scene, lead)) &&
    /^(region|one|side|part|party|half)$/.test(formAt(scene, last.after)) &&
    first - last.after <= FARTHEST_SIDE
    ? last
    : undefined;
}
/** «For the Russian region | it was put its signature to by the …»: no more tokens stand between a side and who acts for it. */
const FARTHEST_SIDE = 8;

/** «Has been to Omsk region of Russia, where it was invited by governor A»: the region that somebody went to. */
function regionWhere(line: Line, { first }: Span): string | undefined {
  const { scene, sentence } = line;
  for (let token = first - 1; token > Math.max(sentence.first, first - FARTHEST_SIDE); token -= 1) {
    if (formAt(scene, token) !== 'where') continue;
    const places = placesOf(line).filter(
      ({ code, after }) => after <= token && isPlaceCode(code) && levelOf(code) !== 'country',
    );
    const place = places.at(-1);
    return place && regionOf(place.code as PlaceCode);
  }
  return undefined;
}
