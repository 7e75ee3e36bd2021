import { ofForm } from './forms.ts';
import { wordings } from './wordings.ts';

/** What a number word says: an amount, a scale that multiplies what stands before it, or a place in a row. */
export interface Numeral {
  readonly n: number;
  readonly scale?: boolean;
  readonly ordinal?: boolean;
}

/** Patterns with their numbers: `три|трех=3; два|двух=2`. */
const numbers = (pairs: string): ((form: string) => number | undefined) =>
  wordings(
    pairs.split(';').map((pair) => {
      const [pattern = '', n = '0'] = pair.trim().split('=');
      return [pattern, Number(n)] as const;
    }),
  );

const SCALES = numbers(
  'тыс|тысяч\\p{L}{0,3}|мың(ға|нан|ды|дай|ы|ын|ының|ның)?|thousand=1000; млн(-(ға|ды|нан|ның|да))?|миллион\\p{L}{0,2}|миллион(ға|нан|ды|ның)?|mln|mn|millions?=1000000; млрд(-(қа|ға|ты|тан|тың|та))?|миллиард\\p{L}{0,5}|bln|bn|billions?=1000000000; трлн(-(ға|ды|нан))?|триллион\\p{L}{0,3}|trillions?|trn=1000000000000; десяток|десятк\\p{L}{1,3}=10; dozen=12',
);
const CARDINALS = numbers(
  'дважды|twice=2; трижды|thrice=3; один|одного|одному|одним|одном|одна|одной|одну|одно|бір|one=1; два|две|двух|двум|двумя|двое|екі|екеу|two=2; три|трех|трем|тремя|трое|үш|three=3; четыре|четырех|четырем|четырьмя|төрт|four=4;' +
    'пять|пяти|пятью|бес|five=5; шесть|шести|шестью|алты|six=6; семь|семи|семью|жеті|seven=7; восемь|восьми|восемью|сегіз|eight=8; девять|девяти|девятью|тоғыз|nine=9; десять|десяти|десятью|он|ten=10;' +
    'одиннадцат[ьи]ю?|eleven=11; двенадцат[ьи]ю?|дюжина|twelve=12; тринадцат[ьи]ю?|thirteen=13; четырнадцат[ьи]ю?|fourteen=14; пятнадцат[ьи]ю?|fifteen=15; шестнадцат[ьи]ю?|sixteen=16; семнадцат[ьи]ю?|seventeen=17;' +
    'восемнадцат[ьи]ю?|eighteen=18; девятнадцат[ьи]ю?|nineteen=19; двадцат[ьи]ю?|жиырма|twenty=20; тридцат[ьи]ю?|отыз|thirty=30; сорока?|қырық|forty=40; пятьдесят|пятидесяти|елу|fifty=50; шестьдесят|шестидесяти|алпыс|sixty=60;' +
    'семьдесят|семидесяти|жетпіс|seventy=70; восемьдесят|восьмидесяти|сексен|eighty=80; девяност[оа]|тоқсан|ninety=90; сто|ста|жүз|hundred=100; двести|двухсот=200; триста|трехсот=300; четыреста|четырехсот=400; пятьсот|пятисот=500;' +
    'шестьсот|шестисот=600; семьсот|семисот=700; восемьсот|восьмисот=800; девятьсот|девятисот=900; полтор[аы]|полутора=1.5; полторы=1.5; полсотни=50',
);
const ORDINALS = numbers(
  'перв(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых|ыми)|бірінші|first=1; втор(ой|ая|ое|ые|ого|ому|ую|ым|ом|ых)|екінші|second=2; трет(ий|ья|ье|ьи|ьего|ьей|ьему|ью|ьим|ьем|ьих)|үшінші|third=3; четверт(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|төртінші|fourth=4;' +
    'пят(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|бесінші|fifth=5; шест(ой|ая|ое|ые|ого|ому|ую|ым|ом|ых)|алтыншы|sixth=6; седьм(ой|ая|ое|ые|ого|ому|ую|ым|ом|ых)|жетінші|seventh=7; восьм(ой|ая|ое|ые|ого|ому|ую|ым|ом|ых)|сегізінші|eighth=8;' +
    'девят(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|тоғызыншы|ninth=9; десят(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|оныншы|tenth=10; одиннадцат(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|eleventh=11; двенадцат(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|twelfth=12; пятнадцат(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|fifteenth=15;' +
    'тринадцат(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|thirteenth=13; четырнадцат(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|fourteenth=14; шестнадцат(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|sixteenth=16; семнадцат(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|seventeenth=17;' +
    'восемнадцат(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|eighteenth=18; девятнадцат(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|nineteenth=19; двадцат(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|twentieth=20; тридцат(ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых)|thirtieth=30; сороков(ой|ая|ое|ого|ому|ую|ым|ом)|fortieth=40',
);

const known = new Map<string, Numeral | undefined>();

/** «Төрттен жетіге дейін», «отыздан астам»: Kazakh numbers in the ablative and the dative; «бірге», «бірден» and «тоқсанға» are other words. */
const IN_CASE =
  /^(екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|жүз)(?:[дт]ен|[дт]ан|нан|г[ае]|ғ[ае]|к[ае]|қ[ае])$/u;

/** The value of a number word in any of the three languages, or undefined. */
export function numeralOf(form: string): Numeral | undefined {
  const earlier = known.get(form);
  if (earlier !== undefined || known.has(form)) return earlier;
  const found = lookUp(form);
  if (known.size < 100_000) known.set(form, found);
  return found;
}

/** The same, of a word of a text. */
export const numeralAt = ofForm((form) => numeralOf(form) ?? null);

function lookUp(form: string): Numeral | undefined {
  const scale = SCALES(form);
  if (scale !== undefined) return { n: scale, scale: true };
  const cardinal = CARDINALS(form);
  if (cardinal !== undefined) return { n: cardinal };
  const ordinal = ORDINALS(form);
  if (ordinal !== undefined) return { n: ordinal, ordinal: true };
  const stem = IN_CASE.exec(form)?.[1];
  return stem ? { n: CARDINALS(stem)! } : joinedOf(form);
}

/** «Eighty-two», twenty-first: tens and units in one word. */
function joinedOf(form: string): Numeral | undefined {
  const [tens, units] = /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty-\p{L}+$/u.test(form)
    ? form.split('-')
    : [];
  const [ten, unit] = [tens && lookUp(tens), units && lookUp(units)];
  return ten && unit && unit.n < 10 && !unit.scale ? { ...unit, n: ten.n + unit.n } : undefined;
}

/** «Две-три тысячи»: two number words in one. */
export function pairOf(form: string): { n: number; max: number } | undefined {
  const [from, to, more] = form.includes('-') ? form.split('-') : [];
  if (!from || !to || more !== undefined) return undefined;
  const [n, max] = [numeralOf(from), numeralOf(to)];
  return n && max && !n.scale && !max.scale && !n.ordinal && !max.ordinal && n.n < max.n
    ? { n: n.n, max: max.n }
    : undefined;
}

/** Adverbs and verbs that say a multiple by themselves: «вдвое», tripled. */
export const multipleOf = numbers(
  'вдвое|двукратно|двукратный|двукратного|удво\\p{L}+|екі еселен\\p{L}+|doubled?|doubling|twofold=2; втрое|трехкратно|утро(ил|ен)\\p{L}*|tripled?|tripling|threefold=3; вчетверо|quadrupled?|fourfold=4; впятеро|fivefold=5',
);

/** Fractions as percentages, about. */
export const fractionOf = numbers(
  'треть|трети|третью|третей|третями|third=33.3; половин[ауые]|половиной|жартысы|жартысын|жартысына|жартысынан|half=50; четверт[ьи]|четвертью|ширегі|ширегін|ширегіне|quarter=25; пятую?|пятая часть=20',
);

/** «Четвёртая часть», «десятую долю»: the share that a Russian ordinal names with its noun. */
export function partByOrdinal(form: string, noun: string): number | undefined {
  if (!/^(част[ьи]|частью|дол[яию]|долей)$/u.test(noun) || !/(ая|ую|ой|ья|ью|ьей)$/u.test(form))
    return undefined;
  const whole = numeralOf(form);
  return whole?.ordinal && whole.n > 2 && whole.n <= MOST_PARTS
    ? Number((100 / whole.n).toFixed(1))
    : undefined;
}
const MOST_PARTS = 20;

/** «Две трети»: so many of the equal parts of a whole, of which each is about a share. */
export const partsOf = (share: number, count: number): number =>
  Number(((100 * count) / Math.round(100 / share)).toFixed(1));

const PARTS = ['бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз', 'он'];

/** «Үштен бірі», «бестен екісіне», «үштен бірге өсті»: a part of the whole in percent. */
export function kazakhFraction(whole: string, part: string): number | undefined {
  const of = PARTS.indexOf(/^(\p{L}+)(?:ден|дан|тен|тан|нен|нан)$/u.exec(whole)?.[1] ?? '') + 1;
  const taken =
    PARTS.findIndex(
      (word) =>
        part.startsWith(word) &&
        /^(|[ыі]|с[ыі]|[гқкғ][еа])(|н|не|на|нен|нан|нің|ның)$/u.test(part.slice(word.length)),
    ) + 1;
  return of > taken && taken > 0 ? Number(((100 * taken) / of).toFixed(1)) : undefined;
}

/** A Roman numeral up to 89, typed in Latin or with Cyrillic Х and І. */
export function romanOf(form: string): number | undefined {
  const letters = form.toUpperCase().replaceAll('Х', 'X').replaceAll('І', 'I');
  if (!/^(L|XL|L?X{0,3})(IX|IV|V?I{0,3})$/u.test(letters) || letters.length === 0) return undefined;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  let sum = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const value = values[letters[at]!]!;
    sum += value < (values[letters[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

/** Nothing is counted in more digits. */
const LONGEST_NUMBER = 40;

/** The number that digits write, decimal comma or point, thousands by space or comma; undefined for dates and the like. */
export function digitsOf(form: string): number | undefined {
  if (form.length > LONGEST_NUMBER) return undefined;
  const plain = form.replace(/[\s\u00a0\u202f\u2009]/gu, '');
  if (/^\d+$/u.test(plain)) return Number(plain);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/u.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^\d+[.,]\d+$/u.test(plain)) return Number(plain.replace(',', '.'));
  return undefined;
}

/** n × scale without binary noise: 12.4 × 1000 is 12400. */
export const times = (n: number, scale: number): number => Number((n * scale).toPrecision(15));
