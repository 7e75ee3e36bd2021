import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { LOCATIVE } from '../language/features.ts';
import { isWithin, type QuantityMention, type Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, type Line, placesOf } from '../scene.ts';
import type { Aspect } from './aspect.ts';
import { isPartOfLine } from './borders.ts';
import { buyerFirst } from './buyers.ts';
import { besidePlace } from './destinations.ts';
import { routeBehind } from './english-counts.ts';
import { flowBeside } from './english-trade-parts.ts';
import { partOf, refersBack } from './figure-runs.ts';
import { isOfUs } from './figures-aside.ts';
import { flownTo } from './flown-to.ts';
import { investedInTurn } from './investors.ts';
import { isOfHome } from './kazakh-measures.ts';
import { isListed, isToldOn } from './listed-figures.ts';
import type { Found } from './measured.ts';
import { TRAITS } from './measures.ts';
import { sidesFor } from './observed-sides.ts';
import { placeOfProject } from './project-place.ts';
import type { Told } from './russian-figures.ts';
import { isOfOtherScope } from './russian-scope.ts';
import { sidesOfShare } from './share-holders.ts';
import { carriedFrom } from './told-on-sides.ts';
import { sidesByTrader } from './traders-named.ts';

type Observation = SlotsOf<'observation'>;

/** What a figure has been found to be of, before it is asked whose it is. */
interface Figure {
  readonly measure: string;
  readonly aspect: Aspect;
  /** The figure before it in the sentence. */
  readonly previous: Observation | undefined;
  readonly hit: Found | undefined;
  readonly row: Told | undefined;
  /** It is a part of the figure before. */
  readonly isPart: boolean;
  /** Its clause names a place of its own. */
  readonly isElsewhere: boolean;
}

/** Whose figure it is and towards whom; undefined where the text leaves it open, or it is of something else than the two sides. */
export function sidesOfFigure(
  line: Line,
  context: Context,
  mention: QuantityMention,
  { measure, aspect, previous, hit, row, isPart, isElsewhere }: Figure,
): Partial<Observation> | undefined {
  const beside = TRAITS[measure]?.sides === 'pair' ? besidePlace(line, context, mention) : undefined;
  if (beside === 'abroad') return undefined;
  const { figure, sides: last } = context.last;
  const found =
    row?.sides ??
    beside ??
    (measure === 'transport.throughput' && hit ? routeBehind(line, hit.span) : undefined) ??
    inRowOfPlaces(line, mention, previous, measure) ??
    (row?.counterpart && last ? { area: last.area, counterpart: row.counterpart } : undefined) ??
    partOf(line, context, mention, previous) ??
    flowBeside(line, mention, measure, hit?.span, previous) ??
    (measure === 'business.investment' ? investedInTurn(line, mention) : undefined) ??
    (aspect === 'share' ? sidesOfShare(line, context, mention) : undefined) ??
    (measure.startsWith('trade.') ? sidesByTrader(line, context, mention) : undefined) ??
    (previous && !isElsewhere && (isPart || isOfSame(line, mention, previous, measure))
      ? pick(previous)
      : hit?.isOfLast && figure
        ? narrowed(line, context, figure.slots)
        : hit?.isOfRow && last
          ? pick(last)
          : sidesFor(line, context, hit?.sidesOf ?? measure, nearOf(line, mention, measure, hit?.span)));
  const isOfNowhere = measure === 'people.jobs' || measure === 'business.investment';
  const carried =
    measure === 'people.jobs' || (isOfNowhere && !found?.area)
      ? (carriedFrom(line, context, measure) ?? placeOfProject(line, context, measure))
      : undefined;
  const sides = carried ?? (found && measure === 'transport.flights' ? flownTo(line, found) : found);
  if (!sides || (isOfNowhere && !sides.area)) return undefined;
  if (line.scene.language === 'kk' && isOfHome(line, hit?.sidesOf ?? measure, sides)) return undefined;
  return isPartOfLine(line, mention, measure, sides) ||
    isOfUs(line, measure) ||
    (!carried && isOfOtherScope(line, mention, hit?.span, measure, sides))
    ? undefined
    : buyerFirst(line, context, measure, sides);
}

/** It goes on from the figure before, of the same two sides. */
const isOfSame = (line: Line, mention: Span, previous: Observation, measure: string): boolean =>
  refersBack(line, mention) ||
  isListed(line, mention, previous, measure) ||
  isToldOn(line, mention, previous, measure);

/** «В Астраханской области – 160 тыс., в Омской – 78 тыс.»: one more figure of a Russian row, of the place that stands before its dash. */
function inRowOfPlaces(
  line: Line,
  { first }: Span,
  previous: Observation | undefined,
  measure: string,
): Partial<Observation> | undefined {
  const [before] = previous?.area ?? [];
  if (line.scene.language !== 'ru' || previous?.measure !== measure || !before || !isPlaceCode(before))
    return undefined;
  if (TRAITS[measure]?.sides === 'pair') return undefined;
  const dash = [1, 2, 3].find((back) => /^[–—-]$/u.test(formAt(line.scene, first - back)));
  const place =
    dash === undefined
      ? undefined
      : placesOf(line).find(({ after }) => after === first - dash || after === first - dash - 1);
  return place &&
    isPlaceCode(place.code) &&
    countryOf(place.code) === countryOf(before) &&
    levelOf(place.code) !== 'country'
    ? { ...pick(previous), area: [place.code] }
    : undefined;
}

/** «Всего их в Казахстане …»: of the last figure's sides the place that a Russian clause names stands for its own. */
function narrowed(line: Line, context: Context, { area, counterpart }: Observation): Partial<Observation> {
  const named =
    line.scene.language === 'ru'
      ? groupsOf(line, context).find(({ role, office }) => role === 'in' && !office)
      : undefined;
  const [here] = named?.places ?? [];
  const isOf = (places: Observation['area']) =>
    here !== undefined && places?.some((code) => countryOf(code) === countryOf(here));
  if (named && isOf(area)) return pick({ area: [...named.places], ...(counterpart ? { counterpart } : {}) });
  return pick({ ...(area ? { area } : {}), ...(counterpart ? { counterpart } : {}) });
}

/** What the places of a figure stand near: the word for its measure; in Kazakh the figure itself where that word is of a clause before and this one names places. */
function nearOf(line: Line, mention: Span, measure: string, word: Span | undefined): Span {
  if (!word || line.scene.language !== 'kk') return word ?? mention;
  const clause = clauseAt(line, mention.first);
  const isElsewhere = !isWithin(word, clause) && placesOf(line).some((place) => isWithin(place, clause));
  // «Ресейдегі қандастардың көбі – Астрахань облысында: 149 мың адам».
  const isThere =
    TRAITS[measure]?.sides === 'place' &&
    placesOf(line).some(
      ({ first, after, form, cases }) =>
        form === 'noun' && first >= word.after && after <= mention.first && Boolean(cases & LOCATIVE),
    );
  return isElsewhere || isThere || measure === 'transport.flights' ? mention : word;
}

const pick = ({ area, counterpart }: Pick<Observation, 'area' | 'counterpart'>): Partial<Observation> => ({
  ...(area ? { area } : {}),
  ...(counterpart ? { counterpart } : {}),
});
