import { slotsIn, whoIn } from './called.ts';
import type { Measure } from './domain.ts';
import type { Fact } from './fact.ts';
import type { Language } from './language.ts';
import { isPlaceCode, type Place } from './place.ts';
import { term } from './term-words.ts';
import { type OwnName, ownNameOf } from './tongue.ts';
import { ordinal, period, quantity, quoted } from './wording.ts';

/** What a fact's words need beside the language: names of places and measures. */
export interface LineNames {
  readonly language: Language;
  readonly places: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, string>>;
}

/** The names of places and measures in a language. */
export const lineNames = (
  language: Language,
  places: readonly Pick<Place, 'code' | 'name'>[],
  measures: readonly Pick<Measure, 'id' | 'name'>[] = [],
): LineNames => ({
  language,
  places: Object.fromEntries(places.map(({ code, name }) => [code, name[language]])),
  measures: Object.fromEntries(measures.map(({ id, name }) => [id, name[language]])),
});

/** A fact in one line, in parts: what it is, its figure, what else is known. */
export interface Line {
  readonly head: string;
  readonly figure?: string;
  readonly rest: string;
  /** The name within the head that no document has in the reader's language. */
  readonly own?: OwnName;
}

/** What a fact is about with its figure: «Длина границы: 7 598,6 км»; behind a deed, which stands behind a colon itself, a comma. */
export const titleOf = ({ head, figure }: Line): string =>
  figure ? `${head}${head.includes(': ') ? ',' : ':'} ${figure}` : head;

/** Says a fact in one line, what it is about by its name in the reader's language where it has one; the first letter is a capital. */
export function lineOf(fact: Fact, names: LineNames): Line {
  const line = inParts({ ...fact, slots: slotsIn(fact, names.language) } as Fact, names);
  const own = ownNameOf(fact, names.language);
  return {
    ...line,
    head: line.head.charAt(0).toLocaleUpperCase(names.language) + line.head.slice(1),
    ...(own ? { own } : {}),
  };
}

function inParts(fact: Fact, names: LineNames): Line {
  const { language } = names;
  const place = (code: string): string =>
    names.places[code] ?? (isPlaceCode(code) ? code : whoIn(code, language));
  const many = (codes: readonly string[] | undefined): string => (codes ?? []).map(place).join(', ');
  const tie = (a: readonly string[] | undefined, b: readonly string[] | undefined): string =>
    [many(a), many(b)].filter(Boolean).join(' ↔ ');
  const time = (edtf: string | undefined): string => (edtf ? period(edtf, language) : '');
  const join = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');
  const word = (its: string | undefined): string => (its ? term(its, language) : '');
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
        term: validity,
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
          validity && `${word('term')}: ${time(validity)}`,
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
        // Some names say themselves which they are in a row.
        head: [number && !name?.includes(String(number)) && ordinal(number, language), name ?? word(type)]
          .filter(Boolean)
          .join(' '),
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
