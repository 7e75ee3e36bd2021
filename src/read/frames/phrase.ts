import { isPredicate } from '../clauses.ts';
import { agreeing } from '../declension.ts';
import {
  ABLATIVE,
  ACCUSATIVE,
  ADJECTIVE,
  type Analysis,
  CASES,
  DATIVE,
  GENITIVE,
  GERUND,
  GUESSED,
  INFINITIVE,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  PLURAL,
  POSSESSED,
  PREPOSITION,
  SINGULAR,
  VERB,
} from '../language/features.ts';
import { POSSESSED_CASE } from '../language/kazakh-words.ts';
import { CAPITAL, GLUED, MARK, OPENS_SENTENCE, type Tokens, WORD } from '../language/tokens.ts';
import { formIs } from '../language/wordings.ts';
import type { Span } from '../mention.ts';
import { featuresAt, formAt, isCapital, type Line, mentionAt, textOf } from '../scene.ts';

/** Cases that tie a Kazakh noun to a verb. */
const OBLIQUE = DATIVE | ACCUSATIVE | ABLATIVE;
const STOPS_EN =
  /^(the|a|an|in|at|on|of|for|to|and|by|with|this|its|from|as|three-day|two-day|four-day|annual|next|new|coming|upcoming|forthcoming)$/;
/** «Forum of Interregional Cooperation of Kazakhstan and Russia»: no name has more words behind its noun. */
const LONGEST_OF = 9;
/** A quoted name is not longer than this, in tokens. */
const LONGEST_NAME = 14;

/**
 * The noun phrase around a head noun as a name in the nominative: «XX Форуме межрегионального сотрудничества России и Казахстана»
 * is «Форум межрегионального сотрудничества России и Казахстана». Ordinals, numbers and times stay out.
 */
export function nounPhrase(line: Line, head: Span): string {
  const { first, after } = phraseSpan(line, head);
  const { scene } = line;
  const before = textOf(scene, { first, after: head.after });
  const inNominative =
    scene.language === 'ru'
      ? nominativeOf(line, first, head)
      : scene.language === 'kk' && after === head.after
        ? kazakhNominative(line, { first, after })
        : before;
  return head.after < after ? `${inNominative} ${textOf(scene, { first: head.after, after })}` : inNominative;
}

const opensQuote = formIs(/^[«"“]$/u);
const closesQuote = formIs(/^[»"”]$/u);

/** A straight mark with a space before it and none behind. */
const opensName = ({ kind, flags }: Tokens, token: number): boolean =>
  !(flags[token]! & GLUED) && kind[token + 1] === WORD && Boolean(flags[token + 1]! & GLUED);

/** A quoted name directly behind, with its marks: «Жайлау», "Озинки". */
export function quotedBehind(line: Line, at: number): Span | undefined {
  const { scene, sentence } = line;
  if (at >= sentence.after || !opensQuote(scene.tokens, at)) return undefined;
  for (let token = at + 1; token < Math.min(sentence.after, at + LONGEST_NAME); token += 1)
    // «"Биыл "Алматы – Омбы" бағыты ашылады»: speech that a straight mark opens, and a name within it.
    if (closesQuote(scene.tokens, token) && !opensName(scene.tokens, token))
      return token - at > 1 ? { first: at, after: token + 1 } : undefined;
  return undefined;
}

/** What stands in marks within a part of a sentence, one behind the other, each with its marks. */
export function allQuoted(line: Line, { first, after }: Span): readonly Span[] {
  const all: Span[] = [];
  for (let token = first; token < after; token += 1) {
    const quoted = quotedBehind(line, token);
    if (!quoted || quoted.after > after) continue;
    all.push(quoted);
    token = quoted.after - 1;
  }
  return all;
}

/** Those of them that may be the name of a firm and that no mention takes: no citation and no deed. */
export const firmsQuoted = (line: Line, within: Span): readonly Span[] =>
  allQuoted(line, within).filter(
    (quoted) =>
      quoted.after - quoted.first <= LONGEST_FIRM &&
      isCapital(line, quoted.first + 1) &&
      !mentionAt(line, quoted.first) &&
      !isSpeech(line, quoted),
  );

/** «Мы построим завод», – сказал: what a sentence opens with, up to a comma and a dash, is said and names nothing. */
export const isSpeech = ({ scene, sentence }: Line, { first, after }: Span): boolean =>
  (first === sentence.first || formAt(scene, first - 1) === ':') &&
  formAt(scene, after) === ',' &&
  /^[–—-]$/u.test(formAt(scene, after + 1));

/** With its marks, in tokens. */
const LONGEST_FIRM = 6;

/** A quoted name directly before, with its marks, that opens no more than `reach` tokens back. */
export function quotedBefore(line: Line, at: number, reach: number): Span | undefined {
  if (!/^[»"”]$/u.test(formAt(line.scene, at - 1))) return undefined;
  for (let token = at - 2; token >= Math.max(line.sentence.first, at - reach); token -= 1)
    if (/^[«"“]$/u.test(formAt(line.scene, token))) return { first: token, after: at };
  return undefined;
}

/** What stands between the marks of a quoted name. */
export const unquoted = (line: Line, quoted: Span): string =>
  textOf(line.scene, { first: quoted.first + 1, after: quoted.after - 1 }).replace(/,$/, '');

const KAZAKH_ENDINGS =
  /(ның|нің|дың|дің|тың|тің|дағы|дегі|тағы|тегі|дан|ден|тан|тен|нан|нен|ға|ге|қа|ке|да|де|та|те|ды|ді|ты|ті|ны|ні|мен|пен|бен)$/u;

/** Kazakh words with the last one in the nominative, its possessive kept: «форумында» is форумы, «су құбырының» су құбыры. */
export function kazakhNominative(line: Line, span: Span): string {
  const { scene } = line;
  const written = textOf(scene, span);
  const form = formAt(scene, span.after - 1);
  const readings = scene.morphology.analyse(form, 'kk').filter(({ features }) => features & NOUN);
  if (
    readings.some(({ features }) => features & NOMINATIVE && !(features & GUESSED)) ||
    readings.length === 0
  )
    return written;
  const possessed = POSSESSED_CASE.exec(form);
  const ending =
    possessed && readings.some(({ features }) => features & POSSESSED)
      ? possessed
      : KAZAKH_ENDINGS.exec(form);
  return ending ? written.slice(0, written.length - ending[0].length) : written;
}

/** The phrase's tokens: adjectives to the left, genitives and quoted names to the right. */
export function phraseSpan(line: Line, head: Span): Span {
  const { scene, sentence } = line;
  if (scene.language !== 'ru') return bareSpan(line, head);
  let first = head.first;
  while (first > sentence.first && isLeftPart(line, first - 1)) first -= 1;
  const quoted = quotedBehind(line, head.after);
  if (quoted) return { first, after: quoted.after };
  let after = head.after;
  while (after < sentence.after && isRightPart(line, after)) after += 1;
  while (after > head.after && /^(и|в|с|между|по|из)$/u.test(formAt(scene, after - 1))) after -= 1;
  // «(Поставит) вагоны казахстанской компании»: an adjective of a place goes with the noun behind it.
  const last = mentionAt(line, after - 1);
  if (last?.kind === 'place' && last.form === 'adjective' && last.first >= head.after) after = last.first;
  return { first, after };
}

function isLeftPart(line: Line, token: number): boolean {
  const mention = mentionAt(line, token);
  if (mention) return mention.kind === 'place' && mention.form === 'adjective';
  const bits = featuresAt(line.scene, token);
  return (
    Boolean(bits & ADJECTIVE) &&
    Boolean(bits & CASES) &&
    !(bits & (VERB | PREPOSITION)) &&
    !isPredicate(line, token) &&
    !/^(один|одна|одно|одного|одной|одну|этот|эта|эти|этом|этой|свой|свою|новый|новую|нового|первый|очередн\p{L}+|ближайш\p{L}+|предстоящ\p{L}+|минувш\p{L}+|прошл\p{L}+|нынешн\p{L}+)$/u.test(
      formAt(line.scene, token),
    )
  );
}

function isRightPart(line: Line, token: number): boolean {
  const { scene } = line;
  const mention = mentionAt(line, token);
  if (mention?.kind === 'body') return Boolean(mention.cases & GENITIVE) && !(mention.cases & NOMINATIVE);
  if (mention)
    return (
      mention.kind === 'place' &&
      ((mention.form !== 'noun' &&
        Boolean(featuresAt(scene, token) & GENITIVE || mention.form === 'resident')) ||
        Boolean(mention.cases & GENITIVE) ||
        /^(и|–|—|-|:)$/u.test(formAt(scene, token - 1)))
    );
  const form = formAt(scene, token);
  if (isAcronym(line, token)) return true;
  if (scene.tokens.kind[token] === MARK) return /^[–—-]$/u.test(form) && isLink(line, token);
  if (/^и$/u.test(form)) return true;
  const bits = featuresAt(scene, token);
  if (bits & (VERB | GERUND | INFINITIVE) && !(bits & NOUN)) return false;
  return (
    Boolean(bits & (NOUN | ADJECTIVE)) &&
    Boolean(bits & GENITIVE) &&
    !(bits & PREPOSITION) &&
    // «Форум регионов примет Омск»: a verb that is a noun's form as well.
    !/^(примет|станет)$/u.test(form)
  );
}

/** «Филиал ОмГУ», «корпус МИФИ»: an abbreviation, which no case shows on, right behind what it has. */
const isAcronym = (line: Line, token: number): boolean =>
  /^\p{Lu}\p{L}*\p{Lu}$/u.test(textOf(line.scene, { first: token, after: token + 1 })) &&
  /^(филиал|корпус|кампус|отделени|представительств|завод|центр)/u.test(formAt(line.scene, token - 1));

const isLink = (line: Line, token: number): boolean =>
  mentionAt(line, token - 1)?.kind === 'place' && mentionAt(line, token + 1)?.kind === 'place';

/** Kazakh modifiers stand before their noun; English ones mostly too, with «of …» behind. */
function bareSpan(line: Line, head: Span): Span {
  const { scene, sentence } = line;
  let first = head.first;
  const stops =
    scene.language === 'kk'
      ? /(да|де|та|те|ған|ген|қан|кен|мен|және|пен|бен)$|^(сәйкес|қатысты|байланысты|бірге|бірлесіп|соң|бері|беретін|болатын|саналатын)$/u
      : STOPS_EN;
  while (first > sentence.first && head.first - first < 6) {
    const form = formAt(scene, first - 1);
    if (scene.language === 'en' && isProper(line, first - 1)) {
      first -= 1;
      continue;
    }
    if (head.first - first >= 3) break;
    if (scene.tokens.kind[first - 1] === MARK || mentionAt(line, first - 1) || stops.test(form)) break;
    const bits = featuresAt(scene, first - 1);
    if (!(bits & (NOUN | ADJECTIVE)) || bits & VERB) break;
    // «Инвестицияға зауыт салу»: a noun in a case of its own is no part of the name.
    if (scene.language === 'kk' && (bits & PLURAL || (bits & OBLIQUE && !(bits & NOMINATIVE)))) break;
    first -= 1;
  }
  let after = head.after;
  if (scene.language === 'en' && formAt(scene, after) === 'of') {
    let end = after + 1;
    while (
      end < sentence.after &&
      end - after < LONGEST_OF &&
      scene.tokens.kind[end] !== MARK &&
      mentionAt(line, end)?.kind !== 'period' &&
      !(featuresAt(scene, end) & VERB && !(featuresAt(scene, end) & NOUN)) &&
      !/^(in|at|on|for|will|with|is|was|are|were|to|from|begin|begins|open|opens|move|moves|start|starts)$/.test(
        formAt(scene, end),
      )
    )
      end += 1;
    while (end > after + 1 && /^(and|or|of|the|a|an|between)$/.test(formAt(scene, end - 1))) end -= 1;
    if (end > after + 1) after = end;
  }
  return { first, after };
}

/** A capitalised word, a place or the dash between two of them: «Kigach–Kulsary water pipeline». */
function isProper(line: Line, token: number): boolean {
  const { tokens } = line.scene;
  if (tokens.kind[token] === MARK)
    return (
      /^[–-]$/u.test(formAt(line.scene, token)) && token > line.sentence.first && isProper(line, token - 1)
    );
  const mention = mentionAt(line, token);
  if (mention) return mention.kind === 'place' && !/['’]s?$/u.test(formAt(line.scene, token));
  return (
    Boolean(tokens.flags[token]! & CAPITAL) &&
    !(tokens.flags[token]! & OPENS_SENTENCE) &&
    !STOPS_EN.test(formAt(line.scene, token))
  );
}

/** The adjectives and the head in the nominative, the rest as it stands. */
export function nominativeOf(line: Line, first: number, head: Span): string {
  const { scene } = line;
  const words: string[] = [];
  let isPastHead = false;
  const gender = genderOfHead(line, first, head);
  for (let token = first; token < head.after; token += 1) {
    const written = textOf(scene, { first: token, after: token + 1 });
    const all = scene.morphology.analyse(formAt(scene, token), 'ru');
    const known = all.filter(({ features }) => !(features & GUESSED));
    const analyses = known.length > 0 ? known : all;
    const isSingular = analyses.some(({ features }) => features & NOUN && features & SINGULAR);
    const described = analyses.filter((noun) => isDescribed(line, token, first, noun));
    const isName = (described.length > 0 ? described : analyses).some(
      ({ features, gender: its }) =>
        features & NOMINATIVE &&
        features & (NOUN | ADJECTIVE | PARTICIPLE) &&
        (features & SINGULAR || !isSingular) &&
        (features & NOUN || !its || !gender || its === gender || token >= head.first),
    );
    const reading =
      // «Бассейновой (инспекции)»: an adjective, not the surname.
      (token < head.first ? analyses.find(({ features }) => features & ADJECTIVE) : undefined) ??
      described.find(({ features }) => features & NOUN) ??
      (token === head.after - 1
        ? // «Крупы» is крупа: of one, where it may be of one.
          (analyses.find(({ features }) => features & NOUN && features & SINGULAR) ??
          analyses.find(({ features }) => features & NOUN))
        : undefined) ??
      analyses.find(({ features }) => features & (NOUN | ADJECTIVE));
    const isAcronym = /^\p{Lu}{2,}$/u.test(written);
    const lemma = isName || isAcronym || !reading ? written : agreeingWith(reading.lemma, written, gender);
    words.push(isPastHead ? written : lemma);
    if (token >= head.first && reading && reading.features & NOUN) isPastHead = true;
  }
  return words.join(' ');
}

/** «Рыбопромысловой техники» is техника, not техник: the reading of a noun that the adjective before it agrees with. */
const isDescribed = (line: Line, token: number, first: number, noun: Analysis): boolean =>
  token > first &&
  Boolean(noun.features & NOUN) &&
  line.scene.morphology
    .analyse(formAt(line.scene, token - 1), 'ru')
    .some(
      ({ features, gender }) =>
        features & ADJECTIVE &&
        features & SINGULAR &&
        features & noun.features & CASES &&
        gender === noun.gender,
    );

/** The gender of the noun that a phrase is built on: of its readings the one that the adjective before it agrees with. */
function genderOfHead(line: Line, first: number, head: Span): Analysis['gender'] {
  let at = head.first;
  while (at < head.after - 1 && featuresAt(line.scene, at) & ADJECTIVE) at += 1;
  const nouns = line.scene.morphology
    .analyse(formAt(line.scene, at), 'ru')
    .filter(({ features }) => features & NOUN);
  return (nouns.find((noun) => isDescribed(line, at, first, noun)) ?? nouns[0])?.gender;
}

/** A Russian phrase in the singular as a name, its head in the nominative: «(об) установлении отношений» is «установление отношений». */
export function namedPhrase(line: Line, span: Span, wanted = 0): string {
  const { scene } = line;
  const written = textOf(scene, span);
  if (scene.language !== 'ru') return written;
  for (let head = span.first; head < span.after; head += 1) {
    const readings = scene.morphology.analyse(formAt(scene, head), 'ru');
    if (readings.some(({ features }) => features & (ADJECTIVE | PARTICIPLE))) continue;
    const nouns = readings.filter(({ features }) => features & NOUN);
    // «План сотрудничества»: a genitive of one thing, where the case that is wanted tells it from the nominative of several.
    const isOblique = nouns.some(({ features }) => features & wanted && features & SINGULAR);
    if (!isOblique && nouns.some(({ features }) => features & NOMINATIVE)) return written;
    if (!nouns.some(({ features }) => features & SINGULAR)) return written;
    const after = head + 1;
    const named = nominativeOf(line, span.first, { first: head, after });
    return after < span.after ? `${named} ${textOf(scene, { first: after, after: span.after })}` : named;
  }
  return written;
}

/** Adjectives take the gender of their noun; a capital letter stays. */
function agreeingWith(lemma: string, written: string, gender: Analysis['gender']): string {
  const bare = agreeing(lemma, gender);
  const form = /-\p{Lu}/u.test(written)
    ? bare.replace(/-(\p{Ll})/gu, (_, letter: string) => `-${letter.toUpperCase()}`)
    : bare;
  return written.charAt(0) === written.charAt(0).toUpperCase() && /\p{Lu}/u.test(written.charAt(0))
    ? form.charAt(0).toUpperCase() + form.slice(1)
    : form;
}

/** «(С) российским (заводом)»: the token that stands before a noun and its adjectives. */
export function beforeAdjectives({ scene, sentence }: Line, noun: number): number {
  let token = noun - 1;
  while (token > sentence.first && featuresAt(scene, token) & ADJECTIVE) token -= 1;
  return token;
}
