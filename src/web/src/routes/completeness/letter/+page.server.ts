import { api } from '#lib/api.ts';
import type { Question } from '#model/completeness.ts';
import { everyItem } from '#model/every-item.ts';
import { isLanguage } from '#model/language.ts';
import type { Place } from '#model/place.ts';
import type { Cursor, Page } from '#model/register.ts';
import { languageOf } from '#model/side.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { sides } = await event.parent();
  const otherSide = sides.find((its) => its !== event.locals.session.side) ?? sides[0]!;
  const {
    side = otherSide,
    domain,
    letter,
  } = Object.fromEntries(event.url.searchParams) as Readonly<Record<string, string | undefined>>;
  const asked = new URLSearchParams({ side, ...(domain ? { domain } : {}) });
  const questions: Question[] = [];
  const pages = ({ after = '', limit = 500 }: Cursor) =>
    api<Page<Question>>(event, `/questions?${asked}&limit=${limit}&after=${encodeURIComponent(after)}`);
  for await (const question of everyItem(pages)) questions.push(question);
  const places = await api<readonly Place[]>(event, '/places');
  return {
    side,
    domain: domain ?? '',
    asked: String(asked),
    questions,
    addressee: places.find(({ code }) => code === side),
    letter: isLanguage(letter) ? letter : languageOf(side),
    today: new Date().toISOString().slice(0, 10),
  };
};
