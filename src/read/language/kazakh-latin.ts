import { COMMON, DIGRAPHS, isOfDigraphs, lettersOf } from './kazakh-digraphs.ts';

/**
 * Kazakh in Latin letters, in the spellings in which the press prints it: that of 2018 (jáne, Reseı, qurylysý), that of 2021 (jäne, Resei,
 * qūrylysy) and that of abai.kz (jәne, Resey, qúrylysy). All were made from Cyrillic letter by letter, so a text is read in Cyrillic and its
 * names are told in its own letters again.
 */
export interface Turned {
  /** The text in Cyrillic letters. */
  readonly text: string;
  /** For each UTF-16 unit of it, and for its end, the unit of the Latin text that it begins at. */
  readonly starts: Uint32Array;
  /** Words of the Cyrillic text in the letters of the Latin one. */
  readonly back: (words: string) => string;
}

type Table = Readonly<Record<string, string>>;

/** The spelling of 2018, with acute accents; `ı` is both и and й. */
const ACUTE: Table = {
  ...COMMON,
  á: 'ә',
  ǵ: 'ғ',
  ń: 'ң',
  ó: 'ө',
  u: 'ұ',
  ú: 'ү',
  ý: 'у',
  i: 'і',
  ı: 'и',
  sh: 'ш',
  ch: 'ч',
};
/** The spelling of 2021, with umlauts and cedillas; `i` is both и and й. */
const UMLAUT: Table = {
  ...COMMON,
  ä: 'ә',
  ğ: 'ғ',
  ǧ: 'ғ',
  ñ: 'ң',
  ŋ: 'ң',
  ö: 'ө',
  ū: 'ұ',
  ü: 'ү',
  u: 'у',
  ı: 'і',
  i: 'и',
  ş: 'ш',
  ch: 'ч',
  ç: 'ч',
};

/** Letters of either spelling that Latin alphabets of the neighbours lack, and words that no Kazakh text of some length does without. */
const ACUTE_LETTER = /[ǵńýǴŃÝ]/gu;
const UMLAUT_LETTER = /[ǧŋūǦŊŪ]|[ğñĞÑ](?=\p{L})/gu;
const WORD =
  /(?<!\p{L})(?:jáne|jäne|týraly|turaly|boıynsha|boiynşa|úshin|üşın|arasynda\p{L}*|oblys\p{L}*|qalasy\p{L}*|jyl(?:y|ǵy|ǧy|ğy)|dep|bolyp)(?!\p{L})/giu;
/** Enough of a text to tell how it is spelt. */
const SAMPLE = 4000;
/** So many of the words above make a text Kazakh, or one beside so many of the letters. */
const WORDS = 3;
const LETTERS = 3;

/** Whether a text is Kazakh in Latin letters. */
export const isLatinKazakh = (text: string): boolean => spellingOf(text.slice(0, SAMPLE)) !== undefined;

function spellingOf(sample: string): Table | undefined {
  if (isOfDigraphs(sample)) return DIGRAPHS;
  const acute = count(sample, ACUTE_LETTER);
  const umlaut = count(sample, UMLAUT_LETTER);
  const words = count(sample, WORD);
  if (acute + umlaut === 0 || words === 0 || (words < WORDS && acute + umlaut < LETTERS)) return undefined;
  return isCyrillic(sample) ? undefined : acute >= umlaut ? ACUTE : UMLAUT;
}

/** More letters of a sample are Cyrillic than Latin without marks. Asked of every Kazakh text, so its units are counted without a match for each. */
function isCyrillic(sample: string): boolean {
  let surplus = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const unit = sample.charCodeAt(at);
    const small = unit | 0x20;
    if (unit >= 0x400 && unit < 0x530) surplus += 1;
    else if (unit < 0x80 && small >= 0x61 && small <= 0x7a) surplus -= 1;
  }
  return surplus > 0;
}

/** The spelling of a sample that is known to be Kazakh, which may be as short as a sentence. */
function spellingOfKazakh(sample: string): Table | undefined {
  if (isCyrillic(sample)) return undefined;
  const marks: readonly (readonly [Table, number])[] = [
    [ACUTE, count(sample, /[áǵńÁǴŃ]/gu)],
    [UMLAUT, count(sample, /[äğǧñŋöūüşÄĞǦÑŊÖŪÜŞ]/gu)],
    [DIGRAPHS, count(sample, /ә|gh|[yi]ng(?!\p{L})/giu)],
  ];
  const [table, most] = marks.toSorted(([, a], [, b]) => b - a)[0]!;
  return most > 0 ? table : count(sample, /[óúýı]/giu) > 0 ? ACUTE : undefined;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** A Kazakh text of Latin letters in Cyrillic ones; undefined for one that is in Cyrillic. */
export function turned(text: string): Turned | undefined {
  const table = spellingOfKazakh(text.slice(0, SAMPLE));
  if (!table) return undefined;
  if (table === DIGRAPHS) return turnedByWords(text);
  const glide = table === ACUTE ? 'ı' : 'i';
  // The dotted capital is two units in small letters.
  const small = text.replaceAll('İ', 'I').toLowerCase();
  const isOneToOne = small.length === text.length;
  const lower = (at: number) => (isOneToOne ? small[at]! : text[at]!.toLowerCase());
  const starts: number[] = [];
  const written: string[] = [];
  const write = (letters: string, at: number) => {
    const isCapital = lower(at) !== text[at];
    for (const [step, letter] of [...letters].entries()) {
      written.push(isCapital && step === 0 ? letter.toUpperCase() : letter);
      starts.push(at);
    }
  };
  let at = 0;
  while (at < text.length) {
    const letter = lower(at);
    const next = at + 1 < text.length ? lower(at + 1) : '';
    const before = at > 0 ? lower(at - 1) : '';
    const both = table[letter + next];
    const whole =
      isLetter(before) || !WHOLE_OPEN.has(letter)
        ? undefined
        : WHOLE.find(([latin]) => small.startsWith(latin, at));
    const numeral = isLetter(before) ? undefined : NUMERAL.exec(text.slice(at, at + LONGEST_NUMERAL))?.[0];
    if (whole) {
      const [latin, cyrillic] = whole;
      for (const [step, one] of [...cyrillic].entries()) write(one, at + Math.min(step, latin.length - 1));
      at += latin.length;
    } else if (numeral) {
      for (const one of numeral) {
        written.push(one);
        starts.push(at);
        at += 1;
      }
    } else if (letter === 'о' && next === '\u0301') {
      // «О́tken»: the old Cyrillic letter with an accent.
      write('ө', at);
      at += 2;
    } else if (both && letter !== glide) {
      write(both, at);
      at += 2;
    } else if (isSibilantOfTsiya(lower, at, glide)) {
      write('ц', at);
      at += letter === 't' ? 2 : 1;
    } else if (letter === glide) {
      at += writeGlide(at, before, next);
    } else if (letter === 'e' && !isLetter(before) && LOAN.test(small.slice(at, at + LONGEST_LOAN))) {
      write('э', at);
      at += 1;
    } else if (table[letter]) {
      write(table[letter], at);
      at += 1;
    } else {
      written.push(text[at]!);
      starts.push(at);
      at += 1;
    }
  }
  starts.push(text.length);
  const cyrillic = written.join('');
  return {
    text: cyrillic,
    starts: Uint32Array.from(starts),
    back: asWritten(text, cyrillic, starts, backInto(usedIn(small, table))),
  };

  /** «Reseı», «kompanııa», «Chelıabi», «ıanvar»: й behind a vowel, я and ю with the vowel behind, else и. */
  function writeGlide(here: number, before: string, next: string): number {
    const isAfterVowel = VOWEL.test(before) || before === glide;
    const isOpen = isAfterVowel || !isLetter(before) || /[ln]/.test(before);
    const soft = next === 'a' ? 'я' : next === (table === ACUTE ? 'ý' : 'u') ? 'ю' : undefined;
    if (soft && isOpen) {
      // «ıAtskın»: Я is spelt with its second letter in capital.
      const isCapital = next !== text[here + 1] && !isLetter(before);
      write(isCapital ? soft.toUpperCase() : soft, here);
      return 2;
    }
    write(isAfterVowel ? 'й' : 'и', here);
    return 1;
  }
}

/** The same for the spelling whose letters depend on their word. */
function turnedByWords(text: string): Turned {
  const starts: number[] = [];
  const written: string[] = [];
  const write = (letters: string, at: number, isCapital: boolean) => {
    for (const [step, letter] of [...letters].entries()) {
      written.push(isCapital && step === 0 ? letter.toUpperCase() : letter);
      starts.push(at);
    }
  };
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}]+/gu)) {
    for (let at = end; at < index; at += 1) write(text[at]!, at, false);
    end = index + word.length;
    const small = word.toLowerCase();
    if (small.length !== word.length || !isOfLatin(word)) {
      for (let at = index; at < end; at += 1) write(text[at]!, at, false);
      continue;
    }
    let at = index;
    const letters = LOAN.test(small.slice(0, LONGEST_LOAN))
      ? ([['э', 1], ...lettersOf(small).slice(1)] as const)
      : lettersOf(small);
    for (const [cyrillic, length] of letters) {
      write(cyrillic, at, text[at] !== small[at - index]);
      at += length;
    }
  }
  for (let at = end; at < text.length; at += 1) write(text[at]!, at, false);
  starts.push(text.length);
  const cyrillic = written.join('');
  return {
    text: cyrillic,
    starts: Uint32Array.from(starts),
    back: asWritten(text, cyrillic, starts, backInto(DIGRAPHS)),
  };
}

/** A word, not a number in Roman letters, in the letters of the spelling. */
const isOfLatin = (word: string): boolean => /[a-z]/iu.test(word) && !/^[IVX]{1,6}$/u.test(word);

/** Words whose spelling leaves a letter out, or would be taken for another. */
const WHOLE: readonly (readonly [latin: string, cyrillic: string])[] = [
  // Not «Aıdar», «aıdan».
  ['aıda ', 'аида '],
  ['premer', 'премьер'],
  ['mıllıon', 'миллион'],
  ['million', 'миллион'],
  ['mıllıard', 'миллиард'],
  ['milliard', 'миллиард'],
  ['invest', 'инвест'],
  ['ınvest', 'инвест'],
  ['іnvest', 'инвест'],
  ['vıtse', 'вице'],
  ['vıse', 'вице'],
  ['vitse', 'вице'],
  ['fılıal', 'филиал'],
  ['filial', 'филиал'],
];
const WHOLE_OPEN: ReadonlySet<string> = new Set(WHOLE.map(([latin]) => latin.charAt(0)));
/** «XIV»: numbers keep their letters. */
const NUMERAL = /^[IVX]{1,6}(?!\p{L})/u;
const LONGEST_NUMERAL = 7;
const VOWEL = /[aáäeoóöuúüūyýi]/u;
const isLetter = (letter: string): boolean => /\p{L}/u.test(letter);

/** «Federasııa», «konventsııa»: the ц of words in -ция, which is spelt s or ts; «komıssııa» keeps its с. */
function isSibilantOfTsiya(lower: (at: number) => string, at: number, glide: string): boolean {
  const s = lower(at) === 't' ? at + 1 : at;
  if (lower(s) !== 's' || (at === s && (at === 0 || !/[^s\P{L}]/u.test(lower(at - 1))))) return false;
  return lower(s + 1) === glide && (s > at || (lower(s + 2) === glide && /^[aýu]$/.test(lower(s + 3) ?? '')));
}

/** Loan words that Cyrillic begins with э. */
const LOAN =
  /^(?:ekono|ekolo|ekspo|ekspe|eksku|elekt|eleme|energ|etn[ıio]|epıd|epid|emıgr|emigr|ekran|evaku|evaký|embl|estr|etap|elıt|elit)/u;
const LONGEST_LOAN = 5;

/** Words as the Latin text itself spells them or what they begin, «Federatsııa» or «Federasııa»; any others letter by letter. */
function asWritten(
  latin: string,
  cyrillic: string,
  starts: readonly number[],
  byLetter: (words: string) => string,
): (words: string) => string {
  const words = [...cyrillic.matchAll(CYRILLIC_WORD)];
  return (told) =>
    told.replace(CYRILLIC_WORD, (word) => {
      const found = words.find(([one]) => one === word) ?? words.find(([one]) => one.startsWith(word));
      return found ? latin.slice(starts[found.index], starts[found.index + word.length]) : byLetter(word);
    });
}
const CYRILLIC_WORD = /\p{Script=Cyrillic}+/gu;

/** The spelling with the letters that this text has, where it lets one choose: «ğ» or «ǧ», «ñ» or «ŋ». */
const usedIn = (small: string, table: Table): Table =>
  Object.fromEntries(
    Object.entries(table).toSorted(([a], [b]) => Number(small.includes(a)) - Number(small.includes(b))),
  );

/** The way back, letter by letter: й and и are one letter, я is two. */
function backInto(table: Table): (words: string) => string {
  const letters = new Map(Object.entries(table).map(([latin, cyrillic]) => [cyrillic, latin]));
  const glide = 'ı' in table && table.ı === 'и' ? 'ı' : 'gh' in table ? 'y' : 'i';
  letters.set('й', glide).set('э', 'e').set('ц', 's').set('һ', 'h').set('щ', letters.get('ш')!);
  letters
    .set('я', `${glide}a`)
    .set('ю', glide + (table.ý === 'у' ? 'ý' : 'u'))
    .set('ё', `${glide}o`);
  letters.set('ъ', '').set('ь', '');
  return (words) =>
    words.replace(/\p{Script=Cyrillic}/gu, (letter) => {
      const small = letter.toLowerCase();
      const latin = letters.get(small) ?? letter;
      return small === letter ? latin : capital(latin);
    });
}

const capital = (letters: string): string =>
  letters.startsWith('ı') ? `I${letters.slice(1)}` : letters.charAt(0).toUpperCase() + letters.slice(1);
