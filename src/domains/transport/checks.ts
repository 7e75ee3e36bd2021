import { greatCircleKm } from '#methods/great-circle.ts';
import type { BareFinding, Check, Evidence, Statement, StatementOf } from '#model/check.ts';
import type { Place } from '#model/place.ts';
import { inBaseUnit, type Quantity } from '#model/quantity.ts';
import { spanOf } from '#model/span.ts';
import { inAll, quantity } from '#model/wording.ts';

/** A road between two towns is about a third longer than the straight line, seldom twice as long (Levinson and El-Geneidy, 2009, on circuity). */
const PLAUSIBLE_DETOUR = 2.5;
/** The haversine's error on the ellipsoid. */
const ROUNDNESS = 0.005;
/** Towns are not points: a road may begin and end at their edges. */
const EDGES_KM = 15;
/** Words for a part of a road. */
const PART =
  /(?:участ|этап|отрез|секц|част[ьи]|перв(?:ые|ых|ый)|остальн|бөлі|учаске|кезең|алғашқы|қалған|section|stage|stretch|segment|part|first|remaining)/iu;
const BETWEEN =
  /(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)\s*(?:–|—|-|и|мен|пен|бен|and|to)\s*(\p{Lu}[\p{L}-]+)/gu;

/** No road is shorter than the straight line between the towns it joins, and few are far longer. */
const lengthsAndLines: Check = {
  id: 'roads-and-straight-lines',
  name: { ru: 'Дорога и прямая', kk: 'Жол мен түзу сызық', en: 'Roads and straight lines' },
  hears: true,
  groups: (statement) => {
    if (statement.kind === 'observation')
      return isLength(statement) ? [{ group: statement.documents[0]!, asks: 'alone' }] : [];
    return statement.kind === 'works' && isRoad(statement)
      ? statement.documents.map((group) => ({ group, asks: false }))
      : [];
  },
  find: (evidence) => {
    const ends = endsFinder(evidence);
    const works = evidence.of('works').filter(isRoad);
    const lengths = evidence.of('observation').filter(isLength);
    return lengths
      .filter((length) => !lengths.some((longer) => isPartOf(length, longer)))
      .flatMap((length) => {
        const names = works
          .filter(({ documents }) => documents.includes(length.documents[0]!))
          .map(({ slots }) => slots.asset ?? '');
        return compared(length, length.slots.value, ends([length.sentences[0]!]) ?? ends(names));
      });
  },
};

/** The same of the extent of what was built, by the towns in the name of the road. */
const worksAndLines: Check = {
  id: 'works-and-straight-lines',
  name: { ru: 'Стройка и прямая', kk: 'Құрылыс пен түзу сызық', en: 'Works and straight lines' },
  hears: true,
  groups: (statement, places) =>
    statement.kind === 'works' && isBuilt(statement) && endsFinder({ places })([statement.slots.asset ?? ''])
      ? [{ group: statement.slots.asset!, asks: 'alone' }]
      : [],
  find: (evidence) => {
    const ends = endsFinder(evidence);
    const built = evidence.of('works').filter(isBuilt);
    return built
      .filter((work) => !built.some((longer) => isStageOf(work, longer)))
      .flatMap((work) => compared(work, work.slots.extent, ends([work.slots.asset ?? ''])));
  },
};

const isRoad = ({ slots }: StatementOf<'works'>): boolean =>
  ['road', 'railway'].includes(slots.assetType ?? '');
const isBuilt = (work: StatementOf<'works'>): boolean =>
  isRoad(work) && ['build', 'open', 'launch'].includes(work.slots.action ?? '');
const isLength = ({ slots }: StatementOf<'observation'>): boolean =>
  slots.measure === 'transport.length' && (slots.aspect ?? 'level') === 'level';

/** Of two lengths in one sentence the shorter is a part. */
const isPartOf = (length: StatementOf<'observation'>, longer: StatementOf<'observation'>): boolean =>
  longer.sentences[0] === length.sentences[0] &&
  longer.documents[0] === length.documents[0] &&
  (longer.slots.value?.n ?? 0) > (length.slots.value?.n ?? 0);

/** Of two extents that one document gives of building one road the shorter is a stage. */
const isStageOf = (work: StatementOf<'works'>, longer: StatementOf<'works'>): boolean =>
  work.slots.asset === longer.slots.asset &&
  work.documents.some((document) => longer.documents.includes(document)) &&
  (longer.slots.extent?.n ?? 0) > (work.slots.extent?.n ?? 0);

type Ends = readonly [Place, Place];

/** Finds the two towns that names or a sentence join by a dash or an “and”; undefined unless just one pair of known towns is joined. */
function endsFinder({ places }: Pick<Evidence, 'places'>): (told: readonly string[]) => Ends | undefined {
  const named = TOWNS.get(places) ?? townsIn(places);
  return (told) => {
    const pairs = told
      .flatMap((words) => [...words.matchAll(BETWEEN)])
      .flatMap(([, from = '', to = '']) => {
        const [a, b] = [from, to].map((name) => named.get(name.toLowerCase()));
        return a && b && a !== b ? [[a, b] as const] : [];
      });
    const kinds = new Set(
      pairs.map((pair) =>
        pair
          .map(({ code }) => code)
          .sort()
          .join(),
      ),
    );
    return kinds.size === 1 ? pairs[0] : undefined;
  };
}

const TOWNS = new WeakMap<Evidence['places'], ReadonlyMap<string, Place>>();

/** Towns by their names in lower case, found once. */
function townsIn(places: Evidence['places']): ReadonlyMap<string, Place> {
  const named = new Map<string, Place>();
  for (const place of places.values())
    if (place.level === 'city' && place.latitude !== undefined)
      for (const name of Object.values(place.name)) named.set(name.toLowerCase(), place);
  TOWNS.set(places, named);
  return named;
}

function compared(
  statement: Statement,
  length: Quantity | undefined,
  joined: Ends | undefined,
): readonly BareFinding[] {
  if (!length || !joined || inBaseUnit(length).unit !== 'm' || statement.modality === 'denied') return [];
  if (statement.sentences.some((sentence) => PART.test(sentence))) return [];
  const [from, to] = joined;
  const lineKm = greatCircleKm(from as Required<Place>, to as Required<Place>);
  const [low, high] = spanOf(length).map((metres) => metres / 1000) as [number, number];
  const isShort = high + EDGES_KM < lineKm * (1 - ROUNDNESS);
  const isLong = lineKm > 50 && low > lineKm * (1 + ROUNDNESS) * PLAUSIBLE_DETOUR;
  if (!isShort && !isLong) return [];
  return [
    {
      severity: 'doubt',
      statements: [statement],
      reasoning: inAll((language) => {
        const [told, line] = [length, { n: Math.round(lineKm), unit: 'km' }].map((km) =>
          quantity(km, language),
        );
        const pair = `${from.name[language]} – ${to.name[language]}`;
        return isShort
          ? {
              ru: `${pair}: ${told} короче прямой между городами (${line}).`,
              kk: `${pair}: ${told} қалалар арасындағы түзуден (${line}) қысқа.`,
              en: `${pair}: ${told} is shorter than the straight line between the towns (${line}).`,
            }[language]
          : {
              ru: `${pair}: ${told} больше прямой между городами (${line}) более чем в два с половиной раза.`,
              kk: `${pair}: ${told} қалалар арасындағы түзуден (${line}) екі жарым еседен артық ұзын.`,
              en: `${pair}: ${told} is more than two and a half times the straight line between the towns (${line}).`,
            }[language];
      }),
      repair: {
        ru: 'Выяснить, вся ли это дорога или её часть: по одну сторону границы, участок, этап.',
        kk: 'Бұл бүкіл жол ма, әлде бөлігі ме екенін анықтау: шекараның бір жағы, учаске, кезең.',
        en: 'Find out whether this is the whole road or a part: one side of the border, a section, a stage.',
      },
    },
  ];
}

export const checks: readonly Check[] = [lengthsAndLines, worksAndLines];
