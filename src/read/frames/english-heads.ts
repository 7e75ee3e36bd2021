import { asRegion, countryOf, isPlaceCode, levelOf, type PlaceCode } from '#model/place.ts';
import type { Context } from '../context.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { formAt, hitsOf, type Line, linesBefore, placesOf, type Scene } from '../scene.ts';

/**
 * Whose head an English governor or akim without a place in his title is: of the only place of his own country that the sentence names, else of that
 * country's side of the two that the text is about, else of the last one named in the sentences right before. A text that has akims calls none of them
 * a governor, so that a governor is Russia's; `null` where several are named at once. Where a governor is told of and no mayor, an akim by a regional centre alone is that region's.
 */
export function headMeant(line: Line, context: Context, title: Span): PlaceCode | null | undefined {
  const country = countryOfHead(line, title);
  if (!country) return undefined;
  const fitting = (codes: readonly string[]): readonly PlaceCode[] => [
    ...new Set(
      codes
        .filter(
          (code): code is PlaceCode =>
            isPlaceCode(code) && countryOf(code) === country && levelOf(code) !== 'country',
        )
        .map((code) => headedPlace(line, title, code)),
    ),
  ];
  const { pair } = context;
  const [last, ...others] = linesBefore(line, FARTHEST_SENTENCE).map((before) =>
    fitting(placesOf(before).map(({ code }) => code)),
  );
  const told = [
    fitting(placesOf(line).flatMap(({ code, after }) => (after <= title.first ? [code] : []))),
    last ?? [],
    fitting(pair ? [...pair.a, ...pair.b] : []),
    fitting(placesOf(line).map(({ code }) => code)),
    ...others,
  ].find((codes) => codes.length > 0);
  return told && (told.length === 1 ? told[0]! : null);
}

/** The place that a head found by a place is of: a governor's is its region, and so is that of an «akim of the region», or of an akim who is told of beside a governor. */
export const headedPlace = (line: Line, title: Span, code: PlaceCode): PlaceCode =>
  isOfItsRegion(line, title) ||
  (countryOfHead(line, title) !== undefined &&
    (headOf(line, title) === 'governor' || isBesideGovernor(line.scene)))
    ? asRegion(code)
    : code;

const isOfItsRegion = (line: Line, title: Span): boolean =>
  line.scene.language === 'en' && hitsOf(line, ['region'], title).length > 0;

/** The country whose heads are called so in the text: none where a governor may be an akim by another word. */
export const countryOfHead = (line: Line, title: Span): 'RU' | 'KZ' | undefined => {
  if (line.scene.language !== 'en') return undefined;
  const head = headOf(line, title);
  if (head === 'akim') return 'KZ';
  return head === 'governor' && titlesIn(line.scene).has('akim') ? 'RU' : undefined;
};

/** A governor, an akim or a mayor of an English text, and their deputies: a country that stands beside the title is where it happens, or whom he deals with. */
export const isHeadOfNoCountry = (line: Line, title: Span): boolean =>
  line.scene.language === 'en' && headOf(line, title) !== undefined;

/** «Kazakhstan», not the country that says where a region lies: «Russia's Orenburg Region». */
export const isCountryAlone = (line: Line, { code, after }: PlaceMention): boolean =>
  levelOf(code) === 'country' && !placesOf(line).some(({ first }) => first === after);

/** «Deputy akim», «first deputy governor», «vice-governor»: the head whose own or whose deputy's title it is. */
function headOf(line: Line, title: Span): string | undefined {
  for (const { after } of hitsOf(line, ['office'], title)) {
    const word = formAt(line.scene, after - 1).replace(/^vice-|s$/gu, '');
    if (/^(governor|akim|mayor)$/.test(word)) return word;
  }
  return undefined;
}

const isBesideGovernor = (scene: Scene): boolean => {
  const titles = titlesIn(scene);
  return titles.has('governor') && titles.has('akim') && !titles.has('mayor');
};

/** The place that a head is of was named no more sentences before. */
const FARTHEST_SENTENCE = 3;

/** The words for heads of places that a text uses, in the singular. */
function titlesIn(scene: Scene): ReadonlySet<string> {
  let titles = known.get(scene);
  if (!titles) {
    const words = new Set<string>();
    for (const line of scene.lines)
      for (const { after } of hitsOf(line, ['office'])) {
        const word = formAt(scene, after - 1).replace(/^vice-|s$/gu, '');
        if (/^(governor|akim|mayor)$/.test(word)) words.add(word);
      }
    known.set(scene, (titles = words));
  }
  return titles;
}
const known = new WeakMap<Scene, ReadonlySet<string>>();
