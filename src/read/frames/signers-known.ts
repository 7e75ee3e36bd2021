import { countryOf, isPlaceCode, levelOf, regionOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { NOMINATIVE } from '../language/features.ts';
import type { Span } from '../mention.ts';
import type { Group } from '../parties.ts';
import { bodiesOf, featuresAt, formAt, hasWord, hitsOf, type Line, personsOf } from '../scene.ts';
import { firmInMarksBefore } from './firms-signing.ts';
import { countryKnown, countryServed } from './named-meetings.ts';

/** «Подписи поставили губернатор Ларин и глава банка Орлов»: whom those named speak for, where they speak for two bodies, a body and a place, or places of both countries. */
export function holdersOf(line: Line, context: Context): readonly string[] {
  const holders = personsOf(line).map(
    ({ name }) => context.people.get(name) ?? countryServed(context, name)[0],
  );
  const known = [...new Set(holders.filter((holder) => holder !== undefined))];
  if (holders.some((holder) => holder === undefined)) return [];
  const isOfBoth = known.length === 2 && countryOf(known[0]!) !== countryOf(known[1]!);
  return known.some((holder) => !isPlaceCode(holder)) || isOfBoth ? known : [];
}

/**
 * Firms that the text told of just before: «компании», "they" are the two that it named together, «предприятие заключило контракт с «Каспием»»
 * the last one beside the one named here.
 */
export function firmsKnown(line: Line, context: Context, named: readonly string[]): readonly string[] {
  const { together } = context.last;
  if (named.length === 1) {
    if (line.scene.language !== 'ru' || !(firmSubject(line) || isWithFirm(line))) return [];
    const before = context.bodies.findLast((body) => body !== named[0]) ?? firmInMarksBefore(line);
    return before && before !== named[0] ? [before, named[0]!] : [];
  }
  return named.length === 0 && together && line.index - together.line <= 1 && isOfThem(line)
    ? together.bodies.slice(0, 2)
    : [];
}

/** «Предприятие заключило»: a firm by its common noun, the subject of the sentence. */
const firmSubject = (line: Line): boolean => {
  const act = hitsOf(line, ['sign'])[0];
  if (!act) return false;
  for (let token = line.sentence.first; token < act.first; token += 1)
    if (
      /^(предприятие|компания|завод|фирма|холдинг|концерн|вуз|университет|производитель|поставщик)$/u.test(
        formAt(line.scene, token),
      ) &&
      featuresAt(line.scene, token) & NOMINATIVE &&
      !/^[«"“]$/u.test(formAt(line.scene, token + 1))
    )
      return true;
  return false;
};

/** «Соглашение с комплексом подписало ТОО …»: with a firm by its common noun. */
const isWithFirm = (line: Line): boolean => {
  for (let token = line.sentence.first; token < line.sentence.after - 1; token += 1)
    if (
      /^(с|со)$/u.test(formAt(line.scene, token)) &&
      /^(комплексом|компанией|заводом|предприятием|университетом|вузом|банком|фондом|холдингом|корпорацией|портом)$/u.test(
        formAt(line.scene, token + 1),
      ) &&
      !/^[«"“]$/u.test(formAt(line.scene, token + 2))
    )
      return true;
  return false;
};

/** Those told of before by a pronoun or a common noun: «стороны», «компании», "they", «тараптар». */
const isOfThem = (line: Line): boolean =>
  hitsOf(line, ['side']).length > 0 ||
  hasWord(
    line,
    /^(они|компании|предприятия|вузы|университеты|партнеры|ректоры|руководители|главы|директора|представители|they|companies|firms|universities|partners|компаниялар|кәсіпорындар|серіктестер|университеттер|олар)$/u,
  );

/** «Руководители регионов подписали …»: for the regions of the towns that the text spoke of; so where it told who heads them. */
export function ofHeads(line: Line, { people }: Context, places: readonly string[]): readonly string[] {
  const heads = new Set(people.values());
  const isOfRegions = hasWord(line, OF_REGIONS) || hitsOf(line, ['region']).length > 0;
  return places.map((code) => {
    const region = isPlaceCode(code) && levelOf(code) === 'city' ? regionOf(code) : undefined;
    return region && (isOfRegions || (heads.has(region) && !heads.has(code))) ? region : code;
  });
}
const OF_REGIONS = /^(регион|област|губернатор|өңір|region|governors?$)/u;

/** «A protocol on a power plant in Kokshetau»: an English place behind the paper that nothing binds to it is of its subject. */
export const isOfSubject = (line: Line, { first, role }: Group): boolean => {
  const act: Span | undefined = hitsOf(line, ['sign', 'signing'])[0];
  return (
    line.scene.language === 'en' &&
    act !== undefined &&
    first > act.first &&
    !/^(with|between|by|subject)$/.test(role) &&
    // «Was concluded by the ministries of A and B».
    !hasWord(line, /^(by|between)$/, { first: act.after, after: first })
  );
};

/** «Ректоры подписали план», «главы палат подпишут»: the two universities, or the chambers of both parliaments, that a Russian text has told of, where the sentence names none. */
export function pairMeant(line: Line, { bodies }: Context): readonly string[] {
  if (line.scene.language !== 'ru' || bodies.length < 2 || personsOf(line).length > 0) return [];
  if (bodiesOf(line).length > 0) return [];
  if (hasWord(line, RECTORS)) {
    const schools = [...new Set(bodies.filter((name) => SCHOOL.test(name)))];
    return schools.length === 2 ? schools : [];
  }
  if (!hasWord(line, CHAMBERS)) return [];
  const last = (country: string) => bodies.findLast((name) => countryKnown(name)[0] === country);
  const pair = [last('RU'), last('KZ')].filter((name) => name !== undefined);
  return pair.length === 2 ? pair : [];
}
const RECTORS = /^(ректор(ы|ами)|вуз(ы|ами)|университет(ы|ами)|проректор(ы|ами))$/u;
const SCHOOL = /университет|институт|академи/iu;
const CHAMBERS = /^(палат|спикеры|спикерами|парламентарии|сенаторы)$/u;
