/** Endings of a case behind a third-person possessive, and behind a bare stem. */
export const POSSESSED_CASE = /(?<=[ыі])(ның|нің|ндағы|ндегі|нан|нен|нда|нде|на|не|мен|н)$/u;
const BARE_CASE =
  /-?(ның|нің|дың|дің|тың|тің|(?<=\p{L}{2})(?:дағы|дегі|тағы|тегі)|дан|ден|тан|тен|нан|нен|ға|ге|қа|ке|да|де|та|те|ды|ді|ты|ті|(?<=[аәеоөұүыіиуюя])(?:ны|ні)|мен|пен|бен)$/u;
/** Of a bare stem or behind a possessive. */
export const GENITIVE_ENDING = /(ның|нің|дың|дің|тың|тің)$/u;
export const DATIVE_ENDING = /(ға|ге|қа|ке|на|не)$/u;
export const ABLATIVE_ENDING = /(дан|ден|тан|тен|нан|нен)$/u;
/** «Омбыдағы»: of what is there. */
export const WITHIN_ENDING = /(дағы|дегі|тағы|тегі)$/u;

/** «Ұланмен»: with someone; written apart, and where it joins as «және» does. */
export const WITH_ENDING = /(мен|пен|бен)$/u;
export const AND = /^(мен|пен|бен|және)$/u;
const MANY = /(?:лар|лер|дар|дер|тар|тер)(ы|і)$/u;

/** Endings in т, қ, к, п stand behind voiceless consonants only: порты is the possessive of порт, портты its accusative. */
const MISJOINED =
  /(?:(?<![бвгдкқпстфхцчшщ])(?:т[ыі]|т[ае]|т[ае]н|т[ыі]ң|[қк][ае]|пен)|(?<=[нре]к|ак|ук)т[ыі])$/u;

/** The head of an izafet without its case, its possessive kept: университетінің is университеті. */
export const withoutCase = (word: string): string =>
  // «Кәсіпорын» ends as a possessive in the accusative does.
  /орын$/u.test(word)
    ? word
    : POSSESSED_CASE.test(word)
      ? word.replace(POSSESSED_CASE, '')
      : MISJOINED.test(word)
        ? word
        : word.replace(BARE_CASE, '');

/** Whether a form, its case aside, ends in the possessive that ties it to the words before. */
export const isIzafetHead = (form: string): boolean => /[ыі]$/u.test(form.replace(POSSESSED_CASE, ''));

/** Whether it is the plural head of a row: университеттері, бекеттері. */
export const isHeadOfMany = (form: string): boolean => MANY.test(withoutCase(form));

/** One of the things that a plural head counts: бекеттері is бекеті, қалалары is қаласы, айлақтары is айлағы. */
export function oneOf(word: string): string {
  const bare = withoutCase(word);
  const many = MANY.exec(bare);
  if (!many) return bare;
  const stem = bare.slice(0, many.index);
  if (/[аәеоөұүыіиуюя]$/u.test(stem)) return `${stem}с${many[1]}`;
  const voiced = stem.replace(/[кқп]$/u, (last) => ({ к: 'г', қ: 'ғ', п: 'б' })[last] ?? last);
  return `${voiced}${many[1]}`;
}
