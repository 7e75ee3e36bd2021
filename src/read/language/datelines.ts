import { type Matcher, matcherOf } from './word-matching.ts';
import { parse } from './word-sources.ts';

/** A source whose letters match capitals as well. */
function anyCase(source: string): string {
  return source.replace(/\\p\{L\}|\\.|\[[^\]]*\]|\p{L}/gu, (part) =>
    part.startsWith('\\')
      ? part
      : part.startsWith('[')
        ? part.replace(/\p{L}/gu, (letter) => letter.toLowerCase() + letter.toUpperCase())
        : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  );
}

const NAME = String.raw`\p{Lu}[\p{L}’'-]*`;
const PLACE = String.raw`(?:г\.\s*)?${NAME}(?:\s${NAME}){0,3}`;
const MONTH = anyCase(
  '(?:январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|(?:сентябр|октябр|ноябр|декабр)[ья]|' +
    '(?:янв|фев|мар|апр|май|июн|июл|авг|сен|сент|окт|ноя|нояб|дек)(?!\\p{L})\\.?|' +
    'қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|' +
    '(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\\p{L})|' +
    '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?!\\p{L})\\.?)',
);
const NUMERIC_DAY = String.raw`(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)`;
const DAY =
  String.raw`(?:${NUMERIC_DAY}|\d{4}\s(?:жылғы|жылы|жыл|ж\.?)\s\d{1,2}\s${MONTH}|` +
  String.raw`\d{1,2}\s${MONTH}(?!\p{L})(?:,?\s\d{4}(?:\s?(?:года|год|г|жылы|жыл|ж)(?!\p{L}))?)?|${MONTH}\s\d{1,2}(?:,?\s\d{4})?)`;
const WEEKDAY = anyCase(
  '(?:(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|' +
    '(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\\s)',
);
const LABEL = anyCase(
  '(?:(?:published|updated|posted|date|опубликовано|дата|жарияланды|жарияланған күні):?\\s)',
);
const AGENCY = '[/(][^/()]{2,40}[/)]';

/** A town in capital letters, or a row of its parts. */
const CAPITALS = String.raw`\p{Lu}{3,}(?:[\s-]\p{Lu}{2,}){0,2}`;
/** A line that says nothing but the day, with a label, a place or an hour. */
const LINE = String.raw`${LABEL}?(?:${PLACE}[,.]\s)?${WEEKDAY}?${DAY}(?:,?\s\d{1,2}:\d\d)?(?:[,.|]?\s*${PLACE})?(?:\s*${AGENCY})?\.?$`;
/** What stands before the first sentence of a report, and what a paragraph must have at the least for it to be tried: trying is dear. */
const PREFIXES: readonly {
  readonly prefix: (head: string) => number;
  readonly mayBe: (head: string) => boolean;
}[] = [
  {
    mayBe: (head) => OPENS_WITH_PLACE.test(head) && mayHaveDay(head),
    prefix: opening(
      String.raw`${PLACE}[,.]\s${DAY}(?:[.,]?\s*${AGENCY})?(?:\.(?:\s?[–—-])?|\s[–—-]+(?:\s${NAME}(?:\s${NAME})?\.)?)(?:\s\p{Lu}[\p{Lu}\d-]{3,}\s?[–—-]+)?(?=\s)`,
    ),
  },
  {
    mayBe: (head) => mayBeCapital(head, 0) && (mayBeCapital(head, 1) || head[1] === '-') && /\.\s/.test(head),
    prefix: opening(String.raw`\p{Lu}[\p{Lu}-]{3,}\.\s\p{Lu}[\p{Lu}\d]{4,}(?:\s[–—-]+)?(?=\s)`),
  },
  {
    // «ASTANA. The port …», «УРАЛЬСК – САРАТОВ. Порт …».
    mayBe: (head) => mayBeCapitals(head) && CAPITALS_ALONE.test(head),
    prefix: opening(String.raw`${CAPITALS}(?:\s[–—-]\s${CAPITALS})?\.(?:(?=\s[«“"\p{Lu}])|$)`),
  },
  {
    mayBe: (head) => mayBeCapitals(head) && /\s[–—]/.test(head),
    prefix: opening(String.raw`\p{Lu}{3,}(?:[\s-]\p{Lu}{2,})*\s[–—](?=\s)`),
  },
  {
    mayBe: (head) => mayBeCapitals(head) && head.includes('('),
    prefix: opening(String.raw`\p{Lu}{3,}(?:[\s-]\p{Lu}{2,})*\s\([^()]{5,60}\)(?=\s+[^\s–—-])`),
  },
  {
    mayBe: (head) => mayBeCapitals(head) && mayHaveDay(head),
    prefix: opening(String.raw`\p{Lu}{3,}\s${DAY}(?:[.,]?\s*${AGENCY})?(?:\.|\s[–—-])(?=\s)`),
  },
  {
    mayBe: (head) => /^\d|^[^\s\d]+\s\d/.test(head) && mayHaveDay(head),
    prefix: opening(String.raw`${DAY}\.(?=\s*[\p{Lu}«“"])`),
  },
  {
    // «15.05.2031 Порт …», «15 мая 2031, 10:15. Порт …», «15 мая – Порт …», «15 мая, АГЕНТСТВО – Порт …».
    mayBe: (head) => /^\d/.test(head) && mayHaveDay(head),
    prefix: opening(
      String.raw`(?:${NUMERIC_DAY}(?:,?\s\d{1,2}:\d\d)?\.?|${DAY},?\s\d{1,2}:\d\d\.?|${DAY}(?:,\s\p{Lu}{3,}(?:\s\p{Lu}{2,}){0,3})?\s[–—-])(?=\s+[\p{Lu}«“"])`,
    ),
  },
  {
    // «(Астана) Порт …».
    mayBe: (head) => head[0] === '(',
    prefix: opening(String.raw`\(${PLACE}(?:,\s${DAY})?\)(?=\s+[\p{Lu}«“"])`),
  },
  {
    mayBe: (head) => /[/)]\s?[–—-]/.test(head) && (mayBeCapital(head, 0) || head[0] === 'г'),
    prefix: opening(String.raw`${PLACE}(?:[.,]?\s*${AGENCY})\s?[–—-]+(?=\s)`),
  },
];

/**
 * How much of a text a source matches from its beginning, 0 when it does not. Read when a paragraph first needs it, and matched by our own
 * backtracking: as a regular expression with classes of every letter one of these takes longer to compile than an article to read.
 */
function opening(source: string): (text: string) => number {
  let matcher: Matcher | undefined;
  return (text) => Math.max(0, (matcher ??= matcherOf(parse(source), () => true)).match(text));
}

const lengthOfLine = opening(LINE);
/** Up to four words and a comma or full stop, with a day behind or the month of one. */
const OPENS_WITH_PLACE = /^(?:г\.\s*)?[^,.\s]+(?:\s[^,.\s]+){0,3}[,.]\s(?:\d|[^\s\d]+\s\d)/;
const DAY_AT_LEAST =
  /\d\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d|янв|фев|мар|апр|ма[йя]|ию[нл]|авг|сен|окт|ноя|дек|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec/;
const mayHaveDay = (head: string): boolean => /\d/.test(head) && DAY_AT_LEAST.test(head.toLowerCase());

/** Whether a unit may be a capital letter: what is neither Latin nor Russian may. */
function mayBeCapital(head: string, at: number): boolean {
  const unit = head.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return unit < 0x430 || unit > 0x45f;
}
/** The first full stop stands behind a capital letter and no small one. */
const CAPITALS_ALONE = /^[^.a-zа-я]{4,50}\.(?:\s|$)/;
const mayBeCapitals = (head: string): boolean =>
  mayBeCapital(head, 0) && mayBeCapital(head, 1) && mayBeCapital(head, 2);

const LONGEST = 140;

/**
 * How many UTF-16 units of a paragraph are its dateline: all of «Published July 2, 2031», the head of «Саратов, 8 октября 2031 года.
 * Главы …», «KOSTANAY, May 6, 2032 – Akim …», «АСТРАХАНЬ, 5 марта /ТАСС/. Порт …»; 0 when it has none.
 */
export function datelineLength(paragraph: string): number {
  const head = paragraph.slice(0, LONGEST);
  if (paragraph.length <= LONGEST && mayHaveDay(paragraph) && lengthOfLine(paragraph) > 0)
    return paragraph.length;
  for (const { prefix, mayBe } of PREFIXES) {
    if (!mayBe(head)) continue;
    const length = prefix(head);
    if (length > 0) return length;
  }
  return 0;
}
