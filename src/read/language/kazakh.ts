import * as F from './features.ts';
import { NOUN_STEMS, OTHER_WORDS, VERBS } from './kazakh-stems.ts';

type Analysis = F.Analysis;

/** Case endings after a bare stem and, with their own shapes, after a third-person possessive. */
const CASES: readonly (readonly [RegExp, number])[] = [
  [/(ның|нің|дың|дің|тың|тің)$/u, F.GENITIVE],
  [/(ға|ге|қа|ке)$/u, F.DATIVE],
  [/(ны|ні|ды|ді|ты|ті)$/u, F.ACCUSATIVE],
  [/(да|де|та|те)$/u, F.LOCATIVE],
  [/(дан|ден|тан|тен|нан|нен)$/u, F.ABLATIVE],
  [/(мен|пен|бен)$/u, F.INSTRUMENTAL],
  [/(дағы|дегі|тағы|тегі)$/u, F.LOCATIVE | F.ADJECTIVE],
];
const POSSESSED_CASES: readonly (readonly [RegExp, number])[] = [
  [/(ның|нің)$/u, F.GENITIVE],
  [/(на|не)$/u, F.DATIVE],
  [/н$/u, F.ACCUSATIVE],
  [/(нда|нде)$/u, F.LOCATIVE],
  [/(нан|нен)$/u, F.ABLATIVE],
  [/(мен)$/u, F.INSTRUMENTAL],
  [/(ндағы|ндегі)$/u, F.LOCATIVE | F.ADJECTIVE],
];
const PLURAL = /(лар|лер|дар|дер|тар|тер)$/u;
const POSSESSIVE = /(сы|сі|ы|і)$/u;
const POSSESSIVE_OTHER = /(ымыз|іміз|мыз|міз|ңыз|ңіз|ым|ім)$/u;
const MAKES_ADJECTIVE = /(лық|лік|дық|дік|тық|тік|лы|лі|ды|ді|ты|ті|шы|ші|аралық)$/u;

/** What stands at the end of a finite or non-finite verb form, longest first. */
const VERB_ENDINGS: readonly (readonly [RegExp, number])[] = [
  [/(атын|етін|йтын|йтін|ятын)$/u, F.PARTICIPLE | F.FUTURE],
  [/(ыпты|іпті)$/u, F.VERB | F.PAST],
  [/(ады|еді|яды)$/u, F.VERB | F.PRESENT | F.FUTURE],
  [/(йды|йді)$/u, F.VERB | F.PRESENT | F.FUTURE],
  [/(амыз|еміз|ймыз|йміз|амын|емін|ймын|ймін)$/u, F.VERB | F.PRESENT | F.FUTURE],
  [/(ып|іп|п)$/u, F.GERUND],
  [/(ған|ген|қан|кен)$/u, F.PARTICIPLE | F.VERB | F.PAST],
  [/(мақшы|мекші|бақшы|бекші|пақшы|пекші|мақ|мек|бақ|бек|пақ|пек)$/u, F.VERB | F.FUTURE],
  [/(дым|дім|тым|тім|дық|дік|тық|тік|дыңыз|діңіз|ды|ді|ты|ті)$/u, F.VERB | F.PAST],
  [/(уда|уде|юда|юде)$/u, F.VERB | F.PRESENT],
  [/(ар|ер|р)$/u, F.VERB | F.FUTURE],
  [/(са|се)$/u, F.VERB],
  [/(сын|сін)$/u, F.VERB],
  [/(у|ю)$/u, F.INFINITIVE | F.NOUN],
  [/(а|е|й)$/u, F.GERUND],
];
const NEGATION = /(ма|ме|ба|бе|па|пе)$/u;
const PASSIVE = /(ыл|іл|ын|ін|л|н)$/u;

const verbs = new Set(VERBS);
const nouns = new Set(NOUN_STEMS);

/** «ЖЭО-сының», «АЭС-ін», «ЖОО-лардың»: the hyphen between an abbreviation and its endings. */
const ABBREVIATED =
  /(?<=^\p{L}{2,5})-(?=(?:[лдт][ае]р)?(?:[сң]?[ыі]н?)?(?:[нд]?[ыі]ң|[тдн][ыі]ң|[ғгқк]?[ае]|[нтд][ыі]|н?[дт][ае]н?|н[ае]н?|[мпб]ен|[дт][ае]ғ[ыі]|[дт][ае]г[ыі])?$)/u;

/** Analyses Kazakh forms by a suffix machine over a list of stems; stems it does not know are guessed. */
export function analyseKazakh(form: string): readonly Analysis[] {
  const other = OTHER_WORDS[form];
  if (other !== undefined) return [{ lemma: form, features: other }];
  // «Болған-ды», «жасалған-тын»: long past.
  const word = form
    .replace(/^[\d-]+/u, '')
    .replace(/(?<=[ғқ]ан|[гк]ен)-[дт](ы|і|ын|ін)$/u, '')
    .replace(ABBREVIATED, '');
  const asVerb = verbReadings(word);
  const asNoun = nounReadings(word);
  const known = [...asVerb, ...asNoun].filter(({ features }) => !(features & F.GUESSED));
  if (known.length > 0) return unique(known);
  return unique([...asNoun.slice(0, 2), ...asVerb.filter(({ features }) => features & F.PASSIVE)]);
}

function nounReadings(word: string): Analysis[] {
  const readings: Analysis[] = [];
  const consider = (stem: string, features: number): void => {
    if (stem.length < 2) return;
    const base = voiced(stem);
    const known = nouns.has(base) || nouns.has(stem);
    const lemma = nouns.has(base) ? base : stem;
    readings.push({
      lemma,
      features: features | F.NOUN | (known ? 0 : F.GUESSED) | (MAKES_ADJECTIVE.test(stem) ? F.ADJECTIVE : 0),
    });
    if (
      stem.endsWith('лық') ||
      stem.endsWith('лік') ||
      stem.endsWith('дық') ||
      stem.endsWith('дік') ||
      stem.endsWith('тық') ||
      stem.endsWith('тік')
    )
      if (nouns.has(stem.slice(0, -3))) readings.push({ lemma: stem.slice(0, -3), features: F.ADJECTIVE });
  };
  const strip = (rest: string, cases: number): void => {
    consider(rest, cases | F.SINGULAR);
    const plural = PLURAL.exec(rest);
    if (plural) consider(rest.slice(0, plural.index), cases | F.PLURAL);
    for (const pattern of [POSSESSIVE, POSSESSIVE_OTHER]) {
      const possessed = pattern.exec(rest);
      if (!possessed) continue;
      const stem = rest.slice(0, possessed.index);
      consider(undropped(stem) ?? stem, cases | F.SINGULAR | F.POSSESSED);
      if (possessed[0].length > 1 && /^с/.test(possessed[0]))
        consider(`${stem}с`, cases | F.SINGULAR | F.POSSESSED);
      const many = PLURAL.exec(stem);
      if (many) consider(stem.slice(0, many.index), cases | F.PLURAL | F.POSSESSED);
    }
  };
  for (const [pattern, cases] of POSSESSED_CASES) {
    const match = pattern.exec(word);
    if (match && /(ы|і|сы|сі)$/u.test(word.slice(0, match.index))) strip(word.slice(0, match.index), cases);
  }
  for (const [pattern, cases] of CASES) {
    const match = pattern.exec(word);
    if (match) strip(word.slice(0, match.index), cases);
  }
  strip(word, F.NOMINATIVE);
  return readings;
}

function verbReadings(word: string): Analysis[] {
  const readings: Analysis[] = [];
  const bare = nominal(word);
  for (const [text, cases] of bare)
    for (const [pattern, tense] of VERB_ENDINGS) {
      if (cases && !(tense & (F.INFINITIVE | F.PARTICIPLE))) continue;
      const match = pattern.exec(text);
      if (!match) continue;
      const ending = match[0];
      const stem = text.slice(0, match.index) + (/^[юя]/u.test(ending) ? 'й' : '');
      for (const { root, extra } of roots(stem)) {
        const lemma = infinitive(root);
        if (verbs.has(lemma))
          readings.push({ lemma, features: tense | extra | (cases || (tense & F.NOUN ? F.NOMINATIVE : 0)) });
        else if (extra & F.PASSIVE && root.length > 3 && tense & (F.VERB | F.PARTICIPLE) && ending.length > 1)
          readings.push({ lemma, features: tense | extra | cases | F.GUESSED });
      }
    }
  return readings;
}

/** The word, and the word without the case and possessive endings that verbal nouns and participles take. */
function nominal(word: string): readonly (readonly [string, number])[] {
  const forms: (readonly [string, number])[] = [[word, 0]];
  // Оқы- and -йды are written оқиды.
  const fused = /^(.{2,})и((?:ды|ді|тын|тін|мыз|міз)\p{L}*)$/u.exec(word);
  if (fused) forms.push([`${fused[1]}${/[еіәөү]/u.test(fused[1]!) ? 'і' : 'ы'}й${fused[2]}`, 0]);
  const possessed = /^(.*?)(ы|і)(н|на|не|ның|нің|нда|нде|нан|нен|мен)?$/u.exec(word);
  if (possessed?.[1]) {
    const cases = caseOf(possessed[3], POSSESSED_CASES) | F.POSSESSED;
    forms.push([possessed[1], cases]);
    // «Жоспарлағандарын», «өтетіндерін»: a participle of more than one.
    const one = /^(.+(?:[ғқ]ан|[гк]ен|тын|тін))(?:дар|дер)$/u.exec(possessed[1])?.[1];
    if (one) forms.push([one, cases]);
  }
  for (const [pattern, cases] of CASES) {
    const match = pattern.exec(word);
    if (match) forms.push([word.slice(0, match.index), cases]);
  }
  return forms;
}

const caseOf = (ending: string | undefined, table: typeof CASES): number =>
  ending ? (table.find(([pattern]) => pattern.test(ending))?.[1] ?? 0) : F.NOMINATIVE;

/** A verb stem as it is, without negation, without the passive, without both. */
function roots(stem: string): readonly { readonly root: string; readonly extra: number }[] {
  const found = [{ root: stem, extra: 0 }];
  const negated = NEGATION.exec(stem);
  if (negated) found.push({ root: stem.slice(0, negated.index), extra: F.NEGATED });
  for (const { root, extra } of [...found]) {
    const passive = PASSIVE.exec(root);
    if (passive) found.push({ root: root.slice(0, passive.index), extra: extra | F.PASSIVE });
  }
  return found
    .filter(({ root }) => root.length > 1)
    .map(({ root, extra }) => ({ root: unvoicedVerb(root), extra }));
}

const unvoicedVerb = (root: string): string =>
  /(?<=[аеоөұүыіиу])в$/u.test(root) ? `${root.slice(0, -1)}п` : root;

/** The noun whose last vowel is lost before an ending that opens with one: кәсіпорн-ы is of кәсіпорын, халқ-ы of халық. */
function undropped(stem: string): string | undefined {
  if (nouns.has(stem) || !/[^аәеоөұүыіиуёэюя][^аәеоөұүыіиуёэюяьъ]$/u.test(stem)) return undefined;
  const root = voiced(stem);
  return ['ы', 'і']
    .map((vowel) => root.slice(0, -1) + vowel + root.slice(-1))
    .find((noun) => nouns.has(noun));
}

/** A stem's final consonant is voiced before a vowel: кітабы, ауданы, әкімдігі. */
const voiced = (stem: string): string =>
  stem.endsWith('б')
    ? `${stem.slice(0, -1)}п`
    : stem.endsWith('г')
      ? `${stem.slice(0, -1)}к`
      : stem.endsWith('ғ')
        ? `${stem.slice(0, -1)}қ`
        : stem;

/** өс → өсу, қой → қою, оқы → оқу. */
export function infinitive(stem: string): string {
  if (stem.endsWith('й')) return `${stem.slice(0, -1)}ю`;
  return /[ыі]$/u.test(stem) ? `${stem.slice(0, -1)}у` : `${stem}у`;
}

function unique(analyses: readonly Analysis[]): readonly Analysis[] {
  const merged = new Map<string, Analysis>();
  for (const analysis of analyses) {
    const key = `${analysis.lemma} ${analysis.features}`;
    if (!merged.has(key)) merged.set(key, analysis);
  }
  return [...merged.values()];
}
