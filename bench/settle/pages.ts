/** What the bench of a node asks for: every kind of page, the second pages of lists, lists by their filters, and what is exported. */

/** Addresses by the kind of page; each is asked for once, because an answer that is kept costs nothing. */
export async function pagesOf(home: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const list = async (path: string) =>
    (await (await fetch(`${home}/api${path}`)).json()) as {
      readonly items: readonly { readonly id: string }[];
      readonly next?: string;
    };
  const idsOf = async (path: string): Promise<readonly string[]> =>
    (await list(path)).items.map(({ id }) => id);
  const second = async (path: string): Promise<string> => {
    const { next = '' } = await list(path);
    return `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`;
  };
  const [ru, kz] = [
    ['RU-AST', 'RU-VGG', 'RU-SAR', 'RU-SAM', 'RU-ORE', 'RU-CHE', 'RU-OMS'],
    ['KZ-10', 'KZ-15', 'KZ-23', 'KZ-27', 'KZ-39', 'KZ-47', 'KZ-55'],
  ] as const;
  const places = [...ru, ...kz];
  const years = Array.from({ length: 20 }, (_, at) => String(2005 + at));
  const words = ['Павлодару меморандумами', 'область', 'верфью', 'road', 'қалалар', 'Астрахань порт'];
  const searches = words
    .flatMap((text) => [text, `${text} договор`, `${text} год`])
    .map((text) => `/search?q=${encodeURIComponent(text)}`);
  const each = (of: readonly string[], address: (one: string) => string) => of.map(address);
  const disputed = await idsOf('/facts?kind=works&state=disputed');
  const documents = await idsOf('/documents');
  const after = await Promise.all(
    [
      '/facts',
      '/documents',
      '/findings',
      '/promises',
      '/series',
      '/timeline',
      '/candidates',
      '/search?q=road',
    ].map(second),
  );
  return {
    home: ['/', '/?lang=kk', '/?lang=en'],
    dossier: ru.flatMap((a) => kz.map((b) => `/dossier/${a}/${b}`)),
    'dossier of one place': each(places, (place) => `/dossier/${place}`),
    brief: each(places.slice(0, 7), (place) => `/dossier/${place}/brief`),
    facts: places.flatMap((place) => each(years.slice(-4), (year) => `/facts?place=${place}&period=${year}`)),
    'facts in dispute': each(places, (place) => `/facts?place=${place}&state=disputed`),
    fact: each([...disputed, ...(await idsOf('/facts'))], (id) => `/facts/${id}`),
    'all who tell of a fact': each(disputed, (id) => `/facts/${id}/claims`),
    documents: ['/documents', '/documents?language=kk', `/documents?text=${encodeURIComponent('дорога')}`],
    document: each(documents, (id) => `/documents/${id}`),
    'explanation of a document': each(documents.slice(0, 5), (id) => `/documents/${id}/explanation`),
    search: searches,
    findings: ['/findings', ...each(places, (place) => `/findings?place=${place}`)],
    promises: ['/promises', '/promises?state=overdue', '/promises?state=slipped', '/promises?state=due'],
    promise: each(await idsOf('/promises'), (id) => `/promises/${id}`),
    series: ['/series', ...each(places, (place) => `/series?place=${place}`)],
    'one series': each((await idsOf('/series?limit=2')).slice(0, 2), (id) => `/series/${id}`),
    timeline: [
      '/timeline',
      ...each(places, (place) => `/timeline?place=${place}`),
      ...each(years, (year) => `/timeline?period=${year}`),
    ],
    map: ['/map', ...each(years, (year) => `/map?period=${year}`)],
    ties: ['/ties', ...each(years, (year) => `/ties?period=${year}`)],
    candidates: ['/candidates', '/candidates?open=true', '/candidates?kind=asset'],
    completeness: [
      '/completeness',
      '/completeness?side=KZ',
      '/completeness?side=RU',
      '/completeness/letter?side=KZ',
      '/completeness/letter?side=RU',
    ],
    workbenches: each(
      ['twinning', 'programmes', 'trade', 'business', 'transport', 'border', 'water', 'fleet', 'exchange'],
      (id) => `/domains/${id}`,
    ),
    'second pages': after,
    'lists by several filters': each(
      [
        '/facts?domain=trade&state=agreed',
        '/facts?kind=works&text=road',
        '/promises?kind=works',
        '/series?aspect=growth',
      ],
      (path) => `${path}&place=RU-OMS&counterpart=KZ-55`,
    ),
    'desks and what people follow': [
      '/inbox',
      '/confirmations',
      '/follow?place=RU-AST&counterpart=KZ-23',
      '/desks',
      '/sources',
      '/logs',
      '/about/api',
      '/add',
      '/sign-in',
    ],
  };
}

/** What is exported, by its kind: of these the first bytes are waited for. */
export const EXPORTS: Readonly<Record<string, readonly string[]>> = {
  'lists as JSON': [
    'facts',
    'documents',
    'findings',
    'promises',
    'series',
    'timeline',
    'candidates',
    'completeness',
  ].map((name) => `/api/${name}`),
  'lists as CSV, a place': ['findings', 'promises', 'series'].map(
    (name) => `/api/${name}?place=RU-OMS&format=csv`,
  ),
  'a whole list as CSV': ['/api/facts?format=csv'],
};
