import type { SlotsOf } from '#model/claim.ts';
import {
  countryAcross,
  isOfEitherSide,
  isPlaceCode,
  levelOf,
  type PlaceCode,
  regionOf,
} from '#model/place.ts';
import type { Context } from '../context.ts';
import { homeOfTeller } from '../floor.ts';
import { roleOf } from '../roles.ts';
import { formAt, hasWord, type Line, linesBefore, placesOf } from '../scene.ts';
import { areaOf } from './works-when.ts';

type Observation = SlotsOf<'observation'>;

/**
 * «Завод строят в Атырауской области. … Будет создано 2000 рабочих мест, инвестиции – 90 млрд тенге»: the money and the jobs of what a Russian text
 * says is being built or run somewhere, where the sentence of the figure names no place; the money is the other country's.
 */
export function placeOfProject(
  line: Line,
  context: Context,
  measure: string,
): Partial<Observation> | undefined {
  if (line.scene.language !== 'ru' || line.sentence.role !== 'body') return undefined;
  if (placesOf(line).length > 0 || isOfOthersBefore(line) || isOfRow(line)) return undefined;
  const place =
    placeBefore(line, isOfProject) ??
    siteOfWhose(line, context) ??
    siteTold(line) ??
    (isOfProject(line) ? regionOfTeller(line, context) : undefined) ??
    (measure === 'people.jobs' ? undefined : onlyRegion(line, context));
  if (!place || !isOfEitherSide(place)) return undefined;
  return measure === 'people.jobs'
    ? { area: [place] }
    : { area: [place], counterpart: [countryAcross(place)] };
}

/** «Катарская фирма строит завод. Вложения – 90 млрд»: the money of a third country, or of a country at home. */
const isOfOthersBefore = ({ scene, index }: Line): boolean => {
  const before = scene.lines[index - 1];
  return before !== undefined && placesOf(before).some(({ code }) => !isOfEitherSide(code));
};

/** One item of a list, each of which has an owner of its own. */
const isOfRow = ({ scene, sentence }: Line): boolean => formAt(scene, sentence.after - 1) === ';';

/** The one place where the sentences just before in the paragraph, of those that fit, say that something is. */
export function placeBefore(line: Line, fits = (_before: Line) => true): PlaceCode | undefined {
  for (const before of linesBefore(line, NEAR_PLACE)) {
    const { paragraph, role } = before.sentence;
    if (paragraph !== line.sentence.paragraph || role !== 'body') return undefined;
    const [area, other] = fits(before) ? (areaOf(before) ?? []) : [];
    if (area) return other ? undefined : area;
  }
  return undefined;
}
const NEAR_PLACE = 3;

/** «Костанайские предприятия смогут …»: what is built, by the adjective of its place, in the sentence just before. */
function siteOfWhose({ scene, index, sentence }: Line, { named }: Context): PlaceCode | undefined {
  const before = scene.lines[index - 1];
  if (!before || before.sentence.paragraph !== sentence.paragraph) return undefined;
  const [site, other] = placesOf(before).filter(
    ({ form, code, after }) =>
      form === 'adjective' && levelOf(code) !== 'country' && PROJECT.test(formAt(scene, after)),
  );
  const town = site?.others.find((one) => isPlaceCode(one) && named.includes(one));
  return other ? undefined : (town ?? site?.code);
}

/** The place behind the word for what is built, of all sentences so far: «подписано в Москве соглашение о строительстве завода в Жамбылской области». */
function siteTold({ scene, index }: Line): PlaceCode | undefined {
  const sites = scene.lines.slice(0, index).flatMap((before) => siteIn(before) ?? []);
  const regions = new Set(sites.map((site) => regionOf(site)));
  return regions.size === 1 ? sites.at(-1) : undefined;
}

/** «Аким области рассказал о проектах: завод создал 500 рабочих мест»: in the region of whoever tells of it. */
const regionOfTeller = (line: Line, context: Context): PlaceCode | undefined => {
  const home = homeOfTeller(line, context);
  return home && levelOf(home) === 'region' ? home : undefined;
};

function siteIn(line: Line): PlaceCode | undefined {
  if (!isOfProject(line)) return undefined;
  const places = placesOf(line).filter(
    (place) => place.form === 'noun' && levelOf(place.code) !== 'country' && roleOf(line, place) === 'in',
  );
  const word = firstOfProject(line);
  return (places.find(({ first }) => first > word) ?? places[0])?.code;
}

const firstOfProject = ({ scene, sentence }: Line): number => {
  let token = sentence.first;
  while (token < sentence.after && !PROJECT.test(formAt(scene, token))) token += 1;
  return token;
};

const isOfProject = (line: Line): boolean => hasWord(line, PROJECT);
const PROJECT =
  /^(проект(а|у|ом|е|ы|ов)?|завод(а|у|ом|е|ы|ов)?|предприяти(е|я|ю|ем|й)|производств(о|а|у|ом|е)|фабрик(а|и|у|ой|е)|комплекс(а|у|ом|е)?|комбинат(а|у|ом|е)?|строительств(о|а|у|ом|е)|площадк(а|и|у|е))$/u;

/** The one region that the text has named, where a sentence has said that something is there. */
function onlyRegion({ scene, index }: Line, { named }: Context): string | undefined {
  const [region, other] = new Set(named.filter(isPlaceCode).flatMap((code) => regionOf(code) ?? []));
  if (!region || other) return undefined;
  return scene.lines
    .slice(0, index)
    .some((before) => areaOf(before)?.some((code) => isPlaceCode(code) && regionOf(code) === region))
    ? region
    : undefined;
}
