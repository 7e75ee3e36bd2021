import { IS, marksOf, ofForm } from './language/forms.ts';
import { withoutCase } from './language/kazakh-words.ts';
import { CAPITAL, formAt, type Tokens, UPPER, WORD } from './language/tokens.ts';
import { HOUSES, type House, LATIN } from './lexicon/houses.ts';
import { type BodyMention, isWithin } from './mention.ts';

const BY_FIRST: ReadonlyMap<string, readonly House[]> = Map.groupBy(
  HOUSES.toSorted((a, b) => b.words.length - a.words.length),
  ({ words: [first] }) => first!,
);

/** «КамАЗом», «Роснефти», «ҚТЖ-мен»: the forms that a name may be the base of. */
const basesOf = (form: string): readonly string[] => [
  form,
  form.replace(/(?<=[бвгджзклмнпрстфхцчшщ])(а|у|ом|е)$/u, ''),
  form.replace(/(и|ью)$/u, 'ь'),
  withoutCase(form),
];

const housesBeginning = (form: string): readonly House[] =>
  basesOf(form).flatMap((base) => BY_FIRST.get(base) ?? []);
const opening = marksOf((form) => housesBeginning(form).length > 0);
const housesFrom = ofForm(housesBeginning);

/** Companies, banks and universities that a Russian or Kazakh text calls by a known name alone, in marks or without; those that `found` names are left. */
export function housesIn(tokens: Tokens, found: readonly BodyMention[]): readonly BodyMention[] {
  const opens = opening(tokens);
  const houses: BodyMention[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    if (opens[tokens.type[token]!] !== IS || tokens.kind[token] !== WORD) continue;
    if (!(tokens.flags[token]! & CAPITAL)) continue;
    const house = houseAt(tokens, token);
    if (!house || found.some((body) => isWithin(house, body))) continue;
    houses.push(house);
    token = house.after - 1;
  }
  return houses;
}

function houseAt(tokens: Tokens, first: number): BodyMention | undefined {
  for (const { words, isInMarks } of housesFrom(tokens, first)) {
    const last = first + words.length - 1;
    if (!words.every((word, step) => step === 0 || isWord(tokens, first + step, word, first + step === last)))
      continue;
    const isMarked = /^[«"“]$/u.test(formAt(tokens, first - 1)) && /^[»"”]$/u.test(formAt(tokens, last + 1));
    if (isInMarks && !(isMarked && isBesideKind(tokens, first - 2, last + 2))) continue;
    const text = (from: number, after: number) =>
      tokens.text.slice(tokens.start[from], tokens.end[after - 1]);
    const base = inBase(text(first, last + 1), words.at(-1)!);
    if (!isMarked) {
      const after = pastLatin(tokens, last + 1);
      return {
        kind: 'body',
        first,
        after,
        name: after > last + 1 ? text(first, after) : base,
        cases: 0,
      };
    }
    const close = last + 2;
    const after = pastForms(tokens, close);
    const marked = `${text(first - 1, first)}${base}${text(last + 1, close)}`;
    const name = after > close ? `${marked} ${text(close, after)}` : marked;
    return { kind: 'body', first: first - 1, after, name, cases: 0 };
  }
  return undefined;
}

/** Whether a word of a name stands there: as it is, and the last one in any case. */
const isWord = (tokens: Tokens, token: number, word: string, isLast: boolean): boolean =>
  formAt(tokens, token) === word || (isLast && basesOf(formAt(tokens, token)).includes(word));

/** «Авиакомпания «Победа»», ««Бәйтерек» холдингі»: what kind of house it is. */
const isBesideKind = (tokens: Tokens, before: number, after: number): boolean =>
  KIND.test(formAt(tokens, before)) || KIND.test(formAt(tokens, after));
const KIND =
  /^(авиа)?(компани|перевозчик|холдинг|фонд|қор|палат|банк|ритейлер|комбинат)|^(нпп|ұкп|ао|ақ|тоо|жшс|пао|ооо|оао)$/u;

/** «KTZ Express Shipping»: words in Latin letters that go on with a name. */
function pastLatin(tokens: Tokens, at: number): number {
  let after = at;
  while (
    LATIN.test(formAt(tokens, after)) &&
    LATIN.test(formAt(tokens, after - 1)) &&
    tokens.flags[after]! & CAPITAL &&
    tokens.sentence[after] === tokens.sentence[at - 1]
  )
    after += 1;
  return after;
}

/** «ҚазМұнайГаз» ҰҚ АҚ»: forms of enterprise behind a Kazakh name in marks. */
function pastForms(tokens: Tokens, at: number): number {
  let after = at;
  while (
    /^(ұк|ұқ|ақ|аақ|жақ|жшс|жшқ|кеақ|қеақ)$/u.test(formAt(tokens, after)) &&
    tokens.flags[after]! & UPPER
  )
    after += 1;
  return after;
}

/** A name as it is written, without the ending of its last word. */
function inBase(name: string, last: string): string {
  const written = name.slice(name.lastIndexOf(' ') + 1);
  if (written.toLowerCase() === last) return name;
  const stem = name.slice(0, name.length - written.length);
  const kept = written.slice(0, last.length);
  return `${stem}${kept.toLowerCase() === last ? kept : kept.replace(/.$/u, last.at(-1)!)}`;
}
