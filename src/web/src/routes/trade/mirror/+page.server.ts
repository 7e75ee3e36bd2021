import { ask, askedIn } from '#lib/trade/ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { reporters } = await event.parent();
  if (reporters.length === 0) return {};
  const asked = askedIn(event.url, 'reporter', 'partner', 'period', 'level', 'cif', 'currency');
  const pair =
    asked.reporter && asked.partner ? asked : { ...asked, ...(await largestPair(event, reporters)) };
  if (!pair.reporter || !pair.partner) return { asked: pair };
  return { asked: pair, answer: await ask(event, 'mirror', pair) };
};

/** The two reporters that trade most with each other, of two sides of the border where there are any. */
async function largestPair(event: Parameters<PageServerLoad>[0], reporters: readonly string[]) {
  const { rows } = await ask(event, 'matrix');
  const pairs = rows
    .map((row) => ({ reporter: String(row.reporter), partner: String(row.partner) }))
    .filter(({ reporter, partner }) => reporters.includes(partner) && reporter !== partner);
  const across = pairs.find(({ reporter, partner }) =>
    SIDES.every((side) => reporter.startsWith(side) || partner.startsWith(side)),
  );
  return across ?? pairs[0] ?? {};
}

const SIDES = ['KZ', 'RU'];
