import { agreeing } from '../declension.ts';
import { CAPITAL } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { carries, formAt, isCapital, type Line, placesOf, textOf } from '../scene.ts';
import { isRector } from './english-office.ts';
import { type Holder, NAMELESS } from './holder.ts';
import { quotedBehind } from './phrase.ts';
import { placeAt } from './position.ts';
import { describedFrom } from './russian-body-names.ts';
import { LEGAL_FORM, nominativeOfFirm } from './russian-office.ts';

/** «Ректор КазНУ»: a body known by its abbreviation. */
export function abbreviationIn(line: Line, title: Span, person: number): Holder | undefined {
  // «KazNU Rector»: in English before the title as well.
  const from = line.scene.language === 'en' ? title.first - 1 : title.first + 1;
  for (let token = from; token < title.after; token += 1) {
    const written = textOf(line.scene, { first: token, after: token + 1 }).replace(/['’]s$/u, '');
    if (
      token === title.first ||
      (token < title.first && written === written.toUpperCase() && !isRector(line, title)) ||
      !(
        /^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(written) ||
        // «Директор по стратегии Danaflex»: a firm by its Latin letters.
        (line.scene.language === 'ru' && isLatinName(line, token))
      ) ||
      placeAt(line, token) ||
      carries(line, token, 'akimat') ||
      (line.scene.language === 'en' && /^M(o?FA|IA|oD)$/.test(written)) ||
      (line.scene.language === 'ru' &&
        (LEGAL_FORM.test(written) ||
          (/^(МЧС|МВД|МИД|ФНС|ФТС|ФСБ)$/.test(written) && isWithPlace(line, token, person))))
    )
      continue;
    let after = token + 1;
    while (
      line.scene.language === 'en' &&
      after < Math.max(person, title.after) &&
      line.scene.tokens.flags[after]! & CAPITAL &&
      !carries(line, after, 'office') &&
      // «Chairman of EDB Management Board»: the board is no part of the body's name.
      !/^(management|supervisory|executive|board)$/.test(formAt(line.scene, after))
    )
      after += 1;
    // «Director of the ministry's EAEU Department».
    if (line.scene.language === 'en' && DEPARTMENT.test(formAt(line.scene, after - 1))) continue;
    // «Ректор КазНУ им. аль-Фараби»: whose name it bears.
    if (line.scene.language === 'ru' && /^(им|имени)$/u.test(formAt(line.scene, after))) after = title.after;
    while (
      line.scene.language === 'ru' &&
      after < person &&
      isLatinName(line, token) &&
      isLatinName(line, after)
    )
      after += 1;
    const span = { first: token, after };
    const described = line.scene.language === 'ru' ? describedAbbreviation(line, span, title) : undefined;
    if (described) return described;
    const isMarked = line.scene.language === 'ru' && /^[«"“]$/u.test(formAt(line.scene, token - 1));
    const marked = isMarked ? quotedBehind(line, token - 1) : undefined;
    return {
      party: marked ? nominativeOfFirm(line, marked) : textOf(line.scene, span).replace(/['’]s$/u, ''),
      mention: { ...(marked ?? span), ...NAMELESS },
    };
  }
  return undefined;
}

/** «Павлодарского НПЗ», «Нижне-Волжского БВУ»: the abbreviation with the adjectives before it, which begin with a capital or tell a place. */
function describedAbbreviation(line: Line, { first, after }: Span, title: Span): Holder | undefined {
  const from = describedFrom(line, first, title.first + 1);
  if (from === first || !isCapital(line, from) || OF_STATE.test(textOf(line.scene, { first, after })))
    return undefined;
  const gender = genderOf(line, from, textOf(line.scene, { first, after: first + 1 }));
  const adjectives = Array.from({ length: first - from }, (_, step) =>
    adjectiveInBase(line, from + step, gender),
  );
  return {
    party: [...adjectives, textOf(line.scene, { first, after })].join(' '),
    mention: { first: from, after, ...NAMELESS },
  };
}
const OF_STATE = /^(МИД|МВД|МЧС|МО|ФСБ|ФНС|ФТС|КНБ|ЦК|СМИ|РФ|РК)/;

/** What gender the noun has that an abbreviation stands for: by the adjective a station's or a chamber's, else an office's (БВУ) or a plant's and a school's. */
const genderOf = (line: Line, adjective: number, written: string): 'm' | 'f' | 'n' =>
  /[ое]й$/u.test(formAt(line.scene, adjective))
    ? 'f'
    : /^(Б?ВУ|М?ТУ|РУ|НПО|ПО|КБ)$/.test(written)
      ? 'n'
      : 'm';

function adjectiveInBase(line: Line, token: number, gender: 'm' | 'f' | 'n'): string {
  const written = textOf(line.scene, { first: token, after: token + 1 });
  const ending = /(ого|его|ой|ей)$/u.exec(written)?.[0];
  if (!ending) return written;
  const stem = written.slice(0, -ending.length);
  const isSoft = /^(его|ей)$/u.test(ending) || /[гкх]$/u.test(stem);
  return agreeing(stem + (isSoft ? 'ий' : 'ый'), gender);
}

const isLatinName = (line: Line, token: number): boolean =>
  /^\p{Lu}[\p{L}\d]*$/u.test(textOf(line.scene, { first: token, after: token + 1 })) &&
  /^[a-z\d]+$/.test(formAt(line.scene, token));

/** «Управление МЧС по Омской области»: a department of a place. */
const isWithPlace = (line: Line, from: number, to: number): boolean =>
  placesOf(line).some(({ first, after }) => first > from && after <= to);

/** A part of an authority, which stays in the position. */
const DEPARTMENT = /^(department|directorate|division|desk|section)$/;
