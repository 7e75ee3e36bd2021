import type { Fact } from '#model/fact.ts';
import type { Language } from '#model/language.ts';
import type { Quantity } from '#model/quantity.ts';
import { ordinal, period } from './dates.ts';
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
  'person/d': ['чел. в сутки', 'адам/тәулік', 'people a day'],
  'person/a': ['чел. в год', 'адам/жыл', 'people a year'],
  't/d': ['т в сутки', 'т/тәулік', 't a day'],
  '1/a': ['в год', 'жылына', 'a year'],
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
  [1e9, ['млрд', 'млрд', 'billion']],
  [1e6, ['млн', 'млн', 'million']],
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
  const amount = `${scaled(value.n)}${value.max === undefined ? '' : `–${scaled(value.max)}`}`;
  if (value.unit === 'x' && language === 'ru')
    return `${hedge}в\u00a0${amount}\u00a0${times(value.max ?? value.n)}`;
  if (value.unit === '%' && language === 'en') return `${hedge}${amount}%`;
  const unit = UNITS[value.unit]?.[at(language)] ?? value.unit;
  return [`${hedge}${amount}`, scale?.[1][at(language)], unit].filter(Boolean).join('\u00a0');
}

/** A title in the quotation marks of the language it is shown among. */
export const quoted = (title: string, language: Language): string =>
  language === 'en' ? `“${title}”` : `«${title}»`;

/** 1,6 раза, 3 раза, 5 раз. */
const times = (n: number): string =>
  ['one', 'many'].includes(new Intl.PluralRules('ru').select(n)) ? 'раз' : 'раза';

/** A fact in one line, in parts: what it is, its figure, what else is known. */
export interface Line {
  readonly head: string;
  readonly figure?: string;
  readonly rest: string;
}

export function lineOf(fact: Fact, names: Names): Line {
  const line = inParts(fact, names);
  return { ...line, head: line.head.charAt(0).toLocaleUpperCase(names.language) + line.head.slice(1) };
}

function inParts(fact: Fact, names: Names): Line {
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
      const head = [
        label ?? names.measures[measure] ?? measure,
        product,
        aspect === 'multiple' ? '' : word(aspect),
      ]
        .filter(Boolean)
        .join(', ');
      return {
        head,
        ...(value ? { figure: quantity(value, language, aspect === 'growth' || aspect === 'change') } : {}),
        rest: join(tie(area, counterpart), time(fact.slots.period), mood),
      };
    }
    case 'signing': {
      const {
        instrument = 'document',
        parties,
        date: day,
        place: where,
        subject,
        term,
        signers,
        count,
      } = fact.slots;
      return {
        head: [word(instrument), subject && quoted(subject, language)].filter(Boolean).join(' '),
        ...(count ? { figure: quantity(count, language) } : {}),
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
        head: `${word('twinning')}: ${tie(fact.slots.a ? [fact.slots.a] : [], fact.slots.b ? [fact.slots.b] : [])}`,
        rest: join(time(fact.slots.since), mood),
      };
    case 'event': {
      const {
        type = 'event',
        ordinal: number,
        place: where,
        date: day,
        name,
        participants,
        count,
      } = fact.slots;
      return {
        head: [number && ordinal(number, language), name ?? word(type)].filter(Boolean).join(' '),
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
        head: goods ?? word('order'),
        ...(count ? { figure: quantity(count, language) } : {}),
        rest: join(
          [place(supplier ?? ''), place(customer ?? '')].filter(Boolean).join(' → '),
          time(day),
          mood,
        ),
      };
    }
    case 'office':
      return { head: fact.slots.person ?? '', rest: join(fact.slots.position, place(fact.slots.of ?? '')) };
    case 'legal-step':
      return {
        head: fact.slots.instrument ?? word('legal-step'),
        rest: join(word(fact.slots.step), time(fact.slots.date), mood),
      };
    case 'intent': {
      const { actor, action, object, counterpart } = fact.slots;
      const deed = action === 'other' ? '' : word(action === 'open' ? 'opening' : action);
      return {
        head: [deed, object].filter(Boolean).join(': ') || word('intent'),
        rest: join([place(actor ?? ''), many(counterpart)].filter(Boolean).join(' → '), mood),
      };
    }
  }
}
