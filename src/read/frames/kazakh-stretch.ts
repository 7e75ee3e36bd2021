import type { SlotsOf } from '#model/claim.ts';
import { isPlaceCode, levelOf } from '#model/place.ts';
import { carries, hasWord, hitsOf, type Line, linesBefore, placesOf, quantitiesOf } from '../scene.ts';

type Observation = SlotsOf<'observation'>;

/** A region spoken of so many sentences before is still meant. */
const REACH = 2;
/** No region borders on the neighbour for more kilometres; the line of two countries is longer. */
const LONGEST_STRETCH = 3000;

/**
 * Whose stretch of the border a Kazakh sentence tells of without naming its region: «өңір Ресейдің бес облысымен шектеседі, алты бекеті бар»,
 * «шекараның жалпы ұзындығы 770 шақырым». It is the one region of Kazakhstan that the sentences just before name; undefined where a sentence
 * names its own, either country as a whole or the two of them, or where more than one region may be meant.
 */
export function stretchOfRegion(line: Line): Partial<Observation> | undefined {
  if (line.scene.language !== 'kk' || isOfBoth(line) || isOfAll(line)) return undefined;
  const here = placesOf(line);
  if (here.some(({ code, form }) => code.startsWith('KZ') && form !== 'adjective')) return undefined;
  if (here.some(({ code }) => isPlaceCode(code) && levelOf(code) !== 'country')) return undefined;
  for (const before of linesBefore(line, REACH)) {
    if (before.sentence.role === 'heading') return undefined;
    const named = placesOf(before).filter(({ code, form }) => form === 'noun' && isPlaceCode(code));
    const own = regionsOf(named, 'KZ');
    if (own.length > 1 || named.some(({ code }) => code === 'KZ')) return undefined;
    const [region] = own;
    const others = regionsOf(named, 'RU');
    if (region) return { area: [region], counterpart: others.length === 1 ? others : ['RU'] };
    if (others.length > 0) return undefined;
  }
  return undefined;
}

const regionsOf = (places: readonly { readonly code: string }[], country: string): readonly string[] => [
  ...new Set(
    places.flatMap(({ code }) =>
      code.startsWith(`${country}-`) && levelOf(code) === 'region' ? [code] : [],
    ),
  ),
];

/** «Екі жақтың шекарасы». */
const isOfBoth = (line: Line): boolean =>
  hitsOf(line, ['two']).some(({ after }) => carries(line, after, 'country', 'side', 'neighbour'));

/** «Еліміздің Ресеймен шекарасы 7 598 шақырым»: of the whole country. */
const isOfAll = (line: Line): boolean =>
  hasWord(line, /^(ел(дің|де|дер|дердің)?|еліміз\p{L}*|республика\p{L}*|мемлекет(тің|тер|тердің)?)$/u) ||
  quantitiesOf(line).some(({ quantity }) => quantity.unit === 'km' && quantity.n > LONGEST_STRETCH);
