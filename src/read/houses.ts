import { IS, marksOf } from './language/forms.ts';
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

const opening = marksOf((form) => basesOf(form).some((base) => BY_FIRST.has(base)));

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
  for (const base of basesOf(formAt(tokens, first)))
    for (const { words, isInMarks } of BY_FIRST.get(base) ?? []) {
      const last = first + words.length - 1;
      const isNamed = words.every(
        (word, step) =>
          step === 0 ||
          formAt(tokens, first + step) === word ||
          (step === words.length - 1 && basesOf(formAt(tokens, last)).includes(word)),
      );
      if (!isNamed) continue;
      const isMarked =
        /^[«"“]$/u.test(formAt(tokens, first - 1)) && /^[»"”]$/u.test(formAt(tokens, last + 1));
      if (isInMarks && !(isMarked && isBesideKind(tokens, first - 2, last + 2))) continue;
      const text = (from: number, to: number) => tokens.text.slice(tokens.start[from], tokens.end[to]);
      if (!isMarked) {
        const after = pastLatin(tokens, last + 1);
        const name = after > last + 1 ? text(first, after - 1) : inBase(text(first, last), words.at(-1)!);
        return { kind: 'body', first, after, name, cases: 0 };
      }
      const after = pastForms(tokens, last + 2);
      const name = `${text(first - 1, first - 1)}${inBase(text(first, last), words.at(-1)!)}${text(last + 1, last + 1)}`;
      const form = after > last + 2 ? ` ${text(last + 2, after - 1)}` : '';
      return { kind: 'body', first: first - 1, after, name: `${name}${form}`, cases: 0 };
    }
  return undefined;
}

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
  while (/^(ұқ|ақ|жшс|кеақ)$/u.test(formAt(tokens, after)) && tokens.flags[after]! & UPPER) after += 1;
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
