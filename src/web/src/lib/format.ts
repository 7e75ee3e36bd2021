import type { Fact } from '#model/fact.ts';
import type { Language } from '#model/language.ts';
import type { Quantity } from '#model/quantity.ts';
import { say } from './words.ts';

/** What a fact's words need beside the language: names of places and measures. */
export interface Names {
  readonly language: Language;
  readonly places: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, string>>;
}

const UNITS: Readonly<Record<string, readonly [string, string, string]>> = {
  km: ['км', 'км', 'km'],
  m: ['м', 'м', 'm'],
  t: ['т', 'т', 't'],
  't/a': ['т в год', 'т/жыл', 't a year'],
  m3: ['м³', 'м³', 'm³'],
  'm3/d': ['м³ в сутки', 'м³/тәулік', 'm³ a day'],
  person: ['чел.', 'адам', 'people'],
  '1/d': ['в сутки', 'тәулігіне', 'a day'],
  '1/wk': ['в неделю', 'аптасына', 'a week'],
  'person/h': ['чел. в час', 'адам/сағ', 'people an hour'],
  h: ['ч', 'сағ', 'h'],
  pp: ['п. п.', 'п. т.', 'pp'],
  x: ['раза', 'есе', 'times'],
  USD: ['долл. США', 'АҚШ доллары', 'US dollars'],
  RUB: ['руб.', 'рубль', 'roubles'],
  KZT: ['тенге', 'теңге', 'tenge'],
  EUR: ['евро', 'еуро', 'euros'],
  '1': ['', '', ''],
};
const SCALES: readonly (readonly [number, readonly [string, string, string]])[] = [
  [1e9, ['млрд', 'млрд', 'bn']],
  [1e6, ['млн', 'млн', 'm']],
];
const at = (language: Language): number => ({ ru: 0, kk: 1, en: 2 })[language];

/** An amount with its hedge and unit: «> 7 500 км», +27 %. */
export function quantity(value: Quantity, language: Language, signed = false): string {
  const number = (n: number): string =>
    new Intl.NumberFormat(language, {
      maximumFractionDigits: 2,
      ...(signed ? { signDisplay: 'exceptZero' } : {}),
    }).format(n);
  const scale = SCALES.find(([size]) => Math.abs(value.n) >= size);
  const scaled = (n: number): string => number(scale ? n / scale[0] : n);
  const hedge = { '~': '≈ ', '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ', '=': '' }[value.cmp ?? '='];
  const unit = value.unit === '%' ? '%' : (UNITS[value.unit]?.[at(language)] ?? value.unit);
  return [
    `${hedge}${scaled(value.n)}${value.max === undefined ? '' : `–${scaled(value.max)}`}`,
    scale?.[1][at(language)],
    unit,
  ]
    .filter(Boolean)
    .join('\u00a0');
}

/** An EDTF period in words: «I полугодие 2024», 28 November 2022, «до 2035». */
export function period(edtf: string, language: Language): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return date(from, language);
  if (from === '..')
    return {
      ru: `до ${date(to, language)}`,
      kk: `${date(to, language)} дейін`,
      en: `until ${date(to, language)}`,
    }[language];
  if (to === '..')
    return {
      ru: `с ${date(from, language)}`,
      kk: `${date(from, language)} бастап`,
      en: `from ${date(from, language)}`,
    }[language];
  const half = /^(\d{4})-(01|07)\/\1-(06|12)$/.exec(edtf);
  if (half) {
    const n = half[2] === '01' ? 'I' : 'II';
    return {
      ru: `${n} полугодие ${half[1]}`,
      kk: `${half[1]} ж. ${n} жартыжылдығы`,
      en: `H${half[2] === '01' ? 1 : 2} ${half[1]}`,
    }[language];
  }
  return `${date(from, language)} – ${date(to, language)}`;
}

function date(part: string, language: Language): string {
  const [year = '', month, day] = part.split('-');
  if (!month) return year;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
  }).format(moment);
}

/** A fact in one line, in parts: what it is, its figure, what else is known. */
export interface Line {
  readonly head: string;
  readonly figure?: string;
  readonly rest: string;
}

export function lineOf(fact: Fact, names: Names): Line {
  const { language } = names;
  const place = (code: string): string => names.places[code] ?? code;
  const many = (codes: readonly string[] | undefined): string => (codes ?? []).map(place).join(', ');
  const tie = (a: readonly string[] | undefined, b: readonly string[] | undefined): string =>
    [many(a), many(b)].filter(Boolean).join(' ↔ ');
  const time = (edtf: string | undefined): string => (edtf ? period(edtf, language) : '');
  const join = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');
  const word = (term: string | undefined): string => (term ? say(language, term) : '');
  const mood = word(fact.modality);
  switch (fact.kind) {
    case 'observation': {
      const { measure = 'other', aspect = 'level', value, area, counterpart, product, label } = fact.slots;
      const head = [label ?? names.measures[measure] ?? measure, product, word(aspect)]
        .filter(Boolean)
        .join(', ');
      return {
        head,
        ...(value ? { figure: quantity(value, language, aspect === 'growth' || aspect === 'change') } : {}),
        rest: join(tie(area, counterpart), time(fact.slots.period), mood),
      };
    }
    case 'signing': {
      const { instrument, parties, date: day, place: where, subject, term, signers } = fact.slots;
      return {
        head: [word(instrument), subject && `«${subject}»`].filter(Boolean).join(' '),
        rest: join(
          many(parties),
          time(day),
          where && place(where),
          term && `${word('term')}: ${time(term)}`,
          signers?.join(', '),
          mood,
        ),
      };
    }
    case 'twinning':
      return {
        head: word('twinning'),
        rest: join(
          `${place(fact.slots.a ?? '')} ↔ ${place(fact.slots.b ?? '')}`,
          fact.slots.since && `${time(fact.slots.since)}`,
          mood,
        ),
      };
    case 'event': {
      const { type, ordinal, place: where, date: day, name, participants, count } = fact.slots;
      return {
        head: [ordinal, name ?? word(type)].filter(Boolean).join(' '),
        ...(count ? { figure: quantity(count, language) } : {}),
        rest: join(where && place(where), time(day), many(participants), mood),
      };
    }
    case 'works': {
      const { asset, action, status, start, finish, extent, cost, area } = fact.slots;
      const figures = [extent, cost]
        .filter((value) => value !== undefined)
        .map((value) => quantity(value, language));
      return {
        head: `${asset}: ${word(action === 'open' ? 'opening' : action)}`,
        ...(figures.length > 0 ? { figure: figures.join(', ') } : {}),
        rest: join(
          word(status),
          start && `${word('start')}: ${time(start)}`,
          finish && `${word('finish')}: ${time(finish)}`,
          many(area),
          status === 'planned' ? '' : mood,
        ),
      };
    }
    case 'capacity': {
      const { asset, before, after, change } = fact.slots;
      const figure =
        before && after
          ? `${quantity(before, language)} → ${quantity(after, language)}`
          : quantity((after ?? before ?? change)!, language, change !== undefined);
      return { head: `${asset}: ${word('capacity').toLowerCase()}`, figure, rest: mood };
    }
    case 'order': {
      const { goods, supplier, customer, count, date: day } = fact.slots;
      return {
        head: goods ?? '',
        ...(count ? { figure: quantity(count, language) } : {}),
        rest: join(`${place(supplier ?? '')} → ${place(customer ?? '')}`, time(day), mood),
      };
    }
    case 'office':
      return { head: fact.slots.person ?? '', rest: join(fact.slots.position, place(fact.slots.of ?? '')) };
    case 'legal-step':
      return {
        head: fact.slots.instrument ?? '',
        rest: join(word(fact.slots.step), time(fact.slots.date), mood),
      };
    case 'intent': {
      const { actor, action, object, counterpart } = fact.slots;
      return {
        head: `${place(actor ?? '')} → ${many(counterpart)}`,
        rest: join(word(action === 'open' ? 'opening' : action), object, mood),
      };
    }
  }
}
