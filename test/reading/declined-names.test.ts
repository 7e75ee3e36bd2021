import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReader } from '../../src/read/reader.ts';
import { openShelf } from '../../src/shelf.ts';

const reader = createReader((await openShelf()).vocabulary);

/** Nominative, genitive, dative, accusative, instrumental. */
type Forms = readonly [string, string, string, string, string];
const forms = (text: string): Forms => {
  const [nominative, ...others] = text.split(' ');
  const stem = nominative!.slice(0, nominative!.length - Number(others[0]));
  return [
    nominative!,
    ...others.slice(1).map((ending) => stem + ending.replace('-', '')),
  ] as unknown as Forms;
};
const same = (name: string): Forms => [name, name, name, name, name];

/** A name, how many of its last letters change, and its endings. */
const MEN = [
  'Антон 0 а у а ом',
  'Сергей 1 я ю я ем',
  'Игорь 1 я ю я ем',
  'Нурбек 0 а у а ом',
  'Бауыржан 0 а у а ом',
  'Павел 2 ла лу ла лом',
  'Илья 1 и е ю ей',
  'Даурен 0 а у а ом',
].map(forms);
const WOMEN = ['Светлана 1 ы е у ой', 'Гульмария 1 и и ю ей', 'Динара 1 ы е у ой', 'Юлия 1 и и ю ей'].map(
  forms,
);
const MENS = [
  ...[
    'Рыбаков 0 а у а ым',
    'Сулейменов 0 а у а ым',
    'Полынский 2 ого ому ого им',
    'Дегтярь 1 я ю я ем',
    'Коваль 1 я ю я ем',
    'Ткачук 0 а у а ом',
    'Мацкевич 0 а у а ем',
    'Штраус 0 а у а ом',
    'Геворкян 0 а у а ом',
    'Сорока 1 и е у ой',
    'Скиба 1 ы е у ой',
    'Кулеш 0 а у а ем',
    'Досжан 0 а у а ом',
    'Токтай 1 я ю я ем',
    'Кравец 2 ца цу ца цом',
    'Соловей 2 ья ью ья ьем',
    'Береговой 2 ого ому ого ым',
    'Белый 2 ого ому ого ым',
    'Мороз 0 а у а ом',
    'Голицын 0 а у а ым',
    'Ким 0 а у а ом',
  ].map(forms),
  ...['Рау', 'Шевченко', 'Черных', 'Гогоберидзе', 'Иоселиани', 'Нурланулы', 'Уали'].map(same),
];
const WOMENS = [
  ...[
    'Рыбакова 1 ой ой у ой',
    'Сулейменова 1 ой ой у ой',
    'Полынская 2 ой ой ую ой',
    'Береговая 2 ой ой ую ой',
    'Сорока 1 и е у ой',
    'Скиба 1 ы е у ой',
  ].map(forms),
  ...['Рау', 'Шевченко', 'Ткачук', 'Коваль', 'Мацкевич', 'Мюллер', 'Нурланкызы', 'Ким'].map(same),
];

const SENTENCES: readonly ((name: Forms) => string)[] = [
  ([name]) => `${name}, заместитель губернатора Тюменской области, рассказал о связях региона с Казахстаном.`,
  ([name]) => `Заместитель губернатора Тюменской области ${name} рассказал о связях региона с Казахстаном.`,
  ([, name]) =>
    `По словам заместителя губернатора Тюменской области ${name}, связи региона с Казахстаном крепнут.`,
  ([, , name]) => `Письмо из Казахстана передали заместителю губернатора Тюменской области ${name}.`,
  ([, , , name]) => `О связях с Казахстаном спросили ${name}, заместителя губернатора Тюменской области.`,
  ([, , , , name]) => `Посол Казахстана встретился с ${name}, заместителем губернатора Тюменской области.`,
];

for (const [whose, givens, surnames] of [
  ['men', MEN, MENS],
  ['women', WOMEN, WOMENS],
] as const)
  test(`a name in any case is of one person: ${whose}`, () => {
    for (const [at, surname] of surnames.entries())
      for (const [turn, sentence] of SENTENCES.entries()) {
        const given = givens[(at + turn) % givens.length]!;
        const text = sentence(given.map((form, index) => `${form} ${surname[index]}`) as unknown as Forms);
        const told = reader
          .read({ text, language: 'ru', published: '2032-06-10' })
          .claims.flatMap((claim) => (claim.kind === 'office' ? [claim.slots.person] : []));
        assert.ok(told.includes(`${given[0]} ${surname[0]}`), `${text} → ${told.join(', ') || 'nobody'}`);
      }
  });
