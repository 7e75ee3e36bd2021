import type { Language } from '#model/language.ts';

/** A time as people say it: the day, and the minute of the clock. */
export const moment = (time: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));

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
