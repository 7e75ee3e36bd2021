import { asRegion, countryAcross, countryOf, isCity, isPlaceCode, levelOf } from '#model/place.ts';
import { isHeadOfMany } from '../language/kazakh-words.ts';
import { formIs } from '../language/wordings.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { formAt, hasWord, hitsOf, type Line, placesOf } from '../scene.ts';

/** How much an office reaches over: a head of state or of a cabinet has a country and no town, whatever was named last. */
export type Rank = 'state' | 'cabinet' | 'minister';

const RANKS: readonly (readonly [RegExp, Rank])[] = [
  [/^президент/u, 'state'],
  [/^елбасы/u, 'state'],
  [/^presidents?$/u, 'state'],
  [/^(вице-)?премьер/u, 'cabinet'],
  [/^(prime|prime-minister|premier|pm)$/u, 'cabinet'],
  [/^(вице-)?министр/u, 'minister'],
  [/^ministers?$/u, 'minister'],
];

/** The rank of a title by its first office; undefined for all others, which places of any size have. */
export function rankOf(line: Line, title: Span): Rank | undefined {
  const heads = hitsOf(line, ['office'], title);
  const { scene } = line;
  const head =
    heads.find(({ first, after }) => after - first > 1 || !/^(deputy|vice)$/.test(formAt(scene, first))) ??
    heads[0] ??
    title;
  const words = Array.from({ length: head.after - head.first }, (_, at) => formAt(scene, head.first + at));
  if (
    /^(государства|state|мемлекет)$/u.test(
      formAt(scene, scene.language === 'kk' ? head.first - 1 : head.after),
    ) ||
    // «Помощник главы государства».
    (scene.language === 'ru' && heads.some(({ after }) => formAt(scene, after) === 'государства')) ||
    (formAt(scene, head.after) === 'of' && formAt(scene, head.after + 1) === 'state')
  )
    return 'state';
  // «Мемлекеттік хатшының кеңесшісі».
  if (/^мемлекеттік (хатшы|кеңесші)/u.test(words.join(' '))) return 'state';
  // «Үкімет басшысы Олжас Бектенов».
  if (scene.language === 'kk' && formAt(scene, head.first - 1) === 'үкімет') return 'cabinet';
  // «Head of the Government»: of a state.
  const of =
    formAt(scene, head.after) === 'of' ? head.after + (formAt(scene, head.after + 1) === 'the' ? 2 : 1) : -1;
  if (scene.language === 'en' && of > 0 && formAt(scene, of) === 'government') return 'cabinet';
  return RANKS.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1];
}

/** «Қос өңірдің басшылары», «главы двух стран», presidents …: one word for several people says of none whose office it is. */
export function isOfMany(line: Line, title: Span): boolean {
  const { scene } = line;
  const heads = hitsOf(line, ['office'], title);
  const head = heads.at(-1);
  if (!head) return false;
  const form = formAt(scene, head.after - 1);
  if (scene.language === 'ru')
    return (
      RUSSIAN_PLURALS.test(form) ||
      (/^(глав(ы|ам|ами|ах)?|лидер(ы|ов|ам|ами)|руководител(и|ей|ям|ями))$/u.test(form) &&
        [0, 1, 2].some((ahead) => MANY_PLACES.test(formAt(scene, head.after + ahead)))) ||
      // The lexicon has «глава региона» as one title.
      (head.after - head.first > 1 && MANY_PLACES.test(form))
    );
  if (scene.language === 'kk') return isHeadOfMany(form) || /(лар|лер|дар|дер|тар|тер)$/u.test(form);
  return (
    scene.language === 'en' &&
    /^(presidents|governors|mayors|akims|heads|ministers|leaders|chairmen|directors|rectors|ambassadors)$/.test(
      form,
    )
  );
}

/** «Главы двух регионов», «руководители государств-участников», «главы правительств». */
const MANY_PLACES =
  /^(государств|стран|регионов|областей|районов|краев|республик|территорий|субъектов|правительств|парламентов|палат|ведомств|министерств)(-\p{L}+)?$/u;

/** Forms that are of several people only. */
const RUSSIAN_PLURALS =
  /^(президент|губернатор|аким|мэр|министр|премьер(-министр)?|ректор)(ы|ов|ам|ами|ах)$/u;

/** «Prime Minister Askar Mamin held talks with Prime Minister of the Russian Federation …»: the other one's country is his own. */
export function counterpartOf(line: Line, title: Span): string | undefined {
  const others = hitsOf(line, ['office']).filter(
    (hit) => (hit.after <= title.first || hit.first >= title.after) && rankOf(line, hit) === 'cabinet',
  );
  const told = others.flatMap((hit) =>
    placesOf(line).filter(
      ({ first, after, code }) =>
        /^(RU|KZ)$/.test(code) && (after === hit.first || (first >= hit.after && first - hit.after <= 2)),
    ),
  );
  return told[0] && countryAcross(told[0].code);
}

/** «Governor of Russia's Krasnoyarsk region»: the country only says where the region lies; «представитель МИД России в Казани» is of it. */
export const finestOf = (
  line: Line,
  place: PlaceMention | undefined,
  places: readonly PlaceMention[],
): PlaceMention | undefined =>
  place && levelOf(place.code) === 'country'
    ? (places.find(
        ({ first, code }) =>
          first - place.after >= 0 &&
          first - place.after <= 1 &&
          isPlaceCode(code) &&
          countryOf(code) === place.code &&
          levelOf(code) !== 'country' &&
          !/^(в|во)$/u.test(formAt(line.scene, first - 1)),
      ) ?? place)
    : place;

/** A governor, his deputy or his acting one in a Russian or Kazakh text: never of a country. */
export const isOfRegionsHead = (line: Line, title: Span): boolean =>
  line.scene.language !== 'en' &&
  /^(вице-)?губернатор|^замгубернатор/u.test(
    formAt(line.scene, (hitsOf(line, ['office'], title)[0] ?? title).first),
  );

/** An akim is of Kazakhstan and a governor of a region of Russia; neither heads a country, and a mayor no region. */
export function mayHold(line: Line, title: Span, code: string): boolean {
  const offices = hitsOf(line, ['office'], title);
  const [first] = offices;
  // «Заместитель губернатора»: whose deputy says of which country.
  const chief =
    line.scene.language === 'ru'
      ? offices.find((hit) => /^(аким|губернатор)/u.test(formAt(line.scene, hit.first)))
      : undefined;
  // «First Deputy Akim».
  const isDeputyOfAkim = offices.some((hit) => /^akim/.test(formAt(line.scene, hit.after - 1)));
  const head = formAt(line.scene, (chief ?? first ?? title).first);
  const level = levelOf(code);
  if (line.scene.language === 'ru' && /^(RU-MOW|RU-SEV)$/.test(code) && /губернатор/u.test(head))
    return false;
  if (
    line.scene.language !== 'kk' &&
    /^(RU-(MOW|SPE|SEV)|KZ-7[159])(\/|$)/.test(code) &&
    hitsOf(line, ['region'], title).length > 0
  )
    return false;
  if (line.scene.language === 'en' && level !== 'country' && isOfMinistry(line, title)) return false;
  // «Экология министрлігінің … директоры»: no region of Kazakhstan has a ministry.
  if (
    line.scene.language === 'kk' &&
    level !== 'country' &&
    countryOf(code) === 'KZ' &&
    hasWord(line, /^министрлігі/u, title)
  )
    return false;
  // «Келес ауданының әкімі»: a district by its name.
  if (line.scene.language === 'kk' && !isPlaceCode(code)) return / ауданы$/u.test(code);
  if (
    (isDeputyOfAkim || /^(аким|әкім|akim)/u.test(head)) &&
    (countryOf(code) !== 'KZ' || level === 'country')
  )
    return false;
  // An English text calls an akim a governor too.
  if (/^(вице-)?губернатор|^замгубернатор|^(vice-)?governor/u.test(head))
    return (countryOf(code) === 'RU' || line.scene.language === 'en') && level === 'region';
  if (hitsOf(line, ['region'], title).length > 0) return level === 'region';
  const isOfCity =
    /^(мэр|сити-менеджер|градоначальник|mayor)/u.test(head) || isTown(line.scene.tokens, title.after - 1);
  return !isOfCity || level === 'city';
}

/** «Director of the ministry's consular department»: of a state, where the title names no place. */
const isOfMinistry = (line: Line, title: Span): boolean => hasWord(line, /^ministr(y|ies)(['’]s)?$/u, title);

/** A governor has a region, a prime minister a country, even where the text has just named a city. */
export function atLevelOf(line: Line, title: Span, code: string): string {
  if (!isPlaceCode(code)) return code;
  const head = hitsOf(line, ['office'], title)[0] ?? title;
  const isOfCabinet = rankOf(line, title) === 'cabinet';
  // «His trip to Moscow, Prime Minister A …»: republics have prime ministers, other regions and towns none.
  if (isOfCabinet && isCity(code)) return countryOf(code);
  // «Novosibirsk trade minister A»: of the region, of a country where that is all that has ministers.
  if (line.scene.language === 'en' && levelOf(code) === 'city' && rankOf(line, title) === 'minister')
    return countryOf(code) === 'KZ' || /^RU-(MOW|SPE)/.test(code) ? countryOf(code) : asRegion(code);
  // Republics of Russia have prime ministers and its regions governments: Kazakhstan has one of either.
  if (countryOf(code) === 'KZ' && (isOfCabinet || isOfGovernment(line, head))) return 'KZ';
  const isOfRegion =
    hitsOf(line, ['region'], title).length > 0 ||
    /^(vice-)?governors?$/.test(formAt(line.scene, head.after - 1)) ||
    (line.scene.language === 'ru' && hasWord(line, /^(региональн|областн|краев)(ого|ой)$/u, title)) ||
    // «Саран қаласына барып, облыс әкімімен кездесті»: of the region that the city is in.
    // «Атырау облыстық көлік басқармасы».
    /^облыс(тық)?$/u.test(formAt(line.scene, title.first - 1)) ||
    /^(вице-)?губернатор|^(vice-)?governor/u.test(formAt(line.scene, head.first));
  return isOfRegion ? asRegion(code) : code;
}

/** «Глава правительства», «председателя правительства». */
const isOfGovernment = (line: Line, head: Span): boolean =>
  formAt(line.scene, head.after) === 'правительства' ||
  formAt(line.scene, head.after - 1) === 'правительства';

const isTown = formIs(/^(город\p{L}*|қала\p{L}*|city)$/u);
