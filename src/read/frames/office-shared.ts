import { ADJECTIVE, NOUN, PLURAL } from '../language/features.ts';
import type { PersonMention, Span } from '../mention.ts';
import { formAt, hitsOf, type Line, personsOf } from '../scene.ts';
import { rowOf } from './office-row.ts';

/**
 * «Депутаты Омского горсовета A и B», "deputy governors of the Omsk region A and B", «Мәжіліс депутаттары A мен B»: those behind the first one
 * who hold a plural title alike. Presidents, governors and ministers have each a place of his own.
 */
export function colleaguesOf(line: Line, title: Span, person: PersonMention): readonly PersonMention[] {
  if (!isHeldAlike(line, title) || person.first < title.after) return [];
  return rowOf(line, personsOf(line), person.first)
    .slice(1)
    .filter(({ first, after }) => after - first >= 2);
}

const ALIKE = {
  ru: /^((вице-|зам)(губернатор|министр|мэр|спикер|премьер|президент)|депутат|сенатор|заместител|представител|помощник|советник|проректор|профессор|декан|эксперт|специалист|инспектор|инженер|учредител|владел)(ы|и|ов|ей|ам|ям|ами|ями|ах|ях|ьцы|ьцев|ьцам)$/u,
  kk: /^(депутат|сенатор|мәжілісмен|орынбасар|өкіл|кеңесші|көмекші|проректор|профессор|сарапшы|маман|вице-министр|вице-губернатор)(лары|лері|тары|тері|дары|дері)$/u,
  en: /^(deputies|senators|representatives|advisers|advisors|aides|assistants|professors|(vice-)(rectors|governors|ministers|mayors|presidents)|specialists|owners|founders)$/,
} as const;

const isHeldAlike = (line: Line, title: Span): boolean => {
  const { language } = line.scene;
  const heads = hitsOf(line, ['office'], title);
  const head = language === 'kk' ? heads.at(-1) : heads[0];
  if (!head) return false;
  const form = formAt(line.scene, head.after - 1);
  return (
    ALIKE[language].test(form) ||
    // «Deputy governors».
    (language === 'en' &&
      OF_DEPUTIES.test(form) &&
      /^(deputy|vice)$/.test(formAt(line.scene, head.after - 2)))
  );
};
const OF_DEPUTIES = /^(governors|ministers|mayors|akims|rectors|chairmen|heads|directors|presidents)$/;

/** What one of those who hold a title alike is. */
export function positionOfOne(line: Line, position: string): string {
  const words = position.split(' ');
  const { language, morphology } = line.scene;
  if (language === 'kk') {
    const last = words.at(-1)!.replace(/[лтд][ае]р([ыі])$/u, words.length > 1 ? '$1' : '');
    return [...words.slice(0, -1), last].join(' ');
  }
  if (language === 'en') {
    const head = words.findIndex((word) => /s$/i.test(word) || /^chairmen$/i.test(word));
    if (head >= 0) words[head] = words[head]!.replace(/ies$/, 'y').replace(/men$/, 'man').replace(/s$/, '');
    return words.join(' ');
  }
  let isOpen = true;
  return words
    .map((word) => {
      if (!isOpen) return word;
      const reading = morphology
        .analyse(word.toLowerCase(), 'ru')
        .find(({ features }) => features & PLURAL && features & (NOUN | ADJECTIVE));
      isOpen = Boolean(reading && reading.features & ADJECTIVE && !(reading.features & NOUN));
      return reading?.lemma ?? word;
    })
    .join(' ');
}
