import { calledIn } from '#model/called.ts';
import { contentId } from '#model/canonical.ts';
import type { Claim } from '#model/claim.ts';
import { QUESTION_REASONS, type Question } from '#model/completeness.ts';
import type { Fact } from '#model/fact.ts';
import { LANGUAGES, type Language, type Trilingual } from '#model/language.ts';
import { type LineNames, lineNames, lineOf } from '#model/line.ts';
import type { PlaceCode } from '#model/place.ts';
import type { Undertaking } from '#model/promise.ts';
import { term } from '#model/term-words.ts';
import { inAll, period, quoted } from '#model/wording.ts';
import { type Holding, isOf, type Surveyed, sidesOf } from './completeness.ts';
import { FIELDS } from './fields.ts';
import { compare } from './sorted.ts';
import type { SurveyRecords } from './survey-records.ts';

/** The most that one question names; more would be no letter. */
const MOST = 25;

/** Of how many different tellings of one fact a side is asked which is right. */
const MOST_VALUES = 8;

interface Asked extends Pick<Holding, 'domains' | 'places'> {
  /** The records that leave fields out, so many of them, and how many there are. */
  readonly open: SurveyRecords['open'];
  readonly fact: (id: string) => Fact | undefined;
  /** Those on which sources differ. */
  readonly facts: readonly Fact[];
  readonly undertakings: readonly Undertaking[];
  readonly claim: (id: string) => Claim | undefined;
  /** The first domain of the fact that holds a claim. */
  readonly domainOf: (claim: string) => string | undefined;
}
type Names = Readonly<Record<Language, LineNames>>;
type Item = Question['items'][number];

/**
 * What each side can be asked: what nobody told, what has aged, what records leave out, which of rival values is right, what became of
 * promises. By side, domain and reason.
 *
 * @param today ISO day, by which figures age
 */
export function questionsOf(survey: readonly Surveyed[], asked: Asked, today: string): readonly Question[] {
  const names = namesOf(asked);
  const year = String(Number(today.slice(0, 4)) - 1);
  const order = asked.domains.map(({ id }) => id);
  const questions = [
    ...survey.flatMap((row) => ofPlaces(row, names, year)),
    ...asked.facts.flatMap((fact) => ofRivals(fact, asked, names)),
    ...sidesOf(asked.places).flatMap((side) => [
      ...order.flatMap((domain) => ofRecords(side, domain, asked, names)),
      ...asked.undertakings.flatMap((undertaking) => ofPromise(undertaking, side, asked)),
    ]),
  ];
  return questions.sort(
    (a, b) =>
      compare(a.side, b.side) ||
      order.indexOf(a.domain) - order.indexOf(b.domain) ||
      QUESTION_REASONS.indexOf(a.reason) - QUESTION_REASONS.indexOf(b.reason) ||
      compare(a.text.en, b.text.en) ||
      compare(a.id, b.id),
  );
}

function question(
  { side, domain, reason, text }: Pick<Question, 'side' | 'domain' | 'reason' | 'text'>,
  key: unknown,
  items: readonly Item[],
  total = items.length,
): Question {
  return {
    id: contentId([side, reason, key]),
    side,
    domain,
    reason,
    text,
    items: items.slice(0, MOST),
    ...(total > MOST ? { more: total - MOST } : {}),
  };
}

function ofPlaces(
  { coverage, measure, missing, aging }: Surveyed,
  names: Names,
  year: string,
): readonly Question[] {
  if (!measure) return [];
  const { side, domain } = coverage;
  const isLasting = measure.unit === 'km';
  const name = inAll((language) => quoted(measure.name[language], language));
  return [
    ...(missing.length > 0
      ? [
          question(
            { side, domain, reason: 'missing', text: isLasting ? unknownNow(name) : unknownFor(name, year) },
            measure.id,
            missing.length > 1 && missing.length === coverage.of
              ? [{ text: ALL_OF_THEM }]
              : missing.map((place) => ({ text: placed(place, names) })),
          ),
        ]
      : []),
    ...(aging.length > 0
      ? [
          question(
            { side, domain, reason: 'aging', text: newerThan(name, year) },
            measure.id,
            aging.map(([place, day]) => ({
              text: inAll(
                (language) => `${placed(place, names)[language]} (${LAST_TOLD[language]} ${day.slice(0, 4)})`,
              ),
            })),
          ),
        ]
      : []),
  ];
}

/** Records with all that they leave out; one of several domains is asked about in the first of them. */
function ofRecords(
  side: PlaceCode,
  domain: string,
  { open, fact }: Asked,
  names: Names,
): readonly Question[] {
  const { first, total } = open(side, domain, MOST);
  if (total === 0) return [];
  const items = first.map(({ fact: id, fields }) => {
    const label = labelOf(fact(id)!, names);
    const left = FIELDS.filter((_, at) => (fields >> at) & 1);
    return {
      text: inAll((language) => `${label[language]}: ${left.map(({ name }) => name[language]).join(', ')}`),
      fact: id,
    };
  });
  return [question({ side, domain, reason: 'field', text: LEFT_OUT }, domain, items, total)];
}

/** The values that a fact's sources give, asked of the sides whose places it is about. */
function ofRivals(fact: Fact, asked: Asked, names: Names): readonly Question[] {
  const [domain] = fact.domains;
  if (fact.state !== 'disputed' || !domain) return [];
  const said = new Map<string, Claim>();
  for (const { claim, role } of fact.voices) {
    if (said.size === MOST_VALUES) break;
    const told = role === 'superseded' ? undefined : asked.claim(claim);
    if (told) said.set(JSON.stringify([told.modality, told.slots]), told);
  }
  const values = [...said.values()].map((claim) =>
    inAll((language) => shownIn({ ...fact, ...claim } as Fact, names[language])),
  );
  const items = [...new Map(values.map((text) => [text.en, text])).values()].map((text) => ({
    text,
    fact: fact.id,
  }));
  const text = which(labelOf(fact, names));
  return sidesOf(asked.places)
    .filter((side) => isOf(fact, side))
    .map((side) => question({ side, domain, reason: 'disputed', text }, fact.id, items));
}

function ofPromise(
  undertaking: Undertaking,
  side: PlaceCode,
  { domainOf, domains }: Asked,
): readonly Question[] {
  const { state, places, id, announcements } = undertaking;
  const isOurs = places.length === 0 || places.some((code) => code.startsWith(side));
  if (state !== 'overdue' || !isOurs) return [];
  const domain = domainOf(announcements[0]?.claim ?? '') ?? domains[0]!.id;
  return [question({ side, domain, reason: 'overdue', text: isDone(undertaking) }, id, [])];
}

const namesOf = ({ places, domains }: Pick<Asked, 'places' | 'domains'>): Names =>
  Object.fromEntries(
    LANGUAGES.map((language): [Language, LineNames] => [
      language,
      lineNames(
        language,
        places,
        domains.flatMap(({ measures }) => measures),
      ),
    ]),
  ) as Record<Language, LineNames>;

const placed = (place: PlaceCode, names: Names): Trilingual =>
  inAll((language) => names[language].places[place] ?? place);

/** A record as a list names it: what it is, and what else tells it from others of its kind. */
const labelOf = (fact: Fact, names: Names): Trilingual =>
  inAll((language) => {
    const { head, rest } = lineOf(fact, names[language]);
    return rest ? `${head} (${rest.replaceAll(' · ', '; ')})` : head;
  });

const shownIn = (said: Fact, names: LineNames): string => {
  const { figure, rest, head } = lineOf(said, names);
  return figure ?? (rest || head);
};

const unknownFor = (name: Trilingual, year: string): Trilingual => ({
  ru: `Каким был показатель ${name.ru} за ${year} год? Данных нет совсем:`,
  kk: `${year} жылғы ${name.kk} көрсеткіші қандай болды? Мүлде дерек жоқ:`,
  en: `What was the figure ${name.en} for ${year}? Nothing is known of:`,
});
const unknownNow = (name: Trilingual): Trilingual => ({
  ru: `Каков показатель ${name.ru}? Данных нет:`,
  kk: `${name.kk} көрсеткіші қандай? Дерек жоқ:`,
  en: `What is the figure ${name.en}? Nothing is known of:`,
});
const newerThan = (name: Trilingual, year: string): Trilingual => ({
  ru: `Каким был показатель ${name.ru} за ${year} год? Известны только прежние годы:`,
  kk: `${year} жылғы ${name.kk} көрсеткіші қандай болды? Тек бұрынғы жылдар белгілі:`,
  en: `What was the figure ${name.en} for ${year}? Only earlier years are known:`,
});
const ALL_OF_THEM: Trilingual = {
  ru: 'все приграничные регионы',
  kk: 'шекара өңірінің барлық облыстары',
  en: 'all border regions',
};
const LAST_TOLD: Trilingual = { ru: 'последний —', kk: 'соңғысы —', en: 'last told:' };
const LEFT_OUT: Trilingual = {
  ru: 'Просим сообщить то, чего нет в документах:',
  kk: 'Құжаттарда жоқ мәліметтерді хабарлауыңызды сұраймыз:',
  en: 'Please tell us what the documents leave out:',
};
const which = (label: Trilingual): Trilingual => ({
  ru: `Какое значение верно? ${label.ru}. Источники называют:`,
  kk: `Қай мән дұрыс? ${label.kk}. Дереккөздер атайды:`,
  en: `Which value is right? ${label.en}. Sources give:`,
});

function isDone({ name, called, what, current }: Undertaking): Trilingual {
  const about = inAll((language) =>
    [calledIn(name, called, language), what && term(what === 'open' ? 'opening' : what, language)]
      .filter(Boolean)
      .join(': '),
  );
  const by = inAll((language) => (current ? period(current, language) : ''));
  return {
    ru: `Выполнено ли, и когда? ${about.ru} (обещано к: ${by.ru}).`,
    kk: `Орындалды ма, қашан? ${about.kk} (уәде етілген мерзім: ${by.kk}).`,
    en: `Is it done, and when? ${about.en} (promised by ${by.en}).`,
  };
}
