import { malformed } from './fields.ts';

type Row = Readonly<Record<string, string>>;

/** The headings by which tables name a column, in three languages, small letters. */
const HEADINGS = {
  id: ['id', 'код', 'код участника', 'идентификатор'],
  name: [
    'name',
    'firm',
    'company',
    'название',
    'наименование',
    'компания',
    'фирма',
    'атауы',
    'компания атауы',
  ],
  side: ['side', 'country', 'страна', 'сторона', 'ел', 'тарап'],
  region: ['region', 'регион', 'область', 'облыс', 'өңір'],
  zone: ['zone', 'time zone', 'часовой пояс', 'уақыт белдеуі'],
  venue: ['venue', 'stand', 'площадка', 'стенд', 'алаң'],
  limit: ['limit', 'most meetings', 'не больше встреч', 'кездесу шегі'],
  from: ['from', 'who', 'кто', 'от кого', 'кім'],
  to: ['to', 'with', 'whom', 'с кем', 'кого', 'кіммен'],
  wish: ['wish', 'желание', 'пожелание', 'тілек'],
  weight: ['weight', 'priority', 'вес', 'важность', 'приоритет', 'маңызы'],
  half: ['half', 'half-day', 'время дня', 'половина дня', 'күн жартысы'],
  at: ['at', 'начало', 'время', 'басталуы'],
  kind: ['kind', 'type', 'вид', 'тип', 'түрі'],
  languages: ['languages', 'языки', 'тілдер'],
  products: ['products', 'продукция', 'товары', 'өнім'],
  hs: ['hs', 'тн вэд', 'тнвэд', 'сэқ тн'],
  activities: ['nace', 'оквэд', 'окэд', 'activities', 'экжж', 'эқжж'],
  institution: ['institution', 'институт', 'поддерживающая организация', 'қолдаушы ұйым'],
  registration: ['bin', 'inn', 'бин', 'инн', 'бсн', 'registration', 'регистрационный номер'],
  profile: ['profile', 'about', 'о компании', 'описание', 'сипаттама'],
  website: ['website', 'сайт'],
  firm: ['firm', 'фирма', 'компания'],
  contact: ['contact', 'контакт', 'контакты', 'байланыс'],
  published: ['published', 'опубликовано', 'жарияланған'],
  stage: ['stage', 'стадия', 'кезеңі'],
  title: ['title', 'заголовок', 'тақырып', 'тақырыбы'],
  summary: ['summary', 'кратко', 'аннотация', 'қысқаша'],
  description: ['description', 'описание', 'сипаттамасы'],
  advantages: ['advantages', 'преимущества', 'артықшылықтары'],
  partner: ['partner', 'какой партнёр нужен', 'партнёр', 'серіктес'],
  partnership: ['partnership', 'вид сотрудничества', 'ынтымақтастық түрі'],
  expires: ['expires', 'действует до', 'срок', 'мерзімі'],
  language: ['language', 'язык', 'тіл'],
  regions: ['regions', 'target regions', 'регионы', 'куда', 'өңірлер'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Column = keyof typeof HEADINGS;

/** A row by our names of its columns. Throws a Failure when a needed one is missing; columns of other names are told in `unknown`. */
export function columnsOf(
  rows: readonly Row[],
  wanted: readonly Column[],
  needed: readonly Column[],
): { readonly rows: readonly Partial<Record<Column, string>>[]; readonly unknown: readonly string[] } {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const named = new Map<string, Column>();
  for (const heading of headings) {
    const plain = heading.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
    const column = wanted.find(
      (name) =>
        name.toLowerCase() === plain ||
        (HEADINGS[name] as readonly string[]).some((known) => known.replaceAll('ё', 'е') === plain),
    );
    if (column && ![...named.values()].includes(column)) named.set(heading, column);
  }
  for (const column of needed)
    if (![...named.values()].includes(column))
      throw malformed(
        `a column ${HEADINGS[column].slice(0, 4).join(' / ')}`,
        headings.join(', ').slice(0, 200) || 'no columns',
      );
  return {
    rows: rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([heading, cell]) => {
          const column = named.get(heading);
          return column ? [[column, cell]] : [];
        }),
      ),
    ),
    unknown: headings.filter((heading) => !named.has(heading)),
  };
}
