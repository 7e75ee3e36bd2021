import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryAcross, countryOf, isOfEitherSide, isPlaceCode, levelOf } from '#model/place.ts';
import { hasPredicate } from '../clauses.ts';
import type { Context } from '../context.ts';
import { isKazakhInLatin } from '../language/kazakh-names.ts';
import { CAPITAL, WORD } from '../language/tokens.ts';
import type { PersonMention, PlaceMention, Span } from '../mention.ts';
import { isOfCapital } from '../parties.ts';
import { roleOf } from '../roles.ts';
import {
  bodiesOf,
  carries,
  formAt,
  hitsOf,
  isOfTwoAlone,
  type Line,
  personsOf,
  placesOf,
  textOf,
} from '../scene.ts';
import { firmIn, unionBefore } from './english-firms.ts';
import { bodyOwning } from './english-its.ts';
import { quoteOf } from './frame.ts';
import { type Holder, NAMELESS } from './holder.ts';
import type { Rank } from './ranks.ts';

/** "Mayor Erbol Izbergenov of Aktau", "Mayor Oleg Polumordvinov signed for Astrakhan". */
export function placeBehind(line: Line, { after }: PersonMention): PlaceMention | undefined {
  const opens = formAt(line.scene, after);
  const at =
    opens === 'of'
      ? after + (formAt(line.scene, after + 1) === 'the' ? 2 : 1)
      : opens === 'signed' && formAt(line.scene, after + 1) === 'for'
        ? after + 2
        : -1;
  return placesOf(line).find(({ first }) => first === at);
}

/** «A, the consul of Kazakhstan, B, …»: a title behind the name before it is that one's. */
export const isOfBefore = (line: Line, { first }: Span): boolean =>
  personsOf(line).some(({ after }) => {
    if (formAt(line.scene, after) !== ',' || after >= first) return false;
    for (let token = after + 1; token < first; token += 1)
      if (!/^(the|a|an)$/.test(formAt(line.scene, token)) && !carries(line, token, 'office-word'))
        return false;
    return true;
  });

/** «President A and his Russian counterpart B», "A, mayor of C, and B, who holds the same post in D": the same office of the other place. */
export function counterpartsIn(
  line: Line,
  told: readonly BareClaim[],
  { people, bodies }: Context,
): readonly BareClaim[] {
  return personsOf(line).flatMap((person): readonly BareClaim[] => {
    const other = counterpartAt(line, person) ?? samePost(line, person);
    if (person.after - person.first < 2 || !other) return [];
    const first = told.findLast(({ slots }) => isBefore(line, slots as SlotsOf<'office'>, other.word));
    const { position, of = '' } =
      (first?.slots as SlotsOf<'office'> | undefined) ?? titleOfOther(line, other.word) ?? {};
    // «His counterpart from Omsk»: the body of that town, behind the head of another body.
    const code =
      of === '' || isPlaceCode(of) || !isPlaceCode(other.place.code)
        ? other.place.code
        : (bodies.findLast((name) => name !== of && other.written && name.includes(other.written)) ??
          other.place.code);
    people.set(person.name, code);
    if (!position || !areAlike(of, code)) return [];
    const slots: SlotsOf<'office'> = { person: person.name, position, of: code };
    return [{ kind: 'office', modality: 'stated', slots, quote: quoteOf(line) }];
  });
}

type Other = {
  readonly word: number;
  readonly place: { readonly code: string };
  /** How the sentence names the place. */
  readonly written?: string;
};

/** Two places of one size, or two bodies. */
const areAlike = (one: string, other: string): boolean =>
  one !== other &&
  isPlaceCode(one) === isPlaceCode(other) &&
  (!isPlaceCode(one) || levelOf(one) === levelOf(other));

/** «His Russian opposite number A, Minister of Trade»: whose minister he is, by the word for the other one before his name. */
export const countryOfOther = (line: Line, person: PersonMention): string | undefined => {
  const code = line.scene.language === 'en' ? counterpartAt(line, person)?.place.code : undefined;
  return code && /^(RU|KZ)$/.test(code) ? code : undefined;
};

/** «His Russian counterpart, A», "his counterpart from Omsk, A". */
function counterpartAt(line: Line, { first }: PersonMention): Other | undefined {
  const { scene } = line;
  const last = formAt(scene, first - 1) === ',' ? first - 2 : first - 1;
  const body = bodiesOf(line).find(({ after, place }) => after === last + 1 && !place);
  if (
    body &&
    isCounterpart(formAt(scene, body.first - 2)) &&
    /^(from|of|at)$/.test(formAt(scene, body.first - 1))
  )
    return { word: body.first - 2, place: { code: body.name } };
  const behind = placesOf(line).find(({ after }) => after === last + 1);
  const word = behind && /^(from|in|of)$/.test(formAt(scene, behind.first - 1)) ? behind.first - 2 : last;
  const isOpposite = formAt(scene, word) === 'number' && formAt(scene, word - 1) === 'opposite';
  if (!isOpposite && !isCounterpart(formAt(scene, word))) return undefined;
  const noun = isOpposite ? word - 1 : word;
  const place = word === last ? placesOf(line).find(({ after }) => after === noun) : behind;
  return place && isPlaceCode(place.code) ? { word, place, written: textOf(scene, place) } : undefined;
}

const isCounterpart = (form: string): boolean => /^(counterpart|colleague|homologue)$/.test(form);

/** «A, who holds the same post in B». */
function samePost(line: Line, { after }: PersonMention): Other | undefined {
  const { scene } = line;
  const who = formAt(scene, after) === ',' ? after + 1 : after;
  const post = who + 4;
  if (
    formAt(scene, who) !== 'who' ||
    formAt(scene, post - 1) !== 'same' ||
    !/^(post|office|position|job)$/.test(formAt(scene, post)) ||
    !/^(in|of|for|at)$/.test(formAt(scene, post + 1))
  )
    return undefined;
  const place = placesOf(line).find(({ first }) => first - post >= 2 && first - post <= 3);
  if (place && isPlaceCode(place.code)) return { word: who, place };
  const body = bodiesOf(line).find(({ first }) => first - post >= 2 && first - post <= 3);
  return body ? { word: who, place: { code: body.name } } : undefined;
}

/** «The Russian president recalled …»: a title of a country without its name, before the word for the other one. */
function titleOfOther(line: Line, word: number): SlotsOf<'office'> | undefined {
  const head = hitsOf(line, ['office']).findLast(
    ({ first, after }) =>
      after < word && placesOf(line).some((place) => place.after === first && /^(RU|KZ)$/.test(place.code)),
  );
  const place = head && placesOf(line).find(({ after }) => after === head.first);
  return head && place ? { position: textOf(line.scene, head), of: place.code } : undefined;
}

const isBefore = (line: Line, { person }: SlotsOf<'office'>, token: number): boolean =>
  personsOf(line).some(({ name, after }) => name === person && after < token);

/** «A was appointed honorary consul» in a text of Tomsk: the only place known of an English consul is where he sits, in the other country. */
export const isConsulIn = (line: Line, title: Span, code: string): boolean =>
  line.scene.language === 'en' &&
  levelOf(code) !== 'country' &&
  hitsOf(line, ['envoy'], title).some(({ first }) => /^(vice-)?consul$/.test(formAt(line.scene, first)));

/** «NSU Rector»: in capitals throughout only a university stands before the title. */
export const isRector = (line: Line, title: Span): boolean =>
  /^(vice-)?rector$/.test(formAt(line.scene, title.first));

const OF_COMPANY = /^(ceo|manager|(general|managing) director|director general|chairman of the board)$/;
const OF_STATE = ['akimat', 'commission', 'region', 'city', 'district'];

/** «CEO», "general director": the office of a company, which no place that the text has named holds. */
export function isOfCompany(line: Line, title: Span): boolean {
  if (line.scene.language !== 'en') return false;
  const isCompanys = hitsOf(line, ['office'], title).some(({ first, after }) =>
    OF_COMPANY.test(textOf(line.scene, { first, after }).toLowerCase()),
  );
  return isCompanys && hitsOf(line, OF_STATE, title).length === 0;
}

/** «In the Russian pavilion Mayor of the Almaty region»: what stands before an English title that names its own country's place is not its. */
export function withoutPassed(
  line: Line,
  title: Span,
  places: readonly PlaceMention[],
): readonly PlaceMention[] {
  if (line.scene.language !== 'en' || hitsOf(line, ['envoy'], title).length > 0) return places;
  // «A of Kazakhstan and Russian President B»: the adjective of the title itself goes before any other place.
  const its = places.findLast(
    ({ form, first, after }) => form === 'adjective' && (after === title.first || first === title.first),
  );
  if (its) return places.filter(({ first }) => first >= its.first);
  const own = places.find(
    ({ first, code }) => first >= title.first && isBehindOf(line, first) && isPlaceCode(code),
  );
  return own
    ? places.filter(
        ({ first, code }) =>
          first >= title.first || (isPlaceCode(code) && countryOf(code) === countryOf(own.code)),
      )
    : places;
}

/** «Of Russia», "of the Orenburg region". */
const isBehindOf = ({ scene }: Line, first: number): boolean =>
  formAt(scene, first - (formAt(scene, first - 1) === 'the' ? 2 : 1)) === 'of';

/** «A of Kazakhstan received governor of …»: a verb parts a place from the title, which is not «Kazakhstan's recently appointed ambassador». */
export function isPartedByVerb(line: Line, place: PlaceMention, title: Span): boolean {
  if (place.form === 'adjective' || /['’]s?$/u.test(formAt(line.scene, place.after - 1))) return false;
  return hasPredicate(line, { first: place.after, after: title.first });
}

/** «A delegation of the Federation Council of Russia led by head of the Foreign Affairs Committee A»: of the body whose delegation he leads. */
function delegationsBody(line: Line, title: Span): Holder | undefined {
  if (line.scene.language !== 'en') return undefined;
  const delegation = hitsOf(line, ['delegation']).findLast(({ after }) => after <= title.first);
  const body =
    delegation &&
    bodiesOf(line).find(({ first }) => first >= delegation.after && first - delegation.after <= 3);
  if (!body || body.place || body.after > title.first) return undefined;
  for (let token = body.after; token < title.first; token += 1)
    if (/^(led|headed|chaired)$/.test(formAt(line.scene, token)))
      return title.first - token <= 3 ? { party: body.name } : undefined;
  return undefined;
}

/** «Rector A said»: a bare title, of the university that the English text has named and of no place. */
export const isOfUniversity = (line: Line, title: Span): boolean =>
  line.scene.language === 'en' && title.after - title.first === 1 && isRector(line, title);

/** «Volgograd State University, whose rector A»: the one that the sentence names before. */
export const universityBefore = (line: Line, title: Span): string | undefined =>
  bodiesOf(line).findLast(
    ({ name, after }) => after <= title.first && /\b(universit|institut|academ)/i.test(name),
  )?.name;

/** «Deputy Prime Minister A confirmed the visit of the Russian President to Kazakhstan»: of which of the two he is, an English sentence that names both leaves open. */
export const isOfTwoSides = (line: Line): boolean =>
  line.scene.language === 'en' &&
  ['RU', 'KZ'].every((country) =>
    placesOf(line).some(({ code }) => isPlaceCode(code) && countryOf(code) === country),
  );

/** «Energia's Director A»: a name with capitals and an English possessive right before the title, which is no place's and no person's. */
function ownerOf(line: Line, title: Span): Holder | undefined {
  const { scene, sentence } = line;
  const last = title.first - 1;
  const written = last >= sentence.first ? textOf(scene, { first: last, after: title.first }) : '';
  if (scene.language !== 'en' || !/^\p{Lu}[\p{L}-]+['’]s$/u.test(written)) return undefined;
  let first = last;
  while (
    first > sentence.first + 1 &&
    scene.tokens.kind[first - 1] === WORD &&
    scene.tokens.flags[first - 1]! & CAPITAL &&
    !carries(line, first - 1, 'office')
  )
    first -= 1;
  if (line.mentions.some((mention) => mention.first < title.first && mention.after > first)) return undefined;
  const span = { first, after: title.first };
  return { party: textOf(scene, span).replace(/['’]s$/u, ''), mention: { ...span, ...NAMELESS } };
}

/** Whose English title it is by a possessive, «its» or a delegation before it, or by the firm that it names. */
export const ownerBefore = (line: Line, title: Span): Holder | undefined =>
  ownerOf(line, title) ??
  bodyOwning(line, title) ??
  delegationsBody(line, title) ??
  unionBefore(line, title) ??
  firmIn(line, title);

/** Whose minister or president an English title without a country is: of where someone went to him, the other president's neighbour, or the state whose capital an agency writes from. */
export const stateMeant = (
  line: Line,
  title: Span,
  rank: Rank,
  capital: string | undefined,
): string | undefined =>
  line.scene.language !== 'en'
    ? undefined
    : (countryWhere(line, title) ??
      facingOther(line, title) ??
      visitingOther(line, title) ??
      ofSideNamed(line, title) ??
      (rank === 'state' ? (otherPresidents(line, title) ?? (capital && countryOf(capital))) : undefined));

/** «Minister A met his Russian counterpart B»: of the country across from that of the other one, who stands behind in the sentence. */
function facingOther(line: Line, title: Span): string | undefined {
  const { scene, sentence } = line;
  for (let token = title.after; token < sentence.after; token += 1) {
    const isOpposite = formAt(scene, token) === 'number' && formAt(scene, token - 1) === 'opposite';
    if (!isOpposite && !/^(counterpart|colleague|homologue)$/.test(formAt(scene, token))) continue;
    const noun = isOpposite ? token - 1 : token;
    const behind = /^(from|in|of)$/.test(formAt(scene, token + 1)) ? token + 2 : -1;
    const other = placesOf(line).find(
      ({ after, first, code }) => (after === noun || first === behind) && /^(RU|KZ)$/.test(code),
    );
    return other && countryAcross(other.code);
  }
  return undefined;
}

/** «The Russian side was represented by Minister A», «on the Kazakh side, Minister B said»: of the side that the sentence speaks of before him, where it names no other country. */
function ofSideNamed(line: Line, title: Span): string | undefined {
  const { scene } = line;
  const places = placesOf(line);
  const side = places.find(
    ({ form, first, after, code }) =>
      form === 'adjective' &&
      after < title.first &&
      /^(RU|KZ)$/.test(code) &&
      /^(sides?|part)$/.test(formAt(scene, after)) &&
      !/^(with|to|told|asked|thanked)$/.test(
        formAt(scene, first - (formAt(scene, first - 1) === 'the' ? 2 : 1)),
      ),
  );
  return side && places.every(({ code, others }) => others.length === 0 && countryOf(code) === side.code)
    ? side.code
    : undefined;
}

/** «A delegation of Atyrau region met Governor A»: whom guests meet is none of their own region's. */
export function isOfGuestsMet(line: Line, title: Span, place: string): boolean {
  if (line.scene.language !== 'en') return false;
  const guests = placesOf(line).find(
    ({ code, first, after }) =>
      code === place &&
      after <= title.first &&
      hitsOf(line, ['delegation']).some((hit) => hit.after <= first && first - hit.after <= 2),
  );
  const meeting = guests && hitsOf(line, ['meet'], { first: guests.after, after: title.first }).at(-1);
  return meeting !== undefined && title.first - meeting.after <= 2;
}

/** «On a visit to Kazakhstan, Minister A …», "Minister A has come to Moscow": whoever a sentence names first and says to be in one country, or in its capital, is of the other. */
function visitingOther(line: Line, title: Span): string | undefined {
  const { scene } = line;
  const [first] = personsOf(line);
  if (!first || hitsOf(line, ['visit', 'go']).length === 0 || Math.abs(first.first - title.after) > 1)
    return undefined;
  const goal = placesOf(line).find(
    ({ code, form, first: at }) =>
      form === 'noun' &&
      (/^(RU|KZ)$/.test(code) || (isPlaceCode(code) && isOfCapital(code))) &&
      /^(to|in)$/.test(formAt(scene, at - 1)),
  );
  const isAlone = goal && placesOf(line).every(({ code }) => countryOf(code) === countryOf(goal.code));
  return isAlone ? countryAcross(countryOf(goal.code)) : undefined;
}

/** «Minister of Trade Aidarbek …» in an English text of the two countries alone: a minister by a Kazakh given name, of whom no country is told, is of Kazakhstan. */
export const isOfKazakhName = (line: Line, { name }: PersonMention): boolean =>
  line.scene.language === 'en' && isOfTwoAlone(line.scene) && isKazakhInLatin(name.split(' ')[0]!);

/** «Vice Minister of Energy»: so the deputies of ministers are called in Kazakhstan; in Russia they are deputy ministers. */
export const isViceMinister = (line: Line, title: Span): boolean =>
  line.scene.language === 'en' &&
  placesOf(line).every(({ code }) => isOfEitherSide(code)) &&
  (formAt(line.scene, title.first) === 'vice-minister' ||
    (formAt(line.scene, title.first) === 'vice' && formAt(line.scene, title.first + 1) === 'minister'));

/** «Flew to Kazakhstan, where the premier A awaited him»: of the country that was gone to. */
function countryWhere(line: Line, title: Span): string | undefined {
  const { scene, sentence } = line;
  if (scene.language !== 'en') return undefined;
  for (
    let token = title.first - 1;
    token > Math.max(sentence.first, title.first - FARTHEST_WHERE);
    token -= 1
  )
    if (formAt(scene, token) === 'where')
      return placesOf(line)
        .find(({ after, code }) => token - after <= 1 && after <= token && isPlaceCode(code))
        ?.code.slice(0, 2);
  return undefined;
}
/** «Where the two of them also saw the …»: no more tokens stand before the title. */
const FARTHEST_WHERE = 9;

/** «The leader of Kazakhstan A hosted President B»: the president of the other country, in an English text of no third one. */
function otherPresidents(line: Line, title: Span): string | undefined {
  const { scene } = line;
  if (scene.language !== 'en' || [...scene.countries].some((country) => !/^(RU|KZ)$/.test(country)))
    return undefined;
  const [told] = hitsOf(line, ['office'])
    .filter(
      ({ first, after }) =>
        (after <= title.first || first >= title.after) &&
        /^(president|head|leader)$/.test(formAt(scene, first)),
    )
    .flatMap((hit) =>
      placesOf(line).filter(
        ({ first, after, code }) =>
          /^(RU|KZ)$/.test(code) && (after === hit.first || (first >= hit.after && first - hit.after <= 2)),
      ),
    );
  return told && countryAcross(told.code);
}

/** «Coal comes from Russia, noted the minister A»: the only one that a sentence names is where something comes from or goes to. */
export const isOnlySupplier = (line: Line, country: string | undefined): boolean =>
  line.scene.language === 'en' &&
  country !== undefined &&
  placesOf(line).some(({ code }) => code === country) &&
  placesOf(line).every(
    (place) => place.code !== country || (place.form === 'noun' && /^(from|to)$/.test(roleOf(line, place))),
  );

/** «Chairman of the Committee A», "a presidential aide": an English title of which neither a place nor a region's office says whose it is. */
export const isOfUnknown = (line: Line, title: Span, rank: Rank | undefined, isOfPlace: boolean): boolean =>
  line.scene.language === 'en' &&
  !rank &&
  !isOfPlace &&
  !hitsOf(line, ['office'], title).some(
    ({ first, after }) =>
      /^(governor|akim|mayor|hakim)$/.test(formAt(line.scene, after - 1)) ||
      /^(governor|akim|mayor)$/.test(formAt(line.scene, first)),
  ) &&
  hitsOf(line, ['city', 'district', 'country', 'akimat'], title).every(({ concept, first }) =>
    concept === 'akimat'
      ? /^(committee|service|agency|department|ministry)$/.test(formAt(line.scene, first))
      : false,
  );

/** «His trip to Moscow Prime Minister A …»: no town has one, and where he went stands before his title by chance. */
export const isGoneTo = (line: Line, { first, code }: PlaceMention, rank: Rank | undefined): boolean =>
  (rank === 'cabinet' || rank === 'state') &&
  isPlaceCode(code) &&
  isOfCapital(code) &&
  /^(to|in|from)$/.test(formAt(line.scene, first - 1));
