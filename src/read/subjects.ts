import { countryOf, isCity, isPlaceCode, levelOf, type PlaceCode, regionOf } from '#model/place.ts';
import type { Context } from './context.ts';
import type { PlaceMention } from './mention.ts';
import { isOfCapital } from './parties.ts';
import { roleOf } from './roles.ts';
import { carries, formAt, has, type Line, personsOf, placesOf } from './scene.ts';

/** «Батыс Қазақстан облысының Орал қаласында форум өтіп жатыр»: where regions meet, of which the text names others, speaks for none. */
export const isStageOfForum = (line: Line, place: PlaceMention): boolean =>
  line.scene.language === 'kk' &&
  has(line, 'forum') &&
  line.scene.lines.some((other) =>
    placesOf(other).some(
      ({ code }) =>
        isPlaceCode(code) &&
        levelOf(code) === 'region' &&
        countryOf(code) === countryOf(place.code) &&
        code !== (regionOf(place.code) ?? place.code),
    ),
  ) &&
  (roleOf(line, place) === 'in' ||
    placesOf(line).some(
      (other) =>
        other.first === place.after && levelOf(other.code) === 'city' && roleOf(line, other) === 'in',
    ));

/** «Консульства в Алматы, Уральске и Актау»: a Russian row of three places and more speaks for none of them. */
export function isOfRow(line: Line, place: PlaceMention): boolean {
  if (line.scene.language !== 'ru') return false;
  const places = placesOf(line);
  const at = places.indexOf(place);
  const isJoined = (one: PlaceMention | undefined, next: PlaceMention | undefined) =>
    one !== undefined &&
    next !== undefined &&
    next.first - one.after === 1 &&
    /^(,|и)$/u.test(formAt(line.scene, one.after)) &&
    countryOf(one.code) === countryOf(next.code);
  let first = at;
  while (first > 0 && isJoined(places[first - 1], places[first])) first -= 1;
  let last = at;
  while (isJoined(places[last], places[last + 1])) last += 1;
  return last - first >= 2;
}

/** The place that a sentence speaks for; one that it only names as a partner does not take over from the other side. */
export function subjectTold(
  line: Line,
  isDateline: boolean,
  ends: ReadonlySet<PlaceCode>,
  { subject, people }: Context,
): PlaceCode | undefined {
  if (isDateline) return undefined;
  const isStage = has(line, 'meeting', 'meet', 'visit', 'forum', 'conference', 'exhibition', 'commission');
  const told = placesOf(line).filter(
    (place) =>
      place.form !== 'adjective' &&
      isPlaceCode(place.code) &&
      levelOf(place.code) !== 'country' &&
      !ends.has(place.code) &&
      !isStageOfForum(line, place) &&
      !isOfRow(line, place) &&
      // «На встрече в Астане»: a capital as where someone spoke.
      !(
        line.scene.language === 'ru' &&
        isOfCapital(place.code) &&
        (has(line, 'say') || isStage) &&
        roleOf(line, place) === 'in'
      ) &&
      // «They met in Sochi», «told reporters in Sochi»: where they met or spoke speaks for nobody.
      !(
        line.scene.language !== 'ru' &&
        (isStage || isSpokenIn(line, place)) &&
        isCity(place.code) &&
        roleOf(line, place) === 'in'
      ),
  );
  const isPartner = (place: PlaceMention) =>
    line.scene.language !== 'kk' && ['with', 'to', 'from'].includes(roleOf(line, place));
  // «На форуме в Костанае рассказал министр Курганской области»: where it was told gives way to whoever is told of.
  const isStageOnly = (place: PlaceMention) =>
    (isStage || has(line, 'say')) && roleOf(line, place) === 'in' && levelOf(place.code) === 'city';
  // «Губернатор А участвует в форуме, который принимает Уфа»: of the one whose head is there, not of the town that houses it.
  const head =
    isStage && told.every(({ code }) => levelOf(code) === 'city') ? headThere(line, people) : undefined;
  if (head) return head;
  const first = told.find((place) => !isPartner(place) && !isStageOnly(place));
  if (first) return first.code;
  const stage = told.find((place) => !isPartner(place));
  if (stage) return subject && isApart(subject, stage.code) ? undefined : stage.code;
  if (!told[0]) return subject === undefined ? sellerNamed(line) : undefined;
  return subject && countryOf(subject) !== countryOf(told[0].code) ? undefined : told[0].code;
}

/** «Speaking in Omsk, he said …», "told reporters in Omsk": an English town as where someone spoke. */
function isSpokenIn(line: Line, { first }: PlaceMention): boolean {
  if (line.scene.language !== 'en') return false;
  for (let token = first - 1; token >= Math.max(line.sentence.first, first - FARTHEST_SPEECH); token -= 1)
    if (/^(speaking|addressing)$/.test(formAt(line.scene, token)) || carries(line, token, 'say')) return true;
  return false;
}
/** «Told the members of the council in Omsk». */
const FARTHEST_SPEECH = 6;

/** The region of the only official of one that a sentence names. */
function headThere(line: Line, people: Context['people']): PlaceCode | undefined {
  if (line.scene.language === 'kk') return undefined;
  const regions = new Set(
    personsOf(line)
      .map(({ name }) => people.get(name))
      .filter((of) => of !== undefined && isPlaceCode(of) && levelOf(of) === 'region'),
  );
  const [region] = regions;
  return regions.size === 1 && region !== undefined && isPlaceCode(region) ? region : undefined;
}

/** Whether a place lies neither in another nor around it. */
const isApart = (one: PlaceCode, other: PlaceCode): boolean =>
  one !== other && !isInside(one, other) && !isInside(other, one);

/** «Главный покупатель астраханских товаров – Казахстан»: a Russian text that names its region by an adjective alone. */
function sellerNamed(line: Line): PlaceCode | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const owner = placesOf(line).find(
    ({ form, code, after }) =>
      form === 'adjective' &&
      isPlaceCode(code) &&
      levelOf(code) !== 'country' &&
      OWNED.test(formAt(line.scene, after)),
  );
  return owner && (regionOf(owner.code) ?? owner.code);
}
const OWNED =
  /^(товар|предприяти|компани|экспорт|продукци|предпринимател|бизнес|аграри|производител|завод|фирм|вуз|рынок|рынк|таможн)/u;

export const isInside = (inner: PlaceCode, outer: PlaceCode): boolean =>
  levelOf(outer) === 'country'
    ? countryOf(inner) === outer
    : regionOf(inner) === outer && levelOf(outer) === 'region';
