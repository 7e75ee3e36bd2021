import * as F from './features.ts';

const SOFT = [
  ['ь', F.NOMINATIVE | F.ACCUSATIVE],
  ['и', F.GENITIVE | F.DATIVE | F.LOCATIVE],
  ['ью', F.INSTRUMENTAL],
] as const;
const MASCULINE = [
  ['', F.NOMINATIVE | F.ACCUSATIVE],
  ['а', F.GENITIVE | F.ACCUSATIVE],
  ['у', F.DATIVE],
  ['ом', F.INSTRUMENTAL],
  ['е', F.LOCATIVE],
] as const;
const MASCULINE_PLURAL = [
  ['ы', F.NOMINATIVE | F.ACCUSATIVE],
  ['ов', F.GENITIVE | F.ACCUSATIVE],
  ['ам', F.DATIVE],
  ['ами', F.INSTRUMENTAL],
  ['ах', F.LOCATIVE],
] as const;

/** Words of the genre that the dictionary lacks or reads as something else, by paradigm. Spelt without ё. */
const MASCULINE_NOUNS = [
  'аким',
  'акимат',
  'маслихат',
  'мажилис',
  'побратим',
  'водовод',
  'меморандум',
  'генконсул',
  'облакимат',
  'горакимат',
  'электропоезд',
  'грузооборот',
  'товарооборот',
  'тенгиз',
  'погранпереход',
  'автопереход',
  'земснаряд',
  'сухогруз',
  'газопровод',
  'капремонт',
  'госсекретарь',
];
const INDECLINABLE = ['тенге', 'тоо', 'ооо', 'ао', 'тпп', 'оао', 'зао', 'пао', 'мид', 'еаэс', 'снг'];

const FORMS = new Map<string, F.Analysis[]>();

const add = (form: string, analysis: F.Analysis): void => {
  const known = FORMS.get(form);
  if (known) known.push(analysis);
  else FORMS.set(form, [analysis]);
};
for (const noun of MASCULINE_NOUNS) {
  const soft = noun.endsWith('ь');
  for (const [ending, cases] of soft ? SOFT : MASCULINE)
    add(soft ? noun.slice(0, -1) + ending : noun + ending, {
      lemma: noun,
      features: F.NOUN | F.SINGULAR | cases,
      gender: 'm',
    });
  if (!soft)
    for (const [ending, cases] of MASCULINE_PLURAL)
      add(noun + ending, { lemma: noun, features: F.NOUN | F.PLURAL | cases, gender: 'm' });
}
for (const noun of INDECLINABLE)
  add(noun, {
    lemma: noun,
    features: F.NOUN | F.SINGULAR | F.PLURAL | (F.CASES & ~F.ABLATIVE),
    // «Астраханская ТПП»: a chamber.
    ...(noun === 'тпп' ? { gender: 'f' as const } : {}),
  });

/** Rye, which the dictionary reads as rust. */
for (const [form, cases] of [
  ['рожь', F.NOMINATIVE | F.ACCUSATIVE],
  ['ржи', F.GENITIVE | F.DATIVE | F.LOCATIVE],
  ['рожью', F.INSTRUMENTAL],
] as const)
  add(form, { lemma: 'рожь', features: F.NOUN | F.SINGULAR | cases, gender: 'f' });

/** Prepositions that the dictionary also reads as something else: об. for оборот, с. for село, «о после» for посол. */
const PREPOSITIONS = {
  после: 'после',
  об: 'о',
  о: 'о',
  к: 'к',
  с: 'с',
  в: 'в',
  на: 'на',
  при: 'при',
  у: 'у',
};
for (const [form, lemma] of Object.entries(PREPOSITIONS)) add(form, { lemma, features: F.PREPOSITION });

/** The readings of a listed form, or undefined. */
export const overlay = (form: string): readonly F.Analysis[] | undefined => FORMS.get(form);
