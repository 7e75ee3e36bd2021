import type { Application } from '#model/application.ts';
import { checkedFilter } from '#model/filter.ts';
import type { Place } from '#model/place.ts';
import type { Answers } from './answers.ts';
import { searched } from './hits.ts';
import { type Named, nameFinder } from './names.ts';
import type { Register } from './register.ts';
import type { Search } from './search.ts';
import type { Words } from './term-pool.ts';
import { type Understood, understood } from './understood.ts';

/** How much of each kind is proposed while somebody types. */
const PROPOSED = { places: 4, people: 3, facts: 5, documents: 4 };

export interface Finding {
  /** What answers now, held until the answer is made. */
  readonly hold: () => {
    readonly derivation: { readonly register: Register; readonly search: Search };
    readonly letGo: () => void;
  };
  readonly answers: Answers;
  readonly textOf: (document: string) => Promise<string>;
  readonly words: Words;
  readonly gazetteer: {
    readonly places: readonly Place[];
    readonly placeNamed: (name: string) => string | undefined;
  };
  /** The ids that a filter may name. */
  readonly domains: readonly string[];
}

/** The answers to words that somebody looks for: a page of hits, and what is proposed while they type. */
export function finding({ hold, answers, textOf, words, gazetteer, domains }: Finding): Pick<
  Application,
  'search' | 'suggest'
> & {
  /** What a filter's words stand for; none is changed. */
  readonly queryFor: (text: string, search: Search) => Understood['query'];
} {
  const { places, placeNamed } = gazetteer;
  const placeOf = new Map(places.map((place) => [place.code, place]));
  const namesOf = (name: string): readonly string[] => {
    const place = placeOf.get(placeNamed(name) ?? '');
    return place ? Object.values(place.name) : [];
  };
  /** Places and people by name, those with most facts first. */
  const named = (register: Register) =>
    answers.of('names', () => {
      const { index } = register.parts;
      const facts = index.counts('in');
      const found = places.map(
        ({ code, name }): Named => ({ id: code, names: Object.values(name), weight: facts.get(code) ?? 0 }),
      );
      const people = index.people();
      return {
        places: nameFinder(found),
        people: nameFinder([...people].map(([name, weight]) => ({ id: name, names: [name], weight }))),
        facts,
        told: people,
      };
    });
  const proposed = (register: Register, text: string) => {
    const { places: findPlaces, people: findPeople, facts, told } = named(register);
    return {
      places: findPlaces(text, PROPOSED.places).map((code) => ({
        place: placeOf.get(code)!,
        facts: facts.get(code) ?? 0,
      })),
      people: findPeople(text, PROPOSED.people).map((name) => ({ name, facts: told.get(name)! })),
    };
  };
  return {
    queryFor: (text, search) => understood(text, { words, search, namesOf }, { corrects: false }).query,
    search: async (text, cursor, asked = {}) => {
      const filter = checkedFilter('search', asked, places, { domain: domains });
      const { derivation, letGo } = hold();
      const { register, search } = derivation;
      try {
        const its = understood(text, { words, search, namesOf });
        const page = await searched(its.query, cursor, {
          register,
          textOf,
          search,
          words,
          place: placeOf.get(placeNamed(text) ?? ''),
          filter,
        });
        if (cursor.after !== undefined || Object.keys(filter).length > 0)
          return { ...page, ...(its.corrected ? { corrected: its.corrected } : {}) };
        const { places: near, people } = proposed(register, text);
        return {
          ...page,
          people,
          near: near.filter(({ place }) => place.code !== placeNamed(text)),
          ...(its.corrected ? { corrected: its.corrected } : {}),
        };
      } finally {
        letGo();
      }
    },
    suggest: async (text) => {
      const { derivation, letGo } = hold();
      const { register, search } = derivation;
      try {
        const { query, corrected } = understood(text, { words, search, namesOf }, { isTyped: true });
        const facts = search.find('fact', query, { limit: PROPOSED.facts });
        const documents = search.find('document', query, { limit: PROPOSED.documents });
        return {
          ...proposed(register, text),
          facts: facts.found.flatMap(({ id }) => register.fact(id) ?? []),
          documents: documents.found.flatMap(({ id }) => register.summary(id) ?? []),
          total: facts.total + documents.total,
          ...(facts.isMore || documents.isMore ? { isMore: true } : {}),
          ...(corrected ? { corrected } : {}),
        };
      } finally {
        letGo();
      }
    },
  };
}
