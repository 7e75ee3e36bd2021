import { type Recent, rememberRecent } from '#methods/recent.ts';
import {
  ACCUSATIVE,
  ADJECTIVE,
  type Analysis,
  CASES,
  DATIVE,
  GENITIVE,
  GIVEN_NAME,
  GUESSED,
  INSTRUMENTAL,
  LOCATIVE,
  NOMINATIVE,
  NOUN,
  PATRONYMIC,
  SINGULAR,
  SURNAME,
} from './language/features.ts';
import { isKazakhInRussian } from './language/kazakh-names.ts';
import type { Morphology } from './language/morphology.ts';

type Gender = 'm' | 'f';

/** How one word of a Russian name may stand for the name. */
interface Reading {
  /** The nominative, as it is written. */
  readonly base: string;
  readonly cases: number;
  /** Of a man's or a woman's name; undefined for either. */
  readonly gender?: Gender;
  /** How likely it is beside the other readings of the word. */
  readonly weight: number;
}

/** A name in the nominative, with the cases in which it may stand. */
export interface Nominative {
  readonly words: readonly string[];
  readonly cases: number;
  readonly gender?: Gender;
}

/** Of the dictionary, which knows it for a given name or a patronymic. */
const KNOWN = 4;
/** Of the dictionary or by an ending that only surnames have. */
const SURNAMES = 3;
/** A name of this ending is not declined, or is known by it. */
const CERTAIN = 2;
/** The dictionary knows the word, for something else. */
const WORDS = 1.5;
const GUESS = 1;
/** A name stands in the nominative where nothing tells. */
const PLAIN = 0.25;
/** A name stands in the case of its title, unless the title is another's. */
const OF_TITLE = 1.5;
/** More readings of one word, the least likely, are not tried. */
const MOST_READINGS = 12;

/**
 * The nominative of a Russian name of one person, whose words stand in one case and are of one gender: «Сергеем Дегтярём» is Сергей Дегтярь,
 * «Альберт Рау» what it is, «Ирине Сороке» Ирина Сорока.
 *
 * @param written the words as they stand, capitalised; the last one is the surname
 * @param title the cases in which the title beside the name stands, if one does
 */
export function nominativeOf(
  written: readonly string[],
  morphology: Morphology,
  title: number | undefined,
): Nominative {
  const readings = written.map((word, at) =>
    readingsOf(word, at === written.length - 1, morphology).slice(0, MOST_READINGS),
  );
  return best(readings, title) ?? { words: written, cases: NOMINATIVE };
}

/** The likeliest of the ways to take all words together. */
function best(readings: readonly (readonly Reading[])[], title: number | undefined): Nominative | undefined {
  let found: (Nominative & { readonly weight: number }) | undefined;
  const choose = (at: number, its: Nominative, weight: number): void => {
    if (at === readings.length) {
      const ofTitle = its.cases & (title ?? 0);
      const whole = weight + (its.cases & NOMINATIVE ? PLAIN : 0) + (ofTitle ? OF_TITLE : 0);
      if (!found || whole > found.weight) found = { ...its, cases: ofTitle || its.cases, weight: whole };
      return;
    }
    for (const reading of readings[at]!) {
      const common = its.cases & reading.cases;
      if (common === 0 || (its.gender && reading.gender && its.gender !== reading.gender)) continue;
      const gender = its.gender ?? reading.gender;
      const next = { words: [...its.words, reading.base], cases: common, ...(gender ? { gender } : {}) };
      choose(at + 1, next, weight + reading.weight);
    }
  };
  choose(0, { words: [], cases: CASES }, 0);
  if (!found) return undefined;
  const { weight: _, ...name } = found;
  return name;
}

/** Every nominative that a word may be of when it is a surname; lower case. Asked once for each form, of any word with a capital: not kept. */
export const surnameBases = (form: string, morphology: Morphology): readonly string[] =>
  readAs(form, true, morphology).map(({ base }) => base.toLowerCase());

/** How so many words of names may stand for the name: most names are told again and again. */
const AT_HAND = 4096;
const readings = new WeakMap<Morphology, Recent<string, readonly Reading[]>>();

function readingsOf(word: string, isSurname: boolean, morphology: Morphology): readonly Reading[] {
  let known = readings.get(morphology);
  if (!known) readings.set(morphology, (known = rememberRecent(AT_HAND)));
  const asked = isSurname ? word : `${word} `;
  let its = known.get(asked);
  if (!its) known.set(asked, (its = readAs(word, isSurname, morphology)));
  return its;
}

function readAs(word: string, isSurname: boolean, morphology: Morphology): readonly Reading[] {
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0) {
    const before = word.slice(0, hyphen);
    // «Ивановым-Петровым» has two surnames in one case; «Касым-Жомартом» one name.
    const others = readingsOf(before, isSurname, morphology).filter(({ weight }) => weight >= SURNAMES);
    return readingsOf(word.slice(hyphen + 1), isSurname, morphology).map((reading) => {
      const other = others.find(
        ({ cases, gender }) =>
          cases & reading.cases && !(gender && reading.gender && gender !== reading.gender),
      );
      return { ...reading, base: `${other?.base ?? before}-${reading.base}` };
    });
  }
  const patronymic = patronymicReading(word);
  // «Игорь Мацкевич»: a surname like a patronymic.
  if (patronymic && !(isSurname && patronymic.cases === NOMINATIVE)) return [patronymic];
  const analyses = morphology.analyse(word.toLowerCase(), 'ru');
  const known = isSurname ? [] : analyses.flatMap((analysis) => givenReading(word, analysis, analyses));
  const all = [
    ...(patronymic ? [patronymic] : []),
    ...known,
    ...analyses.flatMap((analysis) => wordReading(word, analysis)),
    ...endingReadings(word).map((reading) =>
      // «Ерлана» is of Ерлан: a Kazakh given name that the dictionary does not have.
      !isSurname && isKazakhInRussian(reading.base) ? { ...reading, weight: KNOWN } : reading,
    ),
  ];
  return all.sort((a, b) => b.weight - a.weight);
}

const PATRONYMICS: readonly (readonly [RegExp, base: string, cases: number, Gender])[] = [
  [/(?<=[ое]в)ич$/u, 'ич', NOMINATIVE, 'm'],
  [/(?<=[ое]в)ича$/u, 'ич', GENITIVE | ACCUSATIVE, 'm'],
  [/(?<=[ое]в)ичу$/u, 'ич', DATIVE, 'm'],
  [/(?<=[ое]в)ичем$/u, 'ич', INSTRUMENTAL, 'm'],
  [/(?<=[ое]в)иче$/u, 'ич', LOCATIVE, 'm'],
  [/(?<=[ое]в|ич)на$/u, 'на', NOMINATIVE, 'f'],
  [/(?<=[ое]в|ич)ны$/u, 'на', GENITIVE, 'f'],
  [/(?<=[ое]в|ич)не$/u, 'на', DATIVE | LOCATIVE, 'f'],
  [/(?<=[ое]в|ич)ну$/u, 'на', ACCUSATIVE, 'f'],
  [/(?<=[ое]в|ич)ной$/u, 'на', INSTRUMENTAL, 'f'],
];

function patronymicReading(word: string): Reading | undefined {
  for (const [ending, base, cases, gender] of PATRONYMICS)
    if (ending.test(word)) return { base: word.replace(ending, base), cases, gender, weight: KNOWN };
  return undefined;
}

/** «Куандыкович», «Сергеевной»: a patronymic in any case. */
export const isPatronymic = (word: string): boolean => patronymicReading(word) !== undefined;

/** Women's names that look like a case of a man's and are met more often than that. */
const WOMEN =
  /^(александра|валентина|валерия|евгения|юлия|мария|виктория|антонина|кристина|лидия|наталия|ксения|анастасия|клавдия|софия|мадия|асия|алия|зулфия|альфия|рамзия|рания|василиса|марина|полина|карина|регина|динара|сауле|гульнара|самира|жанна|анна|инна|римма)$/u;

/** Men's names that are met less often than the women's of the same stem. */
const RARE_MEN = /^(юлий|марий|викторий|лидий|ксений|софий|антонин|кристин|клавдий|карин|марин|полин)$/u;

function givenReading(word: string, analysis: Analysis, all: readonly Analysis[]): readonly Reading[] {
  const { lemma, features, gender } = analysis;
  if (!(features & GIVEN_NAME) || features & GUESSED || !(features & SINGULAR) || gender === 'n') return [];
  const folded = foldedOf(word);
  // «Романа», «Ивана», «Юлию»: one of them so rare that the other is meant.
  const isRare =
    gender === 'f'
      ? features & NOMINATIVE &&
        !WOMEN.test(folded) &&
        all.some((other) => other.features & GIVEN_NAME && other.gender === 'm' && other.lemma !== lemma)
      : RARE_MEN.test(lemma);
  // «Игоре» may be of Игор, which is rare, or of Игорь; «Григория» is no woman.
  const isOfSoft = all.some((other) => other.features & GIVEN_NAME && other.lemma === `${lemma}ь`);
  return [
    {
      base: written(word, lemma),
      cases: features & CASES,
      ...(gender ? { gender } : {}),
      weight: isRare || isOfSoft ? CERTAIN : KNOWN,
    },
  ];
}

/** What the dictionary has, or its paradigms of surnames guess, as a surname. */
function wordReading(word: string, { lemma, features, gender }: Analysis): readonly Reading[] {
  const cases = features & CASES;
  if (!cases || !(features & SINGULAR) || gender === 'n') return [];
  if (features & SURNAME)
    return [
      {
        base: written(word, gender === 'f' ? feminine(lemma) : lemma),
        cases,
        ...(gender ? { gender } : {}),
        weight: SURNAMES,
      },
    ];
  if (features & (GUESSED | GIVEN_NAME | PATRONYMIC)) return [];
  if (features & ADJECTIVE && gender)
    return [
      {
        base: written(word, gender === 'f' ? feminine(lemma) : lemma),
        cases,
        gender,
        weight: LIKE_WORDS.test(lemma) ? KNOWN : WORDS,
      },
    ];
  // «Сорока» may be a man or a woman, «Коваль» in an oblique case only a man.
  if (features & NOUN && gender)
    return [{ base: written(word, lemma), cases, ...(gender === 'm' ? { gender } : {}), weight: WORDS }];
  return [];
}

/** Surnames that are adjectives: «Береговым» is hardly of Берегов, as «Громовым» is of Громов. */
const LIKE_WORDS = /^(берег|луг|пол|лан|яр|верх|бур)[ое]вой$/u;

const feminine = (lemma: string): string =>
  /(ов|ев|ин|ын)$/u.test(lemma) ? `${lemma}а` : lemma.replace(/[иыо]й$/u, 'ая');

const C = '[бвгджзйклмнпрстфхцчшщ]';
const ONE = GENITIVE | ACCUSATIVE;
/** Endings of names that the dictionary does not know: what makes the nominative of them, in which cases, of whom. */
const ENDINGS: readonly (readonly [
  RegExp,
  base: string,
  cases: number,
  Gender | undefined,
  weight: number,
])[] = [
  // Not declined.
  [/(?:[ыи]х|ко|аго|ово|улы|ұлы|кызы|қызы|швили|дзе|[аоэ]у|[лн]и)$/u, '$&', CASES, undefined, CERTAIN],
  [/(?:о|у|ю|э|и|ы|е)$/u, '$&', CASES, undefined, GUESS - PLAIN],
  [/(?:[бвгджзклмнпрстфхцчшщь]|(?<![аеиоуы])й|^.{1,2}й)$/u, '$&', CASES, 'f', GUESS],
  // Men's in a consonant.
  [/(?:ук|юк|ак|ич|ян|ец|енс|бай|бек|хан|тай)$/u, '$&', NOMINATIVE, 'm', CERTAIN],
  [new RegExp(`(?:${C}|ь)$`, 'u'), '$&', NOMINATIVE, 'm', GUESS],
  [/(?<=[влнрй])ца$/u, 'ец', ONE, 'm', CERTAIN],
  [/(?<=[влнрй])цу$/u, 'ец', DATIVE, 'm', CERTAIN],
  [/(?<=[влнрй])цом$/u, 'ец', INSTRUMENTAL, 'm', CERTAIN],
  [/(?<=[влнрй])це$/u, 'ец', LOCATIVE, 'm', GUESS],
  [new RegExp(`(?<=${C})а$`, 'u'), '', ONE, 'm', GUESS],
  [new RegExp(`(?<=${C})у$`, 'u'), '', DATIVE, 'm', GUESS],
  [new RegExp(`(?<=${C})ом$`, 'u'), '', INSTRUMENTAL, 'm', CERTAIN],
  [/(?<=[жшчщц])ем$/u, '', INSTRUMENTAL, 'm', CERTAIN],
  [new RegExp(`(?<=${C})е$`, 'u'), '', LOCATIVE, 'm', GUESS],
  // «Соловья», «Гая», «Дегтяря».
  [/ья$/u, 'ей', ONE, 'm', CERTAIN],
  [/ью$/u, 'ей', DATIVE, 'm', CERTAIN],
  [/ь[её]м$/u, 'ей', INSTRUMENTAL, 'm', CERTAIN],
  [/(?<=[аеиоуыэюя])я$/u, 'й', ONE, 'm', GUESS],
  [/(?<=[аеиоуыэюя])ю$/u, 'й', DATIVE, 'm', GUESS],
  [/(?<=[аеиоуыэюя])[её]м$/u, 'й', INSTRUMENTAL, 'm', CERTAIN],
  [/(?<=[аеиоуыэюя])е$/u, 'й', LOCATIVE, 'm', GUESS],
  [/(?<=[бвдзлмнпрстф])я$/u, 'ь', ONE, 'm', GUESS],
  [/(?<=[бвдзлмнпрстф])ю$/u, 'ь', DATIVE, 'm', GUESS],
  [/(?<=[бвдзлмнпрстф])[её]м$/u, 'ь', INSTRUMENTAL, 'm', CERTAIN],
  // «Дзюба», «Зозуля»: of men and women alike.
  [/[ая]$/u, '$&', NOMINATIVE, undefined, GUESS],
  [/(?<![жшчщц])ы$/u, 'а', GENITIVE, undefined, GUESS],
  [/(?<=[гкхжшчщ])и$/u, 'а', GENITIVE, undefined, GUESS],
  [new RegExp(`(?<=${C})е$`, 'u'), 'а', DATIVE | LOCATIVE, undefined, GUESS],
  [new RegExp(`(?<=${C})у$`, 'u'), 'а', ACCUSATIVE, undefined, GUESS],
  [/(?<![жшчщц])ой$/u, 'а', INSTRUMENTAL, undefined, GUESS],
  [/(?<=[жшчщц])(?:ей|ой)$/u, 'а', INSTRUMENTAL, undefined, GUESS],
  [/(?<=[лнрт])и$/u, 'я', GENITIVE, undefined, GUESS - PLAIN],
  [/(?<=[лнрт])е$/u, 'я', DATIVE | LOCATIVE, undefined, GUESS - PLAIN],
  [/(?<=[лнрт])ю$/u, 'я', ACCUSATIVE, undefined, GUESS - PLAIN],
  [/(?<=[лнрт])ей$/u, 'я', INSTRUMENTAL, undefined, GUESS],
  // «Гульмарии»: women's given names in -ия.
  [/ии$/u, 'ия', GENITIVE | DATIVE | LOCATIVE, 'f', CERTAIN],
  [/ию$/u, 'ия', ACCUSATIVE, 'f', CERTAIN],
  [/ией$/u, 'ия', INSTRUMENTAL, 'f', CERTAIN],
  // «Береговой», «Белого»: like adjectives.
  [/(?:ий|ый|ой)$/u, '$&', NOMINATIVE, 'm', CERTAIN],
  [/ого$/u, 'ый', ONE, 'm', GUESS],
  [/ому$/u, 'ый', DATIVE, 'm', GUESS],
  [/ым$/u, 'ый', INSTRUMENTAL, 'm', GUESS],
  [/(?<=[гкх])ого$/u, 'ий', ONE, 'm', CERTAIN],
  [/(?<=[гкх])ому$/u, 'ий', DATIVE, 'm', CERTAIN],
  [/(?<=[гкх])им$/u, 'ий', INSTRUMENTAL, 'm', CERTAIN],
  [/ая$/u, '$&', NOMINATIVE, 'f', CERTAIN],
  [/ую$/u, 'ая', ACCUSATIVE, 'f', CERTAIN],
  [/ой$/u, 'ая', GENITIVE | DATIVE | INSTRUMENTAL | LOCATIVE, 'f', GUESS],
];

const endingReadings = (word: string): readonly Reading[] =>
  ENDINGS.flatMap(([ending, base, cases, gender, weight]) =>
    ending.test(word)
      ? [{ base: word.replace(ending, base), cases, ...(gender ? { gender } : {}), weight }]
      : [],
  );

/** The base of a word of the dictionary with the letters that the text writes, which tells ё from е. */
function written(word: string, lemma: string): string {
  const folded = foldedOf(word);
  let same = 0;
  while (same < lemma.length && folded[same] === lemma[same]) same += 1;
  return word.slice(0, same) + lemma.slice(same);
}

const foldedOf = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');
