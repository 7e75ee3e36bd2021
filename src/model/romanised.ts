/** Letters of Russian (BGN/PCGN 1947) and Kazakh (BGN/PCGN 1979) in Latin ones, without signs above and between letters, as English texts write names. */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'gh',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  й: 'y',
  к: 'k',
  қ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'ng',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'kh',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
/** Behind these, and at the beginning of a word, «е» is ye. */
const BEFORE_YE = /[аәеёиійоөуұүыэюяъь]/u;

/** Whether anything is written in Cyrillic letters. */
export const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

/** A name in Latin letters: «Серик Шапкенов» is Serik Shapkenov, «Нурсултан Назарбаев» Nursultan Nazarbayev. */
export function romanised(name: string): string {
  let before = '';
  return [...name]
    .map((letter) => {
      const lower = letter.toLowerCase();
      const isYe = lower === 'е' && (!/\p{L}/u.test(before) || BEFORE_YE.test(before));
      before = lower;
      const latin = isYe ? 'ye' : LETTERS[lower];
      if (latin === undefined) return letter;
      return letter === lower ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
    })
    .join('');
}
