import { CAPITAL, GLUED, MARK, NUMBER, OPENS_PARAGRAPH, type Sentence, type Tokens, WORD } from './tokens.ts';

type Cut = Omit<Tokens, 'sentence' | 'sentences'>;

/** Abbreviations that a full stop ends without ending the sentence. */
const ABBREVIATIONS = new Set(
  (
    'г гг обл р ул им тыс млн млрд трлн руб коп кв куб см стр др пр рис табл ред гос зам пом проф акад доц св ок мин сек ч н э т д к п е ' +
    'кг км м га л шт чел экз янв фев мар апр авг сен сент окт ноя нояб дек пос дер ст просп пер мкр т.е т.д т.п т.ч ж жж б мың сағ ' +
    'mr mrs ms dr prof st no vs jr sr inc ltd co corp jan feb mar apr aug sep sept oct nov dec approx est gen gov rep sen'
  ).split(' '),
);
/** Of these, the ones that often end a sentence: a capital letter after them opens a new one. */
const MAY_END = new Set('г гг руб тыс млн млрд др д п км м га чел т.д т.п р ж'.split(' '));

/** A line with only a day, or a place and a day. */
const DATE_WORD =
  /^(январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|january|february|march|april|may|june|july|august|september|october|november|december|года?$|год$|жыл|published$|г$|ж$|жылғы$|жылы$)/u;

/** Cuts tokens into sentences. A paragraph always ends one; quoted speech with its «— сказал он» stays whole. */
export function sentencesOf(tokens: Cut): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = -1;
  for (let first = 0; first < tokens.count; ) {
    let after = first + 1;
    while (after < tokens.count && !(tokens.flags[after]! & OPENS_PARAGRAPH)) after += 1;
    paragraph += 1;
    cutParagraph(tokens, first, after, paragraph, sentences);
    first = after;
  }
  return withRoles(tokens, sentences);
}

function cutParagraph(tokens: Cut, from: number, to: number, paragraph: number, sentences: Sentence[]): void {
  let first = from;
  let quotes = 0;
  const close = (after: number): void => {
    if (after <= first) return;
    sentences.push({
      first,
      after,
      start: tokens.start[first]!,
      end: tokens.end[after - 1]!,
      paragraph,
      role: 'body',
    });
    first = after;
    quotes = 0;
  };
  const dateline = datelineEnd(tokens, from, to);
  for (let token = from; token < to; token += 1) {
    const form = formAt(tokens, token);
    if (tokens.kind[token] !== MARK) continue;
    if (/^[«“„]$/.test(form)) quotes += 1;
    else if (/^[»”]$/.test(form)) quotes = Math.max(0, quotes - 1);
    if (token + 1 === dateline) {
      close(dateline);
      continue;
    }
    if (!/^[.!?…]$/.test(form)) continue;
    let after = token + 1;
    while (
      after < to &&
      tokens.kind[after] === MARK &&
      tokens.flags[after]! & GLUED &&
      /^[.!?…»”")\]]$/.test(formAt(tokens, after))
    ) {
      if (/^[»”]$/.test(formAt(tokens, after))) quotes = Math.max(0, quotes - 1);
      after += 1;
    }
    if (quotes === 0 && endsSentence(tokens, token, after, to)) close(after);
    token = after - 1;
  }
  close(to);
}

/** Whether the stop at a token, with closing marks up to `after`, ends the sentence. */
function endsSentence(tokens: Cut, stop: number, after: number, to: number): boolean {
  if (after >= to) return true;
  if (tokens.flags[after]! & GLUED && formAt(tokens, stop) === '.' && tokens.kind[after] !== MARK) {
    return (
      tokens.kind[after] === WORD &&
      Boolean(tokens.flags[after]! & CAPITAL) &&
      stop > 0 &&
      tokens.end[stop - 1]! - tokens.start[stop - 1]! > 2
    );
  }
  const next = nextWord(tokens, after, to);
  if (next >= to) return true;
  if (/^[–—-]$/.test(formAt(tokens, after)) && !opensSpeech(tokens, after, to)) return false;
  if (/^,$/.test(formAt(tokens, after))) return false;
  const opensLarge = Boolean(tokens.flags[next]! & CAPITAL) || tokens.kind[next] === NUMBER;
  if (formAt(tokens, stop) !== '.') return opensLarge;
  const before = stop > 0 ? formAt(tokens, stop - 1) : '';
  if (tokens.kind[stop - 1] === WORD && tokens.flags[stop]! & GLUED) {
    if (
      tokens.end[stop - 1]! - tokens.start[stop - 1]! === 1 &&
      tokens.flags[stop - 1]! & CAPITAL &&
      tokens.kind[next] === WORD
    )
      return false;
    if (ABBREVIATIONS.has(before))
      return (
        MAY_END.has(before) &&
        opensLarge &&
        tokens.kind[next] === WORD &&
        Boolean(tokens.flags[next]! & CAPITAL) &&
        (/^(г|гг|ж)$/u.test(before) ? tokens.kind[stop - 2] === NUMBER : !followsNumber(tokens, stop))
      );
  }
  return opensLarge;
}

/** «12 тыс. Казахстанцев»: after a number the abbreviation rarely ends a sentence, unless it is a currency or a unit. */
const followsNumber = (tokens: Cut, stop: number): boolean =>
  stop > 1 &&
  tokens.kind[stop - 2] === NUMBER &&
  !/^(руб|км|м|га|чел|р)$/u.test(formAt(tokens, stop - 1));

/** «… – Сказал»: a dash before a capital letter opens a new line of speech only where a new voice begins. */
const opensSpeech = (tokens: Cut, dash: number, to: number): boolean =>
  dash + 1 < to && tokens.kind[dash + 1] === WORD && Boolean(tokens.flags[dash + 1]! & CAPITAL);

function nextWord(tokens: Cut, from: number, to: number): number {
  let token = from;
  while (token < to && tokens.kind[token] === MARK) token += 1;
  return token;
}

/** Where a prefix such as «Саратов, 8 октября 2031 года.» or «KOSTANAY, May 6, 2032 –» ends; 0 without one. */
function datelineEnd(tokens: Cut, from: number, to: number): number {
  let digits = 0;
  for (let token = from; token < Math.min(to, from + 14); token += 1) {
    const form = formAt(tokens, token);
    if (tokens.kind[token] === NUMBER) digits += 1;
    else if (tokens.kind[token] === MARK) {
      if (
        /^[.–—-]$/.test(form) &&
        token > from + 1 &&
        (digits > 0 || form !== '.') &&
        !isAbbreviated(tokens, token)
      ) {
        return token + 1 < to && (digits > 0 || token - from <= 3) && onlyDate(tokens, from, token)
          ? token + 1
          : 0;
      }
      if (!/^[.,()/–—-]$/.test(form)) return 0;
    } else if (!DATE_WORD.test(form) && !(tokens.flags[token]! & CAPITAL) && !/^(of|the)$/.test(form))
      return 0;
  }
  return 0;
}

const isAbbreviated = (tokens: Cut, stop: number): boolean =>
  formAt(tokens, stop) === '.' &&
  ABBREVIATIONS.has(formAt(tokens, stop - 1)) &&
  formAt(tokens, stop - 1) !== 'г' &&
  formAt(tokens, stop - 1) !== 'ж';

function onlyDate(tokens: Cut, from: number, after: number): boolean {
  let dateWords = 0;
  let numbers = 0;
  for (let token = from; token < after; token += 1) {
    if (DATE_WORD.test(formAt(tokens, token))) dateWords += 1;
    if (tokens.kind[token] === NUMBER) numbers += 1;
  }
  return dateWords > 0 && numbers > 0;
}

/** Headings are short lines without a final stop that stand first or above body text; datelines hold only a date and a place. */
function withRoles(tokens: Cut, sentences: readonly Sentence[]): readonly Sentence[] {
  const perParagraph = Map.groupBy(sentences, (sentence) => sentence.paragraph);
  const paragraphs = [...perParagraph.keys()].length;
  return sentences.map((sentence) => {
    const length = sentence.after - sentence.first;
    if (isDateline(tokens, sentence)) return { ...sentence, role: 'dateline' };
    const alone = perParagraph.get(sentence.paragraph)!.length === 1;
    const last = formAt(tokens, sentence.after - 1);
    const isShort =
      length <= 18 && !/^[.…:;,]$/.test(last) && !/^[–—•-]$/.test(formAt(tokens, sentence.first));
    return alone && isShort && sentence.paragraph < paragraphs - 1
      ? { ...sentence, role: 'heading' }
      : sentence;
  });
}

function isDateline(tokens: Cut, sentence: Sentence): boolean {
  const length = sentence.after - sentence.first;
  if (length > 14) return false;
  let dates = 0;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    const form = formAt(tokens, token);
    if (tokens.kind[token] === NUMBER) {
      if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(form)) dates += 2;
      else if (!/^\d{1,4}$/.test(form)) return false;
      else dates += 1;
    } else if (tokens.kind[token] === WORD && !DATE_WORD.test(form) && !(tokens.flags[token]! & CAPITAL))
      return false;
  }
  return dates >= 2 || (dates >= 1 && length <= 4 && hasMonth(tokens, sentence));
}

const hasMonth = (tokens: Cut, sentence: Sentence): boolean => {
  for (let token = sentence.first; token < sentence.after; token += 1)
    if (DATE_WORD.test(formAt(tokens, token))) return true;
  return false;
};

const formAt = (tokens: Cut, token: number): string => tokens.forms[tokens.type[token] ?? -1] ?? '';
