import type { SlotsOf } from '#model/claim.ts';
import { countryOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { groupsOf } from '../parties.ts';
import { formAt, hasWord, type Line, placesOf } from '../scene.ts';

type Observation = SlotsOf<'observation'>;

/** «Россия увеличила закупки казахстанского льна», «закупки российских кормов Казахстаном»: of a Russian import the one that buys stands first, also where the sentence goes on about what was bought. */
export function buyerFirst(
  line: Line,
  context: Context,
  measure: string,
  sides: Partial<Observation>,
): Partial<Observation> {
  const { area, counterpart } = sides;
  if (line.scene.language !== 'ru' || measure !== 'trade.import' || !area || !counterpart) return sides;
  const before = line.scene.lines[line.index - 1];
  const told = placesOf(line).length > 0 || !before ? line : before;
  if (!hasWord(told, BUYING)) return sides;
  const isOf = (places: Observation['area'], code: string) =>
    Boolean(places?.some((place) => countryOf(place) === countryOf(code)));
  const subjects = groupsOf(told, context)
    .filter(({ role, office, form }) => role === 'subject' && !office && form === 'noun')
    .flatMap(({ places }) => places);
  const isOfSeller = placesOf(told).some(
    ({ form, first, code }) =>
      form === 'adjective' && BUYING.test(formAt(told.scene, first - 1)) && isOf(area, code),
  );
  const isBoughtByOther =
    subjects.length > 0
      ? subjects.every((code) => isOf(counterpart, code))
      : isOfSeller && placesOf(told).some(({ form, code }) => form === 'noun' && isOf(counterpart, code));
  return isBoughtByOther ? { ...sides, area: counterpart, counterpart: area } : sides;
}
const BUYING = /^((за)?купил|(за)?куп(к|ок)|закуп|(за|по)купа[ею]т|импорт|приобр|вв[её]з|ввоз)/u;
