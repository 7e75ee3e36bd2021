import { CAPITAL } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { carries, formAt, type Line, placesOf, textOf } from '../scene.ts';
import { isRector } from './english-office.ts';
import { type Holder, NAMELESS } from './holder.ts';
import { quotedBehind } from './phrase.ts';
import { placeAt } from './position.ts';
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
    const isMarked = line.scene.language === 'ru' && /^[«"“]$/u.test(formAt(line.scene, token - 1));
    const marked = isMarked ? quotedBehind(line, token - 1) : undefined;
    return {
      party: marked ? nominativeOfFirm(line, marked) : textOf(line.scene, span).replace(/['’]s$/u, ''),
      mention: { ...(marked ?? span), ...NAMELESS },
    };
  }
  return undefined;
}

const isLatinName = (line: Line, token: number): boolean =>
  /^\p{Lu}[\p{L}\d]*$/u.test(textOf(line.scene, { first: token, after: token + 1 })) &&
  /^[a-z\d]+$/.test(formAt(line.scene, token));

/** «Управление МЧС по Омской области»: a department of a place. */
const isWithPlace = (line: Line, from: number, to: number): boolean =>
  placesOf(line).some(({ first, after }) => first > from && after <= to);

/** A part of an authority, which stays in the position. */
const DEPARTMENT = /^(department|directorate|division|desk|section)$/;
