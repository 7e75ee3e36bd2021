import type { PlaceCode } from '#model/place.ts';

/** The country that half of «российско-казахстанский» means. */
export const halfOf = (part: string): PlaceCode | undefined =>
  /^(росс?ийск|русск|ресей|russia)/u.test(part)
    ? 'RU'
    : /^(казах|қазақ|kazakh)/u.test(part)
      ? 'KZ'
      : /^татарстан|^tatar$/u.test(part)
        ? 'RU-TA'
        : THIRD.find(([stem]) => part.startsWith(stem))?.[1];

/** Third countries of which Russian makes such words with one of the two: «казахстанско-китайская граница». */
const THIRD: readonly (readonly [stem: string, code: PlaceCode])[] = [
  ['китайск', 'CN'],
  ['узбек', 'UZ'],
  ['киргизск', 'KG'],
  ['кыргызск', 'KG'],
  ['монгольск', 'MN'],
  ['белорусск', 'BY'],
  ['туркменск', 'TM'],
  ['таджикск', 'TJ'],
  ['турецк', 'TR'],
  ['азербайджанск', 'AZ'],
  ['иранск', 'IR'],
  ['германск', 'DE'],
  ['американск', 'US'],
  ['французск', 'FR'],
  ['корейск', 'KR'],
  ['японск', 'JP'],
  ['украинск', 'UA'],
];
