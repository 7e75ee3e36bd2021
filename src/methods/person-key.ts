import { inLatin } from './latin.ts';

const PATRONYMIC = /(?:[оеё]ви?ч|[оеё]вна|ич|инична|[ұу]лы|[қк]ызы|ovich|evich|ovna|evna|uly|kyzy)$/u;
const SURNAME =
  /(?:[оеё]в|[оеё]ва|[иы]н|[иы]на|[сц]к(?:ий|ая|ой)|енко|чук|[оеё]вич|ov|ova|ev|eva|in|ina|sky|skiy|skaya|enko|chuk)$/u;

/**
 * Surname and first initial in Latin letters, whichever comes first: Игорь Бабушкин, Бабушкин Игорь Юрьевич, И. Бабушкин and Igor
 * Babushkin are one. The surname stands last, unless a patronymic or initials close the name, or only the first word ends as surnames do.
 */
export function personKey(name: string): string {
  const words =
    name
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const opens =
    words.length > 1 &&
    first.length > 1 &&
    (last.length === 1 ||
      (words.length > 2 && PATRONYMIC.test(last)) ||
      (SURNAME.test(first) && !SURNAME.test(last)));
  const [surname, given] = opens ? [first, words[1]!] : [last, words.length > 1 ? first : ''];
  return `${inLatin(surname)} ${inLatin(given).charAt(0)}`.trim();
}
