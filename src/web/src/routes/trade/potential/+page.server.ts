import { ask, askedIn } from '#lib/trade/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { reporters } = await event.parent();
  if (reporters.length === 0) return {};
  const { seller, buyer, ...rest } = askedIn(event.url, 'seller', 'buyer', 'period', 'level', 'currency');
  // Regions of both sides are what this page is for, where there are any.
  const regions = reporters.filter((code) => code.includes('-'));
  const pool = regions.length > 1 ? regions : reporters;
  const from = seller ?? pool[0]!;
  const to =
    buyer ?? pool.find((code) => code.slice(0, 2) !== from.slice(0, 2)) ?? pool.find((code) => code !== from);
  if (!to) return { asked: { seller: from } };
  const asked: Record<string, string> = { ...rest, seller: from, buyer: to };
  const answer = await ask(event, 'potential', asked);
  // Where headings meet nowhere, chapters may.
  const isLeft = answer.rows.length === 0 && asked.level === undefined;
  return { asked, answer: isLeft ? await ask(event, 'potential', { ...asked, level: '2' }) : answer };
};
