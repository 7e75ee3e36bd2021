import { malformed } from '../fields.ts';

/** An HS code as digits: 4, 6, 8 or 10 of them. Throws a Failure that says what was found. */
export function hsIn(text: string): string {
  const digits = text.replace(/[\s.]/g, '');
  if (!/^\d{4}(?:\d\d){0,3}$/.test(digits)) throw malformed('an HS code of 4 to 10 digits', text);
  return digits;
}

/** A class of NACE, ОКВЭД or ОКЭД as it is written there: `10.20` or `10.20.1`. */
export function activityIn(text: string): string {
  const digits = text.replace(/^[A-Z]\s*/i, '').replace(/\D/g, '');
  if (digits.length < 2 || digits.length > 6) throw malformed('a class such as 10.20', text);
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].filter(Boolean).join('.');
}

/** How many leading digits two codes share. */
export function shared(one: string, other: string): number {
  const [a, b] = [one.replaceAll('.', ''), other.replaceAll('.', '')];
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}
