const NAME = String.raw`\p{Lu}[\p{L}’'-]*`;
const PLACE = String.raw`(?:г\.\s*)?${NAME}(?:\s${NAME}){0,3}`;
const MONTH =
  '(?i:январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|(?:сентябр|октябр|ноябр|декабр)[ья]|' +
  '(?:янв|фев|мар|апр|май|июн|июл|авг|сен|сент|окт|ноя|нояб|дек)(?!\\p{L})\\.?|' +
  'қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|' +
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\\p{L})|' +
  '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?!\\p{L})\\.?)';
const DAY =
  String.raw`(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d|\d{4}\s(?:жылғы|жылы|жыл|ж\.?)\s\d{1,2}\s${MONTH}|` +
  String.raw`\d{1,2}\s${MONTH}(?!\p{L})(?:,?\s\d{4}(?:\s?(?:года|год|г|жылы|жыл|ж)(?!\p{L}))?)?|${MONTH}\s\d{1,2}(?:,?\s\d{4})?)`;
const WEEKDAY =
  '(?i:(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|' +
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\\s)';
const LABEL = '(?i:(?:published|updated|posted|date|опубликовано|дата|жарияланды|жарияланған күні):?\\s)';
const AGENCY = '[/(][^/()]{2,40}[/)]';

/** A line that says nothing but the day, with a label, a place or an hour. */
const LINE = new RegExp(
  String.raw`^${LABEL}?(?:${PLACE}[,.]\s)?${WEEKDAY}?${DAY}(?:,?\s\d{1,2}:\d\d)?(?:[,.|]?\s*${PLACE})?(?:\s*${AGENCY})?\.?$`,
  'u',
);
/** What stands before the first sentence of a report, and what its paragraph must have for the pattern to be tried. */
const PREFIXES = [
  {
    needs: /\d/,
    prefix: String.raw`^${PLACE}[,.]\s${DAY}(?:[.,]?\s*${AGENCY})?(?:\.(?:\s?[–—-])?|\s[–—-]+(?:\s${NAME}(?:\s${NAME})?\.)?)(?:\s\p{Lu}[\p{Lu}\d-]{3,}\s?[–—-]+)?(?=\s)`,
  },
  {
    needs: /^\p{Lu}[\p{Lu}-]/u,
    prefix: String.raw`^\p{Lu}[\p{Lu}-]{3,}\.\s\p{Lu}[\p{Lu}\d]{4,}(?:\s[–—-]+)?(?=\s)`,
  },
  { needs: /^\p{Lu}{3}/u, prefix: String.raw`^\p{Lu}{3,}(?:[\s-]\p{Lu}{2,})*\s[–—](?=\s)` },
  {
    needs: /^\p{Lu}{3}/u,
    prefix: String.raw`^\p{Lu}{3,}(?:[\s-]\p{Lu}{2,})*\s\([^()]{5,60}\)(?=\s+[^\s–—-])`,
  },
  { needs: /^\p{Lu}{3}/u, prefix: String.raw`^\p{Lu}{3,}\s${DAY}(?:[.,]?\s*${AGENCY})?(?:\.|\s[–—-])(?=\s)` },
  { needs: /^\d|^\p{L}+\s\d/u, prefix: String.raw`^${DAY}\.(?=\s*[\p{Lu}«“"])` },
  { needs: /[/(]/, prefix: String.raw`^${PLACE}(?:[.,]?\s*${AGENCY})\s?[–—-]+(?=\s)` },
].map(({ needs, prefix }) => ({ needs, prefix: new RegExp(prefix, 'u') }));
const LONGEST = 140;

/**
 * How many UTF-16 units of a paragraph are its dateline: all of «Published July 2, 2031», the head of «Саратов, 8 октября 2031 года.
 * Главы …», «KOSTANAY, May 6, 2032 – Akim …», «АСТРАХАНЬ, 5 марта /ТАСС/. Порт …»; 0 when it has none.
 */
export function datelineLength(paragraph: string): number {
  const head = paragraph.slice(0, LONGEST);
  if (paragraph.length <= LONGEST && /\d/.test(paragraph) && LINE.test(paragraph)) return paragraph.length;
  for (const { prefix, needs } of PREFIXES) {
    if (!needs.test(head)) continue;
    const found = prefix.exec(head);
    if (found) return found[0].length;
  }
  return 0;
}
