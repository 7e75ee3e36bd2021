/**
 * Kazakh in the Latin letters of abai.kz, which writes sounds that Cyrillic has letters for with two (gh, ng, sh) or accents (ó, ú, ý), keeps
 * the Cyrillic ә, and spells й and ы, и and і alike: «Qazaqstannyng әkimi Resey ýkimetimen kelisti».
 * A word is turned letter by letter, what is spelt alike by its neighbours and by the harmony of vowels.
 */

/** Letters that are the same in each spelling that was used. */
export const COMMON: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'қ',
  r: 'р',
  s: 'с',
  t: 'т',
  v: 'в',
  y: 'ы',
  z: 'з',
};

/** Letters with one meaning. */
export const DIGRAPHS: Readonly<Record<string, string>> = {
  ...COMMON,
  ә: 'ә',
  gh: 'ғ',
  ng: 'ң',
  ó: 'ө',
  u: 'у',
  ú: 'ұ',
  ý: 'ү',
  sh: 'ш',
  ch: 'ч',
  i: 'і',
};

/** What a Latin run of letters is in Cyrillic, and how many letters it has. */
export type Read = readonly [cyrillic: string, length: number];

/** Inside a word ң is spelt n, and loan words hide their и and ь: beginnings of words that no rule of sound tells. */
const STEMS: readonly (readonly [latin: string, cyrillic: string])[] = [
  ['songhy', 'соңғы'],
  ['aldynghy', 'алдыңғы'],
  ['janghy', 'жаңғы'],
  ['manghy', 'маңғы'],
  ['tenge', 'теңге'],
  ['dengey', 'деңгей'],
  ['әngime', 'әңгіме'],
  ['mәngi', 'мәңгі'],
  ['ónir', 'өңір'],
  ['manyz', 'маңыз'],
  ['manyn', 'маңын'],
  ['janart', 'жаңарт'],
  ['janaru', 'жаңару'],
  ['jana', 'жаңа'],
  ['enbek', 'еңбек'],
  ['tynda', 'тыңда'],
  ['tanda', 'таңда'],
  ['kenes', 'кеңес'],
  ['keney', 'кеңей'],
  ['kenist', 'кеңіст'],
  ['kenin', 'кеңін'],
  ['tenes', 'теңес'],
  ['teniz', 'теңіз'],
  ['jenil', 'жеңіл'],
  ['jenis', 'жеңіс'],
  ['ontýst', 'оңтүст'],
  ['bayqonyr', 'байқоңыр'],
  ['qonyr', 'қоңыр'],
  ['onay', 'оңай'],
  ['sonynd', 'соңынд'],
  ['sonyna', 'соңына'],
  ['mynnan', 'мыңнан'],
  ['zandy', 'заңды'],
  ['zany', 'заңы'],
  ['qazir', 'қазір'],
  ['kitap', 'кітап'],
  ['birqatar', 'бірқатар'],
  ['nәtije', 'нәтиже'],
  ['mәdeni', 'мәдени'],
  ['tәjiribe', 'тәжірибе'],
  ['resmi', 'ресми'],
  ['әskeri', 'әскери'],
  ['sibir', 'сібір'],
  ['chelyabi', 'челябі'],
  ['million', 'миллион'],
  ['milliard', 'миллиард'],
  ['ekaterinburg', 'екатеринбург'],
  ['qoltanb', 'қолтаңб'],
  ['premier', 'премьер'],
  ['premer', 'премьер'],
  ['vise', 'вице'],
  ['vitse', 'вице'],
  ['ministr', 'министр'],
  ['institut', 'институт'],
  ['universitet', 'университет'],
  ['prezident', 'президент'],
  ['filial', 'филиал'],
  ['kredit', 'кредит'],
  ['biznes', 'бизнес'],
  ['lider', 'лидер'],
  ['limit', 'лимит'],
  ['sifr', 'цифр'],
  ['putin', 'путин'],
  ['mishustin', 'мишустин'],
  ['sayasy', 'саяси'],
];
const HARD = /[aoú]/u;
const SOFT = /[eiәóý]/u;
/** Vowels that a glide follows; «u» is as well the consonant of «auyl». */
const BEFORE_GLIDE = /[aәeoóúý]/u;
const LOAN_IN = /^in[bvfgdjst]/u;

/** The Cyrillic letters of a Latin word in small letters. */
export function lettersOf(word: string): readonly Read[] {
  const stem = STEMS.find(([latin]) => word.startsWith(latin));
  const letters: Read[] = stem ? evenly(...stem) : [];
  for (let at = stem ? stem[0].length : 0; at < word.length; ) {
    const read = letterAt(word, at);
    letters.push(read);
    at += read[1];
  }
  return letters;
}

/** A stem letter by letter; where one spelling is longer, its last letter holds the rest. */
function evenly(latin: string, cyrillic: string): Read[] {
  const pairs = [...cyrillic].slice(0, latin.length).map((letter): Read => [letter, 1]);
  const rest = latin.length - pairs.length;
  const last = pairs.at(-1)!;
  pairs[pairs.length - 1] = [last[0] + cyrillic.slice(latin.length), last[1] + rest];
  return pairs;
}

function letterAt(word: string, at: number): Read {
  const letter = word[at]!;
  const next = word[at + 1] ?? '';
  if (letter === 'n' && next === 'g') return nasal(word, at);
  if (letter === 't' && /^ts[ie]/u.test(word.slice(at))) return ['ц', 2];
  if (letter === 's' && /[^s]/u.test(word[at - 1] ?? 's') && /^siy[au]/u.test(word.slice(at)))
    return ['ц', 1];
  const both = next && DIGRAPHS[letter + next];
  if (both) return [both, 2];
  if (letter === 'i') return whichOfI(word, at);
  if (letter === 'y') return whichOfY(word, at);
  return [DIGRAPHS[letter] ?? letter, 1];
}

/** «Oblysynyng»: ң at the end; «jasalghan», «býgingi»: н before a suffix. */
const nasal = (word: string, at: number): Read => (at + 2 >= word.length ? ['ң', 2] : ['н', 1]);

/** «Ayt»: й; «kim»: і; «mәdeniet», «tarihqa», «biylghy», «kiim»: и. */
function whichOfI(word: string, at: number): Read {
  const before = word[at - 1] ?? '';
  const next = word[at + 1] ?? '';
  const beyond = word[at + 2] ?? '';
  if (BEFORE_GLIDE.test(before)) return ['й', 1];
  if (next === 'y') {
    // «Ghylymiy», «ekonomiyka».
    if (beyond === '' || beyond === 'k') return ['и', 2];
    if (/[au]/u.test(beyond) || beyond === 'y') return ['и', 1];
    if (/[eiә]/u.test(beyond)) return ['и', 2];
    const vowel = /[aoúuyeiәóý]/u.exec(word.slice(at + 2))?.[0] ?? 'y';
    return SOFT.test(vowel) ? ['и', 2] : ['и', 1];
  }
  if (/[aeoóiә]/u.test(next)) return ['и', 1];
  if (LOAN_IN.test(word) && at === 0) return ['и', 1];
  return isHardAround(word, at) ? ['и', 1] : ['і', 1];
}

/** A back vowel stands next to this one: no native word has і there. */
function isHardAround(word: string, at: number): boolean {
  let back = at - 1;
  while (back >= 0 && !isVowel(word, back)) back -= 1;
  let ahead = at + 1;
  while (ahead < word.length && !isVowel(word, ahead)) ahead += 1;
  return [back, ahead].some((one) => HARD.test(word[one] ?? '') || (word[one] === 'y' && one !== at));
}

const isVowel = (word: string, at: number): boolean =>
  /[aәeoóúýi]/u.test(word[at]!) || (word[at] === 'y' && !BEFORE_GLIDE.test(word[at - 1] ?? ''));

/** «Qay»: й; «yanvar»: я; «qoyu»: ю; «resmy»: и; «jyl», «auyl»: ы. */
function whichOfY(word: string, at: number): Read {
  const before = word[at - 1] ?? '';
  const next = word[at + 1] ?? '';
  if (next === 'a') return ['я', 2];
  if (next === 'u') return ['ю', 2];
  if (BEFORE_GLIDE.test(before)) return ['й', 1];
  const isEnd = next === '' && word.length > 3;
  return isEnd && !/[aoúuy]/u.test(word.slice(0, at)) && SOFT.test(word) ? ['и', 1] : ['ы', 1];
}

const SIGNS = /gh[aәeiyou]|[yiu]ng(?!\p{L})/giu;
const OWN = /[ýúóәÝÚÓӘ]/gu;
const WORD =
  /(?<!\p{L})(?:jәne|turaly|boyynsha|ýshin|arasynda\p{L}*|oblys\p{L}*|qalasy\p{L}*|jyl(?:y|ghy)|dep|bolyp|kelisim\p{L}*)(?!\p{L})/giu;

/** Whether a sample of Latin letters is spelt in this way. */
export function isOfDigraphs(sample: string): boolean {
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  return !/[ǵńıǴŃ]/u.test(sample) && count(SIGNS) >= 3 && count(OWN) >= 3 && count(WORD) > 0;
}
