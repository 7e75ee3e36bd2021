import { isPlaceCode, levelOf } from '#model/place.ts';
import type { BodyMention, PlaceMention } from './mention.ts';

/** Bodies with the place that their own names tell: «Саратовская областная дума» is of the region, «Костанайский музей» in the town. */
export const seated = (
  bodies: readonly BodyMention[],
  places: readonly PlaceMention[],
): readonly BodyMention[] =>
  bodies.map((body) => {
    const inside = places.filter(({ first, after }) => first >= body.first && after <= body.after);
    const [place, another] = inside;
    if (!place || another || !isPlaceCode(place.code)) return body;
    const town = IN_TOWNS.test(body.name) ? place.others.find((code) => levelOf(code) === 'city') : undefined;
    return { ...body, seat: town ?? place.code };
  });

/** Houses that stand in a town, though their names may speak of its region. */
const IN_TOWNS =
  /(музе|университет|институт|академи|театр|филармони|библиотек|галере|завод|комбинат|технопарк|цирк|колледж|лице|гимнази|дворец|дом |центр)/iu;
