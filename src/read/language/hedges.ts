import type { Comparison } from '#model/quantity.ts';
import { formAt, MARK, NUMBER, type Tokens } from './tokens.ts';
import { formIs, wordings } from './wordings.ts';

const hedgeIn = wordings<Comparison>([
  [
    'почти|около|порядка|примерно|приблизительно|ориентировочно|шамамен|about|around|some|nearly|almost|roughly|approximately|circa',
    '~',
  ],
  [
    'более|больше|свыше|выше|over|above|exceeding|превышает|превысил\\p{L}?|превысив|превышают|exceeded|exceeds|surpassed|topped|passed|превысит|превышающ\\p{L}+',
    '>',
  ],
  ['менее|меньше|ниже|below|under', '<'],
  ['до|максимум|maximum', '<='],
  ['минимум', '>='],
]);
const hedgeInTwo = wordings<Comparison>([
  ['не менее|at least|не меньше|no less|как минимум', '>='],
  ['без малого', '~'],
  ['не более|не больше|не свыше|самое большее|up to|at most', '<='],
  ['more than|better than|greater than|более чем|больше чем', '>'],
  ['less than|fewer than|менее чем', '<'],
]);
/** The second of two words that hedge. */
const ENDS_HEDGE: ReadonlySet<string> = new Set(
  'менее меньше более больше большее чем малого минимум свыше least less to most than'.split(' '),
);

/** Words before a number that hedge it: how far back they reach and what they say. */
function hedgeBefore(tokens: Tokens, first: number): { readonly tokens: number; readonly cmp?: Comparison } {
  const one = formAt(tokens, first - 1);
  const two = formAt(tokens, first - 2);
  // «No more than 240»: a bound, nothing that is denied.
  if (one === 'than' && /^(no|not)$/.test(formAt(tokens, first - 3))) {
    if (two === 'more') return { tokens: 3, cmp: '<=' };
    if (/^(less|fewer)$/.test(two)) return { tokens: 3, cmp: '>=' };
  }
  const inTwo = ENDS_HEDGE.has(one) ? hedgeInTwo(`${two} ${one}`) : undefined;
  if (inTwo) return { tokens: 2, cmp: inTwo };
  const passed = passedBefore(tokens, first);
  if (passed) return { tokens: 0, cmp: passed };
  if (two === 'чем' && (one === 'на' || one === 'в') && /^(более|больше)$/u.test(formAt(tokens, first - 3)))
    return { tokens: 0, cmp: '>' };
  if (
    one === 'до' &&
    (numberBefore(tokens, first - 2) ||
      movesBefore(tokens, first - 2) ||
      /^(с|от)$/u.test(formAt(tokens, first - 3)) ||
      stepTold(tokens, first - 2))
  )
    return { tokens: 0 };
  // «На треть – почти до 98 тысяч», «вырос почти до 98 тысяч».
  if (one === 'до' && hedgeIn(two) === '~' && (stepTold(tokens, first - 3) || movesBefore(tokens, first - 3)))
    return { tokens: 0, cmp: '~' };
  const hedge = hedgeIn(one);
  if (hedge && /^(превы|exceed|surpass)/u.test(one)) return { tokens: 0, cmp: hedge };
  if (hedge) return { tokens: 1, cmp: hedge };
  if (MAY_FOLLOW_HEDGE.has(one) && hedgeIn(two) === '~') return { tokens: 0, cmp: '~' };
  return { tokens: 0 };
}

/** «Перевалил за», «перешагнул отметку в», «не дотянул и до», «не превышает»: how a Russian verb before it stands to a number. */
function passedBefore(tokens: Tokens, first: number): Comparison | undefined {
  if (!LEADS_TO.has(formAt(tokens, first - 1)) && !isPassing(tokens, first - 1)) return undefined;
  for (let token = first - 1; token > first - FARTHEST_PASSED; token -= 1) {
    if (isPassing(tokens, token)) {
      const isNot = formAt(tokens, token - 1) === 'не';
      if (/^(превы|перевал|перешагн|преодол|перемахн)/u.test(formAt(tokens, token)))
        return isNot ? '<=' : '>';
      return isNot ? '<' : undefined;
    }
    if (!LEADS_TO.has(formAt(tokens, token))) return undefined;
  }
  return undefined;
}
const FARTHEST_PASSED = 5;
const LEADS_TO: ReadonlySet<string> = new Set(
  'за в до и даже отметку отметки рубеж рубежа планку планки уровень уровня порог'.split(' '),
);
const isPassing = formIs(
  /^(превы(сил|шает|шал|шают|сит|сив)\p{L}*|перевалил\p{L}*|перешагнул\p{L}*|преодолел\p{L}*|перемахнул\p{L}*|дотянул\p{L}*|дотягивает|дотягивают|дотягивал\p{L}*|дошел|дошл[аои]|доходит|доходят|достиг\p{L}*)$/u,
);

/** «Вырос до», «довести оборот с соседями до»: up to the next mark a verb of rising or falling, whose level is reached. */
function movesBefore(tokens: Tokens, token: number): boolean {
  for (let at = token; at > token - FARTHEST_MOVE && at >= 0 && tokens.kind[at] !== MARK; at -= 1)
    if (moves(tokens, at)) return true;
  return false;
}
const FARTHEST_MOVE = 6;
const moves = formIs(
  /^((вырос|вырас|возрос|возраст|нарас|наращ|увелич|прибав|сократи|сниз|упал|упас|опусти|довест|довел|довед|расшир|повыс|подня|подним|приблиз)\p{L}*|дошел|дошла|дошло|дошли|дойти|дойд[еу]т)$/u,
);

/** «Сократился на треть – до 368 тысяч», «на 14 % в годовом выражении, до 35 тысяч»: up to the mark by how much; the level behind it is reached. */
function stepTold(tokens: Tokens, mark: number): boolean {
  if (!/^[–—,-]$/u.test(formAt(tokens, mark))) return false;
  for (let at = mark - 1; at >= Math.max(0, mark - FARTHEST_STEP); at -= 1) {
    if (isStepTold(formAt(tokens, at))) return true;
    if (/^[.;:,–—()]$/u.test(formAt(tokens, at))) return false;
  }
  return false;
}
const FARTHEST_STEP = 7;
const isStepTold = (form: string): boolean =>
  /^(раза?|%|процент\p{L}*|пункт\p{L}*|треть|половину|четверть|удвоил\p{L}*|утроил\p{L}*|учетверил\p{L}*|вдвое|втрое|вчетверо|впятеро)$/u.test(
    form,
  );

const MAY_FOLLOW_HEDGE: ReadonlySet<string> = new Set('на в с by the to до свыше'.split(' '));

/** How many words before a number hedge it. */
export const hedgeLength = (tokens: Tokens, first: number): number => hedgeBefore(tokens, first).tokens;

const numberBefore = (tokens: Tokens, token: number): boolean => {
  for (let at = token; at >= Math.max(0, token - 3); at -= 1) if (tokens.kind[at] === NUMBER) return true;
  return false;
};

/** A number's hedge, before or behind it, and how far the two reach together. */
export function hedgeOf(
  tokens: Tokens,
  first: number,
  after: number,
): { readonly first: number; readonly after: number; readonly cmp?: Comparison } {
  const before = hedgeBefore(tokens, first);
  if (after > first + 3 && surplusInside(tokens, first + 1) > 0) return { first, after, cmp: '>' };
  if (isNearly(tokens, after - 1)) return { first, after, cmp: '~' };
  if (!mayHedgeBehind(tokens, after))
    return { first: first - before.tokens, after, ...(before.cmp ? { cmp: before.cmp } : {}) };
  const behind = formAt(tokens, after);
  // «25 пайызға артық» is more by so much, «25 пайыздан артық» more than that.
  const isMoreBy = behind === 'артық' && /(ға|ге|қа|ке)$/u.test(formAt(tokens, after - 1));
  if (!isMoreBy && /^(астам|астамы|аса|артық)$/u.test(behind)) return { first, after: after + 1, cmp: '>' };
  if (
    /^(жуық|жуығы|дерлік|шамасында|шамасына|шақты|тарта|таяу|маңайында|төңірегінде|айналасында)$/u.test(
      behind,
    )
  )
    return { first, after: after + 1, cmp: '~' };
  if (/^дейін$/u.test(behind) && isReached(tokens, first, after)) return { first, after: after + 1 };
  if (/^дейін$/u.test(behind)) return { first, after: after + 1, cmp: '<=' };
  if (isSurpassed(tokens, after)) return { first, after, cmp: '>' };
  if (/^(жуықта|жақында|таяды|таяп|таяған|тақады|тақап)/u.test(behind)) return { first, after, cmp: '~' };
  if (`${behind} ${formAt(tokens, after + 1)}` === 'с лишним') return { first, after: after + 2, cmp: '>' };
  if (before.cmp === undefined) {
    const later = formAt(tokens, after);
    if (/^(превыс\p{L}+|превыш\p{L}+)$/u.test(later)) return { first, after, cmp: '>' };
  }
  return { first: first - before.tokens, after, ...(before.cmp ? { cmp: before.cmp } : {}) };
}

/** «Двадцать с лишним миллиардов»: how many words say, between a number and its scale word, that it is more. */
export const surplusInside = (tokens: Tokens, at: number): number =>
  formAt(tokens, at) === 'с' && formAt(tokens, at + 1) === 'лишним' ? 2 : 0;

/** «90 мың текше метрдей», «елудей», «4700-дей»: the ending that says about. */
const isNearly = formIs(
  /^(метр|шақырым|километр|тонна|пайыз|доллар|теңге|рубль|адам|гектар|мың|миллион|миллиард|жүз|он|елу|отыз|қырық|жиырма|есе|)(дай|дей|тай|тей)$/u,
);
/** «27 миллиард доллардан асты», «60%-дан жоғары», «2 млрд долларды артқа тастады»: what has been passed. */
function isSurpassed(tokens: Tokens, after: number): boolean {
  const behind = formAt(tokens, after);
  const last = formAt(tokens, after - 1);
  // «60%-дан жоғары».
  if (behind === '-' && /^(дан|ден|тан|тен)$/u.test(formAt(tokens, after + 1)))
    return isSurpassed(tokens, after + 2);
  if (/^еңсер/u.test(behind)) return /(ды|ді|ты|ті)$/u.test(last);
  if (behind === 'артқа') return /^таста/u.test(formAt(tokens, after + 1));
  return /(дан|ден|тан|тен|нан|нен)$/u.test(last) && /^(ас(ты|ып|ады|қан)|жоғары|көп)$/u.test(behind);
}

/** Words behind a number that may hedge it. */
const mayHedgeBehind = formIs(
  /^(артық|артқа|астам|астамы|ас(а|ты|ып|ады|қан)|жоғары|көп|жуық|жуығы|(жуықта|жақында).*|тарта|таяу|таяды|таяп|таяған|тақады|тақап|маңайында|төңірегінде|айналасында|еңсерді|еңсеріп|дерлік|шамасында|шамасына|шақты|дейін|-|с|превыс.*|превыш.*)$/u,
);

/** «170 мыңнан 200 мыңға дейін», «9 мың тоннаға дейін өсті»: what is reached, not a limit. */
function isReached(tokens: Tokens, first: number, after: number): boolean {
  for (let token = after + 1; token <= after + 2; token += 1)
    if (/^(өс|арт|ұлғай|көбей|төмендед|азай|қысқар|жет|кеңей|көтеріл)/u.test(formAt(tokens, token)))
      return true;
  for (let token = first - 1; token >= Math.max(0, first - 3); token -= 1)
    if (/(дан|ден|тан|тен|нан|нен)$/u.test(formAt(tokens, token))) return true;
  return false;
}
