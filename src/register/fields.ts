import type { ClaimKind } from '#model/claim.ts';
import type { Fact } from '#model/fact.ts';
import type { Trilingual } from '#model/language.ts';

/** A slot that records of one kind should fill. */
export interface Field {
  readonly kind: ClaimKind;
  readonly slots: readonly string[];
  readonly name: Trilingual;
  /** Whether the record can have it; absent where all can. */
  readonly applies?: (fact: Fact) => boolean;
}

const field = (
  kind: ClaimKind,
  slots: string,
  [ru, kk, en]: readonly [string, string, string],
  applies?: Field['applies'],
): Field => ({ kind, slots: slots.split(' '), name: { ru, kk, en }, ...(applies ? { applies } : {}) });

/** Papers that run for a term. */
const runs = ({ slots }: Fact): boolean =>
  'instrument' in slots && ['plan', 'programme', 'agreement'].includes(slots.instrument ?? '');

/** What can be asked of a record, by kind. */
export const FIELDS: readonly Field[] = [
  field('signing', 'date', ['день подписания', 'қол қойылған күні', 'day of signing']),
  field('signing', 'parties', ['стороны документа', 'құжат тараптары', 'parties to the paper']),
  field('signing', 'signers', ['кто подписал', 'кім қол қойды', 'who signed']),
  field('signing', 'term', ['срок действия', 'қолданылу мерзімі', 'term of validity'], runs),
  field('event', 'date', ['день события', 'іс-шара күні', 'day of the event']),
  field('event', 'place', ['место события', 'іс-шара орны', 'place of the event']),
  field('works', 'start', ['начало работ', 'жұмыстың басталуы', 'start of works']),
  field('works', 'finish', ['срок окончания работ', 'жұмыстың аяқталу мерзімі', 'end of works']),
  field('works', 'extent', ['протяжённость или объём', 'ұзындығы немесе көлемі', 'extent']),
  field('works', 'cost', ['стоимость работ', 'жұмыс құны', 'cost of works']),
  field('capacity', 'before change', ['мощность до работ', 'жұмысқа дейінгі қуаты', 'capacity before']),
  field('capacity', 'after', ['мощность после работ', 'жұмыстан кейінгі қуаты', 'capacity after']),
  field('order', 'count', ['объём заказа', 'тапсырыс көлемі', 'size of the order']),
  field('order', 'date', ['срок поставки', 'жеткізу мерзімі', 'day of delivery']),
  field('legal-step', 'date', ['день шага договора', 'шарт кезеңінің күні', 'day of the treaty’s step']),
  field('twinning', 'since', [
    'год установления побратимства',
    'бауырластық орнатылған жыл',
    'year of twinning',
  ]),
];

export const isFilled = ({ slots }: Field, fact: Fact): boolean =>
  slots.some((slot) => (fact.slots as Readonly<Record<string, unknown>>)[slot] !== undefined);
