import { json } from '@sveltejs/kit';
import { inAddress, passageOf } from '#lib/address.ts';
import { api } from '#lib/api.ts';
import { counted } from '#lib/counts.ts';
import { lineOf, period } from '#lib/format.ts';
import { namesOf } from '#lib/names.ts';
import type { Proposed } from '#lib/palette/proposed.ts';
import { say } from '#lib/words.ts';
import type { Suggestions } from '#model/register.ts';
import type { RequestHandler } from './$types';

/** What is proposed while somebody types, in the reader's words, each with where it leads. */
export const GET: RequestHandler = async (event) => {
  const { language } = event.locals;
  const q = event.url.searchParams.get('q')?.trim() ?? '';
  if (!q) return json([]);
  const [found, names] = await Promise.all([
    api<Suggestions>(event, `/suggest?${new URLSearchParams({ q })}`),
    namesOf(event),
  ]);
  const facts = (n: number): string => (n > 0 ? counted(language, n, 'facts') : '');
  const proposed: readonly Proposed[] = [
    ...found.places.map(({ place, facts: n }) => ({
      kind: say(language, 'dossier'),
      text: place.name[language],
      note: facts(n),
      href: `/dossier/${inAddress(place.code)}`,
    })),
    ...found.people.map(({ name, facts: n }) => ({
      kind: say(language, 'person'),
      text: name,
      note: facts(n),
      href: `/facts?${new URLSearchParams({ text: name })}`,
    })),
    ...found.facts.map((fact) => {
      const { head, figure, rest } = lineOf(fact, names);
      return {
        kind: say(language, 'timeline-fact'),
        text: [head, figure].filter(Boolean).join(': '),
        note: rest,
        href: passageOf(fact),
      };
    }),
    ...found.documents.map(({ id, title, published }) => ({
      kind: say(language, 'timeline-document'),
      text: title ?? id,
      note: published ? period(published, language) : '',
      href: `/documents/${id}`,
    })),
    ...(found.total > 0
      ? [
          {
            kind: say(language, 'search'),
            text: `${say(language, 'all')}: ${found.corrected ?? q}`,
            note: `${found.total}${found.isMore ? '+' : ''}`,
            href: `/search?${new URLSearchParams({ q })}`,
          },
        ]
      : []),
  ];
  return json(proposed, { headers: { 'cache-control': 'private, max-age=30' } });
};
