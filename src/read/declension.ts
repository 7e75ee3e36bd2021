import { ACCUSATIVE, DATIVE, GENITIVE, INSTRUMENTAL, LOCATIVE, NOMINATIVE } from './language/features.ts';

/** A form of a name and the cases it stands for. */
export type Form = readonly [form: string, cases: number];

const N = NOMINATIVE;
const G = GENITIVE;
const D = DATIVE;
const A = ACCUSATIVE;
const I = INSTRUMENTAL;
const L = LOCATIVE;
const ALL = N | G | D | A | I | L;

/** The case forms of a Russian toponym in the singular (plural for names in -ы, -и), by its ending; lower case, ё as е. */
export function declined(name: string): readonly Form[] {
  const words = name.toLowerCase().replaceAll('ё', 'е').split(' ');
  if (words.length === 1) return declinedWord(words[0]!);
  const lists = words.map((word, index) =>
    index < words.length - 1 && !/(ый|ий|ая|ое)$/u.test(word) && !/^республика$/u.test(word)
      ? [[word, ALL] as Form]
      : /^(республика|федерация)$/u.test(words[0]!) && index > 0
        ? fixed(word)
        : declinedWord(word),
  );
  let forms: readonly Form[] = [['', ALL]];
  for (const list of lists)
    forms = forms.flatMap(([text, cases]) =>
      list.flatMap(([word, its]): Form[] =>
        cases & its ? [[text ? `${text} ${word}` : word, cases & its]] : [],
      ),
    );
  return forms;
}

/** After «республика» the name stays in the nominative or follows the case. */
const fixed = (word: string): readonly Form[] => [
  [word, ALL],
  ...declinedWord(word).filter(([form]) => form !== word),
];

function declinedWord(word: string): readonly Form[] {
  const cut = (count: number): string => word.slice(0, word.length - count);
  const make = (stem: string, table: readonly Form[]): readonly Form[] =>
    table.map(([ending, cases]): Form => [stem + ending, cases]);
  if (word.endsWith('ье'))
    return make(cut(1), [
      ['е', N | A | L],
      ['я', G],
      ['ю', D],
      ['ем', I],
    ]);
  if (/^(алматы|каркаралы)$/u.test(word)) return [[word, ALL]];
  if (/(ау|у|о|е|и|э|ю)$/u.test(word) && !/(ое|ие)$/u.test(word) && !/чел(ы|нах)$/u.test(word))
    return [[word, ALL]];
  if (/ый$|ий$/u.test(word)) {
    const soft = /(ний)$/u.test(word);
    const [o, y] = soft ? ['е', 'и'] : ['о', /[гкхжшщч]ий$/u.test(word) ? 'и' : 'ы'];
    return make(cut(2), [
      [word.slice(-2), N | A],
      [`${o}го`, G],
      [`${o}му`, D],
      [`${y}м`, I],
      [`${o}м`, L],
    ]);
  }
  if (word.endsWith('ое'))
    return make(cut(2), [
      ['ое', N | A],
      ['ого', G],
      ['ому', D],
      ['ым', I],
      ['ом', L],
    ]);
  if (word.endsWith('ая'))
    return make(cut(2), [
      ['ая', N],
      ['ой', G | D | I | L],
      ['ую', A],
    ]);
  if (word.endsWith('ия'))
    return make(cut(1), [
      ['я', N],
      ['и', G | D | L],
      ['ю', A],
      ['ей', I],
    ]);
  if (word.endsWith('я'))
    return make(cut(1), [
      ['я', N],
      ['и', G],
      ['е', D | L],
      ['ю', A],
      ['ей', I],
    ]);
  if (word.endsWith('а'))
    return make(cut(1), [
      ['а', N],
      [/[гкхжшщч]а$/u.test(word) ? 'и' : 'ы', G],
      ['е', D | L],
      ['у', A],
      ['ой', I],
      ['ей', I],
    ]);
  if (word.endsWith('ы'))
    return make(cut(1), [
      ['ы', N | A],
      ['', G],
      ['ов', G],
      ['ам', D],
      ['ами', I],
      ['ах', L],
    ]);
  if (/(поль|вль|коль|куль|мель)$/u.test(word))
    return make(cut(1), [
      ['ь', N | A],
      ['я', G],
      ['ю', D],
      ['ем', I],
      ['е', L],
    ]);
  if (word.endsWith('ь'))
    return make(cut(1), [
      ['ь', N | A],
      ['и', G | D | L],
      ['ью', I],
    ]);
  if (word.endsWith('й'))
    return make(cut(1), [
      ['й', N | A],
      ['я', G],
      ['ю', D],
      ['ем', I],
      ['е', L],
    ]);
  if (word.endsWith('орел'))
    return [
      [word, N | A],
      ['орла', G],
      ['орлу', D],
      ['орлом', I],
      ['орле', L],
    ];
  return make(word, [
    ['', N | A],
    ['а', G],
    ['у', D],
    ['ом', I],
    ['е', L],
  ]);
}

/** The case forms of an adjective by its stem («астраханск»), for each noun gender and the plural. */
export function adjectiveForms(
  stem: string,
): readonly (readonly [form: string, cases: number, number: 'f' | 'm' | 'plural'])[] {
  return [
    [`${stem}ая`, N, 'f'],
    [`${stem}ой`, G | D | I | L, 'f'],
    [`${stem}ую`, A, 'f'],
    [`${stem}ою`, I, 'f'],
    [`${stem}ий`, N | A, 'm'],
    [`${stem}ого`, G | A, 'm'],
    [`${stem}ому`, D, 'm'],
    [`${stem}им`, I | D, 'm'],
    [`${stem}ом`, L, 'm'],
    [`${stem}ое`, N | A, 'm'],
    [`${stem}ие`, N | A, 'plural'],
    [`${stem}их`, G | L | A, 'plural'],
    [`${stem}ими`, I, 'plural'],
  ];
}

/** Kazakh case endings of a name, longest first, with the case they mark. */
export const KAZAKH_CASES: readonly Form[] = (
  [
    ['ның', G],
    ['нің', G],
    ['дың', G],
    ['дің', G],
    ['тың', G],
    ['тің', G],
    ['ндағы', L],
    ['ндегі', L],
    ['ындағы', L],
    ['індегі', L],
    ['дағы', L],
    ['дегі', L],
    ['тағы', L],
    ['тегі', L],
    ['нан', 1 << 18],
    ['нен', 1 << 18],
    ['дан', 1 << 18],
    ['ден', 1 << 18],
    ['тан', 1 << 18],
    ['тен', 1 << 18],
    ['мен', I],
    ['пен', I],
    ['бен', I],
    ['ға', D],
    ['ге', D],
    ['қа', D],
    ['ке', D],
    ['на', D],
    ['не', D],
    ['да', L],
    ['де', L],
    ['та', L],
    ['те', L],
    ['нда', L],
    ['нде', L],
    ['ны', A],
    ['ні', A],
    ['ды', A],
    ['ді', A],
    ['ты', A],
    ['ті', A],
    ['ға', D],
  ] as readonly Form[]
).toSorted((a, b) => b[0].length - a[0].length);

/** The nominative plural of a Russian noun by the ending of its base form. */
export function pluralOf(lemma: string): string {
  // «Отруби», «дрожжи», «зерновые»: of plurals alone the base form is one.
  if (/[иы]$|ые$/u.test(lemma)) return lemma;
  if (STRESSED_A.test(lemma)) return `${lemma}а`;
  // «Огурец», «станок» lose the vowel of their ending: огурцы, станки; «боец» has a й, «палец» a ь for it.
  if (/[^аеёиоуыэюяйь]ец$/u.test(lemma)) return lemma.replace(/(л?)ец$/u, (_, l) => `${l ? 'ль' : ''}цы`);
  if (/[аеёиоуыэюя]ец$/u.test(lemma)) return lemma.replace(/ец$/u, 'йцы');
  if (/[^аеёиоуыэюяйь]ок$/u.test(lemma) && !FIRM_OK.test(lemma)) return lemma.replace(/ок$/u, 'ки');
  if (/о$/u.test(lemma)) return lemma.replace(/о$/u, 'а');
  if (/мя$/u.test(lemma)) return lemma.replace(/мя$/u, 'мена');
  if (/(ая|яя|ое|ее)$/u.test(lemma))
    return lemma.replace(/..$/u, /([гкхжшщч]..|[ея][ея])$/u.test(lemma) ? 'ие' : 'ые');
  if (/е$/u.test(lemma)) return lemma.replace(/е$/u, 'я');
  if (/[йья]$/u.test(lemma)) return lemma.replace(/[йья]$/u, 'и');
  return /[гкхжчшщ]а?$/u.test(lemma) ? lemma.replace(/а?$/u, 'и') : lemma.replace(/а?$/u, 'ы');
}

/** Masculine nouns with a plural in -а. */
const STRESSED_A =
  /^(корм|катер|поезд|паспорт|город|остров|доктор|профессор|директор|номер|адрес|округ|провод|берег|лес|дом|сорт|кузов|мастер|повар)$/u;
/** Nouns whose о belongs to the root. */
const FIRM_OK = /(^|по)(рок|сок|ток|срок|блок|кок)$|(урок|пророк|восток|волок|знаток|приток|исток)$/u;

/** An adjective's base form in another gender or in the plural. */
export function agreeing(lemma: string, gender: 'm' | 'f' | 'n' | 'plural' | undefined): string {
  const stem = /^(.*)(ый|ий|ой)$/u.exec(lemma)?.[1];
  if (!stem || gender === 'm' || gender === undefined) return lemma;
  const isSoft = /ний$/u.test(lemma);
  const isHushing = /[жшщч]ий$/u.test(lemma);
  if (gender === 'f') return stem + (isSoft ? 'яя' : 'ая');
  if (gender === 'n') return stem + (isSoft || isHushing ? 'ее' : 'ое');
  return stem + (isSoft || /[гкхжшщч]$/u.test(stem) ? 'ие' : 'ые');
}
