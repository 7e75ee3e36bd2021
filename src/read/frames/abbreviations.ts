import { CAPITAL } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { carries, formAt, type Line, textOf } from '../scene.ts';
import { isRector } from './english-office.ts';
import { type Holder, NAMELESS } from './holder.ts';
import { placeAt } from './position.ts';
import { LEGAL_FORM } from './russian-office.ts';

/** «Ректор КазНУ»: a body known by its abbreviation. */
export function abbreviationIn(line: Line, title: Span, person: number): Holder | undefined {
  // «KazNU Rector»: in English before the title as well.
  const from = line.scene.language === 'en' ? title.first - 1 : title.first + 1;
  for (let token = from; token < title.after; token += 1) {
    const written = textOf(line.scene, { first: token, after: token + 1 }).replace(/['’]s$/u, '');
    if (
      token === title.first ||
      (token < title.first && written === written.toUpperCase() && !isRector(line, title)) ||
      !/^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(written) ||
      placeAt(line, token) ||
      carries(line, token, 'akimat') ||
      (line.scene.language === 'en' && /^M(o?FA|IA|oD)$/.test(written)) ||
      (line.scene.language === 'ru' && LEGAL_FORM.test(written))
    )
      continue;
    let after = token + 1;
    while (
      line.scene.language === 'en' &&
      after < person &&
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
    const span = { first: token, after };
    return {
      party: textOf(line.scene, span).replace(/['’]s$/u, ''),
      mention: { ...span, ...NAMELESS },
    };
  }
  return undefined;
}

/** A part of an authority, which stays in the position. */
const DEPARTMENT = /^(department|directorate|division|desk|section)$/;
