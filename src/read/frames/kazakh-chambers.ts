import type { Span } from '../mention.ts';
import { formAt, type Line } from '../scene.ts';
import { type Holder, NAMELESS } from './holder.ts';

/** «Ресей Мемлекеттік Думасының төрағасы», «Федерация Кеңесінің депутаты»: a chamber of Russia's parliament within a title or right before it, by the name that it has without its country. */
export function russianChamberIn(line: Line, title: Span): Holder | undefined {
  if (line.scene.language !== 'kk') return undefined;
  for (let token = Math.max(line.sentence.first + 1, title.first - 1); token < title.after; token += 1) {
    const form = formAt(line.scene, token);
    const before = formAt(line.scene, token - 1);
    const name =
      before === 'мемлекеттік' && /^дума/u.test(form)
        ? 'Мемлекеттік Дума'
        : before === 'федерация' && /^кеңес/u.test(form)
          ? 'Федерация Кеңесі'
          : undefined;
    // «РФ Мемлекеттік Думасы» is told with its letters.
    if (name && !/^рф/u.test(formAt(line.scene, token - 2)))
      return { party: name, mention: { first: token - 1, after: token + 1, ...NAMELESS } };
  }
  return undefined;
}
