import type { Language } from '#model/language.ts';
import type { Hit } from './concepts.ts';
import { agreeing } from './declension.ts';
import { englishBodiesIn } from './english-bodies.ts';
import { housesIn } from './houses.ts';
import { joinedWithParts, kazakhBodiesAt } from './kazakh-bodies.ts';
import {
  ADJECTIVE,
  type Analysis,
  CASES,
  GENITIVE,
  GIVEN_NAME,
  NOMINATIVE,
  NOUN,
} from './language/features.ts';
import type { Morphology } from './language/morphology.ts';
import {
  CAPITAL,
  formAt,
  GLUED,
  isInitial,
  OPENS_SENTENCE,
  type Tokens,
  UPPER,
  WORD,
} from './language/tokens.ts';
import type { BodyMention } from './mention.ts';

/** Forms of enterprise that belong to a name even in small type. */
const LEGAL_FORM =
  /^(ооо|тоо|ао|пао|зао|оао|нао|ип|кх|кфх|гкп|кгп|ргп|муп|гуп|фгуп|ано|нпо|нпп|жшс|ақ|llp|llc|jsc)$/u;

/**
 * Organisations by name in a document: a noun for a body with a quoted name («Судостроительный завод «Прикаспийский»», ТОО «Каспий Су»)
 * or with a capitalised adjective before it (Южно-Уральский университет). A common noun before the quotes stays outside the name.
 */
export function bodiesIn(
  tokens: Tokens,
  language: Language,
  morphology: Morphology,
  hits: readonly Hit[],
): readonly BodyMention[] {
  const found: BodyMention[] = [];
  for (const hit of hits) {
    if (hit.concept !== 'body' || (found.at(-1)?.after ?? 0) > hit.first) continue;
    if (language === 'kk') {
      const bodies = kazakhBodiesAt(tokens, hit, morphology);
      found.push(...bodies);
      if (bodies.length > 0) continue;
    }
    const mention =
      dedicated(tokens, hit, language, morphology) ??
      quoted(tokens, hit, language, morphology) ??
      (language === 'ru' ? adjectival(tokens, hit, language, morphology) : undefined);
    if (mention) found.push(mention);
  }
  if (language === 'en') return [...found, ...englishBodiesIn(tokens)];
  const named = [...found, ...housesIn(tokens, found)];
  return language === 'kk' ? joinedWithParts(tokens, named, hits) : named;
}

/** «Университет имени Есенова»: a noun for a body with whose name it bears. */
function dedicated(
  tokens: Tokens,
  hit: Hit,
  language: Language,
  morphology: Morphology,
): BodyMention | undefined {
  if (language !== 'ru') return undefined;
  const at = hit.after;
  const opens = /^имени$/u.test(formAt(tokens, at))
    ? 1
    : formAt(tokens, at) === 'им' && formAt(tokens, at + 1) === '.'
      ? 2
      : 0;
  if (!opens) return undefined;
  const after = behindNamesake(tokens, at + opens, morphology);
  if (after === undefined) return undefined;
  const inner = adjectival(tokens, hit, language, morphology);
  const first = inner?.first ?? hit.first;
  return {
    kind: 'body',
    first,
    after,
    name: nominative(tokens, first, hit.after, after, language, morphology),
    cases: morphology.featuresAt(tokens, hit.after - 1, language) & 0x7f000,
  };
}

/** Where the name that a body bears ends: «Ф. М. Достоевского», «Абая Кунанбаева», before whoever is told of next. */
function behindNamesake(tokens: Tokens, first: number, morphology: Morphology): number | undefined {
  let surname = first;
  while (isInitial(tokens, surname)) surname += 2;
  const most = surname === first ? LONGEST_NAMESAKE : 1;
  let after = surname;
  while (
    after < tokens.count &&
    after - surname < most &&
    tokens.kind[after] === WORD &&
    tokens.flags[after]! & CAPITAL &&
    (after === first || !(tokens.flags[after]! & OPENS_SENTENCE)) &&
    (after === surname || !opensName(morphology.featuresAt(tokens, after, 'ru')))
  )
    after += 1;
  return after === surname ? undefined : after;
}
const LONGEST_NAMESAKE = 3;

const opensName = (features: number): boolean =>
  Boolean(features & GIVEN_NAME && features & NOMINATIVE) && !(features & GENITIVE);

/** «Российская компания «Волгавод»»: a common noun, whose adjective belongs to no name. */
const COMMON_FIRM = /^(компани|корпораци|групп|холдинг|концерн|фирм)/u;

function quoted(
  tokens: Tokens,
  hit: Hit,
  language: Language,
  morphology: Morphology,
): BodyMention | undefined {
  const open = hit.after;
  if (!/^[«"“]$/u.test(formAt(tokens, open))) return undefined;
  let close = open + 1;
  while (close < tokens.count && close - open < 10 && !/^[»"”]$/u.test(formAt(tokens, close))) close += 1;
  // «АО "НК "Сарыарка""»: a straight mark before a word opens a name within the name.
  if (formAt(tokens, close) === '"' && tokens.kind[close + 1] === WORD && tokens.flags[close + 1]! & GLUED) {
    close += 2;
    while (close < tokens.count && close - open < 10 && formAt(tokens, close) !== '"') close += 1;
    if (formAt(tokens, close + 1) === '"' && tokens.flags[close + 1]! & GLUED) close += 1;
  }
  if (close - open >= 10 || close - open < 2) return undefined;
  let first = hit.first;
  while (
    first > 0 &&
    tokens.sentence[first - 1] === tokens.sentence[hit.first] &&
    tokens.flags[first - 1]! & CAPITAL &&
    morphology.featuresAt(tokens, first - 1, language) & ADJECTIVE
  )
    first -= 1;
  const isCommonFirm = language === 'ru' && COMMON_FIRM.test(formAt(tokens, hit.first));
  const belongs =
    (first < hit.first && !isCommonFirm) ||
    LEGAL_FORM.test(formAt(tokens, hit.first)) ||
    Boolean(tokens.flags[hit.first]! & UPPER);
  const from = belongs ? first : open;
  const name = tokens.text.slice(tokens.start[from], tokens.end[close]);
  return {
    kind: 'body',
    first: belongs ? first : hit.first,
    after: close + 1,
    name: belongs ? nominative(tokens, first, hit.after, close + 1, language, morphology) : name,
    cases: morphology.featuresAt(tokens, hit.after - 1, language) & 0x7f000,
  };
}

function adjectival(
  tokens: Tokens,
  hit: Hit,
  language: Language,
  morphology: Morphology,
): BodyMention | undefined {
  let first = hit.first;
  while (
    first > 0 &&
    tokens.kind[first - 1] === WORD &&
    tokens.sentence[first - 1] === tokens.sentence[hit.first] &&
    morphology.featuresAt(tokens, first - 1, language) & ADJECTIVE
  )
    first -= 1;
  // «Национальный исследовательский | Томский университет»: what opens the sentence may be of no name, a capital behind it is of one.
  if (tokens.sentence[first - 1] !== tokens.sentence[first] && !isNamedByTown(tokens, first, hit))
    do first += 1;
    while (first < hit.first && !(tokens.flags[first]! & CAPITAL));
  if (first >= hit.first || !(tokens.flags[first]! & CAPITAL)) return undefined;
  return {
    kind: 'body',
    first,
    after: hit.after,
    name: nominative(tokens, first, hit.after, hit.after, language, morphology),
    cases: casesOf(tokens, first, hit.after, language, morphology),
  };
}

/** «Самарской палаты»: the cases of a noun that its adjectives have too. */
function casesOf(
  tokens: Tokens,
  first: number,
  after: number,
  language: Language,
  morphology: Morphology,
): number {
  const own = (token: number) => morphology.featuresAt(tokens, token, language) & 0x7f000;
  let cases = own(after - 1);
  for (let token = first; token < after - 1; token += 1) cases = cases & own(token) || cases;
  return cases;
}

/**
 * «Новосибирский государственный университет», «Тверской вагоностроительный завод» at the head of a sentence: one school, or one works of a trade, by the
 * adjective of its town, none of a kind or a country.
 */
const isNamedByTown = (tokens: Tokens, first: number, hit: Hit): boolean =>
  (/^(университет|академия|институт|госуниверситет|консерватория)$/u.test(formAt(tokens, hit.after - 1)) ||
    (hit.first - first > 1 && /^(завод|комбинат|порт|фабрика)$/u.test(formAt(tokens, hit.after - 1)))) &&
  /(?<!че|ий|ин)ск(ий|ой|ая)$/u.test(formAt(tokens, first)) &&
  !/^(российск|казахстанск|русск|казахск|советск|европейск|азиатск|евразийск|международн|медицинск|исследовательск|гражданск|духовн|городск|сельск|женск|детск|морск|военно-|местн)/u.test(
    formAt(tokens, first),
  );

/** The head noun and its adjectives in the nominative, the quoted name as it stands. */
function nominative(
  tokens: Tokens,
  first: number,
  headAfter: number,
  after: number,
  language: Language,
  morphology: Morphology,
): string {
  const words: string[] = [];
  const head = morphology
    .analyse(formAt(tokens, headAfter - 1), language)
    .find(({ features }) => features & NOUN);
  const gender = head?.gender;
  for (let token = first; token < headAfter; token += 1) {
    const written = tokens.text.slice(tokens.start[token], tokens.end[token]);
    const reading =
      language === 'ru' && !(tokens.flags[token]! & UPPER)
        ? readingOf(morphology.analyse(formAt(tokens, token), 'ru'), token < headAfter - 1 ? head : undefined)
        : undefined;
    const base =
      reading && token < headAfter - 1 ? agreeing(reading.lemma, gender) : (reading?.lemma ?? written);
    const whole = /-\p{Lu}/u.test(written)
      ? base.replace(/-(\p{Ll})/gu, (_, letter: string) => `-${letter.toUpperCase()}`)
      : base;
    words.push(
      tokens.flags[token]! & CAPITAL && base === base.toLowerCase()
        ? whole.charAt(0).toUpperCase() + whole.slice(1)
        : whole,
    );
  }
  if (after > headAfter) words.push(tokens.text.slice(tokens.start[headAfter], tokens.end[after - 1]));
  return words.join(' ');
}

/** «Тверской (завод)» is no «тверская»: of a word before a head its reading as an adjective in the head's gender and case, else its first one. */
const readingOf = (all: readonly Analysis[], head: Analysis | undefined): Analysis | undefined =>
  (head &&
    all.find(
      ({ features, gender }) =>
        features & ADJECTIVE && gender === head.gender && features & head.features & CASES,
    )) ??
  all.find(({ features }) => features & (NOUN | ADJECTIVE));
