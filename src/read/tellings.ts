import { isPredicate } from './clauses.ts';
import type { Hit } from './concepts.ts';
import { kazakhNominative, nounPhrase, phraseSpan } from './frames/phrase.ts';
import { ADJECTIVE, GENITIVE, GERUND, NOMINATIVE, NOUN, PARTICIPLE, VERB } from './language/features.ts';
import { MARK } from './language/tokens.ts';
import { formIs } from './language/wordings.ts';
import { type BodyMention, isWithin, type PersonMention, type Span } from './mention.ts';
import { bodiesOf, featuresAt, formAt, hitsOf, type Line, lemmasAt, mentionAt, personsOf } from './scene.ts';

/** Someone in a sentence who says something, as the sentence gives them. */
export type Teller =
  | { readonly by: 'name'; readonly name: string }
  /** A pronoun: whoever was spoken of. */
  | { readonly by: 'pronoun'; readonly gender?: 'm' | 'f' }
  /** An office without its holder's name («сообщил аким»), by its word in base form. */
  | { readonly by: 'office'; readonly lemma: string }
  /** The sentence gives someone else's words without saying whose («сообщили эксперты»). */
  | { readonly by: 'nobody' };

/** A sentence that attributes what is said. */
export interface Telling {
  readonly teller: Teller;
  /** What was said, as far as this sentence holds it. */
  readonly reported: readonly Span[];
  /** What is said stands before the words that attribute it. */
  readonly isBehind: boolean;
  /** «Об этом сообщил …»: the sentence before was said. */
  readonly isOfBefore: boolean;
}

const SPEECH = ['say', 'avow'];
/** A title with its place and its holder's name is not longer than this, in tokens. */
const LONGEST_TITLE = 14;

/** Who says what a sentence tells, by a source («по словам …») or a verb of saying; undefined in plain narration. */
export function tellingOf(line: Line): Telling | undefined {
  const source = hitsOf(line, ['according-to'])[0];
  if (source) {
    const teller = sourceOf(line, source) ?? { by: 'nobody' };
    const { first, after } = line.sentence;
    return { teller, reported: [{ first, after }], isBehind: false, isOfBefore: false };
  }
  const told = hitsOf(line, SPEECH)
    .filter((hit) => isSaying(line, hit))
    .map((verb) => tellingBy(line, verb));
  return told.find(({ teller }) => teller.by !== 'nobody') ?? told[0];
}

function tellingBy(line: Line, verb: Hit): Telling {
  const { first, after } = line.sentence;
  const named = personOf(line, verb) ?? pronounOf(line, verb) ?? officeOf(line, verb) ?? bodyOf(line, verb);
  const subject: Span = named?.span ?? verb;
  const isInverted = subject.first >= verb.after;
  const opensBehind = endsOf(line, subject, verb);
  const isBehind =
    line.scene.language === 'kk' ||
    (isInverted
      ? isAfterContent(line, verb)
      : opensBehind >= after - 1 && isAfterContent(line, verb, subject));
  return {
    teller: named?.teller ?? { by: 'nobody' },
    reported: isBehind
      ? [
          { first, after: Math.min(subject.first, verb.first) },
          ...(line.scene.language === 'kk' && !isInverted
            ? [{ first: subject.after, after: verb.first }]
            : []),
          { first: Math.max(subject.after, verb.after), after },
        ]
      : [{ first: Math.max(isInverted ? subject.after : 0, verb.after), after }],
    isBehind,
    isOfBefore: isOfBefore(line, verb),
  };
}

/** The token behind which nothing is told any more: the end of the words of attribution and of a day behind them. */
function endsOf(line: Line, subject: Span, verb: Span): number {
  let end = Math.max(subject.after, verb.after);
  while (end < line.sentence.after && line.scene.tokens.kind[end] !== MARK && mentionAt(line, end)) end += 1;
  while (end < line.sentence.after && line.scene.tokens.kind[end] === MARK) end += 1;
  return end;
}

/** A comma, a dash or a closing quote stands before the words of attribution: what they attribute came before. */
function isAfterContent(line: Line, verb: Span, subject: Span = verb): boolean {
  const { scene, sentence } = line;
  let token = Math.min(verb.first, subject.first) - 1;
  while (token > sentence.first && verb.first - token < LONGEST_TITLE && scene.tokens.kind[token] !== MARK)
    token -= 1;
  const isDirect = token === verb.first - 1;
  return (
    token > sentence.first &&
    /^[,–—»"”-]$/u.test(formAt(scene, token)) &&
    (isDirect || scene.language === 'en')
  );
}

const mayOpenReference = formIs(/^(об|о|бұл|осы)$/u);

const isOfBefore = (line: Line, verb: Span): boolean => {
  for (let token = line.sentence.first; token < verb.first; token += 1) {
    if (!mayOpenReference(line.scene.tokens, token)) continue;
    const pair = `${formAt(line.scene, token)} ${formAt(line.scene, token + 1)}`;
    if (/^(об этом|о чем|бұл туралы|бұл жөнінде|осы туралы)$/u.test(pair))
      return token - line.sentence.first < 2;
  }
  return (
    line.scene.language === 'en' &&
    /^(this|it)$/.test(formAt(line.scene, line.sentence.first)) &&
    formAt(line.scene, verb.after) === 'by'
  );
};

/** A finite verb of saying, not «деп күтілуде», reported sales or «сообщается». */
function isSaying(line: Line, hit: Hit): boolean {
  const verb = hit.after - 1;
  const { scene } = line;
  const head = scene.language === 'kk' ? verb : hit.first;
  const bits = featuresAt(scene, head);
  const isVerb = hit.after - hit.first > 1 ? Boolean(bits & VERB) : isPredicate(line, head);
  if (!isVerb || (bits & GERUND && scene.language !== 'en')) return false;
  if (scene.language === 'ru') return !/с[ья]$/u.test(formAt(scene, head)) && !(bits & PARTICIPLE);
  return (
    scene.language !== 'en' ||
    !/^(is|are|was|were|be|been|being|has|have)$/.test(formAt(scene, head - 1)) ||
    formAt(scene, hit.after) === 'by'
  );
}

interface Named {
  readonly teller: Teller;
  readonly span: Span;
}

const byName = (mention: PersonMention | BodyMention): Named => ({
  teller: { by: 'name', name: mention.name },
  span: mention,
});

/** The person who is the subject of a verb: behind it before any mark, else the nearest before it. */
function personOf(line: Line, verb: Hit): Named | undefined {
  const persons = personsOf(line).filter(
    ({ cases }) => line.scene.language === 'en' || Boolean(cases & NOMINATIVE),
  );
  const behind = persons.find(
    ({ first }) =>
      first >= verb.after && first - verb.after <= LONGEST_TITLE && isOneTitle(line, verb.after, first),
  );
  const isDirect = line.scene.language !== 'en' || isAfterContent(line, verb);
  if (behind && isDirect) return byName(behind);
  const before = persons.findLast(
    ({ after }) =>
      after <= verb.first && (line.scene.language === 'kk' || !isToldBetween(line, after, verb.first)),
  );
  return before && byName(before);
}

/** No mark but quotes and no other predicate stands between a verb and its subject. */
function isOneTitle(line: Line, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    if (isPredicate(line, token)) return false;
    if (
      line.scene.tokens.kind[token] === MARK &&
      !mentionAt(line, token) &&
      !/^[«»"“”-]$/u.test(formAt(line.scene, token))
    )
      return false;
    if (/^(что|о|об|that)$/u.test(formAt(line.scene, token))) return false;
  }
  return true;
}

/** Another predicate, not one of «который …», or the end of a quotation between a person and a verb behind: someone else's. */
function isToldBetween(line: Line, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1)
    if (/^[»”;:]$/u.test(formAt(line.scene, token)) || (isPredicate(line, token) && !isRelative(line, token)))
      return true;
  return false;
}

/** The nearest mark before the token opens a clause of «который». */
function isRelative(line: Line, token: number): boolean {
  let first = token;
  while (first > line.sentence.first && line.scene.tokens.kind[first - 1] !== MARK) first -= 1;
  return /^(котор\p{L}+|who|which)$/u.test(formAt(line.scene, first));
}

const PRONOUNS: Readonly<Record<string, 'm' | 'f' | ''>> = {
  он: 'm',
  она: 'f',
  ол: '',
  he: 'm',
  she: 'f',
};

function pronounOf(line: Line, verb: Hit): Named | undefined {
  const near = [verb.after, ...[1, 2, 3].map((back) => verb.first - back), line.sentence.first];
  const at = near.find(
    (token) =>
      token >= line.sentence.first &&
      token < line.sentence.after &&
      formAt(line.scene, token) in PRONOUNS &&
      (token >= verb.after || line.scene.language === 'kk' || !isToldBetween(line, token + 1, verb.first)),
  );
  if (at === undefined) return undefined;
  const gender = PRONOUNS[formAt(line.scene, at)];
  return {
    teller: { by: 'pronoun', ...(gender ? { gender } : {}) },
    span: { first: at, after: at + 1 },
  };
}

/** «Рассказал аким», «губернатор напомнил», the governor noted. */
function officeOf(line: Line, verb: Hit): Named | undefined {
  const hits = hitsOf(line, ['office']).filter(
    ({ after }) => line.scene.language === 'en' || featuresAt(line.scene, after - 1) & NOMINATIVE,
  );
  const hit =
    hits.find(({ first }) => first >= verb.after && first - verb.after <= 1) ??
    hits.findLast(({ after }) => after <= verb.first && !isToldBetween(line, after, verb.first));
  return hit && { teller: officeTeller(line, hit), span: hit };
}

const officeTeller = (line: Line, hit: Span): Teller => ({
  by: 'office',
  lemma: lemmasAt(line.scene, hit.after - 1)[0] ?? formAt(line.scene, hit.after - 1),
});

/** «Сообщили в акимате», «отмечает пресс-служба порта», the ministry said. */
function bodyOf(line: Line, verb: Hit): Named | undefined {
  const { scene, sentence } = line;
  const isNear = (span: Span) =>
    span.first >= verb.after
      ? span.first - verb.after <= 4 && isOneTitle(line, verb.after, span.first)
      : verb.first - span.after <= (scene.language === 'en' ? 1 : 6) &&
        !isToldBetween(line, span.after, verb.first);
  const isTeller = (span: Span) => {
    if (scene.language === 'kk' && featuresAt(scene, span.after) & NOUN) return false;
    const head = formAt(scene, phraseSpan(line, span).first - 1);
    return (
      scene.language === 'en' ||
      /^(в|во)$/u.test(head) ||
      Boolean(featuresAt(scene, span.after - 1) & NOMINATIVE)
    );
  };
  const body = bodiesOf(line).find((mention) => isNear(mention) && isTeller(mention));
  if (body) return byName(body);
  const hit = hitsOf(line, ['akimat', 'body']).find(
    (found) => !mentionAt(line, found.first) && isNear(found) && isTeller(found),
  );
  if (!hit || hit.after > sentence.after) return undefined;
  return { teller: { by: 'name', name: bodyName(line, hit) }, span: hit };
}

/** A body's phrase in the nominative, without the words of the source that it stands behind («по данным министерства»). */
function bodyName(line: Line, hit: Span, from: number = line.sentence.first): string {
  if (line.scene.language === 'kk') return kazakhBody(line, hit);
  const before = Math.max(0, from - phraseSpan(line, hit).first);
  return nounPhrase(line, hit).split(' ').slice(before).join(' ').replace(/^the /iu, '');
}

/** «Ақтөбе облысы әкімдігінің» with the place before it, in the nominative. */
function kazakhBody(line: Line, hit: Span): string {
  const place = line.mentions.findLast(
    (mention) => mention.kind === 'place' && mention.after <= hit.first && hit.first - mention.after <= 1,
  );
  return kazakhNominative(line, { first: place?.first ?? hit.first, after: hit.after });
}

/** Whom a source names: behind it in Russian and English, before it in Kazakh. */
function sourceOf(line: Line, source: Hit): Teller | undefined {
  const { scene, sentence } = line;
  if (/^(его|ее|их)$/u.test(formAt(scene, source.first + 1))) return { by: 'pronoun' };
  const isKazakh = scene.language === 'kk';
  if (isKazakh && formAt(scene, source.first - 1) === 'оның') return { by: 'pronoun' };
  const field: Span = isKazakh
    ? { first: Math.max(sentence.first, source.first - LONGEST_TITLE), after: source.first }
    : { first: source.after, after: endOfTitle(line, source.after) };
  const pick = <S extends Span>(spans: readonly S[]): S | undefined => {
    const within = spans.filter((span) => isWithin(span, field));
    return isKazakh ? within.findLast(({ after }) => after === source.first) : within[0];
  };
  const person = pick(personsOf(line));
  if (person) return { by: 'name', name: person.name };
  const office = pick(hitsOf(line, ['office']));
  const body = pick(bodiesOf(line)) ?? pick(hitsOf(line, ['akimat', 'body']));
  if (office && (!body || office.first < body.first)) return officeTeller(line, office);
  if (!body) return undefined;
  return {
    by: 'name',
    name: 'name' in body ? body.name : bodyName(line, body, isKazakh ? undefined : field.first),
  };
}

/** Where the noun phrase behind a source ends: at a mark, a verb or a word in another case. */
function endOfTitle(line: Line, from: number): number {
  const { scene, sentence } = line;
  let token = from;
  while (token < sentence.after && token - from < LONGEST_TITLE) {
    const mention = mentionAt(line, token);
    const isQuote = /^[«»"“”]$/u.test(formAt(scene, token));
    if (!mention && !isQuote) {
      if (scene.tokens.kind[token] === MARK || isPredicate(line, token)) break;
      const bits = featuresAt(scene, token);
      if (scene.language === 'ru' && !(bits & GENITIVE) && !(bits & ADJECTIVE && bits & NOMINATIVE)) break;
    }
    token += 1;
  }
  return token;
}
