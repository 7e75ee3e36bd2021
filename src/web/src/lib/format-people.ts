import type { Language } from '#model/language.ts';
import { period } from './format.ts';

/** A time as people say it, the day and the minute of their clock; in words of our own, as many browsers know no Kazakh. */
export function moment(time: string, language: Language): string {
  const at = new Date(time);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${period(day, language)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What a browser calls itself, in two words. The order matters: most name those that came before them too. */
export function browserOf(agent: string | undefined): string | undefined {
  if (!agent) return undefined;
  const browser = ['Edg', 'YaBrowser', 'OPR', 'Firefox', 'Chrome', 'Safari'].find((name) =>
    agent.includes(`${name}/`),
  );
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS X', 'Linux'].find((name) =>
    agent.includes(name),
  );
  return (
    [browser?.replace('Edg', 'Edge').replace('OPR', 'Opera'), system].filter(Boolean).join(', ') || undefined
  );
}
