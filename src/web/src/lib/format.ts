import type { Fact } from '#model/fact.ts';
import type { Language } from '#model/language.ts';
import { period, quantity } from '#model/wording.ts';
import { say } from './words.ts';

/** What a fact's words need beside the language: names of places and measures. */
export interface Names {
  readonly language: Language;
  readonly places: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, string>>;
}

export { period, quantity };

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
