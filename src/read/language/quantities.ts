import type { Language } from '#model/language.ts';
import type { Quantity } from '#model/quantity.ts';
import type { QuantityMention, Span } from '../mention.ts';
import { energyAt, mayOpenEnergy } from './energy-units.ts';
import { addedInWords, scaleWithUnit } from './english-amounts.ts';
import { IS, isOfForm, ofForm } from './forms.ts';
import { hedgeLength, hedgeOf, surplusInside } from './hedges.ts';
import { letterScale } from './letter-scales.ts';
import {
  halfMore,
  hundredsAt,
  isKazakhOrdinal,
  isPartOfName,
  isSession,
  isSpaceBetween,
  onesOf,
  ordinalSuffix,
} from './number-forms.ts';
import {
  digitsOf,
  fractionOf,
  kazakhFraction,
  multipleOf,
  numeralAt,
  numeralOf,
  pairOf,
  partByOrdinal,
  partsOf,
  romanOf,
  times,
} from './numerals.ts';
import { mayBeFraction, mayBeHalf, wordsThatMayOpen } from './quantity-openers.ts';
import { sharedUnits } from './shared-units.ts';
import { squareAt } from './square-units.ts';
import { behindStop, CAPITAL, formAt, GLUED, MARK, NUMBER, type Tokens, WORD } from './tokens.ts';
import { isPairs, isPeople, isRated, isTrains, isVehicles, rateBefore, rateOf, unitOf } from './units.ts';
import { formIs } from './wordings.ts';

interface Amount {
  n: number;
  max?: number;
  first: number;
  after: number;
  isScaled: boolean;
  isOrdinal?: boolean;
  isWord: boolean;
  /** The unit that a word of scale holds as well. */
  unit?: string;
}

const WATER =
  /^(вод[аыу]|воды|волжск\p{L}+|питьев\p{L}+|пресн\p{L}+|су|суды|water|volga|of|drinking|fresh)$/u;
const RANGE = /^[–—-]$/u;
/** Kazakh numerals that are other words in Russian: «он», «бес», «елу». */
const KAZAKH_HOMOGRAPHS = /^(он|бес|елу|бір)$/u;

/** Every amount of a document with its unit, hedges and multipliers resolved. Numbers that `taken` spans cover are dates. */
export function quantitiesIn(
  tokens: Tokens,
  language: Language,
  taken: readonly Span[] = [],
): readonly QuantityMention[] {
  const isTaken = new Uint8Array(tokens.count);
  for (const { first, after } of taken) isTaken.fill(1, first, after);
  const mentions: QuantityMention[] = [];
  const mayOpen = wordsThatMayOpen(tokens);
  const { count, kind, type } = tokens;
  for (let token = 0; token < count; token += 1) {
    const its = kind[token];
    if (its === MARK || (its === WORD && mayOpen[type[token]!] !== IS) || isTaken[token]) continue;
    if (language === 'ru' && KAZAKH_HOMOGRAPHS.test(formAt(tokens, token))) continue;
    const found =
      (tokens.kind[token] === WORD
        ? (multipleAt(tokens, token) ?? (halfAt(tokens, token) ? undefined : fractionAt(tokens, token)))
        : undefined) ?? amountMention(tokens, token, isTaken);
    if (!found) continue;
    while ((mentions.at(-1)?.after ?? 0) > found.first) mentions.pop();
    mentions.push(found);
    token = found.after - 1;
  }
  return sharedUnits(tokens, mentions);
}

const rateAt = ofForm((form) => rateBefore(form) ?? null);

function amountMention(tokens: Tokens, token: number, isTaken: Uint8Array): QuantityMention | undefined {
  const amount = amountAt(tokens, token, isTaken);
  if (!amount) return undefined;
  if (amount.isOrdinal)
    return {
      kind: 'quantity',
      first: amount.first,
      after: amount.after,
      quantity: { n: amount.n, unit: '1' },
      ordinal: true,
    };
  let { after } = amount;
  let unit = '1';
  let isBare = true;
  const currencyBefore =
    token > 0 && isCurrencyBefore(tokens, token) ? unitOf(formAt(tokens, token - 1)) : undefined;
  if (currencyBefore && /^[A-Z]{3}$/.test(currencyBefore)) {
    unit = currencyBefore;
    isBare = false;
  } else if (amount.unit) {
    unit = amount.unit;
    isBare = false;
  } else {
    const found = unitAfter(tokens, after);
    if (found) {
      ({ unit, after } = found);
      isBare = false;
    }
  }
  // «Кубометров волжской воды в сутки»: what flows stands between the unit and the time.
  const flowing =
    unit === 'm3'
      ? [0, 1, 2].find(
          (skip) =>
            rateOf(formAt(tokens, after + skip), formAt(tokens, after + skip + 1)) &&
            [...Array(skip)].every((_, at) => WATER.test(formAt(tokens, after + at))),
        )
      : undefined;
  if (flowing) after += flowing;
  const rate = rateOf(formAt(tokens, after), formAt(tokens, after + 1));
  // «80,000 tonnes a year ago»: a time, no rate.
  const isAgo = rate?.tokens === 2 && /^(ago|earlier|before)$/.test(formAt(tokens, after + 2));
  if (rate && !isAgo && isRated(unit, rate.per)) {
    unit = `${unit}/${rate.per}`;
    after += rate.tokens;
    isBare = false;
  } else if (isBare && /^(1)$/.test(unit)) {
    const countedRate = rateOf(formAt(tokens, after + 1), formAt(tokens, after + 2));
    if (countedRate && countedRate.per === 'wk') unit = '1/wk';
  }
  const opens = currencyBefore ? openOf(tokens, amount.first) : amount.first;
  const hedged = amount.first - hedgeLength(tokens, amount.first);
  const before = rateAt(tokens, hedged - 1) ?? rateAt(tokens, hedged - 2);
  if (before && isRated(unit, before, 'before')) unit = `${unit}/${before}`;
  if (amount.isWord && isBare && unit === '1' && amount.n <= 1) return undefined;
  const hedge = hedgeOf(tokens, opens, after);
  if (isBare && hedge.after > after && isPeople(formAt(tokens, hedge.after))) {
    unit = 'person';
    isBare = false;
  }
  const quantity: Quantity = {
    n: amount.n,
    ...(amount.max === undefined ? {} : { max: amount.max }),
    unit,
    ...(hedge.cmp ? { cmp: hedge.cmp } : {}),
  };
  return {
    kind: 'quantity',
    first: hedge.first,
    after: Math.max(after, hedge.after),
    quantity,
    ...(isBare ? { bare: true } : {}),
  };
}

/** «$5», USD 17, KZT15.4: a sign or a code written in capitals before the number. */
const isCurrencyBefore = (tokens: Tokens, token: number): boolean =>
  Boolean(tokens.flags[token]! & GLUED) ||
  /^(USD|EUR|RUB|KZT|CNY|[$€₽₸])$/.test(tokens.text.slice(tokens.start[token - 1], tokens.end[token - 1]));

/** Where a sum that opens with its currency begins: at US$, $ or USD. */
function openOf(tokens: Tokens, number: number): number {
  const sign = number - 1;
  const isOfUs = tokens.flags[sign]! & GLUED && formAt(tokens, sign - 1) === 'us';
  return isOfUs ? sign - 1 : sign;
}

/** A number in digits or words with its scale words, ranges and sums. */
function amountAt(tokens: Tokens, token: number, isTaken: Uint8Array): Amount | undefined {
  const half = halfAt(tokens, token);
  const single = half ?? singleAt(tokens, token);
  if (!single || isTaken[token]) return undefined;
  if (single.isOrdinal) return single;
  const amount: Amount = { ...single };
  if (RANGE.test(formAt(tokens, amount.after))) {
    const second = singleAt(tokens, amount.after + 1);
    if (second && !second.isOrdinal && second.n > amount.n && !isTaken[amount.after + 1]) {
      amount.max = second.n;
      amount.after = second.after;
    }
  }
  const more = halfMore(tokens, amount.after);
  if (more) {
    amount.n += 0.5;
    amount.after += more;
  }
  const joined = scaleWithUnit(formAt(tokens, amount.after));
  if (joined) {
    amount.n = times(amount.n, joined.scale);
    amount.after += 1;
    amount.isScaled = true;
    amount.unit = joined.unit;
    return amount;
  }
  const letter = single.isWord
    ? undefined
    : letterScale(tokens, amount.after, token > 0 && isCurrencyBefore(tokens, token));
  if (letter) {
    amount.n = times(amount.n, letter);
    amount.after += 1;
    amount.isScaled = true;
  }
  let last = letter ?? 0;
  const surplus = surplusInside(tokens, amount.after);
  let scale = numeralAt(tokens, amount.after + surplus);
  if (scale?.scale) amount.after += surplus;
  while (scale?.scale) {
    last = scale.n;
    amount.n = times(amount.n, scale.n);
    if (amount.max !== undefined) amount.max = times(amount.max, scale.n);
    amount.after += 1;
    amount.isScaled = true;
    amount.after = behindStop(tokens, amount.after);
    scale = numeralAt(tokens, amount.after);
  }
  // «Үш мың жарым»: and half of the scale.
  if (last > 0 && amount.max === undefined && formAt(tokens, amount.after) === 'жарым') {
    amount.n += last / 2;
    amount.after += 1;
  }
  const hundreds = last === 1000 && amount.max === undefined ? hundredsAt(tokens, amount.after) : undefined;
  if (hundreds !== undefined && amount.n < 1e6 && !isTaken[amount.after]) {
    amount.n += hundreds;
    amount.after += 1;
  }
  if (amount.isScaled && amount.max === undefined && amount.n >= 1e6) {
    const rest = singleAt(tokens, amount.after);
    const restScale = rest && !rest.isOrdinal ? numeralAt(tokens, rest.after) : undefined;
    // «28 миллионнан 48 миллионға»: of one scale, two numbers.
    if (rest && restScale?.scale && restScale.n < last) {
      amount.n = times(amount.n + times(rest.n, restScale.n), 1);
      amount.after = behindStop(tokens, rest.after + 1);
    }
  }
  return amount;
}

/** «Полмиллиарда», half a million: half of the scale word that follows. */
function halfAt(tokens: Tokens, token: number): Amount | undefined {
  if (!mayBeHalf(tokens, token) && formAt(tokens, token + 1) !== 'жарым') return undefined;
  const form = formAt(tokens, token);
  const glued = /^пол(миллиона|миллиарда|тысячи)$/u.exec(form);
  if (glued)
    return { n: numeralOf(glued[1]!)!.n / 2, first: token, after: token + 1, isScaled: true, isWord: true };
  if (form === 'жарты') return halfOf(tokens, token, token + 1);
  if (form === 'half')
    return /^an?$/.test(formAt(tokens, token + 1)) ? halfOf(tokens, token, token + 2) : undefined;
  // «Бір жарым есе», «екі жарым миллион», «2 жарым миллион».
  const ones = formAt(tokens, token + 1) === 'жарым' ? (digitsOf(form) ?? onesOf(form)) : undefined;
  if (!ones || ones >= 10 || !Number.isInteger(ones)) return undefined;
  const n = ones + 0.5;
  const scale = numeralAt(tokens, token + 2);
  return scale?.scale
    ? { n: times(n, scale.n), first: token, after: token + 3, isScaled: true, isWord: true }
    : { n, first: token, after: token + 2, isScaled: false, isWord: true };
}

/** «Жарты миллион», half a million: of the scale word that stands there. */
function halfOf(tokens: Tokens, first: number, at: number): Amount | undefined {
  const scale = numeralAt(tokens, at);
  return scale?.scale ? { n: scale.n / 2, first, after: at + 1, isScaled: true, isWord: true } : undefined;
}

/** One number: digits, a run of number words, a scale word alone after none, a Roman numeral, a suffixed ordinal. */
function singleAt(tokens: Tokens, token: number): Amount | undefined {
  if (token >= tokens.count) return undefined;
  const form = formAt(tokens, token);
  if (tokens.kind[token] === NUMBER) {
    if (isPartOfName(tokens, token)) return undefined;
    const n = digitsOf(form);
    if (n === undefined) return undefined;
    const suffix = ordinalSuffix(tokens, token);
    if (isKazakhOrdinal(tokens, token))
      return { n, first: token, after: token + 1, isScaled: false, isOrdinal: true, isWord: false };
    if (suffix) return { n, first: token, after: token + 2, isScaled: false, isOrdinal: true, isWord: false };
    const glued =
      tokens.kind[token + 1] === WORD &&
      !isSpaceBetween(tokens, token) &&
      /^(ға|ге|қа|ке|ды|ді|ны|ні|дан|ден|тан|тен|нан|нен|дай|дей|тай|тей|і|ы|сі|сы|ін|ын|да|де|та|те|ның|нің|дың|дің|тың|тің|х|ти|ми|мя|и)$/u.test(
        formAt(tokens, token + 1),
      );
    return { n, first: token, after: token + (glued ? 2 : 1), isScaled: false, isWord: false };
  }
  if (tokens.kind[token] !== WORD) return undefined;
  const roman =
    tokens.flags[token]! & CAPITAL &&
    /^[ivxlхі]+$/u.test(form) &&
    form.length < 8 &&
    (!/^[іх]$/u.test(form) || isSession(tokens, token + 1))
      ? romanOf(form)
      : undefined;
  if (roman && (!/^(i|v|x|l)$/u.test(form) || isSession(tokens, token + 1)))
    return {
      n: roman,
      first: token,
      after: token + 1 + (ordinalSuffix(tokens, token) ? 1 : 0),
      isScaled: false,
      isOrdinal: true,
      isWord: false,
    };
  const pair = pairOf(form);
  if (pair) return { ...pair, first: token, after: token + 1, isScaled: false, isWord: true };
  const numeral = numeralOf(form);
  if (!numeral) return undefined;
  if (numeral.ordinal)
    return { n: numeral.n, first: token, after: token + 1, isScaled: false, isOrdinal: true, isWord: true };
  if (numeral.scale)
    return !numeralAt(tokens, token - 1) &&
      tokens.kind[token - 1] !== NUMBER &&
      (numeral.n >= 1000 ? unitAfter(tokens, token + 1) : /^десят(ок|ка)$/u.test(form))
      ? { n: 1, first: token, after: token, isScaled: false, isWord: true }
      : undefined;
  let sum = numeral.n;
  let last = numeral.n;
  let after = token + 1;
  for (let next = numeralAt(tokens, after); next && !next.scale; next = numeralAt(tokens, after)) {
    if (next.n === 100 && last < 10) sum = sum - last + last * 100;
    else if (next.n < last && !next.ordinal) sum += next.n;
    else if (isLastOfOrdinal(next, last, formAt(tokens, after)))
      return {
        n: sum + next.n,
        first: token,
        after: after + 1,
        isScaled: false,
        isOrdinal: true,
        isWord: true,
      };
    else break;
    last = next.n;
    after += 1;
  }
  const added = addedInWords(tokens, after, last);
  if (added) {
    sum += added.n;
    after = added.after;
  }
  return { n: sum, first: token, after, isScaled: false, isWord: true };
}

/** «Двадцать девятое», «сто шестнадцатой», «жиырма екінші»: the ordinal behind its tens; «двадцать первых мест» are counted. */
const isLastOfOrdinal = (
  { n, ordinal }: { n: number; ordinal?: boolean },
  tens: number,
  form: string,
): boolean => ordinal === true && n < tens && tens % 10 === 0 && !/(ых|ые|ым|ыми)$/u.test(form);

/** Whether a unit of any kind may begin with a word: most numbers have none behind them. */
const mayOpenUnit = isOfForm(
  (form) =>
    /^(-|u|per|п|раза?|times|рет)$/u.test(form) ||
    ATTRIBUTES.test(form) ||
    /^(процентн|пайыздық|percentage|кубическ|cubic|square|sq$|квадратн|шаршы$)/u.test(form) ||
    isPeople(form) ||
    isVehicles(form) ||
    isTrains(form) ||
    isPairs(form) ||
    mayOpenEnergy(form) ||
    unitOf(form) !== undefined,
);
/** What stands between a number and its unit or what it counts. */
const ATTRIBUTES =
  /^(ақш|us|metric|young|молодых|новых|дополнительных|russian|american|кв|куб|текше|российских|казахстанских|американских)$/u;

function unitAfter(tokens: Tokens, token: number): { unit: string; after: number } | undefined {
  if (!mayOpenUnit(tokens, token)) return undefined;
  let at = token;
  // «30-километрового участка».
  if (formAt(tokens, at) === '-' && /^километров\p{L}+$/u.test(formAt(tokens, at + 1)))
    return { unit: 'km', after: at + 2 };
  if (
    formAt(tokens, at) === 'u' &&
    formAt(tokens, at + 1) === '.' &&
    formAt(tokens, at + 2) === 's' &&
    formAt(tokens, at + 3) === '.'
  )
    at += 4;
  const compound = squareAt(tokens, at) ?? energyAt(tokens, at);
  if (compound) return compound;
  if (ATTRIBUTES.test(formAt(tokens, at))) {
    if (/^(куб|текше)$/u.test(formAt(tokens, at))) {
      at += formAt(tokens, at + 1) === '.' ? 2 : 1;
      return /^(м|метр\p{L}*)$/u.test(formAt(tokens, at)) ? { unit: 'm3', after: at + 1 } : undefined;
    }
    at += 1;
  }
  if (isPercentage(tokens, at) && /^(пункт\p{L}*|тармақ\p{L}*|points?)$/u.test(formAt(tokens, at + 1)))
    return { unit: 'pp', after: at + 2 };
  if (isCubic(tokens, at) && /^(kilomet(er|re)s?|km)$/.test(formAt(tokens, at + 1)))
    return { unit: 'km3', after: at + 2 };
  if (isCubic(tokens, at) && /^(метр\p{L}*|met(er|re)s?)$/u.test(formAt(tokens, at + 1)))
    return { unit: 'm3', after: at + 2 };
  if (
    /^п$/u.test(formAt(tokens, at)) &&
    /^\.$/.test(formAt(tokens, at + 1)) &&
    /^п$/u.test(formAt(tokens, at + 2))
  )
    return { unit: 'pp', after: at + 3 };
  if (/^per$/u.test(formAt(tokens, at)) && formAt(tokens, at + 1) === 'cent')
    return { unit: '%', after: at + 2 };
  const form = formAt(tokens, at);
  if (isPeople(form)) return { unit: 'person', after: at + 1 };
  if (/^(раза?|times|рет)$/u.test(form) && rateOf(formAt(tokens, at + 1), formAt(tokens, at + 2)))
    return { unit: '1', after: at + 1 };
  const noun = vehiclesAt(tokens, at);
  if (noun > 0) {
    const rate =
      rateOf(formAt(tokens, at + noun), formAt(tokens, at + noun + 1)) ??
      rateAt(tokens, token - 1) ??
      rateAt(tokens, token - 2) ??
      rateAt(tokens, token - 3);
    return rate ? { unit: '1', after: at + noun } : undefined;
  }
  const unit = unitOf(form);
  if (!unit) return undefined;
  let after = at + 1;
  if (
    formAt(tokens, after) === '.' &&
    tokens.flags[after]! & GLUED &&
    tokens.sentence[after + 1] === tokens.sentence[after] &&
    /^(руб|долл|проц)$/u.test(form)
  )
    after += 1;
  if (unit === 'USD' && /^(сша)$/u.test(formAt(tokens, after))) after += 1;
  return { unit, after };
}

/** How many tokens name what goes over a road or a line: «машин», «транспортных средств», «пар поездов»; none where nothing does. */
function vehiclesAt(tokens: Tokens, at: number): number {
  const form = formAt(tokens, at);
  if (isVehicles(form)) return /^транспортных$/u.test(form) ? 2 : 1;
  if (isTrains(form)) return 1;
  if (!isPairs(form)) return 0;
  const next = formAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
  return isTrains(formAt(tokens, next)) ? next + 1 - at : 0;
}

/** «Вдвое», «удвоился», doubled: a multiple without a number. */
function multipleAt(tokens: Tokens, token: number): QuantityMention | undefined {
  const form = formAt(tokens, token);
  const multiple = multipleOf(form);
  if (multiple === undefined) return undefined;
  const hedge = hedgeOf(tokens, token, token + 1);
  return {
    kind: 'quantity',
    first: hedge.first,
    after: token + 1,
    quantity: { n: multiple, unit: 'x', ...(hedge.cmp ? { cmp: hedge.cmp } : {}) },
  };
}

/** «Треть», «на четверть», half: about a share in percent. */
function fractionAt(tokens: Tokens, token: number): QuantityMention | undefined {
  if (!mayBeFraction(tokens, token)) return undefined;
  const form = formAt(tokens, token);
  const kazakh = kazakhFraction(form, formAt(tokens, token + 1));
  if (kazakh) return partOf(tokens, token, token + 2, kazakh);
  const share = fractionOf(form) ?? partByOrdinal(form, formAt(tokens, token + 1));
  if (share === undefined) return undefined;
  const before = formAt(tokens, token - 1);
  if (
    /^(треть[юей]|трети|треть)$/u.test(form) &&
    /^(очеред|част|сторон|степен|групп|лини|редакц|попытк|недел|декад)/u.test(formAt(tokens, token + 1))
  )
    return /^(част)/u.test(formAt(tokens, token + 1))
      ? { kind: 'quantity', first: token, after: token + 2, quantity: { n: 33.3, unit: '%', cmp: '~' } }
      : { kind: 'quantity', first: token, after: token + 1, quantity: { n: 3, unit: '1' }, ordinal: true };
  if (
    /^(first|second|the|бірінші|перв\p{L}+|втор\p{L}+|во|third|fourth)$/u.test(before) ||
    tokens.kind[token - 1] === NUMBER ||
    numeralOf(before)?.ordinal
  )
    return undefined;
  const count = numeralOf(before);
  if (share === 25 && /^(четверт[ьи])$/u.test(form) && /^(в|во|учебн\p{L}+)$/u.test(before)) return undefined;
  const parts = count && !count.scale && count.n > 1 ? count.n : undefined;
  const n = parts ? partsOf(share, parts) : share;
  if (/^(year|года|году)$/u.test(formAt(tokens, token + 1)) && /^(half|quarter)$/.test(form))
    return undefined;
  if (form === 'third' || form === 'quarter') if (!/^(a|one|two)$/u.test(before)) return undefined;
  const first = parts ? token - 1 : token;
  return partOf(tokens, first, fractionOf(form) === undefined ? token + 2 : token + 1, n);
}

/** A share by a fraction is about so much, unless a word for more or less stands beside it. */
function partOf(tokens: Tokens, first: number, after: number, n: number): QuantityMention {
  const { cmp = '~' } = hedgeOf(tokens, first, after);
  return { kind: 'quantity', first, after, quantity: { n, unit: '%', cmp } };
}

const isPercentage = formIs(/^(процентн\p{L}+|пайыздық|percentage)$/u);
const isCubic = formIs(/^(кубическ\p{L}+|cubic)$/u);
