import * as F from '../language/features.ts';
import { OPENS_SENTENCE } from '../language/tokens.ts';
import * as W from './words.ts';

/** A word or an initial of a name; nothing but the stops of initials stands between them. */
interface Part {
  readonly token: number;
  readonly after: number;
  readonly traits: W.Traits;
  readonly isInitial: boolean;
}

/** The longest name: Мануэль де ла Роса Гонсалес. */
const MOST_PARTS = 6;

/** An unknown word that names the body or the place before it begins no person's name: клуба Тоттенхэм. */
function namesHeadBefore(words: W.Words, token: number): boolean {
  let at = token;
  while (
    at > token - 2 &&
    words.isName(at) &&
    !words.isUpper(at) &&
    words.at(at).bits & W.UNKNOWN &&
    !(words.at(at).bits & (W.GIVEN | W.SURNAME | W.SURNAME_LIKE)) &&
    words.together(at - 1, token)
  )
    at -= 1;
  return at < token && Boolean(words.at(at).bits & (W.BODY_HEAD | W.PLACE_HEAD)) && !words.isName(at);
}

/** The end of the longest name of several words that begins at a token. */
export function fullNameFrom(words: W.Words, first: number): number | undefined {
  if (!words.isCapital(first) || namesHeadBefore(words, first)) return undefined;
  const parts = partsFrom(words, first);
  for (let length = parts.length; length >= 2; length -= 1) {
    const run = parts.slice(0, length);
    if (run.at(-1)!.traits.bits & W.PARTICLE && !words.isCapital(run.at(-1)!.token)) continue;
    if (isFullName(words, run)) return run.at(-1)!.after;
  }
  return undefined;
}

function partsFrom(words: W.Words, first: number): readonly Part[] {
  const parts: Part[] = [];
  for (let token = first; token < words.count && parts.length < MOST_PARTS; ) {
    if (token > first && !words.together(first, token)) break;
    const traits = words.at(token);
    if (words.isCapital(token) && words.tokens.end[token]! - words.tokens.start[token]! === 1) {
      if (
        !words.isMark(token + 1, '.') ||
        words.isLatin(token) !== words.isLatin(token + (parts.length > 0 ? -1 : 2))
      )
        break;
      parts.push({ token, after: token + 2, traits, isInitial: true });
      token += 2;
      continue;
    }
    const isSmall = !words.isCapital(token);
    if (
      isSmall &&
      ((!(traits.bits & W.PARTICLE) && !/^(аль|эль|ад|ан|ас|аш|al|el)-/u.test(words.form(token))) ||
        parts.length === 0)
    )
      break;
    if (words.isUpper(token)) break;
    parts.push({ token, after: token + 1, traits, isInitial: false });
    token += 1;
  }
  while (
    parts.length > 0 &&
    !words.isCapital(parts.at(-1)!.token) &&
    parts.at(-1)!.traits.bits & W.PARTICLE &&
    !words.form(parts.at(-1)!.token).includes('-')
  )
    parts.pop();
  return parts;
}

function isFullName(words: W.Words, run: readonly Part[]): boolean {
  const names = run.filter(({ isInitial }) => !isInitial);
  if (names.length === 0) return false;
  if (names.length < run.length) return isInitialled(run, names);
  if (words.isLatin(names[0]!.token)) return isLatinName(words, names);
  if (names.some(({ token }) => words.isLatin(token))) return false;
  if (isEastern(words, names)) return true;
  const firm = names.filter(({ traits }, index) => !(traits.bits & W.PARTICLE) || index === 0);
  const solid = firm.length > 1 ? firm : names;
  if (solid.length < 2 || solid.length > 4) return false;
  const opens = Boolean(words.tokens.flags[solid[0]!.token]! & OPENS_SENTENCE);
  if (solid.some(({ traits }, index) => isForeignTo(traits.bits, opens, index))) return false;
  const given = solid.findIndex(({ traits }) => traits.bits & W.GIVEN);
  const patronymic = solid.findIndex(({ traits }) => traits.bits & W.PATRONYMIC);
  if (patronymic >= 1 && solid.length <= 3) return isWithPatronymic(solid, given, patronymic);
  const [first, second, third] = solid as [Part, Part, Part?];
  if (given === 0)
    return third
      ? solid
          .slice(1)
          .every((part, index) => isNameLike(part, W.GIVEN | W.PARTICLE) && follows(solid[index]!, part))
      : mayBeSurname(first, second);
  if (!third) return isPair(words, first, second, given === 1, opens);
  return (
    solid.length === 3 &&
    solid.every((part) => isNameLike(part, W.GIVEN | W.PARTICLE) && !(part.traits.bits & W.PLACE)) &&
    follows(first, second) &&
    follows(second, third)
  );
}

/** «А. В. Ершов», «Ершов А. В.», «Джордж У. Буш». */
function isInitialled(run: readonly Part[], names: readonly Part[]): boolean {
  if (run.length - names.length > 2) return false;
  const before = run[0]!.isInitial;
  const { bits } = names[0]!.traits;
  if (names.length > 1)
    return !before && Boolean(bits & W.GIVEN) && names.length === 2 && !run.at(-1)!.isInitial;
  if (bits & (W.BODY_HEAD | W.PLACE_HEAD)) return false;
  return before
    ? isNameLike(names[0]!) || !(bits & W.FUNCTION)
    : isNameLike(names[0]!) && (!(bits & W.PLACE) || Boolean(bits & W.SURNAME));
}

/** Имя Отчество, Имя Отчество Фамилия, Фамилия Имя Отчество. */
function isWithPatronymic(solid: readonly Part[], given: number, patronymic: number): boolean {
  const [first, second, third] = solid as [Part, Part, Part?];
  if (patronymic === 2) return isNameLike(first) && given === 1;
  return (given === 0 || Boolean(first.traits.bits & W.UNKNOWN)) && (!third || follows(second, third));
}

/** Two words of which the first is no given name. */
function isPair(words: W.Words, first: Part, second: Part, isGivenSecond: boolean, opens: boolean): boolean {
  const a = first.traits.bits;
  const b = second.traits.bits;
  if (isGivenSecond) return isNameLike(first) && follows(first, second) && !(a & (W.PLACE | W.BODY));
  if (/^(в|во|из|под|близ)$/u.test(words.form(first.token - 1)) && a & b & W.UNKNOWN) return false;
  if (isNameLike(first) && isNameLike(second) && !(a & (W.PLACE | W.BODY | W.COMMON)))
    return follows(first, second) && !(b & W.BODY);
  if (opens || (a | b) & (W.PLACE | W.ADJECTIVE | W.BODY | W.ROLE)) return false;
  if (a & W.UNKNOWN && b & W.NOUN) return true;
  return isNameLike(second) && Boolean(words.at(first.token - 1).bits & W.ROLE) && follows(first, second);
}

const isNameLike = ({ traits }: Part, also = 0): boolean =>
  Boolean(traits.bits & (W.UNKNOWN | W.SURNAME | W.SURNAME_LIKE | also));

/** Words of which one in a run shows that the run is no name. */
const isForeignTo = (bits: number, opens: boolean, index: number): boolean =>
  Boolean(index === 0 && bits & W.NEVER && !(bits & (W.SURNAME | W.GIVEN | W.UNKNOWN))) ||
  (Boolean(bits & (W.BODY | W.BODY_HEAD | W.PLACE_HEAD)) && !(bits & (W.SURNAME | W.GIVEN))) ||
  (opens &&
    index === 0 &&
    Boolean(bits & W.FUNCTION) &&
    !(bits & (W.SURNAME | W.GIVEN | W.COMMON | W.PARTICLE | W.UNKNOWN)));

/** Two words of a name stand in one case. */
const follows = (a: Part, b: Part): boolean => {
  if (a.traits.bits & W.UNKNOWN || b.traits.bits & W.UNKNOWN) return true;
  const asName = (part: Part): number =>
    W.casesAs(part.traits, F.GIVEN_NAME | F.SURNAME | F.PATRONYMIC) || part.traits.cases;
  return Boolean(asName(a) & (asName(b) | b.traits.cases));
};

/** After a given name any capitalised word is a surname unless it is a place in another case, or a name in another case. */
function mayBeSurname(given: Part, part: Part): boolean {
  const { bits, cases } = part.traits;
  if (bits & (W.SURNAME | W.SURNAME_LIKE | W.GIVEN)) return follows(given, part);
  if (bits & W.UNKNOWN) return true;
  if (bits & W.PLACE) return Boolean((W.casesAs(given.traits, F.GIVEN_NAME) || F.CASES) & cases);
  return !(bits & (W.BODY | W.OF_PLACE));
}

function isEastern(words: W.Words, names: readonly Part[]): boolean {
  if (names.length < 2 || names.length > (words.form(names[0]!.token) === 'аун' ? 4 : 3)) return false;
  return (
    Boolean(names[0]!.traits.bits & W.EASTERN) &&
    names.every(({ token }) => words.isCapital(token) && words.form(token).length <= 7) &&
    names.slice(1).every(({ token, traits }) => words.form(token).length <= 5 || traits.bits & W.UNKNOWN) &&
    !(words.tokens.flags[names[0]!.token]! & OPENS_SENTENCE && names[0]!.traits.bits & W.FUNCTION) &&
    !names.some(({ traits }) => traits.bits & (W.BODY_HEAD | W.PATRONYMIC)) &&
    !(names[0]!.traits.bits & W.PLACE)
  );
}

function isLatinName(words: W.Words, names: readonly Part[]): boolean {
  return (
    names.length <= 3 &&
    names.every(({ token }) => words.isLatin(token) && !words.isUpper(token)) &&
    Boolean(names[0]!.traits.bits & W.GIVEN)
  );
}
