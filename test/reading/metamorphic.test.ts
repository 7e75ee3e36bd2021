import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { BareClaim } from '#model/claim.ts';
import type { Language } from '#model/language.ts';
import { createMentionReader } from '../../src/read/mentions/mentions.ts';
import { createReader } from '../../src/read/reader.ts';
import { openShelf } from '../../src/shelf.ts';

const reader = createReader((await openShelf()).vocabulary);
const mentionsOf = createMentionReader(reader);
const claimsOf = (text: string, language: Language = 'ru'): readonly BareClaim[] =>
  reader.read({ text, language, published: '2032-05-05' }).claims;
const SAMPLES = (
  JSON.parse(readFileSync(new URL('../../samples/documents.json', import.meta.url), 'utf8')) as readonly {
    readonly file: string;
    readonly language: Language;
    readonly published: string;
  }[]
).filter(({ file }) => file.endsWith('.txt'));
/** What claims say, without where. */
const said = (claims: readonly BareClaim[]): readonly object[] =>
  claims.map(({ quote: _, ...claim }) => claim);

/** A town in the cases that the sentences below need, with its code. */
interface Town {
  readonly code: string;
  readonly nominative: string;
  readonly genitive: string;
  readonly instrumental: string;
  readonly locative: string;
}
const town = (
  code: string,
  ...[nominative, genitive, instrumental, locative]: readonly [string, string, string, string]
): Town => ({
  code,
  nominative,
  genitive,
  instrumental,
  locative,
});
const RUSSIAN = [
  town('RU-OMS/omsk', 'Омск', 'Омска', 'Омском', 'Омске'),
  town('RU-AST/astrakhan', 'Астрахань', 'Астрахани', 'Астраханью', 'Астрахани'),
  town('RU-ORE/orenburg', 'Оренбург', 'Оренбурга', 'Оренбургом', 'Оренбурге'),
  town('RU-SAR/saratov', 'Саратов', 'Саратова', 'Саратовом', 'Саратове'),
];
const KAZAKH = [
  town('KZ-55/pavlodar', 'Павлодар', 'Павлодара', 'Павлодаром', 'Павлодаре'),
  town('KZ-23/atyrau', 'Атырау', 'Атырау', 'Атырау', 'Атырау'),
  town('KZ-39/kostanay', 'Костанай', 'Костаная', 'Костанаем', 'Костанае'),
  town('KZ-47/aktau', 'Актау', 'Актау', 'Актау', 'Актау'),
];
const SENTENCES: readonly ((a: Town, b: Town) => string)[] = [
  (a, b) => `${a.nominative} и ${b.nominative} стали побратимами в 2031 году.`,
  (a, b) => `Мэры ${a.genitive} и ${b.genitive} подписали меморандум о перевозках 5 мая 2031 года.`,
  (a, b) => `В мае 2031 года в ${a.locative} прошёл форум с делегацией ${b.genitive}.`,
  (a, b) =>
    `Между ${a.instrumental} и ${b.instrumental} открыли авиарейс, самолёты летают два раза в неделю.`,
  (a, b) =>
    `Делегация ${b.genitive} посетила ${a.code.startsWith('RU') ? 'Россию' : 'Казахстан'} и побывала в ${a.locative} в мае 2031 года.`,
];

for (const [index, sentence] of SENTENCES.entries())
  test(`another town in «${sentence(RUSSIAN[0]!, KAZAKH[0]!)}» changes the slots of that town alone`, () => {
    const shape = (a: Town, b: Town): string =>
      JSON.stringify(said(claimsOf(sentence(a, b))))
        .replaceAll(a.code, 'A')
        .replaceAll(b.code, 'B')
        .replaceAll(a.genitive, 'A')
        .replaceAll(b.genitive, 'B');
    const first = shape(RUSSIAN[0]!, KAZAKH[0]!);
    if (index < 3) assert.match(first, /"kind"/, 'nothing was read');
    for (const a of RUSSIAN) for (const b of KAZAKH) assert.equal(shape(a, b), first, `${a.code} ${b.code}`);
  });

test('two towns that change places in a sentence change places in its claims', () => {
  const orderless = (claims: readonly BareClaim[]): string => JSON.stringify(said(claims));
  for (const sentence of SENTENCES.slice(0, 2))
    for (const a of RUSSIAN)
      for (const b of KAZAKH) {
        const there = orderless(claimsOf(sentence(a, b)))
          .replaceAll(a.code, '1')
          .replaceAll(b.code, '2');
        const back = orderless(claimsOf(sentence(b, a)))
          .replaceAll(b.code, '1')
          .replaceAll(a.code, '2');
        assert.equal(back, there, sentence(a, b));
      }
});

const NEGATED: readonly (readonly [Language, string, string])[] = [
  [
    'ru',
    'Омск и Павлодар подписали меморандум о перевозках.',
    'Омск и Павлодар не подписали меморандум о перевозках.',
  ],
  [
    'ru',
    'Дорогу между Омском и Павлодаром в Казахстане реконструировали в 2031 году.',
    'Дорогу между Омском и Павлодаром в Казахстане не реконструировали в 2031 году.',
  ],
  [
    'ru',
    'Россия ратифицировала договор с Казахстаном о границе в 2031 году.',
    'Россия не ратифицировала договор с Казахстаном о границе в 2031 году.',
  ],
  [
    'kk',
    'Омбы мен Павлодар тасымал туралы меморандумға қол қойды.',
    'Омбы мен Павлодар тасымал туралы меморандумға қол қойған жоқ.',
  ],
  [
    'en',
    'Omsk and Pavlodar signed a memorandum on transport.',
    'Omsk and Pavlodar did not sign a memorandum on transport.',
  ],
];
for (const [language, told, denied] of NEGATED)
  test(`«${denied}» denies what «${told}» states, or says nothing`, () => {
    const stated = claimsOf(told, language);
    assert.ok(stated.length > 0 && stated.every(({ modality }) => modality === 'stated'));
    const turned = claimsOf(denied, language);
    for (const claim of turned) assert.equal(claim.modality, 'denied');
    const withoutMood = (claims: readonly BareClaim[]) =>
      claims.map(({ kind, slots }) => ({ kind, slots: { ...slots, status: undefined, finish: undefined } }));
    for (const claim of withoutMood(turned))
      assert.deepEqual(
        claim,
        withoutMood(stated).find(({ kind }) => kind === claim.kind),
      );
  });

const TEXTS: readonly (readonly [Language, readonly string[], string])[] = [
  [
    'ru',
    [
      'Омск и Павлодар подписали меморандум о перевозках 5 мая 2031 года.',
      'В 2030 году экспорт Омской области в Казахстан вырос на 14 процентов, до 310 млн долларов.',
      'Аким Павлодарской области Канат Есимов встретился с губернатором Омской области Львом Морозовым.',
    ],
    'Погода весь день стояла тёплая и сухая.',
  ],
  [
    'kk',
    [
      '2031 жылғы 5 мамырда Омбы мен Павлодар тасымал туралы меморандумға қол қойды.',
      '2030 жылы Омбы облысының Қазақстанға экспорты 14 пайызға өсті.',
    ],
    'Күні бойы ауа райы жылы болды.',
  ],
  [
    'en',
    [
      'Omsk and Pavlodar signed a memorandum on transport on 5 May 2031.',
      'In 2030 exports from the Omsk region to Kazakhstan grew by 14 percent.',
    ],
    'The weather stayed warm and dry all day.',
  ],
];
for (const [language, sentences, unrelated] of TEXTS)
  test(`«${unrelated}» anywhere in a text changes nothing of what it says`, () => {
    const before = said(claimsOf(sentences.join(' '), language));
    assert.ok(before.length >= sentences.length);
    for (let at = 0; at <= sentences.length; at += 1)
      for (const joint of [' ', '\n']) {
        const text = sentences.toSpliced(at, 0, unrelated).join(joint);
        const claims = claimsOf(text, language);
        assert.deepEqual(said(claims), said(claimsOf(sentences.join(joint), language)), text);
        for (const { quote } of claims) assert.ok(sentences.includes(text.slice(quote.start, quote.end)));
      }
  });

const DECLINED: readonly (readonly [type: string, normal: string, ...forms: readonly string[]])[] = [
  [
    'person',
    'Игорь Морозов',
    'Игорь Морозов',
    'Игоря Морозова',
    'Игорю Морозову',
    'Игоря Морозова',
    'Игорем Морозовым',
    'Игоре Морозове',
  ],
  [
    'person',
    'Ольга Петрова',
    'Ольга Петрова',
    'Ольги Петровой',
    'Ольге Петровой',
    'Ольгу Петрову',
    'Ольгой Петровой',
    'Ольге Петровой',
  ],
  [
    'person',
    'Канат Есимов',
    'Канат Есимов',
    'Каната Есимова',
    'Канату Есимову',
    'Каната Есимова',
    'Канатом Есимовым',
    'Канате Есимове',
  ],
  ['place', 'KZ-55/pavlodar', 'Павлодар', 'Павлодара', 'Павлодару', 'Павлодар', 'Павлодаром', 'Павлодаре'],
  [
    'place',
    'RU-AST/astrakhan',
    'Астрахань',
    'Астрахани',
    'Астрахани',
    'Астрахань',
    'Астраханью',
    'Астрахани',
  ],
  [
    'place',
    'RU-AST',
    'Астраханская область',
    'Астраханской области',
    'Астраханской области',
    'Астраханскую область',
    'Астраханской областью',
    'Астраханской области',
  ],
  ['place', 'KZ', 'Казахстан', 'Казахстана', 'Казахстану', 'Казахстан', 'Казахстаном', 'Казахстане'],
];
const CASES = ['Приехал', 'Не было', 'Помогли', 'Увидели', 'Гордятся', 'Говорят о'];
for (const [type, normal, ...forms] of DECLINED)
  test(`${normal} is one ${type} in all six cases`, () => {
    const text = forms.map((form, at) => `${CASES[at]} ${form}.`).join(' ');
    const found = mentionsOf({ text, language: 'ru' }).filter((mention) => mention.type === type);
    assert.deepEqual(
      found.map((mention) => mention.normal),
      forms.map(() => normal),
    );
  });

test('a town is one place in all seven cases of Kazakh', () => {
  const forms = [
    'Павлодар',
    'Павлодардың',
    'Павлодарға',
    'Павлодарды',
    'Павлодарда',
    'Павлодардан',
    'Павлодармен',
  ];
  const found = mentionsOf({ text: forms.map((form) => `Бұл ${form} туралы.`).join(' '), language: 'kk' });
  const places = found.filter(({ type }) => type === 'place').map(({ normal }) => normal);
  assert.deepEqual(
    places,
    forms.map(() => 'KZ-55/pavlodar'),
  );
});

/** What web pages hang above, within and below an article. */
const FURNITURE: Readonly<Record<Language, readonly [above: string, within: string, below: string]>> = {
  ru: [
    'Главная / Новости / Экономика\nПросмотров: 324',
    'Фото: пресс-служба правительства области\nПодписывайтесь на наш канал',
    'Теги: Казахстан, Россия, экспорт\nЧитайте также:\nВ Омске открыли парк\nПоделиться\n16+\n© 2032 Агентство «Степь»',
  ],
  kk: [
    'Басты бет / Жаңалықтар\nҚаралды: 324',
    'Фото: облыс әкімдігі\nTelegram-арнамызға жазылыңыз',
    'Тегтер: Қазақстан, Ресей\nСондай-ақ оқыңыз: Оралда саябақ ашылды\nБөлісу\n© 2032 «Дала»',
  ],
  en: [
    'Home / News\nViews: 324',
    'Photo: regional government\nFollow us on Telegram',
    'Tags: Kazakhstan, Russia\nRead also: A park opens in Omsk\nShare\n© 2032 Steppe',
  ],
};

for (const { file, language, published } of SAMPLES)
  test(`what a web page hangs around ${file} changes nothing`, () => {
    const text = readFileSync(new URL(`../../samples/${file}`, import.meta.url), 'utf8');
    const [title, ...rest] = text.split('\n');
    const [above, within, below] = FURNITURE[language];
    const hung = [above, title, within, ...rest, below].join('\n');
    const read = (its: string) => said(reader.read({ text: its, language, published }).claims);
    assert.deepEqual(read(hung), read(text));
  });
