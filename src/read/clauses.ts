import {
  CONJUNCTION,
  FUTURE,
  GERUND,
  INFINITIVE,
  NEGATED,
  NOUN,
  PARTICIPLE,
  PASSIVE,
  PAST,
  PREPOSITION,
  PRESENT,
  VERB,
} from './language/features.ts';
import { MARK } from './language/tokens.ts';
import { formIs } from './language/wordings.ts';
import type { Span } from './mention.ts';
import { featuresAt, formAt, type Line, mentionAt } from './scene.ts';

/** A run of a sentence with at least one predicate of its own. */
export interface Clause extends Span {
  /** Tokens that say what is done: finite verbs, short participles, gerunds, Kazakh converbs. */
  readonly predicates: readonly number[];
}

/** The clauses of a sentence in order: cut at punctuation and conjunctions where both sides have a predicate. */
export const clausesOf = (line: Line): readonly Clause[] => (line.clauses ??= cut(line));

export function clauseAt(line: Line, token: number): Clause {
  for (const clause of clausesOf(line)) if (clause.first <= token && token < clause.after) return clause;
  return { first: line.sentence.first, after: line.sentence.after, predicates: [] };
}

const isConjunction = formIs(
  /^(и|а|но|однако|что|чтобы|который|которая|которое|которые|которую|которого|которой|которых|которым|которыми|когда|если|где|куда|тогда|причем|при|тогда|ал|бірақ|сондай-ақ|and|but|while|which|that|who|where|whereas|as)$/u,
);
const isDivider = formIs(/^[,;:–—()]$/);

function cut(line: Line): readonly Clause[] {
  const { first, after } = line.sentence;
  const pieces: { first: number; after: number; predicates: number[] }[] = [];
  let piece = { first, after: first, predicates: [] as number[] };
  for (let token = first; token < after; token += 1) {
    if (token > piece.first && opensPiece(line, token)) {
      pieces.push({ ...piece, after: token });
      piece = { first: token, after: token, predicates: [] };
    }
    if (isPredicate(line, token)) piece.predicates.push(token);
  }
  pieces.push({ ...piece, after });
  return joined(pieces, (token) => formAt(line.scene, token) === ';');
}

/** A piece without a predicate belongs to the piece before it, the first one to the piece after it; not across a semicolon. */
function joined(pieces: readonly Clause[], isSemicolon: (token: number) => boolean): readonly Clause[] {
  const clauses: { first: number; after: number; predicates: readonly number[] }[] = [];
  for (const piece of pieces) {
    const last = clauses.at(-1);
    const isApart = last !== undefined && isSemicolon(piece.first - 1);
    if (last && !isApart && (piece.predicates.length === 0 || last.predicates.length === 0)) {
      last.after = piece.after;
      last.predicates = [...last.predicates, ...piece.predicates];
    } else clauses.push({ ...piece });
  }
  return clauses;
}

function opensPiece(line: Line, token: number): boolean {
  const { scene } = line;
  const { tokens } = scene;
  const isBehindMark = tokens.kind[token - 1] === MARK;
  if (isBehindMark ? !isDivider(tokens, token - 1) : !isConjunction(tokens, token)) return false;
  const mention = mentionAt(line, token);
  return !mention || mention !== mentionAt(line, token - 1);
}

/** Whether the token says what is done. A form that may also be a noun counts only where the language marks it as a verb. */
export function isPredicate(line: Line, token: number): boolean {
  const { scene } = line;
  const mention = mentionAt(line, token);
  if (mention && !(mention.kind === 'quantity' && mention.quantity.unit === 'x')) return false;
  // «В | три | раза»: of «тереть» as well.
  if (mention && scene.language === 'ru' && mention.after - mention.first > 1) return false;
  const bits = featuresAt(scene, token);
  if (scene.language === 'ru' && (bits & (PREPOSITION | CONJUNCTION) || isAside(scene.tokens, token)))
    return false;
  if (scene.language === 'kk' && bits & VERB && isKazakhLocative(scene.tokens, token)) return true;
  if (scene.language === 'kk' && isTaskWord(scene.tokens, token) && !endsSaying(line, token)) return false;
  // «To operate», «would remain»: of the verb before it.
  if (scene.language === 'en')
    return (
      Boolean(bits & VERB) &&
      (!(bits & NOUN) || Boolean(bits & PAST)) &&
      !(bits & INFINITIVE && bits & PRESENT && formAt(scene, token - 1) === 'to')
    );
  if (bits & VERB && (!(bits & NOUN) || /^котор(ый|ая|ое|ые)$/u.test(formAt(scene, token - 1)))) return true;
  if (scene.language === 'ru') {
    if (bits & NOUN) return false;
    return Boolean(bits & GERUND) || isShortPassive(bits);
  }
  return Boolean(bits & GERUND) && !(bits & NOUN && /[аей]$/u.test(formAt(scene, token)));
}

/** Whether a token of a run says what is done. */
export function hasPredicate(line: Line, { first, after }: Span): boolean {
  for (let token = first; token < after; token += 1) if (isPredicate(line, token)) return true;
  return false;
}

/** «Напомним, 15 мая …»: words to the reader, which tell no time. */
const isAside = formIs(/^(напомним|отметим|добавим|уточним|заметим|поясним)$/u);

/** «Тапсырмасын орындау»: a noun in -ма with its endings, where no «let it not» closes what is said. */
const isTaskWord = formIs(/[рлаеыі][мбп][ае]с[ыі]н$/u);
const endsSaying = (line: Line, token: number): boolean =>
  line.scene.tokens.kind[token + 1] === MARK ||
  /^(деп|деген|дейді|деді)$/u.test(formAt(line.scene, token + 1));

/** «Өсуде»: under way, though the form is that of a noun. */
const isKazakhLocative = formIs(/(уда|уде|юда|юде)$/u);

const isShortPassive = (bits: number): boolean =>
  (bits & (PARTICIPLE | PASSIVE | PAST)) === (PARTICIPLE | PASSIVE | PAST) && !(bits & 0x7f000);

const isNegation = formIs(/^(не|ни|not|n't)$/u);

/** Tense and negation of a predicate, over all its readings. */
export function tenseAt(
  line: Line,
  token: number,
): { past: boolean; future: boolean; present: boolean; negated: boolean; infinitive: boolean } {
  const bits = featuresAt(line.scene, token);
  return {
    past: Boolean(bits & PAST),
    future: Boolean(bits & FUTURE),
    present: Boolean(bits & PRESENT),
    negated:
      Boolean(bits & NEGATED) || (token > line.sentence.first && isNegation(line.scene.tokens, token - 1)),
    infinitive: Boolean(bits & INFINITIVE),
  };
}
